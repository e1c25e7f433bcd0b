"""Random models and rows: both paths make equal blocks. `__main__.py` is the same with a large budget."""

from __future__ import annotations

import contextlib
from random import Random

from differential.comparing import differences
from differential.drawing import draw_case
from differential.minimising import minimised
from differential.trials import Unusable
from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.randoms(use_true_random=False))
def test_random_cases_agree(rnd: Random) -> None:
    """Whatever model, rows, formats and options, the vectorised path gives what the row path gives."""
    case = draw_case(rnd, most=40)
    with contextlib.suppress(Unusable):
        found = differences(case.made())
        if found:
            note(minimised(case).made().script())
        assert found == []


def test_many_seeds_agree() -> None:
    """The first cases of a campaign agree, on frames of many records."""
    for seed in range(120):
        case = draw_case(Random(seed), most=300)
        with contextlib.suppress(Unusable):
            assert differences(case.made()) == [], f"python tests/differential --most 300 --show {seed}"
