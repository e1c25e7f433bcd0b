"""`ztf status` tells what a dataset holds and what became of its runs."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from datasets import Killed, at_every_change, lines, names

Write = Callable[[str, str | bytes], Path]
KEYS = {
    "name": "p",
    "source": {"uri": "in/*.ndjson", "split_size": 18},
    "sink": "out/",
    "format": "ndjson",
    "limits": {"workers": 1, "memory": "48MiB"},
}


def test_a_finished_dataset(ztf: Any, flow: Any, write: Write, tmp_path: Path) -> None:
    """Its runs, splits and counts, as text and as JSON; nothing is changed."""
    write("in/a.ndjson", lines(1, 2))
    write("in/b.ndjson", lines(3) + "{broken\n")
    flow(**KEYS, options={"run_id": "r1"})
    flow(**KEYS, options={"run_id": "r2"})
    before = names(tmp_path / "out")
    done = ztf("status", "out", "--json")
    found = json.loads(done.out)
    assert done.code == 0 and (found["splits"], found["parts"], found["rows"]) == (2, 2, 3)
    assert found["counts"] == {"read": 4, "written": 3, "quarantined": 1, "skipped": 0, "filtered": 0}
    assert [(run["run_id"], run["status"], run["splits"]["reused"]) for run in found["runs"]] == [
        ("r1", "succeeded", 0),
        ("r2", "succeeded", 2),
    ]
    assert found["unfinished"] is None and names(tmp_path / "out") == before
    text = ztf("status", "out/").out.decode()
    assert "3 rows in 2 parts" in text and "r1 succeeded" in text and "unfinished" not in text


def test_a_killed_run(ztf: Any, flow: Any, write: Write, tmp_path: Path) -> None:
    """How far it came, and how it goes on."""
    write("in/a.ndjson", lines(1, 2))
    write("in/b.ndjson", lines(3, 4))

    def die(step: int) -> None:
        if list(tmp_path.glob("out/_ztf/commits/*/*.json")):
            raise Killed

    with at_every_change(die), contextlib.suppress(Killed, asyncio.CancelledError):
        flow(**KEYS, options={"run_id": "r1"})
    found = json.loads(ztf("status", "out/", "--json").out)
    assert found["unfinished"]["state"] == "interrupted" and found["unfinished"]["splits_done"] == 1
    assert "continues it" in ztf("status", "out/").out.decode()
    assert flow(**KEYS).exit_code == 0
    assert json.loads(ztf("status", "out/", "--json").out)["unfinished"] is None


def test_what_is_no_dataset_is_refused(ztf: Any, write: Write) -> None:
    """Exit code 2."""
    write("there/x.txt", "x")
    for name in ("there", "nowhere/"):
        done = ztf("status", name)
        assert done.code == 2 and "no dataset" in done.err


def test_a_replayed_dataset(ztf: Any, flow: Any, write: Write) -> None:
    """What was rejected and then passed is counted once."""
    write("in/a.ndjson", lines(1, 5, 9))
    for most, replay in ((3, False), (6, True), (7, True)):
        schema = {"schema": {"fields": {"id": {"type": "int", "le": most}}}}
        flow(**KEYS, validate=schema, options={"replay": replay})
    found = json.loads(ztf("status", "out/", "--json").out)
    assert found["counts"] == {"read": 3, "written": 2, "quarantined": 1, "skipped": 0, "filtered": 0}
    assert found["rows"] == 2 and len(found["runs"]) == 3
