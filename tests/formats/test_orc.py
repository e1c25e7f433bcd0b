"""Tests of ORC: exact values in and out, and files that crash their reader."""

from __future__ import annotations

import datetime as dt
import io
import random
from decimal import Decimal
from typing import Any

import pyarrow as pa
import pyarrow.orc
import pytest
from binaries import cuts, read, rows, written

from ztf_flow.errors import ConfigError, ParseError, SinkError
from ztf_flow.formats.adapter import SeekableReader, Writer
from ztf_flow.formats.isolated import Item, read_isolated
from ztf_flow.formats.orc import OrcFormat


def file_of(table: pa.Table, **options: Any) -> bytes:
    out = io.BytesIO()
    pyarrow.orc.write_table(table, out, **options)
    return out.getvalue()


def test_it_is_what_adapters_are() -> None:
    """The format reads by jumping and writes Arrow batches; rendered rows are not its business."""
    assert isinstance(OrcFormat(), SeekableReader) and isinstance(OrcFormat(), Writer)
    with pytest.raises(TypeError):
        OrcFormat().render([], None, None)  # type: ignore[arg-type]


def test_values_are_exact() -> None:
    """Each type gives the Python value that was written, over several stripes; nanoseconds reject their record."""
    row = {
        "b": True, "i": -(2**63), "f": 0.1, "s": "Zoë", "d": b"\x00\xff", "p": Decimal("1.50"), "l": [1, None],
        "m": [("a", 1)], "st": {"a": None}, "day": dt.date(1, 1, 1), "t": dt.datetime(1700, 1, 1, 0, 0, 0, 1),
        "z": dt.datetime(2024, 1, 1, tzinfo=dt.UTC),
    }  # fmt: skip
    kinds: list[Any] = [
        ("b", pa.bool_()), ("i", pa.int64()), ("f", pa.float64()), ("s", pa.string()), ("d", pa.binary()),
        ("p", pa.decimal128(12, 2)), ("l", pa.list_(pa.int64())), ("m", pa.map_(pa.string(), pa.int64())),
        ("st", pa.struct([("a", pa.int64())])), ("day", pa.date32()), ("t", pa.timestamp("us")),
        ("z", pa.timestamp("us", "UTC")),
    ]  # fmt: skip
    table = pa.Table.from_pylist([row, dict.fromkeys(row)] * 3000, schema=pa.schema(kinds))
    values, rejects = read("orc", file_of(table, stripe_size=1))
    assert not rejects and values == [{**row, "m": {"a": 1}}, dict.fromkeys(row)] * 3000
    nanos = pa.table({"t": pa.array([1000, 1, 2000], pa.timestamp("ns"))})
    values, rejects = read("orc", file_of(nanos))
    assert len(values) == 2 and list(rejects) == [2]


def test_cuts_are_about_the_frames_size() -> None:
    """However large a stripe is; a row above the limit is a fault alone."""
    data = file_of(pa.table({"s": ["y" * 1000] * 3000 + ["z" * 100_000, "a"]}))
    found = cuts("orc", data, frame_size=1 << 18, record_limit=50_000)
    assert max(cut.data.nbytes for cut in found if cut.fault is None) <= 1 << 19
    assert [cut.first_record for cut in found if cut.fault] == [3001]
    assert sum(cut.records or 0 for cut in found) == 3002


GOOD = file_of(pa.Table.from_batches(rows(500, 500)))


@pytest.mark.parametrize(
    "data",
    [b"", b"ORC", b"ORC" * 100, b"PAR1" * 50, bytes(1000), GOOD[:-1], GOOD[:100], GOOD[3:], GOOD + b"\xff" * 300,
     GOOD[:-30] + b"\xff" * 30],
    ids=range(10),
)  # fmt: skip
def test_hostile_files_are_bad_objects(data: bytes) -> None:
    """Wrong magic, cut off, zeros, garbage at the end, lengths beyond everything."""
    with pytest.raises(ParseError, match="not readable as ORC"):
        read("orc", data)


def test_what_crashes_the_reader_is_a_bad_object() -> None:
    """Damage of which the library dies ends its process and not this one."""
    rnd = random.Random(1)
    said = set()
    for _ in range(4):
        broken = bytearray(GOOD)
        for _ in range(8):
            broken[len(broken) - rnd.randrange(1, 250)] ^= 1 << rnd.randrange(8)
        try:
            read("orc", bytes(broken))
        except ParseError as error:
            said.add("died" if "reader died" in str(error) else "told")
            assert "not readable as ORC" in str(error) or "twice" in str(error)
    assert said


def crash(file: Any) -> Any:
    """A reader that dies after its first item."""
    import os
    import signal

    yield Item(1, b"x")
    os.kill(os.getpid(), signal.SIGSEGV)


def greedy(file: Any, size: int) -> Any:
    """A reader that wants too much memory."""
    yield Item(1, bytes(size))


def test_a_dead_reader_keeps_what_it_gave(monkeypatch: pytest.MonkeyPatch) -> None:
    """The items before the end come out, then the error."""
    from pathlib import Path

    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[1]))
    items = read_isolated("formats.test_orc:crash", io.BytesIO(b"abc"), label="X")
    assert next(items) == Item(1, b"x")
    with pytest.raises(ParseError, match=r"its reader died of it \(signal 11\)"):
        next(items)
    with pytest.raises(ParseError, match="more memory than there is"):
        list(read_isolated("formats.test_orc:greedy", io.BytesIO(b""), label="X", size=2**40))


def test_a_reader_that_is_not_read_to_its_end_is_ended() -> None:
    """No process is left behind."""
    items = read_isolated("ztf_flow.formats.orc:read_stripes", io.BytesIO(GOOD), label="ORC")
    assert next(items).records == 500
    items.close()  # type: ignore[attr-defined]


@pytest.mark.parametrize("compression", ["none", "zlib", "snappy", "lz4", "zstd", None])
def test_files_do_not_depend_on_batches(compression: str | None) -> None:
    """Equal rows give equal bytes, and others read them."""
    data = written("orc", rows(3000, 70), compression=compression)
    assert data == written("orc", rows(3000, 3000), compression=compression)
    assert pyarrow.orc.ORCFile(io.BytesIO(data)).read().equals(pa.Table.from_batches(rows(3000, 3000)))


def test_an_unknown_compression_is_refused() -> None:
    """The message names those that there are."""
    with pytest.raises(ConfigError, match="zlib"):
        written("orc", [], compression="gzip")


def test_a_file_without_rows_has_its_schema() -> None:
    """No block gives a readable file of no rows; without a schema there is none."""
    fields: dict[str, pa.DataType] = {"x": pa.decimal128(10, 2), "w": pa.dictionary(pa.int8(), pa.string())}
    data = written("orc", [], pa.schema(fields))
    assert pyarrow.orc.ORCFile(io.BytesIO(data)).schema.names == ["x", "w"]
    with pytest.raises(SinkError, match="schema"):
        written("orc", [])


@pytest.mark.parametrize("kind", [pa.time64("us"), pa.duration("us"), pa.uint8(), pa.list_(pa.duration("us"))])
def test_what_orc_has_no_type_for_is_refused(kind: pa.DataType) -> None:
    """Before anything is written, naming the column."""
    fields: Any = [("ok", pa.int64()), ("bad", kind)]
    with pytest.raises(ConfigError, match=r"ORC has no type for .*column 'bad'"):
        OrcFormat().check(pa.schema(fields))
