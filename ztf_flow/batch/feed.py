"""Items on their way into a batch: from a list, an iterable or an async iterable, never more than needed."""

from __future__ import annotations

import asyncio
import itertools
import time
from collections import deque
from collections.abc import AsyncIterable, Callable, Iterable, Iterator

from ztf_flow.batch.results import BatchItem

SLICE = 0.005
"""Seconds for which an iterable is read at a time; then the event loop has its turn."""


class Feed:
    """Items of an iterable. `take` never waits, and `wake` is called when there is something new.

    What the iterable raises ends the feed, and is in `error`.
    """

    def __init__(self, items: Iterable[BatchItem], *, total: int | None = None) -> None:
        self._items: Iterator[BatchItem] = iter(items)
        self._total = total
        self._taken = 0
        self._ended = total == 0
        self.error: Exception | None = None

    @property
    def exhausted(self) -> bool:
        """Whether no item will come any more."""
        return self._ended

    def start(self, wake: Callable[[], None]) -> None:
        """Begin; called once, in the running event loop."""

    def take(self, count: int) -> list[BatchItem]:
        """The next items: at most `count`, fewer at the end or when reading them takes long, none if there are none."""
        taken: list[BatchItem] = []
        until = time.perf_counter() + SLICE
        try:
            while len(taken) < count and not self._ended:
                before, step = len(taken), min(64, count - len(taken))
                taken.extend(itertools.islice(self._items, step))
                self._ended = len(taken) - before < step
                if time.perf_counter() > until:
                    break
        except Exception as error:
            self._ended, self.error = True, error
        self._taken += len(taken)
        self._ended = self._ended or self._taken == self._total
        return taken

    async def close(self) -> None:
        """Read no more."""
        self._ended = True


class AsyncFeed(Feed):
    """Items of an async iterable, read by a task of its own: as many ahead as `take` asked for last."""

    def __init__(self, items: AsyncIterable[BatchItem]) -> None:
        super().__init__(())
        self._source = items
        self._ready: deque[BatchItem] = deque()
        self._wanted = 1
        self._room = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    @property
    def exhausted(self) -> bool:
        return self._task is not None and self._task.done() and not self._ready

    def start(self, wake: Callable[[], None]) -> None:
        self._task = asyncio.create_task(self._read(wake))
        self._task.add_done_callback(lambda _: wake())

    async def _read(self, wake: Callable[[], None]) -> None:
        try:
            async for item in self._source:
                self._ready.append(item)
                wake()
                while len(self._ready) >= self._wanted:
                    self._room.clear()
                    await self._room.wait()
        except Exception as error:
            self.error = error

    def take(self, count: int) -> list[BatchItem]:
        self._wanted = count
        taken = [self._ready.popleft() for _ in range(min(count, len(self._ready)))]
        self._room.set()
        return taken

    async def close(self) -> None:
        if self._task is not None and not self._task.done():
            self._task.cancel()
            await asyncio.wait([self._task])
