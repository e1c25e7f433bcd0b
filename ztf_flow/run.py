"""A run: opens storage, settles what the first frame decides, drives the engine, and leaves a report."""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
import time
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Coroutine
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import orjson

from ztf_flow.engine.base import Pool, RunContext, finish_first
from ztf_flow.engine.budget import ByteBudget
from ztf_flow.engine.local import LocalEngine
from ztf_flow.engine.pools import start_pool
from ztf_flow.errors import ConfigError, FlowError
from ztf_flow.kernel import KernelSpec
from ztf_flow.ledger import Ledger, OverBudget, RejectLimit
from ztf_flow.memory import MemoryWatch, frugal_libraries, load_numpy, reuse_memory
from ztf_flow.object_log import ObjectEntry, ObjectLog
from ztf_flow.opening import Opened, SinkOptions, open_run
from ztf_flow.plan import Plan
from ztf_flow.probe import check_columns, settle, settled_as_document, settled_from_document
from ztf_flow.records import Slice, SourceObject, Split
from ztf_flow.replaying import check_replay, replay_message
from ztf_flow.report import Progress, Report, Status, new_run_id, versions
from ztf_flow.source.reading import Positions

T = TypeVar("T")

SLICES_AHEAD = 256
"""Slices that are planned before they are run, at the most; a single split may have more."""

PROGRESS_INTERVAL = 0.2
"""Seconds between calls of `on_progress`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunOptions:
    """How one run differs from what the pipeline file says.

    `run_id` sets the id instead of a new one, or that of an unfinished run which is continued. `fresh` replaces what a
    dataset holds. `replay` judges what a dataset has rejected again instead of reading the source, with `replay_run`
    only what that run has rejected. `limit` ends the run after that many records; `dry_run` writes nothing; `trial`
    writes without receipts and without looking at what a dataset holds. `on_report` is called with the report however
    the run ends, `on_progress` about five times a second, both in the event loop.
    """

    run_id: str | None = None
    fresh: bool = False
    replay: bool = False
    replay_run: str | None = None
    limit: int | None = None
    dry_run: bool = False
    trial: bool = False
    report: Path | None = None
    on_progress: Callable[[Progress], None] | None = None
    on_report: Callable[[Report], None] | None = None


async def run_plan(plan: Plan, options: RunOptions = RunOptions()) -> Report:
    """Run a compiled pipeline to its end.

    Returns the report of a run that succeeded or went over its budget. Raises FlowError, with `report`, when it failed
    and CancelledError when it was cancelled; nothing is half-visible then and no process is left.
    """
    frugal_libraries()
    await asyncio.to_thread(load_numpy)
    reuse_memory()
    return await _Run(plan, options).execute()


@dataclass(slots=True)
class _Run:
    plan: Plan
    options: RunOptions
    report: Report = field(init=False)
    ledger: Ledger = field(init=False)
    log: ObjectLog = field(init=False)
    began: float = field(default_factory=time.monotonic)
    listed_bytes: int = 0
    listing_ended: bool = False
    prepared: bool = False
    complete: bool = False
    positions: Positions = field(default_factory=Positions)

    def __post_init__(self) -> None:
        plan, config = self.plan, self.plan.config
        limit = config.rejects.max if not self.options.replay else None  # which is about what the source has
        self.ledger = Ledger(
            RejectLimit(limit.count, limit.fraction) if limit is not None else RejectLimit(),
            config.rejects.action,
            config.rejects.raw,
        )
        self.log = ObjectLog(self.ledger)
        self.report = Report(
            run_id=self.options.run_id or new_run_id(),
            pipeline=plan.name,
            status="failed",
            started_at=_now(),
            config_hash=plan.config_hash,
            schema_hash=plan.schema_hash,
            engine=config.engine.type,
        )

    async def execute(self) -> Report:
        failure: BaseException | None = None
        opened: Opened | None = None
        async with MemoryWatch() as memory:
            try:
                opened = await self._open()
                await self._drive(opened, memory)
            except BaseException as error:
                failure = error
                if opened is not None and opened.sink.lost is not None:
                    failure = opened.sink.lost
            status, failure = self._judge(failure)
            failure = await finish_first(self._end(opened, status, failure, memory))
        if failure is not None:
            raise failure
        return self.report

    async def _open(self) -> Opened:
        options = self.options
        if options.replay:
            check_replay(self.plan)
        sink = SinkOptions(
            run_id=self.report.run_id,
            dry_run=options.dry_run,
            trial=options.trial,
            fresh=options.fresh,
            replays=options.replay,
            named=options.run_id is not None,
        )
        return await open_run(self.plan, sink)

    def _judge(self, failure: BaseException | None) -> tuple[Status, BaseException | None]:
        """The status of the run and what it raises."""
        if failure is None:
            return "succeeded", None
        if isinstance(failure, (asyncio.CancelledError, KeyboardInterrupt)):
            self.report.message = "interrupted"
            return "interrupted", failure
        if not isinstance(failure, FlowError) and isinstance(failure, Exception):
            wrapped = FlowError(f"{type(failure).__name__}: {failure}", stage="run")
            wrapped.__cause__ = failure
            failure = wrapped
        if isinstance(failure, FlowError):
            self._without_secrets(failure)
            failure.report = self.report
        self.report.message = str(failure) or type(failure).__name__
        return ("over_budget", None) if isinstance(failure, OverBudget) else ("failed", failure)

    def _without_secrets(self, failure: FlowError) -> None:
        """Redact an error's texts, and drop its cause where that would tell what they don't."""
        redact = self.plan.redactor.redact
        failure.message = redact(failure.message)
        failure.place = redact(failure.place) if failure.place is not None else None
        failure.args = (failure.message,)
        said: BaseException | None = failure.__cause__ or failure.__context__
        while said is not None:
            if redact(str(said)) != str(said):
                failure.__cause__, failure.__context__ = None, None
                return
            said = said.__cause__ or said.__context__

    async def _end(
        self, opened: Opened | None, status: Status, failure: BaseException | None, memory: MemoryWatch
    ) -> BaseException | None:
        """Finish the sink, fill in and store the report, close everything. Gives what the run is to raise: what goes
        wrong here counts only if nothing did before."""
        report = self.report
        report.status = status
        report.finished_at = _now()
        report.duration_s = round(time.monotonic() - self.began, 3)
        report.peak_rss_bytes = memory.peak
        report.versions = versions()
        try:
            if opened is not None and self.prepared and status != "succeeded":
                failure = await self._attempt(
                    "cleaning up failed", opened.sink.finish(succeeded=False, complete=self.complete), failure
                )
            if opened is not None:
                self._count_reused(opened)
            await asyncio.to_thread(lambda: self.log.finish(complete=self.complete))
            report.take(self.ledger, busy={})
            if not isinstance(failure, ConfigError):
                failure = await self._attempt("the report can't be stored", self._store(opened), failure)
            if opened is not None and self.prepared:
                failure = await self._attempt("the run can't be ended", opened.sink.leave(), failure)
            if opened is not None:
                failure = await self._attempt("the storage can't be closed", opened.close(), failure)
        finally:
            self.log.close()
            if opened is not None:
                opened.sink.forget()
        if self.options.on_report is not None:
            self.options.on_report(report)
        return failure

    async def _attempt(
        self, complaint: str, work: Coroutine[Any, Any, None], failure: BaseException | None
    ) -> BaseException | None:
        """Do a part of the end; the others are done whatever comes of it."""
        report = self.report
        try:
            await work
        except Exception as error:
            told = f"{complaint}: {self.plan.redactor.redact(str(error))}"
            report.message = f"{report.message}; {told}" if report.message else told
            if report.status in ("succeeded", "over_budget"):
                report.status = "failed"
                place = getattr(error, "place", None) or self.plan.redactor.display_uri(self.plan.config.sink.uri)
                failure = FlowError(told, stage="run", place=place, report=report)
        return failure

    async def _store(self, opened: Opened | None) -> None:
        name = self.report.run_id
        data = orjson.dumps(self.report.as_dict(), option=orjson.OPT_INDENT_2) + b"\n"
        path = self.options.report
        if path is not None:
            await asyncio.to_thread(_write_report, path, data, self.log, name)
        if opened is not None and self.prepared:
            await opened.sink.keep_report(f"{name}.files.jsonl", self.log.pieces())
            await opened.sink.keep_report(f"{name}.json", iter((data,)))

    async def _drive(self, opened: Opened, memory: MemoryWatch) -> None:
        await self._prepare(opened)
        splits = self._count_splits(await self._splits(opened))
        first = await anext(splits, None)
        if first is None:
            self.report.message = self._nothing()
        else:
            spec = await self._settle(opened, first.slices[0].object)
            async with start_pool(self.plan, spec) as pool:
                memory.watch(pool)
                await self._run_splits(_with_first(first, splits), self._context(opened, spec, pool))
        if self.options.replay and first is not None:
            self.report.message = replay_message(self.ledger)
        self.complete = True
        self.ledger.judge(final=True)
        if not self.ledger.committed.balanced:
            raise FlowError(f"the run doesn't balance: {self.ledger.committed.as_dict()}", stage="run")
        await finish_first(opened.sink.finish(succeeded=True, complete=True))

    async def _splits(self, opened: Opened) -> AsyncIterator[Split]:
        """What is to be done."""
        if self.options.replay:
            return self._count_objects(opened.replays(self.options.replay_run, self.positions))
        return opened.splits(await self._objects(opened), self.positions)

    async def _count_objects(self, splits: AsyncIterator[Split]) -> AsyncIterator[Split]:
        async for split in splits:
            self.ledger.files["total"] += len(split.slices)
            yield split

    def _nothing(self) -> str | None:
        """What is said of a run that has nothing to do."""
        if self.options.replay:
            return replay_message(self.ledger) if self.ledger.committed.read else "nothing to replay"
        return "nothing new" if self.ledger.files["total"] else None

    async def _prepare(self, opened: Opened) -> None:
        """Bring the sink in order; a run that is continued keeps its id, its beginning and what it has done."""

        def take(receipt: dict[str, Any]) -> None:
            self.ledger.take_earlier(receipt)
            if self.options.replay:
                self.ledger.files["total"] += len(receipt["covers"])
            self.log.take([ObjectEntry.from_cover(cover) for cover in receipt["covers"]])

        opened.sink.earlier = take
        await opened.prepare()
        self.prepared = True
        self.report.run_id, self.report.attempts = opened.sink.run_id, opened.sink.attempts
        self.report.started_at = opened.sink.started_at or self.report.started_at

    async def _settle(self, opened: Opened, first: SourceObject) -> KernelSpec:
        """Fix what the plan leaves open: as it is in the dataset, else by a look at the first object."""
        plan, run_id = self.plan, self.report.run_id
        known = opened.sink.settled
        if known is not None:
            settled = settled_from_document(known)
            await asyncio.to_thread(check_columns, plan, settled)
        else:
            settled = await settle(plan, opened.source.read, first)
        opened.encoders.settle(settled, run_id)
        if plan.config.sink.kind == "dataset":
            document = await asyncio.to_thread(opened.encoders.schema_document)
            await opened.sink.keep_settled(settled_as_document(settled, document["arrow_schema"]))
            if plan.schema_hash is not None:
                await opened.sink.keep_schema(f"{plan.schema_hash}.json", orjson.dumps(document, default=str))
        return plan.kernel(run_id, settled)

    def _context(self, opened: Opened, spec: KernelSpec, pool: Pool) -> RunContext:
        plan = self.plan
        return RunContext(
            read=opened.source.read,
            spec=spec,
            pool=pool,
            sink=opened.sink,
            budget=ByteBudget(plan.frame_budget),
            ledger=self.ledger,
            workers=plan.workers,
            open_splits=1 if self.options.limit is not None else plan.open_splits,
            positions=self.positions,
            one_output=plan.config.sink.kind == "file",
            log=self.log,
            limit=self.options.limit,
            reread=(lambda split: opened.reread(split, self.positions)) if self.options.replay else None,
        )

    def _count_reused(self, opened: Opened) -> None:
        reused = opened.sink.reused
        self.ledger.splits["reused"] = reused
        self.ledger.splits["total"] += reused

    async def _objects(self, opened: Opened) -> AsyncIterator[SourceObject]:
        """What is listed. Raises FlowError when that is nothing, unless that is fine."""
        objects = self._count(opened.source.objects())
        first = await anext(objects, None)
        if first is not None:
            return _with_first(first, objects)
        if self.plan.config.source.on_empty == "ok":
            return objects
        uris = ", ".join(self.plan.redactor.display_uri(uri) for uri in self.plan.config.source.uri)
        raise FlowError(f"nothing matches {uris} (source.on_empty: ok makes that fine)", stage="read")

    async def _count(self, objects: AsyncIterator[SourceObject]) -> AsyncIterator[SourceObject]:
        async for found in objects:
            self.ledger.files["total"] += 1
            yield found

    async def _run_splits(self, splits: AsyncIterator[Split], context: RunContext) -> None:
        ticking = asyncio.create_task(self._tick(context))
        try:
            async with contextlib.aclosing(_planned_ahead(splits)) as planned:
                engine = LocalEngine()
                async with contextlib.aclosing(engine.run(planned, context)) as receipts:
                    async for _ in receipts:
                        pass
        finally:
            ticking.cancel()
            await asyncio.gather(ticking, return_exceptions=True)
            self._tell_progress(context)

    async def _count_splits(self, splits: AsyncIterator[Split]) -> AsyncIterator[Split]:
        async for split in splits:
            self.ledger.splits["total"] += 1
            self.listed_bytes += sum(_weight(part) for part in split.slices)
            yield split
        self.listing_ended = True

    async def _tick(self, context: RunContext) -> None:
        while True:
            await asyncio.sleep(PROGRESS_INTERVAL)
            self._tell_progress(context)

    def _tell_progress(self, context: RunContext) -> None:
        if self.options.on_progress is None:
            return
        counts = self.ledger.counts
        self.options.on_progress(
            Progress(
                read=counts.read,
                written=counts.written,
                rejected=self.ledger.rejected,
                bytes_read=self.ledger.bytes_read + context.bytes_open(),
                bytes_total=self.listed_bytes if self.listing_ended else None,
                splits_done=self.ledger.splits["done"],
                elapsed_s=time.monotonic() - self.began,
            )
        )


def _now() -> str:
    return dt.datetime.now(dt.UTC).isoformat()


def _write_report(path: Path, data: bytes, log: ObjectLog, run_id: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.with_name(f"{run_id}.files.jsonl").open("wb") as files:
        files.writelines(log.pieces())
    path.write_bytes(data)


def _weight(part: Slice) -> int:
    end = part.end if part.end is not None else part.object.size or 0
    return max(0, end - part.start)


async def _with_first(first: T, rest: AsyncIterator[T]) -> AsyncIterator[T]:
    yield first
    async for found in rest:
        yield found


async def _planned_ahead(splits: AsyncIterator[Split]) -> AsyncGenerator[Split, None]:
    """The same splits in order, some planned before they are asked for: up to `SLICES_AHEAD` slices, or one split."""
    queue: asyncio.Queue[Split | BaseException | None] = asyncio.Queue(SLICES_AHEAD)
    ahead = 0
    taken = asyncio.Event()

    async def plan() -> None:
        nonlocal ahead
        try:
            async for split in splits:
                while ahead and ahead + len(split.slices) > SLICES_AHEAD:
                    taken.clear()
                    await taken.wait()
                ahead += len(split.slices)
                await queue.put(split)
        except Exception as error:
            await queue.put(error)
        else:
            await queue.put(None)

    planning = asyncio.create_task(plan())
    try:
        while (item := await queue.get()) is not None:
            if isinstance(item, BaseException):
                raise item
            ahead -= len(item.slices)
            taken.set()
            yield item
    finally:
        planning.cancel()
        await asyncio.gather(planning, return_exceptions=True)
