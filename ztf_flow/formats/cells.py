"""Cells: the fields of a frame's records as spans of its bytes, found for all records at once.

A format that can take a frame apart that way gives a `CellTable`. Whatever in a frame is not perfectly regular is left
out of the table, record by record, and goes the slow way; so a table says little, and what it says is exact.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from pydantic_core import from_json, to_json

from ztf_flow.formats.lines import Spans, Units, coordinates
from ztf_flow.formats.pieces import Pieces
from ztf_flow.formats.rewriting import undoubled, unescaped
from ztf_flow.lazy import lazy
from ztf_flow.records import Origin

if TYPE_CHECKING:
    from ztf_flow.records import Frame, Integers

Mask = npt.NDArray[np.bool_]
Bytes = npt.NDArray[np.uint8]
Words = npt.NDArray[np.uint64]

PAD = 256
"""Zero bytes on both sides of a text, so that words may be read across its ends."""

LARGEST = 2**28
"""Bytes of the largest frame that is taken apart. A column may take six bytes for each of them, and Arrow's offsets
have four bytes. Frames get larger only by a single record."""

MISSING, STRING, BARE, NESTED = 0, 1, 2, 3
"""Kinds of JSON cells: the key is not there, a string (without its quotes), anything else that is not nested, a list or
an object."""


class Text:
    """The bytes of a frame with a pad around them. Offsets are those of the frame's own bytes."""

    __slots__ = ("_bytes", "_words", "size")

    def __init__(self, data: bytes) -> None:
        self.size = len(data)
        padded = b"".join((bytes(PAD), data, bytes(PAD)))
        self._bytes: Bytes = np.frombuffer(padded, dtype=np.uint8)
        self._words: Words = np.ndarray((len(padded) - 7,), dtype="<u8", buffer=padded, strides=(1,))

    @property
    def at_zero(self) -> Bytes:
        """The bytes from the first one on, with the pad behind them."""
        return self._bytes[PAD:]

    @property
    def line_ends(self) -> int:
        """The number of LFs."""
        return int(np.count_nonzero(self._bytes == 10))

    def slice(self, start: int, end: int) -> bytes:
        """The bytes of a span."""
        return self._bytes[start + PAD : end + PAD].tobytes()

    def words_at(self, at: Integers) -> Words:
        """The eight bytes that begin at each offset, the first one as the lowest byte."""
        return self._words[at + PAD]

    def pieces(self, starts: Integers, ends: Integers) -> Pieces:
        """The bytes of spans."""
        begin = self._bytes.ctypes.data + PAD
        return Pieces.at(starts + begin, ends + begin, self._bytes)


class LazyText(Text):
    """A text that is copied between its pads when it is first looked at."""

    __slots__ = ("_data",)

    def __init__(self, data: Bytes) -> None:
        self._data: Bytes | None = data
        self.size = len(data)

    def __getattr__(self, name: str) -> Any:
        if name not in ("_bytes", "_words") or self._data is None:
            raise AttributeError(name)
        data, self._data = self._data, None
        super().__init__(data.tobytes())
        return getattr(self, name)


class Cells:
    """One column: the cells of one field, in the order of the records, without quotes around them.

    `kinds` is there for JSON only. With `doubled` a quote in a cell stands twice, with `escaped` JSON's escapes stand
    in strings; where they are `short`, all have two characters and pydantic writes them as it reads them.
    """

    def __init__(
        self,
        text: Text,
        starts: Integers,
        ends: Integers,
        *,
        kinds: Bytes | None = None,
        doubled: str | None = None,
        escaped: bool = False,
        short: bool = False,
    ) -> None:
        self.text = text
        self.starts = starts
        self.ends = ends
        self.kinds = kinds
        self._doubled = doubled
        self._escaped = escaped
        self._odd = escaped and not short

    @staticmethod
    def of(strings: pa.Array[Any]) -> Cells:
        """A column of texts that stand on their own."""
        data, offsets = contents(strings)
        cells = Cells(LazyText(data), offsets[:-1], offsets[1:])
        cells.__dict__["raw"] = strings.view(pa.binary())
        return cells

    def __len__(self) -> int:
        return len(self.starts)

    def some(self, rows: Mask | Integers) -> Cells:
        """Some of the cells, by a mask or their places, as a column of their own."""
        kinds = None if self.kinds is None else self.kinds[rows]
        starts, ends = self.starts[rows], self.ends[rows]
        return Cells(
            self.text, starts, ends, kinds=kinds, doubled=self._doubled, escaped=self._escaped, short=not self._odd
        )

    @lazy
    def lengths(self) -> Integers:
        """The lengths of the cells in bytes."""
        return self.ends - self.starts

    @lazy
    def raw(self) -> pa.Array[Any]:
        """The bytes of the cells as they stand, as a binary array."""
        return self.pieces.array()

    @lazy
    def pieces(self) -> Pieces:
        """The bytes of the cells as they stand, where they stand."""
        return Pieces(self.raw) if "raw" in self.__dict__ else self.text.pieces(self.starts, self.ends)

    @lazy
    def texts(self) -> Pieces:
        """The texts of the cells: anything where JSON's escapes are wrong."""
        if self._doubled is not None:
            return undoubled(self.pieces, self._doubled.encode())
        return self._escapes.resolved(self.pieces) if self._escaped else self.pieces

    @lazy
    def strings(self) -> pa.Array[Any]:
        """The texts of the cells one after the other."""
        return as_strings(self.raw if self.is_plain else self.texts.array())

    @lazy
    def malformed(self) -> Integers:
        """The rows whose escapes pydantic's JSON parser refuses."""
        return self._escapes.malformed if self._odd else np.empty(0, dtype=np.int64)

    @lazy
    def odd(self) -> Integers:
        """The rows with JSON escapes that pydantic may write in another way."""
        return self._escapes.odd if self._odd else np.empty(0, dtype=np.int64)

    @lazy
    def is_plain(self) -> bool:
        """Whether the cells are their texts as they stand."""
        return not self._escaped and self._doubled is None

    @lazy
    def json_strings(self) -> Pieces | None:
        """The texts as pydantic writes them in JSON, less their quotes; None where only `strings` can tell."""
        if self.kinds is None:
            return None
        return self._escapes.written(self.pieces) if self._odd else self.pieces

    @lazy
    def _escapes(self) -> Escapes:
        return Escapes(self.raw if self._odd else None)

    def equal(self, word: bytes) -> Mask:
        """Which cells are this word of at most eight bytes."""
        bits = np.uint64((1 << (8 * len(word))) - 1)
        found: Mask = (self.text.words_at(self.starts) & bits) == np.uint64(int.from_bytes(word, "little"))
        found &= self.lengths == len(word)
        return found


class CellTable:
    """The cells of a frame of `records` records. Columns are by input key; their cells are those of the records at
    `regular` (None: all).

    `find_spans` gives the spans of all records when somebody wants to know. `literals`, where all records of the table
    are plain lines with the same keys in the order of the columns, are what stands before each value and after the
    last one; strings are values with their quotes.
    """

    def __init__(
        self,
        frame: Frame,
        columns: dict[str, Cells],
        records: int,
        find_spans: Callable[[], Spans],
        *,
        regular: Integers | None = None,
        literals: tuple[bytes, ...] | None = None,
    ) -> None:
        self.columns = columns
        self.records = records
        self.regular = regular
        self.literals = literals
        self._spans = spans = cache(find_spans)
        # not by way of the table: a cycle would keep all of a frame's columns until the collector's next run
        self.origin = Origin(lambda: coordinates(frame, spans(), _UTF8))

    @property
    def rows(self) -> int:
        """The number of records whose cells are in the table."""
        return self.records if self.regular is None else len(self.regular)

    @property
    def spans(self) -> Spans:
        """The spans of all records in the frame's bytes."""
        return self._spans()


_UTF8 = Units("utf-8")


def as_strings(binary: pa.Array[Any]) -> pa.Array[Any]:
    """A binary array whose bytes are known to be UTF-8 as strings, without a copy."""
    buffers: Any = binary.buffers()
    return pa.Array.from_buffers(pa.string(), len(binary), buffers, binary.null_count, binary.offset)


def contents(array: pa.Array[Any]) -> tuple[Bytes, Integers]:
    """The bytes of all values of a string or binary array one after the other, and the offsets of the values in them
    (one more than values)."""
    buffers: Any = array.buffers()
    offsets = np.frombuffer(buffers[1], dtype=np.int32, count=len(array) + 1, offset=array.offset * 4)
    begin, end = int(offsets[0]), int(offsets[-1])
    if buffers[2] is None or begin == end:
        return np.empty(0, dtype=np.uint8), (offsets - begin).astype(np.int64)
    data = np.frombuffer(buffers[2], dtype=np.uint8, count=end - begin, offset=begin)
    return data, (offsets - begin).astype(np.int64)


def may_have_cells(data: bytes, encoding: str) -> bool:
    """Whether the bytes of a frame, in this encoding, are UTF-8 as Python and RFC 3629 have it, and not too many."""
    if encoding not in ("utf-8", "ascii") or len(data) > LARGEST:
        return False
    if data.isascii():
        return True
    whole = pa.array([0, len(data)], pa.int32())
    buffers: Any = [None, whole.buffers()[1], pa.py_buffer(data)]
    try:
        pa.Array.from_buffers(pa.string(), 1, buffers).validate(full=True)
    except pa.ArrowInvalid:
        return False
    return True


BACKSLASH = 0x5C
SHORT_ESCAPES = np.frombuffer(b'"nrtbf\\', dtype=np.uint8)
"""What stands behind the backslash in escapes that pydantic writes as it reads them (RFC 8259, section 7)."""


def escaping(data: Bytes) -> Integers:
    """The offsets of the backslashes that escape what follows them."""
    at = np.flatnonzero(data == BACKSLASH)
    begins = np.flatnonzero(np.diff(at, prepend=-2) != 1)
    if len(begins) == len(at):
        return at
    run = np.repeat(begins, np.diff(begins, append=len(at)))
    escapes: Integers = at[(np.arange(len(at)) - run) % 2 == 0]
    return escapes


class Escapes:
    """JSON's escapes in a column of raw strings. Those of two characters are known; rows with others are `odd` and go
    through pydantic's parser one by one. Without `raw` there are no such rows."""

    def __init__(self, raw: pa.Array[Any] | None) -> None:
        self._raw: Any = raw
        self.odd = np.empty(0, dtype=np.int64)
        if raw is None:
            return
        data, offsets = contents(raw)
        escapes = escaping(data)
        followers = np.append(data, np.uint8(0))[escapes + 1]
        rows = offsets.searchsorted(escapes, side="right") - 1
        self.odd = np.unique(rows[~np.isin(followers, SHORT_ESCAPES)])

    @lazy
    def _values(self) -> tuple[list[str], Integers]:
        """The texts of odd rows, and which of these are malformed."""
        values: list[str] = []
        malformed: list[int] = []
        texts: list[Any] = taken(self._raw, self.odd).to_pylist()
        for row, text in zip(self.odd.tolist(), texts, strict=True):
            try:
                values.append(str(from_json(b'"' + text + b'"')))
            except ValueError:
                malformed.append(row)
                values.append("")
        return values, np.array(malformed, dtype=np.int64)

    @property
    def malformed(self) -> Integers:
        return self._values[1] if len(self.odd) else self.odd

    def resolved(self, pieces: Pieces) -> Pieces:
        """The texts of the raw strings."""
        texts = unescaped(pieces)
        return texts.replaced(self.odd, Pieces(pa.array(self._values[0], pa.string()))) if len(self.odd) else texts

    def written(self, pieces: Pieces) -> Pieces:
        """The raw strings with odd rows as pydantic writes them."""
        if not len(self.odd):
            return pieces
        values = [to_json(text)[1:-1] for text in self._values[0]]
        return pieces.replaced(self.odd, Pieces(pa.array(values, pa.binary())))


def taken(array: pa.Array[Any], rows: npt.NDArray[np.integer[Any]]) -> pa.Array[Any]:
    """The values of an array at these rows."""
    at: Any = pa.array(rows)
    found: pa.Array[Any] = array.take(at)
    return found


def replaced(array: pa.Array[Any], rows: Integers, values: pa.Array[Any]) -> pa.Array[Any]:
    """The array with other values at these rows."""
    at = np.arange(len(array))
    at[rows] = np.arange(len(array), len(array) + len(rows))
    both: Any = pa.concat_arrays([array, values])
    return taken(both, at)
