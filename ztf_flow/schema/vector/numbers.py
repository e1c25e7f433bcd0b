"""Vectorised judges of numbers: int, float, Decimal.

Only plain decimal notation is certain: no sign but a minus, no leading zeros, no white space, no underscores.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache
from math import ceil, floor, inf, nextafter
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pydantic_core import to_json

from ztf_flow.formats.cells import BARE, Cells, Mask, as_strings, replaced, taken
from ztf_flow.formats.pieces import Pieces
from ztf_flow.native import Native
from ztf_flow.native.source import numbers
from ztf_flow.schema.vector.columns import Column, Kind, all_or, both, native_cells

if TYPE_CHECKING:
    from ztf_flow.formats.cells import Bytes
    from ztf_flow.records import Integers

MOST = 2**63 - 1
"""The largest number of 64 bits."""
TENS = 10 ** np.arange(19)

_judge_ints = Native(numbers.judge_ints)
_judge_floats = Native(numbers.judge_floats)
_judge_decimals = Native(numbers.judge_decimals)


@dataclass(frozen=True, slots=True)
class Bounds:
    """ge, gt, le, lt of a number, None where not asked for."""

    ge: Any = None
    gt: Any = None
    le: Any = None
    lt: Any = None

    @property
    def given(self) -> list[Any]:
        """Those that are asked for."""
        return [bound for bound in (self.ge, self.gt, self.le, self.lt) if bound is not None]

    def mapped(self, change: Callable[[Any], Any]) -> Bounds:
        """The same bounds in another unit."""
        return Bounds(*(None if bound is None else change(bound) for bound in (self.ge, self.gt, self.le, self.lt)))

    def hold(self, values: Any) -> Mask | None:
        """Which values are within; None when all are."""
        certain: Mask | None = None
        if self.ge is not None:
            certain = both(certain, values >= self.ge)
        if self.gt is not None:
            certain = both(certain, values > self.gt)
        if self.le is not None:
            certain = both(certain, values <= self.le)
        if self.lt is not None:
            certain = both(certain, values < self.lt)
        return None if certain is None else all_or(certain)

    @property
    def whole(self) -> tuple[int, int]:
        """The least and the most integer of 64 bits that are within; the least is greater where none is."""
        least = [
            -MOST,
            *([] if self.ge is None else [ceil(self.ge)]),
            *([] if self.gt is None else [floor(self.gt) + 1]),
        ]
        most = [MOST, *([] if self.le is None else [floor(self.le)]), *([] if self.lt is None else [ceil(self.lt) - 1])]
        found = max(least), min(most)
        return found if found[0] <= found[1] else (1, 0)

    @property
    def doubles(self) -> Any:
        """The least and the greatest double that are within."""
        least = [-inf, *([] if self.ge is None else [self.ge]), *([] if self.gt is None else [nextafter(self.gt, inf)])]
        most = [inf, *([] if self.le is None else [self.le]), *([] if self.lt is None else [nextafter(self.lt, -inf)])]
        return np.array([max(least), min(most)], dtype=np.float64)


class IntColumn(Column):
    """Integers whose cells are their JSON texts."""

    def __init__(self, cells: Cells, values: Any, certain: Mask | None) -> None:
        self._cells = cells
        self._values = values
        self.certain = certain

    def array(self, rows: Integers | None = None) -> pa.Array[Any]:
        values: pa.Array[Any] = pa.array(self._values if rows is None else self._values[rows])
        return values

    def pieces(self) -> Pieces:
        return self._cells.pieces

    def kept(self) -> Mask | None:
        return None


@dataclass(frozen=True, slots=True)
class IntKind(Kind):
    """int of at most 19 digits that fit into 64 bits."""

    bounds: Bounds
    multiple_of: int | None = None
    type: pa.DataType = pa.int64()  # noqa: RUF009

    def judge(self, cells: Cells) -> Column:
        count = len(cells)
        values, certain = np.empty(count, dtype=np.int64), np.empty(count, dtype=np.bool_)
        doubts = _judge_ints(*native_cells(cells, BARE), count, *self.bounds.whole, values, certain)
        verdict = certain if doubts else None
        return IntColumn(cells, values, verdict if self.multiple_of is None else both(verdict, self._multiples(values)))

    def allowed(self, numbers: Any) -> Mask | None:
        """Which numbers the field allows; None when it allows all."""
        held = self.bounds.hold(numbers)
        return held if self.multiple_of is None else both(held, self._multiples(numbers))

    def _multiples(self, numbers: Any) -> Mask | None:
        return all_or(numbers % self.multiple_of == 0)


class FloatColumn(Column):
    """Doubles; cells that are not the shortest text of theirs are written anew."""

    def __init__(self, cells: Cells, values: Any, shortest: Mask, certain: Mask | None) -> None:
        self._cells = cells
        self._values = values
        self._shortest = shortest
        self.certain = certain

    def array(self, rows: Integers | None = None) -> pa.Array[Any]:
        values: pa.Array[Any] = pa.array(self._values if rows is None else self._values[rows])
        return values

    def pieces(self) -> Pieces:
        pieces = self._cells.pieces
        rows = np.flatnonzero(~self._shortest if self.certain is None else ~self._shortest & self.certain)
        if not len(rows):
            return pieces
        numbers = to_json(self._values[rows].tolist())
        return pieces.replaced(rows, Pieces(pa.array(numbers[1:-1].split(b","), pa.binary())))

    def kept(self) -> Mask | None:
        return all_or(self._shortest)


@dataclass(frozen=True, slots=True)
class FloatKind(Kind):
    """float in decimal notation without an exponent. `finite` says that others than finite numbers can't be certain."""

    bounds: Bounds
    finite: bool = True
    type: pa.DataType = pa.float64()  # noqa: RUF009

    def judge(self, cells: Cells) -> Column:
        count = len(cells)
        values, certain = np.empty(count, dtype=np.float64), np.empty(count, dtype=np.uint8)
        shortest = np.empty(count, dtype=np.bool_)
        doubts = _judge_floats(
            *native_cells(cells, BARE), count, TENS, self.bounds.doubles, values, certain, shortest
        )  # fmt: skip
        if doubts:
            rows, texts = _left(cells, certain)
            if len(rows):
                found = np.asarray(pc.cast(texts, pa.float64()))
                held = self.bounds.hold(found)
                good = np.isfinite(found) if held is None else np.isfinite(found) & held
                values[rows], certain[rows] = np.where(good, found, 0.0), good
        return FloatColumn(cells, values, shortest, all_or(certain.view(np.bool_)) if doubts else None)


def _left(cells: Cells, certain: Bytes) -> tuple[Integers, Any]:
    """The rows whose values are left to Arrow, with their texts."""
    rows = np.flatnonzero(certain == 2)
    return rows, as_strings(cells.some(rows).raw) if len(rows) else None


class DecimalColumn(Column):
    """Decimals whose cells are their texts."""

    quoted = True

    def __init__(self, cells: Cells, values: pa.Array[Any], certain: Mask | None) -> None:
        self._cells = cells
        self._values = values
        self.certain = certain

    def array(self, rows: Integers | None = None) -> pa.Array[Any]:
        return self._values if rows is None else taken(self._values, rows)

    def pieces(self) -> Pieces:
        return self._cells.pieces


@dataclass(frozen=True, slots=True)
class DecimalKind(Kind):
    """Decimal of at most 6 places (more may be written with an exponent) and 18 digits. `type` is the output's.

    Numbers in JSON are read as doubles by pydantic, so that only those are certain that are their shortest text. With
    `written` values go out as texts.
    """

    bounds: Bounds
    max_digits: int | None
    decimal_places: int | None
    type: Any
    written: bool = False

    def judge(self, cells: Cells) -> Column:
        count = len(cells)
        values, certain = np.empty(2 * count, dtype=np.int64), np.empty(count, dtype=np.uint8)
        least, most = _scaled(self.bounds, self.type.scale)
        text, starts, ends, kinds, _ = native_cells(cells, BARE)
        doubts = _judge_decimals(
            text, starts, ends, kinds, cells.kinds is not None, count, self._digits, self._wholes,
            min(6, self._places), self.type.scale, least, most, TENS, values, certain,
        )  # fmt: skip
        buffer: Any = pa.py_buffer
        array: pa.Array[Any] = pa.Array.from_buffers(self.type, count, [None, buffer(values)])
        if doubts:
            rows, texts = _left(cells, certain)
            if len(rows):
                found: Any = pc.cast(texts, self.type)
                held = self.within(found)
                array, certain[rows] = replaced(array, rows, found), True if held is None else held
        return DecimalColumn(cells, array, all_or(certain.view(np.bool_)) if doubts else None)

    @property
    def _digits(self) -> int:
        return 18 if self.max_digits is None else min(18, self.max_digits)

    @property
    def _wholes(self) -> int:
        """The most digits before the point."""
        fitting = int(self.type.precision - self.type.scale)
        if self.max_digits is None or self.decimal_places is None:
            return fitting
        return min(fitting, self.max_digits - self.decimal_places)

    @property
    def _places(self) -> int:
        scale = int(self.type.scale)
        return scale if self.decimal_places is None else min(scale, self.decimal_places)

    def within(self, values: pa.Array[Any]) -> Mask | None:
        """Which decimals lie within the bounds; None when all do."""
        certain: Mask | None = None
        compare: Any = pc
        for name, function in (("ge", "greater_equal"), ("gt", "greater"), ("le", "less_equal"), ("lt", "less")):
            bound = getattr(self.bounds, name)
            if bound is not None:
                pair = comparable(values, Decimal(bound))
                if pair is None:
                    return np.zeros(len(values), dtype=np.bool_)
                held = getattr(compare, function)(*pair)
                certain = both(certain, np.asarray(held.to_numpy(zero_copy_only=False)))
        return None if certain is None else all_or(certain)


@cache
def _scaled(bounds: Bounds, scale: int) -> tuple[int, int]:
    """The least and the most number within bounds, in units of 10**-scale."""
    return bounds.mapped(lambda bound: Fraction(bound) * 10**scale).whole


WIDEST = 76
"""Digits of the widest decimals that Arrow has."""


def comparable(values: Any, bound: Decimal) -> tuple[Any, Any] | None:
    """Decimals and a bound of theirs in types that Arrow compares, for which both must fit into one; None if they
    don't."""
    scalar: Any = pa.scalar(bound)
    kinds = values.type, scalar.type
    digits = max(kind.precision - kind.scale for kind in kinds) + max(kind.scale for kind in kinds)
    if digits > WIDEST:
        return None
    wide = digits > 38 >= values.type.precision
    return (values.cast(pa.decimal256(values.type.precision, values.type.scale)) if wide else values), scalar
