"""Pieces of bytes anywhere in memory, put one after the other."""

from __future__ import annotations

from ztf_flow.native.language import (
    Bytes,
    Integers,
    Offsets,
    copy_1,
    copy_4,
    copy_8,
    copy_16,
    copy_32,
    number_from,
)


def gather_pieces(starts: Integers, ends: Integers, count: int, offsets: Offsets, target: Bytes) -> int:
    """Put the pieces at addresses one after the other into the target, and where each begins and the last one ends into
    `offsets`. Gives the number of bytes."""
    to = 0
    for index in range(count):
        offsets[index] = to
        size = ends[index] - starts[index]
        _copy(target, to, starts[index], size)
        to += size
    offsets[count] = to
    return to


def measure_lines(
    columns: Integers, width: int, rows: Integers, count: int, starts: Integers, ends: Integers, literals: int
) -> int:
    """The number of bytes that `lay_lines` will write, where the literals of a line have so many."""
    size = 0
    for index in range(count):
        row = rows[index]
        if row < 0:
            size += ends[-1 - row] - starts[-1 - row]
            continue
        size += literals
        for column in range(width):
            size += number_from(columns[2 * column + 1], row) - number_from(columns[2 * column], row)
    return size


def lay_lines(
    columns: Integers,
    width: int,
    rows: Integers,
    count: int,
    starts: Integers,
    ends: Integers,
    literals: int,
    bounds: Integers,
    target: Bytes,
) -> int:
    """Lay out lines. Line i has the pieces of row `rows[i]` of the columns, with literals before, between and behind
    them; where that is -1 - k, it is the k-th of the pieces at `starts` to `ends` as a whole.

    Column c is the addresses of two arrays, at `columns[2 * c]`: those of its pieces' starts and ends, by row. Literal
    c, before its pieces, is at `bounds[c]` up to `bounds[c + 1]` behind the address `literals`. Gives the number of
    bytes.
    """
    to = 0
    for index in range(count):
        row = rows[index]
        if row < 0:
            begin = starts[-1 - row]
            size = ends[-1 - row] - begin
            _copy(target, to, begin, size)
            to += size
            continue
        for column in range(width):
            to += _copy(target, to, literals + bounds[column], bounds[column + 1] - bounds[column])
            begin = number_from(columns[2 * column], row)
            size = number_from(columns[2 * column + 1], row) - begin
            _copy(target, to, begin, size)
            to += size
        to += _copy(target, to, literals + bounds[width], bounds[width + 1] - bounds[width])
    return to


def _copy(target: Bytes, to: int, address: int, size: int) -> int:
    """Copy just so many bytes, and give their number; those of a tail may be copied twice."""
    if size >= 32:
        done = 0
        while done + 32 <= size:
            copy_32(target, to + done, address + done)
            done += 32
        copy_32(target, to + size - 32, address + size - 32)
    elif size >= 16:
        copy_16(target, to, address)
        copy_16(target, to + size - 16, address + size - 16)
    elif size >= 8:
        copy_8(target, to, address)
        copy_8(target, to + size - 8, address + size - 8)
    elif size >= 4:
        copy_4(target, to, address)
        copy_4(target, to + size - 4, address + size - 4)
    else:
        for at in range(size):
            copy_1(target, to + at, address + at)
    return size
