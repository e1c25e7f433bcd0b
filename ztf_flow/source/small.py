"""Whole small objects, read before it is their turn: a request each, and many of them in a split."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence

from ztf_flow.records import Slice, SourceObject
from ztf_flow.storage import Storage

SMALL = 64 * 1024
"""Bytes of an object that is read ahead as a whole."""

AHEAD = 16
"""Small objects of one split that are read, or wait for their turn, at a time."""


class SmallObjects:
    """Reads up to `AHEAD` of the slices that come next, as far as they are small objects.

    An error is raised where the object's turn is. `close` ends what is under way.
    """

    def __init__(self, slices: Sequence[Slice], storage_of: Callable[[SourceObject], Storage]) -> None:
        self._slices = slices
        self._storage_of = storage_of
        self._reads: dict[int, asyncio.Task[bytes]] = {}
        self._next = 0

    def begin(self, at: int) -> None:
        """It is the turn of the slice with this number: read it, and those behind it."""
        if len(self._slices) == 1:
            return
        self._next = max(self._next, at)
        while self._next < min(at + AHEAD, len(self._slices)):
            part = self._slices[self._next]
            if is_small(part) and self._storage_of(part.object).ranges:
                reading = self._storage_of(part.object).read(part.object.path, 0, part.object.size or 0)
                self._reads[self._next] = asyncio.ensure_future(reading)
            self._next += 1

    async def take(self, at: int) -> bytes | None:
        """The bytes of a slice; None if it isn't small."""
        reading = self._reads.get(at)
        if reading is None:
            return None
        try:
            return await reading
        finally:
            self._reads.pop(at, None)

    async def close(self) -> None:
        """End all reads."""
        reads = list(self._reads.values())
        self._reads.clear()
        for reading in reads:
            reading.cancel()
        await asyncio.gather(*reads, return_exceptions=True)


def is_small(part: Slice) -> bool:
    """Whether a slice is a whole object that is read with one request."""
    return part.whole and 0 < (part.object.size or 0) <= SMALL
