"""Formats whose `parse` or `format` is a coroutine function: awaited in the event loop of the batch."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, cast

from ztf_flow.batch.performers import InlinePerformer, Performer, threads
from ztf_flow.batch.results import BatchItem, Failure
from ztf_flow.batch.work import AUTO, ItemWork, Outcomes, StopFlag
from ztf_flow.conversion.steps import FormatStep, ParseStep
from ztf_flow.errors import FlowError
from ztf_flow.formats.registry import default_registry

Steps = tuple[ParseStep | None, FormatStep | None]

QUICK = 0.001
"""Seconds of computing that the event loop can spare for an item."""


class AwaitingPerformer(Performer):
    """Awaits items whose formats are async, and leaves all others to another performer.

    What is to be computed for them (validation, serialisation) is done in threads, unless the other works inline or it
    takes less than a millisecond.
    """

    def __init__(self, work: ItemWork, stop: StopFlag, others: Performer) -> None:
        super().__init__(work)
        self._stop = stop
        self._others = others
        self._steps: dict[tuple[str | None, str | None], Steps | None] = {}
        self._waits = False
        """Whether there were items that are awaited."""
        self._inline = isinstance(others, InlinePerformer)
        self._computes_quickly = False
        self._is_measured: asyncio.Event | None = None
        """Set when it is known how long computing takes; None before somebody looks."""

    @property
    def chunks(self) -> bool:  # type: ignore[override]
        return not self._waits and self._others.chunks  # one that waits would hold up others

    @property
    def chunk_seconds(self) -> float:  # type: ignore[override]
        return self._others.chunk_seconds

    @property
    def pids(self) -> tuple[int, ...]:
        return self._others.pids

    def width(self, parallel: int) -> int:
        return parallel if self._waits else self._others.width(parallel)

    def submit(self, items: Sequence[BatchItem]) -> asyncio.Future[Outcomes]:
        if len(items) == 1:
            steps = self._async_steps(items[0].source_format, items[0].target_format)
            return self._others.submit(items) if steps is None else asyncio.ensure_future(self._one(items[0], steps))
        if self._has_async(items):
            return asyncio.ensure_future(self._run(items))
        return self._others.submit(items)

    def _has_async(self, items: Sequence[BatchItem]) -> bool:
        last: tuple[Any, Any] = (None, None)
        for _, _, source, target in items:
            if source is last[0] and target is last[1]:
                continue
            last = (source, target)
            if self._async_steps(source, target) is not None:
                return True
        return False

    def learn(self, items: Sequence[BatchItem], outcomes: Outcomes, *, active: int, left: int | None) -> None:
        if not self._waits:
            self._others.learn(items, outcomes, active=active, left=left)

    def explain(self, error: Exception) -> Failure:
        return self._others.explain(error)

    def _async_steps(self, source: str | None, target: str | None) -> Steps | None:
        """The steps of formats of which one is async; None for others, and for those that there are not."""
        try:
            return self._steps[source, target]
        except KeyError:
            pass
        steps: Steps | None = None
        try:
            if not all(name in (None, AUTO) or default_registry.is_builtin(name) for name in (source, target)):
                steps = self.work.steps(source if source != AUTO else None, target)
        except FlowError:
            pass
        if steps is not None and not any(step is not None and step.is_async for step in steps):
            steps = None
        self._steps[source, target] = steps
        self._waits = self._waits or steps is not None
        return steps

    async def _run(self, items: Sequence[BatchItem]) -> Outcomes:
        parts: list[Outcomes] = []
        for item in items:
            if self._stop.raised:
                break
            steps = self._async_steps(item.source_format, item.target_format)
            parts.append(await (self._one(item, steps) if steps is not None else self._others.submit([item])))
        return Outcomes.joined(parts)

    async def _one(self, item: BatchItem, steps: Steps) -> Outcomes:
        marks = [time.perf_counter()]
        failed = 0
        try:
            value = await self._value(item.data, *steps)
        except BaseException as error:
            task = asyncio.current_task()
            if isinstance(error, asyncio.CancelledError) and task is not None and task.cancelling():
                raise
            value = self.work.failure(error)
            failed = 1
            self._stop.failed()
        marks.append(time.perf_counter())
        return Outcomes([value], marks, time.time() - marks[-1], 0.0, failed, {})

    async def _value(self, data: Any, parse: ParseStep | None, write: FormatStep | None) -> Any:
        value, document = data, None
        if parse is not None:
            value, document = await self._parsed(parse, data)
        if write is None:
            return value
        if not write.is_async:
            return await self._compute(partial(write, value, document=document))
        return await (await self._compute(partial(write.begin, value, document=document)))

    async def _parsed(self, parse: ParseStep, data: Any) -> tuple[Any, bool]:
        found: Any
        if not parse.is_async:
            found = await self._compute(partial(parse.value_and_kind, data))
            return cast("tuple[Any, bool]", found)
        try:
            found = await parse.begin(data)
        except Exception as error:
            raise parse.unreadable(error) from error
        found = await self._compute(partial(parse.finish, found))
        return cast("tuple[Any, bool]", found)

    async def _compute(self, work: Callable[[], Any]) -> Any:
        """Here where it takes next to nothing, by the last time; a way to a thread and back takes more than that."""
        if self._is_measured is not None and not self._is_measured.is_set():
            await self._is_measured.wait()  # rather than start a thread for each of those that come at once
        if self._inline or self._computes_quickly:
            found, seconds = _timed(work)
        else:
            found, seconds = await self._computed_in_thread(work)
        self._computes_quickly = seconds < QUICK
        return found

    async def _computed_in_thread(self, work: Callable[[], Any]) -> tuple[Any, float]:
        if self._is_measured is None:
            self._is_measured = asyncio.Event()
        try:
            return await asyncio.get_running_loop().run_in_executor(threads.executor(), _timed, work)
        finally:
            self._is_measured.set()


def _timed(work: Callable[[], Any]) -> tuple[Any, float]:
    started = time.perf_counter()
    found = work()
    return found, time.perf_counter() - started
