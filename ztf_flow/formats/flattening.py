"""Nested values where a format has cells only: refused, flattened with dots, or written as JSON, as `nested` says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic_core import to_json

from ztf_flow.formats.adapter import Nested
from ztf_flow.formats.documents import Unwritable


def flattened(record: dict[str, Any], nested: Nested, what: str) -> dict[str, Any]:
    """A record whose values are no dict and no list. Raises Unwritable, naming `what` holds the cells.

    `dots` gives what is inside `a` the keys `a.b` and `a.0`; an empty dict or list has no such keys, and two values
    with one key have no place: both are refused.
    """
    if not any(isinstance(value, (dict, list)) for value in record.values()):
        return record
    flat: dict[str, Any] = {}
    for key, value in _cells(record, nested, what):
        if key in flat:
            raise Unwritable(f"two values have the name '{key}' once flattened")
        flat[key] = value
    return flat


def _cells(record: dict[str, Any], nested: Nested, what: str) -> Iterator[tuple[str, Any]]:
    for key, value in record.items():
        if not isinstance(value, (dict, list)):
            yield key, value
        elif nested == "error":
            raise Unwritable(f"'{key}' is nested, which {what} can't hold; use format.nested: dots or json")
        elif nested == "json":
            yield key, to_json(value).decode()
        else:
            yield from _dotted(key, value)


def _dotted(prefix: str, value: Any) -> Iterator[tuple[str, Any]]:
    if not isinstance(value, (dict, list)):
        yield prefix, value
        return
    if not value:
        kind = "mapping" if isinstance(value, dict) else "list"
        raise Unwritable(f"'{prefix}' is an empty {kind}, for which dots have no name; use format.nested: json")
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for key, item in items:
        yield from _dotted(f"{prefix}.{key}", item)


def cell_text(value: Any) -> str:
    """A plain value as text: null is empty, booleans are `true` and `false`, numbers are as in JSON."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    return to_json(value, inf_nan_mode="constants").decode()
