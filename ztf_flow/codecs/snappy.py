"""Snappy's framing format, <https://github.com/google/snappy/blob/main/framing_format.txt>, by cramjam (extra
`snappy`)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ztf_flow.codecs.members import Damage, Stream
from ztf_flow.extras import need

IDENTIFIER = b"\xff\x06\x00\x00sNaPpY"
LARGEST = 4 + 32 + 65536 + 65536 // 6
"""Bytes of a chunk at the most: a checksum, and 64 KiB at snappy's worst."""


def library() -> Any:
    return need("cramjam", extra="snappy", what="the compression snappy").snappy


class Unsnappy(Stream):
    """Chunks of at most 64 KiB, each with its checksum. A stream has no end mark, so that one which ends between two
    chunks is whole."""

    label = "snappy"

    def __init__(self) -> None:
        self._library = library()
        super().__init__()

    def run(self) -> Iterator[bytes | None]:
        begun = False
        while True:
            yield from self._begin_member(may_end=begun)
            kind = self.input[0]
            if (not begun and kind != 0xFF) or 2 <= kind < 0x80:
                raise Damage("what follows is no snappy chunk")
            yield from self._need(4)
            size = int.from_bytes(self.input[1:4], "little")
            if 0x80 <= kind < 0xFF:
                self._take(4)
                yield from self._skip(size)
                continue
            if size > LARGEST:
                raise Damage("a chunk is larger than the format allows")
            yield from self._need(4 + size)
            yield from self._chunk(kind, bytes(self.input[: 4 + size]))
            begun = True

    def _chunk(self, kind: int, chunk: bytes) -> Iterator[bytes]:
        if kind == 0xFF and chunk != IDENTIFIER:
            raise Damage("what follows is no snappy stream")
        try:
            out = bytes(self._library.decompress(chunk if kind == 0xFF else IDENTIFIER + chunk))
        except Exception as error:  # cramjam's own error class
            sums = "checksum" in str(error).lower()
            raise Damage("the checksum does not match the data" if sums else f"invalid data ({error})") from None
        self._take(len(chunk))
        if out:
            yield out


class Snappy:
    """A compressor; each block that is fed ends with its chunk."""

    def __init__(self) -> None:
        self._engine = library().Compressor()
        self._head = IDENTIFIER  # the engine writes it with its first chunk

    def compress(self, data: bytes) -> bytes:
        if not data:
            return b""
        self._head = b""
        self._engine.compress(data)
        return bytes(self._engine.flush())

    def flush(self) -> bytes:
        return self._head + bytes(self._engine.finish())
