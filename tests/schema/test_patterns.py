"""Patterns as automata: what they find is what pydantic finds."""

from __future__ import annotations

from typing import Any

import pyarrow as pa
import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from pydantic_core import SchemaError, SchemaValidator, ValidationError, core_schema

from ztf_flow.formats.cells import Cells
from ztf_flow.schema.vector.patterns import MOST_STATES, automaton
from ztf_flow.schema.vector.texts import TextKind

EMAIL = r"^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}$"

SIGNS = "abkszAKZ09_-+.@#&~<>[]{}()|^$*?/\\ \t\n\x0b\x1c\x7f"
BEYOND = "éßſ\u212a\u0663\u00a0\u2028中😀"  # letters in a case of ASCII's, digits and white space among them

PARTS = st.one_of(
    st.sampled_from([*"abk09_-@#&~<>/]}. \n", "^", "$", "^a", "b$", r"\A", r"\z"]),
    st.sampled_from([rf"\{sign}" for sign in "dwsDWStnr.-+@[](){}|^$*?/\\ "]),
    st.sampled_from(["[a-c]", "[^a-c]", "[]a]", "[^]a]", "[]-a]", "[-a]", "[a-]", "[^-a-c]", "[a-c-e]", r"[+-\-]"]),
    st.sampled_from([r"[\d.]", r"[^\w-]", r"[\]\\a]", r"[\[-a]", "[.$^|?*+(){}]", r"[\s\S]", r"[^\n]", "[k]", "[ -~]"]),
    st.sampled_from(["", EMAIL]),
)


TIMES = st.sampled_from(["*", "+", "?", "*?", "+?", "??", "{2}", "{0,2}", "{1,}", "{2,3}?", "{0}"])
REPEATED = st.tuples(PARTS.filter(bool), TIMES).map("".join)


def _longer(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        st.lists(inner, max_size=3).map("".join),
        st.lists(inner, min_size=2, max_size=3).map("|".join),
        st.tuples(st.sampled_from(["(", "(?:", "(?P<n>", "(?<m>"]), inner, st.just(")")).map("".join),
        st.tuples(inner, TIMES).map(lambda pair: f"(?:{pair[0]}){pair[1]}"),
    )


PATTERNS = st.tuples(st.sampled_from(["", "", "", "(?i)"]), st.recursive(PARTS | REPEATED, _longer, max_leaves=8)).map(
    "".join
)
TEXTS = st.text(st.sampled_from(SIGNS + BEYOND) | st.sampled_from("ab"), max_size=6)


def asked(pattern: str, texts: list[str]) -> list[bool]:
    """Which texts pydantic accepts."""
    validator = SchemaValidator(core_schema.str_schema(pattern=pattern))

    def accepts(text: str) -> bool:
        try:
            validator.validate_python(text)
        except ValidationError:
            return False
        return True

    return [accepts(text) for text in texts]


def certain(pattern: str, texts: list[str]) -> list[bool]:
    """Which texts are certain to a judge of columns."""
    found = automaton(pattern)
    assert found is not None, f"the pattern {pattern!r} has no automaton"
    strings: Any = pa.array(texts, pa.string())
    good = TextKind(pattern=found).judge(Cells.of(strings)).certain
    return [True] * len(texts) if good is None else good.tolist()


@given(PATTERNS, st.lists(TEXTS, min_size=1, max_size=30))
@example(r"[]-a]", ["^", "-"])
@example(r"(?i)k", ["K", "\u212a"])
@example("a$", ["a", "a\n"])
@example(r"^\s$", ["\x0b", "\x1c", "\x85"])
@example(r"^.$", ["\r", "\n", "é"])
@settings(max_examples=600, deadline=None)
def test_what_is_found_is_what_pydantic_finds(pattern: str, texts: list[str]) -> None:
    """A text is certain only where pydantic accepts it; in ASCII it is certain wherever pydantic does."""
    try:
        accepted = asked(pattern, texts)
    except SchemaError:
        assume(False)
    for text, here, there in zip(texts, certain(pattern, texts), accepted, strict=True):
        assert here == there or (there and not text.isascii()), (pattern, text)


@pytest.mark.parametrize("pattern", ["^[^@]+@[^@]+$", "^.{2,4}$", "[^a]b", "^[a-z]+", "..$", "^[^a-z]*$"])
def test_characters_beyond_ascii_are_known_where_all_are_alike(pattern: str) -> None:
    """Classes that name what they have, or have not, tell of every character."""
    texts = ["é@ß", "中文", "😀", "a😀b", "éßé中文", "@é", ""]
    assert certain(pattern, texts) == asked(pattern, texts)


def test_nothing_is_known_of_characters_that_classes_only_describe() -> None:
    r"""Whether `\w` has a letter beyond ASCII is left to pydantic; what stands behind a match doesn't matter."""
    assert certain(r"^\w+$", ["ab_1", "é", "a-b"]) == [True, False, False]
    assert certain(r"^\w", ["aé", "é"]) == [True, False]


@pytest.mark.parametrize("pattern", [EMAIL, r"^\d+$", "a|b", "(?:x)*y?", r"\w{1,5}", "^$", "(?i)^[a-z]$", "^.{1,255}$"])
def test_usual_patterns_have_automata(pattern: str) -> None:
    """Columns with them are judged without pydantic."""
    assert automaton(pattern) is not None


@pytest.mark.parametrize(
    "pattern",
    [
        r"\pL", r"a(?i)b", "[a&&b]", r"\bx", r"\<a", "[[:alpha:]]", "é", r"\x41", "[a--b]", "[+--]", "[a~~b]", "(?x)a",
        "a**", "a{1, 2}", r"[\<]", "(", ")", "[a", "a{", "*a", "\\", "[b-a]", "a{2,1}", "(?=a)",
    ],
)  # fmt: skip
def test_other_patterns_have_none(pattern: str) -> None:
    """What is rare, or no pattern, is left to pydantic."""
    assert automaton(pattern) is None


@pytest.mark.parametrize(
    "pattern", ["a{2000}", f"^a{{{MOST_STATES}}}$", "(){999}{999}", "(?:(?:a{99}){99}){99}", "(a|b)*a(a|b){30}$",
                "(" * 300 + ")" * 300, "(?:a{0,300}b{0,300}){9}"],
)  # fmt: skip
def test_large_patterns_have_none(pattern: str) -> None:
    """An automaton takes little time and room, whatever the pattern."""
    assert automaton(pattern) is None
