"""The row path: verdicts, values and errors are pydantic's, and nothing is raised for a record."""

from __future__ import annotations

import datetime as dt
import os
import signal
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any

import numpy as np
import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import AfterValidator, AliasChoices, AliasPath, BaseModel, ConfigDict, Field, ValidationError

from pydantic import create_model, field_validator  # isort: skip
from pydantic.dataclasses import dataclass
from typing_extensions import TypedDict

from ztf_flow.records import Batch, Coordinates, Kind, Origin
from ztf_flow.schema.model import reference_schema
from ztf_flow.schema.rows import HEADERS_KEPT, RowValidator, Verdicts

HERE = Path(__file__).parent


def validator(model: Any, mode: Any = "lax", nulls: tuple[str, ...] = ("",)) -> RowValidator:
    schema = reference_schema(model, folder=HERE).load() if model is not None else None
    return RowValidator(schema, mode=mode, null_values=nulls)


def batch(kind: Kind, values: list[Any]) -> Batch:
    origin = Origin(lambda: Coordinates(np.arange(len(values)), None, None, None))
    return Batch(kind, values, origin, lambda index: None)


def judge(model: Any, kind: Kind, values: list[Any], mode: Any = "lax", nulls: tuple[str, ...] = ("",)) -> Verdicts:
    return validator(model, mode, nulls).validate(batch(kind, values))


class Row(BaseModel):
    a: int
    b: str
    c: float | None = None


def test_accepted_values_keep_their_order_and_places() -> None:
    """Accepted values come in order, with their positions among all records."""
    verdicts = judge(Row, "json", [b'{"a":1,"b":"x"}', b'{"a":"q","b":"x"}', b'{"a":3,"b":"z"}'])
    assert verdicts.values == [Row(a=1, b="x"), Row(a=3, b="z")]
    assert verdicts.indices == [0, 2]
    assert judge(Row, "json", [b'{"a":1,"b":"x"}']).indices is None


@pytest.mark.parametrize("text", [b'{"a":', b"", b"\xff", b'{"a":1,"b":"\\ud800"}', b'{"a":1} x', b"{'a': 1}"])
def test_a_text_that_is_no_json_is_a_parse_error(text: bytes) -> None:
    """Malformed JSON is refused at stage parse, with and without a schema, and its text is not repeated."""
    for model in (Row, None):
        ((index, stage, errors),) = judge(model, "json", [text]).failures
        assert (index, stage, errors[0].type, errors[0].input) == (0, "parse", "parse_error", None)
        assert errors[0].message.startswith("Invalid JSON: ")


def test_all_errors_of_a_record_are_there() -> None:
    """Each error has pydantic's type, path and message; a missing field doesn't repeat the record."""
    ((_, stage, errors),) = judge(Row, "json", [b'{"a":"q","c":"r"}']).failures
    assert stage == "validate"
    assert [(error.path, error.type, error.input) for error in errors] == [
        (("a",), "int_parsing", "q"),
        (("b",), "missing", None),
        (("c",), "float_parsing", "r"),
    ]
    assert errors[1].message == "Field required"


@given(st.lists(st.recursive(st.none() | st.integers() | st.text() | st.floats(), st.lists, max_leaves=4)))
@settings(max_examples=50)
def test_verdicts_are_those_of_pydantic(items: list[Any]) -> None:
    """Values and errors equal those of `model_validate` for whatever is given."""
    records = [{"a": item, "b": item, "c": item} for item in items]
    verdicts = judge(Row, "typed", records)
    accepted, refused = [], []
    for record in records:
        try:
            accepted.append(Row.model_validate(record))
        except ValidationError as error:
            refused.append([(item["loc"], item["type"], item["msg"]) for item in error.errors()])
    assert repr(verdicts.values) == repr(accepted)
    assert [[(e.path, e.type, e.message) for e in errors] for _, _, errors in verdicts.failures] == refused


def test_strict_mode_is_pydantics() -> None:
    """Strict mode takes no text for a number; lax mode does, unless the model itself is strict."""

    class Strict(BaseModel):
        model_config = ConfigDict(strict=True)
        a: int

    assert judge(Row, "json", [b'{"a":"1","b":"x"}'], "strict").failures
    assert judge(Row, "typed", [{"a": "1", "b": "x"}], "strict").failures
    assert judge(Strict, "json", [b'{"a":"1"}']).failures
    assert not judge(Row, "json", [b'{"a":"1","b":"x"}']).failures
    assert not judge(Row, "text", [{"a": "1", "b": "x"}], "strict").failures


def test_without_a_schema_numbers_survive_or_are_refused() -> None:
    """Integers of any size are exact; a number beyond the doubles is a parse error, not an infinity."""
    texts = [b"1e400", b'{"a":[-1e999]}', b"1" + b"0" * 400, b"NaN", b"1e3"]
    verdicts = judge(None, "json", texts)
    assert verdicts.values == [10**400, 1000.0]
    assert [(index, stage) for index, stage, _ in verdicts.failures] == [(0, "parse"), (1, "parse"), (3, "parse")]


def test_without_a_schema_cells_are_text_or_null() -> None:
    """Text cells stay text, and null cells are None."""
    verdicts = judge(None, "text", [{"a": "NA", "b": "", "c": None, "d": "x"}], nulls=("NA",))
    assert verdicts.values == [{"a": None, "b": "", "c": None, "d": "x"}]


def test_without_a_schema_typed_values_stay_as_they_are() -> None:
    """Typed values pass untouched."""
    value = {"a": Decimal("1.0")}
    assert judge(None, "typed", [value]).values[0] is value


class Nulls(BaseModel):
    optional: int | None
    both: int | None = 5
    text: str
    default: int = 7
    checked: Annotated[int | None, AfterValidator(lambda value: -1 if value is None else value)]


@pytest.mark.parametrize("mode", ["lax", "strict"])
def test_null_cells(mode: str) -> None:
    """None where the field accepts it, else the default, else the text itself; validators see the None."""
    cells = dict.fromkeys(Nulls.model_fields, "")
    full = {"optional": "1", "both": "2", "text": "x", "default": "3", "checked": "4"}
    absent = {"optional": "", "text": "x", "checked": ""}
    verdicts = judge(Nulls, "text", [cells, full, absent], mode)
    assert not verdicts.failures
    assert [value.model_dump() for value in verdicts.values] == [
        {"optional": None, "both": None, "text": "", "default": 7, "checked": -1},
        {"optional": 1, "both": 2, "text": "x", "default": 3, "checked": 4},
        {"optional": None, "both": 5, "text": "x", "default": 7, "checked": -1},
    ]
    assert verdicts.values[0].model_fields_set == {"optional", "both", "text", "checked"}


@pytest.mark.parametrize("mode", ["lax", "strict"])
def test_cells_that_a_parser_made_null(mode: str) -> None:
    """A cell that is None already is a null cell."""
    (value,) = judge(Nulls, "text", [{**dict.fromkeys(Nulls.model_fields), "text": "x"}], mode).values
    assert (value.both, value.default) == (None, 7)


@pytest.mark.parametrize("mode", ["lax", "strict"])
def test_null_cells_go_by_alias(mode: str) -> None:
    """The policy of a column is that of the field which the column feeds, also when names are swapped."""

    class Swapped(BaseModel):
        a: int | None = Field(alias="b")
        b: str = Field(alias="a")
        c: int = Field(3, validation_alias=AliasChoices("x", AliasPath("y", 0)))

    (value,) = judge(Swapped, "text", [{"a": "", "b": "", "x": ""}], mode).values
    assert (value.a, value.b, value.c) == (None, "", 3)


@pytest.mark.parametrize("mode", ["lax", "strict"])
def test_null_cells_of_typed_dicts_and_dataclasses(mode: str) -> None:
    """Null cells mean the same whatever kind of record the schema is."""

    class Dict(TypedDict):
        a: int | None
        b: str

    @dataclass
    class Data:
        a: int | None
        b: str

    assert judge(Dict, "text", [{"a": "", "b": ""}], mode).values == [{"a": None, "b": ""}]
    assert judge(Data, "text", [{"a": "", "b": ""}], mode).values == [Data(None, "")]


@pytest.mark.parametrize("mode", ["lax", "strict"])
def test_null_cells_of_keys_that_are_no_field(mode: str) -> None:
    """Extra keys are None where they are kept, and still refused where they are forbidden."""

    class Allow(BaseModel):
        model_config = ConfigDict(extra="allow")
        a: int | None

    class Forbid(BaseModel):
        model_config = ConfigDict(extra="forbid")
        a: int | None

    (value,) = judge(Allow, "text", [{"a": "", "more": ""}], mode).values
    assert value.model_dump() == {"a": None, "more": None}
    ((_, _, errors),) = judge(Forbid, "text", [{"a": "", "more": ""}], mode).failures
    assert [error.type for error in errors] == ["extra_forbidden"]


def test_validators_of_strings_are_few() -> None:
    """However the null cells of strict records are spread, one set of columns needs one validator."""
    model = create_model("Wide", **{f"f{i}": (int | None, ...) for i in range(10)})  # type: ignore[call-overload]
    judged = validator(model, "strict")
    rows = [{f"f{i}": "" if n >> i & 1 else "1" for i in range(10)} for n in range(1024)]
    assert not judged.validate(batch("text", rows)).failures
    assert len(judged._string_validators) == 1
    for n in range(2 * HEADERS_KEPT):
        judged.validate(batch("text", [{f"f{i}": "" for i in range(10) if n >> i & 1}]))
    assert len(judged._string_validators) <= HEADERS_KEPT


class Unprintable(Exception):
    def __str__(self) -> str:
        raise RuntimeError("no message today")


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (ZeroDivisionError("q"), "ZeroDivisionError: q"),
        (RuntimeError("\ud800"), "RuntimeError: \\ud800"),
        (RecursionError("deep"), "RecursionError: deep"),
        (MemoryError(), "MemoryError"),
        (SystemExit(3), "SystemExit: 3"),
        (KeyboardInterrupt(), "KeyboardInterrupt"),
        (Unprintable(), "Unprintable: (its message can't be had)"),
    ],
)
def test_what_a_validator_raises_is_the_records_failure(error: BaseException, message: str) -> None:
    """Neighbours of a record whose validator raises live."""

    class Raising(BaseModel):
        a: int

        @field_validator("a")
        @classmethod
        def check(cls, value: int) -> int:
            if value:
                raise error
            return value

    verdicts = judge(Raising, "typed", [{"a": 0}, {"a": 1}, {"a": 0}])
    assert verdicts.indices == [0, 2]
    ((_, stage, errors),) = verdicts.failures
    assert (stage, errors[0].type, errors[0].message) == ("validate", "validator_error", message)


def test_a_message_without_utf8_is_shown_all_the_same() -> None:
    """A ValueError whose message holds a lone surrogate is a failure that can be reported."""

    class Raising(BaseModel):
        a: int

        @field_validator("a")
        @classmethod
        def check(cls, value: int) -> int:
            raise ValueError("bad \ud800")

    ((_, _, errors),) = judge(Raising, "typed", [{"a": 0}]).failures
    assert orjson.dumps([error.message for error in errors])


def test_a_ctrl_c_ends_the_batch() -> None:
    """The user's interrupt is no failure of a record."""

    class Slow(BaseModel):
        a: int

        @field_validator("a")
        @classmethod
        def check(cls, value: int) -> int:
            os.kill(os.getpid(), signal.SIGINT)
            return sum(range(1000))

    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with pytest.raises(KeyboardInterrupt):
            judge(Slow, "typed", [{"a": 1}])
    finally:
        signal.signal(signal.SIGINT, before)


@pytest.mark.parametrize(
    "value",
    [
        "x" * 5000,
        "\ud800",
        b"\xff" * 5000,
        float("nan"),
        10**5000,
        2**70,
        object(),
        {1: {2: {3: "x" * 5000}}},
        list(range(100_000)),
        {f"key{n}": n for n in range(10_000)},
        {"\ud800": "\ud800"},
        [[[[[[[[[[[[1]]]]]]]]]]]],
        Decimal("NaN"),
        dt.time(1),
        {"a", "b"},
    ],
    ids=lambda value: type(value).__name__,
)
def test_inputs_are_bounded_and_safe_for_json(value: Any) -> None:
    """Whatever a record holds, the `input` of its errors is JSON of a few thousand bytes."""

    class Picky(BaseModel):
        a: dt.date
        b: bool

    ((_, _, errors),) = judge(Picky, "typed", [{"a": value, "b": value}]).failures
    for error in errors:
        assert len(orjson.dumps(error.input)) < 6_000


def test_a_long_input_is_cut_at_a_thousand_characters() -> None:
    """What is left of a long text is its beginning."""
    ((_, _, errors),) = judge(Row, "typed", [{"a": "x" * 5000, "b": ""}]).failures
    assert errors[0].input == "x" * 999 + "…"


def test_keys_without_utf8_are_safe_in_paths() -> None:
    """A record with a key that is no UTF-8 fails, and its errors can be written."""

    class Forbid(BaseModel):
        model_config = ConfigDict(extra="forbid")

    ((_, _, errors),) = judge(Forbid, "typed", [{"\ud800": 1}]).failures
    assert orjson.dumps([(error.path, error.message, error.input) for error in errors])
