"""Odd and hostile YAML, each with its outcome."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hostile.reading import Bad, check, read, values

from ztf_flow.records import Layout

BOMB = "a: &a [x,x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{name}: &{name} [{','.join([f'*{before}'] * 10)}]\n"
    for before, name in zip("abcdefghi", "bcdefghij", strict=True)
)

CASES: dict[str, tuple[str, list[Any]]] = {
    "nothing": ("", []),
    "comments only": ("# nothing here\n\n  # nor here\n", []),
    "empty documents are none": ("---\n---\n# x\n---\na: 1\n...\n---\n", [{"a": 1}]),
    "an explicit null is a record": ("--- null\n", [None]),
    "a list gives its items": ("- 1\n- {a: [1, 2]}\n-\n- b\n", [1, {"a": [1, 2]}, None, "b"]),
    "an empty list": ("[]\n", []),
    "documents and lists": ("a: 1\n---\n- 1\n- 2\n---\nb\n", [{"a": 1}, 1, 2, "b"]),
    "yaml 1.1 booleans are text": ("[yes, no, on, off, y, NO, True]", ["yes", "no", "on", "off", "y", "NO", True]),
    "sexagesimals and dates are text": ("[12:30:00, 2024-01-01, 1_000]", ["12:30:00", "2024-01-01", "1_000"]),
    "numbers": ("[0o14, 014, 0x1F, -0, 1e3, .5, -.inf]", [12, 14, 31, 0, 1000.0, 0.5, -math.inf]),
    "a number beyond floats": ("- 1e999\n- 2\n", [Bad("can't be represented"), 2]),
    "an endless integer": (f"- {'9' * 5000}\n- 1\n", [Bad("can't be represented"), 1]),
    "duplicate keys": ("- {a: 1, a: 2}\n- {b: 1}\n", [Bad("'a' stands here twice (line 1)"), {"b": 1}]),
    "duplicate keys deep inside": ("- x: {y: [{z: 1, z: 2}]}\n- 1\n", [Bad("'z' stands here twice"), 1]),
    "keys that are one text": ("1: a\n'1': b\n", [Bad("the same text")]),
    "true is not 1": ("- {1: a, true: b}\n", [Bad("stands here twice")]),
    "a list as a key": ("? [1, 2]\n: x\n", [Bad("a key must be a plain value")]),
    "a python object": ("!!python/object/apply:os.system ['true']\n", [Bad("not allowed here")]),
    "a tag of one's own": ("- !Ref x\n- 1\n", [Bad("the tag !Ref is not allowed"), 1]),
    "binary is of another schema": ("- !!binary aGk=\n", [Bad("!!binary is not allowed")]),
    "a tag that doesn't fit": ("- !!int x\n- !!str 1\n", [Bad("can't be represented"), "1"]),
    "anchors and aliases": ("- &x {a: 1}\n- *x\n", [{"a": 1}, {"a": 1}]),
    "merge keys": ("- &x {a: 1, b: 1}\n- {<<: *x, b: 2}\n", [{"a": 1, "b": 1}, {"b": 2, "a": 1}]),
    "a merge of no mapping": ("- {<<: 1}\n", [Bad("merges a mapping")]),
    "an alias of nothing": ("- *x\n- 1\n", [Bad("'x' is not defined"), 1]),
    "an alias in itself": ("&x [*x]\n", [Bad("may not contain itself")]),
    "a bomb of aliases": (BOMB, [Bad("its aliases make it too large")]),
    "deep flow": ("[" * 5000, [Bad("")]),
    "deep blocks": ("- " * 3000 + "x", [Bad("")]),
    "deep but whole": ("- " + "[" * 300 + "]" * 300 + "\n- 1\n", [Bad("200 levels"), 1]),
    "an error in one document": ("a: [1\n---\nb: 2\n", [Bad("line 2"), {"b": 2}]),
    "an error after items": ("- 1\n- {a: }\n- [2\n- 3\n", [1, {"a": None}, Bad("line")]),
    "a tab as indentation": ("a:\n\tb: 1\n", [Bad("line 2")]),
    "a control character": ("a: \x07\n", [Bad("not allowed")]),
    "a marker in a quoted text": ('a: "x\n--- y"\n', [Bad("line 2"), 'y"']),
    "a literal text": ("a: |\n  x\n\n  y\n", [{"a": "x\n\ny\n"}]),
    "no blank after a marker": ("---a\n", ["---a"]),
    "directives": ("%YAML 1.2\n---\na: 1\n...\n%YAML 1.2\n---\nb: 1\n", [{"a": 1}, {"b": 1}]),
    "carriage returns": ("a: 1\r\n---\r\nb: 2\r\n", [{"a": 1}, {"b": 2}]),
    "only carriage returns": ("a: 1\r---\rb: 2\r", [{"a": 1}, {"b": 2}]),
}


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("chunk", [1 << 20, 7, 1])
def test_odd_yaml(name: str, chunk: int) -> None:
    """Each case gives the records and rejects that are expected, however it comes."""
    text, expected = CASES[name]
    if chunk < 7 and len(text) > 2000:
        chunk = 400
    check(read("yaml", text.encode(), chunk=chunk), expected)


def test_undecodable_bytes_refuse_their_document_alone() -> None:
    """Bytes that are not of the encoding refuse the document that they stand in."""
    found = read("yaml", b"a: 1\n---\nb: \xff\n---\nc: 3\n")
    check(found, [{"a": 1}, Bad("not utf-8 at byte 12"), {"c": 3}])
    assert found[1].raw == b"---\nb: \xff"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "iso8859-1"])
def test_other_encodings(encoding: str) -> None:
    """Markers are found in the units of the encoding, and places count its bytes."""
    data = "- é\n- [b]\n---\nc: 1\n".encode(encoding)
    found = read("yaml", data, layout=Layout("yaml", encoding=encoding), chunk=3)
    assert values(found) == ["é", ["b"], {"c": 1}]
    assert found[1].raw == "[b]".encode(encoding)
    assert [one.line for one in found] == [1, 2, 4]


def test_a_byte_order_mark_is_no_part_of_a_record() -> None:
    """Offsets count the mark, records don't hold it."""
    found = read("yaml", b"\xef\xbb\xbfa: 1\n", layout=Layout("yaml", bom=3))
    assert (found[0].value, found[0].start, found[0].raw) == ({"a": 1}, 3, b"a: 1")


@pytest.mark.parametrize("chunk", [1 << 20, 1000])
def test_a_document_beyond_the_limit_is_refused_alone(chunk: int) -> None:
    """It gives one reject with its beginning, and its neighbours are read."""
    data = b"a: 1\n---\nb: " + b"x" * 200_000 + b"\n---\nc: 3\n"
    found = read("yaml", data, limit=100_000, chunk=chunk)
    check(found, [{"a": 1}, Bad("longer than limits.record"), {"c": 3}])
    assert (found[1].start, found[1].end) == (5, len(data) - len(b"---\nc: 3\n"))
    assert found[1].raw == data[5 : 5 + 65536]


def test_a_stream_that_breaks_off_keeps_whole_documents() -> None:
    """Of a damaged object only documents that a marker ends are read."""
    check(read("yaml", b"a: 1\n---\nb: [", truncated=True), [{"a": 1}])
