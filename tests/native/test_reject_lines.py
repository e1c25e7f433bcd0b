"""Lines of rejects: machine code writes what its source writes."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from native.in_python import PAD, same_in_python

from ztf_flow.native.source import reject_lines

PLACED = st.tuples(st.text(max_size=70), st.integers(-1, 2**63 - 1), st.integers(0, 2))


@settings(deadline=None)
@given(st.lists(PLACED, min_size=1, max_size=5))
def test_lines_of_rejects_are_those_of_python(rejects: list[tuple[str, int, int]]) -> None:
    """Texts that take escapes, numbers of all sizes, and shared ends."""
    texts = [text.encode() for text, _, _ in rejects]
    ends = np.cumsum([len(text) for text in texts])
    starts = ends - [len(text) for text in texts]
    count = len(texts)
    data = np.frombuffer(b"".join(texts) + b"?", dtype=np.uint8)
    pieces = [b'{"record":', b",", b",", b",", b',"raw":"', b'"', b"}", b"x" * 40, b""]
    bounds = np.cumsum([0, *map(len, pieces)])
    numbers = np.tile(np.array([number for _, number, _ in rejects], dtype=np.int64), 4)
    codes = np.array([code for _, _, code in rejects], dtype=np.int64)
    size = 300 * count + 6 * int(ends[-1])
    same_in_python(
        reject_lines.reject_lines, data, len(data), starts, ends, numbers, codes, count,
        np.frombuffer(b"".join(pieces) + PAD, dtype=np.uint8), bounds, np.zeros(size, dtype=np.uint8),
        np.zeros(count, dtype=np.int64),
    )  # fmt: skip
