"""Tests of Parquet: exact values in, deterministic row groups out."""

from __future__ import annotations

import datetime as dt
import io
import random
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ztf_flow.errors import ConfigError, ParseError, SinkError
from ztf_flow.formats import parquet_encoding
from ztf_flow.formats.adapter import SeekableReader, Writer
from ztf_flow.formats.parquet import ParquetFormat, sidecar_encoder
from ztf_flow.output import provenance_batch, provenance_schema
from ztf_flow.records import Batch, Coordinates, Cut, Frame, Layout, SourceObject

OBJECT = SourceObject("file:///x.parquet", "/x.parquet", "1", None, "x.parquet")
LIMIT = 16 * 2**20


@dataclass(frozen=True)
class Options:
    """Stands in for the pipeline file's `format` mapping."""

    type: str = "parquet"
    compression: str | None = None
    row_group_rows: int = 100
    by_alias: bool = False
    exclude_none: bool = False
    exclude_unset: bool = False
    indent: int | None = None
    nested: Literal["error", "dots", "json"] = "error"
    formulas: Literal["keep", "escape", "reject"] = "keep"
    root: str = "records"
    record: str = "record"


def file_of(table: pa.Table, **options: Any) -> io.BytesIO:
    out = io.BytesIO()
    pq.write_table(table, out, **options)
    return io.BytesIO(out.getvalue())


def cuts(file: Any, *, record_limit: int = LIMIT, frame_size: int = 4 << 20) -> list[Cut]:
    return list(ParquetFormat().frames(file, None, record_limit=record_limit, frame_size=frame_size))


def parsed(cut: Cut) -> Batch:
    return ParquetFormat().parse(Frame(OBJECT, Layout("parquet"), cut), None)


def read(file: Any, **options: Any) -> tuple[list[Any], list[tuple[int | None, str]]]:
    """All values, and the rejects with their record numbers; record numbers must have no gap."""
    values: list[Any] = []
    rejects: list[tuple[int | None, str]] = []
    numbers: list[int | None] = []
    for cut in cuts(file, **options):
        batch = parsed(cut)
        assert batch.kind == "typed" and batch.read == cut.records
        values += batch.values
        numbers += [batch.origin.place(i).record for i in range(len(batch.values))]
        for reject in batch.rejects:
            assert reject.raw is None and reject.place[1:] == (None, None, None) and reject.stage == "parse"
            rejects.append((reject.place.record, reject.errors[0].message))
            numbers.append(reject.place.record)
    assert sorted(numbers, key=lambda n: n or 0) == list(range(1, len(numbers) + 1))
    return values, rejects


def written(blocks: list[pa.RecordBatch], schema: pa.Schema | None = None, **options: Any) -> bytes:
    encoder = ParquetFormat().encoder(schema, None, Options(**options), document=False)
    return b"".join([encoder.begin(), *map(encoder.add, blocks), encoder.end()])


def groups(data: bytes) -> list[int]:
    meta = pq.ParquetFile(io.BytesIO(data)).metadata
    return [meta.row_group(i).num_rows for i in range(meta.num_row_groups)]


def test_it_is_what_adapters_are() -> None:
    """The format reads by jumping and writes Arrow batches; rendered rows are not its business."""
    assert isinstance(ParquetFormat(), SeekableReader)
    assert isinstance(ParquetFormat(), Writer)
    with pytest.raises(TypeError):
        ParquetFormat().render([], None, Options())


UTC = dt.timezone.utc  # noqa: UP017
ROW: dict[str, tuple[Any, Any]] = {
    "int8": (pa.int8(), -128),
    "uint64": (pa.uint64(), 2**64 - 1),
    "float16": (pa.float16(), 1.5),
    "float32": (pa.float32(), 0.10000000149011612),
    "float64": (pa.float64(), 0.1),
    "bool": (pa.bool_(), True),
    "string": (pa.string(), "Zoë 💡"),
    "large": (pa.large_string(), ""),
    "binary": (pa.binary(), b"\x00\xff"),
    "fixed": (pa.binary(3), b"abc"),
    "decimal": (pa.decimal128(38, 9), Decimal("12345678901234567890123456789.123456789")),
    "date": (pa.date32(), dt.date(1, 1, 1)),
    "time_ms": (pa.time32("ms"), dt.time(23, 59, 59, 999000)),
    "time_us": (pa.time64("us"), dt.time(23, 59, 59, 999999)),
    "time_ns": (pa.time64("ns"), dt.time(1, 2, 3, 4)),
    "stamp_ms": (pa.timestamp("ms"), dt.datetime(9999, 12, 31, 23, 59, 59, 999000)),
    "stamp_us": (pa.timestamp("us", "UTC"), dt.datetime(2024, 1, 1, 1, 2, 3, 4, UTC)),
    "stamp_ns": (pa.timestamp("ns"), dt.datetime(2024, 1, 1, 1, 2, 3, 4)),
    "duration": (pa.duration("us"), dt.timedelta(days=-1, microseconds=1)),
    "duration_ns": (pa.duration("ns"), dt.timedelta(microseconds=7)),
    "list": (pa.list_(pa.int64()), [1, None, 3]),
    "nested": (pa.list_(pa.struct([("t", pa.time64("ns")), ("n", pa.list_(pa.string()))])), [{"t": None, "n": ["a"]}]),
    "map": (pa.map_(pa.string(), pa.int64()), {"b": 1, "a": 2}),
    "maps": (pa.list_(pa.map_(pa.string(), pa.map_(pa.string(), pa.time64("ns")))), [{"a": {"b": dt.time(1, 2, 3)}}]),
    "coded": (pa.dictionary(pa.int32(), pa.string()), "word"),
}  # fmt: skip


@pytest.mark.parametrize("name", ROW)
def test_values_are_exact(name: str) -> None:
    """Each type gives the Python value that was written, and None for null."""
    kind, value = ROW[name]
    column = [list(value.items())] if isinstance(value, dict) else [value]
    if name == "maps":
        column = [[[(k, list(v.items())) for k, v in m.items()] for m in value]]
    table = pa.table({"x": pa.array([*column, None], kind)})
    values, rejects = read(file_of(table))
    assert rejects == []
    assert values == [{"x": value}, {"x": None}]
    assert type(values[0]["x"]) is type(value)


@settings(max_examples=50, deadline=None)
@given(
    ints=st.lists(st.one_of(st.none(), st.integers(-(2**63), 2**63 - 1)), min_size=1, max_size=20),
    seed=st.integers(0, 10),
)
def test_columns_come_out_as_by_pyarrow(ints: list[int | None], seed: int) -> None:
    """The quick ways out of Arrow agree with its own."""
    rnd = random.Random(seed)
    table = pa.table(
        {
            "i": pa.array(ints, pa.int64()),
            "f": pa.array([None if rnd.random() < 0.2 else rnd.uniform(-1e300, 1e300) for _ in ints], pa.float64()),
            "s": pa.array([None if rnd.random() < 0.2 else "é" * rnd.randrange(5) for _ in ints]),
            "b": pa.array([None if rnd.random() < 0.2 else rnd.random() < 0.5 for _ in ints]),
        }
    )
    assert read(file_of(table))[0] == table.to_pylist()


NANO = 1_704_067_200_000_000_001


@pytest.mark.parametrize(
    ("kind", "bad", "good"),
    [
        (pa.timestamp("ns"), NANO, NANO - 1),
        (pa.timestamp("ns", "UTC"), NANO, NANO - 1),
        (pa.time64("ns"), 1, 1000),
        (pa.duration("ns"), 1, 1000),
        (pa.list_(pa.timestamp("ns")), [NANO], [NANO - 1]),
        (pa.struct([("t", pa.timestamp("ns"))]), {"t": NANO}, {"t": NANO - 1}),
        (pa.map_(pa.string(), pa.timestamp("ns")), [("a", NANO)], [("a", NANO - 1)]),
        (pa.timestamp("us"), 2**62, 0),
        (pa.timestamp("s"), -(2**40), 0),
        (pa.date32(), 2**31 - 1, 0),
        (pa.map_(pa.string(), pa.int64()), [("a", 1), ("a", 2)], [("a", 1)]),
    ],
)
def test_values_without_an_exact_counterpart_are_rejected(kind: pa.DataType, bad: Any, good: Any) -> None:
    """Digits below microseconds, years beyond Python's and maps with a key twice reject their record, no other."""
    table = pa.table({"n": [1, 2, 3], "x": pa.array([good, bad, None], kind)})
    values, rejects = read(file_of(table))
    assert [value["n"] for value in values] == [1, 3]
    assert [number for number, _ in rejects] == [2]
    assert "column 'x'" in rejects[0][1]


def test_invalid_utf8_rejects_its_record() -> None:
    """A string column may hold bytes that are no text."""
    table = pa.table({"x": pa.array([b"a", b"\xff", b"c"]).view(pa.string())})
    values, rejects = read(file_of(table))
    assert values == [{"x": "a"}, {"x": "c"}]
    assert [number for number, _ in rejects] == [2]


def int96(*times: tuple[int, Any]) -> io.BytesIO:
    """A file of INT96 times, in order; pyarrow writes both units as it."""
    arrays = [pa.array([value], pa.timestamp(unit)) for value, unit in times]
    out = io.BytesIO()
    schema = pa.schema([(f"c{i}", array.type) for i, array in enumerate(arrays)])
    table = pa.Table.from_arrays(arrays, schema=schema)
    pq.write_table(table, out, use_deprecated_int96_timestamps=True, store_schema=False)
    return io.BytesIO(out.getvalue())


def test_int96_times_keep_their_year() -> None:
    """The year 9999, which doesn't fit as nanoseconds, comes out as it is."""
    last = dt.datetime(9999, 12, 31, 23, 59, 59, 999999)
    micros = (last - dt.datetime(1970, 1, 1)) // dt.timedelta(microseconds=1)
    assert read(int96((micros, "us"))) == ([{"c0": last}], [])


def test_int96_times_lose_no_digits() -> None:
    """A time with nanoseconds rejects its record; beside a far year the object can't be read exactly."""
    values, rejects = read(int96((NANO, "ns")))
    assert values == [] and rejects[0][0] == 1
    with pytest.raises(ParseError, match="INT96"):
        read(int96((NANO, "ns"), (2**57, "us")))


def test_record_numbers_run_through_the_file() -> None:
    """Rows count from 1 over row groups and cuts."""
    table = pa.table({"x": list(range(1000))})
    values, _ = read(file_of(table, row_group_size=70), frame_size=200)
    assert [value["x"] for value in values] == list(range(1000))


def test_cuts_are_about_the_frames_size_and_repeatable() -> None:
    """Cuts follow the row groups' own sizes, and are the same each time."""
    rnd = random.Random(1)
    table = pa.table({"x": [rnd.randbytes(100) for _ in range(20_000)]})
    file = file_of(table, row_group_size=9_000, use_dictionary=False, compression="none")
    sizes = [(cut.records, cut.data.nbytes) for cut in cuts(file, frame_size=100_000)]
    assert max(size for _, size in sizes) < 150_000
    assert sum(records or 0 for records, _ in sizes) == 20_000
    assert sizes == [(cut.records, cut.data.nbytes) for cut in cuts(file, frame_size=100_000)]


def test_rows_that_decode_to_much_more_are_cut_again() -> None:
    """A dictionary makes a row group tiny; its cuts are not large for that."""
    table = pa.table({"x": ["y" * 1000] * 50_000})
    found = cuts(file_of(table), frame_size=1 << 20)
    assert max(cut.data.nbytes for cut in found) <= 2 << 20
    assert sum(cut.records or 0 for cut in found) == 50_000


def test_a_long_record_is_a_fault_alone() -> None:
    """A row above the limit is rejected with its number, its neighbours live."""
    table = pa.table({"x": ["a", "y" * 100_000, "c"]})
    values, rejects = read(file_of(table), record_limit=10_000)
    assert [value["x"] for value in values] == ["a", "c"]
    assert rejects == [(2, "the record is longer than limits.record, 10000 bytes")]


def test_files_without_rows_or_columns_are_read() -> None:
    """No rows give no record, no columns empty ones."""
    assert read(file_of(pa.table({"x": pa.array([], pa.int64())}))) == ([], [])


def test_a_column_name_twice_is_an_error() -> None:
    """A dict could hold one of them only."""
    table = pa.Table.from_arrays([pa.array([1]), pa.array([2])], names=["x", "x"])
    with pytest.raises(ParseError, match="'x' stands in the file twice"):
        cuts(file_of(table))


@pytest.mark.parametrize("size", [0, 3, 100, 2000, -1])
def test_a_truncated_file_is_a_bad_object(size: int) -> None:
    """Without its footer a file can't be read; the message says that it is Parquet that is meant."""
    data = file_of(pa.table({"x": [str(i) for i in range(1000)]})).getvalue()
    with pytest.raises(ParseError, match="not readable as Parquet"):
        cuts(io.BytesIO(data[:size]))


def test_a_damaged_page_is_a_bad_object_after_its_rows_so_far() -> None:
    """Row groups before the damage are read."""
    rnd = random.Random(2)
    data = bytearray(file_of(pa.table({"x": [rnd.randbytes(50) for _ in range(4000)]}), row_group_size=1000).getvalue())
    at = pq.ParquetFile(io.BytesIO(data)).metadata.row_group(2).column(0).data_page_offset
    data[at : at + 500] = b"\xff" * 500
    frames = ParquetFormat().frames(io.BytesIO(data), None, record_limit=LIMIT)
    seen = 0
    with pytest.raises(ParseError, match="not readable as Parquet"):
        for cut in frames:
            seen += cut.records or 0
    assert seen == 2000


class Failing(io.BytesIO):
    """A store that breaks."""

    def read(self, size: int | None = -1) -> bytes:
        raise FileNotFoundError("gone")


def test_what_the_store_raises_passes_through() -> None:
    """An unreachable object is not called a corrupt one."""
    with pytest.raises(FileNotFoundError, match="gone"):
        cuts(Failing(file_of(pa.table({"x": [1]})).getvalue()))


def blocks(rows: int, size: int) -> Iterator[pa.RecordBatch]:
    for at in range(0, rows, size):
        count = min(size, rows - at)
        yield pa.record_batch({"x": list(range(at, at + count)), "s": [f"text {i}" for i in range(at, at + count)]})


@pytest.mark.parametrize("size", [1, 30, 100, 250, 1000])
def test_row_groups_have_exactly_their_rows(size: int) -> None:
    """Row groups don't depend on blocks."""
    data = written(list(blocks(333, size)), row_group_rows=100)
    assert groups(data) == [100, 100, 100, 33]
    assert pq.read_table(io.BytesIO(data)).equals(pa.Table.from_batches(blocks(333, 333)))


def test_equal_blocks_give_equal_bytes() -> None:
    """Nothing in a file depends on when it was written."""
    assert written(list(blocks(333, 50))) == written(list(blocks(333, 50)))


def test_a_row_group_is_closed_at_64_mib(monkeypatch: pytest.MonkeyPatch) -> None:
    """However few rows there are, no more than the limit and a block is held."""
    monkeypatch.setattr(parquet_encoding, "PENDING_LIMIT", 5000)
    encoder = ParquetFormat().encoder(None, None, Options(row_group_rows=10**9), document=False)
    out = [encoder.begin()]
    for block in blocks(1000, 10):
        out.append(encoder.add(block))
        assert encoder.pending_bytes < 5000
    out.append(encoder.end())
    assert encoder.pending_bytes == 0
    found = groups(b"".join(out))
    assert len(found) > 2 and sum(found) == 1000 and not any(rows % 10 for rows in found)


def test_bytes_leave_with_their_row_group() -> None:
    """A closed row group is handed out, not kept."""
    encoder = ParquetFormat().encoder(None, None, Options(row_group_rows=100), document=False)
    handed = [len(encoder.add(block)) for block in blocks(400, 50)]
    assert [size > 0 for size in handed] == [False, True] * 4


def test_a_file_without_rows_has_its_schema() -> None:
    """No block gives a readable file of no rows; without a schema there is none."""
    fields: dict[str, pa.DataType] = {"x": pa.decimal128(10, 2), "t": pa.duration("us")}
    schema = pa.schema(fields)
    assert pq.read_table(io.BytesIO(written([], schema))).schema.equals(schema)
    with pytest.raises(SinkError, match="schema"):
        written([])


@pytest.mark.parametrize(
    ("compression", "stored"),
    [
        (None, "ZSTD"),
        ("zstd", "ZSTD"),
        ("none", "UNCOMPRESSED"),
        ("snappy", "SNAPPY"),
        ("gzip", "GZIP"),
        ("lz4", "LZ4"),
    ],
)
def test_compressions_are_used(compression: str | None, stored: str) -> None:
    """Zstandard is the default."""
    data = written(list(blocks(10, 10)), compression=compression)
    assert pq.ParquetFile(io.BytesIO(data)).metadata.row_group(0).column(0).compression == stored


def test_an_unknown_compression_is_refused() -> None:
    """The message names those that there are."""
    with pytest.raises(ConfigError, match="zstd"):
        written([], compression="rar")


def provenance(source: str, first: int, rows: int) -> pa.RecordBatch:
    numbers = np.arange(first, first + rows)
    return provenance_batch(source, "v1", "run-1", Coordinates(numbers, numbers + 1, numbers * 50, numbers * 50 + 49))


SOURCES = [provenance("s3://b/a.csv", 1, 300), provenance("s3://b/a.csv", 301, 300), provenance("s3://b/bb.csv", 1, 7)]


def test_sidecars_hold_the_provenance_of_rows() -> None:
    """What was added comes out, with the schema of provenance, from any blocks."""
    encoder = sidecar_encoder()
    data = b"".join([encoder.begin(), *map(encoder.add, SOURCES), encoder.end()])
    table = pq.read_table(io.BytesIO(data))
    assert table.schema.equals(provenance_schema())
    assert table.equals(pa.Table.from_batches(SOURCES))


def test_an_empty_sidecar_has_its_columns() -> None:
    """A part without rows has a sidecar without rows."""
    encoder = sidecar_encoder()
    assert pq.read_table(io.BytesIO(encoder.begin() + encoder.end())).schema.equals(provenance_schema())


def test_sidecars_are_cheap() -> None:
    """Numbers are delta-encoded without dictionary, nothing is compressed or has statistics."""
    encoder = sidecar_encoder()
    data = b"".join([encoder.begin(), *map(encoder.add, SOURCES), encoder.end()])
    group = pq.ParquetFile(io.BytesIO(data)).metadata.row_group(0)
    for index in range(group.num_columns):
        column = group.column(index)
        delta = "DELTA_BINARY_PACKED" in column.encodings
        assert delta == (column.path_in_schema in ("_ztf_record", "_ztf_line", "_ztf_byte_start", "_ztf_byte_end"))
        assert column.compression == "UNCOMPRESSED" and not column.is_stats_set
        assert column.has_dictionary_page != delta
    assert len(data) < 8000


def test_columns_without_coordinates_are_null() -> None:
    """Formats without lines and bytes have nulls there."""
    rows = provenance_batch("s3://b/x.parquet", "v", "r", Coordinates(np.arange(1, 6), None, None, None))
    encoder = sidecar_encoder()
    data = b"".join([encoder.begin(), encoder.add(rows), encoder.end()])
    assert pq.read_table(io.BytesIO(data)).equals(pa.Table.from_batches([rows]))


def test_provenance_columns_stand_beside_data() -> None:
    """Rows with provenance come out as they went in, nested columns too; statistics are kept for data only."""
    base = [pa.record_batch({"x": range(n), "l": [[{"a": "b", "c": [1]}]] * n}) for n in (300, 300, 7)]
    joined = [
        pa.RecordBatch.from_arrays([*a.columns, *b.columns], schema=pa.schema([*a.schema, *b.schema]))
        for a, b in zip(base, SOURCES, strict=True)
    ]
    data = written(joined, joined[0].schema)
    assert pq.read_table(io.BytesIO(data)).equals(pa.Table.from_batches(joined))
    assert groups(data) == [100] * 6 + [7]
    group = pq.ParquetFile(io.BytesIO(data)).metadata.row_group(0)
    columns = {group.column(i).path_in_schema: group.column(i) for i in range(group.num_columns)}
    assert columns["x"].is_stats_set and not columns["_ztf_record"].is_stats_set
    assert columns["l.list.element.a"].has_dictionary_page
    assert "DELTA_BINARY_PACKED" in columns["_ztf_byte_end"].encodings


@given(
    sources=st.lists(
        st.lists(st.sampled_from(["a", "bb", "cc", "", None]), min_size=1, max_size=6), min_size=1, max_size=4
    ),
    cut=st.integers(0, 3),
)
@settings(deadline=None, max_examples=100)
def test_provenance_texts_may_vary(sources: list[list[str | None]], cut: int) -> None:
    """Texts that differ inside a block, or are null or sliced, come out as they went in."""
    made = [
        pa.record_batch({"_ztf_source": pa.array(["aa", *texts], pa.string()), "x": range(len(texts) + 1)}).slice(cut)
        for texts in sources
    ]
    data = written(made, made[0].schema, row_group_rows=5)
    assert pq.read_table(io.BytesIO(data)).to_pylist() == pa.Table.from_batches(made).to_pylist()


def test_a_page_that_claims_gigabytes_takes_none() -> None:
    """In a small file: the library would make room for what a page says that it has."""
    file = file_of(pa.table({"n": list(range(300))}), compression="none", use_dictionary=False)
    data = bytearray(file.getvalue())
    at = pq.ParquetFile(file).metadata.row_group(0).column(0).data_page_offset
    assert data[at : at + 3] == b"\x15\x00\x15"  # type and then size, as varints
    data[at + 6 : at + 11] = b"\xa6\xff\xff\xff\x0f"  # the compressed size
    with pytest.raises(ParseError, match="not readable as Parquet"):
        cuts(io.BytesIO(bytes(data)))
    assert (pa.default_memory_pool().max_memory() or 0) < 2**30
