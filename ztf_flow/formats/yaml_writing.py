"""Plain values as YAML, by events of libyaml's emitter: a tree of nodes between the two would take most of the time."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

import yaml
from yaml.events import (
    DocumentEndEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from ztf_flow.config.yaml_core import RESOLVERS

SHORT_KEY, KEYS_KEPT = 100, 4096
"""Characters of a key whose event is kept, and how many are."""

_Emitter: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def dump_list(rows: Sequence[Any]) -> bytes:
    """A list of plain values (as JSON has them) as a YAML document. Raises ValueError or YAMLError for what YAML can't
    hold.

    Texts are quoted that are no text in YAML 1.1 or in 1.2, so that readers of both read what was written.
    """
    stream = io.BytesIO()
    emitter = _Emitter(stream, allow_unicode=True, width=2**30, encoding="utf-8")
    try:
        emitter.open()
        emit = emitter.emit
        emit(_DOCUMENT)
        emit(_LIST)
        for row in rows:
            if type(row) is str:
                emit(_root_text(row))
            else:
                _emit(emit, row)
        emit(_LIST_END)
        emit(_DOCUMENT_END)
        emitter.close()
    finally:
        emitter.dispose()
    return stream.getvalue()


def _emit(emit: Callable[[Event], None], value: Any) -> None:
    kind = type(value)
    if kind is str:
        emit(_text(value))
    elif kind is dict:
        emit(_MAP)
        for key, item in value.items():
            if type(key) is str:
                emit(_kept_text(key) if len(key) <= SHORT_KEY else _text(key))
            else:
                _emit(emit, key)
            if type(item) is str:  # without a call: most values are texts of mappings
                emit(_text(item))
            else:
                _emit(emit, item)
        emit(_MAP_END)
    elif kind is list:
        emit(_LIST)
        for item in value:
            _emit(emit, item)
        emit(_LIST_END)
    elif kind is int:
        emit(ScalarEvent(None, None, _PLAIN, str(value)))
    elif kind is float:
        emit(ScalarEvent(None, None, _PLAIN, _float(value)))
    elif value is None:
        emit(_NULL)
    elif kind is bool:
        emit(_TRUE if value else _FALSE)
    else:
        raise yaml.representer.RepresenterError("cannot represent an object", value)


def _float(number: float) -> str:
    """As YAML 1.1 reads it too, where a number with an exponent has a fraction."""
    if number != number:
        return ".nan"
    text = repr(number)
    if text in ("inf", "-inf"):
        return text.replace("inf", ".inf")
    return text if "." in text or "e" not in text else text.replace("e", ".0e", 1)


_BREAK = re.compile("[\n\r\x85\u2028\u2029]")
_PLAIN_BLOCK = re.compile(r"[^\s](?:[\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd]*[^\s\x20])?(?:\n|\Z)")


def _text(text: str) -> ScalarEvent:
    """Texts of several lines as literal blocks where no line needs care, else in double quotes on one line."""
    implicit = _QUOTED if _is_no_text(text) else _EITHER
    if not _BREAK.search(text):
        return ScalarEvent(None, None, implicit, text)
    lines = text.split("\n")
    plain = all(not line or _PLAIN_BLOCK.fullmatch(line) for line in lines)
    style = "|" if plain and lines[0] and len(lines) > 1 and not text.endswith("\n\n") else '"'
    return ScalarEvent(None, None, implicit, text, None, None, style)


_kept_text = lru_cache(maxsize=KEYS_KEPT)(_text)


def _root_text(text: str) -> ScalarEvent:
    """A text of several lines that is a record: in double quotes, since as a document its lines would stand alone."""
    if "\n" in text or text[:1] in "-.%":
        return ScalarEvent(None, None, _EITHER, text, None, None, '"')
    return _text(text)


def _is_no_text(text: str) -> bool:
    """Whether a reader would take a plain text for something else."""
    return any(match(text) for match in _MATCHES.get(text[:1], ()))


def _matches() -> dict[str, tuple[Callable[[str], Any], ...]]:
    """By the first character of a text (none of an empty one) the patterns of what is no text."""
    found = {
        first: [pattern.match for _, pattern in resolvers]
        for first, resolvers in yaml.SafeDumper.yaml_implicit_resolvers.items()
    }
    for _, pattern, firsts in RESOLVERS:
        for first in [*firsts, ""] if pattern.match("") else firsts:
            found.setdefault(first, []).append(pattern.match)
    return {first: tuple(matches) for first, matches in found.items()}


_MATCHES = _matches()

# What a reader needs no tag for, plain and quoted.
_PLAIN, _QUOTED, _EITHER = (True, False), (False, True), (True, True)

_DOCUMENT, _DOCUMENT_END = DocumentStartEvent(explicit=False), DocumentEndEvent(explicit=False)
_LIST, _LIST_END = SequenceStartEvent(None, None, True, flow_style=False), SequenceEndEvent()
_MAP, _MAP_END = MappingStartEvent(None, None, True, flow_style=False), MappingEndEvent()
_NULL, _TRUE, _FALSE = (ScalarEvent(None, None, _PLAIN, text) for text in ("null", "true", "false"))
