"""Frames of small objects joined to one, so that a million of them are not a million calls of the kernel.

A bundle is worked on as any frame is; what comes of it is then told apart again, record by record: objects, places and
counts are those that each frame would have had alone.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import aclosing
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from ztf_flow.formats.adapter import FRAME_SIZE, JoiningReader
from ztf_flow.lazy import lazy
from ztf_flow.records import Block, Coordinates, Counts, Cut, Frame, Place, Reject, Share, SourceObject

if TYPE_CHECKING:
    from ztf_flow.records import Integers

JOINED = 64 * 1024
"""Bytes of a frame that may be joined with others."""

MEMBERS = 1_000
"""Frames that are joined to one at the most."""

MEMBER_COST = 1_000
"""About what a member takes in memory besides its bytes."""


@dataclass(frozen=True)
class Bundle:
    """Frames of one kind, joined: `frame` holds the records of the `members`, numbered from 1."""

    members: tuple[Frame, ...]
    frame: Frame

    @classmethod
    def of(cls, members: tuple[Frame, ...], reader: JoiningReader) -> Bundle:
        """Join frames. The joint frame has an object that stands for all of theirs where it is named to people."""
        first = members[0]
        datas = [_ended(member.cut.data) for member in members]
        joint = reader.join([member.cut for member in members], datas)
        named = replace(first.object, uri=f"{first.object.uri} and {len(members) - 1} more")
        return cls(members, Frame(named, first.layout, joint))

    @property
    def size(self) -> int:
        """Bytes held in memory."""
        return 2 * self.frame.size + MEMBER_COST * len(self.members)

    @lazy
    def _records(self) -> list[int]:
        """How many records stand before each member's first, and in all."""
        return [0, *accumulate(member.cut.records or 0 for member in self.members)]

    @lazy
    def _bytes(self) -> list[int]:
        return [0, *accumulate(len(_ended(member.cut.data)) for member in self.members)]

    @lazy
    def _lines(self) -> list[int]:
        return [0, *accumulate(_ended(member.cut.data).count(b"\n") for member in self.members)]

    def divide(self, block: Block) -> Block:
        """What the kernel made of the joint frame, by object. Rows come of accepted records, one of each."""
        if block.rows != block.counts.written:
            raise ValueError(f"{block.rows} rows came of {block.counts.written} records of joined frames")
        rejects, refused = [], [0] * len(self.members)
        for reject in block.rejects:
            number = bisect_right(self._records, (reject.place.record or 0) - 1) - 1
            refused[number] += 1
            rejects.append(self._placed(reject, number))
        skips = block.counts.skipped > 0
        shares = tuple(_share(member, count, skips=skips) for member, count in zip(self.members, refused, strict=True))
        origin = self._origin(block.origin) if block.origin is not None else None
        return replace(block, rejects=rejects, shares=shares, origin=origin)

    def _placed(self, reject: Reject, number: int) -> Reject:
        """A reject with the object and the place that it has there."""
        member, place = self.members[number], reject.place
        before, cut = self._bytes[number], member.cut
        assert place.record is not None
        line = byte_start = byte_end = None
        if place.line is not None and cut.first_line is not None:
            line = place.line - self._lines[number] - 1 + cut.first_line
        if place.byte_start is not None and place.byte_end is not None:
            byte_start, byte_end = place.byte_start - before + cut.start, place.byte_end - before + cut.start
        record = place.record - self._records[number] - 1 + cut.first_record
        return replace(reject, object=member.object, place=Place(record, line, byte_start, byte_end))

    def _origin(self, joint: Coordinates) -> Coordinates:
        """The coordinates of rows in their objects."""
        import numpy as np

        cuts = [member.cut for member in self.members]
        before = np.array(self._records[:-1])
        of = before.searchsorted(joint.record - 1, side="right") - 1

        def moved(column: Integers | None, starts: list[int], first: Callable[[Cut], int]) -> Integers | None:
            if column is None:
                return None
            by = np.array([first(cut) - start for cut, start in zip(cuts, starts, strict=False)], dtype=np.int64)
            placed: Integers = column + by[of]
            return placed

        record = moved(joint.record, self._records, lambda cut: cut.first_record - 1)
        assert record is not None
        return Coordinates(
            record,
            moved(joint.line, self._lines, lambda cut: (cut.first_line or 1) - 1),
            moved(joint.byte_start, self._bytes, lambda cut: cut.start),
            moved(joint.byte_end, self._bytes, lambda cut: cut.start),
        )


def _share(member: Frame, refused: int, *, skips: bool) -> Share:
    read = member.cut.records or 0
    counts = Counts(read, read - refused, 0 if skips else refused, refused if skips else 0)
    return Share(member.object, counts, counts.written)


def _ended(data: bytes) -> bytes:
    return data if data.endswith(b"\n") else data + b"\n"


_Kind = tuple[Any, ...]


def _kind(frame: Frame, readers: Callable[[str], Any]) -> _Kind | None:
    """What frames must have in common to be joined; None for one that is joined with no other."""
    layout, cut = frame.layout, frame.cut
    if not _may_join(frame):
        return None
    reader = readers(layout.format)
    if not hasattr(reader, "may_join") or not reader.may_join(cut, layout):
        return None
    return layout.format, layout.encoding, layout.delimiter, layout.quote, reader.joint_kind(cut)


async def bundled(
    frames: AsyncGenerator[Frame, None], readers: Callable[[str], Any], *, scattered: bool = False
) -> AsyncIterator[Frame | Bundle]:
    """The same frames in order, small ones of objects that come one after the other joined; an object's second frame
    is never, unless they are `scattered` records. `readers` gives the adapter of a format. What is joined depends on
    the frames only, since it shows in the output."""
    gathered: list[Frame] = []
    before: SourceObject | None = None
    kind: _Kind | None = None
    size = 0

    def joined() -> Frame | Bundle:
        nonlocal gathered, size
        members, gathered, size = gathered, [], 0
        return members[0] if len(members) == 1 else Bundle.of(tuple(members), readers(members[0].layout.format))

    async with aclosing(frames):
        async for frame in frames:
            own = _kind(frame, readers) if scattered or frame.object is not before else None
            before = frame.object
            if gathered and (own is None or own != kind or len(gathered) >= MEMBERS or size + frame.size > FRAME_SIZE):
                yield joined()
            if own is None:
                yield frame
                continue
            kind = own
            gathered.append(frame)
            size += frame.size
    if gathered:
        yield joined()


def _may_join(frame: Frame) -> bool:
    cut = frame.cut
    return (
        cut.fault is None
        and frame.take is None
        and frame.only is None
        and bool(cut.records)
        and frame.size <= JOINED
        and _is_text(cut.data)
    )


def _is_text(data: bytes) -> bool:
    """What can't be decoded is told with its place in the frame, and makes the frame take a closer look."""
    try:
        return isinstance(data, bytes) and (data.isascii() or bool(data.decode()))
    except UnicodeDecodeError:
        return False
