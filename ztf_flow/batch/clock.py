"""Time as the scheduler sees it, so that a test can be the one who tells it."""

from __future__ import annotations

import asyncio
import datetime as dt
import time
from collections.abc import Callable
from typing import Protocol


class Timer(Protocol):
    """A call that is due later."""

    def cancel(self) -> None: ...


class Clock:
    """The computer's clocks. `monotonic` measures, `now` is for people, and timers run in the current event loop."""

    def monotonic(self) -> float:
        """Seconds since some moment; never goes back."""
        return time.monotonic()

    def now(self) -> dt.datetime:
        """The date and time, in UTC."""
        return dt.datetime.now(dt.UTC)

    def call_later(self, seconds: float, callback: Callable[[], object]) -> Timer:
        """Call once, after so many seconds, unless it is cancelled before."""
        return asyncio.get_running_loop().call_later(seconds, callback)
