"""The cells of NDJSON lines, and of items of a JSON list, all at once, for those that look alike.

Lines written by one program mostly have their keys in one order, with the same white space. Such a *template* is
learned from a line; the lines that keep to it are found with a few comparisons of machine words, and their cells with
it. The lines that don't are tried with the template of the first of them, and so on; what is left when templates run
out is left out of the table.

A cell that is in the table is certainly the value of its key: the line is one object (RFC 8259), its strings are
closed and hold no control characters, and keys are there once. Bare cells (numbers, true, false, null) and nested ones
are not looked at here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ztf_flow.formats.cells import (
    BARE,
    MISSING,
    PAD,
    SHORT_ESCAPES,
    STRING,
    Cells,
    CellTable,
    Text,
    escaping,
    is_utf8,
)
from ztf_flow.formats.json_nested import Folded, fold, unfolded
from ztf_flow.formats.lines import Spans
from ztf_flow.records import Frame

if TYPE_CHECKING:
    from ztf_flow.formats.cells import Bytes, Mask
    from ztf_flow.records import Integers

TEMPLATES = 24
"""Templates that are tried in a frame, at the most."""

MANY = 0.5
"""The share of a frame's lines from which on their quotes are picked out in one sweep."""

RARE = 0.02
"""The share of a frame's lines that is not worth another template."""

FEW_BYTES = 2
"""Bytes that are compared one by one: a byte is read in a quarter of the time that a word takes."""

LF, CR, QUOTE = 10, 13, 0x22

_IS_SHORT = np.isin(np.arange(256), np.frombuffer(b"".join(SHORT_ESCAPES) + b"\\", dtype=np.uint8))
"""By a byte whether it may follow a backslash and stay as it is."""

_KEY = rb'[ \t\r\n]*"([^"\\\x00-\x1f]*)"[ \t\r\n]*:[ \t\r\n]*'
_MEMBER = re.compile(_KEY + rb'(?:"(?:[^"\\\x00-\x1f]|\\.)*"|([^"{}\[\],:\s]+))[ \t\r\n]*([,}])')
_OPEN = re.compile(rb"[ \t\r\n]*\{")
_CLOSE = re.compile(rb"[ \t\r\n]*\Z")


@dataclass(frozen=True, slots=True)
class _Slot:
    """One cell of a template: its key, whether it is a string, and the index among the line's quotes of the one that
    opens its key."""

    key: str
    string: bool
    quote: int


@dataclass(frozen=True, slots=True)
class _Template:
    """A line less its values: `literals[i]` stands before slot i, the last one after them all."""

    slots: tuple[_Slot, ...]
    literals: tuple[bytes, ...]
    quotes: int
    controls: int


class _Lines(NamedTuple):
    """The records of a frame: spans less their terminators, the numbers of lines before them, and where their quotes
    begin and end among all marks; between those of two records stand `gap` others. `line_ends` is the number of LFs
    that end records or stand between them, where that is known. `escapes` are the backslashes of all bytes that escape
    what follows them, `short` tells whether that is always one of RFC 8259's single characters that pydantic writes as
    it reads them."""

    starts: Integers
    ends: Integers
    lines: Integers
    quotes: Integers
    first: Integers
    last: Integers
    gap: int
    line_ends: int
    escapes: Integers
    short: bool


def json_cells(frame: Frame) -> CellTable | None:
    """The cells of a frame of NDJSON; None where not one line is regular, or the bytes are not UTF-8."""
    data: bytes = frame.cut.data
    if frame.layout.encoding not in ("utf-8", "ascii") or not data or not is_utf8(data):
        return None
    whole = np.frombuffer(data, dtype=np.uint8)
    lines = _lines(data, whole)
    folded = fold(data, lines.quotes, lines.first, lines.starts, lines.ends)
    if folded is None:
        found = _table(frame, data, whole, lines)
    else:
        text = np.frombuffer(folded.data, dtype=np.uint8)
        found = _back(_table(frame, folded.data, text, _lines(folded.data, text)), folded, data, lines)
    if found is None:
        return None
    columns, regular, literals = found
    plain = b"\r" not in data and data[-1] == LF and lines.line_ends == len(lines.starts)
    spans = Spans(lines.starts, lines.ends, lines.lines)
    literals = literals if plain else None
    return CellTable(frame, columns, len(lines.starts), lambda: spans, regular=regular, literals=literals)


def item_cells(frame: Frame) -> CellTable | None:
    """The cells of a frame of items of a JSON list, whose spans are the cut's context; None as `json_cells`."""
    data: bytes = frame.cut.data
    if frame.layout.encoding not in ("utf-8", "ascii") or frame.cut.context is None or not is_utf8(data):
        return None
    starts, ends = frame.cut.context.astype(np.int64)
    whole = np.frombuffer(data, dtype=np.uint8)
    line_ends = np.flatnonzero(whole == LF)
    lines = line_ends.searchsorted(starts)
    items = _items(data, whole, starts, ends)
    folded = fold(data, items.quotes, items.first, starts, ends)
    if folded is None:
        found = _table(frame, data, whole, items)
    else:
        text = np.frombuffer(folded.data, dtype=np.uint8)
        flat = _items(folded.data, text, folded.moved(starts), folded.moved(ends))
        found = _back(_table(frame, folded.data, text, flat), folded, data, items)
    if found is None:
        return None
    spans = Spans(starts, ends, lines)
    return CellTable(frame, found[0], len(starts), lambda: spans, regular=found[1])


def _items(data: bytes, whole: Bytes, starts: Integers, ends: Integers) -> _Lines:
    """The items at these spans; the numbers of their lines are not known here."""
    marks = whole == QUOTE
    escapes, short = _drop_escaped(marks, data, whole)
    quotes = np.flatnonzero(marks)
    first, last = quotes.searchsorted(starts), quotes.searchsorted(ends)
    return _Lines(starts, ends, starts, quotes, first, last, 0, 0, escapes, short)


_Table = tuple[dict[str, Cells], "Integers | None", "tuple[bytes, ...] | None"]
"""Columns, the records that are in them (None: all), and the literals of a template that all have."""


def _table(frame: Frame, data: bytes, whole: Bytes, lines: _Lines) -> _Table | None:
    if len(lines.starts) != frame.cut.records:
        return None
    return _Finder(data, Text(data), lines, _controls(whole, lines)).find()


def _back(found: _Table | None, folded: Folded, data: bytes, lines: _Lines) -> _Table | None:
    """What was found in a folded text, as it is in the frame."""
    if found is None:
        return None
    return *unfolded(found[0], found[1], folded, data, len(lines.starts)), None


def _drop_escaped(marks: Mask, data: bytes, whole: Bytes) -> tuple[Integers, bool]:
    """Take the quotes that a backslash escapes out of a mask of bytes; the rest of the answer is as in `_Lines`."""
    if b"\\" not in data:
        return np.empty(0, dtype=np.int64), True
    escapes = escaping(whole)
    behind = escapes + 1
    behind = behind[behind < len(whole)]
    followers = whole[behind]
    marks[behind[followers == QUOTE]] = False
    return escapes, len(behind) == len(escapes) and bool(_IS_SHORT[followers].all())


def _lines(data: bytes, whole: Bytes) -> _Lines:
    marks = whole == QUOTE
    marks |= whole == LF
    escapes, short = _drop_escaped(marks, data, whole)
    at = np.flatnonzero(marks)
    is_end = whole[at] == LF
    open_end = data[-1] != LF
    if open_end:
        at, is_end = np.append(at, len(data)), np.append(is_end, True)
    last = np.flatnonzero(is_end)
    stops = at[last]
    starts = np.concatenate(([0], stops[:-1] + 1))
    first = np.concatenate(([0], last[:-1] + 1))
    ends = stops
    if b"\r" in data:
        before = whole[np.maximum(stops - 1, 0)]
        ends = stops - ((before == CR) & (stops > starts))
    numbers = np.arange(len(starts))
    line_ends = len(starts) - open_end
    candidates = np.flatnonzero((last == first) & (whole[np.minimum(starts, len(data) - 1)] <= 32))
    blank = [i for i in candidates.tolist() if not data[starts[i] : stops[i]].strip(b" \t\r")]
    if blank:
        starts, ends, numbers, first, last = (np.delete(array, blank) for array in (starts, ends, numbers, first, last))
    return _Lines(starts, ends, numbers, at, first, last, 1, line_ends, escapes, short)


def _controls(whole: Bytes, lines: _Lines) -> Integers | None:
    """The number of control characters in each line, its end left out; None where there are none."""
    controls = whole < 32
    if int(np.count_nonzero(controls)) == lines.line_ends:
        return None
    at = np.flatnonzero(controls)
    found: Integers = at.searchsorted(lines.ends) - at.searchsorted(lines.starts)
    return found if found.any() else None


class _Finder:
    """Fits templates to the lines of one frame."""

    def __init__(self, data: bytes, text: Text, lines: _Lines, controls: Integers | None) -> None:
        self._data = data
        self._text = text
        self._lines = lines
        self._controls = controls
        self._counts = lines.last - lines.first
        self._rows_of_escapes = np.empty(0, dtype=np.int64)

    def find(self) -> _Table | None:
        """What the lines have in common, None when no line is regular."""
        count = len(self._lines.starts)
        left = np.arange(count)
        fits: list[tuple[_Template, Integers, list[Integers], list[Integers]]] = []
        for _ in range(TEMPLATES):
            if len(left) <= (RARE * count if fits else 0):
                break
            template = _learn(self._data[self._lines.starts[left[0]] : self._lines.ends[left[0]]])
            if template is None:
                left = left[1:]
                continue
            rows, starts, ends = self._fit(template, left)
            if len(rows):
                fits.append((template, rows, starts, ends))
                left = left[~np.isin(left, rows, assume_unique=True)] if len(rows) < len(left) else left[:0]
            else:
                left = left[1:]
        if not fits:
            return None
        if len(fits) == 1:
            return *self._single(*fits[0], count), fits[0][0].literals
        return *self._joined(fits), None

    def _fit(self, template: _Template, lines: Integers) -> tuple[Integers, list[Integers], list[Integers]]:
        """Of these lines the ones that keep to the template, with the spans of their cells slot by slot."""
        rows = lines[self._counts[lines] == template.quotes]
        starts, ends = self._slots(template, rows, self._quotes_of(rows, template.quotes))
        good = (starts[0] - len(template.literals[0])) == self._lines.starts[rows]
        good &= (ends[-1] + len(template.literals[-1])) == self._lines.ends[rows]
        if self._controls is not None:  # those of the literals are white space, others would stand in values
            good &= self._controls[rows] == template.controls
        elif template.controls:
            good[:] = False
        quoted = False  # the quotes next to strings are among the marks, which is how the strings were found
        for slot, literal in enumerate(template.literals[:-1]):
            string = template.slots[slot].string
            self._drop_others(good, starts[slot] - string, literal[quoted : len(literal) - string])
            if slot:
                good &= starts[slot] - len(literal) == ends[slot - 1]
            if not string:
                good &= ends[slot] > starts[slot]
            quoted = string
        self._drop_others(good, ends[-1] + len(template.literals[-1]), template.literals[-1][quoted:])
        if good.all():
            return rows, starts, ends
        return rows[good], [array[good] for array in starts], [array[good] for array in ends]

    def _quotes_of(self, rows: Integers, count: int) -> Integers:
        """The offsets of the quotes of lines that have `count` each, as a matrix of a column per line."""
        lines = self._lines
        if len(rows) < MANY * len(lines.starts):
            found: Integers = lines.quotes[lines.first[rows] + np.arange(count)[:, None]]
            return found
        marks = lines.quotes
        width = count + lines.gap
        if len(marks) != len(rows) * width:  # there are other lines, of few or many quotes, and blank ones
            marks = marks[self._marks_of(rows)]
        return marks.reshape(-1, width).T

    def _marks_of(self, rows: Integers) -> Mask:
        """Which marks are those of these lines."""
        lines = self._lines
        others = np.ones(len(lines.starts), dtype=np.bool_)
        others[rows] = False
        ends = np.concatenate(([0], lines.last + lines.gap))
        begins = np.append(lines.first, len(lines.quotes))
        wanted = np.ones(len(lines.quotes), dtype=np.bool_)
        for begin, end in zip(lines.first[others].tolist(), (lines.last[others] + lines.gap).tolist(), strict=True):
            wanted[begin:end] = False
        for at in np.flatnonzero(ends < begins).tolist():  # marks of no line: blank ones, and what is between
            wanted[ends[at] : begins[at]] = False
        return wanted

    def _slots(self, template: _Template, rows: Integers, quotes: Integers) -> tuple[list[Integers], list[Integers]]:
        """Where the cells are if these lines keep to the template: strings between two quotes, bare ones between what
        stands before and after them."""
        starts: list[Integers] = []
        ends: list[Integers] = []
        for index, slot in enumerate(template.slots):
            before = template.literals[index]
            if slot.string:
                starts.append(quotes[slot.quote + 2] + 1)
                ends.append(quotes[slot.quote + 3])
                continue
            colon = len(before) - before.rindex(b'"') - 1
            starts.append(quotes[slot.quote + 1] + 1 + colon)
            after = template.literals[index + 1]
            if index + 1 < len(template.slots):
                ends.append(quotes[template.slots[index + 1].quote] - after.index(b'"'))
            else:
                ends.append(self._lines.ends[rows] - len(after))
        return starts, ends

    def _drop_others(self, good: Mask, at: Integers, literal: bytes) -> None:
        """Take out of a mask where not just these bytes stand before the offsets."""
        size = len(literal)
        words, rest = divmod(size, 8)
        begins = [8 * word for word in range(words)]
        if rest > FEW_BYTES and words:
            begins.append(size - 8)  # one that overlaps takes no mask
        elif rest > FEW_BYTES:
            bits = np.uint64((1 << (8 * rest)) - 1)
            good &= (self._text.words_at(at - size) & bits) == np.uint64(int.from_bytes(literal, "little"))
        for begin in begins:
            want = np.uint64(int.from_bytes(literal[begin : begin + 8], "little"))
            good &= self._text.words_at(at - (size - begin)) == want
        for begin in range(8 * words, size if rest <= FEW_BYTES else 0):
            good &= self._text.bytes_at(at - (size - begin)) == literal[begin]

    def _single(
        self, template: _Template, rows: Integers, starts: list[Integers], ends: list[Integers], count: int
    ) -> tuple[dict[str, Cells], Integers | None]:
        self._place_escapes(self._lines.starts[rows])
        columns = {
            slot.key: self._cells(starts[i], ends[i], np.full(len(rows), STRING if slot.string else BARE, np.uint8))
            for i, slot in enumerate(template.slots)
        }
        return columns, None if len(rows) == count else rows

    def _joined(
        self, fits: list[tuple[_Template, Integers, list[Integers], list[Integers]]]
    ) -> tuple[dict[str, Cells], Integers | None]:
        """The cells of several templates together, in the order of the lines."""
        rows = np.concatenate([fit[1] for fit in fits])
        order = np.argsort(rows, kind="stable")
        place = np.empty(len(rows), dtype=np.int64)
        place[order] = np.arange(len(rows))
        keys = dict.fromkeys(slot.key for fit in fits for slot in fit[0].slots)
        here = self._lines.starts[rows[order]]
        self._place_escapes(here)
        starts = {key: here.copy() for key in keys}
        ends = {key: here.copy() for key in keys}
        kinds = {key: np.full(len(rows), MISSING, dtype=np.uint8) for key in keys}
        begin = 0
        for template, of, slot_starts, slot_ends in fits:
            at = place[begin : begin + len(of)]
            begin += len(of)
            for index, slot in enumerate(template.slots):
                starts[slot.key][at] = slot_starts[index]
                ends[slot.key][at] = slot_ends[index]
                kinds[slot.key][at] = STRING if slot.string else BARE
        columns = {key: self._cells(starts[key], ends[key], kinds[key]) for key in keys}
        return columns, None if len(rows) == len(self._lines.starts) else rows[order]

    def _cells(self, starts: Integers, ends: Integers, kinds: Bytes) -> Cells:
        escaped = self._has_escapes(starts, ends)
        return Cells(self._text, starts, ends, kinds=kinds, escaped=escaped, short=self._lines.short)

    def _place_escapes(self, line_starts: Integers) -> None:
        """Find the rows of the table, whose lines begin there, that the escapes stand in, or are the next ones to."""
        found = line_starts.searchsorted(self._lines.escapes, side="right") - 1
        self._rows_of_escapes = np.maximum(found, 0)

    def _has_escapes(self, starts: Integers, ends: Integers) -> bool:
        """Whether something is escaped in a column of cells."""
        escapes = self._lines.escapes
        if not len(escapes):
            return False
        rows = self._rows_of_escapes
        return bool(((starts[rows] <= escapes) & (escapes < ends[rows])).any())


def _learn(line: bytes) -> _Template | None:
    """The template of a line; None for one that is not a flat object with plain keys, each there once."""
    found = _OPEN.match(line)
    if found is None:
        return None
    at = found.end()
    slots: list[_Slot] = []
    literals: list[bytes] = []
    begin = quotes = 0
    while True:
        found = _MEMBER.match(line, at)
        if found is None:
            return None
        key, bare, after = found.group(1), found.group(2), found.group(3)
        string = bare is None
        start, end = _value_span(line, found, string)
        slots.append(_Slot(key.decode(), string, quotes))
        literals.append(line[begin:start])
        begin = end
        quotes += 4 if string else 2
        at = found.end()
        if after == b"}":
            break
    if _CLOSE.match(line, at) is None or len({slot.key for slot in slots}) != len(slots):
        return None
    literals.append(line[begin:])
    if max(map(len, literals)) > PAD - 8:
        return None
    controls = sum(byte < 32 for literal in literals for byte in literal)
    return _Template(tuple(slots), tuple(literals), quotes, controls)


def _value_span(line: bytes, found: re.Match[bytes], string: bool) -> tuple[int, int]:
    """The span of a member's value, without the quotes of a string."""
    if not string:
        return found.span(2)
    closing = line.rindex(b'"', found.start(), found.end())
    opening = line.index(b'"', found.end(1) + 1)
    return opening + 1, closing
