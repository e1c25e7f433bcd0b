"""One run at a time works in a dataset; the lock of a dead one is no obstacle."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil
import pytest
from datasets import globbed, leftovers, lines, read, receipts

from ztf_flow.errors import SetupError, SinkError
from ztf_flow.sink import lock as locking
from ztf_flow.sink.lock import DatasetLock
from ztf_flow.storage.local import LocalStorage

Write = Callable[[str, str | bytes], Path]
Flow = Callable[..., Any]

KEYS = {"name": "p", "source": "in/*.ndjson", "sink": "out/", "format": "ndjson"}


def stranger(path: Path, *, age: float) -> None:
    """The lock of a run on another machine."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        json.dumps({"run_id": "other", "token": "t", "host": "far", "machine": "far", "pid": 1, "started": 1})
    )
    os.utime(path, (time.time() - age, time.time() - age))


def test_a_second_run_is_refused(flow: Flow, write: Write, tmp_path: Path) -> None:
    """While the first is at work, with exit code 1; it tells who is, changes nothing, and may come later."""
    write("in/a.ndjson", lines(1))

    async def main() -> None:
        lock = DatasetLock(LocalStorage(), f"{tmp_path}/out/_ztf")
        await lock.acquire("first")
        outcome = await asyncio.to_thread(flow, **KEYS)
        assert outcome.exit_code == 1 and "run first" in str(outcome.error) and "locked" in str(outcome.error)
        assert [path.name for path in (tmp_path / "out/_ztf").iterdir()] == ["lock-1"]
        await lock.release()

    asyncio.run(main())
    assert flow(**KEYS).exit_code == 0 and not leftovers(tmp_path / "out")


def test_two_that_come_at_once_do_not_both_get_it(tmp_path: Path) -> None:
    """Whoever creates the lock first has it."""

    async def main() -> list[bool]:
        locks = [DatasetLock(LocalStorage(), f"{tmp_path}/_ztf") for _ in range(8)]
        outcomes = await asyncio.gather(*(lock.acquire("r") for lock in locks), return_exceptions=True)
        for lock in locks:
            await lock.release()
        assert all(outcome is None or isinstance(outcome, SinkError) for outcome in outcomes)
        return [outcome is None for outcome in outcomes]

    assert sum(asyncio.run(main())) == 1
    assert list((tmp_path / "_ztf").iterdir()) == []


def test_a_stranger_is_waited_for_until_its_heartbeat_is_old(flow: Flow, write: Write, tmp_path: Path) -> None:
    """A young lock refuses; a stale one is taken over, and what its holder may yet commit counts no more."""
    root = tmp_path / "out"
    write("in/a.ndjson", lines(1))
    stranger(root / "_ztf/lock-7", age=locking.STALE - 20)
    assert "last heartbeat was 40 s ago" in str(flow(**KEYS).error)
    stranger(root / "_ztf/lock-7", age=locking.STALE + 5)
    assert flow(**KEYS).exit_code == 0
    assert read(root) == [1] and not leftovers(root)
    assert [path.name for path in (root / "_ztf/commits").glob("*.json")] == ["00001.json"]


def test_a_sleeper_that_wakes_up_changes_nothing(flow: Flow, write: Write, tmp_path: Path) -> None:
    """It commits a split after its lock was taken over: the receipt counts for nobody, and the next run removes it."""
    root = tmp_path / "out"
    write("in/a.ndjson", lines(1))
    flow(**KEYS)
    write("in/b.ndjson", lines(2))
    stranger(root / "_ztf/lock-1", age=100)
    assert flow(**KEYS).exit_code == 0 and read(root) == [1, 2]
    late = receipts(root)[1]
    part = {**late["parts"][0], "path": "part-5eeb-000.ndjson"}
    (root / part["path"]).write_text(lines(2))
    (root / "_ztf/commits/00000/5eeb.json").write_text(json.dumps({**late, "split": "5eeb", "parts": [part]}))
    assert read(root) == [1, 2]
    assert flow(**KEYS).report.message == "nothing new"
    assert read(root) == [1, 2] == globbed(root) and not (root / "_ztf/commits/00000/5eeb.json").exists()


def test_a_dead_process_of_this_machine_is_followed_at_once(flow: Flow, write: Write, tmp_path: Path) -> None:
    """However young its heartbeat."""
    write("in/a.ndjson", lines(1))
    program = (
        "import asyncio, os, sys; from ztf_flow.sink.lock import DatasetLock\n"
        "from ztf_flow.storage.local import LocalStorage\n"
        "async def main():\n"
        "    await DatasetLock(LocalStorage(), sys.argv[1]).acquire('dead')\n"
        "    os._exit(9)\n"
        "asyncio.run(main())"
    )
    done = subprocess.run([sys.executable, "-c", program, f"{tmp_path}/out/_ztf"])
    assert done.returncode == 9 and (tmp_path / "out/_ztf/lock-1").exists()
    assert flow(**KEYS).exit_code == 0
    assert read(tmp_path / "out") == [1] and not list((tmp_path / "out/_ztf/commits").glob("*.json"))


@pytest.mark.parametrize("age", [0.0, 1_000.0])
def test_a_living_process_of_this_machine_is_not_dead(age: float) -> None:
    """It is told by its process id and the time at which it was started."""
    me: dict[str, Any] = {
        "machine": locking._machine(),
        "pid": os.getppid(),
        "started": psutil.Process(os.getppid()).create_time(),
    }
    assert not locking.is_certainly_dead({**me, "started": me["started"]})
    assert locking.is_certainly_dead({**me, "started": me["started"] - 5_000 - age})
    assert not locking.is_certainly_dead({**me, "machine": "far"}) and not locking.is_certainly_dead({})


def test_a_run_whose_lock_is_lost_ends(flow: Flow, write: Write, tmp_path: Path) -> None:
    """It fails with the reason, commits nothing more, and leaves the dataset to the other."""
    root = tmp_path / "out"
    write("in/a.ndjson", lines(1))
    works = LocalStorage.read

    async def late(self: LocalStorage, path: str, start: int, end: int) -> bytes:
        if "/in/" in path:
            stranger(root / "_ztf/lock-2", age=0)
            await asyncio.Event().wait()  # until the heartbeat finds out
        return await works(self, path, start, end)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(locking, "HEARTBEAT", 0.01)
        patch.setattr(LocalStorage, "read", late)
        outcome = flow(**KEYS)
    assert outcome.exit_code == 1 and "taken it over" in str(outcome.error) and outcome.report.status == "failed"
    assert globbed(root) == [] and (root / "_ztf/lock-2").exists()


def test_a_lock_without_heartbeats_is_not_trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that slept for too long must not go on, even before it has looked at the store."""

    async def main() -> None:
        lock = DatasetLock(LocalStorage(), f"{tmp_path}/_ztf")
        await lock.acquire("r")
        lock.check()
        monkeypatch.setattr("time.monotonic", lambda: lock._beaten + locking.STALE)
        with pytest.raises(SinkError, match="slept"):
            lock.check()
        with pytest.raises(asyncio.CancelledError):  # whoever acquired it
            await asyncio.Event().wait()
        await lock.release()

    asyncio.run(main())


def test_a_store_that_cannot_create_only_is_refused(
    flow: Flow, write: Write, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """For datasets, with exit code 3 and a way out; nothing is left."""
    write("in/a.ndjson", lines(1))
    monkeypatch.setattr(LocalStorage, "create", LocalStorage.put)
    outcome = flow(**KEYS)
    assert (
        isinstance(outcome.error, SetupError) and "create" in str(outcome.error) and "single file" in str(outcome.error)
    )
    assert not list((tmp_path / "out/_ztf").iterdir())
    assert flow(**{**KEYS, "sink": "x.ndjson"}).exit_code == 0
