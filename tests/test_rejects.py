"""Rejects by columns are the rejects that they stand for."""

from __future__ import annotations

import numpy as np
import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ztf_flow.ledger import ErrorBook
from ztf_flow.records import Coordinates, Place, RecordError, Reject, SourceObject
from ztf_flow.rejects import FrameRejects, Raws, Reasons, bytes_of, counted
from ztf_flow.sink.quarantine import as_line, quarantine_lines

OBJECT = SourceObject("memory://a%s", "a", "v1", None, "a")
SHORT = (RecordError(("name",), "string_too_short", "String should have at least 1 character", ""),)
WRONG = (RecordError(("id",), "int_parsing", "no integer", "100%"), RecordError(("at", 0), "missing", "Field required"))

OTHERS = [
    Reject("parse", OBJECT, "csv", Place(4, 5, 15, 20), b"\xff?", WRONG),
    Reject("validate", OBJECT, "csv", Place(11, 12, 95, 99), None, SHORT),
]

COLUMNS = [
    Reject("validate", OBJECT, "csv", Place(3, 4, 10, 15), b"a%d,\\", WRONG),
    Reject("validate", OBJECT, "csv", Place(5, 6, 20, 25), 'é"b"'.encode(), SHORT),
    Reject("validate", OBJECT, "csv", Place(9, 10, 90, 95), b"c,\n", WRONG),
]


def by_columns(rejects: list[Reject], others: list[Reject] | None = None, *, raw: bool = True) -> FrameRejects:
    """Rejects of one object at the stage validate, whose bytes are UTF-8, by columns."""
    columns = [
        None if None in column else np.array(column, dtype=np.int64)
        for column in zip(*[reject.place for reject in rejects], strict=True)
    ]
    errors = list(dict.fromkeys(reject.errors for reject in rejects))
    codes = np.array([errors.index(reject.errors) for reject in rejects], dtype=np.int64)
    raws = None
    if raw:
        given = [reject.raw or b"" for reject in rejects]
        ends = np.cumsum([len(text) + 2 for text in given])
        raws = Raws(b"\n\n".join([*given, b""]), ends - 2 - [len(text) for text in given], ends - 2)
    first = rejects[0]
    places = Coordinates._make(columns)
    return FrameRejects(first.object, first.format, places, raws, Reasons(errors, codes), others or [])


@pytest.mark.parametrize("others", [[], OTHERS])
def test_each_is_what_it_stands_for(others: list[Reject]) -> None:
    """In the order of their numbers, from both ends."""
    rejects = by_columns(COLUMNS, others)
    expected = sorted(COLUMNS + others, key=lambda reject: reject.place.record or 0)
    assert list(rejects) == expected == rejects == [rejects[at] for at in range(len(expected))]
    assert rejects[-1] == expected[-1] and rejects[1:3] == expected[1:3] and len(rejects) == len(expected)
    with pytest.raises(IndexError):
        rejects[len(expected)]


@pytest.mark.parametrize("others", [[], OTHERS])
@pytest.mark.parametrize("raw", [True, False])
def test_their_lines_are_those_of_single_rejects(others: list[Reject], raw: bool) -> None:
    """Others among them, whose bytes are no UTF-8, and per cent signs included."""
    rejects = by_columns(COLUMNS, others)
    lines = quarantine_lines(rejects, run_id="r%d", raw=raw)
    assert lines.count(b"\n") == len(rejects)
    assert lines == quarantine_lines(list(rejects), run_id="r%d", raw=raw)


TEXTS = st.text(max_size=40) | st.text(st.sampled_from('\x00\x07\b\t\n\x0b\f\r\x1b\x1f "/\\\x7fé'), max_size=90)


@settings(deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=5), st.integers(0, 2**62), st.booleans())
def test_their_lines_are_the_objects(texts: list[str], byte: int, raw: bool) -> None:
    """Whatever characters the bytes have, and however large the numbers are."""
    rejects = []
    for at, text in enumerate(texts):
        place, errors = Place(at + 1, at + 9, byte, byte + at), (SHORT, WRONG)[at % 2]
        rejects.append(Reject("validate", OBJECT, "ndjson", place, text.encode(), errors))
    lines = quarantine_lines(by_columns(rejects), run_id="r", raw=raw).split(b"\n")
    assert lines.pop() == b""
    assert lines == [orjson.dumps(as_line(reject, "r", raw)) for reject in rejects]


def test_errors_are_counted_alike() -> None:
    """An error book takes columns as it takes single rejects, with the examples that came first."""
    early = (RecordError(("name",), "string_too_short", "String should have at least 1 character", "first"),)
    others = [Reject("validate", OBJECT, "csv", Place(4, 5, 15, 20), b"?", early), *OTHERS]
    for more in ([], others):
        rejects = by_columns(COLUMNS, more)
        books = ErrorBook(), ErrorBook()
        books[0].add(rejects)
        books[1].add(list(rejects))
        assert books[0].ranked() == books[1].ranked()
        kinds, expected = ([kind[:2] for kind in counted(them)] for them in (rejects, list(rejects)))
        assert list(dict.fromkeys(kinds)) == expected
    assert books[0].ranked()[0]["count"] == 3


def test_the_budget_knows_what_they_hold() -> None:
    """The bytes of the frame once, and others one by one."""
    alone, mixed = by_columns(COLUMNS), by_columns(COLUMNS, OTHERS)
    assert alone.raws is not None
    assert bytes_of(alone, each=500) >= len(alone.raws.data) + 7 * 8 * 3
    assert bytes_of(mixed, each=500) == bytes_of(alone, each=500) + 2 * 500 + 2
    assert bytes_of(OTHERS, each=500) == 1002


def test_rejects_without_raw_bytes_have_none() -> None:
    """As of binary formats, or where nobody keeps them; coordinates that a format hasn't are null."""
    (reject,) = expected = [Reject("validate", OBJECT, "parquet", Place(1), None, SHORT)]
    rejects = by_columns(expected, raw=False)
    assert rejects[0] == reject
    assert quarantine_lines(rejects, run_id="r", raw=True) == quarantine_lines(expected, run_id="r", raw=True)
