"""The values that flow: data only, no behaviour beyond access.

A `SourceObject` is cut into `Slice`s, slices are grouped into `Split`s, a slice is read as `Frame`s, the kernel turns a
frame first into a `Batch` and at last into a `Block`, and a written split leaves a `Receipt`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pyarrow as pa

    Integers = npt.NDArray[np.int64]

Stage = Literal["read", "parse", "validate", "transform", "format"]
Kind = Literal["json", "text", "tree", "typed"]


@dataclass(frozen=True, slots=True)
class SourceObject:
    """One listed object.

    `path` is the address inside its file system, `uri` the same for people (no user info, no query), `relative` the
    part of the path below the fixed head of the pattern that found it. `size` is in bytes, None where the store doesn't
    say. `version` is the store's etag or generation, or `mtime+size`.
    """

    uri: str
    path: str
    version: str
    size: int | None
    relative: str
    member: str | None = None

    @property
    def name(self) -> str:
        """What provenance calls it; see `object_name`."""
        return object_name(self.uri, self.member)


def object_name(uri: str, member: str | None) -> str:
    """The URI of an object, with `!member` for members of archives."""
    return f"{uri}!{member}" if member else uri


UNKNOWN = "unknown"
"""Stands for the format of an object that could not be looked at."""


@dataclass(frozen=True, slots=True)
class Layout:
    """What an object is made of: the outcome of detection and options, per object. `notes` are for the report.

    `encoding` is Python's codec name, without a byte order mark in it ("utf-8", "utf-16-le"); `bom` is the length in
    bytes of the mark that the uncompressed stream begins with. `delimiter` and `quote` are the CSV dialect.
    """

    format: str
    compression: str | None = None
    encoding: str = "utf-8"
    bom: int = 0
    delimiter: str | None = None
    quote: str | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Slice:
    """A part of an object: the records that begin in bytes [start, end); end None is the object's end."""

    object: SourceObject
    start: int = 0
    end: int | None = None

    @property
    def whole(self) -> bool:
        return self.start == 0 and self.end is None


@dataclass(frozen=True, slots=True)
class Split:
    """The unit of recovery and distribution: slices that are read in order into the same parts.

    `id` is a hash of the slices and the dataset's identity. `target` is the output path of a single file or template,
    `generation` says which receipts of a dataset its own belongs to. With `replay` only rejected records are read.
    """

    id: str
    slices: tuple[Slice, ...]
    target: str | None = None
    generation: int = 0
    replay: Replay | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Wanted:
    """The rejected records of one object, or member of an archive, that are to be read again.

    `records` are their numbers, ascending. `whole` says that the quarantine has the bytes of each of them, `located`
    that it knows where in the object they are. `layout` is what the object was when it was read.
    """

    uri: str
    member: str | None
    records: Integers
    whole: bool
    located: bool
    layout: Layout | None = None


@dataclass(frozen=True, slots=True)
class Replay:
    """Which rejects a split reads again: those of the receipt `receipt`, as `base`, it or its last replay, left them in
    the file `rejects`. `same_reading` says that records are numbered as they were then."""

    receipt: str
    base: str
    rejects: Part
    wanted: tuple[Wanted, ...]
    same_reading: bool


@dataclass(frozen=True, slots=True)
class Position:
    """Where a record begins inside an object: `byte` from 0 in the uncompressed stream, `record` and `line` from 1.

    `context` is what the format needs to go on from here (a CSV header), None at the start of an object.
    """

    byte: int = 0
    record: int = 1
    line: int = 1
    context: Any = None


START = Position()
"""Where an object begins."""


@dataclass(frozen=True, slots=True)
class Cut:
    """Whole records as a framer cuts them out of an object; a `Frame` less the object.

    `data` is in the source's encoding (text formats) or an Arrow record batch. It begins at byte `start` of the
    uncompressed stream and covers `length` bytes there. `records` is their number where the framer knows it.
    `context` is what parsing needs beside the bytes (CSV column names). `document` says that `data` is one document
    and not an item of a series. With a `fault` the cut is one source record that can't be parsed, for that reason;
    `data` may then be less than `length` bytes. With `certified` no row of CSV in it can reach into what
    follows it.
    """

    data: Any
    start: int
    length: int
    first_record: int
    first_line: int | None
    records: int | None = None
    context: Any = None
    document: bool = False
    fault: str | None = None
    certified: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """A cut with the object that it comes from: what one call of the kernel takes.

    With `take` only the first so many of its records count, as if there were no more, and with `only` those of these
    numbers.
    """

    object: SourceObject
    layout: Layout
    cut: Cut
    take: int | None = None
    only: tuple[int, ...] | None = None

    @property
    def size(self) -> int:
        """Bytes held in memory."""
        data = self.cut.data
        return len(data) if isinstance(data, (bytes, bytearray, memoryview)) else int(data.nbytes)


class Coordinates(NamedTuple):
    """Columnar coordinates of n records: int64 arrays of length n, None where the format has no such thing."""

    record: Integers
    line: Integers | None
    byte_start: Integers | None
    byte_end: Integers | None


class Origin:
    """Where the records of a batch come from; coordinates are computed at the first use only.

    `locate`, where a format has a quick way to it, gives the place of one record without computing them all.
    """

    __slots__ = ("_compute", "_coordinates", "_locate")

    def __init__(self, compute: Callable[[], Coordinates], locate: Callable[[int], Place] | None = None) -> None:
        self._compute = compute
        self._locate = locate
        self._coordinates: Coordinates | None = None

    @property
    def coordinates(self) -> Coordinates:
        """The coordinates of all records of the batch, rejected ones excluded."""
        if self._coordinates is None:
            self._coordinates = self._compute()
        return self._coordinates

    def place(self, index: int) -> Place:
        """The coordinates of one record."""
        if self._locate is not None:
            return self._locate(index)
        record, line, start, end = self.coordinates
        return Place(
            int(record[index]),
            None if line is None else int(line[index]),
            None if start is None else int(start[index]),
            None if end is None else int(end[index]),
        )

    def take(self, indices: Sequence[int] | Integers) -> Coordinates:
        """The coordinates of the records at `indices`, in that order."""
        import numpy as np

        at = np.asarray(indices, dtype=np.int64)
        record, line, start, end = self.coordinates
        return Coordinates(
            record[at],
            None if line is None else line[at],
            None if start is None else start[at],
            None if end is None else end[at],
        )


class Place(NamedTuple):
    """Coordinates of one record: record and line from 1, byte offsets half open, None where the format has none."""

    record: int | None
    line: int | None = None
    byte_start: int | None = None
    byte_end: int | None = None


@dataclass(frozen=True, slots=True)
class RecordError:
    """One thing that is wrong with a record. `type` and `message` are pydantic's; `parse_error` for malformed input."""

    path: tuple[str | int, ...]
    type: str
    message: str
    input: Any = None


@dataclass(frozen=True, slots=True)
class Reject:
    """A record, or with `place.record` None a whole object, that a stage refused. `raw` is None for binary formats."""

    stage: Stage
    object: SourceObject
    format: str
    place: Place
    raw: bytes | None
    errors: tuple[RecordError, ...]
    raw_truncated: bool = False


@dataclass(slots=True)
class Batch:
    """The records of one frame after parsing.

    `values[i]` is, by `kind`: "json" the bytes of one JSON text in UTF-8, "text" a dict of cell texts (or None for a
    null cell), "tree" a dict of texts, lists and dicts of such, "typed" a Python object. `raws(i)` gives the raw source
    bytes of record i, None for binary formats.
    Records that can't be parsed are not among the values but in `rejects`.
    """

    kind: Kind
    values: list[Any]
    origin: Origin
    raws: Callable[[int], bytes | None]
    rejects: list[Reject] = field(default_factory=list)

    @property
    def read(self) -> int:
        return len(self.values) + len(self.rejects)

    def first(self, count: int) -> Batch:
        """The batch with only its first `count` records, rejects included."""
        refused = sorted(reject.place.record or 0 for reject in self.rejects)
        values = self.values[:count]
        if refused:
            records = self.origin.coordinates.record.tolist()
            kept = set(sorted([*records, *refused])[:count])
            values = [value for value, record in zip(self.values, records, strict=True) if record in kept]
            rejects = [reject for reject in self.rejects if reject.place.record in kept]
        else:
            rejects = []
        length = len(values)
        origin = Origin(lambda: self.origin.take(range(length)))
        return Batch(self.kind, values, origin, self.raws, rejects)

    def only(self, records: Collection[int]) -> Batch:
        """The batch with only the records of these numbers, rejects included."""
        wanted = set(records)
        rejects = [reject for reject in self.rejects if reject.place.record in wanted]
        numbers = self.origin.coordinates.record.tolist() if self.values else []
        kept = [index for index, number in enumerate(numbers) if number in wanted]
        values = [self.values[index] for index in kept]
        origin = Origin(lambda: self.origin.take(kept))
        return Batch(self.kind, values, origin, lambda index: self.raws(kept[index]), rejects)


@dataclass(slots=True)
class Counts:
    """Source records. The accounting identity is `read == written + quarantined + skipped + filtered`."""

    read: int = 0
    written: int = 0
    quarantined: int = 0
    skipped: int = 0
    filtered: int = 0

    def add(self, other: Counts) -> None:
        self.read += other.read
        self.written += other.written
        self.quarantined += other.quarantined
        self.skipped += other.skipped
        self.filtered += other.filtered

    @property
    def balanced(self) -> bool:
        return self.read == self.written + self.quarantined + self.skipped + self.filtered

    def as_dict(self) -> dict[str, int]:
        return {
            "read": self.read,
            "written": self.written,
            "quarantined": self.quarantined,
            "skipped": self.skipped,
            "filtered": self.filtered,
        }


@dataclass(frozen=True, slots=True)
class Share:
    """What one object has of a block: its records' counts, and how many of the rows are its own."""

    object: SourceObject
    counts: Counts
    rows: int


@dataclass(frozen=True, slots=True)
class Spread:
    """Which folder of a partitioned dataset each row of a block belongs to: row i to `names[codes[i]]`.

    `ends` are the offsets at which the rows end in a payload of bytes, None for Arrow.
    """

    names: tuple[str, ...]
    codes: Integers
    ends: Integers | None = None


@dataclass(slots=True)
class Block:
    """What the kernel makes of a frame: output, rejects, counts and the coordinates of the output rows.

    `payload` is formatted bytes or an Arrow record batch, None when no row came of the frame. `origin` has one entry
    per output row and is there only when provenance is asked for. `busy` is seconds of work by stage. `shares` are
    there where several objects were worked on together, in the order of their records; else all is that of `object`.
    `spread` is there when the output is partitioned; the fields that name folders are then not in the payload.
    """

    object: SourceObject
    layout: Layout
    payload: bytes | pa.RecordBatch | None
    rows: int
    counts: Counts
    rejects: Sequence[Reject]
    origin: Coordinates | None = None
    document: bool = False
    busy: dict[str, float] = field(default_factory=dict)
    shares: tuple[Share, ...] = ()
    spread: Spread | None = None

    def by_object(self) -> tuple[Share, ...]:
        """What each object has of the block."""
        return self.shares or (Share(self.object, self.counts, self.rows),)

    @property
    def size(self) -> int:
        """Bytes held in memory, without the rejects."""
        return len(self.payload) if isinstance(self.payload, bytes) else int(getattr(self.payload, "nbytes", 0))


@dataclass(frozen=True, slots=True)
class Part:
    """One output file: its final and its staging path in the storage, `checksum` as `sha256:<hex>`, size in bytes."""

    path: str
    staged: str
    rows: int
    size: int
    checksum: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a written split leaves; its existence is the commit.

    `covers` says which slices were read and what became of them, `extras` are provenance sidecars, `rejects` is the
    quarantine file, `errors` counts the kinds of errors. `generation` is that of the split.
    """

    split: str
    covers: tuple[dict[str, Any], ...]
    parts: tuple[Part, ...]
    counts: Counts
    extras: tuple[Part, ...] = ()
    rejects: Part | None = None
    errors: tuple[dict[str, Any], ...] = ()
    bytes_read: int = 0
    generation: int = 0
