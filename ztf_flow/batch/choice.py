"""The choice of who works: what `executor` names, and what `auto` finds out by measuring."""

from __future__ import annotations

import asyncio
import pickle
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from ztf_flow.batch.awaiting import AwaitingPerformer
from ztf_flow.batch.options import BatchOptions
from ztf_flow.batch.performers import (
    PROCESS_CHUNK_SECONDS,
    InlinePerformer,
    PackedPerformer,
    Performer,
    ProcessPerformer,
    ThreadPerformer,
    threads,
)
from ztf_flow.batch.processes import pack, processes, processors, work_spec
from ztf_flow.batch.results import BatchItem, Failure
from ztf_flow.batch.work import ItemWork, Outcomes, StopFlag
from ztf_flow.errors import ConfigError

if TYPE_CHECKING:
    from ztf_flow.schema.model import Schema

START_UP = 0.5
"""Seconds until worker processes are there."""

MESSAGE = 0.0003
"""Seconds that sending a chunk and its answer take, whatever is in them."""

LEAST_GAIN = 0.8
"""The share of the time that processes must come down to, to be worth while."""

FIRST_LOOK = 0.05
"""Seconds of work after which the first estimate is made."""

LOOK_BACK, WAITING = 0.5, 0.2
"""Seconds of work in processes after each of which it is looked at, and the share of processor time that is too small.
"""

SAMPLE, QUICK = 20, 0.001
"""Items that are packed and unpacked to see what sending them costs; one only of those that take longer."""


def choose_performer(model: Any, schema: Schema, options: BatchOptions, stop: StopFlag) -> Performer:
    """Who does the work under these options. Raises ConfigError for processes that can't have the model."""
    work = ItemWork(schema, detailed=options.detailed_errors)
    executor = options.executor
    if executor == "inline":
        return AwaitingPerformer(work, stop, InlinePerformer(work, stop))
    if executor == "thread":
        return ThreadPerformer(work, stop, threads.executor())
    if isinstance(executor, ThreadPoolExecutor):
        return ThreadPerformer(work, stop, executor)
    if executor == "auto":
        auto = AutoPerformer(work, stop, lambda: _packed(model, schema, options), options.parallel)
        return AwaitingPerformer(work, stop, auto)
    try:
        spec = _packed(model, schema, options)
    except ConfigError:
        if executor == "process" or isinstance(executor, ProcessPoolExecutor):
            raise
        assert isinstance(executor, Executor)
        return ThreadPerformer(work, stop, executor)
    if executor == "process":
        return ProcessPerformer(work, spec, chunks=not stop.on_failure)
    assert isinstance(executor, Executor)
    return PackedPerformer(work, spec, executor, chunks=not stop.on_failure)


def _packed(model: Any, schema: Schema, options: BatchOptions) -> bytes:
    return pickle.dumps(work_spec(model, schema, detailed=options.detailed_errors), protocol=5)


class AutoPerformer(Performer):
    """Begins in threads and goes on in worker processes when those will certainly be done sooner.

    That depends on what an item costs in processor time, on what sending it and its result costs, and on how many are
    left; all three are measured.
    """

    def __init__(self, work: ItemWork, stop: StopFlag, spec: Callable[[], bytes], parallel: int) -> None:
        super().__init__(work)
        self._threads = ThreadPerformer(work, stop, threads.executor())
        self._now: Performer = self._threads
        self._stop = stop
        self._spec = spec
        self.workers = min(parallel, processors())
        self._busy = 0.0
        self._items = 0
        self._elsewhere = self._busy_elsewhere = 0.0
        self._next_look = FIRST_LOOK if self.workers > 1 else float("inf")

    @property
    def chunks(self) -> bool:  # type: ignore[override]
        return self._now.chunks

    @property
    def chunk_seconds(self) -> float:  # type: ignore[override]
        return self._now.chunk_seconds

    @property
    def pids(self) -> tuple[int, ...]:
        return self._now.pids

    def width(self, parallel: int) -> int:
        return self._now.width(parallel)

    def submit(self, items: Sequence[BatchItem]) -> asyncio.Future[Outcomes]:
        return self._now.submit(items)

    def explain(self, error: Exception) -> Failure:
        return self._now.explain(error)

    def learn(self, items: Sequence[BatchItem], outcomes: Outcomes, *, active: int, left: int | None) -> None:
        if self._now is not self._threads:
            self._look_back(outcomes)
            return
        self._threads.learn(items, outcomes, active=active, left=left)
        if not self._threads.computes:  # what waits can do so in threads, and what is made once costs no second time
            self._busy, self._items = 0.0, 0
            return
        self._busy += outcomes.busy
        self._items += len(outcomes.values)
        if self._busy < self._next_look:
            return
        self._next_look = 2 * self._busy
        if self._processes_gain(items, outcomes, left):
            self._next_look = float("inf")
            try:
                self._now = ProcessPerformer(self.work, self._spec(), chunks=not self._stop.on_failure)
            except ConfigError:
                pass  # the model can't leave this process

    def _look_back(self, outcomes: Outcomes) -> None:
        """Go back to threads if processes wait: of threads there are more."""
        self._elsewhere += outcomes.marks[-1] - outcomes.marks[0]
        self._busy_elsewhere += outcomes.busy
        if self._elsewhere > LOOK_BACK:
            if self._busy_elsewhere < WAITING * self._elsewhere:
                self._now = self._threads
            self._elsewhere = self._busy_elsewhere = 0.0

    def _processes_gain(self, items: Sequence[BatchItem], outcomes: Outcomes, left: int | None) -> bool:
        each = self._busy / self._items
        # Of a stream that has kept a thread busy so far, as much again is assumed.
        todo = left if left is not None else self._items
        start_up = 0.0 if processes.started else START_UP
        if todo * each <= start_up:
            return False
        sample = SAMPLE if each < QUICK else 1
        sending = _cost_of_sending(items[:sample], outcomes.values[:sample])
        if sending is None:
            return False
        sending += MESSAGE if self._stop.on_failure else MESSAGE * min(1.0, each / PROCESS_CHUNK_SECONDS)
        by_processes = start_up + todo * max(sending, (each + sending) / self.workers)
        return by_processes < LEAST_GAIN * todo * each


def _cost_of_sending(items: Sequence[BatchItem], values: list[Any]) -> float | None:
    """Seconds that an item and what came of it take to pack and to unpack, here and there; None if that fails."""
    if not values:
        return None
    started = time.perf_counter()
    try:
        for sent in (pack(items), values):
            pickle.loads(pickle.dumps(sent, protocol=5))  # noqa: S301 - our own
    except Exception:
        return None
    return (time.perf_counter() - started) / len(values)
