"""Lists and objects inside JSON records, taken out of the way of templates and put back.

Templates know flat objects only. So each value of a record that is a list or an object is folded into one byte, which
stands in no UTF-8; the cells are found in the folded text; and cells that are such a byte get their spans in the frame.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ztf_flow.formats.cells import BARE, NESTED, Cells, Text

if TYPE_CHECKING:
    from ztf_flow.formats.cells import Bytes, Mask
    from ztf_flow.records import Integers

FOLD = 0xFF
"""The byte that stands for a nested value."""

_OPENING = np.zeros(256, dtype=np.int8)
_OPENING[list(b"[{")] = 1
_OPENING[list(b"]}")] = -1


class Folded(NamedTuple):
    """A text without its nested values. These stood at `begins` up to `ends`; the i-th is at `places[i]` now, and
    belongs to the record `records[i]`. `lengths` are the bytes that went before each, and in all."""

    data: bytes
    places: Integers
    begins: Integers
    ends: Integers
    records: Integers
    lengths: Integers

    def moved(self, at: Integers) -> Integers:
        """Where offsets outside of nested values are now."""
        return at - self.lengths[self.begins.searchsorted(at)]

    def back(self, at: Integers) -> Integers:
        """Where offsets in the folded text have been."""
        return at + self.lengths[self.places.searchsorted(at)]


def fold(data: bytes, quotes: Integers, first: Integers, starts: Integers, ends: Integers) -> Folded | None:
    """Fold the nested values of records at `starts` to `ends`; None where there are none.

    `quotes` are the offsets of all quotes that no backslash escapes, `first` by record the index of its first one.
    """
    if data.count(b"{") + data.count(b"[") <= len(starts):
        return None
    whole = np.frombuffer(data, dtype=np.uint8)
    at = np.flatnonzero(_OPENING[whole])
    records = starts.searchsorted(at, side="right") - 1
    inside = (records >= 0) & (at < ends[records])
    inside &= (quotes.searchsorted(at) - first[records]) % 2 == 0
    at, records = at[inside], records[inside]
    steps = _OPENING[whole[at]].astype(np.int64)
    depth = _depths(steps, records)
    nested = ~_irregular(depth, records, len(starts))[records]
    begins = at[nested & (steps > 0) & (depth == 2)]
    if not len(begins):
        return None
    stops = at[nested & (steps < 0) & (depth == 1)] + 1
    of = records[nested & (steps > 0) & (depth == 2)]
    return _without(whole, begins, stops, of)


def _depths(steps: Integers, records: Integers) -> Integers:
    """How deep each bracket leads, counted from its record's start."""
    total = np.cumsum(steps)
    opens = np.searchsorted(records, records, side="left")
    depths: Integers = total - (total[opens] - steps[opens])
    return depths


def _irregular(depth: Integers, records: Integers, count: int) -> Mask:
    """Which records are certainly not one object whose brackets are paired."""
    found = np.zeros(count, dtype=np.bool_)
    found[records[depth < 0]] = True
    closed = np.bincount(records[depth == 0], minlength=count)
    found |= closed != 1
    last = np.flatnonzero(np.diff(records, append=-1))
    found[records[last]] |= depth[last] != 0
    return found


def _without(whole: Bytes, begins: Integers, ends: Integers, records: Integers) -> Folded:
    gone = np.zeros(len(whole) + 1, dtype=np.int8)
    gone[begins + 1] += 1
    gone[ends] -= 1
    kept = np.cumsum(gone[:-1], dtype=np.int8) == 0
    text = whole.copy()
    text[begins] = FOLD
    lengths = np.concatenate(([0], np.cumsum(ends - begins - 1)))
    return Folded(text[kept].tobytes(), begins - lengths[:-1], begins, ends, records, lengths)


def unfolded(
    columns: dict[str, Cells], regular: Integers | None, folded: Folded, data: bytes, count: int
) -> tuple[dict[str, Cells], Integers | None]:
    """The columns with their nested cells back, and the records that are in them, of `count` in all (None: every one).

    Records in which something nested stands beside something else are left out.
    """
    text = Text(data)
    escaped = b"\\" in data
    rows = np.arange(count) if regular is None else regular
    left = np.bincount(folded.records, minlength=count)[rows]
    made: dict[str, Cells] = {}
    for key, cells in columns.items():
        assert cells.kinds is not None
        nested = (cells.kinds == BARE) & (cells.lengths == 1) & (cells.first == FOLD)
        if not nested.any():
            made[key] = cells
            continue
        left -= nested
        at = folded.places.searchsorted(cells.starts[nested])
        starts, ends, kinds = folded.back(cells.starts), folded.back(cells.ends), cells.kinds.copy()
        starts[nested], ends[nested], kinds[nested] = folded.begins[at], folded.ends[at], NESTED
        made[key] = Cells(text, starts, ends, kinds=kinds, escaped=escaped)
    if not left.any():
        return made, regular
    good = left == 0
    return {key: cells.some(good) for key, cells in made.items()}, rows[good]
