"""INI and env: sections and variables as texts, what is refused, and what is written."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from hostile.reading import Bad, check, read, values
from hypothesis import given, settings
from hypothesis import strategies as st

from ztf_flow.errors import SinkError
from ztf_flow.formats.adapter import StreamReader, Writer
from ztf_flow.formats.registry import default_registry
from ztf_flow.records import Layout, Position

NAMES = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
KEYS = st.from_regex(r"[A-Za-z_][A-Za-z0-9_.-]{0,8}", fullmatch=True)
TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=10),
    st.text("a '\"\\#$\n=:;\r\t", max_size=8),
)


def options(nested: str = "error") -> Any:
    return SimpleNamespace(type="ini", nested=nested)


def write(format: str, rows: list[Any], nested: str = "error") -> tuple[bytes, dict[int, str]]:
    writer = default_registry.get(format)
    encoder = writer.encoder(None, None, options(nested), document=False)
    rendered = writer.render(rows, None, options(nested))
    payload = encoder.add(rendered.payload) if len(rows) > len(rendered.failures) else b""
    return encoder.begin() + payload + encoder.end(), rendered.failures


@pytest.mark.parametrize("format", ["ini", "env"])
def test_they_are_what_adapters_are(format: str) -> None:
    """The formats read streams and write, and a file is never cut into slices."""
    adapter = default_registry.get(format)
    assert isinstance(adapter, StreamReader) and isinstance(adapter, Writer)
    with pytest.raises(ValueError, match="ranges"):
        adapter.framer(None, Layout(format), record_limit=100, start=Position(byte=5))


INI: dict[str, tuple[str, list[Any]]] = {
    "nothing": ("", [{}]),
    "sections": ("[a]\nX = 1\ny: two words \n[b c]\n", [{"a": {"X": "1", "y": "two words"}, "b c": {}}]),
    "comments": ("# x\n[a]\n; y\nk = v # kept\n", [{"a": {"k": "v # kept"}}]),
    "several lines": ("[a]\nk = 1\n  2\n", [{"a": {"k": "1\n2"}}]),
    "no interpolation": ("[a]\nk = %(x)s ${y}\n", [{"a": {"k": "%(x)s ${y}"}}]),
    "DEFAULT is a section": ("[DEFAULT]\nk = 1\n[a]\n", [{"DEFAULT": {"k": "1"}, "a": {}}]),
    "case is kept": ("[a]\nKey = 1\nkey = 2\n", [{"a": {"Key": "1", "key": "2"}}]),
    "no section": ("k = 1\n", [Bad("line 1 stands before the first section")]),
    "a section twice": ("[a]\n[a]\n", [Bad("'a' stands here twice (line 2)")]),
    "a key twice": ("[a]\nk=1\nk=2\n", [Bad("'k' stands twice in the section 'a' (line 3)")]),
    "no value": ("[a]\nk\n", [Bad("line 2 is no section, key or comment")]),
    "windows": ("[a]\r\nk = 1\r\n", [{"a": {"k": "1"}}]),
}


@pytest.mark.parametrize("name", INI)
def test_ini_files(name: str) -> None:
    """A file is one record of sections, or one reject with its line."""
    text, expected = INI[name]
    found = read("ini", text.encode(), chunk=2)
    check(found, expected)
    assert found[0].raw == text.encode()


ENV: dict[str, tuple[str, list[Any]]] = {
    "nothing": ("", [{}]),
    "plain": ("A=1\n\n# c\nexport B = two words # c\nC=\n", [{"A": "1", "B": "two words", "C": ""}]),
    "a hash within": ("A=a#b\nB=#b\n", [{"A": "a#b", "B": ""}]),
    "single quotes": ("A='x \\' \\n $y'\n", [{"A": "x ' \\n $y"}]),
    "double quotes": ('A="x\\n\\"y\\" \\q" # c\n', [{"A": 'x\n"y" \\q'}]),
    "several lines": ('A="x\ny"\nB=1', [{"A": "x\ny", "B": "1"}]),
    "no interpolation": ("A=${B}\n", [{"A": "${B}"}]),
    "windows": ("A=1\r\nB=2\r\n", [{"A": "1", "B": "2"}]),
    "twice": ("A=1\nA=2\n", [Bad("'A' stands here twice (line 2)")]),
    "no value": ("A=1\nB\n", [Bad("line 2 is no variable")]),
    "an open quote": ("A=1\nB='x\n", [Bad("quote in line 2 is never closed")]),
    "text behind a quote": ("B='x' y\n", [Bad("behind the closing quote in line 1")]),
    "an odd name": ("1A=1\n", [Bad("line 1 is no variable")]),
}


@pytest.mark.parametrize("name", ENV)
def test_env_files(name: str) -> None:
    """A file is one record of variables, or one reject with its line."""
    text, expected = ENV[name]
    check(read("env", text.encode(), chunk=2), expected)


@given(row=st.dictionaries(NAMES, st.dictionaries(NAMES, TEXTS, max_size=3), max_size=3))
@settings(max_examples=200, deadline=None)
def test_an_ini_file_is_read_again_or_refused(row: Any) -> None:
    """What is written is read as it was; what would not be is a failure."""
    data, failures = write("ini", [row])
    assert failures or values(read("ini", data)) == [row]


@given(row=st.dictionaries(KEYS, TEXTS, max_size=4))
@settings(max_examples=200, deadline=None)
def test_env_files_are_read_again(row: Any) -> None:
    """Any text but one with a NUL can be a variable."""
    data, failures = write("env", [row])
    assert not failures
    assert values(read("env", data)) == [row]


def test_plain_ini_values_are_written_plainly() -> None:
    """Numbers are as in JSON, null is empty."""
    data, _ = write("ini", [{"a": {"x": 1, "y": True, "z": None, "t": "two\nlines"}, "b": {}}])
    assert data == b"[a]\nx = 1\ny = true\nz =\nt = two\n\tlines\n\n[b]\n"


@pytest.mark.parametrize(
    ("format", "row", "reason"),
    [
        ("ini", {"a": 1}, "stand in sections"),
        ("ini", {"a": {"b": {}}}, "nested"),
        ("ini", {"a": {"b": " x"}}, "'a.b' would not be read again"),
        ("ini", {"a": {"b": "x\n\n# y"}}, "'a.b'"),
        ("ini", {"a]b": {}, "c": {"k": "v"}}, "the section 'a]b'"),
        ("ini", [1], "named fields"),
        ("env", {"a": [1]}, "nested"),
        ("env", {"a b": 1}, "'a b' can't be the name"),
        ("env", {"a": "\0"}, "NUL"),
        ("env", 5, "named fields"),
    ],
)
def test_what_they_lack_is_a_failure(format: str, row: Any, reason: str) -> None:
    """It fails and says where; nothing is ever a Python repr."""
    if reason == "the section 'a]b'":
        row = {"a]b\n": {}, **row}
        reason = "'a]b"
    _, failures = write(format, [row])
    assert list(failures) == [0] and reason in failures[0]


def test_nested_values_are_flattened_when_asked_for() -> None:
    """With dots each leaf has a name of its own, as JSON a nested value is one text."""
    row = {"a": {"b": {"c": 1, "d": [True, "x"]}}}
    assert write("ini", [row], "dots")[0] == b"[a]\nb.c = 1\nb.d.0 = true\nb.d.1 = x\n"
    assert write("ini", [row], "json")[0] == b'[a]\nb = {"c":1,"d":[true,"x"]}\n'
    assert write("env", [row], "dots")[0] == b"a.b.c=1\na.b.d.0=true\na.b.d.1=x\n"
    assert "'a.b' once flattened" in write("env", [{"a": {"b": 1}, "a.b": 2}], "dots")[1][0]
    assert "'a' is an empty list" in write("env", [{"a": []}], "dots")[1][0]


@pytest.mark.parametrize("format", ["ini", "env"])
def test_a_second_record_is_an_error(format: str) -> None:
    """A file holds one record."""
    with pytest.raises(SinkError, match="second"):
        write(format, [{"a": {}} if format == "ini" else {"a": 1}] * 2)
