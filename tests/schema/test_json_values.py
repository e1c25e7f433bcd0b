"""JSON out of values: a NaN is found wherever it comes from, also where the type says that there is none."""

from __future__ import annotations

import enum
import ipaddress
import pathlib
import uuid
from decimal import Decimal
from typing import Annotated, Any, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import AfterValidator, BaseModel, BeforeValidator, Field, PlainValidator, RootModel, WrapValidator

from pydantic import TypeAdapter, computed_field, field_serializer, model_validator  # isort: skip

from ztf_flow.schema.json_values import JsonValues, NotFinite, simple_floats

NAN = float("nan")


def values_of(kind: Any) -> tuple[JsonValues, TypeAdapter[Any]]:
    adapter = TypeAdapter[Any](kind)
    return JsonValues(adapter.core_schema, adapter.serializer, {}), adapter


class After(BaseModel):
    x: Annotated[int, AfterValidator(lambda value: NAN if value else value)]


class Wrap(BaseModel):
    x: Annotated[str, WrapValidator(lambda value, handler: NAN if value else handler("0"))]


class Plain(BaseModel):
    x: Annotated[int, PlainValidator(lambda value: NAN if value else value)]


class Default(BaseModel):
    x: int = NAN  # type: ignore[assignment]
    y: int = 0


class Factory(BaseModel):
    x: list[int] = Field(default_factory=lambda: [NAN])  # type: ignore[arg-type]
    y: int = 0


class Whole(BaseModel):
    x: str
    y: float = 1.0

    @model_validator(mode="after")
    def _change(self) -> Whole:
        if self.x == "1":
            self.x = NAN  # type: ignore[assignment]
        return self


class Listed(BaseModel):
    x: Annotated[Literal["0", "1"], AfterValidator(lambda value: [NAN] if value == "1" else value)]


class Nested(BaseModel):
    inner: After


class Items(BaseModel):
    x: list[After]


class Computed(BaseModel):
    x: int

    @computed_field  # type: ignore[prop-decorator]
    @property
    def y(self) -> int:
        return NAN if self.x else 0  # type: ignore[return-value]


class Serialised(BaseModel):
    x: int

    @field_serializer("x")
    def _x(self, value: int) -> str:
        return NAN if value else "0"  # type: ignore[return-value]


class Odd(enum.Enum):
    nothing = NAN
    zero = 0


@pytest.mark.parametrize(
    ("kind", "fine", "bad"),
    [
        (After, {"x": 0}, {"x": 1}),
        (Wrap, {"x": ""}, {"x": "1"}),
        (Plain, {"x": 0}, {"x": 1}),
        (Default, {"x": 0}, {}),
        (Factory, {"x": []}, {}),
        (Whole, {"x": "0"}, {"x": "1"}),
        (Listed, {"x": "0"}, {"x": "1"}),
        (Nested, {"inner": {"x": 0}}, {"inner": {"x": 1}}),
        (Items, {"x": [{"x": 0}]}, {"x": [{"x": 0}, {"x": 1}]}),
        (Computed, {"x": 0}, {"x": 1}),
        (Serialised, {"x": 0}, {"x": 1}),
        (RootModel[After], {"x": 0}, {"x": 1}),
        (dict[str, Odd], {"a": 0}, {"a": Odd.nothing}),
        (list[After], [{"x": 0}], [{"x": 1}]),
        (After | int, 1, After.model_construct(x=NAN)),  # type: ignore[arg-type]
    ],
    ids=str,
)
def test_a_nan_behind_a_type_without_floats_is_refused(kind: Any, fine: Any, bad: Any) -> None:
    """Validators, defaults and serialisers may give a NaN where the type says int or str; it is not printed as null."""
    values, adapter = values_of(kind)
    good = adapter.validate_python(fine)
    assert values.text(good) == adapter.dump_json(good)
    assert values.plain(good) == adapter.dump_python(good, mode="json")
    for judge in (values.text, values.plain):
        with pytest.raises(NotFinite):
            judge(adapter.validate_python(bad))


class Ordinary(BaseModel):
    id: int
    name: Annotated[str, BeforeValidator(str)]
    price: float | None
    path: pathlib.Path
    tags: list[str] = []
    amount: Decimal = Decimal(0)
    address: ipaddress.IPv4Address | None = None
    key: uuid.UUID | None = None
    kind: Literal["a", "b"] = "a"


def test_ordinary_models_are_looked_at_only_where_floats_are() -> None:
    """Plain types, and what pydantic itself turns into strings, need no look; floats and changed fields do."""
    assert simple_floats(TypeAdapter(Ordinary).core_schema) == ("price",)
    assert simple_floats(TypeAdapter(After).core_schema) == ("x",)
    assert simple_floats(TypeAdapter(Items).core_schema) is None


numbers = st.floats() | st.integers() | st.none() | st.text(max_size=3)
trees = st.recursive(numbers, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=2), inner))


class Loose(BaseModel, extra="allow"):
    a: Any
    b: float | str | list[float | None] | None = None


@settings(max_examples=150, deadline=None)
@given(st.fixed_dictionaries({"a": trees}, optional={"b": st.none() | st.floats(), "c": trees}))
def test_json_is_pydantics_or_refused(data: dict[str, Any]) -> None:
    """The text is `model_dump_json`'s, unless there is a NaN or an infinity anywhere: then it is refused."""

    def has_none_in_json(value: Any) -> bool:
        if isinstance(value, dict):
            return any(map(has_none_in_json, value.values()))
        if isinstance(value, list):
            return any(map(has_none_in_json, value))
        return isinstance(value, float) and not abs(value) < float("inf")

    values, adapter = values_of(Loose)
    record = adapter.validate_python(data)
    if has_none_in_json(record.model_dump()):
        with pytest.raises(NotFinite):
            values.text(record)
    else:
        assert values.text(record) == record.model_dump_json().encode()


def test_paths_lead_to_the_number() -> None:
    """The refusal says where the number is."""
    values, adapter = values_of(Items)
    with pytest.raises(NotFinite) as caught:
        values.text(adapter.validate_python({"x": [{"x": 0}, {"x": 1}]}))
    assert caught.value.path == ("x", 1, "x")
