"""Texts anywhere in memory, written in another way: those that look the same stay where they are.

All functions go over the texts at the addresses `starts` to `ends`. Of those that change they write what they become
into `target`, which is at `address`; where each text is then comes into `new_starts` and `new_ends`. They give the room
that the changed ones take at the most; where that is more than `room`, some have not been written. `target` has a
vector more.
"""

from __future__ import annotations

from ztf_flow.native.language import Bytes, Integers, below_from, byte_from, copy_1, copy_32, equal_from, first_bit

QUOTE, BACKSLASH, LF, CR, SPACE = 0x22, 0x5C, 10, 13, 0x20
LETTER_U = 0x75


def undouble(
    starts: Integers,
    ends: Integers,
    count: int,
    sign: int,
    new_starts: Integers,
    new_ends: Integers,
    target: Bytes,
    address: int,
    room: int,
) -> int:
    """Put one sign in place of two that follow each other, from left to right."""
    to = 0
    for index in range(count):
        start, end = starts[index], ends[index]
        new_starts[index], new_ends[index] = start, end
        at = _find(start, end, sign, sign, sign, sign, 0)
        if at == end:
            continue
        if to + end - start > room:
            to += end - start
            continue
        new_starts[index] = address + to
        while at < end:
            to = _put(target, to, start, at + 1)
            start = at + 1
            if start < end and byte_from(start) == sign:
                start += 1
            at = _find(start, end, sign, sign, sign, sign, 0)
        to = _put(target, to, start, end)
        new_ends[index] = address + to
    return to


def unescape(
    starts: Integers,
    ends: Integers,
    count: int,
    new_starts: Integers,
    new_ends: Integers,
    target: Bytes,
    address: int,
    room: int,
) -> int:
    """Put what they mean in place of JSON's escapes of two characters (RFC 8259, section 7), of others anything."""
    to = 0
    for index in range(count):
        start, end = starts[index], ends[index]
        new_starts[index], new_ends[index] = start, end
        at = _find(start, end, BACKSLASH, BACKSLASH, BACKSLASH, BACKSLASH, 0)
        if at == end:
            continue
        if to + end - start > room:
            to += end - start
            continue
        new_starts[index] = address + to
        while at + 1 < end:
            to = _put(target, to, start, at)
            target[to] = _meant(byte_from(at + 1))
            to += 1
            start = at + 2
            at = _find(start, end, BACKSLASH, BACKSLASH, BACKSLASH, BACKSLASH, 0)
        to = _put(target, to, start, end)
        new_ends[index] = address + to
    return to


def _meant(letter: int) -> int:
    if letter == 0x6E:
        return LF
    if letter == 0x74:
        return 9
    if letter == 0x72:
        return CR
    if letter == 0x62:
        return 8
    if letter == 0x66:
        return 12
    return letter


def escape(
    starts: Integers,
    ends: Integers,
    count: int,
    new_starts: Integers,
    new_ends: Integers,
    target: Bytes,
    address: int,
    room: int,
) -> int:
    """Put JSON's escapes in place of what can't stand in its strings, as pydantic does it."""
    to = 0
    for index in range(count):
        start, end = starts[index], ends[index]
        new_starts[index], new_ends[index] = start, end
        at = _find(start, end, QUOTE, BACKSLASH, QUOTE, BACKSLASH, SPACE)
        if at == end:
            continue
        size = _size_of_escaped(start, end)
        if to + size > room:
            to += size
            continue
        new_starts[index] = address + to
        while at < end:
            to = _put(target, to, start, at)
            to = _put_escape(target, to, byte_from(at))
            start = at + 1
            at = _find(start, end, QUOTE, BACKSLASH, QUOTE, BACKSLASH, SPACE)
        to = _put(target, to, start, end)
        new_ends[index] = address + to
    return to


def _letter_of(byte: int) -> int:
    """What stands behind the backslash in the escape of a character."""
    if byte == LF:
        return 0x6E
    if byte == 9:
        return 0x74
    if byte == CR:
        return 0x72
    if byte == 8:
        return 0x62
    if byte == 12:
        return 0x66
    return LETTER_U if byte < SPACE else byte


def _size_of_escaped(start: int, end: int) -> int:
    size = end - start
    for at in range(start, end):
        byte = byte_from(at)
        if byte == QUOTE or byte == BACKSLASH:
            size += 1
        elif byte < SPACE:
            size += 5 if _letter_of(byte) == LETTER_U else 1
    return size


def _put_escape(target: Bytes, to: int, byte: int) -> int:
    letter = _letter_of(byte)
    target[to] = BACKSLASH
    target[to + 1] = letter
    if letter != LETTER_U:
        return to + 2
    low = byte & 15
    target[to + 2] = 0x30
    target[to + 3] = 0x30
    target[to + 4] = 0x30 + (byte >> 4)
    target[to + 5] = 0x30 + low if low < 10 else 0x57 + low
    return to + 6


def quote(
    starts: Integers,
    ends: Integers,
    count: int,
    delimiter: int,
    new_starts: Integers,
    new_ends: Integers,
    target: Bytes,
    address: int,
    room: int,
) -> int:
    """Put texts in quotes that are empty, or have a delimiter, a quote or an end of a line in them; with two quotes for
    each one."""
    to = 0
    for index in range(count):
        start, end = starts[index], ends[index]
        new_starts[index], new_ends[index] = start, end
        if start < end and _find(start, end, delimiter, QUOTE, LF, CR, 0) == end:
            continue
        if to + 2 * (end - start) + 2 > room:
            to += 2 * (end - start) + 2
            continue
        new_starts[index] = address + to
        target[to] = QUOTE
        to += 1
        at = _find(start, end, QUOTE, QUOTE, QUOTE, QUOTE, 0)
        while at < end:
            to = _put(target, to, start, at + 1)
            target[to] = QUOTE
            to += 1
            start = at + 1
            at = _find(start, end, QUOTE, QUOTE, QUOTE, QUOTE, 0)
        to = _put(target, to, start, end)
        target[to] = QUOTE
        to += 1
        new_ends[index] = address + to
    return to


def _find(at: int, end: int, a: int, b: int, c: int, d: int, least: int) -> int:
    """Where the first byte stands that is one of four, or below another; the end where there is none."""
    while at < end:
        if _is_near_page_end(at):
            byte = byte_from(at)
            if byte == a or byte == b or byte == c or byte == d or byte < least:
                return at
            at += 1
        else:
            bits = equal_from(at, a) | equal_from(at, b) | equal_from(at, c) | equal_from(at, d)
            bits |= below_from(at, least)
            if bits:
                at += first_bit(bits)
                return at if at < end else end
            at += 32
    return end


def _is_near_page_end(address: int) -> bool:
    """Whether a vector at an address would reach into the next page of memory, which may not be there."""
    return address & 4095 > 4096 - 32


def _put(target: Bytes, to: int, start: int, end: int) -> int:
    """Copy bytes, and some behind them; gives where they end."""
    while start < end:
        if _is_near_page_end(start):
            copy_1(target, to, start)
            done = 1
        else:
            copy_32(target, to, start)
            done = 32 if end - start > 32 else end - start
        to += done
        start += done
    return to
