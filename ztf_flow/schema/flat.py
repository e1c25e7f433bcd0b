"""The columns that a schema's values have in a delimited format, where nested values are refused, flattened or JSON."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from typing import Any, Literal

from ztf_flow.errors import ConfigError
from ztf_flow.schema.model import Schema, resolve

Nested = Literal["error", "dots", "json"]


def flat_columns(schema: Schema, *, by_alias: bool = False, nested: Nested = "error") -> tuple[str, ...]:
    """The names of the columns, in order; with `dots` those of a nested model's fields are `a.b`.

    Raises ConfigError for a schema without fixed fields, for one that is certainly nested where `nested` is `error`,
    and with `dots` for lists, open mappings and models that contain themselves, which have no fixed columns.
    """
    names = schema.columns(by_alias=by_alias)
    if names is None:
        raise ConfigError(f"{schema.name} has no fixed fields to make columns of", stage="config")
    if nested == "json":
        return names
    root = _json_schema(schema, by_alias)
    if root is None:
        return names  # what JSON Schema can't say is met value by value
    properties = resolve(root, root).get("properties", {})
    columns = [column for name in names for column in _columns(name, properties.get(name, {}), root, nested, ())]
    twice = next((name for name in columns if columns.count(name) > 1), None)
    if twice is not None:
        raise ConfigError(f"two fields have the name '{twice}' once flattened", stage="config")
    return tuple(columns)


def _json_schema(schema: Schema, by_alias: bool) -> dict[str, Any] | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about defaults that JSON Schema can't say
            return schema.adapter.json_schema(mode="serialization", by_alias=schema.names_by_alias(by_alias))
    except Exception:
        return None


def _columns(
    name: str, node: dict[str, Any], root: dict[str, Any], nested: Nested, inside: tuple[str, ...]
) -> Iterator[str]:
    reference = _only_choice(node) if nested == "dots" else node
    node = resolve(reference, root)
    kind = node.get("type")
    if kind not in ("array", "object"):
        yield name
        return
    if nested == "error":
        message = f"field '{name}' is nested, and cells are flat; set format.nested to dots or json"
        raise ConfigError(message, stage="config")
    target = str(reference.get("$ref", id(node)))
    if kind == "array" or not node.get("properties") or node.get("additionalProperties"):
        what = "a list" if kind == "array" else "an open mapping"
        message = f"field '{name}' is {what}, which dots give no fixed columns; set format.nested to json"
        raise ConfigError(message, stage="config")
    if target in inside:
        raise ConfigError(f"field '{name}' contains itself; set format.nested to json", stage="config")
    for key, inner in node["properties"].items():
        yield from _columns(f"{name}.{key}", inner, root, nested, (*inside, target))


def _only_choice(node: dict[str, Any]) -> dict[str, Any]:
    """The one choice beside null, if there is one only."""
    choices = [choice for choice in node.get("anyOf", ()) if choice.get("type") != "null"]
    only: dict[str, Any] = choices[0] if len(choices) == 1 else node
    return only
