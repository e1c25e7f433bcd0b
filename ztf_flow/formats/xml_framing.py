"""Cutting XML documents into their records as expat reads them, without ever holding a document in memory.

Entities and external references are off: a document that declares entities is refused, nothing outside of the object is
ever read, and a reference to an entity that XML doesn't have by itself refuses the record that it stands in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from xml.parsers import expat

from ztf_flow.errors import ParseError
from ztf_flow.formats.adapter import FRAME_SIZE
from ztf_flow.formats.documents import MAX_DEPTH
from ztf_flow.formats.json_tape import HEAD, Cutter, Run, Shelf, Tape
from ztf_flow.formats.lines import Units
from ztf_flow.records import Cut, Position

PIECE = 64 * 1024
"""Bytes that expat gets at once."""

TAG = 64 * 1024
"""Units that an end tag may have; behind a longer one a record ends at its start."""

TOO_DEEP = f"it is nested more than {MAX_DEPTH} levels deep"

_BLANKS = b" \t\r\n"
_TAG = re.compile(rb"""<(?:[^<>"']|"[^"]*"|'[^']*')*>""")


def expat_parser(encoding: str) -> Any:
    """An expat parser for an encoding by Python's name; ParseError where expat can't read it."""
    name = {"utf-16-le": "utf-16le", "utf-16-be": "utf-16be", "ascii": "us-ascii"}.get(encoding, encoding)
    try:
        probe = expat.ParserCreate(name)
        probe.Parse("<a/>".encode(encoding), True)
        parser = expat.ParserCreate(name)
    except (expat.ExpatError, ValueError, LookupError) as error:
        reason = f"XML in {encoding} can't be read: {error}; convert it to UTF-8"
        raise ParseError(reason, stage="parse") from None
    parser.buffer_text = True
    return parser


def message_of(error: expat.ExpatError, line: int) -> str:
    """What is wrong, in a line of the object."""
    return f"{expat.ErrorString(error.code)} (line {line})"


class _Refused(Exception):
    """Raised inside of a handler for what is well-formed and not read."""


class _Tape(Tape):
    """A tape that holds the head of one record of which the rest is forgotten."""

    def __init__(self, units: Units, line: int) -> None:
        super().__init__(units, line)
        self.head = HEAD // units.width
        self._held: tuple[int, bytes, int] | None = None

    def hold(self, begin: int) -> None:
        """Keep the head of what begins at a unit, and its line."""
        if self._held is None or self._held[0] != begin:
            self._held = begin, super().read(begin, begin + self.head), super().line_at(begin)

    def read(self, start: int, end: int) -> bytes:
        if self._held is not None and start == self._held[0]:
            return self._held[1]
        return super().read(start, end)

    def line_at(self, unit: int) -> int:
        if self._held is not None and unit == self._held[0]:
            return self._held[2]
        return super().line_at(unit)


class XmlFramer:
    """Cuts the elements named `record`, wherever they stand and not inside of each other, or the root.

    A cut holds whole elements, from the first one's start to the last one's end with what is between them; its
    `context` has their byte offsets in it. The cut of a root is a document. Where the document is no longer
    well-formed, the rest of the stream is one cut with a fault, from the record on in which that is. A record above
    `record_limit` bytes, or nested too deeply, is a fault alone; so is a document that has elements and no record.

    Cuts depend on the bytes only, not on how they were fed. Memory is bounded by the record limit and the frame's size.
    """

    def __init__(
        self,
        units: Units,
        record: str | None,
        *,
        strip: bool,
        record_limit: int,
        bom: int = 0,
        frame_size: int = FRAME_SIZE,
    ) -> None:
        self.done = False
        self._units = units
        self._record = record
        self._strip = strip
        self._too_long = f"the record is longer than limits.record, {record_limit} bytes"
        self._limit = record_limit // units.width
        self._skip = bom
        self._input = bytearray()
        self._fed = 0
        """Bytes that the parser got, a byte order mark not counted."""
        self._recent = b""
        """The text of the last pieces, in which the ends of tags are looked for."""
        self._tape = _Tape(units, 1)
        self._cutter = Cutter(self._tape, units, bom, 1)
        self._shelf = Shelf(max(1, frame_size // units.width))
        self._size = max(1, frame_size // units.width)
        self._depth = 0
        self._begin: int | None = None
        """Where the open record begins, in units; `_record_depth` is its depth."""
        self._record_depth = 0
        self._childless = False
        self._too_deep = False
        self._root_end: int | None = None
        self._ended: list[tuple[int, int, str | None]] = []
        self._found = self._has_children = False
        self._broken_at: int | None = None
        self._reason = ""
        self._end = 0
        self._parser = self._made_parser()

    def _made_parser(self) -> Any:
        parser = expat_parser(self._units.encoding)
        parser.StartElementHandler = self._start_element
        parser.EndElementHandler = self._end_element
        parser.EntityDeclHandler = self._entity
        parser.AttlistDeclHandler = self._attribute_list
        # With an external part of its DTD, which is empty here, a document may refer to entities that it doesn't
        # declare; where a record does so is then seen when that record is parsed, alone.
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_ALWAYS)
        parser.ExternalEntityRefHandler = self._external
        parser.UseForeignDTD(True)
        return parser

    def feed(self, chunk: bytes) -> Iterator[Cut]:
        """Take the next bytes of the stream; yield the cuts that are complete."""
        skipped = min(self._skip, len(chunk))
        self._skip -= skipped
        self._cutter.received += len(chunk)
        self._input += chunk[skipped:]
        return self._work()

    def finish(self, *, truncated: bool = False) -> Iterator[Cut]:
        """The stream has ended: yield what is left; of a truncated one, records that have ended."""
        yield from self._work(last=True)
        if self._broken_at is None and not truncated:
            yield from self._close()
        yield from self._flush()
        if self._broken_at is not None:
            yield self._cutter.fault(self._broken_at, max(self._broken_at, self._end), self._reason)
        self.done = True

    @property
    def position(self) -> Position:
        """Where the first record that is not yet cut begins."""
        waiting = self._shelf.first
        unit = waiting if waiting is not None else self._begin if self._begin is not None else self._tape.start
        return Position(self._cutter.byte(unit), self._cutter.record, self._tape.line_at(unit))

    def _work(self, *, last: bool = False) -> Iterator[Cut]:
        width = self._units.width
        size = max(PIECE // width, 1) * width
        while len(self._input) >= size or (last and self._input):
            piece = bytes(self._input[:size])
            del self._input[:size]
            if self._broken_at is None:
                yield from self._parse(piece)
            else:
                self._discard(piece)

    def _parse(self, piece: bytes) -> Iterator[Cut]:
        text = self._units.text(piece)
        self._tape.append(piece)
        self._recent = self._recent[-TAG:] + text
        self._fed += len(piece)
        self._extend(text)
        self._drive(piece, last=False)
        yield from self._shelve()
        if self._broken_at is None:
            at = self._unit(self._parser.CurrentByteIndex)
            if self._fed // self._units.width - at > max(self._limit, PIECE):
                self._break(at, "a tag, comment or instruction is longer than limits.record")
        if self._broken_at is not None:
            yield from self._flush()
            self._retain_broken()
            return
        yield from self._retain(at)

    def _drive(self, piece: bytes, *, last: bool) -> None:
        parser = self._parser
        try:
            parser.Parse(piece, last)
        except expat.ExpatError as error:
            self._break(self._unit(parser.ErrorByteIndex), message_of(error, error.lineno))
        except _Refused as error:
            self._break(self._unit(parser.CurrentByteIndex), str(error))

    def _close(self) -> Iterator[Cut]:
        """The stream is whole: hold it against what a document must be."""
        if not self._has_text:
            return
        self._drive(b"", last=True)
        yield from self._shelve()
        if self._broken_at is None and self._record is not None and self._has_children and not self._found:
            yield from self._flush()
            self._break(self._tape.start, f"the document has no element '{self._record}'")

    @property
    def _has_text(self) -> bool:
        return self._end > 0

    def _unit(self, index: int) -> int:
        return max(0, index) // self._units.width

    def _start_element(self, name: str, attributes: Any) -> None:
        self._depth += 1
        if self._begin is None:
            self._has_children = self._has_children or self._depth > 1
            if self._is_record(name):
                self._found = True
                self._begin = self._unit(self._parser.CurrentByteIndex)
                self._record_depth = self._depth
                self._childless, self._too_deep = True, False
        else:
            self._childless = False
            if self._depth - self._record_depth >= MAX_DEPTH:
                self._too_deep = True

    def _is_record(self, name: str) -> bool:
        if self._record is None:
            return self._depth == 1
        return (name.rpartition(":")[2] if self._strip else name) == self._record

    def _end_element(self, name: str) -> None:
        if self._begin is not None and self._depth == self._record_depth:
            at = self._unit(self._parser.CurrentByteIndex)
            end = at if self._childless and self._is_empty_tag(self._begin, at) else self._after_tag(at)
            self._ended.append((self._begin, end, TOO_DEEP if self._too_deep else None))
            self._begin = None
        self._depth -= 1
        if not self._depth:
            at = self._unit(self._parser.CurrentByteIndex)
            is_tag = self._recent.startswith(b"</", max(0, at - self._fed // self._units.width + len(self._recent)))
            self._root_end = self._after_tag(at) if is_tag else at

    def _is_empty_tag(self, begin: int, end: int) -> bool:
        """Whether the element is one tag, after which expat stands already."""
        text = self._units.text(self._tape.read(begin, end))
        match = _TAG.match(text)
        return match is not None and match.end() == end - begin and text.endswith(b"/>")

    def _after_tag(self, at: int) -> int:
        base = self._fed // self._units.width - len(self._recent)
        found = self._recent.find(b">", max(0, at - base))
        return at if found < 0 else base + found + 1

    def _entity(self, name: str, *_: Any) -> None:
        raise _Refused(f"it declares the entity '{name}', and entities are off")

    def _attribute_list(self, element: str, name: str, kind: str, default: str | None, required: int) -> None:
        if default is not None:
            raise _Refused(f"it declares a default for the attribute '{name}' of '{element}', and defaults are off")

    def _external(self, context: str, *_: Any) -> int:
        """Stands for the external part of the DTD: empty, whatever the document names."""
        self._parser.ExternalEntityParserCreate(context).Parse(b"", True)
        return 1

    def _shelve(self) -> Iterator[Cut]:
        import numpy as np

        ended, self._ended = self._ended, []
        document = self._record is None
        run: list[tuple[int, int]] = []
        for begin, end, fault in ended:
            if fault is None and end - begin > self._limit:
                fault = self._too_long
            if fault is None and not document:
                run.append((begin, end))
                continue
            if run:
                yield from map(self._cutter.run, self._shelf.add(Run(*np.array(run, dtype=np.int64).T)))
                run = []
            yield from self._flush()
            yield self._cutter.document(begin, end) if fault is None else self._cutter.fault(begin, end, fault)
        if run:
            yield from map(self._cutter.run, self._shelf.add(Run(*np.array(run, dtype=np.int64).T)))

    def _retain(self, at: int) -> Iterator[Cut]:
        """Let go of what is not needed on the tape; expat stands at a unit."""
        begin = self._begin if self._begin is not None else at
        yield from map(self._cutter.run, self._shelf.reach(begin))
        first = self._shelf.first
        if at - begin > max(self._limit, self._tape.head):
            yield from self._flush()
            self._tape.hold(begin)
            self._tape.forget(at)
        elif begin >= self._tape.start:
            self._tape.forget(begin if first is None else min(begin, first))

    def _retain_broken(self) -> None:
        begin = self._broken_at
        assert begin is not None
        if self._tape.end - begin > self._tape.head:
            self._tape.hold(begin)
            self._tape.forget(self._tape.end)

    def _flush(self) -> Iterator[Cut]:
        yield from map(self._cutter.run, self._shelf.clear())

    def _break(self, at: int, reason: str) -> None:
        """Give up: what comes from the open record on, or from `at` on, is a fault."""
        if self._root_end is not None:  # expat may stand behind the odd text
            start = max(self._root_end, self._tape.start)
            text = self._units.text(self._tape.read(start, self._tape.end))
            at = start + len(text) - len(text.lstrip(_BLANKS))
        self._broken_at = self._begin if self._begin is not None else max(at, self._tape.start)
        self._reason = reason

    def _discard(self, piece: bytes) -> None:
        self._tape.append(piece)
        self._fed += len(piece)
        self._extend(self._units.text(piece))
        self._retain_broken()

    def _extend(self, text: bytes) -> None:
        """Move `_end` to the end of the text so far, less white space."""
        if kept := text.rstrip(_BLANKS):
            self._end = self._fed // self._units.width - len(text) + len(kept)
