"""Lines of text laid out from columns: what stands in each of them is picked from a few values by one call."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from ztf_flow.formats.cells import contents, replaced, rows_with, substituted, taken

if TYPE_CHECKING:
    from ztf_flow.formats.cells import CellTable
    from ztf_flow.records import Frame, Integers
    from ztf_flow.schema.vector.columns import Pieces


class LineBuilder:
    """The pieces of some lines: for each line the indices of its pieces among all. `rows` are the lines' rows in the
    table, None where pieces come line by line."""

    def __init__(self, count: int, rows: Integers | None) -> None:
        self._count = count
        self._rows = rows
        self._values: list[pa.Array[Any]] = []
        self._columns: list[Any] = []
        self._size = 0

    def literal(self, text: bytes) -> None:
        """The same text in every line."""
        self._add(pa.array([text], pa.binary()), 0)

    def cells(self, pieces: Pieces) -> None:
        """The values of a column of the table."""
        rows = self._rows
        assert rows is not None
        self._add(pieces.values, rows if pieces.at is None else pieces.at[rows])

    def values(self, values: pa.Array[Any], at: Any = None) -> None:
        """A value for each line: values[at[i]], or values[i]."""
        self._add(values, np.arange(len(values)) if at is None else at)

    def replace(self, lines: Integers, values: pa.Array[Any]) -> None:
        """Other values for some lines in the last column."""
        column = self._columns[-1].copy()
        column[lines] = np.arange(self._size, self._size + len(values))
        self._values.append(values)
        self._size += len(values)
        self._columns[-1] = column

    def unclose(self, text: bytes) -> None:
        """Put another text in place of the last literal's closing brace."""
        (closing,) = self._values[-1].to_pylist()
        assert closing is not None
        self._values[-1] = pa.array([closing[:-1] + text], pa.binary())

    def _add(self, values: pa.Array[Any], at: Any) -> None:
        self._values.append(values)
        self._columns.append(at + self._size)
        self._size += len(values)

    def lines(self, order: Integers | None = None, rescued: Any = None) -> bytes:
        """All lines. With an order, line i is the `order[i]`-th of these followed by the rescued ones."""
        matrix = np.empty((self._count, len(self._columns)), dtype=np.int32)
        for index, column in enumerate(self._columns):
            matrix[:, index] = column
        if order is not None:
            matrix = self._merged(matrix, order, rescued)
        pieces: Any = pa.concat_arrays([as_binary(values) for values in self._values])
        laid: Any = taken(pieces, matrix.reshape(-1))
        data: Any = laid.buffers()[2]
        return b"" if data is None else bytes(memoryview(data)[: _end_of(laid)])

    def _merged(self, matrix: Any, order: Integers, rescued: Any) -> Any:
        """With lines for the rescued records: each is one piece and for the rest nothing."""
        nothing = self._size
        slow = np.full((len(rescued), matrix.shape[1]), nothing, dtype=np.int32)
        slow[:, 0] = np.arange(nothing + 1, nothing + 1 + len(rescued))
        self._values += [pa.array([b""], pa.binary()), rescued]
        return np.concatenate((matrix, slow))[order]


def lines_of(table: CellTable, frame: Frame) -> pa.Array[Any]:
    """All records of a frame of plain lines with their line ends, without a copy."""
    bounds = np.append(table.spans.starts, len(frame.cut.data)).astype(np.int32)
    buffer: Any = pa.py_buffer
    lines: pa.Array[Any] = pa.Array.from_buffers(
        pa.binary(), table.records, [None, buffer(bounds), buffer(frame.cut.data)]
    )
    return lines


def decimal_texts(numbers: Any) -> pa.Array[Any]:
    """Integers as texts."""
    cast: Any = pc.cast
    return as_binary(cast(pa.array(numbers), pa.string()))


def quoted_cells(strings: pa.Array[Any], delimiter: bytes) -> pa.Array[Any]:
    """Texts as cells of CSV: in quotes where they are empty or hold a delimiter, a quote or a line end."""
    data, offsets = contents(strings)
    special = (data == delimiter[0]) | (data == 0x22)
    special |= (data == 0x0A) | (data == 0x0D)
    rows = np.unique(np.concatenate((rows_with(offsets, special), np.flatnonzero(np.diff(offsets) == 0))))
    binary = as_binary(strings)
    if not len(rows):
        return binary
    join: Any = pc.binary_join_element_wise
    doubled = as_binary(substituted(taken(strings, rows), '"', '""'))
    quote, nothing = pa.scalar(b'"', pa.binary()), pa.scalar(b"", pa.binary())
    return replaced(binary, rows, join(quote, doubled, quote, nothing))


def _end_of(array: pa.Array[Any]) -> int:
    buffers: Any = array.buffers()
    return int(np.frombuffer(buffers[1], dtype=np.int32, count=len(array) + 1)[-1])


def as_binary(values: pa.Array[Any]) -> pa.Array[Any]:
    return values if pa.types.is_binary(values.type) else values.cast(pa.binary())
