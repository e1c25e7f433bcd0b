"""ZIP (APPNOTE.TXT 6.3.10, <https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT>), by zipfile."""

from __future__ import annotations

import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from ztf_flow.archives.member import Member, printable
from ztf_flow.codecs.members import GRACE
from ztf_flow.errors import ParseError

STEP = 256 * 1024

METHODS = {0: "stored", 8: "deflate", 12: "bzip2", 14: "lzma"}
"""The methods of compression that are read."""

BROKEN = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError, struct.error, NotImplementedError,
    RuntimeError,
)  # fmt: skip
"""What zipfile raises for damaged archives."""


class _Total:
    """Bytes that an archive has given so far: members may share their bytes, so that each alone is no bomb."""

    def __init__(self, limit: int | None) -> None:
        self._limit = limit
        self._given = 0

    def add(self, count: int) -> None:
        self._given += count
        if self._limit is not None and self._given > self._limit:
            raise Bomb("the archive's members are larger than limits.ratio allows for, and it is taken for a bomb")


class Bomb(ParseError):
    """Raised where an archive as a whole gives too much."""


def zip_members(file: BinaryIO, *, ratio: int | None) -> Iterator[Member]:
    """The files of an archive in the order in which they lie in it. `file` is seekable."""
    try:
        archive = zipfile.ZipFile(file)
    except BROKEN as error:
        raise ParseError(f"not readable as ZIP: {error}", stage="read") from error
    with archive:
        size = file.seek(0, 2)
        total = _Total(max(GRACE, ratio * size) if ratio is not None else None)
        for info in sorted(archive.infolist(), key=lambda info: info.header_offset):
            if info.filename.endswith("/"):
                continue
            name = printable(info.orig_filename.split("\x00")[0] or "?")
            problem = _problem(info)
            if problem is not None:
                yield Member(name, info.file_size, iter(()), problem)
            else:
                yield Member(name, info.file_size, _content(archive, info, total, ratio))


def _problem(info: zipfile.ZipInfo) -> str | None:
    """Why a member can't be read, with a hint."""
    if info.flag_bits & 0x1:
        return "it is encrypted; decrypt the archive first"
    if info.compress_type not in METHODS:
        known = ", ".join(METHODS.values())
        return f"its method of compression ({info.compress_type}) is not read; pack it anew by one of: {known}"
    if info.external_attr >> 28 == 0xA:
        return "it is a link, and links are not followed"
    return None


def _content(archive: zipfile.ZipFile, info: zipfile.ZipInfo, total: _Total, ratio: int | None) -> Iterator[bytes]:
    given = 0
    limit = max(GRACE, ratio * info.compress_size) if ratio is not None else None
    try:
        checksum = 0
        with archive.open(info) as content:
            content._expected_crc = None  # type: ignore[attr-defined]  # it would keep back what a wrong one is told of
            while piece := content.read(STEP):
                given += len(piece)
                checksum = zlib.crc32(piece, checksum)
                if limit is not None and given > limit:
                    text = f"it is more than {ratio} times its size in the archive and is taken for a bomb"
                    raise ParseError(f"{text}; limits.ratio allows for more", stage="read")
                total.add(len(piece))
                yield piece
            if checksum != info.CRC:
                raise ParseError("it is damaged: the checksum does not match the data", stage="read")
            if given != info.file_size:
                raise ParseError(f"it has {given} bytes and should have {info.file_size}", stage="read")
    except BROKEN as error:
        raise ParseError(f"it is damaged: {error or type(error).__name__}", stage="read") from error
