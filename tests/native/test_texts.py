"""Native functions on texts."""

from __future__ import annotations

import re

import numpy as np
import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st
from native.in_python import same_in_python

from ztf_flow.formats.pieces import Pieces
from ztf_flow.native.source import texts
from ztf_flow.schema.vector.patterns import automaton

STRINGS = st.lists(st.text(st.sampled_from("aZ1@. \té\x7f😀"), max_size=9), max_size=11)


def pieces_of(values: list[str]) -> Pieces:
    """Where texts stand in memory."""
    return Pieces(pa.array(values, pa.string()))


@settings(deadline=None)
@given(STRINGS, st.integers(0, 5), st.integers(0, 9), st.tuples(st.booleans(), st.booleans(), st.booleans()))
def test_texts_have_shapes_as_in_python(values: list[str], least: int, most: int, asked: tuple[bool, ...]) -> None:
    """Machine code finds lengths, edges and cases that the source finds, and that Python's own texts have."""
    good, made = np.zeros(len(values), dtype=np.bool_), pieces_of(values)
    missed = same_in_python(texts.fit_shape, made.starts, made.ends, len(made), least, most, *asked, good)
    assert missed == len(values) - good.sum()
    strip, lower, upper = asked
    for value, fits in zip(values, good.tolist(), strict=True):
        same = value.isascii() and not (lower and value.lower() != value) and not (upper and value.upper() != value)
        visible = value == value.strip() and all("!" <= edge <= "~" for edge in (value[:1], value[-1:]) if edge)
        whole = least <= len(value) <= most and (same or not (lower or upper)) and (visible or not strip)
        assert fits == whole, value


@settings(deadline=None)
@given(STRINGS, st.sampled_from(["^[a-z]+@", "[^a]$", "^.{2,3}$", "a|@", "^$", "a*"]))
def test_patterns_match_as_in_python(values: list[str], pattern: str) -> None:
    """Machine code runs an automaton as the source does."""
    found = automaton(pattern)
    assert found is not None
    good, made = np.zeros(len(values), dtype=np.bool_), pieces_of(values)
    missed = same_in_python(
        texts.match_pattern, made.starts, made.ends, len(made), found.table, found.good, found.start,
        np.zeros(4, dtype=np.int64), good,
    )  # fmt: skip
    assert missed == len(values) - good.sum()
    assert good.tolist() == [re.search(pattern.replace("$", r"\Z"), value) is not None for value in values]
