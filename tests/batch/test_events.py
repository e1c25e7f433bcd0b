"""Events: who is called, when, with what, and what a handler can't break."""

from __future__ import annotations

import asyncio
import functools
from typing import Any

import pytest

from ztf_flow.batch.events import Events


@pytest.fixture
def events() -> Events:
    return Events("begin", "end")


async def test_plain_handlers_are_called_on_the_spot(events: Events) -> None:
    """In the order in which they were added, with the payload, each as often as it was added."""
    seen: list[Any] = []
    events.on("begin", lambda payload: seen.append(("first", payload)))
    events.on("begin", seen.append)
    events.on("begin", seen.append)
    events.emit("begin", 7)
    assert seen == [("first", 7), 7, 7]
    events.emit("end", 8)
    assert seen[3:] == []


async def test_a_handler_may_leave_the_payload_out(events: Events) -> None:
    """Plain or async; a parameter with a default isn't for the payload."""
    seen: list[Any] = []

    async def later() -> None:
        seen.append("async")

    def either(*payload: Any) -> None:
        seen.append(payload)

    for name in ("plain", "too"):
        events.on("begin", lambda name=name: seen.append(name))
    events.on("begin", lambda payload, name="both": seen.append((payload, name)))
    events.on("begin", lambda *, name="keyword": seen.append(name))
    events.on("begin", either)
    events.on("begin", later)
    events.emit("begin", 1)
    await events.drain()
    assert seen == ["plain", "too", (1, "both"), "keyword", (1,), "async"]


async def test_async_handlers_are_awaited_one_after_the_other(events: Events) -> None:
    """In the order of events, whatever each waits for; a function that gives an awaitable counts as one."""
    seen: list[Any] = []

    async def slow(payload: int) -> None:
        seen.append(("begins", payload))
        for _ in range(3 - payload):
            await asyncio.sleep(0)
        seen.append(("ends", payload))

    events.on("begin", slow)
    events.on("end", lambda payload: slow(payload))
    events.on("end", functools.partial(slow))
    for number in (0, 1):
        events.emit("begin", number)
    events.emit("end", 2)
    assert seen == [] and events.waiting == 4
    await events.drain()
    assert seen == [(what, number) for number in (0, 1, 2, 2) for what in ("begins", "ends")]
    assert events.waiting == 0 and len(asyncio.all_tasks()) == 1


async def test_a_handler_that_raises_is_reported_and_nothing_else(
    events: Events, caplog: pytest.LogCaptureFixture
) -> None:
    """The others are called; plain or async, also where it lets a cancellation out."""
    seen: list[Any] = []

    async def fails(payload: Any) -> None:
        raise LookupError("async")

    async def cancelled(payload: Any) -> None:
        raise asyncio.CancelledError

    def breaks(payload: Any) -> None:
        raise LookupError("plain")

    def takes_two(one: Any, two: Any) -> None: ...

    for handler in (breaks, fails, cancelled, takes_two, seen.append):
        events.on("begin", handler)
    events.emit("begin", 1)
    events.emit("begin", 2)
    await events.drain()
    assert seen == [1, 2]
    assert [record.name for record in caplog.records] == ["ztf_flow.batch"] * 8
    assert all("event begin raised" in record.message and record.exc_info for record in caplog.records)
    for name in ("breaks", "fails", "cancelled", "takes_two"):
        assert sum(name in record.message for record in caplog.records) == 2


async def test_a_handler_can_be_taken_away(events: Events) -> None:
    """Once per addition; one that isn't there is no error."""
    seen: list[Any] = []
    events.on("begin", seen.append)
    events.on("begin", seen.append)
    assert events.has("begin") and not events.has("end")
    events.off("begin", seen.append)
    events.emit("begin", 1)
    events.off("begin", seen.append)
    events.off("begin", seen.append)
    events.emit("begin", 2)
    assert seen == [1] and not events.has("begin")


def test_wrong_names_and_handlers_are_refused(events: Events) -> None:
    """With a suggestion."""
    with pytest.raises(ValueError, match=r"no event 'begn' .did you mean begin"):
        events.on("begn", print)
    with pytest.raises(ValueError, match="there are begin, end"):
        events.emit("xyz")
    with pytest.raises(TypeError, match="callable"):
        events.on("begin", "print")  # type: ignore[arg-type]


def test_events_without_a_loop_wait_for_one(events: Events) -> None:
    """Async handlers only; nothing is left unawaited when no loop comes."""
    seen: list[Any] = []

    async def later(payload: Any) -> None:
        seen.append(payload)

    events.on("begin", later)
    events.on("begin", lambda payload: seen.append(-payload))
    events.emit("begin", 1)
    assert seen == [-1]
    asyncio.run(events.drain())
    assert seen == [-1, 1]
    events.emit("begin", 2)
    asyncio.run(events.drain())
    assert seen == [-1, 1, -2, 2]
    events.emit("begin", 3)


async def test_a_handler_that_drains_does_not_wait_for_itself(events: Events) -> None:
    """It goes on at once."""
    seen: list[int] = []

    async def drains(payload: int) -> None:
        await events.drain()
        seen.append(payload)

    events.on("begin", drains)
    events.emit("begin", 1)
    events.emit("begin", 2)
    await events.drain()
    assert seen == [1, 2]


async def test_a_cancelled_close_leaves_no_task(events: Events) -> None:
    """The handler that hangs is cancelled, the ones behind it are not called."""
    seen: list[int] = []

    begun = asyncio.Event()

    async def hangs(payload: int) -> None:
        seen.append(payload)
        begun.set()
        await asyncio.get_running_loop().create_future()

    events.on("begin", hangs)
    events.emit("begin", 1)
    events.emit("begin", 2)
    closing = asyncio.create_task(events.close())
    await begun.wait()
    closing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await closing
    assert seen == [1] and events.waiting == 0 and len(asyncio.all_tasks()) == 1


def test_the_end_of_an_event_loop_ends_the_handler_that_is_awaited(events: Events) -> None:
    """The ones behind it are not begun on the way out."""
    seen: list[int] = []

    async def hangs(payload: int) -> None:
        seen.append(payload)
        await asyncio.get_running_loop().create_future()

    async def main() -> None:
        events.on("begin", hangs)
        events.emit("begin", 1)
        events.emit("begin", 2)
        await asyncio.sleep(0)

    asyncio.run(main())
    assert seen == [1]
