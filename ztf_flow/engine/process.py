"""One worker process as its parent sees it."""

from __future__ import annotations

import os
import queue
import select
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ztf_flow import worker
from ztf_flow.errors import FlowError

if TYPE_CHECKING:
    from ztf_flow.records import Block, Frame

_GRACE = 1.0
"""Seconds after which a worker process that was told to end is killed."""


class Died(Exception):
    """Raised when a worker process is gone or must go; `reason` says why."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class PoolClosed(Exception):
    """Raised in a thread that waits for its worker when the pool is closed."""


_spares: queue.SimpleQueue[subprocess.Popen[bytes]] = queue.SimpleQueue()
"""Processes that were started ahead, for whichever pool comes first."""


def start_ahead(count: int) -> None:
    """Start worker processes before it is known what they will work on: they import while this process still reads
    its pipeline. Pools of this process take them; what none has taken is ended by `end_spares`.
    """
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})  # they inherit it until they ignore Ctrl-C
    try:
        for _ in range(count):
            _spares.put(_start(worker.WARM_UP))
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)


def end_spares() -> None:
    """End the processes that were started ahead and never used."""
    while (spare := _spare()) is not None:
        _end(spare)


def _spare() -> subprocess.Popen[bytes] | None:
    try:
        return _spares.get_nowait()
    except queue.Empty:
        return None


def _start(*arguments: str) -> subprocess.Popen[bytes]:
    executable = sys.executable
    if not executable:
        raise OSError("the path of the Python interpreter is unknown (sys.executable)")
    flags = subprocess._args_from_interpreter_flags()  # type: ignore[attr-defined]
    # -P: neither the folder of the file nor the current one may shadow the standard library
    command = [executable, *flags, "-P", str(Path(worker.__file__).resolve()), *arguments]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Close the connection, on which a worker ends by itself; kill it when it hasn't after a second."""
    assert process.stdin is not None and process.stdout is not None
    process.stdin.close()
    process.stdout.close()
    try:
        process.wait(_GRACE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


class WorkerProcess:
    """One worker process, used by one thread. After an exception other than FlowError it is good for `end` only."""

    def __init__(self, wake_fd: int) -> None:
        self._popen = _spare() or _start()
        assert self._popen.stdin is not None and self._popen.stdout is not None
        self._wake_fd = wake_fd
        self._until = 0.0
        self._overdue = ""
        request_fd, answer_fd = self._popen.stdin.fileno(), self._popen.stdout.fileno()
        for fd in (request_fd, answer_fd):
            os.set_blocking(fd, False)
        worker.widen(request_fd)
        self._channel = worker.Channel(answer_fd, request_fd, self._wait)

    @property
    def pid(self) -> int:
        return self._popen.pid

    @property
    def alive(self) -> bool:
        return self._popen.poll() is None

    def greet(self, greeting: Any) -> None:
        """Wait until the kernel is built. Raises FlowError when it can't be, Died when the process can't be used."""
        building = greeting[2]
        self._exchange(greeting, building, f"not ready within {building:g} s")

    def ask(self, frame: Frame, deadline: float) -> Block:
        """Run the kernel on a frame. Raises FlowError for a kernel's exception, Died when the process is lost."""
        block: Block = self._exchange(frame, deadline, f"no answer within {deadline:g} s", worker.describe(frame))
        return block

    def _exchange(self, message: Any, seconds: float, overdue: str, place: str | None = None) -> Any:
        self._until = time.monotonic() + seconds
        self._overdue = overdue
        try:
            self._channel.send(message)
            del message
            kind, value = self._channel.receive()
        except (EOFError, BrokenPipeError):
            raise Died(self._how_it_ended()) from None
        except (Died, PoolClosed):
            raise
        except (OSError, MemoryError) as error:  # perhaps in the middle of a message
            raise Died(f"connection to the worker failed: {type(error).__name__}: {error}") from error
        except Exception as error:
            text = f"frames and blocks can't be exchanged with a worker process: {type(error).__name__}: {error}"
            raise FlowError(text, stage="run", place=place) from error
        if kind == worker.ERROR:
            raise value
        if kind == worker.MEMORY:
            raise Died("worker ran out of memory")
        return value

    def _wait(self, fd: int, event: int) -> None:
        """Wait until the descriptor is ready, the time is up or the pool is closed."""
        poll = select.poll()
        poll.register(fd, event)
        poll.register(self._wake_fd, select.POLLIN)
        left = self._until - time.monotonic()
        ready = poll.poll(left * 1000) if left > 0 else []
        if any(which == self._wake_fd for which, _ in ready):
            raise PoolClosed
        if not ready:
            self._popen.kill()
            raise Died(self._overdue)

    def _how_it_ended(self) -> str:
        try:
            code = self._popen.wait(_GRACE)
        except subprocess.TimeoutExpired:
            return "worker closed its connection"
        if code == -signal.SIGXCPU:
            return f"{self._overdue} of processor time"
        return f"worker killed by signal {-code}" if code < 0 else f"worker ended with exit code {code}"

    def kill(self) -> None:
        """Kill the process, from any thread; who waits for its answer finds that it died."""
        self._popen.kill()

    def end(self) -> None:
        """End the process, in about a second at the most."""
        _end(self._popen)
