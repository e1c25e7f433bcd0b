"""A wake-up call for whoever waits."""

from __future__ import annotations

import asyncio


class Signal:
    """Wakes all that wait for it, each in its event loop; who waits later waits for the next one.

    An `asyncio.Event` belongs to the first loop that it was waited for in; this one doesn't, so that what holds it can
    be used in one `asyncio.run` after the other. True while somebody waits.
    """

    __slots__ = ("_waiting",)

    def __init__(self) -> None:
        self._waiting: set[asyncio.Future[None]] = set()

    def __bool__(self) -> bool:
        return bool(self._waiting)

    async def wait(self) -> None:
        """Wait for the next `set`."""
        future = asyncio.get_running_loop().create_future()
        self._waiting.add(future)
        try:
            await future
        finally:
            self._waiting.discard(future)

    def set(self) -> None:
        for future in self._waiting:
            if not future.done():
                future.set_result(None)
