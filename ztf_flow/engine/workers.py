"""Pools that run the kernel on frames: worker processes for row-by-row kernels, threads for vectorised ones."""

from __future__ import annotations

import asyncio
import os
import pickle
import queue
import signal
import sys
import threading
from abc import ABC, abstractmethod
from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING, Any, Protocol

from ztf_flow import worker
from ztf_flow.engine.process import Died, PoolClosed, WorkerProcess
from ztf_flow.errors import FlowError, SetupError

if TYPE_CHECKING:
    from ztf_flow.records import Block, Frame

    Kernel = Callable[[Frame], Block]

BUILD_DEADLINE = 120.0
"""Seconds that a worker process may take until its kernel is built, at least."""

_THREAD_GRACE = 5.0
"""Seconds that closing waits for frames in threads."""

LOOKS = 8
"""How often in the time of a deadline threads are looked at."""

_START_FAILURES = 3
"""Starts that may fail in a row, counted over the whole pool, before it gives up."""


class KernelSpec(Protocol):
    """What makes a kernel. It must be picklable; what it makes need not be."""

    def build(self) -> Kernel: ...


class WorkerLost(FlowError):
    """Raised when a frame took its worker process with it twice: by dying, or by giving no answer before the deadline.

    `reason` says how, for people. The pool itself goes on.
    """

    def __init__(self, reason: str, *, place: str | None = None) -> None:
        super().__init__(reason, stage="run", place=place)
        self.reason = reason


class _Job:
    """One frame on its way through a pool. `frame` is dropped as soon as a thread has it or nobody waits any more."""

    __slots__ = ("frame", "future", "server")

    def __init__(self, frame: Frame, future: asyncio.Future[Block]) -> None:
        self.frame: Frame | None = frame
        self.future = future
        self.server: threading.Thread | None = None


class _Pool(ABC):
    """Threads of our own that take jobs from one queue. No thread of the event loop's default executor is used, so that
    all of them are known to have ended when `close` returns.
    """

    def __init__(self, size: int) -> None:
        if size < 1:
            raise ValueError(f"a pool needs at least one worker, not {size}")
        self._size = size
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._threads: list[threading.Thread] = []
        self._ended: list[asyncio.Future[None]] = []
        self._open: set[_Job] = set()
        self._failure: FlowError | None = None
        self._closed = False

    @property
    def size(self) -> int:
        return self._size

    async def start(self) -> None:
        """Start the workers and return at once; `run` waits for them. Starting again does nothing."""
        if self._closed:
            raise RuntimeError("the pool is closed")
        if self._threads:
            return
        loop = asyncio.get_running_loop()
        for number in range(self._size):
            ended: asyncio.Future[None] = loop.create_future()
            self._ended.append(ended)
            self._threads.append(
                # a daemon: a pool that nobody closes must not keep the interpreter from ending
                threading.Thread(target=self._main, args=(loop, ended), name=f"ztf-worker-{number}", daemon=True)
            )
        for thread in self._threads:
            thread.start()

    async def run(self, frame: Frame) -> Block:
        """Run the kernel on a frame and give its block. Frames are begun in the order of the calls, `size` at a time.

        A cancelled call returns at once; its frame is not begun any more, or what comes of it is dropped.
        """
        if self._closed or not self._threads:
            raise RuntimeError("the pool is closed" if self._closed else "the pool was not started")
        if self._failure is not None:
            raise self._failure
        job = _Job(frame, asyncio.get_running_loop().create_future())
        del frame
        self._open.add(job)
        self._jobs.put(job)
        try:
            return await job.future
        finally:
            self._open.discard(job)
            job.frame = None
            if job.future.cancelled():
                self._given_up(job)

    @abstractmethod
    def _given_up(self, job: _Job) -> None:
        """The call of a job was cancelled."""

    def _shut(self) -> None:
        """Let no job begin any more; calls that still wait end with an error."""
        self._closed = True
        self._end_calls(FlowError("the pool was closed before the frame was done", stage="run"))
        for _ in self._threads:
            self._jobs.put(None)

    def _main(self, loop: asyncio.AbstractEventLoop, ended: asyncio.Future[None]) -> None:
        try:
            self._serve()
        except Exception as error:  # not foreseen; nobody may be left waiting for this thread
            text = f"a thread that serves workers failed: {type(error).__name__}: {error}"
            self._break(FlowError(text, stage="run"))
        finally:
            _tell(loop, _resolve, ended, None, None)

    @abstractmethod
    def _serve(self) -> None:
        """Take jobs (`_next`) and answer them until there are none; runs in each of the pool's threads."""

    def _break(self, failure: FlowError) -> None:
        """End all calls with this error, those to come as well. Any thread may do so."""
        self._failure = self._failure or failure
        self._end_calls(failure)

    def _end_calls(self, failure: FlowError) -> None:
        for job in list(self._open):
            _tell(job.future.get_loop(), _resolve, job.future, None, failure)

    def _next(self) -> tuple[_Job, Frame] | None:
        """The next job that somebody still waits for, None when the pool is closed. A broken pool fails its jobs."""
        while (job := self._jobs.get()) is not None:
            frame, job.frame = job.frame, None
            if frame is None or job.future.done() or self._closed:
                continue
            if self._failure is None:
                return job, frame
            _answer(job, None, self._failure)
        return None


class ProcessPool(_Pool):
    """Runs a kernel in worker processes, each with one frame in flight, served by a thread of its own here.

    A frame whose worker dies (a signal, `os._exit`, no memory), or gives no answer within `deadline` seconds, is tried
    once more in a new worker; after that its `run` raises WorkerLost. Other frames don't notice. An exception of the
    kernel is raised by `run` as FlowError with its traceback. A kernel that can't be built raises its FlowError from
    every `run`, workers that can't be started SetupError. Workers ignore SIGINT and end with this process, however it
    ends. With `stop_cancelled` a worker that is at work on the frame of a cancelled call is killed and replaced.

    `run` may be called from any event loop, of any thread; `close` from the one that the pool was started in.
    """

    def __init__(self, spec: KernelSpec, *, size: int, deadline: float, stop_cancelled: bool = False) -> None:
        super().__init__(size)
        if deadline <= 0:
            raise ValueError(f"a deadline must be positive, not {deadline}")
        self._spec = spec
        self._deadline = deadline
        self._stop_cancelled = stop_cancelled
        self._lock = threading.Lock()
        self._failures = 0
        self._processes: dict[threading.Thread, WorkerProcess] = {}
        self._greeting: Any = None
        self._wake: tuple[int, int] | None = None

    @property
    def broken(self) -> bool:
        """Whether every call fails from now on."""
        return self._failure is not None or self._closed

    @property
    def pids(self) -> tuple[int, ...]:
        """The process ids of the workers that live now."""
        with self._lock:
            return tuple(process.pid for process in self._processes.values())

    async def start(self) -> None:
        """Start all workers, in parallel, and return at once; `run` waits for them. Starting again does nothing.

        Raises FlowError when the spec can't be pickled.
        """
        if self._wake is None and not self._closed:
            try:
                spec = pickle.dumps(self._spec, protocol=5)
            except Exception as error:
                text = f"the kernel can't be sent to worker processes: {type(error).__name__}: {error}"
                raise FlowError(text, stage="run") from error
            self._greeting = (list(sys.path), spec, max(BUILD_DEADLINE, self._deadline), self._deadline)
            self._wake = os.pipe()
        await super().start()

    async def close(self) -> None:
        """End all workers and threads. Idle workers end by themselves, busy ones too unless they hold on to the
        interpreter; what lives after a second is killed. No process, thread or descriptor is left.
        """
        self._begin_close()
        await _all_ended(self._ended)
        self._end_close()

    def close_now(self) -> None:
        """`close` without an event loop, for the end of the process: blocks until all workers have ended."""
        self._begin_close()
        self._end_close()

    def _begin_close(self) -> None:
        if not self._closed:
            self._shut()
            if self._wake is not None:
                os.write(self._wake[1], b"!")  # wakes every thread that waits for a worker; it is never read
                os.close(self._wake[1])

    def _end_close(self) -> None:
        for thread in self._threads:
            thread.join()
        if self._wake is not None:
            os.close(self._wake[0])
            self._wake = None

    def _serve(self) -> None:
        # A worker inherits this thread's mask and so can't be hit by Ctrl-C before it ignores it by itself.
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            while True:
                self._ready()
                todo = self._next()
                if todo is None:
                    return
                self._attend(*todo)
                del todo
        except PoolClosed:
            pass
        finally:
            self._end_process()

    def _given_up(self, job: _Job) -> None:
        with self._lock:
            if self._stop_cancelled and job.server is not None and job.server in self._processes:
                self._processes[job.server].kill()

    def _attend(self, job: _Job, frame: Frame) -> None:
        block, error = None, None
        with self._lock:
            job.server = threading.current_thread()
        try:
            block = self._try_twice(job, frame)
        except FlowError as raised:
            error = raised
        with self._lock:
            job.server = None
        _answer(job, block, error)

    def _try_twice(self, job: _Job, frame: Frame) -> Block:
        try:
            return self._ask(frame)
        except Died as died:
            if job.future.done():  # nobody waits for a second try
                raise FlowError(died.reason, stage="run") from None
        try:
            return self._ask(frame)
        except Died as died:
            raise WorkerLost(died.reason, place=worker.describe(frame)) from None

    def _ask(self, frame: Frame) -> Block:
        process = self._ready()
        if process is None:
            assert self._failure is not None
            raise self._failure
        try:
            return process.ask(frame, self._deadline)
        except Died:
            self._end_process()
            raise

    def _ready(self) -> WorkerProcess | None:
        """This thread's worker, a new one if need be; None when the pool is broken."""
        me = threading.current_thread()
        process = self._processes.get(me)
        if process is not None and process.alive:
            return process
        self._end_process()
        while self._failure is None:
            try:
                return self._start_process(me)
            except (Died, OSError) as error:
                self._end_process()
                with self._lock:
                    self._failures += 1
                    if self._failures >= _START_FAILURES and self._failure is None:
                        text = f"worker processes can't be started, {self._failures} attempts failed: {error}"
                        self._failure = SetupError(text, stage="run")
            except FlowError as error:  # the kernel can't be built: no other worker could
                self._end_process()
                with self._lock:
                    self._failure = self._failure or error
        return None

    def _start_process(self, me: threading.Thread) -> WorkerProcess:
        assert self._wake is not None
        process = WorkerProcess(self._wake[0])
        with self._lock:
            self._processes[me] = process
        process.greet(self._greeting)
        with self._lock:
            self._failures = 0
        return process

    def _end_process(self) -> None:
        process = self._processes.get(threading.current_thread())
        if process is not None:
            process.end()
            with self._lock:
                del self._processes[threading.current_thread()]


class ThreadPool(_Pool):
    """Runs a kernel in threads, with the face of ProcessPool. But a thread can't be killed: a frame that gives no
    answer within `deadline` seconds breaks the pool; its `run` and all others then raise FlowError, and `stuck`
    is true.
    """

    pids: tuple[int, ...] = ()

    def __init__(self, kernel: Kernel, *, size: int, deadline: float) -> None:
        super().__init__(size)
        if deadline <= 0:
            raise ValueError(f"a deadline must be positive, not {deadline}")
        self._kernel = kernel
        self._deadline = deadline
        self._at_work: dict[threading.Thread, tuple[float, _Job, str]] = {}
        self._watch: asyncio.TimerHandle | None = None

    async def start(self) -> None:
        await super().start()
        if self._watch is None:
            self._look()

    @property
    def stuck(self) -> bool:
        """Whether a thread is still at work after `close`, or past its deadline; the process then can't end in order
        while that thread holds up the interpreter, and a program leaves by `os._exit`.
        """
        overdue = self._failure is not None or self._closed
        return overdue and any(thread.is_alive() for thread in self._threads)

    async def close(self) -> None:
        """End all threads. Waits up to five seconds for frames in hand, not at all when a deadline has passed."""
        if not self._closed:
            self._shut()
        if self._watch is not None:
            self._watch.cancel()
        if self._failure is None:
            await _all_ended(self._ended, _THREAD_GRACE)
        for thread, ended in zip(self._threads, self._ended, strict=True):
            if ended.done():
                thread.join()

    def _serve(self) -> None:
        me = threading.current_thread()
        while (todo := self._next()) is not None:
            job, frame = todo
            self._at_work[me] = monotonic(), job, worker.describe(frame)
            block, error = None, None
            try:
                block = self._kernel(frame)
            except BaseException as raised:
                error = worker.kernel_error(frame, raised)
            del frame, todo, self._at_work[me]  # not held while the next one is awaited
            _answer(job, block, error)
            del job, block, error

    def _given_up(self, job: _Job) -> None:
        """A thread can't be stopped: what comes of the frame is dropped."""

    def _look(self) -> None:
        """Look, a few times in each deadline, whether a frame is past it."""
        now = monotonic()
        for since, job, place in list(self._at_work.values()):
            if now - since >= self._deadline and not job.future.done():
                text = f"no answer within {self._deadline:g} s; a thread can't be stopped, so the run can't go on"
                self._break(FlowError(text, stage="run", place=place))
                return
        if not self._closed:
            self._watch = asyncio.get_running_loop().call_later(self._deadline / LOOKS, self._look)


def _answer(job: _Job, block: Block | None, error: FlowError | None) -> None:
    _tell(job.future.get_loop(), _resolve, job.future, block, error)


def _resolve(future: asyncio.Future[Any], value: Any, error: FlowError | None) -> None:
    if future.done():
        return
    if error is None:
        future.set_result(value)
    else:
        future.set_exception(error)


def _tell(loop: asyncio.AbstractEventLoop, function: Callable[..., None], *args: Any) -> None:
    try:
        loop.call_soon_threadsafe(function, *args)
    except RuntimeError:
        pass  # the loop is closed: nobody waits any more


async def _all_ended(ended: list[asyncio.Future[None]], seconds: float | None = None) -> None:
    if ended:
        await asyncio.wait(ended, timeout=seconds)
