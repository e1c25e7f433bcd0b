"""What a vectorised judge says of one column: who is certainly valid, and the values of those."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from ztf_flow.formats.cells import Cells, Mask
from ztf_flow.formats.pieces import Pieces

if TYPE_CHECKING:
    from ztf_flow.formats.cells import Bytes
    from ztf_flow.records import Integers

BARE_NULL = b"null"

_QUOTE = pa.scalar(b'"', pa.binary())
_NOTHING = pa.scalar(b"", pa.binary())


Quote = Callable[[Pieces], Pieces]
"""Turns texts into cells of a delimited format."""


class Column(ABC):
    """The verdict on a column. `certain` says which cells pydantic accepts with just this value (None: all of them).

    `array`, `pieces` and `plain` have a row for each cell; rows that are not certain hold anything. `quoted` says that
    in JSON the values are strings, whose quotes are not in `pieces`.
    """

    certain: Mask | None
    quoted: bool = False
    whole: Mask | None = None
    """The cells of which only pydantic's verdict on the whole record tells (None: none)."""

    @abstractmethod
    def array(self, rows: Integers | None = None) -> pa.Array[Any]:
        """The values of some rows (None: all) as an Arrow array of the kind's own type."""

    @abstractmethod
    def pieces(self) -> Pieces:
        """The values as pydantic's JSON serialisation has them."""

    def plain(self, quote: Quote, null: bytes) -> Pieces:
        """The values as cells of a delimited format, in which a null is the text `null`."""
        return self.pieces()

    def kept(self) -> Mask | Literal[False] | None:
        """Which cells of a JSON source are what `pieces` would write for them (None: all, False: nobody knows)."""
        return False


class Kind(ABC):
    """A type of field with its constraints. `type` is the Arrow type of its arrays."""

    type: pa.DataType

    @abstractmethod
    def judge(self, cells: Cells) -> Column:
        """Judge a column of cells; it raises for none of them."""


_NO_KINDS: Bytes = np.empty(0, dtype=np.uint8)


def native_cells(cells: Cells, kind: int) -> tuple[Bytes, Integers, Integers, Bytes, int]:
    """What native judges are told of cells: text, starts, ends, kinds, and the kind that is wanted; -1 for any, where
    there are none."""
    if cells.kinds is None:
        return cells.text.at_zero, cells.starts, cells.ends, _NO_KINDS, -1
    return cells.text.at_zero, cells.starts, cells.ends, cells.kinds, kind


def both(first: Mask | None, second: Mask | None) -> Mask | None:
    """Who is in both masks; None stands for a mask of all."""
    if first is None:
        return second
    if second is None:
        return first
    return first & second


def all_or(mask: Mask) -> Mask | None:
    """The mask, None when it is of all."""
    return None if bool(mask.all()) else mask


def without(mask: Mask | None, rows: Integers, count: int) -> Mask | None:
    """The mask, of `count` rows, without these."""
    if not len(rows):
        return mask
    mask = np.ones(count, dtype=np.bool_) if mask is None else mask
    mask[rows] = False
    return mask


def as_mask(array: pa.Array[Any]) -> Mask:
    """An Arrow array of booleans without nulls as a mask."""
    mask: Mask = np.asarray(array.to_numpy(zero_copy_only=False))
    return mask


def chosen(mask: Mask, value: Any, array: pa.Array[Any]) -> pa.Array[Any]:
    """The array with a scalar where the mask is."""
    choose: Any = pc.if_else
    filled: pa.Array[Any] = choose(pa.array(mask), value, array)
    return filled


class Filled(Column):
    """A column in which some cells are null, or have the field's default instead of a value.

    `default` is a value with its JSON text; without it the chosen cells are null.
    """

    def __init__(self, inner: Column, mask: Mask, default: tuple[Any, bytes] | None) -> None:
        self._inner = inner
        self._chosen = mask
        self._default = default
        self.whole = inner.whole
        self.certain = None if inner.certain is None else all_or(inner.certain | mask)

    def array(self, rows: Integers | None = None) -> pa.Array[Any]:
        array = self._inner.array(rows)
        mask = self._chosen if rows is None else self._chosen[rows]
        return chosen(mask, scalar_of(None if self._default is None else self._default[0], array.type), array)

    def pieces(self) -> Pieces:
        pieces = self._inner.pieces()
        if self._inner.quoted:
            join: Any = pc.binary_join_element_wise
            pieces = Pieces(join(_QUOTE, pieces.array(), _QUOTE, _NOTHING))
        return pieces.filled(self._chosen, BARE_NULL if self._default is None else self._default[1])

    def plain(self, quote: Quote, null: bytes) -> Pieces:
        text = null if self._default is None else plain_text(self._default, quote, null)
        return self._inner.plain(quote, null).filled(self._chosen, text)

    def kept(self) -> Mask | Literal[False] | None:
        same = self._inner.kept() if self._default is None else False  # null is written as it is read
        return same if same is None or same is False else same | self._chosen


def scalar_of(value: Any, kind: pa.DataType) -> Any:
    """A value as a scalar of Arrow, which it may be already."""
    return value if isinstance(value, pa.Scalar) else pa.scalar(value, kind)


def quoted_cell(text: str, quote: Quote) -> bytes:
    """A text as a cell of a delimited format."""
    cell: bytes = quote(Pieces(pa.array([text], pa.string()))).array()[0].as_py()
    return cell


def plain_text(default: tuple[Any, bytes], quote: Quote, null: bytes) -> bytes:
    """The cell of a value in a delimited format."""
    value, text = default
    if value is None:
        return null
    if isinstance(value, str):
        return quoted_cell(value, quote)
    return text


class Constant(Column):
    """A column whose every cell is missing: the field's default."""

    certain = None

    def __init__(self, count: int, type: pa.DataType, value: Any, text: bytes) -> None:
        self._count = count
        self._type = type
        self._value = value
        self._text = text

    def array(self, rows: Integers | None = None) -> pa.Array[Any]:
        count = self._count if rows is None else len(rows)
        array: pa.Array[Any] = pa.repeat(scalar_of(self._value, self._type), count)
        return array

    def pieces(self) -> Pieces:
        return Pieces(pa.array([self._text], pa.binary()), np.zeros(self._count, dtype=np.int64))

    def plain(self, quote: Quote, null: bytes) -> Pieces:
        text = plain_text((self._value, self._text), quote, null)
        return Pieces(pa.array([text], pa.binary()), np.zeros(self._count, dtype=np.int64))
