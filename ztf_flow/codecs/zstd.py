"""Zstandard, RFC 8878."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ztf_flow.codecs.members import Damage, Members


class Unzstd(Members):
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
                while len(self._input) < 8:
                    yield None
                yield from self._skip(int.from_bytes(self._take(8)[4:], "little"))
            elif magic == 0xFD2FB528:
                yield from self._frame()
            else:
                raise Damage("what follows is no zstd frame")
            frames += 1

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
            raise Damage("a block is larger than the format allows")
        while len(self._input) < count:
            yield None
        try:
            out = decode.decompress(bytes(self._input[:count]))
        except zstandard.ZstdError as error:
            raise Damage(f"invalid data ({error})") from None
        self._take(count)
        if out:
            yield out
