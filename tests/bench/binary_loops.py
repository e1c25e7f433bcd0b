"""The libraries' own loops over the orders: `binary_loops.py read FORMAT SOURCE TARGET` or `write`.

Reading: the library, pydantic, JSON lines out. Writing: JSON lines, pydantic, the library. One process, invalid orders
left out.
"""

from __future__ import annotations

import itertools
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
from orders import Order
from pydantic import ValidationError

COLUMNS: list[Any] = [
    ("id", pa.int64()), ("uuid", pa.string()), ("email", pa.string()), ("name", pa.string()), ("country", pa.string()),
    ("amount", pa.float64()), ("quantity", pa.int64()), ("ts", pa.timestamp("us")), ("active", pa.bool_()),
    ("note", pa.string()),
]  # fmt: skip


def read(format: str, path: Path) -> Iterator[dict[str, Any]]:
    """The records of a file, by the format's library."""
    match format:
        case "parquet":
            import pyarrow.parquet as pq

            batches: Iterable[Any] = pq.ParquetFile(path).iter_batches()
        case "arrow":
            reader = pa.ipc.open_file(str(path))
            batches = (reader.get_batch(index) for index in range(reader.num_record_batches))
        case "orc":
            import pyarrow.orc

            orc = pyarrow.orc.ORCFile(path)
            batches = (orc.read_stripe(index) for index in range(orc.nstripes))
        case "avro":
            import fastavro

            with path.open("rb") as file:
                found: Any = fastavro.reader(file)
                yield from found
            return
        case "msgpack":
            import msgpack

            with path.open("rb") as file:
                yield from msgpack.Unpacker(file)
            return
        case _:
            from python_calamine import CalamineWorkbook

            rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).iter_rows()
            names = next(rows)
            for row in rows:
                yield dict(zip(map(str, names), row, strict=True))
            return
    for batch in batches:
        yield from batch.to_pylist()


def write(format: str, path: Path, orders: Iterator[Order]) -> None:
    """A file of orders, by the format's library."""
    rows = (order.model_dump() | {"uuid": str(order.uuid)} for order in orders)
    if format == "msgpack":
        import msgpack

        with path.open("wb") as file:
            for order in orders:
                file.write(msgpack.packb(order.model_dump(mode="json")))
        return
    schema = pa.schema(COLUMNS)
    batches = (
        pa.RecordBatch.from_pylist(list(chunk), schema=schema)
        for chunk in iter(lambda: list(itertools.islice(rows, 20_000)), [])
    )
    match format:
        case "parquet":
            import pyarrow.parquet as pq

            with pq.ParquetWriter(path, schema, compression="zstd") as writer:
                for batch in batches:
                    writer.write_batch(batch)
        case "arrow":
            with pa.ipc.new_file(str(path), schema) as sink:
                for batch in batches:
                    sink.write_batch(batch)
        case "orc":
            import pyarrow.orc

            with pyarrow.orc.ORCWriter(path, compression="ZSTD") as orc:
                for batch in batches:
                    orc.write(pa.Table.from_batches([batch]))
        case "avro":
            import fastavro

            from ztf_flow.formats.avro_schemas import avro_schema

            with path.open("wb") as file:
                fastavro.writer(file, fastavro.parse_schema(avro_schema(schema)), rows, codec="deflate")
        case _:
            from openpyxl import Workbook

            book = Workbook(write_only=True)
            sheet = book.create_sheet()
            sheet.append(schema.names)
            for row in rows:
                sheet.append([row[name] for name in schema.names])
            book.save(path)


def valid(records: Iterable[Any], validate: Any) -> Iterator[Order]:
    for record in records:
        try:
            yield validate(record)
        except ValidationError:
            pass


def main() -> None:
    direction, format, source, target = sys.argv[1:]
    if direction == "write":
        with Path(source).open("rb") as lines:
            write(format, Path(target), valid(lines, Order.model_validate_json))
        return
    with Path(target).open("wb") as out:
        for order in valid(read(format, Path(source)), Order.model_validate):
            out.write(order.model_dump_json().encode() + b"\n")


if __name__ == "__main__":
    main()
