"""What a format is to the rest of the system: the protocols that every file in this folder implements.

Reading is two steps. A *framer* cuts an object into frames that hold whole records (it sees bytes in order and keeps
state); `parse` then turns one frame into a batch and keeps none, so that frames can be parsed anywhere, in any order.
Writing is two steps as well. `render` turns the rows of one block into output (pure, in the kernel), and an *encoder*
joins the blocks of one file in order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, BinaryIO, ClassVar, Literal, NamedTuple, Protocol, runtime_checkable

from ztf_flow.records import Batch, Cut, Frame, Layout, Position

if TYPE_CHECKING:
    import pyarrow as pa
    from pydantic import BaseModel

    from ztf_flow.formats.typed_cells import Table

FRAME_SIZE = 2 * 1024 * 1024
"""Bytes that a frame aims at. It is a constant, since frame cuts show in the output (row groups, part rolling). Twice
as much gave no more speed row by row, and rows of CSV take ten times their size in a worker."""

Rows = Literal["json", "plain", "values", "arrow"]
"""What `render` takes: JSON texts (bytes), flat dicts of plain Python values as pydantic's JSON mode gives them (for
columns), such values of any shape, an Arrow batch."""


Nested = Literal["error", "dots", "json"]
"""What becomes of nested values where there are cells only."""


class Framer(Protocol):
    """Cuts a byte stream into `Cut`s. The cuts don't depend on how the stream was chunked.

    A framer starts at a `Position` and takes the bytes from there on. With an `end` it takes the records that begin
    before that byte and is then `done`; more bytes than needed may be fed.
    """

    done: bool

    def feed(self, chunk: bytes) -> Iterator[Cut]:
        """Take the next bytes of the stream; yield the cuts that are complete."""
        ...

    def finish(self, *, truncated: bool = False) -> Iterator[Cut]:
        """The stream has ended: yield what is left.

        `truncated` says that it broke off (a damaged object): then only records that are certainly whole are cut, and
        what follows the last of them is left out.
        """
        ...

    @property
    def position(self) -> Position:
        """Where the first record that is not yet cut begins."""
        ...


@runtime_checkable
class StreamReader(Protocol):
    """A format whose bytes are read from front to back."""

    splittable: ClassVar[bool]
    """Whether a slice may begin in the middle of an uncompressed object (options permitting)."""

    def framer(
        self,
        options: BaseModel | None,
        layout: Layout,
        *,
        record_limit: int,
        start: Position = ...,
        end: int | None = None,
    ) -> Framer: ...

    def parse(self, frame: Frame, options: BaseModel | None) -> Batch: ...


@runtime_checkable
class CellReader(Protocol):
    """A reader whose frames can be taken apart into cells at once: what vectorised validation needs."""

    cell_kind: ClassVar[Literal["json", "text", "typed"]]
    """Whether cells are JSON tokens, texts, or values of Arrow columns."""

    def cells(self, frame: Frame, options: BaseModel | None) -> Table | None:
        """The cells of a frame, None where it is not regular enough. Records that are left out of the table, and
        `parse`, must agree on what a record is: a frame of some of them, joined by line ends, has just these.
        """
        ...

    def context_of(self, frame: Frame, records: Sequence[bytes]) -> Any:
        """The context of the cut of such a frame, whose records have these bytes."""
        ...


@runtime_checkable
class JoiningReader(Protocol):
    """A stream reader whose small frames can be worked on as one."""

    def may_join(self, cut: Cut, layout: Layout) -> bool:
        """Whether the records of a cut of UTF-8 stay what they are when others stand before and behind them, on other
        lines. Line ends are LF or CR LF then."""
        ...

    def joint_kind(self, cut: Cut) -> Any:
        """What cuts must have in common, beside their layout."""
        ...

    def join(self, cuts: Sequence[Cut], datas: Sequence[bytes]) -> Cut:
        """The cut that holds the records of all, numbered from 1. `datas` are the bytes of the cuts, each of which
        ends with a line end."""
        ...


@runtime_checkable
class SeekableReader(Protocol):
    """A format that is read by jumping about in the object (its index is at the end)."""

    def frames(self, file: BinaryIO, options: BaseModel | None, *, record_limit: int) -> Iterator[Cut]:
        """Yield cuts in order. Blocking: runs in a thread; `file` is seekable and reads exact ranges."""
        ...

    def parse(self, frame: Frame, options: BaseModel | None) -> Batch: ...


class Rendered(NamedTuple):
    """`failures` says by row index why a row can't be written in this format; such rows are not in the payload."""

    payload: bytes
    failures: dict[int, str]


class Encoder(Protocol):
    """Joins the blocks of one output file, in order. Each method returns the bytes to append to the file."""

    def begin(self) -> bytes: ...

    def add(self, payload: Any) -> bytes:
        """`payload` is what `render` gave (text formats) or an Arrow record batch (`rows == "arrow"`)."""
        ...

    def end(self) -> bytes: ...


@runtime_checkable
class Writer(Protocol):
    """A format that can be written.

    One in which the payloads of some rows, one after the other, are the payload of all of them may say so by a method
    `row_ends(payload: bytes)`, which gives the offsets at which rows end (an array of int64). In partitioned datasets
    the rows of other formats are rendered and encoded one by one.
    """

    rows: ClassVar[Rows]

    def render(self, rows: Sequence[Any], columns: Sequence[str] | None, options: FormatOptions) -> Rendered:
        """Format rows as a payload for `Encoder.add`. Not used where `rows` is "arrow"."""
        ...

    def encoder(
        self, schema: pa.Schema | None, columns: Sequence[str] | None, options: FormatOptions, *, document: bool
    ) -> Encoder:
        """`columns` are the output's field names where they are known, `document` asks for one document, no series."""
        ...


class FormatOptions(Protocol):
    """The pipeline's `format` mapping (config/model.py) as writers see it."""

    @property
    def type(self) -> str: ...
    @property
    def compression(self) -> str | None: ...
    @property
    def row_group_rows(self) -> int: ...
    @property
    def by_alias(self) -> bool: ...
    @property
    def exclude_none(self) -> bool: ...
    @property
    def exclude_unset(self) -> bool: ...
    @property
    def indent(self) -> int | None: ...
    @property
    def nested(self) -> Nested: ...
    @property
    def formulas(self) -> Literal["keep", "escape", "reject"]: ...
    @property
    def root(self) -> str: ...
    @property
    def record(self) -> str: ...
