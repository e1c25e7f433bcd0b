"""Rows of an Arrow source, as Python dicts, back into Arrow of the same types."""

from __future__ import annotations

import math
from typing import Any

import pyarrow as pa

from ztf_flow.records import RecordError
from ztf_flow.schema.shown import described, shown


class RowsBack:
    """Turns dicts into record batches of a schema and proves it, by turning the batch into dicts again."""

    def __init__(self, schema: pa.Schema) -> None:
        self._schema = schema
        self._names = set(schema.names)

    def convert(self, rows: list[Any]) -> tuple[pa.RecordBatch, dict[int, RecordError]]:
        """A batch of the rows that the schema holds exactly, in order, and by row why another isn't in it."""
        batch = self._proven(rows)
        if batch is not None:
            return batch, {}
        failures: dict[int, RecordError] = {}
        for index, row in enumerate(rows):
            error = self._fault(row)
            if error is not None:
                failures[index] = error
        kept = [row for index, row in enumerate(rows) if index not in failures]
        return pa.RecordBatch.from_pylist(kept, schema=self._schema), failures

    def _proven(self, rows: list[Any]) -> pa.RecordBatch | None:
        try:
            batch = pa.RecordBatch.from_pylist(rows, schema=self._schema)
            return batch if _same(batch.to_pylist(), [self._complete(row) for row in rows]) else None
        except Exception:  # a look at each row says which it is
            return None

    def _complete(self, row: dict[str, Any]) -> dict[str, Any]:
        """The row with every column, as Arrow gives it; a row with other keys stays as it is, and so differs."""
        if len(row) == len(self._names):
            return row
        return dict.fromkeys(self._schema.names) | row

    def _fault(self, row: Any) -> RecordError | None:
        if not isinstance(row, dict):
            return RecordError((), "format_error", "only records with named fields have columns", shown(row))
        other = next((key for key in row if key not in self._names), None)
        if other is not None:
            return RecordError((str(other),), "format_error", "the source's schema has no such column")
        for field in self._schema:
            value = row.get(field.name)
            if value is None and not field.nullable:
                return RecordError((field.name,), "format_error", "the value is null, and its column has no nulls")
            try:
                kept = pa.array([value], field.type).to_pylist()[0]
            except Exception as error:
                return RecordError((field.name,), "format_error", described(error), shown(value))
            if not _same(kept, value):
                message = f"{field.type} can't hold the value exactly"
                return RecordError((field.name,), "format_error", message, shown(value))
        return None


def _same(one: Any, other: Any) -> bool:
    """Equality of type and value, in which NaN equals itself and the items of containers are compared so too."""
    if isinstance(one, float) and isinstance(other, float):
        return one == other or (math.isnan(one) and math.isnan(other))
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_same(value, other[key]) for key, value in one.items())
    if isinstance(one, (list, tuple)) and isinstance(other, (list, tuple)):
        return len(one) == len(other) and all(map(_same, one, other))
    return type(one) is type(other) and bool(one == other)
