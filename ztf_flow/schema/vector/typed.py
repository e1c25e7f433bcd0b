"""Vectorised judges of typed cells: Arrow columns held against the kinds of fields.

What is certain follows pydantic's conversions of Python values in lax mode,
<https://docs.pydantic.dev/latest/concepts/conversion_table/>; in strict mode only values of a field's own type are.
Texts among typed values are judged as cells of text are.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.types as is_

from ztf_flow.formats.cells import Cells, Mask
from ztf_flow.formats.typed_cells import PER_SECOND, TypedCells, is_uuid, within
from ztf_flow.schema.vector.asked import AskedKind
from ztf_flow.schema.vector.columns import Column, Filled, Kind, all_or, as_mask, both
from ztf_flow.schema.vector.numbers import DecimalKind, FloatKind, IntKind
from ztf_flow.schema.vector.texts import ChoiceKind, ChosenColumn, TextKind, UuidKind
from ztf_flow.schema.vector.times import DAY, DateKind, DatetimeKind, TimeKind
from ztf_flow.schema.vector.values import (
    UnknownColumn,
    ValuesColumn,
    as_texts,
    date_texts,
    float_texts,
    moment_texts,
    time_texts,
    uuid_texts,
)

if TYPE_CHECKING:
    from ztf_flow.records import Integers

EXACT = 2**53
"""Up to it doubles hold all integers."""

MOST_TEXT = 1e15
"""Below it the text of a double has no exponent, in Python as in JSON."""

UTC = {"UTC", "Etc/UTC", "+00:00", "-00:00"}
_OFFSET = re.compile(r"([+-])(\d\d):([0-5]\d)")


def judge_typed(kind: Kind, cells: TypedCells, *, nullable: bool, strict: bool) -> Column:
    """The verdict on a column of typed cells."""
    if isinstance(kind, AskedKind):
        return kind.judge_typed(cells)
    column = _judged(kind, cells, strict) or UnknownColumn(len(cells), kind.type)
    if cells.readable is not None:
        column.certain = both(column.certain, cells.readable)
    if cells.nulls is None:
        return column
    if nullable:
        return Filled(column, cells.nulls, None)
    column.certain = both(column.certain, ~cells.nulls)
    return column


def _judged(kind: Kind, cells: TypedCells, strict: bool) -> Column | None:
    if is_.is_string(cells.type) or (is_.is_binary(cells.type) and isinstance(kind, TextKind) and not strict):
        return _of_texts(kind, cells, strict)
    judge = _JUDGES.get(type(kind))
    return None if judge is None else judge(kind, cells, strict)


def _of_texts(kind: Kind, cells: TypedCells, strict: bool) -> Column | None:
    array: Any = cells.array
    if cells.readable is not None and not cells.readable.any():
        return None  # they are no UTF-8
    if is_.is_binary(array.type):
        try:
            array = array.cast(pa.string())
        except pa.ArrowInvalid:
            return None
    if isinstance(kind, ChoiceKind) and is_.is_integer(kind.type):
        return None
    if strict and not isinstance(kind, TextKind) and not (isinstance(kind, ChoiceKind) and is_.is_string(kind.type)):
        return None
    return kind.judge(Cells.of(array))


def _ints(kind: IntKind, cells: TypedCells, strict: bool) -> Column | None:
    array: Any = cells.array
    certain: Mask | None = None
    if is_.is_integer(array.type):
        numbers, certain = _in_64_bits(array)
    elif strict:
        return None
    elif is_.is_boolean(array.type):
        numbers = as_mask(array).astype(np.int64)
    elif is_.is_floating(array.type):
        doubles = np.asarray(array.cast(pa.float64()))
        whole = (np.abs(doubles) <= EXACT) & (doubles == np.trunc(doubles))
        numbers, certain = np.where(whole, doubles, 0).astype(np.int64), all_or(whole)
    elif is_.is_decimal(array.type):
        return kind.judge(_as_cells(as_texts(array)))
    else:
        return None
    certain = both(certain, kind.allowed(numbers))
    return ValuesColumn(lambda: pa.array(numbers), lambda: as_texts(pa.array(numbers)), certain)


def _in_64_bits(array: Any) -> tuple[Integers, Mask | None]:
    """Integers as signed ones, and which of them are what they were."""
    if not is_.is_uint64(array.type):
        return np.asarray(array.cast(pa.int64())), None
    numbers = np.asarray(array)
    return numbers.astype(np.int64), all_or(numbers < 2**63)


def _floats(kind: FloatKind, cells: TypedCells, strict: bool) -> Column | None:
    array: Any = cells.array
    certain: Mask | None = None
    if is_.is_floating(array.type):
        doubles = np.asarray(array.cast(pa.float64()))
    elif is_.is_integer(array.type):
        numbers, certain = _in_64_bits(array)
        doubles = numbers.astype(np.float64)
        certain = both(certain, within(numbers, -EXACT, EXACT))
    elif strict:
        return None
    elif is_.is_boolean(array.type):
        doubles = as_mask(array).astype(np.float64)
    elif is_.is_decimal(array.type):
        return kind.judge(_as_cells(as_texts(array)))
    else:
        return None
    certain = both(certain, kind.bounds.hold(doubles))
    finite = np.isfinite(doubles)
    if finite.all():
        return ValuesColumn(lambda: pa.array(doubles), lambda: float_texts(doubles), certain)
    if kind.finite:
        certain = both(certain, finite)
    return ValuesColumn(lambda: pa.array(doubles), lambda: float_texts(np.where(finite, doubles, 0.0)), certain)


def _choices(kind: ChoiceKind, cells: TypedCells, strict: bool) -> Column | None:
    array: Any = cells.array
    certain: Mask | None = None
    if is_.is_boolean(kind.type):
        if is_.is_boolean(array.type):
            codes = as_mask(array).astype(np.int64)
        elif is_.is_integer(array.type) and not strict:
            numbers, certain = _in_64_bits(array)
            certain = both(certain, within(numbers, 0, 1))
            codes = np.clip(numbers, 0, 1)
        else:
            return None
        return ChosenColumn(None, codes, kind, certain)
    if not (is_.is_integer(kind.type) and is_.is_integer(array.type)):
        return None
    numbers, certain = _in_64_bits(array)
    find: Any = pc.index_in
    found = find(pa.array(numbers), kind.values)
    if found.null_count:
        certain = both(certain, as_mask(found.is_valid()))
        found = found.fill_null(0)
    return ChosenColumn(None, np.asarray(found).astype(np.int64), kind, certain)


def _decimals(kind: DecimalKind, cells: TypedCells, strict: bool) -> Column | None:
    array: Any = cells.array
    if is_.is_integer(array.type):
        return kind.judge(_as_cells(as_texts(array)))
    if is_.is_floating(array.type):
        doubles = np.asarray(array.cast(pa.float64()))
        plain = np.abs(doubles) < MOST_TEXT
        column = kind.judge(_as_cells(float_texts(np.where(plain, doubles, 0.0))))
        # a zero has a sign that the text judge looks at
        column.certain = both(column.certain, all_or(plain))
        return column
    if not is_.is_decimal(array.type):
        return None
    certain = _of_digits(kind, array)
    if certain is False:
        return None
    certain = both(certain, kind.within(array))
    cast: Any = pc.cast

    def values() -> pa.Array[Any]:
        fitting = array if certain is None else _zeroed(array, certain)
        made: pa.Array[Any] = cast(fitting, kind.type)
        return made

    return ValuesColumn(values, lambda: as_texts(array), certain, quoted=True)


def _of_digits(kind: DecimalKind, array: Any) -> Any:
    """Which decimals have certainly not too many digits, for the field and for what it is written as (None: all, False:
    none is certain)."""
    scale, whole = array.type.scale, array.type.precision - array.type.scale
    if scale < 0 or (kind.decimal_places is not None and scale > kind.decimal_places):
        return False
    limits = [whole]
    if kind.max_digits is not None:
        limits += [kind.max_digits - scale, kind.max_digits - (kind.decimal_places or 0)]
    if not kind.written:
        if scale > kind.type.scale:
            return False
        limits.append(kind.type.precision - kind.type.scale)
    most = min(limits)
    if most < 0 or most == scale == 0:  # a zero without places has a digit before its point
        return False
    compare: Any = pc
    size = compare.abs(array)
    certain: Mask | None = None
    if most < whole:
        certain = all_or(as_mask(compare.less(size, pa.scalar(Decimal(1).scaleb(most), array.type))))
    if kind.written and scale > 6:  # smaller ones have exponents
        tiny = pa.scalar(Decimal("0.000001"), array.type)
        certain = both(certain, all_or(as_mask(compare.greater_equal(size, tiny))))
    return certain


def _zeroed(array: Any, kept: Mask) -> Any:
    choose: Any = pc.if_else
    return choose(pa.array(kept), array, pa.scalar(Decimal(0), array.type))


def _dates(kind: DateKind, cells: TypedCells, strict: bool) -> Column | None:
    certain = cells.readable
    if is_.is_date32(cells.type):
        days = cells.integers
    elif is_.is_date64(cells.type):
        days = cells.integers // 86_400_000
    elif is_.is_timestamp(cells.type) and cells.type.tz is None and not strict:
        moments = _microseconds(cells)
        days, rest = np.divmod(moments, DAY)
        certain = both(certain, all_or(rest == 0))
    else:
        return None
    days = _only(days, certain)
    certain = both(certain, kind.bounds.hold(days))
    return ValuesColumn(
        lambda: pa.array(days.astype(np.int32)).view(pa.date32()), lambda: date_texts(days), certain, quoted=True
    )


def _times(kind: TimeKind, cells: TypedCells, strict: bool) -> Column | None:
    if not is_.is_time(cells.type):
        return None
    moments = _only(_microseconds(cells), cells.readable)
    certain = both(cells.readable, kind.bounds.hold(moments))
    return ValuesColumn(
        lambda: pa.array(moments).view(pa.time64("us")), lambda: time_texts(moments), certain, quoted=True
    )


def _datetimes(kind: DatetimeKind, cells: TypedCells, strict: bool) -> Column | None:
    certain = cells.readable
    zone: str | None = None
    if is_.is_date32(cells.type) and not strict:
        moments = _only(cells.integers, certain) * DAY
    elif is_.is_timestamp(cells.type):
        zone = cells.type.tz
        moments = _only(_microseconds(cells), certain)
    else:
        return None
    if kind.zone not in (None, "naive" if zone is None else "aware") or kind.bounded not in (None, zone is not None):
        return None
    certain = both(certain, kind.bounds.hold(moments))
    offset, suffix = (0, b"") if zone is None else _offset_of(zone)
    if kind.written and offset is None:
        return None
    return ValuesColumn(
        lambda: pa.array(moments).view(kind.type),
        lambda: moment_texts(moments + (offset or 0), suffix),
        certain,
        quoted=True,
    )


def _offset_of(zone: str) -> tuple[int | None, bytes]:
    """Microseconds east of a zone, and how it is written; None for one that has more than one offset."""
    if zone in UTC:
        return 0, b"Z"
    found = _OFFSET.fullmatch(zone)
    if found is None or zone[1:] > "23:59":
        return None, b""
    east = (int(found[2]) * 60 + int(found[3])) * 60_000_000
    return (-east if found[1] == "-" else east), zone.encode()


def _microseconds(cells: TypedCells) -> Integers:
    """Times in microseconds; anything for those that aren't readable."""
    kind: Any = cells.type
    per_second = PER_SECOND[kind.unit]
    if per_second > 1_000_000:
        return cells.integers // 1000
    return cells.integers if per_second == 1_000_000 else _only(cells.integers, cells.readable) * (10**6 // per_second)


def _only(numbers: Integers, kept: Mask | None) -> Integers:
    """The numbers with a zero for those that aren't certain."""
    return numbers if kept is None else np.where(kept, numbers, 0)


def _uuids(kind: UuidKind, cells: TypedCells, strict: bool) -> Column | None:
    if not is_uuid(cells.type) or kind.version is not None:
        return None
    texts = uuid_texts(cells.array)
    return ValuesColumn(lambda: texts.cast(pa.string()), lambda: texts, None, quoted=True)


def _as_cells(binary: pa.Array[Any]) -> Cells:
    return Cells.of(binary.cast(pa.string()))


_JUDGES: dict[type[Kind], Callable[[Any, TypedCells, bool], Column | None]] = {
    IntKind: _ints,
    FloatKind: _floats,
    ChoiceKind: _choices,
    DecimalKind: _decimals,
    DateKind: _dates,
    TimeKind: _times,
    DatetimeKind: _datetimes,
    UuidKind: _uuids,
}
