"""Cutting Avro files between their blocks, without decoding them."""

from __future__ import annotations

import json
from collections.abc import Iterator

from ztf_flow.errors import ParseError
from ztf_flow.formats.avro_blocks import CODECS, Incomplete, Malformed, decompress, varint
from ztf_flow.formats.avro_values import check_schema, least_size
from ztf_flow.records import Cut, Position

MAGIC = b"Obj\x01"
HEADER_LIMIT = 16 * 1024 * 1024
BLOCK_LIMIT = 64 * 1024 * 1024
"""Bytes of a block as it stands in the file, which is held whole."""

COUNT_LIMIT = 1_000_000
"""Records of a block, and of a frame before its last block: those of some schemas take no bytes, so that a count alone
could fill the memory."""

PLAUSIBLE = 1000
"""Records that a block may claim to have whatever its size; each is rejected if it isn't there."""

USUAL_RATIO = 20
"""How much larger than it stands in the file a block may get before it is looked at whether it holds what it claims."""

PACKED = 4
"""How much smaller frames of compressed blocks are: about what compression makes of them."""

Header = tuple[str, str, str]
"""The schema as JSON, the codec, the sync marker as hexadecimal digits: the context of every cut. Receipts keep it."""


class AvroFramer:
    """Cuts of about `frame_size` bytes, each of whole blocks. The position of a slice carries the header.

    Raises ParseError, after the blocks before, where the file is damaged: without lengths that hold there is no next
    block.
    """

    def __init__(self, *, start: Position, end: int | None, frame_size: int) -> None:
        self.done = False
        self._end = end
        self._frame_size = frame_size
        self._header: Header | None = tuple(start.context) if start.context is not None else None
        self._sync = bytes.fromhex(self._header[2]) if self._header is not None else b""
        self._data = bytearray()
        self._at = start.byte  # of the first byte that is held
        self._record = start.record
        self._blocks = 0  # bytes of whole blocks at the beginning of what is held
        self._count = 0
        self._restrict()

    @property
    def position(self) -> Position:
        return Position(self._at, self._record, context=self._header)

    def feed(self, chunk: bytes) -> Iterator[Cut]:
        if self.done:
            return
        self._data += chunk
        try:
            if self._header is None and not self._read_header():
                return
            while not self.done and self._read_block():
                if self._blocks >= self._frame_size or self._count >= COUNT_LIMIT:
                    yield from self._cut()
        except Malformed as error:
            yield from self._cut()
            raise self._damage(str(error)) from None
        if self.done:
            yield from self._cut()

    def finish(self, *, truncated: bool = False) -> Iterator[Cut]:
        yield from self._cut()
        if not truncated and not self.done and (self._data or self._header is None):
            raise self._damage(
                "the data ends in the middle" if self._header else "the data ends before the first block"
            )
        self.done = True

    def _damage(self, reason: str) -> ParseError:
        self.done = True
        return ParseError(f"not readable as Avro: at byte {self._at + self._blocks}, {reason}", stage="read")

    def _restrict(self) -> None:
        if self._header is not None and self._header[1] != "null":
            self._frame_size //= PACKED

    def _read_header(self) -> bool:
        """Take the header if it is there as a whole."""
        if not MAGIC.startswith(bytes(self._data[:4])):
            raise Malformed("there is no Avro file (its first bytes are others)")
        try:
            meta, at = _metadata(self._data)
        except Incomplete:
            if len(self._data) > HEADER_LIMIT:
                raise Malformed(f"the header is longer than {HEADER_LIMIT} bytes") from None
            return False
        if len(self._data) < at + 16:
            return False
        self._header = _header(meta, bytes(self._data[at : at + 16]))
        self._sync = bytes.fromhex(self._header[2])
        self._restrict()
        del self._data[: at + 16]
        self._at += at + 16
        return True

    def _read_block(self) -> bool:
        """Take one more block if it is there as a whole; be done where the next one is another slice's."""
        begin = self._blocks
        if self._end is not None and self._at + begin >= self._end:
            self.done = True
            return False
        try:
            count, at = varint(self._data, begin)
            size, at = varint(self._data, at)
        except Incomplete:
            return False
        if not 0 <= count <= COUNT_LIMIT or not 0 <= size <= BLOCK_LIMIT:
            raise Malformed(f"a block claims to have {count} records in {size} bytes")
        stop = at + size + 16
        if len(self._data) < stop:
            return False
        if self._data[stop - 16 : stop] != self._sync:
            raise Malformed("a block does not end with the file's sync marker")
        if count > PLAUSIBLE and self._is_lie(count, bytes(self._data[at : at + size])):
            raise Malformed(f"a block claims to have {count} records, and is too small for them")
        self._blocks = stop
        self._count += count
        return True

    def _is_lie(self, count: int, content: bytes) -> bool:
        assert self._header is not None
        schema, codec, _ = self._header
        least = count * least_size(schema)
        if codec != "null" and least > USUAL_RATIO * len(content):
            return least > len(decompress(content, codec))
        return codec == "null" and least > len(content)

    def _cut(self) -> Iterator[Cut]:
        """The whole blocks that are pending, if there are any."""
        if not self._blocks:
            return
        data = bytes(self._data[: self._blocks])
        cut = Cut(data, self._at, self._blocks, self._record, None, records=self._count, context=self._header)
        del self._data[: self._blocks]
        self._at += self._blocks
        self._record += self._count
        self._blocks = self._count = 0
        if cut.records:
            yield cut


def _metadata(data: bytearray) -> tuple[dict[bytes, bytes], int]:
    """The file's metadata, a map of bytes behind the magic, and where it ends."""
    meta: dict[bytes, bytes] = {}
    count, at = varint(data, 4)
    while count:
        if count < 0:
            _, at = varint(data, at)
        for _ in range(abs(count)):
            pair = []
            for _ in range(2):
                size, at = varint(data, at)
                if size < 0:
                    raise Malformed("the header holds a negative length")
                if len(data) < at + size:
                    raise Incomplete
                pair.append(bytes(data[at : at + size]))
                at += size
            meta[pair[0]] = pair[1]
        count, at = varint(data, at)
    return meta, at


def _header(meta: dict[bytes, bytes], sync: bytes) -> Header:
    codec = meta.get(b"avro.codec", b"null").decode("utf-8", "replace")
    if codec not in CODECS:
        raise Malformed(f"its blocks are compressed by the codec {codec!r}; there are {', '.join(CODECS)}")
    try:
        text = meta[b"avro.schema"].decode()
        schema = json.loads(text)
    except KeyError:
        raise Malformed("the header has no schema") from None
    except (ValueError, RecursionError) as error:
        raise Malformed(f"the header's schema is no JSON ({error})") from None
    check_schema(schema)
    return json.dumps(schema, separators=(",", ":")), codec, sync.hex()
