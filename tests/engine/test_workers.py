"""Worker processes and threads: what they promise when all goes well and when it doesn't."""

from __future__ import annotations

import asyncio
import os
import random
import signal
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from types import ModuleType
from typing import Any

import psutil
import pytest

from ztf_flow.engine import workers
from ztf_flow.engine.workers import ProcessPool, ThreadPool, WorkerLost
from ztf_flow.errors import ConfigError, FlowError, InvalidRecordError, SetupError
from ztf_flow.records import Block, Counts, Cut, Frame, Layout, SourceObject

HERE = Path(__file__).parent
OBJECT = SourceObject(uri="file:///in/a.ndjson", path="/in/a.ndjson", version="1", size=None, relative="a.ndjson")


def frame(data: bytes | str, *, first: int = 1, records: int | None = 1) -> Frame:
    raw = data.encode() if isinstance(data, str) else data
    return Frame(OBJECT, Layout("ndjson"), Cut(raw, 0, len(raw), first, first, records))


def echo(given: Frame) -> Block:
    return Block(given.object, given.layout, given.cut.data, given.cut.first_record, Counts(), [])


@pytest.fixture
def kernels(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The module of test kernels, importable here and, by the parent's `sys.path`, in workers."""
    monkeypatch.syspath_prepend(str(HERE))
    import importlib

    return importlib.import_module("worker_kernels")


@pytest.fixture(autouse=True)
def nothing_left() -> Iterator[None]:
    """Every test ends with the processes, threads and descriptors that it began with."""
    process = psutil.Process()
    before, children = (process.num_fds(), threading.active_count()), set(process.children())
    yield
    assert (process.num_fds(), threading.active_count()) == before
    assert set(process.children()) <= children


class Pool:
    """A process pool that is started and closed around a test."""

    def __init__(self, kernels: ModuleType, *, size: int = 1, deadline: float = 60, fault: str = "") -> None:
        self.pool = ProcessPool(kernels.Spec(fault), size=size, deadline=deadline)

    async def __aenter__(self) -> ProcessPool:
        await self.pool.start()
        return self.pool

    async def __aexit__(self, *_: object) -> None:
        await self.pool.close()
        assert self.pool.pids == ()


def wait_until(condition: Callable[[], bool], *, seconds: float = 30) -> bool:
    """Look at a condition of another process until it holds or the time is up."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        threading.Event().wait(0.01)
    return True


def kill(pid: int) -> None:
    """Kill a child of this process and wait until it is dead. It is not reaped, which is the pool's business."""
    os.kill(pid, signal.SIGKILL)
    with suppress(ChildProcessError):
        os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)


def gone(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


async def test_a_block_comes_back_as_the_kernel_made_it(kernels: ModuleType) -> None:
    """Frame and block cross the process boundary with equal values and equal types."""
    async with Pool(kernels) as pool:
        block = await pool.run(frame(b"x\xff\n", records=3))
    assert block == Block(OBJECT, Layout("ndjson"), b"x\xff\n", 3, Counts(), [])
    assert type(block.payload) is bytes


async def test_a_huge_frame_makes_the_round_trip(kernels: ModuleType) -> None:
    """50 MB that fit in no pipe arrive unchanged."""
    data = random.Random(1).randbytes(50_000_000)
    async with Pool(kernels) as pool:
        assert (await pool.run(frame(data))).payload == data


async def test_frames_are_spread_over_all_workers(kernels: ModuleType, tmp_path: Path) -> None:
    """As many frames as there are workers are in work at the same time, each in a process of its own."""
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    async with Pool(kernels, size=2) as pool:
        blocked = asyncio.create_task(pool.run(frame(f"read {fifo}")))
        other = await pool.run(frame("pid"))
        assert not blocked.done()
        await asyncio.to_thread(fifo.write_bytes, b"done")
        assert (await blocked).payload == b"done"
        assert other.payload in [str(pid).encode() for pid in pool.pids]
        assert len(set(pool.pids)) == 2


async def test_the_parents_path_is_handed_over(kernels: ModuleType) -> None:
    """A worker finds the modules that this process finds, in the same order."""
    async with Pool(kernels) as pool:
        assert (await pool.run(frame("path"))).payload == repr(sys.path).encode()


async def test_printing_does_not_disturb_the_connection(kernels: ModuleType, capfd: pytest.CaptureFixture[str]) -> None:
    """What user code, C code and children print goes to standard error; standard input is empty."""
    async with Pool(kernels, fault="prints") as pool:
        assert (await pool.run(frame("speak"))).payload == b"''"
    out, err = capfd.readouterr()
    assert out == ""
    assert sorted(err.splitlines()) == ["building", "from a child", "from print", "from write"]


@pytest.mark.parametrize(
    ("order", "reason"),
    [
        ("die 9", "worker killed by signal 9"),
        ("die 11", "worker killed by signal 11"),
        ("leave 3", "worker ended with exit code 3"),
        ("leave 0", "worker ended with exit code 0"),
        ("memory", "worker ran out of memory"),
    ],
)
async def test_a_death_hits_one_frame_only(kernels: ModuleType, order: str, reason: str) -> None:
    """A frame that kills its worker twice is lost with the reason; the frames around it come through."""
    async with Pool(kernels, size=2) as pool:
        tasks = [pool.run(frame(order if n == 5 else f"frame {n}", first=n, records=2)) for n in range(12)]
        results = await asyncio.gather(*tasks, return_exceptions=True)
    lost = results.pop(5)
    assert isinstance(lost, WorkerLost)
    assert lost.reason == reason
    assert lost.place == "file:///in/a.ndjson, records 5 to 6"
    assert [r.payload for r in results if isinstance(r, Block)] == [f"frame {n}".encode() for n in range(12) if n != 5]


async def test_a_frame_is_tried_again_in_a_new_worker(kernels: ModuleType, tmp_path: Path) -> None:
    """A death that doesn't repeat costs nothing but time."""
    trap = tmp_path / "trap"
    trap.touch()
    async with Pool(kernels) as pool:
        first = (await pool.run(frame("pid"))).payload
        assert (await pool.run(frame(f"die-if-present {trap}"))).payload == b"survived"
        assert (await pool.run(frame("pid"))).payload != first


async def test_a_worker_killed_from_outside_in_mid_frame_is_replaced(kernels: ModuleType, tmp_path: Path) -> None:
    """SIGKILL (as the system sends it when memory runs out) while a frame is worked on loses nothing."""
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    async with Pool(kernels) as pool:
        await pool.run(frame("warm"))
        (pid,) = pool.pids
        task = asyncio.create_task(pool.run(frame(f"read {fifo}")))
        writer = await asyncio.to_thread(os.open, fifo, os.O_WRONLY)  # returns when the worker has opened it
        kill(pid)
        os.close(writer)
        await asyncio.to_thread(fifo.write_bytes, b"again")
        assert (await task).payload == b"again"
        assert pid not in pool.pids


async def test_a_worker_killed_while_idle_costs_no_attempt(kernels: ModuleType, tmp_path: Path) -> None:
    """A frame that comes to a dead worker still has both of its attempts."""
    trap = tmp_path / "trap"
    async with Pool(kernels) as pool:
        await pool.run(frame("warm"))
        (pid,) = pool.pids
        kill(pid)
        trap.touch()
        assert (await pool.run(frame(f"die-if-present {trap}"))).payload == b"survived"


async def test_a_hang_ends_at_the_deadline(kernels: ModuleType, capfd: pytest.CaptureFixture[str]) -> None:
    """A busy loop, and C code that holds the interpreter lock, are lost after the deadline; the pool goes on."""
    async with Pool(kernels, size=2, deadline=1) as pool:
        lost = await asyncio.gather(pool.run(frame("hang")), pool.run(frame("backtrack")), return_exceptions=True)
        assert [str(getattr(error, "reason", error)) for error in lost] == ["no answer within 1 s"] * 2
        assert (await pool.run(frame("fine"))).payload == b"fine"
    assert capfd.readouterr().err.splitlines() == ["busy"] * 4


async def test_the_processor_time_limit_follows_the_deadline(kernels: ModuleType) -> None:
    """Before each frame the system's limit is set a little beyond the deadline, so that an orphan ends."""
    async with Pool(kernels, deadline=50) as pool:
        limit = (await pool.run(frame("limit"))).payload
    assert isinstance(limit, bytes)
    assert 50 <= int(limit) <= 60


async def test_a_kernels_exception_names_the_place_and_keeps_its_traceback(kernels: ModuleType) -> None:
    """A bug in the kernel is a FlowError with object, records and traceback, and the worker goes on."""
    async with Pool(kernels) as pool:
        await pool.run(frame("warm"))
        pids = pool.pids
        with pytest.raises(FlowError) as caught:
            await pool.run(frame("fail no such colour", first=11, records=5))
        with pytest.raises(FlowError, match="SystemExit: 4"):
            await pool.run(frame("quit"))
        with pytest.raises(FlowError, match=r"the kernel failed: .*function.*|[Pp]ickle"):
            await pool.run(frame("function"))
        assert (await pool.run(frame("fine"))).payload == b"fine"
        assert pool.pids == pids
    assert type(caught.value) is FlowError
    assert caught.value.place == "file:///in/a.ndjson, records 11 to 15"
    assert "ValueError: no such colour" in str(caught.value)
    assert "worker_kernels.py" in str(caught.value)


async def test_a_flow_error_of_the_kernel_stays_what_it_is(kernels: ModuleType) -> None:
    """Type, place and extras of an error from the tree survive the process boundary."""
    async with Pool(kernels) as pool:
        with pytest.raises(InvalidRecordError) as caught:
            await pool.run(frame("refuse too short"))
    assert (caught.value.message, caught.value.place) == ("too short", "x.ndjson, record 7")
    assert caught.value.errors == [{"type": "missing"}]


async def test_a_kernel_that_cant_be_built_says_so(kernels: ModuleType) -> None:
    """An error while building comes from every run, at once and as it is."""
    async with Pool(kernels, size=2, fault="config") as pool:
        for _ in range(3):
            with pytest.raises(ConfigError, match=r"pipeline.yaml:3:1: no such model"):
                await pool.run(frame("x"))
    async with Pool(kernels, fault="bug") as pool:
        with pytest.raises(FlowError, match=r"can't build the kernel: KeyError: 'colour'\n(.|\n)*worker_kernels.py"):
            await pool.run(frame("x"))


async def test_starts_that_keep_failing_end(kernels: ModuleType) -> None:
    """Workers that die while starting end the pool after three attempts, also for frames that already wait."""
    async with Pool(kernels, size=2, fault="exit") as pool:
        results = await asyncio.gather(*(pool.run(frame("x")) for _ in range(5)), return_exceptions=True)
    assert all(isinstance(result, SetupError) for result in results)
    assert str(results[0]) == "worker processes can't be started, 3 attempts failed: worker ended with exit code 9"


async def test_a_kernel_whose_building_hangs_ends_at_its_deadline(
    kernels: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A module that never finishes to import counts as a start that failed."""
    monkeypatch.setattr(workers, "BUILD_DEADLINE", 0.2)
    async with Pool(kernels, deadline=0.1, fault="hang") as pool:
        with pytest.raises(SetupError, match=r"3 attempts failed: not ready within 0.2 s"):
            await pool.run(frame("x"))


async def test_an_interpreter_that_is_not_there_is_a_setup_error(
    kernels: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the system says when it can't start a process reaches the caller."""
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    async with Pool(kernels) as pool:
        with pytest.raises(SetupError, match=r"can't be started.*/nowhere/python"):
            await pool.run(frame("x"))


async def test_a_spec_that_cant_be_pickled_is_refused_at_the_start() -> None:
    """The reason is told before any process is started."""

    class Local:
        def build(self) -> Callable[[Frame], Block]:
            return echo

    pool = ProcessPool(Local(), size=1, deadline=1)
    with pytest.raises(FlowError, match=r"can't be sent to worker processes: .*Local"):
        await pool.start()
    await pool.close()


async def test_a_cancelled_run_leaves_its_worker_usable(kernels: ModuleType, tmp_path: Path) -> None:
    """The frame in hand is finished and dropped, one that waits is never begun, and the next frame is answered."""
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    trap = tmp_path / "trap"
    async with Pool(kernels) as pool:
        await pool.run(frame("warm"))
        pids = pool.pids
        busy = asyncio.create_task(pool.run(frame(f"read {fifo}")))
        writer = await asyncio.to_thread(os.open, fifo, os.O_WRONLY)
        queued = asyncio.create_task(pool.run(frame(f"die-if-present {trap}")))
        await asyncio.sleep(0)
        busy.cancel()
        queued.cancel()
        assert await asyncio.gather(busy, queued, return_exceptions=True)
        trap.touch()
        os.close(writer)
        assert (await pool.run(frame("fine"))).payload == b"fine"
        assert pool.pids == pids
    assert trap.exists()


async def test_closing_ends_busy_workers(kernels: ModuleType, capfd: pytest.CaptureFixture[str]) -> None:
    """A worker in a loop ends by itself, one that holds the interpreter lock is killed; waiting calls get an error."""
    pool = ProcessPool(kernels.Spec(), size=2, deadline=60)
    await pool.start()
    tasks = [asyncio.create_task(pool.run(frame(order))) for order in ("hang", "backtrack", "waiting")]
    err = ""
    while err.count("busy") < 2:
        await asyncio.sleep(0)
        err += capfd.readouterr().err
    pids = pool.pids
    await pool.close()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    assert [str(result) for result in results] == ["the pool was closed before the frame was done"] * 3
    assert len(pids) == 2
    assert all(gone(pid) for pid in pids)
    await pool.close()
    with pytest.raises(RuntimeError, match="closed"):
        await pool.run(frame("x"))
    with pytest.raises(RuntimeError, match="closed"):
        await pool.start()


async def test_closing_at_once_after_the_start_is_clean(kernels: ModuleType) -> None:
    """Workers that are still starting are ended too; a pool that was never started has nothing to end."""
    async with Pool(kernels, size=3):
        pass
    await ProcessPool(kernels.Spec(), size=1, deadline=1).close()


SCRIPT = """
    import asyncio, signal, sys
    signal.signal(signal.SIGINT, signal.default_int_handler)  # whoever started the tests may have it ignored
    sys.path[:0] = [{here!r}]
    from ztf_flow.engine.workers import ProcessPool
    from ztf_flow.records import Cut, Frame, Layout, SourceObject
    from worker_kernels import Spec

    def frame(data):
        return Frame(SourceObject("a", "a", "1", None, "a"), Layout("ndjson"), Cut(data, 0, len(data), 1, 1, 1))

    async def main():
        pool = ProcessPool(Spec(), size=2, deadline={deadline})
        await pool.start()
        try:
            for order in {warm!r}:
                print((await pool.run(frame(order))).payload.decode(), flush=True)
            await asyncio.gather(*(pool.run(frame(order)) for order in {orders!r}))
        finally:
            pids = pool.pids
            await pool.close()
            print(*pids, flush=True)

    asyncio.run(main())
"""


def start_script(
    orders: list[bytes], *, warm: list[bytes], deadline: float = 60, **popen: Any
) -> subprocess.Popen[str]:
    """A program without a main guard, read from standard input as a notebook's cell is: it has no file."""
    source = textwrap.dedent(SCRIPT).format(here=str(HERE), orders=orders, warm=warm, deadline=deadline)
    pipe = subprocess.PIPE
    process = subprocess.Popen([sys.executable, "-"], stdin=pipe, stdout=pipe, stderr=pipe, text=True, **popen)
    assert process.stdin is not None
    process.stdin.write(source)
    process.stdin.close()
    process.stdin = None
    return process


def workers_of(process: subprocess.Popen[str], *, busy: int) -> list[int]:
    """The process ids of a script's workers, once that many are in mid-frame."""
    assert process.stderr is not None
    assert [process.stderr.readline() for _ in range(busy)] == ["busy\n"] * busy
    return [child.pid for child in psutil.Process(process.pid).children()]


def test_a_program_without_a_main_guard_can_use_workers() -> None:
    """Workers don't import the program that started them."""
    process = start_script([b"x", b"y"], warm=[b"hello", b"main"])
    out, err = process.communicate(timeout=60)
    lines = out.splitlines()
    assert (process.returncode, err, lines[0]) == (0, "", "hello")
    assert lines[1].endswith("worker.py")


def test_workers_end_when_their_parent_is_killed() -> None:
    """No worker outlives a parent that got SIGKILL, whatever its frame does at that moment."""
    process = start_script([b"hang", b"backtrack"], warm=[], deadline=1.5)
    pids = workers_of(process, busy=2)
    process.kill()
    process.communicate(timeout=60)
    assert len(pids) == 2
    assert wait_until(lambda: all(gone(pid) for pid in pids))


def test_ctrl_c_is_the_parents_business() -> None:
    """SIGINT to the whole process group ends the parent in order: workers say nothing, and none is left."""
    process = start_script([b"hang", b"hang"], warm=[], start_new_session=True)
    pids = workers_of(process, busy=2)
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert sorted(out.split()) == sorted(map(str, pids))
    assert err.count("KeyboardInterrupt\n") == 1  # the parent's own
    assert "worker.py" not in err
    assert wait_until(lambda: all(gone(pid) for pid in pids))


async def test_threads_give_blocks_and_name_bugs() -> None:
    """A thread pool has the face of a process pool: blocks, FlowErrors with place and traceback, no process ids."""

    def kernel(given: Frame) -> Block:
        if given.cut.data == b"bug":
            raise ZeroDivisionError("oh")
        return echo(given)

    pool = ThreadPool(kernel, size=2, deadline=60)
    await pool.start()
    blocks = await asyncio.gather(*(pool.run(frame(str(n))) for n in range(20)))
    assert [block.payload for block in blocks] == [str(n).encode() for n in range(20)]
    with pytest.raises(FlowError, match=r"a.ndjson, records 3 to 3: the kernel failed: ZeroDivisionError: oh\nTrace"):
        await pool.run(frame("bug", first=3))
    assert (await pool.run(frame("fine"))).payload == b"fine"
    assert pool.pids == ()
    await pool.close()
    assert not pool.stuck


async def test_a_thread_past_its_deadline_breaks_the_pool() -> None:
    """The frame, those that wait and those to come get an error that says why; closing doesn't wait for the thread."""
    release = threading.Event()

    def kernel(given: Frame) -> Block:
        release.wait()
        return echo(given)

    pool = ThreadPool(kernel, size=1, deadline=0.05)
    await pool.start()
    results = await asyncio.gather(*(pool.run(frame("x", records=None)) for _ in range(3)), return_exceptions=True)
    text = "no answer within 0.05 s; a thread can't be stopped, so the run can't go on"
    assert {str(result) for result in results} == {f"file:///in/a.ndjson, records from 1: {text}"}
    with pytest.raises(FlowError, match="no answer"):
        await pool.run(frame("y"))
    await pool.close()
    assert pool.stuck
    release.set()
    assert wait_until(lambda: not pool.stuck)


async def test_a_cancelled_frame_in_a_thread_is_finished_before_closing() -> None:
    """Closing waits for the frame in hand; a frame that nobody waits for any more is not begun."""
    begun: list[bytes] = []
    release = threading.Event()

    def kernel(given: Frame) -> Block:
        begun.append(given.cut.data)
        release.wait()
        return echo(given)

    pool = ThreadPool(kernel, size=1, deadline=60)
    await pool.start()
    tasks = [asyncio.create_task(pool.run(frame(name))) for name in ("first", "second")]
    await asyncio.to_thread(wait_until, lambda: bool(begun))
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    release.set()
    await pool.close()
    assert begun == [b"first"]
    assert not pool.stuck


@pytest.mark.parametrize("make", [ThreadPool, ProcessPool])
def test_sizes_and_deadlines_must_be_positive(make: Any) -> None:
    """A pool that could never answer is not made."""
    with pytest.raises(ValueError, match="needs at least one worker"):
        make(None, size=0, deadline=1)
    with pytest.raises(ValueError, match="must be positive"):
        make(None, size=1, deadline=0)


async def test_a_pool_must_be_started() -> None:
    """Running before the start is an error, not a wait for ever."""
    with pytest.raises(RuntimeError, match="not started"):
        await ThreadPool(echo, size=1, deadline=1).run(frame("x"))
