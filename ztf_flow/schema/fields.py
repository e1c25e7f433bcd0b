"""What a core schema says of the fields of a record: their keys in and out, and which of their cells may be null."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

Node = Mapping[str, Any]
NullPolicy = Literal["none", "omit", "text"]
"""What a null cell becomes: None, nothing (the field's default applies), or its own text."""

PYDANTIC = {"pydantic", "pydantic_core", "pydantic_extra_types"}
"""Packages whose functions do what their types say."""

WRAPPERS = {"function-before", "function-after", "function-wrap", "model", "dataclass", "custom-error"}


@dataclass(frozen=True, slots=True)
class RecordShape:
    """How the cells of a flat record meet the fields of a schema. `owners` says by input key the field's name.

    `extras` says whether keys that are no field are kept.
    """

    policies: Mapping[str, NullPolicy]
    other: NullPolicy
    owners: Mapping[str, str]
    extras: bool = False

    def policy(self, key: str) -> NullPolicy:
        return self.policies.get(key, self.other)


def definitions_of(core: Node) -> dict[str, Node]:
    """The schemas that are referred to, by reference."""
    return {item["ref"]: item for item in core.get("definitions", ())}


def record_shape(core: Node) -> RecordShape:
    """The null policies of a schema's input keys. `other` is for keys that are no field."""
    definitions = definitions_of(core)
    path = record_path(core, definitions)
    if path is None:
        return RecordShape({}, "text", {})
    record = path[-1]
    if record["type"] == "dict":
        accepts = accepts_none(record.get("values_schema", {"type": "any"}), definitions)
        return RecordShape({}, "none" if accepts else "text", {})
    owners: dict[str, str] = {}
    policies: dict[str, NullPolicy] = {}
    by_alias = takes_aliases(path)
    for name, field in record_fields(record):
        policies[name] = _policy(field["schema"], definitions, required=field.get("required"))
        owners |= dict.fromkeys(input_keys(name, field) if by_alias else [name], name)
    if takes_names(path):  # a field with an alias goes by its name too, unless the key is another's
        for name in policies:
            owners.setdefault(name, name)
    extras = keeps_extra(path)
    return RecordShape(
        {key: policies[name] for key, name in owners.items()}, "none" if extras else "text", owners, extras
    )


def record_path(core: Node, definitions: Mapping[str, Node]) -> list[Node] | None:
    """The nodes from a schema down to its fields (or dict); None where there is no single such."""
    path = [core]
    while True:
        node = path[-1]
        kind = node["type"]
        if kind in ("model-fields", "dataclass-args", "typed-dict", "dict"):
            return path
        if kind == "definition-ref":
            path.append(definitions[node["schema_ref"]])
        elif kind in ("definitions", "default", "nullable") or kind in WRAPPERS:
            path.append(node["schema"])
        else:
            return None


def record_fields(record: Node) -> Iterator[tuple[str, Node]]:
    """Names and field schemas of a model, dataclass or typed dict."""
    fields = record["fields"]
    if isinstance(fields, Mapping):
        yield from fields.items()
    else:
        yield from ((field["name"], field) for field in fields)


def input_keys(name: str, field: Node) -> list[str]:
    """The keys under which a flat record may hold a field: its aliases, or its name where it has none."""
    alias = field.get("validation_alias")
    if alias is None:
        return [name]
    paths = alias if isinstance(alias, list) else [alias]
    if paths and not isinstance(paths[0], list) and isinstance(alias, list):
        paths = [alias]
    firsts = (path if isinstance(path, str) else path[0] if len(path) == 1 else None for path in paths)
    return [first for first in firsts if isinstance(first, str)]


@dataclass(frozen=True, slots=True)
class OutputField:
    """A field of the output: its name there, its name in the record, its schema, whether it is computed.

    `conditional` says that it may be left out of a record's JSON (`exclude_if`).
    """

    name: str
    attribute: str
    node: Node
    computed: bool = False
    required: bool = True
    conditional: bool = False


def output_fields(path: list[Node], *, by_alias: bool) -> list[OutputField]:
    """What pydantic's serialisation of a record has, in order: excluded fields are not in it, computed ones last."""
    aliased = by_alias or any((node.get("config") or {}).get("serialize_by_alias") for node in path)
    found = []
    for name, field in _as_written(path):
        if field.get("serialization_exclude") or field.get("init_only"):
            continue
        output = str(field.get("serialization_alias") or name) if aliased else name
        required = field.get("required", True) is not False
        conditional = "serialization_exclude_if" in field
        found.append(OutputField(output, name, field["schema"], required=required, conditional=conditional))
    for field in path[-1].get("computed_fields", ()):
        name = field["property_name"]
        output = str(field.get("alias") or name) if aliased else name
        conditional = "serialization_exclude_if" in field
        found.append(OutputField(output, name, field["return_schema"], computed=True, conditional=conditional))
    return found


def _as_written(path: list[Node]) -> Iterator[tuple[str, Node]]:
    """The fields of a record in the order of its serialisation. A dataclass has an order of its own for that: it takes
    fields by keyword after the others, and writes all of them as they are declared."""
    fields = dict(record_fields(path[-1]))
    order = next((node["fields"] for node in path if node["type"] == "dataclass"), fields)
    return ((name, fields[name]) for name in order)


def output_names(core: Node, *, by_alias: bool) -> tuple[str, ...]:
    """The names of the output's fields in order; none where records have no fixed fields."""
    path = record_path(core, definitions_of(core))
    if path is None or path[-1]["type"] == "dict":
        return ()
    return tuple(field.name for field in output_fields(path, by_alias=by_alias))


def takes_aliases(path: list[Node]) -> bool:
    """Whether fields with aliases are found by these."""
    return all((node.get("config") or {}).get("validate_by_alias") is not False for node in path)


def takes_names(path: list[Node]) -> bool:
    """Whether fields with aliases are found by their names too."""
    configs = [node.get("config") or {} for node in path]
    return any(config.get("validate_by_name") or config.get("populate_by_name") for config in configs)


def calls_functions(node: Any) -> bool:
    """Whether validating by a core schema calls functions of Python."""
    if isinstance(node, Mapping):
        if str(node.get("type", "")).startswith("function-"):
            return True
        return any(calls_functions(item) for key, item in node.items() if key not in ("metadata", "serialization"))
    return isinstance(node, (list, tuple)) and any(map(calls_functions, node))


def keeps_extra(path: list[Node]) -> bool:
    """Whether keys that are no field become part of the record (`extra: allow`)."""
    behaviours = [
        node.get("extra_behavior") or (node.get("config") or {}).get("extra_fields_behavior") for node in path
    ]
    return "allow" in behaviours


def is_pydantics(serialiser: Node) -> bool:
    """Whether pydantic itself made a serialising function; those give strings, or what their schema says."""
    return is_of_pydantic(serialiser["function"])


def is_of_pydantic(function: Any) -> bool:
    """Whether a function in a core schema is pydantic's own."""
    return str(getattr(function, "__module__", "")).partition(".")[0] in PYDANTIC


def null_policy(field: Node, definitions: Mapping[str, Node]) -> NullPolicy:
    """What a null cell of a field becomes."""
    return _policy(field["schema"], definitions, required=field.get("required"))


def field_keys(name: str, field: Node, path: list[Node]) -> list[str]:
    """The keys under which a record may hold a field, its name among them where the record takes names."""
    keys = input_keys(name, field)
    return [*keys, name] if takes_names(path) and name not in keys else keys


def _policy(schema: Node, definitions: Mapping[str, Node], *, required: bool | None) -> NullPolicy:
    if accepts_none(schema, definitions):
        return "none"
    if required is False or has_default(schema):
        return "omit"
    return "text"


def has_default(schema: Node) -> bool:
    """Whether a field may be missing because it has a default."""
    if schema["type"] == "default":
        return True
    inner = schema.get("schema")
    return schema["type"] in WRAPPERS and isinstance(inner, Mapping) and has_default(inner)


def accepts_none(schema: Node, definitions: Mapping[str, Node], seen: frozenset[str] = frozenset()) -> bool:
    """Whether None is a value of the schema's type. Functions around it are not called."""
    kind = schema["type"]
    if kind in ("nullable", "none", "any"):
        return True
    if kind == "literal":
        return None in schema["expected"]
    if kind in ("union", "tagged-union"):
        choices = schema["choices"].values() if isinstance(schema["choices"], Mapping) else schema["choices"]
        bare = (choice[0] if isinstance(choice, tuple) else choice for choice in choices)
        return any(accepts_none(choice, definitions, seen) for choice in bare)
    if kind == "definition-ref":
        reference = schema["schema_ref"]
        target = definitions.get(reference)
        return target is not None and reference not in seen and accepts_none(target, definitions, seen | {reference})
    inner = {
        "chain": lambda: schema["steps"][0],
        "json-or-python": lambda: schema["python_schema"],
        "lax-or-strict": lambda: schema["lax_schema"],
    }.get(kind, lambda: schema.get("schema") if kind == "default" or kind in WRAPPERS else None)()
    return isinstance(inner, Mapping) and accepts_none(inner, definitions, seen)


def with_none_for_missing(core: Node, names: frozenset[str]) -> dict[str, Any]:
    """The core schema in which these fields are None, validated as such, when they are missing."""
    path = record_path(core, definitions_of(core))
    assert path is not None, "only schemas with fields have fields that accept None"
    record = path[-1]

    def rebuild(node: Any) -> Any:
        if node is record:
            return _none_by_default(node, names)
        if isinstance(node, Mapping) and isinstance(node.get("schema"), Mapping):
            return {**node, "schema": rebuild(node["schema"])}
        return node

    rebuilt: dict[str, Any] = rebuild(core)
    if "definitions" in core:
        rebuilt["definitions"] = [rebuild(item) for item in core["definitions"]]
    return rebuilt


def _none_by_default(record: Node, names: frozenset[str]) -> dict[str, Any]:
    def wrap(name: str, field: Node) -> Node:
        if name not in names:
            return field
        schema = {"type": "default", "schema": field["schema"], "default": None, "validate_default": True}
        return {**field, "schema": schema, **({"required": False} if "required" in field else {})}

    if isinstance(record["fields"], Mapping):
        return {**record, "fields": {name: wrap(name, field) for name, field in record["fields"].items()}}
    return {**record, "fields": [wrap(field["name"], field) for field in record["fields"]]}
