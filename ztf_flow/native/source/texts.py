"""Texts: their length, what changes them, and whether a pattern is in them."""

from __future__ import annotations

from ztf_flow.native.language import Flags, Integers, Offsets, byte_from

FOUND = 256
"""Up to this one the states of an automaton stay what they are, as `ztf_flow.schema.vector.patterns` has them."""

UPPER_A, LOWER_A = 0x41, 0x61


def fit_shape(
    starts: Integers,
    ends: Integers,
    count: int,
    least: int,
    most: int,
    strip: int,
    lower: int,
    upper: int,
    good: Flags,
) -> int:
    """Find texts of UTF-8 with as many characters as are asked for, to which certainly nothing happens where white
    space is stripped from them, or they are put in lower or upper case. `good[i]` becomes whether text i is one. Gives
    the number of those that aren't. `least` and `most` are less than 2 ** 60."""
    missed = count
    for row in range(count):
        at = starts[row]
        end = ends[row]
        fits = _has_length(at, end, least, most)
        if fits and strip and at < end:
            fits = _is_visible(byte_from(at)) and _is_visible(byte_from(end - 1))
        if fits and lower:
            fits = not _has_letters(at, end, UPPER_A)
        if fits and upper:
            fits = not _has_letters(at, end, LOWER_A)
        good[row] = fits
        missed -= fits
    return missed


def _has_length(at: int, end: int, least: int, most: int) -> bool:
    size = end - at
    if size < least:
        return False
    if size <= most and (size >= 4 * least or least <= 1):
        return True  # a character has one to four bytes
    characters = 0
    while at < end:
        characters += byte_from(at) & 0xC0 != 0x80
        at += 1
    return least <= characters and characters <= most


def _is_visible(byte: int) -> bool:
    """Whether a byte is a character of ASCII other than white space and controls."""
    return byte > 0x20 and byte < 0x7F


def _has_letters(at: int, end: int, a: int) -> bool:
    """Whether letters of the case of this `a`, or characters beyond ASCII, are in a text."""
    found = 0
    while at < end:
        byte = byte_from(at)
        found |= (byte >= a and byte < a + 26) or byte >= 0x80
        at += 1
    return found != 0


def match_pattern(
    starts: Integers,
    ends: Integers,
    count: int,
    table: Offsets,
    accepting: Flags,
    first: int,
    states: Integers,
    good: Flags,
) -> int:
    """Run an automaton over texts, from its state `first` on: `table[state + byte]` is the state behind a byte.
    `good[i]` becomes whether the state at the end of text i is an accepting one. Gives the number of those that aren't.

    `states` is room for four. So many texts are gone through side by side as far as all reach: the processor waits for
    one state while it looks up the next one of another text.
    """
    missed = count
    for row in range(0, count, 4):
        done = 0
        group = 4 if row + 4 <= count else count - row
        for lane in range(group):
            states[lane] = first
        if group == 4:
            done = _side_by_side(starts, ends, row, table, states)
        for lane in range(group):
            at = starts[row + lane] + done
            end = ends[row + lane]
            state = states[lane]
            while at < end and state > FOUND:
                state = table[state + byte_from(at)]
                at += 1
            accepted = accepting[state >> 8]
            good[row + lane] = accepted
            missed -= accepted
    return missed


def _side_by_side(starts: Integers, ends: Integers, row: int, table: Offsets, states: Integers) -> int:
    """Go through four texts up to the end of the shortest one; gives its length."""
    a, b, c, d = starts[row], starts[row + 1], starts[row + 2], starts[row + 3]
    state_a, state_b, state_c, state_d = states[0], states[1], states[2], states[3]
    size = _least(_least(ends[row] - a, ends[row + 1] - b), _least(ends[row + 2] - c, ends[row + 3] - d))
    for at in range(size):
        state_a = table[state_a + byte_from(a + at)]
        state_b = table[state_b + byte_from(b + at)]
        state_c = table[state_c + byte_from(c + at)]
        state_d = table[state_d + byte_from(d + at)]
    states[0], states[1], states[2], states[3] = state_a, state_b, state_c, state_d
    return size


def _least(one: int, other: int) -> int:
    return one if one < other else other
