"""What fields of random models are made of."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

POOL = 12
"""Different cells of a column, before the nasty ones."""


@dataclass(frozen=True)
class Column:
    """`annotation` is Python text, `kind` names the nasty cells that trouble it, `arrow` is the type of its typed
    values as Python text. `before` is text that stands before the class, `defaults` are what a field may default to.
    """

    kind: str
    annotation: str
    texts: tuple[str, ...]
    tokens: tuple[str, ...]
    values: tuple[Any, ...]
    arrow: str
    before: tuple[str, ...] = ()
    defaults: tuple[str, ...] = field(default=("None",))


@dataclass(frozen=True)
class Parts:
    """What a kind of column is made of: an annotation and typed values. `texts` and `tokens` say ways to write one."""

    annotation: str
    values: list[Any]
    texts: list[Callable[[Any], str]]
    tokens: list[Callable[[Any], str]]
    arrows: list[str]
    defaults: list[str]
    before: tuple[str, ...] = ()


def quoted(value: Any) -> str:
    return json.dumps(str(value), ensure_ascii=False)


def annotated(kind: str, *parts: str) -> str:
    given = [part for part in parts if part]
    return f"Annotated[{kind}, {', '.join(given)}]" if given else kind
