"""What formats that are read as Arrow record batches share: files, cuts, parsing."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, BinaryIO, ClassVar, Literal

from ztf_flow.errors import ParseError
from ztf_flow.formats.numbered import fault_batch, numbered_batch
from ztf_flow.formats.parquet_values import batch_values
from ztf_flow.records import Batch, Cut, Frame

if TYPE_CHECKING:
    import pyarrow as pa
    from pydantic import BaseModel

    from ztf_flow.formats.typed_cells import TypedTable


class WatchedFile:
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
def readable(file: WatchedFile, label: str) -> Iterator[None]:
    """Make a ParseError of what a library says against a file's content; what the file raised passes through."""
    import pyarrow as pa

    try:
        yield
    except (pa.ArrowException, OSError, ValueError) as error:
        if isinstance(error, ParseError):
            raise
        if file.error is not None:
            raise file.error from None
        raise ParseError(f"not readable as {label}: {error}", stage="read") from error


def buffered(file: BinaryIO) -> BinaryIO:
    """A file with buffered reads, each of which would be a request of its own otherwise."""
    return io.BufferedReader(file, 1024 * 1024) if isinstance(file, io.RawIOBase) else file


class TypedRows:
    """What readers of Arrow batches have in common."""

    cell_kind: ClassVar[Literal["json", "text", "typed"]] = "typed"

    def parse(self, frame: Frame, options: BaseModel | None) -> Batch:
        """The rows of a frame as dicts of exact Python values: a row with a value that Python's types can't hold (a
        time in nanoseconds, a year beyond 9999) is rejected alone. Maps are dicts."""
        return parse_rows(frame)

    def cells(self, frame: Frame, options: BaseModel | None) -> TypedTable:
        """The cells of a frame, all at once; see `typed_cells`."""
        from ztf_flow.formats.typed_cells import TypedTable

        return TypedTable(frame)

    def context_of(self, frame: Frame, records: Sequence[bytes]) -> Any:
        """The context is the same for any of a frame's records."""
        return frame.cut.context


def parse_rows(frame: Frame) -> Batch:
    """The rows of a frame whose data is an Arrow batch as dicts of exact Python values.

    A row with a value that Python's types can't hold (a time in nanoseconds, a year beyond 9999) is rejected alone.
    """
    if frame.cut.fault is not None:
        return fault_batch(frame)
    values, failures = batch_values(frame.cut.data)
    return numbered_batch(frame, values, failures)


def cuts_of(batch: pa.RecordBatch, first: int, record_limit: int, frame_size: int) -> Iterator[Cut]:
    """A batch as cuts: one, unless decoding made much more of it than its encoded size promised."""
    rows, size = batch.num_rows, batch.nbytes
    if rows == 1 and size > record_limit:
        reason = f"the record is longer than limits.record, {record_limit} bytes"
        yield Cut(b"", 0, 0, first, None, records=1, fault=reason)
    elif rows > 1 and size > min(2 * frame_size, record_limit):
        step = max(1, min(rows // 2, rows * frame_size // size))
        for at in range(0, rows, step):
            yield from cuts_of(batch.slice(at, step), first + at, record_limit, frame_size)
    elif rows:
        yield Cut(batch, 0, 0, first, None, records=rows)


def decoded(schema: pa.Schema) -> pa.Schema:
    """The schema with the words' type in place of dictionaries."""
    import pyarrow as pa
    import pyarrow.types as is_

    kinds: list[Any] = [field.type.value_type if is_.is_dictionary(field.type) else field.type for field in schema]
    return pa.schema([field.with_type(kind) for field, kind in zip(schema, kinds, strict=True)])
