"""Tests of XML trees: both ways to make them give the same."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ztf_flow.formats.documents import Unreadable
from ztf_flow.formats.lines import Units
from ztf_flow.formats.xml_trees import Tree, TreeBuilder, plain_trees

PIECES = [
    "<a>", "</a>", "<b>", "</b>", "<a/>", "<b k='1'/>", '<a k="&lt;" l="\n">', "<p:a>", "</p:a>", "<a xml:lang='x'>",
    "<a xmlns='u'>", "text", " ", "\n", "\u00a0", "é", "&amp;", "&#65;", "&e;", "<![CDATA[ <x> ]]>", "<!-- c -->",
    "<?p i?>", "<", ">", "<r>", "</r>",
]  # fmt: skip


def by_expat(data: bytes, *, strip: bool = False) -> Tree | None:
    try:
        return TreeBuilder(Units("utf-8"), strip=strip).alone(data, 1)
    except Unreadable:
        return None


@settings(max_examples=1500, deadline=None)
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=12))
def test_elementtree_gives_what_expat_gives(pieces: list[str]) -> None:
    """Wherever a tree is made of an element by ElementTree, it is the one that expat's events make."""
    data = f"<r>{''.join(pieces)}</r>".encode()
    plain = plain_trees(data, 1, "r")
    if plain is not None:
        assert plain == [by_expat(data)] == [by_expat(data, strip=True)]


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("<r/>", {}),
        ("<r> </r>", {"#text": " "}),
        ("<r>a<b/>c</r>", {"b": "", "#text": "ac"}),
        ("<r>\n<b>1</b>\n<b>2</b>\n</r>", {"b": ["1", "2"]}),
        (
            "<r k='v'><b k='w'>x</b><c/><c>y</c><c/></r>",
            {"@k": "v", "b": {"@k": "w", "#text": "x"}, "c": ["", "y", ""]},
        ),
        ("<r><b> <c/> </b><d> </d></r>", {"b": {"c": ""}, "d": " "}),
    ],
)
def test_ordinary_elements_are_plain(text: str, tree: Tree) -> None:
    """Attributes, children, repeated ones and text, all together and each for itself."""
    assert plain_trees(text.encode(), 1, "r") == [tree] == [by_expat(text.encode())]
    assert plain_trees(text.encode() * 3, 3, "r") == [tree] * 3


@pytest.mark.parametrize(
    "text",
    ["<r/><x/>", "<r/><r/><r/>", "<x><r/></x><r/>", "<r/>", "<r><!-- c --></r><r/>", "<r xmlns='u'/><r/>", "<p:r/><r/>",
     "<r/></a><a><r/>", "<r xml:lang='a'/><r/>", "<r>&e;</r><r/>"],
)  # fmt: skip
def test_what_is_not_plain_is_left_to_expat(text: str) -> None:
    """Other elements, other parents, comments, name spaces, errors: no trees."""
    assert plain_trees(text.encode(), 2, "r") is None
