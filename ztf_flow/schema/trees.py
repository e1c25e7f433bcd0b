"""Records of nested texts (INI, env, XML) made ready for a schema: null texts, and lists that came as one value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from ztf_flow.schema.fields import (
    WRAPPERS,
    Node,
    NullPolicy,
    accepts_none,
    definitions_of,
    field_keys,
    is_of_pydantic,
    keeps_extra,
    null_policy,
    record_fields,
)

LISTS = ("list", "set", "frozenset", "tuple", "generator")


def without_nulls(value: Any, nulls: frozenset[str | None]) -> Any:
    """A tree for no schema: texts that mean null are None."""
    if isinstance(value, dict):
        return {key: without_nulls(item, nulls) for key, item in value.items()}
    if isinstance(value, list):
        return [without_nulls(item, nulls) for item in value]
    return None if value in nulls else value


@dataclass(slots=True)
class _Shape:
    """What a node wants: a record with fields, a mapping, a list, or anything else. `item` is what is inside."""

    kind: Literal["record", "dict", "list", "other"]
    fields: Mapping[str, tuple[Node, NullPolicy]] = field(default_factory=dict)
    extra: NullPolicy = "text"
    item: Node | None = None
    item_none: bool = False
    listed: frozenset[str] | None = None
    """The fields of a record that are lists, once they are known."""


class TreeFitter:
    """Fits trees of texts to a core schema.

    A text that means null becomes None where the schema takes None, is left out where there is a default, and is an
    empty list or mapping where the schema wants such; else it stays. One value where a list is wanted is a list of it,
    since a format that repeats what there are several of can't tell one from a list of one.
    """

    def __init__(self, core: Node, nulls: frozenset[str | None]) -> None:
        self._core = core
        self._definitions = definitions_of(core)
        self._nulls = nulls
        self._shapes: dict[int, _Shape] = {}

    def fit(self, record: Any) -> Any:
        """The record for the schema's validator."""
        return self._fit(record, self._core)

    def _fit(self, value: Any, node: Node) -> Any:
        shape = self._shape(node)
        if shape.kind == "list":
            items = value if isinstance(value, list) else [value]
            return [self._item(item, shape) for item in items]
        if isinstance(value, list):
            return [without_nulls(item, self._nulls) if isinstance(item, dict) else item for item in value]
        if not isinstance(value, dict) or shape.kind == "other":
            return without_nulls(value, self._nulls) if isinstance(value, dict) else value
        if shape.kind == "dict":
            return {key: self._item(item, shape) for key, item in value.items()}
        if self._fits(value, shape):
            return value
        fitted: dict[str, Any] = {}
        for key, item in value.items():
            inner, policy = shape.fields.get(key, (_ANY, shape.extra))
            if not isinstance(item, str) or item not in self._nulls:
                fitted[key] = self._fit(item, inner)
            elif policy == "none":
                fitted[key] = None
            elif policy == "text":
                fitted[key] = self._nothing(item, inner)
        return fitted

    def _fits(self, value: dict[str, Any], shape: _Shape) -> bool:
        """Whether nothing is to be done, seen at a glance: there are texts only, none is null and no list is wanted."""
        if not set(map(type, value.values())) <= {str} or not self._nulls.isdisjoint(value.values()):
            return False
        if shape.listed is None:
            fields = shape.fields.items()
            shape.listed = frozenset(key for key, (node, _) in fields if self._shape(node).kind == "list")
        return shape.listed.isdisjoint(value)

    def _item(self, item: Any, shape: _Shape) -> Any:
        if isinstance(item, str) and item in self._nulls:
            return None if shape.item_none else self._nothing(item, shape.item or _ANY)
        return self._fit(item, shape.item or _ANY)

    def _nothing(self, text: str, node: Node) -> Any:
        kind = self._shape(node).kind
        return [] if kind == "list" else {} if kind in ("record", "dict") else text

    def _shape(self, node: Node) -> _Shape:
        shape = self._shapes.get(id(node))
        if shape is None:
            shape = self._shapes[id(node)] = self._made(node)
        return shape

    def _made(self, node: Node) -> _Shape:
        path = self._path(node)
        target = path[-1]
        kind = target["type"]
        if kind in ("model-fields", "dataclass-args", "typed-dict"):
            fields = {
                key: (inner["schema"], null_policy(inner, self._definitions))
                for name, inner in record_fields(target)
                for key in field_keys(name, inner, path)
            }
            return _Shape("record", fields, "none" if keeps_extra(path) else "text")
        if kind == "dict":
            item = target.get("values_schema", _ANY)
            return _Shape("dict", item=item, item_none=accepts_none(item, self._definitions))
        if kind in LISTS and not any(map(_is_the_users, path)):
            item = target.get("items_schema", _ANY)
            if isinstance(item, list):  # a tuple
                item = item[0] if len(item) == 1 else _ANY
            return _Shape("list", item=item, item_none=accepts_none(item, self._definitions))
        return _Shape("other")

    def _path(self, node: Node) -> list[Node]:
        """The nodes down to the one that says what the values are."""
        path = [node]
        while True:
            node = path[-1]
            kind = node["type"]
            if kind == "definition-ref":
                inner: Node | None = self._definitions[node["schema_ref"]]
            elif kind in ("definitions", "default", "nullable") or kind in WRAPPERS:
                inner = node["schema"]
            elif kind == "chain":
                inner = node["steps"][0]
            elif kind in ("json-or-python", "lax-or-strict"):
                inner = node["python_schema" if kind == "json-or-python" else "lax_schema"]
            else:
                inner = self._only_choice(node) if kind == "union" else None
            if inner is None:
                return path
            path.append(inner)

    def _only_choice(self, node: Node) -> Node | None:
        """The choice of a union beside None, if there is one only."""
        bare = [choice[0] if isinstance(choice, tuple) else choice for choice in node["choices"]]
        rest = [choice for choice in bare if choice["type"] != "none"]
        return rest[0] if len(rest) == 1 else None


def _is_the_users(node: Node) -> bool:
    """Whether a validator of the user's sees the value first, which then is for it to make a list of."""
    if node["type"] not in ("function-before", "function-wrap"):
        return False
    return not is_of_pydantic(node["function"]["function"])


_ANY: Node = {"type": "any"}
