"""What the structure of a window means inside a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ztf_flow.formats.json_scanning import COMMA, LIST, OBJECT, Events
from ztf_flow.formats.json_tape import Run

if TYPE_CHECKING:
    from ztf_flow.records import Integers


class ListWindow:
    """What the events of a window mean inside a list whose items stand in `depth` brackets.

    `stops` are the offsets where items end, `opens` and `closes` those of brackets directly in the list, all among the
    `taken` units that count. `first_only` takes no more than the first item's end.
    """

    def __init__(self, events: Events, depth: int, size: int, *, first_only: bool) -> None:
        import numpy as np

        kind, level, at = events.kind[: events.mismatch], events.depth[: events.mismatch], events.at[: events.mismatch]
        ends = np.flatnonzero((level < depth) | ((kind == COMMA) & (level == depth)))
        below = np.flatnonzero(level[ends] < depth)
        ends = ends[: int(below[0]) + 1] if len(below) else ends
        ends = ends[:1] if first_only else ends
        self.closing = bool(len(ends)) and bool(level[ends[-1]] < depth)
        self.count: int | None = None
        self.taken = size
        self.mismatch = False
        if self.closing or (first_only and len(ends)):
            self.count = int(ends[-1]) + 1
            self.taken = int(at[ends[-1]]) + 1
        elif events.mismatch is not None:
            self.mismatch = True
            self.count = events.mismatch
            self.taken = int(events.at[events.mismatch])
        self.stops: Integers = at[ends]
        kind, level, at = kind[: self.count], level[: self.count], at[: self.count]
        opening = (kind == LIST) | (kind == OBJECT)
        self.opens: Integers = at[opening & (level == depth + 1)]
        self.closes: Integers = at[~opening & (kind != COMMA) & (level == depth)]

    def misplaced(self, items: Run, base: int, closed: int | None) -> tuple[int | None, int | None]:
        """The index of the first item whose brackets are not the whole of it, from its start to its end.

        `items` are those of the window, which begins at unit `base`, with the open one at last. `closed` is where a
        container ended in the first of them before the window; given back is the same for the one that stays open.
        """
        import numpy as np

        starts, ends = items
        count = len(self.stops)
        opens, closes, stops = self.opens + base, self.closes + base + 1, self.stops + base
        of_open, of_close = stops.searchsorted(opens), stops.searchsorted(closes - 1)
        ended = of_close < count
        bad = [of_open[starts[of_open] != opens], of_close[ended][ends[of_close[ended]] != closes[ended]]]
        if count and closed is not None and ends[0] != closed:
            bad.append(np.zeros(1, np.int64))
        if count:
            closed = None
        if not self.closing and not ended.all():
            closed = int(closes[-1])
        worst = np.concatenate(bad)
        return (int(worst.min()) if len(worst) else None), closed
