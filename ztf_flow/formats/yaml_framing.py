"""Cutting a YAML stream between its documents (YAML 1.2.2, 9.2).

A line that begins with `---` or `...`, and then a blank or its end, is a marker wherever it stands, also inside a
quoted or literal text, where it is an error. So lines alone tell where documents end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from ztf_flow.formats.adapter import FRAME_SIZE
from ztf_flow.formats.json_path import record_path
from ztf_flow.formats.json_tape import HEAD, Tape
from ztf_flow.formats.lines import Units
from ztf_flow.formats.yaml_reading import is_list, read_document
from ztf_flow.records import Cut, Position

if TYPE_CHECKING:
    from ztf_flow.records import Integers

_MARKER = re.compile(rb"(?:^|(?<=[\r\n]))(---|\.\.\.)(?=[ \t\r\n]|\Z)")
_BLANK = re.compile(
    rb"(?:[ \t]*(?:#[^\r\n]*)?(?:[\r\n]|\Z)|%[^\r\n]*(?:[\r\n]|\Z)"
    rb"|(?:---|\.\.\.)[ \t]*(?:(?<=[ \t])#[^\r\n]*)?(?:[\r\n]|\Z))*"
)
_LINE_END = re.compile(rb"\r\n|\n|\r")
_DIRECTIVES = re.compile(rb"(?:[ \t]*(?:#[^\r\n]*)?(?:[\r\n]|\Z)|%[^\r\n]*(?:[\r\n]|\Z))*")


class Wanted(NamedTuple):
    """Which part of a document are its records: the items of the list at `path`, or, for None, the document.

    `required` says that a document without that list is wrong, and not itself the record.
    """

    path: tuple[str, ...] | None
    required: bool

    @classmethod
    def of(cls, records: str | None) -> Wanted:
        """As the option `records` says; ConfigError for what is no path."""
        return cls(record_path(records), records is not None)


def is_blank(text: bytes) -> bool:
    """Whether a document has nothing but comments, directives and markers."""
    return _BLANK.fullmatch(text) is not None


class YamlFramer:
    """Cuts whole documents, as many as fit into a frame; blank ones hold no record.

    A cut's `context` has the byte offsets of its documents in it, starts and ends. Its `records` are not known where it
    is the only document of the stream; elsewhere the records of each are counted, by parsing it where its beginning
    doesn't tell. A document longer than `record_limit` bytes is a fault alone. Memory is bounded by that limit and the
    frame's size.
    """

    def __init__(
        self, units: Units, wanted: Wanted, *, record_limit: int, bom: int = 0, frame_size: int = FRAME_SIZE
    ) -> None:
        self.done = False
        self._units = units
        self._wanted = wanted
        self._too_long = f"the document is longer than limits.record, {record_limit} bytes"
        self._limit = record_limit // units.width
        self._size = max(1, frame_size // units.width)
        self._skip = self._bom = bom
        self._tape = Tape(units, 1)
        self._input = bytearray()
        self._received = 0
        self._at = 0
        """The unit up to which the stream was looked at."""
        self._begin = 0
        self._line_begins = True
        self._begun = False
        """Whether the open document has more than directives: then a `---` begins the next one."""
        self._waiting: list[tuple[int, int]] = []
        self._counts: list[int] = []
        self._record = 1
        self._cuts = 0

    def feed(self, chunk: bytes) -> Iterator[Cut]:
        """Take the next bytes of the stream; yield the cuts that are complete."""
        self._received += len(chunk)
        skipped = min(self._skip, len(chunk))
        self._skip -= skipped
        self._input += chunk[skipped:]
        # a marker is known when its line is whole
        width = self._units.width
        whole = bytes(self._input[: len(self._input) // width * width])
        text = self._units.text(whole)
        end = max(text.rfind(b"\n"), text.rfind(b"\r", 0, len(text) - 1)) + 1
        if not end and len(text) > max(self._limit, HEAD):
            end = len(text) - 8  # one line beyond the limit: no marker is in its middle, and its bytes needn't wait
        return self._take(text[:end], whole[: end * width])

    def finish(self, *, truncated: bool = False) -> Iterator[Cut]:
        """The stream has ended: yield what is left; of a truncated one only documents that a marker ends."""
        raw = bytes(self._input)
        yield from self._take(self._units.text(raw), raw)
        if not truncated:
            yield from self._end_document(self._at, last=True)
        yield from self._flush()
        self.done = True

    @property
    def position(self) -> Position:
        """Where the first document that is not yet cut begins."""
        unit = self._waiting[0][0] if self._waiting else self._begin
        return Position(self._byte(unit), self._record, self._tape.line_at(unit))

    def _take(self, text: bytes, raw: bytes) -> Iterator[Cut]:
        """Take whole lines."""
        del self._input[: len(raw)]
        base, width, done = self._at, self._units.width, 0
        begins, self._line_begins = self._line_begins, text.endswith((b"\n", b"\r")) if text else self._line_begins
        for marker in _MARKER.finditer(text):
            at = marker.start()
            if not at and not begins:
                continue
            self._append(text[done:at], raw[done * width : at * width])
            done = at
            if marker[1] == b"...":
                end = _line_end(text, at)
                self._append(text[at:end], raw[at * width : end * width])
                done = max(done, end)
                yield from self._end_document(base + done)
            elif self._begun:
                yield from self._end_document(base + at)
                self._begun = True
            else:
                self._begun = True
        self._append(text[done:], raw[done * width :])
        if self._at - self._begin > self._limit and not self._tape.capped:
            yield from self._flush_before(self._begin)
            self._tape.cap(self._begin + HEAD // width)

    def _append(self, text: bytes, raw: bytes) -> None:
        if not self._begun:
            match = _DIRECTIVES.match(text)
            self._begun = match is None or match.end() < len(text)
        self._tape.append(raw)
        self._at += len(text)

    def _end_document(self, end: int, *, last: bool = False) -> Iterator[Cut]:
        """The open document ends at a unit."""
        begin, self._begin, self._begun = self._begin, end, False
        if end - begin > self._limit:
            yield from self._flush_before(begin)
            yield self._fault(begin, end)
            self._tape.forget(end)
            return
        data = self._tape.read(begin, end)
        if is_blank(self._units.text(data)):
            if not self._waiting:
                self._tape.forget(end)
            return
        if self._waiting and end - self._waiting[0][0] > self._size:
            yield from self._flush_before(begin)
        alone = last and not self._waiting and not self._cuts
        self._counts.append(-1 if alone else self._count(data))
        self._waiting.append((begin, end))

    def _count(self, data: bytes) -> int:
        path, required = self._wanted
        text = data.decode(self._units.encoding, "replace")
        if path is None or (not required and not is_list(text)):
            return 1
        try:
            text = data.decode(self._units.encoding)
        except UnicodeDecodeError:
            return 1
        return len(read_document(text, path, required=required))

    def _flush_before(self, unit: int) -> Iterator[Cut]:
        yield from self._flush()
        if not self._tape.capped:
            self._tape.forget(unit)

    def _flush(self) -> Iterator[Cut]:
        if not self._waiting:
            return
        import numpy as np

        spans, counts = self._waiting, self._counts
        self._waiting, self._counts = [], []
        begin, end = spans[0][0], spans[-1][1]
        offsets: Integers = (np.array(spans, dtype=np.int64).T - begin) * self._units.width
        alone = counts == [-1]
        data = self._tape.read(begin, end)
        document = alone and self._is_record(data)
        records = None if alone and not document else len(counts) if alone else sum(counts)
        line = self._tape.line_at(begin)
        self._cuts += 1
        yield Cut(data, self._byte(begin), len(data), self._record, line, records, offsets, document)
        self._record += records or 0

    def _is_record(self, data: bytes) -> bool:
        """Whether the only document of a stream is its record, seen from its beginning."""
        path, required = self._wanted
        return path is None or (not required and not is_list(data.decode(self._units.encoding, "replace")))

    def _fault(self, begin: int, end: int) -> Cut:
        width = self._units.width
        data = self._tape.read(begin, min(end, begin + HEAD // width))
        number, line = self._record, self._tape.line_at(begin)
        self._record += 1
        self._cuts += 1
        start = self._byte(begin)
        return Cut(data, start, self._byte(end) - start, number, line, 1, fault=self._too_long)

    def _byte(self, unit: int) -> int:
        return min(self._bom + unit * self._units.width, self._received)  # the last unit may be incomplete


def _line_end(text: bytes, at: int) -> int:
    found = _LINE_END.search(text, at)
    return found.end() if found else len(text)
