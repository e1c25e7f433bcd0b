"""Data in memory through a format's reader and a schema."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from io import BytesIO
from typing import TYPE_CHECKING, Any

from ztf_flow.config.names import DOCUMENT_FORMATS
from ztf_flow.conversion.options import parse_options
from ztf_flow.conversion.short_texts import Records, text_of, way_of
from ztf_flow.errors import ConfigError, FlowError, InvalidRecordError, ParseError
from ztf_flow.formats.adapter import SeekableReader, StreamReader
from ztf_flow.formats.registry import default_registry
from ztf_flow.records import Batch, Cut, Frame, Kind, Layout, Place, RecordError, SourceObject, Stage
from ztf_flow.schema.rows import Failure, Judge, RowValidator, judge_all

if TYPE_CHECKING:
    from ztf_flow.schema.model import Schema

RECORD_LIMIT = 2**62
"""In memory already: a record has no limit."""


class Reader:
    """Reads data of one format into values of a schema: what doesn't depend on the data is made once.

    `given` are the reader's options. Any number of threads may use it. Raises ConfigError for an unknown format or
    option.
    """

    def __init__(self, schema: Schema, format: str, given: Mapping[str, Any]) -> None:
        self.format = format
        self._given = dict(given)
        self._adapter: Any = default_registry.get(format)
        self._framed = isinstance(self._adapter, (StreamReader, SeekableReader))
        self._seekable = isinstance(self._adapter, SeekableReader)
        self._options: Any = parse_options(format, given) if self._framed else None
        self._takes_lists = takes_lists(schema)
        self._schema = schema
        self._judges: dict[Kind, Judge] = {}
        self._way = way_of(self._adapter, takes_lists=self._takes_lists) if self._framed and not given else None

    def value(self, data: str | bytes) -> tuple[Any, bool]:
        """The one value of a document and True, or a list of those of records and False.

        Raises ParseError and InvalidRecordError.
        """
        data = _checked(data)
        if not self._framed:
            return self._told(self._plain_batch(data))
        text = text_of(data) if self._way is not None else None
        found = self._way(text) if self._way is not None and text is not None else None
        if found is not None:
            return self._told(found, lambda index: self._place(data, index, whole=found.document))
        return (self.many(data), False) if self._holds_records(data) else (self.one(data), True)

    def one(self, data: str | bytes) -> Any:
        """The only value; ParseError for none or several."""
        found = self._values(_checked(data), whole=True)
        if len(found) != 1:
            message = f"one record was expected, the data holds {len(found) or 'none'}"
            raise ParseError(message, stage="parse", place=self.format)
        return found[0]

    def many(self, data: str | bytes) -> list[Any]:
        """The values of all records."""
        return self._values(_checked(data), whole=False)

    def begin(self, data: str | bytes) -> Any:
        """What the `parse` of a format without framing gives: Python values, or an awaitable of them.

        What it raises, `unreadable` tells.
        """
        parse = getattr(self._adapter, "parse", None)
        if not callable(parse):
            raise ConfigError(f"format '{self.format}' can't be read", stage="config")
        return parse(_checked(data), **self._given)

    def finish(self, found: Any) -> tuple[Any, bool]:
        """As `value`, from what `begin` gave."""
        return self._told(self._records_of(found))

    def unreadable(self, error: Exception) -> FlowError:
        """What an exception of the format's `parse` is to the caller."""
        if isinstance(error, FlowError):
            return error
        return ParseError(f"{type(error).__name__}: {error}", stage="parse", place=self.format)

    def _plain_batch(self, data: str | bytes) -> Records:
        """By a format without framing, whose `parse` gives Python values; whether they are one document."""
        from ztf_flow.pipeline.blocking import result_of

        try:
            found = result_of(self.begin(data))
        except FlowError:
            raise
        except Exception as error:
            raise self.unreadable(error) from error
        return self._records_of(found)

    def _records_of(self, found: Any) -> Records:
        document = not isinstance(found, list) or self._takes_lists
        return Records("typed", [found] if document else found, document)

    def _told(self, found: Records, place: Callable[[int], Place] | None = None) -> tuple[Any, bool]:
        """Judged records as `value` tells them; `place` is that of one of them, by its index."""
        values: list[Any] = []
        failures: list[Failure] = []
        judge_all(self._judge(found.kind), found.values, 0, values, failures)
        if failures:
            index, stage, errors = failures[0]
            raise refusal(Place(index + 1) if place is None else place(index), stage, errors)
        return (values[0] if found.document else values), found.document

    def _judge(self, kind: Kind) -> Judge:
        judge = self._judges.get(kind)
        if judge is None:
            nulls = getattr(self._options, "null_values", ())
            validator = RowValidator(self._schema, mode="lax", null_values=nulls)
            self._judges[kind] = judge = validator.judge_of(kind)
        return judge

    def _place(self, data: str | bytes, index: int, *, whole: bool) -> Place:
        """The place of a record, whose batches are certain to have no rejects."""
        for batch in self._batches(data, whole):
            if index < len(batch.values):
                return batch.origin.place(index)
            index -= len(batch.values)
        raise AssertionError("the ways to read a text differ")

    def _holds_records(self, data: str | bytes) -> bool:
        if self.format not in DOCUMENT_FORMATS:
            return True
        place = getattr(self._options, "records", None)
        if place is not None:
            return str(place).endswith("[*]")
        if self._takes_lists:
            return False
        if self.format == "json":
            return self._is_list(data)
        return not all(cut.document for cut in self._cuts(data, self._options, self._layout(data)))

    def _values(self, data: str | bytes, *, whole: bool) -> list[Any]:
        if not self._framed:
            found = self._plain_batch(data)
            value, document = self._told(found)
            return [value] if document else value
        try:
            return self._judged(self._batches(data, whole))
        except ParseError as error:
            error.place = error.place or self.format
            raise

    def _judged(self, batches: Iterable[Batch]) -> list[Any]:
        values: list[Any] = []
        for batch in batches:
            failures: list[Failure] = []
            accepted: list[Any] = []
            judge_all(self._judge(batch.kind), batch.values, 0, accepted, failures)
            if failures or batch.rejects:
                refused = [(reject.place, reject.stage, reject.errors) for reject in batch.rejects]
                refused += [(batch.origin.place(index), stage, errors) for index, stage, errors in failures]
                raise refusal(*min(refused, key=lambda item: item[0].record or 0))
            values += accepted
        return values

    def _batches(self, data: str | bytes, whole: bool) -> Iterator[Batch]:
        options = self._options
        if whole and hasattr(options, "records") and options.records is None:
            options = type(options)(records="$")
        layout = self._layout(data)
        found = SourceObject("memory:data", "data", "", len(data), "data")
        for cut in self._cuts(data, options, layout):
            if cut.fault is not None and cut.records == 0:
                raise ParseError(cut.fault, stage="read")
            yield self._adapter.parse(Frame(found, layout, cut), options)

    def _cuts(self, data: str | bytes, options: Any, layout: Layout) -> Iterator[Cut]:
        content = self._content(data)
        if self._seekable:
            yield from self._adapter.frames(BytesIO(content), options, record_limit=RECORD_LIMIT)
            return
        framer = self._adapter.framer(options, layout, record_limit=RECORD_LIMIT)
        yield from framer.feed(content)
        yield from framer.finish()

    def _content(self, data: str | bytes) -> bytes:
        if isinstance(data, bytes):
            return data
        try:
            return data.encode()
        except UnicodeEncodeError as error:
            raise ParseError(f"the text has no UTF-8: {error.reason}", stage="parse", place=self.format) from None

    def _layout(self, data: str | bytes) -> Layout:
        """The dialect, and of bytes the encoding, as pipelines detect them."""
        from ztf_flow.detect import HEAD, detect

        if self._seekable:
            return Layout(self.format)
        encoding = "utf-8" if isinstance(data, str) else None
        head = self._content(data[:HEAD])[:HEAD]
        return detect(self.format, head, format=self.format, compression="none", encoding=encoding)

    def _is_list(self, data: str | bytes) -> bool:
        if not isinstance(self._adapter, StreamReader):
            return False
        layout, content = self._layout(data), self._content(data)
        for start in range(layout.bom, len(content), 4096):
            head = content[start : start + 4096].decode(layout.encoding, "ignore").lstrip(" \t\r\n")
            if head:
                return head.startswith("[")
        return False


def _checked(data: Any) -> str | bytes:
    """Data as what all readers take. Raises TypeError for what is no text."""
    if not isinstance(data, (str, bytes, bytearray, memoryview)):
        raise TypeError(f"data must be str or bytes, not {type(data).__name__}")
    return data if isinstance(data, (str, bytes)) else bytes(data)


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
