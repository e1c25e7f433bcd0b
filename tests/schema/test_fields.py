"""What a core schema says of its fields: null cells by the rule, held against a plain reading of `model_fields`."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal, NotRequired

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import AfterValidator, AliasChoices, AliasPath, BaseModel, ConfigDict, Field, TypeAdapter

from pydantic import ValidationError, create_model  # isort: skip
from typing_extensions import TypedDict

from ztf_flow.records import Batch, Coordinates, Origin
from ztf_flow.schema.fields import RecordShape, output_names, record_shape, with_none_for_missing
from ztf_flow.schema.model import reference_schema
from ztf_flow.schema.rows import RowValidator

NULLS = ("", "NA")


def shape(kind: Any) -> RecordShape:
    return record_shape(TypeAdapter(kind).core_schema)


def judge(kind: Any, rows: list[dict[str, Any]], mode: Literal["lax", "strict"]) -> list[Any]:
    """For each row the value, or the errors."""
    schema = reference_schema(kind, folder=Path(__file__).parent).load()

    def nowhere() -> Coordinates:
        raise AssertionError("nobody asks for coordinates")

    batch = Batch("text", rows, Origin(nowhere), lambda _: None)
    verdicts = RowValidator(schema, mode=mode, null_values=NULLS).validate(batch)
    found: list[Any] = [None] * len(rows)
    accepted = range(len(rows)) if verdicts.indices is None else verdicts.indices
    for index, value in zip(accepted, verdicts.values, strict=True):
        found[index] = value
    for index, _, errors in verdicts.failures:
        found[index] = [(error.path, error.type, error.message) for error in errors]
    return found


@dataclass
class Pair:
    a: int | None
    b: int = 1


class Keys(TypedDict):
    a: int | None
    b: NotRequired[int]
    c: str


class Loose(BaseModel):
    a: Any
    b: Literal["x", None]


class Aliased(BaseModel):
    a: int | None = Field(alias="A")
    b: int = Field(1, validation_alias=AliasChoices("B", AliasPath("deep", "b"), "BB"))
    c: str = Field(validation_alias=AliasPath("C"))


@pytest.mark.parametrize(
    ("kind", "policies"),
    [
        (Pair, {"a": "none", "b": "omit"}),
        (Keys, {"a": "none", "b": "omit", "c": "text"}),
        (Aliased, {"A": "none", "B": "omit", "BB": "omit", "C": "text"}),
        (Annotated[Pair, AfterValidator(lambda pair: pair)], {"a": "none", "b": "omit"}),
        (Loose, {"a": "none", "b": "none"}),
        (int, {}),
    ],
    ids=str,
)
def test_policies_by_key(kind: Any, policies: dict[str, str]) -> None:
    """Each input key has the policy of its field, whatever kind of record it is and whatever stands around it."""
    assert dict(shape(kind).policies) == policies


def test_names_beside_aliases() -> None:
    """A field with an alias is found by its name only where the model says so; else that key is no field's."""

    class Both(Aliased):
        model_config = ConfigDict(validate_by_name=True)

    assert shape(Both).policy("a") == "none"
    assert shape(Aliased).policy("a") == "text"


@pytest.mark.parametrize("mode", ["lax", "strict"])
def test_an_extra_key_named_like_a_field_is_kept(mode: Literal["lax", "strict"]) -> None:
    """An extra key that has the name, but not the alias, of a field is an extra key: null, but not lost."""

    class Extra(BaseModel, extra="allow"):
        a: int = Field(5, alias="b")

    (value,) = judge(Extra, [{"a": "", "b": "NA"}], mode)
    assert value.a == 5
    assert value.model_extra == {"a": None}


def test_output_names_are_pydantics() -> None:
    """The names and order are those of `model_dump`, by field name and by alias."""
    value = Aliased.model_validate({"A": 1, "C": "c"})
    core = TypeAdapter(Aliased).core_schema
    assert output_names(core, by_alias=False) == tuple(value.model_dump())
    assert output_names(core, by_alias=True) == tuple(value.model_dump(by_alias=True))


def test_output_names_of_a_dataclass_are_in_the_order_of_its_class() -> None:
    """A field that is taken by keyword is written where it is declared, as pydantic does."""

    @dataclass
    class Late:
        a: int
        b: str = field(kw_only=True)
        c: int = 1

    adapter = TypeAdapter(Late)
    names = output_names(adapter.core_schema, by_alias=False)
    assert names == ("a", "b", "c") == tuple(adapter.dump_python(Late(1, b="x")))


def test_the_rebuilt_schema_leaves_the_first_alone() -> None:
    """A schema in which missing means None is a new one; recursion inside it stays what it was."""

    class Node(BaseModel):
        next: Node | None
        n: int

    core = TypeAdapter(Node).core_schema
    before = repr(core)
    assert with_none_for_missing(core, frozenset(["next"])) != core
    assert repr(core) == before


make_model: Any = create_model
CELLS: dict[Any, list[str]] = {
    int: ["1", "x", "", "1.5"],
    str: ["", "NA", "a"],
    float: ["1.5", "nan", "", "q"],
    date: ["2024-01-02", "NA", "2024-13-01"],
    bool: ["true", "", "2"],
}


@st.composite
def models(draw: st.DrawFn) -> tuple[type[BaseModel], list[dict[str, str]]]:
    """A model of optional, defaulted and aliased fields, and rows for it."""
    fields: dict[str, Any] = {}
    cells: dict[str, st.SearchStrategy[str]] = {}
    for number in range(draw(st.integers(1, 4))):
        kind: Any = draw(st.sampled_from(list(CELLS)))
        name, alias = f"f{number}", draw(st.sampled_from([None, f"A{number}"]))
        default = draw(st.sampled_from([..., None, kind()] if kind is not date else [..., None, date(2000, 1, 1)]))
        optional = draw(st.booleans())
        fields[name] = (kind | None if optional else kind, Field(default, alias=alias))
        cells[alias or name] = st.sampled_from(CELLS[kind])
    extra: Any = draw(st.sampled_from(["ignore", "forbid", "allow"]))
    cells["more"] = st.sampled_from(["", "x"])
    model: Any = create_model("Row", __config__=ConfigDict(extra=extra), **fields)
    rows = draw(st.lists(st.fixed_dictionaries({}, optional=cells), min_size=1, max_size=4))
    return model, rows


def by_the_rule(model: type[BaseModel], row: dict[str, str]) -> dict[str, Any]:
    """Null is None where the field accepts it, else nothing where it has a default, else the text itself."""
    fields = {field.alias or name: field for name, field in model.model_fields.items()}
    given: dict[str, Any] = {}
    for key, cell in row.items():
        field = fields.get(key)
        if cell not in NULLS:
            given[key] = cell
        elif field is None:
            given[key] = None if model.model_config.get("extra") == "allow" else cell
        elif type(None) in getattr(field.annotation, "__args__", ()):
            given[key] = None
        elif field.is_required():
            given[key] = cell
    return given


@settings(max_examples=150, deadline=None)
@given(models())
def test_null_cells_by_the_rule(drawn: tuple[type[BaseModel], list[dict[str, str]]]) -> None:
    """Lax verdicts, values, what counts as set, and all errors are those of `model_validate` on cells by the rule."""
    model, rows = drawn
    expected: list[Any] = []
    for row in rows:
        try:
            expected.append(model.model_validate(by_the_rule(model, row)))
        except ValidationError as error:
            expected.append([(item["loc"], item["type"], item["msg"]) for item in error.errors()])
    found = judge(model, rows, "lax")
    assert repr(found) == repr(expected)  # NaN is equal to itself there
    for one, other in zip(found, expected, strict=True):
        if isinstance(one, BaseModel):
            assert one.model_fields_set == other.model_fields_set


@settings(max_examples=150, deadline=None)
@given(models())
def test_strict_text_is_validate_strings(drawn: tuple[type[BaseModel], list[dict[str, str]]]) -> None:
    """Strict verdicts are those of `model_validate_strings`, in which null cells are None as in lax mode."""
    model, rows = drawn
    for row, found in zip(rows, judge(model, rows, "strict"), strict=True):
        given = by_the_rule(model, row)
        nulls = [key for key, cell in given.items() if cell is None]
        present = {key: cell for key, cell in given.items() if cell is not None}
        names = {field.alias or name: name for name, field in model.model_fields.items()}
        optional = {names[key]: None for key in nulls if key in names}
        lenient: Any = make_model("Row", __base__=model, **{
            name: (model.model_fields[name].annotation, Field(None, alias=model.model_fields[name].alias))
            for name in optional
        })  # fmt: skip
        try:
            expected: Any = lenient.model_validate_strings(present, strict=True).model_dump()
            expected |= {key: None for key in nulls if key not in names}
            assert repr(found.model_dump()) == repr(expected)
        except ValidationError as error:
            assert found == [(item["loc"], item["type"], item["msg"]) for item in error.errors()]


def test_aliases_may_be_no_keys() -> None:
    """Where validation goes by names only, an alias is the key of no field."""

    class Named(BaseModel):
        model_config = ConfigDict(validate_by_alias=False, validate_by_name=True)
        a: int | None = Field(alias="b")

    assert shape(Named).owners == {"a": "a"}
