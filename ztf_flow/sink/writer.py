"""Writing one split: blocks in, staged parts and a receipt out."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

from ztf_flow.config.names import DOCUMENT_FORMATS
from ztf_flow.errors import SinkError, reason_of
from ztf_flow.formats.encoders import BlocksEncoder
from ztf_flow.output import shared_provenance
from ztf_flow.records import Block, Counts, Part, Receipt, Share, Split
from ztf_flow.sink.quarantine import quarantine_lines
from ztf_flow.storage import StagedFile, Storage

if TYPE_CHECKING:
    from ztf_flow.formats.adapter import Encoder


LINES_TOGETHER = 512 * 1024
"""Bytes of quarantine lines that are written at once."""

AHEAD = 16 * 2**20
"""Bytes of blocks that wait while others are encoded."""

GROWTH, SLACK = 4, 2**20
"""A block takes at most so many times its bytes, and so many more, in a file."""


@dataclass(frozen=True, slots=True)
class Target:
    """A final path and the path under which the file is written first, in one storage."""

    storage: Storage
    path: str
    staged: str


@dataclass(frozen=True, slots=True)
class PartPlace:
    """Which part of a split a file is: the `number`-th from 0 in its `folder` (empty: the dataset's own), and the
    `serial`-th of all."""

    folder: str
    number: int
    serial: int


class SplitTargets(Protocol):
    """Where the files of one split go."""

    def part(self, place: PartPlace) -> Target: ...

    def sidecar(self, place: PartPlace) -> Target: ...

    def quarantine(self) -> Target: ...


@dataclass(frozen=True, slots=True)
class WriteSettings:
    """How blocks become files; the same for all splits of a run.

    `encoder` takes whether the file is to hold one document. `part_size` None never begins a second part.
    """

    encoder: Callable[[bool], Encoder]
    compressor: Callable[[], Any] | None
    sidecar: Callable[[], Encoder] | None
    part_size: int | None
    keep_rejects: bool
    raw: bool
    run_id: str
    blocking: bool
    """Whether encoding is work enough to be done in a thread."""
    partitioned: bool = False
    one_by_one: bool = False
    """Whether the rows of a partitioned text are encoded one by one."""


class OutputFile:
    """One staged file with its encoder.

    Where encoding is work it goes on in a thread while the next blocks come, one after the other and in their order.
    Bound: blocks of `AHEAD` bytes wait for it. An error of it is raised by a later call.
    """

    def __init__(self, target: Target, staged: StagedFile, encoder: Encoder, compressor: Any, blocking: bool) -> None:
        self.target = target
        self.rows = 0
        self._staged = staged
        self._encoder = encoder
        self._compressor = compressor
        self._blocking = blocking or compressor is not None
        self._waiting: list[Any] = []
        self._given = 0
        """Bytes of blocks that were not known to be in the file when it was last looked at."""
        self._working: asyncio.Task[None] | None = None

    async def begin(self) -> None:
        await self._append([self._encoder.begin])

    async def add(self, payload: Any, rows: int) -> None:
        self.rows += rows
        if not self._blocking:
            await self._append([partial(self._encoder.add, payload)])
            return
        self._waiting.append(payload)
        self._given += _size_of(payload)
        busy = self._working is not None and not self._working.done()
        if not busy or sum(map(_size_of, self._waiting)) > AHEAD:
            await self._next()

    async def has_reached(self, size: int) -> bool:
        """Whether the file has so many bytes, all blocks that its encoder has let go of counted."""
        holds = hasattr(self._encoder, "pending_bytes")  # of others it isn't known how much a block takes
        if holds and self._staged.size + GROWTH * self._given + SLACK < size:
            return False
        await self._settle()
        return self._staged.size >= size

    async def finish(self) -> Part:
        """Write what is pending and make the staged file whole."""
        await self._settle()
        await self._append([self._encoder.end], last=True)
        with sink_errors(self.target):
            await self._staged.finish()
        return Part(self.target.path, self.target.staged, self.rows, self._staged.size, self._staged.checksum)

    async def stop(self) -> None:
        """Let go of what waits. Doesn't raise; the staged file may then be removed."""
        self._waiting.clear()
        if self._working is not None:
            self._working.cancel()
            await asyncio.wait([self._working])
            if not self._working.cancelled():
                self._working.exception()  # seen

    async def _settle(self) -> None:
        """Wait until no block waits or is being encoded."""
        while self._working is not None:
            await self._next()
        self._given = getattr(self._encoder, "pending_bytes", 0)

    async def _next(self) -> None:
        """Wait for what is being encoded, and begin with what waits."""
        if self._working is not None:
            await asyncio.shield(self._working)
        payloads, self._waiting = self._waiting, []
        steps = [partial(self._encoder.add, payload) for payload in payloads]
        self._working = asyncio.create_task(self._append(steps)) if steps else None

    async def _append(self, steps: Sequence[Callable[[], bytes]], *, last: bool = False) -> None:
        def work() -> bytes:
            if self._compressor is None:
                return b"".join(step() for step in steps)
            pieces = [piece for step in steps for piece in self._compressor.feed(step())]
            return b"".join([*pieces, *(self._compressor.finish() if last else ())])

        with sink_errors(self.target):
            if self._blocking:
                await self._staged.write_made(work)
            elif data := work():
                await self._staged.write(data)


def _size_of(payload: Any) -> int:
    return len(payload) if isinstance(payload, bytes) else int(getattr(payload, "nbytes", 0))


def whole_file(encoder: Encoder, payloads: list[Any], compressor: Callable[[], Any] | None) -> bytes:
    """The bytes of a file with these payloads."""
    data = b"".join([encoder.begin(), *map(encoder.add, payloads), encoder.end()])
    if compressor is None:
        return data
    work = compressor()
    return b"".join([*work.feed(data), *work.finish()])


@contextmanager
def sink_errors(target: Target) -> Iterator[None]:
    """Give an error of a storage the place that it happened at."""
    try:
        yield
    except OSError as error:
        raise SinkError(
            f"can't be written: {reason_of(error)}", stage="sink", place=target.storage.uri(target.path)
        ) from error


class _Lines:
    """Lines that wait to be written together."""

    def __init__(self) -> None:
        self.size = self.count = 0
        self._pieces: list[bytes] = []

    def add(self, lines: bytes, count: int) -> None:
        self._pieces.append(lines)
        self.size += len(lines)
        self.count += count

    def taken(self) -> tuple[bytes, int]:
        """The lines, and how many these are; nothing waits any more."""
        taken = b"".join(self._pieces), self.count
        self.size = self.count = 0
        self._pieces = []
        return taken


class SplitWriter:
    """Takes the blocks of one split in order. Nothing is visible before the receipt is committed.

    After `finish` the files are whole at their staging paths; `abort` removes all of them, finished or not.
    """

    def __init__(self, split: Split, targets: SplitTargets, settings: WriteSettings) -> None:
        self.split = split
        self.counts = Counts()
        self._targets = targets
        self._settings = settings
        self._part: OutputFile | None = None
        self._sidecar: OutputFile | None = None
        self._quarantine: OutputFile | None = None
        self._rejects = _Lines()
        self._parts: list[Part] = []
        self._extras: list[Part] = []
        self._files: list[asyncio.Future[StagedFile]] = []
        self._encoding: list[OutputFile] = []
        self._rows_of: dict[str, int] = {}
        self._document = False
        self._lost_document = False

    async def write(self, block: Block) -> None:
        """Append a block's rows and rejects."""
        self.counts.add(block.counts)
        alone = len(self.split.slices) == 1 and block.object.member is None
        self._document = block.document and alone
        # a list of one item that is refused can't be told from a broken document, and passes for one
        self._lost_document = (
            alone and block.layout.format in DOCUMENT_FORMATS and self.counts.read == 1 and not block.rows
        )
        if block.rows:
            await self._write_rows(block)
        if block.rejects and self._settings.keep_rejects:
            await self._write_rejects(block)

    async def _write_rows(self, block: Block) -> None:
        if self._part is None:
            await self._open_part()
        assert self._part is not None
        await self._part.add(block.payload, block.rows)
        shares = block.by_object()
        self._count_rows(shares)
        if self._sidecar is not None and block.origin is not None:
            rows = shared_provenance(shares, self._settings.run_id, block.origin)
            await self._sidecar.add(rows, block.rows)
        limit = self._settings.part_size
        if limit is not None and await self._part.has_reached(limit):
            await self._close_part()

    def _count_rows(self, shares: Sequence[Share]) -> None:
        for share in shares:
            path = share.object.path
            self._rows_of[path] = self._rows_of.get(path, 0) + share.rows

    async def _open_part(self) -> None:
        settings, number = self._settings, len(self._parts)
        place = PartPlace("", number, number)
        compressor = settings.compressor() if settings.compressor is not None else None
        self._part = await self._open(
            self._targets.part(place), settings.encoder(self._document), compressor, blocking=settings.blocking
        )
        if settings.sidecar is not None:
            self._sidecar = await self._open(self._targets.sidecar(place), settings.sidecar(), blocking=True)

    async def _open(self, target: Target, encoder: Encoder, compressor: Any = None, *, blocking: bool) -> OutputFile:
        staging = asyncio.ensure_future(target.storage.stage(target.staged))
        self._files.append(staging)  # at once: when this is cancelled, what was begun must be known to `abort`
        with sink_errors(target):
            staged = await asyncio.shield(staging)
        file = OutputFile(target, staged, encoder, compressor, blocking)
        self._encoding.append(file)
        await file.begin()
        return file

    async def _stage_whole(self, target: Target, data: bytes, rows: int) -> Part:
        """A finished staged file with these bytes."""
        staging = asyncio.ensure_future(target.storage.stage_whole(target.staged, data))
        self._files.append(staging)
        with sink_errors(target):
            staged = await asyncio.shield(staging)
        return Part(target.path, target.staged, rows, staged.size, staged.checksum)

    async def _close_part(self) -> None:
        part, self._part = self._part, None
        if part is not None:
            self._parts.append(await part.finish())
        sidecar, self._sidecar = self._sidecar, None
        if sidecar is not None:
            self._extras.append(await sidecar.finish())

    async def _write_rejects(self, block: Block) -> None:
        settings = self._settings
        await self.carry(quarantine_lines(block.rejects, run_id=settings.run_id, raw=settings.raw), len(block.rejects))

    async def carry(self, lines: bytes, count: int) -> None:
        """Append lines to the quarantine, by way of memory where they are few."""
        self._rejects.add(lines, count)
        if self._rejects.size >= LINES_TOGETHER:
            await self._write_lines()

    async def _write_lines(self) -> None:
        if self._quarantine is None:
            self._quarantine = await self._open(self._targets.quarantine(), BlocksEncoder(), blocking=False)
        await self._quarantine.add(*self._rejects.taken())

    async def finish(self, *, empty_part: bool) -> Receipt:
        """Make all files whole. `empty_part` asks for a part also when no row came, unless the input is one document
        that was refused: there is no document without a value."""
        if empty_part and self._part is None and not self._parts and not self._document and not self._lost_document:
            await self._open_part()
        await self._close_part()
        if self._rejects.count:
            await self._write_lines()
        quarantine, self._quarantine = self._quarantine, None
        rejects = await quarantine.finish() if quarantine is not None else None
        covers = tuple(
            {
                "uri": part.object.uri,
                "version": part.object.version,
                "start": part.start,
                "end": part.end,
                "rows": self._rows_of.get(part.object.path, 0),
            }
            for part in self.split.slices
        )
        parts, extras, generation = tuple(self._parts), tuple(self._extras), self.split.generation
        return Receipt(self.split.id, covers, parts, self.counts, extras, rejects, generation=generation)

    def let_go(self) -> None:
        """The split is committed: its files are the sink's, and `abort` does nothing any more."""
        self._files.clear()
        self._encoding.clear()

    async def abort(self) -> None:
        """Remove every file of the split that is not published."""
        while self._encoding:
            await self._encoding.pop().stop()
        while self._files:
            staging = self._files.pop()
            await asyncio.wait([staging])
            if not staging.cancelled() and staging.exception() is None:
                await staging.result().abort()
