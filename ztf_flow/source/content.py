"""A few bytes of an object's content, decompressed and out of an archive: what byte coordinates are about."""

from __future__ import annotations

import asyncio
import io
import tempfile
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from ztf_flow.archives import members, recognise, unpacked
from ztf_flow.codecs import by_magic, decompressor, sample_size
from ztf_flow.errors import ParseError
from ztf_flow.records import SourceObject
from ztf_flow.source.members import decoded, head_of
from ztf_flow.source.reading import CHUNK
from ztf_flow.source.seekable import SeekableObject
from ztf_flow.storage import Storage


async def read_content(storage: Storage, found: SourceObject, start: int, end: int) -> bytes:
    """Bytes [start, end) of an object as a framer saw it: uncompressed, and where `member` is set of that member.

    What is compressed is read from its beginning up to there, in pieces. Raises ParseError where that can't be done or
    the content ends before, OSError where the storage fails.
    """
    loop = asyncio.get_running_loop()
    with tempfile.TemporaryFile(prefix="ztf-spool-") as spool:
        if found.size is not None and storage.ranges:
            raw = SeekableObject(found, lambda at, to: storage.read(found.path, at, to), loop)
            file: Any = io.BufferedReader(raw, CHUNK if found.member is not None else CHUNK // 4)
        else:
            async for chunk in storage.stream(found.path, 0, found.size, chunk=CHUNK, ahead=2):
                await asyncio.to_thread(spool.write, chunk)
            spool.seek(0)
            file = spool
        return await asyncio.to_thread(_read, file, found, start, end)


def _read(file: BinaryIO, found: SourceObject, start: int, end: int) -> bytes:
    head = _begin(file)
    if found.member is None:
        compression = by_magic(head)
        if compression is None:
            file.seek(start)
            return _exactly(file.read(end - start), found, start, end)
        pieces = unpacked(file, compression, None)
    else:
        pieces = _member(file, found, head)
    return _exactly(b"".join(_window(pieces, start, end)), found, start, end)


def _begin(file: BinaryIO) -> bytes:
    """The first bytes, for detection; the file stands at its beginning again."""
    head = file.read(sample_size(None))
    wanted = sample_size(by_magic(head))
    if wanted > len(head):
        head += file.read(wanted - len(head))
    file.seek(0)
    return head


def _member(file: BinaryIO, found: SourceObject, head: bytes) -> Iterator[bytes]:
    archive = recognise(found.path, head, None)
    if archive is None:
        raise ParseError("it is no archive", stage="read", place=found.uri)
    for member in members(archive[0], file, compression=archive[1], ratio=None):
        if member.name == found.member:
            if member.problem is not None:
                raise ParseError(member.problem, stage="read", place=found.name)
            beginning, content = head_of(member.content)
            compression = by_magic(beginning)
            decoder = decompressor(compression) if compression is not None else None
            return decoded(content, decoder)
    raise ParseError(f"the archive has no member {found.member}", stage="read", place=found.uri)


def _window(pieces: Iterable[bytes], start: int, end: int) -> Iterator[bytes]:
    """What of [start, end) is in pieces that follow each other; reads no further than needed."""
    at = 0
    for piece in pieces:
        if at + len(piece) > start:
            yield piece[max(0, start - at) : end - at]
        at += len(piece)
        if at >= end:
            return


def _exactly(data: bytes, found: SourceObject, start: int, end: int) -> bytes:
    if len(data) != end - start:
        raise ParseError(f"its content ends before byte {end}", stage="read", place=found.uri)
    return data
