"""What a core schema says of the fields of a record: which cells may be null, and what is a field's input key."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

NullPolicy = Literal["none", "omit", "text"]
"""What a null cell becomes: None, nothing (the field's default applies), or its own text."""

WRAPPERS = {"function-before", "function-after", "function-wrap", "model", "dataclass", "custom-error"}


@dataclass(frozen=True, slots=True)
class RecordShape:
    """How the cells of a record meet the fields of a schema."""

    policies: Mapping[str, NullPolicy]
    other: NullPolicy

    def policy(self, key: str) -> NullPolicy:
        return self.policies.get(key, self.other)


def record_shape(core: Mapping[str, Any]) -> RecordShape:
    """The null policies of a schema's input keys. `other` is for keys that are no field."""
    definitions = {item["ref"]: item for item in core.get("definitions", ())}
    record = record_node(core, definitions)
    if record is None:
        return RecordShape({}, "text")
    if record["type"] == "dict":
        accepts = accepts_none(record.get("values_schema", {"type": "any"}), definitions)
        return RecordShape({}, "none" if accepts else "text")
    policies: dict[str, NullPolicy] = {}
    for name, field in record_fields(record):
        policy = _policy(field["schema"], definitions, required=field.get("required"))
        for key in input_keys(name, field, record):
            policies[key] = policy
    return RecordShape(policies, "none")


def record_node(core: Mapping[str, Any], definitions: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """The schema of fields (or of a dict) inside a schema; None where there is no single such."""
    node: Mapping[str, Any] = core
    while True:
        kind = node["type"]
        if kind in ("model-fields", "dataclass-args", "typed-dict", "dict"):
            return node
        if kind == "definition-ref":
            node = definitions[node["schema_ref"]]
        elif kind in ("definitions", "default", "nullable") or kind in WRAPPERS:
            node = node["schema"]
        else:
            return None


def record_fields(record: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Names and field schemas of a model, dataclass or typed dict."""
    fields = record["fields"]
    if isinstance(fields, Mapping):
        yield from fields.items()
    else:
        yield from ((field["name"], field) for field in fields)


def input_keys(name: str, field: Mapping[str, Any], record: Mapping[str, Any]) -> list[str]:
    """The keys under which a flat record may hold a field."""
    alias = field.get("validation_alias")
    if alias is None:
        return [name]
    paths = alias if isinstance(alias, list) else [alias]
    keys = []
    for path in paths:
        first = path if isinstance(path, str) else path[0] if len(path) == 1 else None
        if isinstance(first, str):
            keys.append(first)
    return [*keys, name]


def _policy(schema: Mapping[str, Any], definitions: Mapping[str, Any], *, required: bool | None) -> NullPolicy:
    if accepts_none(schema, definitions):
        return "none"
    if required is False or has_default(schema):
        return "omit"
    return "text"


def has_default(schema: Mapping[str, Any]) -> bool:
    """Whether a field may be missing because it has a default."""
    if schema["type"] == "default":
        return True
    inner = schema.get("schema")
    return schema["type"] in WRAPPERS and isinstance(inner, Mapping) and has_default(inner)


def accepts_none(schema: Mapping[str, Any], definitions: Mapping[str, Any]) -> bool:
    """Whether None is a value of the schema's type. Functions around it are not called."""
    kind = schema["type"]
    if kind in ("nullable", "none", "any"):
        return True
    if kind == "literal":
        return None in schema["expected"]
    if kind == "union":
        choices = (choice[0] if isinstance(choice, tuple) else choice for choice in schema["choices"])
        return any(accepts_none(choice, definitions) for choice in choices)
    if kind == "definition-ref":
        target = definitions.get(schema["schema_ref"])
        return target is not None and target["type"] != kind and accepts_none(target, definitions)
    if kind == "chain":
        return accepts_none(schema["steps"][0], definitions)
    if kind == "json-or-python":
        return accepts_none(schema["python_schema"], definitions)
    if kind == "lax-or-strict":
        return accepts_none(schema["lax_schema"], definitions)
    inner = schema.get("schema")
    return (kind == "default" or kind in WRAPPERS) and isinstance(inner, Mapping) and accepts_none(inner, definitions)


def with_none_for_missing(core: Mapping[str, Any], keys: frozenset[str]) -> dict[str, Any]:
    """The core schema in which fields with these input keys become None when they are missing."""
    definitions = {item["ref"]: item for item in core.get("definitions", ())}
    record = record_node(core, definitions)

    def rebuild(node: Any) -> Any:
        if record is not None and node is record:
            return _defaulting(record, keys)
        if isinstance(node, Mapping) and isinstance(node.get("schema"), Mapping):
            return {**node, "schema": rebuild(node["schema"])}
        return node

    rebuilt: dict[str, Any] = rebuild(core)
    if "definitions" in core:
        rebuilt["definitions"] = [rebuild(item) for item in core["definitions"]]
    return rebuilt


def _defaulting(record: Mapping[str, Any], keys: frozenset[str]) -> dict[str, Any]:
    def wrap(name: str, field: Mapping[str, Any]) -> Mapping[str, Any]:
        if keys.isdisjoint(input_keys(name, field, record)):
            return field
        schema = {"type": "default", "schema": field["schema"], "default": None}
        return {**field, "schema": schema, **({"required": False} if "required" in field else {})}

    if isinstance(record["fields"], Mapping):
        return {**record, "fields": {name: wrap(name, field) for name, field in record["fields"].items()}}
    return {**record, "fields": [wrap(field["name"], field) for field in record["fields"]]}
