"""What an engine is, and the one function that every engine runs per split."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Coroutine, Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Protocol, TypeVar

from ztf_flow.engine.budget import ByteBudget
from ztf_flow.engine.workers import WorkerLost
from ztf_flow.errors import FlowError
from ztf_flow.graph import run_graph
from ztf_flow.kernel import KernelSpec, refuse
from ztf_flow.ledger import ErrorBook, Ledger
from ztf_flow.object_log import ObjectEntry, ObjectLog
from ztf_flow.records import Block, Counts, Frame, Receipt, Split
from ztf_flow.rejects import counted
from ztf_flow.sink.base import Sink, Undecided
from ztf_flow.sink.writer import SplitWriter
from ztf_flow.source.bundles import Bundle, bundled
from ztf_flow.source.reading import ObjectState, Positions, ReadSettings, SplitReader

T = TypeVar("T")

LOST = "worker_lost"
"""The type of the error of records whose worker process was lost."""

FRAME_COST = 4
"""Bytes that a frame in flight is reckoned to hold per byte of input: itself, its output and what is copied between."""


class Pool(Protocol):
    """Workers that run the kernel on frames."""

    async def run(self, frame: Frame) -> Block: ...


class Reader(Protocol):
    """Reads the frames of a split. When they have ended, `objects` says what became of each slice."""

    split: Split
    objects: list[ObjectState]
    bytes_read: int

    def frames(self) -> AsyncGenerator[Frame, None]: ...

    def leave_out_the_rest(self) -> None: ...


@dataclass(frozen=True, slots=True)
class RunContext:
    """What the splits of a run share."""

    read: ReadSettings
    spec: KernelSpec
    pool: Pool
    sink: Sink
    budget: ByteBudget
    ledger: Ledger
    workers: int
    open_splits: int
    positions: Positions = field(default_factory=Positions)
    one_output: bool = False
    """Whether the run has a single split whose output must not appear when the run is over its budget."""
    log: ObjectLog | None = None
    limit: int | None = None
    """Records after which the run ends (a trial); splits are then run one at a time."""
    reread: Callable[[Split], Reader] | None = None
    """Makes the readers of a replay's splits."""
    readers: set[Reader] = field(default_factory=set)
    """The readers of the splits that are open now."""

    def bytes_open(self) -> int:
        """Bytes that open splits have read so far."""
        return sum(reader.bytes_read for reader in self.readers)


class Engine(Protocol):
    """Runs splits. Receipts come as splits are committed, in any order."""

    def run(self, splits: AsyncIterator[Split], context: RunContext) -> AsyncIterator[Receipt]: ...


async def run_split(split: Split, context: RunContext) -> Receipt:
    """Read, work on, write and commit one split.

    When it fails or is cancelled nothing of the split stays, unless its commit had begun: that is then ended first.
    Raises FlowError where the accounting identity doesn't hold.
    """
    reader = _reader(split, context)
    writer = context.sink.writer(split)
    done = _Done(ErrorBook(context.ledger.raw))
    written = asyncio.Event()

    async def work(item: Frame | Bundle) -> list[Block]:
        return [await _work(item, context)] if isinstance(item, Frame) else await _work_together(item, context)

    async def write(blocks: list[Block]) -> None:
        for block in blocks:
            context.ledger.observe(block)
            done.add(block)
            await writer.write(block)
        written.set()

    context.readers.add(reader)
    try:
        frames: AsyncIterator[Frame | Bundle]
        if context.limit is not None:
            frames = _limited(reader, context, written)
        elif context.spec.provenance == "columns":  # the kernel puts a frame's one object into its rows
            frames = reader.frames()
        else:
            scattered = context.reread is not None
            frames = bundled(reader.frames(), context.read.adapter, scattered=scattered)
        await run_graph(frames, work, write, budget=context.budget, workers=context.workers, cost=_cost)
        if context.reread is not None:
            await _carry(reader, writer)
        receipt = await writer.finish(empty_part=await context.sink.write_empty(split))
        if not receipt.counts.balanced:
            raise FlowError(f"the split doesn't balance: {receipt.counts.as_dict()}", stage="run", place=split.id)
        if context.one_output:
            context.ledger.judge(final=True)
        await finish_first(_commit(context, reader, writer, receipt, done))
    except BaseException:
        await finish_first(writer.abort())
        raise
    finally:
        context.readers.discard(reader)
    return receipt


def _reader(split: Split, context: RunContext) -> Reader:
    if context.reread is not None:
        return context.reread(split)
    return SplitReader(split, context.read, context.positions)


async def _carry(reader: Reader, writer: SplitWriter) -> None:
    """Keep in the quarantine, as it is, what a replay couldn't read again."""
    from ztf_flow.sink.rereading import ReplayReader

    if isinstance(reader, ReplayReader) and writer.counts.read:
        async with contextlib.aclosing(reader.carried()) as pieces:
            async for lines in pieces:
                await writer.carry(lines, lines.count(b"\n"))


async def _limited(reader: Reader, context: RunContext, written: asyncio.Event) -> AsyncIterator[Frame]:
    """Frames up to the limit of a trial. Each waits for the one before it, so that it is known how many are left."""
    assert context.limit is not None
    async with contextlib.aclosing(reader.frames()) as frames:
        async for frame in frames:
            left = context.limit - context.ledger.counts.read
            if left <= 0:
                reader.leave_out_the_rest()
                return
            written.clear()
            yield replace(frame, take=left)
            await written.wait()


def _cost(item: Frame | Bundle) -> int:
    return FRAME_COST * item.size


async def _work(frame: Frame, context: RunContext) -> Block:
    try:
        block = await context.pool.run(frame)
    except WorkerLost as lost:
        block = await asyncio.to_thread(refuse, context.spec, frame, LOST, lost.reason)
    _check_records(frame, block)
    return block


async def _work_together(bundle: Bundle, context: RunContext) -> list[Block]:
    """The block of frames that were joined. If it takes a worker along, each frame is tried alone, so that no object
    suffers for another."""
    block = await _work(bundle.frame, context)
    if any(error.type == LOST for _, errors, _ in counted(block.rejects) for error in errors):
        return [await _work(frame, context) for frame in bundle.members]
    return [await asyncio.to_thread(bundle.divide, block)]


def _check_records(frame: Frame, block: Block) -> None:
    """The framer and the kernel count records independently of each other; they must agree."""
    expected = frame.cut.records
    if frame.only is not None:
        expected = len(frame.only)
    if expected is not None and frame.take is not None:
        expected = min(expected, frame.take)
    if expected is not None and block.counts.read != expected:
        raise FlowError(
            f"the frame holds {expected} records, {block.counts.read} were accounted for",
            stage="run",
            place=f"{frame.object.uri}, record {frame.cut.first_record}",
        )


async def _commit(context: RunContext, reader: Reader, writer: SplitWriter, receipt: Receipt, done: _Done) -> None:
    """Commit a split, show its files and take it into the books."""
    entries = done.entries(reader)
    receipt = replace(
        receipt,
        covers=tuple(_covers(receipt, entries, context.positions)),
        errors=tuple(done.book.ranked()),
        bytes_read=reader.bytes_read,
    )
    if context.sink.wants(reader.split, receipt):
        try:
            await context.sink.commit(receipt)
        except Undecided:
            writer.let_go()
            raise
        writer.let_go()
        await context.sink.publish(receipt)
    else:
        await writer.abort()
    ledger = context.ledger
    ledger.close_split(receipt)
    ledger.bytes_read += reader.bytes_read
    if context.log is not None:
        await context.log.add(entries)


def _covers(receipt: Receipt, entries: list[ObjectEntry], positions: Positions) -> Iterator[dict[str, Any]]:
    """What a receipt covers; for a range that isn't an object's last with the place where the next one begins."""
    for cover, entry in zip(receipt.covers, entries, strict=False):
        said = entry.as_cover(cover["rows"])
        if entry.part.end is not None:
            future = positions.at(entry.part.object.path, entry.part.end)
            at = future.result() if future.done() else None
            said["next"] = (at.byte, at.record, at.line, at.context) if at is not None else None
        yield said


@dataclass(slots=True)
class _Done:
    """What a split has come to, by object and by kind of error."""

    book: ErrorBook
    counts: dict[str, Counts] = field(default_factory=dict)

    def add(self, block: Block) -> None:
        for share in block.by_object():
            known = self.counts.get(share.object.path)
            if known is None:
                self.counts[share.object.path] = replace(share.counts)
            else:
                known.add(share.counts)
        self.book.add(block.rejects)

    def entries(self, reader: Reader) -> list[ObjectEntry]:
        """An entry for each slice; a trial may end before the last."""
        states = zip(reader.split.slices, reader.objects, strict=False)
        return [ObjectEntry(part, state, self.counts.get(part.object.path, Counts())) for part, state in states]


async def finish_first(work: Coroutine[Any, Any, T]) -> T:
    """Await something that must not be left half done: a cancellation waits until it has ended."""
    task = asyncio.ensure_future(work)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        while not task.done():  # cancelled once more, it waits all the same
            with contextlib.suppress(asyncio.CancelledError):
                await asyncio.wait([task])
        if not task.cancelled():
            task.exception()
        raise
