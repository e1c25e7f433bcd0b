"""Failed items once more: only what still fails, after pauses, with the last state of each."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from batch.models import Point
from batch.virtual import run_virtually

import ztf_flow as ztf
from ztf_flow.batch import retry


class Flaky:
    """A format that fails as many times as its data says, counted by the test's own counter."""

    name = "flaky"

    def __init__(self) -> None:
        self.tried: Counter[str] = Counter()

    def parse(self, data: str, **options: Any) -> Any:
        self.tried[data] += 1
        if self.tried[data] <= int(data):
            raise OSError("not now")
        return {"x": data}


@pytest.fixture
def flaky(register: Callable[[Any], None], monkeypatch: pytest.MonkeyPatch) -> Flaky:
    """The format, and pauses without their random part."""
    monkeypatch.setattr(retry, "JITTER", 0.0)
    adapter = Flaky()
    register(adapter)
    return adapter


def of(*times: int, **options: Any) -> ztf.BatchProcessor:
    batch = ztf.create_batch(Point, executor="inline", **options)
    for number in times:
        batch.add(f"id{number}", str(number), "flaky")
    return batch


def test_only_what_still_fails_is_retried(flaky: Flaky) -> None:
    """Each item is tried until it succeeds, at most `max_retries` times more; pauses double."""
    batch = of(0, 1, 2, 9)

    async def work() -> ztf.BatchSummary:
        await batch.execute()
        return await ztf.retry_batch(batch, batch.get_failed(), max_retries=3, retry_delay=1.0, backoff=2.0)

    summary, seconds = run_virtually(work())
    assert flaky.tried == {"0": 1, "1": 2, "2": 3, "9": 4}
    assert seconds == pytest.approx(1 + 2 + 4)
    assert [(result.id, result.success) for result in summary.results] == [("id1", True), ("id2", True), ("id9", False)]
    assert (summary.total, summary.successful, summary.failed) == (3, 2, 1)
    assert [result.id for result in batch.get_failed()] == ["id9"]
    assert [result.id for result in batch.get_successful()] == ["id0", "id1", "id2"]


def test_nothing_is_retried_when_nothing_failed(flaky: Flaky) -> None:
    """Without failures there is no pause and a summary of nothing; successes that are given pass through."""
    batch = of(0)

    async def work() -> tuple[ztf.BatchSummary, ztf.BatchSummary]:
        summary = await batch.execute()
        return await ztf.retry_batch(batch, []), await ztf.retry_batch(batch, summary.results)

    (nothing, passed), seconds = run_virtually(work())
    assert (nothing.total, nothing.results, seconds) == (0, [], 0)
    assert (passed.total, passed.successful) == (1, 1) and flaky.tried == {"0": 1}


def test_what_failed_can_be_retried_after_reset(flaky: Flaky) -> None:
    """Failed results carry their items: neither `reset` nor a stream loses them."""
    batch = of(1)

    async def work() -> tuple[ztf.BatchSummary, ztf.BatchSummary]:
        failed = (await batch.execute()).results
        batch.reset()
        streamed = [result async for result in batch.stream([("s", "2", "flaky")])]
        return await ztf.retry_batch(batch, failed), await ztf.retry_batch(batch, streamed)

    (first, second), _ = run_virtually(work())
    assert [result.data for result in (*first.results, *second.results)] == [Point(x=1), Point(x=2)]


def test_retries_have_events_and_provenance(flaky: Flaky) -> None:
    """Items that are tried again are told of, and the batch's provenance adds up their last states."""
    seen: list[Any] = []
    batch = of(1, 9, include_provenance=True).on_item_complete(lambda result: seen.append(result.id))

    async def work() -> ztf.BatchSummary:
        await batch.execute()
        return await ztf.retry_batch(batch, batch.get_failed(), max_retries=2)

    summary, _ = run_virtually(work())
    assert seen == ["id1", "id9", "id1", "id9", "id9"]
    whole = summary.batch_provenance
    assert whole is not None and whole["formats"] == ["flaky"]
    assert (whole["total_items"], whole["successful_items"], whole["failed_items"]) == (2, 1, 1)


def test_pauses_are_spread(register: Callable[[Any], None], monkeypatch: pytest.MonkeyPatch) -> None:
    """A pause is as long as asked for at least, and up to a quarter longer."""
    asked: list[tuple[float, float]] = []

    def uniform(low: float, high: float) -> float:
        asked.append((low, high))
        return high

    register(Flaky())
    monkeypatch.setattr("random.uniform", uniform)
    batch = of(1)

    async def work() -> None:
        await batch.execute()
        await ztf.retry_batch(batch, batch.get_failed(), retry_delay=4)

    _, seconds = run_virtually(work())
    assert asked == [(1, 1.25)] and seconds == pytest.approx(5)


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ({"max_retries": -1}, ValueError),
        ({"retry_delay": -1}, ValueError),
        ({"backoff": float("nan")}, ValueError),
        ({"failed": ["id1"]}, TypeError),
        ({"failed": [ztf.BatchResult(1, 1, 0.0), ztf.BatchResult(1, 1, 0.0)]}, ValueError),
    ],
)
async def test_wrong_arguments_are_refused(given: dict[str, Any], error: type[Exception]) -> None:
    """Before anything is tried."""
    failed = given.pop("failed", [])
    with pytest.raises(error):
        await ztf.retry_batch(ztf.create_batch(Point), failed, **given)


async def test_a_retry_can_be_cancelled(flaky: Flaky) -> None:
    """Also during a pause."""
    batch = of(1)
    await batch.execute()
    work = asyncio.create_task(ztf.retry_batch(batch, batch.get_failed(), retry_delay=1000))
    await asyncio.sleep(0)
    work.cancel()
    with pytest.raises(asyncio.CancelledError):
        await work
    assert (await batch.execute()).successful == 1
