"""Every nasty text and token of every type, among good ones, gives the same by columns as row by row."""

from __future__ import annotations

import pytest
from differential.cases import Case
from differential.comparing import differences
from differential.enumerated import cases
from differential.minimising import minimised

ALL = list(cases())


@pytest.mark.parametrize("case", ALL, ids=range(len(ALL)))
def test_enumerated_cells_agree(case: Case) -> None:
    """Payload, rejects, counts and coordinates are equal for all cells of a list."""
    if differences(case.made()):
        pytest.fail(minimised(case, attempts=60).made().script())
