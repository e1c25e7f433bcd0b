"""`ztf trace` leads from rows and rejects to their original records, and back."""

from __future__ import annotations

import gzip
import io
import json
import os
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from conftest import S3Server

Write = Callable[[str, str | bytes], Path]
SCHEMA = {"schema": {"fields": {"id": {"type": "int", "ge": 0}, "name": "str"}}}
LINES = [b'{"id":%d,"name":"n%d"}' % (n, n) for n in range(1, 7)]
LINES[2] = b'{"id":-3,"name":"n3"}'
DATA = b"\n".join(LINES) + b"\n"


def part_of(root: Path) -> Path:
    [part] = root.glob("part-*")
    return part


def traced(ztf: Any, *arguments: Any, code: int = 0) -> dict[str, Any]:
    done = ztf("trace", *arguments, "--json")
    assert done.code == code, done.err
    found: dict[str, Any] = json.loads(done.out)
    return found


def archive(kind: str) -> bytes:
    buffer = io.BytesIO()
    if kind == "zip":
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
            file.writestr("other.ndjson", '{"id":99,"name":"x"}\n')
            file.writestr("sub/a.ndjson.gz", gzip.compress(DATA))
        return buffer.getvalue()
    with tarfile.open(fileobj=buffer, mode="w:gz") as tar:
        for name, data in (("other.ndjson", b'{"id":99,"name":"x"}\n'), ("sub/a.ndjson", DATA)):
            info = tarfile.TarInfo(name)
            info.size = len(data)
            tar.addfile(info, io.BytesIO(data))
    return buffer.getvalue()


SOURCES = {
    "a.ndjson": DATA,
    "b!c.ndjson.gz": gzip.compress(DATA),
    "c.zip": archive("zip"),
    "d.tar.gz": archive("tar"),
}


@pytest.mark.parametrize("name", SOURCES)
@pytest.mark.parametrize("provenance", ["sidecar", "columns"])
@pytest.mark.parametrize(
    ("sink", "output"), [("out/", "parquet"), ("out.csv", "csv"), ("out.ndjson", "ndjson"), ("out.yaml", "yaml")]
)
def test_every_row_leads_to_its_bytes(
    ztf: Any, flow: Any, write: Write, tmp_path: Path, name: str, provenance: str, sink: str, output: str
) -> None:
    """By a sidecar or by columns, from plain, compressed and archived sources."""
    source = write(f"in/{name}", SOURCES[name])
    flow(source=str(source), validate=SCHEMA, format=output, sink={"uri": sink, "provenance": provenance})
    file = part_of(tmp_path / sink) if sink.endswith("/") else tmp_path / sink
    first = 1 if "zip" in name or "tar" in name else 0
    kept = [line for line in LINES if b"-3" not in line]
    for row in (1, 3, 5):
        found = traced(ztf, file, "--row", row + first)
        assert (found["raw"].encode(), found["raw_from"]) == (kept[row - 1], "source")
        assert found["source"] == source.as_uri().replace("%21", "!") and found["state"] == "unchanged"
        record = LINES.index(kept[row - 1]) + 1
        assert (found["record"], found["line"]) == (record, record)
        assert found["byte_end"] - found["byte_start"] == len(kept[row - 1])
        assert (found["member"] or "").rpartition("/")[0] == ("sub" if first else "")
    text = ztf("trace", file, "--row", 1 + first).out.decode()
    assert "bytes    0-20" in text and text.endswith(LINES[0].decode() + "\n")


def test_rejects_lead_to_their_bytes(ztf: Any, flow: Any, write: Write, tmp_path: Path) -> None:
    """A line of the quarantine is a row as well; without the source its own copy is shown, and that is said."""
    source = write("in/a.ndjson", DATA)
    flow(source="in/*", validate=SCHEMA, format="ndjson", sink="out/")
    [quarantine] = tmp_path.glob("out/_ztf/quarantine/*/*/*.jsonl")
    found = traced(ztf, quarantine, "--row", 1)
    assert found["raw"].encode() == LINES[2] and found["raw_from"] == "source" and found["record"] == 3
    assert found["reject"]["errors"][0]["type"] == "greater_than_equal"
    assert ztf("trace", quarantine, "--row", 2).code == 2
    source.unlink()
    found = traced(ztf, quarantine, "--row", 1, code=4)
    assert found["state"] == "gone" and found["raw_from"] == "quarantine" and found["raw"].encode() == LINES[2]
    assert "as the quarantine has it" in ztf("trace", quarantine, "--row", 1).out.decode()


def test_a_changed_source_is_not_shown(ztf: Any, flow: Any, write: Write, tmp_path: Path) -> None:
    """The coordinates are, and that it has changed, or is gone; exit code 4."""
    source = write("in/a.ndjson", DATA)
    flow(source="in/*", validate=SCHEMA, format="ndjson", sink={"uri": "o.ndjson", "provenance": "sidecar"})
    os.utime(source, (1, 1))
    found = traced(ztf, "o.ndjson", "--row", 2, code=4)
    assert found["state"] == "changed" and found["raw"] is None and found["record"] == 2
    assert "has changed since" in ztf("trace", "o.ndjson", "--row", 2).out.decode()
    source.unlink()
    assert traced(ztf, "o.ndjson", "--row", 2, code=4)["state"] == "gone"


def test_formats_without_bytes_lead_to_their_values(ztf: Any, flow: Any, tmp_path: Path) -> None:
    """By the number of the record."""
    (tmp_path / "in").mkdir()
    table = pa.table({"id": list(range(-2, 8)), "name": [f"n{n}" for n in range(10)]})
    pq.write_table(table, tmp_path / "in/a.parquet", row_group_size=3)
    flow(source="in/*", validate=SCHEMA, format="csv", sink="out/")
    found = traced(ztf, part_of(tmp_path / "out"), "--row", 4)
    assert (found["value"], found["record"], found["byte_start"]) == ({"id": 3, "name": "n5"}, 6, None)
    assert 'value    {"id": 3' in ztf("trace", part_of(tmp_path / "out"), "--row", 4).out.decode()


@pytest.mark.parametrize("provenance", ["sidecar", "columns"])
@pytest.mark.parametrize("sink", ["out/", "out.parquet"])
def test_the_way_back(ztf: Any, flow: Any, write: Write, tmp_path: Path, provenance: str, sink: str) -> None:
    """From a source record to its row, or to its line of the quarantine."""
    write("in/a.ndjson", DATA)
    write("in/b.ndjson", DATA)
    flow(source="in/*", validate=SCHEMA, format="parquet", sink={"uri": sink, "provenance": provenance})
    found = traced(ztf, sink, "--source", "in/b.ndjson", "--record", 4)
    [row] = found["rows"]
    assert found["raw"].encode() == LINES[3] and not found["rejects"]
    assert traced(ztf, row["output"], "--row", row["row"])["source"] == (tmp_path / "in/b.ndjson").as_uri()
    found = traced(ztf, sink, "--source", (tmp_path / "in/b.ndjson").as_uri(), "--record", 3)
    assert not found["rows"] and found["rejects"][0]["errors"][0]["type"] == "greater_than_equal"
    assert traced(ztf, found["rejects"][0]["output"], "--row", found["rejects"][0]["row"])["record"] == 3
    assert "refused  at validate" in ztf("trace", sink, "--source", "in/b.ndjson", "--record", 3).out.decode()
    done = ztf("trace", sink, "--source", "in/b.ndjson", "--record", 7)
    assert done.code == 2 and "neither in the output nor in its quarantine" in done.err


def test_what_cannot_be_traced_is_refused(ztf: Any, flow: Any, write: Write, tmp_path: Path) -> None:
    """With the reason: no provenance, too few rows, a folder, a changed part, nothing there, a wrong command line."""
    write("in/a.ndjson", DATA)
    flow(source="in/*", validate=SCHEMA, format="ndjson", sink="bare.ndjson")
    flow(source="in/*", validate=SCHEMA, format="ndjson", sink="out/")
    flow(source="in/*", validate=SCHEMA, format="toml", sink={"uri": "c.toml", "provenance": "columns"})
    none = {"schema": {"fields": {"id": {"type": "int", "ge": 100}}}}
    flow(source="in/*", validate=none, format="csv", sink={"uri": "c.csv", "provenance": "columns"})
    part = part_of(tmp_path / "out")
    for arguments, code, told in (
        (("bare.ndjson", "--row", 1), 2, "sink.provenance"),
        (("bare.ndjson", "--row", 6), 2, "the file has 5 rows"),
        (("bare.ndjson", "--source", "in/a.ndjson", "--record", 1), 2, "no provenance"),
        ((part, "--row", 6), 2, "--row 6 is out of range: the file has 5 rows"),
        (("c.csv", "--row", 1), 2, "--row 1 is out of range: the file has 0 rows"),
        (("c.toml", "--row", 3), 2, "of toml files only sidecars can be traced"),
        (("out/", "--row", 1), 2, part.name),
        (("out", "--row", 1), 2, part.name),
        (("nowhere.csv", "--row", 1), 3, "nothing is there"),
        (("nowhere.csv", "--source", "a", "--record", 1), 3, "neither a dataset nor a file"),
        ((part,), 2, "say --row"),
        ((part, "--row", 1, "--source", "x", "--record", 1), 2, "say --row"),
        ((part, "--where", "id = 1"), 2, "not available yet"),
    ):
        done = ztf("trace", *arguments)
        assert done.code == code and told in done.err, (arguments, done)
    part.write_bytes(part.read_bytes() + b"{}\n")
    assert "was changed after" in ztf("trace", part, "--row", 1).err
    write("out/part-of-somebody.ndjson", "{}\n")
    assert "doesn't name this file" in ztf("trace", "out/part-of-somebody.ndjson", "--row", 1).err


def test_traces_on_s3(ztf: Any, flow: Any, s3_server: S3Server) -> None:
    """Source, sink and sidecar in a bucket; the version is the etag."""
    bucket, options = s3_server.bucket("traces"), s3_server.options
    s3_server.put(bucket, "in/a.ndjson.gz", gzip.compress(DATA))
    source = {"uri": f"s3://{bucket}/in/*", "storage": options}
    flow(source=source, validate=SCHEMA, format="parquet", sink={"uri": f"s3://{bucket}/out/", "storage": options})
    [part] = [key for key in s3_server.keys(bucket) if key.startswith("out/part-")]
    storage = [item for name, value in options.items() for item in ("--storage", f"{name}={value}")]
    found = traced(ztf, f"s3://{bucket}/{part}", "--row", 3, *storage)
    assert found["raw"].encode() == LINES[3] and found["source"] == f"s3://{bucket}/in/a.ndjson.gz"
    found = traced(ztf, f"s3://{bucket}/out/", "--source", found["source"], "--record", 3, *storage)
    assert found["rejects"] and found["raw"].encode() == LINES[2]
    s3_server.put(bucket, "in/a.ndjson.gz", gzip.compress(DATA + b"\n"))
    assert traced(ztf, f"s3://{bucket}/{part}", "--row", 3, *storage, code=4)["state"] == "changed"


def test_replayed_records_are_traced(ztf: Any, flow: Any, pipeline: Any, write: Write, tmp_path: Path) -> None:
    """From their rows to their bytes and back; they are rejects no more, and what is rejected still is there once."""
    write("in/a.ndjson", LINES[0] + b"\n" + LINES[2] + b"\n" + b'{"id":-9,"name":"n9"}\n')
    for least, command in ((0, "run"), (-5, "replay")):
        fields = {"id": {"type": "int", "ge": least}, "name": "str"}
        keys = {"name": "p", "validate": {"schema": {"fields": fields}}, "format": "ndjson", "sink": "out/"}
        file = pipeline(source="in/*", **keys)
        done = ztf(command, file, "--progress", "none")
        assert done.code == 0, done.err
    assert "added 1 of 2 rejected records; 1 stay in quarantine" in done.err
    found = traced(ztf, "out/", "--source", "in/a.ndjson", "--record", 2)
    [row] = found["rows"]
    assert not found["rejects"] and found["raw"].encode() == LINES[2]
    assert traced(ztf, row["output"], "--row", row["row"])["byte_start"] == len(LINES[0]) + 1
    found = traced(ztf, "out/", "--source", "in/a.ndjson", "--record", 3)
    [reject] = found["rejects"]
    assert not found["rows"] and "-5" in reject["errors"][0]["message"]


@pytest.mark.parametrize("output", ["ndjson", "parquet"])
def test_rows_of_partitions_are_traced(ztf: Any, flow: Any, write: Write, tmp_path: Path, output: str) -> None:
    """The replayed ones too: each row of each folder leads to its record, and the record to its row."""
    write("in/a.ndjson", "".join(f'{{"id":{number},"day":"d{number % 3}"}}\n' for number in range(12)))
    keys = {"name": "p", "source": "in/*", "format": output, "sink": {"uri": "out/", "partition_by": ["day"]}}
    for most, replay in ((6, False), (10, True)):
        fields = {"id": {"type": "int", "le": most}, "day": "str"}
        assert flow(**keys, validate={"schema": {"fields": fields}}, options={"replay": replay}).exit_code == 0
    parts = json.loads((tmp_path / "out/_ztf/manifest.json").read_text())["parts"]
    assert {part["path"].partition("/")[0] for part in parts} == {"day=d0", "day=d1", "day=d2"}
    seen = []
    for part in parts:
        for row in range(1, part["rows"] + 1):
            found = traced(ztf, tmp_path / "out" / part["path"], "--row", row)
            record = json.loads(found["raw"])
            assert part["path"].startswith(f"day={record['day']}/") and found["record"] == record["id"] + 1
            seen.append(record["id"])
    assert sorted(seen) == list(range(11))
    found = traced(ztf, "out/", "--source", "in/a.ndjson", "--record", 11)
    [row_of] = found["rows"]
    assert traced(ztf, row_of["output"], "--row", row_of["row"])["record"] == 11
    assert traced(ztf, "out/", "--source", "in/a.ndjson", "--record", 12)["rejects"]
