"""Data in memory through a format's reader and a schema."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from ztf_flow.config.names import DOCUMENT_FORMATS
from ztf_flow.conversion.options import parse_options
from ztf_flow.errors import ConfigError, FlowError, InvalidRecordError, ParseError
from ztf_flow.formats.adapter import SeekableReader, StreamReader
from ztf_flow.formats.registry import default_registry
from ztf_flow.records import Batch, Coordinates, Cut, Frame, Layout, Origin, Place, RecordError, SourceObject, Stage

if TYPE_CHECKING:
    from ztf_flow.schema.model import Schema

RECORD_LIMIT = 2**62
"""In memory already: a record has no limit."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Data that is to be read in a format. `options` are the reader's, `given` those of the call."""

    schema: Schema
    format: str
    data: str | bytes
    adapter: Any
    options: Any
    given: Mapping[str, Any]

    @classmethod
    def of(cls, schema: Schema, format: str, data: str | bytes, given: Mapping[str, Any]) -> Reading:
        """Raises ConfigError for an unknown format or option."""
        adapter = default_registry.get(format)
        if not isinstance(data, (str, bytes, bytearray, memoryview)):
            raise TypeError(f"data must be str or bytes, not {type(data).__name__}")
        framed = isinstance(adapter, (StreamReader, SeekableReader))
        options = parse_options(format, given) if framed else None
        return cls(schema, format, data if isinstance(data, str) else bytes(data), adapter, options, dict(given))

    def value(self) -> tuple[Any, bool]:
        """The one value of a document and True, or a list of those of records and False.

        Raises ParseError and InvalidRecordError.
        """
        if not self._framed:
            batch, document = self._plain_batch()
            values = self._judged([batch])
            return (values[0] if document else values), document
        return (self.many(), False) if self._holds_records() else (self.one(), True)

    def one(self) -> Any:
        """The only value; ParseError for none or several."""
        found = self._values(whole=True)
        if len(found) != 1:
            message = f"one record was expected, the data holds {len(found) or 'none'}"
            raise ParseError(message, stage="parse", place=self.format)
        return found[0]

    def many(self) -> list[Any]:
        """The values of all records."""
        return self._values(whole=False)

    @property
    def _framed(self) -> bool:
        return isinstance(self.adapter, (StreamReader, SeekableReader))

    def _holds_records(self) -> bool:
        if self.format not in DOCUMENT_FORMATS:
            return True
        place = getattr(self.options, "records", None)
        if place is not None:
            return str(place).endswith("[*]")
        if self.format == "json":
            return self._is_list() and not takes_lists(self.schema)
        return not takes_lists(self.schema) and not all(cut.document for cut in self._cuts(self.options))

    def _values(self, *, whole: bool) -> list[Any]:
        try:
            return self._judged(self._batches(whole) if self._framed else [self._plain_batch()[0]])
        except ParseError as error:
            error.place = error.place or self.format
            raise

    def _judged(self, batches: Iterable[Batch]) -> list[Any]:
        from ztf_flow.schema.rows import RowValidator

        validator = RowValidator(self.schema, mode="lax", null_values=getattr(self.options, "null_values", ()))
        values: list[Any] = []
        for batch in batches:
            verdicts = validator.validate(batch)
            refused = [(reject.place, reject.stage, reject.errors) for reject in batch.rejects]
            refused += [(batch.origin.place(index), stage, errors) for index, stage, errors in verdicts.failures]
            if refused:
                raise refusal(*min(refused, key=lambda item: item[0].record or 0))
            values += verdicts.values
        return values

    def _batches(self, whole: bool) -> Iterator[Batch]:
        options = self.options
        if whole and hasattr(options, "records") and options.records is None:
            options = type(options)(records="$")
        layout = Layout(self.format) if isinstance(self.adapter, SeekableReader) else self._layout()
        found = SourceObject("memory:data", "data", "", len(self.data), "data")
        for cut in self._cuts(options):
            if cut.fault is not None and cut.records == 0:
                raise ParseError(cut.fault, stage="read")
            yield self.adapter.parse(Frame(found, layout, cut), options)

    def _cuts(self, options: Any) -> Iterator[Cut]:
        if isinstance(self.adapter, SeekableReader):
            yield from self.adapter.frames(BytesIO(self._content()), options, record_limit=RECORD_LIMIT)
            return
        framer = self.adapter.framer(options, self._layout(), record_limit=RECORD_LIMIT)
        yield from framer.feed(self._content())
        yield from framer.finish()

    def begin(self) -> Any:
        """What the `parse` of a format without framing gives: Python values, or an awaitable of them.

        What it raises, `unreadable` tells.
        """
        parse = getattr(self.adapter, "parse", None)
        if not callable(parse):
            raise ConfigError(f"format '{self.format}' can't be read", stage="config")
        return parse(self.data, **self.given)

    def finish(self, found: Any) -> tuple[Any, bool]:
        """As `value`, from what `begin` gave."""
        batch, document = self._batch_of(found)
        values = self._judged([batch])
        return (values[0] if document else values), document

    def unreadable(self, error: Exception) -> FlowError:
        """What an exception of the format's `parse` is to the caller."""
        if isinstance(error, FlowError):
            return error
        return ParseError(f"{type(error).__name__}: {error}", stage="parse", place=self.format)

    def _plain_batch(self) -> tuple[Batch, bool]:
        """By a format without framing, whose `parse` gives Python values; whether they are one document."""
        from ztf_flow.pipeline.blocking import result_of

        try:
            found = result_of(self.begin())
        except FlowError:
            raise
        except Exception as error:
            raise self.unreadable(error) from error
        return self._batch_of(found)

    def _batch_of(self, found: Any) -> tuple[Batch, bool]:
        document = not isinstance(found, list) or takes_lists(self.schema)
        values = [found] if document else found
        return Batch("typed", values, Origin(lambda: _numbered(len(values))), lambda _: None), document

    def _content(self) -> bytes:
        if isinstance(self.data, bytes):
            return self.data
        try:
            return self.data.encode()
        except UnicodeEncodeError as error:
            raise ParseError(f"the text has no UTF-8: {error.reason}", stage="parse", place=self.format) from None

    def _layout(self) -> Layout:
        """The dialect, and of bytes the encoding, as pipelines detect them."""
        from ztf_flow.detect import HEAD, detect

        encoding = "utf-8" if isinstance(self.data, str) else None
        head = self._content()[:HEAD]
        return detect(self.format, head, format=self.format, compression="none", encoding=encoding)

    def _is_list(self) -> bool:
        if not isinstance(self.adapter, StreamReader):
            return False
        layout, content = self._layout(), self._content()
        for start in range(layout.bom, len(content), 4096):
            head = content[start : start + 4096].decode(layout.encoding, "ignore").lstrip(" \t\r\n")
            if head:
                return head.startswith("[")
        return False


LISTS = {"list", "tuple", "set", "frozenset", "deque", "generator", "named-tuple", "any", "function-plain"}
"""Core schemas whose values may be lists."""


def takes_lists(schema: Schema) -> bool:
    """Whether a schema's values may be lists, so that a list is one value and no series of them."""
    from ztf_flow.schema.fields import WRAPPERS, definitions_of

    core: Mapping[str, Any] = schema.adapter.core_schema
    definitions, pending = definitions_of(core), [core]
    seen: set[str] = set()
    while pending:
        node = pending.pop()
        kind = node["type"]
        if kind in LISTS:
            return True
        if kind == "definition-ref" and node["schema_ref"] not in seen:
            seen.add(node["schema_ref"])
            pending.append(definitions[node["schema_ref"]])
        elif kind in ("union", "tagged-union"):
            choices = node["choices"].values() if isinstance(node["choices"], Mapping) else node["choices"]
            pending += [choice[0] if isinstance(choice, tuple) else choice for choice in choices]
        elif kind in ("definitions", "default", "nullable") or kind in WRAPPERS:
            pending.append(node["schema"])
        elif kind in ("lax-or-strict", "json-or-python"):
            pending.append(node["lax_schema" if kind == "lax-or-strict" else "json_schema"])
    return False


def refusal(place: Place, stage: Stage, errors: tuple[RecordError, ...]) -> FlowError:
    """The exception for a refused record."""
    where = f"record {place.record}" + (f", line {place.line}" if place.line is not None else "")
    told = "; ".join(f"{'.'.join(map(str, e.path))}: {e.message}" if e.path else e.message for e in errors)
    if stage in ("read", "parse"):
        return ParseError(told, stage=stage, place=where)
    listed = [{"path": list(e.path), "type": e.type, "message": e.message, "input": e.input} for e in errors]
    return InvalidRecordError(told, errors=listed, stage=stage, place=where)


def _numbered(count: int) -> Coordinates:
    import numpy as np

    return Coordinates(np.arange(1, count + 1, dtype=np.int64), None, None, None)
