"""What a sample of bytes looks like: encodings, JSON or JSON Lines, delimited text. Guesses, each with its ground."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from dataclasses import dataclass
from itertools import islice
from typing import Literal

DELIMITERS = (",", ";", "\t", "|")

JsonKind = Literal["document", "one line", "lines", "unclear"]
"""One JSON text over several lines; one on one line; one per line; something that begins like JSON."""

_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_MULTIBYTE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]"
    rb"|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}"
)
_CUT = re.compile(rb"(?:[\xc2-\xdf]|[\xe0-\xef][\x80-\xbf]?|[\xf0-\xf4][\x80-\xbf]{0,2})\Z")
_BLANKS = " \t\r\n"
_ROWS = 200


def byte_order_mark(data: bytes) -> tuple[str, int] | None:
    """Encoding and length of the mark that the data begins with (Unicode 16, 23.8)."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding, len(mark)
    return None


def byte_order(data: bytes) -> Literal["le", "be"]:
    """The likely order of UTF-16 or UTF-32 without a mark: ASCII leaves the zeros in the high bytes."""
    even, odd = data[0::2].count(0), data[1::2].count(0)
    return "le" if odd >= even else "be"


def wrong_encoding(data: bytes) -> str | None:
    """Why a sample of delimited text is not UTF-8 throughout, None if it is, or fails in single records only.

    A sequence that the sample's end cuts is no ground. Records that can't be decoded are rejected one by one, so that
    the whole is called wrong only if its first line is, or if at least two and a tenth of its lines are and much more
    is broken than shows UTF-8.
    """
    data = _CUT.sub(b"", data)
    try:
        data.decode()
    except UnicodeDecodeError as error:
        lines = [line for line in data.split(b"\n") if line.strip()]
        bad = [_undecodable(line) for line in lines]
        what = f"byte {data[error.start]:#04x} at offset {error.start}"
        if bad[0]:
            return f"its first line is not UTF-8 ({what})"
        shown, broken = len(_MULTIBYTE.findall(data)), data.decode("utf-8", "replace").count("\ufffd")
        if sum(bad) >= 2 and sum(bad) * 10 >= len(bad) and broken > 4 * shown:
            return f"{sum(bad)} of its first {len(bad)} lines are not UTF-8 ({what})"
    return None


def _undecodable(line: bytes) -> bool:
    try:
        line.decode()
    except UnicodeDecodeError:
        return True
    return False


def json_kind(text: str, *, whole: bool) -> JsonKind | None:
    """How text is JSON, None for other text. `whole` says that nothing follows the sample."""
    text = text.lstrip(_BLANKS)
    if not text.startswith(("{", "[")):
        return "lines" if _is_lines(_complete_lines(text, whole=whole)) else None
    try:
        _, end = json.JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError):
        return _broken_kind(text, whole=whole)
    several = "\n" in text[:end]
    rest = text[end:]
    if not rest.strip(_BLANKS):
        return "document" if several else "one line"
    gap = rest[: len(rest) - len(rest.lstrip(_BLANKS))]
    return "lines" if "\n" in gap and not several else _broken_kind(text, whole=whole)


def _broken_kind(text: str, *, whole: bool) -> JsonKind:
    """For text whose first JSON value is malformed, followed by odd text, or larger than the sample."""
    complete = _complete_lines(text, whole=whole)
    if _is_lines(complete):
        return "lines"
    # Documents that are laid out over lines break them after a bracket or comma, JSON Lines never do.
    return "document" if complete and complete[0].rstrip(_BLANKS).endswith(("[", "{", ",")) else "unclear"


def _complete_lines(text: str, *, whole: bool) -> list[str]:
    lines = text.split("\n")
    return [line for line in (lines if whole else lines[:-1]) if line.strip(_BLANKS)][:_ROWS]


def _is_lines(lines: list[str]) -> bool:
    return len(lines) >= 2 and sum(map(_is_container, lines)) * 2 >= len(lines)


def _is_container(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict | list)
    except (ValueError, RecursionError):
        return False


@dataclass(frozen=True, slots=True)
class Delimited:
    """A delimiter under which `share` of the sample's `rows` rows have `columns` cells (at least two)."""

    delimiter: str
    columns: int
    rows: int
    share: float

    @property
    def certain(self) -> bool:
        """Enough to call text delimited that nothing else calls so."""
        return self.rows >= 2 and self.share >= 0.9


def quote_of(text: str, delimiter: str) -> str | None:
    """The quote `'` where cells are certainly set in it: two and half as many as lines at least, hardly any that is not
    closed, and no `"` at all. Else None, which leaves the usual one."""
    if '"' in text:
        return None
    lines = [line for line in text.splitlines() if line.strip()][:_ROWS]
    cells = [cell.strip(" ") for line in lines for cell in line.split(delimiter)]
    opened = [cell for cell in cells if cell.startswith("'")]
    closed = sum(len(cell) > 1 and cell.endswith("'") for cell in opened)
    return "'" if closed >= max(2, len(lines) // 2) and closed >= 0.95 * len(opened) else None


def header_likely(text: str, delimiter: str, quote: str = '"') -> bool | None:
    """Whether the first row looks like names above other kinds of cells; None where that can't be told. For people:
    nothing is read by it."""
    try:
        rows = list(islice(csv.reader(io.StringIO(text), delimiter=delimiter, quotechar=quote), 50))
    except csv.Error:
        return None
    rows = [row for row in rows if row]
    if len(rows) < 2:
        return None
    names, rest = rows[0], [row for row in rows[1:] if len(row) == len(rows[0])]
    if any(map(_NUMERIC.fullmatch, names)) or len(set(names)) < len(names) or not all(names):
        return False
    columns = list(zip(*rest, strict=True))
    return True if any(all(map(_NUMERIC.fullmatch, column)) for column in columns) else None


_NUMERIC = re.compile(r"\s*[-+]?[0-9][0-9.,:/TZ+ -]*%?\s*")


def delimited(text: str, *, whole: bool) -> Delimited | None:
    """The delimiter that divides the sample most evenly, outside quotes; None if none divides half of its rows."""
    found = [guess for mark in DELIMITERS if (guess := _divided(text, mark, whole=whole))]
    return max(found, key=lambda guess: (round(guess.share, 2), guess.columns), default=None)


def _divided(text: str, delimiter: str, *, whole: bool) -> Delimited | None:
    rows: list[list[str]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            if row:
                rows.append(row)
            if len(rows) > _ROWS:
                break
    except csv.Error:
        pass
    if not whole and len(rows) > 1:
        rows.pop()
    if not rows:
        return None
    columns, count = Counter(map(len, rows)).most_common(1)[0]
    if columns < 2 or count * 2 < len(rows):
        return None
    return Delimited(delimiter, columns, len(rows), count / len(rows))
