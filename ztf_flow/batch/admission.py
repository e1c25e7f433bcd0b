"""When the next items may start: not sooner than `throttle_ms` apart, and not while memory is short."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence
from typing import Any

from ztf_flow.batch.results import BatchItem
from ztf_flow.memory import memory_with

LOOK_AGAIN = 0.05
"""Seconds for which a measured memory is taken for the present one."""

GROWTH = 4
"""Times the size of its data that an item at work is reckoned with: data, what it is parsed to, what comes of it."""

MEGABYTE = 1_000_000
CHUNK_BYTES = 1_000_000
"""Bytes of data in a chunk, at most, where memory is limited."""


class Throttle:
    """A least time between starts, by the clock of the running event loop."""

    def __init__(self, seconds: float, wake: Callable[[], None]) -> None:
        self._seconds = seconds
        self._wake = wake
        self._next = 0.0
        self._timer: asyncio.TimerHandle | None = None

    @property
    def limits(self) -> bool:
        return self._seconds > 0

    def allows(self) -> bool:
        """Whether a start is allowed now. If not, `wake` is called when it will be."""
        if not self.limits:
            return True
        loop = asyncio.get_running_loop()
        if loop.time() >= self._next:
            return True
        if self._timer is None:
            self._timer = loop.call_at(self._next, self._ring)
        return False

    def started(self) -> None:
        """A start was made."""
        if self.limits:
            self._next = asyncio.get_running_loop().time() + self._seconds

    def close(self) -> None:
        """Leave no timer behind."""
        if self._timer is not None:
            self._timer.cancel()

    def _ring(self) -> None:
        self._timer = None
        self._wake()


class MemoryGate:
    """Holds chunks back while the resident memory of this process and its workers, and what the items at work may still
    take, exceed a limit. `limit` None holds nothing back.
    """

    def __init__(self, limit_mb: float | None, pids: Callable[[], Sequence[int]]) -> None:
        self._limit = None if limit_mb is None else limit_mb * MEGABYTE
        self._pids = pids
        self._resident = 0
        self._looked: float | None = None
        self._at_work = 0
        self._mean = 0.0

    @property
    def limits(self) -> bool:
        return self._limit is not None

    def chunk(self, count: int) -> int:
        """How many of `count` items may go in one chunk, by the sizes seen so far."""
        if not self.limits:
            return count
        return max(1, min(count, int(CHUNK_BYTES / self._mean) if self._mean else 1))

    def admits(self) -> bool:
        """Whether there is room for another chunk like those before."""
        if self._limit is None:
            return True
        now = time.monotonic()
        if self._looked is None or now - self._looked > LOOK_AGAIN:
            self._looked = now
            self._resident = memory_with(self._pids())
        return self._resident + GROWTH * (self._at_work + self._mean) <= self._limit

    def started(self, items: Sequence[BatchItem]) -> int:
        """Items are at work; the bytes to be given to `ended`."""
        if not self.limits:
            return 0
        size = sum(size_of(item.data) for item in items)
        self._at_work += size
        self._mean = max(self._mean * 0.9, size / len(items))
        return size

    def ended(self, size: int) -> None:
        """Items of so many bytes are done."""
        self._at_work -= size


def size_of(data: Any) -> int:
    """Bytes of text or binary data, or of what says its `size`; other objects are not looked into."""
    if isinstance(data, str | bytes | bytearray):
        return len(data)
    size = getattr(data, "nbytes", None) or getattr(data, "size", None)
    return size if isinstance(size, int) else 1_000
