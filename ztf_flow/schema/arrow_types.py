"""From pydantic's core schema to kinds of columns."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping
from functools import partial
from operator import attrgetter, methodcaller
from typing import Any, Literal

from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import SchemaSerializer

from ztf_flow.errors import ConfigError
from ztf_flow.schema import arrow_kinds as kinds
from ztf_flow.schema.arrow_nested import ConvertedKind, JsonKind, ListKind, MapKind, Member, StructKind
from ztf_flow.schema.fields import (
    WRAPPERS,
    Node,
    OutputField,
    definitions_of,
    is_pydantics,
    keeps_extra,
    output_fields,
    record_path,
)
from ztf_flow.schema.json_values import JsonValues

Path = tuple[str, ...]
DatetimeKind = Literal["naive", "aware"]

LISTS = {"list", "set", "frozenset", "deque"}
MAPS = {"dict", "ordered-dict"}
RECORDS = {"model", "dataclass", "typed-dict"}
PLAIN_JSON = {"str", "int", "float", "bool"}
"""Types that are the same in JSON."""

SIMPLE: dict[str, Callable[[], kinds.Kind]] = {
    "bool": kinds.BoolKind,
    "str": kinds.TextKind,
    "bytes": kinds.BytesKind,
    "int": kinds.IntKind,
    "float": kinds.FloatKind,
    "date": kinds.DateKind,
    "time": kinds.TimeKind,
    "timedelta": kinds.DurationKind,
    "uuid": kinds.UuidKind,
    "url": kinds.StringedKind,
    "multi-host-url": kinds.StringedKind,
}


class TypeCompiler:
    """Compiles the nodes of one core schema. `open_datetimes` gathers the paths of plain datetimes that it met."""

    def __init__(self, core: Node, datetimes: Mapping[Path, DatetimeKind], *, by_alias: bool = False) -> None:
        self.core = core
        self.definitions = definitions_of(core)
        self.open_datetimes: list[Path] = []
        self._datetimes = datetimes
        self._by_alias = by_alias
        self._open: list[str] = []

    def members(self, path: list[Node], at: Path) -> tuple[Member, ...]:
        """The fields of a record's output. `path` leads to the node that has them (`record_path`)."""
        references = [node["schema_ref"] for node in path if node["type"] == "definition-ref"]
        self._open += references
        try:
            return self.members_of(path, output_fields(path, by_alias=self._by_alias), at)
        finally:
            del self._open[len(self._open) - len(references) :]

    def members_of(self, path: list[Node], fields: list[OutputField], at: Path) -> tuple[Member, ...]:
        """Some fields of a record."""
        return tuple(self._member(path, field, (*at, field.attribute)) for field in fields)

    def is_plain(self, kind: kinds.Kind) -> bool:
        """Whether values of a kind are of one type, and not JSON texts of whatever they are."""
        while isinstance(kind, ConvertedKind):
            kind = kind.kind
        return not isinstance(kind, JsonKind)

    def _member(self, path: list[Node], field: OutputField, at: Path) -> Member:
        serialiser = self._serialiser_of(field.node)
        if serialiser is None and not field.conditional:
            nullable = self._may_be_none(field.node) or not field.required
            return Member(field.name, self.kind(field.node, at), nullable, _getter(path[-1], field))
        serializer = self._serializer(path[0])
        returned = self._returned(serialiser) if serialiser is not None else None
        if returned is not None:
            get = _serialised_getter(serializer, field.attribute)
            return Member(field.name, self.kind(returned, at), True, get)
        options = {"include": {field.attribute}, "by_alias": False}
        json = JsonValues(self._rooted(path[0]), serializer, options)
        return Member(field.name, self._json(None), True, lambda record: json.plain(record).get(field.attribute))

    def kind(self, node: Node, at: Path) -> kinds.Kind:
        """The kind of a node's values. Raises ConfigError for decimals that Arrow has no type for."""
        serialiser = node.get("serialization")
        if serialiser is not None and str(serialiser["type"]).startswith("function") and not is_pydantics(serialiser):
            return self._serialised(node, serialiser, at)
        kind = node["type"]
        if kind in SIMPLE:
            return SIMPLE[kind]()
        if kind in LISTS:
            return self._list(node.get("items_schema") or {"type": "any"}, at)
        if kind in MAPS:
            return self._map(node, at)
        if kind in RECORDS:
            return self._struct(node, at)
        match kind:
            case "decimal":
                return _decimal(node)
            case "datetime":
                return self._datetime(node, at)
            case "tuple":
                return self._tuple(node, at)
            case "literal":
                return _choices(node["expected"]) or self._json(node)
            case "enum":
                return _choices([member.value for member in node["members"]]) or self._json(node)
            case "generator":
                raise ConfigError(f"field '{'.'.join(at)}' is an Iterable, which is read once only: make it a list")
        return self._around(node, at)

    def _around(self, node: Node, at: Path) -> kinds.Kind:
        """The kind of nodes that are about another, and of all that have no kind of their own."""
        kind = node["type"]
        if kind == "definition-ref":
            return self._referred(node, at)
        if kind in ("default", "nullable", "definitions") or kind in WRAPPERS:
            inner = self.kind(node["schema"], at)
            return inner if not isinstance(inner, JsonKind) else self._text_or_json(node)
        if kind == "json" and "schema" in node:
            return self.kind(node["schema"], at)
        if kind == "chain":
            return self.kind(node["steps"][-1], at)
        if kind in ("lax-or-strict", "json-or-python"):
            inner = node["lax_schema"] if kind == "lax-or-strict" else node["json_schema"]
            while inner["type"] in WRAPPERS:
                inner = inner["schema"]
            if inner["type"] in LISTS | MAPS:
                return self.kind(inner, at)
        return self._text_or_json(node)

    def _text_or_json(self, node: Node) -> kinds.Kind:
        """A string where the JSON of all values is one (addresses, paths, secrets), else JSON text."""
        if self._json_type(node) == "string":
            return kinds.StringedKind(self._to_plain(node))
        return self._json(node)

    def _json_type(self, node: Node) -> Any:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                return GenerateJsonSchema().generate(self._rooted(node), mode="serialization").get("type")
        except Exception:  # what JSON Schema can't say
            return None

    def _json(self, node: Node | None) -> JsonKind:
        """JSON text of a node's values; of plain JSON values without a node."""
        if node is None:
            return JsonKind(JsonValues(None, None, {}))
        options = {"by_alias": self._by_alias or None}
        return JsonKind(JsonValues(self._rooted(node), self._serializer(node), options))

    def _to_plain(self, node: Node) -> Callable[[Any], Any]:
        return partial(self._serializer(node).to_python, mode="json", by_alias=self._by_alias or None, warnings=False)

    def _serializer(self, node: Node) -> SchemaSerializer:
        return SchemaSerializer(self._rooted(node))

    def _rooted(self, node: Node) -> Node:
        """The node as a schema of its own."""
        if node["type"] == "definitions" or not self.definitions:
            return node
        return {"type": "definitions", "schema": node, "definitions": list(self.definitions.values())}

    def _serialiser_of(self, node: Node) -> Node | None:
        """A field's own serialising function (`@field_serializer`, which needs the record)."""
        while True:
            serialiser: Node | None = node.get("serialization")
            if serialiser is not None and serialiser.get("is_field_serializer"):
                return serialiser
            if node["type"] in ("default", "nullable") or node["type"] in WRAPPERS - RECORDS:
                node = node["schema"]
            else:
                return None

    def _returned(self, serialiser: Node) -> Node | None:
        """What a serialising function says it returns, where JSON has that type."""
        returned = serialiser.get("return_schema")
        while returned is not None and returned["type"] in ("nullable", "default"):
            returned = returned["schema"]
        return returned if returned is not None and returned["type"] in PLAIN_JSON else None

    def _serialised(self, node: Node, serialiser: Node, at: Path) -> kinds.Kind:
        returned = self._returned(serialiser)
        if returned is None:
            return self._json(node)
        return ConvertedKind(self._to_plain(node), self.kind(returned, at), nullable=True)

    def _may_be_none(self, node: Node) -> bool:
        """Whether None may come out: by the type, by a default, or since nothing is known of what comes out."""
        kind = node["type"]
        serialiser = node.get("serialization")
        if serialiser is not None and str(serialiser["type"]).startswith("function") and not is_pydantics(serialiser):
            return True
        if kind in ("nullable", "none", "any", "function-plain", "is-instance"):
            return True
        if kind == "default" and "default" in node and node["default"] is None:
            return True
        if kind == "literal":
            return None in node["expected"]
        if kind == "definition-ref":
            return node["schema_ref"] not in self._open and self._may_be_none(self.definitions[node["schema_ref"]])
        if kind in ("union", "tagged-union"):
            choices = node["choices"].values() if isinstance(node["choices"], Mapping) else node["choices"]
            return any(self._may_be_none(choice[0] if isinstance(choice, tuple) else choice) for choice in choices)
        if kind == "chain":
            return self._may_be_none(node["steps"][-1])
        if kind == "json":
            return "schema" not in node or self._may_be_none(node["schema"])
        if kind == "model":
            return bool(node.get("root_model")) and self._may_be_none(node["schema"])
        return (kind == "default" or kind in WRAPPERS - RECORDS) and self._may_be_none(node["schema"])

    def _datetime(self, node: Node, at: Path) -> kinds.Kind:
        constraint = node.get("tz_constraint")
        if constraint is not None:
            return kinds.DatetimeKind("naive" if constraint == "naive" else "aware", chosen=True)
        if at not in self.open_datetimes:
            self.open_datetimes.append(at)
        return kinds.DatetimeKind(self._datetimes.get(at, "naive"), chosen=False)

    def _referred(self, node: Node, at: Path) -> kinds.Kind:
        """A type that is referred to; inside itself it is JSON text, since Arrow has no recursive types."""
        reference = node["schema_ref"]
        if reference in self._open:
            return self._json(node)
        self._open.append(reference)
        try:
            return self.kind(self.definitions[reference], at)
        finally:
            self._open.pop()

    def _list(self, item: Node, at: Path) -> kinds.Kind:
        return ListKind(self.kind(item, (*at, "*")), nullable=self._may_be_none(item))

    def _tuple(self, node: Node, at: Path) -> kinds.Kind:
        """`tuple[T, ...]` is a list; items of different types are JSON text."""
        items = node["items_schema"]
        if len(items) == 1 and node.get("variadic_item_index") == 0:
            return self._list(items[0], at)
        return self._json(node)

    def _map(self, node: Node, at: Path) -> kinds.Kind:
        keys = node.get("keys_schema") or {"type": "any"}
        key = self.kind(keys, at) if keys["type"] in ("str", "literal", "enum") else None
        if type(key) is not kinds.TextKind or self._may_be_none(keys):
            return self._json(node)
        value = node.get("values_schema") or {"type": "any"}
        return MapKind(key, self.kind(value, (*at, "*")), nullable=self._may_be_none(value))

    def _struct(self, node: Node, at: Path) -> kinds.Kind:
        if node.get("root_model"):
            inner = self.kind(node["schema"], at)
            return ConvertedKind(attrgetter("root"), inner, nullable=self._may_be_none(node["schema"]))
        path = record_path(node, self.definitions)
        if path is None or path[-1]["type"] == "dict" or keeps_extra(path):
            return self._json(node)
        members = self.members(path, at)
        record_type = dict if node["type"] == "typed-dict" else node["cls"]
        return StructKind(members, record_type) if members else self._json(node)


def _getter(record: Node, field: OutputField) -> Callable[[Any], Any]:
    if record["type"] == "typed-dict":
        return methodcaller("get", field.attribute)
    return attrgetter(field.attribute)


def _serialised_getter(serializer: SchemaSerializer, name: str) -> Callable[[Any], Any]:
    """The JSON-mode value of one field, or None where the record's JSON leaves it out."""
    include = {name}

    def get(record: Any) -> Any:
        plain = serializer.to_python(record, mode="json", include=include, by_alias=False, warnings=False)
        return plain.get(name)

    return get


def _decimal(node: Node) -> kinds.Kind:
    """decimal128(max_digits, decimal_places) where both are given, else 38 digits, 9 of them places unless said."""
    digits, places = node.get("max_digits"), node.get("decimal_places")
    precision = digits if digits is not None and places is not None else 38
    scale = places if places is not None else 9
    if precision > 76 or scale > precision:
        raise ConfigError(f"no Arrow type holds decimals of {precision} digits, {scale} of them places", stage="config")
    return kinds.DecimalKind(precision, scale)


def _choices(values: list[Any]) -> kinds.Kind | None:
    """The kind of an enum or literal, None among its values apart; None where they are of different types."""
    found = {_type_of(kinds.bare(value)) for value in values if value is not None}
    if len(found) != 1:
        return None
    kind: dict[Any, Callable[[], kinds.Kind]] = {
        str: kinds.TextKind,
        int: kinds.IntKind,
        float: kinds.FloatKind,
        bool: kinds.BoolKind,
    }
    make = kind.get(found.pop())
    return make() if make is not None else None


def _type_of(value: Any) -> type:
    """The JSON type of a value: a member of a `StrEnum` is a string."""
    return next((kind for kind in (bool, str, int, float) if isinstance(value, kind)), type(value))
