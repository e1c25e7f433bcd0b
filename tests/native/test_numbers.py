"""Numbers are read by native code as Python reads them."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from math import inf

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from native.in_python import cells_of, same_in_python

from ztf_flow.native.source import numbers

TENS = 10 ** np.arange(19)
BARE, STRING = 2, 1

ODD = [
    "", "-", "--1", "+1", "01", "-0", "0", "1.", ".5", "-.5", "1.2.3", "1e5", "1 ", "1_0", "9" * 40, "0x1", "1/2",
    "1:", "9007199254740993.0", "0.50000000000000011102",
    str(2**63 - 1), str(2**63), str(-(2**63)), "9" * 19, "9" * 20, "922337203685477581" * 2, "\x001", "١",
]  # fmt: skip
INTS = st.one_of(st.sampled_from(ODD), st.integers(-(2**66), 2**66).map(str), st.text("0123456789-.", max_size=9))
DIGITS = st.text("0123456789", max_size=12)
POINTED = st.builds("{}{}.{}".format, st.sampled_from(["", "-"]), DIGITS, DIGITS)
NUMBERS = st.one_of(INTS, POINTED, st.floats(allow_nan=False).map(repr), st.sampled_from(["0.0001", "0.00001", "1.50"]))
DECIMAL = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")


@settings(max_examples=60)
@given(st.lists(INTS, min_size=1, max_size=20), st.integers(-1000, 0), st.integers(0, 2**63 - 1))
def test_ints(texts: list[str], least: int, most: int) -> None:
    """Integers are those of 64 bits within the bounds; other cells are doubtful."""
    cells = cells_of([text.encode() for text in texts])
    values, certain = np.full(len(texts), 5), np.zeros(len(texts), dtype=np.bool_)
    doubts = same_in_python(numbers.judge_ints, *cells, least, most, values, certain)
    expected = []
    for text in texts:
        plain = re.fullmatch(r"0|-?[1-9][0-9]*", text, re.ASCII) is not None
        expected.append(int(text) if plain and least <= int(text) <= most else None)
    assert [value if good else None for value, good in zip(values.tolist(), certain, strict=True)] == expected
    assert doubts == expected.count(None)


@settings(max_examples=60)
@given(st.lists(NUMBERS, min_size=1, max_size=20), st.sampled_from([(-inf, inf), (0.0, 1e6)]), st.booleans())
def test_floats(texts: list[str], bounds: tuple[float, float], json: bool) -> None:
    """Doubles are the nearest ones, of all numbers in decimal notation that aren't left to somebody else; what is said
    to be the shortest text of one is."""
    count = len(texts)
    cells = cells_of([text.encode() for text in texts], kinds=[BARE] * count, wanted=BARE if json else -1)
    values, certain, shortest = np.zeros(count), np.zeros(count, dtype=np.uint8), np.zeros(count, dtype=np.bool_)
    doubts = same_in_python(numbers.judge_floats, *cells, TENS, np.array(bounds), values, certain, shortest)
    assert doubts == np.count_nonzero(certain != 1)
    for text, value, verdict, short in zip(texts, values.tolist(), certain.tolist(), shortest.tolist(), strict=True):
        plain = DECIMAL.fullmatch(text) is not None and not (json and text == "-0")
        if not plain:
            assert verdict == 0
        elif verdict == 1:
            assert value.hex() == float(text).hex() and bounds[0] <= value <= bounds[1]
        elif verdict == 0 and len(text) < 32:
            assert not bounds[0] <= float(text) <= bounds[1]
        elif verdict == 2:
            assert sum(map(str.isdigit, text)) > 15
        if short:
            assert plain and repr(float(text)) == text


LIMITS = st.tuples(st.integers(1, 18), st.integers(0, 12), st.integers(0, 6), st.integers(6, 12))


@settings(max_examples=60)
@given(st.lists(st.tuples(NUMBERS, st.sampled_from([None, BARE, STRING, 0])), min_size=1, max_size=20), LIMITS)
def test_decimals(given_: list[tuple[str, int | None]], limits: tuple[int, int, int, int]) -> None:
    """Decimals have their own value, and no more digits than they may."""
    digits, wholes, places, scale = limits
    json = given_[0][1] is not None
    texts = [text for text, _ in given_]
    kinds = [kind or 0 for _, kind in given_]
    text, starts, ends, numbered, _, count = cells_of([text.encode() for text in texts], kinds=kinds)
    values, certain = np.zeros(2 * count, dtype=np.int64), np.zeros(count, dtype=np.uint8)
    most = 5 * 10**12
    doubts = same_in_python(
        numbers.judge_decimals, text, starts, ends, numbered, json, count, digits, wholes, places, scale, -most, most,
        TENS, values, certain,
    )  # fmt: skip
    assert doubts == np.count_nonzero(certain != 1)
    for row, (text, kind) in enumerate(zip(texts, kinds, strict=True)):
        if certain[row] == 0:
            assert values[2 * row] == 0
            continue
        assert DECIMAL.fullmatch(text) and not text.startswith("-0")
        whole, _, fraction = text.lstrip("-").partition(".")
        assert len(whole) <= wholes and len(fraction) <= places and len(whole + fraction) <= digits
        if json:
            assert kind == STRING or Decimal(repr(float(text))).compare_total(Decimal(text)) == 0 or not fraction
        if certain[row] == 1:
            low, high = values[2 * row : 2 * row + 2].tolist()
            assert (high << 64) + low % 2**64 == Fraction(text) * 10**scale
            assert -most <= low <= most
        else:
            assert len(whole) + scale > 18
