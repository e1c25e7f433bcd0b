"""ORC, <https://orc.apache.org/specification/ORCv1/>, by pyarrow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, BinaryIO, ClassVar

from ztf_flow.config.names import INNER_COMPRESSIONS
from ztf_flow.errors import ConfigError, ParseError, SinkError
from ztf_flow.formats.adapter import FRAME_SIZE, FormatOptions, Rendered, Rows
from ztf_flow.formats.arrow_batches import TypedRows, cuts_of, decoded
from ztf_flow.formats.drain import Drain
from ztf_flow.formats.isolated import Item, read_isolated
from ztf_flow.records import Cut

if TYPE_CHECKING:
    import pyarrow as pa
    from pydantic import BaseModel

PIECE = 4 * 1024 * 1024
"""Bytes of rows that the reading process sends at once."""


class OrcFormat(TypedRows):
    """Records are rows; their only coordinate is the record number. Read in a process of its own, since a damaged file
    can end the process that reads it."""

    name = "orc"
    extensions: tuple[str, ...] = (".orc",)
    rows: ClassVar[Rows] = "arrow"

    def frames(
        self, file: BinaryIO, options: BaseModel | None, *, record_limit: int, frame_size: int = FRAME_SIZE
    ) -> Iterator[Cut]:
        """Yield the rows in order, in batches of about `frame_size` bytes that depend on the file only.

        The reading process holds a stripe. A row above `record_limit` bytes in memory is a fault. Raises ParseError
        where the file is damaged, after the stripes before.
        """
        import pyarrow as pa

        first = 1
        for item in read_isolated("ztf_flow.formats.orc:read_stripes", file, label="ORC"):
            for batch in pa.ipc.open_stream(item.data):
                for cut in cuts_of(batch, first, record_limit, frame_size):
                    yield cut
                    first += cut.records or 0

    def check(self, schema: pa.Schema) -> None:
        """Raise ConfigError where ORC has no type for a column."""
        import pyarrow as pa
        import pyarrow.orc

        plain = decoded(schema)
        for field in plain:
            try:
                writer = pyarrow.orc.ORCWriter(_file(Drain()))
                writer.write(pa.schema([field]).empty_table())
                writer.close()
            except pa.ArrowException:
                raise ConfigError(f"ORC has no type for {field.type} (column '{field.name}')", stage="config") from None

    def render(self, rows: Sequence[Any], columns: Sequence[str] | None, options: FormatOptions) -> Rendered:
        raise TypeError("ORC is written from Arrow batches, not from rendered rows")

    def encoder(
        self, schema: pa.Schema | None, columns: Sequence[str] | None, options: FormatOptions, *, document: bool
    ) -> OrcEncoder:
        """An encoder of one file; ConfigError for an unknown compression."""
        compression = options.compression or "zstd"
        if compression not in INNER_COMPRESSIONS["orc"]:
            choices = ", ".join(INNER_COMPRESSIONS["orc"])
            raise ConfigError(f"ORC has no compression {compression!r}; there are {choices}", stage="config")
        return OrcEncoder(schema, compression=compression)


def read_stripes(file: BinaryIO) -> Iterator[Item]:
    """The rows of a file as Arrow streams, stripe by stripe. For `read_isolated`."""
    import pyarrow as pa
    import pyarrow.orc

    try:
        orc = pyarrow.orc.ORCFile(file)
        names = orc.schema.names
        twice = next((name for name in names if names.count(name) > 1), None)
        if twice is not None:
            raise ParseError(f"the column {twice!r} stands in the file twice", stage="read")
        for index in range(orc.nstripes):
            batch: Any = orc.read_stripe(index)
            batch.validate()
            rows = max(1, batch.num_rows * PIECE // max(1, batch.nbytes))
            for at in range(0, batch.num_rows, rows):
                part = batch.slice(at, rows)
                yield Item(part.num_rows, _stream(part))
    except (pa.ArrowException, OSError, ValueError) as error:
        raise ParseError(str(error), stage="read") from error


def _stream(batch: pa.RecordBatch) -> bytes:
    import pyarrow as pa

    out = pa.BufferOutputStream()
    with pa.ipc.new_stream(out, batch.schema) as writer:
        writer.write_batch(batch)
    return out.getvalue().to_pybytes()


class OrcEncoder:
    """Joins Arrow batches to one file of stripes of 64 MiB, whatever the batches are."""

    def __init__(self, schema: pa.Schema | None, *, compression: str) -> None:
        self._schema = schema
        self._compression: Any = "uncompressed" if compression == "none" else compression
        self._sink = Drain()
        self._writer: Any = None

    def begin(self) -> bytes:
        return b""

    def add(self, payload: pa.RecordBatch) -> bytes:
        import pyarrow as pa

        table = pa.Table.from_batches([payload])
        self._open(table.schema).write(table.cast(decoded(table.schema)))
        return self._sink.drain()

    def end(self) -> bytes:
        if self._writer is None:
            if self._schema is None:
                raise SinkError("an ORC file without rows needs a schema", stage="sink")
            self._open(self._schema).write(decoded(self._schema).empty_table())
        self._writer.close()
        return self._sink.drain()

    def _open(self, schema: pa.Schema) -> Any:
        import pyarrow.orc

        if self._writer is None:
            self._writer = pyarrow.orc.ORCWriter(_file(self._sink), compression=self._compression)
        return self._writer


def _file(sink: Drain) -> Any:
    return sink
