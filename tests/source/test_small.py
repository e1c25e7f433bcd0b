"""Small objects are read together before it is their turn, and nobody can tell by the result."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

import pytest

from ztf_flow.records import Cut, Layout, Slice, SourceObject
from ztf_flow.source.small import SMALL, TOGETHER_BYTES, Framed, SmallObjects
from ztf_flow.storage.base import Storage
from ztf_flow.storage.local import LocalStorage


class Counting(LocalStorage):
    """Tells what was asked for; objects whose names begin with b can't be read, those with `slow` never end."""

    together = 8
    read_several = Storage.read_several

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


def frame(found: SourceObject, data: bytes) -> Framed | None:
    """Objects whose names begin with n are ordinary ones."""
    if not found.path.startswith("n"):
        return None
    return Framed(Layout("text"), (Cut(data, 0, len(data), 1, 1, 1),), len(data))


def small_objects(storage: Storage, parts: Sequence[Slice]) -> SmallObjects:
    return SmallObjects(parts, lambda found: storage, frame)


async def test_those_that_come_next_are_read_ahead_up_to_a_number() -> None:
    """Each once, and each gives its own bytes, framed or as they are."""
    storage = Counting()
    names = [f"{'nx'[number % 3 == 1]}{number:03}" for number in range(5 * storage.together)]
    small = small_objects(storage, slices(*names))
    for number, name in enumerate(names):
        small.begin(number)
        framed = await small.framed(number)
        assert (framed is None) == name.startswith("x")
        data = framed.cuts[0].data if framed is not None else await small.take(number)
        assert data is not None and data.decode().strip() == name
        assert len(storage.asked) <= number + 1 + 2 * storage.together
    assert storage.asked == names


async def test_what_is_not_small_is_left_alone() -> None:
    """Large and empty objects, and ranges."""
    storage = Counting()
    parts = [*slices("large", size=SMALL + 1), *slices("empty", size=0), Slice(slices("x")[0].object, 0, 5)]
    small = small_objects(storage, parts)
    for number in range(3):
        small.begin(number)
        assert await small.framed(number) is None and await small.take(number) is None
    assert not storage.asked


async def test_the_bytes_that_are_read_together_are_bounded() -> None:
    """However many objects may be."""
    storage = Counting()
    storage.together = 1_000
    small = small_objects(storage, slices(*(f"n{number}" for number in range(100)), size=SMALL))
    for number in range(100):
        small.begin(number)
        await small.framed(number)
        assert (len(storage.asked) - number) * SMALL <= 2 * TOGETHER_BYTES


async def test_an_error_comes_where_the_object_has_its_turn() -> None:
    """And those around it are read."""
    storage = Counting()
    small = small_objects(storage, slices("a", "b", "c"))
    small.begin(0)
    assert await small.take(0) and len(storage.asked) == 3
    assert await small.framed(1) is None
    with pytest.raises(PermissionError):
        await small.take(1)
    assert await small.take(2)


async def test_closing_ends_what_is_under_way() -> None:
    """No read goes on, and no error is left unseen."""
    storage = Counting()
    small = small_objects(storage, slices("slow1", "b", "slow2"))
    small.begin(0)
    for _ in range(3):
        await asyncio.sleep(0)
    await small.close()
    assert storage.ended == len(storage.asked) == 3


async def test_a_local_read_of_several_gives_errors_in_place(tmp_path: Any) -> None:
    """Those that are there are read; short ones and missing ones are errors of their own."""
    (tmp_path / "a").write_bytes(b"abc")
    storage = LocalStorage()
    found = await storage.read_several([(f"{tmp_path}/a", 3), (f"{tmp_path}/b", 3), (f"{tmp_path}/a", 4)])
    assert found[0] == b"abc" and isinstance(found[1], FileNotFoundError) and "ends at byte 3" in str(found[2])
