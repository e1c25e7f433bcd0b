"""Formats whose items wait for the tests."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from ztf_flow.formats.registry import default_registry


@pytest.fixture
def register() -> Callable[[Any], None]:
    """Register a format for one test."""
    return default_registry.register


class Gated:
    """An async format whose items are done when the test opens their gates; it knows which are at work."""

    name = "gated"

    def __init__(self) -> None:
        self.begun: list[str] = []
        self.at_work: set[str] = set()
        self.most = 0
        self.gates: dict[str, asyncio.Event] = {}
        self.changed = asyncio.Event()

    def open(self, *names: str) -> None:
        for name in names:
            self.gates.setdefault(name, asyncio.Event()).set()

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait until something holds, by what begins and ends here."""
        while not condition():
            self.changed.clear()
            await self.changed.wait()

    async def parse(self, data: str, **options: Any) -> Any:
        self.begun.append(data)
        self.at_work.add(data)
        self.most = max(self.most, len(self.at_work))
        self.changed.set()
        try:
            await self.gates.setdefault(data, asyncio.Event()).wait()
        finally:
            self.at_work.discard(data)
            self.changed.set()
        return {"x": data}


@pytest.fixture
def gated(register: Callable[[Any], None]) -> Gated:
    """The format `gated`, registered."""
    adapter = Gated()
    register(adapter)
    return adapter
