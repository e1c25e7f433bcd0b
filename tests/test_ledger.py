"""The books of a run: counts, kinds of errors, and when there are too many rejects."""

from __future__ import annotations

from typing import Any

import pytest

from ztf_flow import ledger as books
from ztf_flow.errors import InvalidRecordError
from ztf_flow.ledger import Ledger, OverBudget, RejectLimit
from ztf_flow.records import Block, Counts, Layout, Part, Place, Receipt, RecordError, Reject, SourceObject

OBJECT = SourceObject("file:///x", "/x", "v", 9, "x")


def reject(*errors: RecordError, record: int | None = 7) -> Reject:
    place = Place(record, 8, 90, 99) if record is not None else Place(None)
    return Reject("validate", OBJECT, "ndjson", place, b"raw", errors or (RecordError(("id",), "t", "m", "input"),))


def block(read: int, *rejects: Reject, **more: Any) -> Block:
    counts = Counts(read, read - len(rejects), len(rejects))
    return Block(OBJECT, Layout("ndjson"), b"", counts.written, counts, list(rejects), **more)


def test_a_count_is_judged_at_once() -> None:
    """More than so many, whatever was read."""
    limit = RejectLimit(count=2)
    assert not limit.exceeded(2, 2, final=False) and not limit.exceeded(2, 2, final=True)
    assert limit.exceeded(3, 10**9, final=False)


def test_a_percentage_is_judged_after_ten_thousand_records_and_at_the_end() -> None:
    """Exactly the share is allowed."""
    limit = RejectLimit(fraction=0.05)
    assert not limit.exceeded(9_999, 9_999, final=False) and limit.exceeded(501, 10_000, final=False)
    assert not limit.exceeded(500, 10_000, final=False) and not limit.exceeded(0, 0, final=True)
    assert limit.exceeded(1, 1, final=True)


def test_no_limit_is_never_exceeded() -> None:
    """All records may be rejected."""
    assert not RejectLimit().exceeded(10**9, 10**9, final=True)


def test_too_many_rejects_end_the_run_with_figures() -> None:
    """How many of how many, and the limit."""
    ledger = Ledger(RejectLimit(count=1))
    ledger.observe(block(10, reject()))
    with pytest.raises(OverBudget, match=r"2 of 20 records were rejected \(10.00%\), rejects.max is 1") as raised:
        ledger.observe(block(10, reject()))
    assert raised.value.exit_code == 4


def test_skipped_records_count_as_rejected() -> None:
    """The budget is about what is refused, not about what is kept of it."""
    ledger = Ledger(RejectLimit(count=0), "skip")
    with pytest.raises(OverBudget):
        ledger.observe(Block(OBJECT, Layout("ndjson"), None, 0, Counts(1, 0, 0, 1), [reject()]))


@pytest.mark.parametrize(
    ("record", "where"), [(7, "file:///x, record 7, line 8, bytes 90-99: id: m"), (None, "file:///x: id: m")]
)
def test_stop_names_the_place_and_all_errors(record: int | None, where: str) -> None:
    """Of a record, or of an object that can't be read."""
    ledger = Ledger(action="stop")
    with pytest.raises(InvalidRecordError) as raised:
        ledger.observe(block(1, reject(record=record)))
    assert str(raised.value).startswith(where)


def test_stop_without_raw_tells_types_only() -> None:
    """Messages of validators repeat what they refuse."""
    ledger = Ledger(action="stop", raw=False)
    with pytest.raises(InvalidRecordError) as raised:
        ledger.observe(block(1, reject(RecordError(("id",), "value_error", "not secret!", "secret"))))
    assert "secret" not in f"{raised.value} {raised.value.errors}" and "value_error" in str(raised.value)


def test_errors_are_grouped_by_stage_path_and_type() -> None:
    """Positions in lists don't count; the most frequent come first, each with its first example."""
    ledger = Ledger()
    ledger.observe(block(9, *(reject(RecordError(("items", n, "id"), "int", "m", n)) for n in range(3)), reject()))
    assert ledger.errors_by_type() == [
        {"stage": "validate", "path": ["items", "*", "id"], "type": "int", "count": 3,
         "example": {"input": 0, "message": "m"}},
        {"stage": "validate", "path": ["id"], "type": "t", "count": 1, "example": {"input": "input", "message": "m"}},
    ]  # fmt: skip


def test_without_raw_there_are_no_examples() -> None:
    """They hold content of records."""
    ledger = Ledger(raw=False)
    ledger.observe(block(1, reject()))
    assert ledger.errors_by_type()[0]["example"] is None


def test_the_kinds_of_errors_that_are_kept_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """What comes after counts as other; the report shows the most frequent."""
    monkeypatch.setattr(books, "ERROR_KINDS_KEPT", 5)
    monkeypatch.setattr(books, "ERROR_KINDS_SHOWN", 3)
    ledger = Ledger()
    for number in range(100):
        ledger.observe(block(1, reject(RecordError((f"field{number}",), "t", "m"))))
    assert len(ledger.book.errors) <= 6 and ledger.errors_by_type()[0]["type"] == "other"
    assert len(ledger.errors_by_type()) == 3 and ledger.errors_by_type()[0]["count"] == 95


def test_counts_run_ahead_of_what_is_committed() -> None:
    """The identity is about committed splits."""
    ledger = Ledger()
    ledger.observe(block(3, reject(), busy={"parse": 1.5}))
    ledger.observe(block(1, busy={"parse": 0.5}))
    assert ledger.counts == Counts(4, 3, 1) and ledger.committed == Counts() and ledger.rejected == 1
    part = Part("p", "s", 3, 100, "sha256:0")
    ledger.close_split(Receipt("id", (), (part, part), Counts(4, 3, 1)))
    assert ledger.committed == Counts(4, 3, 1) and ledger.bytes_written == 200
    assert ledger.splits["done"] == 1 and ledger.busy == {"parse": 2.0}
