"""Lines of text laid out from columns: what stands in each of them is copied to its place once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from ztf_flow.formats.pieces import Pieces
from ztf_flow.native import Native
from ztf_flow.native.source import pieces as native

if TYPE_CHECKING:
    from ztf_flow.formats.cells import CellTable
    from ztf_flow.records import Frame, Integers

_measure = Native(native.measure_lines)
_lay = Native(native.lay_lines)


class LineBuilder:
    """The columns and literals of some lines. `rows` are their rows in a table of `count` rows."""

    def __init__(self, rows: Integers, count: int) -> None:
        self._rows = rows
        self._count = count
        self._columns: list[Pieces] = []
        self._literals = [b""]

    def literal(self, text: bytes) -> None:
        """The same text in every line."""
        self._literals[-1] += text

    def cells(self, pieces: Pieces) -> None:
        """The texts of a column of the table, a piece for each of its rows."""
        assert len(pieces) == self._count
        self._columns.append(pieces)
        self._literals.append(b"")

    def values(self, pieces: Pieces) -> None:
        """A piece for each line."""
        starts, ends = (np.zeros(self._count, dtype=np.int64) for _ in range(2))
        starts[self._rows], ends[self._rows] = pieces.starts, pieces.ends
        self.cells(Pieces.at(starts, ends, *pieces.owners))

    def unclose(self, text: bytes) -> None:
        """Put another text in place of the last literal's closing brace."""
        self._literals[-1] = self._literals[-1][:-1] + text

    def lines(
        self,
        order: Integers | None = None,
        rescued: Pieces | None = None,
        changed: tuple[Integers, Pieces] | None = None,
    ) -> bytes:
        """All lines. With an order, line i is the `order[i]`-th of these followed by the rescued ones, which are whole
        lines; so are those that take the places of some, which are `changed`."""
        rows, others = self._rows, _NONE
        if changed is not None:
            at, others = changed
            rows = rows.copy()
            rows[at] = -1 - np.arange(len(others))
        if order is not None:
            assert rescued is not None
            rows = np.concatenate((rows, -1 - len(others) - np.arange(len(rescued))))[order]
            others = Pieces.at(
                np.concatenate((others.starts, rescued.starts)), np.concatenate((others.ends, rescued.ends)),
                *others.owners, *rescued.owners,
            )  # fmt: skip
        return self._laid(np.ascontiguousarray(rows), others)

    def _laid(self, rows: Integers, others: Pieces) -> bytes:
        spans = [
            np.ascontiguousarray(span, dtype=np.int64)
            for column in self._columns
            for span in (column.starts, column.ends)
        ]
        columns = np.array([span.ctypes.data for span in spans], dtype=np.int64)
        starts, ends = np.ascontiguousarray(others.starts), np.ascontiguousarray(others.ends)
        literals = np.frombuffer(b"".join(self._literals), dtype=np.uint8)
        bounds = np.cumsum([0, *map(len, self._literals)])
        width, count = len(self._columns), len(rows)
        size = _measure(columns, width, rows, count, starts, ends, int(bounds[-1]))
        made = bytes(size)  # nobody has seen it yet, so that it may be filled in its place
        target = np.frombuffer(made, dtype=np.uint8)
        _lay(columns, width, rows, count, starts, ends, literals.ctypes.data, bounds, target)
        return made


_NONE = Pieces.at(np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64))


def lines_of(table: CellTable, frame: Frame) -> Pieces:
    """All records of a frame of plain lines with their line ends."""
    owner = pa.py_buffer(frame.cut.data)
    bounds = np.append(table.spans.starts, len(frame.cut.data)) + owner.address
    return Pieces.at(bounds[:-1], bounds[1:], owner)


def decimal_texts(numbers: Any) -> pa.Array[Any]:
    """Integers as texts."""
    cast: Any = pc.cast
    texts: pa.Array[Any] = cast(pa.array(numbers), pa.string())
    return texts
