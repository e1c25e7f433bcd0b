"""Fuzzing of binary formats, compressions and archives: `python tests/bench/fuzz_binary.py [--seconds N] [NAME …]`.

Good files are damaged at random (flips, cuts, repeats, numbers at their limits, parts of other files) and read. Nothing
but ParseError may come of it, no input may take longer than five seconds of processor time, and memory may not grow.

ORC and XLSX are read in a process of their own, since a damaged file can end it. Here that is a fork for each input,
which runs the same reader: its death by a signal is counted and no finding; a time, memory or an exception of any other
kind is. Seconds are of processor time, of the forks as well.
"""

from __future__ import annotations

import argparse
import importlib
import io
import os
import random
import resource
import struct
import sys
import time
import traceback
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psutil
import pyarrow as pa

sys.path.insert(0, str(Path(__file__).parents[1]))

from archives.test_archives import STORED, TAR, ZIP, everything
from binaries import read, rows, written

from ztf_flow import codecs
from ztf_flow.errors import ParseError
from ztf_flow.formats import isolated, orc, xlsx

GROWTH = 300 * 2**20
SLOW = 5.0
"""Seconds of processor time that one input may take."""

WARM = 200
"""Inputs after which memory is looked at first: libraries and allocators have taken by then what they always take."""

PEAK = 1024 * 2**20
"""Bytes that the process may have had in memory at one time."""

CHILD = 1024 * 2**20
"""Bytes that a process which reads one small file may have in memory."""

LIMITS = [b"\xff" * 4, b"\xff" * 8, b"\x7f\xff\xff\xff", b"\xff\xff\xff\x7f", b"\x80\x80\x80\x80\x10", b"\x00" * 8,
          struct.pack("<q", 2**62), struct.pack(">I", 2**31), b"9" * 11]  # fmt: skip


def nested() -> list[pa.RecordBatch]:
    """Rows of many types."""
    table = pa.table(
        {
            "i": pa.array([1, None, 3], pa.int64()),
            "s": ["a", "Zoë", None],
            "l": [[1.5], [], None],
            "m": pa.array([[("k", 1)], [], None], pa.map_(pa.string(), pa.int64())),
            "t": pa.array([0, 1, None], pa.timestamp("us")),
            "st": [{"a": True}, None, {"a": False}],
        }
    )
    return table.to_batches()


def msgpacks() -> bytes:
    import msgpack

    values: list[Any] = [{"a": [1, 2.5, None, "x", b"y", 2**63, msgpack.Timestamp(1, 5000)]}, {"b": {"c": {}}}] * 20
    return b"".join(map(msgpack.packb, values))


def compressed(name: str) -> bytes:
    compressor = codecs.compressor(name)
    text = b"".join(b"%d,%x\n" % (n, n * 7919) for n in range(3000))
    return b"".join([*compressor.feed(text), *compressor.finish()])


def undo(name: str) -> Callable[[bytes], Any]:
    def run(data: bytes) -> None:
        decoder = codecs.decompressor(name, ratio=1000)
        for at in range(0, len(data), 1000):
            for piece in decoder.feed(data[at : at + 1000]):
                assert len(piece) <= codecs.PIECE
        decoder.finish()

    return run


def targets() -> dict[str, tuple[list[bytes], Callable[[bytes], Any]]]:
    """By name good files, and what reads them."""
    found: dict[str, tuple[list[bytes], Callable[[bytes], Any]]] = {}
    for name in ("arrow", "arrow_stream", "avro", "parquet"):
        good = [written(name, nested()), written(name, rows(300, 300))]
        found[name] = ([*good, written(name, nested(), compression="none")], lambda data, name=name: read(name, data))  # type: ignore[misc]
    found["msgpack"] = ([msgpacks()], lambda data: read("msgpack", data))
    for name in codecs.NAMES:
        found[name] = ([compressed(name)], undo(name))
    table = [pa.record_batch({"n": [1, 2], "t": ["a", "é"], "d": pa.array([1, None], pa.date32()), "b": [True, None]})]
    good = [written("orc", nested()), written("orc", rows(300, 300)), written("orc", table, compression="none")]
    found["orc"] = (good, lambda data: in_fork("orc", data))
    good = [written("xlsx", table), written("xlsx", rows(300, 300))]
    found["xlsx"] = (good, lambda data: in_fork("xlsx", data))
    found["zip"] = ([ZIP, STORED], lambda data: everything("zip", data))
    found["tar"] = ([TAR], lambda data: everything("tar", data))
    return found


def damaged_book(rnd: random.Random, good: list[bytes]) -> bytes:
    """A damaged archive, or a sound one with a damaged part, which no checksum keeps from the reader."""
    if rnd.random() < 0.3:
        return damaged(rnd, good)
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(rnd.choice(good))) as source, zipfile.ZipFile(out, "w") as target:
        names = source.namelist()
        chosen = rnd.choice(names)
        for name in names:
            data = source.read(name)
            target.writestr(name, damaged(rnd, [data, *map(source.read, names)]) if name == chosen else data)
    return out.getvalue()


class Died(Exception):
    """Raised for a reader that a signal ended."""


def in_fork(name: str, data: bytes) -> None:
    """Read in a child, without a second process there. Raises Died, ParseError or AssertionError as the child did."""
    reading, writing = os.pipe()
    pid = os.fork()
    if not pid:
        os.close(reading)
        os._exit(child(name, data, writing))
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        message = pipe.read().decode()
    _, status, usage = os.wait4(pid, 0)
    code = os.waitstatus_to_exitcode(status)
    assert usage.ru_maxrss * 1024 < CHILD, f"the reader took {usage.ru_maxrss >> 10} MiB"
    assert usage.ru_utime + usage.ru_stime < SLOW, "the reader was too slow"
    if code < 0:
        raise Died(f"signal {-code}")
    if code == 1:
        raise ParseError(message, stage="read")
    assert code == 0, message


def child(name: str, data: bytes, pipe: int) -> int:
    resource.setrlimit(resource.RLIMIT_AS, (isolated.MEMORY, isolated.MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (30, 30))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    module: Any = orc if name == "orc" else xlsx
    module.read_isolated = here
    try:
        read(name, data)
    except ParseError as error:
        os.write(pipe, str(error).encode("utf-8", "replace")[:4000])
        return 1
    except MemoryError:
        return 1
    except BaseException:
        os.write(pipe, traceback.format_exc().encode("utf-8", "replace")[-4000:])
        return 2
    return 0


def here(reader: str, file: Any, *, label: str, **options: Any) -> Iterator[isolated.Item]:
    """In place of `read_isolated`."""
    module, _, function = reader.partition(":")
    yield from getattr(importlib.import_module(module), function)(file, **options)


def damaged(rnd: random.Random, good: list[bytes]) -> bytes:
    data = bytearray(rnd.choice(good))
    for _ in range(rnd.choice([1, 1, 1, 2, 4, 16])):
        at = rnd.randrange(len(data) + 1) if rnd.random() < 0.6 else min(len(data), int(rnd.expovariate(1 / 60)))
        match rnd.randrange(7):
            case 0 | 1 if at < len(data):
                data[at] ^= 1 << rnd.randrange(8)
            case 2:
                number = rnd.choice(LIMITS)
                data[at : at + len(number)] = number
            case 3:
                del data[at : at + rnd.randrange(1, 40)]
            case 4:
                data[at:at] = data[at : at + rnd.randrange(1, 200)]
            case 5:
                other = rnd.choice(good)
                start = rnd.randrange(len(other))
                data[at:at] = other[start : start + rnd.randrange(1, 100)]
            case _:
                if rnd.random() < 0.2:
                    del data[at:]
        if not data:
            data += b"\x00"
    return bytes(data)


def spent() -> float:
    """Seconds of processor time of this process and its ended children."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def fuzz(name: str, good: list[bytes], run: Callable[[bytes], Any], seconds: float, seed: int) -> str:
    """Try damaged files until the time is up; what was done. An input that is a finding is left in `finding-NAME`."""
    rnd = random.Random(f"{name}{seed}")
    tried = Path(f"finding-{name}")
    process, ends = psutil.Process(), spent() + seconds
    count = refused = died = 0
    before, slowest = 0, 0.0
    while spent() < ends:
        data = damaged_book(rnd, good) if name == "xlsx" else damaged(rnd, good)
        tried.write_bytes(data)  # what a library's crash leaves
        began = time.process_time()
        try:
            run(data)
        except ParseError:
            refused += 1
        except Died:
            died += 1
        slowest = max(slowest, time.process_time() - began)
        assert slowest < SLOW, f"{name}: an input took {slowest:.1f} s"
        count += 1
        if count == WARM:
            before = process.memory_info().rss
    tried.unlink(missing_ok=True)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    assert peak < PEAK, f"{name}: an input took {peak >> 20} MiB"
    grown = process.memory_info().rss - (before or process.memory_info().rss)
    assert grown < GROWTH, f"{name}: memory grew by {grown >> 20} MiB"
    deaths = f", {died} deaths" if died else ""
    return f"{name}: {count} inputs, {refused} refused{deaths}, slowest {slowest:.2f} s, memory {grown >> 20:+d} MiB"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("names", nargs="*")
    arguments = parser.parse_args()
    known = targets()
    if unknown := [name for name in arguments.names if name not in known]:
        parser.error(f"not known: {', '.join(unknown)}; there are {', '.join(known)}")
    for name in arguments.names or known:
        print(fuzz(name, *known[name], arguments.seconds, arguments.seed), flush=True)


if __name__ == "__main__":
    main()
