"""Runs into a dataset that holds something: what is done isn't done again, what changed is replaced."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from conftest import run_flow
from datasets import Killed, at_every_change, globbed, leftovers, lines, names, read, receipts
from hypothesis import given, settings
from hypothesis import strategies as st

from ztf_flow.storage.local import LocalStorage

Write = Callable[[str, str | bytes], Path]
Flow = Callable[..., Any]


def keys(**more: Any) -> dict[str, Any]:
    """A pipeline whose splits take about two small objects."""
    source = {"uri": "in/*.ndjson", "split_size": 20}
    return {"name": "p", "source": source, "sink": {"uri": "out/"}, "format": "ndjson", **more}


def snapshot(root: Path) -> dict[str, bytes]:
    return {name: (root / name).read_bytes() for name in names(root) if not name.startswith("_ztf/runs/")}


@contextlib.contextmanager
def watching_reads() -> Iterator[list[str]]:
    """The names of the source objects of which bytes are read in this block."""
    seen: list[str] = []
    works = LocalStorage.read

    async def reading(self: LocalStorage, path: str, start: int, end: int) -> bytes:
        if "/in/" in path and path.rpartition("/")[2] not in seen:
            seen.append(path.rpartition("/")[2])
        return await works(self, path, start, end)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(LocalStorage, "read", reading)
        yield seen


def kill(run: Callable[[], Any], *, when: Callable[[], bool]) -> None:
    """Run until something is the case, then die."""

    def look(step: int) -> None:
        if when():
            raise Killed

    with at_every_change(look), contextlib.suppress(Killed, asyncio.CancelledError):
        run()


def committed(root: Path, generation: int = 0) -> list[Path]:
    return list((root / f"_ztf/commits/{generation:05}").glob("*.json"))


def test_a_finished_run_again_finds_nothing_new(flow: Flow, write: Write, tmp_path: Path) -> None:
    """Exit code 0, nothing is read or changed; the report says so."""
    write("in/a.ndjson", lines(1, 2))
    write("in/b.ndjson", lines(3) + "{broken\n")
    assert flow(**keys()).report.splits == {"total": 2, "done": 2, "reused": 0}
    before = snapshot(tmp_path / "out")
    with watching_reads() as seen:
        outcome = flow(**keys())
    assert outcome.exit_code == 0 and outcome.report.message == "nothing new" and not seen
    assert outcome.report.counts["read"] == 0 and outcome.report.splits == {"total": 2, "done": 0, "reused": 2}
    assert snapshot(tmp_path / "out") == before


def test_a_new_object_is_added_and_regroups_nothing(flow: Flow, write: Write, tmp_path: Path) -> None:
    """Also where it stands between objects that were committed together."""
    root = tmp_path / "out"
    write("in/a.ndjson", lines(1))
    write("in/c.ndjson", lines(2))
    write("in/e.ndjson", lines(3))
    flow(**keys())
    before = snapshot(root)
    for name, identity in (("b", 4), ("d", 5), ("f", 6)):
        write(f"in/{name}.ndjson", lines(identity))
    with watching_reads() as seen:
        outcome = flow(**keys())
    assert sorted(seen) == ["b.ndjson", "d.ndjson", "f.ndjson"] and outcome.report.counts["read"] == 3
    assert read(root) == [1, 2, 3, 4, 5, 6] == globbed(root) and not leftovers(root)
    after = snapshot(root)
    assert {name: after.get(name) for name in before if "manifest" not in name} == {
        name: data for name, data in before.items() if "manifest" not in name
    }


def test_the_records_of_a_changed_object_replace_its_old_ones(flow: Flow, write: Write, tmp_path: Path) -> None:
    """What was committed together with it is read again; the rest isn't."""
    root = tmp_path / "out"
    for number, name in enumerate("abcd"):
        write(f"in/{name}.ndjson", lines(number))
    flow(**keys())
    write("in/b.ndjson", lines(10, 11))
    with watching_reads() as seen:
        outcome = flow(**keys())
    assert outcome.exit_code == 0 and sorted(seen) == ["a.ndjson", "b.ndjson"]
    assert read(root) == [0, 2, 3, 10, 11] == globbed(root) and not leftovers(root)
    assert outcome.report.counts["read"] == 3 and outcome.report.splits["reused"] == 1
    covered = [(cover["uri"].rpartition("/")[2], cover["rows"]) for one in receipts(root) for cover in one["covers"]]
    assert sorted(covered) == [("a.ndjson", 1), ("b.ndjson", 2), ("c.ndjson", 1), ("d.ndjson", 1)]
    assert flow(**keys()).report.message == "nothing new"
    write("in/b.ndjson", lines(12))
    assert flow(**keys()).exit_code == 0 and read(root) == [0, 2, 3, 12] == globbed(root)


def test_objects_that_vanished_are_left_alone_unless_they_are_needed(flow: Flow, write: Write, tmp_path: Path) -> None:
    """Needed are those that were committed together with a changed object: the run fails, naming them, and changes
    nothing; a fresh one drops them."""
    root = tmp_path / "out"
    for number, name in enumerate("abcd"):
        write(f"in/{name}.ndjson", lines(number))
    flow(**keys())
    (tmp_path / "in/a.ndjson").unlink()
    assert flow(**keys()).report.message == "nothing new" and read(root) == [0, 1, 2, 3]
    write("in/b.ndjson", lines(10))
    outcome = flow(**keys())
    assert outcome.exit_code == 1 and "a.ndjson" in str(outcome.error) and "--fresh" in str(outcome.error)
    assert read(root) == [0, 1, 2, 3]
    assert flow(**keys(), options={"fresh": True}).exit_code == 0
    assert read(root) == [2, 3, 10] == globbed(root) and not leftovers(root)


def test_an_object_that_vanished_half_done_is_missed(flow: Flow, write: Write, tmp_path: Path) -> None:
    """A run was killed between its ranges; the next one fails, naming it, since it can't be read to its end."""
    made = keys(limits={"workers": 1, "memory": "48MiB"})
    write("in/a.ndjson", lines(1, 2, 3, 4))
    write("in/b.ndjson", lines(5))
    kill(lambda: flow(**made), when=lambda: len(committed(tmp_path / "out")) == 1)
    text = (tmp_path / "in/a.ndjson").read_text()
    (tmp_path / "in/a.ndjson").unlink()
    outcome = flow(**made)
    assert outcome.exit_code == 1 and "a.ndjson" in str(outcome.error) and "--fresh" in str(outcome.error)
    write("in/a.ndjson", text)  # with another time of change
    assert flow(**made).exit_code == 0 and read(tmp_path / "out") == [1, 2, 3, 4, 5] == globbed(tmp_path / "out")


def report_of(root: Path, run_id: str) -> dict[str, Any]:
    """What of a run's report doesn't depend on the machine."""
    report = json.loads((root / f"_ztf/runs/{run_id}.json").read_text())
    kept = ("run_id", "status", "counts", "bytes", "files", "errors_by_type", "schema_hash")
    return {name: report[name] for name in kept}


@pytest.mark.parametrize("output", ["ndjson", "csv", "parquet"])
@pytest.mark.parametrize("fresh", [False, True])
def test_a_killed_run_goes_on_where_it_was(
    flow: Flow, write: Write, tmp_path: Path, frame_size: Callable[[int], None], output: str, fresh: bool
) -> None:
    """With its run id; what a receipt covers isn't read again, neither small objects nor ranges of a large one; files,
    coordinates, rejects and report are those of a run that nobody disturbed."""
    frame_size(16)
    write("in/a.ndjson", lines(1))
    write("in/b.ndjson", "\n" + lines(*range(10, 40)) + "{broken\n" + lines(*range(40, 50)) + '{"id":"x"}\n')
    write("in/c.ndjson", lines(2) + '{"id":-1}\n')
    made = keys(validate={"schema": {"fields": {"id": {"type": "int", "ge": 0}}}}, format=output)
    made["limits"] = {"workers": 1, "memory": "48MiB"}  # one split at a time
    root, undisturbed = tmp_path / "out", tmp_path / "undisturbed"
    if fresh:
        write("in/d.ndjson", lines(77))
        flow(**made, options={"run_id": "old"})
        (tmp_path / "in/d.ndjson").unlink()
        shutil.copytree(root, undisturbed)
    options = {"run_id": "r", "fresh": fresh}
    assert flow(**{**made, "sink": "undisturbed/"}, options=options).exit_code == 0
    generation = 1 if fresh else 0
    kill(lambda: flow(**made, options=options), when=lambda: len(committed(root, generation)) == 9)
    assert len(committed(root, generation)) == 9 and not (root / "_ztf/runs/r.json").exists()
    with watching_reads() as seen:
        outcome = flow(**made, options={"fresh": fresh})
    assert outcome.report.run_id == "r" and outcome.report.attempts == 2 and outcome.exit_code == 0
    assert "a.ndjson" not in seen
    assert outcome.report.splits["reused"] == 9 and outcome.report.splits["total"] == 9 + outcome.report.splits["done"]
    assert report_of(root, "r") == report_of(undisturbed, "r")
    assert not leftovers(root) and names(root) == names(undisturbed)
    for name in names(root):
        if name.startswith("part-") or "/quarantine/" in name or name.endswith(".provenance"):
            assert (root / name).read_bytes() == (undisturbed / name).read_bytes(), name
    files = [(folder / "_ztf/runs/r.files.jsonl").read_bytes().splitlines() for folder in (root, undisturbed)]
    assert sorted(files[0]) == sorted(files[1]) and len(files[0]) == 3


def test_a_failed_run_goes_on_too(flow: Flow, write: Write, tmp_path: Path) -> None:
    """Once what was wrong is put right; what waits for a record is kept as well."""
    root = tmp_path / "out"
    made = keys(limits={"workers": 1, "memory": "48MiB"}, rejects={"action": "stop"})
    write("in/a.ndjson", lines(1, 2))
    write("in/b.ndjson", lines(3, 4))
    flow(**made, options={"run_id": "r1"})
    write("in/a.ndjson", lines(5, 6))
    write("in/b.ndjson", lines(7) + "{broken\n")
    outcome = flow(**made, options={"run_id": "r2"})
    assert outcome.exit_code == 1 and outcome.report.status == "failed" and read(root) == [1, 2, 3, 4]
    write("in/b.ndjson", lines(7, 8))
    with watching_reads() as seen:
        outcome = flow(**made)
    assert outcome.exit_code == 0 and seen == ["b.ndjson"] and outcome.report.run_id == "r2"
    assert read(root) == [5, 6, 7, 8] == globbed(root) and not leftovers(root)


def test_a_run_that_was_over_its_budget_goes_on_with_a_larger_one(flow: Flow, write: Write, tmp_path: Path) -> None:
    """The rejects of both attempts count."""
    made = keys(limits={"workers": 1, "memory": "48MiB"})
    write("in/a.ndjson", lines(1) + "{broken\n")
    write("in/b.ndjson", lines(2, 3))
    write("in/c.ndjson", "{broken\n" + lines(4))
    first = flow(**made, rejects={"max": 1})
    assert first.report.status == "over_budget" and read(tmp_path / "out") == [1, 2, 3]
    second = flow(**made, rejects={"max": 2})
    assert second.exit_code == 0 and second.report.run_id == first.report.run_id and second.report.attempts == 2
    assert second.report.counts["quarantined"] == 2 and read(tmp_path / "out") == [1, 2, 3, 4]
    [error] = second.report.errors_by_type
    assert error["count"] == 2


def test_another_run_id_begins_another_run(flow: Flow, write: Write, tmp_path: Path) -> None:
    """It takes what the unfinished one has left, and counts only that."""
    root = tmp_path / "out"
    made = keys(limits={"workers": 1, "memory": "48MiB"})
    write("in/a.ndjson", lines(1, 2))
    write("in/b.ndjson", lines(3, 4))
    kill(lambda: flow(**made, options={"run_id": "r1"}), when=lambda: len(committed(root)) == 1)
    outcome = flow(**made, options={"run_id": "r2"})
    assert outcome.report.run_id == "r2" and outcome.report.attempts == 1 and outcome.report.counts["read"] == 2
    assert read(root) == [1, 2, 3, 4] and not leftovers(root)


@pytest.mark.parametrize(
    "change",
    [{"name": "q"}, {"parse": {"json": {"records": "$"}}}, {"validate": {"schema": {"fields": {"id": "str"}}}}],
)
def test_another_identity_is_refused(flow: Flow, write: Write, tmp_path: Path, change: dict[str, Any]) -> None:
    """Exit code 2 with the choices, and nothing is changed; a fresh run replaces the dataset."""
    write("in/a.ndjson", lines(1))
    flow(**keys())
    before = snapshot(tmp_path / "out")
    outcome = flow(**keys(**{"validate": {"schema": {"fields": {"id": "int"}}}, **change}))
    assert outcome.exit_code == 2 and "--fresh" in str(outcome.error) and "another sink" in str(outcome.error)
    assert snapshot(tmp_path / "out") == before
    made = keys(validate={"schema": {"fields": {"id": "int"}}}, name="q")
    assert flow(**made, options={"fresh": True}).exit_code == 0
    assert read(tmp_path / "out") == [1] and flow(**made).report.message == "nothing new"


@pytest.mark.parametrize(
    "change", [{"limits": {"workers": 1}}, {"source": {"uri": "i*/*.ndjson", "split_size": "1MB"}}]
)
def test_what_does_not_affect_output_is_free(flow: Flow, write: Write, change: dict[str, Any]) -> None:
    """Limits, URIs and the size of splits may change between runs."""
    write("in/a.ndjson", lines(1))
    flow(**keys())
    assert flow(**keys(**change)).report.message == "nothing new"


def test_what_the_first_frame_settled_holds_for_later_runs(flow: Flow, write: Write, tmp_path: Path) -> None:
    """Plain datetimes stay naive, and a later aware one is rejected, whatever stands first in that run."""
    made = keys(validate={"schema": {"fields": {"at": "datetime"}}}, format="parquet")
    write("in/b.ndjson", '{"at":"2024-01-01T00:00:00"}\n')
    assert flow(**made).exit_code == 0
    write("in/a.ndjson", '{"at":"2024-01-01T00:00:00+02:00"}\n{"at":"2024-01-02T00:00:00"}\n')
    outcome = flow(**made)
    assert outcome.report.counts["written"] == 1 and outcome.report.counts["quarantined"] == 1
    tables = [pq.read_table(path) for path in (tmp_path / "out").glob("part-*")]
    assert len(tables) == 2 and {str(table.schema.field("at").type) for table in tables} == {"timestamp[us]"}


def test_columns_without_a_schema_hold_for_later_runs(flow: Flow, write: Write, tmp_path: Path) -> None:
    """The keys of the first records are the columns."""
    made = keys(format="csv")
    write("in/a.ndjson", '{"x":1,"y":2}\n')
    flow(**made)
    write("in/b.ndjson", '{"y":3,"x":4}\n')
    flow(**made)
    heads = {path.read_text().splitlines()[0] for path in (tmp_path / "out").glob("part-*")}
    assert heads == {"x,y"}


def test_rejects_of_a_changed_object_stay_in_the_history(flow: Flow, write: Write, tmp_path: Path) -> None:
    """The quarantine is append-only: one file per run and split."""
    write("in/a.ndjson", lines(1) + "{broken\n")
    flow(**keys(), options={"run_id": "r1"})
    write("in/a.ndjson", lines(1) + "{still broken\n")
    flow(**keys(), options={"run_id": "r2"})
    texts = {path.parent.name: path.read_text() for path in tmp_path.glob("out/_ztf/quarantine/p/*/*.jsonl")}
    assert "{broken" in texts["r1"] and "{still broken" in texts["r2"] and len(texts) == 2


def test_a_receipt_without_its_files_is_done_again(flow: Flow, write: Write, tmp_path: Path) -> None:
    """A commit whose files are gone before they were published, as when a request of a dead process arrives late."""
    root = tmp_path / "out"
    write("in/a.ndjson", lines(1, 2))
    write("in/b.ndjson", lines(3, 4))
    with pytest.MonkeyPatch.context() as patch:

        async def fail(self: Any, staged: str, path: str) -> None:
            raise OSError("no more renames")

        patch.setattr(LocalStorage, "publish", fail)
        flow(**keys())
    shutil.rmtree(root / "_ztf/staging")
    outcome = flow(**keys())
    assert outcome.exit_code == 0 and read(root) == [1, 2, 3, 4] == globbed(root) and not leftovers(root)
    assert flow(**keys()).report.message == "nothing new"


Step = tuple[str, Any]
NAMES = st.sampled_from("abcdef")
STEPS = st.one_of(
    st.tuples(st.just("write"), st.tuples(NAMES, st.integers(1, 6))),
    st.tuples(st.just("vanish"), NAMES),
    st.tuples(st.just("run"), st.tuples(st.booleans(), st.one_of(st.none(), st.integers(1, 60)))),
)


@pytest.mark.usefixtures("in_threads")
@settings(max_examples=25, deadline=None)
@given(st.lists(STEPS, max_size=12))
def test_any_history_of_inputs_and_kills_ends_in_the_right_records(
    tmp_path_factory: pytest.TempPathFactory, steps: list[Step]
) -> None:
    """Objects come, change and vanish between runs that end or are killed: after each run that succeeds the dataset has
    the records of the last version of each object, once each; before that, no record twice."""
    folder = tmp_path_factory.mktemp("history")
    (folder / "in").mkdir()
    root, clock, number = folder / "out", 0, 0
    there: dict[str, list[int]] = {}
    versions: dict[str, list[list[int]]] = {name: [[]] for name in "abcdef"}
    for kind, what in [*steps, ("run", (False, None))]:
        if kind == "write":
            name, count = what
            there[name] = list(range(number, number + count))
            versions[name].append(there[name])
            number, clock = number + count, clock + 1
            path = folder / f"in/{name}.ndjson"
            path.write_text(lines(*there[name]))
            os.utime(path, (clock, clock))
        elif kind == "vanish":
            there.pop(what, None)
            (folder / f"in/{what}.ndjson").unlink(missing_ok=True)
        else:
            fresh, death = what
            made = keys(source={"uri": "in/*.ndjson", "split_size": 24, "on_empty": "ok"})

            def die(step: int, death: int | None = death) -> None:
                if death is not None and step >= death:
                    raise Killed

            outcome = None
            with at_every_change(die), contextlib.suppress(Killed, asyncio.CancelledError):
                outcome = run_flow(folder, made, fresh=fresh)
            seen = read(root) or []
            assert len(set(seen)) == len(seen)
            if outcome is None or outcome.exit_code == 1:
                continue  # killed, or an object is gone that was needed
            assert outcome.exit_code == 0
            for name, past in versions.items():
                mine = sorted(set(seen) & {identity for version in past for identity in version})
                assert mine == there[name] if name in there else mine in ([[]] if fresh else past)
            assert globbed(root) == seen and not leftovers(root)
