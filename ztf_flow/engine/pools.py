"""Which workers a plan's kernel runs on."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from ztf_flow.engine.workers import ProcessPool, ThreadPool

if TYPE_CHECKING:
    from ztf_flow.kernel import KernelSpec
    from ztf_flow.plan import Plan


def runs_in_processes(spec: KernelSpec) -> bool:
    """Row-by-row kernels run in worker processes, unless their schema exists in this process only."""
    return spec.schema is None or spec.schema.picklable


@asynccontextmanager
async def start_pool(plan: Plan, spec: KernelSpec) -> AsyncIterator[ProcessPool | ThreadPool]:
    """The workers of a run, started; they end with the block."""
    deadline = plan.config.limits.deadline
    pool: ProcessPool | ThreadPool
    if runs_in_processes(spec):
        pool = ProcessPool(spec, size=plan.workers, deadline=deadline)
    else:
        pool = ThreadPool(spec.build(), size=plan.workers, deadline=deadline)
    try:
        await pool.start()
        yield pool
    finally:
        await pool.close()
