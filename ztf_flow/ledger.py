"""The books of a run: what was read, written and rejected, and when there were too many rejects."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from ztf_flow.errors import FlowError, InvalidRecordError
from ztf_flow.records import Block, Counts, Receipt, RecordError, Reject, Stage
from ztf_flow.rejects import counted

if TYPE_CHECKING:
    from ztf_flow.source.reading import ObjectState

ERROR_KINDS_KEPT = 20_000
"""Different (stage, path, type) that are counted apart; what comes after the books are full counts as "other"."""

ERROR_KINDS_SHOWN = 1_000
PERCENTAGE_AFTER = 10_000
"""Records after which a percentage of rejects is judged while the run goes on."""


class OverBudget(FlowError):
    """Raised when more records were rejected than `rejects.max` allows."""

    exit_code = 4


@dataclass(frozen=True, slots=True)
class RejectLimit:
    """`rejects.max`: a count or a fraction of the records read, None for no limit."""

    count: int | None = None
    fraction: float | None = None

    def exceeded(self, rejected: int, read: int, *, final: bool) -> bool:
        if self.count is not None:
            return rejected > self.count
        if self.fraction is not None and (final or read >= PERCENTAGE_AFTER):
            return rejected > self.fraction * read
        return False


@dataclass(slots=True)
class ErrorCount:
    """How often one kind of error occurred, with one input that has it."""

    count: int
    example: Any


@dataclass(slots=True)
class ErrorBook:
    """Errors by stage, path and type, up to `ERROR_KINDS_KEPT` of them apart. Without `raw` examples are left out."""

    raw: bool = True
    errors: dict[tuple[str, tuple[str | int, ...], str], ErrorCount] = field(default_factory=dict)

    def add(self, rejects: Sequence[Reject]) -> None:
        """Count the errors of rejects."""
        found: dict[tuple[Stage, tuple[str | int, ...], str], tuple[RecordError, int]] = {}
        for stage, errors, count in counted(rejects):  # as many as there are different errors, perhaps
            for error in errors:
                key = (stage, error.path, error.type)
                first = found.get(key)
                found[key] = (error, count) if first is None else (first[0], first[1] + count)
        for (stage, place, kind), (error, count) in found.items():
            path = tuple("*" if isinstance(step, int) else step for step in place)
            known = self._kind(stage, path, kind)
            if not known.count:
                known.example = self._example(error.input, error.message)
            known.count += count

    def merge(self, ranked: Iterable[dict[str, Any]]) -> None:
        """Add what another book has, in the shape of `ranked`."""
        for kind in ranked:
            known = self._kind(kind["stage"], tuple(kind["path"]), kind["type"])
            if not known.count:
                known.example = kind["example"]
            known.count += kind["count"]

    def _kind(self, stage: str, path: tuple[str | int, ...], kind: str) -> ErrorCount:
        key = (stage, path, kind)
        if key not in self.errors and len(self.errors) >= ERROR_KINDS_KEPT:
            key = (stage, (), "other")
        return self.errors.setdefault(key, ErrorCount(0, None))

    def _example(self, value: Any, message: str) -> dict[str, Any] | None:
        if not self.raw:
            return None
        shown = value if isinstance(value, (int, float, bool, type(None))) else str(value)[:200]
        return {"input": shown, "message": message}

    def ranked(self) -> list[dict[str, Any]]:
        """The most frequent kinds of error, most frequent first."""
        ranked = sorted(self.errors.items(), key=lambda item: (-item[1].count, item[0][0], item[0][2]))
        return [
            {"stage": stage, "path": list(path), "type": kind, "count": error.count, "example": error.example}
            for (stage, path, kind), error in ranked[:ERROR_KINDS_SHOWN]
        ]


@dataclass(slots=True)
class Ledger:
    """Counts of a run. `counts` runs ahead of what is committed while splits are open; `committed` is exact.

    `on_change` is called after each block that was written.
    """

    limit: RejectLimit = field(default_factory=RejectLimit)
    action: Literal["quarantine", "skip", "stop"] = "quarantine"
    raw: bool = True
    counts: Counts = field(default_factory=Counts)
    committed: Counts = field(default_factory=Counts)
    bytes_read: int = 0
    bytes_written: int = 0
    rows: int = 0
    files: dict[str, int] = field(default_factory=lambda: {"total": 0, "done": 0, "partial": 0, "failed": 0})
    splits: dict[str, int] = field(default_factory=lambda: {"total": 0, "done": 0, "reused": 0})
    book: ErrorBook = field(init=False)
    busy: dict[str, float] = field(default_factory=dict)
    on_change: Callable[[], None] | None = None

    def __post_init__(self) -> None:
        self.book = ErrorBook(self.raw)

    def observe(self, block: Block) -> None:
        """Take a block into the books. Raises where the run must end: a reject with action stop, too many rejects."""
        self.counts.add(block.counts)
        self.rows += block.rows
        for stage, seconds in block.busy.items():
            self.busy[stage] = self.busy.get(stage, 0.0) + seconds
        self.book.add(block.rejects)
        if block.rejects and self.action == "stop":
            raise self._stopped_by(block.rejects[0])
        self.judge(final=False)
        if self.on_change is not None:
            self.on_change()

    @property
    def rejected(self) -> int:
        return self.counts.quarantined + self.counts.skipped

    def judge(self, *, final: bool) -> None:
        """Raise OverBudget when there are more rejects than the limit allows."""
        if self.limit.exceeded(self.rejected, self.counts.read, final=final):
            share = 100 * self.rejected / max(1, self.counts.read)
            limit = self.limit.count if self.limit.count is not None else f"{100 * (self.limit.fraction or 0):g}%"
            raise OverBudget(
                f"{self.rejected} of {self.counts.read} records were rejected ({share:.2f}%), rejects.max is {limit}",
                stage="run",
            )

    def _stopped_by(self, reject: Reject) -> FlowError:
        place = reject.place
        where = reject.object.uri
        if place.record is not None:
            where += f", record {place.record}"
        if place.line is not None:
            where += f", line {place.line}"
        if place.byte_start is not None and place.byte_end is not None:
            where += f", bytes {place.byte_start}-{place.byte_end}"
        said = [(error, error.message if self.raw else error.type) for error in reject.errors]
        told = "; ".join(
            f"{'.'.join(map(str, error.path))}: {message}" if error.path else message for error, message in said
        )
        errors = [{"path": list(error.path), "type": error.type, "message": message} for error, message in said]
        return InvalidRecordError(f"{told} (rejects.action is stop)", errors=errors, stage=reject.stage, place=where)

    def close_split(self, receipt: Receipt) -> None:
        """Take a committed split into the books."""
        self.committed.add(receipt.counts)
        self.splits["done"] += 1
        self.bytes_written += sum(part.size for part in receipt.parts)

    def close_object(self, state: ObjectState) -> None:
        self.files[state.status] += 1

    def take_earlier(self, receipt: dict[str, Any]) -> None:
        """Take in what an earlier attempt of the same run has committed."""
        counts = Counts(**receipt["counts"])
        self.counts.add(counts)
        self.committed.add(counts)
        self.bytes_read += receipt["bytes_read"]
        self.bytes_written += sum(part["size"] for part in receipt["parts"])
        self.rows += sum(part["rows"] for part in receipt["parts"])
        self.book.merge(receipt["errors"])

    def errors_by_type(self) -> list[dict[str, Any]]:
        """The most frequent kinds of error, most frequent first."""
        return self.book.ranked()
