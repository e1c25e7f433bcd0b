"""NDJSON (JSON Lines): one JSON text per line, <https://github.com/ndjson/ndjson-spec>, <https://jsonlines.org>."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from ztf_flow.formats.adapter import FormatOptions, Rendered, Rows
from ztf_flow.formats.encoders import BlocksEncoder
from ztf_flow.formats.line_framing import LineFormat
from ztf_flow.formats.lines import (
    Spans,
    Units,
    blank_lines,
    content_ends,
    coordinates,
    fault_batch,
    newline_ends,
    raw_reader,
    reject,
    units_of,
)
from ztf_flow.records import Batch, Coordinates, Cut, Frame, Layout, Origin, Place, Reject

if TYPE_CHECKING:
    import pyarrow as pa
    from pydantic import BaseModel

    from ztf_flow.formats.cells import CellTable
    from ztf_flow.records import Integers


class NdjsonFormat(LineFormat):
    """Lines end with LF or CR LF; lines of white space hold no record. A record's bytes leave out its line end.

    Text in UTF-8 is not looked at, which is left to the JSON parser; other encodings are transcoded, and a record with
    undecodable bytes is rejected alone.
    """

    name = "ndjson"
    extensions: tuple[str, ...] = (".ndjson", ".jsonl")
    rows: ClassVar[Rows] = "json"
    cell_kind: ClassVar[Literal["json", "text"]] = "json"

    def parse(self, frame: Frame, options: BaseModel | None) -> Batch:
        """The lines of a frame as JSON texts in UTF-8, in order, each without its line end."""
        if frame.cut.fault is not None:
            return fault_batch(frame, "json")
        units = units_of(frame.layout.encoding)
        data: bytes = frame.cut.data
        if units.encoding not in ("utf-8", "ascii"):
            try:
                data = data.decode(units.encoding).encode()
            except UnicodeDecodeError:
                return _line_by_line(frame, units)
        values = _split(data)
        plain = len(values) == frame.cut.records and data is frame.cut.data and b"\r" not in data
        if len(values) != frame.cut.records:
            values = [value for value in values if value.strip(b" \t\r")]
        if plain:
            origin = Origin(lambda: _plain_coordinates(frame.cut, values), _locator(frame.cut, values))
            return Batch("json", values, origin, values.__getitem__)
        origin = Origin(lambda: coordinates(frame, _spans(frame, units), units))
        return Batch("json", values, origin, raw_reader(frame, origin))

    def context_of(self, frame: Frame, records: Sequence[bytes]) -> Any:
        """The context is the same for any of a frame's records."""
        return frame.cut.context

    def cells(self, frame: Frame, options: BaseModel | None) -> CellTable | None:
        """The cells of a frame, all at once; see `json_cells`."""
        from ztf_flow.formats.json_cells import json_cells

        return json_cells(frame)

    def may_join(self, cut: Cut, layout: Layout) -> bool:
        """Lines know nothing of each other."""
        return layout.encoding in ("utf-8", "ascii")

    def joint_kind(self, cut: Cut) -> Any:
        return None

    def join(self, cuts: Sequence[Cut], datas: Sequence[bytes]) -> Cut:
        """The lines of all cuts."""
        data = b"".join(datas)
        return Cut(data, 0, len(data), 1, 1, sum(cut.records or 0 for cut in cuts))

    def render(self, rows: Sequence[bytes], columns: Sequence[str] | None, options: FormatOptions) -> Rendered:
        """One line per JSON text. The texts are compact, so that none has a line end in it."""
        return Rendered(b"\n".join(rows) + b"\n" if rows else b"", {})

    def encoder(
        self, schema: pa.Schema | None, columns: Sequence[str] | None, options: FormatOptions, *, document: bool
    ) -> BlocksEncoder:
        return BlocksEncoder()

    def row_ends(self, payload: bytes) -> Integers:
        """Where the rows of a payload end."""
        return line_ends(payload)


def line_ends(payload: bytes) -> Integers:
    """Where the lines of a payload end."""
    import numpy as np

    ends: Integers = np.flatnonzero(np.frombuffer(payload, np.uint8) == 0x0A) + 1
    return ends


def _locator(cut: Cut, values: list[bytes]) -> Callable[[int], Place]:
    """The place of one record in a frame whose every line is one, ended by an LF: a few rejects need no numpy."""
    lengths: list[int] = []

    def locate(index: int) -> Place:
        if not lengths:
            lengths.extend(accumulate(map(len, values)))
        end = cut.start + lengths[index] + index
        assert cut.first_line is not None
        return Place(cut.first_record + index, cut.first_line + index, end - len(values[index]), end)

    return locate


def _plain_coordinates(cut: Cut, values: list[bytes]) -> Coordinates:
    """The coordinates of such a frame's records, from their lengths."""
    import numpy as np

    lengths = np.fromiter(map(len, values), dtype=np.int64, count=len(values))
    numbers = np.arange(len(values))
    ends = cut.start + np.cumsum(lengths) + numbers
    assert cut.first_line is not None
    return Coordinates(cut.first_record + numbers, cut.first_line + numbers, ends - lengths, ends)


def _split(data: bytes) -> list[bytes]:
    if b"\r" in data:
        data = data.replace(b"\r\n", b"\n").removesuffix(b"\r")
    lines = data.split(b"\n")
    if not lines[-1]:
        lines.pop()
    return lines


def _spans(frame: Frame, units: Units) -> Spans:
    import numpy as np

    text = units.text(frame.cut.data)
    ends = newline_ends(text, 0, len(text))
    if not len(ends) or ends[-1] < len(text):
        ends = np.append(ends, len(text))
    starts = np.concatenate(([0], ends[:-1]))
    void = blank_lines(text, starts, ends)
    spans = Spans(starts, content_ends(text, starts, ends), np.arange(len(starts)))
    return Spans(*(np.delete(array, void) for array in spans)) if void else spans


def _line_by_line(frame: Frame, units: Units) -> Batch:
    """Parse a frame in which some record can't be decoded."""
    cut, spans = frame.cut, _spans(frame, units)
    record, line, start, end = coordinates(frame, spans, units)
    assert line is not None and start is not None and end is not None
    values: list[bytes] = []
    kept: list[int] = []
    rejects: list[Reject] = []
    for i, where in enumerate(zip(record.tolist(), line.tolist(), start.tolist(), end.tolist(), strict=True)):
        place = Place(*where)
        raw = cut.data[where[2] - cut.start : where[3] - cut.start]
        try:
            values.append(raw.decode(units.encoding).encode())
            kept.append(i)
        except UnicodeDecodeError as error:
            message = f"not {units.encoding} at byte {where[2] + error.start}: {error.reason}"
            rejects.append(reject(frame, place, raw, message))
    origin = Origin(lambda: coordinates(frame, spans, units, kept))
    return Batch("json", values, origin, raw_reader(frame, origin), rejects)
