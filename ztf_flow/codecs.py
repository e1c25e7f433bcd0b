"""Compression: gzip (RFC 1952) and Zstandard (RFC 8878), by suffix or magic, incrementally in both directions.

A decompressor never gives more than `PIECE` bytes at once, whatever the ratio, and what it decoded before damage is
delivered before the damage is reported. Streams of several members or frames are read to their end.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any, Protocol

from ztf_flow.errors import ConfigError, ParseError

PIECE = 1024 * 1024
"""The most bytes that a decompressor yields at once."""

SUFFIXES = {".gz": "gzip", ".zst": "zstd", ".zstd": "zstd"}
LATER_SUFFIXES = {".bz2": "bz2", ".xz": "xz", ".lz4": "lz4"}
MAGICS = ((b"\x1f\x8b", "gzip"), (b"\x28\xb5\x2f\xfd", "zstd"))
LATER_MAGICS = ((b"BZh", "bz2"), (b"\xfd7zXZ\x00", "xz"), (b"\x04\x22\x4d\x18", "lz4"))
NAMES = ("gzip", "zstd")


class Decompressor(Protocol):
    """Undoes a compression. `feed` must be iterated to its end before the next call."""

    failed: bool
    """Damage was met: feeding more gives nothing, `finish` tells what it was."""

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Take the next compressed bytes; yield what they decode to, in pieces of at most `PIECE` bytes."""
        ...

    def finish(self) -> Iterator[bytes]:
        """The compressed stream has ended: ParseError, naming the byte offset, if it was damaged or cut short."""
        ...


class Compressor(Protocol):
    """Compresses; equal bytes fed in equal pieces give equal output."""

    def feed(self, data: bytes) -> Iterator[bytes]: ...

    def finish(self) -> Iterator[bytes]: ...


def split_suffix(name: str) -> tuple[str, str | None]:
    """The name without a compression's suffix, and that compression; it may be one that is not available yet."""
    suffix = PurePosixPath(name).suffix
    compression = {**SUFFIXES, **LATER_SUFFIXES}.get(suffix.lower())
    return (name[: -len(suffix)], compression) if compression else (name, None)


def by_magic(head: bytes) -> str | None:
    """The compression whose magic bytes the data begins with; it may be one that is not available yet."""
    for magic, name in (*MAGICS, *LATER_MAGICS):
        if head.startswith(magic):
            return name
    # A Zstandard stream may begin with a skippable frame (RFC 8878, 3.1.2).
    return "zstd" if len(head) >= 4 and head[1:4] == b"\x2a\x4d\x18" and head[0] & 0xF0 == 0x50 else None


def decompressor(name: str, *, place: str | None = None) -> Decompressor:
    """A new decompressor; `place` (the object's URI) is named in its errors."""
    if name == "gzip":
        return _Gunzip(place)
    if name == "zstd":
        return _Unzstd(place)
    raise _unknown(name)


def compressor(name: str) -> Compressor:
    """A new compressor with a fixed level and nothing in its header that differs between runs."""
    if name == "gzip":
        from isal import isal_zlib

        return _Compress(isal_zlib.compressobj(level=2, wbits=31))
    if name == "zstd":
        import zstandard

        return _Compress(zstandard.ZstdCompressor(level=3, write_checksum=True).compressobj())
    raise _unknown(name)


def _unknown(name: str) -> ConfigError:
    if name in LATER_SUFFIXES.values():
        return ConfigError(f"compression {name!r} is not available yet", stage="config")
    return ConfigError(f"unknown compression {name!r}; known: {', '.join(NAMES)}", stage="config")


class _Compress:
    def __init__(self, engine: Any) -> None:
        self._engine = engine

    def feed(self, data: bytes) -> Iterator[bytes]:
        if out := self._engine.compress(data):
            yield out

    def finish(self) -> Iterator[bytes]:
        if out := self._engine.flush():
            yield out


class _Damage(Exception):
    """What is wrong with the stream at the current offset."""


class _Members:
    """What gzip and Zstandard share: a stream of members, read by a state machine that asks for bytes.

    A subclass's `_run` is a generator that yields decoded bytes, or None when it needs more input than `_input` holds.
    """

    label = ""

    def __init__(self, place: str | None) -> None:
        self.failed = False
        self._place = place
        self._input = bytearray()
        self._offset = 0
        self._message = ""
        self._between = False
        self._machine = self._run()

    def feed(self, data: bytes) -> Iterator[bytes]:
        # Small slices keep the copies small that a decoder makes of its unused input.
        for at in range(0, len(data), 256 * 1024):
            if self.failed:
                return
            self._input += data[at : at + 256 * 1024]
            try:
                for piece in self._machine:
                    if piece is None:
                        break
                    yield piece
            except _Damage as damage:
                self.failed = True
                self._message = str(damage)

    def finish(self) -> Iterator[bytes]:
        if not self.failed and not (self._between and not self._input):
            self._offset += len(self._input)
            self._message = "the data ends in the middle"
            self.failed = True
        if self.failed:
            text = f"{self.label} stream damaged at byte {self._offset}: {self._message}"
            raise ParseError(text, stage="read", place=self._place)
        return iter(())

    def _take(self, count: int) -> bytes:
        out = bytes(self._input[:count])
        del self._input[:count]
        self._offset += count
        return out

    def _run(self) -> Iterator[bytes | None]:
        raise NotImplementedError


class _Gunzip(_Members):
    """Members of RFC 1952. The deflate data goes to ISA-L; header and trailer are read here, so that a wrong checksum
    is found after all that it covers was delivered."""

    label = "gzip"

    STEP = 64 * 1024
    """Bytes that one call may give: as much is lost at most where deflate data is corrupt."""

    def _run(self) -> Iterator[bytes | None]:
        members = 0
        while True:
            self._between = members > 0
            while not self._input:
                yield None
            if members and self._input[0] == 0:  # padding, as gzip itself tolerates
                self._take(len(self._input) - len(self._input.lstrip(b"\x00")))
                continue
            self._between = False
            while (size := _gzip_header(self._input)) is None:
                yield None
            self._take(size)
            yield from self._member()
            members += 1

    def _member(self) -> Iterator[bytes | None]:
        from isal import igzip_lib, isal_zlib

        inflate = igzip_lib.IgzipDecompressor(flag=igzip_lib.DECOMP_DEFLATE)
        checksum = length = 0
        while not inflate.eof:
            if inflate.needs_input:
                while not self._input:
                    yield None
                data = self._take(min(len(self._input), self.STEP))
            else:
                data = b""
            try:
                out = inflate.decompress(data, self.STEP)
            except igzip_lib.error as error:  # type: ignore[misc]  # the stubs declare an instance
                self._offset -= len(data)
                raise _Damage(f"invalid data at or shortly after this byte ({error})") from None
            if out:
                checksum = isal_zlib.crc32(out, checksum)
                length += len(out)
                yield out
        self._input[:0] = inflate.unused_data
        self._offset -= len(inflate.unused_data)
        while len(self._input) < 8:
            yield None
        if struct.unpack("<II", self._input[:8]) != (checksum, length & 0xFFFFFFFF):
            raise _Damage("the checksum does not match the data")
        self._take(8)


def _gzip_header(data: bytearray) -> int | None:
    """The length of the member header that data begins with, None when more bytes are needed (RFC 1952, 2.3)."""
    if not b"\x1f\x8b\x08".startswith(bytes(data[:3])):
        raise _Damage("what follows is no gzip member")
    if len(data) < 10:
        return None
    flags, at = data[3], 10
    if flags & 0xE0:
        raise _Damage("reserved flags are set in a gzip header")
    if flags & 4:
        if len(data) < at + 2:
            return None
        at += 2 + int.from_bytes(data[at : at + 2], "little")
    for flag in (8, 16):
        if flags & flag:
            if (end := data.find(0, at)) < 0:
                return None
            at = end + 1
    at += 2 if flags & 2 else 0
    return at if len(data) >= at else None


class _Unzstd(_Members):
    """Frames of RFC 8878, given to the decoder block by block: a block decodes to at most 128 KiB, so no input can
    inflate further at once, and a bad block takes nothing with it that came before."""

    label = "zstd"
    WINDOW = 128 * 1024 * 1024

    def _run(self) -> Iterator[bytes | None]:
        frames = 0
        while True:
            self._between = frames > 0
            while not self._input:
                yield None
            self._between = False
            while len(self._input) < 4:
                yield None
            magic = int.from_bytes(self._input[:4], "little")
            if magic & 0xFFFFFFF0 == 0x184D2A50:
                yield from self._skip()
            elif magic == 0xFD2FB528:
                yield from self._frame()
            else:
                raise _Damage("what follows is no zstd frame")
            frames += 1

    def _skip(self) -> Iterator[None]:
        while len(self._input) < 8:
            yield None
        left = int.from_bytes(self._take(8)[4:], "little")
        while left:
            while not self._input:
                yield None
            left -= len(self._take(min(left, len(self._input))))

    def _frame(self) -> Iterator[bytes | None]:
        import zstandard

        while len(self._input) < 5:
            yield None
        flags = self._input[4]
        single, content = flags & 0x20, flags >> 6
        header = (
            5
            + (0 if single else 1)
            + (0, 1, 2, 4)[flags & 3]
            + (1 if single and not content else (0, 2, 4, 8)[content])
        )
        decode = zstandard.ZstdDecompressor(max_window_size=self.WINDOW).decompressobj()
        yield from self._pass(decode, header)
        last = False
        while not last:
            while len(self._input) < 3:
                yield None
            block = int.from_bytes(self._input[:3], "little")
            last = bool(block & 1)
            yield from self._pass(decode, 3 + (1 if block >> 1 & 3 == 1 else block >> 3))
        if flags & 4:
            yield from self._pass(decode, 4)

    def _pass(self, decode: Any, count: int) -> Iterator[bytes | None]:
        import zstandard

        if count > 3 + 128 * 1024:
            raise _Damage("a block is larger than the format allows")
        while len(self._input) < count:
            yield None
        try:
            out = decode.decompress(bytes(self._input[:count]))
        except zstandard.ZstdError as error:
            raise _Damage(f"invalid data ({error})") from None
        self._take(count)
        if out:
            yield out
