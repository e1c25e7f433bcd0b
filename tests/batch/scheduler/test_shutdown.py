"""The scheduler: its end, and the ends that come from outside."""

from __future__ import annotations

import asyncio
import gc
import weakref
from typing import Any

import pytest
from batch.scheduling import Job, status, turns

import ztf_flow as ztf
from ztf_flow.batch.scheduler import create_scheduler


async def test_a_graceful_shutdown_does_all_that_was_scheduled(make: Any, log: list[str]) -> None:
    """Then it takes no more; a second one is none."""
    scheduler = make()
    seen: list[Any] = []
    scheduler.on("shutdown", seen.append)
    scheduler.schedule_many([Job(log, name) for name in "abc"])
    await scheduler.shutdown()
    assert log == ["a", "b", "c"] and scheduler.queue == [] and scheduler.running == {}
    for late in (lambda: scheduler.schedule(Job(log, "d")), scheduler.pause, scheduler.resume):
        with pytest.raises(RuntimeError, match="shut down"):
            late()
    await scheduler.shutdown()
    await scheduler.shutdown(False)
    await scheduler.wait_for_all()
    assert seen == [scheduler] and await scheduler.wait_for("task-2") == "b"


async def test_a_graceful_shutdown_cancels_what_a_pause_holds(make: Any, log: list[str]) -> None:
    """It would never start; what runs ends by itself."""
    scheduler = make()
    running = Job(log, "running", waits=True)
    first, second = scheduler.schedule_many([running, Job(log, "second")])
    await turns()
    scheduler.pause()
    shutdown = asyncio.create_task(scheduler.shutdown(graceful=True))
    await turns()
    assert status(scheduler, first, second) == ["running", "cancelled"] and not shutdown.done()
    running.may_end.set()
    await shutdown
    assert status(scheduler, first) == ["completed"]


async def test_a_forced_shutdown_ends_what_runs(make: Any, log: list[str]) -> None:
    """Running work is cancelled and has ended, with its cleaning up, when it returns; what waits is cancelled."""

    class Tidy(Job):
        async def execute(self) -> str:
            try:
                return await super().execute()
            finally:
                await turns()
                self.log.append(f"{self.name} is tidy")

    scheduler = make(max_concurrent=2)
    ids = scheduler.schedule_many([Tidy(log, name, waits=True) for name in "abc"])
    waiting = [asyncio.create_task(scheduler.wait_for(id)) for id in ids]
    await turns()
    await scheduler.shutdown(graceful=False)
    assert log == ["a", "b", "a is tidy", "b is tidy"]
    assert status(scheduler, *ids) == ["cancelled"] * 3 and scheduler.running == {}
    for wait in waiting:
        with pytest.raises(ztf.TaskCancelledError):
            await wait


async def test_a_graceful_shutdown_can_be_hastened(make: Any, log: list[str]) -> None:
    """By a second one by force, or by giving up on it first."""
    scheduler = make()
    ids = scheduler.schedule_many([Job(log, "a", waits=True), Job(log, "b")])
    first = asyncio.create_task(scheduler.shutdown())
    given_up = asyncio.create_task(scheduler.shutdown())
    await turns()
    given_up.cancel()
    await turns()
    assert status(scheduler, *ids) == ["running", "pending"]
    await scheduler.shutdown(graceful=False)
    await first
    assert status(scheduler, *ids) == ["cancelled", "cancelled"] and given_up.cancelled()


async def test_a_task_can_not_shut_down_its_own_scheduler(make: Any) -> None:
    """It would wait for itself."""

    class Suicidal:
        async def execute(self) -> None:
            await scheduler.shutdown()

    scheduler = make()
    id = scheduler.schedule(Suicidal())
    with pytest.raises(RuntimeError, match="its own end"):
        await scheduler.wait_for(id)
    await scheduler.shutdown()


async def test_a_block_shuts_down_at_its_end(make: Any, log: list[str]) -> None:
    """Gracefully, or by force when it raises."""
    async with make() as scheduler:
        scheduler.schedule(Job(log, "a"))
    assert log == ["a"]
    with pytest.raises(LookupError):
        async with make() as scheduler:
            id = scheduler.schedule(Job(log, "b", waits=True))
            await turns()
            raise LookupError
    assert status(scheduler, id) == ["cancelled"]


def test_the_end_of_an_event_loop_is_the_end_of_what_runs(log: list[str]) -> None:
    """`asyncio.run` cancels running work and nothing new is started on the way out; what waits starts in the next."""
    scheduler = create_scheduler(max_concurrent=1)

    async def leaves_early() -> None:
        scheduler.schedule(Job(log, "a", waits=True), id="a")
        scheduler.schedule(Job(log, "b"), id="b")
        waiting = asyncio.create_task(scheduler.wait_for_all())
        await turns()
        assert not waiting.done()

    asyncio.run(leaves_early())
    assert log == ["a"] and status(scheduler, "a", "b") == ["cancelled", "pending"]
    asyncio.run(scheduler.wait_for_all())
    assert log == ["a", "b"]


@pytest.mark.parametrize("for_all", [True, False])
async def test_what_is_cancelled_from_outside_does_not_stop_the_others(
    make: Any, log: list[str], for_all: bool
) -> None:
    """As long as somebody waits for them."""
    scheduler = make()
    first, second = scheduler.schedule_many([Job(log, "a", waits=True), Job(log, "b")])
    waiting = asyncio.create_task(scheduler.wait_for_all() if for_all else scheduler.wait_for(second))
    await turns()
    (runner,) = [task for task in asyncio.all_tasks() if task.get_name() == f"ztf-flow {first}"]
    runner.cancel()
    await waiting
    assert log == ["a", "b"] and status(scheduler, first, second) == ["cancelled", "completed"]


def test_an_interrupt_in_a_task_leaves_the_loop(log: list[str]) -> None:
    """A KeyboardInterrupt isn't kept as a failure only."""
    scheduler = create_scheduler()
    scheduler.schedule(Job(log, "a", error=KeyboardInterrupt()))
    with pytest.raises(KeyboardInterrupt):
        asyncio.run(scheduler.wait_for_all())
    assert status(scheduler, "task-1") == ["failed"]


async def test_ended_work_is_not_held_after_it_was_cleared(make: Any, log: list[str]) -> None:
    """Neither results nor work."""
    scheduler = make()
    job = Job(log, "a")
    kept = weakref.ref(job)
    scheduler.schedule(job)
    del job
    await scheduler.wait_for_all()
    scheduler.clear_completed()
    gc.collect()
    assert kept() is None
