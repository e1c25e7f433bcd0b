"""Which workers a plan's kernel runs on."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ztf_flow.config.names import of_name, plugins
from ztf_flow.engine.workers import ProcessPool, ThreadPool, WorkerLost
from ztf_flow.kernel import Kernel, refuse
from ztf_flow.records import Block

if TYPE_CHECKING:
    from ztf_flow.kernel import KernelSpec
    from ztf_flow.plan import Plan
    from ztf_flow.records import Frame
    from ztf_flow.vectorised import Unfinished

IN_THREAD = 400
"""Uncertain records of a frame that a thread judges itself: with more, processes are quicker for all their pipes."""


class ColumnPool:
    """Runs a kernel by columns in threads, and what only pydantic can judge in worker processes.

    The processes are started when the first frame needs them. A frame, or the uncertain part of one, whose process dies
    twice is rejected as a whole by `run`. Closing ends threads and processes.
    """

    def __init__(self, kernel: Kernel, spec: KernelSpec, *, size: int, deadline: float) -> None:
        self._kernel = kernel
        self._size = size
        self._deadline = deadline
        begin: Any = self._begin  # what it gives is not always a block
        self._threads = ThreadPool(begin, size=size, deadline=deadline)
        rows = replace(spec, vectorise=False)
        self._whole = _Processes(rows, size, deadline)
        # the records of a frame's uncertain part are put among others, so that they carry no columns of provenance yet
        bare = replace(rows, provenance="none")
        self._part = self._whole if spec.provenance != "columns" else _Processes(bare, size, deadline)

    @property
    def pids(self) -> tuple[int, ...]:
        """The process ids of the workers that live now."""
        return tuple({*self._whole.pids, *self._part.pids})

    @property
    def stuck(self) -> bool:
        """Whether a thread can't be ended; see ThreadPool."""
        return self._threads.stuck

    async def start(self) -> None:
        await self._threads.start()

    async def close(self) -> None:
        await self._threads.close()
        await self._whole.close()
        await self._part.close()

    async def run(self, frame: Frame) -> Block:
        """Run the kernel on a frame and give its block. Raises what ThreadPool and ProcessPool raise."""
        begun: Any = await self._threads.run(frame)
        if isinstance(begun, Block):
            return begun
        if begun is None:
            return await self._whole.run(frame)
        block = await self._part.run(begun.uncertain.frame())
        return await asyncio.to_thread(begun.finish_with, block)

    def _begin(self, frame: Frame) -> Block | Unfinished | None:
        return self._kernel.begin(frame, most=IN_THREAD)


class _Processes:
    """Worker processes that are started for the first frame; frames that take them along are rejected."""

    def __init__(self, spec: KernelSpec, size: int, deadline: float) -> None:
        self._spec = spec
        self._pool = ProcessPool(spec, size=size, deadline=deadline)
        self._started = False

    @property
    def pids(self) -> tuple[int, ...]:
        return self._pool.pids

    async def run(self, frame: Frame) -> Block:
        if not self._started:
            self._started = True
            await self._pool.start()
        try:
            return await self._pool.run(frame)
        except WorkerLost as lost:
            return await asyncio.to_thread(refuse, self._spec, frame, "worker_lost", lost.reason)

    async def close(self) -> None:
        if self._started:
            await self._pool.close()


def runs_in_processes(spec: KernelSpec) -> bool:
    """Row-by-row kernels run in worker processes, unless their schema, or a format, exists in this process only."""
    return (spec.schema is None or spec.schema.picklable) and not plugins.registered


@asynccontextmanager
async def start_pool(plan: Plan, spec: KernelSpec) -> AsyncIterator[ProcessPool | ThreadPool | ColumnPool]:
    """The workers of a run, started; they end with the block."""
    deadline = plan.config.limits.deadline
    likely = plan.config.detect.format or of_name(next(iter(plan.config.source.uri), ""))[0]
    pool = await asyncio.to_thread(_make_pool, spec, plan.workers, deadline, likely)
    try:
        await pool.start()
        yield pool
    finally:
        await pool.close()


def _make_pool(
    spec: KernelSpec, size: int, deadline: float, likely: str | None
) -> ProcessPool | ThreadPool | ColumnPool:
    if not runs_in_processes(spec):
        return ThreadPool(spec.build(), size=size, deadline=deadline)
    if spec.vectorise and spec.schema is not None:
        kernel = spec.build()
        if kernel.takes_columns(likely):
            return ColumnPool(kernel, spec, size=size, deadline=deadline)
    return ProcessPool(spec, size=size, deadline=deadline)
