"""Conversions in memory: what is a document and what are records, options, errors with their places, provenance."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from io import BytesIO
from typing import Any

import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, Field, RootModel

import ztf_flow as ztf
from ztf_flow.formats.registry import default_registry


class Point(BaseModel):
    x: int
    y: int | None = 0


class Row(BaseModel):
    text: str
    number: float
    amount: Decimal = Field(max_digits=12, decimal_places=2)
    day: dt.date | None


class Named(BaseModel):
    field: int = Field(alias="Field")


@dataclass
class Pair:
    a: int
    b: str = "b"


class Points(RootModel[list[Point]]):
    pass


@pytest.mark.parametrize(
    ("format", "data"),
    [("ndjson", '{"x":1}\n{"x":2}'), ("csv", "x\n1\n2\n"), ("tsv", "x\n1\n2\n"), ("json", ' [{"x":1},{"x":2}]')],
)
def test_records_give_a_list(format: str, data: str) -> None:
    """Formats that hold records, and a JSON list, give a list of instances, from text and from bytes."""
    assert ztf.parse_from(Point, format, data) == [Point(x=1), Point(x=2)]
    assert ztf.parse_from(Point, format, data.encode()) == [Point(x=1), Point(x=2)]
    assert ztf.parse_many(Point, format, data) == [Point(x=1), Point(x=2)]


def test_one_record_of_a_record_format_is_still_a_list() -> None:
    """The type of what comes out does not depend on the number of records."""
    assert ztf.parse_from(Point, "ndjson", '{"x":1}') == [Point(x=1)]
    assert ztf.parse_from(Point, "json", '[{"x":1}]') == [Point(x=1)]
    assert ztf.parse_from(Point, "csv", "x\n") == []
    assert ztf.parse_from(Point, "json", "[]") == []


def test_a_document_gives_an_instance() -> None:
    """A JSON document that is no list is one value, whatever white space or byte order mark stands before it."""
    for data in ('{"x":1}', "\ufeff" + " \r\n\t" * 5000 + '{"x":1}', b'\xef\xbb\xbf{"x":1}'):
        assert ztf.parse_from(Point, "json", data) == Point(x=1)
    assert ztf.parse_from(Point, "json", "\ufeff" + "\n" * 9000 + '[{"x":1}]') == [Point(x=1)]
    assert ztf.parse_from(int, "json", "5") == 5


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_text_with_a_byte_order_mark_is_read_by_it(encoding: str) -> None:
    """Bytes in UTF-16 with a byte order mark are read as such, as pipelines do."""
    assert ztf.parse_from(Row.model_fields["text"].annotation, "json", '"é"'.encode(encoding)) == "é"
    assert ztf.parse_from(Point, "json", '[{"x":1}]'.encode(encoding)) == [Point(x=1)]
    assert ztf.parse_from(Point, "csv", "x\n1\n".encode(encoding)) == [Point(x=1)]


@pytest.mark.parametrize("model", [list[Point], tuple[Point, ...], Points, list[Point] | None, Any])
def test_a_model_of_lists_takes_a_list_as_one_document(model: Any) -> None:
    """Where the model itself takes lists, a JSON list is one value of it."""
    found = ztf.parse_from(model, "json", '[{"x":1}]')
    assert found == ztf.parse_one(model, "json", '[{"x":1}]')
    assert ztf.format_to(model, "json", found) in ('[{"x":1,"y":0}]\n', '[{"x":1}]\n')
    assert ztf.parse_from(model, "ndjson", '[{"x":1}]\n[]') == [found, type(found)([])]


def test_convert_keeps_records_of_lists_apart() -> None:
    """Lines that are lists stay records when the model takes lists."""
    assert ztf.convert(list[int], "[1]\n[2,3]\n", source_format="ndjson", target_format="ndjson") == "[1]\n[2,3]\n"
    assert ztf.convert(list[int], "[1]\n[2]", source_format="ndjson", target_format="json") == "[\n[1],\n[2]\n]\n"
    assert ztf.convert(list[int], "[1,2]", source_format="json", target_format="json") == "[1,2]\n"


def test_parse_one_wants_exactly_one() -> None:
    """`parse_one` gives the only record and refuses none and several, naming the number."""
    assert ztf.parse_one(Point, "csv", "x\n1\n") == Point(x=1)
    with pytest.raises(ztf.ParseError, match="the data holds 2"):
        ztf.parse_one(Point, "ndjson", '{"x":1}\n{"x":2}')
    with pytest.raises(ztf.ParseError, match="the data holds none"):
        ztf.parse_one(Point, "csv", "x\n")
    with pytest.raises(ztf.InvalidRecordError):
        ztf.parse_one(Point, "json", '[{"x":1}]')


def test_options_are_those_of_the_pipeline_file() -> None:
    """Options for reading are the pipeline's, short spellings included; the dialect is detected where none is given."""
    assert ztf.parse_from(Point, "csv", "x|y\n1|2\n", delimiter="|") == [Point(x=1, y=2)]
    assert ztf.parse_from(Point, "csv", "x;y\n1;2\n3;4\n") == [Point(x=1, y=2), Point(x=3, y=4)]
    assert ztf.parse_from(Point, "tsv", "1\t-\n", header=False, columns=["x", "y"], null_values="-") == [
        Point(x=1, y=None)
    ]
    assert ztf.parse_from(Point, "json", '{"a":[{"x":1}]}', records="$.a[*]") == [Point(x=1)]
    assert ztf.parse_from(list[Point], "json", '[{"x":1}]', records="$") == [Point(x=1)]


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (lambda: ztf.parse_from(Point, "csv", "x\n1", delimeter=";"), "delimiter"),
        (lambda: ztf.parse_from(Point, "csv", "x\n1", skip_rows=-1), "skip_rows"),
        (lambda: ztf.parse_from(Point, "ndjson", "", header=True), "no options"),
        (lambda: ztf.parse_from(Point, "jsn", ""), "json"),
        (lambda: ztf.parse_from(Point, "jsonl5", ""), "unknown format"),
        (lambda: ztf.format_to(Point, "rar", Point(x=1)), "unknown format"),
        (lambda: ztf.format_to(Point, "json", Point(x=1), indnt=2), "indent"),
        (lambda: ztf.format_to(Point, "csv", Point(x=1), exclude_none=True), "exclude_none"),
        (lambda: ztf.format_to(Point, "json", Point(x=1), compression="gzip"), "compression"),
        (lambda: ztf.format_to(Points, "csv", [Point(x=1)]), "no fixed fields"),
        (lambda: ztf.format_to(Points, "parquet", [Point(x=1)]), "no fixed fields"),
        (lambda: ztf.parse_from("nothing", "json", "1"), "not a type"),
    ],
)
def test_what_is_wrong_with_a_call_is_a_config_error(call: Any, told: str) -> None:
    """Unknown formats, unknown or unfit options and models that a format can't hold raise ConfigError."""
    with pytest.raises(ztf.ConfigError, match=told):
        call()


def test_other_data_than_text_is_a_type_error() -> None:
    """Data must be str or bytes."""
    with pytest.raises(TypeError, match="str or bytes"):
        ztf.parse_from(Point, "json", {"x": 1})  # type: ignore[call-overload]


@pytest.mark.parametrize(
    ("format", "data", "place"),
    [
        ("json", '{"x":', "record 1"),
        ("ndjson", '{"x":1}\n{"x":\n{"x":"no"}', "record 2, line 2"),
        ("csv", "x,y\n1,2\n1\n", "record 2, line 3"),
        ("csv", b"x\n\xff\n", "record 1, line 2"),
        ("ndjson", "\ud800", "ndjson"),
        ("parquet", b"PAR1 no", "parquet"),
        ("parquet", b"", "parquet"),
    ],
)
def test_what_is_not_the_format_is_a_parse_error(format: str, data: Any, place: str) -> None:
    """Data that is not in its format raises ParseError at its record and line."""
    with pytest.raises(ztf.ParseError) as caught:
        ztf.parse_from(Point, format, data)
    assert caught.value.place is not None
    assert caught.value.place.startswith(place)
    assert caught.value.stage in ("parse", "read")


def test_a_refused_record_is_told_with_all_its_errors() -> None:
    """InvalidRecordError has place, stage and every error of the record, as a quarantine line has them."""
    with pytest.raises(ztf.InvalidRecordError) as caught:
        ztf.parse_from(Row, "csv", 'text,number,amount,day\na,1,1,\n"b\nc",x,1.234,2024-13-01\n')
    error = caught.value
    assert (error.place, error.stage) == ("record 2, line 3", "validate")
    assert [(item["path"], item["type"], item["input"]) for item in error.errors] == [
        (["number"], "float_parsing", "x"),
        (["amount"], "decimal_max_places", "1.234"),
        (["day"], "date_from_datetime_parsing", "2024-13-01"),
    ]
    assert json.loads(json.dumps(error.errors)) == error.errors
    assert "number: Input should be a valid number" in str(error)


def test_the_first_bad_record_is_raised_whatever_its_stage() -> None:
    """A record that the model refuses comes before a malformed one behind it."""
    with pytest.raises(ztf.InvalidRecordError):
        ztf.parse_from(Point, "csv", "x,y\nno,1\n1\n")
    with pytest.raises(ztf.ParseError):
        ztf.parse_from(Point, "csv", "x,y\n1\nno,1\n")


def test_documents_and_records_are_written() -> None:
    """One object is a document, a list is a list of records; text formats give str, Parquet bytes."""
    point, points = Point(x=1), [Point(x=1), Point(x=2, y=None)]
    assert ztf.format_to(Point, "json", point) == '{"x":1,"y":0}\n'
    assert ztf.format_to(Point, "json", points) == '[\n{"x":1,"y":0},\n{"x":2,"y":null}\n]\n'
    assert ztf.format_to(Point, "ndjson", point) == '{"x":1,"y":0}\n'
    assert ztf.format_to(Point, "csv", points) == "x,y\n1,0\n2,\n"
    assert ztf.format_to(Point, "csv", point) == "x,y\n1,0\n"
    table = pq.read_table(BytesIO(ztf.format_to(Point, "parquet", tuple(points))))
    assert table.to_pylist() == [{"x": 1, "y": 0}, {"x": 2, "y": None}]
    assert ztf.format_to(Point, "json", []) == "[]\n"
    assert ztf.format_to(Point, "csv", []) == "x,y\n"
    assert pq.read_table(BytesIO(ztf.format_to(Point, "parquet", []))).num_rows == 0


def test_format_options_are_used() -> None:
    """Options for writing do what they do in a pipeline."""
    assert ztf.format_to(Named, "json", Named(Field=1), by_alias=True) == '{"Field":1}\n'
    assert ztf.format_to(Named, "csv", Named(Field=1), by_alias=True) == "Field\n1\n"
    assert ztf.format_to(Point, "ndjson", Point(x=1, y=None), exclude_none=True) == '{"x":1}\n'
    assert ztf.format_to(Point, "ndjson", Point(x=1), exclude_unset=True) == '{"x":1}\n'
    assert ztf.format_to(Point, "json", Point(x=1), indent=1) == '{\n "x": 1,\n "y": 0\n}\n'
    named = pq.read_table(BytesIO(ztf.format_to(Named, "parquet", Named(Field=1), by_alias=True)))
    assert named.column_names == ["Field"]


@pytest.mark.parametrize("given", [{"a": "1"}, {"a": 1, "b": "b"}, Pair(1)])
def test_a_mapping_stands_for_an_instance(given: Any) -> None:
    """A mapping in place of a model's or dataclass's instance is validated, with the model's defaults."""
    assert ztf.format_to(Pair, "json", given) == '{"a":1,"b":"b"}\n'
    assert ztf.format_to(Named, "ndjson", [{"field": 1}, {"Field": 2}]) == '{"field":1}\n{"field":2}\n'
    with pytest.raises(ztf.InvalidRecordError) as caught:
        ztf.format_to(Pair, "parquet", [{"a": 1}, {"a": "x"}])
    assert (caught.value.place, caught.value.stage) == ("record 2", "validate")


class Open(BaseModel):
    value: Any


@pytest.mark.parametrize(
    ("model", "format", "bad", "path"),
    [
        (Open, "json", Open(value=[1, float("nan")]), ["value", 1]),
        (Row, "ndjson", Row(text="", number=float("inf"), amount=Decimal(1), day=None), ["number"]),
        (Point, "parquet", Point(x=2**63), ["x"]),
        (Open, "csv", Open(value=[1]), []),
    ],
)
def test_a_value_that_the_format_cant_hold_is_refused(model: Any, format: str, bad: Any, path: list[Any]) -> None:
    """A value that would be altered raises InvalidRecordError at stage format with its path and record."""
    fine = Open(value=1) if model is Open else None
    with pytest.raises(ztf.InvalidRecordError) as caught:
        ztf.format_to(model, format, [bad] if fine is None else [fine, bad])
    assert caught.value.stage == "format"
    assert caught.value.place == ("record 1" if fine is None else "record 2")
    assert caught.value.errors[0]["path"] == path


def test_datetimes_in_memory_settle_by_the_first() -> None:
    """Plain datetimes become one kind of column by the first value; the other kind is refused with a hint."""

    class Event(BaseModel):
        at: dt.datetime

    moments = [Event(at=dt.datetime(2024, 1, 1, tzinfo=dt.UTC)), Event(at=dt.datetime(2024, 1, 1))]
    assert str(pq.read_schema(BytesIO(ztf.format_to(Event, "parquet", moments[0]))).field("at").type).endswith("UTC]")
    with pytest.raises(ztf.InvalidRecordError, match="AwareDatetime"):
        ztf.format_to(Event, "parquet", moments)


def test_provenance_says_how_it_came_about() -> None:
    """`include_provenance` gives a Result whose provenance has the fixed keys, the schema's hash among them."""
    result = ztf.parse_from(Point, "json", '{"x":1}', include_provenance=True)
    assert result.data == Point(x=1)
    assert result.provenance.keys() == {
        "timestamp", "source_format", "target_format", "adapter", "version", "schema_hash",
    }  # fmt: skip
    assert (result.provenance["source_format"], result.provenance["target_format"]) == ("json", None)
    assert dt.datetime.fromisoformat(result.provenance["timestamp"]).tzinfo is not None
    formatted = ztf.format_to(Point, "json", Point(x=1), include_provenance=True)
    converted = ztf.convert(Point, "x\n1\n", source_format="csv", target_format="json", include_provenance=True)
    assert (formatted.provenance["source_format"], formatted.provenance["target_format"]) == (None, "json")
    assert (converted.provenance["source_format"], converted.provenance["target_format"]) == ("csv", "json")
    hashes = {each.provenance["schema_hash"] for each in (result, formatted, converted)}
    assert len(hashes) == 1
    assert hashes != {ztf.parse_from(Row, "ndjson", "", include_provenance=True).provenance["schema_hash"]}


def test_a_model_that_was_rebuilt_is_used_as_it_is_now() -> None:
    """Schemas of classes are kept for a while, but not past a rebuild of the class."""

    class Changing(BaseModel):
        x: int

    assert ztf.parse_from(Changing, "json", '{"x":1}') == Changing(x=1)
    Changing.model_fields["x"].annotation = str
    Changing.model_rebuild(force=True)
    assert ztf.parse_from(Changing, "json", '{"x":"a"}').x == "a"  # type: ignore[union-attr]


class Upper:
    """A format without framing: its text in capitals, values by JSON."""

    name = "upper"

    def parse(self, data: str | bytes, *, shift: int = 0) -> Any:
        text = data if isinstance(data, str) else data.decode()
        found = json.loads(text.lower())
        return [{"x": item["x"] + shift} for item in found] if isinstance(found, list) else found

    async def format(self, obj: Any) -> str:
        await asyncio.sleep(0)
        return json.dumps(obj).upper()


@pytest.fixture
def upper() -> Iterator[None]:
    ztf.register_format(Upper())
    yield
    default_registry._adapters.pop("upper")


@pytest.mark.usefixtures("upper")
async def test_a_registered_format_parses_and_formats() -> None:
    """A format with plain or async `parse` and `format` is used as it is, also where an event loop runs."""
    assert ztf.parse_from(Point, "upper", '{"X":1}') == Point(x=1)
    assert ztf.parse_from(Point, "upper", '[{"X":1}]', shift=2) == [Point(x=3)]
    assert ztf.format_to(Point, "upper", [Point(x=1)]) == '[{"X": 1, "Y": 0}]'
    with pytest.raises(ztf.ParseError, match="JSONDecodeError"):
        ztf.parse_from(Point, "upper", "{")
    with pytest.raises(ztf.InvalidRecordError) as caught:
        ztf.parse_from(Point, "upper", '{"X":"A"}')
    assert caught.value.place == "record 1"


@pytest.mark.usefixtures("upper")
def test_a_format_that_was_replaced_is_used_as_it_is_now() -> None:
    """What is kept of a format for later calls goes with its adapter."""

    class Lower(Upper):
        def parse(self, data: str | bytes, *, shift: int = 0) -> Any:
            return {"x": 7}

        async def format(self, obj: Any) -> str:
            return "lower"

    assert ztf.parse_from(Point, "upper", '{"X":1}') == Point(x=1)
    assert ztf.format_to(Point, "upper", Point(x=1)) == '{"X": 1, "Y": 0}'
    ztf.register_format(Lower())
    assert ztf.parse_from(Point, "upper", '{"X":1}') == Point(x=7)
    assert ztf.format_to(Point, "upper", Point(x=1)) == "lower"


rows = st.builds(
    Row,
    text=st.text(st.characters(codec="utf-8", exclude_characters="\r")),
    number=st.floats(allow_nan=False, allow_infinity=False),
    amount=st.decimals(-(10**9), 10**9, places=2),
    day=st.none() | st.dates(),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(rows, max_size=5), st.sampled_from(["json", "ndjson", "csv", "tsv", "parquet"]))
def test_what_is_written_is_read_back(values: list[Row], format: str) -> None:
    """Records survive every format and the way through two of them, digit by digit."""
    text = ztf.format_to(Row, format, values)
    expected = [value.model_dump() for value in values]
    assert [value.model_dump() for value in ztf.parse_from(Row, format, text)] == expected
    there = ztf.convert(Row, text, source_format=format, target_format="ndjson")
    assert [value.model_dump() for value in ztf.parse_many(Row, "ndjson", there)] == expected
