"""Differences that were found once, each as a small trial."""

from __future__ import annotations

import pytest
from differential.comparing import differences
from differential.trials import Trial

FOUND: dict[str, Trial] = {
    "no difference": Trial(b'{"a":1}\n{"a":"x"}\n', "class Model(BaseModel):\n    a: int\n"),
}


@pytest.mark.parametrize("name", FOUND)
def test_found_differences_stay_gone(name: str) -> None:
    """Both paths agree on what they once differed in."""
    assert differences(FOUND[name]) == []
