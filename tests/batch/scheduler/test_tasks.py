"""The scheduler: what is known of tasks."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from batch.scheduling import FakeClock, Job, Nothing, turns

from ztf_flow.batch.tasks import Priority


async def test_a_task_tells_what_became_of_it(make: Any, clock: FakeClock, log: list[str]) -> None:
    """From pending by running to completed, with the times, the result and the metadata."""
    scheduler = make()
    job = Job(log, "x", waits=True)
    metadata = {"user": "alice"}
    id = scheduler.schedule(job, Priority.HIGH, "mine", metadata)
    metadata["user"] = "bob"
    task = scheduler.get_task(id)
    assert id == "mine" and task.id == "mine" and task.priority == Priority.HIGH and task.work is job
    assert (task.status, task.started_at, task.completed_at, task.result, task.error) == ("pending",) + (None,) * 4
    clock.advance(5)
    await turns()
    assert task.status == "running" and scheduler.running == {"mine": task} and scheduler.queue == []
    clock.advance(2)
    job.may_end.set()
    assert await scheduler.wait_for("mine") == "x"
    assert task.status == "completed" and task.ended and task.result == "x" and task.error is None
    assert task.metadata == {"user": "alice"}
    assert [at.second for at in (task.created_at, task.started_at, task.completed_at)] == [0, 5, 7]
    assert task.created_at.tzinfo is dt.UTC
    assert scheduler.tasks == {"mine": task} and scheduler.running == {}


async def test_ids_are_given_or_made(make: Any, log: list[str]) -> None:
    """A taken one is a ValueError, also among several at once; made ones avoid given ones."""
    scheduler = make()
    assert scheduler.schedule(Job(log, "a"), id="task-2") == "task-2"
    assert scheduler.schedule_many([Job(log, "b"), Job(log, "c")]) == ["task-1", "task-3"]
    assert scheduler.schedule_many([Job(log, "d"), Job(log, "e")], id_prefix="many") == ["many-0", "many-1"]
    assert scheduler.schedule_many([]) == []
    with pytest.raises(ValueError, match="'task-2'"):
        scheduler.schedule(Job(log, "x"), id="task-2")
    with pytest.raises(ValueError, match="'many-0'"):
        scheduler.schedule_many((Nothing() for _ in range(2)), id_prefix="many")
    for wrong in ("", 3):
        with pytest.raises(TypeError, match="id"):
            scheduler.schedule(Job(log, "x"), id=wrong)
    assert len(scheduler.tasks) == 5
    await scheduler.wait_for_all()
    scheduler.clear_completed()
    assert scheduler.schedule(Job(log, "f"), id="task-2") == "task-2"
    await scheduler.wait_for_all()


async def test_work_must_have_an_async_execute(make: Any) -> None:
    """What has no `execute` is refused when it is scheduled; one that isn't async fails when it runs."""

    class Plain:
        def execute(self) -> int:
            return 3

    scheduler = make()
    not_work: list[Any] = [None, len, "pipeline.yaml", Nothing]
    for wrong in not_work:
        with pytest.raises(TypeError, match="execute"):
            scheduler.schedule(wrong)
    for priority in (True, "HIGH", None):
        with pytest.raises(TypeError, match="priority"):
            scheduler.schedule(Nothing(), priority)
    id = scheduler.schedule(Plain())
    with pytest.raises(TypeError, match="not async: it gave int"):
        await scheduler.wait_for(id)


async def test_a_failure_stays_with_its_task(make: Any, log: list[str]) -> None:
    """The others go on; `wait_for` raises it, as often as it is called."""
    scheduler = make()
    error = LookupError("broken")
    bad = scheduler.schedule(Job(log, "bad", error=error))
    good = scheduler.schedule(Job(log, "good"))
    await scheduler.wait_for_all()
    for _ in range(2):
        with pytest.raises(LookupError) as caught:
            await scheduler.wait_for(bad)
        assert caught.value is error
    assert await scheduler.wait_for(good) == "good"
    task = scheduler.get_task(bad)
    assert task.status == "failed" and task.error is error and task.result is None and task.completed_at is not None
    del caught, task


async def test_statistics_count_all_that_was_done(make: Any, clock: FakeClock, log: list[str]) -> None:
    """Also what was cleared since; the average is of completed tasks, from start to end in seconds."""
    scheduler = make(max_concurrent=2, max_queue_size=4, memory=lambda: 25_500_000)
    assert scheduler.get_resource_stats().average_execution_time == 0
    jobs = [Job(log, "a", waits=True), Job(log, "b", waits=True), Job(log, "c"), Job(log, "d", error=OSError())]
    ids = scheduler.schedule_many(jobs)
    clock.advance(100)
    await turns()
    stats = scheduler.get_resource_stats()
    assert (stats.active_tasks, stats.queued_tasks, stats.queue_utilization) == (2, 2, 50)
    assert stats.memory_usage_mb == 25.5
    scheduler.cancel(ids[2])
    clock.advance(4)
    jobs[0].may_end.set()
    await turns()
    clock.advance(2)
    jobs[1].may_end.set()
    await scheduler.wait_for_all()
    assert scheduler.clear_completed() == 4
    stats = scheduler.get_resource_stats()
    assert stats.as_dict() == {
        "active_tasks": 0, "queued_tasks": 0, "completed_tasks": 2, "failed_tasks": 1, "average_execution_time": 5.0,
        "memory_usage_mb": 25.5, "queue_utilization": 0.0,
    }  # fmt: skip


async def test_ended_tasks_can_be_cleared(make: Any, clock: FakeClock, log: list[str]) -> None:
    """All that have ended, however, or those that ended so long ago; others are left alone."""
    scheduler = make(max_concurrent=2)
    jobs = [Job(log, "a"), Job(log, "b", error=OSError()), Job(log, "c", waits=True), Job(log, "d", waits=True)]
    ids = scheduler.schedule_many(jobs)
    last = scheduler.schedule(Job(log, "e"))
    scheduler.cancel(last)
    await turns()
    clock.advance(10)
    jobs[3].may_end.set()
    assert await scheduler.wait_for(ids[3]) == "d"
    clock.advance(5)
    assert scheduler.clear_completed(15.1) == 0 and scheduler.clear_completed(15) == 3
    assert scheduler.get_task(last) is None
    assert list(scheduler.tasks) == ids[2:]
    assert scheduler.clear_completed() == 1 and scheduler.clear_completed() == 0
    jobs[2].may_end.set()
    await scheduler.wait_for_all()
    assert scheduler.clear_completed(0) == 1 and scheduler.tasks == {}
