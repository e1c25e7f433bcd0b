"""The scheduler: order, limits, ends, waiting and events, with a clock and a memory that the tests tell."""

from __future__ import annotations

import asyncio
import datetime as dt
import gc
import weakref
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ztf_flow as ztf
from ztf_flow.batch.clock import Clock
from ztf_flow.batch.scheduler import MEGABYTE, MEMORY_INTERVAL, BatchScheduler, create_scheduler
from ztf_flow.batch.tasks import Priority, ScheduledTask


class FakeClock(Clock):
    """A clock that stands still until it is told to go on, and calls what is due then."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.timers: list[tuple[float, Callable[[], object]]] = []

    def monotonic(self) -> float:
        return 1000.0 + self.seconds

    def now(self) -> dt.datetime:
        return dt.datetime(2024, 1, 1, tzinfo=dt.UTC) + dt.timedelta(seconds=self.seconds)

    def call_later(self, seconds: float, callback: Callable[[], object]) -> FakeTimer:
        timer = (self.seconds + seconds, callback)
        self.timers.append(timer)
        return FakeTimer(self, timer)

    def advance(self, seconds: float) -> None:
        self.seconds += seconds
        for timer in [timer for timer in self.timers if timer[0] <= self.seconds]:
            self.timers.remove(timer)
            timer[1]()


class FakeTimer:
    def __init__(self, clock: FakeClock, timer: Any) -> None:
        self.clock, self.timer = clock, timer

    def cancel(self) -> None:
        if self.timer in self.clock.timers:
            self.clock.timers.remove(self.timer)


class Job:
    """Work that notes its beginning, waits until it may end, and gives its name or raises."""

    def __init__(self, log: list[str], name: str, *, error: BaseException | None = None, waits: bool = False) -> None:
        self.log, self.name, self.error = log, name, error
        self.may_end = asyncio.Event()
        if not waits:
            self.may_end.set()

    async def execute(self) -> str:
        self.log.append(self.name)
        await self.may_end.wait()
        if self.error is not None:
            raise self.error
        return self.name


class Nothing:
    async def execute(self) -> None:
        return None


async def turns() -> None:
    """Let everything happen that can happen by itself."""
    for _ in range(20):
        await asyncio.sleep(0)


@pytest.fixture(autouse=True)
async def _nothing_is_left() -> AsyncIterator[None]:
    """No task and no timer outlives a test."""
    yield
    loop: Any = asyncio.get_running_loop()
    assert asyncio.all_tasks() == {asyncio.current_task()}
    assert [handle for handle in loop._scheduled if not handle.cancelled()] == []


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def log() -> list[str]:
    return []


@pytest.fixture
def make(clock: FakeClock) -> Callable[..., BatchScheduler]:
    """A scheduler with the test's clock, one task at a time unless told otherwise."""
    return lambda **options: BatchScheduler(**{"max_concurrent": 1, "clock": clock, **options})


def status(scheduler: BatchScheduler, *ids: str) -> list[str]:
    found = [scheduler.get_task(id) for id in ids]
    return [task.status if task is not None else "unknown" for task in found]


# --- order


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


# --- limits


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


# --- tasks


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


# --- pause and cancel


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


# --- waiting


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


# --- shutdown


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


# --- events


async def test_every_event_is_told(make: Any, log: list[str]) -> None:
    """In order, to plain and async handlers alike, with the task or the scheduler."""
    plain: list[tuple[str, Any]] = []
    later: list[tuple[str, Any]] = []

    def listens(event: str) -> Callable[[Any], None]:
        return lambda payload: plain.append((event, getattr(payload, "id", payload)))

    def listens_later(event: str) -> Callable[[Any], Any]:
        async def handler(payload: Any) -> None:
            await asyncio.sleep(0)
            later.append((event, getattr(payload, "id", payload)))

        return handler

    scheduler = make()
    for event in (
        "task_scheduled", "task_started", "task_completed", "task_failed", "task_cancelled", "paused", "resumed",
        "shutdown",
    ):  # fmt: skip
        assert scheduler.on(event, listens(event)).on(event, listens_later(event)) is scheduler
    scheduler.schedule(Job(log, "a"), id="a")
    scheduler.schedule(Job(log, "b", error=OSError()), id="b")
    scheduler.schedule(Job(log, "c"), id="c")
    for _ in range(2):
        scheduler.pause()
    for _ in range(2):
        scheduler.resume()
    scheduler.cancel("c")
    await scheduler.shutdown()
    assert plain == later == [
        ("task_scheduled", "a"), ("task_scheduled", "b"), ("task_scheduled", "c"), ("paused", scheduler),
        ("resumed", scheduler), ("task_cancelled", "c"), ("task_started", "a"), ("task_completed", "a"),
        ("task_started", "b"), ("task_failed", "b"), ("shutdown", scheduler),
    ]  # fmt: skip


async def test_a_handler_that_raises_breaks_nothing(
    make: Any, log: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    """It is reported, and everything else goes its way."""
    scheduler = make()

    async def fails_later() -> None:
        raise LookupError

    def fails() -> None:
        raise LookupError

    for event in ("task_scheduled", "task_started", "task_completed", "shutdown"):
        scheduler.on(event, fails).on(event, fails_later)
    scheduler.schedule(Job(log, "a"))
    await scheduler.shutdown()
    assert log == ["a"] and status(scheduler, "task-1") == ["completed"]
    assert [record.name for record in caplog.records] == ["ztf_flow.batch"] * 8


async def test_handlers_may_steer(make: Any, log: list[str]) -> None:
    """A handler may schedule, wait and shut down, without waiting for itself."""
    scheduler = make()

    async def ends_it(task: ScheduledTask) -> None:
        if task.id == "last":
            await scheduler.wait_for("last")
            await scheduler.wait_for_all()
            await scheduler.shutdown()
            log.append("shut down")

    scheduler.on("task_completed", ends_it)
    scheduler.on("task_completed", lambda task: task.id == "first" and scheduler.schedule(Job(log, "b"), id="last"))
    scheduler.schedule(Job(log, "a"), id="first")
    await scheduler.wait_for("first")
    await scheduler.wait_for_all()
    assert log == ["a", "b", "shut down"]


async def test_a_handler_can_be_taken_away_again(make: Any, log: list[str]) -> None:
    """And an unknown event is a ValueError."""
    seen: list[Any] = []
    scheduler = make()
    scheduler.on("task_started", seen.append)
    scheduler.off("task_started", seen.append)
    scheduler.schedule(Job(log, "a"))
    await scheduler.wait_for_all()
    assert seen == []
    with pytest.raises(ValueError, match="did you mean task_started"):
        scheduler.on("task_startd", seen.append)


# --- work of our own


async def test_pipelines_are_work(make: Any, write: Any, in_threads: None, tmp_path: Any) -> None:
    """Two pipelines; the result is the report, and a run that fails fails its task."""
    write("a.csv", "id\n1\n2\n")
    scheduler = make(max_concurrent=2)
    good = scheduler.schedule(ztf.Pipeline(source="a.csv", sink="b.ndjson", folder=tmp_path))
    bad = scheduler.schedule(ztf.Pipeline(source="nothing.csv", sink="c.ndjson", folder=tmp_path))
    report = await scheduler.wait_for(good)
    assert report.counts["written"] == 2 and (tmp_path / "b.ndjson").read_text() == '{"id":"1"}\n{"id":"2"}\n'
    with pytest.raises(ztf.FlowError, match="nothing matches") as caught:
        await scheduler.wait_for(bad)
    assert caught.value.report is not None and caught.value.report.status == "failed"
