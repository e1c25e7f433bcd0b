"""From pydantic's core schema to kinds of columns."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping
from typing import Any, Literal

from ztf_flow.errors import ConfigError
from ztf_flow.schema import arrow_kinds as kinds
from ztf_flow.schema.fields import WRAPPERS, accepts_none, record_fields, record_node

Path = tuple[str, ...]
DatetimeKind = Literal["naive", "aware"]

nothing_decided: Mapping[Path, DatetimeKind] = {}

STRINGED: dict[str, tuple[type, ...]] = {"uuid": (uuid.UUID,), "url": (), "multi-host-url": ()}
LISTS = {"list", "set", "frozenset", "generator"}


class TypeCompiler:
    """Compiles the nodes of one core schema. `open_datetimes` gathers the paths of plain datetimes that it met."""

    def __init__(self, core: Mapping[str, Any], datetimes: Mapping[Path, DatetimeKind]) -> None:
        self.core = core
        self.definitions: dict[str, Any] = {item["ref"]: item for item in core.get("definitions", ())}
        self.open_datetimes: list[Path] = []
        self._datetimes = datetimes
        self._open: list[str] = []

    def nodes_to(self, record: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
        """The nodes from the root down to the one with the fields."""
        node: Mapping[str, Any] = self.core
        while node is not record:
            yield node
            node = self.definitions[node["schema_ref"]] if node["type"] == "definition-ref" else node["schema"]
        yield record

    def is_nullable(self, node: Mapping[str, Any]) -> bool:
        return accepts_none(node, self.definitions)

    def serialiser_of(self, node: Mapping[str, Any]) -> Mapping[str, Any] | None:
        """A field's own serialising function, if it has one."""
        while True:
            serialiser: Mapping[str, Any] | None = node.get("serialization")
            if serialiser is not None and serialiser["type"] in ("function-plain", "function-wrap"):
                is_user = not getattr(serialiser["function"], "__module__", "").startswith("pydantic")
                return serialiser if is_user else None
            if node["type"] in ("default", "nullable") or node["type"] in WRAPPERS - {"model", "dataclass"}:
                node = node["schema"]
            else:
                return None

    def serialised_kind(self, serialiser: Mapping[str, Any], path: Path) -> kinds.Kind:
        """The kind of what a serialising function gives: by its return annotation where JSON has that type."""
        returned = serialiser.get("return_schema")
        while returned is not None and returned["type"] in ("nullable", "default"):
            returned = returned["schema"]
        if returned is not None and returned["type"] in ("str", "int", "float", "bool"):
            return self.kind(returned, path)
        return kinds.JsonKind()

    def kind(self, node: Mapping[str, Any], path: Path) -> kinds.Kind:
        """The kind of a node's values. Raises ConfigError for decimals that Arrow has no type for."""
        kind = node["type"]
        if kind == "definition-ref":
            return self._referred(node["schema_ref"], path)
        simple = self._simple(node, path)
        if simple is not None:
            return simple
        if kind in LISTS:
            return self._list(node.get("items_schema") or {"type": "any"}, path)
        if kind == "tuple":
            return self._tuple(node, path)
        if kind == "dict":
            return self._map(node, path)
        if kind in ("model", "dataclass", "model-fields", "dataclass-args", "typed-dict"):
            return self._struct(node, path)
        if kind in ("default", "nullable", "definitions") or kind in WRAPPERS:
            return self.kind(node["schema"], path)
        if kind == "lax-or-strict":
            return self._described(node) or self.kind(node["lax_schema"], path)
        if kind == "json-or-python":
            return self._described(node) or self.kind(node["python_schema"], path)
        return self._described(node) or kinds.JsonKind()

    def _simple(self, node: Mapping[str, Any], path: Path) -> kinds.Kind | None:
        match node["type"]:
            case "bool":
                return kinds.BoolKind()
            case "str":
                return kinds.TextKind()
            case "bytes":
                return kinds.BytesKind()
            case "int":
                return kinds.IntKind()
            case "float":
                return kinds.FloatKind()
            case "decimal":
                return _decimal(node)
            case "date":
                return kinds.DateKind()
            case "time":
                return kinds.TimeKind()
            case "datetime":
                return self._datetime(node, path)
            case "timedelta":
                return kinds.DurationKind()
            case "uuid" | "url" | "multi-host-url":
                return kinds.StringedKind(*STRINGED[node["type"]])
            case "literal":
                return _choices(node["expected"])
            case "enum":
                return _choices([member.value for member in node["members"]])
        return None

    def _datetime(self, node: Mapping[str, Any], path: Path) -> kinds.Kind:
        constraint = node.get("tz_constraint")
        if constraint is not None:
            return kinds.DatetimeKind("naive" if constraint == "naive" else "aware", chosen=True)
        if path not in self.open_datetimes:
            self.open_datetimes.append(path)
        return kinds.DatetimeKind(self._datetimes.get(path, "naive"), chosen=False)

    def _referred(self, reference: str, path: Path) -> kinds.Kind:
        """A type that is referred to; inside itself it is JSON text, since Arrow has no recursive types."""
        if reference in self._open:
            return kinds.JsonKind()
        self._open.append(reference)
        try:
            return self.kind(self.definitions[reference], path)
        finally:
            self._open.pop()

    def _list(self, item: Mapping[str, Any], path: Path) -> kinds.Kind:
        return kinds.ListKind(self.kind(item, (*path, "*")), nullable=self.is_nullable(item))

    def _tuple(self, node: Mapping[str, Any], path: Path) -> kinds.Kind:
        """`tuple[T, ...]` is a list; items of different types are JSON text."""
        items = node["items_schema"]
        if len(items) == 1 and node.get("variadic_item_index") == 0:
            return self._list(items[0], path)
        return kinds.JsonKind()

    def _map(self, node: Mapping[str, Any], path: Path) -> kinds.Kind:
        if (node.get("keys_schema") or {"type": "any"})["type"] != "str":
            return kinds.JsonKind()
        value = node.get("values_schema") or {"type": "any"}
        return kinds.MapKind(self.kind(value, (*path, "*")), nullable=self.is_nullable(value))

    def _struct(self, node: Mapping[str, Any], path: Path) -> kinds.Kind:
        record = record_node(node, self.definitions)
        if record is None or record["type"] == "dict" or _keeps_extra(node, record):
            return kinds.JsonKind()
        members = tuple(
            kinds.Member(
                name,
                name,
                self.kind(field["schema"], (*path, name)),
                self.is_nullable(field["schema"]) or field.get("required", True) is False,
            )
            for name, field in record_fields(record)
        )
        return kinds.StructKind(members) if members else kinds.JsonKind()

    def _described(self, node: Mapping[str, Any]) -> kinds.Kind | None:
        """Types of the library that serialise themselves to a string in JSON."""
        serialiser = node.get("serialization") or {}
        if serialiser.get("type") == "to-string":
            return kinds.JsonStringKind()
        if serialiser.get("type", "").startswith("function") and self.serialiser_of(node) is None:
            return kinds.JsonStringKind()
        return None


def _keeps_extra(*nodes: Mapping[str, Any]) -> bool:
    return any(
        "allow" in ((node.get("config") or {}).get("extra_fields_behavior"), node.get("extra_behavior"))
        for node in nodes
    )


def _decimal(node: Mapping[str, Any]) -> kinds.Kind:
    digits, places = node.get("max_digits"), node.get("decimal_places")
    precision = digits if digits is not None and places is not None else 38
    scale = places if places is not None else 9
    if precision > 76 or scale > precision:
        raise ConfigError(f"no Arrow type holds decimals of {precision} digits, {scale} of them places", stage="config")
    return kinds.DecimalKind(precision, scale)


def _choices(values: list[Any]) -> kinds.Kind:
    """The kind of an enum or literal, None among its values apart: text, integers, booleans, or JSON text."""
    found = {type(value.value if hasattr(value, "value") else value) for value in values if value is not None}
    if found == {str}:
        return kinds.TextKind()
    if found == {int}:
        return kinds.IntKind()
    if found == {float}:
        return kinds.FloatKind()
    if found == {bool}:
        return kinds.BoolKind()
    return kinds.JsonKind()
