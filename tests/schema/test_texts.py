"""Values as text: pydantic's JSON, and never a null where there was a number."""

from __future__ import annotations

import datetime as dt
import enum
import math
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, ConfigDict, Field, RootModel, computed_field, field_serializer
from pydantic.dataclasses import dataclass
from typing_extensions import TypedDict

from ztf_flow.errors import ConfigError
from ztf_flow.records import RecordError
from ztf_flow.schema.flat import flat_columns
from ztf_flow.schema.model import Schema, reference_schema
from ztf_flow.schema.texts import TextRenderer

HERE = Path(__file__).parent
NAN, INF = float("nan"), float("inf")


def schema(model: Any) -> Schema:
    return reference_schema(model, folder=HERE).load()


def texts(model: Any, values: list[Any], **options: Any) -> tuple[list[bytes], dict[int, RecordError]]:
    return TextRenderer(schema(model) if model is not None else None, **options).texts(values)


def plain(model: Any, values: list[Any], **options: Any) -> tuple[list[Any], dict[int, RecordError]]:
    return TextRenderer(schema(model) if model is not None else None, **options).plain(values)


class Inner(BaseModel):
    x: float
    y: int | None = None


class Row(BaseModel):
    a: int = Field(serialization_alias="A")
    b: str | None = None
    when: dt.datetime | None = None
    inner: list[dict[str, Inner]] = []


@given(
    st.builds(
        Row,
        a=st.integers(),
        b=st.none() | st.text(),
        when=st.none() | st.datetimes(),
        inner=st.lists(
            st.dictionaries(st.text(), st.builds(Inner, x=st.floats(), y=st.none()), max_size=2), max_size=2
        ),
    ),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)
@settings(max_examples=200)
def test_texts_are_pydantics_unless_a_number_would_be_lost(
    row: Row, by_alias: bool, exclude_none: bool, exclude_unset: bool
) -> None:
    """A record is serialised as by `model_dump_json`, or refused if it holds NaN or an infinity."""
    options: dict[str, Any] = {"by_alias": by_alias, "exclude_none": exclude_none, "exclude_unset": exclude_unset}
    found, failures = texts(Row, [row], **options)
    finite = all(math.isfinite(inner.x) for items in row.inner for inner in items.values())
    assert bool(failures) != finite
    if finite:
        assert found == [row.model_dump_json(**options).encode()]
        assert plain(Row, [row], **options) == ([row.model_dump(mode="json", **options)], {})


def test_failures_are_left_out_in_order() -> None:
    """Texts are those of the values that have one; failures go by row."""
    found, failures = texts(Inner, [Inner(x=1), Inner(x=NAN), Inner(x=2, y=2), Inner(x=-INF)])
    assert found == [b'{"x":1.0,"y":null}', b'{"x":2.0,"y":2}']
    assert {row: (error.path, error.input) for row, error in failures.items()} == {
        1: (("x",), "nan"),
        3: (("x",), "-inf"),
    }
    assert failures[1].type == "format_error"


@dataclass
class Data:
    x: float


class Dict(TypedDict):
    x: list[float]


class Root(RootModel[dict[str, Any]]): ...


class Node(BaseModel):
    x: float
    nodes: list[Node] = []


class Reads(BaseModel):
    x: Iterable[float]


class Constants(BaseModel):
    model_config = ConfigDict(ser_json_inf_nan="constants")
    x: float


class Computed(BaseModel):
    a: int = 0

    @computed_field  # type: ignore[prop-decorator]
    @property
    def x(self) -> float:
        return NAN


class Serialised(BaseModel):
    x: str

    @field_serializer("x")
    def serialise(self, value: str) -> Any:
        return [INF]


class Extra(BaseModel):
    model_config = ConfigDict(extra="allow")


class Pair(BaseModel):
    either: Inner | int


@pytest.mark.parametrize(
    ("model", "value", "path"),
    [
        (float, NAN, ()),
        (list[float | None], [1.0, None, INF], (2,)),
        (Data, Data(NAN), ("x",)),
        (Dict, {"x": [NAN]}, ("x", 0)),
        (Root, Root({"a": {"b": [INF]}}), ("a", "b", 0)),
        (Node, Node(x=1, nodes=[Node(x=1, nodes=[Node(x=NAN)])]), ("nodes", 0, "nodes", 0, "x")),
        (Reads, Reads(x=[1.0, NAN]), ("x", 1)),
        (Constants, Constants(x=INF), ("x",)),
        (Computed, Computed(), ("x",)),
        (Serialised, Serialised(x="a"), ("x", 0)),
        (Extra, Extra.model_validate({"x": NAN}), ("x",)),
        (Pair, Pair(either=Inner(x=NAN)), ("either", "x")),
        (Any, {"a": [Inner(x=NAN)]}, ("a", 0, "x")),
        (None, {"a": [NAN]}, ("a", 0)),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_nan_and_infinities_are_refused_wherever_they_come_from(model: Any, value: Any, path: tuple[Any, ...]) -> None:
    """A number that JSON hasn't is a failure with the way to it, however deep and however it came about."""
    found, failures = texts(model, [value])
    assert not found
    assert failures[0].path == path


def test_what_a_serialiser_makes_of_nan_is_no_loss() -> None:
    """A NaN that a serialiser turns into null, a model that prints it as a string, and an excluded one are fine."""

    class Chosen(BaseModel):
        x: float
        none: int | None = None

        @field_serializer("x")
        def serialise(self, value: float) -> float | None:
            return None if math.isnan(value) else value

    class Strings(BaseModel):
        model_config = ConfigDict(ser_json_inf_nan="strings")
        x: float

    class Excluded(BaseModel):
        x: float = Field(exclude=True)
        none: int | None = None

    assert texts(Chosen, [Chosen(x=NAN)]) == ([b'{"x":null,"none":null}'], {})
    assert texts(Strings, [Strings(x=-INF)]) == ([b'{"x":"-Infinity"}'], {})
    assert plain(Strings, [Strings(x=-INF)]) == ([{"x": "-Infinity"}], {})
    assert texts(Excluded, [Excluded(x=NAN)]) == ([b'{"none":null}'], {})


def test_the_words_null_and_nan_in_text_are_text() -> None:
    """Text that looks like a missing number is no number."""

    class Noted(BaseModel):
        x: float
        note: str

    row = Noted(x=1, note="null NaN Infinity")
    assert texts(Noted, [row]) == ([row.model_dump_json().encode()], {})


def test_what_can_not_be_serialised_is_a_failure() -> None:
    """Lone surrogates, serialisers that raise and objects without JSON fail alone."""

    class Raising(BaseModel):
        x: Any

        @field_serializer("x")
        def serialise(self, value: Any) -> Any:
            if value == 0:
                raise SystemExit("stop")
            return value

    found, failures = texts(Raising, [Raising(x=value) for value in (1, 0, "\ud800", object(), 2)])
    assert found == [b'{"x":1}', b'{"x":2}']
    assert sorted(failures) == [1, 2, 3]
    assert failures[1].message.endswith("SystemExit: stop")


def test_integers_of_any_size_are_exact() -> None:
    """An integer beyond 64 bits is printed digit by digit."""

    class Big(BaseModel):
        x: int

    assert texts(Big, [Big(x=10**100)])[0] == [b'{"x":%d}' % 10**100]


def test_without_a_schema_plain_values_are_json_mode() -> None:
    """Typed values of a source become what pydantic's JSON says of them."""
    row = {"at": dt.datetime(2024, 1, 1), "amount": Decimal("1.50"), "data": b"x", "none": None}
    expected = {"at": "2024-01-01T00:00:00", "amount": "1.50", "data": "x", "none": None}
    assert plain(None, [row]) == ([expected], {})
    assert texts(None, [row], exclude_none=True)[0] == [b'{"at":"2024-01-01T00:00:00","amount":"1.50","data":"x"}']


def test_only_records_have_plain_rows() -> None:
    """A value without named fields can't be a row of cells."""
    rows, failures = plain(None, [{"a": 1}, [1], 5])
    assert rows == [{"a": 1}]
    assert sorted(failures) == [1, 2]


class Colour(enum.Enum):
    red = "r"


def test_flat_models_may_become_cells() -> None:
    """Models of plain fields pass, nested ones and what is no record are named."""

    class Flat(BaseModel):
        a: int
        b: Colour
        c: dt.date | None

    assert flat_columns(schema(Flat)) == tuple(Flat.model_fields)
    with pytest.raises(ConfigError, match="'inner' is nested"):
        flat_columns(schema(Row))
    with pytest.raises(ConfigError, match="no fixed fields"):
        flat_columns(schema(list[int]))
