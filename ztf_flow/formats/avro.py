"""Avro object container files, <https://avro.apache.org/docs/1.12.0/specification/>, by fastavro (extra `avro`)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from ztf_flow.config.names import INNER_COMPRESSIONS
from ztf_flow.errors import ConfigError
from ztf_flow.formats.adapter import FRAME_SIZE, FormatOptions, Rendered, Rows
from ztf_flow.formats.avro_framing import AvroFramer
from ztf_flow.formats.avro_schemas import avro_schema, column_types
from ztf_flow.formats.avro_values import decode
from ztf_flow.formats.avro_writing import AvroEncoder
from ztf_flow.formats.numbered import fault_batch, numbered_batch
from ztf_flow.records import START, Batch, Cut, Frame, Layout, Position

if TYPE_CHECKING:
    import pyarrow as pa
    from pydantic import BaseModel


class AvroFormat:
    """Records are the items of the file's blocks; their only coordinate is the record number.

    A large file is read in ranges: a slice begins at the first block behind its start.
    """

    name = "avro"
    extensions: tuple[str, ...] = (".avro",)
    splittable: ClassVar[bool] = True
    rows: ClassVar[Rows] = "arrow"

    def framer(
        self,
        options: BaseModel | None,
        layout: Layout,
        *,
        record_limit: int,
        start: Position = START,
        end: int | None = None,
        frame_size: int = FRAME_SIZE,
    ) -> AvroFramer:
        return AvroFramer(start=start, end=end, frame_size=frame_size)

    def parse(self, frame: Frame, options: BaseModel | None) -> Batch:
        """The records of a frame's blocks. A value that Python can't hold exactly rejects its record alone; where a
        block is damaged, the rest of it is rejected."""
        if frame.cut.fault is not None:
            return fault_batch(frame)
        schema, codec, _ = frame.cut.context
        return numbered_batch(frame, *decode(frame.cut.data, schema, codec))

    def column_types(self, cut: Cut) -> pa.Schema:
        """The Arrow schema of a file's records. Raises ConfigError where they have none."""
        return column_types(cut.context[0])

    def check(self, schema: pa.Schema) -> None:
        """Raise ConfigError where Avro has no type for a column, or a name is none in Avro."""
        avro_schema(schema)

    def render(self, rows: Sequence[Any], columns: Sequence[str] | None, options: FormatOptions) -> Rendered:
        raise TypeError("Avro is written from Arrow batches, not from rendered rows")

    def encoder(
        self, schema: pa.Schema | None, columns: Sequence[str] | None, options: FormatOptions, *, document: bool
    ) -> AvroEncoder:
        """An encoder of one file; ConfigError for an unknown compression of its blocks."""
        compression = options.compression or "deflate"
        if compression not in INNER_COMPRESSIONS["avro"]:
            choices = ", ".join(INNER_COMPRESSIONS["avro"])
            raise ConfigError(f"Avro has no compression {compression!r}; there are {choices}", stage="config")
        return AvroEncoder(schema, compression=compression)
