"""A scheduler, its clock and its log; nothing outlives a test."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from batch.scheduling import FakeClock

from ztf_flow.batch.scheduler import BatchScheduler


@pytest.fixture(autouse=True)
async def _nothing_is_left() -> AsyncIterator[None]:
    """No task and no timer outlives a test."""
    yield
    loop: Any = asyncio.get_running_loop()
    assert asyncio.all_tasks() == {asyncio.current_task()}
    assert [handle for handle in loop._scheduled if not handle.cancelled()] == []


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def log() -> list[str]:
    return []


@pytest.fixture
def make(clock: FakeClock) -> Callable[..., BatchScheduler]:
    """A scheduler with the test's clock, one task at a time unless told otherwise."""
    return lambda **options: BatchScheduler(**{"max_concurrent": 1, "clock": clock, **options})
