"""The rejects of one frame held by columns: of many that are refused alike few are ever looked at one by one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import overload

from ztf_flow.records import Place, RecordError, Reject, SourceObject, Stage

Errors = tuple[RecordError, ...]


class FrameRejects(Sequence[Reject]):
    """Rejects of records of one frame, in order; each is made when it is looked at.

    Entry i of the columns is that of reject i: the stage, the coordinates as `Place` has them, the raw bytes (`raws`
    None: of none) and the errors. None of the raw bytes is truncated.
    """

    __slots__ = ("errors", "format", "object", "places", "raws", "stages")

    def __init__(
        self,
        object: SourceObject,
        format: str,
        stages: Sequence[Stage],
        places: Sequence[tuple[int | None, ...]],
        raws: Sequence[bytes | None] | None,
        errors: Sequence[Errors],
    ) -> None:
        self.object = object
        self.format = format
        self.stages = stages
        self.places = places
        self.raws = raws
        self.errors = errors

    @classmethod
    def refused(
        cls,
        object: SourceObject,
        format: str,
        places: list[tuple[int | None, ...]],
        raws: list[bytes] | None,
        errors: list[Errors],
    ) -> FrameRejects:
        """Rejects that the schema refused."""
        return cls(object, format, ["validate"] * len(errors), places, raws, errors)

    def merged(self, others: list[Reject]) -> Sequence[Reject]:
        """These and other rejects of the frame, by their numbers in the object."""
        if not others:
            return self
        if not self.errors:
            return others
        if any(other.raw_truncated for other in others):
            return sorted([*self, *others], key=lambda reject: reject.place.record or 0)
        raws = self.raws if self.raws is not None else [None] * len(self)
        columns = zip(self.stages, self.places, raws, self.errors, strict=True)
        more = ((other.stage, tuple(other.place), other.raw, other.errors) for other in others)
        every = sorted([*columns, *more], key=lambda reject: reject[1][0] or 0)
        stages, places, whole, errors = zip(*every, strict=True)
        return FrameRejects(self.object, self.format, stages, places, whole, errors)

    def __len__(self) -> int:
        return len(self.errors)

    @overload
    def __getitem__(self, index: int) -> Reject: ...
    @overload
    def __getitem__(self, index: slice) -> list[Reject]: ...
    def __getitem__(self, index: int | slice) -> Reject | list[Reject]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        raw = None if self.raws is None else self.raws[index]
        place = Place(*self.places[index])
        return Reject(self.stages[index], self.object, self.format, place, raw, self.errors[index])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and list(self) == list(other)


def bytes_of(rejects: Sequence[Reject]) -> int:
    """The raw bytes that rejects hold."""
    if isinstance(rejects, FrameRejects):
        return sum(len(raw or b"") for raw in rejects.raws or ())
    return sum(len(reject.raw or b"") for reject in rejects)


def counted(rejects: Iterable[Reject]) -> Iterable[tuple[Stage, Errors, int]]:
    """The errors that rejects share, each once, with the number of rejects that have them, in order of first sight."""
    if isinstance(rejects, FrameRejects):
        reasons: Iterable[tuple[Stage, Errors]] = zip(rejects.stages, rejects.errors, strict=True)
    else:
        reasons = ((reject.stage, reject.errors) for reject in rejects)
    found: dict[tuple[Stage, int], tuple[Stage, Errors, int]] = {}
    for stage, errors in reasons:
        key = (stage, id(errors))
        found[key] = (stage, errors, found[key][2] + 1 if key in found else 1)
    return found.values()
