"""The vectorised kernel: the columns of a frame judged and put out at once, and what is not certain by pydantic.

It gives just the block that the row path would: accepted records of both kinds in the order of the input.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from time import perf_counter
from typing import TYPE_CHECKING, Any, Literal, Protocol

import numpy as np

from ztf_flow.assembly import ArrowAssembly, Assembly, CsvAssembly, JsonAssembly, Rescued, Work, select
from ztf_flow.folders import Coded, FolderNames, Keys, coded_array, coded_tokens, joined_keys, without_rows
from ztf_flow.formats.adapter import CellReader
from ztf_flow.formats.registry import default_registry
from ztf_flow.formats.typed_cells import TypedTable
from ztf_flow.lazy import lazy
from ztf_flow.output import rows_of_coordinates, without_fields
from ztf_flow.records import Batch, Block, Counts, Cut, Frame, Origin, Place, Reject, Spread
from ztf_flow.rejects import FrameRejects, Raws
from ztf_flow.schema.vector.compiler import compile_judge
from ztf_flow.schema.vector.kinds import Refusal, Request

if TYPE_CHECKING:
    import pyarrow as pa

    from ztf_flow.formats.adapter import FormatOptions
    from ztf_flow.formats.cells import Mask
    from ztf_flow.formats.typed_cells import Table
    from ztf_flow.records import Integers
    from ztf_flow.schema.arrow import ArrowPlan
    from ztf_flow.schema.model import Schema
    from ztf_flow.schema.vector.columns import Column
    from ztf_flow.schema.vector.judging import VectorJudge, VectorVerdict

MOST_UNCERTAIN = 0.75
"""The share of uncertain records from which on a frame is judged row by row as a whole."""


def uncertain_rows(table: Table, certain: Mask | None, refused: Integers) -> Integers:
    """The records that are not certain in a table or not in it, less the table's rows that are refused."""
    if certain is not None and len(refused):
        certain = certain.copy()
        certain[refused] = True
    if table.regular is None:
        return np.empty(0, dtype=np.int64) if certain is None else np.flatnonzero(~certain)
    known = np.zeros(table.records, dtype=np.bool_)
    known[table.regular] = True if certain is None else certain
    return np.flatnonzero(~known)


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
    @property
    def columns(self) -> tuple[str, ...] | None: ...
    @property
    def partition_by(self) -> tuple[str, ...]: ...


class Options(Protocol):
    """The options of `parse`."""

    def options(self, format_name: str) -> Any: ...


@dataclass(frozen=True, slots=True)
class VectorPath:
    """The way of frames of one format: their cells, the judge of these, and the assembly of the output."""

    cells: Callable[[Frame, Any], Table | None]
    options: Any
    judge: VectorJudge
    assembly: Assembly
    keyed: KeyColumns | None = None


@dataclass(frozen=True, slots=True)
class KeyColumns:
    """The columns of a partitioned output that name folders: their places among the judged columns, in the order of
    `folders.fields`. `typed` says that the output is Arrow."""

    folders: FolderNames
    at: tuple[int, ...]
    typed: bool

    def judge(self, verdict: VectorVerdict, count: int) -> tuple[VectorVerdict, Keys]:
        """The verdict without these columns, in which records without a folder are not certain, and the folders of
        those that are."""
        certain = verdict.certain
        rows = np.arange(count) if certain is None else np.flatnonzero(certain)
        keys, missing = self.folders.keys([self._coded(verdict.columns[index], rows) for index in self.at])
        if missing:
            kept = without_rows(len(rows), missing)
            certain = np.zeros(count, dtype=np.bool_)
            certain[rows[kept]] = True
            keys = keys.take(kept)
        rest = [column for index, column in enumerate(verdict.columns) if index not in self.at]
        return replace(verdict, certain=certain, columns=rest), keys

    def _coded(self, column: Column, rows: Integers) -> Coded:
        if self.typed:
            return coded_array(column.array(rows))
        return coded_tokens(column.pieces().take(rows).array(), quoted=column.quoted)


class Uncertain:
    """The records of a frame that take a look by pydantic, as a frame of their own and back."""

    def __init__(self, frame: Frame, table: Table, rows: Integers) -> None:
        self._frame = frame
        self._table = table
        self.rows = rows

    @lazy
    def raws(self) -> list[Any]:
        """The bytes of these records, None where they have none."""
        if isinstance(self._table, TypedTable):
            return [None] * len(self.rows)
        data, spans = self._frame.cut.data, self._table.spans
        bounds = zip(spans.starts[self.rows].tolist(), spans.ends[self.rows].tolist(), strict=True)
        return [data[start:end] for start, end in bounds]

    @lazy
    def places(self) -> list[tuple[int | None, ...]]:
        """The places of these records in their object, each as the fields of a `Place`."""
        return rows_of_coordinates(self._table.origin.take(self.rows))

    def frame(self) -> Frame:
        """A frame that holds just these records, numbered from 0."""
        if isinstance(self._table, TypedTable):
            return replace(self._frame, cut=self._table.cut(self._frame, self.rows))
        # a CR at the end of a line is not of its line end
        lines = [raw + b"\r" if raw.endswith(b"\r") else raw for raw in self.raws]
        joined = b"\n".join([*lines, b""])
        reader: CellReader = default_registry.get(self._frame.layout.format)
        context = reader.context_of(self._frame, self.raws)
        own = Cut(joined, 0, len(joined), 0, 1, records=len(self.rows), context=context)
        return replace(self._frame, cut=own)

    def batch(self, parsed: Batch) -> tuple[Batch, Integers]:
        """The batch of that frame with the places that its records have in the object, and where in the frame its
        values come from."""
        rows, places, raws, table = self.rows, self.places, self.raws, self._table
        if parsed.rejects:
            kept = parsed.origin.coordinates.record.tolist()
            rows = self.rows[kept]
            places, raws = [places[index] for index in kept], [raws[index] for index in kept]
        origin = Origin(lambda: table.origin.take(rows), lambda index: Place(*places[index]))
        batch = Batch(parsed.kind, parsed.values, origin, raws.__getitem__, self.placed(parsed.rejects))
        return batch, rows

    def placed(self, rejects: list[Reject]) -> list[Reject]:
        """Rejects of that frame with the places that they have in the object."""
        return [replace(reject, place=Place(*self.places[reject.place.record or 0])) for reject in rejects]


def vector_path(spec: Spec, schema: Schema | None, format_name: str, arrow: ArrowPlan | None) -> VectorPath:
    """How frames of a format become output by columns. Raises Refusal.

    `arrow` is the plan of typed output, None for texts.
    """
    if schema is None or spec.format is None:
        raise Refusal("there is no schema")
    reader, writer = default_registry.get(format_name), default_registry.get(spec.format.type)
    if not isinstance(reader, CellReader):
        raise Refusal(f"{format_name} is not read by columns")
    if writer.rows == "plain" and not hasattr(writer, "delimiter"):
        raise Refusal(f"{spec.format.type} is not written by columns")
    if hasattr(writer, "unfit_rows"):
        raise Refusal(f"{spec.format.type} has something to say against single values")
    options = spec.parse.options(format_name)
    request = Request(
        kind=reader.cell_kind,
        strict=spec.mode == "strict",
        null_values=frozenset(getattr(options, "null_values", ())),
        arrow=arrow,
        by_alias=spec.format.by_alias,
        exclude_none=spec.format.exclude_none,
        exclude_unset=spec.format.exclude_unset,
        flat=writer.rows == "plain",
    )
    judge = compile_judge(schema, request)
    run = spec.run_id if spec.provenance == "columns" else None
    if run is not None and "_ztf" in judge.names:
        raise Refusal("the records have a field '_ztf' of their own")
    names = tuple(name for name in judge.names if name not in spec.partition_by)
    assembly: Assembly
    if arrow is not None:
        columns = without_fields(arrow.schema, spec.partition_by)
        assembly = ArrowAssembly(columns, run, compact=getattr(writer, "compact_provenance", False))
    elif writer.rows == "json":
        assembly = JsonAssembly(names, run, writer, spec.format)
    elif spec.format.formulas != "keep":
        raise Refusal("formulas are looked for cell by cell")
    elif spec.columns == names:
        assembly = CsvAssembly(names, run, writer, spec.format)
    else:
        raise Refusal(f"{spec.format.type} has other columns than the schema")
    keyed = None
    if spec.partition_by:
        at = tuple(judge.names.index(name) for name in spec.partition_by)
        keyed = KeyColumns(FolderNames(spec.partition_by), at, arrow is not None)
    return VectorPath(reader.cells, options, judge, assembly, keyed)


class Unfinished:
    """A frame whose certain records are known, and whose uncertain ones wait for pydantic's verdict."""

    def __init__(self, path: VectorPath, spec: Spec, frame: Frame, table: Table, verdict: VectorVerdict) -> None:
        self.frame = frame
        self._keys: Keys | None = None
        if path.keyed is not None:
            verdict, self._keys = path.keyed.judge(verdict, table.rows)
        self.uncertain = Uncertain(frame, table, uncertain_rows(table, verdict.certain, verdict.refused.rows))
        self._path = path
        self._spec = spec
        self._table = table
        self._verdict = verdict

    def finish(self, rescued: Rescued, rejects: list[Reject], busy: dict[str, float]) -> Block:
        """The block of the frame, with what became of the uncertain records."""
        began = perf_counter()
        spec, table, frame = self._spec, self._table, self.frame
        every = self._all_rejects(rejects)
        chosen = select(table, self._verdict.certain, rescued)
        rows = chosen.certain + chosen.slow
        places = None
        if spec.provenance != "none":
            places = table.origin.coordinates if chosen.records is None else table.origin.take(chosen.records)
        work = Work(frame, table, self._verdict.columns, chosen, rescued, places)
        payload, spread = self._assembled(work) if rows else (None, None)
        kept = spec.keep_rejects
        refused = len(every)
        counts = Counts(table.records, table.records - refused, refused if kept else 0, 0 if kept else refused)
        busy["format"] += perf_counter() - began
        origin = places if spec.provenance == "sidecar" and rows else None
        document = frame.cut.document
        made = (frame.object, frame.layout, payload, rows, counts, every, origin, document, busy)
        return Block(*made, spread=spread)

    def _assembled(self, work: Work) -> tuple[bytes | pa.RecordBatch, Spread | None]:
        """The payload and, where the output is partitioned, the folders of its rows."""
        assembly, keys, slow = self._path.assembly, self._keys, work.rescued.keys
        if keys is None:
            return assembly.assemble(work), None
        if work.chosen.slow:
            assert slow is not None and work.chosen.order is not None
            keys = joined_keys(keys, slow).take(work.chosen.order)
        payload, ends = assembly.assemble_rows(work)
        return payload, Spread(keys.names, keys.codes, ends)

    def _all_rejects(self, rejects: list[Reject]) -> Sequence[Reject]:
        """Those that pydantic made of whole records, and those that are known cell by cell."""
        rows, reasons = self._verdict.refused
        if not len(rows):
            return rejects
        table, frame = self._table, self.frame
        rows = rows if table.regular is None else table.regular[rows]
        raws = None
        if self._spec.keep_rejects and not isinstance(table, TypedTable):
            raws = Raws(frame.cut.data, table.spans.starts[rows], table.spans.ends[rows])
        places = table.origin.take(rows)
        return FrameRejects(frame.object, frame.layout.format, places, raws, reasons, rejects)

    def finish_with(self, block: Block) -> Block:
        """The same with the block that the row path, without provenance, made of `uncertain.frame()`."""
        refused = {reject.place.record for reject in block.rejects}
        rows = self.uncertain.rows
        accepted = rows[[index for index in range(len(rows)) if index not in refused]]
        of_payload = self._path.assembly.of_payload
        assert of_payload is not None, "the kernel asks before"
        payload = of_payload(block.payload) if block.rows else None
        keys = Keys(block.spread.names, block.spread.codes) if block.spread is not None else None
        rescued = Rescued(accepted, payload, keys)
        return self.finish(rescued, self.uncertain.placed(list(block.rejects)), block.busy)


def begin_block(path: VectorPath, spec: Spec, frame: Frame) -> Unfinished | None:
    """Judge a frame by columns; None where that says next to nothing of its records."""
    table = path.cells(frame, path.options)
    verdict = path.judge.judge(table) if table is not None else None
    if table is None or verdict is None:
        return None
    unfinished = Unfinished(path, spec, frame, table, verdict)
    return None if len(unfinished.uncertain.rows) > MOST_UNCERTAIN * table.records else unfinished
