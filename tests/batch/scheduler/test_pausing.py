"""The scheduler: pauses and cancellation."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from batch.scheduling import Job, status, turns

import ztf_flow as ztf
from ztf_flow.batch.scheduler import create_scheduler
from ztf_flow.batch.tasks import Priority


async def test_a_paused_scheduler_starts_nothing(make: Any, log: list[str]) -> None:
    """What runs goes on; what waits starts after `resume`."""
    scheduler = make(max_concurrent=2)
    first = Job(log, "first", waits=True)
    scheduler.schedule(first)
    await turns()
    scheduler.pause()
    second = scheduler.schedule(Job(log, "second"))
    await turns()
    first.may_end.set()
    await turns()
    assert scheduler.paused and log == ["first"] and status(scheduler, "task-1", second) == ["completed", "pending"]
    scheduler.resume()
    assert not scheduler.paused
    assert await scheduler.wait_for(second) == "second"


async def test_a_pause_holds_what_was_scheduled_in_the_same_go(make: Any, log: list[str]) -> None:
    """And a pause in between two starts holds the second."""
    scheduler = make(max_concurrent=2)
    scheduler.schedule(Job(log, "a"))
    scheduler.pause()
    await turns()
    assert log == []
    scheduler.on("task_started", scheduler.pause)
    scheduler.schedule(Job(log, "b"))
    scheduler.resume()
    await turns()
    assert log == ["a"] and scheduler.paused
    await scheduler.shutdown()
    assert status(scheduler, "task-2") == ["cancelled"]


async def test_what_waits_can_be_cancelled(make: Any, log: list[str]) -> None:
    """Once; what runs, has ended or is unknown is not touched."""
    scheduler = make()
    running = Job(log, "running", waits=True)
    first = scheduler.schedule(running)
    await turns()
    second = scheduler.schedule(Job(log, "second"), Priority.HIGH)
    third = scheduler.schedule(Job(log, "third"), Priority.HIGH)
    assert scheduler.cancel(second) is True and scheduler.cancel(second) is False
    assert scheduler.cancel(first) is False and scheduler.cancel("nobody") is False
    task = scheduler.get_task(second)
    assert task.status == "cancelled" and task.completed_at is not None and task.started_at is None
    running.may_end.set()
    await scheduler.wait_for_all()
    assert log == ["running", "third"] and scheduler.cancel(third) is False


def test_tasks_can_be_scheduled_and_cancelled_without_a_loop(log: list[str]) -> None:
    """They start when somebody waits for them, in whichever loop, one after the other."""
    scheduler = create_scheduler(max_concurrent=1)
    scheduler.schedule(Job(log, "a"), Priority.LOW)
    b = scheduler.schedule(Job(log, "b"))
    c = scheduler.schedule(Job(log, "c"))
    assert scheduler.cancel(b) and scheduler.get_task(b).status == "cancelled"  # type: ignore[union-attr]
    assert asyncio.run(scheduler.wait_for(c)) == "c"
    assert asyncio.run(scheduler.wait_for("task-1")) == "a"
    d = scheduler.schedule(Job(log, "d"))
    asyncio.run(scheduler.wait_for_all())
    assert log == ["c", "a", "d"] and status(scheduler, d) == ["completed"]


async def test_what_runs_can_be_cancelled_if_asked_to(make: Any, log: list[str]) -> None:
    """It ends as its work lets it; its place is free then."""
    scheduler = make()
    first = scheduler.schedule(Job(log, "first", waits=True))
    second = scheduler.schedule(Job(log, "second"))
    await turns()
    assert scheduler.cancel(first, running=True) is True
    with pytest.raises(ztf.TaskCancelledError, match="while it ran"):
        await scheduler.wait_for(first)
    assert await scheduler.wait_for(second) == "second" and scheduler.cancel(second, running=True) is False


async def test_work_that_is_cancelled_before_its_first_step(make: Any, log: list[str]) -> None:
    """It ended cancelled, and its place is free."""
    scheduler = make()
    scheduler.on("task_started", lambda task: scheduler.cancel(task.id, running=task.id == "a"))
    scheduler.schedule(Job(log, "a"), id="a")
    scheduler.schedule(Job(log, "b"), id="b")
    await scheduler.wait_for_all()
    assert log == ["b"] and status(scheduler, "a", "b") == ["cancelled", "completed"]


async def test_work_may_refuse_to_be_cancelled(make: Any) -> None:
    """A task's status says what became of it, not what was asked of it."""

    class Stubborn:
        def __init__(self, error: Exception | None) -> None:
            self.error = error

        async def execute(self) -> str:
            try:
                await asyncio.get_running_loop().create_future()
            except asyncio.CancelledError:
                if self.error is not None:
                    raise self.error from None
            return "done all the same"

    scheduler = make(max_concurrent=2)
    done, failed = scheduler.schedule_many([Stubborn(None), Stubborn(OSError("in cleaning up"))])
    await turns()
    await scheduler.shutdown(graceful=False)
    assert await scheduler.wait_for(done) == "done all the same"
    with pytest.raises(OSError, match="cleaning up"):
        await scheduler.wait_for(failed)


async def test_work_that_raises_a_cancellation_of_its_own_is_cancelled(make: Any, log: list[str]) -> None:
    """The others go on."""
    scheduler = make()
    first = scheduler.schedule(Job(log, "first", error=asyncio.CancelledError()))
    second = scheduler.schedule(Job(log, "second"))
    with pytest.raises(ztf.TaskCancelledError):
        await scheduler.wait_for(first)
    assert await scheduler.wait_for(second) == "second"
