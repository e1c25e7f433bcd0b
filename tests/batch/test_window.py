"""The sliding window: what is at work at a time, what holds it back, and how it ends."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import pytest
from batch.conftest import Gated
from batch.models import Point
from batch.virtual import run_virtually
from pydantic import BaseModel, Field

import ztf_flow as ztf
from ztf_flow.batch import admission


class Named(BaseModel):
    x: str


class Short(BaseModel):
    x: str = Field(max_length=1)


def of(names: str, **options: Any) -> ztf.BatchProcessor:
    """A batch of gated items with these letters as ids."""
    batch = ztf.create_batch(Named, **options)
    for name in names:
        batch.add(name, name, "gated")
    return batch


@pytest.mark.parametrize("executor", ["auto", "inline"])
async def test_the_window_slides(gated: Gated, executor: Any) -> None:
    """A slow item holds up nobody: as soon as another one is done the next begins, never more than `parallel`."""
    done: list[Any] = []
    batch = of("abcdef", parallel=2, executor=executor).on_item_complete(lambda result: done.append(result.id))
    work = asyncio.create_task(batch.execute())
    for name in "bcdef":
        await gated.until(lambda name=name: name in gated.begun)  # type: ignore[misc]
        gated.open(name)
    await gated.until(lambda: gated.at_work == {"a"})
    gated.open("a")
    summary = await work
    assert done == ["b", "c", "d", "e", "f", "a"] and gated.most == 2
    assert [result.id for result in summary.results] == list("abcdef")


async def test_threads_slide_as_well() -> None:
    """Items that wait in threads are at work together, as many as `parallel` says."""
    barrier = threading.Barrier(5, timeout=20)

    class Meeting(BaseModel):
        x: int

        def model_post_init(self, context: Any) -> None:
            barrier.wait()

    batch = ztf.create_batch(Meeting, executor="thread", parallel=5)
    for number in range(5):
        batch.add(number, f'{{"x":{number}}}', "json")
    assert (await batch.execute()).successful == 5


async def test_after_a_failure_those_at_work_end(gated: Gated) -> None:
    """With `continue_on_error=False` nothing new begins, and what is at work is finished and has its results."""
    failed = asyncio.Event()
    batch = ztf.create_batch(Short, parallel=2, continue_on_error=False).on_item_complete(lambda result: failed.set())
    work = asyncio.create_task(batch.add("a", "a", "gated").add("b", "long", "gated").add("c", "c", "gated").execute())
    await gated.until(lambda: gated.begun == ["a", "long"])
    gated.open("long")
    await failed.wait()
    gated.open("a")
    summary = await work
    assert [(result.id, result.success) for result in summary.results] == [("a", True), ("b", False)]
    assert summary.total == 3 and gated.begun == ["a", "long"]


async def test_cancelling_ends_what_is_at_work(gated: Gated) -> None:
    """The items at work are cancelled, results so far stay, and the batch can be executed again."""
    batch = of("abc", parallel=2)
    work = asyncio.create_task(batch.execute())
    gated.open("a")
    await gated.until(lambda: gated.begun == ["a", "b", "c"])
    work.cancel()
    with pytest.raises(asyncio.CancelledError):
        await work
    assert not gated.at_work
    assert [result.id for result in batch.get_successful()] == ["a"]
    gated.open("b", "c")
    assert (await batch.execute()).successful == 3
    assert asyncio.all_tasks() == {asyncio.current_task()}


async def test_an_adapter_that_raises_is_a_failure(register: Callable[[Any], None]) -> None:
    """Whatever an async format raises, a cancellation of its own making too, fails the item and nothing else."""

    class Raising:
        name = "raising"

        async def parse(self, data: str, **options: Any) -> Any:
            if data == "cancel":
                raise asyncio.CancelledError
            return {"x": str(1 / int(data))}

        async def format(self, obj: Any, **options: Any) -> str:
            return f"<{obj['x']}>"

    register(Raising())
    batch = ztf.create_batch(Named).add(1, "cancel", "raising").add(2, "0", "raising").add(3, "1", "raising")
    batch.add_conversion(4, "2", "raising", "json").add_conversion(5, '{"x":"y"}', "json", "raising")
    results = (await batch.execute()).results
    assert [result.success for result in results] == [False, False, True, True, True]
    assert isinstance(results[1].error, ztf.ParseError) and "ZeroDivisionError" in str(results[1].error)
    assert [result.data for result in results[2:]] == [Named(x="1.0"), '{"x":"0.5"}\n', "<y>"]


async def test_stream_reads_no_further_than_it_works(gated: Gated) -> None:
    """Of an endless iterable only what is at work was read, and results come as they are done."""
    read: list[str] = []

    def endless() -> Iterator[tuple[str, str, str]]:
        for number in range(1_000_000):
            read.append(str(number))
            yield str(number), str(number), "gated"

    results = ztf.create_batch(Named, parallel=3).stream(endless())
    gated.open("1")
    assert (await anext(results)).id == "1"
    gated.open("3")
    assert (await anext(results)).id == "3"
    assert len(read) <= 6 and gated.most == 3
    await results.aclose()
    assert not gated.at_work and asyncio.all_tasks() == {asyncio.current_task()}


async def test_stream_of_an_async_iterable() -> None:
    """Async iterables are read while results are taken; tuples of three are of the operation, those of four convert."""

    async def items() -> AsyncIterator[tuple[Any, ...]]:
        for number in range(100):
            await asyncio.sleep(0)
            yield number, f'{{"x":{number}}}', "json"
        yield "text", '{"x":7}', "json", "csv"
        yield "text", '{"x":8}', "json", "csv"  # ids of a stream may come again

    batch = ztf.create_batch(Point)
    seen: list[Any] = []
    batch.on("start", seen.append).on("complete", seen.append).on_progress(seen.append)
    results = [result async for result in batch.stream(items())]
    assert sorted(result.data.x for result in results if isinstance(result.data, Point)) == list(range(100))
    assert [result.data for result in results if isinstance(result.data, str)] == ["x,y\n7,0\n", "x,y\n8,0\n"]
    assert seen[0] == {"total": None} and seen[1] == {"completed": 1, "total": None, "percentage": None}
    assert (seen[-1].total, seen[-1].successful, seen[-1].results) == (102, 102, [])
    assert batch.completed_count == 102 and batch.get_successful() == []


@pytest.mark.parametrize("is_async", [False, True])
async def test_what_an_iterable_raises_comes_last(is_async: bool) -> None:
    """All items before it have their results."""

    def broken() -> Iterator[tuple[int, str, str]]:
        for number in range(10):
            yield number, '{"x":1}', "json"
        raise LookupError("no more")

    async def broken_too() -> AsyncIterator[tuple[int, str, str]]:
        for item in broken():
            yield item

    found: list[Any] = []
    with pytest.raises(LookupError, match="no more"):
        async for result in ztf.create_batch(Point).stream(broken_too() if is_async else broken()):
            found.append(result.id)
    assert found == list(range(10))


@pytest.mark.parametrize("item", [(1,), "abc", (1, 2, 3, 4, 5), None])
async def test_stream_wants_tuples(item: Any) -> None:
    """Anything else than a tuple of an item ends the stream with a message that says so."""
    with pytest.raises(ValueError, match="tuple"):
        async for _ in ztf.create_batch(Point).stream([item]):
            raise AssertionError


async def test_stream_stops_on_a_failure() -> None:
    """With `continue_on_error=False` the stream ends after the failure; nothing else is read."""
    items = iter([(1, '{"x":1}', "json"), (2, "{}", "json"), *[(n, '{"x":1}', "json") for n in range(3, 100)]])
    batch = ztf.create_batch(Point, continue_on_error=False, parallel=1)
    assert [result.success async for result in batch.stream(items)] == [True, False]
    assert next(items)[0] < 20


def test_throttle_spaces_the_starts() -> None:
    """Eleven items at 100 ms apart take a second, whatever `parallel` is; no timer is left."""

    async def work() -> list[float]:
        batch = ztf.create_batch(Point, throttle_ms=100, executor="inline", parallel=8)
        times: list[float] = []
        batch.on_item_complete(lambda _: times.append(asyncio.get_running_loop().time()))
        for number in range(11):
            batch.add(number, '{"x":1}', "json")
        await batch.execute()
        return times

    times, seconds = run_virtually(work())
    assert seconds == pytest.approx(1.0)
    assert times == pytest.approx([number / 10 for number in range(11)])


async def test_memory_holds_items_back(gated: Gated, monkeypatch: pytest.MonkeyPatch) -> None:
    """Above the limit one item at a time is at work; below it as many as `parallel` says."""
    resident = 60_000_000
    monkeypatch.setattr(admission, "memory_with", lambda pids: resident)
    monkeypatch.setattr(admission, "LOOK_AGAIN", -1.0)
    work = asyncio.create_task(of("abcdef", parallel=3, max_memory_mb=50).execute())
    for name in "abc":
        await gated.until(lambda name=name: name in gated.begun)  # type: ignore[misc]
        gated.open(name)
    await gated.until(lambda: "d" in gated.begun)
    assert gated.most == 1
    resident = 10_000_000
    gated.open("d")
    await gated.until(lambda: len(gated.at_work) == 2)
    gated.open("e", "f")
    assert (await work).successful == 6


async def test_items_at_work_count_as_memory(gated: Gated, monkeypatch: pytest.MonkeyPatch) -> None:
    """Large items are held back by their sizes before they have become memory."""
    monkeypatch.setattr(admission, "memory_with", lambda pids: 0)
    batch = ztf.create_batch(Named, parallel=4, max_memory_mb=10)
    names = [letter * 1_000_000 for letter in "abcd"]
    for name in names:
        batch.add(name[0], name, "gated")
    work = asyncio.create_task(batch.execute())
    for name in names:
        await gated.until(lambda name=name: name in gated.begun)  # type: ignore[misc]
        gated.open(name)
    assert (await work).successful == 4 and gated.most == 2


async def test_events_tell_what_happens() -> None:
    """start, then item_complete and progress for each item, then complete; from options and from `on`, once each."""
    seen: list[tuple[str, Any]] = []

    async def on_progress(about: Any) -> None:
        await asyncio.sleep(0)
        seen.append(("progress", about["completed"]))

    batch = ztf.create_batch(Point, on_progress=on_progress, on_item_complete=lambda r: seen.append(("item", r.id)))
    batch.on("start", lambda about: seen.append(("start", about))).on(
        "complete", lambda s: seen.append(("end", s.total))
    )
    await batch.add("a", '{"x":1}', "json").add("b", "{", "json").execute()
    assert seen == [
        ("start", {"total": 2}), ("item", "a"), ("progress", 1), ("item", "b"), ("progress", 2), ("end", 2),
    ]  # fmt: skip


async def test_progress_is_a_percentage() -> None:
    """The last event is at a hundred."""
    seen: list[Any] = []
    batch = ztf.create_batch(Point).on_progress(seen.append)
    for number in range(8):
        batch.add(number, '{"x":1}', "json")
    await batch.execute()
    assert [about["percentage"] for about in seen] == [12.5 * number for number in range(1, 9)]
    assert seen[-1] == {"completed": 8, "total": 8, "percentage": 100.0}


async def test_a_handler_that_raises_breaks_nothing(caplog: pytest.LogCaptureFixture) -> None:
    """It is reported in the log, with its traceback; other handlers and items go on."""
    seen: list[Any] = []

    async def raising(_: Any) -> None:
        raise LookupError("handler")

    batch = ztf.create_batch(Point, on_progress=raising, on_item_complete=lambda _: 1 / 0).on_progress(seen.append)
    summary = await batch.add(1, '{"x":1}', "json").execute()
    assert summary.successful == 1 and len(seen) == 1
    assert {type(record.exc_info[1]) for record in caplog.records if record.exc_info} == {
        LookupError, ZeroDivisionError,
    }  # fmt: skip


def test_an_unknown_event_is_refused() -> None:
    """With a hint to the right one."""
    with pytest.raises(ValueError, match="item_complete"):
        ztf.create_batch(Point).on("item_completed", print)
