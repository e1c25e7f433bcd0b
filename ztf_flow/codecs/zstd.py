"""Zstandard, RFC 8878."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ztf_flow.codecs.members import Damage, Frames


class Unzstd(Frames):
    """Frames of RFC 8878, given to the decoder block by block: a block decodes to at most 128 KiB, so no input can
    inflate further at once, and a bad block takes nothing with it that came before."""

    label = "zstd"
    WINDOW = 128 * 1024 * 1024

    def _frame(self, magic: int) -> Iterator[bytes | None]:
        import zstandard

        if magic != 0xFD2FB528:
            raise Damage("what follows is no zstd frame")
        yield from self._need(5)
        flags = self.input[4]
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
            yield from self._need(3)
            block = int.from_bytes(self.input[:3], "little")
            last = bool(block & 1)
            yield from self._pass(decode, 3 + (1 if block >> 1 & 3 == 1 else block >> 3))
        if flags & 4:
            yield from self._pass(decode, 4)

    def _pass(self, decode: Any, count: int) -> Iterator[bytes | None]:
        import zstandard

        if count > 3 + 128 * 1024:
            raise Damage("a block is larger than the format allows")
        yield from self._need(count)
        try:
            out = decode.decompress(bytes(self.input[:count]))
        except zstandard.ZstdError as error:
            raise Damage(f"invalid data ({error})") from None
        self._take(count)
        if out:
            yield out
