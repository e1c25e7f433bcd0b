"""Values out as text: pydantic's JSON serialisation, and plain values for delimited formats."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields as dataclass_fields
from dataclasses import is_dataclass
from functools import partial
from typing import Any

from pydantic import BaseModel
from pydantic_core import to_json

from ztf_flow.errors import ConfigError
from ztf_flow.records import RecordError
from ztf_flow.schema.model import Schema, resolve

Failures = dict[int, RecordError]

NEVER = b"\xff"
"""A byte that no UTF-8 text holds."""

NOT_FINITE = "JSON has no number for {value}"

HOLD_NO_FLOATS = {
    "str", "int", "bool", "none", "bytes", "date", "time", "datetime", "timedelta", "uuid", "url", "multi-host-url",
    "literal", "enum", "decimal",
}  # fmt: skip


class TextRenderer:
    """Serialises accepted values by field name, or as the options say. `schema` None takes plain JSON values."""

    def __init__(
        self, schema: Schema | None, *, by_alias: bool = False, exclude_none: bool = False, exclude_unset: bool = False
    ) -> None:
        self._schema = schema
        self._options: dict[str, Any] = {
            "by_alias": True if by_alias else None,
            "exclude_none": exclude_none,
            "exclude_unset": exclude_unset,
        }
        self._floats = schema is None or may_hold_floats(schema.adapter.core_schema)
        config = getattr(schema.type, "model_config", {}) if schema is not None else {"ser_json_inf_nan": "constants"}
        self._constants = config.get("ser_json_inf_nan") == "constants"

    def texts(self, values: list[Any]) -> tuple[list[bytes], Failures]:
        """One JSON text (UTF-8) per value, in order, less the failures: values that JSON can't say."""
        to_text = self._to_text()
        texts: list[bytes] = []
        failures: Failures = {}
        add, (suspect, other) = texts.append, self._suspects()
        for row, value in enumerate(values):
            try:
                text = to_text(value)
            except Exception as error:
                failures[row] = RecordError((), "format_error", f"{type(error).__name__}: {error}"[:1000])
                continue
            if suspect in text or other in text:
                found = next(not_finite(value), None)
                if found is not None:
                    path, number = found
                    failures[row] = RecordError(path, "format_error", NOT_FINITE.format(value=number), str(number))
                    continue
            add(text)
        return texts, failures

    def _suspects(self) -> tuple[bytes, bytes]:
        """One of them stands in every text that an infinity or NaN may have got into; by default pydantic prints null."""
        if not self._floats:
            return NEVER, NEVER
        return (b"NaN", b"Infinity") if self._constants else (b"null", NEVER)

    def _to_text(self) -> Callable[[Any], bytes]:
        if self._schema is None:
            return partial(to_json, inf_nan_mode="constants")
        serialise = self._schema.adapter.serializer.to_json
        options = {**self._options, "warnings": False}
        return partial(serialise, **{key: value for key, value in options.items() if value is not None})

    def plain(self, values: list[Any]) -> tuple[list[Any], Failures]:
        """The values as pydantic's JSON mode gives them in Python, in order, less the failures."""
        rows: list[Any] = []
        failures: Failures = {}
        to_plain = self._to_plain()
        for row, value in enumerate(values):
            try:
                plain = to_plain(value)
            except Exception as error:
                failures[row] = RecordError((), "format_error", f"{type(error).__name__}: {error}"[:1000])
                continue
            if not isinstance(plain, dict):
                failures[row] = RecordError((), "format_error", "only records with named fields have columns")
                continue
            found = next(not_finite(plain), None) if self._floats else None
            if found is not None:
                path, number = found
                failures[row] = RecordError(path, "format_error", NOT_FINITE.format(value=number), str(number))
                continue
            rows.append(plain)
        return rows, failures

    def _to_plain(self) -> Callable[[Any], Any]:
        if self._schema is None:
            return lambda value: value
        serialise = self._schema.adapter.serializer.to_python
        return lambda value: serialise(value, mode="json", warnings=False, **self._options)


def not_finite(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], float]]:
    """Every NaN and infinity in a value, with the way to it."""
    if isinstance(value, float):
        if not math.isfinite(value):
            yield path, value
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from not_finite(item, (*path, str(key)))
    elif isinstance(value, (list, tuple, set, frozenset)):
        for index, item in enumerate(value):
            yield from not_finite(item, (*path, index))
    elif isinstance(value, BaseModel):
        yield from not_finite({**value.__dict__, **(value.__pydantic_extra__ or {})}, path)
    elif is_dataclass(value) and not isinstance(value, type):
        yield from not_finite({field.name: getattr(value, field.name) for field in dataclass_fields(value)}, path)


def may_hold_floats(core: Any) -> bool:
    """Whether a value of the schema may hold a float anywhere. Unknown kinds may."""
    if isinstance(core, Mapping):
        kind = core.get("type")
        if kind in HOLD_NO_FLOATS:
            return False
        if kind in ("float", "any", "complex", "is-instance", "function-plain", "callable", "json"):
            return True
        if _allows_extra(core):
            return True
        fields = core.get("fields")
        parts = [core[key] for key in _PARTS if key in core]
        parts += list(fields.values()) if isinstance(fields, Mapping) else list(fields or ())
        return not parts or any(may_hold_floats(part) for part in parts)
    if isinstance(core, (list, tuple)):
        return any(may_hold_floats(part) for part in core)
    return False


def _allows_extra(core: Mapping[str, Any]) -> bool:
    config = core.get("config") or {}
    return "allow" in (core.get("extra_behavior"), config.get("extra_fields_behavior"))


_PARTS = (
    "schema", "items_schema", "keys_schema", "values_schema", "choices", "steps", "definitions",
    "lax_schema", "strict_schema", "json_schema", "python_schema", "extras_schema", "computed_fields", "return_schema",
)  # fmt: skip


def check_flat(schema: Schema, *, by_alias: bool = False) -> None:
    """Raise ConfigError when a schema has no fixed fields, or one that is certainly nested: cells are flat."""
    if schema.columns(by_alias=by_alias) is None:
        raise ConfigError(f"{schema.name} has no fixed fields to make columns of", stage="config")
    try:
        root = schema.adapter.json_schema(mode="serialization", by_alias=schema.names_by_alias(by_alias))
    except Exception:  # what JSON Schema can't say is met value by value
        return
    for name, node in resolve(root, root).get("properties", {}).items():
        if resolve(node, root).get("type") in ("array", "object"):
            raise ConfigError(f"field '{name}' is nested, and cells are flat; flattening is not available yet")
