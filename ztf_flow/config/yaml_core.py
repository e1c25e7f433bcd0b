"""Scalars by the core schema of YAML 1.2 (1.2.2, section 10.3.2), for pipeline files and for data.

`no`, `on`, `12:30:00`, `1_000` and `2024-01-01` are text, `0o14` is octal.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import Any

TAG = "tag:yaml.org,2002:"

RESOLVERS: tuple[tuple[str, re.Pattern[str], str], ...] = tuple(
    (TAG + name, re.compile(rf"(?:{pattern})\Z", re.ASCII), first)
    for name, pattern, first in (
        ("null", r"~|null|Null|NULL|", "~nN"),
        ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
        ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
        (
            "float",
            r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)",
            "-+.0123456789",
        ),
    )
)
"""Tag, pattern and possible first characters of plain scalars that are no text; the empty one is null."""

NULLS = frozenset(["", "~", "null", "Null", "NULL"])

_DIGITS_LIMIT = 4300
"""As Python's own limit for integers in text: the time to read one grows with the square of its length."""


def resolve_plain(text: str) -> str:
    """The tag of a plain scalar."""
    first = text[:1]
    for tag, pattern, firsts in RESOLVERS:
        if first in firsts and pattern.match(text):
            return tag
    return TAG + "str"


def scalar(tag: str, text: str) -> Any:
    """The value of a scalar with a tag. Raises ValueError, with why there is none."""
    convert = _SCALARS.get(tag)
    if convert is None:
        raise ValueError(f"the tag {shown_tag(tag)} is not allowed here")
    return convert(text)


def shown_tag(tag: str) -> str:
    return tag.replace(TAG, "!!")


def _null(text: str) -> None:
    if text not in NULLS:
        raise ValueError("the tag !!null does not fit this value")


def _bool(text: str) -> bool:
    if text.lower() not in ("true", "false"):
        raise ValueError("the tag !!bool does not fit this value")
    return text.lower() == "true"


def _integer(text: str) -> int:
    base = {"0o": 8, "0x": 16}.get(text[:2], 10)
    if "_" in text or len(text) > _DIGITS_LIMIT:
        raise ValueError("this number can't be represented")
    try:
        return int(text if base == 10 else text[2:], base)
    except ValueError:
        raise ValueError("this number can't be represented") from None


def _float(text: str) -> float:
    special = text.lower().lstrip("+-")
    if special in (".inf", ".nan"):
        return float(text.lower().replace(".", "", 1))
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if "_" in text or not math.isfinite(value):
        raise ValueError("this number can't be represented")
    return value


_SCALARS: dict[str, Callable[[str], Any]] = {
    TAG + "str": str,
    TAG + "null": _null,
    TAG + "bool": _bool,
    TAG + "int": _integer,
    TAG + "float": _float,
}
