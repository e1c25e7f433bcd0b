"""Archives: files in a file, read from front to back and never unpacked. Nothing is written under a member's name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, Literal

from ztf_flow import codecs
from ztf_flow.archives.member import Member
from ztf_flow.errors import ParseError

Kind = Literal["zip", "tar"]

_NO_ARCHIVES = (b"xl/", b"word/", b"ppt/", b"[Content_Types].xml", b"mimetypeapplication/", b"META-INF/MANIFEST.MF")
"""What the ZIP files of office documents, books and programs have near their beginning."""


def recognise(name: str, head: bytes, compression: str | None) -> tuple[Kind, str | None] | None:
    """Which archive an object is by its first bytes, and how it is compressed; None if it is none.

    `compression` is what is declared ("none" for none), None where it is to be found. Office documents, books and
    programs, which are ZIP files too, are no archives.
    """
    packed = codecs.by_magic(head) if compression is None else None if compression == "none" else compression
    if packed is None:
        if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
            return None if any(mark in head for mark in _NO_ARCHIVES) else ("zip", None)
    else:
        head = _beginning(head, packed)
    return ("tar", packed) if is_tar(head, name) else None


def is_tar(head: bytes, name: str) -> bool:
    """Whether data begins with a header of tar: one with the mark of POSIX, or of an older kind under tar's name."""
    if head[257:262] != b"ustar" and ".tar" not in name.lower() and not name.lower().endswith(".tgz"):
        return False
    from tarfile import HeaderError, TarInfo

    try:
        TarInfo.frombuf(head[:512], "utf-8", "surrogateescape")
    except (HeaderError, ValueError):
        return len(head) >= 512 and not any(head[:1024]) and name.lower().endswith(".tar")
    return True


def is_archive(head: bytes, name: str) -> bool:
    """Whether a member is an archive itself, be it compressed."""
    return recognise(name, head, None) is not None


def members(kind: Kind, file: BinaryIO, *, compression: str | None, ratio: int | None) -> Iterator[Member]:
    """The files of an archive in order, folders and links left out.

    Holds a piece of one member, and of ZIP the directory. Raises ParseError where the archive is damaged, after the
    members before. Where content gets more than `ratio` times larger than it is in the archive, that is damage.
    """
    if kind == "zip":
        from ztf_flow.archives.zip import zip_members

        return zip_members(file, ratio=ratio)
    from ztf_flow.archives.tar import tar_members

    return tar_members(unpacked(file, compression, ratio))


def unpacked(file: BinaryIO, compression: str | None, ratio: int | None) -> Iterator[bytes]:
    """The bytes of a file, decompressed, in pieces. Raises ParseError at the end where the stream is damaged."""
    decoder = codecs.decompressor(compression, ratio=ratio) if compression is not None else None
    while chunk := file.read(codecs.PIECE):
        if decoder is None:
            yield chunk
        else:
            yield from decoder.feed(chunk)
            if decoder.failed:
                break
    if decoder is not None:
        yield from decoder.finish()


def _beginning(head: bytes, compression: str) -> bytes:
    out = bytearray()
    try:
        for piece in codecs.decompressor(compression).feed(head):
            out += piece
            if len(out) >= 1024:
                break
    except ParseError:
        pass
    return bytes(out[:1024])
