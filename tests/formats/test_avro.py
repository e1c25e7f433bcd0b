"""Tests of Avro: exact values in, deterministic blocks out, and nothing that a file can do to a reader."""

from __future__ import annotations

import datetime as dt
import io
import json
import random
import sys
import uuid
from decimal import Decimal
from typing import Any

import fastavro
import pyarrow as pa
import pytest
from binaries import cuts, read, rows, written
from hypothesis import given, settings
from hypothesis import strategies as st

from ztf_flow.errors import ConfigError, ParseError, SetupError, SinkError
from ztf_flow.formats import avro_blocks
from ztf_flow.formats.adapter import StreamReader, Writer
from ztf_flow.formats.avro import AvroFormat
from ztf_flow.formats.avro_blocks import CODECS, compress, written_varint
from ztf_flow.formats.avro_framing import AvroFramer
from ztf_flow.formats.registry import Registry
from ztf_flow.records import Position

SYNC = bytes(range(16))


def record(*fields: tuple[str, Any]) -> dict[str, Any]:
    return {"type": "record", "name": "R", "fields": [{"name": name, "type": kind} for name, kind in fields]}


def file_of(schema: Any, records: list[Any], **options: Any) -> bytes:
    out = io.BytesIO()
    fastavro.writer(out, fastavro.parse_schema(schema), records, sync_marker=SYNC, **options)
    return out.getvalue()


def raw_file(schema: Any, *blocks: tuple[int, bytes], codec: str = "null") -> bytes:
    """A file of blocks that may lie."""
    meta = {"avro.schema": schema if isinstance(schema, str) else json.dumps(schema), "avro.codec": codec}
    pairs = b"".join(written_varint(len(p)) + p.encode() for pair in meta.items() for p in pair)
    head = b"Obj\x01" + written_varint(len(meta)) + pairs + b"\x00" + SYNC
    return head + b"".join(written_varint(n) + written_varint(len(data)) + data + SYNC for n, data in blocks)


LONG = record(("x", "long"))
LONGS = [{"x": number * 7919} for number in range(5000)]


def test_it_is_what_adapters_are() -> None:
    """The format reads a stream in ranges and writes Arrow batches; rendered rows are not its business."""
    assert isinstance(AvroFormat(), StreamReader) and isinstance(AvroFormat(), Writer) and AvroFormat().splittable
    with pytest.raises(TypeError):
        AvroFormat().render([], None, None)  # type: ignore[arg-type]


@pytest.mark.parametrize("codec", CODECS)
@pytest.mark.parametrize("chunk", [1, 1000, 10**6])
def test_blocks_of_all_codecs_are_read(codec: str, chunk: int) -> None:
    """However the stream comes."""
    data = file_of(LONG, LONGS[: 300 if chunk == 1 else 5000], codec=codec, sync_interval=500)
    values, rejects = read("avro", data, chunk=chunk)
    assert values == LONGS[: len(values)] and len(values) in (300, 5000) and not rejects


def test_cuts_do_not_depend_on_chunks() -> None:
    """Whole blocks of about the size that is asked for, the same however the stream came."""
    data = file_of(LONG, LONGS, sync_interval=200)
    found = [
        [(cut.start, cut.length, cut.first_record, cut.records) for cut in cuts("avro", data, chunk=c, frame_size=1000)]
        for c in (7, 100, 10**6)
    ]
    assert found[0] == found[1] == found[2] and len(found[0]) > 10
    assert all(1000 <= length < 1300 for _, length, _, _ in found[0][:-1])


@pytest.mark.parametrize("parts", [2, 3, 7])
def test_ranges_cover_each_record_once(parts: int) -> None:
    """Each slice takes the blocks that begin in it, from the position at which the one before has ended."""
    data = file_of(LONG, LONGS, sync_interval=300, codec="deflate")
    position = Position()
    values: list[Any] = []
    for part in range(parts):
        end = None if part == parts - 1 else len(data) * (part + 1) // parts
        framer = AvroFramer(start=position, end=end, frame_size=1000)
        found = [cut for at in range(position.byte, len(data), 100) for cut in framer.feed(data[at : at + 100])]
        if not framer.done:
            found += framer.finish()
        for cut in found:
            schema, codec, _ = cut.context
            from ztf_flow.formats.avro_values import decode

            assert cut.first_record == len(values) + 1
            values += decode(cut.data, schema, codec)[0]
        position = framer.position
    assert values == LONGS


UTC = dt.UTC
LOGICAL: dict[str, tuple[Any, Any]] = {
    "null": ("null", None),
    "boolean": ("boolean", True),
    "int": ("int", -(2**31)),
    "long": ("long", 2**63 - 1),
    "float": ("float", 0.5),
    "double": ("double", 0.1),
    "bytes": ("bytes", b"\x00\xff"),
    "string": ("string", "Zoë 💡"),
    "enum": ({"type": "enum", "name": "E", "symbols": ["A", "B"]}, "B"),
    "fixed": ({"type": "fixed", "name": "F", "size": 2}, b"ab"),
    "array": ({"type": "array", "items": ["null", "long"]}, [1, None]),
    "map": ({"type": "map", "values": "long"}, {"a": 1, "b": 2}),
    "record": ({"type": "record", "name": "I", "fields": [{"name": "a", "type": "long"}]}, {"a": 1}),
    "union": (["null", "string", "long"], 5),
    "date": ({"type": "int", "logicalType": "date"}, dt.date(1, 1, 1)),
    "time-millis": ({"type": "int", "logicalType": "time-millis"}, dt.time(23, 59, 59, 999000)),
    "time-micros": ({"type": "long", "logicalType": "time-micros"}, dt.time(1, 2, 3, 4)),
    "millis": ({"type": "long", "logicalType": "timestamp-millis"}, dt.datetime(1, 1, 1, tzinfo=UTC)),
    "micros": ({"type": "long", "logicalType": "timestamp-micros"}, dt.datetime(9999, 12, 31, 23, 59, 59, 9, UTC)),
    "local": ({"type": "long", "logicalType": "local-timestamp-micros"}, dt.datetime(1969, 1, 1, 0, 0, 0, 1)),
    "local-millis": ({"type": "long", "logicalType": "local-timestamp-millis"}, dt.datetime(2024, 1, 1)),
    "uuid": ({"type": "string", "logicalType": "uuid"}, uuid.UUID(int=5)),
    "decimal": ({"type": "bytes", "logicalType": "decimal", "precision": 38, "scale": 9}, Decimal("-1.234567891")),
    "fixed decimal": (
        {"type": "fixed", "name": "D", "size": 16, "logicalType": "decimal", "precision": 5, "scale": 2},
        Decimal("123.45"),
    ),
    "other": ({"type": "string", "logicalType": "colour"}, "red"),
}


@pytest.mark.parametrize("name", LOGICAL)
def test_values_are_exact(name: str) -> None:
    """Each type gives the Python value that was written."""
    kind, value = LOGICAL[name]
    values, rejects = read("avro", file_of(record(("x", kind)), [{"x": value}] * 3))
    assert values == [{"x": value}] * 3 and not rejects
    assert type(values[0]["x"]) is type(value)


def test_times_in_nanoseconds_are_exact_or_rejected() -> None:
    """fastavro gives numbers for them; a datetime has microseconds."""
    for name, zone in (("timestamp-nanos", UTC), ("local-timestamp-nanos", None)):
        data = raw_file(
            record(("x", {"type": "long", "logicalType": name})),
            (3, b"".join(map(written_varint, (1000, 1, -2_000)))),
        )
        values, rejects = read("avro", data)
        assert [v["x"] for v in values] == [
            dt.datetime(1970, 1, 1, 0, 0, 0, 1, zone),
            dt.datetime(1969, 12, 31, 23, 59, 59, 999998, zone),
        ]
        assert rejects == {2: "the record holds a time with nanoseconds, which no datetime can hold"}


def test_decimals_are_not_rounded() -> None:
    """A number of more digits than its schema says is kept as it is; fastavro would round it."""
    kind = {"type": "bytes", "logicalType": "decimal", "precision": 4, "scale": 2}
    number = (2**90).to_bytes(13, "big")
    values, _ = read("avro", raw_file(record(("x", kind)), (1, written_varint(len(number)) + number)))
    assert values == [{"x": Decimal(2**90).scaleb(-2, __import__("decimal").Context(prec=50))}]


@pytest.mark.parametrize(
    ("kind", "number", "reason"),
    [
        ("date", 3_000_000, "outside of the years 1 to 9999"),
        ("date", -800_000, "outside of the years 1 to 9999"),
        ("time-micros", 86_400_000_000, "beyond 24 hours"),
        ("timestamp-micros", 2**62, "outside of the years 1 to 9999"),
        ("timestamp-millis", 2**62, "outside of the years 1 to 9999"),
        ("local-timestamp-micros", -(2**62), "outside of the years 1 to 9999"),
    ],
)
def test_values_without_an_exact_counterpart_are_rejected(kind: str, number: int, reason: str) -> None:
    """Years beyond Python's reject their record, no other."""
    schema = record(("n", "long"), ("x", {"type": "int" if kind == "date" else "long", "logicalType": kind}))
    data = raw_file(schema, (3, b"".join(written_varint(n) for n in (1, 5, 2, number, 3, 5))))
    values, rejects = read("avro", data)
    assert [value["n"] for value in values] == [1, 3] and list(rejects) == [2] and reason in rejects[2]


def test_texts_that_are_none_are_rejected() -> None:
    """Invalid UTF-8 and UUIDs that are none reject their record alone."""
    texts = [b"a", b"\xff", b"c"]
    block = (3, b"".join(written_varint(len(text)) + text for text in texts))
    values, rejects = read("avro", raw_file(record(("x", "string")), block))
    assert [value["x"] for value in values] == ["a", "c"] and "not UTF-8" in rejects[2]
    values, rejects = read("avro", raw_file(record(("x", {"type": "string", "logicalType": "uuid"})), block))
    assert values == [] and "no UUID" in rejects[1]


def test_other_schemas_than_records_are_read() -> None:
    """The items of a file may be anything."""
    assert read("avro", file_of("string", ["a", "b"])) == (["a", "b"], {})
    assert read("avro", file_of(["null", "long"], [1, None])) == ([1, None], {})


TREE = record(("n", ["null", "R"]))


def test_recursive_schemas_are_read_without_danger() -> None:
    """Trees come out; one that nests without end is damage and not the end of the process."""
    tree: Any = {"n": {"n": {"n": None}}}
    assert read("avro", file_of(TREE, [tree, tree])) == ([tree, tree], {})
    values, rejects = read("avro", raw_file(TREE, (1, b"\x02" * 200_000 + b"\x00"), (1, b"\x00")))
    assert values == [{"n": None}] and "damaged" in rejects[1]


ENDLESS = {"type": "array", "items": "null"}
LAUGHS: Any = "null"
for depth in range(12):
    LAUGHS = {"type": "record", "name": f"L{depth}", "fields": [{"name": "a", "type": LAUGHS}, *(
        {"name": f"f{i}", "type": f"L{depth - 1}" if depth else "null"} for i in range(9))]}  # fmt: skip


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "ends before the first block"),
        (b"Obj", "ends before the first block"),
        (b"Obj\x02" + bytes(100), "no Avro file"),
        (b"PAR1" * 10, "no Avro file"),
        (b"Obj\x01" + b"\xff" * 50, "more than 64 bits"),
        (b"Obj\x01\x02\x01", "negative length"),
        (b"Obj\x01\x02" + written_varint(2**40) + b"x", "ends before the first block"),
        (b"Obj\x01\x00" + SYNC, "no schema"),
        (raw_file("{broken", (1, b"\x02")), "no JSON"),
        (raw_file("[" * 5000, (1, b"\x02")), "no JSON"),
        (raw_file('"nothing"', (1, b"\x02")), "not one of Avro"),
        (raw_file({"type": "record"}, (1, b"\x02")), "not one of Avro"),
        (raw_file(record(("x", "nothing")), (1, b"\x02")), "not one of Avro"),
        (raw_file(LONG, (1, b"\x02"), codec="rot13"), "codec 'rot13'"),
        (raw_file(record(("x", ENDLESS)), (1, written_varint(2**40) + b"\x00")), "without end"),
        (raw_file(LAUGHS, (1, b"")), "more than 100000 values"),
        (raw_file(LONG, (2**40, b"\x02")), f"claims to have {2**40} records"),
        (raw_file(LONG, (-1, b"\x02")), "claims to have -1 records"),
        (raw_file(LONG, (1, b"\x02"))[:-18] + written_varint(2**50) + SYNC, "claims to have"),
        (raw_file(LONG, (1, b"\x02"))[:-1] + b"?", "sync marker"),
        (raw_file(LONG, (1, b"\x02")) + b"\x02\x02", "ends in the middle"),
        (raw_file(LONG, (1, b"\x02"))[:-3], "ends in the middle"),
    ],
)
def test_hostile_files_are_bad_objects(data: bytes, reason: str) -> None:
    """The message says what is wrong, and nothing is made of what a length claims."""
    with pytest.raises(ParseError, match="not readable as Avro") as caught:
        read("avro", data)
    assert reason in str(caught.value)


@pytest.mark.parametrize(
    ("block", "good", "bad"),
    [
        ((3, b"\x02\x04"), 2, 1),  # fewer records than it says
        ((1, b"\x02\x04"), 0, 1),  # more
        ((2, b"\x02\xff"), 1, 1),  # a number without an end
        ((0, b""), 0, 0),
        ((0, b"\x02"), 0, 0),
    ],
)
def test_blocks_that_lie_reject_their_records(block: tuple[int, bytes], good: int, bad: int) -> None:
    """The records of other blocks are read, and numbers go on."""
    values, rejects = read("avro", raw_file(LONG, (1, b"\x10"), block, (1, b"\x12")))
    assert len(values) == good + 2 and len(rejects) == bad
    assert values[0] == {"x": 8} and values[-1] == {"x": 9}
    assert all("block is damaged" in reason for reason in rejects.values())


def test_a_damaged_block_that_was_compressed_is_rejected_whole() -> None:
    """A wrong byte may have changed any record of it."""
    bad = avro_blocks.compress(b"\x02\x04\xff", "deflate")
    values, rejects = read(
        "avro", raw_file(LONG, (3, bad), (1, avro_blocks.compress(b"\x12", "deflate")), codec="deflate")
    )
    assert values == [{"x": 9}] and list(rejects) == [1, 2, 3]


@pytest.mark.parametrize("codec", [codec for codec in CODECS if codec != "null"])
def test_blocks_that_do_not_decompress_reject_their_records(codec: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Garbage, cut data and bombs cost their block; the limit is for what a block decodes to."""
    whole = avro_blocks.compress(b"\x02" * 5000, codec)
    for bad in (b"garbage", whole[:-9], b""):
        values, rejects = read("avro", raw_file(LONG, (5000, whole), (2, bad), codec=codec))
        assert len(values) == 5000 and len(rejects) == 2
        assert "can't be decompressed" in rejects[5001] or "ends in the middle" in rejects[5001]
    monkeypatch.setattr(avro_blocks, "LIMIT", 4000)
    _, rejects = read("avro", raw_file(LONG, (1, whole), codec=codec))
    assert "bomb" in rejects[1] or "emory" in rejects[1]


def test_truncated_files_give_whole_blocks() -> None:
    """The records of all blocks before the end, then the error."""
    data = file_of(LONG, LONGS, sync_interval=300)
    framer = AvroFramer(start=Position(), end=None, frame_size=1000)
    found = list(framer.feed(data[:-20])) + list(framer.finish(truncated=True))
    assert 4800 < sum(cut.records or 0 for cut in found) < 5000
    with pytest.raises(ParseError, match="ends in the middle"):
        cuts("avro", data[:-20])


def test_flipped_bits_do_no_harm() -> None:
    """A flip is found, or makes another value, as in any format without checksums."""
    kinds = [(name.replace(" ", "_").replace("-", "_"), kind) for name, (kind, _) in LOGICAL.items()]
    row = {name.replace(" ", "_").replace("-", "_"): value for name, (_, value) in LOGICAL.items()}
    rnd = random.Random(4)
    for codec in ("null", "deflate"):
        data = file_of(record(*kinds), [row] * 20, codec=codec)
        for _ in range(250):
            broken = bytearray(data)
            broken[rnd.randrange(len(broken))] ^= 1 << rnd.randrange(8)
            try:
                values, rejects = read("avro", bytes(broken))
            except ParseError:
                continue
            assert len(values) + len(rejects) <= 1_000_000


@settings(max_examples=100, deadline=None)
@given(data=st.binary(max_size=200), chunk=st.integers(1, 50))
def test_garbage_is_no_crash(data: bytes, chunk: int) -> None:
    """Whatever follows a header is blocks or damage."""
    try:
        read("avro", raw_file(TREE) + data, chunk=chunk)
    except ParseError:
        pass


@pytest.mark.parametrize("size", [1, 300, 1000, 2500])
def test_blocks_do_not_depend_on_batches(size: int) -> None:
    """A thousand rows are a block; equal rows give equal bytes, sync marker and all."""
    data = written("avro", rows(2500, size))
    assert data == written("avro", rows(2500, 777))
    assert list(fastavro.reader(io.BytesIO(data))) == pa.Table.from_batches(rows(2500, 2500)).to_pylist()
    assert [block.num_records for block in fastavro.block_reader(io.BytesIO(data))] == [1000, 1000, 500]


@pytest.mark.parametrize("compression", ["none", "deflate", "snappy", "zstd", "bz2", "xz"])
def test_compressions_are_read_by_others(compression: str) -> None:
    """fastavro reads what is written."""
    data = written("avro", rows(2500, 2500), compression=compression)
    assert len(list(fastavro.reader(io.BytesIO(data)))) == 2500
    assert len(data) < 30_000 or compression == "none"


def test_an_unknown_compression_is_refused() -> None:
    """The message names those that there are."""
    with pytest.raises(ConfigError, match="deflate"):
        written("avro", [], compression="gzip")


def test_a_file_without_rows_has_its_schema() -> None:
    """No block gives a readable file of no rows; without a schema there is none."""
    fields: dict[str, pa.DataType] = {"x": pa.decimal128(10, 2), "t": pa.timestamp("us", "UTC")}
    data = written("avro", [], pa.schema(fields))
    assert read("avro", data) == ([], {})
    with pytest.raises(SinkError, match="schema"):
        written("avro", [])


@pytest.mark.parametrize(
    ("field", "reason"),
    [
        (("a b", pa.int64()), "stricter names"),
        (("é", pa.int64()), "stricter names"),
        (("t", pa.duration("us")), "no type for duration"),
        (("t", pa.uint64()), "no type for uint64"),
        (("t", pa.struct([("1", pa.int64())])), "stricter names"),
        (("t", pa.list_(pa.duration("us"))), "no type for duration"),
        (("t", pa.map_(pa.int64(), pa.int64())), "no type for map"),
    ],
)
def test_what_avro_has_no_type_for_is_refused(field: tuple[str, pa.DataType], reason: str) -> None:
    """Before anything is written."""
    fields: Any = [field]
    with pytest.raises(ConfigError, match=reason):
        AvroFormat().check(pa.schema(fields))


COLUMNS: list[Any] = [
    ("i", pa.int16()),
    ("s", pa.timestamp("s")),
    ("ms", pa.timestamp("ms", "UTC")),
    ("ns", pa.timestamp("ns")),
    ("t32", pa.time32("s")),
    ("f", pa.float32()),
    ("fs", pa.binary(2)),
    ("ls", pa.large_string()),
    ("coded", pa.dictionary(pa.int8(), pa.string())),
    pa.field("must", pa.int64(), nullable=False),
    ("nested", pa.list_(pa.struct([("t", pa.timestamp("us")), ("m", pa.map_(pa.string(), pa.date32()))]))),
    ("again", pa.struct([("t", pa.struct([("x", pa.int64())]))])),
]
EVERY = pa.schema(COLUMNS)


def test_columns_of_all_kinds_are_written() -> None:
    """Also those that only typed sources have, nested or with other units."""
    row = {
        "i": -5, "s": dt.datetime(2024, 1, 1), "ms": dt.datetime(1, 1, 1, tzinfo=UTC), "ns": dt.datetime(2024, 1, 1),
        "t32": dt.time(1, 2, 3), "f": 0.5, "fs": b"ab", "ls": "x", "coded": "y", "must": 1,
        "nested": [{"t": dt.datetime(1, 1, 1), "m": {"a": dt.date(9999, 12, 31)}}, None], "again": {"t": {"x": 1}},
    }  # fmt: skip
    empty = dict.fromkeys(row) | {"must": 2}
    table = pa.Table.from_pylist([row, empty], schema=EVERY)
    values, rejects = read("avro", written("avro", table.to_batches()))
    assert values == [row, empty] and not rejects


@settings(max_examples=60, deadline=None)
@given(
    decimals=st.lists(
        st.one_of(st.none(), st.integers(-(10**38) + 1, 10**38 - 1).map(lambda n: Decimal(f"{n}E-9"))), max_size=5
    ),
    micros=st.integers(-62135596800_000_000, 253402300799_999_999),
)
def test_numbers_and_times_come_back(decimals: list[Decimal | None], micros: int) -> None:
    """Every decimal of 38 digits, every microsecond from year 1 to 9999."""
    moment = dt.datetime(1970, 1, 1) + dt.timedelta(microseconds=micros)
    table = pa.table(
        {
            "d": pa.array(decimals, pa.decimal128(38, 9)),
            "t": pa.array([moment] * len(decimals), pa.timestamp("us")),
            "z": pa.array([moment.replace(tzinfo=UTC)] * len(decimals), pa.timestamp("us", "UTC")),
            "day": pa.array([moment.date()] * len(decimals), pa.date32()),
            "time": pa.array([moment.time()] * len(decimals), pa.time64("us")),
        }
    )
    values, rejects = read("avro", written("avro", table.to_batches(), table.schema))
    assert (
        not rejects
        and [{k: v for k, v in value.items() if k != "z"} for value in values] == table.drop(["z"]).to_pylist()
    )
    assert all(value["z"] == moment.replace(tzinfo=UTC) for value in values)


@pytest.mark.parametrize(
    ("schema", "reason"),
    [
        ('"string"', "no records"),
        (record(("x", ["string", "long"])), "unions"),
        (record(("x", {"type": "string", "logicalType": "uuid"})), "UUIDs"),
        (TREE, "named elsewhere"),
    ],
)
def test_what_has_no_columns_needs_a_schema(schema: Any, reason: str) -> None:
    """Without `validate` a typed output takes its columns from the source, if it has any."""
    data = raw_file(schema, (1, b"\x00\x00"))
    (cut,) = cuts("avro", data)
    with pytest.raises(ConfigError, match=f"validate is required.*{reason}"):
        AvroFormat().column_types(cut)


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The error names the command that installs what is missing."""
    monkeypatch.setitem(sys.modules, "fastavro", None)
    with pytest.raises(SetupError, match=r"ztf-flow\[avro\]"):
        Registry().get("avro")


def test_records_without_bytes_end_where_their_count_does() -> None:
    """What is left of a block is no count of further records, of which there could be any number."""
    rest = written_varint(2**50) + b"\x00" * 3
    values, rejects = read("avro", raw_file(record(), (3, rest), (2, b"")))
    assert values == [{}, {}] and all("holds more than its records" in reason for reason in rejects.values())


@pytest.mark.parametrize("codec", ["null", "deflate"])
def test_a_block_that_is_too_small_for_its_records_is_damage(codec: str) -> None:
    """A claim of a million records in a few bytes makes no million rejects; many records that are there are read."""
    packed = compress(b"\x02" * 5, codec)
    with pytest.raises(ParseError, match="claims to have 1000000 records, and is too small"):
        read("avro", raw_file(LONG, (10**6, packed), codec=codec))
    values, rejects = read("avro", raw_file(LONG, (50_000, compress(b"\x02" * 50_000, codec)), codec=codec))
    assert values == [{"x": 1}] * 50_000 and not rejects


def test_frames_are_bounded_by_records_too() -> None:
    """Blocks of records that take no bytes are cut apart however small they are."""
    found = cuts("avro", raw_file(record(), *[(600_000, b"")] * 4))
    assert [cut.records for cut in found] == [1_200_000, 1_200_000]
