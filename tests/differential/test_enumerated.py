"""Every nasty text and token of every type, among good ones, gives the same by columns as row by row."""

from __future__ import annotations

import pytest
from differential.comparing import differences
from differential.enumerated import trials
from differential.trials import Trial

ALL = list(trials())


@pytest.mark.parametrize("trial", ALL, ids=range(len(ALL)))
def test_enumerated_cells_agree(trial: Trial) -> None:
    """Payload, rejects, counts and coordinates are equal for all cells of a list."""
    assert differences(trial) == [], trial.model
