"""Cells that are spelt in one of a few ways, and UUIDs."""

from __future__ import annotations

from ztf_flow.native.language import (
    Bytes,
    Flags,
    Integers,
    Words,
    below_at,
    equal_at,
    low_bytes,
    signed,
    unsigned,
    word_at,
)

ALL, VECTOR = 0xFFFFFFFFFFFFFFFF, 0xFFFFFFFF
HYPHEN, ZERO, NINE, A, F = 0x2D, 0x30, 0x39, 0x61, 0x66
HYPHENS = 1 << 8 | 1 << 13 | 1 << 18 | 1 << 23


def judge_choices(
    text: Bytes,
    starts: Integers,
    ends: Integers,
    kinds: Bytes,
    wanted: int,
    count: int,
    words: Words,
    meanings: Integers,
    magic: int,
    shift: int,
    codes: Integers,
    certain: Flags,
) -> int:
    """The meanings of cells that are one of a few words of 1 to 8 bytes that are not zero, and which cells are; others
    have the meaning 0. Gives the number of the others. Cells are of the kind `wanted`, of any where it is negative.

    The words are a table without collisions: each, times `magic`, has its place in its bits from `shift` on. Unused
    places are zero. `text` has 8 bytes more."""
    doubts = 0
    for row in range(count):
        at = starts[row]
        size = ends[row] - at
        code = 0
        good = False
        if size >= 1 and size <= 8 and (wanted < 0 or kinds[row] == wanted):
            word = word_at(text, at)
            if size < 8:
                word = low_bytes(word, size)
            place = signed(((word * unsigned(magic)) & ALL) >> unsigned(shift))
            good = words[place] == word and text[at + size - 1] != 0
            if good:
                code = meanings[place]
        if not good:
            doubts += 1
        codes[row] = code
        certain[row] = good
    return doubts


def judge_uuids(
    text: Bytes,
    starts: Integers,
    ends: Integers,
    kinds: Bytes,
    wanted: int,
    count: int,
    version: int,
    certain: Flags,
) -> int:
    """Which cells are UUIDs in the canonical form of RFC 9562 in lower case, with this digit for their version and RFC
    9562's variant unless it is 0. Gives the number of the others. Kinds are as for choices; `text` has 64 bytes
    more."""
    doubts = 0
    for row in range(count):
        at = starts[row]
        good = ends[row] - at == 36 and (wanted < 0 or kinds[row] == wanted)
        if good:
            hyphens = equal_at(text, at, HYPHEN)
            digits = _hexadecimal(text, at)
            last = _hexadecimal(text, at + 4) >> unsigned(28)
            good = hyphens == unsigned(HYPHENS) and digits == unsigned(VECTOR - HYPHENS) and last == unsigned(15)
        if good and version:
            variant = text[at + 19]
            good = text[at + 14] == version and (
                variant == ZERO + 8 or variant == NINE or variant == A or variant == A + 1
            )
        if not good:
            doubts += 1
        certain[row] = good
    return doubts


def _hexadecimal(text: Bytes, at: int) -> int:
    """Which bytes of a vector are hexadecimal digits in lower case."""
    digits = below_at(text, at, NINE + 1) & (below_at(text, at, ZERO) ^ unsigned(VECTOR))
    letters = below_at(text, at, F + 1) & (below_at(text, at, A) ^ unsigned(VECTOR))
    return digits | letters
