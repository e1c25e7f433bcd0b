"""A limit on bytes per second."""

from __future__ import annotations

import asyncio


class RateLimit:
    """Lets bytes through at `rate` per second on average, with bursts of up to a second. One event loop."""

    def __init__(self, rate: int | None) -> None:
        self._rate = rate
        self._free_at: float | None = None

    async def take(self, amount: int) -> None:
        """Wait until `amount` more bytes are due."""
        if self._rate is None:
            return
        now = asyncio.get_running_loop().time()
        due = max(self._free_at if self._free_at is not None else now, now - 1.0)
        self._free_at = due + amount / self._rate
        if self._free_at > now:
            await asyncio.sleep(self._free_at - now)
