"""Gzip, RFC 1952."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from ztf_flow.codecs.members import STEP, Damage, Stream


class Gunzip(Stream):
    """Members of RFC 1952. The deflate data goes to ISA-L; header and trailer are read here, so that a wrong checksum
    is found after all that it covers was delivered."""

    label = "gzip"

    def run(self) -> Iterator[bytes | None]:
        members = 0
        while True:
            yield from self._begin_member(may_end=members > 0)
            if members and self.input[0] == 0:  # padding, as gzip itself tolerates
                self._take(len(self.input) - len(self.input.lstrip(b"\x00")))
                continue
            while (size := _gzip_header(self.input)) is None:
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
                yield from self._need(1)
                data = self._take(min(len(self.input), STEP))
            else:
                data = b""
            try:
                out = inflate.decompress(data, STEP)
            except igzip_lib.error as error:  # type: ignore[misc]  # the stubs declare an instance
                self.offset -= len(data)
                raise Damage(f"invalid data at or shortly after this byte ({error})") from None
            if out:
                checksum = isal_zlib.crc32(out, checksum)
                length += len(out)
                yield out
        self._give_back(inflate.unused_data)
        yield from self._need(8)
        if struct.unpack("<II", self.input[:8]) != (checksum, length & 0xFFFFFFFF):
            raise Damage("the checksum does not match the data")
        self._take(8)


def _gzip_header(data: bytearray) -> int | None:
    """The length of the member header that data begins with, None when more bytes are needed (RFC 1952, 2.3)."""
    if not b"\x1f\x8b\x08".startswith(bytes(data[:3])):
        raise Damage("what follows is no gzip member")
    if len(data) < 10:
        return None
    flags, at = data[3], 10
    if flags & 0xE0:
        raise Damage("reserved flags are set in a gzip header")
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
