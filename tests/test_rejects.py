"""Rejects by columns are the rejects that they stand for."""

from __future__ import annotations

import pytest

from ztf_flow.ledger import ErrorBook
from ztf_flow.records import Place, RecordError, Reject, SourceObject
from ztf_flow.rejects import FrameRejects, bytes_of
from ztf_flow.sink.quarantine import quarantine_lines

OBJECT = SourceObject("memory://a%s", "a", "v1", None, "a")
SHORT = (RecordError(("name",), "string_too_short", "String should have at least 1 character", ""),)
WRONG = (RecordError(("id",), "int_parsing", "no integer", "100%"), RecordError(("at", 0), "missing", "Field required"))

REJECTS = FrameRejects.refused(
    OBJECT,
    "csv",
    [(3, 4, 10, 15), (5, None, 20, 25), (9, 10, 90, 95)],
    [b"a%d,\\", b'\xff"b"', b"c,\n"],
    [SHORT, WRONG, SHORT],
)
OTHERS = [
    Reject("parse", OBJECT, "csv", Place(4, 5, 15, 20), b"?", WRONG),
    Reject("validate", OBJECT, "csv", Place(11, 12, 95, 99), None, SHORT),
]


@pytest.mark.parametrize("others", [[], OTHERS])
@pytest.mark.parametrize("raw", [True, False])
def test_their_lines_are_those_of_single_rejects(others: list[Reject], raw: bool) -> None:
    """Bytes that are no UTF-8, coordinates that a format hasn't and per cent signs included."""
    rejects = REJECTS.merged(others)
    lines = quarantine_lines(rejects, run_id="r%d", raw=raw)
    assert lines.count(b"\n") == len(rejects)
    assert lines == quarantine_lines(list(rejects), run_id="r%d", raw=raw)


def test_others_take_their_places_among_them() -> None:
    """By the numbers of their records, each with its own stage."""
    merged = REJECTS.merged(OTHERS)
    assert [(reject.place.record, reject.stage) for reject in merged] == [
        (3, "validate"), (4, "parse"), (5, "validate"), (9, "validate"), (11, "validate")
    ]  # fmt: skip
    assert merged[1:2] == [OTHERS[0]]


def test_a_truncated_one_keeps_its_mark() -> None:
    """Columns have no room for it: the rejects are then a list."""
    cut = Reject("parse", OBJECT, "csv", Place(4, 5, 15, 20), b"?", WRONG, raw_truncated=True)
    assert [reject.raw_truncated for reject in REJECTS.merged([cut])] == [False, True, False, False]


def test_errors_are_counted_alike() -> None:
    """An error book takes columns as it takes single rejects, and so does the memory budget."""
    books = ErrorBook(), ErrorBook()
    books[0].add(REJECTS)
    books[1].add(list(REJECTS))
    assert books[0].ranked() == books[1].ranked()
    assert books[0].ranked()[0]["count"] == 2
    assert bytes_of(REJECTS) == bytes_of(list(REJECTS)) == 12


def test_rejects_without_raw_bytes_have_none() -> None:
    """As of binary formats, or where nobody keeps them."""
    rejects = FrameRejects.refused(OBJECT, "parquet", [(1, None, None, None)], None, [SHORT])
    assert rejects[0] == Reject("validate", OBJECT, "parquet", Place(1), None, SHORT)
    assert b'"raw":null,"raw_encoding":null' in quarantine_lines(rejects, run_id="r", raw=True)
