"""The batch processor: adding, executing, results, options."""

from __future__ import annotations

import json
from typing import Any

import pytest
from batch.models import Point
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

import ztf_flow as ztf
from ztf_flow.batch.work import ItemWork
from ztf_flow.conversion.schemas import schema_of


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
    assert json.dumps(failed.errors)


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


async def test_a_conversion_can_stand_in_any_batch() -> None:
    """`add_conversion` converts, also among items that are parsed."""
    batch = ztf.create_batch(Point).add(1, '{"x":1}', "json").add_conversion(2, '{"x":2}', "json", "csv")
    assert [result.data for result in (await batch.execute()).results] == [Point(x=1), "x,y\n2,0\n"]


async def test_an_empty_batch_ends_at_once() -> None:
    """Without items there is a summary of nothing, and the events start and complete."""
    seen: list[Any] = []
    batch = ztf.create_batch(Point).on("start", seen.append).on("complete", seen.append)
    summary = await batch.execute()
    assert seen == [{"total": 0}, summary]
    assert (summary.total, summary.results, summary.average_duration) == (0, [], 0.0)


def test_a_duplicate_id_is_refused() -> None:
    """An id stands for one item; the batch keeps the first."""
    batch = ztf.create_batch(Point).add("a", "1", "json")
    again: Any
    for again in (lambda: batch.add("a", "2", "json"), lambda: batch.add_conversion("a", "2", "json", "csv")):
        with pytest.raises(ValueError, match="'a'"):
            again()
    assert [(item.id, item.data) for item in batch.items] == [("a", "1")]


def test_what_an_item_lacks_is_told_when_it_is_added() -> None:
    """A formatter's item needs a format, a converter's two."""
    with pytest.raises(ValueError, match="format"):
        ztf.create_batch_formatter(Point).add(1, Point(x=1))
    with pytest.raises(ValueError, match="add_conversion"):
        ztf.create_batch_converter(Point).add(1, "{}", "json")
    with pytest.raises(ValueError, match="format"):
        ztf.create_batch_converter(Point).add_conversion(1, "{}", "json", None)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("options", "error", "told"),
    [
        ({"paralell": 2}, ValueError, "parallel"),
        ({"parallel": 0}, ValueError, "parallel"),
        ({"parallel": "4"}, TypeError, "parallel"),
        ({"max_memory_mb": 0}, ValueError, "max_memory_mb"),
        ({"throttle_ms": -1}, ValueError, "throttle_ms"),
        ({"executor": "threads"}, ValueError, "thread"),
        ({"on_progress": 1}, TypeError, "on_progress"),
        ({"operation": "pars"}, ValueError, "operation"),
    ],
)
def test_wrong_options_are_refused(options: dict[str, Any], error: type[Exception], told: str) -> None:
    """An option that there is not, or a value that it can't have, is told when the batch is made."""
    with pytest.raises(error, match=told):
        ztf.create_batch(Point, **options)


def test_a_model_must_be_a_type() -> None:
    """What pydantic can't validate is told when the batch is made."""
    with pytest.raises(ztf.ConfigError):
        ztf.create_batch(object())


async def test_formats_are_detected_by_content() -> None:
    """An item without a format is looked at; what can't be told is a failure, and the provenance names what was."""
    batch = (
        ztf.create_batch(Point, include_provenance=True).add(1, '{"x":1}').add(2, b"x,y\n1,2\n3,4\n").add(3, "hello")
    )
    one, two, three = (await batch.execute()).results
    assert one.data == Point(x=1) and two.data == [Point(x=1, y=2), Point(x=3, y=4)]
    assert isinstance(three.error, ztf.ParseError)
    assert [result.provenance and result.provenance["source_format"] for result in (one, two, three)] == [
        "json", "csv", None,
    ]  # fmt: skip


async def test_what_is_wrong_with_one_item_is_its_own_failure() -> None:
    """Unknown formats, data of another type, broken text: all of it FlowErrors, and the neighbours succeed."""
    batch = (
        ztf.create_batch(Point).add(1, "{}", "jsn").add(2, 5, "json").add(3, '{"x":1', "json").add(4, '{"x":1}', "json")
    )
    results = (await batch.execute()).results
    kinds = [type(result.error) for result in results]
    assert kinds == [ztf.ConfigError, ztf.FlowError, ztf.ParseError, type(None)]
    assert [error["type"] for result in results for error in result.errors] == [
        "config_error",
        "run_error",
        "parse_error",
    ]


async def test_without_detailed_errors_there_is_the_error_alone() -> None:
    """`detailed_errors=False` leaves out the list, also in the error itself."""
    failed = (await parser(detailed_errors=False).execute()).results[1]
    assert failed.errors == [] and isinstance(failed.error, ztf.InvalidRecordError) and failed.error.errors == []
    assert "x: " in str(failed.error)


async def test_results_of_the_last_execution_are_told_apart() -> None:
    """`get_successful` and `get_failed` are about results, and are replaced with each execution."""
    batch = parser()
    assert batch.get_successful() == batch.get_failed() == []
    await batch.execute()
    assert [result.id for result in batch.get_successful()] == ["a", "c"]
    assert [result.id for result in batch.get_failed()] == ["b"]
    batch.add("d", '{"x":4}', "json")
    summary = await batch.execute()
    assert [result.id for result in batch.get_successful()] == ["a", "c", "d"]
    assert batch.completed_count == summary.total == 4


async def test_reset_makes_room_for_other_items() -> None:
    """After `reset` there are no items and results; options and handlers stay, and ids are free."""
    seen: list[Any] = []
    batch = parser(parallel=3).on_item_complete(seen.append)
    await batch.execute()
    assert batch.reset() is batch
    assert (batch.items, batch.get_failed(), batch.completed_count) == ((), [], 0)
    summary = await batch.add("a", '{"x":9}', "json").execute()
    assert [result.data for result in summary.results] == [Point(x=9)]
    assert len(seen) == 4 and batch.options.parallel == 3


async def test_a_batch_at_work_is_left_alone() -> None:
    """While it is executed nothing is added, reset, changed or executed; afterwards everything is possible again."""
    batch = parser()
    refused: list[str] = []

    def meddle(_: Any) -> None:
        action: Any
        for action in (lambda: batch.add("z", "", "json"), batch.reset, lambda: batch.parallel(2)):
            with pytest.raises(RuntimeError, match="at work"):
                action()
            refused.append("")

    async def again(_: Any) -> None:
        with pytest.raises(RuntimeError, match="at work"):
            await batch.execute()
        refused.append("")

    await batch.on("item_complete", meddle).on("item_complete", again).execute()
    assert len(refused) == 12
    assert (await batch.parallel(2).add("z", '{"x":1}', "json").execute()).total == 4


@pytest.mark.parametrize("executor", ["inline", "thread", "process"])
async def test_nothing_starts_after_a_failure(executor: Any) -> None:
    """With `continue_on_error=False` what is at work ends and nothing else begins; `total` still counts all items."""
    batch = ztf.create_batch(Point, continue_on_error=False, parallel=1, executor=executor)
    for number in range(200):
        batch.add(number, f'{{"x":{number if number != 70 else "null"}}}', "json")
    summary = await batch.execute()
    assert [result.id for result in summary.results] == list(range(71))
    assert (summary.total, summary.successful, summary.failed) == (200, 70, 1)
    assert batch.completed_count == 71


async def test_provenance_is_that_of_conversions() -> None:
    """Items have the provenance that `parse_from` gives; the batch's adds up what became of them."""
    summary = await parser(include_provenance=True, parallel=2).execute()
    expected = ztf.parse_from(Point, "json", '{"x":1}', include_provenance=True).provenance
    found = summary.results[0].provenance
    assert found is not None and found == {**expected, "timestamp": found["timestamp"]}
    assert found["timestamp"] <= expected["timestamp"] and summary.results[1].provenance is not None
    whole = summary.batch_provenance
    assert whole is not None
    assert whole.keys() == {
        "batch_id", "timestamp", "operation", "total_items", "successful_items", "failed_items", "parallelism",
        "processing_time", "formats", "schema_hash", "version",
    }  # fmt: skip
    assert (whole["total_items"], whole["successful_items"], whole["failed_items"]) == (3, 2, 1)
    assert (whole["operation"], whole["parallelism"], whole["formats"]) == ("parse", 2, ["csv", "json"])
    assert whole["schema_hash"] == expected["schema_hash"] and json.dumps(whole)


async def test_without_provenance_there_is_none() -> None:
    """Neither items nor the summary have one unless it is asked for."""
    summary = await parser().execute()
    assert summary.batch_provenance is None and summary.results[0].provenance is None


async def test_durations_are_those_of_items() -> None:
    """Each item has its own duration, their mean is the summary's, and the whole takes as long as one after another."""
    summary = await parser(executor="inline").execute()
    durations = [result.duration for result in summary.results]
    assert all(duration > 0 for duration in durations)
    assert summary.average_duration == pytest.approx(sum(durations) / 3)
    assert summary.total_duration >= sum(durations)


def test_a_summary_shows_no_results() -> None:
    """The text of a summary is short, however many results it has."""
    results = [ztf.BatchResult(number, "x" * 100, 0.0) for number in range(1000)]
    assert len(repr(ztf.BatchSummary(1000, 1000, 0, 1.0, 0.1, results, None))) < 300


class Lists(BaseModel):
    x: int
    tags: list[float] = []


TEXTS = (
    st.builds(json.dumps, st.fixed_dictionaries({"x": st.integers()}, optional={"tags": st.lists(st.floats())}))
    | st.text(alphabet='{}[]":,x1 \n\ufeff\x00\ud800', max_size=20)
    | st.sampled_from(
        ['{"x":1}', '[{"x":1},{"x":2}]', ' {"x":1}\n', '{"x":1} 2', '{"x":1,"x":"a"}', '{"x":NaN}', "", "1"]
    )
)


@given(TEXTS, st.sampled_from(["str", "utf-8", "utf-16", "utf-8-sig"]))
@example('{"x":1,"tags":["\\ud800"]}', "str")
@example("{}\ud800", "str")
@settings(max_examples=300, deadline=None)
def test_json_is_judged_as_by_parse_from(text: str, kind: str) -> None:
    """The short way for JSON in memory gives the values and errors of the general one."""
    data = text if kind == "str" else text.encode(kind, "surrogatepass")
    try:
        expected: Any = ztf.parse_from(Lists, "json", data)
    except ztf.FlowError as error:
        expected = (type(error), str(error), error.stage, getattr(error, "errors", None))
    found = ItemWork(schema_of(Lists), detailed=True).run([ztf.batch.BatchItem(1, data, "json", None)]).values[0]
    if isinstance(found, ztf.batch.results.Failure):
        raised = found.error
        found = (type(raised), str(raised), raised.stage, getattr(raised, "errors", None))
    assert repr(found) == repr(expected)
