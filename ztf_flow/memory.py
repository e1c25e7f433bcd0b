"""How much memory a run takes: the resident sets of this process and its workers, sampled."""

from __future__ import annotations

import asyncio
import contextlib
from typing import Any

INTERVAL = 0.25
"""Seconds between samples."""


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
