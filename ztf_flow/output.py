"""From accepted values to a payload: the last step of the kernel, by what the output format takes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from ztf_flow.errors import ConfigError
from ztf_flow.folders import FolderNames, Keys, NoFolder, coded_array, without_rows
from ztf_flow.records import Coordinates, Frame, Origin, RecordError, Spread

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pyarrow as pa

    from ztf_flow.records import Share
    from ztf_flow.schema.arrow import ArrowPlan

UnfitRows = Callable[["pa.RecordBatch"], dict[int, tuple[str, str]]]
"""By row of a batch the column whose value a format can't hold exactly, and why."""

PROVENANCE_FIELDS = ("source", "version", "record", "line", "byte_start", "byte_end", "run")
"""The fields of an output row's provenance, in order; columnar formats put `_ztf_` before each."""

PROVENANCE_COLUMNS = tuple(f"_ztf_{name}" for name in PROVENANCE_FIELDS)


class Rendered(NamedTuple):
    """A payload, and by row why a row couldn't be formatted; such rows are not in the payload. `spread` says where the
    rows of a partitioned output belong."""

    payload: bytes | pa.RecordBatch
    failures: dict[int, RecordError]
    spread: Spread | None = None


class Bare(NamedTuple):
    """The rows that could be formatted, without provenance, and by row why another couldn't. `keys` are the folders of
    the rows of a partitioned output."""

    rows: Any
    failures: dict[int, RecordError]
    keys: Keys | None = None


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
        return self.frame.object.name


class Rendering(Protocol):
    """The output of one frame in the making. Values are added a few at a time, so that they need not live together."""

    def add(self, values: list[Any]) -> None: ...

    def bare(self) -> Bare:
        """The rows that could be formatted."""
        ...

    def finish(self, places: RowPlaces) -> Rendered:
        """The payload of all values that were added."""
        ...


class Output(Protocol):
    """Makes the renderings of a kernel."""

    def start(self) -> Rendering: ...


def refused_folder(why: NoFolder) -> RecordError:
    from ztf_flow.schema.shown import shown

    return RecordError((why.field,), "format_error", why.reason, shown(why.value))


@dataclass(frozen=True, slots=True)
class ArrowOutput:
    """Output in a columnar format. `folders` are given for partitioned output.

    Raises ConfigError where a column has the name of one for provenance.
    """

    plan: ArrowPlan
    run: str | None
    unfit_rows: UnfitRows | None = None
    """What the format has to say against single values, beyond their types."""
    compact: bool = False
    """Whether the format takes the texts of provenance as dictionaries."""
    folders: FolderNames | None = None

    def __post_init__(self) -> None:
        if self.run is not None:
            check_names(self.plan.schema.names)

    def start(self) -> Rendering:
        return ArrowRendering(self)


class ArrowRendering:
    """Rows as an Arrow record batch; provenance is further columns."""

    def __init__(self, output: ArrowOutput) -> None:
        self._output = output
        self._columns = output.plan.start()

    def add(self, values: list[Any]) -> None:
        self._output.plan.gather(values, self._columns)

    def bare(self) -> Bare:
        """The rows that fit."""
        output = self._output
        batch, failures = output.plan.build(self._columns)
        batch, failures = without_unfit(batch, failures, output.unfit_rows)
        if output.folders is None:
            return Bare(batch, failures)
        return _spread_batch(batch, failures, output.folders)

    def finish(self, places: RowPlaces) -> Rendered:
        batch, failures, keys = self.bare()
        if self._output.run is not None:
            run, compact = self._output.run, self._output.compact
            batch = with_provenance_columns(batch, places, failures, run, compact=compact)
        return Rendered(batch, failures, Spread(*keys) if keys is not None else None)


def _spread_batch(batch: pa.RecordBatch, failures: dict[int, RecordError], folders: FolderNames) -> Bare:
    """The rows that have a folder, without the columns that name it."""
    import pyarrow as pa

    keys, missing = folders.keys([coded_array(batch.column(name)) for name in folders.fields])
    batch = batch.drop_columns(list(folders.fields))
    if not missing:
        return Bare(batch, failures, keys)
    mask = without_rows(batch.num_rows, missing)
    kept = [row for row in range(batch.num_rows + len(failures)) if row not in failures]
    more = {kept[row]: refused_folder(why) for row, why in missing.items()}
    return Bare(batch.filter(pa.array(mask)), failures | more, keys.take(mask))


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


def without_fields(schema: pa.Schema, names: Sequence[str]) -> pa.Schema:
    """A schema less some of its fields."""
    import pyarrow as pa

    return pa.schema([field for field in schema if field.name not in names])


def check_names(columns: Sequence[str]) -> None:
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

    sources = [share.object.name for share in shares]
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
