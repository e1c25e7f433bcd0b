"""The peer that everybody can write: one process, pydantic's own methods, record by record. `plain_loop.py IN OUT`.

Input and output are CSV, NDJSON or Parquet by their suffix; invalid records are left out.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from orders import Order
from pydantic import ValidationError

GROUP = 100_000
"""Rows of a Parquet row group."""


def valid_orders(source: Path) -> Iterator[Order]:
    """The valid records of a file."""
    if source.suffix == ".csv":
        with source.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                try:
                    yield Order.model_validate(row)
                except ValidationError:
                    pass
    else:
        with source.open("rb") as lines:
            for line in lines:
                try:
                    yield Order.model_validate_json(line)
                except ValidationError:
                    pass


def write_ndjson(orders: Iterator[Order], target: Path) -> None:
    with target.open("w", encoding="utf-8") as out:
        for order in orders:
            out.write(order.model_dump_json() + "\n")


def write_parquet(orders: Iterator[Order], target: Path, compression: Any) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    text, whole = pa.string(), pa.int64()
    kinds: list[Any] = [whole, text, text, text, text, pa.float64(), whole, pa.timestamp("us"), pa.bool_(), text]
    schema = pa.schema(list(zip(Order.model_fields, kinds, strict=True)))
    with pq.ParquetWriter(target, schema, compression=compression) as writer:
        rows = []
        for order in orders:
            rows.append({**order.__dict__, "uuid": str(order.uuid)})
            if len(rows) == GROUP:
                writer.write_table(pa.Table.from_pylist(rows, schema))
                rows = []
        writer.write_table(pa.Table.from_pylist(rows, schema))


def main(source: str, target: str, compression: str = "zstd") -> None:
    orders = valid_orders(Path(source))
    if target.endswith(".parquet"):
        write_parquet(orders, Path(target), compression)
    else:
        write_ndjson(orders, Path(target))


if __name__ == "__main__":
    main(*sys.argv[1:])
