"""The scheduler: events and their handlers."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from batch.scheduling import Job, status

from ztf_flow.batch.tasks import ScheduledTask


async def test_every_event_is_told(make: Any, log: list[str]) -> None:
    """In order, to plain and async handlers alike, with the task or the scheduler."""
    plain: list[tuple[str, Any]] = []
    later: list[tuple[str, Any]] = []

    def listens(event: str) -> Callable[[Any], None]:
        return lambda payload: plain.append((event, getattr(payload, "id", payload)))

    def listens_later(event: str) -> Callable[[Any], Any]:
        async def handler(payload: Any) -> None:
            await asyncio.sleep(0)
            later.append((event, getattr(payload, "id", payload)))

        return handler

    scheduler = make()
    for event in (
        "task_scheduled", "task_started", "task_completed", "task_failed", "task_cancelled", "paused", "resumed",
        "shutdown",
    ):  # fmt: skip
        assert scheduler.on(event, listens(event)).on(event, listens_later(event)) is scheduler
    scheduler.schedule(Job(log, "a"), id="a")
    scheduler.schedule(Job(log, "b", error=OSError()), id="b")
    scheduler.schedule(Job(log, "c"), id="c")
    for _ in range(2):
        scheduler.pause()
    for _ in range(2):
        scheduler.resume()
    scheduler.cancel("c")
    await scheduler.shutdown()
    assert plain == later == [
        ("task_scheduled", "a"), ("task_scheduled", "b"), ("task_scheduled", "c"), ("paused", scheduler),
        ("resumed", scheduler), ("task_cancelled", "c"), ("task_started", "a"), ("task_completed", "a"),
        ("task_started", "b"), ("task_failed", "b"), ("shutdown", scheduler),
    ]  # fmt: skip


async def test_a_handler_that_raises_breaks_nothing(
    make: Any, log: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    """It is reported, and everything else goes its way."""
    scheduler = make()

    async def fails_later() -> None:
        raise LookupError

    def fails() -> None:
        raise LookupError

    for event in ("task_scheduled", "task_started", "task_completed", "shutdown"):
        scheduler.on(event, fails).on(event, fails_later)
    scheduler.schedule(Job(log, "a"))
    await scheduler.shutdown()
    assert log == ["a"] and status(scheduler, "task-1") == ["completed"]
    assert [record.name for record in caplog.records] == ["ztf_flow.batch"] * 8


async def test_handlers_may_steer(make: Any, log: list[str]) -> None:
    """A handler may schedule, wait and shut down, without waiting for itself."""
    scheduler = make()

    async def ends_it(task: ScheduledTask) -> None:
        if task.id == "last":
            await scheduler.wait_for("last")
            await scheduler.wait_for_all()
            await scheduler.shutdown()
            log.append("shut down")

    scheduler.on("task_completed", ends_it)
    scheduler.on("task_completed", lambda task: task.id == "first" and scheduler.schedule(Job(log, "b"), id="last"))
    scheduler.schedule(Job(log, "a"), id="first")
    await scheduler.wait_for("first")
    await scheduler.wait_for_all()
    assert log == ["a", "b", "shut down"]


async def test_a_handler_can_be_taken_away_again(make: Any, log: list[str]) -> None:
    """And an unknown event is a ValueError."""
    seen: list[Any] = []
    scheduler = make()
    scheduler.on("task_started", seen.append)
    scheduler.off("task_started", seen.append)
    scheduler.schedule(Job(log, "a"))
    await scheduler.wait_for_all()
    assert seen == []
    with pytest.raises(ValueError, match="did you mean task_started"):
        scheduler.on("task_startd", seen.append)
