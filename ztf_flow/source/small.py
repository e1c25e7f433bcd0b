"""Whole small objects, read and framed before it is their turn, many at a time: there may be a million of them, and
each turn of a thread, or each request, costs more than the work on one."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ztf_flow.records import Cut, Layout, Slice, SourceObject
from ztf_flow.storage import Storage

SMALL = 64 * 1024
"""Bytes of an object that is read ahead as a whole."""

TOGETHER_BYTES = 1024 * 1024
"""Bytes of the objects that are read together, about."""


@dataclass(frozen=True, slots=True)
class Framed:
    """An ordinary small object, framed: all of its cuts. `size` is the number of bytes that were read."""

    layout: Layout
    cuts: tuple[Cut, ...]
    size: int


Outcome = Framed | bytes | BaseException
"""What is known of a small object: its cuts, its bytes where these take a closer look, or why it can't be read."""


class SmallObjects:
    """Reads the slices that come next together, as far as they are small objects, and frames the ordinary ones.

    One group of `Storage.together` objects is read, or waits for its turn, behind the one whose turn it is. An error is
    raised where the object's turn is. `close` ends what is under way.
    """

    def __init__(
        self,
        slices: Sequence[Slice],
        storage_of: Callable[[SourceObject], Storage],
        frame: Callable[[SourceObject, bytes], Framed | None],
    ) -> None:
        self._slices = slices
        self._storage_of = storage_of
        self._frame = frame
        self._groups: dict[int, tuple[asyncio.Task[list[Outcome]], int]] = {}
        self._next = 0
        self._newest = -1
        """Where the group begins that was begun last."""

    def begin(self, at: int) -> None:
        """It is the turn of the slice with this number: read it, and those behind it."""
        if len(self._slices) == 1:
            return
        self._next = max(self._next, at)
        while self._newest <= at and self._next < len(self._slices):
            storage = self._storage_of(self._slices[self._next].object)
            if self._next > at + storage.together:
                return
            group = self._group(storage)
            if not group:
                self._next += 1
                continue
            reading = asyncio.ensure_future(self._read(storage, group))
            for index in range(len(group)):
                self._groups[self._next + index] = (reading, index)
            self._newest = self._next
            self._next += len(group)

    def _group(self, storage: Storage) -> list[SourceObject]:
        """The small objects that come next."""
        group: list[SourceObject] = []
        size = 0
        for number in range(self._next, min(self._next + storage.together, len(self._slices))):
            part = self._slices[number]
            if not (is_small(part) and storage.ranges and self._storage_of(part.object) is storage):
                break
            size += part.object.size or 0
            if group and size > TOGETHER_BYTES:
                break
            group.append(part.object)
        return group

    async def _read(self, storage: Storage, group: list[SourceObject]) -> list[Outcome]:
        found = await storage.read_several([(one.path, one.size or 0) for one in group])
        return await asyncio.to_thread(self._frame_all, group, found)

    def _frame_all(self, group: list[SourceObject], found: Sequence[bytes | BaseException]) -> list[Outcome]:
        return [
            data if isinstance(data, BaseException) else self._frame(one, data) or data
            for one, data in zip(group, found, strict=True)
        ]

    async def framed(self, at: int) -> Framed | None:
        """The cuts of a slice, which is done with then. None if it isn't small, or takes a closer look: see `take`."""
        known = self._groups.get(at)
        if known is None:
            return None
        outcome = (await known[0])[known[1]]
        if not isinstance(outcome, Framed):
            return None
        del self._groups[at]
        return outcome

    async def take(self, at: int) -> bytes | None:
        """The bytes of a slice that is not framed; None if it isn't small."""
        known = self._groups.get(at)
        if known is None:
            return None
        try:
            outcome = (await known[0])[known[1]]
        finally:
            self._groups.pop(at, None)
        if isinstance(outcome, BaseException):
            raise outcome
        assert isinstance(outcome, bytes), "what is framed has been taken as such"
        return outcome

    async def close(self) -> None:
        """End all reads."""
        reads = {reading for reading, _ in self._groups.values()}
        self._groups.clear()
        for reading in reads:
            reading.cancel()
        await asyncio.gather(*reads, return_exceptions=True)


def is_small(part: Slice) -> bool:
    """Whether a slice is a whole object that is read with one request."""
    return part.whole and 0 < (part.object.size or 0) <= SMALL
