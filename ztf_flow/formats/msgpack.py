"""MessagePack, <https://github.com/msgpack/msgpack/blob/master/spec.md>, by the library msgpack (extra `msgpack`)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from ztf_flow.errors import ParseError
from ztf_flow.extras import need
from ztf_flow.formats.adapter import FRAME_SIZE, FormatOptions, Rendered, Rows
from ztf_flow.formats.encoders import BlocksEncoder
from ztf_flow.formats.numbered import fault_batch, numbered_batch
from ztf_flow.records import START, Batch, Cut, Frame, Layout, Position

if TYPE_CHECKING:
    import pyarrow as pa
    from pydantic import BaseModel

STEP = 1024 * 1024
"""Bytes that are given to the library at once."""

_TIMESTAMPS = (b"\xd6\xff", b"\xd7\xff", b"\xc7\x0c\xff")
"""What the extension type for times begins with, in its three sizes; other values may hold the same bytes."""

_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def library() -> Any:
    return need("msgpack", extra="msgpack", what="the format msgpack")


class MsgpackFormat:
    """Records are the values that follow each other in a stream; their only coordinate is the record number.

    Times are aware datetimes in UTC, binary values bytes; what is written has the JSON values of the records.
    """

    name = "msgpack"
    extensions: tuple[str, ...] = (".msgpack", ".mpk")
    splittable: ClassVar[bool] = False
    rows: ClassVar[Rows] = "values"

    def framer(
        self,
        options: BaseModel | None,
        layout: Layout,
        *,
        record_limit: int,
        start: Position = START,
        end: int | None = None,
        frame_size: int = FRAME_SIZE,
    ) -> MsgpackFramer:
        return MsgpackFramer(record_limit, start, frame_size)

    def parse(self, frame: Frame, options: BaseModel | None) -> Batch:
        """The values of a frame. One that Python can't hold exactly, or that is of an extension type other than the
        one for times, rejects its record alone."""
        if frame.cut.fault is not None:
            return fault_batch(frame)
        data = frame.cut.data
        timed = any(mark in data for mark in _TIMESTAMPS)
        try:
            values = list(_unpacker(data))
            return numbered_batch(frame, [_exact(value) for value in values] if timed else values, {})
        except Exception:  # a look at each record says which it is
            return numbered_batch(frame, *_one_by_one(data))

    def render(self, rows: Sequence[Any], columns: Sequence[str] | None, options: FormatOptions) -> Rendered:
        """Pack each row. An integer beyond 64 bits is a failure."""
        packer = library().Packer(autoreset=False)
        failures: dict[int, str] = {}
        good = library().Packer()
        for index, row in enumerate(rows):
            try:
                packer.pack(row)
            except Exception as error:
                failures[index] = _reason(error)
        if not failures:
            return Rendered(packer.bytes(), {})
        return Rendered(b"".join(good.pack(row) for index, row in enumerate(rows) if index not in failures), failures)

    def encoder(
        self, schema: pa.Schema | None, columns: Sequence[str] | None, options: FormatOptions, *, document: bool
    ) -> BlocksEncoder:
        return BlocksEncoder()


class MsgpackFramer:
    """Cuts a stream between values, which the library passes over without making them.

    A value longer than `record_limit` is a fault, and framing goes on behind it, unless a single text or binary in it
    is that long. Where the stream is damaged there is no next value to find: ParseError after the values before.
    """

    def __init__(self, record_limit: int, start: Position, frame_size: int) -> None:
        self.done = False
        self._limit = record_limit
        self._frame_size = frame_size
        self._library = library()
        room = min(record_limit, 2**31 - 1 - 2 * STEP) + 2 * STEP
        self._unpacker = self._library.Unpacker(max_buffer_size=room)
        self._base = start.byte  # the library counts from what it is fed first
        self._data = bytearray()  # from the first record that is not cut
        self._at = start.byte
        self._record = start.record
        self._count = 0
        self._ends = start.byte
        self._long = False

    @property
    def position(self) -> Position:
        return Position(self._at, self._record)

    def feed(self, chunk: bytes) -> Iterator[Cut]:
        for at in range(0, len(chunk), STEP):
            yield from self._step(chunk[at : at + STEP])

    def _step(self, piece: bytes) -> Iterator[Cut]:
        try:
            self._unpacker.feed(piece)
        except self._library.BufferFull:
            yield from self._cut()
            raise self._damage(f"holds a value that is longer than limits.record, {self._limit} bytes") from None
        self._data += piece
        try:
            while True:
                self._unpacker.skip()
                yield from self._end_of_record()
        except self._library.OutOfData:
            pass
        except ValueError as error:  # the library's errors are
            yield from self._cut()
            raise self._damage(_reason(error)) from None
        if self._at + len(self._data) - self._ends > self._limit:  # what is left is one record
            yield from self._cut()
            self._long = True
            self._at += len(self._data)
            self._data.clear()

    def _end_of_record(self) -> Iterator[Cut]:
        end = self._base + self._unpacker.tell()
        if self._long or end - self._ends > self._limit:
            yield from self._cut()
            yield self._fault(end)
            return
        self._count += 1
        self._ends = end
        if end - self._at >= self._frame_size:
            yield from self._cut()

    def _fault(self, end: int) -> Cut:
        reason = f"the record is longer than limits.record, {self._limit} bytes"
        cut = Cut(b"", self._ends, end - self._ends, self._record, None, records=1, fault=reason)
        del self._data[: end - self._at]
        self._at = self._ends = end
        self._record += 1
        self._long = False
        return cut

    def _cut(self) -> Iterator[Cut]:
        """The whole records that are pending, if there are any."""
        if self._count:
            length = self._ends - self._at
            yield Cut(bytes(self._data[:length]), self._at, length, self._record, None, records=self._count)
            del self._data[:length]
            self._at = self._ends
            self._record += self._count
            self._count = 0

    def finish(self, *, truncated: bool = False) -> Iterator[Cut]:
        yield from self._cut()
        self.done = True
        if not truncated and (self._data or self._long):
            raise self._damage("ends in the middle of a value")

    def _damage(self, reason: str) -> ParseError:
        self.done = True
        message = f"not readable as MessagePack: record {self._record}, at byte {self._ends}, {reason}"
        return ParseError(message, stage="read")


def _unpacker(data: bytes) -> Any:
    unpacker = library().Unpacker(
        raw=False, strict_map_key=False, timestamp=0, ext_hook=_refuse_extension, max_buffer_size=2**31 - 1
    )
    unpacker.feed(data)
    return unpacker


class _Extension(Exception):
    """Raised for a value of an extension type that means nothing here."""


def _refuse_extension(code: int, data: bytes) -> Any:
    raise _Extension(f"a value of extension type {code}, which has no meaning here")


def _one_by_one(data: bytes) -> tuple[list[Any], dict[int, str]]:
    values: list[Any] = []
    failures: dict[int, str] = {}
    marks = _unpacker(data)
    start = 0
    for index in range(len(data)):  # a record has a byte at least
        if start == len(data):
            break
        marks.skip()
        end = marks.tell()
        try:
            values.append(_exact(_unpacker(data[start:end]).unpack()))
        except Exception as error:
            failures[index] = f"the record holds {_reason(error)}"
        start = end
    return values, failures


def _reason(error: BaseException) -> str:
    if isinstance(error, _Extension):
        return str(error)
    if isinstance(error, UnicodeDecodeError):
        return "a text that is not UTF-8"
    if isinstance(error, UnicodeEncodeError):
        return "a text with a lone surrogate, which UTF-8 can't say"
    if isinstance(error, OverflowError):
        return "an integer that does not fit into 64 bits"
    if isinstance(error, RecursionError) or type(error).__name__ == "StackError" or "recursion" in str(error):
        return "values that are nested too deeply"
    if type(error).__name__ == "FormatError":
        return "a byte that begins no value (0xc1)"
    if "unhashable" in str(error):
        return "a map whose keys are lists or maps"
    return str(error) or type(error).__name__


def _exact(value: Any) -> Any:
    """The value with datetimes in place of the library's timestamps. Raises ValueError where one has nanoseconds."""
    if type(value) is dict:
        return {_exact(key): _exact(item) for key, item in value.items()}
    if type(value) is list:
        return [_exact(item) for item in value]
    if hasattr(value, "nanoseconds"):
        if value.nanoseconds % 1000:
            raise ValueError("a time with nanoseconds, which no datetime can hold")
        try:
            return _EPOCH + dt.timedelta(seconds=value.seconds, microseconds=value.nanoseconds // 1000)
        except OverflowError:
            raise ValueError("a time outside of the years 1 to 9999") from None
    return value
