"""Who does the work: every executor gives the same results, and what can go wrong in other processes is survived."""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from typing import Any

import pytest
from batch.models import Backwards, Deadly, Point, Where
from pydantic import BaseModel, field_validator

import ztf_flow as ztf
from ztf_flow.batch import awaiting, choice
from ztf_flow.batch.choice import AutoPerformer
from ztf_flow.batch.performers import BUSY, Performer, ThreadPerformer
from ztf_flow.batch.processes import SharedProcesses, processes
from ztf_flow.batch.results import BatchItem
from ztf_flow.batch.work import ItemWork, Outcomes, StopFlag
from ztf_flow.conversion.schemas import schema_of


@pytest.fixture(scope="module", autouse=True)
def no_process_left() -> Iterator[None]:
    """The shared processes end with the module's tests."""
    yield
    processes.end()
    assert not processes.pids


class SameThread(Executor):
    """An executor of another kind than those of the standard library."""

    def submit(self, work: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        try:
            future.set_result(work(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


EXECUTORS: dict[str, Callable[[], Any]] = {
    "inline": lambda: "inline",
    "thread": lambda: "thread",
    "process": lambda: "process",
    "auto": lambda: "auto",
    "threads of the caller": lambda: ThreadPoolExecutor(2),
    "processes of the caller": lambda: ProcessPoolExecutor(2, mp_context=get_context("spawn")),
    "another executor": SameThread,
}


@pytest.mark.parametrize("name", EXECUTORS)
async def test_results_are_the_same_everywhere(name: str) -> None:
    """Values, errors, order, provenance: whoever does the work."""
    executor = EXECUTORS[name]()
    batch = ztf.create_batch(Point, executor=executor, include_provenance=True)
    for number in range(50):
        batch.add(number, f'{{"x":{number if number % 10 else "null"}}}', "json" if number % 2 else None)
    batch.add_conversion("c", "x\n1\n", "csv", "json").add("u", "", "nope")
    summary = await batch.execute()
    if isinstance(executor, Executor):
        executor.shutdown()
    assert [result.id for result in summary.results] == [*range(50), "c", "u"]
    assert [result.data for result in summary.results if result.success] == [
        *[Point(x=number) for number in range(50) if number % 10],
        '[\n{"x":1,"y":0}\n]\n',
    ]
    failed = summary.results[0]
    assert failed.errors == [
        {"path": ["x"], "type": "int_type", "message": "Input should be a valid integer", "input": None}
    ]
    assert isinstance(failed.error, ztf.InvalidRecordError) and isinstance(summary.results[-1].error, ztf.ConfigError)
    assert failed.provenance is not None and failed.provenance["source_format"] == "json"


async def test_processes_work_in_other_processes() -> None:
    """`process` uses the shared workers, and the same ones for every batch and event loop."""
    found = []
    for _ in range(2):
        batch = ztf.create_batch(Where, executor="process")
        for number in range(20):
            batch.add(number, f'{{"x":{number},"pid":0}}', "json")
        found.append({result.data.pid for result in (await batch.execute()).results})
    assert os.getpid() not in found[0] | found[1]
    assert found[0] | found[1] <= set(processes.pids)


def test_processes_outlive_event_loops() -> None:
    """A second event loop finds the processes of the first."""

    def run() -> Any:
        return asyncio.run(ztf.create_batch(Where, executor="process").add(1, '{"x":1,"pid":0}', "json").execute())

    assert run().successful == 1
    before = set(processes.pids)
    assert run().successful == 1
    assert before and set(processes.pids) == before


async def test_a_dying_worker_costs_one_item() -> None:
    """The item that takes its process along fails with what happened; its neighbours of the same chunk succeed."""
    batch = ztf.create_batch(Deadly, executor="process", parallel=2)
    for number in range(30):
        batch.add(number, f'{{"x":{number if number != 14 else 1}}}', "json")
    summary = await batch.execute()
    assert [result.id for result in summary.results if not result.success] == [13]
    assert "exit code 3" in str(summary.results[13].error)


async def test_cancelling_ends_work_in_processes() -> None:
    """A worker that would never be done is stopped with the batch, and the next batch has all workers."""
    stuck = ztf.create_batch(Deadly, executor="process", parallel=4)
    for number in range(4):
        stuck.add(number, '{"x":14}', "json")
    first = asyncio.Event()
    stuck.add("first", '{"x":1}', "json").parallel(5)
    work = asyncio.create_task(stuck.execute())
    await asyncio.sleep(0)
    first.set()
    work.cancel()
    with pytest.raises(asyncio.CancelledError):
        await work
    batch = ztf.create_batch(Deadly, executor="process")
    for number in range(10):
        batch.add(number, '{"x":1}', "json")
    assert (await batch.execute()).successful == 10


async def test_a_model_that_cannot_be_imported_is_refused() -> None:
    """By `process` with what to do about it; `auto` keeps it in this process."""

    class Local(BaseModel):
        x: int

    batch = ztf.create_batch(Local, executor="process").add(1, '{"x":1}', "json")
    with pytest.raises(ztf.ConfigError, match=r"Local .*module.*executor='thread'"):
        await batch.execute()
    assert (await ztf.create_batch(Local).add(1, '{"x":1}', "json").execute()).successful == 1


async def test_registered_formats_go_along(register: Callable[[Any], None]) -> None:
    """A format of an importable class works in processes; one that can't be sent fails its items and no others."""

    class Local(Backwards):
        name = "local"

    register(Backwards())
    register(Local())
    batch = ztf.create_batch(Point, executor="process").add(1, "21", "backwards").add(2, "21", "local")
    batch.add_conversion(3, '{"x":34}', "json", "backwards").add(4, '{"x":1}', "json")
    results = (await batch.execute()).results
    assert [result.data for result in results] == [Point(x=12), None, "43", Point(x=1)]
    assert isinstance(results[1].error, ztf.ConfigError) and "executor='thread'" in str(results[1].error)


async def test_what_cannot_be_sent_is_the_items_failure() -> None:
    """Objects and values that pickle refuses fail alone."""
    batch = ztf.create_batch_formatter(Point, executor="process")
    batch.add(1, Point(x=1), "json").add(2, lambda: None, "json").add(3, Point(x=3), "json")
    results = (await batch.execute()).results
    assert [result.success for result in results] == [True, False, True]
    assert "pickle" in str(results[1].error).lower()


class Broken(SameThread):
    """Takes no work."""

    def submit(self, work: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        raise RuntimeError("broken")


@pytest.mark.parametrize("kind", [ThreadPoolExecutor, Broken])
async def test_an_executor_that_refuses_fails_items(kind: Callable[[], Executor]) -> None:
    """One that was shut down, or breaks, makes failures and no hanging batch."""
    executor = kind()
    executor.shutdown()
    batch = ztf.create_batch(Point, executor=executor)
    for number in range(5):
        batch.add(number, '{"x":1}', "json")
    assert (await batch.execute()).failed == 5


def outcomes(count: int, each: float, *, busy: float = 1.0) -> Outcomes:
    """A chunk whose items took so long, and kept a processor busy for that share of the time."""
    marks = [each * number for number in range(count + 1)]
    return Outcomes([Point(x=1)] * count, marks, 0.0, each * count * busy, 0, {})


ITEMS = [BatchItem(number, '{"x":1}', "json", None) for number in range(100)]


def auto(model: Any = Where) -> AutoPerformer:
    work = ItemWork(schema_of(model), detailed=True)
    return AutoPerformer(work, StopFlag(), lambda: b"", 4)


@pytest.fixture
def two_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    """As far as `auto` knows, and no worker process has started."""
    monkeypatch.setattr(choice, "processors", lambda: 2)
    monkeypatch.setattr(choice, "processes", SharedProcesses())


@pytest.mark.usefixtures("two_processors")
@pytest.mark.parametrize(
    ("each", "busy", "left", "moves"),
    [
        (0.01, 1.0, 10_000, True),  # a hundred seconds of computing
        (0.01, 0.01, 10_000, False),  # it waits, and processes would wait as well
        (0.01, 1.0, 5, False),  # too little is left
        (0.000_000_5, 1.0, 100_000_000, False),  # sending costs more than the work
        (0.01, 1.0, None, True),  # a stream that has kept a processor busy
    ],
)
def test_auto_moves_to_processes_where_that_pays(each: float, busy: float, left: int | None, moves: bool) -> None:
    """By what items cost in processor time, what sending costs and how many are left."""
    performer = auto()
    for _ in range(10):
        performer.learn(ITEMS, outcomes(100 if each > 0.001 else 100_000, each, busy=busy), active=0, left=left)
    assert (performer.chunk_seconds > 0.01) == moves


def test_auto_stays_with_one_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    """Processes gain nothing there."""
    monkeypatch.setattr(choice, "processors", lambda: 1)
    performer = auto()
    performer.learn(ITEMS, outcomes(100, 0.1), active=0, left=10**6)
    assert performer.chunk_seconds == 0.01


def threaded() -> ThreadPerformer:
    return ThreadPerformer(ItemWork(schema_of(Point), detailed=True), StopFlag(), SameThread())


def learn(performer: Performer, *, busy: float, active: int, times: int = 1) -> None:
    for _ in range(times):
        performer.learn(ITEMS, outcomes(100, 0.01, busy=busy), active=active, left=10_000)


def test_threads_that_take_turns_are_one() -> None:
    """Threads that together keep one processor busy are cut down to one, and let loose when it waits."""
    performer = threaded()
    assert performer.width(8) == 8
    learn(performer, busy=0.25, active=3, times=4)  # what the first ones take says little
    assert performer.width(8) == 8
    learn(performer, busy=0.25, active=3, times=4)
    assert performer.width(8) == 1
    learn(performer, busy=0.25, active=0, times=3)  # the others that were at work
    learn(performer, busy=BUSY, active=0)
    assert performer.width(8) == 1 and performer.computes
    learn(performer, busy=0.01, active=0)
    assert performer.width(8) == 8
    learn(performer, busy=0.5, active=3, times=100)  # two processors: the lock is let go
    assert performer.width(8) == 8


def test_many_that_wait_are_not_taken_for_one_that_computes() -> None:
    """Fifty threads that are each busy for a fiftieth of the time are tried alone, more and more seldom."""
    performer = threaded()
    trials = 0
    for _ in range(8_000):
        learn(performer, busy=0.02, active=0 if performer.width(50) == 1 else 49)
        trials += performer.width(50) == 1 and not performer._earlier
    assert not performer.computes
    assert trials < 10


@pytest.mark.usefixtures("two_processors")
def test_auto_comes_back_from_processes_that_wait() -> None:
    """Work that computed at first and waits from then on is done by threads again."""
    performer = auto()
    learn(performer, busy=1.0, active=0, times=5)
    assert performer.chunk_seconds > 0.01
    learn(performer, busy=0.01, active=1, times=2)
    assert performer.chunk_seconds == 0.01
    learn(performer, busy=0.02, active=49, times=50)
    assert performer.chunk_seconds == 0.01


@pytest.mark.usefixtures("two_processors")
def test_what_is_made_once_does_not_count() -> None:
    """A first item that takes long to load what it needs does not send the rest to processes."""
    performer = auto()
    learn(performer, busy=1.0, active=49)
    assert performer.chunk_seconds == 0.01
    learn(performer, busy=0.005, active=49, times=200)
    assert performer.chunk_seconds == 0.01


@pytest.mark.parametrize(("quick", "in_threads"), [(float("inf"), 1), (0.0, 30)])
async def test_quick_computing_for_awaited_items_stays_in_the_loop(
    register: Callable[[Any], None], monkeypatch: pytest.MonkeyPatch, quick: float, in_threads: int
) -> None:
    """All but the first, which tells how long it takes; what is not quick goes to threads each time."""
    computed_by: list[int] = []

    class Seen(BaseModel):
        x: int

        @field_validator("x")
        @classmethod
        def note(cls, value: int) -> int:
            computed_by.append(threading.get_ident())
            return value

    class Async:
        name = "async"

        async def parse(self, data: str, **options: Any) -> Any:
            await asyncio.sleep(0)
            return {"x": data}

    register(Async())
    monkeypatch.setattr(awaiting, "QUICK", quick)
    batch = ztf.create_batch(Seen, parallel=10)
    for number in range(30):
        batch.add(number, str(number), "async")
    assert (await batch.execute()).successful == 30
    assert sum(thread != threading.get_ident() for thread in computed_by) == in_threads
