"""The cells of a CSV frame, all at once, for frames in which all quotes that open a cell close one.

Whatever Python's `csv` would read in another way, or refuse, makes the frame an irregular one (None), or its record.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ztf_flow.formats.cells import Cells, CellTable, Text, may_have_cells
from ztf_flow.formats.csv_rows import Dialect, Signs
from ztf_flow.formats.lines import Spans
from ztf_flow.formats.stretches import find_csv_cells, has_escapes_or_comments
from ztf_flow.records import Frame

if TYPE_CHECKING:
    from ztf_flow.records import Integers


def csv_cells(frame: Frame, dialect: Dialect) -> CellTable | None:
    """The cells of a frame; rows with another number of cells than columns are left out of the table, and so are rows
    with quotes in cells that don't begin with one.

    None where the frame takes a look at each row: text behind closing quotes, escapes, comments, line ends of CR alone,
    an encoding other than UTF-8, very many bytes, or a number of rows that is not the framer's.
    """
    data: bytes = frame.cut.data
    units = dialect.units(frame.layout.encoding)
    if frame.cut.records is None or not may_have_cells(data, units.encoding):
        return None
    signs = Signs.of(dialect, units)
    if has_escapes_or_comments(data, signs):
        return None
    return _table(frame, frame.cut.records, signs, dialect)


def _table(frame: Frame, records: int, signs: Signs, dialect: Dialect) -> CellTable | None:
    """The cells of a frame that has so many records; None where quotes or line ends are out of place."""
    text = Text(frame.cut.data)
    columns: tuple[str, ...] = frame.cut.context
    row_starts, row_ends, lines, regular = np.empty((4, records + 1), dtype=np.int64)
    starts, ends = np.empty((2, len(columns), records + 1), dtype=np.int64)
    doubled = np.zeros(len(columns), dtype=np.uint8)
    good = find_csv_cells(
        text.at_zero, text.size, signs.delimiter[0], signs.quote[0], dialect.newlines_in_values, len(columns), records,
        row_starts, row_ends, lines, regular, starts, ends, doubled,
    )  # fmt: skip
    if good < 0:
        return None

    def cells(index: int) -> Cells:
        quote = dialect.quote if doubled[index] else None
        return Cells(text, starts[index, :good], ends[index, :good], doubled=quote)

    spans = Spans(row_starts[:records], row_ends[:records], lines[:records])
    kept: Integers | None = None if good == records else regular[:good]
    return CellTable(frame, {name: cells(i) for i, name in enumerate(columns)}, records, lambda: spans, regular=kept)
