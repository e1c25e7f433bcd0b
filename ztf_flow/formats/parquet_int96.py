"""Times in INT96, Parquet's former type with nanoseconds over all years, which no type of Arrow or Python can hold.

Read as nanoseconds they wrap around beyond the years 1677 to 2262, read as microseconds they lose digits, both
silently. So they are read both ways, and the way that keeps a batch's values is taken.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ztf_flow.errors import ParseError

if TYPE_CHECKING:
    import pyarrow as pa
    import pyarrow.parquet as pq

_FARTHEST = 2**63 // 1000
"""Microseconds from 1970 that still fit as nanoseconds."""


def has_int96(parquet: pq.ParquetFile) -> bool:
    """Whether any column of the file is INT96."""
    schema = parquet.schema
    return any(schema.column(index).physical_type == "INT96" for index in range(len(schema)))


def exact_batches(micros: Iterator[pa.RecordBatch], nanos: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Of two readings of the same rows, batch by batch, the one that changed no value; ParseError if both did."""
    for in_micros, in_nanos in zip(micros, nanos, strict=True):
        losses = [_loses(m, n) for m, n in zip(_times(in_micros.columns), _times(in_nanos.columns), strict=True)]
        if not any(loses for loses, _ in losses):
            yield in_micros
        elif not any(wraps for _, wraps in losses):
            yield in_nanos
        else:
            raise ParseError("has INT96 times with nanoseconds beside others beyond the year 2262", stage="read")


def _loses(micros: Any, nanos: Any) -> tuple[bool, bool]:
    """Whether digits are lost in microseconds, and whether times wrap around in nanoseconds."""
    import numpy as np

    short = micros.drop_null().view("int64").to_numpy()
    long = nanos.drop_null().view("int64").to_numpy()
    # numpy multiplies modulo 2**64, as the wrapped times are.
    return bool((short * 1000 != long).any()), bool((np.abs(short) >= _FARTHEST).any())


def _times(arrays: list[Any]) -> list[Any]:
    """All arrays of times, at any depth, that INT96 may have become."""
    import pyarrow.types as is_

    found: list[Any] = []
    for array in arrays:
        kind = array.type
        if is_.is_timestamp(kind):
            found.append(array)
        elif is_.is_struct(kind):
            found += _times(array.flatten())
        elif is_.is_map(kind):
            found += _times([array.keys, array.items])
        elif is_.is_list(kind):
            found += _times([array.flatten()])
    return [array for array in found if array.type.unit in ("us", "ns")]
