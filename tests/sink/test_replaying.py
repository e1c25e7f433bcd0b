"""Replays in the life of a dataset: what they add belongs to its source, and nothing is lost or doubled on the way."""

from __future__ import annotations

import asyncio
import contextlib
import io
import json
import os
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from conftest import S3Server, run_flow
from datasets import Killed, at_every_change, globbed, leftovers, lines, names, read, receipts
from hypothesis import given, settings
from hypothesis import strategies as st

from ztf_flow.source.members import MemberReader
from ztf_flow.testing import failing_storage

Write = Callable[[str, str | bytes], Path]
Flow = Callable[..., Any]


def keys(most: int, **more: Any) -> dict[str, Any]:
    """A pipeline that refuses numbers above `most`."""
    source = {"uri": "in/*.ndjson", "split_size": 20}
    schema = {"schema": {"fields": {"id": {"type": "int", "le": most}}}}
    return {"name": "p", "source": source, "validate": schema, "sink": {"uri": "out/"}, "format": "ndjson", **more}


def opened(root: Path) -> list[dict[str, Any]]:
    """The lines that are in quarantine now."""
    uris = json.loads((root / "_ztf/manifest.json").read_text())["quarantine"]
    return [json.loads(line) for uri in uris for line in Path(uri[7:]).read_text().splitlines()]


def rejected(root: Path) -> list[int]:
    return sorted(json.loads(line["raw"])["id"] for line in opened(root))


def snapshot(root: Path) -> dict[str, bytes]:
    return {name: (root / name).read_bytes() for name in names(root) if "/runs/" not in name}


REPLAY = {"replay": True}


def test_replay_after_replay(flow: Flow, write: Write, tmp_path: Path) -> None:
    """Each takes what the last one left; what once passed is never judged again."""
    root = tmp_path / "out"
    write("in/a.ndjson", lines(1, 5, 9))
    write("in/b.ndjson", lines(20, 2))
    flow(**keys(3))
    assert read(root) == [1, 2] and rejected(root) == [5, 9, 20]
    for most, passed, read_again in ((3, [1, 2], 3), (6, [1, 2, 5], 3), (9, [1, 2, 5, 9], 2), (4, [1, 2, 5, 9], 1)):
        outcome = flow(**keys(most), options=REPLAY)
        assert outcome.report.counts["read"] == read_again
        assert read(root) == passed == globbed(root) and not leftovers(root)
        assert sorted([*passed, *rejected(root)]) == [1, 2, 5, 9, 20]
        assert {line["errors"][0]["message"] for line in opened(root)} == {
            f"Input should be less than or equal to {most}"
        }
    assert flow(**keys(20), options=REPLAY).exit_code == 0 and not opened(root)
    before = snapshot(root)
    outcome = flow(**keys(20), options=REPLAY)
    assert outcome.report.message == "nothing to replay" and outcome.exit_code == 0 and snapshot(root) == before
    history = [line for path in root.glob("_ztf/quarantine/p/*/*.jsonl") for line in path.read_text().splitlines()]
    assert len(history) == 3 + 2 + 1 + 1


def test_later_runs_go_on_with_the_schema_of_the_replay(flow: Flow, write: Write, tmp_path: Path) -> None:
    """And not with the old one; before, it was the other way round."""
    root = tmp_path / "out"
    write("in/a.ndjson", lines(1, 5))
    flow(**keys(3))
    refused = flow(**keys(6))
    assert refused.exit_code == 2 and "ztf replay" in str(refused.error)
    assert flow(**keys(6), options=REPLAY).exit_code == 0
    assert flow(**keys(3)).exit_code == 2
    write("in/b.ndjson", lines(6, 7))
    assert flow(**keys(6)).exit_code == 0
    assert read(root) == [1, 5, 6] and rejected(root) == [7]
    assert flow(**keys(7), options=REPLAY).exit_code == 0 and read(root) == [1, 5, 6, 7] == globbed(root)


def test_a_replayed_record_goes_with_its_object(flow: Flow, write: Write, tmp_path: Path) -> None:
    """When the object has changed, when its neighbour has, and when everything is made anew."""
    root = tmp_path / "out"
    for name, numbers in (("a", (1, 5)), ("b", (6,)), ("c", (2, 7)), ("d", (99, 3))):
        write(f"in/{name}.ndjson", lines(*numbers))
    made = {"source": {"uri": "in/*", "split_size": 30}}
    flow(**keys(4, **made))
    flow(**keys(6, **made), options=REPLAY)
    flow(**keys(7, **made), options=REPLAY)
    assert read(root) == [1, 2, 3, 5, 6, 7] and rejected(root) == [99]
    write("in/b.ndjson", lines(4, 8))
    outcome = flow(**keys(7, **made))
    assert outcome.report.counts["read"] == 4 and read(root) == [1, 2, 3, 4, 5, 7] == globbed(root)
    assert rejected(root) == [8, 99] and not leftovers(root)
    assert flow(**keys(8, **made), options=REPLAY).exit_code == 0 and read(root) == [1, 2, 3, 4, 5, 7, 8]
    assert flow(**keys(5, **made), options={"fresh": True}).exit_code == 0
    assert read(root) == [1, 2, 3, 4, 5] == globbed(root) and rejected(root) == [7, 8, 99]
    assert len(receipts(root)) == 4 and not leftovers(root)


def test_one_run_only(flow: Flow, write: Write, tmp_path: Path) -> None:
    """With `replay_run` only what that run has read, or judged last."""
    root = tmp_path / "out"
    write("in/a.ndjson", lines(5))
    flow(**keys(3), options={"run_id": "r1"})
    write("in/b.ndjson", lines(5, 8))
    flow(**keys(3), options={"run_id": "r2"})
    outcome = flow(**keys(6), options={**REPLAY, "replay_run": "r2", "run_id": "r3"})
    assert outcome.report.counts["read"] == 2 and read(root) == [5] and rejected(root) == [5, 8]
    assert flow(**keys(9), options={**REPLAY, "replay_run": "r3"}).report.counts["read"] == 1
    assert flow(**keys(9), options={**REPLAY, "replay_run": "r1"}).report.counts["read"] == 1
    assert read(root) == [5, 5, 8]
    unknown = flow(**keys(9), options={**REPLAY, "replay_run": "r9"})
    assert unknown.exit_code == 2 and "r9" in str(unknown.error)


def test_what_cannot_be_replayed_is_refused(flow: Flow, write: Write, tmp_path: Path) -> None:
    """Exit code 2, with the way out, and nothing is changed."""
    write("in/a.ndjson", lines(1, 5))
    typed = {"format": "parquet"}
    flow(**keys(3, **typed))
    before = snapshot(tmp_path / "out")
    other = {"schema": {"fields": {"id": {"type": "decimal", "max_digits": 9, "decimal_places": 1}}}}
    for wrong, told in (
        (keys(9, sink="out.ndjson"), "writes it anew"),
        (keys(9, sink="out/{stem}.ndjson"), "writes it anew"),
        (keys(9, **typed, rejects={"action": "skip"}), "rejects.action"),
        (keys(9, **typed, rejects={"action": "stop"}), "rejects.action"),
        (keys(9), "another name, or with another format"),
        (keys(9, **typed, name="q"), "another name, or with another format"),
        (keys(9, **typed, validate=other), "--fresh"),
        (keys(9, **typed, rejects={"uri": "elsewhere/"}), "rejects.uri"),
    ):
        outcome = flow(**wrong, options=REPLAY)
        assert outcome.exit_code == 2 and told in str(outcome.error), (wrong, outcome.error)
        assert {n: d for n, d in snapshot(tmp_path / "out").items() if "run.json" not in n} == before
    assert flow(**keys(9, **typed), options=REPLAY).exit_code == 0
    empty = flow(**keys(9, sink="nothing/"), options=REPLAY)
    assert empty.exit_code == 0 and empty.report.message == "nothing to replay"


def test_other_columns_are_refused(flow: Flow, write: Write, tmp_path: Path) -> None:
    """Delimited output has the columns of the schema it began with."""
    write("in/a.ndjson", lines(1, 5))
    flow(**keys(3, format="csv"))
    more = {"schema": {"fields": {"id": "int", "x": {"type": "int", "optional": True, "default": None}}}}
    outcome = flow(**keys(3, format="csv", validate=more), options=REPLAY)
    assert outcome.exit_code == 2 and "columns id" in str(outcome.error)


def test_without_its_source_a_record_stays_unless_its_bytes_are_kept(flow: Flow, write: Write, tmp_path: Path) -> None:
    """Lines of NDJSON are replayed from the quarantine; CSV lacks its header then, Parquet its rows: they stay as they
    are, the report names the objects, and the exit code is 4."""
    root = tmp_path / "out"
    write("in/a.ndjson", lines(1, 5))
    write("in/b.csv", "id\n1\n6\n")
    pq.write_table(pa.table({"id": [7, 1]}), tmp_path / "in/c.parquet")
    write("in/d.csv", "id\n1\n8\n")
    everything = {"source": {"uri": "in/*", "split_size": 20}}
    flow(**keys(3, **everything))
    kept = [line for line in opened(root) if line["source"]["format"] != "ndjson" and "d.csv" not in str(line)]
    (tmp_path / "in/a.ndjson").unlink()
    (tmp_path / "in/c.parquet").unlink()
    write("in/b.csv", "id\n1\n6666\n")
    outcome = flow(**keys(9, **everything), options=REPLAY)
    assert outcome.exit_code == 4 and outcome.report.status == "succeeded"
    assert read(root) == [1, 1, 1, 1, 5, 8] and opened(root) == kept
    assert outcome.report.files == {"total": 4, "done": 2, "partial": 0, "failed": 2}
    assert "can't be read again" in outcome.report.message
    files = (root / f"_ztf/runs/{outcome.report.run_id}.files.jsonl").read_text().splitlines()
    told = {item["uri"].rpartition("/")[2]: item["message"] for item in map(json.loads, files)}
    assert "has changed" in told["b.csv"] and "not there" in told["c.parquet"] and told["a.ndjson"] is None


def test_bytes_come_from_the_source_where_the_quarantine_has_none(flow: Flow, write: Write, tmp_path: Path) -> None:
    """With `raw: false`, by ranges; of compressed objects by reading them in order."""
    import gzip

    text = "id\n1\n5\n2\n6\n99\n"
    write("in/a.csv", text)
    write("in/b.csv.gz", gzip.compress(text.encode()))
    made = {"source": {"uri": "in/*", "split_size": "1MB"}, "rejects": {"raw": False}}
    flow(**keys(3, **made))
    assert flow(**keys(9, **made), options=REPLAY).exit_code == 0
    root = tmp_path / "out"
    assert read(root) == [1, 1, 2, 2, 5, 5, 6, 6] == globbed(root)
    assert [(line["record"], line["raw"]) for line in opened(root)] == [(5, None), (5, None)]
    (tmp_path / "in/a.csv").unlink()
    assert flow(**keys(99, **made), options=REPLAY).report.counts["written"] == 1


def test_members_of_archives_and_objects_read_in_ranges(flow: Flow, write: Write, tmp_path: Path) -> None:
    """A member is found by its name; records of Avro by their numbers, from where their slice begins."""
    import fastavro

    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("x.ndjson", lines(1, 5, 50))
        file.writestr("y.csv", "id\n6\n2\n")
    write("in/a.zip", archive.getvalue())
    numbers = [*range(10, 410), 1, 2]
    with (tmp_path / "in/b.avro").open("wb") as out:
        schema: Any = {"type": "record", "name": "r", "fields": [{"name": "id", "type": "long"}]}
        fastavro.writer(out, schema, [{"id": number} for number in numbers], sync_interval=10)
    made = {"source": {"uri": "in/*", "split_size": 120}, "limits": {"workers": 1, "memory": "48MiB"}}
    flow(**keys(3, **made))
    root = tmp_path / "out"
    assert read(root) == [1, 1, 2, 2] and len(receipts(root)) > 4
    outcome = flow(**keys(30, **made), options=REPLAY)
    assert outcome.exit_code == 0 and outcome.report.counts["read"] == 403
    assert read(root) == sorted([1, 1, 2, 2, 5, 6, *range(10, 31)]) == globbed(root)
    assert len(opened(root)) == 1 + 379 and not leftovers(root)


def test_members_of_one_name_are_not_taken_for_each_other(flow: Flow, write: Write, tmp_path: Path) -> None:
    """Of which of several members with one name a record is, the quarantine doesn't tell: it stays, and the exit code
    is 4. Other members are replayed."""
    import tarfile

    archive = io.BytesIO()
    with tarfile.open(fileobj=archive, mode="w") as file:
        for name, text in (("x", lines(1, 50, 2)), ("y", lines(60)), ("x", lines(3, 4, 70)), ("z", lines(5))):
            info = tarfile.TarInfo(f"{name}.ndjson")
            info.size = len(text)
            file.addfile(info, io.BytesIO(text.encode()))
    write("in/a.tar", archive.getvalue())
    made = {"source": {"uri": "in/*"}}
    flow(**keys(9, **made))
    root = tmp_path / "out"
    kept = [line for line in opened(root) if line["source"]["member"] == "x.ndjson"]
    outcome = flow(**keys(99, **made), options=REPLAY)
    assert outcome.exit_code == 4 and outcome.report.counts["written"] == 1
    assert read(root) == [1, 2, 3, 4, 5, 60] == globbed(root) and opened(root) == kept and len(kept) == 2
    [told] = (root / f"_ztf/runs/{outcome.report.run_id}.files.jsonl").read_text().splitlines()
    assert "several members" in json.loads(told)["message"] and json.loads(told)["format"] == "tar"


def test_an_archive_is_read_for_all_its_members_together(
    flow: Flow, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And not once for each."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as file:
        for number in range(10):
            file.writestr(f"{number}.ndjson", lines(number, 50))
    write("in/a.zip", archive.getvalue())
    made = {"source": {"uri": "in/*"}}
    flow(**keys(9, **made))
    opened_archives: list[Any] = []
    frames = MemberReader.frames

    def counted(self: MemberReader, file: Any) -> Any:
        opened_archives.append(file)
        return frames(self, file)

    monkeypatch.setattr(MemberReader, "frames", counted)
    assert flow(**keys(99, **made), options=REPLAY).report.counts["written"] == 10
    assert len(opened_archives) == 2


def test_options_of_parse_may_be_what_is_fixed(flow: Flow, write: Write, tmp_path: Path) -> None:
    """Null values always; others where records have bytes of their own; else the records stay, since their numbers may
    be those of others."""
    write("in/a.csv", "id\n1\nNA\n")
    write("in/b.xlsx", b"")
    schema = {"schema": {"fields": {"id": {"type": "int", "optional": True, "default": None}}}}
    made: dict[str, Any] = {"source": {"uri": "in/*.csv"}, "validate": schema}
    flow(**keys(0, **made))
    fixed = flow(**keys(0, **made, parse={"csv": {"null_values": ["", "NA"]}}), options=REPLAY)
    assert fixed.exit_code == 0 and fixed.report.counts["written"] == 1
    write("in/c.csv", "id;x\n1;2\nn;3\n")
    made = {"source": {"uri": "in/c.csv"}, "validate": {"schema": {"fields": {"id": "int"}}}, "sink": "c/"}
    flow(**keys(0, **made))
    assert flow(**keys(0, **made, parse={"csv": {"comment": "n"}}), options=REPLAY).exit_code == 4
    [line] = opened(tmp_path / "c")
    assert line["errors"][0]["message"] == "its bytes are 0 records by the options of today, and no single one"
    assert (line["raw"], line["byte_start"], line["byte_end"], line["record"]) == ("n;3", 9, 12, 2)
    write("in/d.json", '{"a":[{"id":"x"}],"b":[{"id":"1"}]}')
    made = {"source": {"uri": "in/d.json"}, "validate": {"schema": {"fields": {"id": "int"}}}, "sink": "d/"}
    flow(**keys(0, **made, parse={"json": {"records": "$.a[*]"}}))
    wrong = flow(**keys(0, **made, parse={"json": {"records": "$.b[*]"}}), options=REPLAY)
    assert wrong.exit_code == 4 and wrong.report.counts["read"] == 0 and not read(tmp_path / "d")


def test_a_record_that_was_too_long_may_pass_under_another_limit(flow: Flow, write: Write, tmp_path: Path) -> None:
    """Its bytes come from the source; under the old limit it stays too long."""
    long = "x" * 100_000
    write("in/a.ndjson", f'{{"id":1}}\n{{"id":2,"t":"{long}"}}\n{{"id":9}}\n')
    made = {"source": {"uri": "in/*"}}
    flow(**keys(3, limits={"record": "80KB"}, **made))
    root = tmp_path / "out"
    assert flow(**keys(4, limits={"record": "80KB"}, **made), options=REPLAY).report.counts["written"] == 0
    assert [line["raw_truncated"] for line in opened(root)] == [True, False]
    assert flow(**keys(4, **made), options=REPLAY).report.counts["written"] == 1
    assert read(root) == [1, 2] and [line["record"] for line in opened(root)] == [3]


def test_lines_about_objects_stay(flow: Flow, write: Write, tmp_path: Path) -> None:
    """What could not be read to its end is no record: its line is carried on, and alone it is nothing to replay."""
    import gzip

    root = tmp_path / "out"
    write("in/a.ndjson.gz", gzip.compress(lines(1, 5).encode())[:-6] + b"brokenX"[:6])
    made = {"source": {"uri": "in/*"}}
    flow(**keys(3, **made))
    [_, broken] = opened(root)
    assert broken["record"] is None and read(root) == [1]
    assert flow(**keys(9, **made), options=REPLAY).report.counts["written"] == 1
    assert read(root) == [1, 5] and opened(root) == [broken]
    assert flow(**keys(9, **made), options=REPLAY).report.message == "nothing to replay"


def test_a_quarantine_that_was_changed_is_not_replayed(flow: Flow, write: Write, tmp_path: Path) -> None:
    """What stands in it has no known origin any more."""
    write("in/a.ndjson", lines(1, 5))
    flow(**keys(3))
    [path] = tmp_path.glob("out/_ztf/quarantine/*/*/*.jsonl")
    path.write_text(path.read_text().replace("5", "4"))
    outcome = flow(**keys(9), options=REPLAY)
    assert outcome.exit_code == 1 and "was changed" in str(outcome.error) and read(tmp_path / "out") == [1]


@pytest.mark.parametrize("output", ["ndjson", "csv", "parquet"])
def test_replayed_rows_carry_their_provenance(flow: Flow, write: Write, tmp_path: Path, output: str) -> None:
    """As columns: their place in the source, and the run of the replay."""
    write("in/a.ndjson", lines(1, 5, 2))
    sink = {"uri": "out/", "provenance": "columns"}
    flow(**keys(3, sink=sink, format=output), options={"run_id": "r1"})
    flow(**keys(9, sink=sink, format=output), options={**REPLAY, "run_id": "r2"})
    import ztf_flow as ztf

    async def rows() -> list[dict[str, Any]]:
        pipeline = ztf.Pipeline(source=f"{tmp_path}/out/part-*")
        return [record.data async for record in pipeline.records()]

    found = asyncio.run(rows())
    told = [row["_ztf"] if output == "ndjson" else {k[5:]: v for k, v in row.items() if k != "id"} for row in found]
    assert sorted((str(one["record"]), str(one["byte_start"]), one["run"]) for one in told) == [
        ("1", "0", "r1"),
        ("2", "9", "r2"),
        ("3", "18", "r1"),
    ]


def test_a_run_that_failed_half_way_can_be_replayed(flow: Flow, write: Write, tmp_path: Path) -> None:
    """What it committed is judged again, and the next run reads the rest by the new schema."""
    root = tmp_path / "out"
    made = {"limits": {"workers": 1, "memory": "48MiB"}, "rejects": {"max": 1}}
    write("in/a.ndjson", lines(1, 5))
    write("in/b.ndjson", lines(6, 7))
    write("in/c.ndjson", lines(2, 8))
    assert flow(**keys(3, **made)).report.status == "over_budget" and read(root) == [1]
    assert flow(**keys(7, **made), options=REPLAY).exit_code == 0 and read(root) == [1, 5]
    assert flow(**keys(7, **made)).exit_code == 0
    assert read(root) == [1, 2, 5, 6, 7] and rejected(root) == [8] and not leftovers(root)


def test_replays_on_s3(flow: Flow, s3_server: S3Server) -> None:
    """Source, dataset and quarantine in a bucket."""
    bucket, options = s3_server.bucket("replays"), s3_server.options
    s3_server.put(bucket, "in/a.csv", b"id\n1\n5\n9\n")
    source = {"uri": f"s3://{bucket}/in/*", "storage": options}
    made = {"source": source, "sink": {"uri": f"s3://{bucket}/out/", "storage": options}}
    flow(**keys(3, **made))
    assert flow(**keys(6, **made), options=REPLAY).exit_code == 0
    assert flow(**keys(6, **made), options=REPLAY).report.counts["written"] == 0
    manifest = json.loads(s3_server.get(bucket, "out/_ztf/manifest.json"))
    rows = [s3_server.get(bucket, f"out/{part['path']}").decode() for part in manifest["parts"]]
    assert sorted(rows) == [lines(1), lines(5)] and len(manifest["quarantine"]) == 1
    assert not [key for key in s3_server.keys(bucket) if "staging" in key or "run.json" in key]


def test_killed_at_every_step(flow: Flow, write: Write, tmp_path: Path) -> None:
    """A replay that is killed before any change to the disk shows all of it or nothing, and is continued by the
    same command; what that leaves is what an undisturbed one leaves."""
    write("in/a.ndjson", lines(1, 5))
    write("in/b.ndjson", lines(6, 99))
    step = 0
    while True:
        step += 1
        made = keys(3, sink=f"out{step}/")
        flow(**made, options={"run_id": "r1"})
        root = tmp_path / f"out{step}"

        def die(at: int, step: int = step) -> None:
            if at >= step:
                raise Killed

        fixed = keys(7, sink=f"out{step}/")
        done = None
        with at_every_change(die), contextlib.suppress(Killed, asyncio.CancelledError):
            done = flow(**fixed, options={**REPLAY, "run_id": "r2"})
        if done is not None:
            break
        assert read(root) in ([1], [1, 5, 6])
        outcome = flow(**fixed, options=REPLAY)
        assert outcome.error is None
        assert read(root) == [1, 5, 6] == globbed(root) and rejected(root) == [99] and not leftovers(root)
        assert flow(**fixed).report.message == "nothing new"
    assert step > 15


@pytest.mark.parametrize("kind", ["before", "after", "lasting"])
def test_every_call_of_a_replay_may_fail(write: Write, tmp_path: Path, in_threads: None, kind: Any) -> None:
    """Then it says what failed, shows all or nothing, and the next one completes it."""
    write("in/a.ndjson", lines(1, 5))
    write("in/b.csv", "id\n6\n99\n")
    long = bool(os.environ.get("ZTF_LONG"))
    made = {"source": {"uri": "in/*", "split_size": 20}, "limits": {"retries": 0, "workers": 1}}
    for at in range(1, 10_000, 1 if long else 7):
        run_flow(tmp_path, keys(3, **made, sink=f"out{at}/"), run_id="r1")
        root, fixed = tmp_path / f"out{at}", keys(7, **made, sink=f"out{at}/")
        with failing_storage(at, kind=kind) as faults:
            outcome = run_flow(tmp_path, fixed, replay=True, run_id="r2")
        if faults.struck is None:
            break
        if outcome.exit_code:
            assert outcome.error is not None and outcome.error.place and outcome.exit_code in (1, 3), faults.struck
            assert read(root) in ([1], [1, 5, 6]), faults.struck
            outcome = run_flow(tmp_path, fixed, replay=True)
        assert outcome.error is None, faults.struck
        assert read(root) == [1, 5, 6] == globbed(root), faults.struck
        assert [line["record"] for line in opened(root)] == [2] and not leftovers(root)
    assert at > 40


STEPS = st.one_of(
    st.tuples(
        st.just("write"), st.tuples(st.sampled_from("abcd"), st.lists(st.integers(1, 9), min_size=1, max_size=4))
    ),
    st.tuples(st.just("run"), st.tuples(st.booleans(), st.one_of(st.none(), st.integers(1, 60)))),
    st.tuples(st.just("replay"), st.tuples(st.integers(1, 9), st.one_of(st.none(), st.integers(1, 60)))),
)


@pytest.mark.usefixtures("in_threads")
@settings(max_examples=20, deadline=None)
@given(st.lists(STEPS, max_size=10))
def test_any_history_of_runs_replays_and_kills_ends_in_the_right_records(
    tmp_path_factory: pytest.TempPathFactory, steps: list[Any]
) -> None:
    """Objects come and change between runs and replays that end or are killed, and the schema with the replays: in the
    end each record of the last version of each object is in the dataset or in quarantine, once."""
    folder = tmp_path_factory.mktemp("history")
    (folder / "in").mkdir()
    root, clock, number, most = folder / "out", 0, 0, 3
    there: dict[str, list[int]] = {}

    def go(death: int | None, most: int, **options: Any) -> Any:
        def die(step: int) -> None:
            if death is not None and step >= death:
                raise Killed

        made = keys(most, source={"uri": "in/*.ndjson", "split_size": 40, "on_empty": "ok"})
        made["validate"] = {"schema": {"fields": {"id": "int", "level": {"type": "int", "le": most}}}}
        with at_every_change(die), contextlib.suppress(Killed, asyncio.CancelledError):
            return run_flow(folder, made, **options)

    levels: dict[int, int] = {}
    for kind, what in [*steps, ("replay", (most, None)), ("run", (False, None))]:
        if kind == "write":
            name, found = what
            there[name] = list(range(number, number + len(found)))
            levels.update(zip(there[name], found, strict=True))
            number, clock = number + len(found), clock + 1
            path = folder / f"in/{name}.ndjson"
            path.write_text("".join(f'{{"id":{i},"level":{levels[i]}}}\n' for i in there[name]))
            os.utime(path, (clock, clock))
            continue
        if kind == "replay":
            most = what[0]
            outcome = go(what[1], most, replay=True)
        else:
            outcome = go(what[1], most, fresh=what[0])
            if outcome is not None and outcome.exit_code == 2:  # of the last replay nothing came
                outcome = go(None, most, fresh=True)
        seen = read(root) or []
        assert len(set(seen)) == len(seen)
        if outcome is None:
            continue
        assert outcome.error is None and globbed(root) == seen and not leftovers(root)
        if kind == "run":
            everything = sorted(i for numbers in there.values() for i in numbers)
            assert sorted([*seen, *(rejected(root) if everything else [])]) == everything


def test_a_replay_goes_with_a_commit_whose_files_are_gone(flow: Flow, write: Write, tmp_path: Path) -> None:
    """The source is read again, and its replayed records are not there twice."""
    root = tmp_path / "out"
    write("in/a.ndjson", lines(1, 5))
    write("in/b.ndjson", lines(2, 6))
    flow(**keys(3))
    flow(**keys(6), options=REPLAY)
    assert read(root) == [1, 2, 5, 6]
    part = next(path for path in root.glob("part-*") if path.read_text() == lines(1))
    part.unlink()
    (root / "_ztf/manifest.json").unlink()
    assert flow(**keys(6)).exit_code == 0
    assert read(root) == [1, 2, 5, 6] == globbed(root) and not leftovers(root)


@pytest.mark.parametrize("death", ["before its record", "after its record"])
def test_a_continued_replay_reports_all_of_it(flow: Flow, write: Write, tmp_path: Path, death: str) -> None:
    """Under its run id: counts, objects and splits of both attempts; what it has judged is not judged again."""
    for number in range(6):
        write(f"in/{number}.ndjson", lines(1, 5, 90 + number))
    made = keys(3, limits={"workers": 1, "memory": "48MiB"})
    fixed = {**keys(6), "limits": made["limits"]}
    flow(**made)
    root = tmp_path / "out"

    def die(step: int) -> None:
        early = death == "before its record" and len(list(root.glob("_ztf/commits/00001/*.json"))) == 4
        if early or (root / "_ztf/commits/00001.json").exists():
            raise Killed

    with at_every_change(die), contextlib.suppress(Killed, asyncio.CancelledError):
        flow(**fixed, options={**REPLAY, "run_id": "r2"})
    outcome = flow(**fixed, options=REPLAY)
    report = outcome.report
    assert (report.run_id, report.attempts, outcome.exit_code) == ("r2", 2, 0)
    assert (report.counts["read"], report.counts["written"]) == (12, 6)
    assert report.files == {"total": 6, "done": 6, "partial": 0, "failed": 0}
    assert report.splits["total"] == 6 and report.splits["reused"] >= 4
    assert read(root) == sorted([1, 5] * 6) and rejected(root) == [90, 91, 92, 93, 94, 95] and not leftovers(root)


def test_schemas_of_functions_are_replayed_in_processes(write: Write, tmp_path: Path) -> None:
    """Records of one object are together in a frame there too."""
    code = (
        "from pydantic import BaseModel, field_validator\n"
        "class M(BaseModel):\n    id: int\n    @field_validator('id')\n    @classmethod\n"
        "    def small(cls, value):\n        assert value <= MOST, 'too large'\n        return value\n"
    )
    write("in/a.ndjson", lines(*range(50)))
    write("m.py", f"MOST = 3\n{code}")
    made = {**keys(0), "source": {"uri": "in/*"}, "validate": "m.py:M", "limits": {"workers": 1}}
    assert run_flow(tmp_path, made).report.counts["written"] == 4
    write("m.py", f"MOST = 40\n{code}")
    assert run_flow(tmp_path, made, replay=True).exit_code == 0
    assert read(tmp_path / "out") == list(range(41)) and rejected(tmp_path / "out") == list(range(41, 50))
