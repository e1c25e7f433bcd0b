"""An event loop in which waiting takes no time: its clock jumps to the next timer when there is nothing else to do."""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


class _Jumping(selectors.DefaultSelector):
    jumped = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is None:
            return super().select(timeout)
        found = super().select(0)
        if not found:
            self.jumped += timeout
        return found


class VirtualLoop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        self._jumping = _Jumping()
        super().__init__(self._jumping)

    def time(self) -> float:
        return self._jumping.jumped


def run_virtually(work: Coroutine[Any, Any, T]) -> tuple[T, float]:
    """What the work gave, and how many seconds it waited. It may not wait for other threads while a timer runs."""
    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        found = runner.run(work)
        return found, runner.get_loop().time()
