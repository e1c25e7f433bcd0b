"""Cells of frames that are Arrow batches: columns of values, and which of them have an exact value in Python.

The row path makes Python values of rows first (`parquet_values`), and rejects a row that has a value without one. So a
record is only certain where all its cells are readable, those of extra keys too.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.types as is_

from ztf_flow.formats.cells import CellTable, taken
from ztf_flow.formats.parquet_values import column_values
from ztf_flow.lazy import lazy
from ztf_flow.records import Coordinates, Cut, Frame, Origin

if TYPE_CHECKING:
    from ztf_flow.formats.cells import Mask
    from ztf_flow.records import Integers

PER_SECOND = {"s": 1, "ms": 1000, "us": 1_000_000, "ns": 1_000_000_000}
FIRST_DAY, LAST_DAY = -719_162, 2_932_896
"""The first and the last day of Python's calendar, counted from 1970."""

DAY_SECONDS = 86_400
LONGEST_SECONDS = 86_399_999_913_600
"""Seconds of the longest `timedelta`, less a day."""


class TypedCells:
    """One column: `array` has its values as one of a few plain types (texts as `string`, no dictionaries), in which
    nulls have become anything; `nulls` says where these are (None: nowhere)."""

    def __init__(self, column: pa.Array[Any]) -> None:
        self._column = plain(column)

    def __len__(self) -> int:
        return len(self._column)

    @property
    def type(self) -> pa.DataType:
        """The type of `array`."""
        kind: pa.DataType = self._column.type
        return kind

    @lazy
    def nulls(self) -> Mask | None:
        if not self._column.null_count:
            return None
        mask: Mask = np.asarray(self._column.is_null().to_numpy(zero_copy_only=False))
        return mask

    @lazy
    def array(self) -> pa.Array[Any]:
        column: Any = self._column.storage if is_uuid(self.type) else self._column  # type: ignore[attr-defined]
        if not column.null_count or is_.is_null(column.type) or is_.is_nested(column.type):
            return column  # type: ignore[no-any-return]
        filled: pa.Array[Any] = column.fill_null(_zero(column.type))
        return filled

    @lazy
    def integers(self) -> Integers:
        """The numbers that stand for dates, times and the like: counted in their units."""
        array: Any = self.array
        width = 32 if array.type.bit_width == 32 else 64
        numbers = np.asarray(array.view(pa.int32() if width == 32 else pa.int64()))
        return numbers.astype(np.int64, copy=False)

    @lazy
    def readable(self) -> Mask | None:
        """Which cells certainly have a value in Python, which holds them exactly (None: all of them)."""
        known = _are_readable(self)
        if known is None or self.nulls is None:
            return known
        known = known | self.nulls
        return None if known.all() else known

    def values(self, rows: Integers) -> list[tuple[Any, Any] | None]:
        """The cells at some rows as Python values, each with something hashable that tells it from others, and None
        for those that have no value."""
        try:
            values = column_values(taken(self._column, rows))
        except Exception:
            return [self._value(int(row)) for row in rows]
        kind = str(self.type)
        return [((kind, repr(value)), value) for value in values]

    def _value(self, row: int) -> tuple[Any, Any] | None:
        try:
            (value,) = column_values(taken(self._column, np.array([row])))
        except Exception:
            return None
        return (str(self.type), repr(value)), value


@cache
def _zero(kind: Any) -> pa.Scalar[Any]:
    """A value of a type that is not nested."""
    if is_.is_string(kind) or is_.is_binary(kind):
        empty: pa.Scalar[Any] = pa.scalar("", kind)
        return empty
    if is_.is_fixed_size_binary(kind):
        return pa.scalar(bytes(kind.byte_width), kind)
    if is_.is_decimal(kind):
        return pa.scalar(Decimal(0), kind)
    zero: Any = pa.scalar(0, pa.int32() if kind.bit_width <= 32 else pa.int64())
    if is_.is_date(kind) or is_.is_time(kind) or is_.is_timestamp(kind) or is_.is_duration(kind):
        return zero.cast(kind)  # type: ignore[no-any-return]
    number: Any = pa.scalar(0, pa.int8())
    return number.cast(kind)  # type: ignore[no-any-return]


def plain(column: pa.Array[Any]) -> pa.Array[Any]:
    """A column with another type of the same values, where that is one of fewer kinds."""
    kind: Any = column.type
    made: Any = column
    if is_.is_dictionary(kind):
        return plain(made.dictionary_decode())
    if is_.is_large_string(kind) or is_.is_string_view(kind):
        return made.cast(pa.string())  # type: ignore[no-any-return]
    if is_.is_large_binary(kind) or is_.is_binary_view(kind):
        return made.cast(pa.binary())  # type: ignore[no-any-return]
    return column


def _are_readable(cells: TypedCells) -> Mask | None:
    kind: Any = cells.type
    if is_.is_integer(kind) or is_.is_floating(kind) or is_.is_boolean(kind) or is_.is_null(kind):
        return None
    if is_.is_decimal(kind) or is_.is_binary(kind) or is_.is_fixed_size_binary(kind) or is_uuid(kind):
        return None
    if is_.is_string(kind):
        return _valid(cells)
    if is_.is_temporal(kind) and not is_.is_interval(kind):
        return _are_moments(cells, kind)
    if is_.is_list(kind) or is_.is_large_list(kind) or is_.is_fixed_size_list(kind):
        return _all_below([TypedCells(pc.list_flatten(cells.array))], len(cells))
    if is_.is_struct(kind):
        names = [kind.field(number).name for number in range(kind.num_fields)]
        if len(set(names)) == len(names):
            inner: Any = cells.array
            return _all_below([TypedCells(field) for field in inner.flatten()], len(cells))
    return np.zeros(len(cells), dtype=np.bool_)


def is_uuid(kind: Any) -> bool:
    """Whether a type is Arrow's extension for UUIDs."""
    return isinstance(kind, pa.BaseExtensionType) and kind.extension_name == "arrow.uuid"


def _valid(cells: TypedCells) -> Mask | None:
    """Texts that are UTF-8; when one isn't, none is certain."""
    try:
        cells.array.validate(full=True)
    except pa.ArrowInvalid:
        return np.zeros(len(cells), dtype=np.bool_)
    return None


def _all_below(columns: list[TypedCells], count: int) -> Mask | None:
    """All rows where everything that stands below is readable, else none."""
    return None if all(column.readable is None for column in columns) else np.zeros(count, dtype=np.bool_)


def _are_moments(cells: TypedCells, kind: Any) -> Mask | None:
    """Dates, times and durations within Python's, and without digits beyond microseconds."""
    numbers = cells.integers
    if is_.is_date32(kind):
        return within(numbers, FIRST_DAY, LAST_DAY)
    if is_.is_date64(kind):
        known = within(numbers, FIRST_DAY * DAY_SECONDS * 1000, LAST_DAY * DAY_SECONDS * 1000)
        whole = numbers % (DAY_SECONDS * 1000) == 0
        return known if whole.all() else whole if known is None else known & whole
    per_second = PER_SECOND[kind.unit]
    if is_.is_time(kind):
        known = within(numbers, 0, DAY_SECONDS * per_second - 1)
    elif is_.is_duration(kind):
        most = min(LONGEST_SECONDS * per_second, 2**63 - 1)
        known = within(numbers, -most, most)
    elif kind.tz is not None and not _is_known(kind):
        return np.zeros(len(cells), dtype=np.bool_)
    else:  # a day from both ends of the calendar no zone leads out of it
        first, last = (FIRST_DAY + 1) * DAY_SECONDS * per_second, (LAST_DAY - 1) * DAY_SECONDS * per_second
        known = within(numbers, max(first, -(2**63)), min(last, 2**63 - 1))
    if kind.unit != "ns":
        return known
    whole = numbers % 1000 == 0
    return known if whole.all() else whole if known is None else known & whole


def within(numbers: Integers, first: int, last: int) -> Mask | None:
    """Which numbers lie between two, both included; None when all do."""
    if not len(numbers) or (int(numbers.min()) >= first and int(numbers.max()) <= last):
        return None
    found: Mask = (numbers >= first) & (numbers <= last)
    return found


@cache
def _is_known(kind: pa.DataType) -> bool:
    """Whether Python knows the zone of a type."""
    try:
        pa.scalar(0, kind).as_py()
    except Exception:
        return False
    return True


class TypedTable:
    """The cells of a frame of rows, by column. All records are in it, and none is a text of its own."""

    regular = None
    literals = None

    def __init__(self, frame: Frame) -> None:
        batch: pa.RecordBatch = frame.cut.data
        self.columns = {
            name: TypedCells(column) for name, column in zip(batch.schema.names, batch.columns, strict=True)
        }
        self.records = self.rows = batch.num_rows
        first = frame.cut.first_record
        self.origin = Origin(lambda: Coordinates(np.arange(batch.num_rows) + first, None, None, None))

    @staticmethod
    def cut(frame: Frame, rows: Integers) -> Cut:
        """Some of a frame's rows as a cut of their own, numbered from 0."""
        batch: pa.RecordBatch = frame.cut.data
        columns = [taken(plain(column), rows) for column in batch.columns]
        part = pa.RecordBatch.from_arrays(columns, names=batch.schema.names)
        return Cut(part, 0, 0, 0, None, records=len(rows))


Table = CellTable | TypedTable
"""The cells of a frame."""
