"""Vectorised judges of dates and times in the extended format of ISO 8601 (RFC 3339, section 5.6).

Rows are taken together by the length of their cells, so that each part of a date stands in one column of a matrix of
bytes. Only the shapes are certain in which pydantic writes such values, with the few variations that are named here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from ztf_flow.formats.cells import STRING, Cells, Mask, contents
from ztf_flow.formats.pieces import Pieces
from ztf_flow.schema.vector.columns import Column, Kind, all_or
from ztf_flow.schema.vector.numbers import Bounds

if TYPE_CHECKING:
    from ztf_flow.formats.cells import Bytes
    from ztf_flow.records import Integers

SHAPES = 8
"""Lengths of cells that are looked at in one frame, the most frequent first."""

SECOND = 1_000_000
DAY = 86_400 * SECOND
DATE_LENGTH, TIME_LENGTH, SECONDS_LENGTH, OFFSET_LENGTH = 10, 8, 19, 6
LONGEST = SECONDS_LENGTH + 7 + OFFSET_LENGTH
FIRST = -62_135_596_800 * SECOND
"""The first moment of the year 1, with which Python's calendar begins."""
EARLIEST, LATEST = -62_135_510_400 * SECOND, 253_402_214_400 * SECOND
"""A day after the first and before the last moment of Python's calendar: no offset leads out of it."""
MONTH_LENGTHS = np.array([0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31], dtype=np.int64)

_COLON, _HYPHEN, _POINT, _PLUS, _ZERO = 0x3A, 0x2D, 0x2E, 0x2B, 0x30
_T, _Z, _SPACE = 0x54, 0x5A, 0x20


def number(matrix: Bytes, at: int, digits: int, good: Mask) -> Integers:
    """The number in `digits` columns from `at` on; rows with anything but digits there leave `good`."""
    value = np.zeros(len(matrix), dtype=np.int64)
    for column in range(at, at + digits):
        digit = matrix[:, column] - np.uint8(_ZERO)
        good &= digit <= 9
        value = value * 10 + digit
    return value


def days(matrix: Bytes, good: Mask) -> Integers:
    """Days since 1970-01-01 of the date in the first ten columns, by the proleptic Gregorian calendar."""
    good &= (matrix[:, 4] == _HYPHEN) & (matrix[:, 7] == _HYPHEN)
    year, month, day = number(matrix, 0, 4, good), number(matrix, 5, 2, good), number(matrix, 8, 2, good)
    good &= (year >= 1) & (month >= 1) & (month <= 12) & (day >= 1)
    leap = ((year % 4 == 0) & (year % 100 != 0)) | (year % 400 == 0)
    longest = MONTH_LENGTHS[np.where(good, month, 0)]
    good &= (day <= longest) & ((month != 2) | (day <= 28) | leap)
    # years that begin in March have their odd day at the end
    past = month <= 2
    year = year - past
    era = year // 400
    of_era = year - era * 400
    of_year = (153 * (month + np.where(past, 9, -3)) + 2) // 5 + day - 1
    since: Integers = era * 146_097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 719_468
    return since


def clock(matrix: Bytes, at: int, good: Mask) -> Integers:
    """Microseconds since midnight of the `HH:MM:SS` that begins at a column."""
    good &= (matrix[:, at + 2] == _COLON) & (matrix[:, at + 5] == _COLON)
    hour, minute = number(matrix, at, 2, good), number(matrix, at + 3, 2, good)
    second = number(matrix, at + 6, 2, good)
    good &= (hour <= 23) & (minute <= 59) & (second <= 59)
    return ((hour * 60 + minute) * 60 + second) * SECOND


def fraction(matrix: Bytes, at: int, digits: int, good: Mask) -> Integers:
    """Microseconds of the point and digits that begin at a column."""
    good &= matrix[:, at] == _POINT
    parts: Integers = number(matrix, at + 1, digits, good) * 10 ** (6 - digits)
    return parts


def whole_seconds(matrix: Bytes) -> Integers | None:
    """Microseconds since 1970 of rows that are all `YYYY-MM-DD HH:MM:SS`, with a blank or a T, by Arrow's parser; None
    where one of them is anything else."""
    count, width = matrix.shape
    bounds = np.arange(0, width * (count + 1), width, dtype=np.int32)
    array: Any = pa.Array
    buffer: Any = pa.py_buffer
    texts = array.from_buffers(pa.string(), count, [None, buffer(bounds), buffer(np.ascontiguousarray(matrix))])
    try:
        moments: Any = pc.cast(texts, pa.timestamp("us"))
    except pa.ArrowInvalid:
        return None
    values: Integers = np.asarray(moments.view(pa.int64()))
    return values if not count or int(values.min()) >= FIRST else None


def shapes(cells: Cells) -> Iterator[tuple[int, Integers | None, Bytes]]:
    """For each of the most frequent lengths the rows of that length (None: all) and a matrix of their bytes."""
    lengths = cells.lengths
    if not len(lengths):
        return
    if (lengths == lengths[0]).all():
        width = int(lengths[0])
        if width:
            yield width, None, contents(cells.raw)[0].reshape(-1, width)
        return
    counts = np.bincount(np.minimum(lengths, 64))
    counts[0] = counts[-1] * (len(counts) <= 64)
    for width in np.argsort(-counts, kind="stable")[:SHAPES].tolist():
        rows = np.flatnonzero(lengths == width)
        if len(rows) and width:
            yield width, rows, cells.text.rows(cells.starts[rows], width)


class TimesColumn(Column):
    """Dates or times. `same` says which cells are their JSON texts already (None: all); the others are written from
    `values`, with a Z where `zulu`."""

    quoted = True

    def __init__(
        self, cells: Cells, kind: pa.DataType, verdict: Verdict, same: Mask | None = None, zulu: Mask | None = None
    ) -> None:
        self._cells = cells
        self._kind = kind
        self._values = verdict.values
        self._same = same
        self._zulu = zulu
        certain = verdict.certain
        if cells.kinds is not None:
            certain = certain & (cells.kinds == STRING)
        self.certain = all_or(certain)

    def array(self, rows: Integers | None = None) -> pa.Array[Any]:
        values = self._values if rows is None else self._values[rows]
        if pa.types.is_date32(self._kind):
            return pa.array(values.astype(np.int32)).view(self._kind)
        return pa.array(values).view(self._kind)

    def pieces(self) -> Pieces:
        pieces = self._cells.pieces
        if self._same is None:
            return pieces
        rows = np.flatnonzero(~self._same if self.certain is None else ~self._same & self.certain)
        if not len(rows):
            return pieces
        return pieces.replaced(rows, Pieces(pa.array(self._written(rows), pa.binary())))

    def kept(self) -> Mask | None:
        return self._same

    def _written(self, rows: Integers) -> list[bytes]:
        """The texts of datetimes without offset, or in UTC, in the shape that pydantic gives them."""
        values = self._values[rows]
        whole = np.datetime_as_string(values.astype("datetime64[us]").astype("datetime64[s]"))
        zulu = np.zeros(len(rows), dtype=np.bool_) if self._zulu is None else self._zulu[rows]
        parts = zip(whole.tolist(), (values % SECOND).tolist(), zulu.tolist(), strict=True)
        return [
            f"{text}{f'.{part:06d}' if part else ''}{'Z' if in_utc else ''}".encode() for text, part, in_utc in parts
        ]


def hold(bounds: Bounds, values: Integers, good: Mask) -> Mask:
    """Which values are good and lie within bounds."""
    held = bounds.hold(values)
    return good if held is None else good & held


class Verdict:
    """Values of cells, as they are found length by length, and which of them are certain."""

    def __init__(self, count: int) -> None:
        self.values: Integers = np.zeros(count, dtype=np.int64)
        self.certain: Mask = np.zeros(count, dtype=np.bool_)

    def put(self, rows: Integers | None, values: Integers, good: Mask) -> None:
        where: Any = slice(None) if rows is None else rows
        self.values[where] = np.where(good, values, 0)
        self.certain[where] = good


@dataclass(frozen=True, slots=True)
class DateKind(Kind):
    """date as YYYY-MM-DD; bounds are days from 1970."""

    bounds: Bounds
    type: pa.DataType = pa.date32()  # noqa: RUF009

    def judge(self, cells: Cells) -> Column:
        verdict = Verdict(len(cells))
        for width, rows, matrix in shapes(cells):
            if width == DATE_LENGTH:
                good = np.ones(len(matrix), dtype=np.bool_)
                values = days(matrix, good)
                verdict.put(rows, values, hold(self.bounds, values, good))
        return TimesColumn(cells, self.type, verdict)


@dataclass(frozen=True, slots=True)
class TimeKind(Kind):
    """time as HH:MM:SS, with six digits of a fraction that is not zero; bounds are microseconds from midnight."""

    bounds: Bounds
    type: pa.DataType = pa.time64("us")  # noqa: RUF009

    def judge(self, cells: Cells) -> Column:
        verdict = Verdict(len(cells))
        for width, rows, matrix in shapes(cells):
            if width not in (TIME_LENGTH, TIME_LENGTH + 7):
                continue
            good = np.ones(len(matrix), dtype=np.bool_)
            values = clock(matrix, 0, good)
            if width > TIME_LENGTH:
                part = fraction(matrix, TIME_LENGTH, 6, good)
                good &= part > 0
                values = values + part
            verdict.put(rows, values, hold(self.bounds, values, good))
        return TimesColumn(cells, self.type, verdict)


@dataclass(frozen=True, slots=True)
class DatetimeKind(Kind):
    """datetime: a date, T or a space, a time with or without a fraction of up to six digits, and for aware ones Z or an
    offset other than zero.

    `zone` is what the output's column or the type itself asks for, None for either. With `written` values go out as
    texts: offsets are then certain only where the cell is its own text. Bounds are microseconds from 1970; `bounded`
    says whether they are aware, None where there are none.
    """

    zone: Literal["naive", "aware"] | None
    written: bool
    type: pa.DataType
    bounds: Bounds
    bounded: bool | None

    def judge(self, cells: Cells) -> Column:
        count = len(cells)
        verdict = Verdict(count)
        same = np.zeros(count, dtype=np.bool_)
        zulu = np.zeros(count, dtype=np.bool_)
        for width, rows, matrix in shapes(cells):
            if not SECONDS_LENGTH <= width <= LONGEST:
                continue
            good = np.ones(len(matrix), dtype=np.bool_)
            zone = _zone_of(matrix, width, good)
            values, own = self._moments(matrix, zone, good)
            if self.bounded not in (None, zone.name is not None):
                good[:] = False
            verdict.put(rows, values, hold(self.bounds, values, good))
            where: Any = slice(None) if rows is None else rows
            same[where], zulu[where] = own, zone.name == "Z"
        return TimesColumn(cells, self.type, verdict, same, zulu)

    def _moments(self, matrix: Bytes, zone: _Zone, good: Mask) -> tuple[Integers, Mask]:
        """Microseconds since 1970 (in UTC for aware ones), and which cells are their own JSON text."""
        separator = matrix[:, 10]
        if zone.begin == SECONDS_LENGTH == matrix.shape[1] and self.zone != "aware":
            quick = whole_seconds(matrix)
            if quick is not None:
                return quick, separator == _T
        moments = days(matrix, good) * DAY + clock(matrix, 11, good)
        own: Mask = separator == _T
        good &= own | (separator == _SPACE)
        if zone.begin > SECONDS_LENGTH:
            digits = zone.begin - SECONDS_LENGTH - 1
            if not 1 <= digits <= 6:
                good[:] = False
                return moments, own
            part = fraction(matrix, SECONDS_LENGTH, digits, good)
            moments += part
            own &= (part > 0) & (digits == 6)
        if self.zone is not None and (zone.name is not None) != (self.zone == "aware"):
            good[:] = False
        if zone.offset is not None:
            moments -= zone.offset
            good &= (moments > EARLIEST) & (moments < LATEST)
            if self.written:
                good &= own
        return moments, own


@dataclass(frozen=True, slots=True)
class _Zone:
    """How the cells of one length end: `name` is "Z", "offset" or None, `offset` in microseconds east."""

    begin: int
    name: str | None = None
    offset: Integers | None = None


def _zone_of(matrix: Bytes, width: int, good: Mask) -> _Zone:
    """The zone of cells of one length, by most of them; rows with another leave `good`."""
    zulu = matrix[:, width - 1] == _Z
    if zulu.mean() > 0.5:
        good &= zulu
        return _Zone(width - 1, "Z")
    begin = width - OFFSET_LENGTH
    if begin >= SECONDS_LENGTH and (matrix[:, width - 3] == _COLON).mean() > 0.5:
        sign = matrix[:, begin]
        good &= ((sign == _PLUS) | (sign == _HYPHEN)) & (matrix[:, width - 3] == _COLON)
        hours, minutes = number(matrix, begin + 1, 2, good), number(matrix, width - 2, 2, good)
        good &= (hours + minutes > 0) & (hours <= 23) & (minutes <= 59)
        east = (hours * 60 + minutes) * (60 * SECOND)
        return _Zone(begin, "offset", np.where(sign == _HYPHEN, -east, east))
    return _Zone(width)
