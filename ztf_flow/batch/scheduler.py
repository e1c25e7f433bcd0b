"""`BatchScheduler`: several batches or pipelines in one event loop, the urgent ones first."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from types import TracebackType
from typing import Any

from ztf_flow.batch.checks import above_zero, at_least_one, number
from ztf_flow.batch.clock import Clock, Timer
from ztf_flow.batch.events import Events, Handler
from ztf_flow.batch.queue import Entry, TaskQueue
from ztf_flow.batch.signals import Signal
from ztf_flow.batch.tasks import Priority, ResourceStats, ScheduledTask, TaskStatus, Work, check_work, execute
from ztf_flow.errors import TaskCancelledError
from ztf_flow.memory import resident_bytes

MEGABYTE = 1_000_000

MEMORY_INTERVAL = 0.5
"""Seconds between looks at the memory while it keeps tasks from starting."""

PriorityFunction = Callable[[ScheduledTask], float]


def create_scheduler(
    *,
    max_concurrent: int = 2,
    max_queue_size: int = 100,
    max_memory_mb: float | None = None,
    auto_prioritize: bool = True,
    priority_boost_interval: float = 30.0,
    priority_function: PriorityFunction | None = None,
) -> BatchScheduler:
    """A scheduler; `BatchScheduler` says what it does."""
    return BatchScheduler(
        max_concurrent=max_concurrent,
        max_queue_size=max_queue_size,
        max_memory_mb=max_memory_mb,
        auto_prioritize=auto_prioritize,
        priority_boost_interval=priority_boost_interval,
        priority_function=priority_function,
    )


class BatchScheduler:
    """Runs up to `max_concurrent` tasks at a time, the others wait in a queue of at most `max_queue_size`.

    Order: the highest priority first, and within one priority what was scheduled first. What is scheduled in one go,
    that is without awaiting anything in between, is put in order before its first task starts. With `auto_prioritize` a
    waiting task's priority grows by one per `priority_boost_interval` seconds, evenly, so that none waits for ever: a
    LOW task goes ahead of NORMAL ones that were scheduled four intervals after it, or later. `priority_function` is
    called once per task, when it is scheduled, and its number takes the place of the given priority; what it raises,
    `schedule` raises.

    `max_memory_mb`: while the resident memory of this process and its children is above it, no task is started beside
    one that runs. One task at a time always runs, since waiting would free nothing, and what a task takes after its
    start can't be foreseen.

    Tasks start in the running event loop; those that were scheduled outside of one start when somebody waits. A
    scheduler is to be used from one thread. It has no task or timer of its own when nothing runs or waits. Ended tasks,
    with their results, are kept until `clear_completed`.

    `async with` shuts it down at the end: gracefully, or by force when the block raises.
    """

    def __init__(
        self,
        *,
        max_concurrent: int = 2,
        max_queue_size: int = 100,
        max_memory_mb: float | None = None,
        auto_prioritize: bool = True,
        priority_boost_interval: float = 30.0,
        priority_function: PriorityFunction | None = None,
        clock: Clock | None = None,
        memory: Callable[[], int] = resident_bytes,
    ) -> None:
        if priority_function is not None and not callable(priority_function):
            raise TypeError("priority_function must be callable")
        self._max_concurrent = at_least_one("max_concurrent", max_concurrent)
        self._max_memory = above_zero("max_memory_mb", max_memory_mb) * MEGABYTE if max_memory_mb is not None else None
        interval = above_zero("priority_boost_interval", priority_boost_interval)
        self._priority_function = priority_function
        self._clock = clock or Clock()
        self._memory = memory
        self._go = self._clock.monotonic()
        self._events = Events(
            "task_scheduled", "task_started", "task_completed", "task_failed", "task_cancelled",
            "paused", "resumed", "shutdown",
        )  # fmt: skip
        self._entries: dict[str, Entry] = {}
        self._queue = TaskQueue(
            size=at_least_one("max_queue_size", max_queue_size),
            boost_interval=interval if auto_prioritize else math.inf,
            begin=self._go,
        )
        self._running: dict[str, Entry] = {}
        self._changed = Signal()
        self._named = 0
        self._completed = 0
        self._failed = 0
        self._execution_time = 0.0
        self._paused = False
        self._closing = False
        self._shut_down = False
        self._starting_in: asyncio.AbstractEventLoop | None = None
        self._look_again: Timer | None = None

    # --- scheduling

    def schedule(
        self,
        work: Work,
        priority: float = Priority.NORMAL,
        id: str | None = None,
        metadata: Mapping[str, Any] | None = None,
    ) -> str:
        """Put work in the queue; returns the task's id (`task-<n>` unless given).

        Raises QueueFullError when the queue is full, ValueError for an id that is taken, TypeError for what has no
        `execute()`, and RuntimeError after `shutdown`.
        """
        return self._enqueue([(work, id)], priority, metadata)[0]

    def schedule_many(
        self,
        works: Iterable[Work],
        priority: float = Priority.NORMAL,
        id_prefix: str | None = None,
        metadata: Mapping[str, Any] | None = None,
    ) -> list[str]:
        """Put several in the queue, all or none; returns their ids in the same order (`<id_prefix>-<n>`, from 0).
        Raises as `schedule`."""
        named = [(work, f"{id_prefix}-{n}" if id_prefix is not None else None) for n, work in enumerate(works)]
        return self._enqueue(named, priority, metadata)

    def _enqueue(
        self, works: list[tuple[Work, str | None]], priority: float, metadata: Mapping[str, Any] | None
    ) -> list[str]:
        if self._closing:
            raise RuntimeError("the scheduler was shut down and takes no more work")
        for work, _ in works:
            check_work(work)
        self._queue.refuse_beyond(len(works))
        ids = self._ids([id for _, id in works])
        tasks = [self._task(work, id, priority, metadata) for (work, _), id in zip(works, ids, strict=True)]
        since = self._since()
        for task in tasks:
            entry = self._entries[task.id] = Entry(task)
            self._queue.put(entry, since=since)
        self._start_soon(since)
        for task in tasks:
            self._events.emit("task_scheduled", task)
        return ids

    def _ids(self, wanted: list[str | None]) -> list[str]:
        ids: dict[str, None] = {}
        for id in wanted:
            if id is not None and not (isinstance(id, str) and id):
                raise TypeError(f"a task's id is a text that is not empty, not {id!r}")
            if id is not None and (id in self._entries or id in ids):
                raise ValueError(f"there is a task {id!r} already")
            while id is None or id in self._entries or id in ids:
                self._named += 1
                id = f"task-{self._named}"
            ids[id] = None
        return list(ids)

    def _task(self, work: Work, id: str, priority: float, metadata: Mapping[str, Any] | None) -> ScheduledTask:
        task = ScheduledTask(id, work, number("priority", priority), dict(metadata or {}), self._clock.now())
        if self._priority_function is not None:
            task.priority = number("the value of priority_function", self._priority_function(task))
        return task

    def _since(self) -> float:
        """Since when what is scheduled now has waited: the same for all that is scheduled in one go."""
        loop = _running_loop()
        return self._go if loop is not None and self._starting_in is loop else self._clock.monotonic()

    # --- looking

    @property
    def paused(self) -> bool:
        return self._paused

    @property
    def queue(self) -> list[ScheduledTask]:
        """What waits, in the order in which it is going to start."""
        return [entry.task for entry in self._queue]

    @property
    def running(self) -> dict[str, ScheduledTask]:
        """What runs, by id, in the order in which it was started."""
        return {id: entry.task for id, entry in self._running.items()}

    @property
    def tasks(self) -> dict[str, ScheduledTask]:
        """Every task that was not cleared, by id, in the order in which they were scheduled."""
        return {id: entry.task for id, entry in self._entries.items()}

    def get_task(self, id: str) -> ScheduledTask | None:
        """A task; None where there is none of that id, or not any more."""
        entry = self._entries.get(id)
        return entry.task if entry is not None else None

    def get_resource_stats(self) -> ResourceStats:
        """What goes on now, and what was done so far."""
        return ResourceStats(
            active_tasks=len(self._running),
            queued_tasks=len(self._queue),
            completed_tasks=self._completed,
            failed_tasks=self._failed,
            average_execution_time=self._execution_time / self._completed if self._completed else 0.0,
            memory_usage_mb=self._memory() / MEGABYTE,
            queue_utilization=self._queue.utilization,
        )

    def on(self, event: str, handler: Handler) -> BatchScheduler:
        """Call a function, plain or async, at each `task_scheduled`, `task_started`, `task_completed`, `task_failed`
        or `task_cancelled` with the task, and at each `paused`, `resumed` or `shutdown` with the scheduler. It may
        leave the argument out. If it raises, that is logged (`ztf_flow.batch`) and nothing else comes of it. Async ones
        are awaited one at a time, in the order of events, beside the tasks."""
        self._events.on(event, handler)
        return self

    def off(self, event: str, handler: Handler) -> BatchScheduler:
        """Call it no more."""
        self._events.off(event, handler)
        return self

    # --- steering

    def pause(self) -> None:
        """Start no task until `resume`; those that run go on. Raises RuntimeError after `shutdown`."""
        self._refuse_after_shutdown("paused")
        if not self._paused:
            self._paused = True
            self._stop_looking()
            self._events.emit("paused", self)

    def resume(self) -> None:
        """Start tasks again. Raises RuntimeError after `shutdown`."""
        self._refuse_after_shutdown("resumed")
        if self._paused:
            self._paused = False
            self._start_soon()
            self._events.emit("resumed", self)

    def cancel(self, id: str, *, running: bool = False) -> bool:
        """Cancel a task that waits; with `running=True` also one that runs, which then ends as its work lets it.

        Returns whether that was done: False for a task that runs already, has ended, or is unknown.
        """
        entry = self._entries.get(id)
        if entry is None or entry.task.ended:
            return False
        if entry.runner is not None:
            if running:
                self._tell_to_end(entry)
            return running
        self._queue.remove(entry)
        self._end(entry, "cancelled")
        return True

    def clear_completed(self, older_than: float | None = None) -> int:
        """Forget tasks that have ended, with `older_than` only those that ended at least so many seconds ago. Returns
        how many; statistics still count them."""
        before = self._clock.monotonic() - number("older_than", older_than) if older_than is not None else math.inf
        old = [id for id, entry in self._entries.items() if entry.task.ended and entry.ended_at <= before]
        for id in old:
            del self._entries[id]
        return len(old)

    # --- waiting

    async def wait_for(self, id: str) -> Any:
        """Wait for a task's end; returns what its work gave.

        Raises what its work raised, TaskCancelledError if it was or is cancelled, and KeyError where there is no such
        task. Giving up waiting doesn't touch the task. While the scheduler is paused, a pending task stays pending.
        """
        entry = self._entries.get(id)
        if entry is None:
            raise KeyError(f"there is no task {id!r}: it was never scheduled, or it was cleared")
        task = entry.task
        self._start_soon()
        while not task.ended:
            await entry.ended.wait()
        if task.status == "cancelled":
            when = "while it ran" if task.started_at is not None else "before it began"
            raise TaskCancelledError(f"the task was cancelled {when}", stage="run", place=f"task {id}")
        if task.error is not None:
            raise task.error
        return task.result

    async def wait_for_all(self) -> None:
        """Wait until nothing runs or waits, however tasks ended, and the handlers of their events have ended too.

        Includes tasks that are scheduled meanwhile. While the scheduler is paused, pending tasks stay pending.
        """
        await self._until_idle()
        await self._events.drain()

    async def _until_idle(self) -> None:
        while self._queue or self._running:
            self._start_soon()
            await self._changed.wait()

    async def shutdown(self, graceful: bool = True) -> None:
        """End: no more work is taken from now on.

        Gracefully, all that was scheduled is done first; only what `pause` holds back is cancelled. By force, what
        waits is cancelled, and what runs is cancelled and waited for. Either way nothing runs when it returns, and the
        handlers of all events have ended. A graceful one can be hastened by a second call, by force. Raises
        RuntimeError when one of the scheduler's own tasks calls it, which would wait for itself.
        """
        if any(entry.runner is asyncio.current_task() for entry in self._running.values()):
            raise RuntimeError("a task can't shut down the scheduler that runs it: it would wait for its own end")
        self._closing = True
        if self._paused or not graceful:
            for entry in tuple(self._queue):
                self.cancel(entry.task.id)
        if not graceful:
            for entry in tuple(self._running.values()):
                self._tell_to_end(entry)
        await self._until_idle()
        if not self._shut_down:
            self._shut_down = True
            self._events.emit("shutdown", self)
        await self._events.close()

    async def __aenter__(self) -> BatchScheduler:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.shutdown(graceful=kind is None)

    def _refuse_after_shutdown(self, what: str) -> None:
        if self._closing:
            raise RuntimeError(f"the scheduler was shut down and can't be {what}")

    # --- running

    def _start_soon(self, moment: float | None = None) -> None:
        """Have tasks started when the code that runs now has done all that it does in one go, which has begun now or
        at that moment."""
        if not self._queue or self._paused:
            return
        loop = _running_loop()
        if loop is not None and self._starting_in is not loop:  # without one, who waits first starts them
            self._starting_in = loop
            self._go = self._clock.monotonic() if moment is None else moment
            loop.call_soon(self._start)

    def _start(self) -> None:
        self._starting_in = None
        self._stop_looking()
        while self._queue and not self._paused and len(self._running) < self._max_concurrent:
            if self._running and self._is_short_of_memory():
                self._look_again = self._clock.call_later(MEMORY_INTERVAL, self._start)
                return
            self._start_one(self._queue.take())

    def _is_short_of_memory(self) -> bool:
        return self._max_memory is not None and self._memory() > self._max_memory

    def _stop_looking(self) -> None:
        if self._look_again is not None:
            self._look_again.cancel()
            self._look_again = None

    def _start_one(self, entry: Entry) -> None:
        task = entry.task
        entry.runner = asyncio.get_running_loop().create_task(execute(task.work), name=f"ztf-flow {task.id}")
        entry.runner.add_done_callback(partial(self._runner_ended, entry))
        entry.began_at = self._clock.monotonic()
        task.status, task.started_at = "running", self._clock.now()
        self._running[task.id] = entry
        self._events.emit("task_started", task)

    def _tell_to_end(self, entry: Entry) -> None:
        entry.told_to_end = True
        if entry.runner is not None:
            entry.runner.cancel()

    def _runner_ended(self, entry: Entry, runner: asyncio.Task[Any]) -> None:
        """A callback and not the end of a coroutine: one that is cancelled before its first step never gets there."""
        del self._running[entry.task.id]
        if runner.cancelled():
            self._end(entry, "cancelled")
        elif (error := runner.exception()) is not None:
            entry.task.error = error
            self._failed += 1
            self._end(entry, "failed")
        else:
            entry.task.result = runner.result()
            self._completed += 1
            self._execution_time += self._clock.monotonic() - entry.began_at
            self._end(entry, "completed")
        # Cancelled by somebody else, the runner most likely goes down with its event loop, where nothing may be started
        # any more; unless somebody still waits.
        outside = runner.cancelled() and runner.cancelling() and not entry.told_to_end
        if not outside or any(waiting.ended for waiting in self._queue):
            self._start_soon()

    def _end(self, entry: Entry, status: TaskStatus) -> None:
        entry.ended_at = self._clock.monotonic()
        entry.task.status, entry.task.completed_at = status, self._clock.now()
        if not self._queue:
            self._stop_looking()
        self._events.emit(f"task_{status}", entry.task)
        entry.ended.set()
        self._changed.set()


def _running_loop() -> asyncio.AbstractEventLoop | None:
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None
