"""Rejected records as lines of JSON."""

from __future__ import annotations

from ztf_flow.native.language import (
    VECTOR,
    Bytes,
    Integers,
    below_at,
    copy_vector,
    equal_at,
    first_bit,
    unsigned,
)

QUOTE, BACKSLASH, SPACE, ZERO = 0x22, 0x5C, 0x20, 0x30
NULL = (0x6E, 0x75, 0x6C, 0x6C)
SHORT = (0x62, 0x74, 0x6E, 0, 0x66, 0x72)
"""The letters of the escapes of the control characters from 8 to 13; 11 has none."""


def reject_lines(
    text: Bytes,
    size: int,
    starts: Integers,
    ends: Integers,
    numbers: Integers,
    codes: Integers,
    count: int,
    pieces: Bytes,
    bounds: Integers,
    out: Bytes,
    line_ends: Integers,
) -> int:
    """Write a line for each reject: piece 0, a number, piece 1, a number, … piece 3, a number, piece 4, the bytes of
    the text as a JSON string less its quotes, piece 5, and the piece that its code says, counted from 6.

    The text is UTF-8 of `size` bytes. Number k of reject i is `numbers[k * count + i]`, a negative one is null.
    `line_ends` becomes where each line ends. Gives the size of all. `pieces` has a vector more, and so has `out`, in
    which a byte of text may take six.
    """
    to = 0
    for index in range(count):
        for part in range(7):
            piece = part if part < 6 else 6 + codes[index]
            to = _put(out, to, pieces, bounds[piece], bounds[piece + 1])
            if part < 4:
                to = _put_number(out, to, numbers[part * count + index])
            elif part == 4:
                to = _put_escaped(out, to, text, starts[index], ends[index], size)
        line_ends[index] = to
    return to


def _put(out: Bytes, to: int, pieces: Bytes, begin: int, end: int) -> int:
    done = 0
    while begin + done < end:
        copy_vector(out, to + done, pieces, begin + done)
        done += 32
    return to + end - begin


def _put_number(out: Bytes, to: int, number: int) -> int:
    if number < 0:
        for index in range(4):
            out[to + index] = NULL[index]
        return to + 4
    size = 1
    bound = 10
    while size < 19 and number >= bound:
        size += 1
        bound *= 10
    at = to + size
    while at > to:
        at -= 1
        out[at] = ZERO + number % 10
        number //= 10
    return to + size


def _put_escaped(out: Bytes, to: int, text: Bytes, begin: int, end: int, size: int) -> int:
    at = begin
    while at < end:
        if at + 2 * VECTOR > size or _has_control(text, at, end):
            to = _put_byte(out, to, text[at])
            at += 1
            continue
        copy_vector(out, to, text, at)
        length = end - at if end - at < VECTOR else VECTOR
        stops = _within(equal_at(text, at, QUOTE) | equal_at(text, at, BACKSLASH), length)
        while stops:
            place = first_bit(stops)
            out[to + place] = BACKSLASH
            to += 1
            copy_vector(out, to + place, text, at + place)
            stops &= stops - unsigned(1)
        at += length
        to += length
    return to


def _has_control(text: Bytes, at: int, end: int) -> bool:
    return _within(below_at(text, at, SPACE), end - at) != 0


def _within(bits: int, length: int) -> int:
    """The bits of a vector that belong to so many bytes."""
    return bits & unsigned((1 << length) - 1) if length < VECTOR else bits


def _put_byte(out: Bytes, to: int, byte: int) -> int:
    """Write one byte of a JSON string (RFC 8259, section 7), with the short escape where there is one."""
    if byte >= SPACE:
        if byte == QUOTE or byte == BACKSLASH:
            out[to] = BACKSLASH
            to += 1
        out[to] = byte
        return to + 1
    out[to] = BACKSLASH
    if byte >= 8 and byte <= 13 and byte != 11:
        out[to + 1] = SHORT[byte - 8]
        return to + 2
    out[to + 1] = 0x75
    out[to + 2] = ZERO
    out[to + 3] = ZERO
    out[to + 4] = ZERO + (byte >> 4)
    low = byte & 15
    out[to + 5] = ZERO + low if low < 10 else 0x57 + low
    return to + 6
