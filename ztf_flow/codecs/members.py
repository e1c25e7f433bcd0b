"""What all compressions share: a stream of members or frames, read by a state machine that asks for bytes."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import Any, ClassVar

from ztf_flow.errors import ParseError

PIECE = 1024 * 1024
"""The most bytes that a decompressor yields at once."""

STEP = 64 * 1024
"""Bytes that one call of a library's decoder may take and give: as much is lost at most where data is corrupt."""

GRACE = 64 * 1024 * 1024
"""Bytes that a stream may decode to before its ratio counts."""

SKIPPABLE = 0x184D2A50
"""The magic number of skippable frames, which Zstandard and LZ4 share; its last four bits may be any."""


class Damage(Exception):
    """What is wrong with the stream at the current offset."""


class Stream(ABC):
    """What a compression knows of its streams. `run` is the state machine: a generator that yields decoded bytes, or
    None when it needs more than `input` holds. `offset` is how much it has taken.
    """

    label: ClassVar[str] = ""

    def __init__(self) -> None:
        self.input = bytearray()
        self.offset = 0
        self.between = False
        """The stream may end here, if no input is left."""

    @abstractmethod
    def run(self) -> Iterator[bytes | None]: ...

    def _need(self, count: int) -> Iterator[None]:
        """Wait for so many bytes of input."""
        while len(self.input) < count:
            yield None

    def _begin_member(self, *, may_end: bool) -> Iterator[None]:
        """Wait for the first byte of a member, before which the stream may end."""
        self.between = may_end
        yield from self._need(1)
        self.between = False

    def _take(self, count: int) -> bytes:
        out = bytes(self.input[:count])
        del self.input[:count]
        self.offset += count
        return out

    def _skip(self, left: int) -> Iterator[None]:
        """Pass over so many bytes."""
        while left:
            yield from self._need(1)
            left -= len(self._take(min(left, len(self.input))))

    def _give_back(self, data: bytes) -> None:
        """What a decoder has left over."""
        self.input[:0] = data
        self.offset -= len(data)


class Members:
    """Decompresses a stream (`codecs.Decompressor`). `ratio` is how many times larger than its input the output may
    get.

    The stream does not know of it, so that a decoder, whose memory the garbage collector doesn't see, goes with it.
    """

    def __init__(self, stream: Stream, place: str | None, ratio: int | None = None) -> None:
        self.failed = False
        self._stream = stream
        self._place = place
        self._ratio = ratio
        self._given = 0
        self._message = ""
        self._machine = stream.run()

    def feed(self, data: bytes) -> Iterator[bytes]:
        # Small slices keep the copies small that a decoder makes of its unused input.
        for at in range(0, len(data), 256 * 1024):
            if self.failed:
                return
            self._stream.input += data[at : at + 256 * 1024]
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
        stream = self._stream
        if not self.failed and not (stream.between and not stream.input):
            stream.offset += len(stream.input)
            self._message = "the data ends in the middle"
            self.failed = True
        if self.failed:
            text = f"{stream.label} stream damaged at byte {stream.offset}: {self._message}"
            raise ParseError(text, stage="read", place=self._place)
        return iter(())

    def _bound(self, more: int) -> None:
        self._given += more
        if self._ratio is not None and self._given > max(GRACE, self._ratio * self._stream.offset):
            raise Damage(
                f"it decodes to more than {self._ratio} times its size and is taken for a bomb; "
                "limits.ratio allows for more"
            )


class Frames(Stream):
    """Frames that begin with a magic number of four bytes, and skippable frames between them (RFC 8878, 3.1.2)."""

    def run(self) -> Iterator[bytes | None]:
        frames = 0
        while True:
            yield from self._begin_member(may_end=frames > 0)
            yield from self._need(4)
            magic = int.from_bytes(self.input[:4], "little")
            if magic & 0xFFFFFFF0 == SKIPPABLE:
                yield from self._need(8)
                yield from self._skip(int.from_bytes(self._take(8)[4:], "little"))
            else:
                yield from self._frame(magic)
            frames += 1

    @abstractmethod
    def _frame(self, magic: int) -> Iterator[bytes | None]:
        """Decode the frame that the input begins with. Raises Damage for a magic number of something else."""


class Streams(Stream):
    """Streams that a decoder of the standard library reads: bz2 and xz."""

    magic: ClassVar[bytes]
    errors: ClassVar[tuple[type[Exception], ...]]

    @abstractmethod
    def _decoder(self) -> Any:
        """A decoder of one stream."""

    def _padding(self) -> int:
        """The length of the padding that the input begins with, behind a stream."""
        return 0

    def run(self) -> Iterator[bytes | None]:
        streams = 0
        while True:
            yield from self._begin_member(may_end=streams > 0)
            if streams and (count := self._padding()):
                self._take(count)
                continue
            if not self.magic.startswith(bytes(self.input[: len(self.magic)])):
                raise Damage(f"what follows is no {self.label} stream")
            if len(self.input) < len(self.magic):
                yield None
                continue
            yield from self._one()
            streams += 1

    def _one(self) -> Iterator[bytes | None]:
        decoder = self._decoder()
        while not decoder.eof:
            data = b""
            if decoder.needs_input:
                yield from self._need(1)
                data = self._take(min(len(self.input), STEP))
            try:
                out = decoder.decompress(data, STEP)
            except self.errors as error:
                self.offset -= len(data)
                raise Damage(f"invalid data at or shortly after this byte ({error})") from None
            if out:
                yield out
        self._give_back(decoder.unused_data)
