"""What a scheduler keeps of its work: tasks, their priorities, and its statistics."""

from __future__ import annotations

import datetime as dt
import inspect
from collections.abc import Awaitable
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any, Literal, Protocol

TaskStatus = Literal["pending", "running", "completed", "failed", "cancelled"]


class Priority(IntEnum):
    """How urgent a task is; any other number will do as well. A higher one goes first."""

    LOW = 1
    NORMAL = 5
    HIGH = 10
    CRITICAL = 20


class Work(Protocol):
    """What can be scheduled: a batch, a pipeline, or anything else with an async `execute()`."""

    def execute(self) -> Awaitable[Any]: ...


def check_work(work: object) -> None:
    """Raise TypeError for what has no `execute()`."""
    if inspect.isclass(work) or not callable(getattr(work, "execute", None)):
        raise TypeError(f"work needs an async execute(), which {work!r} has not")


async def execute(work: Work) -> Any:
    """Do the work. Raises TypeError if it isn't async."""
    given = work.execute()
    if not inspect.isawaitable(given):
        raise TypeError(f"execute() of {work!r} is not async: it gave {type(given).__name__}")
    return await given


@dataclass(slots=True, eq=False)
class ScheduledTask:
    """A task as it is now: it changes while the work goes on, and is to be read only.

    `result` is what `execute()` gave, `error` what it raised. Times are in UTC, and None while they lie ahead; a task
    that was cancelled before it began has no `started_at`.
    """

    id: str
    work: Work = field(repr=False)
    priority: float
    metadata: dict[str, Any]
    created_at: dt.datetime
    status: TaskStatus = "pending"
    result: Any = field(default=None, repr=False)
    error: BaseException | None = None
    started_at: dt.datetime | None = None
    completed_at: dt.datetime | None = None

    @property
    def ended(self) -> bool:
        """Whether it was completed, failed or was cancelled."""
        return self.status not in ("pending", "running")


@dataclass(frozen=True, slots=True)
class ResourceStats:
    """A scheduler at one moment.

    `completed_tasks` and `failed_tasks` count from its beginning, also tasks that were cleared.
    `average_execution_time` is that of completed tasks, in seconds from start to end, and 0 before there is one.
    `memory_usage_mb` is the resident memory of this process and its children in units of 10⁶ bytes, and
    `queue_utilization` the used part of `max_queue_size` in percent.
    """

    active_tasks: int
    queued_tasks: int
    completed_tasks: int
    failed_tasks: int
    average_execution_time: float
    memory_usage_mb: float
    queue_utilization: float

    def as_dict(self) -> dict[str, float]:
        return {name: getattr(self, name) for name in self.__slots__}
