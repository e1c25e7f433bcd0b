"""From judged columns to the payload of a block: certain records and rescued ones, in the order of the input."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import orjson
import pyarrow as pa
from pydantic_core import to_json

from ztf_flow.folders import Keys
from ztf_flow.formats.cells import taken
from ztf_flow.formats.csv_writing import row_ends
from ztf_flow.formats.ndjson import line_ends
from ztf_flow.formats.pieces import Pieces
from ztf_flow.formats.rewriting import quoted
from ztf_flow.line_building import LineBuilder, decimal_texts, lines_of
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
from ztf_flow.schema.vector.columns import quoted_cell
from ztf_flow.text_output import render_rows

if TYPE_CHECKING:
    from ztf_flow.formats.adapter import FormatOptions, Writer
    from ztf_flow.formats.typed_cells import Table
    from ztf_flow.records import Integers
    from ztf_flow.schema.vector.columns import Column, Quote


class Rescued(NamedTuple):
    """What the row path made of some records of a frame.

    `rows` are the records that it accepted and could format, `payload` one line each (`Pieces`), a record batch, or
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

    @property
    def of_payload(self) -> Callable[[Any], Any] | None:
        """Makes of a payload of the row path what `Rescued` has; None where its rows can't be told apart."""
        return None


class ArrowAssembly(Assembly):
    """Columns to a record batch of the plan's schema."""

    def __init__(self, schema: pa.Schema, run: str | None, *, compact: bool) -> None:
        super().__init__(run)
        self._schema = schema
        self._compact = compact

    def assemble(self, work: Work) -> pa.RecordBatch:
        chosen = work.chosen
        arrays = [column.array(chosen.fast) for column in work.columns]
        if chosen.slow:
            batch = work.rescued.payload
            assert isinstance(batch, pa.RecordBatch) and chosen.order is not None
            joined: Any = pa.concat_arrays
            pairs = zip(arrays, batch.columns, strict=True)
            arrays = [taken(joined([array, more]), chosen.order) for array, more in pairs]
        made = pa.RecordBatch.from_arrays(arrays, schema=self._schema)
        if self._run is None:
            return made
        assert work.places is not None
        source, version = work.frame.object.name, work.frame.object.version
        more = provenance_batch(source, version, self._run, work.places, compact=self._compact)
        schema = pa.schema([*made.schema, *more.schema])
        return pa.RecordBatch.from_arrays([*made.columns, *more.columns], schema=schema)

    def assemble_rows(self, work: Work) -> tuple[pa.RecordBatch, None]:
        return self.assemble(work), None

    def rescued(self, made: pa.RecordBatch) -> pa.RecordBatch:
        return made

    @property
    def of_payload(self) -> Callable[[Any], Any] | None:
        return self.rescued


class JsonAssembly(Assembly):
    """Columns to JSON lines: what stands between the values is taken from a few literals, and all pieces of a frame are
    laid out by one call. Lines that are their own output already are copied as they stand."""

    def __init__(self, names: Sequence[str], run: str | None, writer: Writer, options: FormatOptions) -> None:
        super().__init__(run)
        self._names = [to_json(name) for name in names]
        between = [b"," + name + b":" for name in self._names]
        self._unquoted = (*[b"{" + text[1:] for text in between[:1]], *between[1:], b"}")
        """What stands before each value, and after the last one, in a line without provenance."""
        self._writer = writer
        self._options = options

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

    def rescued(self, made: list[bytes]) -> Pieces:
        return Pieces(pa.array([text + b"\n" for text in made], pa.binary()))

    @property
    def of_payload(self) -> Callable[[Any], Any] | None:
        return self._split if self._options.type == "ndjson" else None

    def _split(self, lines: bytes) -> Pieces:
        return self.rescued(lines.split(b"\n")[:-1])

    def _literals(self, columns: list[Column]) -> tuple[bytes, ...]:
        """The same with the quotes of columns that are quoted."""
        before, texts = b"{", []
        for name, column in zip(self._names, columns, strict=True):
            quote = b'"' if column.quoted else b""
            texts.append(before + name + b":" + quote)
            before = quote + b","
        return (*texts, (before[:-1] if columns else before) + b"}")

    def _copied(self, work: Work) -> bytes | None:
        """The lines of a frame most of which are what would be written; None for other frames."""
        table, chosen = work.table, work.chosen
        if table.literals is None or table.literals != self._unquoted:
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
        layout = LineBuilder(rows, table.records)
        layout.cells(lines_of(table, work.frame))
        anew = (changed, self._written(work, fast[changed])) if len(changed) else None
        return layout.lines(chosen.order, work.rescued.payload, anew)

    def _written(self, work: Work, rows: Integers) -> Pieces:
        """The lines of some rows of the table, written anew."""
        columns = self._lay(work, rows)
        columns.literal(b"\n")
        return self._split(columns.lines())

    def _laid_out(self, work: Work) -> bytes:
        chosen = work.chosen
        rows = np.arange(chosen.certain) if chosen.fast is None else chosen.fast
        layout = self._lay(work, rows)
        if self._run is not None:
            self._add_provenance(layout, work)
        layout.literal(b"\n")
        return layout.lines(chosen.order, self._placed(work))

    def _placed(self, work: Work) -> Pieces | None:
        """The lines of rescued records, with provenance if asked for."""
        if self._run is None or not work.chosen.slow:
            found: Pieces | None = work.rescued.payload
            return found
        head, tail = provenance_ends(work.frame.object.name, work.frame.object.version, self._run)
        assert work.places is not None and work.rescued.payload is not None
        lines: list[Any] = work.rescued.payload.array().to_pylist()
        placed = zip(lines, work.chosen.slow_of(work.places), strict=True)
        return self.rescued([with_provenance_object(line[:-1], head, place, tail) for line, place in placed])

    def _lay(self, work: Work, rows: Integers) -> LineBuilder:
        """The objects of some rows, without line ends."""
        layout = LineBuilder(rows, work.table.rows)
        *befores, end = self._literals(work.columns)
        for before, column in zip(befores, work.columns, strict=True):
            layout.literal(before)
            layout.cells(column.pieces())
        layout.literal(end)
        return layout

    def _add_provenance(self, layout: LineBuilder, work: Work) -> None:
        """Add the object `_ztf` to each line."""
        layout.unclose(b"," if work.columns else b"")
        found = work.frame.object
        before = b'"_ztf":' + orjson.dumps({"source": work.frame.object.name, "version": found.version})[:-1]
        assert work.places is not None
        for name, numbers in zip(PROVENANCE_FIELDS[2:6], work.places, strict=True):
            before += f',"{name}":'.encode()
            if numbers is None:
                before += b"null"
                continue
            layout.literal(before)
            layout.values(Pieces(decimal_texts(work.chosen.fast_of(numbers))))
            before = b""
        layout.literal(before + b',"run":' + orjson.dumps(self._run) + b"}}")


class CsvAssembly(Assembly):
    """Columns to lines of cells, laid out like JSON lines."""

    def __init__(self, names: Sequence[str], run: str | None, writer: Writer, options: FormatOptions) -> None:
        super().__init__(run)
        self._names = names
        self._writer = writer
        self._options = options
        self._delimiter: bytes = getattr(writer, "delimiter", ",").encode()

    def assemble(self, work: Work) -> bytes:
        chosen = work.chosen
        rows = np.arange(chosen.certain) if chosen.fast is None else chosen.fast
        layout = LineBuilder(rows, work.table.rows)
        null = b'""' if len(work.columns) == 1 and self._run is None else b""
        quote = partial(quoted, delimiter=self._delimiter)
        for index, column in enumerate(work.columns):
            if index:
                layout.literal(self._delimiter)
            layout.cells(column.plain(quote, null))
        if self._run is not None:
            self._add_provenance(layout, work, quote)
        layout.literal(b"\n")
        return layout.lines(chosen.order, self._lines(work))

    def assemble_rows(self, work: Work) -> tuple[bytes, Integers]:
        payload = self.assemble(work)
        return payload, row_ends(payload)

    def _lines(self, work: Work) -> Pieces | None:
        """The lines of rescued records."""
        if not work.chosen.slow:
            return None
        rows: Any = work.rescued.payload
        names = self._names
        if self._run is not None:
            assert work.places is not None
            rows = with_provenance_cells(
                rows, work.frame.object.name, work.frame.object.version, work.chosen.slow_of(work.places), self._run
            )
            names = (*names, *PROVENANCE_COLUMNS)
        rendered = [self._writer.render([row], names, self._options) for row in rows]
        assert not any(line.failures for line in rendered), "what is judged by columns is flat"
        return Pieces(pa.array([line.payload for line in rendered], pa.binary()))

    def _add_provenance(self, layout: LineBuilder, work: Work, quote: Quote) -> None:
        assert work.places is not None and self._run is not None
        mark = self._delimiter

        name, version = quoted_cell(work.frame.object.name, quote), quoted_cell(work.frame.object.version, quote)
        layout.literal(mark + name + mark + version)
        for numbers in work.places:
            layout.literal(mark)
            if numbers is not None:
                layout.values(Pieces(decimal_texts(work.chosen.fast_of(numbers))))
        layout.literal(mark + quoted_cell(self._run, quote))

    def rescued(self, made: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return made
