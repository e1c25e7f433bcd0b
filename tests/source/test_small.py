"""Small objects are read before it is their turn, and nobody can tell by the result."""

from __future__ import annotations

import asyncio

import pytest

from ztf_flow.records import Slice, SourceObject
from ztf_flow.source.small import AHEAD, SMALL, SmallObjects
from ztf_flow.storage.local import LocalStorage


class Counting(LocalStorage):
    """Tells what was asked for; objects whose names begin with b can't be read."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.ended = 0

    async def read(self, path: str, start: int, end: int) -> bytes:
        self.asked.append(path)
        try:
            await asyncio.sleep(0)
            if path.startswith("b"):
                raise PermissionError(13, "no", path)
            if path.startswith("slow"):
                await asyncio.Event().wait()
            return path.encode()[start:end].ljust(end - start)
        finally:
            self.ended += 1


def slices(*names: str, size: int = 10) -> list[Slice]:
    return [Slice(SourceObject(name, name, "v", size, name)) for name in names]


async def test_those_that_come_next_are_read_ahead_up_to_a_number() -> None:
    """Each once, and each gives its own bytes."""
    storage, names = Counting(), [f"n{number:03}" for number in range(3 * AHEAD)]
    small = SmallObjects(slices(*names), lambda found: storage)
    for number, name in enumerate(names):
        small.begin(number)
        data = await small.take(number)
        assert data is not None and data.decode().strip() == name
        assert len(storage.asked) <= number + AHEAD
    assert storage.asked == names


async def test_what_is_not_small_is_left_alone() -> None:
    """Large and empty objects, and ranges."""
    storage = Counting()
    parts = [*slices("large", size=SMALL + 1), *slices("empty", size=0), Slice(slices("x")[0].object, 0, 5)]
    small = SmallObjects(parts, lambda found: storage)
    for number in range(3):
        small.begin(number)
        assert await small.take(number) is None
    assert not storage.asked


async def test_an_error_comes_where_the_object_has_its_turn() -> None:
    """And those around it are read."""
    storage = Counting()
    small = SmallObjects(slices("a", "b", "c"), lambda found: storage)
    small.begin(0)
    assert await small.take(0) and len(storage.asked) == 3
    with pytest.raises(PermissionError):
        await small.take(1)
    assert await small.take(2)


async def test_closing_ends_what_is_under_way() -> None:
    """No read goes on, and no error is left unseen."""
    storage = Counting()
    small = SmallObjects(slices("slow1", "b", "slow2"), lambda found: storage)
    small.begin(0)
    await asyncio.sleep(0)
    await small.close()
    assert storage.ended == len(storage.asked) == 3
