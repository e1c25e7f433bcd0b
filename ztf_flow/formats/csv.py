"""CSV and TSV: RFC 4180 as Python's `csv` reads it with `strict=True`, and with the dialect that options and file name.

A row that breaks the rules, has another number of cells than the header, or holds bytes that are not of the encoding is
rejected alone.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Literal, cast

from ztf_flow.formats.adapter import FRAME_SIZE, FormatOptions, Rendered, Rows
from ztf_flow.formats.csv_framing import FEW, CsvFramer, lift_cell_limit, rows_of, void_lines
from ztf_flow.formats.csv_rows import UNCLOSED, Dialect, RowScanner, Signs
from ztf_flow.formats.csv_writing import CsvEncoder, render, row_ends
from ztf_flow.formats.lines import Spans, content_ends, coordinates, fault_batch, line_ends, raw_reader, reject
from ztf_flow.records import START, Batch, Cut, Frame, Layout, Origin, Place, Position, Reject

if TYPE_CHECKING:
    import pyarrow as pa
    from pydantic import BaseModel

    from ztf_flow.formats.cells import CellTable
    from ztf_flow.formats.csv_rows import DialectOptions
    from ztf_flow.records import Integers


class CsvFormat:
    """Rows are dicts of cell texts by column name. Blank lines and comment lines are no records.

    Reading never guesses a header, and keeps null cells as their texts: what is null is the business of validation.
    Line ends are LF, CR LF or CR. Coordinates leave out a row's line end; `line` is where the row begins.
    """

    name = "csv"
    extensions: tuple[str, ...] = (".csv",)
    splittable: ClassVar[bool] = True
    rows: ClassVar[Rows] = "plain"
    delimiter: ClassVar[str] = ","
    cell_kind: ClassVar[Literal["json", "text"]] = "text"

    def splittable_with(self, options: BaseModel | None) -> bool:
        """Whether line ends alone tell where rows end, so that a slice can begin where nobody has read before it."""
        return options is not None and not cast("DialectOptions", options).newlines_in_values

    def framer(
        self,
        options: BaseModel | None,
        layout: Layout,
        *,
        record_limit: int,
        start: Position = START,
        end: int | None = None,
        frame_size: int = FRAME_SIZE,
    ) -> CsvFramer:
        """Cuts between rows; see `CsvFramer`."""
        return CsvFramer(
            self._dialect(options, layout),
            layout,
            record_limit=record_limit,
            start=start,
            end=end,
            frame_size=frame_size,
        )

    def parse(self, frame: Frame, options: BaseModel | None) -> Batch:
        """The rows of a frame, in order; the frame's context is the column names."""
        if frame.cut.fault is not None:
            return fault_batch(frame, "text")
        lift_cell_limit()
        dialect = self._dialect(options, frame.layout)
        batch = _clean(frame, dialect) or _ragged_only(frame, dialect)
        return _row_by_row(frame, dialect) if batch is None else batch

    def context_of(self, frame: Frame, records: Sequence[bytes]) -> Any:
        """The context is the same for any of a frame's records."""
        return frame.cut.context

    def cells(self, frame: Frame, options: BaseModel | None) -> CellTable | None:
        """The cells of a frame, all at once; see `csv_cells`."""
        from ztf_flow.formats.csv_cells import csv_cells

        return csv_cells(frame, self._dialect(options, frame.layout))

    def may_join(self, cut: Cut, layout: Layout) -> bool:
        """Where no row reaches into the next, and line ends are what they seem to be."""
        data: bytes = cut.data
        return layout.encoding in ("utf-8", "ascii") and cut.certified and data.count(b"\r") == data.count(b"\r\n")

    def joint_kind(self, cut: Cut) -> Any:
        """The column names."""
        return cut.context

    def join(self, cuts: Sequence[Cut], datas: Sequence[bytes]) -> Cut:
        """The rows of all cuts."""
        data = b"".join(datas)
        records = sum(cut.records or 0 for cut in cuts)
        return Cut(data, 0, len(data), 1, 1, records, cuts[0].context, certified=True)

    def render(
        self, rows: Sequence[dict[str, object]], columns: Sequence[str] | None, options: FormatOptions
    ) -> Rendered:
        """One line per row; see `csv_writing`."""
        return render(rows, columns, self.delimiter, nested=options.nested, formulas=options.formulas)

    def encoder(
        self, schema: pa.Schema | None, columns: Sequence[str] | None, options: FormatOptions, *, document: bool
    ) -> CsvEncoder:
        """A file with a header; `ConfigError` when the columns are not known."""
        return CsvEncoder(columns, self.delimiter)

    def row_ends(self, payload: bytes) -> Integers:
        """Where the rows of a payload end."""
        return row_ends(payload)

    def _dialect(self, options: BaseModel | None, layout: Layout) -> Dialect:
        return Dialect.of(cast("DialectOptions | None", options), layout, self.delimiter)


class TsvFormat(CsvFormat):
    """CSV with a tab between cells."""

    name = "tsv"
    extensions: tuple[str, ...] = (".tsv", ".tab")
    delimiter: ClassVar[str] = "\t"


def _reader(frame: Frame, dialect: Dialect) -> Iterator[list[str]] | None:
    """Python's `csv` over a frame; None with undecodable bytes, and with comments, of which it knows nothing."""
    try:
        text: str = frame.cut.data.decode(dialect.units(frame.layout.encoding).encoding)
    except UnicodeDecodeError:
        return None
    mark = dialect.comment
    if mark is not None and (text.startswith(mark) or "\n" + mark in text or "\r" + mark in text):
        return None
    escape = dialect.escape
    if not dialect.newlines_in_values and escape and (escape + "\n" in text or escape + "\r" in text):
        return None  # it would join two lines
    return rows_of(io.StringIO(text, newline=""), dialect)


def _clean(frame: Frame, dialect: Dialect) -> Batch | None:
    """The batch of a frame if all records in it are well-formed, else None.

    The rows are as many as the framer counted only if none was rejected and, where each line is a row, none has taken
    in the line after it. No row is kept beside its dict, which spares the garbage collector lists that hold texts.
    """
    columns: tuple[str, ...] = frame.cut.context
    width = len(columns)
    reader = _reader(frame, dialect)
    if reader is None:
        return None
    try:
        values = [dict(zip(columns, row)) for row in reader if len(row) == width]  # noqa: B905 - the hot line
    except csv.Error:
        return None
    if len(values) != frame.cut.records:
        return None
    origin = Origin(lambda: coordinates(frame, _spans(frame, dialect)[0], dialect.units(frame.layout.encoding)))
    return Batch("text", values, origin, raw_reader(frame, origin))


def _ragged_only(frame: Frame, dialect: Dialect) -> Batch | None:
    """The batch of a frame in which the worst is another number of cells than columns, else None."""
    columns: tuple[str, ...] = frame.cut.context
    width = len(columns)
    reader = _reader(frame, dialect)
    try:
        rows = [row for row in reader or () if row]
    except csv.Error:
        return None
    if len(rows) != frame.cut.records:
        return None
    kept = [i for i, row in enumerate(rows) if len(row) == width]
    values = [dict(zip(columns, rows[i], strict=True)) for i in kept]
    everywhere = Origin(lambda: coordinates(frame, _spans(frame, dialect)[0], dialect.units(frame.layout.encoding)))
    raws = raw_reader(frame, everywhere)
    rejects = [
        reject(frame, everywhere.place(i), raws(i) or b"", _ragged(width, len(row)))
        for i, row in enumerate(rows)
        if len(row) != width
    ]
    origin = Origin(lambda: everywhere.take(kept))
    return Batch("text", values, origin, raw_reader(frame, origin), rejects)


def _ragged(expected: int, found: int) -> str:
    return f"expected {expected} cell{'s' * (expected != 1)}, found {found}"


def _row_by_row(frame: Frame, dialect: Dialect) -> Batch:
    """The batch of a frame with comments, or with rows that can't be read."""
    columns: tuple[str, ...] = frame.cut.context
    units = dialect.units(frame.layout.encoding)
    spans, faults = _spans(frame, dialect)
    everywhere = Origin(lambda: coordinates(frame, spans, units))
    raws = raw_reader(frame, everywhere)
    values: list[dict[str, str]] = []
    kept: list[int] = []
    rejects: list[Reject] = []
    for i in range(len(spans.starts)):
        raw = raws(i) or b""
        row, message = _one_row(raw, units.encoding, dialect, everywhere.place(i))
        message = faults.get(i) or message
        if message is None and len(row) != len(columns):
            message = _ragged(len(columns), len(row))
        if message is None:
            values.append(dict(zip(columns, row, strict=True)))
            kept.append(i)
        else:
            rejects.append(reject(frame, everywhere.place(i), raw, message))
    origin = Origin(lambda: coordinates(frame, spans, units, kept))
    return Batch("text", values, origin, raw_reader(frame, origin), rejects)


def _one_row(raw: bytes, encoding: str, dialect: Dialect, place: Place) -> tuple[list[str], str | None]:
    """The cells of one row, or why there are none."""
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        return [], f"not {encoding} at byte {(place.byte_start or 0) + error.start}: {error.reason}"
    try:
        # With a line end, since after an escaped CR its absence would mean something else.
        return next(rows_of(io.StringIO(text + "\n", newline=""), dialect)), None
    except csv.Error as error:
        return [], UNCLOSED if "unexpected end" in str(error) else str(error)


def _spans(frame: Frame, dialect: Dialect) -> tuple[Spans, dict[int, str]]:
    """The rows of a frame in units, and by index why some of them are malformed."""
    import numpy as np

    units = dialect.units(frame.layout.encoding)
    signs = Signs.of(dialect, units)
    text = units.text(frame.cut.data)
    if dialect.newlines_in_values:
        return _certified_spans(frame, text, signs) or _scanned_spans(text, signs)
    ends = line_ends(text, 0, len(text))
    if not len(ends) or ends[-1] < len(text):
        ends = np.append(ends, len(text))
    starts = np.concatenate(([0], ends[:-1]))
    contents = content_ends(text, starts, ends)
    void = void_lines(text, starts, ends, signs.comment)
    if void:
        starts, contents = np.delete(starts, void), np.delete(contents, void)
    return Spans(starts, contents, line_ends(text, 0, len(text)).searchsorted(starts, side="right")), {}


def _certified_spans(frame: Frame, text: bytes, signs: Signs) -> tuple[Spans, dict[int, str]] | None:
    """The rows of a frame where they are certain and many."""
    if len(text) <= FEW or frame.cut.records is None:
        return None
    from ztf_flow.formats.stretches import csv_spans

    spans = csv_spans(text, frame.cut.records, signs)
    return None if spans is None else (spans, {})


def _scanned_spans(text: bytes, signs: Signs) -> tuple[Spans, dict[int, str]]:
    import numpy as np

    scanner = RowScanner(signs)
    starts: list[int] = []
    contents: list[int] = []
    faults: dict[int, str] = {}
    at = 0
    while at < len(text):
        row = scanner.at(text, at, final=True)
        assert row is not None
        if not row.void:
            if row.fault is not None:
                faults[len(starts)] = row.fault
            starts.append(at)
            contents.append(row.content)
        at = row.end
    begins = np.array(starts, dtype=np.int64)
    lines = line_ends(text, 0, len(text)).searchsorted(begins, side="right")
    return Spans(begins, np.array(contents, dtype=np.int64), lines), faults
