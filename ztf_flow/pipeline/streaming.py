"""What `Pipeline.records` does: frames are judged in threads and come out as records, without a sink."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import AsyncExitStack, aclosing
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ztf_flow.errors import FlowError
from ztf_flow.pipeline.blocking import redacted
from ztf_flow.records import Counts, Place, RecordError, Reject
from ztf_flow.report import new_run_id

if TYPE_CHECKING:
    from ztf_flow.kernel import Kernel
    from ztf_flow.ledger import Ledger
    from ztf_flow.plan import Plan
    from ztf_flow.records import Block, Frame

OnReject = Callable[[dict[str, Any]], Any]

VALUE_SIZE = 12
"""Bytes of Python values for each byte of input, about: what accepted records weigh in the memory budget."""


@dataclass(frozen=True, slots=True)
class Record:
    """One accepted record: `data` is a dict of typed values (or the model, where asked for), `provenance` has the
    keys of the provenance columns without `_ztf_`."""

    data: Any
    provenance: dict[str, Any]


async def stream_records(
    compile: Callable[[], Plan], on_reject: OnReject | None, *, as_model: bool
) -> AsyncGenerator[Record, None]:
    """The body of `Pipeline.records`."""
    plan = await asyncio.to_thread(compile)
    ledger, run_id = _ledger(plan), new_run_id()
    async with aclosing(_judged_blocks(plan, as_model=as_model)) as blocks:
        async for block in blocks:
            for item in _in_order(block, run_id):
                if isinstance(item, Record):
                    yield item
                    continue
                await _tell(on_reject, item, run_id, plan.config.rejects.raw)
                if plan.config.rejects.action == "stop":
                    break
            ledger.observe(block)
            del block  # not held while the next one is awaited
    ledger.judge(final=True)


def _ledger(plan: Plan) -> Ledger:
    from ztf_flow.ledger import Ledger, RejectLimit

    rejects = plan.config.rejects
    limit = RejectLimit(rejects.max.count, rejects.max.fraction) if rejects.max is not None else RejectLimit()
    return Ledger(limit, rejects.action, rejects.raw)


async def _judged_blocks(plan: Plan, *, as_model: bool) -> AsyncGenerator[Block, None]:
    """Blocks in order whose payloads are lists of values. Closing it ends all that it started."""
    from ztf_flow.engine.budget import ByteBudget
    from ztf_flow.engine.workers import ThreadPool
    from ztf_flow.graph import stream_blocks
    from ztf_flow.opening import open_source
    from ztf_flow.source.reading import Positions, SplitReader
    from ztf_flow.source.splits import Unread, dataset_splits

    with redacted(plan.redactor):
        async with AsyncExitStack() as stack:
            source = await open_source(plan, stack)
            kernel = await asyncio.to_thread(lambda: plan.judge().build())
            judge = _Judge(kernel, as_model=as_model)
            pool = ThreadPool(judge, size=plan.workers, deadline=plan.config.limits.deadline)
            stack.push_async_callback(pool.close)
            await pool.start()
            budget = ByteBudget(plan.frame_budget)
            size = plan.config.source.split_size
            objects: Any = await stack.enter_async_context(aclosing(source.objects()))
            splits: Any = dataset_splits(
                (Unread(found) async for found in objects), size=size, identity=plan.identity, may_be_cut=_never
            )
            await stack.enter_async_context(aclosing(splits))
            empty = True
            async for split in splits:
                empty = False
                frames = SplitReader(split, source.read, Positions()).frames()
                blocks = stream_blocks(frames, pool.run, budget=budget, workers=plan.workers, cost=_cost)
                async with aclosing(blocks):
                    async for block in blocks:
                        yield block
                        del block
            if empty and plan.config.source.on_empty == "error":
                uris = ", ".join(plan.redactor.display_uri(uri) for uri in plan.config.source.uri)
                raise FlowError(f"nothing matches {uris} (source.on_empty: ok makes that fine)", stage="read")


async def _never(_: Any) -> bool:
    return False


def _cost(frame: Frame) -> int:
    return VALUE_SIZE * frame.size


class _Values(list[Any]):
    """Accepted values of a frame, with their weight in memory."""

    nbytes = 0


@dataclass(frozen=True, slots=True)
class _Judge:
    """A kernel whose blocks hold values instead of formatted bytes: models, or dicts of typed values."""

    kernel: Kernel
    as_model: bool

    def __call__(self, frame: Frame) -> Block:
        block = self.kernel.judged_block(frame)
        schema = self.kernel.schema
        if block.rows and schema is not None and not self.as_model:
            block = _with_dicts(block, frame, schema.adapter.dump_python)
        payload: Any = block.payload
        if payload is not None:
            values: Any = _Values(payload)
            values.nbytes = _cost(frame)
            block.payload = values
        return block


def _with_dicts(block: Block, frame: Frame, dump: Callable[..., Any]) -> Block:
    """The block with dicts of typed values; where a serialiser raises, the record is rejected."""
    payload: Any = block.payload
    dicts, failed, rejects = [], [], []
    for row, value in enumerate(payload):
        try:
            dicts.append(dump(value, warnings=False))
        except Exception as error:
            failed.append(row)
            rejects.append(_unformatted(block, frame, row, error))
    payload[:] = dicts
    if not failed:
        return block
    return _without(block, failed, rejects)


def _unformatted(block: Block, frame: Frame, row: int, error: Exception) -> Reject:
    from ztf_flow.schema.shown import described

    assert block.origin is not None
    place = Place(*(None if column is None else int(column[row]) for column in block.origin))
    raw, cut = None, frame.cut
    if isinstance(cut.data, bytes) and place.byte_start is not None and place.byte_end is not None:
        raw = cut.data[place.byte_start - cut.start : place.byte_end - cut.start]
    reason = RecordError((), "format_error", described(error))
    return Reject("format", frame.object, frame.layout.format, place, raw, (reason,))


def _without(block: Block, failed: list[int], rejects: list[Reject]) -> Block:
    """The block with rejects in place of some of its rows."""
    import numpy as np

    from ztf_flow.records import Coordinates

    assert block.origin is not None
    origin = Coordinates(*(None if column is None else np.delete(column, failed) for column in block.origin))  # type: ignore[arg-type]
    counts, skips = block.counts, block.counts.skipped > 0
    counts = Counts(
        counts.read,
        counts.written - len(failed),
        counts.quarantined + (0 if skips else len(failed)),
        counts.skipped + (len(failed) if skips else 0),
    )
    every = sorted([*block.rejects, *rejects], key=lambda reject: reject.place.record or 0)
    return replace(block, rows=block.rows - len(failed), origin=origin, counts=counts, rejects=every)


def _in_order(block: Block, run_id: str) -> Iterator[Record | Reject]:
    """The records and rejects of a block, in the order of the source."""
    rejects = iter(block.rejects)
    reject = next(rejects, None)
    for number, record in _records(block, run_id):
        while reject is not None and reject.place.record is not None and reject.place.record < number:
            yield reject
            reject = next(rejects, None)
        yield record
    while reject is not None:
        yield reject
        reject = next(rejects, None)


def _records(block: Block, run_id: str) -> Iterator[tuple[int, Record]]:
    from ztf_flow.output import rows_of_coordinates

    if not block.rows:
        return
    payload: Any = block.payload
    source = block.object
    assert block.origin is not None
    for value, (record, line, start, end) in zip(payload, rows_of_coordinates(block.origin), strict=True):
        provenance = {
            "source": source.name, "version": source.version, "record": record, "line": line, "byte_start": start,
            "byte_end": end, "run": run_id,
        }  # fmt: skip
        yield record or 0, Record(value, provenance)


async def _tell(on_reject: OnReject | None, reject: Reject, run_id: str, raw: bool) -> None:
    if on_reject is None:
        return
    from ztf_flow.sink.quarantine import as_line

    outcome = on_reject(as_line(reject, run_id, raw))
    if inspect.isawaitable(outcome):
        await outcome
