"""Avro's blocks: variable-length integers, and the codecs that compress blocks."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from typing import Any

from ztf_flow.codecs import decompressor
from ztf_flow.errors import SetupError
from ztf_flow.extras import need

LIMIT = 256 * 1024 * 1024
"""Bytes that a block may decode to."""


class Malformed(Exception):
    """Raised for bytes that can't be Avro."""


class Incomplete(Exception):
    """Raised where bytes end before what is being read."""


def varint(data: bytes | bytearray, at: int) -> tuple[int, int]:
    """A zig-zag encoded long, and where it ends. Raises Incomplete, and Malformed where it has more than 10 bytes."""
    value = shift = 0
    while True:
        if at >= len(data):
            raise Incomplete
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return (value >> 1) ^ -(value & 1), at
        shift += 7
        if shift > 63:
            raise Malformed("a number has more than 64 bits")


def written_varint(value: int) -> bytes:
    """A long, zig-zag encoded."""
    value = (value << 1) ^ (value >> 63)
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def decompress(data: bytes, codec: str) -> bytes:
    """What a block decodes to. Raises Malformed where it is damaged or decodes to more than `LIMIT` bytes."""
    try:
        return _DECODERS[codec](data)
    except (Malformed, SetupError):
        raise
    except Exception as error:  # each library has errors of its own
        raise Malformed(f"it can't be decompressed ({error})") from None


def compress(data: bytes, codec: str) -> bytes:
    """A block compressed, at a fixed level."""
    return _ENCODERS[codec](data)


def _bounded(decoder: Any, data: bytes) -> bytes:
    out: bytes = decoder.decompress(data, LIMIT + 1)
    if len(out) > LIMIT:
        raise Malformed(f"it decodes to more than {LIMIT} bytes and is taken for a bomb")
    if not decoder.eof:
        raise Malformed("its compressed data ends in the middle")
    return out


def _inflate(data: bytes) -> bytes:
    return _bounded(zlib.decompressobj(-15), data)


def _unzstd(data: bytes) -> bytes:
    decoder, out = decompressor("zstd"), bytearray()
    for piece in decoder.feed(data):
        out += piece
        if len(out) > LIMIT:
            raise Malformed(f"it decodes to more than {LIMIT} bytes and is taken for a bomb")
    decoder.finish()
    return bytes(out)


def _bunzip2(data: bytes) -> bytes:
    import bz2

    return _bounded(bz2.BZ2Decompressor(), data)


def _unxz(data: bytes) -> bytes:
    import lzma

    return _bounded(lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=LIMIT), data)


def _unsnappy(data: bytes) -> bytes:
    """Snappy without framing, then the CRC-32 of what it decodes to (the specification, "snappy")."""
    snappy = need("cramjam", extra="snappy", what="Avro compressed by snappy").snappy
    if snappy.decompress_raw_len(data[:-4]) > LIMIT:
        raise Malformed(f"it decodes to more than {LIMIT} bytes and is taken for a bomb")
    out = bytes(snappy.decompress_raw(data[:-4]))
    if struct.pack(">I", zlib.crc32(out)) != data[-4:]:
        raise Malformed("its checksum does not match")
    return out


def _deflate(data: bytes) -> bytes:
    engine = zlib.compressobj(6, zlib.DEFLATED, -15)
    return engine.compress(data) + engine.flush()


def _zstd(data: bytes) -> bytes:
    import zstandard

    return zstandard.ZstdCompressor(level=3).compress(data)


def _snappy(data: bytes) -> bytes:
    snappy = need("cramjam", extra="snappy", what="Avro compressed by snappy").snappy
    return bytes(snappy.compress_raw(data)) + struct.pack(">I", zlib.crc32(data))


def _bzip2(data: bytes) -> bytes:
    import bz2

    return bz2.compress(data)


def _xz(data: bytes) -> bytes:
    import lzma

    return lzma.compress(data, preset=2)


_DECODERS: dict[str, Callable[[bytes], bytes]] = {
    "null": lambda data: data,
    "deflate": _inflate,
    "snappy": _unsnappy,
    "zstandard": _unzstd,
    "bzip2": _bunzip2,
    "xz": _unxz,
}
_ENCODERS: dict[str, Callable[[bytes], bytes]] = {
    "null": lambda data: data,
    "deflate": _deflate,
    "snappy": _snappy,
    "zstandard": _zstd,
    "bzip2": _bzip2,
    "xz": _xz,
}

CODECS = tuple(_DECODERS)
"""The codecs of the specification."""

COMPRESSIONS = {
    "none": "null",
    "deflate": "deflate",
    "snappy": "snappy",
    "zstd": "zstandard",
    "bz2": "bzip2",
    "xz": "xz",
}
"""Codecs by the names that they have in pipeline files."""
