"""Who does the work of a batch: this thread, threads, worker processes, or an executor of the caller's."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from typing import Protocol

from ztf_flow.batch.options import BatchOptions
from ztf_flow.batch.results import BatchItem, Failure
from ztf_flow.batch.work import ItemWork, Outcomes, StopFlag

MOST_THREADS = 256
"""Threads that all batches of this process have together, at most. They are started when they are needed."""


class Performer(Protocol):
    """Does the work on chunks of items."""

    chunks: bool
    """Whether several items may go in one chunk."""

    def submit(self, items: Sequence[BatchItem]) -> asyncio.Future[Outcomes]:
        """Begin the work on a chunk. Cancelling the future gives up on it."""
        ...

    def explain(self, error: Exception) -> Failure:
        """Why a chunk as a whole could not be worked on."""
        ...


class InlinePerformer:
    """Works in the thread of the event loop, before `submit` returns."""

    chunks = True

    def __init__(self, work: ItemWork, stop: StopFlag | None) -> None:
        self._work = work
        self._stop = stop

    def submit(self, items: Sequence[BatchItem]) -> asyncio.Future[Outcomes]:
        done: asyncio.Future[Outcomes] = asyncio.get_running_loop().create_future()
        done.set_result(self._work.run(items, self._stop))
        return done

    def explain(self, error: Exception) -> Failure:
        return self._work.failure(error)


class ThreadPerformer:
    """Works in threads of an executor of this process."""

    chunks = True

    def __init__(self, work: ItemWork, stop: StopFlag | None, executor: Executor) -> None:
        self._work = work
        self._stop = stop
        self._executor = executor

    def submit(self, items: Sequence[BatchItem]) -> asyncio.Future[Outcomes]:
        return asyncio.wrap_future(self._executor.submit(self._work.run, items, self._stop))

    def explain(self, error: Exception) -> Failure:
        return self._work.failure(error)


def choose_performer(options: BatchOptions, work: ItemWork, stop: StopFlag | None) -> Performer:
    """Who does the work under these options."""
    if options.executor == "inline":
        return InlinePerformer(work, stop)
    executor = options.executor if isinstance(options.executor, Executor) else shared_threads()
    return ThreadPerformer(work, stop, executor)


_lock = threading.Lock()
_threads: list[ThreadPoolExecutor] = []


def shared_threads() -> ThreadPoolExecutor:
    """The threads of all batches of this process."""
    with _lock:
        if not _threads:
            _threads.append(ThreadPoolExecutor(MOST_THREADS, thread_name_prefix="ztf-batch"))
        return _threads[0]
