"""Parquet, <https://parquet.apache.org/docs/file-format/>, by pyarrow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, BinaryIO, ClassVar

from ztf_flow.config.names import INNER_COMPRESSIONS
from ztf_flow.errors import ConfigError, ParseError
from ztf_flow.formats.adapter import FRAME_SIZE, FormatOptions, Rendered, Rows
from ztf_flow.formats.arrow_batches import TypedRows, WatchedFile, cuts_of, readable
from ztf_flow.formats.parquet_encoding import ParquetEncoder, Settings, sidecar_encoder
from ztf_flow.formats.parquet_int96 import exact_batches, has_int96
from ztf_flow.records import Cut

if TYPE_CHECKING:
    import pyarrow as pa
    import pyarrow.parquet as pq
    from pydantic import BaseModel

__all__ = ["ParquetEncoder", "ParquetFormat", "sidecar_encoder"]

BATCH_ROWS = 64 * 1024
"""Rows of a cut at the most: row groups tell their encoded size only, which dictionaries may make tiny."""

READ_SIZE = 1024 * 1024
"""Bytes that are read of a column at once."""

SMALL = 16 * READ_SIZE
"""Bytes of a file whose columns are read as wholes: where a damaged page claims to have two gigabytes, the library
would make room for them to read it piece by piece."""


class ParquetFormat(TypedRows):
    """Records are rows; their only coordinate is the record number. Column names must be unique."""

    name = "parquet"
    extensions: tuple[str, ...] = (".parquet", ".pq")
    rows: ClassVar[Rows] = "arrow"
    compact_provenance: ClassVar[bool] = True

    def frames(
        self, file: BinaryIO, options: BaseModel | None, *, record_limit: int, frame_size: int = FRAME_SIZE
    ) -> Iterator[Cut]:
        """Yield the rows in order, in batches of about `frame_size` bytes that depend on the file only.

        Holds one batch and `READ_SIZE` bytes per column; of a file up to `SMALL` bytes, a row group. A row above
        `record_limit` bytes in memory is a fault. Raises ParseError where the file is damaged or can't be read; what
        `file` raises passes through.
        """
        watched = WatchedFile(file)
        with readable(watched, "Parquet"):
            parquet = _open(watched)
            other = _open_with(watched, "ns") if has_int96(parquet) else None
        first = 1
        for group in range(parquet.metadata.num_row_groups):
            batches = _batches(parquet, other, group, frame_size)
            while True:
                with readable(watched, "Parquet"):
                    batch = next(batches, None)
                if batch is None:
                    break
                for cut in cuts_of(batch, first, record_limit, frame_size):
                    yield cut
                    first += cut.records or 0

    def render(self, rows: Sequence[Any], columns: Sequence[str] | None, options: FormatOptions) -> Rendered:
        raise TypeError("Parquet is written from Arrow batches, not from rendered rows")

    def encoder(
        self, schema: pa.Schema | None, columns: Sequence[str] | None, options: FormatOptions, *, document: bool
    ) -> ParquetEncoder:
        """An encoder of one file; ConfigError for an unknown compression. A document is a file of one row."""
        compression = options.compression or "zstd"
        if compression not in INNER_COMPRESSIONS["parquet"]:
            choices = ", ".join(INNER_COMPRESSIONS["parquet"])
            raise ConfigError(f"Parquet has no compression {compression!r}; there are {choices}", stage="config")
        return ParquetEncoder(schema, Settings(compression=compression, row_group_rows=options.row_group_rows))


def _open(file: Any) -> pq.ParquetFile:
    parquet = _open_with(file, "us")
    names = parquet.schema_arrow.names
    if len(set(names)) < len(names):
        twice = next(name for name in names if names.count(name) > 1)
        raise ParseError(f"the column {twice!r} stands in the file twice", stage="read")
    return parquet


def _open_with(file: Any, int96_unit: str) -> pq.ParquetFile:
    import pyarrow.parquet as pq

    buffer = READ_SIZE if file.seek(0, 2) > SMALL else 0
    return pq.ParquetFile(file, pre_buffer=False, buffer_size=buffer, coerce_int96_timestamp_unit=int96_unit)


def _batches(parquet: pq.ParquetFile, other: pq.ParquetFile | None, group: int, size: int) -> Iterator[pa.RecordBatch]:
    meta = parquet.metadata.row_group(group)
    rows = max(1, min(BATCH_ROWS, size * meta.num_rows // max(1, meta.total_byte_size)))
    batches = parquet.iter_batches(batch_size=rows, row_groups=[group], use_threads=False)
    if other is None:
        return batches
    return exact_batches(batches, other.iter_batches(batch_size=rows, row_groups=[group], use_threads=False))
