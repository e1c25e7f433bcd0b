"""The structure of JSON text (RFC 8259) found with numpy: brackets and separators outside strings, and their depth.

A text here has one byte per code unit (`lines.Units.text`), so that UTF-16 and UTF-32 are scanned like UTF-8. Nothing
but structure is judged: what stands between brackets and commas may be anything.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from ztf_flow.records import Integers

    Bytes = npt.NDArray[np.uint8]
    Flags = npt.NDArray[np.bool_]

BLANKS = b" \t\n\r"
"""White space of JSON, and no other."""

COMMA, COLON, LIST, OBJECT = b",:[{"

_NOT_BLANK = re.compile(rb"[^ \t\n\r]")
_OPEN, _CLOSE = ord("{"), ord("}")
_CASE = 0x20
"""The bit that turns a square bracket into the curly one of the same side."""

_FEW = 24


def first_text(text: bytes, start: int = 0, stop: int | None = None) -> int:
    """The offset of the first byte that is not blank, -1 if there is none."""
    found = _NOT_BLANK.search(text, start, len(text) if stop is None else stop)
    return found.start() if found else -1


@dataclass(frozen=True, slots=True)
class Events:
    """The structural bytes of a window in order: offset, byte, and how many brackets are open after it.

    `mismatch` is the index of the first closing bracket that closes nothing or another kind of bracket.
    """

    at: Integers
    kind: Bytes
    depth: Integers
    mismatch: int | None
    in_string: bool
    escaped: bool


class Scanner:
    """Scans windows of a text in order. `stack` holds the open brackets at the point that was accepted last."""

    def __init__(self) -> None:
        self.stack = bytearray()
        self._in_string = False
        self._escaped = False

    def scan(self, window: bytes, *, colons: bool = False) -> Events:
        """The events of the text that follows the accepted point, commas and brackets and, if asked for, colons."""
        import numpy as np

        text = np.frombuffer(window, np.uint8)
        quotes = text == ord('"')
        escaped = _clear_escaped(window, text, quotes, self._escaped)
        folded = text | _CASE
        marks = folded == _OPEN
        marks |= folded == _CLOSE
        marks |= text == COMMA
        if colons:
            marks |= text == COLON
        inside, in_string = _inside_strings(quotes, self._in_string)
        marks &= inside == 0
        at = np.flatnonzero(marks)
        kind = text[at]
        folded = kind | _CASE
        opens, closes = folded == _OPEN, folded == _CLOSE
        steps = opens.view(np.int8) - closes.view(np.int8)
        depth = np.cumsum(steps, dtype=np.int64)
        depth += len(self.stack)
        return Events(at, kind, depth, self._mismatch(kind, depth, opens, closes), in_string, escaped)

    def _mismatch(self, kind: Bytes, depth: Integers, opens: Flags, closes: Flags) -> int | None:
        """Brackets of one level alternate between opening and closing; sorted by level, partners are neighbours."""
        import numpy as np

        brackets = np.flatnonzero(opens | closes)
        if not len(brackets):
            return None
        closing = closes[brackets]
        level = depth[brackets] + closing
        small = level.astype(np.int16) if level.max() < 2**15 and level.min() > -(2**15) else level
        order = np.argsort(small, kind="stable")
        level, closing, sign = level[order], closing[order], kind[brackets][order]
        before = np.empty_like(sign)
        before[1:] = sign[:-1]
        first = np.empty(len(sign), np.bool_)
        first[0] = True
        first[1:] = level[1:] != level[:-1]
        for index in np.flatnonzero(first & closing).tolist():
            partner = int(level[index]) - 1
            before[index] = self.stack[partner] if 0 <= partner < len(self.stack) else 0
        wrong = closing & (sign - before != 2)
        return int(brackets[order[wrong].min()]) if wrong.any() else None

    def accept(self, events: Events, count: int | None = None) -> None:
        """Move on past the first `count` events of the last scan, or past the whole window (None)."""
        import numpy as np

        whole = count is None
        self._in_string = events.in_string if whole else False
        self._escaped = events.escaped if whole else False
        kind, depth = events.kind[:count], events.depth[:count]
        brackets = np.flatnonzero((kind != COMMA) & (kind != COLON))
        if not len(brackets):
            return
        kind, depth = kind[brackets], depth[brackets]
        lowest = np.minimum.accumulate(depth[::-1])[::-1]
        staying = ((kind | _CASE) == _OPEN) & (lowest >= depth)
        del self.stack[max(0, int(lowest[0]) - int(staying[0])) :]
        self.stack += kind[staying].tobytes()


def _clear_escaped(window: bytes, text: Bytes, quotes: Flags, escaped: bool) -> bool:
    """Take away the quotes behind an odd number of backslashes; tell whether the window's end escapes what follows."""
    import numpy as np

    if not escaped and b'\\"' not in window:
        return bool((len(window) - len(window.rstrip(b"\\"))) & 1)
    slashes = np.flatnonzero(text == ord("\\"))
    if escaped:
        quotes[0] = False
        if len(slashes) and slashes[0] == 0:
            slashes = slashes[1:]
    if not len(slashes):
        return False
    begins = np.flatnonzero(np.diff(slashes, prepend=-2) != 1)
    lengths = np.diff(begins, append=len(slashes))
    targets = (slashes[begins] + lengths)[lengths & 1 == 1]
    quotes[targets[targets < len(text)]] = False
    return bool(len(targets)) and int(targets[-1]) == len(text)


def _inside_strings(quotes: Flags, in_string: bool) -> tuple[Any, bool]:
    """By byte, 1 from an opening quote up to the closing one, which is 0: the parity of the quotes so far, computed on
    words of 64 bits by doubling shifts."""
    import numpy as np

    bits = np.packbits(quotes, bitorder="little")
    words = np.zeros(-(-len(bits) // 8), "<u8")
    words.view(np.uint8)[: len(bits)] = bits
    for shift in (1, 2, 4, 8, 16, 32):
        words ^= words << np.uint64(shift)
    parity = np.bitwise_xor.accumulate(words >> np.uint64(63))
    before = np.empty_like(parity)
    before[0] = 0
    before[1:] = parity[:-1]
    before ^= np.uint64(in_string)
    words ^= np.uint64(0) - before
    ends_inside = bool(parity[-1]) != in_string
    return np.unpackbits(words.view(np.uint8), count=len(quotes), bitorder="little"), ends_inside


@functools.cache
def _blank_table() -> Flags:
    import numpy as np

    table = np.zeros(256, np.bool_)
    table[list(BLANKS)] = True
    return table


def trim(text: bytes, starts: Integers, stops: Integers) -> tuple[Integers, Integers]:
    """The spans text[starts:stops] without white space around them; a blank one becomes empty, at its stop."""
    import numpy as np

    units, blank = np.frombuffer(text, np.uint8), _blank_table()
    starts, stops = starts.copy(), stops.copy()
    active = np.flatnonzero(starts < stops)
    for _ in range(_FEW):
        active = active[blank[units[starts[active]]]]
        if not len(active):
            break
        starts[active] += 1
        active = active[starts[active] < stops[active]]
    for index in active.tolist():
        found = first_text(text, int(starts[index]), int(stops[index]))
        starts[index] = stops[index] if found < 0 else found
    active = np.flatnonzero(starts < stops)
    for _ in range(_FEW):
        active = active[blank[units[stops[active] - 1]]]
        if not len(active):
            break
        stops[active] -= 1
    for index in active.tolist():
        span = text[int(starts[index]) : int(stops[index])]
        stops[index] = int(starts[index]) + len(span.rstrip(BLANKS))
    return starts, stops
