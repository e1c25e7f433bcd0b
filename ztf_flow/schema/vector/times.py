"""Vectorised judges of dates and times in the extended format of ISO 8601 (RFC 3339, section 5.6).

Only the shapes are certain in which pydantic writes such values, with the few variations that are named here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
import pyarrow as pa

from ztf_flow.formats.cells import STRING, Cells, Mask
from ztf_flow.formats.pieces import Pieces
from ztf_flow.native import Native
from ztf_flow.native.source import times
from ztf_flow.schema.vector.columns import Column, Kind, native_cells
from ztf_flow.schema.vector.numbers import Bounds

if TYPE_CHECKING:
    from ztf_flow.records import Integers

SECOND = 1_000_000
DAY = 86_400 * SECOND

_judge_dates = Native(times.judge_dates)
_judge_times = Native(times.judge_times)
_judge_datetimes = Native(times.judge_datetimes)


class TimesColumn(Column):
    """Dates or times. `same` says which cells are their JSON texts already (None: all); the others are written from
    `values`, with a Z where `zulu`."""

    quoted = True

    def __init__(
        self,
        cells: Cells,
        kind: pa.DataType,
        values: Integers,
        certain: Mask | None,
        same: Mask | None = None,
        zulu: Mask | None = None,
    ) -> None:
        self._cells = cells
        self._kind = kind
        self._values = values
        self.certain = certain
        self._same = same
        self._zulu = zulu

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


@dataclass(frozen=True, slots=True)
class DateKind(Kind):
    """date as YYYY-MM-DD; bounds are days from 1970."""

    bounds: Bounds
    type: pa.DataType = pa.date32()  # noqa: RUF009

    def judge(self, cells: Cells) -> Column:
        return _judged(_judge_dates, cells, self.bounds, self.type)


@dataclass(frozen=True, slots=True)
class TimeKind(Kind):
    """time as HH:MM:SS, with six digits of a fraction that is not zero; bounds are microseconds from midnight."""

    bounds: Bounds
    type: pa.DataType = pa.time64("us")  # noqa: RUF009

    def judge(self, cells: Cells) -> Column:
        return _judged(_judge_times, cells, self.bounds, self.type)


def _judged(judge: Native, cells: Cells, bounds: Bounds, kind: pa.DataType) -> Column:
    count = len(cells)
    values, certain = np.empty(count, dtype=np.int64), np.empty(count, dtype=np.bool_)
    doubts = judge(*native_cells(cells, STRING), count, *bounds.whole, values, certain)
    return TimesColumn(cells, kind, values, certain if doubts else None)


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
        values = np.empty(count, dtype=np.int64)
        certain, same, zulu = (np.empty(count, dtype=np.bool_) for _ in range(3))
        naive, aware = (
            self.zone != "aware" and self.bounded is not True,
            self.zone != "naive" and self.bounded is not False,
        )
        doubts = _judge_datetimes(
            *native_cells(cells, STRING), count, naive, aware, self.written, *self.bounds.whole,
            values, certain, same, zulu,
        )  # fmt: skip
        return TimesColumn(cells, self.type, values, certain if doubts else None, same, zulu)
