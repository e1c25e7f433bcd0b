"""What all compressions share: a stream of members or frames, read by a state machine that asks for bytes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from ztf_flow.errors import ParseError

PIECE = 1024 * 1024
"""The most bytes that a decompressor yields at once."""

STEP = 64 * 1024
"""Bytes that one call of a library's decoder may take and give: as much is lost at most where data is corrupt."""

GRACE = 64 * 1024 * 1024
"""Bytes that a stream may decode to before its ratio counts."""


class Damage(Exception):
    """What is wrong with the stream at the current offset."""


class Members:
    """A decompressor (`codecs.Decompressor`). A subclass's `_run` is a generator that yields decoded bytes, or None
    when it needs more input than `_input` holds. `ratio` is how many times larger than its input the output may get.
    """

    label: ClassVar[str] = ""

    def __init__(self, place: str | None, ratio: int | None = None) -> None:
        self.failed = False
        self._place = place
        self._ratio = ratio
        self._given = 0
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
                    self._bound(len(piece))
                    yield piece
            except Damage as damage:
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

    def _bound(self, more: int) -> None:
        self._given += more
        if self._ratio is not None and self._given > max(GRACE, self._ratio * self._offset):
            raise Damage(
                f"it decodes to more than {self._ratio} times its size and is taken for a bomb; "
                "limits.ratio allows for more"
            )

    def _take(self, count: int) -> bytes:
        out = bytes(self._input[:count])
        del self._input[:count]
        self._offset += count
        return out

    def _skip(self, left: int) -> Iterator[None]:
        """Pass over so many bytes."""
        while left:
            while not self._input:
                yield None
            left -= len(self._take(min(left, len(self._input))))

    def _run(self) -> Iterator[bytes | None]:
        raise NotImplementedError


class Streams(Members):
    """Streams that a decoder of the standard library reads: bz2 and xz."""

    magic: ClassVar[bytes]
    errors: ClassVar[tuple[type[Exception], ...]]

    def _decoder(self) -> Any:
        raise NotImplementedError

    def _padding(self) -> int:
        """The length of the padding that the input begins with, behind a stream."""
        return 0

    def _run(self) -> Iterator[bytes | None]:
        streams = 0
        while True:
            self._between = streams > 0
            while not self._input:
                yield None
            if streams and (count := self._padding()):
                self._take(count)
                continue
            if not self.magic.startswith(bytes(self._input[: len(self.magic)])):
                raise Damage(f"what follows is no {self.label} stream")
            if len(self._input) < len(self.magic):
                self._between = False
                yield None
                continue
            self._between = False
            yield from self._stream()
            streams += 1

    def _stream(self) -> Iterator[bytes | None]:
        decoder = self._decoder()
        while not decoder.eof:
            data = b""
            if decoder.needs_input:
                while not self._input:
                    yield None
                data = self._take(min(len(self._input), STEP))
            try:
                out = decoder.decompress(data, STEP)
            except self.errors as error:
                self._offset -= len(data)
                raise Damage(f"invalid data at or shortly after this byte ({error})") from None
            if out:
                yield out
        self._input[:0] = decoder.unused_data
        self._offset -= len(decoder.unused_data)
