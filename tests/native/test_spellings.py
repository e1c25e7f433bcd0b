"""Cells of a few spellings and UUIDs are known by native code."""

from __future__ import annotations

import re
from typing import Literal
from uuid import UUID

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from native.in_python import cells_of, same_in_python

from ztf_flow.native.source import spellings
from ztf_flow.schema.vector.texts import word_table

WORDS = ["US", "DE", "a", "b", "ab", "abcdefgh", "true", "TRUE", "é"]
CELLS = st.one_of(
    st.sampled_from([*WORDS, "", "us", "U", "USA", "a\0", "\0", "abcdefghi", "abcdefg"]), st.text(max_size=9)
)


@settings(max_examples=60)
@given(st.lists(CELLS, min_size=1, max_size=20))
def test_choices(texts: list[str]) -> None:
    """A cell has the meaning of the spelling that it is."""
    table = word_table([word.encode() for word in WORDS], list(range(100, 100 + len(WORDS))))
    assert table is not None
    codes, certain = np.full(len(texts), 7), np.zeros(len(texts), dtype=np.bool_)
    cells = cells_of([text.encode() for text in texts])
    doubts = same_in_python(spellings.judge_choices, *cells, *table, codes, certain)
    expected = [100 + WORDS.index(text) if text in WORDS else 0 for text in texts]
    assert codes.tolist() == expected and certain.tolist() == [code > 0 for code in expected]
    assert doubts == expected.count(0)


@settings(max_examples=60)
@given(st.lists(st.integers(1, 2**64 - 1).map(lambda word: word.to_bytes(8, "little").rstrip(b"\0")), max_size=70))
def test_tables_have_a_place_for_each_word(words: list[bytes]) -> None:
    """However few short words look, each is found in a table that stays small."""
    found = word_table(words, list(range(len(words))))
    if not words or len(words) > 64 or any(b"\0" in word for word in words):
        assert found is None
        return
    assert found is not None and len(found.words) <= 2**14
    for word in words:
        number = int.from_bytes(word, "little")
        place = (number * found.magic) % 2**64 >> found.shift
        assert found.words[place] == number and found.meanings[place] == words.index(word)


GOOD = "6513270e-269e-4d37-b2a7-4de452e6b438"
IDS = st.one_of(
    st.uuids().map(str),
    st.uuids(version=4).map(str),
    st.builds(lambda at, sign: GOOD[:at] + sign + GOOD[at + 1 :], st.integers(0, 35), st.sampled_from("-/0:`gAF9af")),
    st.sampled_from(["", GOOD[1:], GOOD + "0", GOOD.upper(), "{" + GOOD + "}", UUID(GOOD).hex, "x" * 36, "-" * 36]),
)  # fmt: skip


@pytest.mark.parametrize("version", [None, 4])
@settings(max_examples=60)
@given(texts=st.lists(IDS, min_size=1, max_size=20), quoted=st.booleans())
def test_uuids(version: Literal[4] | None, texts: list[str], quoted: bool) -> None:
    """UUIDs have their digits and hyphens in their places, and their version where one is wanted."""
    count = len(texts)
    certain = np.zeros(count, dtype=np.bool_)
    cells = cells_of(
        [text.encode() for text in texts],
        kinds=[1 + (row % 5 == 4) for row in range(count)],
        wanted=quoted - (not quoted),
    )
    doubts = same_in_python(spellings.judge_uuids, *cells, ord(str(version)) if version else 0, certain)
    for row, text in enumerate(texts):
        good = re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", text) is not None
        if good and version is not None:
            good = UUID(text).version == version
        assert certain[row] == (good and not (quoted and row % 5 == 4))
    assert doubts == count - np.count_nonzero(certain)
