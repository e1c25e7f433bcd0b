"""Vectorised judges of numbers: int, float, Decimal.

Only plain decimal notation is certain: no sign but a minus, no leading zeros, no white space, no underscores.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pydantic_core import to_json

from ztf_flow.formats.cells import (
    BARE,
    FIRST_BYTES,
    STRING,
    Cells,
    Mask,
    as_strings,
    contents,
    rows_with,
    taken,
)
from ztf_flow.formats.pieces import Pieces
from ztf_flow.lazy import lazy
from ztf_flow.schema.vector.columns import Column, Kind, all_or, both

if TYPE_CHECKING:
    from ztf_flow.records import Integers

MINUS, POINT, ZERO, NINE = 0x2D, 0x2E, 0x30, 0x39
LONGEST_EXACT = 15
"""Digits of which a decimal number is the shortest one for its double (IEEE 754)."""

_NIBBLES = np.uint64(0xF0F0F0F0F0F0F0F0)
_ZEROS = np.uint64(0x3030303030303030)
_SIXES = np.uint64(0x0606060606060606)
_LOW = np.uint64(0x0F0F0F0F0F0F0F0F)
_LAST_BYTES = ~FIRST_BYTES[::-1]
"""By a number of bytes the word that has the bits of so many last ones."""
_FILLED = _ZEROS & ~_LAST_BYTES


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


def eight_digits(words: Any, lengths: Integers) -> tuple[Any, Mask]:
    """The numbers that the last `lengths` (0 to 8) bytes of words spell, and whether all those bytes are digits.

    A word holds eight bytes as they stand in memory, the first one lowest.
    """
    words = (words & _LAST_BYTES[lengths]) | _FILLED[lengths]
    good: Mask = ((words & _NIBBLES) == _ZEROS) & (((words + _SIXES) & _NIBBLES) == _ZEROS)
    words = words & _LOW
    words = (words * np.uint64(10) + (words >> np.uint64(8))) & np.uint64(0x00FF00FF00FF00FF)
    words = (words * np.uint64(100) + (words >> np.uint64(16))) & np.uint64(0x0000FFFF0000FFFF)
    words = (words * np.uint64(10000) + (words >> np.uint64(32))) & np.uint64(0x00000000FFFFFFFF)
    return words, good


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
        quick = self._plain_digits(cells)
        if quick is not None:
            return IntColumn(cells, quick, self.allowed(quick))
        negative = cells.first == MINUS
        any_negative = bool(negative.any())
        digits = cells.lengths - negative if any_negative else cells.lengths
        longest = int(digits.max()) if len(digits) else 0
        values, certain = eight_digits(cells.text.words_at(cells.ends - 8), np.clip(digits, 0, 8))
        for high, scale in ((8, 10**8), (16, 10**16)):
            if longest > high:
                more, good = eight_digits(cells.text.words_at(cells.ends - high - 8), np.clip(digits - high, 0, 8))
                values = values + more * np.uint64(scale)
                certain &= good
        certain &= (digits >= 1) & (digits <= 19)
        if longest > 18:
            certain &= values <= np.uint64(2**63 - 1)
        zero_first = cells.text.bytes_at(cells.starts + negative if any_negative else cells.starts) == ZERO
        if zero_first.any():
            certain &= ~zero_first | ((cells.lengths == 1) & ~negative)
        if cells.kinds is not None:
            certain &= cells.kinds == BARE
        numbers = values.astype(np.int64)
        if any_negative:
            numbers = np.where(negative, -numbers, numbers)
        return IntColumn(cells, numbers, both(all_or(certain), self.allowed(numbers)))

    def allowed(self, numbers: Any) -> Mask | None:
        """Which numbers the field allows; None when it allows all."""
        held = self.bounds.hold(numbers)
        return held if self.multiple_of is None else both(held, all_or(numbers % self.multiple_of == 0))

    @staticmethod
    def _plain_digits(cells: Cells) -> Any:
        """The numbers of a column of nothing but 1 to 18 digits without leading zeros; None for another column."""
        if cells.kinds is not None or not len(cells):
            return None
        data, offsets = contents(cells.raw)
        lengths = cells.lengths
        if int(lengths.min()) < 1 or int(lengths.max()) > 18 or not ((data - np.uint8(ZERO)) <= NINE - ZERO).all():
            return None
        padded = (data[offsets[:-1]] == ZERO) & (lengths > 1)
        if padded.any():
            return None
        numbers: Any = pc.cast(as_strings(cells.raw), pa.int64())
        return np.asarray(numbers)


class Numerals:
    """Cells in decimal notation, `-?(0|[1-9][0-9]*)(\\.[0-9]+)?`: which are, and where their points stand."""

    def __init__(self, cells: Cells) -> None:
        self.cells = cells
        self.data, self.offsets = contents(cells.raw)
        data, offsets = self.data, self.offsets
        digit = (data - np.uint8(ZERO)) <= 9
        point = data == POINT
        self.good: Mask = cells.lengths > 0
        self.good[rows_with(offsets, ~(digit | point | (data == MINUS)))] = False
        self.fraction = self._fractions(np.flatnonzero(point))
        self._check_ends()

    def _fractions(self, points: Integers) -> Integers:
        """The number of digits behind the point of each cell, 0 where there is none."""
        begins, ends = self.offsets[:-1], self.offsets[1:]
        if len(points) == len(begins) and bool(((points >= begins) & (points < ends)).all()):
            fraction: Integers = ends - points - 1
            self.good &= fraction > 0
            return fraction
        fraction = np.zeros(len(begins), dtype=np.int64)
        if not len(points):
            return fraction
        rows = self.offsets.searchsorted(points, side="right") - 1
        self.good[rows[1:][rows[1:] == rows[:-1]]] = False
        fraction[rows] = ends[rows] - points - 1
        self.good[rows[fraction[rows] == 0]] = False
        return fraction

    def _check_ends(self) -> None:
        cells = self.cells
        negative = cells.first == MINUS
        minuses = int(np.count_nonzero(self.data == MINUS))
        if minuses:
            self.negative: Mask | None = negative
            if minuses != int(np.count_nonzero(negative & (cells.lengths > 0))):
                inner = self.data == MINUS
                inner[self.offsets[:-1][negative & (cells.lengths > 0)]] = False
                self.good[rows_with(self.offsets, inner)] = False
            starts = cells.starts + negative
            head = cells.text.bytes_at(starts)
        else:
            self.negative = None
            starts, head = cells.starts, cells.first
        self.good &= (head - np.uint8(ZERO)) <= 9  # a digit comes first
        whole = self.whole
        self.good &= whole >= 1  # behind a sign alone stands what is not the cell's
        padded = (head == ZERO) & (whole > 1)
        if padded.any():
            self.good &= ~padded
        self.head = head

    @lazy
    def whole(self) -> Integers:
        """The number of digits before the point."""
        whole = self.cells.lengths - self.fraction - (self.fraction > 0)
        return whole if self.negative is None else whole - self.negative

    @lazy
    def cleaned(self) -> pa.Array[Any]:
        """The cells as strings, `0` for those that are not good."""
        strings: pa.Array[Any] = as_strings(self.cells.raw)
        if not self.good.all():
            choose: Any = pc.if_else
            strings = choose(pa.array(self.good), strings, pa.scalar("0"))
        return strings

    @lazy
    def shortest(self) -> Mask:
        """Which cells certainly are the shortest text of their double, as JSON writes it: digits on both sides of the
        point, no zeros at the end but one, few digits, and neither so small nor so large that an exponent is used."""
        last = self.cells.last
        found: Mask = self.good & (self.fraction > 0) & (self.whole + self.fraction <= LONGEST_EXACT)
        found &= (last != ZERO) | (self.fraction == 1)
        # 0.0001 is the smallest for which no exponent can come: at most three zeros behind the point
        tiny = (self.head == ZERO) & (self.fraction > 4)
        found &= ~tiny
        return found


class FloatColumn(Column):
    """Doubles; cells that are not the shortest text of theirs are written anew."""

    def __init__(self, numerals: Numerals, values: pa.Array[Any], certain: Mask | None) -> None:
        self._numerals = numerals
        self._values = values
        self.certain = certain

    def array(self, rows: Integers | None = None) -> pa.Array[Any]:
        return self._values if rows is None else taken(self._values, rows)

    def pieces(self) -> Pieces:
        rows = np.flatnonzero(~self._numerals.shortest)
        pieces = self._numerals.cells.pieces
        if not len(rows):
            return pieces
        numbers = taken(self._values, rows).to_pylist()
        return pieces.replaced(rows, Pieces(pa.array(to_json(numbers)[1:-1].split(b","), pa.binary())))

    def kept(self) -> Mask | None:
        return self._numerals.shortest


@dataclass(frozen=True, slots=True)
class FloatKind(Kind):
    """float in decimal notation without an exponent. `finite` says that others than finite numbers can't be certain."""

    bounds: Bounds
    finite: bool = True
    type: pa.DataType = pa.float64()  # noqa: RUF009

    def judge(self, cells: Cells) -> Column:
        numerals = Numerals(cells)
        values: Any = pc.cast(numerals.cleaned, pa.float64())
        numbers = np.asarray(values)
        certain = both(all_or(numerals.good), self.bounds.hold(numbers))
        if not np.isfinite(numbers).all():
            certain = both(certain, np.isfinite(numbers))
        if cells.kinds is not None:
            certain = both(certain, all_or(cells.kinds == BARE))
            if numerals.negative is not None:  # in JSON -0 is an integer, which has no sign
                certain = both(certain, ~(numerals.negative & (numerals.head == ZERO) & (numerals.fraction == 0)))
        return FloatColumn(numerals, values, certain)


class DecimalColumn(Column):
    """Decimals whose cells are their texts."""

    quoted = True

    def __init__(self, numerals: Numerals, values: pa.Array[Any], certain: Mask | None) -> None:
        self._numerals = numerals
        self._values = values
        self.certain = certain

    def array(self, rows: Integers | None = None) -> pa.Array[Any]:
        return self._values if rows is None else taken(self._values, rows)

    def pieces(self) -> Pieces:
        return self._numerals.cells.pieces


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
        numerals = Numerals(cells)
        whole, fraction = numerals.whole, numerals.fraction
        certain = numerals.good & (fraction <= min(6, self._places)) & (whole + fraction <= 18)
        certain &= whole <= self.type.precision - self.type.scale
        if self.max_digits is not None:
            certain &= whole + fraction <= self.max_digits
            if self.decimal_places is not None:
                certain &= whole <= self.max_digits - self.decimal_places
        if cells.kinds is not None:
            # a double without a fraction comes without its point
            exact = numerals.shortest & ((cells.last != ZERO) | (fraction != 1))
            bare = (cells.kinds == BARE) & (exact | ((fraction == 0) & (whole <= LONGEST_EXACT)))
            certain &= (cells.kinds == STRING) | bare
        if numerals.negative is not None:
            certain &= ~numerals.negative | (numerals.head != ZERO)  # -0 is a number of its own
        numerals.good &= certain
        values: Any = pc.cast(numerals.cleaned, self.type)
        return DecimalColumn(numerals, values, both(all_or(certain), self.within(values)))

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
