"""Finding the list of records inside a document: the path `$.a.b[*]`, followed through objects as they stream by."""

from __future__ import annotations

import json
import re
from typing import Literal, NamedTuple

from ztf_flow.errors import ConfigError
from ztf_flow.formats.json_scanning import BLANKS, COLON, COMMA, LIST, OBJECT, Events
from ztf_flow.formats.lines import Units

KEY_LIMIT = 64 * 1024
"""Bytes of a key that are looked at; a longer one is on no path."""

_PATH = re.compile(r"\$((?:\.[^.\[\]\s]+)*)\[\*\]")


def record_path(records: str | None) -> tuple[str, ...] | None:
    """The keys that lead to the list of records (`$.a.b[*]`); None for `$`, where the document is the record.

    Without `records` the list is the root. Raises ConfigError for what is no such path.
    """
    if records == "$":
        return None
    match = _PATH.fullmatch("$[*]" if records is None else records)
    if match is None:
        raise ConfigError(f"records: {records!r} must be '$', '$[*]' or a path such as '$.a.b[*]'", stage="config")
    return tuple(match[1].split(".")[1:])


class Found(NamedTuple):
    """What came of a search: the event `event` opens the list, ends the root or breaks the structure."""

    what: Literal["list", "end", "broken"]
    event: int


class PathFinder:
    """Follows the path through the root object. Keys may come in any order and be written with escapes."""

    def __init__(self, path: tuple[str, ...], units: Units) -> None:
        self.member = 0
        """The unit after the last comma or opening bracket on the path: where the current member begins."""
        self._path = path
        self._units = units
        self._open = 0
        self._armed = False
        self._key_from: int | None = None
        self._key = b""

    def enter(self, unit: int) -> None:
        """The text of the next object on the path begins at `unit`."""
        self._open += 1
        self._next_member(unit)

    @property
    def depth(self) -> int:
        """Brackets around the items of the list."""
        return len(self._path) + 1

    def advance(self, events: Events, raw: bytes, base: int) -> Found | None:
        """Follow the events of a window (`raw`, from unit `base` on) up to one that matters to the caller."""
        import numpy as np

        kind, depth = events.kind[: events.mismatch], events.depth[: events.mismatch]
        # An opening bracket counts where it stands, one level above what is inside.
        outer = depth - ((kind == LIST) | (kind == OBJECT))
        for index in np.flatnonzero(outer <= len(self._path)).tolist():
            at = int(events.at[index])
            if what := self._event(int(kind[index]), int(depth[index]), at, raw, base):
                return Found(what, index)
        if events.mismatch is not None:
            return Found("broken", events.mismatch)
        self._keep_key(raw, base)
        return None

    def _event(self, kind: int, depth: int, at: int, raw: bytes, base: int) -> Literal["list", "end", "broken"] | None:
        if kind == COMMA:
            if depth == self._open:
                self._next_member(base + at + 1)
        elif kind == COLON:
            if depth == self._open:
                if self._key_from is None:
                    return "broken"
                self._armed = self._is_key(raw, at, base)
        elif kind in (LIST, OBJECT):
            if depth - 1 == self._open and self._armed:
                self._armed = False
                if self._open == len(self._path) and kind == LIST:
                    return "list"
                if self._open < len(self._path) and kind == OBJECT:
                    self.enter(base + at + 1)
        elif depth < self._open or depth == 0:
            self._open = depth
            self._armed, self._key_from = False, None
            return "end" if depth == 0 else None
        return None

    def _next_member(self, unit: int) -> None:
        self.member = self._key_from = unit
        self._armed = False
        self._key = b""

    def _keep_key(self, raw: bytes, base: int) -> None:
        """Remember the part of a key that the window's end cuts off."""
        if self._key_from is not None:
            self._key = (self._key + self._part(raw, base, None))[: KEY_LIMIT + 1]
            self._key_from = base + -(-len(raw) // self._units.width)

    def _part(self, raw: bytes, base: int, at: int | None) -> bytes:
        assert self._key_from is not None
        width = self._units.width
        return raw[(self._key_from - base) * width : None if at is None else at * width]

    def _is_key(self, raw: bytes, at: int, base: int) -> bool:
        """Whether the key before the colon at `at` is the one that the path wants here."""
        key = self._key + self._part(raw, base, at)
        self._key_from = None
        if not self._open or len(key) > KEY_LIMIT:
            return False
        try:
            found = json.loads(key.decode(self._units.encoding).strip(BLANKS.decode()))
        except (UnicodeDecodeError, ValueError, RecursionError):
            return False
        return bool(found == self._path[self._open - 1])
