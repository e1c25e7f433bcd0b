"""The scheduler: whose turn it is."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from batch.scheduling import FakeClock, Job, turns
from hypothesis import given
from hypothesis import strategies as st

from ztf_flow.batch.scheduler import BatchScheduler, create_scheduler
from ztf_flow.batch.tasks import Priority, ScheduledTask


async def test_priorities_count_for_the_first_task_as_well(make: Any, log: list[str]) -> None:
    """What is scheduled in one go starts in the order of priorities, whatever came first."""
    scheduler = make()
    seen: list[float] = []
    scheduler.on("task_started", lambda task: seen.append(task.priority))
    scheduler.schedule(Job(log, "low"), Priority.LOW)
    scheduler.schedule(Job(log, "normal"))
    scheduler.schedule(Job(log, "critical"), priority=Priority.CRITICAL)
    scheduler.schedule(Job(log, "high"), priority=Priority.HIGH)
    assert log == [] and [task.work.name for task in scheduler.queue] == ["critical", "high", "normal", "low"]
    await scheduler.wait_for_all()
    assert log == ["critical", "high", "normal", "low"]
    assert seen == [20, 10, 5, 1] and list(Priority) == [1, 5, 10, 20]


async def test_equals_start_in_the_order_of_scheduling(make: Any, log: list[str]) -> None:
    """First in, first out within a priority, across several goes."""
    scheduler = make(max_concurrent=2)
    for number in range(6):
        scheduler.schedule(Job(log, f"a{number}"))
    await asyncio.sleep(0)
    for number in range(6):
        scheduler.schedule(Job(log, f"b{number}"))
    await scheduler.wait_for_all()
    assert log == [f"{go}{number}" for go in "ab" for number in range(6)]


@given(st.lists(st.integers(-300, 300).map(lambda number: number / 100), max_size=12), st.integers(1, 4))
def test_the_order_is_that_of_a_stable_sort(priorities: list[float], max_concurrent: int) -> None:
    """For any priorities and any number of places, with the real clock."""
    log: list[str] = []

    async def main() -> None:
        scheduler = create_scheduler(max_concurrent=max_concurrent, priority_boost_interval=1e-6)
        for number, priority in enumerate(priorities):
            scheduler.schedule(Job(log, str(number)), priority)
        await scheduler.wait_for_all()

    asyncio.run(main())
    assert log == [str(number) for number in sorted(range(len(priorities)), key=lambda n: -priorities[n])]


async def test_waiting_adds_to_priority_evenly(make: Any, clock: FakeClock, log: list[str]) -> None:
    """One per interval: a LOW task goes ahead of NORMAL ones that came four intervals later, not of earlier ones."""
    scheduler = make(priority_boost_interval=10)
    blocker = Job(log, "blocker", waits=True)
    scheduler.schedule(blocker)
    await turns()
    scheduler.schedule(Job(log, "low"), Priority.LOW)
    await turns()
    clock.advance(39.9)
    scheduler.schedule(Job(log, "earlier"))
    await turns()
    clock.advance(0.1)
    scheduler.schedule(Job(log, "later"))
    clock.advance(10_000)
    blocker.may_end.set()
    await scheduler.wait_for_all()
    assert log == ["blocker", "earlier", "low", "later"]


async def test_a_boost_does_not_compound(make: Any, clock: FakeClock, log: list[str]) -> None:
    """However often anybody looks meanwhile, and no priority is changed by it."""
    scheduler = make(priority_boost_interval=10)
    scheduler.pause()
    low = scheduler.schedule(Job(log, "low"), Priority.LOW)
    for _ in range(100):
        clock.advance(1)
        assert [task.work.name for task in scheduler.queue] == ["low"]
        await turns()
    scheduler.schedule(Job(log, "critical"), Priority.CRITICAL)
    assert scheduler.get_task(low).priority == Priority.LOW
    scheduler.resume()
    await scheduler.wait_for_all()
    assert log == ["critical", "low"]


async def test_priorities_can_be_left_as_they_are(make: Any, clock: FakeClock, log: list[str]) -> None:
    """With `auto_prioritize=False` a LOW task waits for all others."""
    scheduler = make(auto_prioritize=False, priority_boost_interval=0.001)
    scheduler.pause()
    scheduler.schedule(Job(log, "low"), Priority.LOW)
    clock.advance(1e9)
    scheduler.schedule(Job(log, "normal"))
    scheduler.resume()
    await scheduler.wait_for_all()
    assert log == ["normal", "low"]


async def test_a_function_can_give_the_priority(make: Any, log: list[str]) -> None:
    """Called once per task, with the task; its number takes the place of the given one, and waiting adds to it."""
    calls: list[str] = []

    def by_size(task: ScheduledTask) -> float:
        assert task.status == "pending" and task.priority == Priority.HIGH
        calls.append(task.id)
        return -float(task.metadata["size"])

    scheduler = make(priority_function=by_size)
    for size in (30, 10, 20):
        scheduler.schedule(Job(log, str(size)), Priority.HIGH, id=f"t{size}", metadata={"size": size})
    await scheduler.wait_for_all()
    assert log == ["10", "20", "30"] and calls == ["t30", "t10", "t20"]
    assert scheduler.get_task("t10").priority == -10


async def test_what_a_priority_function_does_wrong_is_told_at_once(make: Any, log: list[str]) -> None:
    """What it raises, and what is no number; nothing is scheduled then."""
    scheduler = make(priority_function=lambda task: task.metadata["size"])
    for metadata, error in (({}, KeyError), ({"size": "x"}, TypeError), ({"size": float("nan")}, ValueError)):
        with pytest.raises(error):
            scheduler.schedule(Job(log, "x"), metadata=metadata)
        with pytest.raises(error):
            scheduler.schedule_many([Job(log, "x"), Job(log, "y")], metadata=metadata)
    assert scheduler.queue == [] and scheduler.tasks == {}


@given(st.data())
def test_each_start_is_that_of_the_task_whose_turn_it_is(data: st.DataObject) -> None:
    """Whatever is scheduled, cancelled, paused and ended, and whenever: by a plain reading of the rules."""

    async def main() -> None:
        clock = FakeClock()
        limit, interval = data.draw(st.integers(1, 3)), data.draw(st.sampled_from([4.0, 64.0]))
        scheduler = BatchScheduler(max_concurrent=limit, priority_boost_interval=interval, clock=clock)
        jobs: dict[str, Job] = {}
        log: list[str] = []

        def is_its_turn(started: ScheduledTask) -> None:
            """No other that waits has more: its priority and its waiting, or it came first."""
            waiting = [started, *scheduler.queue]
            number = {id: place for place, id in enumerate(scheduler.tasks)}
            waited = {task.id: (clock.now() - task.created_at).total_seconds() for task in waiting}
            best = max(waiting, key=lambda task: (task.priority + waited[task.id] / interval, -number[task.id]))
            assert best is started and len(scheduler.running) <= limit and not scheduler.paused
            log.append(started.id)

        turns_taken: list[ScheduledTask] = []
        scheduler.on("task_started", turns_taken.append).on("task_started", is_its_turn)
        for _ in range(data.draw(st.integers(1, 15))):
            step = data.draw(st.sampled_from(["schedule", "schedule", "wait", "end", "cancel", "pause", "resume"]))
            if step == "schedule":
                for priority in data.draw(st.lists(st.sampled_from(list(Priority)), max_size=4)):
                    job = Job([], "job", waits=True)
                    jobs[scheduler.schedule(job, priority)] = job
            elif step == "wait":
                clock.advance(data.draw(st.integers(1, 100)))
            elif step in ("end", "cancel") and jobs:
                id = data.draw(st.sampled_from(list(jobs)))
                if step == "end":
                    jobs[id].may_end.set()
                else:
                    scheduler.cancel(id, running=True)
            elif step == "pause":
                scheduler.pause()
            elif step == "resume":
                scheduler.resume()
            await turns()
            assert scheduler.paused or not scheduler.queue or len(scheduler.running) == limit
        scheduler.resume()
        for job in jobs.values():
            job.may_end.set()
        await scheduler.wait_for_all()
        assert len(log) == len(turns_taken) == len(set(log)), "a handler has raised, or a task has started twice"
        ends = [task.status for task in scheduler.tasks.values()]
        assert set(ends) <= {"completed", "cancelled"} and len(ends) == len(jobs) and clock.timers == []

    asyncio.run(main())
