"""Cutting a listing into splits: the unit of recovery and of distribution."""

from __future__ import annotations

import hashlib
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass

from ztf_flow.records import Slice, SourceObject, Split

SLICES_PER_SPLIT = 10_000
"""Objects that one split holds at the most, however small they are."""


def split_id(slices: tuple[Slice, ...], identity: str, target: str | None = None) -> str:
    """A hash of what a split holds: the same slices under the same identity have the same id in every run."""
    content = [[s.object.uri, s.object.member, s.object.version, s.start, s.end] for s in slices]
    text = json.dumps([identity, target, content], separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def make_split(slices: tuple[Slice, ...], identity: str, target: str | None = None, generation: int = 0) -> Split:
    return Split(split_id(slices, identity, target), slices, target, generation)


@dataclass(frozen=True, slots=True)
class Unread:
    """An object, and the ranges of it that are to be read: all of it, unless parts were read before."""

    object: SourceObject
    gaps: tuple[tuple[int, int | None], ...] = ((0, None),)

    @property
    def whole(self) -> bool:
        return self.gaps == ((0, None),)


async def dataset_splits(
    objects: AsyncIterator[Unread | None],
    *,
    size: int,
    identity: str,
    may_be_cut: Callable[[SourceObject], Awaitable[bool]],
    generation: int = 0,
) -> AsyncIterator[Split]:
    """Group objects greedily, in order, to about `size` bytes; cut an object larger than that into ranges of `size`.

    A None among the objects stands for such as need no reading; no group goes across it, so that what is new never
    regroups what is done.
    """
    group: list[Slice] = []
    grouped = 0

    def split_of(*slices: Slice) -> Split:
        return make_split(slices, identity, None, generation)

    async for unread in objects:
        weight = unread.object.size or 0 if unread is not None else 0
        if group and (unread is None or grouped + weight > size or len(group) >= SLICES_PER_SPLIT):
            yield split_of(*group)
            group, grouped = [], 0
        if unread is None:
            continue
        if not unread.whole or (weight > size and await may_be_cut(unread.object)):
            for part in _ranges(unread, size):
                yield split_of(part)
            continue
        group.append(Slice(unread.object))
        grouped += weight
    if group:
        yield split_of(*group)


def _ranges(unread: Unread, size: int) -> Iterator[Slice]:
    """The gaps of an object in ranges of `size` bytes."""
    for begin, end in unread.gaps:
        stop = end if end is not None else max(unread.object.size or 0, begin + 1)
        for start in range(begin, stop, size):
            yield Slice(unread.object, start, end if start + size >= stop else start + size)


async def file_split(objects: AsyncIterator[SourceObject], *, identity: str, target: str) -> AsyncIterator[Split]:
    """One split with all objects, for a single output file. Holds the listing in memory."""
    slices = tuple([Slice(found) async for found in objects])
    if slices:
        yield make_split(slices, identity, target)


async def template_splits(
    objects: AsyncIterator[SourceObject], *, identity: str, target: Callable[[SourceObject], str]
) -> AsyncIterator[Split]:
    """One split per object; `target` gives its output path and raises when it was given before."""
    async for found in objects:
        yield make_split((Slice(found),), identity, target(found))
