"""Odd and hostile CSV, each with its outcome."""

from __future__ import annotations

from typing import Any

import pytest
from hostile.reading import Bad, check, read

from ztf_flow.records import Layout

AB = {"a": "1", "b": "2"}
BARE = {"header": False, "columns": ["a", "b"]}

CASES: dict[str, tuple[bytes, dict[str, Any] | None, list[Any]]] = {
    "nothing": (b"", None, []),
    "a header only": (b"a,b\n", None, []),
    "rows": (b"a,b\n1,2\n", None, [AB]),
    "no last line end": (b"a,b\n1,2", None, [AB]),
    "blank lines": (b"\na,b\n\n1,2\n\n", None, [AB]),
    "windows": (b"a,b\r\n1,2\r\n", None, [AB]),
    "old macs": (b"a,b\r1,2\r", None, [AB]),
    "mixed line ends": (b"a,b\n1,2\r\n1,2\r1,2", None, [AB] * 3),
    "quotes": (b'a,b\n"1","2"\n', None, [AB]),
    "doubled quotes": (b'a,b\n"x ""y""",2\n', None, [{"a": 'x "y"', "b": "2"}]),
    "line ends in cells": (b'a,b\n"x\ny","z\r\n"\n1,2\n', None, [{"a": "x\ny", "b": "z\r\n"}, AB]),
    "delimiters in cells": (b'a,b\n"1,1",2\n', None, [{"a": "1,1", "b": "2"}]),
    "a quote inside of a bare cell": (b'a,b\n1" pipe,2\n', None, [{"a": '1" pipe', "b": "2"}]),
    "text behind a quote": (b'a,b\n"1"x,2\n1,2\n', None, [Bad(""), AB]),
    "a space before a quote": (b'a,b\n1, "2"\n', None, [{"a": "1", "b": ' "2"'}]),
    "an open quote": (b'a,b\n1,"2\n1,2\n', None, [Bad("not closed"), AB]),
    "too few cells": (b"a,b\n1\n1,2\n", None, [Bad("expected 2 cells, found 1"), AB]),
    "too many cells": (b"a,b\n1,2,3\n1,2\n", None, [Bad("expected 2 cells, found 3"), AB]),
    "empty cells": (b"a,b\n,\n\"\",2\n", None, [{"a": "", "b": ""}, {"a": "", "b": "2"}]),
    "white space is kept": (b"a,b\n 1 ,2\n", None, [{"a": " 1 ", "b": "2"}]),
    "no UTF-8": (b"a,b\n\xff,2\n1,2\n", None, [Bad("utf-8"), AB]),
    "a NUL": (b"a,b\n\0,2\n1,2\n", None, [{"a": "\0", "b": "2"}, AB]),
    "other separators are text": ("a,b\n1\u2028,2\x85\n".encode(), None, [{"a": "1\u2028", "b": "2\x85"}]),
    "no header": (b"1,2\n", BARE, [AB]),
    "comments": (b"#x\na,b\n#,y\n1,2\n", {"comment": "#"}, [AB]),
    "rows to skip": (b"title\n\na,b\n1,2\n", {"skip_rows": 2}, [AB]),
    "an escape": (b"a,b\n1\\,1,2\n", {"escape": "\\"}, [{"a": "1,1", "b": "2"}]),
    "another delimiter": (b"a;b\n1;2\n", {"delimiter": ";"}, [AB]),
    "another quote": (b"a,b\n'1,1',2\n", {"quote": "'"}, [{"a": "1,1", "b": "2"}]),
    "a long cell": (b"a,b\n" + b"x" * 200_000 + b",2\n", None, [{"a": "x" * 200_000, "b": "2"}]),
    "formulas are text": (b"a,b\n=1+1,@x\n", None, [{"a": "=1+1", "b": "@x"}]),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("chunk", [1 << 20, 5])
def test_odd_csv(name: str, chunk: int) -> None:
    """Each case gives the rows and rejects that are expected, however it comes."""
    data, options, expected = CASES[name]
    check(read("csv", data, options, chunk=max(chunk, len(data) // 1000)), expected)


def test_a_row_beyond_the_limit_is_refused_alone() -> None:
    """Also where a quote is never closed: framing goes on at the next line."""
    data = b"a,b\n" + b"x" * 300 + b',2\n1,2\n"' + b"y" * 300 + b",2\n1,2\n"
    check(read("csv", data, limit=100), [Bad("longer"), AB, Bad("longer"), AB])


def test_shift_jis_is_cut_at_its_signs() -> None:
    """The second byte of a character may look like a delimiter."""
    data = "a|b\nソ|表\n1|2\n".encode("shift_jis")
    found = read("csv", data, {"delimiter": "|"}, layout=Layout("csv", encoding="shift_jis"))
    check(found, [{"a": "ソ", "b": "表"}, AB])
