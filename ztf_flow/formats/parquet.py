"""Parquet, <https://parquet.apache.org/docs/file-format/>, by pyarrow."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, BinaryIO, ClassVar

from ztf_flow.errors import ConfigError, ParseError
from ztf_flow.formats.adapter import FRAME_SIZE, FormatOptions, Rendered, Rows
from ztf_flow.formats.parquet_encoding import ParquetEncoder, Settings, sidecar_encoder
from ztf_flow.formats.parquet_int96 import exact_batches, has_int96
from ztf_flow.formats.parquet_values import batch_values
from ztf_flow.records import Batch, Coordinates, Cut, Frame, Origin, Place, RecordError, Reject

if TYPE_CHECKING:
    import pyarrow as pa
    import pyarrow.parquet as pq
    from pydantic import BaseModel

__all__ = ["ParquetEncoder", "ParquetFormat", "sidecar_encoder"]

BATCH_ROWS = 64 * 1024
"""Rows of a cut at the most: row groups tell their encoded size only, which dictionaries may make tiny."""

READ_SIZE = 1024 * 1024
"""Bytes that are read of a column at once."""

_COMPRESSIONS = ("none", "snappy", "gzip", "brotli", "zstd", "lz4")


class ParquetFormat:
    """Records are rows; their only coordinate is the record number. Column names must be unique."""

    name = "parquet"
    extensions: tuple[str, ...] = (".parquet", ".pq")
    rows: ClassVar[Rows] = "arrow"

    def frames(
        self, file: BinaryIO, options: BaseModel | None, *, record_limit: int, frame_size: int = FRAME_SIZE
    ) -> Iterator[Cut]:
        """Yield the rows in order, in batches of about `frame_size` bytes that depend on the file only.

        Holds one batch and `READ_SIZE` bytes per column. A row above `record_limit` bytes in memory is a fault.
        Raises ParseError where the file is damaged or can't be read; what `file` raises passes through.
        """
        watched = _Watched(file)
        with _readable(watched):
            parquet = _open(watched)
            other = _open_with(watched, "ns") if has_int96(parquet) else None
        first = 1
        for group in range(parquet.metadata.num_row_groups):
            batches = _batches(parquet, other, group, frame_size)
            while True:
                with _readable(watched):
                    batch = next(batches, None)
                if batch is None:
                    break
                for cut in _cuts(batch, first, record_limit, frame_size):
                    yield cut
                    first += cut.records or 0

    def parse(self, frame: Frame, options: BaseModel | None) -> Batch:
        """The rows of a frame as dicts of exact Python values: a row with a value that Python's types can't hold (a
        time in nanoseconds, a year beyond 9999) is rejected alone. Maps are dicts."""
        cut = frame.cut
        if cut.fault is not None:
            return Batch("typed", [], _origin(cut, []), _no_raw, [_reject(frame, cut.first_record, cut.fault)])
        values, failures = batch_values(cut.data)
        if not failures:
            return Batch("typed", values, _origin(cut, None), _no_raw)
        kept = [row for row in range(cut.data.num_rows) if row not in failures]
        rejects = [_reject(frame, cut.first_record + row, reason) for row, reason in failures.items()]
        return Batch("typed", values, _origin(cut, kept), _no_raw, rejects)

    def render(self, rows: Sequence[Any], columns: Sequence[str] | None, options: FormatOptions) -> Rendered:
        raise TypeError("Parquet is written from Arrow batches, not from rendered rows")

    def encoder(
        self, schema: pa.Schema | None, columns: Sequence[str] | None, options: FormatOptions, *, document: bool
    ) -> ParquetEncoder:
        """An encoder of one file; ConfigError for an unknown compression. A document is a file of one row."""
        compression = options.compression or "zstd"
        if compression not in _COMPRESSIONS:
            choices = ", ".join(_COMPRESSIONS)
            raise ConfigError(f"Parquet has no compression {compression!r}; there are {choices}", stage="config")
        return ParquetEncoder(schema, Settings(compression=compression, row_group_rows=options.row_group_rows))


class _Watched:
    """A file that remembers what it raised, to tell an unreadable store from an unreadable format."""

    closed = False

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.error: BaseException | None = None

    def read(self, size: int = -1) -> bytes:
        try:
            return self._file.read(size)
        except BaseException as error:
            self.error = error
            raise

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()

    def readable(self) -> bool:
        return True

    def writable(self) -> bool:
        return False

    def seekable(self) -> bool:
        return True

    def flush(self) -> None:
        """Nothing is written."""

    def close(self) -> None:
        """The file belongs to the caller."""


@contextlib.contextmanager
def _readable(file: _Watched) -> Iterator[None]:
    import pyarrow as pa

    try:
        yield
    except (pa.ArrowException, OSError, ValueError) as error:
        if isinstance(error, ParseError):
            raise
        if file.error is not None:
            raise file.error from None
        raise ParseError(f"not readable as Parquet: {error}", stage="read") from error


def _open(file: Any) -> pq.ParquetFile:
    parquet = _open_with(file, "us")
    names = parquet.schema_arrow.names
    if len(set(names)) < len(names):
        twice = next(name for name in names if names.count(name) > 1)
        raise ParseError(f"the column {twice!r} stands in the file twice", stage="read")
    return parquet


def _open_with(file: Any, int96_unit: str) -> pq.ParquetFile:
    import pyarrow.parquet as pq

    return pq.ParquetFile(file, pre_buffer=False, buffer_size=READ_SIZE, coerce_int96_timestamp_unit=int96_unit)


def _batches(parquet: pq.ParquetFile, other: pq.ParquetFile | None, group: int, size: int) -> Iterator[pa.RecordBatch]:
    meta = parquet.metadata.row_group(group)
    rows = max(1, min(BATCH_ROWS, size * meta.num_rows // max(1, meta.total_byte_size)))
    batches = parquet.iter_batches(batch_size=rows, row_groups=[group], use_threads=False)
    if other is None:
        return batches
    return exact_batches(batches, other.iter_batches(batch_size=rows, row_groups=[group], use_threads=False))


def _cuts(batch: pa.RecordBatch, first: int, record_limit: int, frame_size: int) -> Iterator[Cut]:
    """A batch as cuts: one, unless decoding made much more of it than its encoded size promised."""
    rows, size = batch.num_rows, batch.nbytes
    if rows == 1 and size > record_limit:
        reason = f"the record is longer than limits.record, {record_limit} bytes"
        yield Cut(b"", 0, 0, first, None, records=1, fault=reason)
    elif rows > 1 and size > min(2 * frame_size, record_limit):
        step = max(1, min(rows // 2, rows * frame_size // size))
        for at in range(0, rows, step):
            yield from _cuts(batch.slice(at, step), first + at, record_limit, frame_size)
    elif rows:
        yield Cut(batch, 0, 0, first, None, records=rows)


def _origin(cut: Cut, kept: list[int] | None) -> Origin:
    def compute() -> Coordinates:
        import numpy as np

        rows = np.arange(cut.data.num_rows) if kept is None else np.array(kept, dtype=np.int64)
        return Coordinates(rows + cut.first_record, None, None, None)

    return Origin(compute)


def _no_raw(index: int) -> bytes | None:
    return None


def _reject(frame: Frame, record: int, reason: str) -> Reject:
    error = RecordError((), "parse_error", reason)
    return Reject("parse", frame.object, frame.layout.format, Place(record), None, (error,))
