"""Whatever call to a storage fails: a run succeeds, or fails clearly and the next completes; never a wrong result."""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import run_flow
from datasets import lines

from ztf_flow.storage import open_storage
from ztf_flow.testing import failing_storage

INPUT = {
    "a.ndjson": lines(1, 2) + "{broken\n",
    "b.ndjson": lines(3),
    "c.ndjson": lines(4, 5),
}

CHANGED = {"b.ndjson": lines(30, 31)}


class Lake:
    """A source and a dataset in one kind of storage."""

    def __init__(self, base: str, folder: Path, options: dict[str, Any]) -> None:
        self.base = base
        self.folder = folder
        self.options = options

    def fill(self, files: dict[str, str]) -> None:
        async def put() -> None:
            place = await open_storage(self.base, self.options, folder=self.folder, retries=0)
            for name, text in files.items():
                await place.storage.put(f"{place.path}in/{name}", text.encode())
            await place.storage.close()

        asyncio.run(put())

    def run(self, number: int, **options: Any) -> Any:
        source = {"uri": f"{self.base}in/*.ndjson", "split_size": 16, "storage": self.options}
        sink = {"uri": f"{self.base}out{number}/", "storage": self.options}
        keys = {"name": "p", "source": source, "sink": sink, "format": "ndjson"}
        return run_flow(self.folder, {**keys, "limits": {"retries": 0, "workers": 1}}, **options)

    def files(self, number: int) -> dict[str, bytes]:
        async def get() -> dict[str, bytes]:
            place = await open_storage(self.base, self.options, folder=self.folder, retries=0)
            root = f"{place.path}out{number}"
            found = {entry.path[len(root) + 1 :]: entry async for entry in place.storage.walk(root)}
            data = {name: await place.storage.read(entry.path, 0, entry.size or 0) for name, entry in found.items()}
            await place.storage.close()
            return data

        return asyncio.run(get())


LONG = bool(os.environ.get("ZTF_LONG"))
"""Whether to fail every call of each kind on every storage, which takes an hour, and not some of them."""

KINDS = ("before", "after", "lasting")

CASES = [(store, kind) for store in ("local", "memory", "s3") for kind in KINDS if LONG or (store, kind) in {
    ("local", "before"), ("local", "after"), ("local", "lasting"), ("memory", "after"), ("s3", "after")
}]  # fmt: skip


@pytest.fixture
def lake(request: pytest.FixtureRequest, tmp_path: Path, store: str) -> Lake:
    if store == "local":
        return Lake(f"{tmp_path}/", tmp_path, {})
    if store == "memory":
        return Lake(f"memory://{tmp_path.name}/", tmp_path, {})
    server = request.getfixturevalue("s3_server")
    server.bucket("faults")
    return Lake("s3://faults/", tmp_path, server.options)


def seen(files: dict[str, bytes]) -> list[int]:
    """The records that a reader of the manifest sees."""
    parts = json.loads(files.get("_ztf/manifest.json", b'{"parts": []}'))["parts"]
    return sorted(json.loads(line)["id"] for part in parts for line in files[part["path"]].splitlines())


def check(files: dict[str, bytes], expected: list[int], rejects: int) -> None:
    """A dataset after a run that succeeded."""
    assert seen(files) == expected
    globbed = [
        json.loads(line)["id"] for name in files if name.startswith("part-") for line in files[name].splitlines()
    ]
    assert sorted(globbed) == expected
    quarantined = [line for name in files if "/quarantine/" in name for line in files[name].splitlines()]
    assert len(quarantined) == rejects
    assert not [name for name in files if "staging" in name or name.endswith("run.json")]


def step_of(lake: Lake, kind: str) -> int:
    """After how many calls the next one is failed."""
    if LONG:
        return 1
    return {"s3": 40, "memory": 5}.get(lake.base.partition(":")[0], 2 if kind == "after" else 5)


def break_every_call(lake: Lake, kind: Any, begin: Callable[[int], Any], run: Callable[[int], Any], end: Any) -> int:
    """For each call: begin anew, let it fail, run again. Gives the number of calls that were failed."""
    for at in range(3, 10_000, step_of(lake, kind)):
        old = begin(at)
        with failing_storage(at, kind=kind) as faults:
            outcome = run(at)
        if faults.struck is None:
            end(at, outcome)
            return at
        if outcome.exit_code:
            assert outcome.error is not None and outcome.exit_code in (1, 3), faults.struck
            assert outcome.error.stage and outcome.error.place, (faults.struck, outcome.error)
            now = seen(lake.files(at))
            assert len(set(now)) == len(now) and (not old or now == old or now == [1, 2, 4, 5, 30, 31]), faults.struck
            outcome = run(at)
        assert outcome.exit_code == 0, (faults.struck, outcome.error)
        end(at, outcome)
    raise AssertionError("the run has no end")


@pytest.mark.usefixtures("in_threads")
@pytest.mark.parametrize(("store", "kind"), CASES)
def test_every_call_of_a_first_run_may_fail(lake: Lake, kind: str) -> None:
    """Be nothing done, or done and the answer lost, or nothing possible from then on."""
    lake.fill(INPUT)
    calls = break_every_call(
        lake,
        kind,
        begin=lambda at: [],
        run=lambda at: lake.run(at),
        end=lambda at, outcome: check(lake.files(at), [1, 2, 3, 4, 5], 1),
    )
    assert calls > 40


@pytest.mark.usefixtures("in_threads")
@pytest.mark.parametrize(("store", "kind"), CASES)
def test_every_call_of_a_replacing_run_may_fail(lake: Lake, kind: str) -> None:
    """Readers of the manifest see the old records or the new ones."""

    def begin(at: int) -> list[int]:
        lake.fill(INPUT)
        assert lake.run(at, run_id="old").exit_code == 0
        lake.fill(CHANGED)
        return [1, 2, 3, 4, 5]

    calls = break_every_call(
        lake,
        kind,
        begin=begin,
        run=lambda at: lake.run(at, run_id="new"),
        end=lambda at, outcome: check(lake.files(at), [1, 2, 4, 5, 30, 31], 1),
    )
    assert calls > 40


def test_faults_say_what_they_struck(tmp_path: Path) -> None:
    """The call's name and path; a number that is never reached strikes nothing."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.ndjson").write_text(lines(1))
    keys = {"source": "in/*.ndjson", "sink": "x.ndjson"}
    with failing_storage(10_000) as faults:
        assert run_flow(tmp_path, keys).exit_code == 0
    assert faults.struck is None and faults.calls > 5
    with failing_storage(faults.calls, kind="after", error=lambda: PermissionError(13, "not any more")) as last:
        outcome = run_flow(tmp_path, keys)
    assert last.struck is not None and str(tmp_path) in last.struck and "not any more" in str(outcome.error)
