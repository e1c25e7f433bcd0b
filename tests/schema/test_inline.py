"""Inline schemas: fields of a pipeline file as pydantic models."""

from __future__ import annotations

import importlib.util
import pickle
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from ztf_flow.config.model import InlineSchema
from ztf_flow.errors import SetupError
from ztf_flow.schema.model import Schema, reference_schema

HERE = Path(__file__).parent


def load(fields: dict[str, Any], **options: Any) -> Schema:
    return reference_schema(InlineSchema.model_validate({"fields": fields, **options}), folder=HERE).load()


def dump(schema: Schema, text: str) -> str:
    return schema.adapter.dump_json(schema.adapter.validate_json(text)).decode()


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("str", '"x"'),
        ("int", "5"),
        ("float", "1.5"),
        ("bool", "true"),
        ("decimal", '"1.50"'),
        ("date", '"2024-01-01"'),
        ("time", '"01:02:03"'),
        ("datetime", '"2024-01-01T00:00:00Z"'),
        ("duration", '"PT1S"'),
        ("uuid", '"88a5ffc2-6b9c-490c-ad99-f14316472954"'),
        ("url", '"http://a.example/b"'),
        ({"type": "enum", "values": ["US", "DE"]}, '"DE"'),
        ({"type": "list", "of": "int"}, "[1,2]"),
        ({"type": "list", "of": {"type": "object", "fields": {"x": "int"}}}, '[{"x":1}]'),
        ({"type": "object", "fields": {"x": "int"}}, '{"x":1}'),
        ({"type": "int", "optional": True}, "null"),
    ],
)
def test_each_type_takes_its_values_and_gives_them_back(kind: Any, value: str) -> None:
    """A value of each type goes in and out of an inline schema unchanged."""
    text = f'{{"a":{value}}}'
    assert dump(load({"a": kind}), text) == text


def test_json_fields_hold_json_text() -> None:
    """A field of type json takes any JSON text and has its value."""
    assert dump(load({"a": "json"}), '{"a":"[1,{}]"}') == '{"a":[1,{}]}'


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ({"type": "int", "ge": 0}, "-1"),
        ({"type": "str", "max_length": 2}, '"abc"'),
        ({"type": "str", "pattern": "^a"}, '"b"'),
        ({"type": "decimal", "max_digits": 4, "decimal_places": 2}, '"1.239"'),
        ({"type": "date", "ge": "2024-01-01"}, '"2023-12-31"'),
        ({"type": "list", "of": "int", "max_length": 1}, "[1,2]"),
        ({"type": "enum", "values": ["a"]}, '"b"'),
    ],
)
def test_constraints_are_pydantics(field: dict[str, Any], value: str) -> None:
    """A value that breaks a constraint is refused."""
    with pytest.raises(ValidationError):
        load({"a": field}).adapter.validate_json(f'{{"a":{value}}}')


def test_names_that_no_attribute_can_have_are_kept() -> None:
    """Keys with a leading underscore, spaces, keywords and names of BaseModel come out as they went in."""
    names = ["_id", "class", "a b", "model_dump", "json", "copy", "model_x"]
    schema = load(dict.fromkeys(names, "int"))
    text = "{" + ",".join(f'"{name}":{number}' for number, name in enumerate(names)) + "}"
    assert dump(schema, text) == text
    assert schema.columns() == tuple(names)


def test_a_default_of_null_is_a_default() -> None:
    """A field with `default: null` may be missing; an optional one without a default may not."""
    schema = load({"a": {"type": "int", "optional": True, "default": None}})
    assert dump(schema, "{}") == '{"a":null}'
    with pytest.raises(ValidationError, match="missing"):
        load({"a": {"type": "int", "optional": True}}).adapter.validate_json("{}")


@pytest.mark.parametrize(("extra", "text"), [("ignore", '{"a":1}'), ("allow", '{"a":1,"b":2}')])
def test_extra_keys(extra: str, text: str) -> None:
    """Keys that are no field are left out or kept, as is said."""
    assert dump(load({"a": "int"}, extra=extra), '{"a":1,"b":2}') == text


def test_fingerprints_tell_inline_schemas_apart() -> None:
    """Constraints that JSON Schema doesn't say change the fingerprint; loading again doesn't."""
    one, other = load({"a": "str"}), load({"a": {"type": "str", "strip_whitespace": True}})
    assert one.fingerprint == load({"a": "str"}).fingerprint != other.fingerprint


def test_references_to_inline_schemas_are_picklable() -> None:
    """Another process makes the same model."""
    reference = reference_schema(InlineSchema.model_validate({"fields": {"a": "int"}}), folder=HERE)
    assert reference.picklable
    assert pickle.loads(pickle.dumps(reference)).load().fingerprint == reference.load().fingerprint


@pytest.mark.skipif(importlib.util.find_spec("email_validator") is not None, reason="the package is installed")
def test_email_names_the_package_that_it_needs() -> None:
    """Without email-validator the type email says what to install."""
    with pytest.raises(SetupError, match=r"pip install"):
        load({"a": "email"})
