"""Cutting a listing into splits: the unit of recovery and of distribution."""

from __future__ import annotations

import hashlib
import json
from collections.abc import AsyncIterator, Awaitable, Callable

from ztf_flow.records import Slice, SourceObject, Split

SLICES_PER_SPLIT = 10_000
"""Objects that one split holds at the most, however small they are."""


def split_id(slices: tuple[Slice, ...], identity: str, target: str | None = None) -> str:
    """A hash of what a split holds: the same slices under the same identity have the same id in every run."""
    content = [[s.object.uri, s.object.member, s.object.version, s.start, s.end] for s in slices]
    text = json.dumps([identity, target, content], separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def make_split(slices: tuple[Slice, ...], identity: str, target: str | None = None) -> Split:
    return Split(split_id(slices, identity, target), slices, target)


async def dataset_splits(
    objects: AsyncIterator[SourceObject],
    *,
    size: int,
    identity: str,
    may_be_cut: Callable[[SourceObject], Awaitable[bool]],
) -> AsyncIterator[Split]:
    """Group objects greedily, in order, to about `size` bytes; cut an object larger than that into ranges of `size`."""
    group: list[Slice] = []
    grouped = 0
    async for found in objects:
        weight = found.size or 0
        if group and (grouped + weight > size or len(group) >= SLICES_PER_SPLIT):
            yield make_split(tuple(group), identity)
            group, grouped = [], 0
        if weight > size and await may_be_cut(found):
            for start in range(0, weight, size):
                end = None if start + size >= weight else start + size
                yield make_split((Slice(found, start, end),), identity)
            continue
        group.append(Slice(found))
        grouped += weight
    if group:
        yield make_split(tuple(group), identity)


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
