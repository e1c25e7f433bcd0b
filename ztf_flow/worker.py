"""A row-by-row worker process: it builds a kernel once, then takes frames and answers with blocks, one at a time.

Started by `engine/process.py` with pipes of its own as standard input and output and not by `multiprocessing`, so that
scripts without a `__main__` guard and notebooks work. The file runs as a program before `sys.path` is the parent's;
that is why nothing of the package and nothing slow is imported at its top.

A message is one pickle (protocol 5) with its large buffers beside it: 16 bytes of head (the pickle's length, the number
of buffers), 8 bytes for each buffer (its length, the top bit set where it must be writable), the pickle, the buffers.
The parent sends a `Greeting` and then frames; the worker answers each with `(READY | BLOCK | ERROR | MEMORY, value)`.
"""

from __future__ import annotations

import copyreg
import fcntl
import importlib
import io
import os
import pickle
import resource
import select
import signal
import struct
import sys
import threading
import time
from collections import ChainMap
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, cast

if TYPE_CHECKING:
    from collections.abc import Callable

    import pyarrow as pa

    from ztf_flow.errors import FlowError
    from ztf_flow.records import Block, Frame

    Kernel = Callable[[Frame], Block]
    Message = list[bytes | memoryview]
    Greeting = tuple[list[str], bytes, float, float]
    """The parent's `sys.path`, the pickled kernel spec, and the deadlines in seconds for building and for a frame."""

READY = "ready"
BLOCK = "block"
ERROR = "error"
MEMORY = "memory"

WARM_UP = "--warm-up"
"""The argument of a worker that is started before its kernel is known."""

WARM = (
    "ztf_flow.kernel",
    "ztf_flow.output",
    "ztf_flow.schema.model",
    "ztf_flow.schema.rows",
    "ztf_flow.schema.texts",
    "ztf_flow.formats.registry",
)
"""What such a worker imports meanwhile."""

PIPE_SIZE = 1024 * 1024
_HEAD = struct.Struct("<QQ")
_WRITABLE = 1 << 63
_IOV_MAX = 1024
_PARENT_CHECK_MS = 5_000


class Channel:
    """One end of a two-way connection over pipes. One thread may send and receive at a time.

    With `wait` the descriptors are non-blocking and `wait(fd, event)` is called when one isn't ready; what it raises
    ends the exchange. A connection that ended in the middle of a message can't be used any more.
    """

    __slots__ = ("_read_fd", "_reducers", "_wait", "_write_fd")

    def __init__(self, read_fd: int, write_fd: int, wait: Callable[[int, int], None] | None = None) -> None:
        self._read_fd = read_fd
        self._write_fd = write_fd
        self._wait = wait
        self._reducers: ChainMap[Any, Any] | None = None

    def send(self, value: Any) -> None:
        """Send one value. Raises BrokenPipeError when nobody reads, and what pickling raises before a byte is sent."""
        self.send_packed(self.pack(value))

    def receive(self) -> Any:
        """Wait for one value. Raises EOFError when the other end is closed, and what unpickling raises; after the
        latter the connection is still in step.
        """
        pickle_size, count = _HEAD.unpack(self._read_bytes(_HEAD.size))
        sizes = struct.unpack(f"<{count}Q", self._read_bytes(8 * count)) if count else ()
        message = self._read_bytes(pickle_size)
        return pickle.loads(message, buffers=[self._read_buffer(size) for size in sizes])  # noqa: S301 - our own process

    def pack(self, value: Any) -> Message:
        """The message that `send` would send. Raises what pickling raises."""
        buffers: list[pickle.PickleBuffer] = []
        with io.BytesIO() as target:
            pickler = pickle.Pickler(target, protocol=5, buffer_callback=buffers.append)
            pickler.dispatch_table = self._tables()
            pickler.dump(value)
            message = target.getvalue()
        views = [buffer.raw() for buffer in buffers]
        sizes = [view.nbytes | (0 if view.readonly else _WRITABLE) for view in views]
        head = _HEAD.pack(len(message), len(views)) + struct.pack(f"<{len(sizes)}Q", *sizes)
        return [head, message, *views]

    def _tables(self) -> ChainMap[Any, Any]:
        if self._reducers is None:
            from ztf_flow.records import Block, Cut

            own = {Cut: _reducer(Cut, "data"), Block: _reducer(Block, "payload")}
            self._reducers = ChainMap(own, copyreg.dispatch_table)
        return self._reducers

    def send_packed(self, message: Message) -> None:
        """Send what `pack` made. Raises BrokenPipeError when nobody reads."""
        left = [view for part in message if (view := memoryview(part)).nbytes]
        while left:
            try:
                sent = os.writev(self._write_fd, left[:_IOV_MAX])
            except BlockingIOError:
                self._pause(self._write_fd, select.POLLOUT)
                continue
            while left and sent >= left[0].nbytes:
                sent -= left.pop(0).nbytes
            if sent:
                left[0] = left[0][sent:]

    def _read_buffer(self, size: int) -> bytes | bytearray:
        if size & _WRITABLE:
            buffer = bytearray(size & ~_WRITABLE)
            self._read_into(memoryview(buffer))
            return buffer
        return self._read_bytes(size)

    def _read_bytes(self, size: int) -> bytes:
        """Read into what becomes the `bytes`: BytesIO hands out its own buffer when nothing else is in it, which saves
        a copy of every frame and block.
        """
        if not size:
            return b""
        with io.BytesIO() as target:
            target.seek(size - 1)
            target.write(b"\0")
            with target.getbuffer() as view:
                self._read_into(view)
            return target.getvalue()

    def _read_into(self, view: memoryview) -> None:
        done = 0
        while done < view.nbytes:
            try:
                got = os.readv(self._read_fd, [view[done:]])
            except BlockingIOError:
                self._pause(self._read_fd, select.POLLIN)
                continue
            if not got:
                raise EOFError("the other end of the connection is closed")
            done += got

    def _pause(self, fd: int, event: int) -> None:
        if self._wait is None:
            raise RuntimeError("a blocking connection was not ready")
        self._wait(fd, event)


def _reducer(kind: type[Any], large: str) -> Callable[[Any], tuple[Any, ...]]:
    """Pickle a record type field by field, with the data in the field `large` beside the pickle, not in it."""
    names = tuple(kind.__dataclass_fields__)
    at = names.index(large)

    def reduce(value: Any) -> tuple[Any, ...]:
        fields = [getattr(value, name) for name in names]
        data = fields[at]
        if isinstance(data, bytes):
            fields[at] = pickle.PickleBuffer(data)
        elif hasattr(data, "get_total_buffer_size"):
            fields[at] = _compact(data)
        return kind, tuple(fields)

    return reduce


def _compact(batch: pa.RecordBatch) -> pa.RecordBatch:
    """A slice of a larger Arrow batch as a batch of its own: pickling a slice would send all that it was cut from."""
    if batch.get_total_buffer_size() <= batch.nbytes + batch.nbytes // 4 + 4096:
        return batch
    import pyarrow as pa

    with pa.BufferOutputStream() as target:
        with pa.ipc.new_stream(target, batch.schema) as writer:
            writer.write_batch(batch)
        return pa.ipc.open_stream(target.getvalue()).read_next_batch()


def widen(fd: int) -> None:
    """Give a pipe 1 MiB where the system can and allows it; the default of 64 KiB costs many more switches."""
    command = getattr(fcntl, "F_SETPIPE_SZ", None)
    if command is not None:
        try:
            fcntl.fcntl(fd, command, PIPE_SIZE)
        except OSError:
            pass  # the user's share of pipe memory is used up: slower, not wrong


def describe(frame: Any) -> str:
    """Name a frame for people: its object and the records in it. Other work says itself what it is, by `describe`."""
    told = getattr(frame, "describe", None)
    if told is not None:
        return str(told())
    cut = frame.cut
    member = f"!{frame.object.member}" if frame.object.member else ""
    if cut.records is None:
        return f"{frame.object.uri}{member}, records from {cut.first_record}"
    return f"{frame.object.uri}{member}, records {cut.first_record} to {cut.first_record + max(cut.records, 1) - 1}"


def kernel_error(frame: Frame, error: BaseException) -> FlowError:
    """What a kernel's exception becomes: a FlowError passes as it is, all else is a bug and keeps its traceback."""
    from ztf_flow.errors import FlowError

    if isinstance(error, FlowError):
        return error
    return FlowError(f"the kernel failed: {_traceback(error)}", stage="run", place=describe(frame))


def _traceback(error: BaseException) -> str:
    from traceback import format_exception

    return f"{type(error).__name__}: {error}\n{''.join(format_exception(error)).rstrip()}"


def main() -> NoReturn:
    """Serve the parent until it closes the connection."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole process group; the parent decides
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    channel, request_fd = _take_over_pipes()
    threading.Thread(target=_watch, args=(request_fd, os.getppid()), name="ztf-lifeline", daemon=True).start()
    if WARM_UP in sys.argv[1:]:
        _warm_up()
    try:
        path, spec, building, deadline = cast("Greeting", channel.receive())
        sys.path[:] = path
        _settle_memory()
        _limit_processor_time(building)
        kernel = _build(channel, spec)
        while True:
            _serve_one(channel, kernel, deadline)
    except (EOFError, BrokenPipeError):
        _leave(0)


def _warm_up() -> None:
    """Import what almost every kernel needs while the parent isn't ready yet. What fails here fails again, and is told,
    when the kernel is built."""
    root = str(Path(__file__).resolve().parents[1])
    sys.path.insert(0, root)
    try:
        for name in WARM:
            importlib.import_module(name)
    except Exception:  # noqa: S110
        pass
    finally:
        sys.path.remove(root)


def _settle_memory() -> None:
    from ztf_flow.memory import frugal_libraries, reuse_memory  # the package is found only now

    frugal_libraries()
    reuse_memory()


def _take_over_pipes() -> tuple[Channel, int]:
    """Move the connection off the standard streams: user code reads nothing and prints to standard error."""
    request_fd = fcntl.fcntl(0, fcntl.F_DUPFD_CLOEXEC, 3)
    answer_fd = fcntl.fcntl(1, fcntl.F_DUPFD_CLOEXEC, 3)
    nothing = os.open(os.devnull, os.O_RDWR | os.O_CLOEXEC)
    os.dup2(nothing, 0)
    try:
        os.dup2(2, 1)
    except OSError:  # the parent runs without standard error
        os.dup2(nothing, 1)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(line_buffering=True)
    widen(answer_fd)
    return Channel(request_fd, answer_fd), request_fd


def _watch(request_fd: int, parent: int) -> None:
    """End the process when the parent is gone, also while a frame is being worked on.

    Asking for no event, `poll` reports only that the pipe has no writer left. The parent's id is looked at now and then
    as well, since a process that the parent forked may hold the pipe open.
    """
    poll = select.poll()
    poll.register(request_fd, 0)
    while not poll.poll(_PARENT_CHECK_MS):
        if os.getppid() != parent:
            break
    os._exit(0)


def _limit_processor_time(seconds: float) -> None:
    """Let the system end this process (SIGXCPU) that much processor time from now: C code that never lets go of the
    interpreter lock would keep `_watch` from running when the parent is gone.
    """
    soft = int(time.process_time() + seconds) + 2
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    resource.setrlimit(resource.RLIMIT_CPU, (soft if hard == resource.RLIM_INFINITY else min(soft, hard), hard))


def _build(channel: Channel, spec: bytes) -> Kernel:
    """Build the kernel and say so, or send why that can't be done and leave."""
    try:
        kernel = cast("Kernel", pickle.loads(spec).build())  # noqa: S301 - comes from the parent
    except BaseException as error:
        from ztf_flow.errors import FlowError

        if not isinstance(error, FlowError):
            error = FlowError(f"a worker process can't build the kernel: {_traceback(error)}", stage="run")
        channel.send_packed(_pack_error(channel, error))
        _leave(0)
    channel.send((READY, None))
    return kernel


def _serve_one(channel: Channel, kernel: Kernel, deadline: float) -> None:
    frame = cast("Frame", channel.receive())
    _limit_processor_time(deadline)
    try:
        answer = channel.pack((BLOCK, kernel(frame)))
        _flush()
    except MemoryError:
        channel.send((MEMORY, None))
        _leave(1)
    except BaseException as error:
        answer = _pack_error(channel, kernel_error(frame, error))
    channel.send_packed(answer)


def _pack_error(channel: Channel, error: FlowError) -> Message:
    from ztf_flow.errors import FlowError

    try:
        return channel.pack((ERROR, error))
    except Exception:  # it holds something that can't leave this process
        return channel.pack((ERROR, FlowError(error.message, stage=error.stage, place=error.place)))


def _flush() -> None:
    """Write out what user code printed."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError, AttributeError):
            pass


def _leave(code: int) -> NoReturn:
    """End without the interpreter's shutdown, which a user's thread could hold up."""
    _flush()
    os._exit(code)


if __name__ == "__main__":
    main()
