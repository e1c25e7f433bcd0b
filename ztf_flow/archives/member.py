"""A file in an archive."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Member:
    """A file in an archive. `content` must be read, as far as it is wanted, before the next member is asked for; it
    raises ParseError where the member is damaged. With a `problem` it can't be read, for that reason."""

    name: str
    size: int | None
    content: Iterator[bytes]
    problem: str | None = None


def printable(name: str) -> str:
    """A member's name as text that can stand anywhere: bytes that are no UTF-8 as escapes."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
