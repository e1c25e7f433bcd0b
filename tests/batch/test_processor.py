"""The batch processor: adding, executing, results, events, options."""

from __future__ import annotations

from typing import Any

import pytest
from batch.models import Point

import ztf_flow as ztf


def parser(**options: Any) -> ztf.BatchProcessor:
    """A batch of three items of which the second is refused."""
    batch = ztf.create_batch_parser(Point, **options)
    return batch.add("a", '{"x":1}', "json").add("b", '{"x":"no"}', "json").add("c", "x\n3\n4\n", "csv")


async def test_a_batch_parses_in_the_order_of_adding() -> None:
    """Documents give instances and record formats lists, in the order of adding, whatever is done first."""
    summary = await parser().execute()
    assert [result.id for result in summary.results] == ["a", "b", "c"]
    assert summary.results[0].data == Point(x=1)
    assert summary.results[2].data == [Point(x=3), Point(x=4)]
    assert (summary.total, summary.successful, summary.failed) == (3, 2, 1)


async def test_a_failure_is_a_result() -> None:
    """A refused item has the error that a conversion would raise, and its errors in the shape of the quarantine's."""
    failed = (await parser().execute()).results[1]
    assert not failed.success and failed.data is None
    assert isinstance(failed.error, ztf.InvalidRecordError)
    assert [(error["path"], error["type"], error["input"]) for error in failed.errors] == [(["x"], "int_parsing", "no")]


async def test_a_batch_formats_and_converts() -> None:
    """Formatters write objects, converters text, and both what the functions of the same kind write."""
    texts = await ztf.create_batch_formatter(Point).add(1, Point(x=1), "json").add(2, [{"x": 2}], "csv").execute()
    assert [result.data for result in texts.results] == [
        ztf.format_to(Point, "json", Point(x=1)),
        ztf.format_to(Point, "csv", [Point(x=2)]),
    ]
    batch = ztf.create_batch_converter(Point).add_conversion(1, "x\n1\n", "csv", "ndjson")
    batch.add_conversion(2, '{"x":5}', None, "json")
    assert [result.data for result in (await batch.execute()).results] == ['{"x":1,"y":0}\n', '{"x":5,"y":0}\n']


async def test_an_empty_batch_ends_at_once() -> None:
    """Without items there is a summary of nothing, and the events start and complete."""
    seen: list[Any] = []
    batch = ztf.create_batch(Point).on("start", seen.append).on("complete", seen.append)
    summary = await batch.execute()
    assert seen == [{"total": 0}, summary]
    assert (summary.total, summary.results, summary.average_duration) == (0, [], 0.0)


def test_a_duplicate_id_is_refused() -> None:
    """An id stands for one item."""
    batch = ztf.create_batch(Point).add("a", "{}", "json")
    with pytest.raises(ValueError, match="'a'"):
        batch.add("a", "{}", "json")
