"""Batches of binary formats, whose records have numbers and neither lines, bytes nor raw text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ztf_flow.records import Batch, Coordinates, Frame, Origin, Place, RecordError, Reject


def numbered_batch(frame: Frame, values: list[Any], failures: Mapping[int, str]) -> Batch:
    """A batch of typed values, and of rejects by index in the frame, which are not among the values."""
    rows, first = len(values) + len(failures), frame.cut.first_record
    kept = [row for row in range(rows) if row not in failures] if failures else None

    def compute() -> Coordinates:
        import numpy as np

        numbers = np.arange(rows) if kept is None else np.array(kept, dtype=np.int64)
        return Coordinates(numbers + first, None, None, None)

    rejects = [_reject(frame, first + row, reason) for row, reason in failures.items()]
    return Batch("typed", values, Origin(compute), _no_raw, rejects)


def fault_batch(frame: Frame) -> Batch:
    """The batch of a cut that is one record with a fault."""
    return numbered_batch(frame, [], {0: frame.cut.fault or ""})


def _no_raw(index: int) -> bytes | None:
    return None


def _reject(frame: Frame, record: int, reason: str) -> Reject:
    error = RecordError((), "parse_error", reason)
    return Reject("parse", frame.object, frame.layout.format, Place(record), None, (error,))
