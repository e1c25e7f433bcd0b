"""One execution of a batch: items through a window, results, and the sums."""

from __future__ import annotations

import datetime as dt
import time
import uuid
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from typing import TYPE_CHECKING, Any

from ztf_flow.batch.choice import choose_performer
from ztf_flow.batch.feed import Feed
from ztf_flow.batch.interpreter import Hold, quiet_collector, short_turns
from ztf_flow.batch.options import BatchOptions, Operation
from ztf_flow.batch.performers import Performer
from ztf_flow.batch.results import BatchResult, BatchSummary, Failure, ItemOrigin
from ztf_flow.batch.window import ChunkSize, Done, Window
from ztf_flow.batch.work import AUTO, StopFlag
from ztf_flow.conversion.provenance import package_version

if TYPE_CHECKING:
    from ztf_flow.schema.model import Schema

PATIENCE, QUICK_ITEM = 2.0, 50e-6
"""Seconds for which the garbage collector is kept quiet in any case, and for each item that was worked on."""


class Execution:
    """One execution. `total` is the number of items, None where it isn't known."""

    def __init__(
        self,
        model: Any,
        schema: Schema,
        operation: Operation,
        options: BatchOptions,
        feed: Feed,
        total: int | None,
        wrap: Callable[[Performer], Performer],
    ) -> None:
        self._wrap = wrap
        self._model = model
        self._schema = schema
        self._operation = operation
        self._options = options
        self._feed = feed
        self.total = total
        self._started = time.perf_counter()
        self._timestamp = dt.datetime.now(dt.UTC)
        self._origins: dict[tuple[str | None, str | None], ItemOrigin] = {}
        self._formats: set[str] = set()
        self._successful = 0
        self._failed = 0
        self._durations = 0.0

    async def chunks(self) -> AsyncGenerator[tuple[int, list[BatchResult]], None]:
        """Results as they are done, in runs of neighbours; each with the number of its first item."""
        options = self._options
        stop = StopFlag(on_failure=not options.continue_on_error)
        performer = self._wrap(choose_performer(self._model, self._schema, options, stop))
        size = ChunkSize(total=self.total, share=2 * options.parallel)
        window = Window(
            self._feed,
            performer,
            parallel=options.parallel,
            size=size,
            stop_on_failure=not options.continue_on_error,
            throttle=options.throttle_ms / 1000,
            max_memory_mb=options.max_memory_mb,
        )
        collector, turns = Hold(quiet_collector), Hold(short_turns)
        if self.total is not None:  # results of a stream don't stay
            collector.begin()
        if options.executor not in ("inline", "process"):
            turns.begin()
        try:
            async with aclosing(window.run()) as chunks:
                try:
                    async for done in chunks:
                        if self._is_slow():
                            collector.end()
                        yield done.first, self._results(done)
                finally:
                    stop.raised = True  # for what is still at work when the batch was cancelled
        finally:
            collector.end()
            turns.end()

    def _is_slow(self) -> bool:
        """Whether items take so long that full runs of the garbage collector are few, and garbage of others counts."""
        worked = self._successful + self._failed
        return time.perf_counter() - self._started > PATIENCE + worked * QUICK_ITEM

    def summary(self, results: list[BatchResult]) -> BatchSummary:
        """How it ended."""
        worked = self._successful + self._failed
        seconds = time.perf_counter() - self._started
        return BatchSummary(
            total=worked if self.total is None else self.total,
            successful=self._successful,
            failed=self._failed,
            total_duration=seconds,
            average_duration=self._durations / worked if worked else 0.0,
            results=results,
            batch_provenance=self._provenance(seconds) if self._options.include_provenance else None,
        )

    def _provenance(self, seconds: float) -> dict[str, Any]:
        return {
            "batch_id": uuid.uuid4().hex,
            "timestamp": self._timestamp.isoformat(),
            "operation": self._operation,
            "total_items": self._successful + self._failed if self.total is None else self.total,
            "successful_items": self._successful,
            "failed_items": self._failed,
            "parallelism": self._options.parallel,
            "processing_time": seconds,
            "formats": sorted(self._formats),
            "schema_hash": self._schema.fingerprint,
            "version": package_version(),
        }

    def _results(self, done: Done) -> list[BatchResult]:
        outcomes = done.outcomes
        marks = outcomes.marks
        self._failed += outcomes.failed
        self._successful += len(outcomes.values) - outcomes.failed
        self._durations += marks[-1] - marks[0]
        if self._options.include_provenance:
            return self._results_with_provenance(done)
        results: list[BatchResult] = []
        start = marks[0]
        for item, value, end in zip(done.items, outcomes.values, marks[1:], strict=False):
            if value.__class__ is Failure:
                results.append(BatchResult(item[0], None, end - start, value, item))
            else:
                results.append(BatchResult(item[0], value, end - start))
            start = end
        return results

    def _results_with_provenance(self, done: Done) -> list[BatchResult]:
        outcomes = done.outcomes
        marks, clock = outcomes.marks, outcomes.clock
        results: list[BatchResult] = []
        start = marks[0]
        for item, value, end in zip(done.items, outcomes.values, marks[1:], strict=False):
            source = item[2] if item[2] != AUTO else outcomes.detected.get(len(results))
            origin = self._origins.get((source, item[3])) or self._origin(source, item[3])
            if value.__class__ is Failure:
                results.append(BatchResult(item[0], None, end - start, value, item, origin, clock + end))
            else:
                results.append(BatchResult(item[0], value, end - start, None, None, origin, clock + end))
            start = end
        return results

    def _origin(self, source: str | None, target: str | None) -> ItemOrigin:
        self._formats.update(name for name in (source, target) if name is not None)
        origin = self._origins[source, target] = ItemOrigin(source, target, self._schema.fingerprint)
        return origin
