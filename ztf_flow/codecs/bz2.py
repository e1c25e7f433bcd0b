"""Bzip2, <https://sourceware.org/bzip2/manual/manual.html>."""

from __future__ import annotations

import bz2

from ztf_flow.codecs.members import Streams


class Bunzip2(Streams):
    """Blocks of up to 900 kB are decoded as wholes: what is lost with a bad byte is its block."""

    label = "bz2"
    magic = b"BZh"
    errors = (OSError, ValueError)

    def _decoder(self) -> bz2.BZ2Decompressor:
        return bz2.BZ2Decompressor()
