"""What short texts hold, told at once: framing and detection are for objects of any size and take longer than parsing.

Each way equals the reader of its format, with no options, for the texts that it takes. It takes no text of which it is
not certain, above all none with anything wrong in it: the reader says what that is, and where.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from ztf_flow.records import Kind

LONGEST = 16 * 1024
"""Characters or bytes: detection looks at all of that."""

DEEPEST = 50
"""Levels of nesting of a short YAML document."""


class Records(NamedTuple):
    """The values of a batch (`records.Batch`); `document` says that there is one, which is the whole."""

    kind: Kind
    values: list[Any]
    document: bool


Way = Callable[[str], Records | None]


def way_of(adapter: Any, *, takes_lists: bool) -> Way | None:
    """The way of a reader, None for one that has none. `takes_lists`: a list is one value of the schema."""
    kind = type(adapter)
    return _WAYS.get((kind.__module__, kind.__qualname__), {}).get(takes_lists)


def text_of(data: str | bytes) -> str | None:
    """Data as a short text that needs no detection of its encoding."""
    if len(data) > LONGEST:
        return None
    if isinstance(data, bytes):
        try:
            data = data.decode()
        except UnicodeDecodeError:
            return None
    # A text with a lone surrogate has no UTF-8, which is what readers read.
    return data if data[:1] != "\ufeff" and "\x00" not in data and (data.isascii() or _has_utf_8(data)) else None


def _has_utf_8(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


_decode = json.JSONDecoder().raw_decode
_BLANKS = " \t\n\r"


def _json_items(text: str) -> Records | None:
    """The texts of a list's items."""
    if text[:1] != "[":
        return None
    at = 1
    values: list[str] = []
    try:
        while True:
            while text[at] in _BLANKS:
                at += 1
            if text[at] == "]" and not values:
                break
            _, end = _decode(text, at)
            values.append(text[at:end])
            while text[end] in _BLANKS:
                end += 1
            if text[end] == "]":
                at = end
                break
            if text[end] != ",":
                return None
            at = end + 1
    except (ValueError, IndexError, RecursionError):
        return None
    return Records("json", values, False) if not text[at + 1 :].strip(_BLANKS) else None


def _ndjson(text: str) -> Records:
    lines = [line for line in text.split("\n") if line.strip(" \t\r")]
    return Records("json", [line.removesuffix("\r") for line in lines] if "\r" in text else lines, False)


def _delimited(text: str, delimiter: str, *, ambiguous: bool) -> Records | None:
    """`ambiguous`: it may be divided by something else."""
    from ztf_flow.formats.csv_framing import lift_cell_limit
    from ztf_flow.sniffing import delimited, quote_of

    if ambiguous:
        found = delimited(text, whole=True)
        delimiter = found.delimiter if found is not None else delimiter
    if "'" in text and quote_of(text, delimiter) is not None:
        return None
    lift_cell_limit()
    values = []
    try:
        rows = csv.reader(io.StringIO(text, newline=""), strict=True, delimiter=delimiter)
        columns = next(filter(None, rows))
        width = len(columns)
        for row in rows:
            if len(row) == width:
                values.append(dict(zip(columns, row)))  # noqa: B905 - the hot line
            elif row:
                return None
    except (csv.Error, StopIteration):
        return None
    return Records("text", values, False) if all(columns) and len(set(columns)) == width else None


def _csv(text: str) -> Records | None:
    return _delimited(text, ",", ambiguous=";" in text or "\t" in text or "|" in text)


def _tsv(text: str) -> Records | None:
    return _delimited(text, "\t", ambiguous=False)


def _toml(text: str) -> Records | None:
    from ztf_flow.formats.documents import Unreadable
    from ztf_flow.formats.toml import loads

    try:
        return Records("typed", [loads(text)], True)
    except Unreadable:
        return None


def _yaml(text: str) -> Records | None:
    """A document, or the items of a list."""
    found = _yaml_document(text)
    if found is None or found.document is False:
        return found
    value = found.values[0]
    return Records("typed", value, False) if isinstance(value, list) else found


_OLD_BREAKS = ("\x85", "\u2028", "\u2029")
"""Line ends of YAML 1.1 that are none in 1.2."""


def _yaml_document(text: str) -> Records | None:
    import yaml

    from ztf_flow.formats.yaml_reading import LOADER

    if not text.isascii() and any(sign in text for sign in _OLD_BREAKS):
        return None
    try:
        loader = LOADER(text)
        try:
            return _YamlDocument(loader.get_event).records()
        finally:
            loader.dispose()
    except (_Unsure, ValueError, yaml.YAMLError):
        return None


class _Unsure(Exception):
    """Raised at what a short way leaves to the reader."""


class _YamlDocument:
    """The only document of a stream, without anchors, tags, merges, and keys that are no texts."""

    def __init__(self, event: Callable[[], Any]) -> None:
        from yaml import events

        from ztf_flow.config.yaml_core import resolve_plain, scalar
        from ztf_flow.formats.yaml_reading import PLAIN_MARKS

        self._event = event
        self._scalar, self._map, self._list = events.ScalarEvent, events.MappingStartEvent, events.SequenceStartEvent
        self._map_end, self._list_end = events.MappingEndEvent, events.SequenceEndEvent
        self._frame = (events.DocumentStartEvent, events.DocumentEndEvent, events.StreamEndEvent)
        self._marks, self._resolve, self._convert = PLAIN_MARKS, resolve_plain, scalar

    def records(self) -> Records:
        event = self._event
        event()  # the stream's start
        document, document_end, stream_end = self._frame
        start, first = event(), event()
        if start.__class__ is not document or start.version or start.tags:
            raise _Unsure
        if first.__class__ is self._scalar and not first.value:
            raise _Unsure  # perhaps nothing at all
        value = self._value(first, 0)
        end = event()
        if end.__class__ is not document_end or end.explicit or event().__class__ is not stream_end:
            raise _Unsure
        return Records("typed", [value], True)

    def _value(self, event: Any, depth: int) -> Any:
        kind = event.__class__
        if kind is self._scalar:
            return self._scalar_value(event)
        if event.anchor is not None or depth > DEEPEST or (kind is not self._map and kind is not self._list):
            raise _Unsure
        if event.tag is not None:
            raise _Unsure
        return self._mapping(depth + 1) if kind is self._map else self._items(depth + 1)

    def _scalar_value(self, event: Any) -> Any:
        if event.anchor is not None or event.tag is not None:
            raise _Unsure
        text = event.value
        if event.implicit[0] and (not text or text[0] in self._marks):
            return self._convert(self._resolve(text), text)
        return text

    def _mapping(self, depth: int) -> dict[str, Any]:
        event, scalar, value_of, scalar_value = self._event, self._scalar, self._value, self._scalar_value
        found: dict[str, Any] = {}
        while True:
            given = event()
            if given.__class__ is not scalar:
                if given.__class__ is not self._map_end:
                    raise _Unsure
                return found
            key = scalar_value(given)
            if key.__class__ is not str or key in found or key == "<<":
                raise _Unsure
            given = event()
            found[key] = scalar_value(given) if given.__class__ is scalar else value_of(given, depth)

    def _items(self, depth: int) -> list[Any]:
        found: list[Any] = []
        while True:
            given = self._event()
            if given.__class__ is self._list_end:
                return found
            found.append(self._value(given, depth))


_WAYS: Mapping[tuple[str, str], Mapping[bool, Way]] = {
    ("ztf_flow.formats.json", "JsonFormat"): {False: _json_items},
    ("ztf_flow.formats.ndjson", "NdjsonFormat"): {False: _ndjson, True: _ndjson},
    ("ztf_flow.formats.csv", "CsvFormat"): {False: _csv, True: _csv},
    ("ztf_flow.formats.csv", "TsvFormat"): {False: _tsv, True: _tsv},
    ("ztf_flow.formats.toml", "TomlFormat"): {False: _toml, True: _toml},
    ("ztf_flow.formats.yaml", "YamlFormat"): {False: _yaml, True: _yaml_document},
}
