"""Whether outputs agree: `agreeing.py [--exact] NAME=PATH …`. Rows and sums must be equal, with `--exact` contents.

Exits with what differs. It is a process of its own: a child's peak memory is counted from that of its parent on.
"""

from __future__ import annotations

import filecmp
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.json as pj
import pyarrow.parquet as pq


@dataclass(frozen=True)
class Sums:
    """What an output amounts to."""

    rows: int
    ids: int
    quantities: int
    amounts: float
    active: int


def table_of(path: Path) -> pa.Table:
    """The output as a table; of NDJSON only the columns that are summed. A folder is what dlt leaves."""
    if path.is_dir():
        return pa.concat_tables([table_of(part) for part in path.glob("out/orders/*")])
    names = ["id", "quantity", "amount", "active"]
    if path.suffix == ".parquet":
        return pq.read_table(path, columns=names, partitioning=None)
    kinds: list[Any] = [pa.int64(), pa.int64(), pa.float64(), pa.bool_()]
    schema = pa.schema(list(zip(names, kinds, strict=True)))
    return pj.read_json(path, parse_options=pj.ParseOptions(schema, unexpected_field_behavior="ignore"))


def sums_of(path: Path) -> Sums:
    table = table_of(path)

    def total(name: str) -> Any:
        return pc.sum(table[name]).as_py() or 0

    return Sums(table.num_rows, total("id"), total("quantity"), round(total("amount"), 2), total("active"))


def same_contents(one: Path, other: Path) -> bool:
    """Equal bytes of text files, equal columns of Parquet files."""
    if one.suffix != ".parquet":
        return filecmp.cmp(one, other, shallow=False)
    left, right = pq.read_table(one, partitioning=None), pq.read_table(other, partitioning=None)
    names = left.schema.names == right.schema.names and left.schema.types == right.schema.types
    return names and all(left[name].equals(right[name]) for name in left.schema.names)


def main(arguments: list[str]) -> None:
    exact = "--exact" in arguments
    outputs = [(name, Path(path)) for name, _, path in (item.partition("=") for item in arguments if item != "--exact")]
    first, path = outputs[0]
    expected = sums_of(path) if len(outputs) > 1 else None
    for name, other in outputs[1:]:
        if exact and not same_contents(path, other):
            raise SystemExit(f"the contents differ: {first} and {name}")
        if not exact and (found := sums_of(other)) != expected:
            raise SystemExit(f"the outputs differ: {first} {expected}, {name} {found}")


if __name__ == "__main__":
    main(sys.argv[1:])
