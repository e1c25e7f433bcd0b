"""What the tests of the scheduler work with: a clock that they tell, and jobs."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Callable
from typing import Any

from ztf_flow.batch.clock import Clock
from ztf_flow.batch.scheduler import BatchScheduler


class FakeClock(Clock):
    """A clock that stands still until it is told to go on, and calls what is due then."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.timers: list[tuple[float, Callable[[], object]]] = []

    def monotonic(self) -> float:
        return 1000.0 + self.seconds

    def now(self) -> dt.datetime:
        return dt.datetime(2024, 1, 1, tzinfo=dt.UTC) + dt.timedelta(seconds=self.seconds)

    def call_later(self, seconds: float, callback: Callable[[], object]) -> FakeTimer:
        timer = (self.seconds + seconds, callback)
        self.timers.append(timer)
        return FakeTimer(self, timer)

    def advance(self, seconds: float) -> None:
        self.seconds += seconds
        for timer in [timer for timer in self.timers if timer[0] <= self.seconds]:
            self.timers.remove(timer)
            timer[1]()


class FakeTimer:
    def __init__(self, clock: FakeClock, timer: Any) -> None:
        self.clock, self.timer = clock, timer

    def cancel(self) -> None:
        if self.timer in self.clock.timers:
            self.clock.timers.remove(self.timer)


class Job:
    """Work that notes its beginning, waits until it may end, and gives its name or raises."""

    def __init__(self, log: list[str], name: str, *, error: BaseException | None = None, waits: bool = False) -> None:
        self.log, self.name, self.error = log, name, error
        self.may_end = asyncio.Event()
        if not waits:
            self.may_end.set()

    async def execute(self) -> str:
        self.log.append(self.name)
        await self.may_end.wait()
        if self.error is not None:
            raise self.error
        return self.name


class Nothing:
    async def execute(self) -> None:
        return None


async def turns() -> None:
    """Let everything happen that can happen by itself."""
    for _ in range(20):
        await asyncio.sleep(0)


def status(scheduler: BatchScheduler, *ids: str) -> list[str]:
    found = [scheduler.get_task(id) for id in ids]
    return [task.status if task is not None else "unknown" for task in found]
