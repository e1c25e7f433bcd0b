"""YAML out of plain values."""

from __future__ import annotations

import math
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from ztf_flow.config.yaml_core import RESOLVERS
from ztf_flow.formats.yaml_writing import dump_list


class _Nodes(yaml.CSafeDumper):
    """PyYAML's own way, by nodes, with the resolvers of both versions of YAML."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - as PyYAML has it
        first: list(resolvers) for first, resolvers in yaml.SafeDumper.yaml_implicit_resolvers.items()
    }

    def ignore_aliases(self, data: Any) -> bool:
        return True


for _tag, _pattern, _firsts in RESOLVERS:
    _Nodes.add_implicit_resolver(_tag, _pattern, [*_firsts, ""] if _pattern.match("") else list(_firsts))

AMBIGUOUS = (
    "", "~", "null", "no", "ON", "y", "true", "0x1F", "0o17", "017", "1_000", "12:30:00", "1e5", "1.5", ".inf", ".NaN",
    "2024-01-01", "=", "<<", "- a", "a: b", "# x", "a #b", "!x", "&a", "*a", "%a", "---", "...", " a", "a\tb", "é",
    "😀", "'q'", '"q"', "[a", "{", "|", "? a", ":", "@a", "`", "\x00", "\ufeffx", "x" * 200, "a " * 90,
)  # fmt: skip
texts = st.one_of(
    st.sampled_from(AMBIGUOUS),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\n\r\x85\u2028\u2029"), max_size=8),
)
values = st.recursive(
    st.one_of(texts, st.none(), st.booleans(), st.integers(), st.floats()),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(texts, inner, max_size=4)),
    max_leaves=12,
)


def by_nodes(rows: list[Any]) -> bytes:
    options: dict[str, Any] = {"allow_unicode": True, "sort_keys": False, "default_flow_style": False, "width": 2**30}
    text: str = yaml.dump(rows, Dumper=_Nodes, **options)
    return text.encode()


@settings(max_examples=400, deadline=None)
@given(st.lists(st.dictionaries(texts, values, max_size=5), max_size=3))
def test_what_is_written_is_what_pyyaml_writes_by_nodes(rows: list[Any]) -> None:
    """Values of one line are written byte for byte as PyYAML writes them."""
    assert dump_list(rows) == by_nodes(rows)


@pytest.mark.parametrize("text", ["a\nb", "a\n b\n", "a\n\nb", " a\nb", "a\n\n", "\na", "a\r\nb", "a\u2028b", "a \nb"])
@pytest.mark.parametrize("shape", [lambda text: text, lambda text: {"k": [text], text: 1}], ids=["root", "inside"])
def test_texts_of_several_lines_are_read_back(text: str, shape: Any) -> None:
    """A text with line breaks is read as it was, wherever it stands."""
    assert yaml.safe_load(dump_list([shape(text)])) == [shape(text)]


def test_texts_of_several_lines_are_blocks_where_they_can_be() -> None:
    """A text of plain lines is a literal block."""
    assert dump_list([{"a": "one\ntwo\n"}]) == b"- a: |\n    one\n    two\n"


@pytest.mark.parametrize("number", [0.0, -0.0, 1e16, 1e-7, 1e22, 5e-324, math.inf, -math.inf])
def test_floats_are_floats_for_readers_of_yaml_1_1(number: float) -> None:
    """A number with an exponent is written with a fraction, which YAML 1.1 needs."""
    assert yaml.safe_load(dump_list([number])) == [number]


def test_a_repeated_value_is_written_twice() -> None:
    """There are no anchors and aliases."""
    shared = {"a": 1}
    assert dump_list([{"x": shared, "y": shared}]) == b"- x:\n    a: 1\n  y:\n    a: 1\n"


@pytest.mark.parametrize("value", [object(), {1, 2}, b"x", (1,)])
def test_what_is_no_plain_value_is_refused(value: Any) -> None:
    """What JSON has no type for raises an error that shows it."""
    with pytest.raises(yaml.YAMLError, match="cannot represent an object"):
        dump_list([{"a": value}])


def test_a_text_that_has_no_utf_8_is_refused() -> None:
    """A lone surrogate raises ValueError."""
    with pytest.raises(ValueError, match="surrogates"):
        dump_list(["\ud800"])
