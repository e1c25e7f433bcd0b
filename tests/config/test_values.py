"""Sizes, rates, budgets and mappings of secrets."""

from __future__ import annotations

import json
import pickle
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from ztf_flow.config.values import Budget, Rate, RejectBudget, Secrets, Size


class Values(BaseModel):
    size: Size = 1
    rate: Rate | None = None
    budget: Budget | None = None
    storage: Secrets = Secrets()


@pytest.mark.parametrize(
    ("text", "size"),
    [
        (7, 7),
        ("7", 7),
        ("7B", 7),
        ("1kB", 1000),
        ("1KiB", 1024),
        ("128MB", 128 * 10**6),
        ("128MiB", 128 * 2**20),
        ("1.5 GiB", 3 * 2**29),
        ("2TB", 2 * 10**12),
    ],
)
def test_sizes(text: Any, size: int) -> None:
    """MB is 10⁶ and MiB 2²⁰ bytes; a bare number is bytes."""
    assert Values(size=text).size == size


@pytest.mark.parametrize("text", ["", "MB", "1M", "1Mb", "-1MB", "1.3B", "1e3", 0, -5, True, 1.5, None, "1MB/s", "١MB"])
def test_what_is_no_size_is_refused(text: Any) -> None:
    """Ambiguous units, fractions of a byte, zero and other types are errors."""
    with pytest.raises(ValidationError):
        Values(size=text)


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 10**15), st.sampled_from([("MB", 10**6), ("MiB", 2**20), ("GB", 10**9), ("TiB", 2**40)]))
def test_sizes_are_exact(number: int, unit: tuple[str, int]) -> None:
    """No size is rounded, however large."""
    assert Values(size=f"{number}{unit[0]}").size == number * unit[1]


@pytest.mark.parametrize(("text", "rate"), [("200MiB/s", 200 * 2**20), ("5MB/s", 5_000_000), (10, 10), ("10", 10)])
def test_rates(text: Any, rate: int) -> None:
    """A rate is a size per second."""
    assert Values(rate=text).rate == rate


@pytest.mark.parametrize("text", ["200MiB", "fast", "1MB/min", True, 0])
def test_what_is_no_rate_is_refused(text: Any) -> None:
    """A rate with a unit says per second."""
    with pytest.raises(ValidationError):
        Values(rate=text)


@pytest.mark.parametrize(
    ("text", "budget"),
    [
        (100, RejectBudget(count=100)),
        ("100", RejectBudget(count=100)),
        (0, RejectBudget(count=0)),
        ("5%", RejectBudget(fraction=0.05)),
        ("0.5 %", RejectBudget(fraction=0.005)),
        ("100%", RejectBudget(fraction=1.0)),
    ],
)
def test_budgets(text: Any, budget: RejectBudget) -> None:
    """A budget is a count or a fraction of the records, never both."""
    assert Values(budget=text).budget == budget


@pytest.mark.parametrize("text", ["101%", "-1%", "nan%", "%", -1, 1.5, True, "many"])
def test_what_is_no_budget_is_refused(text: Any) -> None:
    """Negative and impossible budgets are errors."""
    with pytest.raises(ValidationError):
        Values(budget=text)


def test_secrets_show_nowhere() -> None:
    """Not in `repr`, `str`, dumps or errors; `reveal` gives them."""
    values = Values(storage={"key": "hunter22", "nested": {"token": "hunter22"}})
    shown = [repr(values), str(values), str(values.model_dump()), values.model_dump_json(), f"{values.storage}"]
    with pytest.raises(ValidationError) as caught:
        Values(storage={"key": "hunter22", 5: "hunter22"})
    assert not any("hunter22" in text for text in [*shown, json.dumps(caught.value.errors(include_input=False))])
    assert values.storage.reveal() == {"key": "hunter22", "nested": {"token": "hunter22"}}


def test_secrets_can_not_be_changed_from_outside() -> None:
    """What goes in and what comes out are copies."""
    given: dict[str, Any] = {"nested": {"a": 1}}
    secrets = Secrets(given)
    given["nested"]["a"] = 2
    secrets.reveal()["nested"]["a"] = 3
    assert secrets.reveal() == {"nested": {"a": 1}}


def test_secrets_survive_pickling() -> None:
    """Workers get the values."""
    assert pickle.loads(pickle.dumps(Secrets({"a": "b"}))) == Secrets({"a": "b"})
