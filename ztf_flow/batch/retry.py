"""Failed items once more, after growing pauses."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Hashable, Iterable
from dataclasses import replace

from ztf_flow.batch.checks import number
from ztf_flow.batch.processor import BatchProcessor
from ztf_flow.batch.results import BatchItem, BatchResult, BatchSummary

JITTER = 0.25
"""The longest random part of a pause, as a share of it: failed batches of one moment shall not return in one."""


async def retry_batch(
    batch: BatchProcessor,
    failed: Iterable[BatchResult],
    *,
    max_retries: int = 3,
    retry_delay: float = 1.0,
    backoff: float = 2.0,
) -> BatchSummary:
    """Work again on what failed, up to `max_retries` times, each time only on what still fails.

    Before the retry number n it waits `retry_delay * backoff**(n - 1)` seconds and up to a quarter more. Failed results
    carry their items, so that they can also be tried again after `reset`, or when they came from a stream. The summary
    is of the results that were given, in their order, each as it was last; those that the batch still has are replaced
    in it. Raises ValueError for a negative number and for an id that comes twice, RuntimeError while the batch is at
    work.
    """
    if isinstance(max_retries, bool) or not isinstance(max_retries, int) or max_retries < 0:
        raise ValueError(f"max_retries must be a whole number from 0 on, not {max_retries!r}")
    for name, value in (("retry_delay", retry_delay), ("backoff", backoff)):
        if number(name, value) < 0:
            raise ValueError(f"{name} must not be negative, not {value!r}")
    started = time.perf_counter()
    last = _by_id(failed)
    summary = await batch.execute_again([])
    for attempt in range(max_retries):
        items = [_item(result) for result in last.values() if not result.success]
        if not items:
            break
        await asyncio.sleep(retry_delay * backoff**attempt * random.uniform(1, 1 + JITTER))  # noqa: S311 - no secret
        summary = await batch.execute_again(items)
        last |= {result.id: result for result in summary.results}
    return _of_all(list(last.values()), summary, time.perf_counter() - started)


def _by_id(results: Iterable[BatchResult]) -> dict[Hashable, BatchResult]:
    found: dict[Hashable, BatchResult] = {}
    for result in results:
        if not isinstance(result, BatchResult):
            raise TypeError(f"failed must be results of a batch (get_failed()), not {type(result).__name__}")
        if result.id in found:
            raise ValueError(f"there are two results with the id {result.id!r}")
        found[result.id] = result
    return found


def _item(result: BatchResult) -> BatchItem:
    assert result.item is not None, "a failed result has its item"
    return result.item


def _of_all(results: list[BatchResult], last: BatchSummary, seconds: float) -> BatchSummary:
    failed = sum(not result.success for result in results)
    provenance = last.batch_provenance
    if provenance is not None:
        formats = {name for result in results if (known := result.provenance) for name in _formats(known)}
        provenance = {
            **provenance,
            "total_items": len(results),
            "successful_items": len(results) - failed,
            "failed_items": failed,
            "processing_time": seconds,
            "formats": sorted(formats),
        }
    return replace(
        last,
        total=len(results),
        successful=len(results) - failed,
        failed=failed,
        total_duration=seconds,
        average_duration=sum(result.duration for result in results) / len(results) if results else 0.0,
        results=results,
        batch_provenance=provenance,
    )


def _formats(provenance: dict[str, str]) -> set[str]:
    return {name for key in ("source_format", "target_format") if (name := provenance[key]) is not None}
