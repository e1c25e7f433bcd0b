"""YAML 1.2's core schema, positions, and what is refused."""

from __future__ import annotations

import math
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from ztf_flow.config.problems import PipelineFileError
from ztf_flow.config.yaml import load_yaml


def load(text: str) -> Any:
    return load_yaml(text, "f.yaml")[0]


def complaints(text: str) -> list[tuple[int | None, int | None, str]]:
    with pytest.raises(PipelineFileError) as caught:
        load_yaml(text, "f.yaml")
    return [(problem.line, problem.column, problem.code) for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no", "no"),
        ("NO", "NO"),
        ("on", "on"),
        ("y", "y"),
        ("12:30:00", "12:30:00"),
        ("1_000", "1_000"),
        ("2024-01-01", "2024-01-01"),
        ("=", "="),
        ("0b11", "0b11"),
        ("0o14", 12),
        ("014", 14),
        ("0x1F", 31),
        ("-7", -7),
        ("+7", 7),
        ("1e3", 1000.0),
        (".5", 0.5),
        ("5.", 5.0),
        ("-.inf", -math.inf),
        ("True", True),
        ("FALSE", False),
        ("tRUE", "tRUE"),
        ("~", None),
        ("Null", None),
        ("", None),
        ("'1'", "1"),
        ("!!str 1", "1"),
        ("!!int '1'", 1),
    ],
)
def test_scalars_follow_the_core_schema(text: str, value: Any) -> None:
    """A plain scalar is what YAML 1.2's core schema says, not what YAML 1.1 did."""
    found = load(f"k: {text}")["k"]
    assert found == value
    assert type(found) is type(value)


def test_not_a_number_is_read() -> None:
    """`.nan` is the float."""
    assert math.isnan(load("k: .nan")["k"])


def test_positions_of_keys_and_values() -> None:
    """Every path has the place of its key, its value and the text of its scalar."""
    _, positions = load_yaml("a: 1.10\nb:\n  - x\n  - {c: 'y'}\n", "f.yaml")
    assert positions[("a",)] == ((1, 4), (1, 1), "1.10")
    assert positions[("b",)] == ((3, 3), (2, 1), None)
    assert positions[("b", 0)] == ((3, 5), None, "x")
    assert positions[("b", 1, "c")] == ((4, 9), (4, 6), "y")


def test_duplicate_keys_are_all_reported() -> None:
    """Each second key is a problem at its own place, equal numbers and truth values included."""
    assert complaints("a: 1\nb:\n  c: 1\n  c: 2\na: 3\n") == [(4, 3, "duplicate-key"), (5, 1, "duplicate-key")]
    assert complaints("1: a\ntrue: b\n") == [(2, 1, "duplicate-key")]


def test_merge_keys() -> None:
    """`<<` takes what a mapping does not write itself, the first source first."""
    text = "x: &x {a: 1, b: 1}\ny: &y {b: 2, c: 2}\nz: {<<: [*x, *y], c: 3}\n"
    assert load(text)["z"] == {"a": 1, "b": 1, "c": 3}


def test_quoted_merge_key_is_a_key() -> None:
    """Only a plain `<<` merges."""
    assert load("'<<': 1") == {"<<": 1}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: [", (1, 5)),
        ("a: 1\nb: *x\n", (2, 4)),
        ("a: &a [*a]\n", (1, 4)),
        ("a: &a {b: *a}\n", (1, 4)),
        ("a: &a\n  <<: *a\n", (1, 4)),
        ("a: !!python/name:os.system x\n", (1, 4)),
        ("a: !x y\n", (1, 4)),
        ("a: !!timestamp 2024-01-01\n", (1, 4)),
        ("a: 1\n---\nb: 2\n", (2, 1)),
        ("a: b\n\x01", (2, 1)),
        ("? [a]\n: b\n", (1, 3)),
        ("a: 1e999\n", (1, 4)),
        ("<<: 5\n", (1, 5)),
        (f"a: {'1' * 5000}\n", (1, 4)),
    ],
)
def test_what_can_not_be_read_is_a_syntax_problem(text: str, place: tuple[int, int]) -> None:
    """Broken or unsafe YAML gives one problem with its place."""
    assert complaints(text) == [(*place, "syntax")]


def test_alias_bombs_are_bounded() -> None:
    """A document that grows without bound through aliases is refused quickly."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    assert complaints("\n".join(lines))[0][2] == "syntax"


def test_merge_bombs_are_bounded() -> None:
    """So is one that grows through merge keys."""
    lines = ["a0: &a0 {k: 1}"]
    lines += [f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 10)}]}}" for n in range(1, 12)]
    assert complaints("\n".join(lines))[0][2] == "syntax"


def test_deep_nesting_is_refused() -> None:
    """Nesting that would exhaust the stack is a problem, no crash."""
    assert complaints("[" * 5000) == [(1, 1, "syntax")]


def test_byte_order_mark_does_not_shift_columns() -> None:
    """A byte order mark is no part of the first line."""
    _, positions = load_yaml("\ufeffa: 1", "f.yaml")
    assert positions[("a",)].key == (1, 1)


_texts = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=8)
_data = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | _texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_texts, inner, max_size=3),
    max_leaves=12,
)


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(_texts, _data, min_size=1, max_size=4), st.booleans())
def test_every_position_points_at_its_text(data: dict[str, Any], flow: bool) -> None:
    """Data survives a dump in which every text is quoted, and each scalar's position is where its text begins."""
    text = yaml.safe_dump(data, default_flow_style=flow, default_style='"', allow_unicode=True, sort_keys=False)
    loaded, positions = load_yaml(text, "f.yaml")
    assert loaded == data
    lines = text.split("\n")
    for mark in positions.values():
        if mark.text is not None:
            line, column = mark.value
            assert lines[line - 1][column - 1] in '"!'
        if mark.key is not None:
            assert lines[mark.key[0] - 1][mark.key[1] - 1] in '"?'
