"""Values and exceptions as reports show them: safe for JSON in UTF-8, and bounded."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from pydantic_core import to_jsonable_python

SHOWN = 1_000
"""Characters of a value that a report keeps."""

_ITEMS = 100
_DEPTH = 8


def shown(value: Any) -> Any:
    """A value as an error's `input`. What is long is cut and ends in `…`; what JSON can't say is shown as text."""
    if type(value) is str:  # by far the most
        return printable(value)
    return _shown(value, [SHOWN], 0)


def printable(text: str, limit: int = SHOWN) -> str:
    """A text that has UTF-8 (lone surrogates as escapes), cut to a number of characters."""
    cut = text if len(text) <= limit else text[: max(0, limit - 1)] + "…"
    return cut if cut.isascii() else cut.encode("utf-8", "backslashreplace").decode()


def described(error: BaseException) -> str:
    """An exception's type and message."""
    try:
        message = str(error)
    except Exception:  # a class of the user's may fail to say what it is
        message = "(its message can't be had)"
    return printable(f"{type(error).__name__}: {message}" if message else type(error).__name__)


def _shown(value: Any, left: list[int], depth: int) -> Any:
    """`left` is the number of characters that may still be shown."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return _take(str.__str__(value), left)
    if isinstance(value, int):
        return int(value) if -(2**63) <= value < 2**63 else _take(_digits(value), left)
    if isinstance(value, float):
        return float(value) if math.isfinite(value) else str(float(value))
    if isinstance(value, (bytes, bytearray)):
        return _take(bytes(value[: SHOWN + 1]).decode("utf-8", "backslashreplace"), left)
    if depth >= _DEPTH or left[0] <= 0:
        return "…"
    if isinstance(value, Mapping):
        return _shown_mapping(value, left, depth)
    if isinstance(value, (list, tuple, set, frozenset)):
        return _shown_items(value, left, depth)
    return _shown_object(value, left)


def _shown_mapping(value: Mapping[Any, Any], left: list[int], depth: int) -> dict[str, Any]:
    cut: dict[str, Any] = {}
    for key, item in value.items():
        if left[0] <= 0 or len(cut) >= _ITEMS:
            cut["…"] = f"{len(value) - len(cut)} more"
            break
        name = _take(key if isinstance(key, str) else str(_shown_object(key, [SHOWN])), left)
        cut[name] = _shown(item, left, depth + 1)
    return cut


def _shown_items(value: Any, left: list[int], depth: int) -> list[Any]:
    cut: list[Any] = []
    for item in value:
        if left[0] <= 0 or len(cut) >= _ITEMS:
            cut.append(f"… {len(value) - len(cut)} more")
            break
        left[0] -= 1
        cut.append(_shown(item, left, depth + 1))
    return cut


def _shown_object(value: Any, left: list[int]) -> Any:
    try:
        plain = to_jsonable_python(value)
        text = plain if isinstance(plain, str) else str(value)
    except Exception:
        try:
            text = repr(value)
        except Exception:
            text = f"<{type(value).__name__}>"
    return _take(text, left)


def _take(text: str, left: list[int]) -> str:
    cut = printable(text, max(0, left[0]))
    left[0] -= len(cut)
    return cut


def _digits(value: int) -> str:
    """Python refuses to print integers of thousands of digits."""
    return str(value) if value.bit_length() <= 4 * SHOWN else f"<an integer of {value.bit_length()} bits>"
