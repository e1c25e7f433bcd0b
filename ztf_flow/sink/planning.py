"""Which splits a run into a dataset has to do: what is listed, less what receipts cover."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, field

from ztf_flow.errors import FlowError
from ztf_flow.records import SourceObject, Split
from ztf_flow.sink.index import Cover, Index, Standing
from ztf_flow.source.reading import Positions
from ztf_flow.source.splits import Unread, dataset_splits

Objects = AsyncIterator[SourceObject]

PAGE = 500
"""Objects that are looked up together."""


@dataclass(slots=True)
class Planner:
    """Plans the splits of one run. `plain` is the generation whose receipts count at once, `waiting` the one of those
    that wait for a record. Each generation makes split ids of its own, so that no part takes another's path.

    `reused` gathers the receipts whose work is not done again. `on_waiting` is called when it is known which receipts
    that wait are among them.
    """

    index: Index
    positions: Positions
    size: int
    identity: str
    may_be_cut: Callable[[SourceObject], Awaitable[bool]]
    plain: int
    waiting: int
    on_waiting: Callable[[], Awaitable[None]]
    reused: set[int] = field(default_factory=set)

    async def what_is_new(self, objects: Objects, again: Callable[[], Objects]) -> AsyncIterator[Split]:
        """Splits of what no receipt covers. Then, if objects have changed, splits of all that was committed together
        with them, to replace it; for that the source is listed once more. Raises FlowError where one of those objects
        is listed no more, or one that was read in part."""
        half_done = self.index.half_done()
        async for split in self._cut(self._uncovered(_without(half_done, objects), "counts"), self.plain):
            yield split
        if half_done:
            raise _gone("a part of this object was committed, and it is not there any more", sorted(half_done))
        if self.index.changed():
            async for split in self._once_more(again(), members=True):
                yield split

    async def everything(self, objects: Objects) -> AsyncIterator[Split]:
        """Splits of all objects, less those that an earlier attempt has done and that are as they were."""
        if self.index.keys("waits"):
            splits = self._once_more(objects, members=False)
        else:
            splits = self._cut(_all(objects), self.waiting)
        async for split in splits:
            yield split

    async def _once_more(self, objects: Objects, *, members: bool) -> AsyncIterator[Split]:
        index = self.index
        async for found in objects:
            if not members or index.is_member(found):
                index.redo(found)
        vanished = index.vanished() if members else []
        if vanished:
            message = "an object has changed that was committed together with this one, which is not there any more"
            raise _gone(message, vanished)
        self.reused -= index.changed_numbers()
        index.drop(index.outdated())
        await self.on_waiting()
        async for split in self._cut(self._uncovered(_each(index.redone()), "waits"), self.waiting):
            yield split

    def _cut(self, objects: AsyncIterator[Unread | None], generation: int) -> AsyncIterator[Split]:
        identity = self.identity if generation == 0 else f"{self.identity}/{generation}"
        return dataset_splits(
            objects, size=self.size, identity=identity, may_be_cut=self.may_be_cut, generation=generation
        )

    async def _uncovered(self, objects: Objects, standing: Standing) -> AsyncIterator[Unread | None]:
        """What is to be read, with None wherever objects are left out between."""
        left_out = False
        async for page in _pages(objects):
            for found, covers in zip(page, self.index.covers(page, standing), strict=True):
                unread = self._unread(found, covers)
                if unread is not None or not left_out:
                    yield unread
                left_out = unread is None

    def _unread(self, found: SourceObject, covers: Sequence[Cover]) -> Unread | None:
        """What is to be read of an object now."""
        if len(covers) == 1 and covers[0][1:4] == (found.version, 0, None):  # as a million others
            self.reused.add(covers[0].receipt)
            return None
        if any(cover.version != found.version for cover in covers):
            self.index.note_changed(cover.receipt for cover in covers)
            return None
        self.reused.update(cover.receipt for cover in covers)
        gaps = uncovered(covers)
        self._tell(found, covers, gaps)
        return Unread(found, gaps) if gaps else None

    def _tell(self, found: SourceObject, covers: Iterable[Cover], gaps: Sequence[tuple[int, int | None]]) -> None:
        """The readers of ranges behind a covered one must know where their first record begins."""
        starts = {start for start, _ in gaps}
        for cover in covers:
            if cover.stop in starts:
                assert cover.stop is not None
                future = self.positions.at(found.path, cover.stop)
                if not future.done():
                    future.set_result(cover.next)


def uncovered(covers: Iterable[Cover]) -> tuple[tuple[int, int | None], ...]:
    """The ranges of an object that no cover has, in order; `covers` are in order of their starts."""
    gaps: list[tuple[int, int | None]] = []
    at = 0
    for cover in covers:
        if cover.start > at:
            gaps.append((at, cover.start))
        if cover.stop is None:
            return tuple(gaps)
        at = max(at, cover.stop)
    return (*gaps, (at, None))


def _gone(message: str, names: Sequence[str]) -> FlowError:
    message += "; --fresh replaces the whole dataset by what is there now"
    return FlowError(message, stage="read", place=", ".join(names[:10]))


async def _pages(objects: Objects) -> AsyncIterator[list[SourceObject]]:
    """The same objects in lists of up to `PAGE`."""
    page: list[SourceObject] = []
    async for found in objects:
        page.append(found)
        if len(page) == PAGE:
            yield page
            page = []
    if page:
        yield page


async def _without(names: set[str], objects: Objects) -> Objects:
    """The same objects; their names are taken out of the set."""
    async for found in objects:
        if names:
            names.discard(found.name)
        yield found


async def _all(objects: Objects) -> AsyncIterator[Unread]:
    async for found in objects:
        yield Unread(found)


async def _each(objects: Iterable[SourceObject]) -> Objects:
    for found in objects:
        yield found
