"""A dataset shows every record exactly once to readers of its manifest, whatever happens to the runs into it."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from datasets import Killed, at_every_change, globbed, leftovers, lines, names, read

from ztf_flow.storage.local import LocalStorage

Write = Callable[[str, str | bytes], Path]
Flow = Callable[..., Any]


@pytest.fixture(autouse=True)
def small_frames(frame_size: Callable[[int], None]) -> None:
    """Frames of a record or two, so that a small file has many."""
    frame_size(8)


def keys(**more: Any) -> dict[str, Any]:
    split = {"uri": "in/*.ndjson", "split_size": 24}
    return {"name": "p", "source": split, "sink": {"uri": "out/", "max_part_size": 30, **more}, "format": "ndjson"}


def test_a_run_leaves_parts_receipts_sidecars_manifest_and_report(flow: Flow, write: Write, tmp_path: Path) -> None:
    """And nothing else: no staged file, no folder for staging, no lock; what a receipt names is there."""
    write("in/a.ndjson", lines(1, 2, 3, 4) + "{broken\n")
    write("in/b.ndjson", lines(5))
    outcome = flow(**keys(), options={"run_id": "r1"})
    root, meta = tmp_path / "out", tmp_path / "out/_ztf"
    assert outcome.exit_code == 0 and read(root) == [1, 2, 3, 4, 5] == globbed(root)
    assert not (meta / "staging").exists()
    receipts = [json.loads(path.read_text()) for path in sorted(meta.glob("commits/00000/*.json"))]
    assert sum(receipt["counts"]["read"] for receipt in receipts) == 6 and len(receipts) > 1
    parts = [part["path"] for receipt in receipts for part in receipt["parts"]]
    sidecars = [part["path"] for receipt in receipts for part in receipt["provenance"]]
    assert [f"_ztf/provenance/{part}.provenance" for part in parts] == sidecars
    covered = [cover for receipt in receipts for cover in receipt["covers"]]
    assert sum(cover["rows"] for cover in covered) == 5
    commits = [f"_ztf/commits/00000/{receipt['split']}.json" for receipt in receipts]
    rejects = [path for path in names(root) if path.startswith("_ztf/quarantine/p/r1/")]
    assert len(rejects) == 1
    schemas = {f"_ztf/schemas/{receipt['output_schema']}.json" for receipt in receipts}
    report = ["_ztf/manifest.json", "_ztf/runs/r1.files.jsonl", "_ztf/runs/r1.json"]
    assert names(root) == sorted([*parts, *sidecars, *commits, *rejects, *schemas, *report])
    assert json.loads((meta / "runs/r1.json").read_text())["status"] == "succeeded"


def test_nothing_below_the_state_looks_like_data(flow: Flow, write: Write, tmp_path: Path) -> None:
    """Query engines read every file that ends in a data suffix."""
    write("in/a.ndjson", lines(1))
    flow(**keys())
    assert not [name for name in names(tmp_path / "out/_ztf") if name.endswith((".parquet", ".csv", ".ndjson"))]


@pytest.mark.parametrize("mode", ["overwrite", "incremental"])
@pytest.mark.parametrize("change", ["other input", "other part size"])
def test_readers_of_the_manifest_see_each_record_once_while_a_dataset_is_replaced(
    flow: Flow, write: Write, tmp_path: Path, change: str, mode: str
) -> None:
    """Before every change to the disk the manifest's parts are whole, and all old or all new."""
    root = tmp_path / "out"
    write("in/a.ndjson", lines(1, 2, 3, 4))
    write("in/b.ndjson", lines(5, 6))
    flow(**keys())
    assert read(root) == [1, 2, 3, 4, 5, 6]
    expected = [1, 2, 3, 4, 5, 6]
    if change == "other input":
        write("in/b.ndjson", lines(7, 8, 9))
        expected = [1, 2, 3, 4, 7, 8, 9]
    more = {"max_part_size": 9} if change == "other part size" else {}
    seen = set()

    def look(step: int) -> None:
        seen.add(tuple(read(root) or []))

    with at_every_change(look):
        assert flow(**keys(mode=mode, **more)).exit_code == 0
    assert seen == {(1, 2, 3, 4, 5, 6), tuple(expected)}
    assert read(root) == expected == globbed(root) and not leftovers(root)


@pytest.mark.parametrize("kind", ["first", "changed", "overwrite"])
def test_a_run_that_is_killed_at_any_step_is_followed_by_a_right_one(
    flow: Flow, write: Write, tmp_path: Path, kind: str
) -> None:
    """For every change to the disk: the process dies before it; a reader then sees old or new records, once each, and
    the same command, run again, leaves exactly what an undisturbed one does, and no staged file."""
    write("in/a.ndjson", lines(1, 2, 3) + "{broken\n")
    old, new = [1, 2, 3, 4, 5], [1, 2, 3, 4, 5] if kind == "first" else [1, 2, 3, 6, 7]
    mode = "overwrite" if kind == "overwrite" else "incremental"
    for death in range(1, 1_000):
        write("in/b.ndjson", lines(4, 5))
        made = keys(uri=f"out{death}/", mode=mode)
        root = tmp_path / f"out{death}"
        if kind != "first":
            flow(**made, options={"run_id": "old"})
            write("in/b.ndjson", lines(6, 7))

        def die(step: int, death: int = death) -> None:
            if step >= death:
                raise Killed

        with at_every_change(die), contextlib.suppress(Killed, asyncio.CancelledError):
            flow(**made, options={"run_id": "dead"})
        seen = read(root)
        once = seen is None or len(set(seen)) == len(seen)
        assert once and (set(seen or ()) <= set(new) if kind == "first" else seen in (old, new))
        died = not (root / "_ztf/runs/dead.json").exists()
        outcome = flow(**made)
        assert outcome.exit_code == 0 and read(root) == new == globbed(root) and not leftovers(root)
        continued = outcome.report.run_id == "dead"
        assert outcome.report.counts["quarantined"] == (1 if continued and kind != "changed" else 0) or not continued
        parts = [path.name for path in root.glob("part-*")]
        assert sorted(path.name for path in root.glob("_ztf/provenance/*")) == sorted(f"{p}.provenance" for p in parts)
        rejects = [line for path in root.glob("_ztf/quarantine/**/*.jsonl") for line in path.read_text().splitlines()]
        assert len(rejects) >= 1
        if not died:
            return
    raise AssertionError("the run has no end")


def test_overwrite_leaves_alone_what_it_did_not_write(flow: Flow, write: Write, tmp_path: Path) -> None:
    """A non-empty folder without `_ztf/` is exit 2; a dataset of ours is replaced."""
    write("in/a.ndjson", lines(1))
    write("out/mine.ndjson", "mine")
    outcome = flow(**keys(mode="overwrite"))
    assert outcome.exit_code == 2 and names(tmp_path / "out") == ["mine.ndjson"]
    (tmp_path / "out/mine.ndjson").unlink()
    assert flow(**keys(mode="overwrite")).exit_code == 0
    write("out/mine.ndjson", "mine")
    write("in/a.ndjson", lines(2))
    assert flow(**keys(mode="overwrite")).exit_code == 0
    assert read(tmp_path / "out") == [2] and (tmp_path / "out/mine.ndjson").read_text() == "mine"


def test_mode_error_refuses_a_dataset_that_holds_anything(flow: Flow, write: Write, tmp_path: Path) -> None:
    """Exit code 2, and nothing is changed; an empty folder is fine."""
    write("in/a.ndjson", lines(1))
    (tmp_path / "out").mkdir()
    assert flow(**keys(mode="error")).exit_code == 0
    before = {name: (tmp_path / "out" / name).stat().st_mtime_ns for name in names(tmp_path / "out")}
    assert flow(**keys(mode="error")).exit_code == 2
    assert before == {name: (tmp_path / "out" / name).stat().st_mtime_ns for name in names(tmp_path / "out")}


def test_parts_that_somebody_deleted_do_not_stop_a_fresh_run(flow: Flow, write: Write, tmp_path: Path) -> None:
    """The dataset is made anew."""
    write("in/a.ndjson", lines(1, 2))
    flow(**keys())
    for path in (tmp_path / "out").glob("part-*"):
        path.unlink()
    assert flow(**keys(), options={"fresh": True}).exit_code == 0
    assert read(tmp_path / "out") == [1, 2]


def test_over_budget_keeps_finished_parts_of_a_first_run(flow: Flow, write: Write, tmp_path: Path) -> None:
    """Exit code 4; the manifest names what was committed, and nothing is staged."""
    write("in/a.ndjson", lines(1, 2, 3))
    write("in/b.ndjson", "{broken\n{broken\n")
    made = keys()
    made["limits"] = {"workers": 1, "memory": "48MiB"}  # one split at a time
    outcome = flow(**made, rejects={"max": 1})
    assert outcome.exit_code == 4 and outcome.report.status == "over_budget"
    assert read(tmp_path / "out") == [1, 2, 3] and not (tmp_path / "out/_ztf/staging").exists()
    counts = outcome.report.counts
    assert counts["read"] == counts["written"] == 3


def test_a_lost_answer_to_the_creation_of_a_receipt_is_no_conflict(
    flow: Flow, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A create-only write that is tried again finds its own object."""
    write("in/a.ndjson", lines(1, 2))
    create = LocalStorage.create

    async def twice(self: Any, path: str, data: bytes) -> None:
        await create(self, path, data)
        if "/commits/" in path:
            await create(self, path, data)

    monkeypatch.setattr(LocalStorage, "create", twice)
    assert flow(**keys()).exit_code == 0
    assert read(tmp_path / "out") == [1, 2]


def test_a_receipt_of_another_run_is_a_conflict(
    flow: Flow, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The run fails and publishes nothing of its own."""
    write("in/a.ndjson", lines(1, 2))
    create = LocalStorage.create

    async def late(self: Any, path: str, data: bytes) -> None:
        if "/commits/" in path:
            await create(self, path, b'{"another": "run"}')
        await create(self, path, data)

    monkeypatch.setattr(LocalStorage, "create", late)
    outcome = flow(**keys())
    assert outcome.exit_code == 1 and "another run" in str(outcome.error)
    assert globbed(tmp_path / "out") == [] and not (tmp_path / "out/_ztf/staging").exists()


def test_files_of_a_committed_split_stay_when_publishing_fails(
    flow: Flow, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its receipt is the commit: the next run can roll it forward, and does before anything else."""
    write("in/a.ndjson", lines(1, 2))
    with monkeypatch.context() as patch:

        async def fail(self: Any, staged: str, path: str) -> None:
            raise OSError("no more renames")

        patch.setattr(LocalStorage, "publish", fail)
        assert flow(**keys()).exit_code == 1
    assert globbed(tmp_path / "out") == []
    assert [name for name in names(tmp_path / "out") if "staging" in name]
    write("in/b.ndjson", "{broken\n" * 2)
    outcome = flow(**keys(), rejects={"action": "stop"})
    assert outcome.exit_code == 1 and read(tmp_path / "out") == [1, 2] == globbed(tmp_path / "out")


def test_an_empty_source_that_is_fine_gives_an_empty_dataset(flow: Flow, tmp_path: Path) -> None:
    """With a manifest that names no parts."""
    made = keys()
    made["source"]["on_empty"] = "ok"
    outcome = flow(**made)
    assert outcome.exit_code == 0 and outcome.report.counts["read"] == 0
    assert read(tmp_path / "out") == []
