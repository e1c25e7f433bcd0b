"""YAML: documents of a stream, or the items of lists in them, by YAML 1.2's core schema; written as one list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import yaml

from ztf_flow.formats.adapter import FormatOptions, Framer, Rendered
from ztf_flow.formats.documents import DocumentFormat
from ztf_flow.formats.encoders import OneDocumentEncoder
from ztf_flow.formats.lines import fault_batch, reject, units_of
from ztf_flow.formats.yaml_framing import Wanted, YamlFramer, is_blank
from ztf_flow.formats.yaml_reading import Item, read_document
from ztf_flow.formats.yaml_writing import dump_list
from ztf_flow.records import Batch, Coordinates, Frame, Layout, Origin, Place, Reject

if TYPE_CHECKING:
    import pyarrow as pa
    from pydantic import BaseModel

_TRAILING = " \t\r\n"


class YamlFormat(DocumentFormat):
    """Each document of a stream is read whole. Its records are the items of its top-level list, else the document, or
    what `records` says. Documents with nothing but comments hold no record.

    Values have the types of YAML 1.2's core schema; there are no dates. Merge keys (`<<`) work. A document whose syntax
    breaks gives one reject from the record on in which it broke; what is wrong in one item refuses that item.
    """

    name = "yaml"
    extensions: tuple[str, ...] = (".yaml", ".yml")

    def _framer(self, options: BaseModel | None, layout: Layout, record_limit: int, frame_size: int) -> Framer:
        wanted = Wanted.of(getattr(options, "records", None))
        units = units_of(layout.encoding, "-.#%")
        return YamlFramer(units, wanted, record_limit=record_limit, bom=layout.bom, frame_size=frame_size)

    def parse(self, frame: Frame, options: BaseModel | None) -> Batch:
        """The records of a frame's documents, in order."""
        if frame.cut.fault is not None:
            return fault_batch(frame, "typed")
        return _Parsing(frame, Wanted.of(getattr(options, "records", None))).batch()

    def render(self, rows: Sequence[Any], columns: Sequence[str] | None, options: FormatOptions) -> Rendered:
        """The rows as items of a list."""
        try:
            return Rendered(dump_list(rows), {}) if rows else Rendered(b"", {})
        except (ValueError, yaml.YAMLError):
            return _one_by_one(rows)

    def encoder(
        self, schema: pa.Schema | None, columns: Sequence[str] | None, options: FormatOptions, *, document: bool
    ) -> YamlEncoder | YamlDocumentEncoder:
        return YamlDocumentEncoder("YAML") if document else YamlEncoder()


class _Parsing:
    """Collects the records and rejects of one frame."""

    def __init__(self, frame: Frame, wanted: Wanted) -> None:
        self._frame = frame
        self._wanted = wanted
        self._units = units_of(frame.layout.encoding)
        self._places: list[Place] = []
        self._values: list[Any] = []
        self._rejects: list[Reject] = []
        self._record = frame.cut.first_record
        self._line = frame.cut.first_line or 1
        self._counted = 0

    def batch(self) -> Batch:
        starts, ends = self._frame.cut.context.tolist()
        for start, end in zip(starts, ends, strict=True):
            data = self._frame.cut.data[start:end]
            if not is_blank(self._units.text(data)):
                self._document(data, start)
        places, data, begin = self._places, self._frame.cut.data, self._frame.cut.start

        def coordinates() -> Coordinates:
            import numpy as np

            table = np.array(places, dtype=np.int64).reshape(-1, 4)
            return Coordinates(table[:, 0], table[:, 1], table[:, 2], table[:, 3])

        def raw(index: int) -> bytes:
            _, _, start, end = places[index]
            assert start is not None and end is not None
            return bytes(data[start - begin : end - begin])

        return Batch("typed", self._values, Origin(coordinates, places.__getitem__), raw, self._rejects)

    def _document(self, data: bytes, offset: int) -> None:
        """`offset` is where the document begins in the cut."""
        try:
            text = data.decode(self._units.encoding)
        except UnicodeDecodeError as error:
            at = self._frame.cut.start + offset + error.start
            message = f"not {self._units.encoding} at byte {at}: {error.reason}"
            self._take(Item(None, 0, 0, message), offset, offset + len(data.rstrip()))
            return
        path, required = self._wanted
        first_line = self._line_at(offset)
        where = Where(text, self._units.encoding)
        for item in read_document(text, path, required=required, first_line=first_line):
            end = item.start + len(text[item.start : item.end].rstrip(_TRAILING))
            start_byte = where.byte(item.start)
            self._take(item, offset + start_byte, offset + where.byte(end))

    def _take(self, item: Item, start: int, end: int) -> None:
        base = self._frame.cut.start
        place = Place(self._record, self._line_at(start), base + start, base + end)
        self._record += 1
        if item.error is None:
            self._values.append(item.value)
            self._places.append(place)
        else:
            raw = bytes(self._frame.cut.data[start:end])
            self._rejects.append(reject(self._frame, place, raw, item.error))

    def _line_at(self, offset: int) -> int:
        """The line of a byte of the cut; asked for in rising order."""
        if offset > self._counted:
            self._line += self._units.text(self._frame.cut.data[self._counted : offset]).count(b"\n")
            self._counted = offset
        return self._line


class Where:
    """Characters of a text to bytes of its encoding; asked for in rising order it looks at each only once."""

    def __init__(self, text: str, encoding: str) -> None:
        self._text = text
        self._encoding = encoding
        self._plain = encoding == "utf-8" and text.isascii()
        self._at = self._byte = 0

    def byte(self, index: int) -> int:
        if self._plain:
            return index
        if index < self._at:
            return len(self._text[:index].encode(self._encoding))
        self._byte += len(self._text[self._at : index].encode(self._encoding))
        self._at = index
        return self._byte


class YamlEncoder:
    """One list; `[]` if it has no items."""

    def __init__(self) -> None:
        self._empty = True

    def begin(self) -> bytes:
        return b""

    def add(self, payload: bytes) -> bytes:
        self._empty = self._empty and not payload
        return payload

    def end(self) -> bytes:
        return b"[]\n" if self._empty else b""


class YamlDocumentEncoder(OneDocumentEncoder):
    """One document, which comes as the only item of a list."""

    def add(self, payload: bytes) -> bytes:
        # Each line of an item is indented by two, lines of its texts too: only empty ones are not.
        super().add(payload)
        if b"\n- " in payload:
            super().add(payload)  # a second record
        return payload[2:].replace(b"\n  ", b"\n")


def _one_by_one(rows: Sequence[Any]) -> Rendered:
    payload = bytearray()
    failures: dict[int, str] = {}
    for index, row in enumerate(rows):
        try:
            payload += dump_list([row])
        except (ValueError, yaml.YAMLError) as error:
            failures[index] = f"YAML can't hold this: {error}"
    return Rendered(bytes(payload), failures)
