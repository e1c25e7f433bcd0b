"""The .xz file format, version 1.2.1, <https://tukaani.org/xz/xz-file-format.txt>."""

from __future__ import annotations

import lzma

from ztf_flow.codecs.members import Streams

MEMORY = 128 * 1024 * 1024
"""Bytes that a stream's dictionary may take; the largest preset of xz needs 65 MiB."""


class Unxz(Streams):
    """Streams with padding between them (2.2 there)."""

    label = "xz"
    magic = b"\xfd7zXZ\x00"
    errors = (lzma.LZMAError,)

    def _decoder(self) -> lzma.LZMADecompressor:
        return lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=MEMORY)

    def _padding(self) -> int:
        zeros = len(self.input) - len(self.input.lstrip(b"\x00"))
        return zeros - zeros % 4
