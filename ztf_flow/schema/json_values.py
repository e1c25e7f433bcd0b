"""JSON out of values: pydantic's serialisation, that refuses the numbers which JSON hasn't.

pydantic prints NaN and the infinities as `null` unless a model says otherwise (`ser_json_inf_nan`). Nothing is altered
silently here, so such a value is refused; one that a serialiser of the user's turns into something else is fine.
"""

from __future__ import annotations

import datetime as dt
import decimal
import enum
import math
import uuid
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from types import NoneType
from typing import Any

from pydantic_core import SchemaSerializer, from_json, to_json, to_jsonable_python

from ztf_flow.schema.fields import Node, definitions_of, is_of_pydantic, is_pydantics, record_fields, record_path

Path = tuple[str | int, ...]
INFINITE = math.inf
ITEMS = (list, tuple, set, frozenset, deque)


class NotFinite(ValueError):
    """Raised for a NaN or an infinity at a path of a value."""

    def __init__(self, path: Path, number: float) -> None:
        super().__init__(f"JSON has no number for {number}")
        self.path = path
        self.number = number


class JsonValues:
    """The two JSON forms of values: text, and plain Python. `serializer` None infers how to serialise.

    `core` is the serialiser's schema, if there is one; `options` are those of pydantic's serialisers. `is_read_once`
    says that values may hold iterators (`Iterable`), which a second look finds empty: only `text` and `plain` serve.
    """

    def __init__(self, core: Node | None, serializer: SchemaSerializer | None, options: Mapping[str, Any]) -> None:
        self._simple = simple_floats(core) if core is not None else None
        self.is_read_once = _mentions(core, "type", ("generator",))
        as_constants = core is None or _mentions(core, "ser_json_inf_nan", ("constants", "strings"))
        # One of them is in every text that was made of a NaN or an infinity; few texts have one.
        self._marks = (b"null", b"NaN", b"Infinity") if as_constants else (b"null",)
        given = {key: value for key, value in options.items() if value}
        self._serializer = serializer if not given else None  # with no options to give it
        if serializer is None:
            # constants, so that NaN can be told from null
            self._to_text: Callable[[Any], bytes] = partial(to_json, **given, inf_nan_mode="constants")
            self._to_plain: Callable[[Any], Any] = partial(to_jsonable_python, **given, inf_nan_mode="constants")
            self._to_python: Callable[[Any], Any] = self._to_plain
            return
        given["warnings"] = False  # a value of another type than declared is serialised as what it is
        self._to_text = partial(serializer.to_json, **given)
        self._to_plain = partial(serializer.to_python, **given, mode="json")
        self._to_python = partial(serializer.to_python, **given)

    def text(self, value: Any) -> bytes:
        """JSON in UTF-8. Raises NotFinite, and whatever serialisers raise."""
        if self.is_read_once:
            return to_json(self.plain(value))
        text: bytes = self._to_text(value)
        self._check(value, text)
        return text

    def texts(self, values: list[Any]) -> list[bytes]:
        """`text` of every value, at less cost each. Raises what `text` raises for one of them."""
        if self._serializer is not None:  # without `partial`, which is slow with keywords
            to_json = self._serializer.to_json
            texts = [to_json(value, warnings=False) for value in values]
        else:
            texts = list(map(self._to_text, values))
        joined = b"".join(texts)
        if any(mark in joined for mark in self._marks):
            for value, text in zip(values, texts, strict=True):
                self._check(value, text)
        return texts

    def plains(self, values: list[Any]) -> list[Any]:
        """`plain` of every value, at less cost each. Raises what `plain` raises for one of them."""
        if self._serializer is None or self._are_suspect(values):
            return list(map(self.plain, values))
        to_python = self._serializer.to_python
        return [to_python(value, mode="json", warnings=False) for value in values]

    def _are_suspect(self, values: list[Any]) -> bool:
        """Whether `is_suspect` holds for any of the values; it may be True although it does not."""
        if self._simple is None:
            return True
        fields = [getattr(value, "__dict__", {}) for value in values]
        for name in self._simple:
            cells = [of.get(name) for of in fields]
            if not set(map(type, cells)) <= SAFE_OR_FLOAT:
                return True
            if not math.isfinite(sum([cell for cell in cells if type(cell) is float])):
                return True
        return False

    def _check(self, value: Any, text: bytes) -> None:
        if any(mark in text for mark in self._marks) and self.is_suspect(value):
            self._refuse_altered(value, text)

    def plain(self, value: Any) -> Any:
        """The value as pydantic's JSON mode gives it in Python. Raises as `text` does."""
        plain = self._to_plain(value)
        if self.is_read_once:
            _refuse_said_as_null(plain, to_json(plain))
        elif self.is_suspect(value):
            text = self._to_text(value)
            if self._refuse_altered(value, text):
                return from_json(text)
        return plain

    def _refuse_altered(self, value: Any, text: bytes) -> bool:
        """Raise NotFinite where the text says null, or nothing that is JSON, for a NaN or an infinity.

        What a serialiser's JSON mode gives is looked at, and what its Python mode does: for values of no declared type
        pydantic's JSON mode has a None already. True if there are such numbers, and all are said as strings.
        """
        found = _refuse_said_as_null(self._to_python(value), text)
        return _refuse_said_as_null(self._to_plain(value), text) or found

    def is_suspect(self, value: Any) -> bool:
        """Whether a value may have a float in it that JSON can't say. Looks only where floats certainly are."""
        if self._simple is None:
            return True
        fields = getattr(value, "__dict__", {})
        for name in self._simple:
            value = fields.get(name)
            if not (-INFINITE < value < INFINITE if type(value) is float else type(value) in SAFE):
                return True
        return False


def _refuse_said_as_null(plain: Any, text: bytes) -> bool:
    found = next(not_finite(plain), None)
    if found is None:
        return False
    altered = next(_altered(plain, from_json(text)), None)
    if altered is not None:
        raise NotFinite(*altered)
    return True


def _altered(plain: Any, said: Any, path: Path = ()) -> Iterator[tuple[Path, float]]:
    """The NaNs and infinities of a value for which its JSON has no string, found side by side."""
    plain = plain.value if isinstance(plain, enum.Enum) else plain
    if isinstance(plain, float):
        if not math.isfinite(plain) and (said is None or isinstance(said, float)):
            yield path, plain
    elif isinstance(plain, dict) and isinstance(said, dict):
        if len(plain) == len(said):
            for item, (key, inner) in zip(plain.values(), said.items(), strict=True):
                yield from _altered(item, inner, (*path, key))
        else:
            for key in plain.keys() & said.keys():
                yield from _altered(plain[key], said[key], (*path, key))
    elif isinstance(plain, ITEMS) and isinstance(said, list):
        for index, (item, inner) in enumerate(zip(plain, said, strict=False)):
            yield from _altered(item, inner, (*path, index))


def not_finite(value: Any, path: Path = ()) -> Iterator[tuple[Path, float]]:
    """Every NaN and infinity in plain values, with the way to it."""
    value = value.value if isinstance(value, enum.Enum) else value
    if isinstance(value, float):
        if not math.isfinite(value):
            yield path, value
    elif isinstance(value, dict):
        for key, item in value.items():
            if not isinstance(item, (str, int, type(None))):
                yield from not_finite(item, (*path, str(key)))
    elif isinstance(value, ITEMS):
        for index, item in enumerate(value):
            yield from not_finite(item, (*path, index))


def _mentions(core: Any, key: str, values: tuple[str, ...]) -> bool:
    """Whether a schema has a key of one of these values somewhere."""
    if isinstance(core, Mapping):
        return core.get(key) in values or any(
            _mentions(part, key, values)
            for name, part in core.items()
            if name not in ("metadata", "default", "expected", "members")
        )
    return isinstance(core, (list, tuple)) and any(_mentions(part, key, values) for part in core)


FLOATLESS = {
    "str", "int", "bool", "none", "bytes", "date", "time", "datetime", "timedelta", "uuid", "url", "multi-host-url",
    "literal", "decimal",
}  # fmt: skip
_INNER = ("schema", "items_schema", "keys_schema", "values_schema", "lax_schema", "json_schema")
_AFTER = {"function-after", "function-wrap", "function-plain"}
"""Nodes whose functions have the last word on a value."""

SAFE = frozenset({
    NoneType, str, int, bool, bytes, dt.date, dt.time, dt.datetime, dt.timedelta, decimal.Decimal, uuid.UUID
})  # fmt: skip
"""Types whose values have no float in their JSON."""

SAFE_OR_FLOAT = SAFE | {float}


def simple_floats(core: Node) -> tuple[str, ...] | None:
    """The attributes of a model that may be floats, if floats can be nowhere deeper; None if they can.

    A function of the user's, or a default, may put anything into a field, whatever its type.
    """
    definitions = definitions_of(core)
    path = record_path(core, definitions)
    if path is None or path[-1]["type"] != "model-fields":
        return () if not may_hold_floats(core, definitions) else None
    record = path[-1]
    if any(_is_open(node) or node["type"] == "nullable" or node.get("root_model") for node in path):
        return None
    if record.get("computed_fields"):
        return None
    changed = any(_is_changed(node) for node in path)
    names = []
    for name, field in record_fields(record):
        if field.get("serialization_exclude"):
            continue
        if changed or may_hold_floats(field["schema"], definitions):
            if not _is_atom(field["schema"]):
                return None
            names.append(name)
    return tuple(names)


def _is_atom(node: Node) -> bool:
    """Whether a field's values have no parts, as far as its type goes."""
    while node["type"] in ("default", "nullable", "function-before", *_AFTER) and "schema" in node:
        if "serialization" in node:
            return False
        node = node["schema"]
    return (node["type"] in FLOATLESS or node["type"] in ("float", "enum")) and "serialization" not in node


def _is_changed(node: Node) -> bool:
    """Whether a node's values may be others than its inner schema makes them."""
    if node["type"] in _AFTER:
        return not is_of_pydantic(node["function"]["function"])
    if node["type"] != "default" or node.get("validate_default"):
        return False
    if "default_factory" in node:
        return node["default_factory"] not in (list, dict, set, tuple, frozenset)
    default = node.get("default")
    if isinstance(default, enum.Enum):
        default = default.value
    return type(default) not in SAFE and not (isinstance(default, (*ITEMS, dict)) and not default)


def _is_open(node: Node) -> bool:
    """Whether a node's values are more than its schema says: extra keys, a serialiser of the user's."""
    extra = (node.get("config") or {}).get("extra_fields_behavior"), node.get("extra_behavior")
    return "allow" in extra or str(node.get("serialization", {}).get("type", "")).startswith("function")


def may_hold_floats(node: Node, definitions: Mapping[str, Node], seen: frozenset[str] = frozenset()) -> bool:
    """Whether the JSON of a node's values may have a float in it. What is not known may."""
    serialiser = node.get("serialization")
    if serialiser is not None and str(serialiser["type"]).startswith("function") and not is_pydantics(serialiser):
        return True
    if _is_changed(node):
        return True
    kind = node["type"]
    if kind == "enum":
        return any(type(member.value) not in SAFE for member in node["members"])
    if kind in FLOATLESS or (serialiser is not None and serialiser["type"] == "function-plain"):
        return False
    if kind == "definition-ref":
        reference = node["schema_ref"]
        return reference not in seen and may_hold_floats(definitions[reference], definitions, seen | {reference})
    if _is_open(node) and not (serialiser is not None and is_pydantics(serialiser)):
        return True
    parts = [node[key] for key in _INNER if key in node]
    if kind in ("model-fields", "dataclass-args", "typed-dict"):
        if node.get("computed_fields"):
            return True
        parts += [field["schema"] for _, field in record_fields(node) if not field.get("serialization_exclude")]
    elif kind in ("union", "tuple"):
        choices = node.get("choices", node.get("items_schema"))
        parts = [choice[0] if isinstance(choice, tuple) else choice for choice in choices or ()]
    elif kind == "tagged-union":
        parts = list(node["choices"].values())
    elif not parts:
        return True
    return any(may_hold_floats(part, definitions, seen) for part in parts)
