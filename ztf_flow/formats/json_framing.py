"""Cutting JSON documents into their records without ever holding a document in memory."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from typing import TYPE_CHECKING, NamedTuple

from pydantic_core import from_json

from ztf_flow.formats.adapter import FRAME_SIZE
from ztf_flow.formats.json_list import ListWindow
from ztf_flow.formats.json_path import PathFinder, record_path
from ztf_flow.formats.json_scanning import BLANKS, LIST, OBJECT, Events, Scanner, first_text, trim
from ztf_flow.formats.json_tape import HEAD, Cutter, Run, Shelf, Tape
from ztf_flow.formats.lines import Units
from ztf_flow.records import START, Cut, Position

if TYPE_CHECKING:
    Step = Generator[Cut, None, int]

WINDOW = 512 * 1024
"""Units that are scanned at once: few enough for the cache, many enough for numpy."""

SMALL_WINDOW = 4 * 1024
"""Where the rest of a scan may be for nothing, since what is read changes, windows begin small and double."""


class Window(NamedTuple):
    """A piece of the stream: one byte per unit, and the bytes."""

    text: bytes
    raw: bytes


class JsonFramer:
    """Cuts the items of a document's list, or the document itself, as `records` says (`JsonOptions`).

    A cut holds whole items, from the first one's start to the last one's end with the commas between them; its
    `context` has their byte offsets in it, starts and ends, as an array of two rows. The cut of a document has none. An
    item is what stands between commas, be it valid or not. Where the structure breaks, the rest of the stream is one
    cut with a fault, from the item on in which it broke: brackets that don't match, a bracket that no comma separates
    from its neighbour, text after the end, the end of the stream inside the document. An item or document above
    `record_limit` bytes is a fault alone, and so is a document without the list that is asked for. Members beside the
    path are passed over unread. If the path occurs more than once, all its lists count.

    Cuts depend on the bytes only, not on how they were fed. Memory is bounded by the record limit and the frame's size.
    An iterator from `feed` must be exhausted before the next call.
    """

    def __init__(
        self,
        units: Units,
        records: str | None,
        *,
        record_limit: int,
        bom: int = 0,
        start: Position = START,
        frame_size: int = FRAME_SIZE,
    ) -> None:
        self.done = False
        self._units = units
        self._records = records
        self._path = record_path(records)
        self._too_long = f"longer than limits.record, {record_limit} bytes"
        self._limit = record_limit // units.width
        self._size = max(1, frame_size // units.width)
        self._head = HEAD // units.width
        self._skip = bom
        self._input = bytearray()
        self._window = SMALL_WINDOW
        self._at = 0
        self._scanner = Scanner()
        self._tape = Tape(units, start.line)
        self._cutter = Cutter(self._tape, units, bom, start.record)
        self._shelf = Shelf(self._size)
        self._finder = PathFinder(self._path or (), units)
        self._mode: Callable[[Window], Step] = self._before
        self._found = False
        self._begin = 0
        """Where the open item (in a list), the root (elsewhere) or the broken part begins, once `_open` is set."""
        self._open = False
        self._end = 0
        """Where the text that began at `_begin` ends so far."""
        self._closed: int | None = None
        self._commas = False
        self._reason = ""

    def feed(self, chunk: bytes) -> Iterator[Cut]:
        """Take the next bytes of the stream; yield the cuts that are complete."""
        skipped = min(self._skip, len(chunk))
        self._skip -= skipped
        self._cutter.received += len(chunk)
        self._input += chunk[skipped:]
        return self._work(last=False) if len(self._input) >= self._window * self._units.width else iter(())

    def finish(self, *, truncated: bool = False) -> Iterator[Cut]:
        """The stream has ended: yield what is left; of a truncated one, items that a comma or bracket ends."""
        if not truncated and self._is_small_document():
            yield self._small_document()
        yield from self._work(last=True)
        yield from self._last_cuts(truncated)
        self.done = True

    def _is_small_document(self) -> bool:
        """Whether the stream is one small object, certainly valid, and the record: then its structure needs no look.
        There may be a million of such streams."""
        if self._at or self._mode != self._before or not (self._path is None or self._records is None):
            return False
        text = bytes(self._input).strip(BLANKS)
        if text[:1] != b"{" or len(text) > self._limit or self._units.encoding not in ("utf-8", "ascii"):
            return False
        try:
            from_json(text)
        except ValueError:
            return False
        return True

    def _small_document(self) -> Cut:
        data = bytes(self._input)
        self._input.clear()
        self._tape.append(data)
        self._begin, self._end = len(data) - len(data.lstrip(BLANKS)), len(data.rstrip(BLANKS))
        self._at = len(data)
        return self._whole_document()

    @property
    def position(self) -> Position:
        """Where the first record that is not yet cut begins."""
        waiting = self._shelf.first
        unit = waiting if waiting is not None else self._begin if self._open else self._tape.start
        return Position(self._cutter.byte(unit), self._cutter.record, self._tape.line_at(unit))

    def _work(self, *, last: bool) -> Iterator[Cut]:
        width = self._units.width
        data = bytes(self._input)
        self._input.clear()
        at = 0
        while len(data) - at >= self._window * width or (last and at < len(data)):
            raw = data[at : at + self._window * width]
            window = Window(self._units.text(raw), raw)
            taken = yield from self._mode(window)
            self._at += taken
            at += taken * width
            self._window = min(self._window * 2, WINDOW) if taken == len(window.text) else SMALL_WINDOW
        self._input += data[at:]

    def _take(self, window: Window, count: int) -> None:
        self._tape.append(window.raw[: count * self._units.width])

    def _extend(self, text: bytes) -> None:
        """Move `_end` to the end of the text that begins at the current unit, less white space."""
        if text := text.rstrip(BLANKS):
            self._end = self._at + len(text)

    def _before(self, window: Window) -> Step:
        """Before the root: decide by its first character what the document is."""
        yield from ()
        at = first_text(window.text)
        blank = len(window.text) if at < 0 else at
        self._take(window, blank)
        self._tape.forget(self._at + blank)
        if at < 0:
            return blank
        self._begin = self._end = self._at + at
        self._open = True
        first = window.text[at]
        if first not in (LIST, OBJECT):
            wanted = self._path is None or self._records is None
            self._mode = self._scalar if wanted else self._broken
            self._reason = self._no_list
            return at
        self._take(Window(b"", window.raw[at * self._units.width :]), 1)
        self._scanner.stack.append(first)
        self._end += 1
        if self._path == () and first == LIST:
            self._enter_list()
        elif self._path is None or self._records is None:
            self._mode = self._document
        else:
            self._mode = self._beside
            if self._path and first == OBJECT:
                self._finder.enter(self._at + at + 1)
        return at + 1

    @property
    def _no_list(self) -> str:
        return f"the document has no list at {self._records}"

    def _enter_list(self) -> None:
        self._mode = self._items
        self._found = True
        self._open = self._commas = False
        self._closed = None

    def _items(self, window: Window) -> Step:
        """Inside the list."""
        events = self._scanner.scan(window.text)
        plan = ListWindow(events, self._finder.depth, len(window.text), first_only=self._tape.capped)
        was_capped = self._tape.capped
        self._scanner.accept(events, plan.count)
        self._take(window, plan.taken)
        run, bad = self._ended_items(window.text, plan)
        yield from self._shelve(run)
        here = self._at + plan.taken
        if bad or plan.mismatch:
            yield from self._flush()
            reason = "a bracket closes nothing or a bracket of another kind" if not bad else "a comma is missing"
            begin = bad[0] if bad else self._begin if self._open else here
            self._break(begin, f"the list is broken: {reason}", window.text[: plan.taken])
        elif plan.closing:
            yield from self._flush()
            self._tape.forget(here)
            self._open = False
            self._begin = self._end = here
            self._mode = self._beside if self._path else self._after
        elif was_capped and len(plan.stops):
            yield from self._flush()
            self._tape.forget(here)
        else:
            yield from self._retain(here)
        return plan.taken

    def _ended_items(self, text: bytes, plan: ListWindow) -> tuple[Run, list[int]]:
        """The items that end in the window, and where the first one begins whose brackets are not the whole of it."""
        import numpy as np

        base, count = self._at, len(plan.stops)
        begins = np.append(0, plan.stops + 1)
        starts, ends = trim(text, begins, np.append(plan.stops, plan.taken))
        starts, ends = starts + base, ends + base
        blank = bool(starts[0] == ends[0])
        if self._open:
            starts[0] = self._begin
            ends[0] = self._end if blank else ends[0]
        bad, self._closed = plan.misplaced(Run(starts, ends), base, self._closed)
        if plan.closing and count == 1 and blank and not self._open and not self._commas:
            count = 0
        self._commas = self._commas or count > 0
        self._open = bool(starts[-1] < ends[-1]) if not plan.closing else False
        self._begin, self._end = int(starts[-1]), int(ends[-1]) if self._open else 0
        if bad is not None:
            return Run(starts[:bad], ends[:bad]), [int(starts[bad])]
        return Run(starts[:count], ends[:count]), []

    def _retain(self, here: int) -> Iterator[Cut]:
        """Let go of what is not needed on the tape, at unit `here` inside the list."""
        tape = self._tape
        if not self._open:
            yield from map(self._cutter.run, self._shelf.reach(here))
            first = self._shelf.first
            tape.forget(here if first is None else first)
            return
        yield from map(self._cutter.run, self._shelf.reach(self._end))
        oversized = self._end - self._begin > self._limit
        if oversized:
            yield from self._flush()
        first = self._shelf.first
        if not tape.capped:
            tape.forget(self._begin if first is None else first)
        if oversized:
            tape.cap(self._begin + self._head)
        elif here - self._end > max(self._limit, self._size):
            # So much white space that anything but the item's end makes it too long, and no other fits its frame.
            tape.cap(max(self._end, self._begin + self._head))

    def _shelve(self, items: Run) -> Iterator[Cut]:
        import numpy as np

        done = 0
        for index in np.flatnonzero(items.ends - items.starts > self._limit).tolist():
            yield from map(self._cutter.run, self._shelf.add(Run(items.starts[done:index], items.ends[done:index])))
            yield from self._flush()
            yield self._cutter.fault(
                int(items.starts[index]), int(items.ends[index]), f"the record is {self._too_long}"
            )
            done = index + 1
        yield from map(self._cutter.run, self._shelf.add(Run(items.starts[done:], items.ends[done:])))

    def _flush(self) -> Iterator[Cut]:
        yield from map(self._cutter.run, self._shelf.clear())

    def _document(self, window: Window) -> Step:
        """Inside the root, which is the record."""
        import numpy as np

        events = self._scanner.scan(window.text)
        ends = np.flatnonzero(events.depth[: events.mismatch] <= 0)
        count = int(ends[0]) + 1 if len(ends) else events.mismatch
        taken = (
            len(window.text) if count is None else int(events.at[count - 1]) + 1 if len(ends) else self._stop(events)
        )
        self._scanner.accept(events, count)
        self._take(window, taken)
        self._extend(window.text[:taken])
        if len(ends):
            yield self._whole_document()
        elif events.mismatch is not None:
            self._break(self._begin, "the document is broken: a bracket closes another kind of bracket", b"")
        elif self._at + taken - self._begin > self._limit:
            self._tape.cap(self._begin + self._head)
        return taken

    @staticmethod
    def _stop(events: Events) -> int:
        assert events.mismatch is not None
        return int(events.at[events.mismatch])

    def _scalar(self, window: Window) -> Step:
        """In a root without brackets, which goes on to the end of the stream."""
        yield from ()
        self._take(window, len(window.text))
        self._extend(window.text)
        if self._end - self._begin > self._limit:
            self._tape.cap(self._begin + self._head)
        elif self._at + len(window.text) - self._end > self._limit:
            self._tape.cap(max(self._end, self._begin + self._head))
        return len(window.text)

    def _whole_document(self) -> Cut:
        """The cut of the root, which has ended at `_end`."""
        begin, end = self._begin, self._end
        if end - begin > self._limit:
            cut = self._cutter.fault(begin, end, f"the document is {self._too_long}")
        else:
            cut = self._cutter.document(begin, end)
        self._leave_root()
        return cut

    def _leave_root(self) -> None:
        self._tape.forget(self._tape.end)
        self._open = False
        self._mode = self._after

    def _beside(self, window: Window) -> Step:
        """Inside the root but not in the list: look for the list, and for the end."""
        events = self._scanner.scan(window.text, colons=True)
        found = self._finder.advance(events, window.raw, self._at)
        taken = len(window.text) if found is None else int(events.at[found.event]) + (found.what != "broken")
        self._scanner.accept(events, None if found is None else found.event + (found.what != "broken"))
        keep = self._finder.member if self._found and self._finder.member > self._at else self._at
        self._take(window, keep - self._at)
        if keep > self._at:
            self._tape.forget(keep)
        self._take(Window(b"", window.raw[(keep - self._at) * self._units.width :]), taken - keep + self._at)
        self._begin = self._tape.start
        self._extend(window.text[:taken])
        if found is None:
            self._tape.cap(self._begin + self._head)
        elif found.what == "broken":
            self._break(self._begin, "the document is broken: brackets, colons or commas don't match", b"")
        elif found.what == "list":
            self._tape.forget(self._tape.end)
            self._enter_list()
        else:
            if not self._found:
                yield self._cutter.fault(self._begin, self._end, self._no_list)
            self._leave_root()
        return taken

    def _after(self, window: Window) -> Step:
        """After the root, where nothing may come."""
        yield from ()
        at = first_text(window.text)
        blank = len(window.text) if at < 0 else at
        self._take(window, blank)
        self._tape.forget(self._at + blank)
        if at >= 0:
            self._break(self._at + at, "there is text after the end of the document", b"")
        return blank

    def _break(self, begin: int, reason: str, text: bytes) -> None:
        """Give up: what comes from `begin` on is a fault. `text` is the window as far as it was taken."""
        if not self._tape.capped:
            self._tape.forget(begin)
        self._extend(text)
        self._end = max(begin, self._end)
        self._begin, self._open, self._reason = begin, True, reason
        self._mode = self._broken

    def _broken(self, window: Window) -> Step:
        """After the structure broke, up to the end of the stream."""
        yield from ()
        self._take(window, len(window.text))
        self._tape.cap(self._begin + self._head)
        self._extend(window.text)
        return len(window.text)

    def _last_cuts(self, truncated: bool) -> Iterator[Cut]:
        yield from self._flush()
        if self._mode == self._broken:
            yield self._rest(self._reason)
        elif truncated or self._mode in (self._before, self._after):
            return
        elif self._mode == self._scalar:
            yield self._whole_document()
        elif self._mode == self._items:
            self._begin = self._begin if self._open else self._at
            self._end = max(self._begin, self._end)
            yield self._rest("the stream ends inside the list")
        else:
            yield self._rest("the stream ends inside the document")

    def _rest(self, reason: str) -> Cut:
        """The fault from `_begin` on, less white space before it."""
        head = self._units.text(self._tape.read(self._begin, self._end))
        return self._cutter.fault(self._begin + len(head) - len(head.lstrip(BLANKS)), self._end, reason)
