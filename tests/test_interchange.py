"""Whole runs from each format and compression to each other: the same records come out."""

from __future__ import annotations

import datetime as dt
import gzip
import json
import uuid
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from pydantic import AwareDatetime, BaseModel, Field, NaiveDatetime

import ztf_flow as ztf
from ztf_flow import codecs
from ztf_flow.plan import COMPRESSION_SUFFIXES

Write = Callable[[str, str | bytes], Path]
Flow = Callable[..., Any]

RECORDS = [{"id": number, "name": f"name {number * 7919 % 10007}"} for number in range(3000)]
TEXT = "".join(json.dumps(record, separators=(",", ":")) + "\n" for record in RECORDS)


@pytest.mark.parametrize("name", codecs.NAMES)
def test_compressed_output_is_read_again(name: str, flow: Flow, write: Write, tmp_path: Path) -> None:
    """What a run writes by a suffix or an option, another reads by its suffix, its magic bytes, or a declaration."""
    write("in.ndjson", TEXT)
    suffix = COMPRESSION_SUFFIXES[name]
    assert flow(source="in.ndjson", sink=f"a.ndjson{suffix}").exit_code == 0
    assert flow(source="in.ndjson", sink="b.ndjson", format={"type": "ndjson", "compression": name}).exit_code == 0
    packed = (tmp_path / f"a.ndjson{suffix}").read_bytes()
    assert packed == (tmp_path / "b.ndjson").read_bytes() and len(packed) < len(TEXT) / 2
    for source, detect in ((f"a.ndjson{suffix}", "auto"), ("b.ndjson", "auto"), ("b.ndjson", {"compression": name})):
        assert flow(source=source, detect=detect, sink="out.ndjson").exit_code == 0
        assert (tmp_path / "out.ndjson").read_text() == TEXT


@pytest.mark.parametrize("name", codecs.NAMES)
def test_a_cut_off_object_is_partial(name: str, flow: Flow, write: Write, tmp_path: Path) -> None:
    """The records before the damage are written, and one line in the quarantine says where it is."""
    compressor = codecs.compressor(name)
    pieces = [b"".join(compressor.feed(TEXT.encode()[at : at + 20_000])) for at in range(0, len(TEXT), 20_000)]
    packed = b"".join([*pieces, *compressor.finish()])
    write(f"in.ndjson{COMPRESSION_SUFFIXES[name]}", packed[:-3])
    outcome = flow(source="in.ndjson*", sink="out.ndjson")
    assert outcome.exit_code == 4
    assert TEXT.startswith((tmp_path / "out.ndjson").read_text())
    (line,) = (tmp_path / "out.ndjson.quarantine.jsonl").read_text().splitlines()
    assert f"{name} stream damaged at byte {len(packed) - 3}" in json.loads(line)["errors"][0]["message"]


def test_a_bomb_is_a_bad_object(flow: Flow, write: Write, tmp_path: Path) -> None:
    """Beyond `limits.ratio` an object is cut off; the others go on."""
    compressor = codecs.compressor("zstd")
    line = b'{"id":1,"name":"' + b"x" * 2**20 + b'"}\n'
    write("in/a.ndjson.zst", b"".join([*(p for _ in range(70) for p in compressor.feed(line)), *compressor.finish()]))
    write("in/b.ndjson", '{"id":2}\n')
    outcome = flow(source="in/**", sink="out.ndjson")
    assert outcome.exit_code == 4
    assert outcome.report.files["partial"] == 1 and outcome.report.files["done"] == 1
    (line_,) = (tmp_path / "out.ndjson.quarantine.jsonl").read_text().splitlines()
    assert "limits.ratio allows for more" in json.loads(line_)["errors"][0]["message"]
    assert flow(source="in/**", sink="out.ndjson", limits={"ratio": 100_000}).exit_code == 0


class Inner(BaseModel):
    """A record in a record."""

    a: int
    b: str | None = None


class Everything(BaseModel):
    """A field of each type of the table of typed output."""

    flag: bool
    number: int
    ratio: float | None
    text: str
    data: bytes
    price: Annotated[Decimal, Field(max_digits=12, decimal_places=2)]
    day: dt.date
    naive: NaiveDatetime
    aware: AwareDatetime | None
    id: uuid.UUID
    items: list[int | None]
    inner: Inner
    inners: list[Inner]
    mapping: dict[str, float]


class Timed(Everything):
    """Types that not every typed format has."""

    time: dt.time
    duration: dt.timedelta


def everything(number: int) -> dict[str, Any]:
    day = dt.date(1, 1, 1) + dt.timedelta(days=number * 3652)
    return {
        "flag": number % 2 == 0,
        "number": (number - 500) * 2**53,
        "ratio": None if number % 7 == 0 else number / 3,
        "text": "" if number % 5 == 0 else "Zoë 💡\n" * (number % 3),
        "data": bytes([number % 256, 255, 0]),
        "price": Decimal(number) / 100,
        "day": day,
        "naive": dt.datetime(1700, 1, 1) + dt.timedelta(days=number * 100, microseconds=number),
        "aware": None
        if number % 3 == 0
        else dt.datetime(2024, 1, 1, tzinfo=dt.UTC) + dt.timedelta(microseconds=number),
        "id": uuid.UUID(int=number),
        "items": [None, number, *range(number % 4)],
        "inner": Inner(a=number),
        "inners": [Inner(a=1, b="x")] * (number % 3),
        "mapping": {"a": number / 7} if number % 2 else {},
        "time": dt.time(1, 2, 3, number),
        "duration": dt.timedelta(days=-number, microseconds=number),
    }


SUFFIXES = {"arrow": ".arrow", "arrow_stream": ".arrows", "avro": ".avro", "orc": ".orc"}
"""Typed formats other than Parquet."""

UNTIMED = {"avro", "orc"}
"""Those that have no durations."""


@pytest.mark.parametrize("name", SUFFIXES)
def test_typed_formats_keep_every_value(name: str, flow: Flow, tmp_path: Path) -> None:
    """Values of all types go to a format and come back as they were, with a schema and, where a format has column types
    of its own, without one; equal input gives equal bytes."""
    schema = Everything if name in UNTIMED else Timed
    columns = set(schema.model_fields)
    plain = [{k: v for k, v in everything(n).items() if k in columns} for n in range(990)]
    records = [schema.model_validate(record) for record in plain]
    path = tmp_path / "in.parquet"
    path.write_bytes(ztf.format_to(schema, "parquet", records))
    file = f"x{SUFFIXES[name]}"
    assert flow(source="in.parquet", sink=file, schema=schema, validate="any:Model").exit_code == 0
    first = (tmp_path / file).read_bytes()
    assert flow(source=file, sink="out.parquet", schema=schema, validate="any:Model").exit_code == 0
    assert pq.read_table(tmp_path / "out.parquet").equals(pq.read_table(path))
    assert flow(source="in.parquet", sink=file, schema=schema, validate="any:Model").exit_code == 0
    assert (tmp_path / file).read_bytes() == first
    assert ztf.parse_from(schema, name, first) == records
    assert ztf.parse_from(schema, name, ztf.format_to(schema, name, records)) == records


@pytest.mark.parametrize("name", ["parquet", *SUFFIXES])
def test_columns_pass_through(name: str, flow: Flow, tmp_path: Path) -> None:
    """Without a schema the columns of a typed source are those of a typed output."""
    table = pa.table({"i": [1, None, 3], "s": ["a", "b", None], "l": [[1], [], None]})
    pq.write_table(table, tmp_path / "in.parquet")
    file = f"x{SUFFIXES.get(name, '.pq')}"
    assert flow(source="in.parquet", sink=file).exit_code == 0
    assert flow(source=file, sink="out.parquet").exit_code == 0
    assert pq.read_table(tmp_path / "out.parquet").to_pylist() == table.to_pylist()


@pytest.mark.parametrize("name", ["parquet", *SUFFIXES])
def test_files_may_be_compressed_as_a_whole(name: str, flow: Flow, write: Write, tmp_path: Path) -> None:
    """Also where the format is read by jumping about; a damaged one is a bad object."""
    pq.write_table(pa.table({"id": list(range(3000))}), tmp_path / "in.parquet")
    file = f"x{SUFFIXES.get(name, '.pq')}"
    assert flow(source="in.parquet", sink=file).exit_code == 0
    packed = gzip.compress((tmp_path / file).read_bytes())
    write(f"{file}.gz", packed)
    assert flow(source=f"{file}.gz", sink="out.ndjson").exit_code == 0
    assert (tmp_path / "out.ndjson").read_text() == "".join(f'{{"id":{n}}}\n' for n in range(3000))
    write(f"{file}.gz", packed[:-100])
    outcome = flow(source=f"{file}.gz", sink="out.ndjson")
    assert outcome.exit_code == 4 and outcome.report.files["done"] == 0
    line = json.loads((tmp_path / "out.ndjson.quarantine.jsonl").read_text())
    assert "gzip stream damaged" in line["errors"][0]["message"] and line["record"] is None


def test_a_large_avro_file_is_read_in_ranges(flow: Flow, tmp_path: Path) -> None:
    """Several splits read one file, each record once and in order."""
    pq.write_table(pa.table({"id": list(range(20_000))}), tmp_path / "in.parquet")
    assert flow(source="in.parquet", sink="x.avro", format={"type": "avro", "compression": "none"}).exit_code == 0
    outcome = flow(source={"uri": "x.avro", "split_size": "10kB"}, sink={"uri": "out/"}, format="parquet")
    assert outcome.exit_code == 0 and outcome.report.splits["total"] > 4
    table = pa.concat_tables(pq.read_table(path) for path in (tmp_path / "out").glob("part-*"))
    ids: list[Any] = table.column("id").to_pylist()
    assert sorted(ids) == list(range(20_000))
    sidecars = [pq.read_table(path) for path in (tmp_path / "out/_ztf/provenance").glob("*.provenance")]
    numbers: list[Any] = pa.concat_tables(sidecars).column("_ztf_record").to_pylist()
    assert sorted(numbers) == list(range(1, 20_001))


def test_a_damaged_block_costs_its_records(flow: Flow, tmp_path: Path) -> None:
    """They are in the quarantine with their numbers, and the others are written."""
    pq.write_table(pa.table({"id": list(range(3000))}), tmp_path / "in.parquet")
    assert flow(source="in.parquet", sink="x.avro").exit_code == 0
    data = bytearray((tmp_path / "x.avro").read_bytes())
    middle = len(data) // 2
    data[middle : middle + 20] = bytes(20)
    (tmp_path / "x.avro").write_bytes(data)
    outcome = flow(source="x.avro", sink="out.ndjson", validate="any:Model", schema=dict[str, int])
    assert outcome.report.counts == {"read": 3000, "written": 2000, "quarantined": 1000, "skipped": 0, "filtered": 0}
    lines = (tmp_path / "out.ndjson.quarantine.jsonl").read_text().splitlines()
    assert [json.loads(line)["record"] for line in lines] == list(range(1001, 2001))
    assert {json.loads(line)["stage"] for line in lines} == {"parse"}


def test_msgpack_goes_both_ways(flow: Flow, write: Write, tmp_path: Path) -> None:
    """Records go to MessagePack and back, compressed or not, and provenance goes along."""
    write("in.ndjson", TEXT)
    for name in ("x.msgpack", "x.msgpack.gz"):
        assert flow(source="in.ndjson", sink=name).exit_code == 0
        assert flow(source=name, sink="out.ndjson").exit_code == 0
        assert (tmp_path / "out.ndjson").read_text() == TEXT
    assert flow(source="x.msgpack", sink={"uri": "y.msgpack", "provenance": "columns"}).exit_code == 0
    assert flow(source="y.msgpack", sink="out.ndjson").exit_code == 0
    last = json.loads((tmp_path / "out.ndjson").read_text().splitlines()[-1])
    assert last["_ztf"]["record"] == 3000 and last["_ztf"]["line"] is None and last["name"] == RECORDS[-1]["name"]
    write("x.msgpack", (tmp_path / "x.msgpack").read_bytes()[:-3])
    outcome = flow(source="x.msgpack", sink="out.ndjson")
    assert outcome.exit_code == 4 and outcome.report.counts["written"] == 2999


def test_workbooks_go_both_ways(flow: Flow, write: Write, tmp_path: Path) -> None:
    """Rows that a sheet holds exactly come back; others are rejected at the stage format, with their numbers."""
    write(
        "in.ndjson",
        '{"id":1,"name":"a"}\n{"id":9007199254740993,"name":"b"}\n{"id":3,"name":""}\n{"id":4,"name":"d"}\n',
    )
    schema = {"schema": {"fields": {"id": "int", "name": "str"}}}
    outcome = flow(source="in.ndjson", validate=schema, sink={"uri": "x.xlsx", "provenance": "sidecar"})
    assert outcome.report.counts["quarantined"] == 2 and outcome.exit_code == 0
    lines = [json.loads(line) for line in (tmp_path / "x.xlsx.quarantine.jsonl").read_text().splitlines()]
    assert [(line["record"], line["stage"], line["errors"][0]["path"]) for line in lines] == [
        (2, "format", ["id"]),
        (3, "format", ["name"]),
    ]
    assert pq.read_table(tmp_path / "x.xlsx.provenance").column("_ztf_record").to_pylist() == [1, 4]
    outcome = flow(source="x.xlsx", validate={**schema, "mode": "strict"}, sink="out.ndjson")
    assert (tmp_path / "out.ndjson").read_text() == '{"id":1,"name":"a"}\n{"id":4,"name":"d"}\n'
    (tmp_path / "x.dat").write_bytes((tmp_path / "x.xlsx").read_bytes())
    assert flow(source="x.dat", sink="out.ndjson").report.counts["written"] == 2
