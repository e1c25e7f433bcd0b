"""A limit on bytes per second, by a clock of our own."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ztf_flow.source.rate import RateLimit


class Clock(asyncio.SelectorEventLoop):
    """An event loop whose time passes only when everybody waits."""

    now = 0.0

    def time(self) -> float:
        return self.now

    def _run_once(self) -> None:
        if not self._ready and self._scheduled:  # type: ignore[attr-defined]
            self.now = max(self.now, self._scheduled[0].when())  # type: ignore[attr-defined]
        super()._run_once()  # type: ignore[misc]


def times(rate: int | None, amounts: list[int], pauses: list[float] | None = None) -> list[float]:
    """When each amount was let through."""
    loop = Clock()
    limit = RateLimit(rate)
    at: list[float] = []

    async def main() -> None:
        for amount, pause in zip(amounts, pauses or [0.0] * len(amounts), strict=True):
            await asyncio.sleep(pause)
            await limit.take(amount)
            at.append(loop.time())

    try:
        loop.run_until_complete(main())
    finally:
        loop.close()
    return at


def test_no_rate_lets_everything_through_at_once() -> None:
    """None is no limit."""
    assert times(None, [10**9] * 3) == [0, 0, 0]


def test_bytes_come_at_the_rate() -> None:
    """On average, from the first one on."""
    assert times(100, [100, 100, 50]) == pytest.approx([1.0, 2.0, 2.5])


def test_unused_time_is_kept_for_a_second_only() -> None:
    """A long pause does not allow a long burst."""
    assert times(100, [100, 100, 100], [0, 60, 0]) == pytest.approx([1.0, 61.0, 62.0])


@given(st.integers(1, 1000), st.lists(st.tuples(st.integers(0, 5000), st.floats(0, 3)), max_size=20))
def test_no_window_has_more_than_its_share(rate: int, steps: list[tuple[int, float]]) -> None:
    """Between any two moments no more comes than the rate allows, plus a second's burst and what is under way."""
    amounts, pauses = [amount for amount, _ in steps], [pause for _, pause in steps]
    at: list[Any] = times(rate, amounts, pauses)
    for first in range(len(at)):
        for last in range(first + 1, len(at)):
            passed = sum(amounts[first + 1 : last + 1])
            assert passed <= rate * (at[last] - at[first] + 1.0) * (1 + 1e-9) + 1e-6
