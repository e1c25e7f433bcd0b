"""The two steps of conversions, made once for a schema and a format and used for any number of data."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any

from ztf_flow.conversion.reading import Reader, refusal, takes_lists
from ztf_flow.conversion.writing import Writing
from ztf_flow.formats.adapter import SeekableReader, StreamReader
from ztf_flow.formats.registry import default_registry
from ztf_flow.records import Place
from ztf_flow.schema.rows import verdict_on

if TYPE_CHECKING:
    from ztf_flow.schema.model import Schema


STEPS_KEPT = 64
"""Schemas and formats whose steps are kept for single conversions."""


class ParseStep:
    """Parses and validates data in one format. Raises ConfigError for a format that there is not.

    `value` gives what `parse_from` gives, `value_and_kind` also whether that is one value of a document (or a list of
    those of records). Both raise as `parse_from` does, and any number of threads may call them.
    """

    value: Callable[[Any], Any]
    value_and_kind: Callable[[Any], tuple[Any, bool]]

    def __init__(self, schema: Schema, format: str) -> None:
        adapter = default_registry.get(format)
        framed = isinstance(adapter, (StreamReader, SeekableReader))
        self.is_async = not framed and inspect.iscoroutinefunction(getattr(adapter, "parse", None))
        """Whether the format is read by a coroutine function, so that `begin` and `finish` are better used."""
        self._reader = reader = Reader(schema, format, {})
        self.begin, self.finish, self.unreadable = reader.begin, reader.finish, reader.unreadable
        if framed and format == "json":
            self._one_value = frozenset(_starts(takes_lists(schema)))
            self.value = partial(_json_value, schema.adapter.validator.validate_json, reader.value, self._one_value)
            self.value_and_kind = self._json_value_and_kind
        else:
            self.value = self._first_value
            self.value_and_kind = reader.value

    def _first_value(self, data: Any) -> Any:
        return self._reader.value(data)[0]

    def _json_value_and_kind(self, data: Any) -> tuple[Any, bool]:
        if type(data) in _TEXTS and data[:1] in self._one_value:
            return self.value(data), True
        return self._reader.value(data)


_TEXTS = (str, bytes)


def _starts(takes_lists: bool) -> Iterator[str | bytes]:
    """What JSON begins with that is one value, whatever follows."""
    for sign in '{"-0123456789tfn' + "[" * takes_lists:
        yield from (sign, sign.encode())


def _json_value(
    validate: Callable[[Any], Any],
    general: Callable[[Any], tuple[Any, bool]],
    starts: frozenset[str | bytes],
    data: Any,
) -> Any:
    """JSON in memory at the cost of pydantic alone: one value that it can read needs no framing.

    What pydantic can't read as JSON goes the general way, which says where it breaks; no code of the user's has run by
    then.
    """
    if type(data) in _TEXTS and data[:1] in starts:
        try:
            return validate(data)
        except BaseException as error:
            stage, errors = verdict_on(error)
            if stage != "parse" and not (len(errors) == 1 and not errors[0].path and errors[0].type == UNREADABLE):
                raise refusal(Place(1, 1), stage, errors) from error
    return general(data)[0]


UNREADABLE = "string_unicode"
"""pydantic's error for a text that has no UTF-8."""


class FormatStep:
    """Formats values. Raises ConfigError for a format that there is not, or that has no place for the schema."""

    def __init__(self, schema: Schema, format: str) -> None:
        self._takes_lists = takes_lists(schema)
        self._writing = Writing(schema, format, {})
        adapter = default_registry.get(format)
        self.is_async = not self._writing.is_framed and inspect.iscoroutinefunction(getattr(adapter, "format", None))

    def __call__(self, obj: Any, *, document: bool | None = None) -> Any:
        """Text, or bytes of a binary format. Raises as `format_to`. `document` None: what the object looks like."""
        return self._writing.write(obj, document=self._is_document(obj) if document is None else document)

    def begin(self, obj: Any, *, document: bool | None = None) -> Any:
        """What a format without framing gives for an object, perhaps an awaitable."""
        return self._writing.begin(obj, document=self._is_document(obj) if document is None else document)

    def _is_document(self, obj: Any) -> bool:
        return not isinstance(obj, (list, tuple)) or self._takes_lists


def parse_step(schema: Schema, format: str) -> ParseStep:
    """A step without options; those of classes are kept for a while. Raises as ParseStep does."""
    if not isinstance(schema.type, type):
        return ParseStep(schema, format)
    return _parse_step(schema, format, id(default_registry.get(format)))


def format_step(schema: Schema, format: str) -> FormatStep:
    """A step without options; those of classes are kept for a while. Raises as FormatStep does."""
    if not isinstance(schema.type, type):
        return FormatStep(schema, format)
    return _format_step(schema, format, id(default_registry.get(format)))


# A step holds its adapter, so that no other one can have the number while it is kept.


@lru_cache(maxsize=STEPS_KEPT)
def _parse_step(schema: Schema, format: str, adapter: int) -> ParseStep:
    return ParseStep(schema, format)


@lru_cache(maxsize=STEPS_KEPT)
def _format_step(schema: Schema, format: str, adapter: int) -> FormatStep:
    return FormatStep(schema, format)
