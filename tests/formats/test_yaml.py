"""YAML against a plain reading of it: framing, values, places, writing."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hostile.reading import frames, read, values
from hypothesis import given, settings
from hypothesis import strategies as st

from ztf_flow.config.yaml import load_yaml
from ztf_flow.errors import ConfigError, SinkError
from ztf_flow.formats.adapter import StreamReader, Writer
from ztf_flow.formats.registry import default_registry
from ztf_flow.formats.yaml import YamlFormat
from ztf_flow.records import Layout, Position

OPTIONS: Any = SimpleNamespace(type="yaml", indent=None)
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
VALUES = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), TEXT,
        st.sampled_from(["no", "0o14", "1e3", "- a", "a: b", "---", "# x", " x", "x ", "a\nb\n", "a\n\n b", "~", "<<"]),
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(TEXT, inner, max_size=3)),
    max_leaves=10,
)  # fmt: skip


def write(blocks: list[list[Any]], *, document: bool = False) -> bytes:
    encoder = default_registry.get("yaml").encoder(None, None, OPTIONS, document=document)
    payloads = []
    for block in blocks:
        rendered = YamlFormat().render(block, None, OPTIONS)
        assert not rendered.failures
        payloads.append(rendered.payload)
    return b"".join([encoder.begin(), *map(encoder.add, payloads), encoder.end()])


def test_it_is_what_adapters_are() -> None:
    """The format reads streams and writes, and a stream is never cut into slices."""
    assert isinstance(YamlFormat(), StreamReader) and isinstance(YamlFormat(), Writer)
    with pytest.raises(ValueError, match="ranges"):
        YamlFormat().framer(None, Layout("yaml"), record_limit=100, start=Position(byte=5))
    with pytest.raises(ConfigError, match="records"):
        frames("yaml", b"", {"records": "$.a"})


@given(items=st.lists(VALUES, max_size=4), at=st.integers(0, 4))
@settings(max_examples=150, deadline=None)
def test_what_is_written_is_read_again(items: list[Any], at: int) -> None:
    """A list of values comes back as it was, whatever its blocks are, and so it does for a reader of pipeline files."""
    data = write([items[:at], items[at:]])
    assert values(read("yaml", data)) == items
    assert load_yaml(data.decode(), "x")[0] == items


@given(value=VALUES)
@settings(max_examples=150, deadline=None)
def test_a_document_is_read_again(value: Any) -> None:
    """One value written as a document comes back as the document."""
    data = write([[value]], document=True)
    assert values(read("yaml", data, {"records": "$"})) == [value]


PIECES = st.sampled_from(
    [
        "---\n", "...\n", "--- ", "a: 1\n", "- x\n", "# c\n", "\n", "b: [1,\n 2]\n", '"q\n', "%YAML 1.2\n",
        "é: 1\r\n", "--\n", "{",
    ]
)  # fmt: skip


@given(pieces=st.lists(PIECES, max_size=14), chunk=st.integers(1, 9), size=st.sampled_from([1, 20, 1000]))
@settings(max_examples=200, deadline=None)
def test_cuts_do_not_depend_on_chunks(pieces: list[str], chunk: int, size: int) -> None:
    """Cuts are the same however the stream came, and framer and parser count the same."""
    data = "".join(pieces).encode()
    whole, _ = frames("yaml", data, frame_size=size)
    parts, _ = frames("yaml", data, frame_size=size, chunk=chunk)
    assert [(c.data, c.start, c.first_record, c.first_line, c.records, c.document) for c in whole] == [
        (c.data, c.start, c.first_record, c.first_line, c.records, c.document) for c in parts
    ]
    one, other = read("yaml", data, frame_size=size), read("yaml", data, frame_size=10**6)
    assert [(o.value, o.start, o.end, o.error) for o in one] == [(o.value, o.start, o.end, o.error) for o in other]


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        (None, [{"a": {"b": [1, 2]}, "c": 3}]),
        ("$", [{"a": {"b": [1, 2]}, "c": 3}]),
        ("$.a.b[*]", [1, 2]),
    ],
)
def test_records_say_what_a_record_is(records: str | None, expected: list[Any]) -> None:
    """The option is that of JSON."""
    assert values(read("yaml", b"a:\n  b:\n  - 1\n  - 2\nc: 3\n", {"records": records})) == expected


def test_a_path_that_is_not_there_is_an_error() -> None:
    """A document without the list that is asked for is refused."""
    found = read("yaml", b"a: 1\n---\na: {b: [1]}\n", {"records": "$.a.b[*]"})
    assert values(found) == ["the document has no list at $.a.b[*]", 1]


def test_places_are_those_of_the_items() -> None:
    """An item begins behind its dash and ends with its last value."""
    data = "# é\n- a: é # c\n  b: |\n    x\n\n# d\n- [1,\n  2] # e\n".encode()
    found = read("yaml", data)
    assert [one.raw for one in found] == ["a: é # c\n  b: |\n    x".encode(), b"[1,\n  2]"]
    assert [one.line for one in found] == [2, 7]


def test_a_second_document_record_is_an_error() -> None:
    """Two records can't be one document."""
    with pytest.raises(SinkError, match="second"):
        write([[1], [2]], document=True)
    with pytest.raises(SinkError, match="second"):
        write([[1, 2]], document=True)


def test_a_value_that_has_no_text_is_a_failure() -> None:
    """A lone surrogate fails alone."""
    rendered = YamlFormat().render([1, "\ud800", 2], None, OPTIONS)
    assert rendered.payload == b"- 1\n- 2\n"
    assert list(rendered.failures) == [1]


def test_real_files_come_out_whole(real_data: Path) -> None:
    """The records of a real file equal those of the same data as JSON, where it has `{}` for an empty list."""

    def same(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: same(item) for key, item in value.items()} or []
        return [same(item) for item in value] if isinstance(value, list) else value

    found = read("yaml", (real_data / "countries/countries.yml").read_bytes())
    assert same(values(found)) == same(json.loads((real_data / "countries/countries.json").read_text()))
