"""The vectorised kernel: the columns of a frame judged and put out at once, and what is not certain by pydantic.

It gives just the block that the row path would: accepted records of both kinds in the order of the input.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from time import perf_counter
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, Protocol

import numpy as np
import orjson
import pyarrow as pa
import pyarrow.compute as pc
from pydantic_core import to_json

from ztf_flow.formats.adapter import CellReader
from ztf_flow.formats.cells import taken
from ztf_flow.formats.registry import default_registry
from ztf_flow.output import provenance_batch
from ztf_flow.records import Batch, Block, Coordinates, Counts, Cut, Frame, Origin, Place, Reject
from ztf_flow.schema.vector_compiler import Refusal, Request, compile_judge

if TYPE_CHECKING:
    from ztf_flow.formats.adapter import FormatOptions, Writer
    from ztf_flow.formats.cells import CellTable, Mask
    from ztf_flow.records import Integers
    from ztf_flow.schema.arrow import ArrowPlan
    from ztf_flow.schema.model import Schema
    from ztf_flow.schema.vector import VectorJudge, VectorVerdict
    from ztf_flow.schema.vector_columns import Column

MOST_UNCERTAIN = 0.75
"""The share of uncertain records from which on a frame is judged row by row as a whole."""


class Rescued(NamedTuple):
    """What the row path made of some records of a frame.

    `rows` are the records that it accepted and could format, `payload` one line each (binary array) or a record batch.
    """

    rows: Integers
    payload: pa.Array[Any] | pa.RecordBatch | None


def uncertain_rows(table: CellTable, certain: Mask | None) -> Integers:
    """The records of a table that are not certain, or not in it."""
    if certain is None and table.regular is None:
        return np.empty(0, dtype=np.int64)
    known = np.zeros(table.records, dtype=np.bool_)
    if table.regular is None:
        known = ~certain if certain is not None else known
        return np.flatnonzero(known)
    known[table.regular] = True if certain is None else certain
    return np.flatnonzero(~known)


class Selection(NamedTuple):
    """The output rows of a frame in order. `fast` are indices into the table's rows, `slow` the number of rescued
    records; row i of the output is the `order[i]`-th of the fast ones followed by the slow ones (None: just so)."""

    records: Integers | None
    fast: Integers | None
    certain: int
    slow: int
    order: Integers | None


def select(table: CellTable, certain: Any, rescued: Rescued) -> Selection:
    """Merge the certain records of a table with rescued ones, in the order of the input."""
    fast = None if certain is None else np.flatnonzero(certain)
    count = (table.records if table.regular is None else len(table.regular)) if fast is None else len(fast)
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


class ArrowAssembly:
    """Columns to a record batch of the plan's schema."""

    def __init__(self, schema: pa.Schema, run: str | None) -> None:
        self._schema = schema
        self._run = run

    def assemble(self, frame: Frame, columns: list[Column], chosen: Selection, rescued: Rescued,
                 places: Coordinates | None) -> pa.RecordBatch:  # fmt: skip
        arrays = [column.array() for column in columns]
        if chosen.slow:
            batch = rescued.payload
            assert isinstance(batch, pa.RecordBatch) and chosen.order is not None
            count = len(arrays[0])
            fast = np.arange(count) if chosen.fast is None else chosen.fast
            at = np.concatenate((fast, np.arange(count, count + chosen.slow)))[chosen.order]
            joined: Any = pa.concat_arrays
            arrays = [taken(joined([array, more]), at) for array, more in zip(arrays, batch.columns, strict=True)]
        elif chosen.fast is not None:
            arrays = [taken(array, chosen.fast) for array in arrays]
        made = pa.RecordBatch.from_arrays(arrays, schema=self._schema)
        if self._run is None:
            return made
        assert places is not None
        more = provenance_batch(source_of(frame), frame.object.version, self._run, places)
        schema = pa.schema([*made.schema, *more.schema])
        return pa.RecordBatch.from_arrays([*made.columns, *more.columns], schema=schema)


def rescued_payload(made: list[bytes] | pa.RecordBatch) -> pa.Array[Any] | pa.RecordBatch:
    """What the row path rendered, as `Rescued` has it."""
    return pa.array([text + b"\n" for text in made], pa.binary()) if isinstance(made, list) else made


class JsonAssembly:
    """Columns to JSON lines: what stands between the values is taken from a few literals, and all pieces of a frame are
    laid out by one call."""

    def __init__(self, names: tuple[str, ...], run: str | None, writer: Writer, options: FormatOptions) -> None:
        self._names = [to_json(name) for name in names]
        self._run = run
        self._writer = writer
        self._options = options

    def assemble(self, frame: Frame, columns: list[Column], chosen: Selection, rescued: Rescued,
                 places: Coordinates | None) -> bytes:  # fmt: skip
        layout = _Layout(chosen)
        before = b"{"
        for name, column in zip(self._names, columns, strict=True):
            values, at, quoted = column.pieces()
            quote = b'"' if quoted else b""
            layout.literal(before + name + b":" + quote)
            layout.cells(values, at)
            before = quote + b","
        before = before[:-1] if columns else before
        if self._run is not None:
            assert places is not None
            before = self._provenance(layout, frame, before + (b"," if columns else b""), chosen, places)
        layout.literal(before + b"}\n")
        lines = layout.lines(rescued.payload)
        if self._options.type == "ndjson":
            return lines
        return self._writer.render(lines.split(b"\n")[:-1], None, self._options).payload

    def _provenance(
        self, layout: _Layout, frame: Frame, before: bytes, chosen: Selection, places: Coordinates
    ) -> bytes:
        """Add the object `_ztf` of the fast rows; gives what follows it."""
        head = orjson.dumps({"source": source_of(frame), "version": frame.object.version})[:-1]
        before += b'"_ztf":' + head
        for name, numbers in zip((b"record", b"line", b"byte_start", b"byte_end"), places, strict=True):
            if numbers is None:
                before += b',"' + name + b'":null'
                continue
            layout.literal(before + b',"' + name + b'":')
            layout.own(pc.cast(pc.cast(pa.array(layout.fast_of(numbers)), pa.string()), pa.binary()))
            before = b""
        return before + b',"run":' + orjson.dumps(self._run) + b"}"


class _Layout:
    """The pieces of the lines of a frame: for each line the indices of its pieces among all."""

    def __init__(self, chosen: Selection) -> None:
        self._chosen = chosen
        self._values: list[pa.Array[Any]] = []
        self._columns: list[Any] = []
        self._size = 0
        self._fast_at: Integers | None = None
        if chosen.order is not None:
            place = np.empty(len(chosen.order), dtype=np.int64)
            place[chosen.order] = np.arange(len(chosen.order))
            self._fast_at = place[: chosen.certain]
            self._slow_at = place[chosen.certain :]

    def literal(self, text: bytes) -> None:
        """The same text in every line."""
        self._add(pa.array([text], pa.binary()), 0)

    def cells(self, values: pa.Array[Any], at: Integers | None) -> None:
        """The values of a column: row i of the table has values[at[i]]."""
        fast = self._chosen.fast
        if at is None:
            self._add(values, np.arange(len(values)) if fast is None else fast)
        else:
            self._add(values, at if fast is None else at[fast])

    def own(self, values: pa.Array[Any]) -> None:
        """A value for each fast row."""
        self._add(values, np.arange(len(values)))

    def fast_of(self, numbers: Any) -> Any:
        """Of numbers for all output rows those of the fast ones."""
        return numbers if self._fast_at is None else numbers[self._fast_at]

    def _add(self, values: pa.Array[Any], at: Any) -> None:
        self._values.append(values)
        self._columns.append(at + self._size)
        self._size += len(values)

    def lines(self, rescued: Any) -> bytes:
        """All lines, in order."""
        chosen = self._chosen
        matrix = np.empty((chosen.certain, len(self._columns)), dtype=np.int32)
        for index, column in enumerate(self._columns):
            matrix[:, index] = column
        if chosen.slow:
            fast, matrix = matrix, np.empty((chosen.certain + chosen.slow, len(self._columns)), dtype=np.int32)
            self._add(pa.array([b""], pa.binary()), 0)
            matrix[self._slow_at, :] = self._size - 1
            self._add(rescued, 0)
            matrix[self._slow_at, 0] = np.arange(self._size - len(rescued), self._size)
            matrix[self._fast_at, :] = fast
        pieces: Any = pa.concat_arrays([_as_binary(values) for values in self._values])
        laid: Any = taken(pieces, matrix.reshape(-1))
        data: Any = laid.buffers()[2]
        return b"" if data is None else bytes(memoryview(data)[: _end_of(laid)])


def _end_of(array: pa.Array[Any]) -> int:
    buffers: Any = array.buffers()
    return int(np.frombuffer(buffers[1], dtype=np.int32, count=len(array) + 1)[-1])


def _as_binary(values: pa.Array[Any]) -> pa.Array[Any]:
    return values if pa.types.is_binary(values.type) else values.cast(pa.binary())


def source_of(frame: Frame) -> str:
    """The object of a frame as provenance names it."""
    found = frame.object
    return f"{found.uri}!{found.member}" if found.member else found.uri


class Spec(Protocol):
    """What a kernel is made from (`kernel.KernelSpec`), as it is used here."""

    @property
    def mode(self) -> Literal["lax", "strict"]: ...
    @property
    def parse(self) -> Options: ...
    @property
    def format(self) -> FormatOptions | None: ...
    @property
    def provenance(self) -> str: ...
    @property
    def run_id(self) -> str: ...
    @property
    def keep_rejects(self) -> bool: ...


class Options(Protocol):
    """The options of `parse`."""

    def options(self, format_name: str) -> Any: ...


@dataclass(frozen=True, slots=True)
class VectorPath:
    """The way of frames of one format: their cells, the judge of these, and the assembly of the output."""

    cells: Callable[[Frame, Any], CellTable | None]
    options: Any
    judge: VectorJudge
    assembly: ArrowAssembly | JsonAssembly


class Uncertain:
    """The records of a frame that take a look by pydantic, as a frame of their own and back."""

    def __init__(self, frame: Frame, table: CellTable, rows: Integers) -> None:
        self._frame = frame
        self._table = table
        self.rows = rows

    def frame(self) -> Frame:
        """A frame that holds just these records, numbered from 0."""
        data = self._frame.cut.data
        spans = zip(
            self._table.record_starts[self.rows].tolist(), self._table.record_ends[self.rows].tolist(), strict=True
        )
        joined = b"".join([data[start:end] + b"\n" for start, end in spans])
        cut = self._frame.cut
        own = Cut(joined, 0, len(joined), 0, 1, records=len(self.rows), context=cut.context)
        return replace(self._frame, cut=own)

    def batch(self, parsed: Batch) -> tuple[Batch, Integers]:
        """The batch of that frame with the places that its records have in the object, and where in the frame its
        values come from."""
        rows = self.rows
        if parsed.rejects:
            rows = self.rows[parsed.origin.coordinates.record]
        table, data = self._table, self._frame.cut.data
        kept = rows.tolist()

        def place(index: int) -> Place:
            return table.origin.place(kept[index])

        def raw(index: int) -> bytes:
            return bytes(data[int(table.record_starts[kept[index]]) : int(table.record_ends[kept[index]])])

        origin = Origin(lambda: table.origin.take(rows), place)
        return Batch(parsed.kind, parsed.values, origin, raw, self.placed(parsed.rejects)), rows

    def placed(self, rejects: list[Reject]) -> list[Reject]:
        """Rejects of that frame with the places that they have in the object."""
        place = self._table.origin.place
        return [replace(reject, place=place(int(self.rows[reject.place.record or 0]))) for reject in rejects]


def vector_path(spec: Spec, schema: Schema | None, format_name: str, arrow: ArrowPlan | None) -> VectorPath:
    """How frames of a format become output by columns. Raises Refusal.

    `arrow` is the plan of typed output, None for texts.
    """
    if schema is None or spec.format is None:
        raise Refusal("there is no schema")
    reader, writer = default_registry.get(format_name), default_registry.get(spec.format.type)
    if not isinstance(reader, CellReader):
        raise Refusal(f"{format_name} is not read by columns")
    if writer.rows == "plain" or (arrow is None) != (writer.rows == "json"):
        raise Refusal(f"{spec.format.type} is not written by columns")
    options = spec.parse.options(format_name)
    request = Request(
        kind=reader.cell_kind,
        strict=spec.mode == "strict",
        null_values=frozenset(getattr(options, "null_values", ())),
        arrow=arrow,
        by_alias=spec.format.by_alias,
        exclude_none=spec.format.exclude_none,
        exclude_unset=spec.format.exclude_unset,
    )
    judge = compile_judge(schema, request)
    run = spec.run_id if spec.provenance == "columns" else None
    assembly: ArrowAssembly | JsonAssembly
    if arrow is not None:
        assembly = ArrowAssembly(arrow.schema, run)
    else:
        assembly = JsonAssembly(judge.names, run, writer, spec.format)
    return VectorPath(reader.cells, options, judge, assembly)


class Unfinished:
    """A frame whose certain records are known, and whose uncertain ones wait for pydantic's verdict."""

    def __init__(self, path: VectorPath, spec: Spec, frame: Frame, table: CellTable, verdict: VectorVerdict) -> None:
        self.frame = frame
        self.uncertain = Uncertain(frame, table, uncertain_rows(table, verdict.certain))
        self._path = path
        self._spec = spec
        self._table = table
        self._verdict = verdict

    def finish(self, rescued: Rescued, rejects: list[Reject], busy: dict[str, float]) -> Block:
        """The block of the frame, with what became of the uncertain records."""
        began = perf_counter()
        spec, table, frame = self._spec, self._table, self.frame
        chosen = select(table, self._verdict.certain, rescued)
        rows = chosen.certain + chosen.slow
        places = None
        if spec.provenance != "none":
            places = table.origin.coordinates if chosen.records is None else table.origin.take(chosen.records)
        payload = self._path.assembly.assemble(frame, self._verdict.columns, chosen, rescued, places) if rows else None
        kept = spec.keep_rejects
        refused = len(rejects)
        counts = Counts(table.records, table.records - refused, refused if kept else 0, 0 if kept else refused)
        busy["format"] += perf_counter() - began
        origin = places if spec.provenance == "sidecar" and rows else None
        return Block(frame.object, frame.layout, payload, rows, counts, rejects, origin, frame.cut.document, busy)

    def finish_with(self, block: Block) -> Block:
        """The same with the block that the row path, without provenance, made of `uncertain.frame()`."""
        refused = {reject.place.record for reject in block.rejects}
        rows = self.uncertain.rows
        accepted = rows[[index for index in range(len(rows)) if index not in refused]]
        rescued = Rescued(accepted, _lines_of(block.payload) if block.rows else None)
        return self.finish(rescued, self.uncertain.placed(block.rejects), block.busy)


def _lines_of(payload: Any) -> pa.Array[Any] | pa.RecordBatch:
    if not isinstance(payload, bytes):
        batch: pa.RecordBatch = payload
        return batch
    return pa.array([line + b"\n" for line in payload.split(b"\n")[:-1]], pa.binary())


def begin_block(path: VectorPath, spec: Spec, frame: Frame) -> Unfinished | None:
    """Judge a frame by columns; None where that says next to nothing of its records."""
    table = path.cells(frame, path.options)
    verdict = path.judge.judge(table) if table is not None else None
    if table is None or verdict is None:
        return None
    unfinished = Unfinished(path, spec, frame, table, verdict)
    return None if len(unfinished.uncertain.rows) > MOST_UNCERTAIN * table.records else unfinished
