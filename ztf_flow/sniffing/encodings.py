"""Which encoding undeclared text may have. Proposals for people: nothing is ever read by them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ztf_flow.sniffing import byte_order

_KANA = re.compile("[\u3041-\u30ff\uff66-\uff9f]")
_C1 = re.compile(rb"[\x80-\x9f]")
_UNDEFINED = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
_LETTERS = re.compile(rb"[A-Za-z\x80-\xff]")
_HIGH = re.compile(rb"[\x80-\xff]")
_RUN = re.compile(rb"[\xc0-\xff]{4,}")


@dataclass(frozen=True, slots=True)
class Proposal:
    """An encoding by Python's name, how likely it is (0 to 1), and why."""

    encoding: str
    confidence: float
    ground: str


def propose(data: bytes) -> Proposal | None:
    """The likely encoding of bytes that are not UTF-8; None where nothing is likely."""
    if b"\x00" in data:
        return _wide(data)
    japanese = _shift_jis(data)
    if japanese is not None:
        return japanese
    letters, high = len(_LETTERS.findall(data)), len(_HIGH.findall(data))
    if not high or high * 3 > letters or len(_RUN.findall(data)) > 2:
        return None  # words of nothing but high bytes are of another script than Latin
    if not _C1.search(data):
        return Proposal("iso8859-1", 0.6, f"{high} bytes of Latin-1 among {letters} letters; cp1252 reads the same")
    if not _UNDEFINED.search(data):
        return Proposal(
            "cp1252", 0.7, "bytes that are quotes, dashes or the euro sign in cp1252 and nothing in Latin-1"
        )
    return None


def _wide(data: bytes) -> Proposal | None:
    """UTF-16 or UTF-32 without a mark: every second byte of ASCII text is zero, or three of four."""
    order = byte_order(data)
    width = 4 if data.count(0) * 8 >= len(data) * 5 else 2
    encoding = f"utf-{width * 8}-{order}"
    try:
        text = data[: len(data) // width * width].decode(encoding)
    except UnicodeDecodeError as error:
        if error.start < len(data) - 8:
            return None
        text = data[: error.start // width * width].decode(encoding)
    plain = sum(character.isprintable() or character in "\t\r\n" for character in text)
    common = sum(character < "\u0250" for character in text)
    if plain < len(text) * 0.98 or common * 2 < len(text):
        return None
    return Proposal(encoding, 0.8, f"zero bytes where those of {encoding} stand")


def _shift_jis(data: bytes) -> Proposal | None:
    try:
        text = data.decode("shift_jis")
    except UnicodeDecodeError as error:
        if error.start < len(data) - 1:
            return None
        text = data[: error.start].decode("shift_jis")
    wide = [character for character in text if ord(character) > 127]
    kana = sum(map(bool, map(_KANA.match, wide)))
    full = sum("\u3041" <= character <= "\u30ff" for character in wide)
    if len(wide) < 4 or kana * 4 < len(wide) or full * 8 < len(wide):
        return None
    return Proposal("shift_jis", 0.8, f"{kana} kana among {len(wide)} characters of Shift-JIS")
