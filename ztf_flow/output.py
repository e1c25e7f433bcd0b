"""From accepted values to a payload: the last step of the kernel, by what the output format takes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from ztf_flow.records import Coordinates, Frame, Origin, RecordError

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pyarrow as pa

    from ztf_flow.config.model import FormatConfig
    from ztf_flow.formats.adapter import Writer
    from ztf_flow.schema.arrow import ArrowPlan
    from ztf_flow.schema.texts import TextRenderer

PROVENANCE_FIELDS = ("source", "version", "record", "line", "byte_start", "byte_end", "run")
"""The fields of an output row's provenance, in order; columnar formats put `_ztf_` before each."""

PROVENANCE_COLUMNS = tuple(f"_ztf_{name}" for name in PROVENANCE_FIELDS)


@dataclass(slots=True)
class Rendered:
    """A payload, and by row why a row couldn't be formatted; such rows are not in the payload."""

    payload: bytes | pa.RecordBatch
    failures: dict[int, RecordError]


@dataclass(frozen=True, slots=True)
class RowPlaces:
    """Where the values that are rendered come from: value i is record `at[i]` of the batch (None: i)."""

    frame: Frame
    origin: Origin
    length: int
    at: Sequence[int] | None

    def without(self, failures: dict[int, RecordError]) -> Coordinates:
        """The coordinates of the values less the failed ones."""
        if self.at is None and not failures:
            return self.origin.coordinates
        accepted = range(self.length) if self.at is None else self.at
        return self.origin.take([index for row, index in enumerate(accepted) if row not in failures])

    @property
    def source(self) -> str:
        found = self.frame.object
        return f"{found.uri}!{found.member}" if found.member else found.uri


class Output(Protocol):
    """Renders values of one frame. Pure."""

    def render(self, values: list[Any], places: RowPlaces) -> Rendered: ...


class JsonOutput:
    """Rows as JSON texts, for JSON-like formats; provenance is an object `_ztf` at the end of each."""

    def __init__(
        self, renderer: TextRenderer, writer: Writer, options: FormatConfig, provenance_run: str | None
    ) -> None:
        self._renderer = renderer
        self._writer = writer
        self._options = options
        self._run = provenance_run

    def render(self, values: list[Any], places: RowPlaces) -> Rendered:
        texts, failures = self._renderer.texts(values)
        if self._run is not None:
            texts, refused = _with_provenance(texts, places, failures, self._run)
            failures = failures | refused
        payload, unwritable = self._writer.render(texts, None, self._options)
        assert not unwritable, "JSON texts can always be written"
        return Rendered(payload, failures)


class PlainOutput:
    """Rows as plain dicts, for delimited formats; provenance is further columns."""

    def __init__(
        self,
        renderer: TextRenderer,
        writer: Writer,
        options: FormatConfig,
        columns: Sequence[str],
        provenance_run: str | None,
    ) -> None:
        self._renderer = renderer
        self._writer = writer
        self._options = options
        self._columns = columns
        self._run = provenance_run

    def render(self, values: list[Any], places: RowPlaces) -> Rendered:
        rows, failures = self._renderer.plain(values)
        kept = [row for row in range(len(values)) if row not in failures] if failures else range(len(values))
        if self._run is not None:
            rows = _with_provenance_cells(rows, places, failures, self._run)
        payload, unwritable = self._writer.render(rows, self._columns, self._options)
        for index, reason in unwritable.items():
            failures[kept[index]] = RecordError((), "format_error", reason)
        return Rendered(payload, failures)


class ArrowOutput:
    """Rows as an Arrow record batch, for columnar formats; provenance is further columns."""

    def __init__(self, plan: ArrowPlan, provenance_run: str | None) -> None:
        self._plan = plan
        self._run = provenance_run

    def render(self, values: list[Any], places: RowPlaces) -> Rendered:
        batch, failures = self._plan.convert(values)
        if self._run is not None:
            batch = with_provenance_columns(batch, places, failures, self._run)
        return Rendered(batch, failures)


def provenance_schema() -> pa.Schema:
    """The seven provenance columns."""
    import pyarrow as pa

    texts = {"source", "version", "run"}
    return pa.schema(
        [pa.field(f"_ztf_{name}", pa.string() if name in texts else pa.int64()) for name in PROVENANCE_FIELDS]
    )


def provenance_batch(source: str, version: str, run: str, coordinates: Coordinates) -> pa.RecordBatch:
    """One row per row of output, as Arrow."""
    import pyarrow as pa

    rows = len(coordinates.record)

    def text(value: str) -> pa.Array:
        return pa.repeat(pa.scalar(value, pa.string()), rows)

    def numbers(values: Any) -> pa.Array:
        return pa.nulls(rows, pa.int64()) if values is None else pa.array(values, pa.int64())

    arrays = [text(source), text(version), *(numbers(values) for values in coordinates), text(run)]
    return pa.RecordBatch.from_arrays(arrays, schema=provenance_schema())


def with_provenance_columns(
    batch: pa.RecordBatch, places: RowPlaces, failures: dict[int, RecordError], run: str
) -> pa.RecordBatch:
    """The batch with the seven provenance columns after its own."""
    import pyarrow as pa

    more = provenance_batch(places.source, places.frame.object.version, run, places.without(failures))
    schema = pa.schema([*batch.schema, *more.schema], metadata=batch.schema.metadata)
    return pa.RecordBatch.from_arrays([*batch.columns, *more.columns], schema=schema)


def rows_of_coordinates(coordinates: Coordinates) -> list[tuple[int | None, ...]]:
    nothing = [None] * len(coordinates.record)
    return list(zip(*(nothing if c is None else c.tolist() for c in coordinates), strict=True))


def _with_provenance(
    texts: list[bytes], places: RowPlaces, failures: dict[int, RecordError], run: str
) -> tuple[list[bytes], dict[int, RecordError]]:
    import orjson

    head = orjson.dumps({"source": places.source, "version": places.frame.object.version})[:-1]
    tail = b',"run":' + orjson.dumps(run) + b"}}"
    kept = [row for row in range(len(texts) + len(failures)) if row not in failures]
    refused: dict[int, RecordError] = {}
    merged = []
    for row, text, place in zip(kept, texts, rows_of_coordinates(places.without(failures)), strict=True):
        if text[:1] != b"{":
            reason = "only an object can carry provenance columns; use provenance: sidecar"
            refused[row] = RecordError((), "format_error", reason)
            continue
        numbers = b',"record":%s,"line":%s,"byte_start":%s,"byte_end":%s' % tuple(
            b"null" if number is None else b"%d" % number for number in place
        )
        comma = b"" if text == b"{}" else b","
        merged.append(b'%s%s"_ztf":%s%s%s' % (text[:-1], comma, head, numbers, tail))
    return merged, refused


def _with_provenance_cells(
    rows: list[dict[str, Any]], places: RowPlaces, failures: dict[int, RecordError], run: str
) -> list[dict[str, Any]]:
    names = PROVENANCE_COLUMNS[2:6]
    head = {"_ztf_source": places.source, "_ztf_version": places.frame.object.version}
    return [
        {**row, **head, **dict(zip(names, place, strict=True)), "_ztf_run": run}
        for row, place in zip(rows, rows_of_coordinates(places.without(failures)), strict=True)
    ]
