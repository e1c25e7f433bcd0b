"""How much memory a run takes: an allocator that gives back what is free, and resident sets, sampled."""

from __future__ import annotations

import asyncio
import contextlib
import ctypes
import os
from typing import Any

INTERVAL = 0.25
"""Seconds between samples."""

M_TRIM_THRESHOLD, M_MMAP_THRESHOLD = -1, -3
"""Parameters of glibc's `mallopt` (malloc.h)."""

LARGE = 1024 * 1024
"""Bytes from which an allocation is a mapping of its own, which goes back to the system when it is freed."""


def give_back_memory() -> None:
    """Let this process hand freed memory back to the system.

    By default glibc raises its threshold for mappings to the largest block that was ever freed; frames of a few MiB then
    come from the heap, which can't shrink while anything lives above them. Measured on NDJSON to Parquet, that and
    Arrow's own pool made up a third of the resident memory. Elsewhere than on glibc it does nothing.
    """
    os.environ.setdefault("ARROW_DEFAULT_MEMORY_POOL", "system")  # heeded if pyarrow is not imported yet
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # nothing here multiplies matrices
    with contextlib.suppress(OSError, AttributeError):
        mallopt = ctypes.CDLL(None).mallopt
        mallopt(M_MMAP_THRESHOLD, LARGE)
        mallopt(M_TRIM_THRESHOLD, LARGE)


class MemoryWatch:
    """Samples while it is entered. `peak` is the largest sum seen, in bytes; shared pages count for each process."""

    def __init__(self) -> None:
        self.peak = 0
        self._pool: Any = None
        self._task: asyncio.Task[None] | None = None

    def watch(self, pool: Any) -> None:
        """Count the processes of a pool (its `pids`) as well."""
        self._pool = pool

    async def __aenter__(self) -> MemoryWatch:
        self._sample()
        self._task = asyncio.create_task(self._run())
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _run(self) -> None:
        while True:
            await asyncio.sleep(INTERVAL)
            self._sample()

    def _sample(self) -> None:
        import psutil

        total = psutil.Process().memory_info().rss
        for pid in getattr(self._pool, "pids", ()):
            with contextlib.suppress(psutil.Error):
                total += psutil.Process(pid).memory_info().rss
        self.peak = max(self.peak, total)
