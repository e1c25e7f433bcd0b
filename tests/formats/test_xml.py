"""XML against Python's ElementTree and against itself: reading, places, writing."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hostile.reading import frames, read, values
from hypothesis import given, settings
from hypothesis import strategies as st

from ztf_flow.errors import SinkError
from ztf_flow.formats import xml_framing
from ztf_flow.formats.adapter import StreamReader, Writer
from ztf_flow.formats.xml import XmlFormat
from ztf_flow.records import Layout, Position

NAMES = st.sampled_from(["a", "b", "c-d", "é", "_1"])
TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")
    | st.sampled_from("<>&\"' \n\t\r"),
    max_size=6,
)
NODES = st.recursive(
    TEXT,
    lambda inner: st.dictionaries(NAMES, inner | st.lists(inner, min_size=2, max_size=3), max_size=3).flatmap(
        lambda node: st.dictionaries(NAMES.map("@".__add__), TEXT, max_size=2).map(lambda more: {**more, **node})
    ),
    max_leaves=8,
)
ROWS = st.dictionaries(NAMES, NODES, max_size=3)


def options(**given: Any) -> Any:
    return SimpleNamespace(**{"type": "xml", "indent": None, "root": "records", "record": "record", **given})


def write(blocks: list[list[Any]], *, document: bool = False, **given: Any) -> bytes:
    encoder = XmlFormat().encoder(None, None, options(**given), document=document)
    payloads = []
    for block in blocks:
        rendered = XmlFormat().render(block, None, options(**given))
        assert not rendered.failures
        payloads += [rendered.payload] if block else []
    return b"".join([encoder.begin(), *map(encoder.add, payloads), encoder.end()])


def normal(node: Any) -> Any:
    """A tree as XML can hold it: an element without content is the empty text, also inside of lists."""
    if isinstance(node, dict):
        return {key: normal(item) for key, item in node.items()} or ""
    return [normal(item) for item in node] if isinstance(node, list) else node


def of_element(element: ET.Element) -> Any:
    """What the format makes of an element, by ElementTree."""
    node: Any = {f"@{name}": value for name, value in element.attrib.items()}
    for child in element:
        node.setdefault(child.tag, []).append(of_element(child))
    node = {key: item[0] if isinstance(item, list) and len(item) == 1 else item for key, item in node.items()}
    text = (element.text or "") + "".join(child.tail or "" for child in element)
    if not node:
        return text
    if text and (text.strip() or not len(element)):
        node["#text"] = text
    return node


def test_it_is_what_adapters_are() -> None:
    """The format reads streams and writes, and a document is never cut into slices."""
    assert isinstance(XmlFormat(), StreamReader) and isinstance(XmlFormat(), Writer)
    with pytest.raises(ValueError, match="ranges"):
        XmlFormat().framer(None, Layout("xml"), record_limit=100, start=Position(byte=5))


@given(rows=st.lists(ROWS, max_size=4), at=st.integers(0, 4), indent=st.sampled_from([None, 0, 2]))
@settings(max_examples=200, deadline=None)
def test_what_is_written_is_read_again(rows: list[Any], at: int, indent: int | None) -> None:
    """Records come back as they were, whatever the blocks and the layout are, and as ElementTree reads them."""
    data = write([rows[:at], rows[at:]], indent=indent)
    expected = [normal(row) or {} for row in rows]
    assert values(read("xml", data, {"record": "record"})) == expected
    assert [of_element(one) or {} for one in ET.fromstring(data)] == expected


@given(row=ROWS)
@settings(max_examples=100, deadline=None)
def test_a_document_is_read_again(row: Any) -> None:
    """One record written as a document is the root."""
    assert values(read("xml", write([[row]], document=True))) == [normal(row) or {}]


@given(rows=st.lists(ROWS, max_size=5), piece=st.sampled_from([1, 7, 64]), size=st.sampled_from([1, 60, 10**6]))
@settings(max_examples=100, deadline=None)
def test_cuts_do_not_depend_on_chunks(rows: list[Any], piece: int, size: int) -> None:
    """Cuts are the same however the stream came."""
    data = write([rows])
    whole, _ = frames("xml", data, {"record": "record"}, frame_size=size)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(xml_framing, "PIECE", piece)
        parts, _ = frames("xml", data, {"record": "record"}, frame_size=size, chunk=piece)
    seen = [[(c.data, c.start, c.first_record, c.first_line, c.records) for c in cuts] for cuts in (whole, parts)]
    assert seen[0] == seen[1]


def test_layout() -> None:
    """With `indent` elements without text of their own are laid out; names come from the options."""
    rows = [{"@i": 1, "a": [True, None], "b": {"c": 1.5}, "d": {"@k": "v", "#text": "t"}}]
    assert write([rows], indent=2, root="rs", record="r").decode() == (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rs>\n<r i="1">\n  <a>true</a>\n  <a/>\n'
        '  <b>\n    <c>1.5</c>\n  </b>\n  <d k="v">t</d>\n</r>\n</rs>\n'
    )
    assert write([rows], document=True).decode() == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<record i="1"><a>true</a><a/><b><c>1.5</c></b><d k="v">t</d></record>\n'
    )


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ({"a b": 1}, "'a b' can't be a name"),
        ({"1a": 1}, "'1a'"),
        ({"": 1}, "can't be a name"),
        ({"p:a": 1}, "prefix of 'p:a' is not declared"),
        ({"a": [[1]]}, "lists in a list"),
        ({"a": [""]}, "one empty item"),
        ({"a": {"#text": "x"}}, "nothing but '#text'"),
        ({"#text": " ", "a": 1}, "white space"),
        ({"@a": [1]}, "nested"),
        ({"#text": {}}, "nested"),
        ({"a": "\x01"}, "U+0001"),
        ({"a": "\ud800"}, "U+D800"),
        ([1], "named fields"),
    ],
)
def test_what_xml_lacks_is_a_failure(row: Any, reason: str) -> None:
    """It fails alone and says where."""
    rendered = XmlFormat().render([{"x": 1}, row, {"y": 2}], None, options())
    assert list(rendered.failures) == [1] and reason in rendered.failures[1]
    assert rendered.payload == b"<record><x>1</x></record>\n\0<record><y>2</y></record>\n"


def test_declared_prefixes_are_written() -> None:
    """A record that declares its namespaces keeps them."""
    row = {"@xmlns:p": "u", "p:a": {"@p:k": "1", "b": "2"}}
    assert values(read("xml", write([[row]]), {"record": "record"})) == [row]


def test_a_second_document_is_an_error() -> None:
    """Two records can't be one document."""
    several: list[list[list[Any]]] = [[[{}], [{}]], [[{}, {}]]]
    for blocks in several:
        with pytest.raises(SinkError, match="second"):
            write(blocks, document=True)


def test_real_files_come_out_whole(real_data: Path) -> None:
    """The records of a real file equal what ElementTree reads."""
    data = (real_data / "countries/countries.xml").read_bytes()
    assert values(read("xml", data, {"record": "country"})) == [of_element(one) for one in ET.fromstring(data)]
