"""DuckDB with the checks of the orders in SQL: `duckdb_peer.py IN OUT COMPRESSION THREADS FORM`.

Bad rows are left out, the order of the rest is kept, as DuckDB does by default. There are two forms, of which the
benchmark takes the faster: `typed` lets the reader convert and skip what it can't (CSV: `store_rejects`, JSON:
`ignore_errors`), `cast` reads texts and uses TRY_CAST.
"""

from __future__ import annotations

import sys

import duckdb

TYPES = {
    "id": "BIGINT",
    "uuid": "UUID",
    "email": "VARCHAR",
    "name": "VARCHAR",
    "country": "VARCHAR",
    "amount": "DOUBLE",
    "quantity": "BIGINT",
    "ts": "TIMESTAMP",
    "active": "BOOLEAN",
    "note": "VARCHAR",
}
CHECKS = r"""
    id >= 0 AND uuid IS NOT NULL AND regexp_matches(email, '^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}$')
    AND length(name) BETWEEN 1 AND 50 AND country IN ('US', 'DE', 'FR', 'JP', 'BR', 'IN', 'GB', 'CN') AND amount >= 0
    AND quantity BETWEEN 1 AND 1000 AND ts IS NOT NULL AND active IS NOT NULL AND note IS NOT NULL
"""
FORMS = ("typed", "cast")


def struct(types: dict[str, str]) -> str:
    return "{" + ", ".join(f"'{name}': '{kind}'" for name, kind in types.items()) + "}"


def reader(source: str, form: str) -> str:
    """The FROM clause."""
    types = TYPES if form == "typed" else dict.fromkeys(TYPES, "VARCHAR")
    if source.endswith(".csv"):
        dialect = "header = true, delim = ',', quote = '\"', escape = '\"', auto_detect = false"
        rejects = ", store_rejects = true" if form == "typed" else ""
        table = f"read_csv('{source}', {dialect}, columns = {struct(types)}{rejects})"
    else:
        errors = ", ignore_errors = true" if form == "typed" else ""
        table = f"read_json('{source}', format = 'newline_delimited', columns = {struct(types)}{errors})"
    if form == "typed":
        return table
    columns = ", ".join(f"TRY_CAST({name} AS {kind}) AS {name}" for name, kind in TYPES.items())
    return f"(SELECT {columns} FROM {table})"


def main(source: str, target: str, compression: str, threads: str, form: str) -> None:
    database = duckdb.connect()
    database.execute(f"SET threads = {int(threads)}")
    output = f"FORMAT parquet, COMPRESSION {compression}" if target.endswith(".parquet") else "FORMAT json"
    database.execute(f"COPY (SELECT * FROM {reader(source, form)} WHERE {CHECKS}) TO '{target}' ({output})")


if __name__ == "__main__":
    main(*sys.argv[1:])
