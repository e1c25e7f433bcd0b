"""Who does the work of a batch: the event loop's thread, other threads, worker processes, the caller's executor."""

from __future__ import annotations

import asyncio
import os
import threading
from abc import ABC, abstractmethod
from collections.abc import Sequence
from concurrent.futures import Executor, ThreadPoolExecutor

from ztf_flow.batch.processes import Chunk, pack, processes, run_chunk
from ztf_flow.batch.results import BatchItem, Failure
from ztf_flow.batch.work import ItemWork, Outcomes, StopFlag
from ztf_flow.errors import ConfigError, SetupError

MOST_THREADS = 256
"""Threads that all batches of this process have together, at most. They are started when they are needed."""

CHUNK_SECONDS, PROCESS_CHUNK_SECONDS = 0.01, 0.03
"""What a chunk of items is to take; more where sending it takes time."""

BUSY, IDLE, SEVERAL = 0.7, 0.5, 1.2
"""Processors that the threads of a batch keep busy: as one does, as none does, as one alone can't."""

FIRST_REST = 8
"""Rounds after which it is tried again whether threads take turns; twice as many after each time that they didn't."""

LEAST_MEASURED = 0.001
"""Seconds that a chunk must take for its processor time to say something."""


class Performer(ABC):
    """Does the work on chunks of items."""

    chunks = True
    """Whether several items may go in one chunk."""
    chunk_seconds = CHUNK_SECONDS

    def __init__(self, work: ItemWork) -> None:
        self.work = work

    @abstractmethod
    def submit(self, items: Sequence[BatchItem]) -> asyncio.Future[Outcomes]:
        """Begin the work on a chunk. Cancelling the future gives up on it."""

    def width(self, parallel: int) -> int:
        """How many chunks are worked on at a time: at most `parallel`, fewer where more would only be in the way."""
        return parallel

    def learn(  # noqa: B027 - most have nothing to learn
        self, items: Sequence[BatchItem], outcomes: Outcomes, *, active: int, left: int | None
    ) -> None:
        """Look at a chunk that is done, while `active` others are at work and `left` items (None: unknown) are not."""

    def explain(self, error: Exception) -> Failure:
        """Why a chunk as a whole could not be worked on. Raises what ends the batch: no other chunk could."""
        if isinstance(error, (ConfigError, SetupError)):
            raise error
        return self.work.failure(error)

    @property
    def pids(self) -> tuple[int, ...]:
        """Other processes that do the work."""
        return ()


class InlinePerformer(Performer):
    """Works in the thread of the event loop, before `submit` returns."""

    def __init__(self, work: ItemWork, stop: StopFlag) -> None:
        super().__init__(work)
        self._stop = stop

    def width(self, parallel: int) -> int:
        return 1

    def submit(self, items: Sequence[BatchItem]) -> asyncio.Future[Outcomes]:
        done: asyncio.Future[Outcomes] = asyncio.get_running_loop().create_future()
        done.set_result(self.work.run(items, self._stop))
        return done


class ThreadPerformer(Performer):
    """Works in threads of this process.

    With `spares_the_lock`, as long as the threads keep just one processor busy, one of them does it all: they take
    turns at the interpreter's lock, and others only make each turn longer, the event loop's too. Whether that is so, or
    there are many threads that wait most of the time, shows when one works alone.
    """

    def __init__(self, work: ItemWork, stop: StopFlag, executor: Executor, *, spares_the_lock: bool = True) -> None:
        super().__init__(work)
        self._stop = stop
        self._executor = executor
        self._spares_the_lock = spares_the_lock
        self._takes_turns = False
        self._earlier = 0
        """Chunks still at work that were begun before one thread was to do it all."""
        self._round = [0.0, 0.0, 0.0]
        """Chunks, their seconds and those of a processor; a round is as many chunks as are at work at a time."""
        self._rest, self._next_rest = 1, FIRST_REST  # in the first round much is made once
        self.computes = False
        """Whether a thread that worked alone was busy all the time."""

    def width(self, parallel: int) -> int:
        return 1 if self._takes_turns else parallel

    def submit(self, items: Sequence[BatchItem]) -> asyncio.Future[Outcomes]:
        return asyncio.wrap_future(self._executor.submit(self.work.run, items, self._stop))

    def learn(self, items: Sequence[BatchItem], outcomes: Outcomes, *, active: int, left: int | None) -> None:
        if self._earlier:
            self._earlier -= 1
            return
        seconds = outcomes.marks[-1] - outcomes.marks[0]
        if not self._spares_the_lock or seconds < LEAST_MEASURED:
            return
        if self._takes_turns:
            self.computes = self._takes_turns = outcomes.busy / seconds * (active + 1) >= IDLE
            if not self.computes:
                self._rest, self._next_rest = self._next_rest, 2 * self._next_rest
            return
        chunks, spent, worked = self._round = [
            sum(pair) for pair in zip(self._round, (1, seconds, outcomes.busy), strict=True)
        ]
        if chunks <= active:
            return
        self._round = [0.0, 0.0, 0.0]
        if self._rest:
            self._rest -= 1
        elif BUSY <= worked / spent * (active + 1) <= SEVERAL:
            self._takes_turns, self._earlier = True, active


class PackedPerformer(Performer):
    """Works in an executor of the caller's, whose workers may be other processes."""

    chunk_seconds = PROCESS_CHUNK_SECONDS

    def __init__(self, work: ItemWork, spec: bytes, executor: Executor, *, chunks: bool) -> None:
        super().__init__(work)
        self._spec = spec
        self._executor = executor
        self.chunks = chunks

    def submit(self, items: Sequence[BatchItem]) -> asyncio.Future[Outcomes]:
        return asyncio.wrap_future(self._executor.submit(run_chunk, Chunk(self._spec, pack(items))))


class ProcessPerformer(Performer):
    """Works in the worker processes that all batches share.

    Of a chunk that took its worker process with it, or that can't be sent as a whole, each item is tried alone.
    """

    chunk_seconds = PROCESS_CHUNK_SECONDS

    def __init__(self, work: ItemWork, spec: bytes, *, chunks: bool) -> None:
        super().__init__(work)
        self._spec = spec
        self.chunks = chunks

    @property
    def pids(self) -> tuple[int, ...]:
        return processes.pids

    def submit(self, items: Sequence[BatchItem]) -> asyncio.Future[Outcomes]:
        return asyncio.ensure_future(self._run(items))

    async def _run(self, items: Sequence[BatchItem]) -> Outcomes:
        try:
            return await processes.run(self._spec, items)
        except (ConfigError, SetupError):
            raise
        except Exception as error:
            if len(items) == 1:
                return Outcomes.lost(1, self.work.failure(error))
        return Outcomes.joined([await self._run([item]) for item in items])


class _Threads:
    """The threads of all batches of this process."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._executor: ThreadPoolExecutor | None = None
        self._owner = 0

    def executor(self) -> ThreadPoolExecutor:
        with self._lock:
            if self._executor is None or self._owner != os.getpid():  # threads don't survive a fork
                self._executor = ThreadPoolExecutor(MOST_THREADS, thread_name_prefix="ztf-batch")
                self._owner = os.getpid()
            return self._executor

    def end(self) -> None:
        """Wait for the threads to end; they are started again if they are needed again."""
        with self._lock:
            executor, self._executor = self._executor, None
        if executor is not None and self._owner == os.getpid():
            executor.shutdown()


threads = _Threads()
