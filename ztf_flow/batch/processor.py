"""The batch processor: many conversions by one schema, in parallel, with failures as results."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterable, Hashable, Iterable, Sequence
from contextlib import aclosing
from dataclasses import replace
from typing import Any, get_args

from ztf_flow.batch.events import Events
from ztf_flow.batch.execution import Execution
from ztf_flow.batch.feed import AsyncFeed, Feed
from ztf_flow.batch.items import items_of, items_of_async, make_conversion, make_item
from ztf_flow.batch.options import BatchOptions, Handler, Operation, make_options
from ztf_flow.batch.performers import Performer
from ztf_flow.batch.results import BatchItem, BatchResult, BatchSummary
from ztf_flow.conversion.schemas import schema_of


class BatchProcessor:
    """Items that are worked on together. What adds or sets something returns the batch itself.

    A batch can be executed again, with more items or after `reset` with others; not twice at a time.
    """

    def __init__(self, model: Any, *, operation: Operation = "parse", **options: Any) -> None:
        """Raises ConfigError for a model that is no type, ValueError for an option or operation that there is not."""
        if operation not in get_args(Operation):
            raise ValueError(f"operation must be parse, format or convert, not {operation!r}")
        self._model = model
        self._schema = schema_of(model)
        self._operation: Operation = operation
        self._options = make_options(options)
        self._events = Events("start", "progress", "item_complete", "complete")
        self._items: dict[Hashable, BatchItem] = {}
        self._results: list[BatchResult | None] = []
        self._completed = 0
        self._running = False
        for name in ("progress", "item_complete"):
            handler = getattr(self._options, f"on_{name}")
            if handler is not None:
                self._events.on(name, handler)

    @property
    def operation(self) -> Operation:
        return self._operation

    @property
    def options(self) -> BatchOptions:
        return self._options

    @property
    def items(self) -> tuple[BatchItem, ...]:
        """The items in the order of adding."""
        return tuple(self._items.values())

    @property
    def completed_count(self) -> int:
        """Items that the execution, or stream, that is under way or was the last one has finished with."""
        return self._completed

    def add(self, id: Hashable, data: Any, format: str | None = None) -> BatchProcessor:
        """Add an item: data to parse in a format (None: detected by its content), or an object to format in one.

        Raises ValueError for an id that is there already, and where a format is missing.
        """
        return self._add(make_item(self._operation, id, data, format))

    def add_conversion(self, id: Hashable, data: Any, source_format: str | None, target_format: str) -> BatchProcessor:
        """Add data to convert from one format (None: detected by its content) to another, in a batch of any operation.

        Raises ValueError for an id that is there already.
        """
        return self._add(make_conversion(id, data, source_format, target_format))

    def _add(self, item: BatchItem) -> BatchProcessor:
        self._must_rest("added to")
        if item.id in self._items:
            raise ValueError(f"there is an item with the id {item.id!r} already")
        self._items[item.id] = item
        return self

    def parallel(self, count: int) -> BatchProcessor:
        """Work on `count` items at a time, at most."""
        self._must_rest("changed")
        self._options = replace(self._options, parallel=count)
        return self

    def on(self, event: str, handler: Handler) -> BatchProcessor:
        """Call a plain or async function at an event: start, progress, item_complete or complete.

        Async ones are awaited one at a time, in the order of the events, and hold the batch back when they are slow. A
        handler that raises is logged (`ztf_flow.batch`); the batch goes on. Raises ValueError for an event that there
        is not.
        """
        self._events.on(event, handler)
        return self

    def on_progress(self, handler: Handler) -> BatchProcessor:
        """Call a function with `{completed, total, percentage}` after each item."""
        return self.on("progress", handler)

    def on_item_complete(self, handler: Handler) -> BatchProcessor:
        """Call a function with each result, in the order in which they are done."""
        return self.on("item_complete", handler)

    def reset(self) -> BatchProcessor:
        """Forget items and results; options and handlers stay."""
        self._must_rest("reset")
        self._items = {}
        self._results = []
        self._completed = 0
        return self

    def get_successful(self) -> list[BatchResult]:
        """The successful results of the last execution, or of the one under way so far, in the order of adding."""
        return [result for result in self._results if result is not None and result.success]

    def get_failed(self) -> list[BatchResult]:
        """The failed results of the last execution, or of the one under way so far, in the order of adding."""
        return [result for result in self._results if result is not None and not result.success]

    async def execute(self) -> BatchSummary:
        """Work on all items. A failed item is a failed result and raises nothing.

        Cancelling ends it: what is at work is given up, and the results so far stay. Raises RuntimeError while the
        batch is at work already.
        """
        results: list[BatchResult | None] = [None] * len(self._items)
        run = self._begin(Feed(self._items.values(), total=len(results)), len(results))
        self._results = results
        try:
            self._events.emit("start", {"total": run.total})
            await self._collect(run, results)
            summary = run.summary([result for result in results if result is not None])
        finally:
            self._running = False
        self._events.emit("complete", summary)
        await self._events.close()
        return summary

    async def execute_again(self, items: Sequence[BatchItem]) -> BatchSummary:
        """Work on these items, whether they are in the batch or were before a `reset`.

        Results of the last execution with their ids are replaced. The events are `item_complete` and `progress`.
        """
        results: list[BatchResult | None] = [None] * len(items)
        run = self._begin(Feed(items, total=len(items)), len(items))
        try:
            await self._collect(run, results)
        finally:
            self._running = False
            new = {result.id: result for result in results if result is not None}
            self._results = [new.get(old.id, old) if old is not None else None for old in self._results]
        return run.summary([result for result in results if result is not None])

    async def _collect(self, run: Execution, results: list[BatchResult | None]) -> None:
        async with aclosing(run.chunks()) as chunks:
            async for first, built in chunks:
                results[first : first + len(built)] = built
                await self._tell(run, built)

    async def stream(self, items: Iterable[Any] | AsyncIterable[Any]) -> AsyncGenerator[BatchResult, None]:
        """Results of items that never have to fit in memory, as they are done.

        Items are tuples `(id, data, format)` or `(id, data, source_format, target_format)`, read no further ahead than
        is worked on. Ids are not compared, since that would mean to keep them; results are not kept either. What the
        iterable raises is raised when all items before are done.
        """
        if isinstance(items, AsyncIterable):
            feed: Feed = AsyncFeed(items_of_async(self._operation, items))
        else:
            feed = Feed(items_of(self._operation, items))
        run = self._begin(feed, None)
        try:
            self._events.emit("start", {"total": None})
            async with aclosing(run.chunks()) as chunks:
                async for _, built in chunks:
                    await self._tell(run, built)
                    for result in built:
                        yield result
            summary = run.summary([])
        finally:
            self._running = False
        self._events.emit("complete", summary)
        await self._events.close()

    def _begin(self, feed: Feed, total: int | None) -> Execution:
        self._must_rest("executed a second time")
        self._running = True
        self._completed = 0
        return Execution(self._model, self._schema, self._operation, self._options, feed, total, self._wrapped)

    def _wrapped(self, performer: Performer) -> Performer:
        """Who does the work, perhaps with something done before and after."""
        return performer

    def _must_rest(self, what: str) -> None:
        if self._running:
            raise RuntimeError(f"the batch is at work; it can't be {what} until that ends")

    async def _tell(self, run: Execution, built: list[BatchResult]) -> None:
        """Events for results, one after another."""
        events = self._events
        if not (events.has("item_complete") or events.has("progress")):
            self._completed += len(built)
            return
        for result in built:
            self._completed += 1
            events.emit("item_complete", result)
            events.emit("progress", progress(self._completed, run.total))
            if events.waiting:
                await events.close()


def progress(completed: int, total: int | None) -> dict[str, Any]:
    """What the event `progress` is about; total and percentage are None where the total isn't known."""
    return {
        "completed": completed,
        "total": total,
        "percentage": 100.0 * completed / total if total else None,
    }
