"""Units, line ends and coordinates of text."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ztf_flow.formats.lines import content_end, content_ends, line_ends, newline_ends, unit_of, units_of

BYTES = st.lists(st.sampled_from([b"a", b"\n", b"\r", b"\r\n"]), max_size=12).map(b"".join)


@settings(max_examples=200)
@given(BYTES, st.integers(0, 12), st.integers(0, 12))
def test_line_ends_are_those_of_python(data: bytes, at: int, size: int) -> None:
    """LF, CR LF and CR end lines as `bytes.splitlines` has it, within any window that begins at a line."""
    ends = np.cumsum([len(line) for line in data.splitlines(keepends=True)]).tolist()
    starts = [0, *ends]
    at = starts[min(at, len(starts) - 1)]
    stop = min(len(data), at + size)
    if not data.endswith((b"\n", b"\r")):
        ends = ends[:-1]
    assert line_ends(data, at, stop).tolist() == [end for end in ends if at < end <= stop]
    assert newline_ends(data, at, stop).tolist() == [i + 1 for i in range(at, stop) if data[i] == 10]


@settings(max_examples=200)
@given(BYTES)
def test_contents_leave_out_one_line_end(data: bytes) -> None:
    """One CR LF, LF or CR at the end is the terminator."""
    lines = data.splitlines(keepends=True)
    if not lines:
        return
    ends = np.cumsum([len(line) for line in lines])
    starts = np.concatenate(([0], ends[:-1]))
    expected = [end - len(line) + len(line.splitlines()[0]) for end, line in zip(ends.tolist(), lines, strict=True)]
    assert content_ends(data, starts, ends).tolist() == expected
    assert [content_end(data, *span) for span in zip(starts.tolist(), ends.tolist(), strict=True)] == expected


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_text_has_one_byte_per_unit(encoding: str) -> None:
    """ASCII stays, what is above Latin-1 and an incomplete unit become 0xFF."""
    units = units_of(encoding)
    assert units.text("a\n\u0a0aé".encode(encoding) + b"\0") == b"a\n\xff\xe9\xff"
    assert units.text(b"") == b""


def test_signs_are_one_unit() -> None:
    """A sign of the dialect is one byte of the encoding, also where that is not ASCII."""
    assert unit_of("§", units_of("latin-1")) == b"\xa7"
    assert unit_of("|", units_of("utf-16-le")) == b"|"


def test_second_bytes_are_hidden_where_they_could_mislead() -> None:
    """Characters of two bytes are masked only if a sign could be their second byte."""
    assert units_of("cp932", ",").double is None
    assert units_of("cp932", "|").text("ポ|".encode("cp932")) == b"\xff\xff|"
    assert units_of("gbk", "|").text(b"\x81|x|") == b"\xff\xffx|"
