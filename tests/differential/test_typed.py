"""Columns of every Arrow type, with their extremes, give the same by columns as row by row."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from itertools import islice

import pytest
from differential.comparing import Tally, differences
from differential.trials import Trial, Unusable
from differential.typed import extra_trials, trials

from ztf_flow import vectorised

PARTS = 16


@pytest.fixture(autouse=True)
def _by_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    """Frames go by columns whatever the share of their records that isn't certain."""
    monkeypatch.setattr(vectorised, "MOST_UNCERTAIN", 1.0)


def agree(some: Iterator[Trial]) -> Tally:
    tally = Tally()
    for trial in some:
        with contextlib.suppress(Unusable):
            assert differences(trial, tally) == [], trial.script()
    return tally


@pytest.mark.parametrize("part", range(PARTS))
def test_typed_columns_agree(part: int) -> None:
    """Whatever the column's type and the field's, payload, rejects and counts are equal."""
    assert agree(islice(trials(), part, None, PARTS)).vectorised


def test_extra_columns_agree() -> None:
    """A value without one of Python rejects its record, whether or not its column is a field's."""
    assert agree(extra_trials()).vectorised
