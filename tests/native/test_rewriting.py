"""Native functions that write texts in another way: machine code does what the sources do."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from native.in_python import same_in_python

from ztf_flow.native.language import VECTOR
from ztf_flow.native.source import rewriting

SIGNS = st.sampled_from([b"a", b'"', b'""', b"\\", b"\\n", b"\\u00e9", b",", b"\n", b"\r", b"\x00", b"\x1f", b"\x7f"])
TEXTS = st.lists(st.lists(SIGNS | st.just(b"x" * 33) | st.just("é".encode()), max_size=6).map(b"".join), max_size=6)
CALLS: list[tuple[Any, list[int]]] = [
    (rewriting.undouble, [ord('"')]), (rewriting.unescape, []), (rewriting.escape, []), (rewriting.quote, [ord(",")]),
]  # fmt: skip


@pytest.mark.parametrize(("function", "asked"), CALLS, ids=lambda value: getattr(value, "__name__", ""))
@settings(deadline=None)
@given(TEXTS, st.integers(0, 300), st.integers(0, 70))
def test_texts_are_written_as_in_python(
    function: Any, asked: list[int], texts: list[bytes], room: int, before: int
) -> None:
    """Wherever texts stand in a page of memory, and with too little room as well; nothing is written beyond that."""
    memory = np.zeros(3 * 4096, dtype=np.uint8)
    data = b"".join(texts)
    begin = 4096 - memory.ctypes.data % 4096 + 4096 - before
    memory[begin : begin + len(data)] = np.frombuffer(data, dtype=np.uint8)
    bounds = np.cumsum([begin, *map(len, texts)]) + memory.ctypes.data
    target = np.full(room + VECTOR + 8, 7, dtype=np.uint8)
    starts, ends = (np.zeros(len(texts), dtype=np.int64) for _ in range(2))
    given = bounds[:-1].copy(), bounds[1:].copy(), len(texts)
    address = target.ctypes.data
    needed = same_in_python(function, *given, *asked, starts, ends, target, address, room)
    assert target[room + VECTOR :].tolist() == [7] * 8
    if needed <= room:
        for place in zip(starts.tolist(), ends.tolist(), bounds[:-1].tolist(), bounds[1:].tolist(), strict=True):
            assert place[:2] == place[2:] or address <= place[0] <= place[1] <= address + needed
