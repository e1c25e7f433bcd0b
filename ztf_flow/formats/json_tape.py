"""What a JSON framer remembers of the stream: the bytes that may still be cut, the items that wait for their cut."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from ztf_flow.formats.lines import RAW_LIMIT, Units
from ztf_flow.records import Cut

if TYPE_CHECKING:
    from ztf_flow.records import Integers

HEAD = RAW_LIMIT
"""Bytes that are kept of a record which can't be parsed."""


class Tape:
    """The end of a stream from unit `start` on. Of what is capped only lengths and line ends are kept."""

    def __init__(self, units: Units, line: int) -> None:
        self.start = 0
        self._units = units
        self._line = line
        self._kept = bytearray()
        self._lost = 0
        self._lost_lines = 0

    @property
    def end(self) -> int:
        return self.start + self._count(len(self._kept)) + self._lost

    @property
    def capped(self) -> bool:
        """Whether bytes were dropped; the tape can then only be capped further or forgotten to its end."""
        return self._lost > 0

    def append(self, raw: bytes) -> None:
        if self._lost:
            self._lost += self._count(len(raw))
            self._lost_lines += self._newlines(raw)
        else:
            self._kept += raw

    def forget(self, until: int) -> None:
        """Drop what comes before unit `until`."""
        if self._lost:
            assert until == self.end, "a capped tape has no middle"
            self._line += self._newlines(self._kept) + self._lost_lines
            self._kept.clear()
            self._lost = self._lost_lines = 0
        else:
            head = (until - self.start) * self._units.width
            self._line += self._newlines(self._kept, head)
            del self._kept[:head]
        self.start = until

    def cap(self, at: int) -> None:
        """Drop what comes after unit `at`, and all that is appended from now on."""
        width = self._units.width
        tail = self._kept[max(0, at - self.start) * width :]
        if tail:
            self._lost += self._count(len(tail))
            self._lost_lines += self._newlines(tail)
            del self._kept[-len(tail) :]

    def read(self, start: int, end: int) -> bytes:
        """The bytes of units [start, end), as far as they are kept."""
        width = self._units.width
        return bytes(self._kept[(start - self.start) * width : (end - self.start) * width])

    def line_at(self, unit: int) -> int:
        """The number of the line that the unit stands in."""
        return self._line + self._newlines(self._kept, (unit - self.start) * self._units.width)

    def _count(self, size: int) -> int:
        return -(-size // self._units.width)

    def _newlines(self, raw: bytes | bytearray, end: int | None = None) -> int:
        end = len(raw) if end is None else end
        return raw.count(b"\n", 0, end) if self._units.width == 1 else self._units.text(bytes(raw[:end])).count(b"\n")


class Run(NamedTuple):
    """Items that follow each other, by their spans in units of the stream."""

    starts: Integers
    ends: Integers


class Shelf:
    """Collects items to runs of at most `size` units from the first item's start to the last one's end. An item that
    is larger is a run of its own. Where a run ends depends on the items' places only."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._waiting: list[Run] = []

    @property
    def first(self) -> int | None:
        """Where the first item that waits begins."""
        return int(self._waiting[0].starts[0]) if self._waiting else None

    def add(self, items: Run) -> list[Run]:
        """Take items; give the runs that they complete."""
        complete = []
        while len(items.starts):
            first = self.first
            bound = (int(items.starts[0]) if first is None else first) + self._size
            fitting = int(items.ends.searchsorted(bound, "right"))
            if first is None:
                fitting = max(fitting, 1)
            if fitting:
                self._waiting.append(Run(items.starts[:fitting], items.ends[:fitting]))
                items = Run(items.starts[fitting:], items.ends[fitting:])
            if len(items.starts):
                complete += self.clear()
        return complete

    def reach(self, unit: int) -> list[Run]:
        """Any further item ends beyond `unit`: give the run that waits if no such item fits into it."""
        first = self.first
        return self.clear() if first is not None and unit - first > self._size else []

    def clear(self) -> list[Run]:
        """Give the run that waits, if there is one."""
        import numpy as np

        waiting, self._waiting = self._waiting, []
        if len(waiting) < 2:
            return waiting
        return [Run(np.concatenate([run.starts for run in waiting]), np.concatenate([run.ends for run in waiting]))]


class Cutter:
    """Makes cuts of what is on a tape, and numbers the records. `received` counts the bytes of the stream so far."""

    def __init__(self, tape: Tape, units: Units, bom: int, record: int) -> None:
        self.record = record
        self.received = 0
        self._tape = tape
        self._width = units.width
        self._bom = bom

    def byte(self, unit: int) -> int:
        """The offset of a unit in the stream; the last unit may be incomplete."""
        return min(self._bom + unit * self._width, self.received)

    def run(self, run: Run) -> Cut:
        """The cut of items that follow each other."""
        import numpy as np

        begin, end = int(run.starts[0]), int(run.ends[-1])
        offsets = (np.stack((run.starts, run.ends)) - begin) * self._width
        small = offsets.astype(np.uint32) if end - begin < 2**28 else offsets
        return self._cut(begin, end, records=len(run.starts), context=small)

    def document(self, begin: int, end: int) -> Cut:
        """The cut of a whole document."""
        return self._cut(begin, end, document=True)

    def fault(self, begin: int, end: int, reason: str) -> Cut:
        """The cut of a record that can't be parsed, with its head only."""
        return self._cut(begin, end, kept=min(end, begin + HEAD // self._width), fault=reason)

    def _cut(self, begin: int, end: int, *, records: int = 1, kept: int | None = None, **more: Any) -> Cut:
        first, start = self.record, self.byte(begin)
        self.record += records
        data = self._tape.read(begin, end if kept is None else kept)
        line = self._tape.line_at(begin)
        return Cut(data, start, self.byte(end) - start, first, line, records=records, **more)
