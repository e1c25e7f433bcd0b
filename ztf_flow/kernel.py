"""The kernel: parse → validate → format of one frame. Pure and synchronous; it runs in threads and worker processes."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import TYPE_CHECKING, Any, Literal

from ztf_flow.errors import SetupError
from ztf_flow.folders import FolderNames
from ztf_flow.formats.registry import default_registry
from ztf_flow.output import ArrowOutput, Output, Rendering, RowPlaces, provenance_schema, without_fields
from ztf_flow.records import Batch, Block, Counts, Frame, Place, RecordError, Reject, Spread, Stage
from ztf_flow.text_output import TextOutput

if TYPE_CHECKING:
    import pyarrow as pa

    from ztf_flow.assembly import Assembly, Rescued
    from ztf_flow.formats.adapter import FormatOptions
    from ztf_flow.records import Coordinates
    from ztf_flow.schema.arrow import ArrowPlan
    from ztf_flow.schema.model import Schema, SchemaReference
    from ztf_flow.schema.partitions import PartitionTexts
    from ztf_flow.schema.rows import Failure, RowValidator
    from ztf_flow.vectorised import Uncertain, Unfinished, VectorPath

Provenance = Literal["none", "columns", "sidecar"]


CELL_FORMATS = ("csv", "ndjson", "arrow")
"""Of the built-in formats that are read by cells one of each kind: to look at all would import them."""

TOGETHER = 64
"""Records that are validated before they are rendered."""


@dataclass(frozen=True, slots=True)
class ParseOptions:
    """The options of `parse` by format, as plain values: a worker that takes them needn't build the models of the
    pipeline file, which would cost it a tenth of a second."""

    by_format: Mapping[str, Any]

    def options(self, format_name: str) -> Any:
        """The options of a format, None for one that has none."""
        return self.by_format.get(format_name)


@dataclass(frozen=True, slots=True)
class OutputOptions:
    """The options of `format` as plain values, for the same reason."""

    type: str
    compression: str | None
    row_group_rows: int
    by_alias: bool
    exclude_none: bool
    exclude_unset: bool
    indent: int | None
    nested: Literal["error", "dots", "json"] = "error"
    formulas: Literal["keep", "escape", "reject"] = "keep"
    root: str = "records"
    record: str = "record"


@dataclass(frozen=True, slots=True)
class KernelSpec:
    """All that a kernel is made from; picklable, so that it can be built in another process.

    `format` None makes a kernel that only judges. `columns` are the output's field names where they are known,
    `datetimes` says by path whether a plain `datetime` is naive or aware, `arrow_schema` is the output of a pipeline
    without a schema. `keep_rejects` false counts refused records as skipped, `vectorise` false judges row by row.
    `partition_by` are the fields of the output that name folders; `columns` are without them.
    """

    schema: SchemaReference | None
    mode: Literal["lax", "strict"]
    parse: ParseOptions
    format: OutputOptions | None
    provenance: Provenance = "none"
    run_id: str = ""
    keep_rejects: bool = True
    columns: tuple[str, ...] | None = None
    datetimes: Mapping[Any, Any] | None = None
    arrow_schema: pa.Schema | None = None
    vectorise: bool = True
    partition_by: tuple[str, ...] = ()

    def build(self) -> Kernel:
        """Load the schema and the format. Raises ConfigError."""
        return Kernel(self)


@dataclass(slots=True)
class Judged:
    """Records of a frame that the schema accepts: `at[i]` is the position of value i in the batch (None: the same)."""

    batch: Batch
    values: list[Any]
    at: Sequence[int] | None
    rejects: list[Reject]


class Kernel:
    """Callable on frames. Keeps no state between them."""

    def __init__(self, spec: KernelSpec) -> None:
        self.spec = spec
        self.schema = spec.schema.load() if spec.schema is not None else None
        self._validators: dict[str, RowValidator] = {}
        self._output = self._make_output(spec.format) if spec.format is not None else None
        self._vector_paths: dict[str, VectorPath | None] = {}
        self._making = threading.Lock()

    def _make_output(self, options: FormatOptions) -> Output:
        from ztf_flow.schema.texts import TextRenderer

        spec = self.spec
        run = spec.run_id if spec.provenance == "columns" else None
        writer = default_registry.get(options.type)
        folders = FolderNames(spec.partition_by) if spec.partition_by else None
        if writer.rows == "arrow":
            plan = make_arrow_plan(spec, self.schema)
            compact = getattr(writer, "compact_provenance", False)
            return ArrowOutput(plan, run, getattr(writer, "unfit_rows", None), compact, folders)
        texts = self._partition_texts(options) if folders is not None else None
        renderer = TextRenderer(
            self.schema,
            by_alias=options.by_alias,
            exclude_none=options.exclude_none,
            exclude_unset=options.exclude_unset,
            exclude=texts.excluded if texts is not None else frozenset(),
        )
        return TextOutput(renderer, writer, options, spec.columns, run, folders, texts)

    def _partition_texts(self, options: FormatOptions) -> PartitionTexts:
        from ztf_flow.schema.partitions import PartitionTexts

        return PartitionTexts(self.schema, self.spec.partition_by, by_alias=options.by_alias)

    def __call__(self, frame: Frame) -> Block:
        begun = self.begin(frame, most=None)
        return begun if isinstance(begun, Block) else self._row_by_row(frame)

    def takes_columns(self, likely: str | None = None) -> bool:
        """Whether frames of some built-in format are judged by columns. The `likely` one is looked at first."""
        names = sorted(CELL_FORMATS, key=lambda name: name != likely)
        return any(self._vector_path(name) is not None for name in names)

    def begin(self, frame: Frame, *, most: int | None) -> Block | Unfinished | None:
        """The block of a frame by columns, None where only the row path gives one.

        With more than `most` records that take a look by pydantic these are left to the caller (None: none are).
        """
        if frame.cut.fault is not None and frame.cut.records == 0:
            return _bad_object(frame)
        path = self._vector_path(frame.layout.format)
        if path is None or frame.take is not None or frame.only is not None or frame.cut.fault is not None:
            return None
        from ztf_flow.vectorised import begin_block

        started = perf_counter()
        unfinished = begin_block(path, self.spec, frame)
        if unfinished is None:
            return None
        if most is not None and len(unfinished.uncertain.rows) > most:
            return unfinished if path.assembly.of_payload is not None else None
        busy = _no_time()
        busy["validate"] = perf_counter() - started
        rescued, rejects = self._rescue(frame, path.assembly, unfinished.uncertain, busy)
        return unfinished.finish(rescued, rejects, busy)

    def _row_by_row(self, frame: Frame) -> Block:
        busy = _no_time()
        began = perf_counter()
        batch = parse_frame(self.spec, frame)
        busy["parse"] = perf_counter() - began
        failures, rendering = self._work_through(frame, batch, busy)
        began = perf_counter()
        places = RowPlaces(frame, batch.origin, len(batch.values), _accepted(batch, failures))
        payload, rows, origin, unformatted, spread = self._finish(rendering, places)
        busy["format"] += perf_counter() - began
        rejects = [_reject(self.spec, frame, batch, *failure) for failure in failures + unformatted]
        rejects = _in_order(batch.rejects + rejects)
        counts = counts_of(self.spec, batch.read, len(rejects))
        made = (frame.object, frame.layout, payload, rows, counts, rejects, origin, frame.cut.document, busy)
        return Block(*made, spread=spread)

    def _rescue(
        self, frame: Frame, assembly: Assembly, uncertain: Uncertain, busy: dict[str, float]
    ) -> tuple[Rescued, list[Reject]]:
        """Judge the records that are not certain, by pydantic."""
        from ztf_flow.assembly import Rescued

        if not len(uncertain.rows):
            return Rescued(uncertain.rows, None), []
        began = perf_counter()
        batch, rows = uncertain.batch(parse_frame(self.spec, uncertain.frame()))
        busy["parse"] += perf_counter() - began
        failures, rendering = self._work_through(frame, batch, busy)
        assert rendering is not None
        made, refused, keys = rendering.bare()
        accepted = _accepted(batch, failures)
        at = list(range(len(batch.values))) if accepted is None else accepted
        failures += [(at[row], "format", (error,)) for row, error in refused.items()]
        rejects = [_reject(self.spec, frame, batch, *failure) for failure in failures]
        kept = [index for row, index in enumerate(at) if row not in refused]
        return Rescued(rows[kept], assembly.rescued(made), keys), _in_order(batch.rejects + rejects)

    def _vector_path(self, format_name: str) -> VectorPath | None:
        with self._making:  # threads begin on frames side by side
            if format_name not in self._vector_paths:
                wanted = self._output is not None and self.spec.vectorise and self.schema is not None
                self._vector_paths[format_name] = self._make_vector_path(format_name) if wanted else None
            return self._vector_paths[format_name]

    def _make_vector_path(self, format_name: str) -> VectorPath | None:
        from ztf_flow.schema.vector.kinds import Refusal
        from ztf_flow.vectorised import vector_path

        arrow = self._output.plan if isinstance(self._output, ArrowOutput) else None
        try:
            return vector_path(self.spec, self.schema, format_name, arrow)
        except (Refusal, SetupError):  # a format whose extra isn't installed is none that anybody reads here
            return None

    def _work_through(
        self, frame: Frame, batch: Batch, busy: dict[str, float]
    ) -> tuple[list[Failure], Rendering | None]:
        """Validate and render a few records at a time: values that live together slow each other down."""
        from ztf_flow.schema.rows import judge_all

        judge = self._validator(frame.layout.format).judge_of(batch.kind)
        rendering = self._output.start() if self._output is not None else None
        failures: list[Failure] = []
        for start in range(0, len(batch.values), TOGETHER):
            began = perf_counter()
            values: list[Any] = []
            judge_all(judge, batch.values[start : start + TOGETHER], start, values, failures)
            judged = perf_counter()
            if rendering is not None:
                rendering.add(values)
            busy["validate"] += judged - began
            busy["format"] += perf_counter() - judged
        return failures, rendering

    def _finish(
        self, rendering: Rendering | None, places: RowPlaces
    ) -> tuple[bytes | pa.RecordBatch | None, int, Coordinates | None, list[Failure], Spread | None]:
        """Payload, its rows, their coordinates if provenance asks for them, what couldn't be formatted, and folders."""
        accepted = places.length if places.at is None else len(places.at)
        if rendering is None or not accepted:
            return None, 0, None, [], None
        payload, refused, spread = rendering.finish(places)
        failures: list[Failure] = [
            (row if places.at is None else places.at[row], "format", (error,)) for row, error in refused.items()
        ]
        rows = accepted - len(refused)
        origin = places.without(refused) if rows and self.spec.provenance == "sidecar" else None
        return (payload if rows else None), rows, origin, failures, (spread if rows else None)

    def judged_block(self, frame: Frame) -> Block:
        """A block whose payload is the list of accepted values, always with their coordinates."""
        if frame.cut.fault is not None and frame.cut.records == 0:
            return _bad_object(frame)
        judged = self.judge(frame)
        rejects = _in_order(judged.batch.rejects + judged.rejects)
        places = RowPlaces(frame, judged.batch.origin, len(judged.batch.values), judged.at)
        counts = counts_of(self.spec, judged.batch.read, len(rejects))
        payload: Any = judged.values
        return Block(
            frame.object,
            frame.layout,
            payload,
            len(judged.values),
            counts,
            rejects,
            places.without({}),
            frame.cut.document,
        )

    def judge(self, frame: Frame) -> Judged:
        """Parse and validate only: the typed values with their places."""
        batch = parse_frame(self.spec, frame)
        return self._judge(frame, batch)

    def _judge(self, frame: Frame, batch: Batch) -> Judged:
        verdicts = self._validator(frame.layout.format).validate(batch)
        rejects = [_reject(self.spec, frame, batch, i, stage, errors) for i, stage, errors in verdicts.failures]
        return Judged(batch, verdicts.values, verdicts.indices, rejects)

    def _validator(self, format_name: str) -> RowValidator:
        from ztf_flow.schema.rows import RowValidator

        validator = self._validators.get(format_name)
        if validator is None:
            options = self.spec.parse.options(format_name)
            nulls = frozenset(getattr(options, "null_values", ()))
            validator = RowValidator(self.schema, mode=self.spec.mode, null_values=nulls)
            self._validators[format_name] = validator
        return validator


def _no_time() -> dict[str, float]:
    return dict.fromkeys(("parse", "validate", "format"), 0.0)


def _accepted(batch: Batch, failures: list[Failure]) -> list[int] | None:
    """The positions of the accepted records in a batch; None when all are. The failures, the others, are in order."""
    if not failures:
        return None
    accepted: list[int] = []
    begin = 0
    for index, _, _ in failures:
        accepted.extend(range(begin, index))
        begin = index + 1
    accepted.extend(range(begin, len(batch.values)))
    return accepted


def parse_frame(spec: KernelSpec, frame: Frame) -> Batch:
    """The records of a frame. A fault in its cut becomes a reject of the batch."""
    adapter = default_registry.get(frame.layout.format)
    batch: Batch = adapter.parse(frame, spec.parse.options(frame.layout.format))
    if frame.only is not None:
        batch = batch.only(frame.only)
    return batch if frame.take is None else batch.first(frame.take)


def refuse(spec: KernelSpec, frame: Frame, kind: str, reason: str) -> Block:
    """A block in which every record of the frame is rejected at stage validate for one reason.

    For frames that can't be judged because the worker dies of them; it loads no user code.
    """
    batch = parse_frame(spec, frame)
    error = (RecordError((), kind, reason),)
    rejects = [_reject(spec, frame, batch, index, "validate", error) for index in range(len(batch.values))]
    rejects = _in_order(batch.rejects + rejects)
    counts = counts_of(spec, batch.read, len(rejects))
    return Block(frame.object, frame.layout, None, 0, counts, rejects, None, frame.cut.document)


def _bad_object(frame: Frame) -> Block:
    """The one reject of an object that can't be read to its end. It counts no record."""
    cut = frame.cut
    error = RecordError((), "parse_error", cut.fault or "")
    place = Place(None, None, cut.start, None)
    reject = Reject("read", frame.object, frame.layout.format, place, None, (error,))
    return Block(frame.object, frame.layout, None, 0, Counts(), [reject])


def _reject(
    spec: KernelSpec, frame: Frame, batch: Batch, index: int, stage: Stage, errors: tuple[RecordError, ...]
) -> Reject:
    raw = batch.raws(index) if spec.keep_rejects else None
    return Reject(stage, frame.object, frame.layout.format, batch.origin.place(index), raw, errors)


def _in_order(rejects: list[Reject]) -> list[Reject]:
    return sorted(rejects, key=lambda reject: reject.place.record or 0)


def counts_of(spec: KernelSpec, read: int, rejected: int) -> Counts:
    kept = spec.keep_rejects
    return Counts(read, read - rejected, rejected if kept else 0, 0 if kept else rejected)


def asked_fields(spec: KernelSpec, schema: Schema | None, format_name: str) -> Mapping[str, str]:
    """The fields of frames judged by columns of whose cells pydantic is asked, with the reasons.

    Raises Refusal where frames of the format are judged row by row, and ConfigError.
    """
    from ztf_flow.vectorised import vector_path

    arrow = None
    if spec.format is not None and schema is not None and default_registry.get(spec.format.type).rows == "arrow":
        arrow = make_arrow_plan(spec, schema)
    return vector_path(spec, schema, format_name, arrow).judge.asked


def make_arrow_plan(spec: KernelSpec, schema: Schema | None) -> ArrowPlan:
    """The typed output of a kernel, without provenance columns. Raises ConfigError where the schema has no columns."""
    from ztf_flow.schema.arrow import arrow_plan, passthrough

    if schema is None:
        assert spec.arrow_schema is not None, "the plan fixes the columns of a typed output"
        return passthrough(spec.arrow_schema)
    assert spec.format is not None
    return arrow_plan(schema, datetimes=spec.datetimes or {}, by_alias=spec.format.by_alias)


def output_schema(spec: KernelSpec) -> pa.Schema:
    """The Arrow schema of a kernel's payloads, provenance columns included. Raises ConfigError."""
    import pyarrow as pa

    schema = make_arrow_plan(spec, spec.schema.load() if spec.schema is not None else None).schema
    if spec.partition_by:
        schema = without_fields(schema, spec.partition_by)
    if spec.provenance != "columns":
        return schema
    return pa.schema([*schema, *provenance_schema()])
