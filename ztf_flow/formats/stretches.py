"""Long stretches of whole records, found at once by native functions.

This is imported when there is much to find: loading numpy and making machine code take longer than a little text does
by other ways, which lead to the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ztf_flow.formats.lines import Spans
from ztf_flow.native import Native
from ztf_flow.native.source import csv_rows, json_lines

if TYPE_CHECKING:
    from ztf_flow.formats.csv_rows import Signs

_PAD = bytes(64)

find_csv_cells = Native(csv_rows.csv_row_cells)
_csv_stretch = Native(csv_rows.csv_stretch)
_full_lines = Native(json_lines.count_full_lines)


class Stretch(NamedTuple):
    """Rows that are certain: where the last one ends, their number less the blank ones, and the number of line ends."""

    end: int
    records: int
    lines: int


def csv_stretch(
    text: bytes, at: int, stop: int, signs: Signs, *, final: bool, limit: int, bound: float
) -> Stretch | None:
    """The rows in text[at:stop] that begin before `bound`; None where none ends, or it takes a scanner to know them.

    `at` is the start of a row. Quotes open a cell behind a delimiter, a line end or the start, and are characters like
    others in a cell that they have not opened. Anything but a delimiter, a line end, the end or another quote behind
    one that closes a cell, a CR alone, an escape, a comment or a row of more than `limit` units makes the scanner
    necessary.
    """
    if signs.escape is not None and text.find(signs.escape, at, stop) >= 0:
        return None
    comment = -1 if signs.comment is None else signs.comment[0]
    found = np.empty(2, dtype=np.int64)
    end = _csv_stretch(
        np.frombuffer(text, dtype=np.uint8), len(text), at, stop, signs.delimiter[0], signs.quote[0], comment, limit,
        min(bound, len(text) + 1), final, found,
    )  # fmt: skip
    return Stretch(end, *found.tolist()) if end > at else None


def csv_spans(text: bytes, records: int, signs: Signs) -> Spans | None:
    """The rows of a text of so many; None where it takes a scanner to know them."""
    if has_escapes_or_comments(text, signs):
        return None
    starts, ends, lines, regular = np.empty((4, records + 1), dtype=np.int64)
    cells, doubled = np.empty(0, dtype=np.int64), np.empty(0, dtype=np.uint8)
    good = find_csv_cells(
        np.frombuffer(text + _PAD, dtype=np.uint8), len(text), signs.delimiter[0], signs.quote[0], True, 0, records,
        starts, ends, lines, regular, cells, cells, doubled,
    )  # fmt: skip
    return None if good < 0 else Spans(starts[:records], ends[:records], lines[:records])


def has_escapes_or_comments(text: bytes, signs: Signs) -> bool:
    """Whether a text has an escape in it, or a line that may be a comment."""
    if signs.escape is not None and signs.escape in text:
        return True
    return signs.comment is not None and (text.startswith(signs.comment) or b"\n" + signs.comment in text)


def count_full_lines(text: bytes, at: int, end: int) -> int | None:
    """The number of whole lines in text[at:end], at whose end one ends; None if one of them may be blank."""
    found = _full_lines(np.frombuffer(text, dtype=np.uint8), at, end)
    return None if found < 0 else found
