"""Framing of CSV: header first, then whole rows, by certified stretches or row by row."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from ztf_flow.errors import ParseError
from ztf_flow.formats.adapter import FRAME_SIZE
from ztf_flow.formats.csv_rows import Dialect, Row, RowScanner, Signs
from ztf_flow.formats.line_framing import LOOKAHEAD, LineFramer, Step
from ztf_flow.formats.lines import line_ends
from ztf_flow.records import START, Layout, Position

if TYPE_CHECKING:
    from ztf_flow.formats.stretches import Stretch
    from ztf_flow.records import Integers

_PIECE = 64 * 1024
"""Units that are certified together within a frame that as a whole is not."""

FEW = 32 * 1024
"""Units that are scanned row by row sooner than native code is loaded."""

_CELL_LIMIT = 2**31 - 1


def lift_cell_limit() -> None:
    """Python's `csv` refuses cells over 128 KiB by default; here the record limit is what bounds them."""
    if csv.field_size_limit() < _CELL_LIMIT:
        csv.field_size_limit(_CELL_LIMIT)


def rows_of(lines: Iterable[str], dialect: Dialect) -> Iterator[list[str]]:
    """The rows of lines that keep their line ends, [] for a blank one; `csv.Error` at a malformed one."""
    return csv.reader(
        lines,
        strict=True,
        doublequote=True,
        delimiter=dialect.delimiter,
        quotechar=dialect.quote,
        escapechar=dialect.escape,
    )


def void_lines(text: bytes, starts: Integers, ends: Integers, comment: bytes | None) -> list[int]:
    """The indices of the records, terminators included, that are none: empty lines and comments."""
    import numpy as np

    first = np.frombuffer(text, dtype=np.uint8)[starts]
    void = (first == 10) | (first == 13)
    if comment is not None:
        void |= first == comment[0]
    found: list[int] = np.flatnonzero(void).tolist()
    return found


class _Scanned(NamedTuple):
    """Of the frame that is being cut: how far it was scanned, the records so far, up to where to go row by row, and
    whether no row is malformed."""

    here: int
    records: int
    singly: int
    certified: bool


class CsvFramer(LineFramer):
    """Cuts between rows. The column names travel as the context of cuts and positions, a tuple.

    Rows are cut where Python's `csv` ends them; a malformed row, one whose quotes don't come out, ends at its first
    line end, and so does one that outgrows the record limit, which is a fault. Without newlines in values each line is
    a row.
    `ParseError` when the header can't be used, or when a slice begins in mid-object without a context that it needs.
    """

    _terminator = re.compile(rb"\r\n|\n|\r")
    _lines_are_plain = False

    def __init__(
        self,
        dialect: Dialect,
        layout: Layout,
        *,
        record_limit: int,
        start: Position = START,
        end: int | None = None,
        frame_size: int = FRAME_SIZE,
    ) -> None:
        units = dialect.units(layout.encoding)
        super().__init__(units, record_limit=record_limit, bom=layout.bom, start=start, end=end, frame_size=frame_size)
        lift_cell_limit()
        self._dialect = dialect
        self._signs = Signs.of(dialect, units)
        self._scanner = RowScanner(self._signs)
        self._scanned: _Scanned | None = None
        self._preamble = dialect.skip_rows if self._context is None else 0
        if self._context is None and start.byte > layout.bom:
            if dialect.header or dialect.columns is None:
                raise ParseError("a CSV object can't be read from its middle without its column names", stage="parse")
            self._preamble, self._context = 0, dialect.columns

    def _step(self, text: bytes, at: int) -> Step | None:
        if self._overlong is not None:
            return self._pass_over(text, at)
        if self._context is None:
            return self._head_step(text, at)
        if self._scanned is None:
            if not self._dialect.newlines_in_values:
                return super()._step(text, at)
            if not self._full(text, at):
                return self._wait(self._size + 1)
            found = self._certified(text, at, min(len(text), at + self._size))
            if found is not None:
                return Step(*found, certified=True)
            self._scanned = _Scanned(0, 0, 0 if self._size > _PIECE else _PIECE, True)
        return self._scan_step(text, at)

    def _trim(self, units: int) -> None:
        self._scanner.trim(units)

    def _line_ends(self, text: bytes, at: int, stop: int) -> Integers:
        return line_ends(text, at, stop)

    def _void(self, text: bytes, starts: Integers, ends: Integers) -> list[int]:
        return void_lines(text, starts, ends, self._signs.comment)

    def _certified(self, text: bytes, at: int, stop: int) -> Stretch | None:
        """The rows in text[at:stop] that begin in the slice, where they are certain and many."""
        if stop - at <= FEW:
            return None
        from ztf_flow.formats.stretches import csv_stretch

        final = self._finished and stop == len(text)
        return csv_stretch(text, at, stop, self._signs, final=final, limit=self._limit, bound=self._bound(at))

    def _scan_step(self, text: bytes, at: int) -> Step | None:
        """A frame with something in it that is not certified: certified pieces, and around what is not, row by row."""
        assert self._scanned is not None
        here, records, singly, certified = self._scanned
        here, singly = at + here, at + singly
        target, bound = at + self._size, self._bound(at)
        while here < min(len(text), target) and here < bound:
            if here >= singly:
                found = self._certified(text, here, min(len(text), target, here + _PIECE))
                if found is not None:
                    here, records = found.end, records + found.records
                    continue
                singly = here + _PIECE
            row = self._row(text, here)
            if row is None and not self._too_far(text, here):
                if not self._truncated or here == at:
                    self._scanned = _Scanned(here - at, records, singly - at, certified)
                    return self._wait_for_row(text, at, here)
                break
            if row is None or max(row.reach, row.content) - here > self._limit:
                if here > at:
                    break
                self._scanned = None
                return self._pass_over(text, at)
            if here > at and row.end > target:
                break
            here = row.end
            records += not row.void
            certified = certified and row.fault is None
        self._scanned = None
        escape = self._signs.escape  # behind the last sign it would take in what follows
        certified = certified and (escape is None or text.find(escape, at, here) < 0)
        return Step(here, records, _count_lines(text, at, here), certified=certified)

    def _row(self, text: bytes, at: int) -> Row | None:
        return self._scanner.at(text, at, final=self._finished)

    def _too_far(self, text: bytes, at: int) -> bool:
        return len(text) - at > self._limit + LOOKAHEAD

    def _wait_for_row(self, text: bytes, at: int, here: int) -> Step | None:
        """Wait for the end of the row at `here` of the frame that begins at `at`."""
        return self._wait(here - at + min(2 * (len(text) - here), self._limit + LOOKAHEAD + 1))

    def _head_step(self, text: bytes, at: int) -> Step | None:
        """A line to pass over, or the first row, of which the column names come."""
        if self._preamble:
            end = self._terminated(text, at)
            if end is None:
                return self._no_head(text, at)
            self._preamble -= 1
            return Step(end, lines=1)
        dialect = self._dialect
        if dialect.columns is not None and not dialect.header:
            self._context = dialect.columns
            return self._step(text, at)
        row = self._row(text, at)
        if row is None:
            return self._no_head(text, at)
        if not row.void:
            self._context = self._columns(text, at, row)
            if not dialect.header:
                return self._step(text, at)
        return Step(row.end, lines=_count_lines(text, at, row.end))

    def _no_head(self, text: bytes, at: int) -> Step | None:
        if self._too_far(text, at):
            raise ParseError(f"no column names: {self.too_long}", stage="parse")
        return self._wait_more(text, at)

    def _columns(self, text: bytes, at: int, row: Row) -> tuple[str, ...]:
        """The names of the columns, of the first row."""
        width = self._units.width
        raw = self._raw[at * width : row.content * width]
        try:
            if row.fault is not None:
                raise csv.Error(row.fault)
            text_of_row = io.StringIO(raw.decode(self._units.encoding) + "\n", newline="")
            cells = next(rows_of(text_of_row, self._dialect))
        except (csv.Error, UnicodeDecodeError) as error:
            raise ParseError(f"the first row can't be read, so there are no columns: {error}", stage="parse") from None
        if not self._dialect.header:
            return tuple(f"column_{i + 1}" for i in range(len(cells)))
        return _checked_names(cells, self._dialect.columns)


def _checked_names(cells: list[str], columns: tuple[str, ...] | None) -> tuple[str, ...]:
    if columns is not None:
        if len(columns) != len(cells):
            raise ParseError(f"`columns` has {len(columns)} names, the header has {len(cells)}", stage="parse")
        return columns
    seen: set[str] = set()
    for number, name in enumerate(cells, 1):
        if not name:
            raise ParseError(f"the header has no name for column {number}; give the names in `columns`", stage="parse")
        if name in seen:
            raise ParseError(f"the header has the column {name!r} twice; give the names in `columns`", stage="parse")
        seen.add(name)
    return tuple(cells)


def _count_lines(text: bytes, at: int, end: int) -> int:
    lines = text.count(b"\n", at, end)
    alone = text.count(b"\r", at, end)
    return lines + alone - text.count(b"\r\n", at, end) if alone else lines
