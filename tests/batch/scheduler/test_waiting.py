"""The scheduler: waiting for tasks, whatever becomes of them."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from batch.scheduling import Job, status, turns

import ztf_flow as ztf
from ztf_flow.batch.tasks import Priority, ScheduledTask


async def test_waiting_for_what_is_cancelled(make: Any, log: list[str]) -> None:
    """A TaskCancelledError, whether it is cancelled before or while somebody waits; it names the task."""
    scheduler = make()
    scheduler.pause()
    first, second = scheduler.schedule_many([Job(log, "a"), Job(log, "b")])
    scheduler.cancel(first)
    with pytest.raises(ztf.TaskCancelledError, match="before it began") as caught:
        await scheduler.wait_for(first)
    assert caught.value.place == f"task {first}" and caught.value.stage == "run"
    waiting = asyncio.create_task(scheduler.wait_for(second))
    await turns()
    scheduler.cancel(second)
    with pytest.raises(ztf.TaskCancelledError):
        await waiting


async def test_waiting_for_what_is_unknown(make: Any, log: list[str]) -> None:
    """A KeyError, for what was cleared as well; somebody who waits already still gets the result."""
    scheduler = make()
    with pytest.raises(KeyError, match="no task 'nobody'"):
        await scheduler.wait_for("nobody")
    id = scheduler.schedule(Job(log, "x"))
    waiting = asyncio.create_task(scheduler.wait_for(id))
    scheduler.on("task_completed", lambda: scheduler.clear_completed())
    assert await waiting == "x"
    with pytest.raises(KeyError, match="cleared"):
        await scheduler.wait_for(id)


async def test_giving_up_waiting_does_not_touch_the_task(make: Any, log: list[str]) -> None:
    """And several may wait for one."""
    scheduler = make()
    job = Job(log, "x", waits=True)
    id = scheduler.schedule(job)
    waiting = [asyncio.create_task(scheduler.wait_for(id)) for _ in range(3)]
    await turns()
    waiting[1].cancel()
    await turns()
    assert status(scheduler, id) == ["running"]
    job.may_end.set()
    await asyncio.wait(waiting)
    assert waiting[0].result() == waiting[2].result() == "x" and waiting[1].cancelled()


async def test_waiting_for_all_ends_however_tasks_do(make: Any, log: list[str]) -> None:
    """Completed, failed, and when what is left is cancelled; at once where there is nothing."""
    scheduler = make()
    await scheduler.wait_for_all()
    running = Job(log, "running", waits=True)
    scheduler.schedule(running)
    left = scheduler.schedule_many([Job(log, "a"), Job(log, "b")])
    scheduler.schedule(Job(log, "bad", error=OSError()), Priority.HIGH)
    waiting = asyncio.create_task(scheduler.wait_for_all())
    await turns()
    scheduler.pause()
    running.may_end.set()
    await turns()
    assert not waiting.done()
    for id in left:
        scheduler.cancel(id)
    scheduler.resume()
    await waiting
    assert len(scheduler.tasks) == 4 and all(task.ended for task in scheduler.tasks.values())


async def test_waiting_for_all_includes_what_comes_meanwhile(make: Any, log: list[str]) -> None:
    """Tasks that tasks and handlers schedule, and async handlers of events."""
    scheduler = make()

    async def follows(task: ScheduledTask) -> None:
        await asyncio.sleep(0)
        if len(scheduler.tasks) < 4:
            scheduler.schedule(Job(log, f"after {task.id}"))

    scheduler.on("task_completed", follows)
    scheduler.schedule(Job(log, "first"))
    while scheduler.queue or scheduler.running or len(scheduler.tasks) < 4:
        await scheduler.wait_for_all()
    assert log == ["first", "after task-1", "after task-2", "after task-3"]
