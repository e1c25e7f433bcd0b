"""Odd and hostile JSON and NDJSON, each with its outcome after parsing and judging without a schema."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hostile.reading import Bad, Seen, check, read

from ztf_flow.records import Batch, Coordinates, Origin
from ztf_flow.schema.rows import RowValidator

JUDGE = RowValidator(None, mode="lax")


def judged(found: list[Seen]) -> list[Seen]:
    """The records after they were judged: texts that are no JSON are refused."""
    empty: Any = None
    origin = Origin(lambda: Coordinates(empty, None, None, None))
    done = []
    for one in found:
        if one.error is None:
            verdicts = JUDGE.validate(Batch("json", [one.value], origin, lambda _: None))
            error = verdicts.failures[0][2][0].message if verdicts.failures else None
            one = replace(one, value=None if error else verdicts.values[0], error=error)
        done.append(one)
    return done


ITEMS = {"records": "$.a.b[*]"}

JSON: dict[str, tuple[bytes, dict[str, Any] | None, list[Any]]] = {
    "nothing": (b"", None, []),
    "white space": (b" \n\t\r\n", None, []),
    "an object": (b'{"a": 1}', None, [{"a": 1}]),
    "a scalar": (b" 5 ", None, [5]),
    "a list": (b'[1, "x", null, true, [2], {"a": {}}]', None, [1, "x", None, True, [2], {"a": {}}]),
    "an empty list": (b"[ \n ]", None, []),
    "a list as a document": (b"[1, 2]", {"records": "$"}, [[1, 2]]),
    "a list inside": (b'{"x": [0], "a": {"b": [1, 2]}}', ITEMS, [1, 2]),
    "a list that is not there": (b'{"a": {"c": [1]}}', ITEMS, [Bad("no list at $.a.b[*]")]),
    "a path in a text": (b'{"x": "{\\"a\\":{\\"b\\":[9]}}", "a": {"b": [1]}}', ITEMS, [1]),
    "escaped keys": (b'{"\\u0061": {"b": [1]}}', ITEMS, [1]),
    "a bad item": (b'[1, tru, {"a" 2}, 3]', None, [1, Bad("Invalid JSON"), Bad("Invalid JSON"), 3]),
    "single quotes": (b"[1, {'a': 1}]", None, [1, Bad("Invalid JSON")]),
    "a trailing comma": (b"[1, 2, ]", None, [1, 2, Bad("Invalid JSON")]),
    "two commas": (b"[1,, 2]", None, [1, Bad("Invalid JSON"), 2]),
    "no comma": (b"[{} {}, 1]", None, [Bad("comma is missing")]),
    "an open list": (b"[1, 2, [3", None, [1, 2, Bad("ends inside the list")]),
    "an open document": (b'{"a": [1, 2', None, [Bad("ends inside the document")]),
    "brackets that don't match": (b"[1, [2}, 3]", None, [1, Bad("bracket")]),
    "text behind the end": (b"[1] x", None, [1, Bad("after the end")]),
    "two documents": (b'{"a": 1} {"b": 2}', None, [{"a": 1}, Bad("after the end")]),
    "comments": (b"[1, /* c */ 2]", None, [1, Bad("Invalid JSON")]),
    "NaN": (b"[NaN, -Infinity, 1]", None, [Bad("Invalid JSON"), Bad("Invalid JSON"), 1]),
    "numbers beyond doubles": (b"[1e999, 1e5, 123456789012345678901234567890]", None, [Bad("out of range"), 1e5, 123456789012345678901234567890]),
    "leading zeros": (b"[01, 1]", None, [Bad("Invalid JSON"), 1]),
    "a lone surrogate": (b'["\\ud800", "x"]', None, [Bad("Invalid JSON"), "x"]),
    "a control character": (b'["a\nb", "x"]', None, [Bad("Invalid JSON"), "x"]),
    "no UTF-8": (b'["\xff", "x"]', None, [Bad("Invalid JSON"), "x"]),
    "quotes and brackets in texts": (b'["]", "\\"]", "[{", "\\\\"]', None, ["]", '"]', "[{", "\\"]),
    "duplicate keys": (b'[{"a": 1, "a": 2}]', None, [{"a": 2}]),
    "deep": (b"[" * 10_000, None, [Bad("ends inside")]),
    "deep but whole": (b"[" + b"[" * 5000 + b"]" * 5000 + b", 1]", None, [Bad("recursion limit"), 1]),
    "a NUL": (b"[1, \0, 2]", None, [1, Bad("Invalid JSON"), 2]),
}  # fmt: skip

NDJSON: dict[str, tuple[bytes, list[Any]]] = {
    "nothing": (b"", []),
    "lines": (b'{"a": 1}\n[2]\n3', [{"a": 1}, [2], 3]),
    "blank lines": (b'\n{"a": 1}\n \t\r\n\n2\n', [{"a": 1}, 2]),
    "windows": (b"1\r\n2\r\n", [1, 2]),
    "a bad line": (b'{"a": 1}\n{"a": \n{"b": 2}\n', [{"a": 1}, Bad("Invalid JSON"), {"b": 2}]),
    "two on a line": (b"1 2\n3\n", [Bad("Invalid JSON"), 3]),
    "no UTF-8": (b'"\xff"\n1\n', [Bad("Invalid JSON"), 1]),
    "a NUL": (b"\0\n1\n", [Bad("Invalid JSON"), 1]),
    "a document over lines": (b'{\n"a": 1\n}\n', [Bad("Invalid JSON")] * 3),
    "deep": (b"[" * 5000 + b"]" * 5000 + b"\n1\n", [Bad("recursion limit"), 1]),
}


@pytest.mark.parametrize("name", JSON)
@pytest.mark.parametrize("chunk", [1 << 20, 3])
def test_odd_json(name: str, chunk: int) -> None:
    """Each case gives the records and rejects that are expected, however it comes."""
    data, options, expected = JSON[name]
    check(judged(read("json", data, {"records": None, **(options or {})}, chunk=chunk)), expected)


@pytest.mark.parametrize("name", NDJSON)
@pytest.mark.parametrize("chunk", [1 << 20, 3])
def test_odd_ndjson(name: str, chunk: int) -> None:
    """Each line is on its own."""
    data, expected = NDJSON[name]
    check(judged(read("ndjson", data, chunk=chunk)), expected)
