"""From judged columns to the payload of a block: certain records and rescued ones, in the order of the input."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import orjson
import pyarrow as pa
import pyarrow.compute as pc
from pydantic_core import to_json

from ztf_flow.folders import Keys
from ztf_flow.formats.cells import contents, replaced, rows_with, substituted, taken
from ztf_flow.formats.csv_writing import row_ends
from ztf_flow.formats.ndjson import line_ends
from ztf_flow.output import (
    PROVENANCE_COLUMNS,
    PROVENANCE_FIELDS,
    provenance_batch,
    provenance_ends,
    rows_of_coordinates,
    with_provenance_cells,
    with_provenance_object,
)
from ztf_flow.records import Coordinates, Frame
from ztf_flow.text_output import render_rows

if TYPE_CHECKING:
    from ztf_flow.formats.adapter import FormatOptions, Writer
    from ztf_flow.formats.cells import CellTable
    from ztf_flow.formats.typed_cells import Table
    from ztf_flow.records import Integers
    from ztf_flow.schema.vector.columns import Column, Pieces


class Rescued(NamedTuple):
    """What the row path made of some records of a frame.

    `rows` are the records that it accepted and could format, `payload` one line each (binary array), a record batch, or
    plain rows (a list of dicts), all without provenance. `keys` are their folders where the output is partitioned.
    """

    rows: Integers
    payload: Any
    keys: Keys | None = None


MOST_CHANGED = 0.3
"""The share of lines that are written anew from which on it is quicker to write all of them."""


class Selection(NamedTuple):
    """The output rows of a frame in order: `certain` rows of the table, at its indices `fast` (None: all of them), and
    `slow` rescued ones; row i of the output is the `order[i]`-th of the fast ones followed by the slow ones (None: just
    so). `records` are their records in the frame (None: all)."""

    records: Integers | None
    fast: Integers | None
    certain: int
    slow: int
    order: Integers | None

    def fast_of(self, numbers: Any) -> Any:
        """Of numbers for all output rows those of the fast ones, in their order."""
        return numbers if self.order is None else numbers[self._places[: self.certain]]

    def slow_of(self, places: Coordinates) -> list[tuple[int | None, ...]]:
        """Of the coordinates of all output rows those of the rescued ones."""
        if self.order is None:
            return []
        at = self._places[self.certain :]
        return rows_of_coordinates(Coordinates._make(None if column is None else column[at] for column in places))

    @property
    def _places(self) -> Any:
        assert self.order is not None
        places = np.empty(len(self.order), dtype=np.int64)
        places[self.order] = np.arange(len(self.order))
        return places


def select(table: Table, certain: Any, rescued: Rescued) -> Selection:
    """Merge the certain records of a table with rescued ones, in the order of the input."""
    fast = None if certain is None else np.flatnonzero(certain)
    count = table.rows if fast is None else len(fast)
    slow = len(rescued.rows)
    if fast is None and table.regular is None:
        return Selection(None, None, count, 0, None)
    records = fast if table.regular is None else table.regular if fast is None else table.regular[fast]
    assert records is not None
    if not slow:
        return Selection(records, fast, count, 0, None)
    both = np.concatenate((records, rescued.rows))
    order = np.argsort(both, kind="stable")
    return Selection(both[order], fast, count, slow, order)


class Work(NamedTuple):
    """What an assembly is made of: the frame and its cells, the judged columns, the rows that go out, and if asked for
    the coordinates of these."""

    frame: Frame
    table: Table
    columns: list[Column]
    chosen: Selection
    rescued: Rescued
    places: Coordinates | None


class Assembly(ABC):
    """Makes payloads. `run` is the run's id where provenance goes into columns."""

    separable: bool = True
    """Whether the rescued records of a frame may come as one payload of the row path."""

    def __init__(self, run: str | None) -> None:
        self._run = run

    @abstractmethod
    def assemble(self, work: Work) -> bytes | pa.RecordBatch:
        """The payload of a frame that has rows."""

    @abstractmethod
    def assemble_rows(self, work: Work) -> tuple[bytes | pa.RecordBatch, Integers | None]:
        """The same with the offsets at which the rows end, None for Arrow. The payload has no rows that can't be told
        from each other."""

    @abstractmethod
    def rescued(self, made: Any) -> Any:
        """What the row path rendered (`Rendering.bare`), as `Rescued` has it."""

    @abstractmethod
    def rescued_payload(self, payload: Any) -> pa.Array[Any] | pa.RecordBatch:
        """A payload of the row path, as `Rescued` has it."""


class ArrowAssembly(Assembly):
    """Columns to a record batch of the plan's schema."""

    def __init__(self, schema: pa.Schema, run: str | None, *, compact: bool) -> None:
        super().__init__(run)
        self._schema = schema
        self._compact = compact

    def assemble(self, work: Work) -> pa.RecordBatch:
        chosen = work.chosen
        arrays = [column.array() for column in work.columns]
        if chosen.slow:
            batch = work.rescued.payload
            assert isinstance(batch, pa.RecordBatch) and chosen.order is not None
            count = len(arrays[0])
            fast = np.arange(count) if chosen.fast is None else chosen.fast
            at = np.concatenate((fast, np.arange(count, count + chosen.slow)))[chosen.order]
            joined: Any = pa.concat_arrays
            arrays = [taken(joined([array, more]), at) for array, more in zip(arrays, batch.columns, strict=True)]
        elif chosen.fast is not None:
            mask = np.zeros(len(arrays[0]), dtype=np.bool_)
            mask[chosen.fast] = True
            kept = pa.array(mask)
            arrays = [array.filter(kept) for array in arrays]
        made = pa.RecordBatch.from_arrays(arrays, schema=self._schema)
        if self._run is None:
            return made
        assert work.places is not None
        source, version = source_of(work.frame), work.frame.object.version
        more = provenance_batch(source, version, self._run, work.places, compact=self._compact)
        schema = pa.schema([*made.schema, *more.schema])
        return pa.RecordBatch.from_arrays([*made.columns, *more.columns], schema=schema)

    def assemble_rows(self, work: Work) -> tuple[pa.RecordBatch, None]:
        return self.assemble(work), None

    def rescued(self, made: pa.RecordBatch) -> pa.RecordBatch:
        return made

    def rescued_payload(self, payload: pa.RecordBatch) -> pa.RecordBatch:
        return payload


class JsonAssembly(Assembly):
    """Columns to JSON lines: what stands between the values is taken from a few literals, and all pieces of a frame are
    laid out by one call. Lines that are their own output already are copied as they stand."""

    def __init__(self, names: Sequence[str], run: str | None, writer: Writer, options: FormatOptions) -> None:
        super().__init__(run)
        self._names = [to_json(name) for name in names]
        self._writer = writer
        self._options = options
        self.separable = options.type == "ndjson"

    def assemble(self, work: Work) -> bytes:
        lines = self._lines(work)
        if self._options.type == "ndjson":
            return lines
        return self._writer.render(lines.split(b"\n")[:-1], None, self._options).payload

    def assemble_rows(self, work: Work) -> tuple[bytes, Integers]:
        lines = self._lines(work)
        if self._options.type == "ndjson":
            return lines, line_ends(lines)
        payload, _, ends = render_rows(self._writer, lines.split(b"\n")[:-1], None, self._options)
        return payload, ends

    def _lines(self, work: Work) -> bytes:
        lines = self._copied(work) if self._run is None else None
        return self._laid_out(work) if lines is None else lines

    def rescued(self, made: list[bytes]) -> pa.Array[Any]:
        return pa.array([text + b"\n" for text in made], pa.binary())

    def rescued_payload(self, payload: bytes) -> pa.Array[Any]:
        return self.rescued(payload.split(b"\n")[:-1])

    def literals(self, columns: list[Column]) -> tuple[bytes, ...]:
        """What stands before each value, and after the last one, in a line without provenance."""
        before, texts = b"{", []
        for name, column in zip(self._names, columns, strict=True):
            quote = b'"' if column.quoted else b""
            texts.append(before + name + b":" + quote)
            before = quote + b","
        return (*texts, (before[:-1] if columns else before) + b"}")

    def _copied(self, work: Work) -> bytes | None:
        """The lines of a frame most of which are what would be written; None for other frames."""
        table, chosen = work.table, work.chosen
        if table.literals is None or table.literals != self.literals(work.columns):
            return None
        kept: Any = None
        for column in work.columns:
            same = column.kept()
            if same is False:
                return None
            kept = same if kept is None else kept if same is None else kept & same
        fast = np.arange(chosen.certain) if chosen.fast is None else chosen.fast
        changed = np.empty(0, dtype=np.int64) if kept is None else np.flatnonzero(~kept[fast])
        if len(changed) > MOST_CHANGED * chosen.certain:
            return None
        rows = fast if table.regular is None else table.regular[fast]
        layout = _Layout(len(fast), None)
        layout.values(_lines_of(table, work.frame), rows)
        if len(changed):
            layout.replace(changed, self._written(work, fast[changed]))
        return layout.lines(chosen, work.rescued.payload)

    def _written(self, work: Work, rows: Integers) -> pa.Array[Any]:
        """The lines of some rows of the table, written anew."""
        columns = self._lay(work.columns, rows)
        columns.literal(b"\n")
        return self.rescued(columns.lines(None, None).split(b"\n")[:-1])

    def _laid_out(self, work: Work) -> bytes:
        chosen = work.chosen
        rows = np.arange(chosen.certain) if chosen.fast is None else chosen.fast
        layout = self._lay(work.columns, rows)
        if self._run is not None:
            self._add_provenance(layout, work)
        layout.literal(b"\n")
        return layout.lines(chosen, self._placed(work))

    def _placed(self, work: Work) -> Any:
        """The lines of rescued records, with provenance if asked for."""
        if self._run is None or not work.chosen.slow:
            return work.rescued.payload
        head, tail = provenance_ends(source_of(work.frame), work.frame.object.version, self._run)
        assert work.places is not None and work.rescued.payload is not None
        lines: list[Any] = work.rescued.payload.to_pylist()
        placed = zip(lines, work.chosen.slow_of(work.places), strict=True)
        return self.rescued([with_provenance_object(line[:-1], head, place, tail) for line, place in placed])

    def _lay(self, columns: list[Column], rows: Integers) -> _Layout:
        """The objects of some rows, without line ends."""
        layout = _Layout(len(rows), rows)
        *befores, end = self.literals(columns)
        for before, column in zip(befores, columns, strict=True):
            layout.literal(before)
            layout.cells(column.pieces())
        layout.literal(end)
        return layout

    def _add_provenance(self, layout: _Layout, work: Work) -> None:
        """Add the object `_ztf` to each line."""
        layout.unclose(b"," if work.columns else b"")
        found = work.frame.object
        before = b'"_ztf":' + orjson.dumps({"source": source_of(work.frame), "version": found.version})[:-1]
        assert work.places is not None
        for name, numbers in zip(PROVENANCE_FIELDS[2:6], work.places, strict=True):
            before += f',"{name}":'.encode()
            if numbers is None:
                before += b"null"
                continue
            layout.literal(before)
            layout.values(decimal_texts(work.chosen.fast_of(numbers)))
            before = b""
        layout.literal(before + b',"run":' + orjson.dumps(self._run) + b"}}")


class CsvAssembly(Assembly):
    """Columns to lines of cells, laid out like JSON lines."""

    separable = False

    def __init__(self, names: Sequence[str], run: str | None, writer: Writer, options: FormatOptions) -> None:
        super().__init__(run)
        self._names = names
        self._writer = writer
        self._options = options
        self._delimiter: bytes = getattr(writer, "delimiter", ",").encode()

    def assemble(self, work: Work) -> bytes:
        chosen = work.chosen
        rows = np.arange(chosen.certain) if chosen.fast is None else chosen.fast
        layout = _Layout(len(rows), rows)
        null = b'""' if len(work.columns) == 1 and self._run is None else b""
        quote = partial(quoted_cells, delimiter=self._delimiter)
        for index, column in enumerate(work.columns):
            if index:
                layout.literal(self._delimiter)
            layout.cells(column.plain(quote, null))
        if self._run is not None:
            self._add_provenance(layout, work, quote)
        layout.literal(b"\n")
        return layout.lines(chosen, self._lines(work))

    def assemble_rows(self, work: Work) -> tuple[bytes, Integers]:
        payload = self.assemble(work)
        return payload, row_ends(payload)

    def _lines(self, work: Work) -> pa.Array[Any] | None:
        """The lines of rescued records."""
        if not work.chosen.slow:
            return None
        rows: Any = work.rescued.payload
        names = self._names
        if self._run is not None:
            assert work.places is not None
            rows = with_provenance_cells(
                rows, source_of(work.frame), work.frame.object.version, work.chosen.slow_of(work.places), self._run
            )
            names = (*names, *PROVENANCE_COLUMNS)
        rendered = [self._writer.render([row], names, self._options) for row in rows]
        assert not any(line.failures for line in rendered), "what is judged by columns is flat"
        return pa.array([line.payload for line in rendered], pa.binary())

    def _add_provenance(self, layout: _Layout, work: Work, quote: Callable[[Any], Any]) -> None:
        assert work.places is not None and self._run is not None
        mark = self._delimiter

        def cell(text: str) -> bytes:
            found: bytes = quote(pa.array([text]))[0].as_py()
            return found

        layout.literal(mark + cell(source_of(work.frame)) + mark + cell(work.frame.object.version))
        for numbers in work.places:
            layout.literal(mark)
            if numbers is not None:
                layout.values(decimal_texts(work.chosen.fast_of(numbers)))
        layout.literal(mark + cell(self._run))

    def rescued(self, made: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return made

    def rescued_payload(self, payload: bytes) -> pa.Array[Any]:
        raise NotImplementedError("lines of CSV can't be told apart")


class _Layout:
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

    def lines(self, chosen: Selection | None, rescued: Any) -> bytes:
        """All lines; rescued ones take their places among the others."""
        matrix = np.empty((self._count, len(self._columns)), dtype=np.int32)
        for index, column in enumerate(self._columns):
            matrix[:, index] = column
        if chosen is not None and chosen.order is not None:
            matrix = self._merged(matrix, chosen.order, rescued)
        pieces: Any = pa.concat_arrays([_as_binary(values) for values in self._values])
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


def _lines_of(table: CellTable, frame: Frame) -> pa.Array[Any]:
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
    return _as_binary(cast(pa.array(numbers), pa.string()))


def quoted_cells(strings: pa.Array[Any], delimiter: bytes) -> pa.Array[Any]:
    """Texts as cells of CSV: in quotes where they are empty or hold a delimiter, a quote or a line end."""
    data, offsets = contents(strings)
    special = (data == delimiter[0]) | (data == 0x22)
    special |= (data == 0x0A) | (data == 0x0D)
    rows = np.unique(np.concatenate((rows_with(offsets, special), np.flatnonzero(np.diff(offsets) == 0))))
    binary = _as_binary(strings)
    if not len(rows):
        return binary
    join: Any = pc.binary_join_element_wise
    doubled = _as_binary(substituted(taken(strings, rows), '"', '""'))
    quote, nothing = pa.scalar(b'"', pa.binary()), pa.scalar(b"", pa.binary())
    return replaced(binary, rows, join(quote, doubled, quote, nothing))


def _end_of(array: pa.Array[Any]) -> int:
    buffers: Any = array.buffers()
    return int(np.frombuffer(buffers[1], dtype=np.int32, count=len(array) + 1)[-1])


def _as_binary(values: pa.Array[Any]) -> pa.Array[Any]:
    return values if pa.types.is_binary(values.type) else values.cast(pa.binary())


def source_of(frame: Frame) -> str:
    """The object of a frame as provenance names it."""
    found = frame.object
    return f"{found.uri}!{found.member}" if found.member else found.uri
