"""What the formats share whose objects are documents: framing, and of small ones decoding, places, whole formats."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from ztf_flow.formats.adapter import FRAME_SIZE, FormatOptions, Framer, Nested, Rendered, Rows
from ztf_flow.formats.encoders import TextDocumentEncoder
from ztf_flow.formats.lines import RAW_LIMIT, Units, fault_batch, raw_reader, reject, units_of
from ztf_flow.records import START, Batch, Coordinates, Cut, Frame, Kind, Layout, Origin, Place, Position, Reject

if TYPE_CHECKING:
    import pyarrow as pa
    from pydantic import BaseModel

MAX_DEPTH = 200
"""Levels of nesting that a value may have: what comes after parsing is recursive, pydantic at most 255 levels."""


class DocumentFramer:
    """The object is one document and one cut. A longer one than `record_limit` bytes is a fault with its first 64 KiB.

    Memory is bounded by the limit. Of a stream that breaks off nothing is cut. `document` false says that the records
    are inside of the document, so that their number is not known.
    """

    def __init__(self, units: Units, *, record_limit: int, bom: int = 0, document: bool = True) -> None:
        self.done = False
        self._units = units
        self._limit = record_limit
        self._bom = bom
        self._document = document
        self._data = bytearray()
        self._length = 0

    def feed(self, chunk: bytes) -> Iterator[Cut]:
        """Take the next bytes; yields nothing."""
        self._length += len(chunk)
        if self._length - self._bom <= self._limit:
            self._data += chunk
        else:
            self._data += chunk[: max(0, self._bom + RAW_LIMIT - len(self._data))]
            del self._data[self._bom + RAW_LIMIT :]
        return iter(())

    def finish(self, *, truncated: bool = False) -> Iterator[Cut]:
        """Yield the document, unless the stream broke off."""
        self.done = True
        if truncated:
            return
        data, length = bytes(self._data[self._bom :]), max(0, self._length - self._bom)
        fault = None
        if length > self._limit:
            fault = f"the document is longer than limits.record, {self._limit} bytes"
        records = 1 if self._document or fault else None
        yield Cut(data, min(self._bom, self._length), length, 1, 1, records, None, self._document and not fault, fault)

    @property
    def position(self) -> Position:
        """The start of the document, then its end."""
        return Position(self._length if self.done else 0, 2 if self.done else 1)


class Unreadable(ValueError):
    """Raised for a document that breaks its format's rules, with what and in which line of it."""


def decoded(frame: Frame) -> str:
    """The text of a frame. Raises Unreadable for bytes that are not of the encoding."""
    encoding = units_of(frame.layout.encoding).encoding
    try:
        text: str = frame.cut.data.decode(encoding)
        return text
    except UnicodeDecodeError as error:
        at = frame.cut.start + error.start
        raise Unreadable(f"not {encoding} at byte {at}: {error.reason}") from None


def whole_batch(frame: Frame, kind: Kind, read: Callable[[str], Any]) -> Batch:
    """The batch of a frame that is one record: what `read` makes of its text, or a reject for what it raises."""
    place = document_place(frame)
    try:
        value = read(decoded(frame))
    except Unreadable as error:
        return Batch(kind, [], _no_origin(), _no_raw, [reject(frame, place, bytes(frame.cut.data), str(error))])
    origin = Origin(lambda: _one(place), lambda _: place)
    return Batch(kind, [value], origin, raw_reader(frame, origin))


def document_place(frame: Frame) -> Place:
    cut = frame.cut
    return Place(cut.first_record, cut.first_line, cut.start, cut.start + cut.length)


def items_without_places(frame: Frame, values: Sequence[Any], rejects: list[Reject] | None = None) -> Batch:
    """A batch of items of a document whose parser tells no positions: they have record numbers only, and no raw."""
    import numpy as np

    numbers = np.arange(frame.cut.first_record, frame.cut.first_record + len(values), dtype=np.int64)
    origin = Origin(lambda: Coordinates(numbers, None, None, None))
    return Batch("typed", list(values), origin, lambda _: None, rejects or [])


def _one(place: Place) -> Coordinates:
    import numpy as np

    assert place.record is not None
    return Coordinates(*(np.array([part], dtype=np.int64) for part in place))


def _no_origin() -> Origin:
    import numpy as np

    none = np.empty(0, dtype=np.int64)
    return Origin(lambda: Coordinates(none, none, none, none))


def _no_raw(index: int) -> bytes | None:
    raise IndexError(index)


class Unwritable(ValueError):
    """Raised for a value that a format can't hold, with where in the record it stands."""


def depth_of(value: Any) -> int:
    """Levels of nesting of plain values, 0 for a scalar; counts without recursion."""
    deepest, pending = 0, [(value, 0)]
    while pending:
        node, depth = pending.pop()
        if isinstance(node, (dict, list)):
            deepest = max(deepest, depth + 1)
            pending += [(item, depth + 1) for item in (node.values() if isinstance(node, dict) else node)]
    return deepest


def at(path: Sequence[str | int]) -> str:
    """A way into a record, for messages: `'a.b.0'`."""
    return f"'{'.'.join(map(str, path))}'" if path else "the record"


class DocumentFormat:
    """A format whose objects are read from their start on, never in ranges."""

    name: str
    splittable: ClassVar[bool] = False
    rows: ClassVar[Rows] = "values"

    def framer(
        self,
        options: BaseModel | None,
        layout: Layout,
        *,
        record_limit: int,
        start: Position = START,
        end: int | None = None,
        frame_size: int = FRAME_SIZE,
    ) -> Framer:
        """A framer from the start of the object on. ConfigError for an unknown path of its records, ParseError for an
        encoding that the format can't be read in."""
        if start.byte or end is not None:
            raise ValueError(f"a document of {self.name} can't be read in ranges")
        return self._framer(options, layout, record_limit, frame_size)

    def _framer(self, options: BaseModel | None, layout: Layout, record_limit: int, frame_size: int) -> Framer:
        """By default the object is one document and one cut."""
        return DocumentFramer(units_of(layout.encoding), record_limit=record_limit, bom=layout.bom)


class TextsFormat(DocumentFormat, ABC):
    """A format whose files are each one record of texts, by `loads` and `dumps`."""

    label: ClassVar[str]
    """What a file holds, in words."""

    @staticmethod
    @abstractmethod
    def loads(text: str) -> dict[str, Any]:
        """The record of a file. Raises Unreadable with the line."""

    @staticmethod
    @abstractmethod
    def dumps(row: Any, nested: Nested) -> bytes:
        """The text of a record. Raises Unwritable for what would not be read again as it is."""

    def parse(self, frame: Frame, options: BaseModel | None) -> Batch:
        """The one record."""
        return fault_batch(frame, "tree") if frame.cut.fault is not None else whole_batch(frame, "tree", self.loads)

    def render(self, rows: Sequence[Any], columns: Sequence[str] | None, options: FormatOptions) -> Rendered:
        """Each row as a file; the encoder refuses a second one."""
        files: list[bytes] = []
        failures: dict[int, str] = {}
        for index, row in enumerate(rows):
            try:
                files.append(self.dumps(row, options.nested))
            except Unwritable as error:
                failures[index] = str(error)
        return Rendered(b"\0".join(files), failures)

    def encoder(
        self, schema: pa.Schema | None, columns: Sequence[str] | None, options: FormatOptions, *, document: bool
    ) -> TextDocumentEncoder:
        """One record per file, whether it comes of a document or not."""
        return TextDocumentEncoder(self.label)
