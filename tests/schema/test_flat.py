"""The columns of a schema in delimited formats."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel, Field, computed_field

from ztf_flow.errors import ConfigError
from ztf_flow.schema.flat import flat_columns
from ztf_flow.schema.model import Schema, reference_schema


class Deep(BaseModel):
    x: int
    y: str | None = None


class Middle(BaseModel):
    deep: Deep | None = None
    z: float = Field(0, serialization_alias="Z")


class Top(BaseModel):
    a: int
    middle: Middle

    @computed_field  # type: ignore[prop-decorator]
    @property
    def double(self) -> int:
        return 2 * self.a


class Listed(BaseModel):
    items: list[int]


class Open(BaseModel):
    table: dict[str, int]


class Loop(BaseModel):
    next: Loop | None = None


class Clash(BaseModel):
    deep: Deep
    other: int = Field(serialization_alias="deep.x")


def schema(model: Any) -> Schema:
    return reference_schema(model, folder=Path(__file__).parent).load()


def test_dots_name_the_fields_of_nested_models() -> None:
    """In order of the fields, by name or alias, with computed fields last."""
    assert flat_columns(schema(Top), nested="dots") == ("a", "middle.deep.x", "middle.deep.y", "middle.z", "double")
    assert flat_columns(schema(Top), nested="dots", by_alias=True)[3] == "middle.Z"
    assert flat_columns(schema(Top), nested="json") == ("a", "middle", "double")


@pytest.mark.parametrize(
    ("model", "nested", "message"),
    [
        (Top, "error", "field 'middle' is nested"),
        (Listed, "dots", "field 'items' is a list"),
        (Open, "dots", "field 'table' is an open mapping"),
        (Loop, "dots", "contains itself"),
        (list[int], "json", "no fixed fields"),
    ],
)
def test_what_has_no_columns_is_refused(model: Any, nested: Any, message: str) -> None:
    """Before anything is read."""
    with pytest.raises(ConfigError, match=message):
        flat_columns(schema(model), nested=nested)


def test_two_fields_with_one_column_are_refused() -> None:
    """Neither would win."""
    with pytest.raises(ConfigError, match=r"'deep\.x' once flattened"):
        flat_columns(schema(Clash), nested="dots", by_alias=True)
