"""Tests of JSON as a format: batches, writing, real files."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ztf_flow.errors import ParseError, SinkError
from ztf_flow.formats.adapter import StreamReader, Writer
from ztf_flow.formats.json import JsonFormat, indented
from ztf_flow.records import Frame, Layout, Position, SourceObject

OBJECT = SourceObject("file:///x.json", "/x.json", "1", None, "x.json")
VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), st.text()),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.text(), inner, max_size=4)),
    max_leaves=12,
)


@dataclass(frozen=True)
class Options:
    """Stands in for the pipeline file's `format` mapping."""

    type: str = "json"
    compression: str | None = None
    row_group_rows: int = 100
    by_alias: bool = False
    exclude_none: bool = False
    exclude_unset: bool = False
    indent: int | None = None
    nested: Literal["error", "dots", "json"] = "error"
    formulas: Literal["keep", "escape", "reject"] = "keep"
    root: str = "records"
    record: str = "record"


def write(blocks: list[list[bytes]], *, indent: int | None = None, document: bool = False) -> bytes:
    options = Options(indent=indent)
    encoder = JsonFormat().encoder(None, None, options, document=document)
    payloads = [JsonFormat().render(block, None, options).payload for block in blocks]
    return b"".join([encoder.begin(), *map(encoder.add, payloads), encoder.end()])


def compact(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def test_it_is_what_adapters_are() -> None:
    """The format reads streams and writes, and a document is never cut into slices."""
    assert isinstance(JsonFormat(), StreamReader)
    assert isinstance(JsonFormat(), Writer)
    assert not JsonFormat.splittable
    with pytest.raises(ValueError, match="ranges"):
        JsonFormat().framer(None, Layout("json"), record_limit=100, start=Position(byte=5))


def test_an_encoding_with_brackets_inside_characters_is_refused() -> None:
    """Shift-JIS has characters whose second byte is a bracket or backslash."""
    with pytest.raises(ParseError, match="UTF-8"):
        JsonFormat().framer(None, Layout("json", encoding="shift_jis"), record_limit=100)


def test_a_list_has_an_item_on_each_line() -> None:
    """Blocks are joined by commas; empty ones leave no trace."""
    assert write([[b'{"a":1}', b"2"], [], [b"3"]]) == b'[\n{"a":1},\n2,\n3\n]\n'


def test_a_list_without_items_is_a_list() -> None:
    """No rows give an empty list, not an empty file."""
    assert write([]) == b"[]\n"


def test_a_document_is_its_text() -> None:
    """One document is written without a list around it, with a line end after it."""
    assert write([[b'{"a":1}']], document=True) == b'{"a":1}\n'
    assert write([], document=True) == b""


def test_a_second_document_is_an_error() -> None:
    """Two documents in one file would be no JSON."""
    with pytest.raises(SinkError, match="one record"):
        write([[b"1"], [b"2"]], document=True)


@given(values=st.lists(VALUES, min_size=1, max_size=5), indent=st.integers(0, 4), split=st.integers(0, 5))
def test_indented_lists_are_laid_out_as_pythons(values: list[Any], indent: int, split: int) -> None:
    """With `indent` a file equals `json.dumps(…, indent=…)`, whatever its blocks are."""
    texts = [compact(value) for value in values]
    expected = json.dumps(values, ensure_ascii=False, indent=indent).encode("utf-8", "surrogatepass") + b"\n"
    assert write([texts[:split], texts[split:]], indent=indent) == expected


@given(value=VALUES)
def test_an_indented_document_is_laid_out_as_pythons(value: Any) -> None:
    """With `indent` a document equals `json.dumps(…, indent=…)`."""
    expected = json.dumps(value, ensure_ascii=False, indent=2).encode("utf-8", "surrogatepass") + b"\n"
    assert write([[compact(value)]], indent=2, document=True) == expected


def test_indentation_leaves_tokens_alone() -> None:
    """Numbers of any length and spelling, and escapes, come out as they went in."""
    text = rb'{"a":[1e400,-0.0,123456789012345678901234567890,1.10],"\u00e9\"[,":{}}'
    assert b"".join(indented(text, 4).split()) == text


@pytest.mark.parametrize(("name", "count"), [("movies.json", 3201), ("countries/countries.json", 250)])
def test_real_files_come_out_whole(real_data: Path, name: str, count: int) -> None:
    """The items of real files equal those of Python's json, and stand where the coordinates say."""
    data = (real_data / name).read_bytes()
    framer = JsonFormat().framer(None, Layout("json"), record_limit=1 << 20, frame_size=100_000)
    cuts = [cut for at in range(0, len(data), 70_001) for cut in framer.feed(data[at : at + 70_001])]
    cuts += framer.finish()
    items: list[Any] = []
    for cut in cuts:
        batch = JsonFormat().parse(Frame(OBJECT, Layout("json"), cut), None)
        for index, value in enumerate(batch.values):
            place = batch.origin.place(index)
            assert data[place.byte_start : place.byte_end] == value == batch.raws(index)
            assert place.record == len(items) + 1
            assert place.line == 1 + data.count(b"\n", 0, place.byte_start)
            items.append(json.loads(value))
    assert len(items) == count
    assert items == json.loads(data)
