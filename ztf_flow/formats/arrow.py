"""Arrow IPC, <https://arrow.apache.org/docs/format/Columnar.html#serialization-and-interprocess-communication-ipc>, by
pyarrow: files (also known as Feather 2) and streams."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, BinaryIO, ClassVar

from ztf_flow.config.names import INNER_COMPRESSIONS
from ztf_flow.errors import ConfigError, ParseError, SinkError
from ztf_flow.formats.adapter import FRAME_SIZE, FormatOptions, Rendered, Rows
from ztf_flow.formats.arrow_batches import TypedRows, WatchedFile, buffered, cuts_of, decoded, readable
from ztf_flow.formats.drain import Drain
from ztf_flow.formats.row_groups import RowGroups
from ztf_flow.records import Cut

if TYPE_CHECKING:
    import pyarrow as pa
    from pydantic import BaseModel

MAGIC = b"ARROW1"
"""What a file begins and ends with; a stream begins with the mark of a message, ff ff ff ff."""


class ArrowFormat(TypedRows):
    """Records are rows, in files of record batches. Both files and streams are read, by their first bytes."""

    name = "arrow"
    extensions: tuple[str, ...] = (".arrow", ".feather", ".ipc")
    rows: ClassVar[Rows] = "arrow"
    streamed: ClassVar[bool] = False

    def frames(
        self, file: BinaryIO, options: BaseModel | None, *, record_limit: int, frame_size: int = FRAME_SIZE
    ) -> Iterator[Cut]:
        """Yield the rows in order, in batches of about `frame_size` bytes that depend on the file only.

        Holds one record batch of the file as a whole. A row above `record_limit` bytes in memory is a fault. A file
        that is cut off, and so has no index, is read as the stream that it holds. Raises ParseError where it is
        damaged, after the batches before; what `file` raises passes through.
        """
        watched = WatchedFile(buffered(file))
        first = 1
        for batch in _batches(watched):
            for cut in cuts_of(batch, first, record_limit, frame_size):
                yield cut
                first += cut.records or 0

    def render(self, rows: Sequence[Any], columns: Sequence[str] | None, options: FormatOptions) -> Rendered:
        raise TypeError("Arrow is written from Arrow batches, not from rendered rows")

    def encoder(
        self, schema: pa.Schema | None, columns: Sequence[str] | None, options: FormatOptions, *, document: bool
    ) -> ArrowEncoder:
        """An encoder of one file or stream; ConfigError for an unknown compression of its buffers."""
        compression = options.compression or "none"
        if compression not in INNER_COMPRESSIONS[self.name]:
            choices = ", ".join(INNER_COMPRESSIONS[self.name])
            raise ConfigError(f"Arrow has no compression {compression!r}; there are {choices}", stage="config")
        return ArrowEncoder(schema, compression=compression, batch_rows=options.row_group_rows, streamed=self.streamed)


class ArrowStreamFormat(ArrowFormat):
    """The same as a stream, which has no index at its end."""

    name = "arrow_stream"
    extensions = (".arrows",)
    streamed = True


def _batches(file: WatchedFile) -> Iterator[pa.RecordBatch]:
    with readable(file, "Arrow"):
        indexed = file.read(len(MAGIC)) == MAGIC
        file.seek(0)
    yield from _file_batches(file) if indexed else _stream_batches(file)


def _file_batches(file: WatchedFile) -> Iterator[pa.RecordBatch]:
    import pyarrow as pa

    source: Any = file
    try:
        with readable(file, "Arrow"):
            reader = pa.ipc.open_file(source)
            _distinct(reader.schema)
    except ParseError:
        file.seek(8)  # behind the magic bytes and their padding
        yield from _stream_batches(file)
        raise
    for index in range(reader.num_record_batches):
        with readable(file, "Arrow"):
            batch = _sound(reader.get_batch(index))
        yield batch


def _stream_batches(file: WatchedFile) -> Iterator[pa.RecordBatch]:
    import pyarrow as pa

    source: Any = file
    with readable(file, "Arrow"):
        reader = pa.ipc.open_stream(source)
        _distinct(reader.schema)
    while True:
        with readable(file, "Arrow"):
            try:
                batch = _sound(reader.read_next_batch())
            except StopIteration:
                return
        yield batch


def _sound(batch: pa.RecordBatch) -> pa.RecordBatch:
    """The batch, if its buffers are what they should be; texts that are no UTF-8 are their records' affair.

    Column by column, since validation ends with the first thing that it finds, and anything may stand behind it.
    """
    import pyarrow as pa

    batch.validate()
    for column in batch.columns:
        try:
            column.validate(full=True)
        except pa.ArrowInvalid as error:
            if "UTF8" not in str(error):
                raise
            _as_bytes(column).validate(full=True)
    return batch


def _as_bytes(column: pa.Array[Any]) -> pa.Array[Any]:
    """The same buffers with bytes in place of texts."""
    import pyarrow as pa
    import pyarrow.types as is_

    if is_.is_dictionary(column.type):
        words: Any = column
        return pa.DictionaryArray.from_arrays(words.indices, _as_bytes(words.dictionary))
    return column.view(_bytes_type(column.type))


def _bytes_type(kind: Any) -> Any:
    """A type with bytes in place of texts."""
    import pyarrow as pa
    import pyarrow.types as is_

    def inner(field: pa.Field[Any]) -> pa.Field[Any]:
        return field.with_type(_bytes_type(field.type))

    if is_.is_string(kind) or is_.is_large_string(kind):
        return pa.binary() if is_.is_string(kind) else pa.large_binary()
    if is_.is_struct(kind):
        return pa.struct([inner(field) for field in kind])
    if is_.is_map(kind):
        return pa.map_(inner(kind.key_field), inner(kind.item_field))
    if is_.is_fixed_size_list(kind):
        return pa.list_(inner(kind.value_field), kind.list_size)
    if is_.is_list(kind) or is_.is_large_list(kind):
        return (pa.list_ if is_.is_list(kind) else pa.large_list)(inner(kind.value_field))
    return kind


def _distinct(schema: pa.Schema) -> None:
    twice = next((name for name in schema.names if schema.names.count(name) > 1), None)
    if twice is not None:
        raise ParseError(f"the column {twice!r} stands in the file twice", stage="read")


class ArrowEncoder:
    """Joins Arrow batches to record batches of exactly `batch_rows` rows; fewer where 64 MiB are pending."""

    def __init__(self, schema: pa.Schema | None, *, compression: str, batch_rows: int, streamed: bool) -> None:
        self._schema = schema
        self._compression: Any = None if compression == "none" else compression
        self._streamed = streamed
        self._groups = RowGroups(batch_rows)
        self._sink: Any = Drain()
        self._writer: Any = None

    def begin(self) -> bytes:
        return b""

    def add(self, payload: pa.RecordBatch) -> bytes:
        if self._schema is None:
            self._schema = payload.schema
        for table in self._groups.add(payload):
            self._write(table)
        return bytes(self._sink.drain())

    def end(self) -> bytes:
        for table in self._groups.end():
            self._write(table)
        self._open().close()
        return bytes(self._sink.drain())

    def _write(self, table: pa.Table) -> None:
        import numpy as np

        writer = self._open()
        for batch in _without_dictionaries(table).combine_chunks().to_batches():
            # A copy: behind a slice's buffers stand other rows, and padding would show them.
            writer.write_batch(batch.take(np.arange(batch.num_rows)))

    def _open(self) -> Any:
        import pyarrow as pa

        if self._writer is None:
            if self._schema is None:
                raise SinkError("an Arrow file without rows needs a schema", stage="sink")
            schema = decoded(self._schema)
            options = pa.ipc.IpcWriteOptions(compression=self._compression)
            make = pa.ipc.new_stream if self._streamed else pa.ipc.new_file
            self._writer = make(self._sink, schema, options=options)
        return self._writer


def _without_dictionaries(table: pa.Table) -> pa.Table:
    """The table with plain columns: blocks have dictionaries of their own, and a file may have one only."""
    schema = decoded(table.schema)
    return table if schema.equals(table.schema) else table.cast(schema)
