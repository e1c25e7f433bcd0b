"""Compression by suffix or magic bytes, incrementally in both directions: one module per compression.

A decompressor never gives more than `PIECE` bytes at once, whatever the ratio, and what it decoded before damage is
delivered before the damage is reported. Streams of several members or frames are read to their end.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator
from typing import Any, Protocol

from ztf_flow.codecs.members import PIECE, Members
from ztf_flow.errors import ConfigError

__all__ = [
    "NAMES",
    "PIECE",
    "Compressor",
    "Decompressor",
    "by_magic",
    "compressor",
    "decompressor",
    "sample_size",
    "split_suffix",
]

SUFFIXES = {
    ".gz": "gzip",
    ".zst": "zstd",
    ".zstd": "zstd",
    ".bz2": "bz2",
    ".xz": "xz",
    ".lz4": "lz4",
    ".sz": "snappy",
}
NAMES = ("gzip", "zstd", "bz2", "xz", "lz4", "snappy")
MAGICS = (
    (b"\x1f\x8b", "gzip"),
    (b"\x28\xb5\x2f\xfd", "zstd"),
    *((b"BZh%d1AY&SY" % size, "bz2") for size in range(1, 10)),
    *((b"BZh%d\x17rE8P\x90" % size, "bz2") for size in range(1, 10)),  # an empty stream
    (b"\xfd7zXZ\x00", "xz"),
    (b"\x04\x22\x4d\x18", "lz4"),
    (b"\xff\x06\x00\x00sNaPpY", "snappy"),
)
_MARKS = tuple(magic for magic, _ in MAGICS)


_SAMPLES = {"zstd": 256 * 1024, "bz2": 1024 * 1024, "lz4": 4 * 1024 * 1024 + 64 * 1024, "snappy": 128 * 1024}


def sample_size(name: str | None) -> int:
    """Bytes that a stream may need before it decodes to anything: a block that is decoded as a whole."""
    return _SAMPLES.get(name or "", 64 * 1024)


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


def suffix_of(name: str) -> str:
    """The suffix of the last part of a path, with its dot, as pathlib has it; made for many names."""
    last = name[name.rfind("/") + 1 :]
    at = last.rfind(".")
    return last[at:] if 0 < at < len(last) - 1 else ""


def split_suffix(name: str) -> tuple[str, str | None]:
    """The name without a compression's suffix, and that compression."""
    suffix = suffix_of(name)
    compression = SUFFIXES.get(suffix.lower())
    return (name[: -len(suffix)], compression) if compression else (name, None)


def by_magic(head: bytes) -> str | None:
    """The compression whose magic bytes the data begins with.

    Streams of Zstandard and of LZ4 may begin with skippable frames (RFC 8878, 3.1.2), which both share: what follows
    them tells, where the head reaches so far, else it is taken for zstd.
    """
    skipped = False
    while len(head) >= 4 and head[1:4] == b"\x2a\x4d\x18" and head[0] & 0xF0 == 0x50:
        skipped = True
        head = head[8 + int.from_bytes(head[4:8], "little") :] if len(head) >= 8 else b""
    found = None
    if head.startswith(_MARKS):
        found = next(name for magic, name in MAGICS if head.startswith(magic))
    return "lz4" if skipped and found == "lz4" else "zstd" if skipped else found


def decompressor(name: str, *, place: str | None = None, ratio: int | None = None) -> Decompressor:
    """A new decompressor; `place` (the object's URI) is named in its errors. With a `ratio` a stream that decodes to
    more than so many times its size, and to more than 64 MiB, is damaged. Raises SetupError where an extra is missing.
    """
    found = _DECODERS.get(name)
    if found is None:
        raise _unknown(name)
    stream = getattr(importlib.import_module(f"ztf_flow.codecs.{name}"), found)()
    return Members(stream, place, ratio)


def compressor(name: str) -> Compressor:
    """A new compressor with a fixed level and nothing in its header that differs between runs.

    Raises SetupError where an extra is missing.
    """
    make = _ENGINES.get(name)
    if make is None:
        raise _unknown(name)
    return _Compress(make())


def _gzip() -> Any:
    from isal import isal_zlib

    return isal_zlib.compressobj(level=2, wbits=31)


def _zstd() -> Any:
    import zstandard

    return zstandard.ZstdCompressor(level=3, write_checksum=True).compressobj()


def _bz2() -> Any:
    import bz2

    return bz2.BZ2Compressor()


def _xz() -> Any:
    import lzma

    return lzma.LZMACompressor(lzma.FORMAT_XZ, preset=2)


def _lz4() -> Any:
    from ztf_flow.codecs.lz4 import Lz4

    return Lz4()


def _snappy() -> Any:
    from ztf_flow.codecs.snappy import Snappy

    return Snappy()


_DECODERS = {
    "gzip": "Gunzip",
    "zstd": "Unzstd",
    "bz2": "Bunzip2",
    "xz": "Unxz",
    "lz4": "Unlz4",
    "snappy": "Unsnappy",
}
"""The classes, each in the module of its compression's name."""

_ENGINES: dict[str, Callable[[], Any]] = {
    "gzip": _gzip,
    "zstd": _zstd,
    "bz2": _bz2,
    "xz": _xz,
    "lz4": _lz4,
    "snappy": _snappy,
}


def _unknown(name: str) -> ConfigError:
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
