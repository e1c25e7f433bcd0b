"""Keeps secrets out of whatever people read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote, unquote

MARK = "***"
_SHORTEST = 4
_SHORTEST_NUMBER = 6
_PLAIN_WORDS = frozenset({"true", "false", "null", "none", "auto", "default"})

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*)://(.*)", re.DOTALL)
_CONTAINER_SCHEMES = frozenset({"abfs", "abfss", "wasb", "wasbs"})
_QUERY = re.compile(r"\?[\w.~-]+=[^/]*$")


class Redactor:
    """Knows the secrets of one pipeline file and replaces them in text by `***`.

    Texts shorter than four characters and words such as `true` are not searched for: they would blot out half of every
    message and are no secret that this could keep.
    """

    __slots__ = ("_pattern", "_secrets")

    def __init__(self, secrets: Iterable[Any] = ()) -> None:
        self._secrets: frozenset[str] = frozenset()
        self._pattern: re.Pattern[str] | None = None
        for secret in secrets:
            self.add(secret)

    def add(self, secret: Any) -> None:
        """Take a text, a number, or everything inside a mapping or list as secret."""
        forms = set(_forms(secret)) - self._secrets
        if forms:
            self._secrets |= forms
            longest_first = sorted(self._secrets, key=lambda form: (-len(form), form))
            self._pattern = re.compile("|".join(map(re.escape, longest_first)))

    def add_uri(self, uri: str) -> None:
        """Take a URI's user info and the values of its query as secret."""
        for link in uri.split("::"):
            user_info, query = _private_parts(link)
            if user_info is not None:
                for part in (user_info, *user_info.split(":", 1)):
                    self.add(part)
                    self.add(unquote(part))
            for pair in (query or "").split("&"):
                self.add(pair.partition("=")[2])
                self.add(unquote(pair.partition("=")[2]))

    def redact(self, text: str) -> str:
        """`text` with every known secret replaced, the longest first."""
        return self._pattern.sub(MARK, text) if self._pattern else text

    def display_uri(self, uri: str) -> str:
        """`uri` for people: without user info and query, and redacted."""
        return self.redact("::".join(map(_public, uri.split("::"))))

    def __repr__(self) -> str:
        return f"Redactor({len(self._secrets)} secrets)"

    def __eq__(self, other: object) -> bool:
        return self._secrets == other._secrets if isinstance(other, Redactor) else NotImplemented

    def __hash__(self) -> int:
        return hash(type(self))

    def __reduce__(self) -> tuple[Any, ...]:
        return Redactor, (sorted(self._secrets),)


def _forms(secret: Any) -> Iterable[str]:
    if isinstance(secret, Mapping):
        for value in secret.values():
            yield from _forms(value)
    elif isinstance(secret, list | tuple | set | frozenset):
        for value in secret:
            yield from _forms(value)
    elif isinstance(secret, bytes):
        yield from _forms(secret.decode("utf-8", "replace"))
    elif isinstance(secret, int) and not isinstance(secret, bool):
        if len(str(abs(secret))) >= _SHORTEST_NUMBER:
            yield str(secret)
    elif isinstance(secret, str):
        yield from _forms_of_text(secret)


def _forms_of_text(text: str) -> Iterable[str]:
    """The text as it may turn up: itself, each line of several, quoted in a URI, escaped in JSON or `repr`."""
    if len(text.strip()) < _SHORTEST or text.strip().lower() in _PLAIN_WORDS:
        return
    yield text
    yield text.strip()
    yield quote(text, safe="")
    yield quote(text)
    yield json.dumps(text)[1:-1]
    yield json.dumps(text, ensure_ascii=False)[1:-1]
    yield repr(text)[1:-1]
    lines = text.splitlines()
    if len(lines) > 1:
        for line in lines:
            if len(line.strip()) >= 2 * _SHORTEST:
                yield line.strip()


def _split(link: str) -> tuple[str, str, str | None, str, str | None]:
    """Scheme, `://`, user info, the rest, query."""
    match = _SCHEME.fullmatch(link)
    if not match:
        return "", "", None, link, None
    scheme, rest = match[1].lower(), match[2]
    query = None
    if scheme in ("http", "https"):
        rest, mark, found = rest.partition("?")
        query = found if mark else None
    elif found_query := _QUERY.search(rest):  # elsewhere `?` is a wildcard, unless what follows is plainly a query
        query = found_query[0][1:]
        rest = rest[: found_query.start()]
    head, slash, path = rest.partition("/")
    user_info, at, host = head.rpartition("@")
    if at and (scheme not in _CONTAINER_SCHEMES or ":" in user_info):
        return match[1], "://", user_info, host + slash + path, query
    return match[1], "://", None, rest, query


def _private_parts(link: str) -> tuple[str | None, str | None]:
    _, _, user_info, _, query = _split(link)
    return user_info, query


def _public(link: str) -> str:
    scheme, mark, _, rest, _ = _split(link)
    return scheme + mark + rest
