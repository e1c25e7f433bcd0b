"""Tar, as a stream: ustar and pax (POSIX.1-2017, "pax", "ustar Interchange Format"), GNU's long names.

`tarfile` reads headers, of which it takes extended ones whole into memory, whatever size they claim; so only its
parsing of one block is used.
"""

from __future__ import annotations

import tarfile
from collections.abc import Iterator

from ztf_flow.archives.member import Member, printable
from ztf_flow.errors import ParseError

BLOCK = 512
HEADER_LIMIT = 1024 * 1024
"""Bytes of an extended header."""

_FILES = (tarfile.REGTYPE, tarfile.AREGTYPE, tarfile.CONTTYPE)
_WITHOUT_CONTENT = (
    tarfile.LNKTYPE,
    tarfile.SYMTYPE,
    tarfile.CHRTYPE,
    tarfile.BLKTYPE,
    tarfile.DIRTYPE,
    tarfile.FIFOTYPE,
)


class _Stream:
    """Pieces of bytes, read in the sizes that are wanted."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._rest = b""
        self.at = 0

    def piece(self, limit: int) -> bytes:
        """Some of the next bytes; none at the end."""
        while not self._rest:
            following = next(self._pieces, None)
            if following is None:
                return b""
            self._rest = following
        out, self._rest = self._rest[:limit], self._rest[limit:]
        self.at += len(out)
        return out

    def exactly(self, size: int) -> bytes:
        """So many bytes. Raises ParseError where there are less."""
        out = bytearray()
        while len(out) < size:
            more = self.piece(size - len(out))
            if not more:
                raise _damage(self.at, "the archive ends in the middle")
            out += more
        return bytes(out)

    def skip(self, size: int) -> None:
        while size:
            more = self.piece(min(size, 1024 * 1024))
            if not more:
                raise _damage(self.at, "the archive ends in the middle")
            size -= len(more)


def tar_members(pieces: Iterator[bytes]) -> Iterator[Member]:
    """The files of an archive, in order. Links, folders and devices are left out."""
    stream = _Stream(pieces)
    told: dict[str, str] = {}
    for_all: dict[str, str] = {}
    while True:
        info = _header(stream)
        if info is None:
            for _ in pieces:  # what follows the end is padding; damage of a compressed stream shows there
                pass
            return
        if info.type in (tarfile.XHDTYPE, tarfile.SOLARIS_XHDTYPE, tarfile.XGLTYPE):
            found = _extended(_long(stream, info))
            for_all, told = (for_all | found, told) if info.type == tarfile.XGLTYPE else (for_all, told | found)
            continue
        if info.type in (tarfile.GNUTYPE_LONGNAME, tarfile.GNUTYPE_LONGLINK):
            text = _long(stream, info).rstrip(b"\x00").decode("utf-8", "surrogateescape")
            if info.type == tarfile.GNUTYPE_LONGNAME:
                told["path"] = text
            continue
        yield from _member(stream, info, for_all | told)
        told = {}


def _header(stream: _Stream) -> tarfile.TarInfo | None:
    """The next header; None at the end of the archive, which is a block of zeros, or nothing at all."""
    at = stream.at
    first = stream.piece(1)
    if not first:
        return None
    block = first + stream.exactly(BLOCK - 1)
    if not any(block):
        return None
    try:
        info = tarfile.TarInfo.frombuf(block, "utf-8", "surrogateescape")
    except (tarfile.HeaderError, ValueError) as error:
        raise _damage(at, f"there is no header ({error})") from None
    if info.size < 0:
        raise _damage(at, f"a member claims to have {info.size} bytes")
    return info


def _member(stream: _Stream, info: tarfile.TarInfo, told: dict[str, str]) -> Iterator[Member]:
    name = printable(told.get("path", info.name))
    size = info.size
    if "size" in told:
        if not told["size"].isdigit():
            raise _damage(stream.at, f"a member claims to have {told['size']!r} bytes")
        size = int(told["size"])
    if info.type in _WITHOUT_CONTENT or (info.type == tarfile.AREGTYPE and name.endswith("/")):
        return
    begin, padding = stream.at, -size % BLOCK
    content = _content(stream, size)
    if info.type == tarfile.GNUTYPE_SPARSE or any(key.startswith("GNU.sparse") for key in told):
        yield Member(name, size, iter(()), "it is a sparse file, whose content isn't in the archive as it is")
    elif info.type in _FILES:
        yield Member(name, size, content)
    stream.skip(begin + size + padding - stream.at)


def _content(stream: _Stream, size: int) -> Iterator[bytes]:
    while size:
        piece = stream.piece(min(size, 1024 * 1024))
        if not piece:
            raise _damage(stream.at, "the archive ends in the middle")
        size -= len(piece)
        yield piece


def _long(stream: _Stream, info: tarfile.TarInfo) -> bytes:
    """The content of a header that is about the next member."""
    if info.size > HEADER_LIMIT:
        raise _damage(stream.at, f"a header claims to have {info.size} bytes")
    data = stream.exactly(info.size)
    stream.skip(-info.size % BLOCK)
    return data


def _extended(data: bytes) -> dict[str, str]:
    """The records of a pax header: `length key=value` and a line end, the length being that of all of it."""
    found: dict[str, str] = {}
    at = 0
    while at < len(data) and data[at]:
        length, space, _ = data[at : at + 20].partition(b" ")
        if not space or not length.isdigit() or not len(length) + 3 <= int(length) <= len(data) - at:
            raise ParseError("tar archive damaged: an extended header is malformed", stage="read")
        record = data[at + len(length) + 1 : at + int(length) - 1]
        key, _, value = record.partition(b"=")
        found[key.decode("utf-8", "replace")] = value.decode("utf-8", "surrogateescape")
        at += int(length)
    return found


def _damage(at: int, reason: str) -> ParseError:
    return ParseError(f"tar archive damaged at byte {at}: {reason}", stage="read")
