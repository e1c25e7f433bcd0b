"""Options of a batch, checked when it is made."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass, fields
from typing import Any, Literal, get_args

from ztf_flow.batch.checks import above_zero, at_least_one, number

Operation = Literal["parse", "format", "convert"]
ExecutorName = Literal["auto", "inline", "thread", "process"]
Handler = Callable[[Any], Any]
"""A handler of events, plain or async."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchOptions:
    """How a batch works.

    `parallel` items are worked on at a time, at most. `max_memory_mb` (10^6 bytes) holds new items back while the
    processes of the batch and the items at work take more; one item at a time always goes on. `throttle_ms` is the
    least time between the starts of two items. Without `detailed_errors` a failed result has its `error` and no list
    `errors`, and nothing of the input in it.
    """

    continue_on_error: bool = True
    include_provenance: bool = False
    parallel: int = 4
    max_memory_mb: float | None = None
    throttle_ms: float = 0
    on_progress: Handler | None = None
    on_item_complete: Handler | None = None
    detailed_errors: bool = True
    executor: ExecutorName | Executor = "auto"

    def __post_init__(self) -> None:
        at_least_one("parallel", self.parallel)
        if self.max_memory_mb is not None:
            above_zero("max_memory_mb", self.max_memory_mb)
        if number("throttle_ms", self.throttle_ms) < 0:
            raise ValueError(f"throttle_ms must not be negative, not {self.throttle_ms!r}")
        for name in ("on_progress", "on_item_complete"):
            handler = getattr(self, name)
            if handler is not None and not callable(handler):
                raise TypeError(f"{name} must be a function, not {type(handler).__name__}")
        if not isinstance(self.executor, Executor) and self.executor not in get_args(ExecutorName):
            known = ", ".join(get_args(ExecutorName))
            raise ValueError(f"executor must be one of {known} or a concurrent.futures.Executor, not {self.executor!r}")


def make_options(given: Mapping[str, Any]) -> BatchOptions:
    """Options by name. Raises ValueError for one that there is not."""
    known = [field.name for field in fields(BatchOptions)]
    for name in given:
        if name not in known:
            close = difflib.get_close_matches(name, known, n=1)
            hint = f"did you mean {close[0]!r}?" if close else f"there are {', '.join(known)}"
            raise ValueError(f"there is no batch option {name!r}; {hint}")
    return BatchOptions(**given)
