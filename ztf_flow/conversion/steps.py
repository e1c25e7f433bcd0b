"""The two steps of conversions, made once for a schema and a format and used for any number of data."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from ztf_flow.conversion.reading import Reading, refusal
from ztf_flow.conversion.writing import is_document, write
from ztf_flow.formats.adapter import SeekableReader, StreamReader, Writer
from ztf_flow.formats.registry import default_registry
from ztf_flow.records import Place
from ztf_flow.schema.rows import verdict_on

if TYPE_CHECKING:
    from ztf_flow.schema.model import Schema

_OBJECT = ("{", b"{")


class ParseStep:
    """Parses and validates data in one format. Raises ConfigError for a format that there is not."""

    def __init__(self, schema: Schema, format: str, given: Mapping[str, Any] | None = None) -> None:
        self._schema = schema
        self._format = format
        self._given = given or {}
        adapter = default_registry.get(format)
        framed = isinstance(adapter, (StreamReader, SeekableReader))
        self.is_async = not framed and inspect.iscoroutinefunction(getattr(adapter, "parse", None))
        self._judge = self._judge_of_documents() if framed and format == "json" and not self._given else None

    def __call__(self, data: Any) -> tuple[Any, bool]:
        """The one value of a document and True, or a list of those of records and False. Raises as `parse_from`."""
        if self._judge is not None and type(data) in (str, bytes) and data[:1] in _OBJECT:
            return self._judge(data), True
        return Reading.of(self._schema, self._format, data, self._given).value()

    def _judge_of_documents(self) -> Callable[[Any], Any]:
        """What a JSON object is judged by: what pydantic accepts or refuses as JSON needs no framing.

        What it can't read goes the usual way, which says where it breaks; no code of the user's has run by then.
        """
        validate = self._schema.adapter.validator.validate_json

        def judge(data: str | bytes) -> Any:
            try:
                return validate(data)
            except BaseException as error:
                stage, errors = verdict_on(error)
                unread = stage == "parse" or (len(errors) == 1 and not errors[0].path and errors[0].type == UNREADABLE)
                if not unread:
                    raise refusal(Place(1, 1), stage, errors) from error
            return Reading.of(self._schema, self._format, data, self._given).value()[0]

        return judge


UNREADABLE = "string_unicode"
"""pydantic's error for a text that has no UTF-8."""


class FormatStep:
    """Formats values. Raises ConfigError for a format that there is not."""

    def __init__(self, schema: Schema, format: str, given: Mapping[str, Any] | None = None) -> None:
        self._schema = schema
        self._format = format
        self._given = given or {}
        adapter = default_registry.get(format)
        self.is_async = not isinstance(adapter, Writer) and inspect.iscoroutinefunction(
            getattr(adapter, "format", None)
        )

    def __call__(self, obj: Any, *, document: bool | None = None) -> Any:
        """Text, or bytes of a binary format. Raises as `format_to`. `document` None: what the object looks like."""
        whole = is_document(self._schema, obj) if document is None else document
        return write(self._schema, self._format, obj, self._given, document=whole)
