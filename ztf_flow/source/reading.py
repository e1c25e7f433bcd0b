"""Reading a split: bytes from storage, decompressed, framed."""

from __future__ import annotations

import asyncio
import io
import tempfile
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Coroutine, Iterator
from contextlib import aclosing
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from ztf_flow.codecs import by_magic, decompressor, sample_size
from ztf_flow.errors import FlowError, ParseError, reason_of
from ztf_flow.formats.adapter import SeekableReader, StreamReader
from ztf_flow.records import START, UNKNOWN, Cut, Frame, Layout, Position, Slice, SourceObject, Split
from ztf_flow.source.rate import RateLimit
from ztf_flow.source.small import Framed, SmallObjects, is_small
from ztf_flow.source.stepping import at_once, in_thread
from ztf_flow.storage import Storage
from ztf_flow.storage.base import ShortReadError

if TYPE_CHECKING:
    from pydantic import BaseModel

T = TypeVar("T")

CHUNK = 4 * 1024 * 1024
CUTS_TOGETHER = 3
"""Cuts that are made in one turn of a thread: a chunk has two mostly, and its end is seen with them."""
"""Bytes of one read."""

READ_AHEAD = 2
"""Reads of one object that are under way or waiting at a time."""

OVERLAP = 64 * 1024
"""Bytes of a read behind the end of a slice, where its last record ends."""

ARCHIVES = ("zip", "tar")
"""Formats of objects that hold objects."""

HEAD = 64 * 1024
"""Bytes that detection sees; more of what is compressed in large blocks."""

BAD_OBJECT = (
    ParseError,
    FileNotFoundError,
    PermissionError,
    IsADirectoryError,
    NotADirectoryError,
    ShortReadError,
)
"""What makes an object a bad one; any other error is the run's."""


class Chunks(Protocol):
    """Bytes of an object in order, to be closed when they are not read to the end."""

    def __aiter__(self) -> AsyncIterator[bytes]: ...

    async def __anext__(self) -> bytes: ...

    async def aclose(self) -> None: ...


@dataclass(slots=True)
class ObjectState:
    """What became of an object, for the report: `status` is done, partial (records were read) or failed (none were)."""

    object: SourceObject
    layout: Layout | None = None
    status: str = "done"
    message: str | None = None


@dataclass(slots=True)
class Positions:
    """Where the ranges of cut objects begin. The reader of a range tells where the next one starts."""

    _known: dict[tuple[str, int], asyncio.Future[Position | None]] = field(default_factory=dict)

    def at(self, path: str, byte: int) -> asyncio.Future[Position | None]:
        """A future: the first record that begins at or after `byte`, or None if the object broke before that."""
        key = (path, byte)
        if key not in self._known:
            self._known[key] = asyncio.get_running_loop().create_future()
        return self._known[key]

    def tell(self, part: Slice, position: Position | None) -> None:
        if part.end is not None:
            future = self.at(part.object.path, part.end)
            if not future.done():
                future.set_result(position)


@dataclass(frozen=True, slots=True)
class ReadSettings:
    """What reading needs to know; the same for all splits of a run."""

    storage_of: Callable[[SourceObject], Storage]
    detect: Callable[[str, bytes], Layout]
    adapter: Callable[[str], StreamReader | SeekableReader]
    options: Callable[[str], BaseModel | None]
    record_limit: int
    stop_on_bad_object: bool
    rate: RateLimit
    archive: Callable[[str, bytes], tuple[str, str | None] | None] = lambda name, head: None
    """Whether an object is an archive: which one, and how it is compressed."""
    detect_member: Callable[[str, bytes], Layout] | None = None
    """What a member is; None: as objects are."""
    ratio_limit: int | None = None
    """How many times larger than its compressed bytes an object may get."""


class SplitReader:
    """Reads the slices of one split in order. After `frames` has ended, `objects` says what became of each."""

    def __init__(self, split: Split, settings: ReadSettings, positions: Positions) -> None:
        self.split = split
        self.settings = settings
        self.positions = positions
        self.objects: list[ObjectState] = []
        self.bytes_read = 0
        # no method of this reader: what holds itself is freed late, and a reader holds all that it has read of
        self._small = SmallObjects(split.slices, settings.storage_of, partial(_frame_small, settings, {}))

    async def frames(self) -> AsyncGenerator[Frame, None]:
        """Frames in order of the slices and of the bytes in them. A bad object ends with a frame whose cut has a fault
        and zero records; where the run is to stop on bad objects ParseError is raised instead. FlowError is raised
        where the storage fails.

        The reader of the range behind this one waits for ever if this one is not read to its end: it must not take an
        object of which the run has lost track for one that is broken. See `leave_out_the_rest`.
        """
        try:
            for number, part in enumerate(self.split.slices):
                state = ObjectState(part.object)
                self.objects.append(state)
                self._small.begin(number)
                framed = await self._small.framed(number)
                if framed is not None:
                    state.layout = framed.layout
                    await self._account(framed.size)
                    for cut in framed.cuts:
                        yield Frame(part.object, framed.layout, cut)
                    continue
                async with aclosing(self._slice(part, state)) as frames:
                    async for frame in frames:
                        yield frame
        finally:
            await self._small.close()

    async def _account(self, size: int) -> None:
        """Take bytes that were read into account, and hold back where the rate asks for it."""
        await self.settings.rate.take(size)
        self.bytes_read += size

    def leave_out_the_rest(self) -> None:
        """What was not read of these objects is not to be read at all, by nobody."""
        for part in self.split.slices:
            self.positions.tell(part, None)

    async def _slice(self, part: Slice, state: ObjectState) -> AsyncGenerator[Frame, None]:
        start = await self.positions.at(part.object.path, part.start) if part.start else START
        if start is None:
            state.status, state.message = "failed", "an earlier part of the object could not be read"
            self.positions.tell(part, None)
            return
        if start.record == 1:  # nothing began yet: what stands before the first record may tell how to read it
            start = START
        records, byte = start.record - 1, start.byte
        try:
            async with aclosing(self._frames(part, start, state)) as frames:
                async for frame in frames:
                    byte = frame.cut.start + frame.cut.length
                    records += frame.cut.records or 0
                    yield frame
        except BAD_OBJECT as error:
            state.status = "partial" if byte > start.byte or records else "failed"
            state.message = str(error) if isinstance(error, ParseError) else _describe(error)
            if self.settings.stop_on_bad_object:
                if isinstance(error, ParseError) and error.place is not None:  # a member of an archive
                    raise
                raise ParseError(state.message, stage="read", place=part.object.uri) from error
            layout = state.layout or Layout(UNKNOWN)
            place = byte if layout.format not in ARCHIVES else 0
            fault = Cut(b"", place, 0, records + 1, None, records=0, fault=state.message)
            self.positions.tell(part, None)
            yield Frame(part.object, layout, fault)
        except OSError as error:
            raise FlowError(f"can't be read: {reason_of(error)}", stage="read", place=part.object.uri) from error

    async def _frames(self, part: Slice, start: Position, state: ObjectState) -> AsyncGenerator[Frame, None]:
        settings = self.settings
        storage = settings.storage_of(part.object)
        chunks: Chunks = self._chunks(storage, part, start)
        try:
            head, chunks = await self._head(storage, part, start, chunks)
            archive = settings.archive(part.object.path, head)
            if archive is not None:
                state.layout = Layout(archive[0], archive[1])
                async with aclosing(self._member_frames(storage, part.object, chunks, state)) as frames:
                    async for frame in frames:
                        yield frame
                return
            state.layout = settings.detect(part.object.path, head)
            adapter = settings.adapter(state.layout.format)
            options = settings.options(state.layout.format)
            if isinstance(adapter, SeekableReader):
                whole = state.layout.compression is None and part.object.size is not None and storage.ranges
                if whole:
                    found = self._seekable_cuts(storage, part.object, adapter, options)
                else:
                    found = self._spooled_cuts(chunks, state.layout, adapter, options)
            else:
                found = self._stream_cuts(chunks, part, start, state.layout, adapter, options)
            async with aclosing(found) as cuts:
                async for cut in cuts:
                    yield Frame(part.object, state.layout, cut)
        finally:
            await chunks.aclose()

    async def _member_frames(
        self, storage: Storage, found: SourceObject, chunks: AsyncIterator[bytes], state: ObjectState
    ) -> AsyncGenerator[Frame, None]:
        """The frames of an archive's members. A bad member makes the archive partial."""
        from ztf_flow.formats.arrow_batches import WatchedFile
        from ztf_flow.source.members import MemberReader
        from ztf_flow.source.seekable import SeekableObject

        settings, layout = self.settings, state.layout
        assert layout is not None
        kind: Any = layout.format
        reader = MemberReader(
            archive=found,
            kind=kind,
            compression=layout.compression,
            detect=settings.detect_member or settings.detect,
            adapter=settings.adapter,
            options=settings.options,
            record_limit=settings.record_limit,
            ratio=settings.ratio_limit,
            stop_on_bad=settings.stop_on_bad_object,
        )
        with tempfile.TemporaryFile(prefix="ztf-spool-") as spool:
            if found.size is not None and storage.ranges:
                raw = SeekableObject(found, self._reads(storage, found), asyncio.get_running_loop())
                file: Any = WatchedFile(io.BufferedReader(raw, CHUNK))
            else:
                async for chunk in chunks:
                    await asyncio.to_thread(spool.write, chunk)
                spool.seek(0)
                file = WatchedFile(spool)
            try:
                async for frame in in_thread(reader.frames(file)):
                    yield frame
            except ParseError:
                if file.error is not None:
                    raise file.error from None
                raise
            finally:
                if reader.bad:
                    state.status = "partial"
                    state.message = f"{len(reader.bad)} of its members could not be read: {'; '.join(reader.bad[:3])}"

    def _reads(self, storage: Storage, found: SourceObject) -> Callable[[int, int], Coroutine[Any, Any, bytes]]:
        """Reads ranges of an object, within the rate."""

        async def read(start: int, end: int) -> bytes:
            await self._account(end - start)
            return await storage.read(found.path, start, end)

        return read

    async def _head(self, storage: Storage, part: Slice, start: Position, chunks: Chunks) -> tuple[bytes, Chunks]:
        """The first bytes of the object, and the chunks with those that were taken for it put back."""
        if start.byte:
            return await storage.read(part.object.path, 0, min(HEAD, part.object.size or 0)), chunks
        taken: list[bytes] = []
        wanted = HEAD
        async for chunk in chunks:
            taken.append(chunk)
            if len(taken) == 1:
                wanted = max(HEAD, sample_size(by_magic(chunk)))
            if sum(map(len, taken)) >= wanted:
                break
        return b"".join(taken)[:wanted], _Chained(taken, chunks)

    async def _chunks(self, storage: Storage, part: Slice, start: Position) -> AsyncGenerator[bytes, None]:
        """The bytes of a slice, then, for its last record, those behind it in small pieces."""
        path, size = part.object.path, part.object.size
        whole = await self._small.take(len(self.objects) - 1)
        if whole is not None:
            await self._account(len(whole))
            yield whole
            return
        stop = size if part.end is None or size is None else min(part.end, size)
        spans = [(start.byte, stop, CHUNK, READ_AHEAD)]
        if stop is not None and size is not None and stop < size:
            spans.append((max(start.byte, stop), size, OVERLAP, 1))
        for begin, end, chunk, ahead in spans:
            async with aclosing(storage.stream(path, begin, end, chunk=chunk, ahead=ahead)) as data:
                async for piece in data:
                    await self._account(len(piece))
                    yield piece

    async def _stream_cuts(
        self,
        chunks: AsyncIterator[bytes],
        part: Slice,
        start: Position,
        layout: Layout,
        adapter: StreamReader,
        options: BaseModel | None,
    ) -> AsyncGenerator[Cut, None]:
        framer = adapter.framer(options, layout, record_limit=self.settings.record_limit, start=start, end=part.end)
        decompress = _decompressor(layout.compression, self.settings.ratio_limit)
        damage: Exception | None = None
        stepping = (
            at_once if is_small(part) and layout.compression is None else partial(in_thread, together=CUTS_TOGETHER)
        )
        source = _UntilBroken(chunks)
        async for chunk in source:
            async for cut in stepping(cut for piece in decompress.feed(chunk) for cut in framer.feed(piece)):
                yield cut
            if framer.done:
                break
        else:
            damage = source.error
            try:
                if damage is None:
                    async for cut in stepping(cut for piece in decompress.finish() for cut in framer.feed(piece)):
                        yield cut
            except ParseError as error:
                damage = error
            async for cut in stepping(framer.finish(truncated=damage is not None)):
                yield cut
        if damage is not None:
            raise damage
        self.positions.tell(part, framer.position)

    async def _seekable_cuts(
        self, storage: Storage, found: SourceObject, adapter: SeekableReader, options: BaseModel | None
    ) -> AsyncGenerator[Cut, None]:
        from ztf_flow.source.seekable import SeekableObject

        file = SeekableObject(found, self._reads(storage, found), asyncio.get_running_loop())
        async for cut in in_thread(adapter.frames(file, options, record_limit=self.settings.record_limit)):
            yield cut

    async def _spooled_cuts(
        self, chunks: AsyncIterator[bytes], layout: Layout, adapter: SeekableReader, options: BaseModel | None
    ) -> AsyncGenerator[Cut, None]:
        """The cuts of an object in which one can't jump about, by way of a temporary file."""
        decompress = _decompressor(layout.compression, self.settings.ratio_limit)
        damage: ParseError | None = None
        with tempfile.TemporaryFile(prefix="ztf-spool-") as spool:
            async for chunk in chunks:
                await asyncio.to_thread(lambda data: spool.writelines(decompress.feed(data)), chunk)
            try:
                await asyncio.to_thread(lambda: spool.writelines(decompress.finish()))
            except ParseError as error:
                damage = error
            spool.seek(0)
            try:
                async for cut in in_thread(adapter.frames(spool, options, record_limit=self.settings.record_limit)):
                    yield cut
            except ParseError:
                if damage is None:
                    raise
        if damage is not None:
            raise damage


def _frame_small(
    settings: ReadSettings, layouts: dict[Layout, Layout], found: SourceObject, data: bytes
) -> Framed | None:
    """The cuts of a whole object; None for one that is compressed, not read from front to back, or wrong somehow.
    Such go the usual way when it is their turn, and what is wrong is met there again. Equal layouts are one, kept in
    `layouts`. Blocking.
    """
    try:
        if settings.archive(found.path, data) is not None:
            return None
        layout = settings.detect(found.path, data)
        adapter = settings.adapter(layout.format)
        if layout.compression is not None or hasattr(adapter, "frames"):
            return None
        options = settings.options(layout.format)
        framer = adapter.framer(options, layout, record_limit=settings.record_limit, start=START, end=None)
        cuts = [*framer.feed(data)]
        if not framer.done:
            cuts += framer.finish()
    except Exception:
        return None
    return Framed(layouts.setdefault(layout, layout), tuple(cuts), len(data))


def _describe(error: BaseException) -> str:
    if isinstance(error, FileNotFoundError):
        return "the object is gone: it was listed, but is not there any more"
    return f"{type(error).__name__}: {error}"


class _Chained:
    """Chunks with those in front that were taken already. Closing it closes the rest, also when nothing was read."""

    def __init__(self, first: list[bytes], rest: Chunks) -> None:
        self._first = first
        self._rest = rest

    def __aiter__(self) -> _Chained:
        return self

    async def __anext__(self) -> bytes:
        return self._first.pop(0) if self._first else await anext(self._rest)

    async def aclose(self) -> None:
        await self._rest.aclose()


class _UntilBroken:
    """Chunks up to where the object can't be read any more; `error` then says why. What came before is good."""

    def __init__(self, chunks: AsyncIterator[bytes]) -> None:
        self._chunks = chunks
        self.error: Exception | None = None

    def __aiter__(self) -> _UntilBroken:
        return self

    async def __anext__(self) -> bytes:
        try:
            return await anext(self._chunks)
        except BAD_OBJECT as error:
            self.error = error
            raise StopAsyncIteration from None


class _Identity:
    """The decompressor of what is not compressed."""

    def feed(self, data: bytes) -> Iterator[bytes]:
        yield data

    def finish(self) -> Iterator[bytes]:
        return iter(())


def _decompressor(compression: str | None, ratio: int | None) -> Any:
    if compression is None:
        return _Identity()
    return decompressor(compression, ratio=ratio)
