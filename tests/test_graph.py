"""The graph of a split: order, bounds, errors and cancellation, on random graphs in virtual time."""

from __future__ import annotations

import asyncio
import os
import random
import selectors
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterator
from contextlib import aclosing
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any

import pytest

from ztf_flow.engine.budget import ByteBudget
from ztf_flow.graph import TASKS_PER_WORKER, run_graph, stream_blocks
from ztf_flow.records import Block, Coordinates, Counts, Cut, Frame, Layout, Place, Reject, SourceObject

GRAPHS = int(os.environ.get("ZTF_TEST_GRAPHS", "300"))
"""How many random graphs are run; 1500 for a thorough check."""

OBJECT = SourceObject(uri="file:///a", path="/a", version="1", size=None, relative="a")
LAYOUT = Layout("ndjson")


class Deadlock(Exception):
    """Raised when every task waits and no timer is left that could wake one."""


class _VirtualSelector(selectors.DefaultSelector):
    now = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        ready = super().select(0)
        if not ready:
            if timeout is None:
                raise Deadlock
            self.now += max(timeout, 0)
        return ready


class VirtualLoop(asyncio.SelectorEventLoop):
    """An event loop whose clock jumps to the next timer when nothing is ready."""

    def __init__(self) -> None:
        self._virtual = _VirtualSelector()
        super().__init__(self._virtual)

    def time(self) -> float:
        return self._virtual.now


def in_virtual_time(main: Coroutine[Any, Any, None]) -> None:
    """Run to the end and see that no task was left behind."""

    async def checked() -> None:
        await main
        assert asyncio.all_tasks() == {asyncio.current_task()}

    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        runner.run(checked())


def frame(number: int, size: int = 1) -> Frame:
    return Frame(OBJECT, LAYOUT, Cut(bytes(size), 0, size, number, number, 1))


def block(number: int, size: int = 1, rejects: list[Reject] | None = None, origin: Coordinates | None = None) -> Block:
    return Block(OBJECT, LAYOUT, bytes(size), number, Counts(), rejects or [], origin)


def cost(given: Frame) -> int:
    return given.size


async def some(count: int, size: int = 1) -> AsyncIterator[Frame]:
    for number in range(count):
        yield frame(number, size)


async def same(given: Frame) -> Block:
    return block(given.cut.first_record, given.size)


class Planned(Exception):
    """The failure that a test asked for."""


@dataclass
class Source:
    """Frames of given sizes; notes how it is used and ended."""

    sizes: list[int]
    pause: Callable[[], Awaitable[None]]
    fail_at: int | None = None
    handed_out: int = 0
    started: bool = False
    closed: bool = False
    thrown: list[BaseException] = field(default_factory=list)

    async def frames(self) -> AsyncIterator[Frame]:
        self.started = True
        try:
            for number, size in enumerate(self.sizes):
                await self.pause()
                if number == self.fail_at:
                    raise Planned("source")
                self.handed_out += 1
                try:
                    yield frame(number, size)
                except BaseException as error:
                    self.thrown.append(error)
                    raise
        finally:
            self.closed = True
            await self.pause()


@dataclass
class RandomGraph:
    """Several splits over one budget and one set of workers, with random sizes, delays and perhaps a failure."""

    seed: int

    def __post_init__(self) -> None:
        rng = self.rng = random.Random(self.seed)
        self.total = rng.randint(1, 100)
        self.workers = rng.randint(1, 4)
        self.growth = rng.choice([0, 0, rng.randint(1, 60)])
        self.slow = {stage: rng.choice([0.0, 1.0, rng.random() * 10]) for stage in ("read", "work", "write")}
        self.fault = rng.choice(["none", "none", "source", "work", "write", "cancel"])
        largest = rng.choice([self.total // 3 + 1, self.total, 2 * self.total])
        self.sources = [
            Source([rng.randint(0, largest) for _ in range(rng.randint(0, 30))], self.pause("read"))
            for _ in range(rng.randint(1, 4))
        ]
        self.faulty = rng.randrange(len(self.sources))
        self.fault_at = rng.randint(0, max(len(self.sources[self.faulty].sizes) - 1, 0))
        if self.fault == "source":
            self.sources[self.faulty].fail_at = self.fault_at
        self.written: list[list[int]] = [[] for _ in self.sources]
        self.budget = ByteBudget(self.total)
        self.most_inside = 0

    def pause(self, stage: str) -> Callable[[], Awaitable[None]]:
        async def pause() -> None:
            kind = self.rng.random()
            if kind > 0.7:
                await asyncio.sleep(self.rng.random() * self.slow[stage])
            elif kind > 0.3:
                await asyncio.sleep(0)

        return pause

    async def split(self, index: int, pool: asyncio.Semaphore) -> None:
        source, written = self.sources[index], self.written[index]
        pause_work, pause_write = self.pause("work"), self.pause("write")

        def fails(stage: str, number: int) -> bool:
            return (self.fault, self.faulty, self.fault_at) == (stage, index, number)

        async def work(given: Frame) -> Block:
            self.most_inside = max(self.most_inside, source.handed_out - len(written))
            async with pool:
                await pause_work()
            if fails("work", given.cut.first_record):
                raise Planned("work")
            return block(given.cut.first_record, given.size + self.rng.randint(0, self.growth))

        async def write(done: Block) -> None:
            await pause_write()
            if fails("write", done.rows):
                raise Planned("write")
            written.append(done.rows)

        await run_graph(source.frames(), work, write, budget=self.budget, workers=self.workers, cost=cost)

    async def run(self) -> BaseException | None:
        """Run all splits as an engine does: the first error cancels the others, and all of them are awaited."""
        pool = asyncio.Semaphore(self.workers)
        tasks = [asyncio.create_task(self.split(index, pool)) for index in range(len(self.sources))]
        time_limit = self.rng.random() * 30 if self.fault == "cancel" else None
        done, pending = await asyncio.wait(tasks, timeout=time_limit, return_when=asyncio.FIRST_EXCEPTION)
        for task in pending:
            task.cancel()
            if self.rng.random() < 0.2:  # impatient users press Ctrl-C twice
                await asyncio.sleep(0)
                task.cancel()
        if pending:
            await asyncio.wait(pending)
        return next((task.exception() for task in done if task.exception() is not None), None)

    async def check(self) -> None:
        error = await self.run()
        expected = self.fault in ("source", "work", "write") and bool(self.sources[self.faulty].sizes)
        assert (type(error), str(error)) == ((Planned, self.fault) if expected else (type(None), "None"))
        for source, written in zip(self.sources, self.written, strict=True):
            assert written == list(range(len(written)))
            assert len(written) == len(source.sizes) or expected or self.fault == "cancel"
            assert source.closed == source.started
            assert not [error for error in source.thrown if not isinstance(error, GeneratorExit)]
        assert (self.budget.in_use, self.budget.waiting) == (0, 0)
        overdraft = self.growth * TASKS_PER_WORKER * self.workers * len(self.sources)
        # an oversized frame reserves the total, its block counts as it is, and no other is granted meanwhile
        largest = max((size for source in self.sources for size in source.sizes), default=0)
        assert self.budget.peak <= max(self.total, largest) + overdraft
        # the operator's limit, one frame in the writer, one that waits for memory
        assert self.most_inside <= TASKS_PER_WORKER * self.workers + 2


@pytest.mark.parametrize("hundred", range(0, GRAPHS, 100))
def test_random_graphs_end_in_order_and_give_everything_back(hundred: int) -> None:
    """No deadlock, order kept, peak bounded, budget free and no task left, with whatever sizes, delays, failures."""
    for seed in range(hundred, min(hundred + 100, GRAPHS)):
        try:
            in_virtual_time(RandomGraph(seed).check())
        except BaseException as error:
            error.add_note(f"in the random graph with seed {seed}")
            raise


def test_the_random_graphs_would_see_a_deadlock() -> None:
    """A loop in which nothing can ever go on says so instead of hanging."""

    async def main() -> None:
        await ByteBudget(1).reserve(1)
        await asyncio.get_running_loop().create_future()

    with pytest.raises(Deadlock):
        in_virtual_time(main())


async def test_memory_is_given_back_when_the_writer_takes_the_block() -> None:
    """While a block is being written it counts no more, so that a writer may wait for later blocks' memory."""
    budget = ByteBudget(10)
    seen: list[int] = []

    async def write(_: Block) -> None:
        (await asyncio.wait_for(budget.reserve(10), 10)).release()
        seen.append(budget.in_use)

    await run_graph(some(1, size=10), same, write, budget=budget, workers=1, cost=cost)
    assert seen == [0]


async def test_one_frame_larger_than_the_budget_passes() -> None:
    """Oversized frames go through one at a time."""
    inside: list[int] = []
    now = 0

    async def work(given: Frame) -> Block:
        nonlocal now
        now += 1
        inside.append(now)
        await asyncio.sleep(0)
        now -= 1
        return await same(given)

    async def write(_: Block) -> None:
        pass

    budget = ByteBudget(10)
    await run_graph(some(5, size=1_000), work, write, budget=budget, workers=4, cost=cost)
    assert (inside, budget.peak) == ([1] * 5, 1_000)


async def test_rejects_and_coordinates_count_as_memory() -> None:
    """A block without output still holds the raw bytes of its rejects, and coordinates of its rows."""
    import numpy as np

    column = np.zeros(100, dtype=np.int64)
    budget = ByteBudget(10)

    async def work(_: Frame) -> Block:
        reject = Reject("parse", OBJECT, "ndjson", Place(1), bytes(5_000), ())
        return block(0, 7, [reject], Coordinates(column, None, column, None))

    async def write(_: Block) -> None:
        pass

    await run_graph(some(1), work, write, budget=budget, workers=1, cost=cost)
    assert 7 + 5_000 + 1_600 < budget.peak < 7 + 5_000 + 1_600 + 1_000


def test_the_error_of_the_earliest_frame_is_raised() -> None:
    """Errors of the work come in their place: blocks before it are written, and a later frame's earlier error is not
    the one that is told.
    """
    written: list[int] = []

    async def work(given: Frame) -> Block:
        number = given.cut.first_record
        await asyncio.sleep(10 - number)
        if number >= 3:
            raise Planned(str(number))
        return await same(given)

    async def write(done: Block) -> None:
        written.append(done.rows)

    async def main() -> None:
        with pytest.raises(Planned, match=r"^3$"):
            await run_graph(some(8), work, write, budget=ByteBudget(100), workers=2, cost=cost)

    in_virtual_time(main())
    assert written == [0, 1, 2]


def test_a_slow_frame_does_not_stop_those_behind_it() -> None:
    """Four frames per worker may be in the graph, so that workers go on behind one that takes long."""
    begun: list[int] = []

    async def work(given: Frame) -> Block:
        begun.append(given.cut.first_record)
        await asyncio.sleep(100 if given.cut.first_record == 0 else 1)
        assert given.cut.first_record or begun == list(range(TASKS_PER_WORKER * 2))
        return await same(given)

    async def write(_: Block) -> None:
        pass

    in_virtual_time(run_graph(some(20), work, write, budget=ByteBudget(100), workers=2, cost=cost))
    assert begun == list(range(20))


class Held:
    """An iterator that isn't a generator, whose closing fails."""

    def __init__(self, count: int) -> None:
        self.left = iter(range(count))
        self.closed = 0

    def __aiter__(self) -> Held:
        return self

    async def __anext__(self) -> Frame:
        for number in self.left:
            return frame(number)
        raise StopAsyncIteration

    async def aclose(self) -> None:
        self.closed += 1
        raise OSError("can't close")


async def test_the_first_error_hides_one_of_closing() -> None:
    """What went wrong first is raised, not what goes wrong on the way out."""
    source = Held(5)

    async def write(_: Block) -> None:
        raise Planned("first")

    with pytest.raises(Planned, match="first"):
        await run_graph(source, same, write, budget=ByteBudget(9), workers=1, cost=cost)
    assert source.closed == 1


async def test_a_failed_close_of_a_source_is_not_silent() -> None:
    """Without another error it is the error."""
    source = Held(2)

    async def write(_: Block) -> None:
        pass

    with pytest.raises(OSError, match="can't close"):
        await run_graph(source, same, write, budget=ByteBudget(9), workers=1, cost=cost)
    assert source.closed == 1


async def test_a_writers_error_is_not_thrown_into_the_source() -> None:
    """A source that handles errors of reading doesn't get to see those of writing."""
    seen: list[type[BaseException] | None] = []

    class Watch:
        async def __aenter__(self) -> None:
            pass

        async def __aexit__(
            self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
        ) -> bool:
            seen.append(kind)
            return kind is not None and issubclass(kind, OSError)

    async def frames() -> AsyncIterator[Frame]:
        async with Watch():
            for number in range(9):
                yield frame(number)

    async def write(_: Block) -> None:
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        await run_graph(frames(), same, write, budget=ByteBudget(2), workers=1, cost=cost)
    assert seen == [GeneratorExit]


async def test_an_abandoned_stream_gives_everything_back() -> None:
    """Closing `stream_blocks` early ends its tasks, closes the source and frees the budget."""

    async def nothing() -> None:
        pass

    budget = ByteBudget(20)
    source = Source([2] * 50, nothing)
    blocks = stream_blocks(source.frames(), same, budget=budget, workers=2, cost=cost)
    async with aclosing(blocks):
        assert [(await anext(blocks)).rows for _ in range(3)] == [0, 1, 2]
    assert (source.closed, budget.in_use, budget.waiting) == (True, 0, 0)
    assert asyncio.all_tasks() == {asyncio.current_task()}


async def test_a_stream_that_is_never_read_reserves_nothing() -> None:
    """Nothing is read and nothing is taken before the first block is asked for."""
    budget = ByteBudget(20)
    source = Source([2], lambda: asyncio.sleep(0))
    blocks = stream_blocks(source.frames(), same, budget=budget, workers=2, cost=cost)
    await blocks.aclose()
    assert (source.started, budget.peak) == (False, 0)


async def test_no_frames_no_blocks() -> None:
    """An empty split is not an error."""

    async def write(_: Block) -> None:
        raise Planned

    await run_graph(some(0), same, write, budget=ByteBudget(1), workers=1, cost=cost)


@pytest.fixture(autouse=True)
def no_generator_left_open() -> Iterator[None]:
    """Asynchronous generators are closed by the graph, not by the garbage collector or the loop's shutdown."""
    import gc

    yield
    gc.collect()
