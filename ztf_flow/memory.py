"""How much memory a run takes: an allocator that gives back what is free, and resident sets, sampled."""

from __future__ import annotations

import asyncio
import contextlib
import ctypes
import os
import threading
from collections.abc import Iterable
from pathlib import Path
from typing import Any

INTERVAL = 0.25
"""Seconds between samples."""

M_TRIM_THRESHOLD, M_MMAP_THRESHOLD, M_ARENA_MAX = -1, -3, -8
"""Parameters of glibc's `mallopt` (malloc.h)."""

MEBIBYTE = 1024 * 1024

ARENAS = 2
"""Heaps that all threads share. By default each thread has its own, and keeps there what it has freed."""


def frugal_libraries() -> None:
    """Keep libraries from taking more than they need; heeded by those that are not imported yet.

    Arrow's own pool keeps what it has freed, and nothing here multiplies matrices on several threads.
    """
    os.environ.setdefault("ARROW_DEFAULT_MEMORY_POOL", "system")
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def load_numpy() -> None:
    """Import numpy in one thread, before several do.

    Compiled libraries import parts of it from inside. When that meets another thread's import of the whole, Python
    breaks the tie by handing out a module that is half there.
    """
    with _LOADING:
        import numpy  # noqa: F401


_LOADING = threading.Lock()


def give_back_memory() -> None:
    """Let this process hand freed memory back to the system, for work in which large blocks of many sizes come and go.

    By default glibc raises its threshold for mappings to the largest block that was ever freed; such blocks then come
    from the heap, which can't shrink while anything lives above them. Measured on NDJSON to Parquet, that and Arrow's
    own pool made up a third of the resident memory. Elsewhere than on glibc it does nothing.
    """
    _tune_malloc(mapped_from=MEBIBYTE, trimmed_from=MEBIBYTE)


def reuse_memory() -> None:
    """Let this process keep freed memory for the next frame, for work in which blocks of one size come and go.

    Mapping a few MiB anew costs a thousand page faults, several times per frame: a tenth of a run's time went there.
    """
    _tune_malloc(mapped_from=32 * MEBIBYTE, trimmed_from=64 * MEBIBYTE)


def _tune_malloc(*, mapped_from: int, trimmed_from: int) -> None:
    with contextlib.suppress(OSError, AttributeError):
        mallopt = ctypes.CDLL(None).mallopt
        mallopt(M_MMAP_THRESHOLD, mapped_from)
        mallopt(M_TRIM_THRESHOLD, trimmed_from)
        mallopt(M_ARENA_MAX, ARENAS)


def resident_bytes() -> int:
    """The resident memory of this process and all its descendants now; shared pages count for each process."""
    import psutil

    process = psutil.Process()
    total: int = process.memory_info().rss
    for child in process.children(recursive=True):
        with contextlib.suppress(psutil.Error):
            total += child.memory_info().rss
    return total


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
        self.peak = max(self.peak, memory_with(getattr(self._pool, "pids", ())))


def memory_with(pids: Iterable[int]) -> int:
    """The resident memory of this process and of those, in bytes; shared pages count for each process."""
    total = _own()
    for pid in pids:
        import psutil

        with contextlib.suppress(psutil.Error):
            total += psutil.Process(pid).memory_info().rss
    return total


def _own() -> int:
    """The resident memory of this process. What psutil does on Linux too: most runs need no more of it."""
    try:
        pages = int(Path("/proc/self/statm").read_bytes().split()[1])
    except OSError:
        import psutil

        found: int = psutil.Process().memory_info().rss
        return found
    return pages * os.sysconf("SC_PAGE_SIZE")
