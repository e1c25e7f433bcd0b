"""LZ4 frames, <https://github.com/lz4/lz4/blob/dev/doc/lz4_Frame_format.md>, by the library lz4 (extra `lz4`)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ztf_flow.codecs.members import PIECE, Damage, Frames
from ztf_flow.extras import need

MAGIC = 0x184D2204
LEGACY = 0x184C2102


def library() -> Any:
    return need("lz4.frame", extra="lz4", what="the compression lz4")


class Unlz4(Frames):
    """Frames are given to the decoder block by block, so that a bad block takes nothing with it that came before."""

    label = "lz4"

    def __init__(self) -> None:
        self._library = library()
        super().__init__()

    def _frame(self, magic: int) -> Iterator[bytes | None]:
        if magic == LEGACY:
            raise Damage("a frame of the legacy format, which is not read; write it anew with today's lz4")
        if magic != MAGIC:
            raise Damage("what follows is no lz4 frame")
        yield from self._need(7)
        flags, largest = self.input[4], self.input[5] >> 4 & 7
        decoder = self._library.LZ4FrameDecompressor()
        yield from self._pass(decoder, 7 + (8 if flags & 8 else 0) + (4 if flags & 1 else 0))
        while True:
            yield from self._need(4)
            size = int.from_bytes(self.input[:4], "little") & 0x7FFFFFFF
            if not size:
                break
            if size > 1 << 8 + 2 * largest:
                raise Damage("a block is larger than its frame allows")
            yield from self._pass(decoder, 4 + size + (4 if flags & 16 else 0))
        yield from self._pass(decoder, 4 + (4 if flags & 4 else 0))
        if not decoder.eof:
            raise Damage("the frame does not end where it says")

    def _pass(self, decoder: Any, count: int) -> Iterator[bytes | None]:
        yield from self._need(count)
        try:
            out = decoder.decompress(bytes(self.input[:count]), max_length=PIECE)
            self._take(count)
            while out:
                yield out
                if decoder.needs_input or decoder.eof:
                    break
                out = decoder.decompress(b"", max_length=PIECE)
        except (RuntimeError, EOFError) as error:
            sums = "hecksum" in str(error)
            raise Damage("the checksum does not match the data" if sums else f"invalid data ({error})") from None


class Lz4:
    """A compressor of one frame of linked blocks of 1 MiB, with a checksum of its content."""

    def __init__(self) -> None:
        frame = library()
        self._engine = frame.LZ4FrameCompressor(
            block_size=frame.BLOCKSIZE_MAX1MB, block_linked=True, content_checksum=True, auto_flush=False
        )
        self._head: bytes = self._engine.begin()

    def compress(self, data: bytes) -> bytes:
        head, self._head = self._head, b""
        return head + bytes(self._engine.compress(data))

    def flush(self) -> bytes:
        head, self._head = self._head, b""
        return head + bytes(self._engine.flush())
