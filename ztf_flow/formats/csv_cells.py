"""The cells of a CSV frame, all at once, for frames whose quotes are certainly regular.

Whatever Python's `csv` would read in another way, or refuse, makes the frame an irregular one (None), or its record.
"""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.csv as pcsv

from ztf_flow.formats.cells import Cells, CellTable, Text, is_utf8
from ztf_flow.formats.csv_rows import Dialect, Signs, crs_are_paired, quotes_in_place
from ztf_flow.formats.lines import Spans, content_ends
from ztf_flow.records import Frame

if TYPE_CHECKING:
    from ztf_flow.formats.cells import Bytes, Mask
    from ztf_flow.records import Integers

LF, CR = 10, 13


class _Rows(NamedTuple):
    """The rows of a frame: their spans less the terminators, the number of line ends before each, and the separators
    after their cells: offsets, and where each row's begin and end among them."""

    starts: Integers
    ends: Integers
    lines: Integers
    separators: Integers
    first: Integers
    last: Integers


def csv_cells(frame: Frame, dialect: Dialect) -> CellTable | None:
    """The cells of a frame; rows with another number of cells than columns are left out of the table.

    None where the frame takes a look at each row: quotes out of place, escapes, comments, line ends of CR alone, an
    encoding other than UTF-8, or a number of rows that is not the framer's.
    """
    data: bytes = frame.cut.data
    units = dialect.units(frame.layout.encoding)
    if units.encoding not in ("utf-8", "ascii") or not data or not is_utf8(data):
        return None
    signs = Signs.of(dialect, units)
    if signs.escape is not None and signs.escape in data:
        return None
    whole = np.frombuffer(data, dtype=np.uint8)
    if b"\r" in data and not crs_are_paired(data, np.flatnonzero(whole == CR) + 1):
        return None
    if signs.comment is not None and (data.startswith(signs.comment) or b"\n" + signs.comment in data):
        return None
    return _by_arrow(frame, whole, signs, dialect) or _by_spans(frame, whole, signs, dialect)


def _by_arrow(frame: Frame, whole: Bytes, signs: Signs, dialect: Dialect) -> CellTable | None:
    """The cells by Arrow's reader, which reads text whose quotes are in place as Python's `csv` does; None where they
    aren't, or some row is ragged."""
    data: bytes = frame.cut.data
    columns: tuple[str, ...] = frame.cut.context
    if data.startswith(codecs.BOM_UTF8):
        return None  # Arrow would take it for a mark, which in the middle of an object it is not
    if frame.cut.row_ends is None and not _is_certain(data, whole, signs, dialect):
        return None
    read = pcsv.ReadOptions(use_threads=False, column_names=list(columns), block_size=len(data) + 1)
    parse: Any = pcsv.ParseOptions(
        delimiter=dialect.delimiter,
        quote_char=dialect.quote,
        newlines_in_values=True,
        invalid_row_handler=lambda row: "skip",
    )
    convert = pcsv.ConvertOptions(
        column_types=dict.fromkeys(columns, pa.string()), strings_can_be_null=False, check_utf8=False
    )
    try:
        source: Any = pa.BufferReader(data)
        table = pcsv.read_csv(source, read_options=read, parse_options=parse, convert_options=convert)
    except pa.ArrowInvalid:
        return None
    if table.num_rows != frame.cut.records:
        return None
    cells = {name: Cells.of(_one_chunk(table.column(name))) for name in columns}
    return CellTable(frame, cells, table.num_rows, lambda: _find_spans(frame, whole, signs, dialect))


def _one_chunk(column: Any) -> pa.Array[Any]:
    chunk: pa.Array[Any] = column.chunk(0) if column.num_chunks == 1 else pa.concat_arrays(column.chunks)
    return chunk


def _is_certain(data: bytes, whole: Bytes, signs: Signs, dialect: Dialect) -> bool:
    """Whether all quotes are in place, and where each line is to be a row, no line end stands between them."""
    if signs.quote not in data:
        return True
    quotes = np.flatnonzero(whole == signs.quote[0])
    if len(quotes) % 2 or not quotes_in_place(whole, quotes, signs):
        return False
    if dialect.newlines_in_values:
        return True
    return not (quotes.searchsorted(np.flatnonzero(whole == LF)) % 2).any()


def _find_spans(frame: Frame, whole: Bytes, signs: Signs, dialect: Dialect) -> Spans:
    """The rows of a frame whose quotes are in place."""
    data, records = frame.cut.data, frame.cut.records
    row_ends = frame.cut.row_ends
    line_ends = np.count_nonzero(whole == LF) + (data[-1] != LF)
    if row_ends is None or not len(row_ends) == records == line_ends:
        rows = _rows(data, whole, signs, dialect)  # some line ends stand in cells, or lines are blank
        assert rows is not None, "all quotes are in place"
        return Spans(rows.starts, rows.ends, rows.lines)
    starts = np.concatenate(([0], row_ends[:-1]))
    return Spans(starts, content_ends(data, starts, row_ends), np.arange(len(starts)))


def _by_spans(frame: Frame, whole: Bytes, signs: Signs, dialect: Dialect) -> CellTable | None:
    """The cells as spans of the frame's bytes."""
    data: bytes = frame.cut.data
    text = Text(data)
    rows = _rows(data, whole, signs, dialect)
    if rows is None or len(rows.starts) != frame.cut.records:
        return None
    columns: tuple[str, ...] = frame.cut.context
    regular, starts, ends = _spans(rows, len(columns))
    quoted = signs.quote in data
    doubled = dialect.quote if quoted and signs.quote * 2 in data else None
    cells = {}
    for index, name in enumerate(columns):
        begin, end = starts[index], ends[index]
        if quoted:
            inside = (text.bytes_at(begin) == signs.quote[0]) & (begin < end)
            begin, end = begin + inside, end - inside
        cells[name] = Cells(text, begin, end, doubled=doubled)
    spans = Spans(rows.starts, rows.ends, rows.lines)
    return CellTable(frame, cells, len(rows.starts), lambda: spans, regular=regular)


def _rows(data: bytes, whole: Bytes, signs: Signs, dialect: Dialect) -> _Rows | None:
    """The rows of a frame, None where its quotes are not in place."""
    marks = whole == signs.delimiter[0]
    marks |= whole == LF
    quoted = signs.quote in data
    if quoted:
        marks |= whole == signs.quote[0]
    at = np.flatnonzero(marks)
    kind = whole[at]
    if quoted:
        is_quote = kind == signs.quote[0]
        quotes = at[is_quote]
        if len(quotes) % 2 or not quotes_in_place(whole, quotes, signs):
            return None
        outside = (np.cumsum(is_quote, dtype=np.int32) & 1) == 0
        if not dialect.newlines_in_values and not outside[kind == LF].all():
            return None
        before = at[kind == LF] if not outside[kind == LF].all() else None
        kept = outside & ~is_quote
        at, kind = at[kept], kind[kept]
    else:
        before = None
    if data[-1] != LF:
        at, kind = np.append(at, len(data)), np.append(kind, np.uint8(LF))
    return _rows_between(data, whole, at, kind == LF, before)


def _rows_between(data: bytes, whole: Bytes, at: Integers, is_end: Mask, line_ends: Integers | None) -> _Rows:
    """Rows from the separators of a frame; `line_ends` are all LFs where some stand in cells."""
    last = np.flatnonzero(is_end)
    stops = at[last]
    starts = np.concatenate(([0], stops[:-1] + 1))
    ends = stops
    if b"\r" in data:
        before = whole[np.maximum(stops - 1, 0)]
        ends = stops - ((before == CR) & (stops > starts) & (stops < len(data)))
    first = np.concatenate(([0], last[:-1] + 1))
    lines = np.arange(len(starts)) if line_ends is None else line_ends.searchsorted(starts)
    blank = (starts == ends) & (first == last)
    if blank.any():
        kept = ~blank
        return _Rows(starts[kept], ends[kept], lines[kept], at, first[kept], last[kept])
    return _Rows(starts, ends, lines, at, first, last)


def _spans(rows: _Rows, width: int) -> tuple[Integers | None, Integers, Integers]:
    """The rows with as many cells as columns (None: all), and starts and ends of their cells, column by column."""
    fits = rows.last - rows.first == width - 1
    regular = None
    first, starts, ends = rows.first, rows.starts, rows.ends
    if not fits.all():
        regular = np.flatnonzero(fits)
        first, starts, ends = first[regular], starts[regular], ends[regular]
    if regular is None and len(rows.separators) == width * len(first):
        separators = np.ascontiguousarray(rows.separators.reshape(-1, width).T)
    else:
        separators = rows.separators[first + np.arange(width)[:, None]]
    cell_starts = np.empty_like(separators)
    cell_starts[0] = starts
    cell_starts[1:] = separators[:-1] + 1
    separators[-1] = ends
    return regular, cell_starts, separators
