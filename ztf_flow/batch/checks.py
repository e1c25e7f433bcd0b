"""Numbers that options take."""

from __future__ import annotations

import math
from typing import Any


def number(name: str, value: Any) -> float:
    """The value, if it is a number other than inf and NaN. Raises TypeError or ValueError."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise TypeError(f"{name} must be a number, not {value!r}")
    if not math.isfinite(value):
        raise ValueError(f"{name} must be finite, not {value}")
    return value


def at_least_one(name: str, value: Any) -> int:
    """The value, if it is a whole number from 1 on. Raises TypeError or ValueError."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"{name} must be a whole number, not {value!r}")
    if value < 1:
        raise ValueError(f"{name} must be at least 1, not {value}")
    return value


def above_zero(name: str, value: Any) -> float:
    """The value, if it is a number above 0. Raises TypeError or ValueError."""
    if number(name, value) <= 0:
        raise ValueError(f"{name} must be more than 0, not {value}")
    return float(value)
