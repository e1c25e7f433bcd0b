"""Odd and hostile XML, each with its outcome."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hostile.reading import Bad, check, read

from ztf_flow.errors import ParseError
from ztf_flow.formats import xml_framing
from ztf_flow.records import Layout

LAUGHS = '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><r><a>&b;</a></r>'
A = {"record": "a"}

CASES: dict[str, tuple[str, dict[str, Any] | None, list[Any]]] = {
    "nothing": ("", None, []),
    "white space": (" \n\t", None, []),
    "a root": ("<r/>", None, [{}]),
    "a root of text": ("<r>x</r>", None, [{"#text": "x"}]),
    "attributes, children, text": (
        '<r i="1"><n>x</n><m k="v">t</m><e/></r>', None, [{"@i": "1", "n": "x", "m": {"@k": "v", "#text": "t"}, "e": ""}]
    ),
    "repeated children": ("<r><a>1</a><b/><a>2</a><a/></r>", None, [{"a": ["1", "2", ""], "b": ""}]),
    "records": ("<r><a>1</a>\n<a><b>2</b></a></r>", A, [{"#text": "1"}, {"b": "2"}]),
    "records at several depths": ("<r><x><a>1</a></x><a>2</a></r>", A, [{"#text": "1"}, {"#text": "2"}]),
    "records in records": ("<r><a><a>1</a></a></r>", A, [{"a": "1"}]),
    "the root is a record": ("<a>1</a>", A, [{"#text": "1"}]),
    "no records in an empty root": ("<r>\n</r>", A, []),
    "no such record": ("<r><b/></r>", A, [Bad("no element 'a'")]),
    "mixed content": ("<r>x <b>y</b> z</r>", None, [{"b": "y", "#text": "x  z"}]),
    "white space in a leaf is text": ("<r><a> </a></r>", None, [{"a": " "}]),
    "white space between children is none": ("<r>\n <a>1</a>\n</r>", None, [{"a": "1"}]),
    "comments and instructions": ("<?p x?><!-- c --><r><!-- <a> --><a>1<!-- -->2<?p?></a></r><!-- -->", A, [{"#text": "12"}]),
    "character data": ("<r><a><![CDATA[<b>&amp;</b>]]></a></r>", A, [{"#text": "<b>&amp;</b>"}]),
    "entities of XML": ("<r><a k='&quot;'>&lt;&#65;&#x42;&amp;</a></r>", A, [{"@k": '"', "#text": "<AB&"}]),
    "an entity that there is not": ("<r><a>1</a><a>&nbsp;</a><a>3</a></r>", A, [{"#text": "1"}, Bad("undefined entity"), {"#text": "3"}]),
    "the same in an attribute": ("<r><a k='&nbsp;'/><a/></r>", A, [Bad("undefined entity"), {}]),
    "a bomb of entities": (LAUGHS, A, [Bad("declares the entity 'a'")]),
    "an external entity": ('<!DOCTYPE r [<!ENTITY e SYSTEM "file:///etc/passwd">]><r><a>&e;</a></r>', A, [Bad("entities are off")]),
    "a parameter entity": ('<!DOCTYPE r [<!ENTITY % p SYSTEM "http://x/"> %p;]><r/>', None, [Bad("entities are off")]),
    "an external DTD is not read": ('<!DOCTYPE r SYSTEM "file:///nowhere.dtd"><r><a>1</a></r>', A, [{"#text": "1"}]),
    "a default attribute": ('<!DOCTYPE r [<!ATTLIST a k CDATA "x">]><r><a/></r>', A, [Bad("defaults are off")]),
    "tags that don't match": ("<r><a>1</a><a><b></a><a/></r>", A, [{"#text": "1"}, Bad("mismatched tag")]),
    "an open end": ("<r><a>1</a><a>2", A, [{"#text": "1"}, Bad("line 1")]),
    "an open root": ("<r><a>1</a>", A, [{"#text": "1"}, Bad("no element found")]),
    "text behind the root": ("<r><a/></r>x<a/>", A, [{}, Bad("line 1")]),
    "two roots": ("<r/><r/>", None, [{}, Bad("junk")]),
    "no XML at all": ("a,b\n1,2\n", A, [Bad("syntax error (line 1)")]),
    "an attribute twice": ("<r><a k='1' k='2'/></r>", A, [Bad("duplicate attribute")]),
    "a bare ampersand": ("<r><a>x & y</a></r>", A, [Bad("not well-formed")]),
    "a control character": ("<r><a>\x01</a></r>", A, [Bad("not well-formed")]),
    "a NUL": ("<r><a>\0</a></r>", A, [Bad("not well-formed")]),
    "angle brackets in attributes": ("<r><a k='>' l=\"/>\"/><a k='/>'></a></r>", A, [{"@k": ">", "@l": "/>"}, {"@k": "/>"}]),
    "text like an empty tag": ("<r><a>/></a><a b='c'>/></a></r>", A, [{"#text": "/>"}, {"@b": "c", "#text": "/>"}]),
    "spaces in end tags": ("<r><a>1</a  ><a\n/></r >", A, [{"#text": "1"}, {}]),
    "deep": ("<r>" + "<b>" * 5000 + "</b>" * 5000 + "</r>", None, [Bad("200 levels")]),
    "deep in one record": ("<r><a>" + "<b>" * 300 + "</b>" * 300 + "</a><a/></r>", A, [Bad("200 levels"), {}]),
    "prefixes are kept": (
        '<r xmlns:p="u"><p:a p:k="1" k="2"/></r>', {"record": "p:a"}, [{"@p:k": "1", "@k": "2"}]
    ),
    "prefixes are dropped": (
        '<r xmlns:p="u"><p:a p:k="1" xmlns="v"><b/></p:a></r>', {"record": "a", "namespaces": "strip"}, [{"@k": "1", "b": ""}]
    ),
    "attributes that meet": (
        '<r xmlns:p="u"><a p:k="1" k="2"/><a/></r>', {"record": "a", "namespaces": "strip"}, [Bad("'k'"), {}]
    ),
    "carriage returns": ("<r>\r\n<a>1\r\n2</a>\r\n</r>", A, [{"#text": "1\n2"}]),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("piece", [1 << 16, 5, 1])
def test_odd_xml(name: str, piece: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each case gives the records and rejects that are expected, however it comes."""
    monkeypatch.setattr(xml_framing, "PIECE", piece)
    text, options, expected = CASES[name]
    found = read("xml", text.encode(), options, chunk=max(1, piece // 3))
    check(found, expected)
    for one in found:
        if one.error is None:
            assert one.raw is not None and one.raw.startswith(b"<") and one.raw.endswith(b">")


def test_entities_are_never_read(tmp_path: Path) -> None:
    """The content of a file that an entity names shows nowhere."""
    secret = tmp_path / "secret"
    secret.write_text("hidden")
    text = f'<!DOCTYPE r [<!ENTITY e SYSTEM "{secret.as_uri()}">]><r>&e;</r>'
    assert "hidden" not in repr(read("xml", text.encode()))


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "iso8859-1", "cp1252"])
@pytest.mark.parametrize("piece", [1 << 16, 7])
def test_other_encodings(encoding: str, piece: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Places count the bytes of the encoding, which is the layout's, whatever the declaration says."""
    monkeypatch.setattr(xml_framing, "PIECE", piece)
    data = "<?xml version='1.0' encoding='utf-8'?><r>\n<a>é</a><a k='ü'/>\n<a>ß</a></r>".encode(encoding)
    found = read("xml", data, A, layout=Layout("xml", encoding=encoding))
    check(found, [{"#text": "é"}, {"@k": "ü"}, {"#text": "ß"}])
    assert found[1].raw == "<a k='ü'/>".encode(encoding)
    assert [one.line for one in found] == [2, 2, 3]


def test_a_byte_order_mark_is_no_part_of_a_record() -> None:
    """Offsets count the mark."""
    (one,) = read("xml", b"\xef\xbb\xbf<r>1</r>", layout=Layout("xml", bom=3))
    assert (one.value, one.start, one.raw) == ({"#text": "1"}, 3, b"<r>1</r>")


@pytest.mark.parametrize("encoding", ["shift_jis", "utf-32-le"])
def test_what_expat_can_not_read_is_an_error_with_a_hint(encoding: str) -> None:
    """Encodings of several bytes other than UTF are not read."""
    with pytest.raises(ParseError, match="convert it to UTF-8"):
        read("xml", b"<r/>", layout=Layout("xml", encoding=encoding))


@pytest.mark.parametrize("piece", [1 << 16, 1000, 64])
def test_a_record_beyond_the_limit_is_refused_alone(piece: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """It gives one reject with its beginning, and its neighbours are read."""
    monkeypatch.setattr(xml_framing, "PIECE", piece)
    big = b"<a>" + b"x" * 300_000 + b"<b/>\n</a>"
    data = b"<r>\n<a>1</a>" + big + b"\n<a>3</a><a>" + b"y" * 500 + b"</a></r>"
    found = read("xml", data, A, limit=100_000)
    check(found, [{"#text": "1"}, Bad("longer than limits.record"), {"#text": "3"}, {"#text": "y" * 500}])
    assert (found[1].start, found[1].end) == (12, 12 + len(big))
    assert found[1].raw == data[12 : 12 + 65536]
    assert [one.line for one in found] == [2, 2, 4, 4]


def test_a_token_beyond_the_limit_ends_the_document() -> None:
    """A comment without end is not held."""
    found = read("xml", b"<r><a/><!--" + b"x" * 2_000_000, A, limit=100_000, chunk=10_000)
    check(found, [{}, Bad("longer than limits.record")])
    assert found[1].raw is not None and len(found[1].raw) == 65536


def test_a_stream_that_breaks_off_keeps_whole_records() -> None:
    """Of a damaged object only records that have ended are read."""
    check(read("xml", b"<r><a>1</a><a>2", A, truncated=True), [{"#text": "1"}])


def test_what_stands_behind_the_root_is_all_in_its_reject() -> None:
    """From its first sign on."""
    found = read("xml", b"<r><a/></r>\n x<a/>\n", A)
    assert [one.raw for one in found] == [b"<a/>", b"x<a/>"]
    assert [one.raw for one in read("xml", b"<a/> y", A)] == [b"<a/>", b"y"]
