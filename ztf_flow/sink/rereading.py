"""Reading rejected records again, from their original bytes."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import TYPE_CHECKING, Any

import orjson

from ztf_flow.errors import FlowError, reason_of
from ztf_flow.formats.adapter import StreamReader
from ztf_flow.records import Cut, Frame, Layout, Position, Replay, Slice, SourceObject, Split, Wanted
from ztf_flow.sink.quarantined import quarantined, raw_of
from ztf_flow.source.reading import ObjectState, Positions, ReadSettings, SplitReader
from ztf_flow.source.splits import make_split

if TYPE_CHECKING:
    from ztf_flow.storage import Storage

RAW_LIMIT = 64 * 1024
"""Bytes that are read of a record which is too long."""

CONTEXT_FREE = ("ndjson", "text")
"""Formats of which a record can be read without anything else of its object."""


class Way(Enum):
    """How the records of an object are read again."""

    BYTES = "by their own bytes, as the quarantine or the object has them"
    NUMBER = "by their numbers, from the object in order"
    NOT = "not at all"


@dataclass(slots=True)
class _Again:
    """An object, or member, with the records that are to be read again, and which of them were."""

    part: Slice
    wanted: Wanted
    read: Any
    way: Way | None = None
    reason: str | None = None
    layout: Layout | None = None
    context: Any = None

    def at(self, record: int) -> int:
        """The index of a record."""
        return int(self.wanted.records.searchsorted(record))

    def within(self, first: int, records: int | None) -> tuple[int, ...]:
        """The records that are wanted of those from `first` on, so many of them; all where that isn't known."""
        numbers = self.wanted.records
        stop = len(numbers) if records is None else numbers.searchsorted(first + records)
        return tuple(numbers[numbers.searchsorted(first) : stop].tolist())


@dataclass(slots=True, eq=False)
class ReplayReader:
    """Reads the records of a split that were rejected. A frame has all or some of them, those of one object in order
    unless they come by their bytes, which is the order of the quarantine.

    A record can be read again by its bytes if the quarantine has them, or if the object is as it was; else, from an
    object that is as it was, by its number. What can't be read again is left out and told by `objects` and `carried`.
    """

    split: Split
    settings: ReadSettings
    positions: Positions
    rejects: Storage
    objects: list[ObjectState] = field(default_factory=list)
    bytes_read: int = 0
    _again: dict[tuple[str, str | None], _Again] = field(default_factory=dict)
    _of: dict[str, list[_Again]] = field(default_factory=dict)
    """The same by object."""
    _repeated: dict[str, set[str]] = field(default_factory=dict)
    """By archive the members that are wanted and not the only ones of their name."""

    def __post_init__(self) -> None:
        import numpy as np

        parts = {part.object.uri: part for part in self.split.slices}
        for wanted in self.replay.wanted:
            again = _Again(parts[wanted.uri], wanted, np.zeros(len(wanted.records), dtype=bool))
            self._again[wanted.uri, wanted.member] = again
            self._of.setdefault(wanted.uri, []).append(again)

    @property
    def replay(self) -> Replay:
        assert self.split.replay is not None
        return self.split.replay

    async def frames(self) -> AsyncGenerator[Frame, None]:
        """Frames of which only the wanted records count."""
        for again in self._again.values():
            await self._choose(again)
        if any(again.way is Way.BYTES for again in self._again.values()):
            async with aclosing(self._by_bytes()) as frames:
                async for frame in frames:
                    yield frame
        for part in self.split.slices:
            by_number = [again for again in self._of[part.object.uri] if again.way is Way.NUMBER]
            if by_number:
                async with aclosing(self._by_number(part, by_number)) as frames:
                    async for frame in frames:
                        yield frame
        self.objects = [self._state(part) for part in self.split.slices]

    def leave_out_the_rest(self) -> None:
        """Nobody waits for what is not read here."""

    async def carried(self) -> AsyncGenerator[bytes, None]:
        """The lines of the quarantine about what was not read again, as they are."""
        async with aclosing(quarantined(self.rejects, self.replay.rejects)) as pieces:
            async for lines in pieces:
                kept = [line for line in lines if not self._was_read(orjson.loads(line))]
                if kept:
                    yield b"".join(kept)

    def _was_read(self, line: dict[str, Any]) -> bool:
        if line["record"] is None:
            return False
        again = self._again[line["source"]["uri"], line["source"]["member"]]
        return bool(again.read[again.at(line["record"])])

    async def _choose(self, again: _Again) -> None:
        """Find out how the records of an object can be read."""
        found, wanted = again.part.object, again.wanted
        again.layout = wanted.layout
        again.reason = await self._changed(found)
        if again.reason is not None:
            known = wanted.layout
            bare = known is not None and known.format in CONTEXT_FREE and wanted.member is None
            again.way = Way.BYTES if bare and wanted.whole and wanted.located else Way.NOT
            return
        again.reason = await self._why_no_record(again)
        if again.reason is not None:
            again.way = Way.NOT
        elif self._has_bytes(again):
            again.way = Way.BYTES
        elif self.replay.same_reading:
            again.way = Way.NUMBER
        else:
            reason = "its records may be numbered otherwise by the options of parse, detect and limits.record of today"
            again.way, again.reason = Way.NOT, reason

    async def _why_no_record(self, again: _Again) -> str | None:
        """Why no record of an object that is as it was can be found in it."""
        found, member = again.part.object, again.wanted.member
        if member is not None:
            if found.uri not in self._repeated:
                self._repeated[found.uri] = await self._repeated_members(again.part)
            repeated = member in self._repeated[found.uri]
            return "several members of the archive have its name" if repeated else None
        first = await self._first_frame(found)
        if first is None or (first.cut.fault is not None and not first.cut.records):
            return first.cut.fault if first is not None else "it has no records any more"
        again.layout, again.context = first.layout, first.cut.context
        return None

    async def _repeated_members(self, part: Slice) -> set[str]:
        """The names that several members of an archive have, of those that are wanted: the quarantine doesn't tell of
        which of them a record is."""
        wanted = {again.wanted.member for again in self._of[part.object.uri]}
        seen: set[str] = set()
        repeated: set[str] = set()
        last: SourceObject | None = None
        reader = SplitReader(make_split((part,), "replay"), self.settings, Positions())
        async with aclosing(reader.frames()) as frames:
            async for frame in frames:
                name = frame.object.member
                if frame.object is not last and name is not None and name in wanted:  # frames of one share their object
                    (repeated if name in seen else seen).add(name)
                last = frame.object
        self.bytes_read += reader.bytes_read
        return repeated

    async def _changed(self, found: SourceObject) -> str | None:
        """Why an object isn't what was read; None if it is."""
        try:
            storage = self.settings.storage_of(found)
        except KeyError:
            return "it is in a storage that is none of the pipeline's source"
        try:
            entry = await storage.info(found.path)
        except OSError as error:
            raise FlowError(f"can't be looked at: {reason_of(error)}", stage="read", place=found.uri) from error
        if entry is None or entry.is_folder:
            return "the object is not there any more"
        return None if entry.version == found.version else f"the object has changed: its version is {entry.version}"

    def _has_bytes(self, again: _Again) -> bool:
        """Whether each record can be read by its own bytes."""
        wanted = again.wanted
        if wanted.member is not None or not wanted.located:
            return False
        assert again.layout is not None
        adapter = self.settings.adapter(again.layout.format)
        then = wanted.layout
        plain = again.layout.compression is None and then is not None and then.compression is None
        return isinstance(adapter, StreamReader) and adapter.splittable and (wanted.whole or plain)

    async def _first_frame(self, found: SourceObject) -> Frame | None:
        reader = SplitReader(make_split((Slice(found),), "replay"), self.settings, Positions())
        async with aclosing(reader.frames()) as frames:
            frame = await anext(frames, None)
        self.bytes_read += reader.bytes_read
        return frame

    async def _by_bytes(self) -> AsyncGenerator[Frame, None]:
        async with aclosing(quarantined(self.rejects, self.replay.rejects)) as pieces:
            async for lines in pieces:
                for text in lines:
                    line = orjson.loads(text)
                    if line["record"] is None:
                        continue
                    again = self._again[line["source"]["uri"], line["source"]["member"]]
                    if again.way is Way.BYTES:
                        cut = await self._cut(again, line)
                        again.read[again.at(line["record"])] = True
                        assert again.layout is not None
                        yield Frame(again.part.object, again.layout, cut)

    async def _cut(self, again: _Again, line: dict[str, Any]) -> Cut:
        """One record as the framer of today cuts it out of its bytes."""
        found, settings = again.part.object, self.settings
        start, end, record = line["byte_start"], line["byte_end"], line["record"]
        raw = raw_of(line)
        too_long = end - start > settings.record_limit
        if raw is None:
            stop = min(end, start + RAW_LIMIT) if too_long else end
            await settings.rate.take(stop - start)
            try:
                raw = await settings.storage_of(found).read(found.path, start, stop)
            except OSError as error:
                raise FlowError(f"can't be read: {reason_of(error)}", stage="read", place=found.uri) from error
            self.bytes_read += stop - start
        assert again.layout is not None
        adapter: Any = settings.adapter(again.layout.format)
        options = settings.options(again.layout.format)
        position = Position(start, record, line["line"], again.context)
        framer = adapter.framer(options, again.layout, record_limit=settings.record_limit, start=position)
        fault = f"the record is longer than limits.record, {settings.record_limit} bytes"
        if not too_long:
            cuts = [*framer.feed(raw), *framer.finish()]
            if len(cuts) == 1 and cuts[0].records == 1:
                only: Cut = cuts[0]
                return only
            count = sum(cut.records or 0 for cut in cuts)
            fault = f"its bytes are {count} records by the options of today, and no single one"
        return Cut(raw[:RAW_LIMIT], start, end - start, record, line["line"], 1, again.context, fault=fault)

    async def _by_number(self, part: Slice, several: list[_Again]) -> AsyncGenerator[Frame, None]:
        """The records of an object, or of several members of an archive, in one go."""
        if part.start and not self.positions.at(part.object.path, part.start).done():
            part = Slice(part.object)  # where the slice begins isn't known
        left = {again.wanted.member: again for again in several}
        reader = SplitReader(make_split((part,), "replay"), self.settings, self.positions)
        async with aclosing(reader.frames()) as frames:
            async for frame in frames:
                again = left.get(frame.object.member)
                if again is None or not _has_records(frame):
                    continue
                only = again.within(frame.cut.first_record, frame.cut.records)
                if only:
                    again.read[again.at(only[0]) : again.at(only[-1]) + 1] = True
                    yield replace(frame, only=only)
                    if only[-1] == int(again.wanted.records[-1]):
                        del left[frame.object.member]
                        if not left:
                            break
        self.bytes_read += reader.bytes_read
        for again in several:
            if not again.read.all():
                again.reason = reader.objects[0].message or "the records are not there any more"

    def _state(self, part: Slice) -> ObjectState:
        """What became of an object: done if all was read again, partial if some was, failed if nothing."""
        members = self._of[part.object.uri]
        state = ObjectState(part.object, members[0].layout)
        missed = [again for again in members if not again.read.all()]
        if missed:
            state.status = "partial" if any(again.read.any() for again in members) else "failed"
            state.message = f"can't be read again: {missed[0].reason}"
        return state


def _has_records(frame: Frame) -> bool:
    return frame.cut.fault is None or bool(frame.cut.records)
