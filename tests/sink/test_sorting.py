"""Sorting rows by folder."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ztf_flow.sink import sorting
from ztf_flow.sink.sorting import FolderSorter, weight_of


def batch(rows: list[int]) -> pa.RecordBatch:
    return pa.record_batch({"row": pa.array(rows, pa.int64()), "text": pa.array([str(row) * 5 for row in rows])})


def by_folder(sorter: FolderSorter) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for folder, weight, pieces in sorter.folders():
        assert folder not in found and weight >= 0
        found[folder] = [int(row) for piece in pieces for row in np.asarray(piece.column("row"))]
    return found


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Runs of a few rows, of which one is read at a time."""
    monkeypatch.setattr(sorting, "RUN", 100)
    monkeypatch.setattr(sorting, "PIECE", 30)
    yield


@pytest.mark.usefixtures("small")
@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.integers(0, 6), max_size=12), max_size=12))
def test_rows_come_back_by_folder_in_their_order(batches: list[list[int]]) -> None:
    """However many runs were stored in between; a second time with what came after the first."""
    sorter = FolderSorter()
    for _ in range(2):
        expected: dict[int, list[int]] = {}
        row = 0
        for folders in batches:
            rows = list(range(row, row + len(folders)))
            row += len(folders)
            if rows:
                sorter.add(batch(rows), np.array(folders, dtype=np.int64))
            for folder, number in zip(folders, rows, strict=True):
                expected.setdefault(folder, []).append(number)
        assert by_folder(sorter) == expected and sorter.weight == 0
    sorter.close()


@pytest.mark.usefixtures("small")
def test_runs_keep_dictionaries_and_nested_values() -> None:
    """Each batch may have a dictionary of its own."""
    sorter = FolderSorter()
    for text in ("a", "b", "c"):
        rows = {
            "key": pa.array([text, "x"] * 10).dictionary_encode(),
            "list": pa.array([[1, 2], None] * 10, pa.list_(pa.int64())),
        }
        sorter.add(pa.record_batch(rows), np.array([0, 1] * 10))
    found = {folder: [row for piece in pieces for row in piece.to_pylist()] for folder, _, pieces in sorter.folders()}
    assert found[0] == [{"key": text, "list": [1, 2]} for text in "abc" for _ in range(10)]
    assert found[1] == [{"key": "x", "list": None}] * 30


@pytest.mark.usefixtures("small")
def test_stored_runs_go_with_the_sorter(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also when it is given up in the middle."""
    files = []
    make = tempfile.TemporaryFile

    def watched(**given: Any) -> object:
        files.append(make(**given))
        return files[-1]

    monkeypatch.setattr(tempfile, "TemporaryFile", watched)
    sorter = FolderSorter()
    for start in range(0, 60, 20):
        sorter.add(batch(list(range(start, start + 20))), np.arange(20))
    assert len(files) == 3 and not any(file.closed for file in files)
    folders = sorter.folders()
    next(folders)
    sorter.close()
    assert all(file.closed for file in files)


def test_the_weight_of_rows_is_that_of_their_values() -> None:
    """Whoever made the arrays, and with whatever bitmaps."""
    plain = pa.array([1, 2, 3], pa.int64())
    with_bitmap = pa.Array.from_buffers(pa.int64(), 3, [pa.py_buffer(b"\xff"), plain.buffers()[1]])
    one, other = (pa.record_batch({"a": array}) for array in (plain, with_bitmap))
    assert weight_of(one) == weight_of(other) == 24
