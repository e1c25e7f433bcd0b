"""The cells of NDJSON lines, and of items of a JSON list, all at once, for those that look alike.

Lines written by one program mostly have their keys in one order, with the same white space. Such a *template* is
learned from a line; the lines that keep to it are found, and their cells with it. The lines that don't are tried with
the template of the first of them, and so on; what is left when templates run out is left out of the table.

A cell that is in the table is certainly the value of its key: the line is one object (RFC 8259), its strings are
closed and hold no control characters, and keys are there once. What stands in bare cells (numbers, true, false, null)
and in nested ones, whose brackets are in pairs, is not looked at here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ztf_flow.formats.cells import MISSING, PAD, Cells, CellTable, Text, may_have_cells
from ztf_flow.formats.lines import Spans
from ztf_flow.native import Native
from ztf_flow.native.source import json_lines
from ztf_flow.records import Frame

if TYPE_CHECKING:
    from ztf_flow.formats.cells import Bytes
    from ztf_flow.records import Integers

TEMPLATES = 24
"""Templates that are tried in a frame, at the most."""

RARE = 0.02
"""The share of a frame's lines that is not worth another template."""

LF = 10

_KEY = rb'[ \t\r\n]*"([^"\\\x00-\x1f]*)"[ \t\r\n]*:[ \t\r\n]*'
_VALUE = rb'("(?:[^"\\\x00-\x1f]|\\.)*"|[^"{}\[\],:\s]+|[\[{])'
_MEMBER = re.compile(_KEY + _VALUE)
_AFTER = re.compile(rb"[ \t\r\n]*([,}])")
_NESTING = re.compile(rb'"(?:[^"\\]|\\.)*"|[\[{]|[\]}]', re.DOTALL)
_OPEN = re.compile(rb"[ \t\r\n]*\{")
_CLOSE = re.compile(rb"[ \t\r\n]*\Z")

_find_lines = Native(json_lines.json_line_spans)
_match = Native(json_lines.match_template)


@dataclass(frozen=True, slots=True)
class _Template:
    """A line less its values: `literals[i]` stands before the one of `keys[i]`, the last one after them all."""

    keys: tuple[str, ...]
    literals: tuple[bytes, ...]


class _Fit(NamedTuple):
    """The lines that keep to a template, with their cells by slot. `escapes` are as `match_template` has them."""

    template: _Template
    rows: Integers
    starts: list[Integers]
    ends: list[Integers]
    kinds: list[Bytes]
    escapes: list[int]


def json_cells(frame: Frame) -> CellTable | None:
    """The cells of a frame of NDJSON; None where not one line is regular, or the bytes are not UTF-8 or very many."""
    data: bytes = frame.cut.data
    if not data or not may_have_cells(data, frame.layout.encoding):
        return None
    text = Text(data)
    spans = _lines(text, frame.cut.records)
    found = _table(text, spans) if spans is not None else None
    if found is None or spans is None:
        return None
    columns, regular, literals = found
    literals = literals if _are_plain(data, spans) else None
    return CellTable(frame, columns, len(spans.starts), lambda: spans, regular=regular, literals=literals)


def _are_plain(data: bytes, spans: Spans) -> bool:
    """Whether a frame is its records, each with a LF behind it, and nothing else."""
    if b"\r" in data or data[-1] != LF:
        return False
    return int(spans.lines[-1]) + 1 == len(spans.lines) and int(spans.ends[-1]) == len(data) - 1


def item_cells(frame: Frame) -> CellTable | None:
    """The cells of a frame of items of a JSON list, whose spans are the cut's context; None as `json_cells`."""
    data: bytes = frame.cut.data
    if frame.cut.context is None or not may_have_cells(data, frame.layout.encoding):
        return None
    starts, ends = np.ascontiguousarray(frame.cut.context.astype(np.int64))
    found = _table(Text(data), Spans(starts, ends, starts))
    if found is None:
        return None

    def spans() -> Spans:
        return Spans(starts, ends, np.flatnonzero(np.frombuffer(data, dtype=np.uint8) == LF).searchsorted(starts))

    return CellTable(frame, found[0], len(starts), spans, regular=found[1])


def _lines(text: Text, records: int | None) -> Spans | None:
    """The lines of a frame that are not blank; None where these are not its records."""
    most = text.line_ends + 1
    starts, ends, lines = (np.empty(most, dtype=np.int64) for _ in range(3))
    count = _find_lines(text.at_zero, 0, text.size, starts, ends, lines)
    if count != records:
        return None
    return Spans(starts[:count], ends[:count], lines[:count])


_Table = tuple[dict[str, Cells], "Integers | None", "tuple[bytes, ...] | None"]
"""Columns, the records that are in them (None: all), and the literals of a template that all have."""


def _table(text: Text, lines: Spans) -> _Table | None:
    """What the lines have in common, None when no line is regular."""
    count = len(lines.starts)
    left = np.arange(count)
    fits: list[_Fit] = []
    for _ in range(TEMPLATES):
        if len(left) <= (RARE * count if fits else 0):
            break
        template = _learn(text.slice(int(lines.starts[left[0]]), int(lines.ends[left[0]])))
        if template is None:
            left = left[1:]
            continue
        fit, others = _fit(text, lines, template, left)
        if len(fit.rows):
            fits.append(fit)
            left = others
        else:
            left = left[1:]
    if not fits:
        return None
    if len(fits) == 1:
        return *_single(text, fits[0], count), fits[0].template.literals
    return *_joined(text, fits, lines), None


def _fit(text: Text, lines: Spans, template: _Template, left: Integers) -> tuple[_Fit, Integers]:
    """Of the lines that are left those that keep to a template, and the others."""
    count, slots = len(left), len(template.keys)
    literals = b"".join((*template.literals, bytes(PAD)))
    bounds = np.cumsum([0, *map(len, template.literals)])
    starts, ends = np.empty((2, slots, count), dtype=np.int64)
    kinds = np.empty((slots, count), dtype=np.uint8)
    rows, others = np.empty(count, dtype=np.int64), np.empty(count, dtype=np.int64)
    escapes = np.zeros(slots, dtype=np.uint8)
    good = _match(
        text.at_zero, lines.starts, lines.ends, left, count, np.frombuffer(literals, dtype=np.uint8), bounds,
        slots, starts, ends, kinds, rows, others, escapes,
    )  # fmt: skip
    cells = [row[:good] for row in starts], [row[:good] for row in ends], [row[:good] for row in kinds]
    fit = _Fit(template, rows[:good], *cells, escapes.tolist())
    return fit, others[: count - good]


def _single(text: Text, fit: _Fit, count: int) -> tuple[dict[str, Cells], Integers | None]:
    columns = {
        key: _cells(text, fit.starts[slot], fit.ends[slot], fit.kinds[slot], fit.escapes[slot])
        for slot, key in enumerate(fit.template.keys)
    }
    return columns, None if len(fit.rows) == count else fit.rows


def _joined(text: Text, fits: list[_Fit], lines: Spans) -> tuple[dict[str, Cells], Integers | None]:
    """The cells of several templates together, in the order of the lines."""
    rows = np.concatenate([fit.rows for fit in fits])
    order = np.argsort(rows, kind="stable")
    place = np.empty(len(rows), dtype=np.int64)
    place[order] = np.arange(len(rows))
    keys = dict.fromkeys(key for fit in fits for key in fit.template.keys)
    here = lines.starts[rows[order]]
    starts = {key: here.copy() for key in keys}
    ends = {key: here.copy() for key in keys}
    kinds = {key: np.full(len(rows), MISSING, dtype=np.uint8) for key in keys}
    escapes = dict.fromkeys(keys, 0)
    begin = 0
    for fit in fits:
        at = place[begin : begin + len(fit.rows)]
        begin += len(fit.rows)
        for slot, key in enumerate(fit.template.keys):
            starts[key][at] = fit.starts[slot]
            ends[key][at] = fit.ends[slot]
            kinds[key][at] = fit.kinds[slot]
            escapes[key] |= fit.escapes[slot]
    columns = {key: _cells(text, starts[key], ends[key], kinds[key], escapes[key]) for key in keys}
    return columns, None if len(rows) == len(lines.starts) else rows[order]


def _cells(text: Text, starts: Integers, ends: Integers, kinds: Bytes, escapes: int) -> Cells:
    return Cells(text, starts, ends, kinds=kinds, escaped=escapes > 0, short=escapes < 3)


def _learn(line: bytes) -> _Template | None:
    """The template of a line; None for one that is not an object with plain keys, each there once."""
    found = _OPEN.match(line)
    if found is None:
        return None
    at = found.end()
    keys: list[str] = []
    literals: list[bytes] = []
    begin = 0
    while True:
        found = _MEMBER.match(line, at)
        if found is None:
            return None
        keys.append(found.group(1).decode())
        literals.append(line[begin : found.start(2)])
        begin = _value_end(line, found)
        after = _AFTER.match(line, begin)
        if after is None:
            return None
        at = after.end()
        if after.group(1) == b"}":
            break
    if _CLOSE.match(line, at) is None or len(set(keys)) != len(keys):
        return None
    literals.append(line[begin:])
    return _Template(tuple(keys), tuple(literals)) if max(map(len, literals)) <= PAD - 8 else None


def _value_end(line: bytes, found: re.Match[bytes]) -> int:
    """Where a member's value ends."""
    if found.group(2) not in (b"[", b"{"):
        return found.end(2)
    depth = 0
    for sign in _NESTING.finditer(line, found.start(2)):
        depth += {b"[": 1, b"{": 1, b"]": -1, b"}": -1}.get(sign.group(), 0)
        if not depth:
            return sign.end()
    return len(line)
