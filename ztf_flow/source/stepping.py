"""Iterating over blocking steps from the event loop."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from typing import NamedTuple, TypeVar

T = TypeVar("T")


class _Taken(NamedTuple):
    """Items of an iterator, whether it has ended behind them, and the error that it ended with."""

    items: list[object]
    ended: bool
    error: Exception | None = None


async def in_thread(steps: Iterator[T], *, together: int = 1) -> AsyncIterator[T]:
    """Iterate over a blocking iterator in a thread, `together` steps each time. Order is kept, an error comes in its
    place, and no more than these steps are taken ahead.

    When cancelled it waits for the steps that are under way, so that no thread works on after the caller has gone.
    """
    loop = asyncio.get_running_loop()
    while True:
        step: asyncio.Future[_Taken] = loop.run_in_executor(None, _take, steps, together)
        try:
            taken = await asyncio.shield(step)
        except asyncio.CancelledError:
            await asyncio.wait([step])
            if not step.cancelled():
                step.exception()
            raise
        for item in taken.items:
            yield item  # type: ignore[misc]  # of the iterator
        if taken.error is not None:
            raise taken.error
        if taken.ended:
            return


def _take(steps: Iterator[object], most: int) -> _Taken:
    items: list[object] = []
    try:
        while len(items) < most:
            items.append(next(steps))
    except StopIteration:
        return _Taken(items, True)
    except Exception as error:
        return _Taken(items, True, error)
    return _Taken(items, False)


async def at_once(steps: Iterator[T]) -> AsyncIterator[T]:
    """Iterate over an iterator that takes less time than going to a thread would."""
    for item in steps:
        yield item
