"""The sliding window of a batch: as soon as a chunk of items is done the next one starts."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncGenerator
from typing import NamedTuple

from ztf_flow.batch.admission import MemoryGate, Throttle
from ztf_flow.batch.feed import Feed
from ztf_flow.batch.performers import Performer
from ztf_flow.batch.results import BatchItem
from ztf_flow.batch.work import Outcomes

LARGEST_CHUNK = 10_000
"""Items in a chunk, at most."""


class Done(NamedTuple):
    """A chunk that was worked on. `first` is the number of its first item in the feed, from 0."""

    first: int
    items: list[BatchItem]
    outcomes: Outcomes


class ChunkSize:
    """How many items go in one chunk: about as many as take a given time, found out by measuring.

    Sizes grow eightfold at most, and leave `share` chunks for what is left of a feed of known size.
    """

    def __init__(self, *, total: int | None, share: int) -> None:
        self.left = total
        self._share = share
        self._size = 1
        self._mean: float | None = None

    def next(self, seconds: float) -> int:
        """The size of a chunk that is to take so long."""
        size = self._size
        if self._mean:
            size = min(size, int(seconds / self._mean))
        if self.left is not None:
            size = min(size, -(-self.left // self._share))
        return max(1, size)

    def taken(self, count: int) -> None:
        """So many items have left the feed."""
        if self.left is not None:
            self.left -= count

    def learn(self, outcomes: Outcomes) -> None:
        """Take what a chunk took into account."""
        count = len(outcomes.values)
        if count:
            mean = (outcomes.marks[-1] - outcomes.marks[0]) / count
            self._mean = mean if self._mean is None else (self._mean + mean) / 2
            self._size = min(max(self._size, 8 * count), LARGEST_CHUNK)


class _Active(NamedTuple):
    first: int
    items: list[BatchItem]
    size: int


class Window:
    """Works on a feed's items, `parallel` chunks at a time.

    With `stop_on_failure` nothing is started after a failure, and what is at work is finished. Where memory is limited
    and short, one chunk of one item is at work at a time.
    """

    def __init__(
        self,
        feed: Feed,
        performer: Performer,
        *,
        parallel: int,
        size: ChunkSize,
        stop_on_failure: bool = False,
        throttle: float = 0.0,
        max_memory_mb: float | None = None,
    ) -> None:
        self._feed = feed
        self._performer = performer
        self._parallel = parallel
        self._size = size
        self._stop_on_failure = stop_on_failure
        self._stopped = False
        self._active: dict[asyncio.Future[Outcomes], _Active] = {}
        self._ready: deque[asyncio.Future[Outcomes]] = deque()
        self._awake = asyncio.Event()
        self._throttle = Throttle(throttle, self._awake.set)
        self._memory = MemoryGate(max_memory_mb, lambda: performer.pids)
        self._taken = 0
        self._again: deque[tuple[int, list[BatchItem]]] = deque()
        """Ends of chunks that took too long, with the numbers of their first items."""

    async def run(self) -> AsyncGenerator[Done, None]:
        """Chunks as they are done. What the feed raised is raised when all that came before is done."""
        self._feed.start(self._awake.set)
        try:
            while True:
                self._fill()
                if self._ready:
                    done = self._finished(self._ready.popleft())
                    self._fill()  # others are at work while the caller looks at this one
                    yield done
                elif not self._active and (self._stopped or (self._feed.exhausted and not self._again)):
                    break
                else:
                    await self._awake.wait()
                    self._awake.clear()
            if self._feed.error is not None:
                raise self._feed.error
        finally:
            self._throttle.close()
            for future in self._active:
                future.cancel()
            if self._active:
                await asyncio.wait(self._active)
            await self._feed.close()

    def _fill(self) -> None:
        while self._again and not self._stopped and self._has_room:
            self._start(*self._again.popleft())
        while not self._stopped and not self._feed.exhausted and self._has_room and self._throttle.allows():
            plenty = self._memory.admits()
            if not plenty and self._active:
                return
            items = self._feed.take(self._chunk() if plenty else 1)
            if not items:
                return
            self._size.taken(len(items))
            self._taken += len(items)
            self._start(self._taken - len(items), items)

    @property
    def _has_room(self) -> bool:
        active = len(self._active)
        return active < self._parallel and active < self._performer.width(self._parallel)

    def _chunk(self) -> int:
        if not self._performer.chunks or self._throttle.limits:
            return 1
        return self._memory.chunk(self._size.next(self._performer.chunk_seconds))

    def _start(self, first: int, items: list[BatchItem]) -> None:
        self._throttle.started()
        future = self._submit(items)
        self._active[future] = _Active(first, items, self._memory.started(items))
        future.add_done_callback(self._done)

    def _submit(self, items: list[BatchItem]) -> asyncio.Future[Outcomes]:
        try:
            return self._performer.submit(items)
        except Exception as error:  # an executor that was shut down, or is broken
            refused: asyncio.Future[Outcomes] = asyncio.get_running_loop().create_future()
            refused.set_exception(error)
            return refused

    def _done(self, future: asyncio.Future[Outcomes]) -> None:
        self._ready.append(future)
        self._awake.set()

    def _finished(self, future: asyncio.Future[Outcomes]) -> Done:
        first, items, size = self._active.pop(future)
        self._memory.ended(size)
        try:
            outcomes = future.result()
        except Exception as error:
            outcomes = Outcomes.lost(len(items), self._performer.explain(error))
        self._size.learn(outcomes)
        self._performer.learn(items, outcomes, active=len(self._active), left=self._size.left)
        if self._stop_on_failure and outcomes.failed:
            self._stopped = True
        worked = len(outcomes.values)
        if worked < len(items):
            self._again.append((first + worked, items[worked:]))
        return Done(first, items, outcomes)
