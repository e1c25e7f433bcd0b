"""Iterating over blocking steps from the event loop."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from typing import Any, TypeVar

T = TypeVar("T")

_END: Any = object()


async def in_thread(steps: Iterator[T]) -> AsyncIterator[T]:
    """Iterate over a blocking iterator, each step in a thread. Order is kept; nothing is taken ahead.

    When cancelled it waits for the step that is under way, so that no thread works on after the caller has gone.
    """
    loop = asyncio.get_running_loop()
    while True:
        step: asyncio.Future[Any] = loop.run_in_executor(None, next, steps, _END)
        try:
            item = await asyncio.shield(step)
        except asyncio.CancelledError:
            await asyncio.wait([step])
            if not step.cancelled():
                step.exception()
            raise
        if item is _END:
            return
        yield item


async def at_once(steps: Iterator[T]) -> AsyncIterator[T]:
    """Iterate over an iterator that takes less time than going to a thread would."""
    for item in steps:
        yield item
