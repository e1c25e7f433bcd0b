"""The byte budget: `limits.memory` as reservations that are granted strictly in the order of asking."""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BudgetStatistics:
    """A budget at one moment, in bytes; `waiting` is the number of reservations that are not granted yet."""

    total: int
    in_use: int
    peak: int
    waiting: int


class ByteBudget:
    """A number of bytes that all open splits of a run share.

    Reservations are first in, first out: a large one is never overtaken by small ones, so it can't starve. More than
    the whole budget is reserved as the whole budget, which means that an oversized frame waits until it is alone.
    What a lease turns out to hold may exceed its reservation (`Lease.settle`); `in_use` may then exceed `total`, and
    nothing more is granted until it is back under. Belongs to one event loop; nothing here may be called from threads.
    """

    __slots__ = ("_in_use", "_peak", "_total", "_waiting")

    def __init__(self, total: int) -> None:
        if total <= 0:
            raise ValueError(f"a byte budget must be positive, not {total}")
        self._total = total
        self._in_use = 0
        self._peak = 0
        self._waiting: deque[tuple[asyncio.Future[None], int]] = deque()

    @property
    def total(self) -> int:
        return self._total

    @property
    def in_use(self) -> int:
        return self._in_use

    @property
    def peak(self) -> int:
        """The most that was in use at one moment so far."""
        return self._peak

    @property
    def waiting(self) -> int:
        """The number of reservations that are not granted yet."""
        return len(self._waiting)

    @property
    def statistics(self) -> BudgetStatistics:
        return BudgetStatistics(total=self._total, in_use=self._in_use, peak=self._peak, waiting=self.waiting)

    async def reserve(self, size: int) -> Lease:
        """Wait until `min(size, total)` bytes are free and every earlier reservation is granted, then take them.

        A reservation that is cancelled while it waits takes nothing and gives its turn to the next.
        """
        if size < 0:
            raise ValueError(f"a reservation can't be negative: {size}")
        size = min(size, self._total)
        if not self._waiting and self._fits(size):
            self._take(size)
            return Lease(self, size)
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((turn, size))
        try:
            await turn
        except BaseException:
            if turn.done() and not turn.cancelled():
                self._give_back(size)  # granted in the same moment in which the task was cancelled
            else:
                self._waiting.remove((turn, size))
                self._grant()
            raise
        return Lease(self, size)

    def _fits(self, size: int) -> bool:
        return self._in_use + size <= self._total

    def _take(self, size: int) -> None:
        self._in_use += size
        self._peak = max(self._peak, self._in_use)

    def _give_back(self, size: int) -> None:
        self._in_use -= size
        self._grant()

    def _grant(self) -> None:
        """Grant from the head of the queue while there is room. What is granted is taken at once, not on waking up."""
        while self._waiting:
            turn, size = self._waiting[0]
            if turn.cancelled():  # its task has not run yet; it finds itself no longer queued
                return
            if not self._fits(size):
                return
            self._waiting.popleft()
            self._take(size)
            turn.set_result(None)


class Lease:
    """Bytes taken from a budget. Whoever holds it must release it, once; releasing again does nothing."""

    __slots__ = ("_budget", "_size")

    def __init__(self, budget: ByteBudget, size: int) -> None:
        self._budget = budget
        self._size: int | None = size

    @property
    def size(self) -> int:
        """Bytes that count as in use for this lease; 0 after its release."""
        return self._size or 0

    def settle(self, actual: int) -> None:
        """Say how many bytes are really held. More than was reserved counts as in use at once, without waiting, even
        beyond the total; less leaves the lease as it is. Does nothing after the release.
        """
        if self._size is not None and actual > self._size:
            self._budget._take(actual - self._size)
            self._size = actual

    def release(self) -> None:
        """Give the bytes back and wake those who can now be granted."""
        if self._size is not None:
            size, self._size = self._size, None
            self._budget._give_back(size)
