"""Plain text: each line a record with the one field `line`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from ztf_flow.formats.adapter import FormatOptions, Rendered, Rows
from ztf_flow.formats.encoders import BlocksEncoder
from ztf_flow.formats.line_framing import LineFormat, LineFramer, Step
from ztf_flow.formats.lines import (
    Spans,
    content_ends,
    coordinates,
    fault_batch,
    newline_ends,
    raw_reader,
    reject,
    units_of,
)
from ztf_flow.formats.ndjson import line_ends
from ztf_flow.records import Batch, Frame, Origin, Reject

if TYPE_CHECKING:
    import pyarrow as pa
    from pydantic import BaseModel

    from ztf_flow.records import Integers

FIELD = "line"

_LINE_END = re.compile(r"[\n\r]")


class TextFramer(LineFramer):
    """Cuts at line ends; every line is a record."""

    def _void(self, text: bytes, starts: Integers, ends: Integers) -> list[int]:
        return []

    def _plain_step(self, text: bytes, at: int, stop: int) -> Step | None:
        if self._limit < self._size or (self._end is not None and self._bound(at) < stop):
            return None
        end = text.rfind(b"\n", at, stop) + 1
        if not end or (self._finished and stop == len(text) and end < stop):
            return None
        lines = text.count(b"\n", at, end)
        return Step(end, lines, lines)


class TextFormat(LineFormat):
    """Lines end with LF or CR LF; blank lines are records too. A line with bytes that are not of the encoding is
    rejected alone.

    A record is written as its line: it must have no other field, and no line end in it. What a file with one of the
    suffixes holds may be anything, so that lines are read where that is declared only.
    """

    name = "text"
    extensions: tuple[str, ...] = (".txt", ".log")
    framer_class: ClassVar[type[LineFramer]] = TextFramer
    rows: ClassVar[Rows] = "values"

    def parse(self, frame: Frame, options: BaseModel | None) -> Batch:
        """The lines of a frame, each without its line end, in order."""
        import numpy as np

        cut = frame.cut
        if cut.fault is not None:
            return fault_batch(frame, "text")
        units = units_of(frame.layout.encoding)
        text = units.text(cut.data)
        ends = newline_ends(text, 0, len(text))
        if not len(ends) or ends[-1] < len(text):
            ends = np.append(ends, len(text))
        starts = np.concatenate(([0], ends[:-1]))
        spans = Spans(starts, content_ends(text, starts, ends), np.arange(len(starts)))
        values: list[dict[str, str]] = []
        kept: list[int] = []
        rejects: list[Reject] = []
        everywhere = Origin(lambda: coordinates(frame, spans, units))
        for index, (begin, end) in enumerate(zip(spans.starts.tolist(), spans.ends.tolist(), strict=True)):
            raw = cut.data[begin * units.width : end * units.width]
            try:
                values.append({FIELD: raw.decode(units.encoding)})
                kept.append(index)
            except UnicodeDecodeError as error:
                place = everywhere.place(index)
                message = f"not {units.encoding} at byte {(place.byte_start or 0) + error.start}: {error.reason}"
                rejects.append(reject(frame, place, bytes(raw), message))
        origin = Origin(lambda: coordinates(frame, spans, units, kept)) if rejects else everywhere
        return Batch("text", values, origin, raw_reader(frame, origin), rejects)

    def render(self, rows: Sequence[Any], columns: Sequence[str] | None, options: FormatOptions) -> Rendered:
        """One line per row, ended by LF."""
        together = _together(rows)
        if together is not None:
            return Rendered(together, {})
        payload: list[bytes] = []
        failures: dict[int, str] = {}
        for index, row in enumerate(rows):
            line = row.get(FIELD) if isinstance(row, dict) and len(row) == 1 else row
            if not isinstance(line, str):
                failures[index] = f"a line of text is a record with the one field '{FIELD}', a text"
            elif _LINE_END.search(line):
                failures[index] = "the text has a line end in it, and would be several lines"
            else:
                try:
                    payload.append(line.encode() + b"\n")
                except UnicodeEncodeError as error:
                    failures[index] = f"text that UTF-8 can't hold: {error.reason}"
        return Rendered(b"".join(payload), failures)

    def encoder(
        self, schema: pa.Schema | None, columns: Sequence[str] | None, options: FormatOptions, *, document: bool
    ) -> BlocksEncoder:
        """A file is its lines one after the other."""
        return BlocksEncoder()

    def row_ends(self, payload: bytes) -> Integers:
        """Where the rows of a payload end."""
        return line_ends(payload)


def _together(rows: Sequence[Any]) -> bytes | None:
    """The payload of rows that are all well; None where one may not be."""
    if set(map(type, rows)) != {dict} or set(map(len, rows)) != {1}:
        return None
    lines = [row.get(FIELD) for row in rows]
    if set(map(type, lines)) != {str}:
        return None
    text = "\n".join(lines)
    if text.count("\n") != len(lines) - 1 or "\r" in text:
        return None
    try:
        return text.encode() + b"\n"
    except UnicodeEncodeError:
        return None
