"""Items as they are passed in."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Hashable, Iterable, Iterator, Sequence
from typing import Any

from ztf_flow.batch.options import Operation
from ztf_flow.batch.results import BatchItem
from ztf_flow.batch.work import AUTO


def make_item(operation: Operation, id: Hashable, data: Any, format: str | None) -> BatchItem:
    """The item of `add`. Raises ValueError where a target format is missing."""
    if operation == "parse":
        return BatchItem(id, data, format if format is not None else AUTO, None)
    if operation == "convert":
        raise ValueError("a conversion has two formats: add_conversion(id, data, source_format, target_format)")
    if format is None:
        raise ValueError(f"item {id!r} needs the format that it is to be written in")
    return BatchItem(id, data, None, format)


def make_conversion(id: Hashable, data: Any, source: str | None, target: str) -> BatchItem:
    """The item of `add_conversion`. Raises ValueError where the target format is missing."""
    if not isinstance(target, str):
        raise ValueError(f"item {id!r} needs the format that it is to be converted to")
    return BatchItem(id, data, source if source is not None else AUTO, target)


def as_item(operation: Operation, given: Sequence[Any]) -> BatchItem:
    """The item of a tuple `(id, data[, format])` or `(id, data, source_format, target_format)`."""
    if isinstance(given, tuple | list) and 2 <= len(given) <= 4:
        if len(given) == 4:
            return make_conversion(*given)
        return make_item(operation, given[0], given[1], given[2] if len(given) == 3 else None)
    shape = "(id, data, format) or (id, data, source_format, target_format)"
    raise ValueError(f"an item of a stream must be a tuple {shape}, not {str(given)[:100]!r}")


def items_of(operation: Operation, given: Iterable[Any]) -> Iterator[BatchItem]:
    """Tuples as items."""
    for one in given:
        yield as_item(operation, one)


async def items_of_async(operation: Operation, given: AsyncIterable[Any]) -> AsyncIterator[BatchItem]:
    """Tuples as items."""
    async for one in given:
        yield as_item(operation, one)
