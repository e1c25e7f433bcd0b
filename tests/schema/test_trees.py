"""Nested texts and schemas: nulls, single values for lists, both modes."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import pytest
from pydantic import BaseModel, BeforeValidator, Field

from ztf_flow.records import Batch, Coordinates, Origin
from ztf_flow.schema.model import reference_schema
from ztf_flow.schema.rows import RowValidator


class Inner(BaseModel):
    n: int | None = None
    text: str = "default"
    plain: str = "x"


class Outer(BaseModel):
    inner: Inner
    items: list[int] = Field(default_factory=list)
    must: list[Inner]
    table: dict[str, int | None] = Field(default_factory=dict)
    maybe: list[str] | None = None
    anything: Any = None
    tail: Outer | None = None


def judge(tree: Any, model: Any = Outer, *, mode: Any = "lax") -> Any:
    schema = reference_schema(model, folder=Path(__file__).parent).load() if model is not None else None
    validator = RowValidator(schema, mode=mode, null_values=[""])
    empty: Any = None
    batch = Batch("tree", [tree], Origin(lambda: Coordinates(empty, None, None, None)), lambda _: None)
    verdicts = validator.validate(batch)
    if verdicts.failures:
        return [(error.path, error.type) for error in verdicts.failures[0][2]]
    return verdicts.values[0]


def test_texts_become_what_fields_want() -> None:
    """One value for a list is a list of it, null texts are None, nothing, or the default, at any depth."""
    tree = {
        "inner": {"n": "", "text": "", "plain": "y"},
        "items": "5",
        "must": {"n": "1"},
        "table": {"a": "1", "b": ""},
        "maybe": "",
        "tail": {"inner": "", "must": ["", {"n": "2"}], "items": ["1", "2"]},
    }
    assert judge(tree) == Outer(
        inner=Inner(n=None, plain="y"),
        items=[5],
        must=[Inner(n=1)],
        table={"a": 1, "b": None},
        tail=Outer(inner=Inner(), must=[Inner(), Inner(n=2)], items=[1, 2]),
    )
    assert judge({"inner": {}, "must": ""}) == Outer(inner=Inner(), must=[])


def test_without_a_schema_null_texts_are_none() -> None:
    """Nothing else is guessed."""
    assert judge({"a": "", "b": ["", "1"], "c": {"d": ""}}, None) == {"a": None, "b": [None, "1"], "c": {"d": None}}


def test_errors_have_their_paths() -> None:
    """All errors of a tree are there."""
    assert judge({"inner": {"n": "x"}, "items": ["1", "y"], "must": []}) == [
        (("inner", "n"), "int_parsing"),
        (("items", 1), "int_parsing"),
    ]


class Split(BaseModel):
    words: Annotated[list[str], BeforeValidator(lambda text: text.split(",") if isinstance(text, str) else text)]


def test_a_validator_of_ones_own_sees_the_text_first() -> None:
    """It may make a list of one text in its own way."""
    assert judge({"words": "a,b"}, Split) == Split(words=["a", "b"])
    assert judge({"words": ["a", "b"]}, Split) == Split(words=["a", "b"])


class Strict(BaseModel):
    yes: bool
    inner: Inner


@pytest.mark.parametrize(("yes", "expected"), [("true", True), ("maybe", None)])
def test_strict_mode_reads_strings_strictly(yes: str, expected: bool | None) -> None:
    """As `validate_strings(strict=True)` does, null texts left out; that takes no lists."""
    judged = judge({"yes": yes, "inner": {"n": ""}}, Strict, mode="strict")
    assert judged == (Strict(yes=True, inner=Inner()) if expected else [(("yes",), "bool_parsing")])
    assert judge({"inner": {}, "must": "x"}, Outer, mode="strict") == [(("must",), "string_type")]
