"""From accepted values to a payload: the last step of the kernel, by what the output format takes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from pydantic_core import from_json

from ztf_flow.errors import ConfigError
from ztf_flow.records import Coordinates, Frame, Origin, RecordError

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pyarrow as pa

    from ztf_flow.formats.adapter import FormatOptions, Writer
    from ztf_flow.records import Share
    from ztf_flow.schema.arrow import ArrowPlan
    from ztf_flow.schema.texts import TextRenderer

UnfitRows = Callable[["pa.RecordBatch"], dict[int, tuple[str, str]]]
"""By row of a batch the column whose value a format can't hold exactly, and why."""

PROVENANCE_FIELDS = ("source", "version", "record", "line", "byte_start", "byte_end", "run")
"""The fields of an output row's provenance, in order; columnar formats put `_ztf_` before each."""

PROVENANCE_COLUMNS = tuple(f"_ztf_{name}" for name in PROVENANCE_FIELDS)


class Rendered(NamedTuple):
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
        if not failures:
            return self.origin.take(accepted)
        return self.origin.take([index for row, index in enumerate(accepted) if row not in failures])

    @property
    def source(self) -> str:
        found = self.frame.object
        return f"{found.uri}!{found.member}" if found.member else found.uri


class Rendering(Protocol):
    """The output of one frame in the making. Values are added a few at a time, so that they need not live together."""

    def add(self, values: list[Any]) -> None: ...

    def bare(self) -> tuple[Any, dict[int, RecordError]]:
        """The rows that could be formatted, without provenance, and by row why another couldn't."""
        ...

    def finish(self, places: RowPlaces) -> Rendered:
        """The payload of all values that were added."""
        ...


class Output(Protocol):
    """Makes the renderings of a kernel."""

    def start(self) -> Rendering: ...


@dataclass(frozen=True, slots=True)
class TextOutput:
    """Output in a text format. `columns` are given for delimited formats, `run` for provenance columns.

    Raises ConfigError where a column has the name of one for provenance.
    """

    renderer: TextRenderer
    writer: Writer
    options: FormatOptions
    columns: Sequence[str] | None
    run: str | None

    def __post_init__(self) -> None:
        if self.run is not None and self.columns is not None:
            _check_names(self.columns)

    def start(self) -> Rendering:
        match self.writer.rows:
            case "json":
                return JsonRendering(self)
            case "values":
                return ValuesRendering(self)
            case _:
                return PlainRendering(self)


class JsonRendering:
    """Rows as JSON texts, for JSON-like formats; provenance is an object `_ztf` at the end of each."""

    def __init__(self, output: TextOutput) -> None:
        self._output = output
        self._texts: list[bytes] = []
        self._failures: dict[int, RecordError] = {}
        self._rows = 0

    def add(self, values: list[Any]) -> None:
        texts, failures = self._output.renderer.texts(values)
        self._texts += texts
        for row, error in failures.items():
            self._failures[self._rows + row] = error
        self._rows += len(values)

    def bare(self) -> tuple[list[bytes], dict[int, RecordError]]:
        """The texts of the rows that have one, without provenance, and by row why another has none."""
        return self._texts, self._failures

    def finish(self, places: RowPlaces) -> Rendered:
        output, texts, failures = self._output, self._texts, self._failures
        if output.run is not None:
            texts, refused = _with_provenance(texts, places, failures, output.run)
            failures = failures | refused
        payload, unwritable = output.writer.render(texts, None, output.options)
        assert not unwritable, "JSON texts can always be written"
        return Rendered(payload, failures)


class ValuesRendering:
    """Rows as plain values of any shape; provenance is an object `_ztf` at the end of each."""

    def __init__(self, output: TextOutput) -> None:
        self._output = output
        self._plain: list[Any] = []
        self._failures: dict[int, RecordError] = {}
        self._rows = 0

    def add(self, values: list[Any]) -> None:
        plain, failures = self._output.renderer.plain(values, named=False)
        self._plain += plain
        for row, error in failures.items():
            self._failures[self._rows + row] = error
        self._rows += len(values)

    def bare(self) -> tuple[list[Any], dict[int, RecordError]]:
        """The rows that have plain values, without provenance, and by row why another has none."""
        return self._plain, self._failures

    def finish(self, places: RowPlaces) -> Rendered:
        output, failures, rows = self._output, self._failures, self._plain
        kept = [row for row in range(self._rows) if row not in failures]
        if output.run is not None:
            rows, refused = _with_provenance_object(rows, places, failures, output.run)
            failures = failures | {kept[index]: error for index, error in refused.items()}
            kept = [row for row in kept if row not in failures]
        payload, unwritable = output.writer.render(rows, None, output.options)
        for index, reason in unwritable.items():
            failures[kept[index]] = RecordError((), "format_error", reason)
        return Rendered(payload, failures)


class PlainRendering:
    """Rows as plain dicts, for delimited formats; provenance is further columns."""

    def __init__(self, output: TextOutput) -> None:
        self._output = output
        self._plain: list[dict[str, Any]] = []
        self._failures: dict[int, RecordError] = {}
        self._rows = 0

    def add(self, values: list[Any]) -> None:
        plain, failures = self._output.renderer.plain(values)
        self._plain += plain
        for row, error in failures.items():
            self._failures[self._rows + row] = error
        self._rows += len(values)

    def bare(self) -> tuple[list[dict[str, Any]], dict[int, RecordError]]:
        """The rows that have plain values, without provenance, and by row why another has none."""
        return self._plain, self._failures

    def finish(self, places: RowPlaces) -> Rendered:
        output, failures = self._output, self._failures
        kept = [row for row in range(self._rows) if row not in failures] if failures else range(self._rows)
        plain, columns = self._plain, output.columns
        assert columns is not None, "the plan fixes the columns of a delimited output"
        if output.run is not None:
            found = rows_of_coordinates(places.without(failures))
            plain = with_provenance_cells(plain, places.source, places.frame.object.version, found, output.run)
            columns = (*columns, *PROVENANCE_COLUMNS)
        payload, unwritable = output.writer.render(plain, columns, output.options)
        for index, reason in unwritable.items():
            failures[kept[index]] = RecordError((), "format_error", reason)
        return Rendered(payload, failures)


@dataclass(frozen=True, slots=True)
class ArrowOutput:
    """Output in a columnar format. Raises ConfigError where a column has the name of one for provenance."""

    plan: ArrowPlan
    run: str | None
    unfit_rows: UnfitRows | None = None
    """What the format has to say against single values, beyond their types."""
    compact: bool = False
    """Whether the format takes the texts of provenance as dictionaries."""

    def __post_init__(self) -> None:
        if self.run is not None:
            _check_names(self.plan.schema.names)

    def start(self) -> Rendering:
        return ArrowRendering(self)


class ArrowRendering:
    """Rows as an Arrow record batch; provenance is further columns."""

    def __init__(self, output: ArrowOutput) -> None:
        self._output = output
        self._columns = output.plan.start()

    def add(self, values: list[Any]) -> None:
        self._output.plan.gather(values, self._columns)

    def bare(self) -> tuple[pa.RecordBatch, dict[int, RecordError]]:
        """The rows that fit, without provenance, and by row why another doesn't."""
        batch, failures = self._output.plan.build(self._columns)
        return without_unfit(batch, failures, self._output.unfit_rows)

    def finish(self, places: RowPlaces) -> Rendered:
        batch, failures = self.bare()
        if self._output.run is not None:
            run, compact = self._output.run, self._output.compact
            batch = with_provenance_columns(batch, places, failures, run, compact=compact)
        return Rendered(batch, failures)


def without_unfit(
    batch: pa.RecordBatch, failures: dict[int, RecordError], unfit_rows: UnfitRows | None
) -> tuple[pa.RecordBatch, dict[int, RecordError]]:
    """A batch less the rows that its format can't hold, which join the failures; those are by row of all rows."""
    unfit = unfit_rows(batch) if unfit_rows is not None else {}
    if not unfit:
        return batch, failures
    kept = [row for row in range(batch.num_rows + len(failures)) if row not in failures]
    more = {kept[row]: RecordError((name,), "format_error", reason) for row, (name, reason) in unfit.items()}
    return batch.take([row for row in range(batch.num_rows) if row not in unfit]), failures | more


def _check_names(columns: Sequence[str]) -> None:
    taken = [name for name in columns if name in PROVENANCE_COLUMNS]
    if taken:
        message = f"the records have a column '{taken[0]}' of their own; use provenance: sidecar"
        raise ConfigError(message, stage="config")


def provenance_schema(*, compact: bool = False) -> pa.Schema:
    """The seven provenance columns; with `compact` the texts are dictionaries."""
    import pyarrow as pa

    texts = {"source", "version", "run"}
    text: pa.DataType = pa.dictionary(pa.int32(), pa.string()) if compact else pa.string()
    return pa.schema([pa.field(f"_ztf_{name}", text if name in texts else pa.int64()) for name in PROVENANCE_FIELDS])


def provenance_batch(
    source: str, version: str, run: str, coordinates: Coordinates, *, compact: bool = False
) -> pa.RecordBatch:
    """One row per row of output, as Arrow. With `compact` the texts are dictionaries."""
    import numpy as np

    one = np.zeros(len(coordinates.record), np.int32)
    return _provenance((one, [source]), (one, [version]), (one, [run]), coordinates, compact=compact)


def shared_provenance(shares: Sequence[Share], run: str, coordinates: Coordinates) -> pa.RecordBatch:
    """The same, compact, for rows of several objects, each of which has its share of them, in order."""
    import numpy as np

    sources = [
        f"{share.object.uri}!{share.object.member}" if share.object.member else share.object.uri for share in shares
    ]
    versions = [share.object.version for share in shares]
    if len(shares) == 1:
        return provenance_batch(sources[0], versions[0], run, coordinates, compact=True)
    of = np.repeat(np.arange(len(shares)), [share.rows for share in shares])
    one = np.zeros(len(of), np.int32)
    return _provenance(_coded(sources, of), _coded(versions, of), (one, [run]), coordinates, compact=True)


_Coded = tuple[Any, list[str]]
"""Texts: row i has the `codes[i]`-th of a few different ones."""


def _coded(texts: list[str], of: Any) -> _Coded:
    import numpy as np

    different = list(dict.fromkeys(texts))
    codes = {text: code for code, text in enumerate(different)}
    return np.array([codes[text] for text in texts], np.int32)[of], different


def _provenance(
    source: _Coded, version: _Coded, run: _Coded, coordinates: Coordinates, *, compact: bool
) -> pa.RecordBatch:
    import pyarrow as pa

    rows = len(coordinates.record)

    def texts(coded: _Coded) -> pa.Array[Any]:
        codes, different = coded
        found = pa.DictionaryArray.from_arrays(codes, pa.array(different, pa.string()))
        return found if compact else found.dictionary_decode()

    def numbers(values: Any) -> pa.Array[Any]:
        return pa.nulls(rows, pa.int64()) if values is None else pa.array(values, pa.int64())

    arrays = [texts(source), texts(version), *(numbers(values) for values in coordinates), texts(run)]
    return pa.RecordBatch.from_arrays(arrays, schema=provenance_schema(compact=compact))


def with_provenance_columns(
    batch: pa.RecordBatch, places: RowPlaces, failures: dict[int, RecordError], run: str, *, compact: bool
) -> pa.RecordBatch:
    """The batch with the seven provenance columns after its own."""
    import pyarrow as pa

    found = places.frame.object
    more = provenance_batch(places.source, found.version, run, places.without(failures), compact=compact)
    schema = pa.schema([*batch.schema, *more.schema])
    return pa.RecordBatch.from_arrays([*batch.columns, *more.columns], schema=schema)


def rows_of_coordinates(coordinates: Coordinates) -> list[tuple[int | None, ...]]:
    nothing = [None] * len(coordinates.record)
    return list(zip(*(nothing if c is None else c.tolist() for c in coordinates), strict=True))


def _with_provenance(
    texts: list[bytes], places: RowPlaces, failures: dict[int, RecordError], run: str
) -> tuple[list[bytes], dict[int, RecordError]]:
    head, tail = provenance_ends(places.source, places.frame.object.version, run)
    kept = [row for row in range(len(texts) + len(failures)) if row not in failures]
    refused: dict[int, RecordError] = {}
    merged = []
    for row, text, place in zip(kept, texts, rows_of_coordinates(places.without(failures)), strict=True):
        reason = _no_place_for_provenance(text)
        if reason is not None:
            refused[row] = RecordError((), "format_error", f"{reason}; use provenance: sidecar")
            continue
        merged.append(with_provenance_object(text, head, place, tail))
    return merged, refused


def provenance_ends(source: str, version: str, run: str) -> tuple[bytes, bytes]:
    """What stands before and after the coordinates in the objects `_ztf` of an object's records."""
    import orjson

    head = orjson.dumps({"source": source, "version": version})[:-1]
    return head, b',"run":' + orjson.dumps(run) + b"}}"


def with_provenance_object(text: bytes, head: bytes, place: tuple[int | None, ...], tail: bytes) -> bytes:
    """The text of a JSON object with `_ztf` as its last member."""
    numbers = b',"record":%s,"line":%s,"byte_start":%s,"byte_end":%s' % tuple(
        b"null" if number is None else b"%d" % number for number in place
    )
    comma = b"" if text == b"{}" else b","
    return b'%s%s"_ztf":%s%s%s' % (text[:-1], comma, head, numbers, tail)


def _no_place_for_provenance(text: bytes) -> str | None:
    """Why a JSON text can't take the object `_ztf`."""
    if text[:1] != b"{":
        return "only an object can carry provenance columns"
    if b'"_ztf"' in text and "_ztf" in from_json(text):
        return "the record has a field '_ztf' of its own"
    return None


def _with_provenance_object(
    rows: list[Any], places: RowPlaces, failures: dict[int, RecordError], run: str
) -> tuple[list[Any], dict[int, RecordError]]:
    """The rows that can take the object `_ztf`, with it; by index why the others can't."""
    merged: list[Any] = []
    refused: dict[int, RecordError] = {}
    head = {"source": places.source, "version": places.frame.object.version}
    everywhere = rows_of_coordinates(places.without(failures))
    for index, (row, place) in enumerate(zip(rows, everywhere, strict=True)):
        if isinstance(row, dict) and "_ztf" not in row:
            where = dict(zip(PROVENANCE_FIELDS[2:6], place, strict=True))
            merged.append({**row, "_ztf": {**head, **where, "run": run}})
            continue
        reason = "only an object can carry provenance columns"
        if isinstance(row, dict):
            reason = "the record has a field '_ztf' of its own"
        refused[index] = RecordError((), "format_error", f"{reason}; use provenance: sidecar")
    return merged, refused


def with_provenance_cells(
    rows: list[dict[str, Any]], source: str, version: str, places: list[tuple[int | None, ...]], run: str
) -> list[dict[str, Any]]:
    """Plain rows of one object with the seven provenance columns."""
    names = PROVENANCE_COLUMNS[2:6]
    head = {"_ztf_source": source, "_ztf_version": version}
    return [
        {**row, **head, **dict(zip(names, place, strict=True)), "_ztf_run": run}
        for row, place in zip(rows, places, strict=True)
    ]
