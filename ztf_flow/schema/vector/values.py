"""Texts of typed values, whole columns of them at once, as pydantic's JSON serialisation writes them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np
import orjson
import pyarrow as pa
import pyarrow.compute as pc
from pydantic_core import to_json

from ztf_flow.formats.cells import Mask, contents, replaced, taken
from ztf_flow.formats.pieces import Pieces
from ztf_flow.schema.vector.columns import Column

if TYPE_CHECKING:
    from ztf_flow.formats.cells import Bytes
    from ztf_flow.records import Integers

SECOND = 1_000_000
DAY_SECONDS = 86_400
PLAINLY = 1e-3, 1e15
"""Between these, and as zero, doubles have no exponent in any JSON, and their shortest digits are the same for all."""

_COMMA = 0x2C
_DIGITS = np.frombuffer(b"0123456789abcdef", dtype=np.uint8)
_PLACES = np.delete(np.arange(36), [8, 13, 18, 23])
_HIGH, _LOW = _PLACES[0::2], _PLACES[1::2]


class ValuesColumn(Column):
    """Values of an Arrow array, with the way to their texts; both are made when they are asked for."""

    def __init__(
        self,
        array: Callable[[], pa.Array[Any]],
        texts: Callable[[], pa.Array[Any]],
        certain: Mask | None,
        *,
        quoted: bool = False,
    ) -> None:
        self._array = array
        self._texts = texts
        self.certain = certain
        self.quoted = quoted

    def array(self, rows: Integers | None = None) -> pa.Array[Any]:
        return self._array() if rows is None else taken(self._array(), rows)

    def pieces(self) -> Pieces:
        return Pieces(self._texts())


class UnknownColumn(Column):
    """A column of which nothing is certain."""

    def __init__(self, count: int, kind: pa.DataType) -> None:
        self._kind = kind
        self.certain: Mask = np.zeros(count, dtype=np.bool_)

    def array(self, rows: Integers | None = None) -> pa.Array[Any]:
        nothing: Any = pa.nulls
        array: pa.Array[Any] = nothing(len(self.certain if rows is None else rows), self._kind)
        return array

    def pieces(self) -> Pieces:
        return Pieces(pa.array([b""], pa.binary()), np.zeros(len(self.certain), dtype=np.int64))


def as_texts(array: pa.Array[Any]) -> pa.Array[Any]:
    """Integers, decimals or booleans as Arrow spells them, which for these is JSON."""
    cast: Any = pc.cast
    texts: pa.Array[Any] = cast(cast(array, pa.string()), pa.binary())
    return texts


def float_texts(numbers: Any) -> pa.Array[Any]:
    """Doubles, all finite."""
    given: bytes = orjson.dumps(np.ascontiguousarray(numbers), option=orjson.OPT_SERIALIZE_NUMPY)
    texts = _split(given)
    size = np.abs(numbers)
    odd = np.flatnonzero(((size < PLAINLY[0]) & (size != 0)) | (size >= PLAINLY[1]))
    if not len(odd):
        return texts
    return replaced(texts, odd, pa.array(to_json(numbers[odd].tolist())[1:-1].split(b","), pa.binary()))


def _split(given: bytes) -> pa.Array[Any]:
    """The items of a JSON list of numbers."""
    data = np.frombuffer(given, dtype=np.uint8)[1:-1]
    commas = np.flatnonzero(data == _COMMA)
    offsets = np.zeros(len(commas) + 2, dtype=np.int32)
    offsets[1:-1] = commas - np.arange(len(commas))
    offsets[-1] = len(data) - len(commas)
    return binary_of(data[data != _COMMA], offsets)


def binary_of(data: Bytes, offsets: Any) -> pa.Array[Any]:
    """A binary array of bytes that stand one after the other."""
    buffer: Any = pa.py_buffer
    array: pa.Array[Any] = pa.Array.from_buffers(
        pa.binary(), len(offsets) - 1, [None, buffer(offsets), buffer(np.ascontiguousarray(data))]
    )
    return array


def _rows_of(matrix: Bytes) -> pa.Array[Any]:
    """The rows of a matrix of bytes."""
    count, width = matrix.shape
    return binary_of(matrix, np.arange(0, width * count + 1, width, dtype=np.int32))


def date_texts(days: Integers) -> pa.Array[Any]:
    """Dates, counted in days from 1970 and within Python's calendar."""
    return _rows_of(_dates(days))


def uuid_texts(octets: pa.Array[Any]) -> pa.Array[Any]:
    """UUIDs, each of 16 bytes, in the canonical form of RFC 9562."""
    data = np.frombuffer(octets.buffers()[1], dtype=np.uint8, count=16 * len(octets), offset=16 * octets.offset)  # type: ignore[call-overload]
    octet = data.reshape(-1, 16)
    matrix = np.full((len(octet), 36), ord("-"), dtype=np.uint8)
    matrix[:, _HIGH] = _DIGITS[octet >> 4]
    matrix[:, _LOW] = _DIGITS[octet & 15]
    return _rows_of(matrix)


def time_texts(moments: Integers) -> pa.Array[Any]:
    """Times of a day in microseconds from midnight."""
    seconds, parts = np.divmod(moments, SECOND)
    return _with_parts(_clock(seconds), parts, b"")


def moment_texts(moments: Integers, suffix: bytes) -> pa.Array[Any]:
    """Datetimes in microseconds from 1970, within Python's calendar, with what stands behind all of them."""
    seconds, parts = np.divmod(moments, SECOND)
    days, of_day = np.divmod(seconds, DAY_SECONDS)
    matrix = np.empty((len(moments), 19), dtype=np.uint8)
    matrix[:, :10] = _dates(days)
    matrix[:, 10] = ord("T")
    matrix[:, 11:] = _clock(of_day)
    return _with_parts(matrix, parts, suffix)


def _with_parts(whole: Bytes, parts: Integers, suffix: bytes) -> pa.Array[Any]:
    """Texts of whole seconds with those of microseconds where there are any, and with what stands behind."""
    count, width = whole.shape
    rows = np.flatnonzero(parts)
    end = np.frombuffer(suffix, dtype=np.uint8)
    fractions = np.empty((len(rows), width + 7 + len(end)), dtype=np.uint8)
    if len(rows):
        fractions[:, :width] = whole[rows]
        fractions[:, width] = ord(".")
        left = parts[rows]
        for column in range(width + 6, width, -1):
            left, digit = np.divmod(left, 10)
            fractions[:, column] = digit + ord("0")
        fractions[:, width + 7 :] = end
        if len(rows) == count:
            return _rows_of(fractions)
    if len(end):
        whole = np.concatenate((whole, np.broadcast_to(end, (count, len(end)))), axis=1)
    texts = _rows_of(whole)
    return replaced(texts, rows, _rows_of(fractions)) if len(rows) else texts


def _dates(days: Integers) -> Bytes:
    """A matrix of `YYYY-MM-DD`. Most columns have few different days, near each other."""
    low = int(days.min()) if len(days) else 0
    span = int(days.max()) - low + 1 if len(days) else 0
    if span <= 2 * len(days) + 1000:
        return _spelt(np.arange(low, low + span))[days - low]
    different, at = np.unique(days, return_inverse=True)
    return _spelt(different)[at]


def _spelt(days: Integers) -> Bytes:
    cast: Any = pc.cast
    texts = cast(pa.array(days.astype(np.int32)).view(pa.date32()), pa.string())
    return contents(texts)[0].reshape(-1, 10)


def _clock(seconds: Integers) -> Bytes:
    """A matrix of `HH:MM:SS`."""
    return _clocks()[seconds]


@cache
def _clocks() -> Bytes:
    """All times of a day."""
    cast: Any = pc.cast
    texts = cast(pa.array(np.arange(DAY_SECONDS, dtype=np.int32)).view(pa.time32("s")), pa.string())
    return contents(texts)[0].reshape(-1, 8)
