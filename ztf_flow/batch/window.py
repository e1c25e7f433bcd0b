"""The sliding window of a batch: as soon as a chunk of items is done the next one starts."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncGenerator
from typing import NamedTuple

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
    """How many items go in one chunk: about as many as take `seconds`, found out by measuring.

    Sizes grow eightfold at most, and leave `share` chunks for what is left of a batch of known size.
    """

    def __init__(self, seconds: float, *, total: int | None, share: int) -> None:
        self._seconds = seconds
        self._left = total
        self._share = share
        self._size = 1
        self._mean: float | None = None

    def next(self) -> int:
        if self._left is None:
            return self._size
        return max(1, min(self._size, -(-self._left // self._share)))

    def taken(self, count: int) -> None:
        if self._left is not None:
            self._left -= count

    def learn(self, outcomes: Outcomes) -> None:
        """Take what a chunk took into account."""
        count = len(outcomes.values)
        if count:
            mean = (outcomes.marks[-1] - outcomes.marks[0]) / count
            self._mean = mean if self._mean is None else (self._mean + mean) / 2
            fitting = int(self._seconds / self._mean) if self._mean > 0 else LARGEST_CHUNK
            self._size = max(1, min(fitting, self._size * 8, LARGEST_CHUNK))


class Window:
    """Works on a feed's items, `parallel` chunks at a time.

    With `stop_on_failure` nothing is started after a failure, and what is at work is finished.
    """

    def __init__(
        self, feed: Feed, performer: Performer, *, parallel: int, size: ChunkSize, stop_on_failure: bool
    ) -> None:
        self._feed = feed
        self._performer = performer
        self._parallel = parallel
        self._size = size
        self._stop_on_failure = stop_on_failure
        self._stopped = False
        self._active: dict[asyncio.Future[Outcomes], tuple[int, list[BatchItem]]] = {}
        self._ready: deque[asyncio.Future[Outcomes]] = deque()
        self._awake = asyncio.Event()
        self._taken = 0

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
                elif not self._active and (self._stopped or self._feed.exhausted):
                    break
                else:
                    await self._awake.wait()
                    self._awake.clear()
            if self._feed.error is not None:
                raise self._feed.error
        finally:
            for future in self._active:
                future.cancel()
            await self._feed.close()

    def _fill(self) -> None:
        while not self._stopped and not self._feed.exhausted and len(self._active) < self._parallel:
            items = self._feed.take(self._size.next() if self._performer.chunks else 1)
            if not items:
                return
            self._size.taken(len(items))
            future = self._performer.submit(items)
            self._active[future] = (self._taken, items)
            self._taken += len(items)
            future.add_done_callback(self._done)

    def _done(self, future: asyncio.Future[Outcomes]) -> None:
        self._ready.append(future)
        self._awake.set()

    def _finished(self, future: asyncio.Future[Outcomes]) -> Done:
        first, items = self._active.pop(future)
        try:
            outcomes = future.result()
        except Exception as error:
            outcomes = Outcomes.lost(len(items), self._performer.explain(error))
        self._size.learn(outcomes)
        if self._stop_on_failure and outcomes.failed:
            self._stopped = True
        return Done(first, items, outcomes)
