"""The queue of a scheduler: tasks that wait, in the order in which they are to start."""

from __future__ import annotations

import asyncio
from bisect import bisect_left, insort
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from ztf_flow.batch.signals import Signal
from ztf_flow.batch.tasks import ScheduledTask
from ztf_flow.errors import QueueFullError


@dataclass(slots=True, eq=False)
class Entry:
    """A task and what a scheduler needs to know about it; times are those of its monotonic clock."""

    task: ScheduledTask
    ended: Signal = field(default_factory=Signal)
    runner: asyncio.Task[Any] | None = None
    began_at: float = 0.0
    ended_at: float = 0.0
    told_to_end: bool = False
    rank: tuple[float, int] = (0.0, 0)


class TaskQueue:
    """At most `size` entries: the highest priority first, and of equals what came first.

    A priority grows by one per `boost_interval` seconds of waiting. As all grow at one rate, who is ahead of whom never
    changes: the order is settled when an entry comes, nothing has to be sorted anew, and no boost can be added twice.
    """

    def __init__(self, *, size: int, boost_interval: float, begin: float) -> None:
        self._size = size
        self._boost_interval = boost_interval
        self._begin = begin
        self._entries: list[Entry] = []
        self._came = 0

    def __len__(self) -> int:
        return len(self._entries)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._entries)

    @property
    def utilization(self) -> float:
        """The used part of its size, in percent."""
        return 100 * len(self._entries) / self._size

    def refuse_beyond(self, more: int) -> None:
        """Raise QueueFullError unless so many more fit."""
        if len(self._entries) + more > self._size:
            raise QueueFullError(
                f"the queue is full: {len(self._entries)} tasks wait and {more} more don't fit (max_queue_size="
                f"{self._size}); wait until some have started, or make it larger",
                stage="run",
                place="scheduler",
            )

    def put(self, entry: Entry, *, since: float) -> None:
        """Add an entry that has waited since then."""
        entry.rank = ((since - self._begin) / self._boost_interval - entry.task.priority, self._came)
        self._came += 1
        insort(self._entries, entry, key=_rank)

    def take(self) -> Entry:
        """Remove the first."""
        return self._entries.pop(0)

    def remove(self, entry: Entry) -> None:
        """Remove one from its place."""
        del self._entries[bisect_left(self._entries, entry.rank, key=_rank)]


def _rank(entry: Entry) -> tuple[float, int]:
    return entry.rank
