"""Rows sorted by folder in bounded memory: sorted runs go to temporary files, which are then merged."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    import pyarrow as pa

    from ztf_flow.records import Integers

RUN = 24 * 2**20
"""Bytes of rows that are held before they are sorted and become a run; sorting takes as many again."""

PIECE = 2**20
"""Bytes of a run that are read at a time."""


class FolderSorter:
    """Takes batches of rows of one schema and gives them back folder by folder, in each in the order they came in.

    Folders are numbers from 0. Holds `RUN` bytes of rows, while they are read `PIECE` bytes of each run, and one open
    file for each run, which is deleted already. Not for several threads at a time. Raises OSError where a run can't be
    stored.
    """

    def __init__(self) -> None:
        self.weight = 0
        """Bytes of all rows that are held or stored. It depends on the rows alone."""
        self._pending: list[tuple[pa.RecordBatch, Integers]] = []
        self._held = 0
        self._runs: list[_Run] = []
        self._merging: list[_Run] = []

    def add(self, batch: pa.RecordBatch, folders: Integers) -> None:
        """Take rows, with the folder of each."""
        size = weight_of(batch)
        self._pending.append((batch, folders))
        self._held += size
        self.weight += size
        if self._held >= RUN:
            table, counts = self._sorted()
            self._runs.append(_Run.stored(table, counts))

    def folders(self) -> Iterator[tuple[int, int, Iterator[pa.RecordBatch]]]:
        """Give back all rows by folder: its number, about how many bytes its rows have, and these, which are to be
        taken before the next folder is asked for. Nothing is held then any more."""
        runs, weight = self._runs, self.weight
        if self._pending:
            table, counts = self._sorted()
            runs.append(_Run(table.to_batches(), counts))
        self._runs, self._merging, self.weight = [], runs, 0
        yield from _merged(runs, weight)
        self.close()

    def close(self) -> None:
        """Let go of all rows."""
        runs, self._runs, self._merging = self._runs + self._merging, [], []
        self._pending.clear()
        for run in runs:
            run.close()

    def _sorted(self) -> tuple[pa.Table, Integers]:
        """The rows that are held, and how many each folder has of them."""
        import pyarrow as pa

        pending, self._pending, self._held = self._pending, [], 0
        folders = np.concatenate([codes for _, codes in pending])
        table = pa.Table.from_batches([batch for batch, _ in pending]).unify_dictionaries().combine_chunks()
        del pending
        counts = np.bincount(folders)
        narrow = folders.astype(np.uint16) if len(counts) <= 2**16 else folders  # which numpy sorts by digits
        order: Any = pa.array(np.argsort(narrow, kind="stable"))
        return table.take(order), counts


def _merged(runs: list[_Run], weight: int) -> Iterator[tuple[int, int, Iterator[pa.RecordBatch]]]:
    size = max((len(run.counts) for run in runs), default=0)
    counts = np.zeros((len(runs), size), dtype=np.int64)
    for index, run in enumerate(runs):
        counts[index, : len(run.counts)] = run.counts
    totals = counts.sum(axis=0)
    per_row = weight / max(1, int(totals.sum()))
    for folder in np.flatnonzero(totals).tolist():
        rows = counts[:, folder].tolist()
        pieces = (piece for run, count in zip(runs, rows, strict=True) if count for piece in run.take(count))
        yield folder, int(per_row * totals[folder]), pieces


class _Run:
    """Sorted rows: `counts[i]` of them belong to folder i. They are taken from front to back."""

    def __init__(self, batches: Any, counts: Integers, file: Any = None) -> None:
        self.counts = counts
        self._batches = iter(batches)
        self._file = file
        self._left: pa.RecordBatch | None = None

    @classmethod
    def stored(cls, table: pa.Table, counts: Integers) -> _Run:
        """A run in a temporary file."""
        import pyarrow as pa

        file: Any = tempfile.TemporaryFile(prefix="ztf-rows-")  # noqa: SIM115  closed with the run
        try:
            rows = max(1, PIECE * table.num_rows // max(1, table.nbytes))
            with pa.ipc.new_stream(pa.PythonFile(file, "w"), table.schema) as writer:
                writer.write_table(table, max_chunksize=rows)
            file.seek(0)
            return cls(pa.ipc.open_stream(pa.PythonFile(file, "r")), counts, file)
        except BaseException:
            file.close()
            raise

    def take(self, count: int) -> Iterator[pa.RecordBatch]:
        """The next rows."""
        while count:
            batch = self._left if self._left is not None else next(self._batches)
            taken = batch.slice(0, count)
            self._left = batch.slice(count) if batch.num_rows > count else None
            count -= taken.num_rows
            yield taken

    def close(self) -> None:
        self._batches = iter(())
        self._left = None
        if self._file is not None:
            self._file.close()


def weight_of(batch: pa.RecordBatch) -> int:
    """Bytes of the values of a batch. Whether a column without nulls has a bitmap for them doesn't count, so that it
    makes no difference who made the batch."""
    return sum(column.nbytes - (len(column) + 7) // 8 * (column.buffers()[0] is not None) for column in batch.columns)
