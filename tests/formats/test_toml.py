"""TOML: documents and lists in them, what is refused, and what is written."""

from __future__ import annotations

import datetime as dt
import tomllib
from types import SimpleNamespace
from typing import Any

import pytest
from hostile.reading import Bad, check, read, values
from hypothesis import given, settings
from hypothesis import strategies as st

from ztf_flow.errors import ConfigError, SinkError
from ztf_flow.formats.adapter import StreamReader, Writer
from ztf_flow.formats.toml import TomlFormat
from ztf_flow.records import Layout, Position

OPTIONS: Any = SimpleNamespace(type="toml")
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
VALUES = st.recursive(
    st.one_of(
        st.booleans(), st.integers(-(2**63), 2**63 - 1), st.floats(allow_nan=False, allow_infinity=False), TEXT,
        st.sampled_from(["records", "[records]", "\n[[records]]\n", "a.b"]),
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(TEXT | st.just("records"), inner, max_size=3)),
    max_leaves=10,
)  # fmt: skip
TABLES = st.dictionaries(TEXT | st.just("records"), VALUES, max_size=4)


def write(blocks: list[list[Any]], *, document: bool = False) -> bytes:
    encoder = TomlFormat().encoder(None, None, OPTIONS, document=document)
    payloads = [TomlFormat().render(block, None, OPTIONS).payload for block in blocks]
    return b"".join([encoder.begin(), *map(encoder.add, payloads), encoder.end()])


def test_it_is_what_adapters_are() -> None:
    """The format reads streams and writes, and a document is never cut into slices."""
    assert isinstance(TomlFormat(), StreamReader) and isinstance(TomlFormat(), Writer)
    with pytest.raises(ValueError, match="ranges"):
        TomlFormat().framer(None, Layout("toml"), record_limit=100, start=Position(byte=5))
    with pytest.raises(ConfigError, match="records"):
        read("toml", b"", {"records": "a"})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [{}]),
        ("a = 1 # x\n", [{"a": 1}]),
        ("a = 2024-01-01T00:00:00Z\n", [{"a": dt.datetime(2024, 1, 1, tzinfo=dt.UTC)}]),
        ("a = 12:30:00\n", [{"a": dt.time(12, 30)}]),
        ("a = 1\na = 2\n", [Bad("Cannot overwrite a value (at line 2")]),
        ("[a]\n[a]\n", [Bad("line 2")]),
        ("a = nul\n", [Bad("line 1")]),
        ("a = " + "[" * 4000 + "]" * 4000, [Bad("200 levels")]),
        ("a = " + "[" * 250 + "]" * 250, [Bad("200 levels")]),
        ("a = " + "9" * 5000, [Bad("")]),
        ("a = 'x", [Bad("end of document")]),
    ],
)
def test_documents(text: str, expected: list[Any]) -> None:
    """A document is one record, or one reject."""
    check(read("toml", text.encode(), chunk=3), expected)


def test_places_are_those_of_the_document() -> None:
    """A document is the whole object; items have numbers only."""
    data = b"[[a]]\nb = 1\n[[a]]\nb = 2\n"
    whole = read("toml", data)
    assert (whole[0].start, whole[0].end, whole[0].line, whole[0].raw) == (0, len(data), 1, data)
    items = read("toml", data, {"records": "$.a[*]"})
    assert values(items) == [{"b": 1}, {"b": 2}]
    assert [one.start for one in items] == [None, None]
    check(read("toml", data, {"records": "$.a.b[*]"}), [Bad("no list at $.a.b[*]")])


def test_bytes_that_are_no_text_refuse_the_document() -> None:
    """The message says which byte."""
    check(read("toml", b"a = '\xff'"), [Bad("not utf-8 at byte 5")])


def test_a_document_beyond_the_limit_is_refused() -> None:
    """With its first bytes as raw."""
    data = b"#" * 200_000
    found = read("toml", data, limit=100_000, chunk=1000)
    check(found, [Bad("longer than limits.record")])
    assert (found[0].start, found[0].end, found[0].raw) == (0, 200_000, data[:65536])


def test_a_stream_that_breaks_off_gives_nothing() -> None:
    """Of a damaged object there is no document."""
    assert read("toml", b"a = 1\n", truncated=True) == []


@given(rows=st.lists(TABLES, max_size=4), at=st.integers(0, 4))
@settings(max_examples=100, deadline=None)
def test_several_records_are_an_array_of_tables(rows: list[Any], at: int) -> None:
    """They come back with the path `$.records[*]`, whatever the blocks are."""
    data = write([rows[:at], rows[at:]])
    assert tomllib.loads(data.decode()) == {"records": rows}
    assert values(read("toml", data, {"records": "$.records[*]"})) == rows


@given(row=TABLES)
@settings(max_examples=100, deadline=None)
def test_a_document_is_read_again(row: Any) -> None:
    """One record written as a document comes back as the document."""
    assert values(read("toml", write([[row]], document=True))) == [row]


@pytest.mark.parametrize("blocks", [[[{"a": 1}], [{}]], [[{"a": 1}, {}]]])
def test_a_second_document_is_an_error(blocks: list[list[Any]]) -> None:
    """Two records can't be one document."""
    with pytest.raises(SinkError, match="second"):
        write(blocks, document=True)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ({"a": {"b": None}}, "TOML has no null, which 'a.b' is"),
        ({"a": [1, None]}, "'a.1'"),
        ({"a": 2**63}, "64 bits"),
        ([1], "named fields"),
        ({"a": "\ud800"}, "UTF-8"),
    ],
)
def test_what_toml_lacks_is_a_failure(row: Any, reason: str) -> None:
    """It fails alone and says where."""
    rendered = TomlFormat().render([{"x": 1}, row, {"y": 2}], None, OPTIONS)
    assert list(rendered.failures) == [1] and reason in rendered.failures[1]
    assert tomllib.loads(rendered.payload.decode()) == {"records": [{"x": 1}, {"y": 2}]}
