"""The worker's side of the connection: what messages keep, and how a worker process behaves towards its parent."""

from __future__ import annotations

import io
import os
import pickle
import random
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ztf_flow import worker
from ztf_flow.errors import FlowError, ParseError
from ztf_flow.records import Block, Coordinates, Counts, Cut, Frame, Layout, SourceObject

OBJECT = SourceObject(uri="s3://b/a.csv", path="b/a.csv", version="e1", size=5, relative="a.csv")
LAYOUT = Layout("csv", delimiter=";")


class Ends:
    """Two channels that are connected with each other, within this process."""

    def __init__(self) -> None:
        there_read, here_write = os.pipe()
        here_read, there_write = os.pipe()
        self.fds = [there_read, here_write, here_read, there_write]
        self.here = worker.Channel(here_read, here_write)
        self.there = worker.Channel(there_read, there_write)

    def carry(self, value: Any) -> Any:
        """Send one value from here to there."""
        sender = threading.Thread(target=self.here.send, args=(value,))
        sender.start()
        try:
            return self.there.receive()
        finally:
            sender.join()


@pytest.fixture
def ends() -> Iterator[Ends]:
    pair = Ends()
    yield pair
    for fd in pair.fds:
        os.close(fd)


def block(payload: Any, **fields: Any) -> Block:
    return Block(OBJECT, LAYOUT, payload, 3, Counts(3, 3), [], **fields)


@settings(max_examples=50, deadline=None)
@given(data=st.binary(max_size=300_000), context=st.none() | st.lists(st.text()), number=st.integers(0, 2**70))
def test_frames_arrive_as_they_were(data: bytes, context: Any, number: int) -> None:
    """Bytes of any length, among them none, and every other field arrive with equal value and type."""
    pair = Ends()
    try:
        frame = Frame(OBJECT, LAYOUT, Cut(data, number, len(data), 1, None, context=context, fault="x"))
        arrived = pair.carry(frame)
        assert arrived == frame
        assert type(arrived.cut.data) is bytes
    finally:
        for fd in pair.fds:
            os.close(fd)


def test_messages_follow_each_other(ends: Ends) -> None:
    """After messages of all sizes the connection is still in step."""
    for size in (0, 1, 65_536, 5_000_000, 0, 1_048_577):
        data = random.Random(size).randbytes(size)
        assert ends.carry(block(data)).payload == data


def test_large_bytes_are_not_copied_into_the_pickle(ends: Ends) -> None:
    """The data of frames and blocks stands beside the pickle, and the message refers to it in place."""
    data = bytes(1_000_000)
    for value in (block(data), Frame(OBJECT, LAYOUT, Cut(data, 0, len(data), 1, 1))):
        head, message, view = ends.here.pack(value)
        assert len(head) + len(message) < 1_000
        assert isinstance(view, memoryview)
        assert view.obj is data


def test_arrow_batches_arrive_as_they_were(ends: Ends) -> None:
    """Types, nulls, metadata and dictionaries survive."""
    batch = pa.record_batch(
        {"n": [1, None, 3], "s": ["a", None, "ü"], "d": pa.array(["x", "y", "x"]).dictionary_encode()}
    ).replace_schema_metadata({"k": "v"})
    for sent in (batch, batch.slice(1, 2), batch.slice(0, 0)):
        arrived = ends.carry(block(sent)).payload
        assert arrived.equals(sent, check_metadata=True)
        arrived.validate(full=True)


def test_a_slice_of_a_large_batch_is_sent_alone(ends: Ends) -> None:
    """Ten rows out of a million cost the bytes of ten rows, with a dictionary column too."""
    numbers = np.arange(1_000_000)
    words = pa.array(["x", "y"] * 500_000)
    batch = pa.record_batch({"n": numbers, "w": words, "d": words.dictionary_encode()})
    part = batch.slice(777_000, 10)
    message = ends.here.pack(Frame(OBJECT, LAYOUT, Cut(part, 0, 0, 777_001, None, records=10)))
    assert sum(len(piece) for piece in message) < 10_000
    assert ends.carry(block(part)).payload.equals(part)


def test_coordinates_stay_writable_arrays(ends: Ends) -> None:
    """Arrays that could be written to before can be written to after."""
    column = np.arange(100_000)
    arrived = ends.carry(block(b"x", origin=Coordinates(column, None, column * 2, None))).origin
    assert np.array_equal(arrived.record, column)
    assert np.array_equal(arrived.byte_start, column * 2)
    assert arrived.record.flags.writeable


def test_more_buffers_than_one_call_takes(ends: Ends) -> None:
    """The system's limit on the number of buffers of one call is no limit of a message."""
    columns = [np.full(number % 7, number) for number in range(3_000)]
    arrived = ends.carry(columns)
    assert all(np.array_equal(one, other) for one, other in zip(arrived, columns, strict=True))


def test_a_value_that_cant_be_pickled_sends_nothing(ends: Ends) -> None:
    """After the error the next message arrives whole."""
    with pytest.raises((pickle.PicklingError, AttributeError), match=r"lambda|local"):
        ends.here.send(lambda: None)
    assert ends.carry("next") == "next"


def break_on_arrival() -> None:
    raise RuntimeError("made to fail")


class Unreadable:
    """Something that can be pickled but not unpickled."""

    def __reduce__(self) -> Any:
        return eval, ("1 / 0",)


def test_a_value_that_cant_be_unpickled_leaves_the_connection_in_step(ends: Ends) -> None:
    """The whole message is taken before it is looked into."""
    with pytest.raises(ZeroDivisionError):
        ends.carry((Unreadable(), np.arange(100_000)))
    assert ends.carry("next") == "next"


def test_a_closed_connection_is_the_end(ends: Ends) -> None:
    """Whoever receives gets EOFError, also in the middle of a message; whoever sends gets BrokenPipeError."""
    os.write(ends.fds[1], b"\1\0\0")
    replacement = os.open(os.devnull, os.O_RDWR)
    os.dup2(replacement, ends.fds[1])
    with pytest.raises(EOFError):
        ends.there.receive()
    os.dup2(replacement, ends.fds[2])
    with pytest.raises(BrokenPipeError):
        ends.there.send(b"x")
    os.close(replacement)


@pytest.mark.parametrize(
    ("records", "member", "name"),
    [
        (None, None, "s3://b/a.csv, records from 5"),
        (3, None, "s3://b/a.csv, records 5 to 7"),
        (0, "m.csv", "s3://b/a.csv!m.csv, records 5 to 5"),
    ],
)
def test_a_frame_is_named_by_object_and_records(records: int | None, member: str | None, name: str) -> None:
    """Both ends of the range are named where the framer knows them."""
    source = SourceObject("s3://b/a.csv", "b/a.csv", "e1", 5, "a.csv", member)
    assert worker.describe(Frame(source, LAYOUT, Cut(b"", 0, 0, 5, 5, records))) == name


def test_kernel_errors_become_flow_errors() -> None:
    """An error from the tree is passed on as it is, any other is wrapped with place and traceback."""
    frame = Frame(OBJECT, LAYOUT, Cut(b"", 0, 0, 1, 1, 2))
    own = ParseError("x")
    assert worker.kernel_error(frame, own) is own
    try:
        break_on_arrival()
    except RuntimeError as error:
        wrapped = worker.kernel_error(frame, error)
    assert type(wrapped) is FlowError
    assert wrapped.place == "s3://b/a.csv, records 1 to 2"
    assert wrapped.message.startswith("the kernel failed: RuntimeError: made to fail\nTraceback")
    assert "break_on_arrival" in wrapped.message


def start_worker(**options: Any) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-P", "-m", "ztf_flow.worker"]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0, **options)


def channel_to(process: subprocess.Popen[bytes]) -> worker.Channel:
    assert process.stdin is not None
    assert process.stdout is not None
    return worker.Channel(process.stdout.fileno(), process.stdin.fileno())


def greeting(spec: bytes) -> Any:
    return ([str(Path(__file__).parent / "engine"), *sys.path], spec, 60.0, 60.0)


SPEC = b"cworker_kernels\nSpec\n(tR."
"""The pickle of `worker_kernels.Spec()`."""


def test_a_worker_is_a_module_to_run() -> None:
    """`python -m ztf_flow.worker` speaks the protocol: greeting, ready, frame, block, and the end of input ends it."""
    with start_worker() as process:
        channel = channel_to(process)
        channel.send(greeting(SPEC))
        assert channel.receive() == (worker.READY, None)
        frame = Frame(OBJECT, LAYOUT, Cut(b"echo", 0, 4, 1, 1, 1))
        channel.send(frame)
        kind, answer = channel.receive()
        assert (kind, answer.payload) == (worker.BLOCK, b"echo")
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(30) == 0


def test_a_worker_without_standard_error_works() -> None:
    """What is printed goes nowhere then, and never into the connection."""
    with start_worker(preexec_fn=lambda: os.close(2)) as process:
        channel = channel_to(process)
        channel.send(greeting(SPEC))
        assert channel.receive() == (worker.READY, None)
        channel.send(Frame(OBJECT, LAYOUT, Cut(b"speak", 0, 5, 1, 1, 1)))
        assert channel.receive()[1].payload == b"''"
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(30) == 0


def test_a_spec_that_cant_be_loaded_is_reported() -> None:
    """The parent gets a FlowError that says what is missing, and the worker ends."""
    with start_worker() as process:
        channel = channel_to(process)
        channel.send(greeting(b"cno_such_module\nSpec\n(tR."))
        kind, error = channel.receive()
        assert kind == worker.ERROR
        assert isinstance(error, FlowError)
        assert "a worker process can't build the kernel: ModuleNotFoundError: No module named 'no_such_module'" in str(
            error
        )
        assert process.wait(30) == 0


def test_a_worker_imports_nothing_heavy_by_itself() -> None:
    """What isn't needed by the spec isn't loaded: a worker starts in the time that Python needs."""
    code = "import sys, ztf_flow.worker; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert not loaded & {"asyncio", "numpy", "pyarrow", "pydantic", "polars", "fsspec", "aiostream", "subprocess"}


def test_widening_is_a_wish(tmp_path: Path) -> None:
    """Where a descriptor can't be widened nothing happens."""
    with io.FileIO(tmp_path / "x", "w") as file:
        worker.widen(file.fileno())
