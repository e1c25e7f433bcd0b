"""dlt with the orders' pydantic model, invalid rows discarded: `dlt_peer.py IN FOLDER FORMAT` (parquet or jsonl).

It writes a local folder, with the load's own columns added to each row.
"""

from __future__ import annotations

import csv
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

os.environ["RUNTIME__DLTHUB_TELEMETRY"] = "false"
os.environ["RUNTIME__LOG_LEVEL"] = "ERROR"
os.environ["DATA_WRITER__DISABLE_COMPRESSION"] = "true"

import dlt
from orders import Order

PAGE = 5_000
"""Rows that are handed over together."""


def rows(source: str) -> Iterator[list[dict[str, Any]]]:
    page: list[dict[str, Any]] = []
    with Path(source).open(encoding="utf-8", newline="") as file:
        records: Iterator[dict[str, Any]] = csv.DictReader(file) if source.endswith(".csv") else map(json.loads, file)
        for record in records:
            page.append(record)
            if len(page) == PAGE:
                yield page
                page = []
    yield page


def main(source: str, folder: str, form: Any) -> None:
    contract: Any = {"tables": "evolve", "columns": "discard_row", "data_type": "discard_row"}
    resource = dlt.resource(rows(source), name="orders", columns=Order, schema_contract=contract)
    destination = dlt.destinations.filesystem(Path(folder).resolve().as_uri())
    pipeline = dlt.pipeline("orders", destination=destination, dataset_name="out", pipelines_dir=f"{folder}/state")
    pipeline.run(resource, loader_file_format=form, write_disposition="replace")


if __name__ == "__main__":
    main(*sys.argv[1:])
