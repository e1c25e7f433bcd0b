"""What the structure of a window means inside a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ztf_flow.formats.json_scanning import COMMA, LIST, OBJECT, Events

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
