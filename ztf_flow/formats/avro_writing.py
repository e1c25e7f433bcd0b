"""Writing Avro files into memory, block by block, so that the bytes depend on the rows only."""

from __future__ import annotations

import hashlib
import json
from io import BytesIO
from typing import TYPE_CHECKING, Any

from ztf_flow.errors import SinkError
from ztf_flow.formats.avro_blocks import COMPRESSIONS, compress, written_varint
from ztf_flow.formats.avro_schemas import avro_schema, stored_type, without_logical_types
from ztf_flow.formats.avro_values import library
from ztf_flow.formats.row_groups import RowGroups

if TYPE_CHECKING:
    import pyarrow as pa

BLOCK_ROWS = 1000
"""Records of a block."""


class AvroEncoder:
    """Joins Arrow batches to one file. The sync marker is a hash of the schema, so that equal rows give equal bytes."""

    def __init__(self, schema: pa.Schema | None, *, compression: str) -> None:
        self._schema = schema
        self._codec = COMPRESSIONS[compression]
        self._groups = RowGroups(BLOCK_ROWS)
        self._header = b""
        self._sync = b""
        self._begun = False
        self._items: Any = None
        self._fastavro = library()

    def begin(self) -> bytes:
        return b""

    def add(self, payload: pa.RecordBatch) -> bytes:
        if self._schema is None:
            self._schema = payload.schema
        head = self._begin()
        return head + b"".join(map(self._block, self._groups.add(payload)))

    def end(self) -> bytes:
        head = self._begin()
        return head + b"".join(map(self._block, self._groups.end()))

    def _begin(self) -> bytes:
        """The header, once."""
        if self._begun:
            return b""
        if self._schema is None:
            raise SinkError("an Avro file without rows needs a schema", stage="sink")
        self._begun = True
        schema = avro_schema(self._schema)
        text = json.dumps(schema, separators=(",", ":")).encode()
        self._sync = hashlib.sha256(text).digest()[:16]
        self._items = self._fastavro.parse_schema({"type": "array", "items": without_logical_types(schema)})
        meta = {"avro.codec": self._codec.encode(), "avro.schema": text}
        pairs = b"".join(
            written_varint(len(part)) + part for key, value in meta.items() for part in (key.encode(), value)
        )
        return b"Obj\x01" + written_varint(len(meta)) + pairs + b"\x00" + self._sync

    def _block(self, table: pa.Table) -> bytes:
        rows = _stored(table).to_pylist(maps_as_pydicts="strict")
        out = BytesIO()
        self._fastavro.schemaless_writer(out, self._items, rows)
        count = written_varint(len(rows))
        data = compress(out.getvalue()[len(count) : -1], self._codec)  # a list of items, less its count and end
        return b"".join((count, written_varint(len(data)), data, self._sync))


def _stored(table: pa.Table) -> pa.Table:
    """The table with numbers for times, which are encoded faster and as exactly."""
    import pyarrow as pa

    for _ in range(2):  # seconds become milliseconds first
        target = pa.schema([field.with_type(stored_type(field.type)) for field in table.schema])
        if not target.equals(table.schema):
            table = table.cast(target)
    return table
