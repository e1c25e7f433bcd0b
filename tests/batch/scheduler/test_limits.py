"""The scheduler: how many run, how many wait, and how much memory they may have."""

from __future__ import annotations

from typing import Any

import pytest
from batch.scheduling import FakeClock, Job, Nothing, turns

import ztf_flow as ztf
from ztf_flow.batch.scheduler import MEGABYTE, MEMORY_INTERVAL, create_scheduler


async def test_no_more_than_the_limit_run_at_a_time(make: Any) -> None:
    """And as many as that, as long as some wait."""
    scheduler = make(max_concurrent=3)
    now = most = 0

    class Counted:
        async def execute(self) -> None:
            nonlocal now, most
            now += 1
            most = max(most, now)
            await turns()
            now -= 1

    scheduler.schedule_many([Counted() for _ in range(20)])
    await scheduler.wait_for_all()
    assert most == 3 and scheduler.get_resource_stats().completed_tasks == 20


async def test_a_full_queue_refuses(make: Any, log: list[str]) -> None:
    """With QueueFullError; what runs doesn't count, and what is refused is not there in part."""
    scheduler = make(max_queue_size=2)
    running = Job(log, "running", waits=True)
    scheduler.schedule(running)
    await turns()
    scheduler.schedule(Job(log, "a"))
    with pytest.raises(ztf.QueueFullError, match=r"1 tasks wait and 2 more don't fit .max_queue_size=2"):
        scheduler.schedule_many([Job(log, "b"), Job(log, "c")])
    assert len(scheduler.queue) == 1 and len(scheduler.tasks) == 2
    scheduler.schedule(Job(log, "d"))
    assert scheduler.get_resource_stats().queue_utilization == 100
    with pytest.raises(ztf.QueueFullError) as caught:
        scheduler.schedule(Job(log, "e"), id="e")
    assert isinstance(caught.value, ztf.FlowError) and caught.value.place == "scheduler"
    assert scheduler.get_task("e") is None
    running.may_end.set()
    await scheduler.wait_for_all()
    assert log == ["running", "a", "d"]
    scheduler.schedule(Job(log, "f"))
    await scheduler.wait_for_all()
    assert log[-1] == "f"


async def test_memory_above_the_cap_keeps_tasks_from_starting(make: Any, clock: FakeClock, log: list[str]) -> None:
    """All but the first; they start when it is looked at again and has fallen, or when a task has ended."""
    used = 300
    scheduler = make(max_concurrent=3, max_memory_mb=200, memory=lambda: used * MEGABYTE)
    jobs = [Job(log, name, waits=True) for name in "abcd"]
    scheduler.schedule_many(jobs)
    await turns()
    assert log == ["a"] and len(clock.timers) == 1
    clock.advance(MEMORY_INTERVAL / 2)
    clock.advance(MEMORY_INTERVAL)
    await turns()
    assert log == ["a"] and len(clock.timers) == 1
    used = 200
    clock.advance(MEMORY_INTERVAL)
    await turns()
    assert log == ["a", "b", "c"] and clock.timers == []
    used = 201
    jobs[0].may_end.set()
    await turns()
    assert log == ["a", "b", "c"] and len(clock.timers) == 1
    for job in jobs:
        job.may_end.set()
    await scheduler.wait_for_all()
    assert log == ["a", "b", "c", "d"] and clock.timers == []


@pytest.mark.parametrize("end", ["pause", "cancel", "shutdown"])
async def test_nobody_looks_at_the_memory_when_nothing_waits_for_it(
    make: Any, clock: FakeClock, log: list[str], end: str
) -> None:
    """A pause, the end of the queue and a shutdown take the timer away."""
    scheduler = make(max_concurrent=2, max_memory_mb=1, memory=lambda: 2 * MEGABYTE)
    first = Job(log, "first", waits=True)
    scheduler.schedule(first)
    second = scheduler.schedule(Job(log, "second"))
    await turns()
    assert len(clock.timers) == 1
    if end == "pause":
        scheduler.pause()
    elif end == "cancel":
        scheduler.cancel(second)
    else:
        await scheduler.shutdown(graceful=False)
    assert clock.timers == []
    first.may_end.set()
    await scheduler.shutdown()


async def test_memory_is_that_of_the_process_and_its_children() -> None:
    """As psutil measures it, in 10⁶ bytes, with timers of the event loop."""
    scheduler = create_scheduler(max_memory_mb=0.001)
    scheduler.schedule_many([Nothing() for _ in range(5)])
    await scheduler.wait_for_all()
    stats = scheduler.get_resource_stats()
    assert stats.completed_tasks == 5 and 10 < stats.memory_usage_mb < 100_000


@pytest.mark.parametrize(
    ("option", "value", "error"),
    [
        ("max_concurrent", 0, ValueError), ("max_concurrent", 1.5, TypeError), ("max_concurrent", True, TypeError),
        ("max_queue_size", 0, ValueError), ("max_queue_size", None, TypeError),
        ("max_memory_mb", 0, ValueError), ("max_memory_mb", "1", TypeError),
        ("max_memory_mb", float("inf"), ValueError),
        ("priority_boost_interval", 0, ValueError), ("priority_boost_interval", float("nan"), ValueError),
        ("priority_function", 3, TypeError),
    ],
)  # fmt: skip
async def test_options_are_checked(option: str, value: Any, error: type[Exception]) -> None:
    """With the name of the option."""
    with pytest.raises(error, match=option):
        create_scheduler(**{option: value})
