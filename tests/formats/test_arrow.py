"""Tests of Arrow IPC: exact values in, deterministic record batches out."""

from __future__ import annotations

import io
import random
import struct
from typing import Any

import pyarrow as pa
import pytest
from binaries import cuts, read, rows, written

from ztf_flow.errors import ConfigError, ParseError, SinkError
from ztf_flow.formats import row_groups
from ztf_flow.formats.adapter import SeekableReader, Writer
from ztf_flow.formats.arrow import ArrowFormat, ArrowStreamFormat

NAMES = ("arrow", "arrow_stream")


def file_of(batches: list[pa.RecordBatch], name: str = "arrow", **options: Any) -> bytes:
    out = io.BytesIO()
    make: Any = pa.ipc.new_file if name == "arrow" else pa.ipc.new_stream
    with make(out, batches[0].schema, **options) as writer:
        for batch in batches:
            writer.write_batch(batch)
    return out.getvalue()


def opened(data: bytes, name: str) -> Any:
    return pa.ipc.open_file(io.BytesIO(data)) if name == "arrow" else pa.ipc.open_stream(io.BytesIO(data))


def test_they_are_what_adapters_are() -> None:
    """Both formats read by jumping and write Arrow batches; rendered rows are not their business."""
    for format in (ArrowFormat(), ArrowStreamFormat()):
        assert isinstance(format, SeekableReader) and isinstance(format, Writer)
        with pytest.raises(TypeError):
            format.render([], None, None)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("reader", NAMES)
@pytest.mark.parametrize("compression", [None, "lz4", "zstd"])
def test_files_and_streams_are_told_by_their_bytes(name: str, reader: str, compression: Any) -> None:
    """Either format reads both, whatever the compression of the buffers."""
    data = file_of(rows(1000, 70), name, options=pa.ipc.IpcWriteOptions(compression=compression))
    values, rejects = read(reader, data)
    assert values == [{"x": i, "s": f"text {i}"} for i in range(1000)] and not rejects


@pytest.mark.parametrize("name", NAMES)
def test_dictionaries_are_words(name: str) -> None:
    """Dictionary columns give their words, also where a stream replaces the dictionary."""
    kind = pa.dictionary(pa.int8(), pa.string())
    batches = [pa.record_batch({"d": pa.array(words, kind)}) for words in (["a", "b", None], ["a", "b", "b"])]
    if name == "arrow_stream":
        batches.append(pa.record_batch({"d": pa.array(["c", "d"], kind)}))
    assert [value["d"] for value in read(name, file_of(batches, name))[0]] == [
        word for batch in batches for word in batch.column(0).to_pylist()
    ]


def test_values_without_an_exact_counterpart_are_rejected() -> None:
    """Nanoseconds, and texts that are no UTF-8, reject their record alone."""
    times = pa.record_batch({"t": pa.array([1000, 1, 2000], pa.timestamp("ns"))})
    values, rejects = read("arrow", file_of([times]))
    assert len(values) == 2 and list(rejects) == [2]
    texts = pa.record_batch({"s": pa.array([b"a", b"\xff", b"c"]).view(pa.string())})
    values, rejects = read("arrow", file_of([texts]))
    assert values == [{"s": "a"}, {"s": "c"}] and list(rejects) == [2]


def test_a_large_record_batch_is_cut() -> None:
    """Frames are about the size that is asked for; a row above the limit is a fault alone."""
    batch = pa.record_batch({"s": ["y" * 1000] * 5000 + ["z" * 100_000] + ["a"]})
    found = cuts("arrow", file_of([batch]), frame_size=1 << 18)
    assert max(cut.data.nbytes for cut in found) <= 1 << 19
    assert sum(cut.records or 0 for cut in found) == 5002
    values, rejects = read("arrow", file_of([batch]), record_limit=50_000)
    assert len(values) == 5001 and list(rejects) == [5001]


@pytest.mark.parametrize("name", NAMES)
def test_a_column_name_twice_is_an_error(name: str) -> None:
    """A dict could hold one of them only."""
    batch = pa.RecordBatch.from_arrays([pa.array([1]), pa.array([2])], names=["x", "x"])
    with pytest.raises(ParseError, match="'x' stands in the file twice"):
        cuts(name, file_of([batch], name))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("cut", [5, 200, 3000])
def test_a_truncated_file_gives_what_it_has(name: str, cut: int) -> None:
    """The batches before the end come out, of a file without its index as well."""
    data = file_of(rows(1000, 100), name)
    seen: list[int | None] = []
    frames = ArrowFormat().frames(io.BytesIO(data[:-cut]), None, record_limit=1 << 20)
    try:
        seen += [found.records for found in frames]
    except ParseError as error:
        assert "not readable as Arrow" in str(error)
    else:
        # a stream that ends between two messages is whole
        assert name == "arrow_stream" and cut == 5 and sum(n or 0 for n in seen) == 1000
    frames = ArrowFormat().frames(io.BytesIO(data[:-cut]), None, record_limit=1 << 20)
    count = 0
    with pytest.raises((ParseError, StopIteration)):
        while True:
            count += next(frames).records or 0
    assert count in (600, 700, 800, 900, 1000)


class Failing(io.BytesIO):
    """A store that breaks."""

    def read(self, size: int | None = -1) -> bytes:
        raise FileNotFoundError("gone")


def test_what_the_store_raises_passes_through() -> None:
    """An unreachable object is not called a corrupt one."""
    with pytest.raises(FileNotFoundError, match="gone"):
        list(ArrowFormat().frames(Failing(file_of(rows(1, 1))), None, record_limit=1))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("size", [1, 30, 100, 250, 1000])
def test_record_batches_have_exactly_their_rows(name: str, size: int) -> None:
    """They don't depend on blocks, and equal rows give equal bytes."""
    data = written(name, rows(333, size))
    assert [batch.num_rows for batch in opened(data, name).read_all().to_batches()] == [100, 100, 100, 33]
    assert opened(data, name).read_all().equals(pa.Table.from_batches(rows(333, 333)))
    assert data == written(name, rows(333, 77))


def test_pending_rows_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """However few rows there are, a batch is closed where its limit of bytes is reached."""
    monkeypatch.setattr(row_groups, "PENDING_LIMIT", 5000)
    data = written("arrow", rows(2000, 10), row_group_rows=10**9)
    assert opened(data, "arrow").num_record_batches > 2


@pytest.mark.parametrize("name", NAMES)
def test_a_file_without_rows_has_its_schema(name: str) -> None:
    """No block gives a readable file of no rows; without a schema there is none."""
    fields: dict[str, pa.DataType] = {"x": pa.decimal128(10, 2), "t": pa.duration("us")}
    schema = pa.schema(fields)
    data = written(name, [], schema)
    assert opened(data, name).schema.equals(schema) and read(name, data) == ([], {})
    with pytest.raises(SinkError, match="schema"):
        written(name, [])


def test_dictionaries_are_written_plain() -> None:
    """A file may have one dictionary per column only, and blocks bring their own."""
    kind = pa.dictionary(pa.int8(), pa.string())
    batches = [pa.record_batch({"d": pa.array(words, kind)}) for words in (["a", "b"], ["c", None])]
    table = opened(written("arrow", batches, row_group_rows=1), "arrow").read_all()
    assert table.schema.field("d").type == pa.string() and table.column("d").to_pylist() == ["a", "b", "c", None]


def test_compressions_are_used() -> None:
    """Buffers are compressed if asked for; an unknown compression is refused with those that there are."""
    plain = written("arrow", rows(20_000, 20_000), row_group_rows=20_000)
    for compression in ("lz4", "zstd"):
        packed = written("arrow", rows(20_000, 20_000), row_group_rows=20_000, compression=compression)
        assert (
            len(packed) < 0.8 * len(plain) and opened(packed, "arrow").read_all() == opened(plain, "arrow").read_all()
        )
    with pytest.raises(ConfigError, match="lz4"):
        written("arrow", [], compression="gzip")


def test_buffers_that_lie_are_damage() -> None:
    """Offsets that point nowhere are found before anything reads them."""
    rnd = random.Random(3)
    data = file_of(rows(100, 100))
    for _ in range(300):
        broken = bytearray(data)
        at = rnd.randrange(len(broken))
        broken[at] ^= 1 << rnd.randrange(8)
        try:
            read("arrow", bytes(broken))
        except ParseError as error:
            assert "not readable as Arrow" in str(error) or "stands in the file twice" in str(error)


@pytest.mark.parametrize("name", NAMES)
def test_names_that_are_no_text_are_damage(name: str) -> None:
    """A column's name must be UTF-8."""
    data = file_of([pa.record_batch({"unusual": [1]})], name).replace(b"unusual", b"\xf8nusual")
    with pytest.raises(ParseError, match="not readable as Arrow"):
        cuts(name, data)


def spoilt(words: pa.Array[Any]) -> pa.Array[Any]:
    """The same array with a byte that is no UTF-8 in place of each `x`."""
    buffers = [buffer and pa.py_buffer(buffer.to_pybytes().replace(b"x", b"\xff")) for buffer in words.buffers()]
    return pa.Array.from_buffers(words.type, len(words), buffers)


map_of: Any = pa.MapArray.from_arrays


@pytest.mark.parametrize(
    "column",
    [
        spoilt(pa.array(["a", "x"])),
        spoilt(pa.array(["a", "x"], pa.large_string())),
        pa.DictionaryArray.from_arrays([0, 1], spoilt(pa.array(["a", "x"]))),
        pa.ListArray.from_arrays([0, 1, 2], spoilt(pa.array(["a", "x"]))),
        pa.LargeListArray.from_arrays(pa.array([0, 1, 2], pa.int64()), spoilt(pa.array(["a", "x"]))),
        pa.FixedSizeListArray.from_arrays(spoilt(pa.array(["a", "x"])), 1),
        map_of([0, 1, 2], pa.array(["k", "k"]), spoilt(pa.array(["a", "x"]))),
        pa.StructArray.from_arrays([spoilt(pa.array(["a", "x"]))], ["s"]),
    ],
    ids=lambda column: str(column.type).partition("<")[0],
)
def test_texts_that_are_no_utf8_refuse_their_record(column: pa.Array[Any]) -> None:
    """However deep they stand, and no other record; with a buffer that lies beside them the file is damaged."""
    values, rejects = read("arrow", file_of([pa.RecordBatch.from_arrays([column], ["c"])]))
    assert len(values) == 1 and list(rejects) == [2]
    offsets = pa.py_buffer(struct.pack("<3i", 0, 9999, 2))
    lying = pa.Array.from_buffers(pa.list_(pa.int64()), 2, [None, offsets], children=[pa.array([1, 2])])
    with pytest.raises(ParseError, match="out of bounds"):
        read("arrow", file_of([pa.RecordBatch.from_arrays([column, lying], ["c", "l"])]))
