"""Writing Parquet into memory, row group by row group, so that the bytes depend on rows and blocks only."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from ztf_flow.errors import SinkError
from ztf_flow.formats.drain import Drain

if TYPE_CHECKING:
    import pyarrow as pa
    import pyarrow.parquet as pq

PENDING_LIMIT = 64 * 1024 * 1024
"""Bytes at which a row group is closed at the end of a block, however few rows it has."""

SIDECAR_ROWS = 250_000
"""Rows of a row group of a provenance sidecar; 40 bytes each are pending."""

SAMPLED_ROWS = 2048
"""Rows of a file's first row group that tell which columns get a dictionary."""

_TEXTS = ("_ztf_source", "_ztf_version", "_ztf_run")
_NUMBERS = ("_ztf_record", "_ztf_line", "_ztf_byte_start", "_ztf_byte_end")
SIDECAR_COLUMNS = (*_TEXTS[:2], *_NUMBERS, _TEXTS[2])


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How a file is written. `compression` is one of pyarrow's names, or none."""

    compression: str
    row_group_rows: int
    statistics: bool = True


def sidecar_encoder() -> ParquetEncoder:
    """An encoder for provenance sidecars: the seven columns `_ztf_*`, cheap to write."""
    import pyarrow as pa

    schema = pa.schema([(name, pa.string() if name in _TEXTS else pa.int64()) for name in SIDECAR_COLUMNS])
    return ParquetEncoder(schema, Settings(compression="none", row_group_rows=SIDECAR_ROWS, statistics=False))


class ParquetEncoder:
    """Joins Arrow batches to one file. A row group is closed at exactly `row_group_rows` rows, and at the end of the
    block with which `PENDING_LIMIT` bytes are pending.

    Provenance columns (`_ztf_*`) have no statistics; numbers among them are delta-encoded, texts dictionary-encoded,
    which costs next to nothing where a block has one source.
    """

    def __init__(self, schema: pa.Schema | None, settings: Settings) -> None:
        self._schema = schema
        self._settings = settings
        self._sink = Drain()
        self._writer: pq.ParquetWriter | None = None
        self._pending: list[pa.RecordBatch] = []
        self._rows = 0
        self._bytes = 0

    @property
    def pending_bytes(self) -> int:
        """Bytes of rows that are held until their row group is closed."""
        return self._bytes

    def begin(self) -> bytes:
        return b""

    def add(self, payload: pa.RecordBatch) -> bytes:
        if self._schema is None:
            self._schema = _plain_schema(payload.schema)
        batch = _compact(payload)
        limit = self._settings.row_group_rows
        while self._rows + batch.num_rows >= limit:
            taken = limit - self._rows
            self._hold(batch.slice(0, taken))
            self._close_group()
            batch = batch.slice(taken)
        if batch.num_rows:
            self._hold(batch)
        if self._bytes >= PENDING_LIMIT:
            self._close_group()
        return self._sink.drain()

    def end(self) -> bytes:
        if self._pending:
            self._close_group()
        self._open().close()
        return self._sink.drain()

    def _hold(self, batch: pa.RecordBatch) -> None:
        self._pending.append(batch)
        self._rows += batch.num_rows
        self._bytes += batch.nbytes

    def _close_group(self) -> None:
        import pyarrow as pa

        pending, self._pending = self._pending, []
        self._rows = self._bytes = 0
        table = pa.Table.from_batches(pending).unify_dictionaries()
        self._open(table).write_table(table, row_group_size=max(1, table.num_rows))

    def _open(self, first: pa.Table | None = None) -> pq.ParquetWriter:
        if self._writer is None:
            import pyarrow.parquet as pq

            if self._schema is None:
                raise SinkError("a Parquet file without rows needs a schema", stage="sink")
            sink: Any = self._sink
            self._writer = pq.ParquetWriter(
                sink, _compact_schema(self._schema), **_writer_options(self._schema, self._settings, first)
            )
            self._writer.add_key_value_metadata(_told_schema(self._schema))
        return self._writer


def _writer_options(schema: pa.Schema, settings: Settings, first: pa.Table | None) -> dict[str, Any]:
    """How the writer is set up; by the first row group it is known which columns hardly repeat their values."""
    numbers = [name for name in _NUMBERS if name in schema.names]
    various = _various_columns(first) if first is not None else {}
    scattered = {name for name, in_order in various.items() if not in_order}
    options: dict[str, Any] = {
        "compression": settings.compression,
        "compression_level": 1 if settings.compression == "zstd" else None,
        "store_schema": False,  # readers are to see the one of _told_schema
        "write_statistics": settings.statistics,
    }
    if numbers or various:
        leaves = _leaves(schema)
        options["use_dictionary"] = [leaf for leaf in leaves if leaf not in numbers and leaf not in various]
        if settings.statistics:
            without = {*_NUMBERS, *_TEXTS, *scattered}
            options["write_statistics"] = [leaf for leaf in leaves if leaf not in without]
    if numbers:
        options["column_encoding"] = dict.fromkeys(numbers, "DELTA_BINARY_PACKED")
    return options


def _various_columns(first: pa.Table) -> dict[str, bool]:
    """The flat columns whose first values are mostly different: a dictionary of such would be built and thrown away,
    which takes as long as all the rest of writing them. False for texts that are in no order: from the least and the
    greatest of a row group nobody learns anything there.
    """
    import pyarrow as pa
    import pyarrow.compute as pc

    rows = first.slice(0, SAMPLED_ROWS)
    if rows.num_rows < SAMPLED_ROWS:
        return {}
    count: Any = pc.count_distinct
    flat = [field.name for field in first.schema if not pa.types.is_nested(field.type)]
    flat = [name for name in flat if name not in _TEXTS and first.schema.names.count(name) == 1]
    various = [name for name in flat if count(rows.column(name)).as_py() > rows.num_rows // 2]
    return {name: not pa.types.is_string(rows.schema.field(name).type) or _ascends(rows, name) for name in various}


def _ascends(rows: pa.Table, name: str) -> bool:
    values = [value for value in rows.column(name).to_pylist() if value is not None]
    return all(before <= after for before, after in pairwise(values))


def _leaves(schema: pa.Schema) -> list[str]:
    """The paths of Parquet's columns, which for nested fields are made up by the writer."""
    import io

    import pyarrow.parquet as pq

    file = io.BytesIO()
    pq.ParquetWriter(file, schema).close()
    columns = pq.ParquetFile(file).schema
    return [columns.column(index).path for index in range(len(columns))]


def _compact_schema(schema: pa.Schema) -> pa.Schema:
    """The schema as it is written: provenance texts as dictionaries."""
    import pyarrow as pa

    fields = [_dictionary_field(field) if field.name in _TEXTS else field for field in schema]
    return pa.schema(fields)


def _plain_schema(schema: pa.Schema) -> pa.Schema:
    """The schema with provenance texts as texts."""
    import pyarrow as pa

    return pa.schema([field.with_type(pa.string()) if field.name in _TEXTS else field for field in schema])


def _told_schema(schema: pa.Schema) -> dict[str, str]:
    """The schema that was asked for, under the key at which Arrow's readers look for it."""
    import base64

    return {"ARROW:schema": base64.b64encode(schema.serialize().to_pybytes()).decode()}


def _dictionary_field(field: pa.Field[Any]) -> pa.Field[Any]:
    import pyarrow as pa

    return field.with_type(pa.dictionary(pa.int32(), field.type))


def _compact(batch: pa.RecordBatch) -> pa.RecordBatch:
    """The batch with provenance texts as dictionaries."""
    import pyarrow as pa

    names = [name for name in _TEXTS if name in batch.schema.names and not _is_coded(batch.schema.field(name))]
    if not names:
        return batch
    columns: list[Any] = [
        column.dictionary_encode() if name in names else column
        for name, column in zip(batch.schema.names, batch.columns, strict=True)
    ]
    fields = [_dictionary_field(field) if field.name in names else field for field in batch.schema]
    return pa.RecordBatch.from_arrays(columns, schema=pa.schema(fields))


def _is_coded(field: pa.Field[Any]) -> bool:
    import pyarrow as pa

    return pa.types.is_dictionary(field.type)
