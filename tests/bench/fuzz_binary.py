"""Fuzzing of binary formats, compressions and archives: `python tests/bench/fuzz_binary.py [--seconds N] [NAME …]`.

Good files are damaged at random (flips, cuts, repeats, numbers at their limits, parts of other files) and read. Nothing
but ParseError may come of it, no input may take longer than five seconds, and memory may not grow. ORC and XLSX are
read here without their process of their own, of which a death is no finding, and so are left out unless named.
"""

from __future__ import annotations

import argparse
import random
import struct
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil
import pyarrow as pa

sys.path.insert(0, str(Path(__file__).parents[1]))

from archives.test_archives import STORED, TAR, ZIP, everything
from binaries import read, rows, written

from ztf_flow import codecs
from ztf_flow.errors import ParseError

GROWTH = 300 * 2**20
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
    for name in ("arrow", "arrow_stream", "avro"):
        good = [written(name, nested()), written(name, rows(300, 300))]
        found[name] = ([*good, written(name, nested(), compression="none")], lambda data, name=name: read(name, data))  # type: ignore[misc]
    found["msgpack"] = ([msgpacks()], lambda data: read("msgpack", data))
    for name in codecs.NAMES:
        found[name] = ([compressed(name)], undo(name))
    found["zip"] = ([ZIP, STORED], lambda data: everything("zip", data))
    found["tar"] = ([TAR], lambda data: everything("tar", data))
    return found


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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("names", nargs="*")
    arguments = parser.parse_args()
    for name, (good, run) in targets().items():
        if arguments.names and name not in arguments.names:
            continue
        rnd = random.Random(f"{name}{arguments.seed}")
        before = psutil.Process().memory_info().rss
        ends = time.monotonic() + arguments.seconds
        count = refused = 0
        slowest = 0.0
        while time.monotonic() < ends:
            data = damaged(rnd, good)
            began = time.perf_counter()
            try:
                run(data)
            except ParseError:
                refused += 1
            except BaseException:
                Path(f"finding-{name}").write_bytes(data)
                raise
            slowest = max(slowest, time.perf_counter() - began)
            assert slowest < 5, f"{name}: an input took {slowest:.1f} s"
            count += 1
        grown = psutil.Process().memory_info().rss - before
        assert grown < GROWTH, f"{name}: memory grew by {grown >> 20} MiB"
        print(
            f"{name}: {count} inputs, {refused} refused, slowest {slowest:.2f} s, memory {grown >> 20:+d} MiB",
            flush=True,
        )


if __name__ == "__main__":
    main()
