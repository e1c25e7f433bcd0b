"""Framing at line ends, of which NDJSON is the plain case and CSV the one with quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from ztf_flow.formats.adapter import FRAME_SIZE
from ztf_flow.formats.lines import RAW_LIMIT, Units, blank_lines, content_end, content_ends, newline_ends, units_of
from ztf_flow.records import START, Cut, Layout, Position

if TYPE_CHECKING:
    from pydantic import BaseModel

    from ztf_flow.records import Integers

LOOKAHEAD = 3
"""Units after a record that show its end: two of a line terminator, and one that tells CR from CR LF."""


FEW = 512 * 1024
"""Bytes that a regular expression goes over sooner than native code is loaded."""

_BLANK_BEGINS = re.compile(rb"\n[\x00-\x20]")
"""How a line begins that may be blank, with the end of the line before."""


class Step(NamedTuple):
    """One step of a framer: it takes the text up to `end`.

    With a fault it is one record, which ends at `content` less its terminator. `dropped` is a piece of a record that is
    too long to be held. `certified` is the cut's.
    """

    end: int
    records: int = 0
    lines: int = 0
    fault: str | None = None
    content: int = 0
    dropped: bool = False
    certified: bool = False


def _count_full_lines(text: bytes, at: int, end: int) -> int | None:
    """The number of whole lines in text[at:end]; None if one of them may be blank."""
    if end - at > FEW:
        from ztf_flow.formats.stretches import count_full_lines

        return count_full_lines(text, at, end)
    return None if text[at] <= 32 or _BLANK_BEGINS.search(text, at, end) else text.count(b"\n", at, end)


class LineFramer:
    """Cuts at line ends: at the last one in each `frame_size` bytes, or else at the first one after them.

    So the cuts depend on the bytes only, never on how they came. Lines without a record in them (blank ones) count as
    lines. A line longer than `record_limit` bytes is a cut of its own, with a fault and the line's first 64 KiB. Memory
    is bounded by chunk, frame and record limit. Exhaust or close what `feed` returns before the next call.
    """

    _terminator = re.compile(rb"\r?\n")
    _lines_are_plain = True
    """Whether a line is a record, unless it is blank."""

    def __init__(
        self,
        units: Units,
        *,
        record_limit: int,
        bom: int = 0,
        start: Position = START,
        end: int | None = None,
        frame_size: int = FRAME_SIZE,
    ) -> None:
        self._units = units
        self._size = max(1, frame_size // units.width)
        self._limit = max(1, record_limit // units.width)
        self.too_long = f"the record is longer than limits.record, {record_limit} bytes"
        self._end = end
        self._skip = max(0, bom - start.byte)
        self._byte = start.byte + self._skip
        self._record = start.record
        self._line = start.line
        self._context = start.context
        self._chunks: list[bytes] = []
        self._raw = b""
        """The bytes of the text, while it is being cut."""
        self._held = 0
        self._need = 0
        self._overlong: _Overlong | None = None
        self._finished = False
        self._truncated = False
        self.done = end is not None and self._byte >= end

    @property
    def position(self) -> Position:
        """Where the first record that is not yet cut begins."""
        byte = self._byte if self._overlong is None else self._overlong.start
        return Position(byte, self._record, self._line, self._context)

    def feed(self, chunk: bytes) -> Iterator[Cut]:
        """Take the next bytes of the stream; yield the cuts that are complete."""
        if self._skip:
            skipped = min(self._skip, len(chunk))
            self._skip -= skipped
            chunk = chunk[skipped:]
        if self.done or not chunk:
            return iter(())
        self._chunks.append(chunk)
        self._held += len(chunk)
        return self._advance() if self._held >= self._need else iter(())

    def finish(self, *, truncated: bool = False) -> Iterator[Cut]:
        """The stream has ended: yield what is left; when it broke off, only the records whose line end has come."""
        self._finished, self._truncated = not truncated, truncated
        yield from self._advance()
        if self._held and self._finished and not self.done:
            raise RuntimeError(f"{self._held} bytes from byte {self._byte} on belong to no frame")
        self.done = True

    def _advance(self) -> Iterator[Cut]:
        width = self._units.width
        raw = self._chunks[0] if len(self._chunks) == 1 else b"".join(self._chunks)
        partial = 0 if self._finished else len(raw) % width
        text = self._units.text(raw[: len(raw) - partial] if partial else raw)
        self._raw = raw
        at = taken = 0
        try:
            while self._open(text, at):
                step = self._step(text, at)
                if step is None:
                    break
                cut = self._take(raw, at, step)
                at, taken = step.end, min(step.end * width, len(raw))
                if cut is not None:
                    yield cut
        finally:
            self._chunks, self._raw = [raw[taken:]], b""
            self._held = len(raw) - taken
            self._trim(at)

    def _trim(self, units: int) -> None:
        """The text has lost its first `units`."""

    def _open(self, text: bytes, at: int) -> bool:
        """Whether there is something left to take."""
        if self._overlong is not None:
            return at < len(text) or self._finished
        if self._end is not None and self._byte >= self._end:
            self.done = True
        return not self.done and at < len(text)

    def _take(self, raw: bytes, at: int, step: Step) -> Cut | None:
        """Account for a step and make its cut, if records came of it."""
        width = self._units.width
        begin, end = at * width, min(step.end * width, len(raw))
        byte, record, line = self._byte, self._record, self._line
        self._byte += end - begin
        self._record += step.records
        self._line += step.lines
        self._need = 0
        if step.dropped or step.fault is not None:
            content = raw[begin : end if step.dropped else min(step.content * width, len(raw))]
            whole = self._overlong or _Overlong(byte)
            whole.add(content)
            self._overlong = whole if step.dropped else None
            if step.fault is None:
                return None
            data = bytes(whole.head)
            return Cut(data, whole.start, whole.length, record, line, 1, self._context, fault=step.fault)
        if not step.records:
            return None
        data = raw[begin:end]
        return Cut(data, byte, end - begin, record, line, step.records, self._context, certified=step.certified)

    def _step(self, text: bytes, at: int) -> Step | None:
        """The next step from `at`, None when more bytes are needed to know it."""
        if self._overlong is not None:
            return self._pass_over(text, at)
        if self._full(text, at) or self._past_end(text, at):
            return self._lines_step(text, at)
        bound = self._bound(at) - at
        return self._wait(self._size + 1 if bound > self._size else max(int(bound), len(text) - at + 1))

    def _full(self, text: bytes, at: int) -> bool:
        """Whether the text holds a frame, and a unit more that shows whether it ends within a CR LF."""
        return len(text) - at > self._size or self._finished or self._truncated

    def _past_end(self, text: bytes, at: int) -> bool:
        """Whether the line is whole in which the slice ends, so that no more bytes are needed."""
        if self._end is None or (bound := int(self._bound(at))) > len(text):
            return False
        return self._terminated(text, max(at, bound - 1)) is not None

    def _plain_step(self, text: bytes, at: int, stop: int) -> Step | None:
        """The step over whole lines that end in an LF and hold a record each, by the quick searches of `bytes`; None
        where it takes a closer look."""
        if not self._lines_are_plain or self._limit < self._size:
            return None
        if self._end is not None and self._bound(at) < stop:
            return None
        end = text.rfind(b"\n", at, stop) + 1
        if not end or (self._finished and stop == len(text) and end < stop):
            return None
        lines = _count_full_lines(text, at, end)
        return None if lines is None else Step(end, lines, lines)

    def _lines_step(self, text: bytes, at: int) -> Step | None:
        stop = min(len(text), at + self._size)
        return self._plain_step(text, at, stop) or self._looked_at_step(text, at, stop)

    def _looked_at_step(self, text: bytes, at: int, stop: int) -> Step | None:
        import numpy as np

        ends = self._line_ends(text, at, stop)
        if self._finished and stop == len(text) and (not len(ends) or ends[-1] < stop):
            ends = np.append(ends, stop)
        if not len(ends):
            return self._long_line(text, at)
        starts = np.concatenate(([at], ends[:-1]))
        if self._limit < self._size:
            over = np.flatnonzero(content_ends(text, starts, ends) - starts > self._limit)
            if len(over) and over[0] == 0:
                return self._fault(text, at, int(ends[0]))
            if len(over):
                ends = ends[: over[0]]
        ends = ends[: self._within(ends, at)]
        void = self._void(text, starts[: len(ends)], ends)
        return Step(int(ends[-1]), len(ends) - len(void), len(ends))

    def _within(self, ends: Integers, at: int) -> int:
        """How many of the records that end at `ends` begin before the end of the slice."""
        if self._end is None:
            return len(ends)
        return min(len(ends), int(ends.searchsorted(self._bound(at))) + 1)

    def _bound(self, at: int) -> int | float:
        """The end of the slice as an offset in the text, whose offset `at` is the present position."""
        return float("inf") if self._end is None else at + -(-(self._end - self._byte) // self._units.width)

    def _line_ends(self, text: bytes, at: int, stop: int) -> Integers:
        return newline_ends(text, at, stop)

    def _void(self, text: bytes, starts: Integers, ends: Integers) -> list[int]:
        """The indices of the lines that hold no record."""
        return blank_lines(text, starts, ends)

    def _long_line(self, text: bytes, at: int) -> Step | None:
        """A line that doesn't end within the frame's size."""
        import numpy as np

        end = self._terminated(text, at + self._size - 1)
        if end is None:
            return self._pass_over(text, at) if len(text) - at > self._limit + LOOKAHEAD else self._wait_more(text, at)
        if content_end(text, at, end) - at > self._limit:
            return self._fault(text, at, end)
        return Step(end, 1 - len(self._void(text, np.array([at]), np.array([end]))), 1)

    def _terminated(self, text: bytes, at: int) -> int | None:
        """Where the first line that ends after `at` ends, None if that isn't known yet."""
        found = self._terminator.search(text, at)
        if found is None:
            return len(text) if self._finished else None
        if not self._finished and found.end() == len(text) and text.endswith(b"\r"):
            return None
        return found.end()

    def _fault(self, text: bytes, at: int, end: int) -> Step:
        return Step(end, 1, 1, self.too_long, content_end(text, at, end))

    def _pass_over(self, text: bytes, at: int) -> Step | None:
        """Go on to the end of a line that has outgrown the limit, without holding it."""
        end = self._terminated(text, at)
        if end is not None:
            return self._fault(text, at, end)
        end = len(text) - text.endswith(b"\r")
        return Step(end, dropped=True) if end > at else self._wait(end - at + 2)

    def _wait(self, units: int) -> Step | None:
        self._need = units * self._units.width
        return None

    def _wait_more(self, text: bytes, at: int) -> Step | None:
        # Doubling keeps the joining of chunks linear in the bytes.
        return self._wait(min(2 * (len(text) - at), self._limit + LOOKAHEAD + 1))


class _Overlong:
    """A record that is too long to be held: where it starts, its length so far, and its head."""

    __slots__ = ("head", "length", "start")

    def __init__(self, start: int) -> None:
        self.start = start
        self.length = 0
        self.head = bytearray()

    def add(self, data: bytes) -> None:
        self.length += len(data)
        self.head += data[: RAW_LIMIT - len(self.head)]


class LineFormat:
    """A format whose records are lines: it may be cut at any line end."""

    splittable: ClassVar[bool] = True
    framer_class: ClassVar[type[LineFramer]] = LineFramer

    def framer(
        self,
        options: BaseModel | None,
        layout: Layout,
        *,
        record_limit: int,
        start: Position = START,
        end: int | None = None,
        frame_size: int = FRAME_SIZE,
    ) -> LineFramer:
        """Cuts at line ends; ParseError when the encoding can't be cut into lines."""
        return self.framer_class(
            units_of(layout.encoding),
            record_limit=record_limit,
            bom=layout.bom,
            start=start,
            end=end,
            frame_size=frame_size,
        )
