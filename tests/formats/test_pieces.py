"""Pieces of memory, and how many bytes of a frame may become such."""

from __future__ import annotations

import numpy as np
import pyarrow as pa
import pytest

from ztf_flow.formats.cells import LARGEST, may_have_cells
from ztf_flow.formats.pieces import MOST, Pieces


def test_the_sum_of_addresses_may_be_beyond_64_bits() -> None:
    """A column's size is known without a warning, however many pieces there are and wherever they stand."""
    owner = pa.py_buffer(b"abc")
    nothing = 2**63 - 1 - owner.address
    starts = np.array([owner.address, nothing])
    ends = np.array([owner.address + 3, nothing])
    assert Pieces.at(starts, ends, owner).array().to_pylist() == [b"abc", b""]


def test_a_column_too_large_for_an_array_is_refused() -> None:
    """Offsets of four bytes would begin anew behind 2 GiB."""
    starts, ends = np.zeros(3, dtype=np.int64), np.full(3, MOST // 3 + 1)
    with pytest.raises(OverflowError, match="2147483649 bytes of one column"):
        Pieces.at(starts, ends).array()


def test_very_large_frames_have_no_cells() -> None:
    """Such a frame is one record, which goes by rows; its columns could be too large for an array."""
    assert may_have_cells(b"{}\n", "utf-8") and not may_have_cells(bytes(LARGEST + 1), "utf-8")
    assert 6 * LARGEST < MOST
