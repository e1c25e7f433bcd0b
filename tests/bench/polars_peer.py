"""polars by hand, with the checks of the orders as expressions: `polars_peer.py IN OUT COMPRESSION`.

Lazy and streaming, invalid records are left out. It gives no pydantic verdicts: a number where a text should be passes.
"""

from __future__ import annotations

import sys
from typing import Any

import polars as pl

EMAIL = r"^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}$"
UUID = r"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"
COUNTRIES = ["US", "DE", "FR", "JP", "BR", "IN", "GB", "CN"]
TEXTS = ("uuid", "email", "name", "country", "note")
TYPES: dict[str, Any] = {
    "id": pl.Int64,
    "uuid": pl.String,
    "email": pl.String,
    "name": pl.String,
    "country": pl.String,
    "amount": pl.Float64,
    "quantity": pl.Int64,
    "ts": pl.String,
    "active": pl.Boolean,
    "note": pl.String,
}


def orders(source: str) -> pl.LazyFrame:
    """Typed columns, null where a cell is of no such type."""
    if source.endswith(".csv"):
        frame = pl.scan_csv(source, schema=dict.fromkeys(TYPES, pl.String), empty_string_is_null=False)
        numbers = [pl.col(name).cast(TYPES[name], strict=False) for name in ("id", "amount", "quantity")]
        truths = pl.col("active").replace_strict({"True": True, "False": False}, default=None)
        return frame.with_columns(*numbers, truths, moment())
    return pl.scan_ndjson(source, schema=TYPES, ignore_errors=True).with_columns(moment())


def moment() -> pl.Expr:
    return pl.col("ts").str.to_datetime("%Y-%m-%dT%H:%M:%S", strict=False)


def checks() -> pl.Expr:
    return pl.all_horizontal(
        pl.col("id") >= 0,
        pl.col("uuid").str.contains(UUID),
        pl.col("email").str.contains(EMAIL),
        pl.col("name").str.len_chars().is_between(1, 50),
        pl.col("country").is_in(COUNTRIES),
        pl.col("amount") >= 0,
        pl.col("quantity").is_between(1, 1000),
        *(pl.col(name).is_not_null() for name in ("ts", "active", "note")),
    )


def main(source: str, target: str, compression: Any) -> None:
    valid = orders(source).filter(checks())
    if target.endswith(".parquet"):
        valid.sink_parquet(target, compression=compression)
    else:
        valid.sink_ndjson(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
