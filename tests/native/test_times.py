"""Dates and times are read by native code as Python reads them."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import numpy as np
from hypothesis import example, given, settings
from hypothesis import strategies as st
from native.in_python import cells_of, same_in_python

from ztf_flow.native.source import times

NEVER, EVER = -(2**63) + 1, 2**63 - 1
EPOCH = dt.datetime(1970, 1, 1)
TICK = dt.timedelta(microseconds=1)


def spoilt(texts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Texts, some of which have another sign somewhere, or one too few."""
    at, signs = st.integers(0, 40), st.sampled_from([*"0159-:+.TZz /", ""])
    return st.one_of(texts, st.builds(lambda text, at, sign: text[:at] + sign + text[at + 1 :], texts, at, signs))


def found(judge: Any, texts: list[str], *options: int, more: tuple[Any, ...] = ()) -> list[int | None]:
    """The values of cells, None for those that are doubtful."""
    values, certain = np.full(len(texts), 5), np.zeros(len(texts), dtype=np.bool_)
    cells = cells_of([text.encode() for text in texts])
    doubts = same_in_python(judge, *cells, *options, values, certain, *more)
    assert doubts == len(texts) - np.count_nonzero(certain)
    return [value if good else None for value, good in zip(values.tolist(), certain, strict=True)]


DATES = st.one_of(
    st.dates().map(str), st.builds("{:04}-{:02}-{:02}".format, st.integers(0, 9999), st.integers(0, 13), st.just(29))
)


@settings(max_examples=60)
@given(st.lists(spoilt(DATES), min_size=1, max_size=20), st.integers(-800_000, 0))
@example([f"{year:04}-{month:02}-{day}" for year in (1900, 2000, 2023, 2024) for month in range(1, 13)
          for day in range(28, 33)], NEVER)  # fmt: skip
@example(["0001-01-01", "9999-12-31", "0000-01-01", "1970-01-01"], NEVER)
def test_dates(texts: list[str], least: int) -> None:
    """A date is its days from 1970."""
    expected = []
    for text in texts:
        days = None
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
            try:
                days = (dt.date.fromisoformat(text) - EPOCH.date()).days
            except ValueError:
                days = None
        expected.append(days if days is not None and days >= least else None)
    assert found(times.judge_dates, texts, least, EVER) == expected


@settings(max_examples=60)
@given(st.lists(spoilt(st.times().map(str)), min_size=1, max_size=20), st.integers(0, 86_400_000_000))
def test_times(texts: list[str], most: int) -> None:
    """A time is its microseconds from midnight; its fraction has six digits and is not zero."""
    expected = []
    for text in texts:
        value = None
        if re.fullmatch(r"\d\d:\d\d:\d\d(\.(?!000000)\d{6})?", text, re.ASCII):
            try:
                time = dt.time.fromisoformat(text)
                value = (dt.datetime.combine(EPOCH, time) - EPOCH) // TICK
            except ValueError:
                value = None
        expected.append(value if value is not None and value <= most else None)
    assert found(times.judge_times, texts, NEVER, most) == expected


ZONES = st.sampled_from(["", "", "Z", "+00:00", "-00:00", "+02:00", "-23:59", "+24:00", "+00:60", "+0200", "Z0", " Z"])
MOMENTS = st.builds(
    lambda moment, sign, fraction, zone: moment.replace(microsecond=0).isoformat(sign) + fraction + zone,
    st.datetimes(), st.sampled_from("T "),
    st.sampled_from(["", "", ".5", ".000000", ".120", ".000001", ".1234567", "."]), ZONES,
)  # fmt: skip
SHAPE = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[-+](?!00:00)\d\d:[0-5]\d)?", re.ASCII)


def moment_of(text: str) -> dt.datetime | None:
    """The datetime that a text in one of the certain shapes is, if there is such a one."""
    if SHAPE.fullmatch(text) is None:
        return None
    try:
        return dt.datetime.fromisoformat(text)
    except ValueError:
        return None


@settings(max_examples=60)
@given(st.lists(spoilt(MOMENTS), min_size=1, max_size=20), st.booleans(), st.booleans(), st.booleans())
@example(["0001-01-01T00:00:00+01:00", "9999-12-31T23:59:59-01:00", "0001-01-01T00:00:00", "9999-12-31T23:59:59Z"],
         True, True, False)  # fmt: skip
def test_datetimes(texts: list[str], naive: bool, aware: bool, written: bool) -> None:
    """A datetime is its microseconds from 1970, in UTC if it has a zone; what is said to be its own JSON text is that,
    and those with an offset that don't lead near the ends of the calendar are certain."""
    same, zulu = (np.zeros(len(texts), dtype=np.bool_) for _ in range(2))
    values = found(
        times.judge_datetimes, texts, naive, aware, written, NEVER, EVER, more=(same, zulu)
    )  # fmt: skip
    for text, value, own, utc in zip(texts, values, same.tolist(), zulu.tolist(), strict=True):
        moment = moment_of(text)
        allowed = moment is not None and (naive if moment.tzinfo is None else aware)
        kept = moment is not None and text == moment.isoformat().replace("+00:00", "Z")
        if moment is None or not allowed:
            assert value is None and not own
            continue
        offset = moment.tzinfo is not None and not text.endswith("Z")
        if value is None:
            assert offset and ((written and not kept) or not 1 < moment.year < 9999)
            continue
        assert value == (moment.replace(tzinfo=None) - EPOCH - (moment.utcoffset() or dt.timedelta(0))) // TICK
        assert own == kept and utc == text.endswith("Z")
