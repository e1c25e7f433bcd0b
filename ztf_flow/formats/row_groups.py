"""Groups of rows whose sizes depend on rows alone, not on the blocks that bring them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyarrow as pa

PENDING_LIMIT = 64 * 1024 * 1024
"""Bytes at which a group is closed at the end of a block, however few rows it has."""


class RowGroups:
    """Gathers batches into groups of exactly `rows` rows; less at the end, and where `PENDING_LIMIT` is reached."""

    def __init__(self, rows: int) -> None:
        self._limit = rows
        self._pending: list[pa.RecordBatch] = []
        self._rows = 0
        self._bytes = 0

    def add(self, batch: pa.RecordBatch) -> Iterator[pa.Table]:
        """Take a batch; yield the groups that it completes."""
        while self._rows + batch.num_rows >= self._limit:
            taken = self._limit - self._rows
            self._hold(batch.slice(0, taken))
            yield self._close()
            batch = batch.slice(taken)
        if batch.num_rows:
            self._hold(batch)
        if self._bytes >= PENDING_LIMIT:
            yield self._close()

    def end(self) -> Iterator[pa.Table]:
        """Yield what is left."""
        if self._pending:
            yield self._close()

    def _hold(self, batch: pa.RecordBatch) -> None:
        self._pending.append(batch)
        self._rows += batch.num_rows
        self._bytes += batch.nbytes

    def _close(self) -> pa.Table:
        import pyarrow as pa

        pending, self._pending = self._pending, []
        self._rows = self._bytes = 0
        return pa.Table.from_batches(pending).unify_dictionaries()
