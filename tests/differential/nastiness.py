"""What is made of a few good rows: nasty cells, missing and doubled keys, broken lines."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from functools import cache
from random import Random
from typing import Any

from differential.cells import SPACES, TEXTS_BY_TYPE, escaped, tokens_for
from differential.documents import RAW_KEY, Document, Row
from differential.parts import Column
from differential.trials import TYPED

JSON_LINES: tuple[bytes, ...] = (
    b"", b" ", b"\t", b"{}", b"[]", b"null", b"1", b'"x"', b"true", b"{", b"}", b"[", b"{}{}", b"{},", b",{}",
    b"{} {}", b"{}\x00", b"\x00", b"\xff",
    b"\xef\xbb\xbf{}", b"{\"f0\":}", b"{\"f0\"}", b"{f0:1}", b"{'f0':1}", b"{\"f0\":1,}", b"{,}",
    b"{\"f0\":1 \"f1\":2}", b"//x", b"#x", b"NaN", b"[{}]", b"[1,2]",
    b"{\"f0\":1}}", b"{\"f0\":1}]", b"{\"f0\":[}", b"{\"f0\":\"\xff\"}", b"{\"f0\":\"\xc0\x80\"}",
    b"{\"f0\":\"\xed\xa0\x80\"}", b"{\"z\":\"\xff\"}", b"{\"\xff\":1}",
    b'{"z":' + b"[" * 127 + b"]" * 127 + b"}", b'{"z":' + b"[" * 250 + b"]" * 250 + b"}",
    b'{"z":' * 210 + b"1" + b"}" * 210, b"[" * 5000, b'{"":1}', b'{"f0":1,"":2}',
    b'{"z":1e999}', b'{"z":01}', b'{"z":"\\x"}', b'{"z":"\\ud800"}', b'{"\\ud800":1}', b'{"z":NaN}', b'{"z":tru}',
    b'{"z":1.}', b'{"z":"a\tb"}', b'{"z":' + b"9" * 5000 + b"}",
)  # fmt: skip
CSV_LINES: tuple[bytes, ...] = (
    b"", b" ", b",", b'"', b'""', b'"a', b'"a"b', b'a"b', b"#x", b"\x00", b",,,,,,,,", b"\xff", b'"\xff"', b'"a","b',
    b'a,"b', b"\t", b";", b"'", b'""""', b'"""', b"\\", b'"\\"',
    b"\xef\xbb\xbf1", b"1,2,3", b"1", b'"1",2', b'"a\nb"', b'"a\r\nb",1', b"a\rb", b'" ",', b'"","",""', b' "a"',
    b'"a" ', b"a,,b", b",a", b"a,", b'"#x"', b"\xc3", b"\xed\xa0\x80",
)  # fmt: skip


@cache
def texts_of(kind: str) -> tuple[str, ...]:
    return TEXTS_BY_TYPE[kind]


@cache
def tokens_of(kind: str) -> list[str]:
    return tokens_for(kind)


EXTREMES: dict[str, tuple[Any, ...]] = {
    "int": (0, -1, 127, -128, 128, 255, 256, 2**31, -(2**31), 2**53 + 1, 2**63 - 1, -(2**63), 2**64 - 1, 1, 7),
    "float": (0.0, -0.0, float("nan"), float("inf"), float("-inf"), 1e300, 5e-324, 0.1, 1e16, 2.0**63, 2.0**53 + 1,
    1.5, -1.0, 1e22),
    "decimal": (Decimal("0"), Decimal("-0.00"), Decimal("1.10"), Decimal("1E+5"), Decimal("99999.99"),
    Decimal("0.000000001"), Decimal(10**17), 5, 0.1),
    "bool": (True, False, 0, 1, 2, 1.0, "yes", "y"),
    "date": (dt.date.min, dt.date.max, dt.date(1970, 1, 1), dt.date(1900, 2, 28), dt.datetime(2024, 1, 1, 1),
    "2024-01-01", 0),
    "time": (dt.time.min, dt.time.max, dt.time(23, 59, 59, 999_999), dt.time(12), "12:00"),
    "datetime": (dt.datetime.min, dt.datetime.max, dt.datetime(1970, 1, 1), dt.datetime(1969, 12, 31, 23, 59, 59,
    999_999), dt.datetime(2262, 4, 12), dt.datetime(1, 1, 1, tzinfo=dt.UTC), dt.date(2024, 1, 1), dt.datetime(2024, 3,
    31, 2, 30), 1704067200),
    "duration": (dt.timedelta.min, dt.timedelta.max, dt.timedelta(0), dt.timedelta(microseconds=-1),
    dt.timedelta(days=-1, seconds=1), 5, "PT1S"),
    "str": ("", " ", "\x00", b"\xff", b"a", 5, 1.5, True),
    "uuid": ("", b"\x00" * 16, b"x", 5),
    "choice": ("", "x", 1, 2, 1.0, True, b"US"),
    "nest": ([], {}, [None], [1], {"x": None}, {"x": 1}, [("x", 1), ("x", 2)], [[1]], "[]"),
}  # fmt: skip


def make_nasty(
    rnd: Random, bulk: Random, kind: str, columns: dict[str, Column], rows: list[Row], document: Document
) -> list[Row]:
    """The rows with nastiness in a few of them: in nearly all cases in cells, in some in whole lines."""
    rows = list(rows)
    share = rnd.choice([0.0, 0.02, 0.05, 0.1, 0.1, 0.3])
    spoilt = min(len(rows), max(rnd.choice([0, 1, 2]), int(share * len(rows))))
    broken = kind not in TYPED and rnd.random() < 0.25
    for _ in range(spoilt):
        at = rnd.randrange(len(rows))
        row = rows[at]
        if isinstance(row, bytes) or not columns:
            continue
        if broken and rnd.random() < 0.4:
            rows[at] = broken_line(rnd, kind, row, document)
        elif kind in ("ndjson", "json") and rnd.random() < 0.35:
            rows[at] = odd_keys(rnd, row)
        else:
            rows[at] = nasty_cell(rnd, kind, columns, row)
    return rows


def nasty_cell(rnd: Random, kind: str, columns: dict[str, Column], row: tuple[tuple[str, Any], ...]) -> Row:
    """One cell replaced by what troubles its type, or sometimes another type."""
    if not row:
        return row
    at = rnd.randrange(len(row))
    key = row[at][0]
    trouble = columns[key].kind if key in columns and rnd.random() < 0.85 else rnd.choice(list(TEXTS_BY_TYPE))
    cell: Any
    if kind in TYPED:
        cell = rnd.choice([*EXTREMES[trouble], None]) if rnd.random() < 0.7 else rnd.choice(texts_of(trouble))
    elif kind in ("csv", "tsv"):
        cell = rnd.choice(texts_of(trouble)) if rnd.random() < 0.8 else with_spaces(rnd, row[at][1])
    else:
        cell = rnd.choice(tokens_of(trouble)) if rnd.random() < 0.8 else rewritten(rnd, row[at][1])
    return (*row[:at], (key, cell), *row[at + 1 :])


def with_spaces(rnd: Random, text: str) -> str:
    space = rnd.choice(SPACES)
    return rnd.choice([space + text, text + space, space + text + space, text[:1] + space + text[1:]])


def rewritten(rnd: Random, token: str) -> str:
    """A valid token in another form: escaped, as a string, spaced, negative, with a point or an exponent."""
    try:
        value = json.loads(token)
    except ValueError:
        return token
    if isinstance(value, str):
        if rnd.random() < 0.5:
            return json.dumps(with_spaces(rnd, value), ensure_ascii=False)
        return rnd.choice(list(escaped(value)))
    return rnd.choice(
        [
            f'"{value}"',
            f" {token} ",
            f"-{token}",
            f"{token}.0",
            f"{token}e0",
            f"[{token}]",
            f'{{"a":{token}}}',
            f"{token}0",
            f"0{token}",
        ]
    )


def odd_keys(rnd: Random, row: tuple[tuple[str, Any], ...]) -> Row:
    """Keys missing, in another order, doubled, escaped, or more than there are fields."""
    cells = list(row)
    what = rnd.randrange(8)
    if not cells or what == 0:
        more = rnd.choice(
            [
                '"z"',
                '"f9"',
                '""',
                '"F0"',
                '"f0 "',
                '"\\u0000"',
                '"z\\ud800"',
                '"f0\\u0000"',
                '"a.b"',
                '"é"',
                '"e\\u0301"',
            ]
        )
        cells.insert(rnd.randrange(len(cells) + 1), (RAW_KEY + more, rnd.choice(tokens_of("nest") + tokens_of("int"))))
    elif what == 1:
        del cells[rnd.randrange(len(cells))]
    elif what == 2:
        rnd.shuffle(cells)
    elif what in (3, 4):
        key, token = rnd.choice(cells)
        other = token if rnd.random() < 0.3 else rnd.choice([*tokens_of("int")[:80], token, "null"])
        cells.insert(rnd.randrange(len(cells) + 1), (key, other))
    elif what == 5:
        at = rnd.randrange(len(cells))
        key, token = cells[at]
        cells[at] = (RAW_KEY + rnd.choice(list(escaped(key))), token)
    elif what == 6:
        at = rnd.randrange(len(cells))
        cells[at] = (cells[at][0], "null")
    else:
        key, token = cells[rnd.randrange(len(cells))]
        cells.append((RAW_KEY + rnd.choice(list(escaped(key))), token))
    return tuple(cells)


def broken_line(rnd: Random, kind: str, row: tuple[tuple[str, Any], ...], document: Document) -> bytes:
    """A line that is no record, or one with a few bytes changed."""
    if rnd.random() < 0.4:
        return rnd.choice(CSV_LINES if kind in ("csv", "tsv") else JSON_LINES)
    line = document.line(row)
    at = rnd.randrange(len(line) + 1)
    junk = rnd.choice(
        [
            b"\xff",
            b"\x00",
            b"\r",
            b'"',
            b"\\",
            b",",
            b" ",
            b"\n",
            b"}",
            b"{",
            b"[",
            b"\xc3",
            b"\xef\xbb\xbf",
            b"\t",
            b":",
            b"'",
            b"#",
            b"\x1f",
            b"\xed\xa0\x80",
        ]
    )
    return rnd.choice(
        [
            line[:at],
            line[at:],
            line[:at] + junk + line[at:],
            line[:at] + line[at + 1 :],
            line + line,
            line + junk,
            junk + line,
            line[:at] + junk + line[at + 1 :],
        ]
    )
