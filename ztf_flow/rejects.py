"""The rejects of one frame held by columns: of many that are refused alike few are ever looked at one by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar, NamedTuple, overload

from ztf_flow.lazy import lazy
from ztf_flow.records import Coordinates, Place, RecordError, Reject, SourceObject, Stage

if TYPE_CHECKING:
    from ztf_flow.records import Integers

Errors = tuple[RecordError, ...]
Counted = tuple[Stage, Errors, int]

COLUMNS = 7
"""Arrays of integers that rejects by columns have at the most."""


class Reasons(NamedTuple):
    """Why records are refused: record i for `errors[codes[i]]`. No entry of `errors` is nobody's."""

    errors: Sequence[Errors]
    codes: Integers


class Raws(NamedTuple):
    """Raw bytes of records: those of record i are `data[starts[i]:ends[i]]`, and UTF-8."""

    data: bytes
    starts: Integers
    ends: Integers


class FrameRejects(Sequence[Reject]):
    """Rejects of records of one frame in order; each is made when it is looked at.

    The schema refused record i at entry i of the coordinates, for entry i of the reasons; its raw bytes are entry i of
    `raws` (None: there are none). `others` come from elsewhere; they take their places by their numbers in the object.
    """

    stage: ClassVar[Stage] = "validate"

    def __init__(
        self,
        object: SourceObject,
        format: str,
        places: Coordinates,
        raws: Raws | None,
        reasons: Reasons,
        others: Sequence[Reject] = (),
    ) -> None:
        self.object = object
        self.format = format
        self.places = places
        self.raws = raws
        self.reasons = reasons
        self.others = others

    @lazy
    def order(self) -> Integers | None:
        """Reject i is the `order[i]`-th of the columns followed by the others; None where there are no others."""
        if not self.others:
            return None
        import numpy as np

        others = np.array([reject.place.record or 0 for reject in self.others], dtype=np.int64)
        return np.argsort(np.concatenate((self.places.record, others)), kind="stable")

    @property
    def size(self) -> int:
        """Bytes in memory, with the frame's that are kept, but without the others."""
        kept = len(self.raws.data) if self.raws is not None else 0
        return COLUMNS * self.reasons.codes.nbytes + kept

    @lazy
    def counted(self) -> list[Counted]:
        """The errors with the number of rejects that have them, in order of first sight; what columns and others share
        is there for each of them."""
        import numpy as np

        errors, codes = self.reasons
        counts = np.bincount(codes, minlength=len(errors))
        first = np.empty(len(errors), dtype=np.int64)
        first[codes[::-1]] = np.arange(len(codes))[::-1]
        if self.order is None:
            seen = first.argsort()
            found = zip(seen.tolist(), counts[seen].tolist(), strict=True)
            return [(self.stage, errors[code], count) for code, count in found]
        places = np.empty(len(self), dtype=np.int64)
        places[self.order] = np.arange(len(self))
        own = zip(places[first].tolist(), errors, counts.tolist(), strict=True)
        kinds = [(place, (self.stage, found, count)) for place, found, count in own]
        kinds += [(int(places[len(codes) + at]), kind) for at, kind in _counted(self.others)]
        return [kind for _, kind in sorted(kinds, key=lambda item: item[0])]

    def __len__(self) -> int:
        return len(self.reasons.codes) + len(self.others)

    @overload
    def __getitem__(self, index: int) -> Reject: ...
    @overload
    def __getitem__(self, index: slice) -> list[Reject]: ...
    def __getitem__(self, index: int | slice) -> Reject | list[Reject]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        at, known = range(len(self))[index], len(self.reasons.codes)
        if self.order is not None:
            at = int(self.order[at])
        return self._own(at) if at < known else self.others[at - known]

    def __iter__(self) -> Iterator[Reject]:
        if self.order is None:
            return self._all_own()
        every = [*self._all_own(), *self.others]
        return iter([every[at] for at in self.order.tolist()])

    def _all_own(self) -> Iterator[Reject]:
        raws, (errors, codes) = self.raws, self.reasons
        nothing = [None] * len(codes)
        texts: Iterable[bytes | None] = nothing
        if raws is not None:
            spans = zip(raws.starts.tolist(), raws.ends.tolist(), strict=True)
            texts = [raws.data[start:end] for start, end in spans]
        places = zip(*[nothing if column is None else column.tolist() for column in self.places], strict=True)
        for place, raw, code in zip(places, texts, codes.tolist(), strict=True):
            yield Reject(self.stage, self.object, self.format, Place._make(place), raw, errors[code])

    def _own(self, at: int) -> Reject:
        raws, (errors, codes) = self.raws, self.reasons
        raw = None if raws is None else raws.data[raws.starts[at] : raws.ends[at]]
        place = Place._make([None if column is None else int(column[at]) for column in self.places])
        return Reject(self.stage, self.object, self.format, place, raw, errors[codes[at]])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and list(self) == list(other)


def bytes_of(rejects: Sequence[Reject], *, each: int) -> int:
    """About the bytes that rejects hold; one by one, those that are objects, hold `each` besides their raw bytes."""
    known = 0
    if isinstance(rejects, FrameRejects):
        known, rejects = rejects.size, rejects.others
    return known + each * len(rejects) + sum(len(reject.raw or b"") for reject in rejects)


def counted(rejects: Sequence[Reject]) -> Iterable[Counted]:
    """The errors that rejects share with the number of rejects that have them, in order of first sight."""
    if isinstance(rejects, FrameRejects):
        return rejects.counted
    return [kind for _, kind in _counted(rejects)]


def _counted(rejects: Iterable[Reject]) -> Iterable[tuple[int, Counted]]:
    """The same behind the indices of first sight."""
    found: dict[tuple[Stage, int], tuple[int, Counted]] = {}
    for index, reject in enumerate(rejects):
        key = (reject.stage, id(reject.errors))
        first, (_, _, count) = found.get(key, (index, (reject.stage, reject.errors, 0)))
        found[key] = (first, (reject.stage, reject.errors, count + 1))
    return found.values()
