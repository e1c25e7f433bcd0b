"""Whole runs: every record is accounted for, whatever the input, the sink and the limits are."""

from __future__ import annotations

import csv
import gc
import gzip
import hashlib
import json
import random
import sys
import weakref
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
import zstandard
from conftest import run_flow
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, Field, TypeAdapter, ValidationError

from ztf_flow.plan import OPEN_SPLITS
from ztf_flow.source.reading import SplitReader

Write = Callable[[str, str | bytes], Path]
Flow = Callable[..., Any]


class Row(BaseModel):
    """What records are judged by."""

    id: int = Field(ge=0)
    name: str | None = None


SCHEMA = {
    "schema": {"fields": {"id": {"type": "int", "ge": 0}, "name": {"type": "str", "optional": True, "default": None}}}
}

NDJSON_LINES = [
    b'{"id":1,"name":"a"}', b'{"id":2}', b'{"id":-1}', b'{"id":"x","name":1}', b"{broken", b"[]", b"17", b"", b"   ",
    b'{"id":3,"name":"\xc3\xa9"}', b'{"id":4,"name":"\xff"}', b'{"id":5,"name":"' + b"z" * 300 + b'"}', b"null",
    b'{"id": 99999999999999999999999999}', b'{"id":1e400}', b'{"id":NaN}', b'{"id":"\\ud800"}',
]  # fmt: skip
CSV_LINES = [
    b"1,a",
    b"2,",
    b"-1,a",
    b"x,y",
    b"1",
    b"1,2,3",
    b"",
    b'3,"q"',
    b'4,"a""b"',
    b'5,"open',
    b"6,\xff",
    b"7," + b"z" * 300,
]

OBJECT = st.tuples(
    st.sampled_from(["ndjson", "csv"]), st.lists(st.integers(0, 99), max_size=12), st.sampled_from(["\n", "\r\n"]),
    st.booleans(),
)  # fmt: skip
OBJECTS = st.lists(OBJECT, min_size=1, max_size=4)


def write_objects(folder: Path, objects: list[Any]) -> dict[str, bytes]:
    """Files of records, many of them broken; their bytes by URI."""
    made = {}
    for number, (kind, chosen, newline, last) in enumerate(objects):
        lines = NDJSON_LINES if kind == "ndjson" else CSV_LINES
        rows = [lines[index % len(lines)] for index in chosen]
        if kind == "csv":
            rows.insert(0, b"id,name")
        end = newline.encode()
        path = folder / f"in/{number}.{kind}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(end.join(rows) + (end if last else b""))
        made[path.as_uri()] = path.read_bytes()
    return made


def judged(raw: bytes, kind: str) -> bool:
    """Whether a record that was cut out of its source is accepted."""
    try:
        if kind == "ndjson":
            Row.model_validate_json(raw)
        else:
            [cells] = csv.reader([raw.decode()], strict=True)
            if len(cells) != 2:
                return False
            Row.model_validate({"id": cells[0], "name": cells[1] or None})
    except (ValidationError, ValueError, csv.Error):
        return False
    return True


@pytest.mark.usefixtures("in_threads")
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    objects=OBJECTS,
    split_size=st.sampled_from([1, 7, 40, 200, 10_000]),
    output=st.sampled_from(["ndjson", "csv", "parquet"]),
    frame=st.sampled_from([1, 30, 4_000_000]),
)
def test_everything_is_accounted_for_and_stands_where_it_came_from(
    tmp_path_factory: pytest.TempPathFactory,
    frame_size: Callable[[int], None],
    objects: list[Any],
    split_size: int,
    output: str,
    frame: int,
) -> None:
    """Records read = written + quarantined, by run, split and object; row i of a sidecar says where output row i comes
    from; what is cut out there is accepted, what quarantine lines say is not, and nothing else is in the sources."""
    folder = tmp_path_factory.mktemp("run")
    sources = write_objects(folder, objects)
    frame_size(frame)
    outcome = run_flow(
        folder,
        {
            "name": "p",
            "source": {"uri": "in/*", "split_size": split_size},
            "detect": {"encoding": "utf-8"},
            "parse": {"csv": {"newlines_in_values": False}},
            "validate": SCHEMA,
            "format": output,
            "sink": {"uri": "out/", "max_part_size": 50},
            "limits": {"record": 200},
        },
        run_id="r",
    )
    assert outcome.error is None, outcome.error
    counts = outcome.report.counts
    root, meta = folder / "out", folder / "out/_ztf"
    receipts = [json.loads(path.read_text()) for path in meta.glob("commits/*/*.json")]
    entries = [json.loads(line) for line in (meta / "runs/r.files.jsonl").read_text().splitlines()]
    for key, total in counts.items():
        assert total == sum(receipt["counts"][key] for receipt in receipts)
        assert total == sum(entry["counts"][key] for entry in entries)
    assert all(c["read"] == c["written"] + c["quarantined"] for c in [counts, *(entry["counts"] for entry in entries)])
    assert sorted(entry["uri"] for entry in entries) == sorted(sources) and outcome.report.files["done"] == len(sources)
    origins = check_rows(root, [part for receipt in receipts for part in receipt["parts"]], output, sources)
    assert len(origins) == counts["written"] == sum(c["rows"] for receipt in receipts for c in receipt["covers"])
    rejects = [
        json.loads(line) for path in meta.glob("quarantine/p/r/*.jsonl") for line in path.read_text().splitlines()
    ]
    assert len(rejects) == counts["quarantined"]
    check_places(origins, rejects, sources)


def check_rows(root: Path, parts: list[Any], output: str, sources: dict[str, bytes]) -> list[tuple[str, int, int, int]]:
    """Hold every output row against its origin; the origins as URI, record and byte range."""
    found = []
    for part in parts:
        path = root / part["path"]
        assert part["checksum"] == "sha256:" + hashlib.sha256(path.read_bytes()).hexdigest()
        origins = pq.read_table(root / f"_ztf/provenance/{part['path']}.provenance").to_pylist()
        rows = read_rows(path, output)
        assert len(rows) == len(origins) == part["rows"] > 0
        for row, origin in zip(rows, origins, strict=True):
            uri, start, end = origin["_ztf_source"], origin["_ztf_byte_start"], origin["_ztf_byte_end"]
            raw, kind = sources[uri][start:end], uri.rpartition(".")[2]
            assert judged(raw, kind) and origin["_ztf_run"] == "r"
            assert origin["_ztf_line"] == sources[uri].count(b"\n", 0, start) + 1
            expected = json.loads(raw)["id"] if kind == "ndjson" else int(raw.split(b",")[0])
            assert int(row["id"]) == expected
            found.append((uri, origin["_ztf_record"], start, end))
    return found


def read_rows(path: Path, output: str) -> list[dict[str, Any]]:
    if output == "parquet":
        rows: list[dict[str, Any]] = pq.read_table(path).to_pylist()
        return rows
    if output == "csv":
        with path.open(newline="", encoding="utf-8") as file:
            return list(csv.DictReader(file))
    return [json.loads(line) for line in path.read_bytes().splitlines()]


def check_places(origins: list[Any], rejects: list[Any], sources: dict[str, bytes]) -> None:
    """Written and refused records together are the object: numbered without gaps, in order, nothing left over."""
    places = [(*origin, None) for origin in origins]
    for line in rejects:
        uri, start, end = line["source"]["uri"], line["byte_start"], line["byte_end"]
        raw = sources[uri][start:end]
        assert not judged(raw, uri.rpartition(".")[2]) or len(raw) > 200 or line["stage"] == "format"
        if line["raw_encoding"] == "utf-8":
            assert line["raw"].encode() == (raw[: len(line["raw"].encode())] if line["raw_truncated"] else raw)
        assert line["line"] == sources[uri].count(b"\n", 0, start) + 1 and line["errors"]
        places.append((uri, line["record"], start, end, line["stage"]))
    for uri, text in sources.items():
        mine = sorted((record, start, end) for where, record, start, end, _ in places if where == uri)
        assert [record for record, _, _ in mine] == list(range(1, len(mine) + 1))
        left, at = b"", 3 if text.startswith(b"\xef\xbb\xbf") else 0
        for _, start, end in mine:
            assert start >= at
            left += text[at:start]
            at = end
        left += text[at:]
        assert left.replace(b"id,name", b"", 1).strip() == b""


LIMITS = [{"workers": 1, "memory": "48MiB"}, {"workers": 4, "memory": "1GiB"}, {"workers": 2, "memory": "100MiB"}]


@pytest.mark.usefixtures("in_threads")
@pytest.mark.parametrize("provenance", ["none", "columns", "sidecar"])
@pytest.mark.parametrize("output", ["ndjson", "parquet"])
def test_the_same_bytes_come_out_with_any_limits(
    tmp_path: Path, frame_size: Callable[[int], None], output: str, provenance: str
) -> None:
    """Workers and memory show nowhere: parts, sidecars, quarantine and manifest are equal, given the same run id."""
    rng = random.Random(7)
    objects = [
        (kind, [rng.randrange(100) for _ in range(rng.randrange(200))], "\n", True)
        for kind in ("ndjson", "csv", "ndjson", "csv", "ndjson")
    ]
    write_objects(tmp_path, objects)
    frame_size(300)
    outcomes = []
    for number, limits in enumerate(LIMITS):
        outcome = run_flow(
            tmp_path,
            {
                "name": "p",
                "source": {"uri": "in/*", "split_size": 900},
                "parse": {"csv": {"newlines_in_values": False}},
                "validate": SCHEMA,
                "format": {"type": output, **({"row_group_rows": 7} if output == "parquet" else {})},
                "sink": {"uri": f"out{number}/", "max_part_size": 400, "provenance": provenance},
                "limits": limits,
            },
            run_id="r",
        )
        assert outcome.error is None
        root = tmp_path / f"out{number}"
        files = {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}
        stable = {
            name: data for name, data in files.items() if not name.startswith(("_ztf/runs/r.json", "_ztf/commits"))
        }
        manifest = stable["_ztf/manifest.json"]  # which names the files of rejects as a whole
        stable["_ztf/manifest.json"] = manifest.replace(f"/out{number}/".encode(), b"/out/")
        stable["_ztf/runs/r.files.jsonl"] = b"\n".join(sorted(stable["_ztf/runs/r.files.jsonl"].splitlines()))
        outcomes.append((stable, outcome.report.counts, outcome.report.errors_by_type))
    assert len([name for name in outcomes[0][0] if name.startswith("part-")]) >= 8
    assert outcomes[0] == outcomes[1] == outcomes[2]


def test_what_a_split_has_read_is_freed_when_it_ends(flow: Flow, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """At once, not when the collector looks for cycles: a split knows of ten thousand objects."""
    alive: weakref.WeakSet[SplitReader] = weakref.WeakSet()
    most = 0

    class Watched(SplitReader):
        def __init__(self, *args: Any, **more: Any) -> None:
            nonlocal most
            super().__init__(*args, **more)
            alive.add(self)
            most = max(most, len(alive))

    monkeypatch.setattr("ztf_flow.engine.base.SplitReader", Watched)
    for number in range(40):
        write(f"in/{number:02}.ndjson", '{"id":1}\n' * 2)
    gc.disable()
    try:
        outcome = flow(source={"uri": "in/*", "split_size": 40}, sink={"uri": "out/"}, format="ndjson")
        assert outcome.report.splits["done"] == 20 and 0 < most <= OPEN_SPLITS + 1
    finally:
        gc.enable()


class TestRejects:
    """`rejects`: what becomes of records that a stage refuses."""

    LINES = '{"id":1}\n{"id":"secret-name"}\n{"id":2}\n{broken secret-name\n'

    def run(self, flow: Flow, write: Write, sink: str = "out/x.ndjson", text: str = LINES, **rejects: Any) -> Any:
        write("in.ndjson", text)
        return flow(source="in.ndjson", validate=SCHEMA, sink=sink, format="ndjson", rejects=rejects, name="p")

    def test_skip_counts_and_keeps_nothing(self, flow: Flow, write: Write, tmp_path: Path) -> None:
        """No quarantine; the report has the errors."""
        outcome = self.run(flow, write, action="skip")
        assert outcome.exit_code == 0
        assert outcome.report.counts == {"read": 4, "written": 2, "quarantined": 0, "skipped": 2, "filtered": 0}
        assert [path.name for path in (tmp_path / "out").iterdir()] == ["x.ndjson"]
        assert sum(error["count"] for error in outcome.report.errors_by_type) == 2

    def test_stop_names_the_record(self, flow: Flow, write: Write, tmp_path: Path) -> None:
        """Exit code 1 with URI, record, line and bytes; nothing is published."""
        outcome = self.run(flow, write, action="stop")
        assert outcome.exit_code == 1 and not (tmp_path / "out/x.ndjson").exists()
        uri = (tmp_path / "in.ndjson").as_uri()
        assert f"{uri}, record 2, line 2, bytes 9-29: id: Input should be a valid integer" in str(outcome.error)
        assert outcome.error.stage == "validate" and outcome.error.errors[0]["path"] == ["id"]

    @pytest.mark.parametrize(("limit", "code"), [(1, 4), ("49%", 4), (2, 0), ("50%", 0), (0, 4), ("0%", 4)])
    def test_over_the_budget_a_file_is_not_published(
        self, flow: Flow, write: Write, tmp_path: Path, limit: Any, code: int
    ) -> None:
        """Exit code 4 and an old file that stays; at the limit all is well."""
        old = write("out/x.ndjson", "old")
        outcome = self.run(flow, write, max=limit)
        assert outcome.exit_code == code and outcome.error is None
        assert outcome.report.status == ("over_budget" if code else "succeeded")
        assert (old.read_text() == "old") is bool(code)
        assert len(list((tmp_path / "out").iterdir())) == (1 if code else 2)

    @pytest.mark.parametrize("sink", ["out/x.ndjson", "out/"])
    @pytest.mark.parametrize("action", ["quarantine", "stop"])
    def test_without_raw_no_content_is_anywhere(
        self, flow: Flow, write: Write, tmp_path: Path, sink: str, action: str
    ) -> None:
        """Neither in quarantine, report, message nor cause; errors are told by their types."""
        outcome = self.run(flow, write, sink, action=action, raw=False)
        texts = [path.read_bytes().decode("latin-1") for path in (tmp_path / "out").rglob("*") if path.is_file()]
        told = [repr(outcome.error), str(outcome.error), str(outcome.report), *texts]
        assert not [text for text in told if "secret-name" in text]
        lines = [json.loads(line) for path in (tmp_path / "out").rglob("*.jsonl") if "runs" not in path.parts
                 for line in path.read_text().splitlines()]  # fmt: skip
        if action == "quarantine":
            assert [line["raw"] for line in lines] == [None, None]
            assert lines[0]["errors"] == [
                {"path": ["id"], "type": "int_parsing", "message": "int_parsing", "input": None}
            ]
            assert lines[0]["byte_start"] == 9
        else:
            assert "int_parsing" in str(outcome.error)

    @pytest.mark.parametrize("sink", ["out/x.ndjson", "out/", "out/{name}"])
    def test_everything_rejected_is_no_success(self, flow: Flow, write: Write, sink: str) -> None:
        """Exit code 4, though the run has done all that it could."""
        outcome = self.run(flow, write, sink, text='{"id":-1}\n{"id":-2}\n')
        assert outcome.exit_code == 4 and outcome.report.status == "succeeded" and not outcome.report.ok

    def test_inputs_of_any_kind_can_be_shown(self, flow: Flow, write: Write, tmp_path: Path) -> None:
        """Huge numbers, NaN, deep nesting, lone surrogates and undecodable bytes make no report impossible."""
        lines = [b'{"id":-99999999999999999999999999}', b'{"id":NaN}', b'{"id":' + b"[" * 9 + b"]" * 9 + b"}",
                 b'{"id":"\\ud800"}', b'{"id":"\xff\xfe"}', b'{"id":-1e999}', b'{"id":"' + b"9" * 5000 + b'"}',
                 b'{"id":' + b"[" * 100 + b"]" * 100 + b"}"]  # fmt: skip
        write("in.ndjson", b"\n".join(lines))
        outcome = flow(source="in.ndjson", validate=SCHEMA, sink="out/", format="ndjson", options={"run_id": "r"})
        assert outcome.exit_code == 4 and outcome.report.counts["quarantined"] == len(lines)
        rejects = [json.loads(line) for path in (tmp_path / "out").rglob("quarantine/**/*.jsonl")
                   for line in path.read_bytes().splitlines()]  # fmt: skip
        assert [line["record"] for line in rejects] == list(range(1, len(lines) + 1))
        assert rejects[4]["raw_encoding"] == "base64"
        json.loads((tmp_path / "out/_ztf/runs/r.json").read_text(), parse_constant=pytest.fail)


class TestBadObjects:
    """Objects that can't be read to their end: the others are, and the report tells which."""

    GOOD = "".join(f'{{"id":{number}}}\n' for number in range(300))

    def run(self, flow: Flow, **more: Any) -> tuple[Any, dict[str, Any]]:
        outcome = flow(**{"source": "in/**", "sink": "out/x.ndjson", "validate": SCHEMA, **more},
                       options={"run_id": "r", "report": self.folder / "report.json"})  # fmt: skip
        path = self.folder / "r.files.jsonl"
        entries = [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []
        return outcome, {entry["uri"].rpartition("/in/")[2]: entry for entry in entries}

    @pytest.fixture(autouse=True)
    def _folder(self, tmp_path: Path) -> None:
        self.folder = tmp_path

    def test_damaged_objects_are_told_apart(self, flow: Flow, write: Write) -> None:
        """Truncated streams keep what is whole; undeclared encodings and unknown content give nothing; exit code 4."""
        text = "".join(f'{{"id":{number * 7919 % 10007}}}\n' for number in range(3000)).encode()
        write("in/a.ndjson", self.GOOD)
        write("in/b.ndjson.gz", gzip.compress(text)[:-500])
        write("in/c.ndjson.zst", zstandard.compress(text)[:-500])
        write("in/d.csv", "id,name\n1,caf\xe9\n2,na\xefve\n3,\xfcber\n4,\xe5\n".encode("latin-1"))
        write("in/e.ndjson.gz", b"\x1f\x8b" + b"\x00" * 20)
        write("in/f.bin", bytes(range(256)))
        write("in/g.csv", "id,name\n5,x\n")
        outcome, entries = self.run(flow)
        assert outcome.exit_code == 4 and outcome.report.status == "succeeded"
        statuses = {name: entry["status"] for name, entry in entries.items()}
        assert statuses.pop("c.ndjson.zst") in ("partial", "failed")
        assert statuses == {"a.ndjson": "done", "b.ndjson.gz": "partial", "d.csv": "failed", "e.ndjson.gz": "failed",
                            "f.bin": "failed", "g.csv": "done"}  # fmt: skip
        assert entries["b.ndjson.gz"]["compression"] == "gzip" and entries["g.csv"]["format"] == "csv"
        assert entries["b.ndjson.gz"]["counts"]["written"] > 100
        assert "encoding" in entries["d.csv"]["message"]
        lines = [json.loads(line) for line in (self.folder / "out/x.ndjson.quarantine.jsonl").read_text().splitlines()]
        assert {line["stage"] for line in lines} == {"read"} and all(line["record"] is None for line in lines)
        assert len(lines) == sum(entry["status"] != "done" for entry in entries.values())
        assert all(line["raw"] is None and line["errors"][0]["type"] == "parse_error" for line in lines)
        assert outcome.report.files["total"] == 7

    def test_stop_ends_the_run_at_a_bad_object(self, flow: Flow, write: Write) -> None:
        """Exit code 1 with its name, by `on_bad_file` and by `rejects.action`; nothing is published."""
        write("in/b.ndjson.gz", gzip.compress(self.GOOD.encode())[:-20])
        for more in ({"source": {"uri": "in/**", "on_bad_file": "stop"}}, {"rejects": {"action": "stop"}}):
            outcome, _ = self.run(flow, **more)
            assert outcome.exit_code == 1 and "b.ndjson.gz" in str(outcome.error) and outcome.error.stage == "read"
            assert not (self.folder / "out/x.ndjson").exists()

    def test_empty_objects_are_fine(self, flow: Flow, write: Write) -> None:
        """No records, in any format and compression; a header alone, too."""
        for name, data in {"a.ndjson": b"", "b.csv": b"", "c.csv": b"id,name\n", "d.json": b"[]", "e.json": b"",
                           "f.ndjson.gz": gzip.compress(b""), "g.ndjson.zst": zstandard.compress(b""),
                           "h.ndjson": b"\xef\xbb\xbf", "i.ndjson": b"\n\n", "j.csv.gz": b""}.items():  # fmt: skip
            write(f"in/{name}", data)
        outcome, entries = self.run(flow)
        assert {name: (entry["status"], entry["message"]) for name, entry in entries.items()} == dict.fromkeys(
            entries, ("done", None)
        )
        assert outcome.exit_code == 0 and outcome.report.counts["read"] == 0 and len(entries) == 10
        assert (self.folder / "out/x.ndjson").read_text() == ""

    def test_nothing_matches(self, flow: Flow) -> None:
        """An error, unless it is said to be fine."""
        outcome, _ = self.run(flow, source="in/**")
        assert outcome.exit_code == 1 and "nothing matches" in str(outcome.error)
        outcome, _ = self.run(flow, source={"uri": "in/**", "on_empty": "ok"})
        assert outcome.exit_code == 0 and not (self.folder / "out/x.ndjson").exists()

    def test_records_that_cannot_be_are_refused_alone(self, flow: Flow, write: Write) -> None:
        """Ragged, unterminated, undecodable and over-long records; their neighbours are written."""
        write("in/a.csv", b"id,name\n1,a\n2\n3,b,c\n4,\xff\n5," + b"z" * 200_000 + b'\n6,f\n7,"open\n8,h\n')
        outcome, entries = self.run(flow, limits={"record": 1000})
        ids = [json.loads(line)["id"] for line in (self.folder / "out/x.ndjson").read_bytes().splitlines()]
        assert ids == [1, 6, 8] and outcome.exit_code == 0 and entries["a.csv"]["status"] == "done"
        lines = [json.loads(line) for line in (self.folder / "out/x.ndjson.quarantine.jsonl").read_text().splitlines()]
        assert [(line["record"], line["line"]) for line in lines] == [(2, 3), (3, 4), (4, 5), (5, 6), (7, 8)]
        assert [line["raw_truncated"] for line in lines] == [False, False, False, True, False]

    def test_mixed_formats_run_together(self, flow: Flow, write: Write, tmp_path: Path) -> None:
        """Each object by its own format; what name and content say differently is noted."""
        import pyarrow as pa

        write("in/a.ndjson", '{"id":1}\n')
        write("in/b.csv", "id,name\n2,x\n")
        write("in/c.json", '[{"id":3}]')
        write("in/d.tsv", "id\tname\n4\tx\n")
        write("in/e.txt", '{"id":5}\n{"id":6}\n')
        pq.write_table(pa.table({"id": [7], "name": ["x"]}), tmp_path / "in/f.parquet")
        write("in/g.ndjson", gzip.compress(b'{"id":8}\n'))
        write("in/h.json.gz", '{"id":9}\n{"id":10}\n')
        outcome, entries = self.run(flow)
        ids = [json.loads(line)["id"] for line in (self.folder / "out/x.ndjson").read_bytes().splitlines()]
        assert ids == [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] and outcome.exit_code == 0
        formats = {name: (entry["format"], entry["compression"]) for name, entry in entries.items()}
        assert formats["e.txt"] == ("ndjson", None) and formats["g.ndjson"] == ("ndjson", "gzip")
        assert formats["f.parquet"][0] == "parquet" and formats["h.json.gz"] == ("ndjson", None)
        assert {name for name, entry in entries.items() if entry["notes"]} == {"h.json.gz"}


def test_the_report_has_all_that_is_promised(flow: Flow, write: Write, tmp_path: Path) -> None:
    """Keys, kinds of values, and counts that agree with each other."""
    write("in/a.ndjson", '{"id":1}\n{"id":-1}\n')
    flow(source="in/*", validate=SCHEMA, sink="out/", format="parquet", name="p", options={"run_id": "r"})
    report = json.loads((tmp_path / "out/_ztf/runs/r.json").read_text())
    assert set(report) >= {
        "run_id", "pipeline", "status", "attempts", "started_at", "finished_at", "duration_s", "config_hash",
        "schema_hash", "engine", "counts", "bytes", "files", "splits", "errors_by_type", "stages", "peak_rss_bytes",
        "versions",
    }  # fmt: skip
    assert (report["run_id"], report["pipeline"], report["status"], report["engine"]) == (
        "r",
        "p",
        "succeeded",
        "local",
    )
    assert report["splits"] == {"total": 1, "done": 1, "reused": 0}
    assert report["bytes"]["read"] == 19 and report["bytes"]["written"] == next(
        path.stat().st_size for path in (tmp_path / "out").glob("part-*")
    )
    [error] = report["errors_by_type"]
    assert (error["stage"], error["path"], error["type"], error["count"]) == (
        "validate",
        ["id"],
        "greater_than_equal",
        1,
    )
    assert {stage["name"] for stage in report["stages"]} >= {"parse", "validate", "format"}
    assert all(stage["busy_s"] >= 0 and stage["items"] >= 0 and stage["kind"] for stage in report["stages"])
    assert report["peak_rss_bytes"] > 10_000_000 and report["versions"]["pydantic"]


def test_a_report_that_cannot_be_stored_fails_the_run(flow: Flow, write: Write, tmp_path: Path) -> None:
    """Nobody must take a run without its report for a good one; a failure that came before is the one to tell."""
    write("in/a.ndjson", '{"id":1}\n')
    write("file", "")
    bad = {"report": tmp_path / "file/report.json"}
    outcome = flow(source="in/*", sink="x.ndjson", options=bad)
    assert outcome.exit_code == 1 and "report can't be stored" in str(outcome.error)
    assert outcome.report.status == "failed"
    outcome = flow(source="in/nothing", sink="x.ndjson", options=bad)
    assert outcome.exit_code == 1 and "nothing matches" in str(outcome.error)


def test_a_dry_run_writes_nothing(flow: Flow, write: Write, tmp_path: Path) -> None:
    """Everything is read and judged, for each kind of sink."""
    write("in/a.ndjson", '{"id":1}\n{"id":-1}\n')
    for sink in ("out/", "out/x.ndjson", "out/{name}"):
        outcome = flow(source="in/*", validate=SCHEMA, sink=sink, format="ndjson", options={"dry_run": True})
        assert outcome.exit_code == 0 and outcome.report.counts["written"] == outcome.report.counts["quarantined"] == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in"]


@pytest.mark.parametrize("limit", [1, 3, 4, 100])
def test_a_limit_ends_a_trial_after_so_many_records(
    flow: Flow, write: Write, tmp_path: Path, frame_size: Callable[[int], None], limit: int
) -> None:
    """Rejected ones count; over several objects and frames."""
    frame_size(20)
    write("in/a.ndjson", '{"id":1}\n{"id":-1}\n{"id":2}\n')
    write("in/b.ndjson", '{"id":3}\n{"id":4}\n')
    outcome = flow(source="in/*", validate=SCHEMA, sink="x.ndjson", options={"limit": limit})
    assert outcome.report.counts["read"] == min(limit, 5) and outcome.exit_code == 0
    ids = [json.loads(line)["id"] for line in (tmp_path / "x.ndjson").read_bytes().splitlines()]
    assert ids == {1: [1], 3: [1, 2], 4: [1, 2, 3], 100: [1, 2, 3, 4]}[limit]


def test_the_schema_is_the_judge_of_what_is_written() -> None:
    """The tests' own model and inline schema say the same."""
    assert TypeAdapter(Row).validate_python({"id": "1"}).id == 1


def test_the_extras_of_other_formats_are_not_needed(
    tmp_path: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A run of formats that need no extra goes on where none is installed."""
    for package in ("fastavro", "python_calamine", "lxml", "msgpack"):
        monkeypatch.setitem(sys.modules, package, None)
    monkeypatch.setattr("ztf_flow.formats.registry.default_registry._adapters", {})
    write("a.csv", "id\n1\n")
    fields = {"schema": {"fields": {"id": "int"}}}
    outcome = run_flow(tmp_path, {"source": "a.csv", "validate": fields, "sink": "b.ndjson"})
    assert outcome.exit_code == 0 and outcome.report.counts["written"] == 1
