"""Arrow rows as Python values, without losing a digit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pyarrow as pa


def batch_values(batch: pa.RecordBatch) -> tuple[list[dict[str, Any]], dict[int, str]]:
    """The rows of a batch as dicts, in order, and by index why a row can't be one; such rows are left out."""
    try:
        return _values(batch), {}
    except Exception:
        return _row_by_row(batch)


def _row_by_row(batch: pa.RecordBatch) -> tuple[list[dict[str, Any]], dict[int, str]]:
    values: list[dict[str, Any]] = []
    failures: dict[int, str] = {}
    for index in range(batch.num_rows):
        row = batch.take([index])  # a slice's casts would fail for what lies outside of it
        try:
            values += _values(row)
        except Exception:
            failures[index] = _reason(row)
    return values, failures


def _reason(row: pa.RecordBatch) -> str:
    """Which column of a row has no Python value, and why."""
    for name in row.schema.names:
        try:
            _values(row.select([name]))
        except Exception as error:
            return f"column {name!r}: {error}"
    return "the row has no value in Python"


def _values(batch: pa.RecordBatch) -> list[dict[str, Any]]:
    """Raises where a value has no exact Python counterpart: what, depends on the type."""
    names = batch.schema.names
    columns = [column_values(column) for column in batch.columns]
    if not columns:
        return [{} for _ in range(batch.num_rows)]
    return [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)]


def column_values(column: pa.Array[Any]) -> list[Any]:
    """The values of a column. Raises where one has no exact Python counterpart: what, depends on the type."""
    import pyarrow.types as is_

    kind = column.type
    plain = is_.is_integer(kind) or is_.is_floating(kind) or is_.is_boolean(kind)
    text = is_.is_string(kind) or is_.is_large_string(kind) or is_.is_binary(kind) or is_.is_large_binary(kind)
    if text or (plain and not column.null_count):  # several times as fast as to_pylist, with the same values
        fast: list[Any] = column.to_numpy(zero_copy_only=False).tolist()
        return fast
    exact = _microseconds(kind)
    if exact is not kind:
        # A safe cast raises where nanoseconds would be lost; as they are, Arrow would give other types than Python's.
        column = column.cast(exact)
    return column.to_pylist(maps_as_pydicts="strict")


def _microseconds(kind: Any) -> pa.DataType:
    """The type with microseconds in place of nanoseconds at any depth; the very same type if there are none."""
    import pyarrow as pa
    import pyarrow.types as is_

    same: pa.DataType = kind
    if is_.is_timestamp(kind) and kind.unit == "ns":
        return pa.timestamp("us", kind.tz)
    if is_.is_duration(kind) and kind.unit == "ns":
        return pa.duration("us")
    if is_.is_time64(kind) and kind.unit == "ns":
        return pa.time64("us")
    if is_.is_struct(kind):
        fields = [kind.field(i) for i in range(kind.num_fields)]
        inner = [_microseconds(field.type) for field in fields]
        if all(new is field.type or new == field.type for new, field in zip(inner, fields, strict=True)):
            return same
        return pa.struct([field.with_type(new) for field, new in zip(fields, inner, strict=True)])
    if is_.is_map(kind):
        key, item = _microseconds(kind.key_type), _microseconds(kind.item_type)
        return same if key == kind.key_type and item == kind.item_type else _map(kind, key, item)
    return _list_of_microseconds(kind)


def _map(kind: Any, key: pa.DataType, item: pa.DataType) -> pa.DataType:
    import pyarrow as pa

    key_field: Any = kind.key_field.with_type(key)
    return pa.map_(key_field, kind.item_field.with_type(item))


def _list_of_microseconds(kind: Any) -> pa.DataType:
    import pyarrow as pa
    import pyarrow.types as is_

    same: pa.DataType = kind
    if not (is_.is_list(kind) or is_.is_large_list(kind) or is_.is_fixed_size_list(kind)):
        return same
    inner = _microseconds(kind.value_type)
    if inner == kind.value_type:
        return same
    field: Any = kind.value_field.with_type(inner)
    if is_.is_fixed_size_list(kind):
        fixed: pa.DataType = pa.list_(field, kind.list_size)
        return fixed
    return pa.large_list(field) if is_.is_large_list(kind) else pa.list_(field)
