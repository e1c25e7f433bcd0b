"""Where CSV rows end. The rules are those of Python's `csv` with `strict=True` (RFC 4180, and line ends of any kind).

A quote opens a cell only at the cell's start. Two ways lead to the same ends: `stretches.csv_stretch` goes over text
that keeps to the rules everywhere, and `RowScanner` takes any text row by row.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ztf_flow.formats.lines import Units, unit_of, units_of
from ztf_flow.records import Layout

if TYPE_CHECKING:
    from typing import Protocol

    class DialectOptions(Protocol):
        """The pipeline's `parse.csv` mapping (config/parse.py) as this format sees it."""

        delimiter: str | None
        quote: str | None
        escape: str | None
        header: bool
        columns: list[str] | None
        comment: str | None
        skip_rows: int
        newlines_in_values: bool


UNCLOSED = "a quoted cell is not closed"


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a CSV object is written: options, and where they are silent, what was detected."""

    delimiter: str
    quote: str = '"'
    escape: str | None = None
    comment: str | None = None
    header: bool = True
    columns: tuple[str, ...] | None = None
    skip_rows: int = 0
    newlines_in_values: bool = True

    @classmethod
    def of(cls, options: DialectOptions | None, layout: Layout, default_delimiter: str) -> Dialect:
        delimiter = layout.delimiter or default_delimiter
        quote = layout.quote or '"'
        if options is None:
            return cls(delimiter, quote)
        quote = options.quote or quote
        return cls(
            options.delimiter or delimiter,
            quote,
            None if options.escape == quote else options.escape,  # a quote escaped by a quote is the usual doubling
            options.comment,
            options.header,
            None if options.columns is None else tuple(options.columns),
            options.skip_rows,
            options.newlines_in_values,
        )

    @property
    def signs(self) -> str:
        return self.delimiter + self.quote + (self.escape or "") + (self.comment or "")

    def units(self, encoding: str) -> Units:
        """The units of the encoding, such that the signs of this dialect can be found among them."""
        return units_of(encoding, self.signs)


class Signs(NamedTuple):
    """The signs of a dialect as units."""

    delimiter: bytes
    quote: bytes
    escape: bytes | None
    comment: bytes | None

    @classmethod
    def of(cls, dialect: Dialect, units: Units) -> Signs:
        escape = None if dialect.escape is None else unit_of(dialect.escape, units)
        comment = None if dialect.comment is None else unit_of(dialect.comment, units)
        return cls(unit_of(dialect.delimiter, units), unit_of(dialect.quote, units), escape, comment)


class Row(NamedTuple):
    """What stands at the start of a row: it takes the text up to `end`, less its terminator up to `content`.

    `void` is a blank line or a comment. With a fault the row is malformed and is its first line only; `content` is then
    where that line ends, and `reach` how far one had to read to know it.
    """

    end: int
    content: int
    void: bool = False
    fault: str | None = None
    reach: int = 0


class _Patterns(NamedTuple):
    row: re.Pattern[bytes]
    prefix: re.Pattern[bytes]
    line: re.Pattern[bytes]
    line_prefix: re.Pattern[bytes]
    rest: re.Pattern[bytes]
    rest_prefix: re.Pattern[bytes]
    void: re.Pattern[bytes]


@lru_cache(maxsize=32)
def _patterns(signs: Signs, final: bool) -> _Patterns:
    """`line` is a row without line ends in its cells, `rest` one from inside of a quoted cell on."""
    d, q = re.escape(signs.delimiter), re.escape(signs.quote)
    e = b"" if signs.escape is None else re.escape(signs.escape)
    pair = q + q + (b"|" + e + b"." if e else b"")
    one = b"(?:[^" + d + e + rb"\r\n]" + (b"|" + e + b"." if e else b"") + b")"
    plain = b"(?!" + q + b")" + (one + b"++" if e else one.removeprefix(b"(?:").removesuffix(b")") + b"++")
    tail = b"[^" + q + e + b"]*+(?:(?:" + pair + b")[^" + q + e + b"]*+)*+" + q
    tail_line = b"[^" + q + e + rb"\r\n]*+(?:(?:" + pair + b")[^" + q + e + rb"\r\n]*+)*+" + q
    escaped_end = b"(?<!" + e + rb"\n)(?<!" + e + rb"\r)" if e else b""  # the row goes on after it
    stop = rb"(\r\n|\n|\r|" + escaped_end + rb"\Z)" if final else rb"(\r\n|\n|\r(?!\Z))"

    def cells(first: bytes, tail: bytes) -> bytes:
        cell = b"(?>" + q + tail + b"|" + plain + b"|)"
        return (first or cell) + b"(?:" + d + cell + b")*+"

    def compiled(pattern: bytes) -> re.Pattern[bytes]:
        return re.compile(pattern, re.DOTALL)

    simple = b"[^" + q + e + rb"\r\n]*+(?=[\r\n]|\Z)"  # without quotes: by far the most rows, and found faster
    comment = b"" if signs.comment is None else re.escape(signs.comment) + rb"[^\r\n]*+"
    return _Patterns(
        compiled(b"(?>" + simple + b"|" + cells(b"", tail) + b")" + stop),
        compiled(cells(b"", tail)),
        compiled(cells(b"", tail_line) + stop),
        compiled(cells(b"", tail_line)),
        compiled(cells(tail, tail) + stop),
        compiled(cells(tail, tail)),
        compiled(b"(?:" + comment + b")?" + stop),
    )


class RowScanner:
    """Finds rows one by one.

    A row whose quotes don't come out, in the text that there is, is malformed: it ends at its first line end, so that
    the rows after it live. To find that out the scanner reads on, maybe very far; that it does so for each of many such
    rows is avoided by remembering a stretch in which all line ends stand inside of quotes: who gets there inside of
    quotes goes on at the end of the stretch.
    """

    _newline = re.compile(rb"\r\n|\n|\r")

    def __init__(self, signs: Signs) -> None:
        self._signs = signs
        self._quote = signs.quote[0]
        self._stretch: tuple[int, int] | None = None
        self._void = tuple(b"\r\n" + (signs.comment or b""))
        self._junk = f"{signs.delimiter.decode('latin-1')!r} expected after {signs.quote.decode('latin-1')!r}"

    def trim(self, units: int) -> None:
        """The text has lost its first `units`."""
        if self._stretch is not None:
            begin, end = self._stretch
            self._stretch = (begin - units, end - units) if end > units else None

    def at(self, text: bytes, at: int, *, final: bool) -> Row | None:
        """The row that begins at `at`; None when it takes more text to know, which can't be if this text is `final`."""
        patterns = _patterns(self._signs, final)
        if text[at] in self._void:
            found = patterns.void.match(text, at)
            return None if found is None else Row(found.end(), found.start(1), void=True)
        if self._stretch is not None and at < self._stretch[1]:
            return self._in_stretch(patterns, text, at, final)
        return self._anew(patterns, text, at, final)

    def _anew(self, patterns: _Patterns, text: bytes, at: int, final: bool) -> Row | None:
        found = patterns.row.match(text, at)
        if found is not None:
            return Row(found.end(), found.start(1))
        prefix = patterns.prefix.match(text, at)
        assert prefix is not None
        return self._stuck(text, at, prefix.end(), final)

    def _in_stretch(self, patterns: _Patterns, text: bytes, at: int, final: bool) -> Row | None:
        assert self._stretch is not None
        found = patterns.line.match(text, at)
        if found is not None:
            return Row(found.end(), found.start(1))
        prefix = patterns.line_prefix.match(text, at)
        assert prefix is not None
        stuck = prefix.end()
        if stuck == len(text) or text[stuck] != self._quote:
            return self._stuck(text, at, stuck, final)
        first = self._newline.search(text, at)
        if first is None or not self._stretch[0] <= first.end() <= self._stretch[1]:
            return self._anew(patterns, text, at, final)
        found = patterns.rest.match(text, self._stretch[1])
        if found is not None:
            return Row(found.end(), found.start(1))
        prefix = patterns.rest_prefix.match(text, self._stretch[1])
        return self._stuck(text, at, None if prefix is None else prefix.end(), final)

    def _stuck(self, text: bytes, at: int, stuck: int | None, final: bool) -> Row | None:
        """A row that can be read up to `stuck` only, or, None, is inside of quotes to the end of the text."""
        size = len(text)
        unclosed = stuck is None or (stuck < size and text[stuck] == self._quote)
        more = unclosed or stuck == size or (stuck == size - 1 and text[size - 1 :] in (b"\r", self._signs.escape))
        first = self._newline.search(text, at)
        end, content = (size, size) if first is None else (first.end(), first.start())
        known = final or (first is not None and not (end == size and text.endswith(b"\r")))
        reach = size if more or stuck is None else stuck
        if first is not None and known and reach >= end and self._signs.escape is None and (unclosed or not more):
            self._stretch = (end, max(end, text.rfind(b"\n", end, reach) + 1, text.rfind(b"\r", end, reach) + 1))
        if not known or (more and not final):
            return None
        return Row(end, content, fault=UNCLOSED if more or reach >= end else self._junk, reach=reach)
