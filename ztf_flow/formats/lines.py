"""What the formats made of lines share: units of an encoding, line ends, coordinates, faults.

All scanning is done on a *text* that has one byte per code unit: the bytes themselves for UTF-8 and the other encodings
whose line ends are plain bytes, a projection of them for UTF-16 and UTF-32. Offsets in it are units; `Units.width`
turns them into bytes.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ztf_flow.errors import ParseError
from ztf_flow.records import Batch, Coordinates, Frame, Kind, Origin, Place, RecordError, Reject

if TYPE_CHECKING:
    from ztf_flow.records import Integers

RAW_LIMIT = 64 * 1024
"""Bytes that are kept of a record which is longer than the record limit."""

_WIDE = {"utf-16-le": (2, "<u2"), "utf-16-be": (2, ">u2"), "utf-32-le": (4, "<u4"), "utf-32-be": (4, ">u4")}
_STATEFUL = ("utf-7", "iso2022", "hz", "idna", "punycode", "unicode_escape", "raw_unicode_escape", "raw-unicode-escape")
_SHIFT_JIS = ("shift_jis", "cp932", "shift_jisx0213", "shift_jis_2004")
_DOUBLE_BYTE = ("gbk", "gb18030", "gb2312", "big5", "big5hkscs", "cp949", "cp950", "euc_kr", "johab", "euc_jp")


@dataclass(frozen=True, slots=True)
class Units:
    """The code units of an encoding: `width` bytes each."""

    encoding: str
    width: int = 1
    dtype: str = "u1"
    double: re.Pattern[bytes] | None = None
    """Matches a character of two bytes whose second may look like an ASCII letter or sign."""

    def text(self, data: bytes) -> bytes:
        """One byte per unit: ASCII and Latin-1 as they are, all else, and an incomplete last unit, as 0xFF."""
        if self.width == 1:
            return data if self.double is None else self.double.sub(b"\xff\xff", data)
        import numpy as np

        whole = len(data) // self.width
        units: bytes = np.minimum(np.frombuffer(data, dtype=self.dtype, count=whole), 255).astype(np.uint8).tobytes()
        return units if len(data) == whole * self.width else units + b"\xff"


@lru_cache(maxsize=64)
def units_of(encoding: str, signs: str = "") -> Units:
    """The units of an encoding; `ParseError` where lines or `signs` can't be found without decoding."""
    try:
        name = codecs.lookup(encoding).name
    except LookupError:
        raise ParseError(f"there is no encoding {encoding!r}", stage="parse") from None
    if name in _WIDE:
        return Units(name, *_WIDE[name])
    if name in ("utf-16", "utf-32"):
        raise ParseError(f"{name} needs its byte order: say {name}-le or {name}-be", stage="parse")
    if name.startswith(_STATEFUL) or not _is_plain(name):
        raise ParseError(f"text in {name} can't be cut into lines; convert it to UTF-8 first", stage="parse")
    if any(sign >= "@" for sign in signs):  # all second bytes but those of digits lie above
        if name in _SHIFT_JIS:
            return Units(name, double=re.compile(rb"[\x81-\x9f\xe0-\xfc][\x40-\xfe]"))
        if name in _DOUBLE_BYTE:
            return Units(name, double=re.compile(rb"[\x81-\xfe][\x40-\xfe]"))
    return Units("utf-8" if name == "utf-8-sig" else name)


def _is_plain(name: str) -> bool:
    """Whether each ASCII character is its own byte, and no other single byte stands for one."""
    try:
        ascii_text = bytes(range(128)).decode("ascii")
        above = bytes(range(128, 256)).decode(name, "ignore")
        signs = '\n\r",;|\t'
        return signs.encode(name) == signs.encode() and not set(above) & set(ascii_text)
    except (LookupError, UnicodeError, TypeError):
        return False


def unit_of(sign: str, units: Units) -> bytes:
    """The one unit that a character of a dialect is; `ParseError` if it takes more."""
    if units.width > 1:
        unit = bytes([ord(sign)]) if ord(sign) < 255 else b""
    else:
        unit = sign.encode(units.encoding, "ignore")
    if len(unit) != 1:
        raise ParseError(f"{sign!r} is more than one byte in {units.encoding} and can't set cells apart", stage="parse")
    return unit


def newline_ends(text: bytes, at: int, stop: int) -> Integers:
    """The offsets after each LF in text[at:stop]."""
    import numpy as np

    window = np.frombuffer(text, dtype=np.uint8, count=stop - at, offset=at)
    return np.flatnonzero(window == 10) + (at + 1)


def line_ends(text: bytes, at: int, stop: int) -> Integers:
    """The offsets after each LF, CR LF and CR in text[at:stop]; a CR LF that straddles `stop` ends after it."""
    import numpy as np

    ends = newline_ends(text, at, stop)
    if text.find(b"\r", at, stop) < 0:
        return ends
    window = np.frombuffer(text, dtype=np.uint8, count=stop - at, offset=at)
    after = np.flatnonzero(window == 13) + (at + 1)
    inside = after[after < len(text)]
    lone = inside[np.frombuffer(text, dtype=np.uint8)[inside] != 10]
    if len(after) != len(inside):
        lone = np.append(lone, len(text))
    return np.sort(np.concatenate((ends, lone))) if len(lone) else ends


def content_ends(text: bytes, starts: Integers, ends: Integers) -> Integers:
    """The offsets where records less their terminator end; with it they lie in [starts, ends)."""
    import numpy as np

    units = np.frombuffer(text, dtype=np.uint8)
    last = units[ends - 1]
    contents: Integers = ends - ((last == 10) | (last == 13))
    contents -= (last == 10) & (contents > starts) & (units[contents - 1] == 13)
    return contents


def content_end(text: bytes, start: int, end: int) -> int:
    """Where the one record in text[start:end] ends less its terminator."""
    if text.endswith(b"\r\n", start, end):
        return end - 2
    return end - 1 if text.endswith((b"\n", b"\r"), start, end) else end


def blank_lines(text: bytes, starts: Integers, ends: Integers) -> list[int]:
    """The indices of the lines made of nothing but JSON's white space."""
    import numpy as np

    candidates = np.flatnonzero(np.frombuffer(text, dtype=np.uint8)[starts] <= 32).tolist()
    return [i for i in candidates if not text[starts[i] : ends[i]].strip(b" \t\r\n")]


class Spans(NamedTuple):
    """The records of one text in units: half open, less their terminators; `lines` counts from 0 within the text."""

    starts: Integers
    ends: Integers
    lines: Integers


def coordinates(frame: Frame, spans: Spans, units: Units, kept: Sequence[int] | None = None) -> Coordinates:
    """The coordinates in the object of the records of a frame, or of those of them at the indices `kept`."""
    import numpy as np

    cut = frame.cut
    at = np.arange(len(spans.starts)) if kept is None else np.asarray(kept, dtype=np.int64)
    return Coordinates(
        cut.first_record + at,
        (cut.first_line or 1) + spans.lines[at],
        cut.start + spans.starts[at] * units.width,
        cut.start + np.minimum(spans.ends[at] * units.width, len(cut.data)),
    )


def raw_reader(frame: Frame, origin: Origin) -> Callable[[int], bytes | None]:
    """A function that gives the raw bytes of the i-th record of a batch, as its coordinates have them."""
    cut = frame.cut

    def raw(index: int) -> bytes:
        _, _, start, end = origin.place(index)
        assert start is not None and end is not None
        return bytes(cut.data[start - cut.start : end - cut.start])

    return raw


def reject(frame: Frame, place: Place, raw: bytes, message: str, *, truncated: bool = False) -> Reject:
    """A record that can't be parsed."""
    error = RecordError((), "parse_error", message)
    return Reject("parse", frame.object, frame.layout.format, place, raw, (error,), truncated)


def fault_batch(frame: Frame, kind: Kind) -> Batch:
    """The batch of a cut with a fault: one reject and no values."""
    cut = frame.cut
    place = Place(cut.first_record, cut.first_line, cut.start, cut.start + cut.length)
    rejected = reject(frame, place, bytes(cut.data), cut.fault or "", truncated=len(cut.data) < cut.length)
    return Batch(kind, [], Origin(_nothing), _no_raw, [rejected])


def _nothing() -> Coordinates:
    import numpy as np

    none = np.empty(0, dtype=np.int64)
    return Coordinates(none, none, none, none)


def _no_raw(index: int) -> bytes | None:
    raise IndexError(index)
