"""Texts of a column as pieces of memory, wherever they stand, so that they are copied once only: into the output."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa

from ztf_flow.native import Native
from ztf_flow.native.source import pieces

if TYPE_CHECKING:
    from ztf_flow.records import Integers

_gather = Native(pieces.gather_pieces)

MOST = 2**31 - 1
"""Bytes that Arrow's offsets of four bytes reach."""


class Pieces:
    """Bytes in memory: piece i is those from the address `starts[i]` to `ends[i]`. `owners` keep the memory alive."""

    __slots__ = ("ends", "owners", "starts")

    def __init__(self, values: pa.Array[Any], at: Integers | None = None) -> None:
        """The values of a string or binary array without nulls; with `at` piece i is `values[at[i]]`."""
        buffers: Any = values.buffers()
        offsets = np.frombuffer(buffers[1], dtype=np.int32, count=len(values) + 1, offset=values.offset * 4)
        bounds: Integers = offsets.astype(np.int64)
        if buffers[2] is not None:
            bounds += buffers[2].address
        self.starts: Integers = bounds[:-1] if at is None else bounds[at]
        self.ends: Integers = bounds[1:] if at is None else bounds[at + 1]
        self.owners: tuple[Any, ...] = (values,)

    @classmethod
    def at(cls, starts: Integers, ends: Integers, *owners: Any) -> Pieces:
        """Pieces at addresses."""
        made = cls.__new__(cls)
        made.starts, made.ends, made.owners = starts, ends, owners
        return made

    def __len__(self) -> int:
        return len(self.starts)

    def take(self, rows: Any) -> Pieces:
        """Some of the pieces, by their places or by a mask."""
        return Pieces.at(self.starts[rows], self.ends[rows], *self.owners)

    def replaced(self, rows: Integers, values: Pieces) -> Pieces:
        """The pieces with others in the places of some."""
        starts, ends = self.starts.copy(), self.ends.copy()
        starts[rows], ends[rows] = values.starts, values.ends
        return Pieces.at(starts, ends, *self.owners, *values.owners)

    def filled(self, mask: Any, value: bytes) -> Pieces:
        """The pieces with one in the places of a mask."""
        owner = pa.py_buffer(value)
        starts = np.where(mask, owner.address, self.starts)
        return Pieces.at(starts, np.where(mask, owner.address + len(value), self.ends), *self.owners, owner)

    def array(self) -> pa.Array[Any]:
        """The pieces one after the other, as a binary array. OverflowError where they are more than one can hold."""
        count = len(self.starts)
        starts, ends = np.ascontiguousarray(self.starts), np.ascontiguousarray(self.ends)
        offsets = np.empty(count + 1, dtype=np.int32)
        size = int((ends - starts).sum())  # sums of addresses may be beyond 64 bits
        if size > MOST:
            raise OverflowError(f"{size} bytes of one column don't fit into an array, which has {MOST} at the most")
        target = np.empty(size, dtype=np.uint8)
        _gather(starts, ends, count, offsets, target)
        buffer: Any = pa.py_buffer
        array: pa.Array[Any] = pa.Array.from_buffers(pa.binary(), count, [None, buffer(offsets), buffer(target)])
        return array
