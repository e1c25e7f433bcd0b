"""Lines of JSON, and their cells by a template."""

from __future__ import annotations

from ztf_flow.native.language import (
    VECTOR,
    Bytes,
    Integers,
    below_at,
    count_bits,
    equal_at,
    first_bit,
    low_bytes,
    signed,
    unsigned,
    word_at,
)

LF, CR, QUOTE, BACKSLASH, SPACE = 10, 13, 0x22, 0x5C, 0x20
BARE, STRING, NESTED = 2, 1, 3
"""Kinds of cells as `ztf_flow.formats.cells` has them."""
COMMA, COLON, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT = 0x2C, 0x3A, 0x5B, 0x5D, 0x7B, 0x7D


def json_line_spans(text: Bytes, begin: int, end: int, starts: Integers, ends: Integers, lines: Integers) -> int:
    """The lines between two offsets that are not blank: where each starts and ends, less CR and LF, and how many lines
    stand before it. Gives their number. `text` has a vector more; the arrays have room for all lines."""
    found = 0
    line = 0
    start = begin
    while start < end:
        stop = start
        while stop < end:
            bits = equal_at(text, stop, LF)
            if bits:
                stop += first_bit(bits)
                break
            stop += 32
        if stop > end:
            stop = end
        last = stop
        if last > start and text[last - 1] == CR:
            last -= 1
        if text[start] > SPACE or not _is_blank(text, start, stop):
            starts[found] = start
            ends[found] = last
            lines[found] = line
            found += 1
        line += 1
        start = stop + 1
    return found


def count_full_lines(text: Bytes, begin: int, end: int) -> int:
    """The number of LFs between two offsets; -1 where a line begins with a control character or white space, which a
    blank one does. Nothing is read beyond `end`."""
    count = 0
    fresh = unsigned(1)
    at = begin
    while at + VECTOR <= end:
        ends = equal_at(text, at, LF)
        if (ends << unsigned(1) | fresh) & below_at(text, at, SPACE + 1):
            return -1
        count += count_bits(ends)
        fresh = ends >> unsigned(31)
        at += VECTOR
    while at < end:
        if fresh and text[at] <= SPACE:
            return -1
        fresh = unsigned(1) if text[at] == LF else unsigned(0)
        count += signed(fresh)
        at += 1
    return count


def _is_blank(text: Bytes, start: int, stop: int) -> bool:
    for at in range(start, stop):
        byte = text[at]
        if byte != SPACE and byte != 9 and byte != CR:
            return False
    return True


def match_template(
    text: Bytes,
    line_starts: Integers,
    line_ends: Integers,
    rows: Integers,
    count: int,
    literals: Bytes,
    bounds: Integers,
    slots: int,
    starts: Integers,
    ends: Integers,
    kinds: Bytes,
    fits: Integers,
    others: Integers,
    escapes: Bytes,
) -> int:
    """Find the cells of the lines that keep to a template.

    Literal i, at `bounds[i]` up to `bounds[i + 1]`, stands before the value of slot i, the last one behind all. A value
    is a string, whose cell is what stands in its quotes, a list or an object with its brackets in pairs, or anything up
    to white space or one of `,:[]{}"`. The lines are those at `rows`. The k-th that fits goes to `fits[k]`, its cell of
    slot i to `starts`, `ends` and `kinds` at `i * count + k`; others go to `others`. `escapes[i]` becomes 1 where a
    cell of slot i has escapes, 3 where one of them is not of a single character that pydantic writes as it reads it.
    Gives the number of lines that fit. `text` and `literals` have 256 zeros more.
    """
    good = 0
    bad = 0
    for index in range(count):
        row = rows[index]
        at = line_starts[row]
        end = line_ends[row]
        fit = True
        for slot in range(slots + 1):
            size = bounds[slot + 1] - bounds[slot]
            if not _is_same(text, at, literals, bounds[slot], size):
                fit = False
                break
            at += size
            if slot == slots:
                break
            first = text[at]
            quoted = 1 if first == QUOTE else 0
            begin = at + quoted
            kind = BARE
            if quoted:
                kind = STRING
                at = _string_end(text, begin, escapes, slot)
            elif first == OPEN_OBJECT or first == OPEN_LIST:
                kind = NESTED
                at = _nested_end(text, at, end, escapes, slot)
            else:
                at = _bare_end(text, at)
            if at < 0:
                fit = False
                break
            starts[slot * count + good] = begin
            ends[slot * count + good] = at
            kinds[slot * count + good] = kind
            at += quoted
        if fit and at == end:
            fits[good] = row
            good += 1
        else:
            others[bad] = row
            bad += 1
    return good


def _is_same(text: Bytes, at: int, literals: Bytes, begin: int, size: int) -> bool:
    done = 0
    while done + 8 <= size:
        if word_at(text, at + done) != word_at(literals, begin + done):
            return False
        done += 8
    if done < size:
        different = word_at(text, at + done) ^ word_at(literals, begin + done)
        return not low_bytes(different, size - done)
    return True


def _string_end(text: Bytes, at: int, escapes: Bytes, slot: int) -> int:
    """Where a string's closing quote stands; -1 where a control character comes before."""
    while True:
        stops = equal_at(text, at, QUOTE) | equal_at(text, at, BACKSLASH) | below_at(text, at, SPACE)
        if not stops:
            at += 32
            continue
        at += first_bit(stops)
        byte = text[at]
        if byte == QUOTE:
            return at
        if byte != BACKSLASH:
            return -1
        escapes[slot] |= 1 if _is_short(text[at + 1]) else 3
        at += 2


def _is_short(byte: int) -> bool:
    """Whether a backslash and this are an escape that pydantic writes as it reads it: one of `"\\bfnrt`."""
    if byte == QUOTE or byte == BACKSLASH or byte == 0x62 or byte == 0x66:
        return True
    return byte == 0x6E or byte == 0x72 or byte == 0x74


def _bare_end(text: Bytes, begin: int) -> int:
    """Where a number or a name ends; -1 where there is none."""
    at = begin
    while _is_bare(text[at]):
        at += 1
    return at if at > begin else -1


def _is_bare(byte: int) -> bool:
    """Whether a byte is neither white space nor one of JSON's signs."""
    if byte <= SPACE or byte == COMMA or byte == QUOTE or byte == COLON:
        return False
    return byte != OPEN_LIST and byte != CLOSE_LIST and byte != OPEN_OBJECT and byte != CLOSE_OBJECT


def _nested_end(text: Bytes, at: int, end: int, escapes: Bytes, slot: int) -> int:
    """The end of a list or an object; -1 where the line ends before it does."""
    depth = 0
    while at < end:
        byte = text[at]
        if byte == QUOTE:
            at = _string_end(text, at + 1, escapes, slot)
            if at < 0:
                return -1
        elif byte == OPEN_OBJECT or byte == OPEN_LIST:
            depth += 1
        elif byte == CLOSE_OBJECT or byte == CLOSE_LIST:
            depth -= 1
            if depth == 0:
                return at + 1
        at += 1
    return -1
