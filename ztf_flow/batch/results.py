"""What a batch gives: one result per item, and a summary."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from ztf_flow.conversion.provenance import provenance
from ztf_flow.errors import FlowError


class BatchItem(NamedTuple):
    """One item of a batch. `source_format` is "auto" where it is to be detected and None where nothing is parsed,
    `target_format` is None where nothing is formatted."""

    id: Hashable
    data: Any
    source_format: str | None
    target_format: str | None


class Failure(NamedTuple):
    """Why an item failed. `errors` have the shape of a quarantine line's."""

    error: FlowError
    errors: list[dict[str, Any]]


class ItemOrigin(NamedTuple):
    """What the provenance of many items has in common."""

    source_format: str | None
    target_format: str | None
    schema_hash: str

    def provenance(self, finished: float) -> dict[str, Any]:
        """The provenance of an item that was finished at that time (seconds since 1970)."""
        return provenance(self.schema_hash, self.source_format, self.target_format, finished)


class BatchResult:
    """What became of one item.

    `data` is what came of it, None for a failure; `duration` is in seconds. It is not to be changed; it is no frozen
    dataclass because making one takes three times as long, and there is one for each of very many items.
    """

    __slots__ = ("_failure", "_finished", "_item", "_origin", "data", "duration", "id")

    def __init__(
        self,
        id: Hashable,
        data: Any,
        duration: float,
        failure: Failure | None = None,
        item: BatchItem | None = None,
        origin: ItemOrigin | None = None,
        finished: float = 0.0,
    ) -> None:
        self.id = id
        self.data = data
        self.duration = duration
        self._failure = failure
        self._item = item
        self._origin = origin
        self._finished = finished

    @property
    def success(self) -> bool:
        return self._failure is None

    @property
    def error(self) -> FlowError | None:
        """Why the item failed, None for a success."""
        return self._failure.error if self._failure is not None else None

    @property
    def errors(self) -> list[dict[str, Any]]:
        """Every error of the item, in the shape of a quarantine line's `errors`; empty for a success, and without
        `detailed_errors`."""
        return self._failure.errors if self._failure is not None else []

    @property
    def provenance(self) -> dict[str, Any] | None:
        """timestamp, source_format, target_format, adapter, version, schema_hash; None without `include_provenance`.

        It is put together when it is asked for.
        """
        return self._origin.provenance(self._finished) if self._origin is not None else None

    @property
    def item(self) -> BatchItem | None:
        """What a failed item was made of, so that it can be tried again; None for a success."""
        return self._item

    def __repr__(self) -> str:
        told = f"data={self.data!r}" if self._failure is None else f"error={self._failure.error!r}"
        return f"BatchResult(id={self.id!r}, success={self.success}, {told}, duration={self.duration:.6f})"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, BatchResult):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in self.__slots__)

    __hash__ = None  # type: ignore[assignment]


@dataclass(frozen=True, slots=True)
class BatchSummary:
    """How a batch ended. `total` counts the items of the batch, the other numbers those that were worked on.

    `results` are in the order of adding; `total_duration` is the time of the whole, `average_duration` that of an item,
    in seconds. `batch_provenance` is None without `include_provenance`.
    """

    total: int
    successful: int
    failed: int
    total_duration: float
    average_duration: float
    results: list[BatchResult] = field(repr=False)  # of which there may be millions: asyncio.run makes a repr
    batch_provenance: dict[str, Any] | None
