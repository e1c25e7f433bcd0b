"""The local engine and the run of one split: order, ends and errors."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from types import SimpleNamespace
from typing import Any

import pytest

from ztf_flow.engine import local
from ztf_flow.engine.base import finish_first
from ztf_flow.engine.local import LocalEngine
from ztf_flow.records import Counts, Receipt, Split


async def splits(count: int) -> AsyncIterator[Split]:
    for number in range(count):
        yield Split(str(number), ())


def receipt(split: Split) -> Receipt:
    return Receipt(split.id, (), (), Counts())


class Work:
    """Stands in for `run_split`: splits end when they are told to."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.begun: list[str] = []
        self.undone: list[str] = []
        self.gates: dict[str, asyncio.Future[None]] = {}
        self.most = 0
        monkeypatch.setattr(local, "run_split", self.run)

    async def run(self, split: Split, context: Any) -> Receipt:
        self.begun.append(split.id)
        gate = self.gates[split.id] = asyncio.get_running_loop().create_future()
        self.most = max(self.most, sum(not gate.done() for gate in self.gates.values()))
        try:
            await gate
        except BaseException:
            await asyncio.sleep(0)  # clean-up takes its time
            self.undone.append(split.id)
            raise
        return receipt(split)


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> Work:
    return Work(monkeypatch)


def context(open_splits: int) -> Any:
    return SimpleNamespace(open_splits=open_splits)


async def settled() -> None:
    for _ in range(20):
        await asyncio.sleep(0)


async def test_so_many_splits_are_open_and_no_more(work: Work) -> None:
    """They are begun in order; receipts come as splits end."""
    found: list[str] = []

    async def consume() -> None:
        async for made in LocalEngine().run(splits(5), context(2)):
            found.append(made.split)

    running = asyncio.create_task(consume())
    for ended in ("1", "0", "3", "2", "4"):
        await settled()
        work.gates[ended].set_result(None)
    await running
    assert found == ["1", "0", "3", "2", "4"] and work.begun == ["0", "1", "2", "3", "4"] and work.most == 2


async def test_the_first_error_ends_all_splits_and_is_raised(work: Work) -> None:
    """After their clean-up; no further split is begun."""

    async def consume() -> None:
        async for _ in LocalEngine().run(splits(9), context(3)):
            pass

    running = asyncio.create_task(consume())
    await settled()
    work.gates["1"].set_exception(ValueError("broken"))
    with pytest.raises(ValueError, match="broken"):
        await running
    assert sorted(work.undone) == ["0", "1", "2"] and len(work.begun) == 3


async def test_a_cancellation_waits_for_the_clean_up_of_all_splits(work: Work) -> None:
    """Nothing works on behind the caller's back."""

    async def consume() -> None:
        async for _ in LocalEngine().run(splits(9), context(3)):
            pass

    running = asyncio.create_task(consume())
    await settled()
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert sorted(work.undone) == ["0", "1", "2"]
    assert asyncio.all_tasks() == {asyncio.current_task()}


async def test_an_error_in_planning_ends_the_run(work: Work) -> None:
    """Also while splits are open."""

    async def broken() -> AsyncIterator[Split]:
        yield Split("0", ())
        raise ValueError("no listing")

    with pytest.raises(ValueError, match="no listing"):
        async for _ in LocalEngine().run(broken(), context(2)):
            pass
    assert work.undone in ([], ["0"])


async def test_what_must_not_be_left_half_done_is_ended_first() -> None:
    """A cancellation waits, also a repeated one, and is raised then."""
    steps: list[str] = []
    gate = asyncio.get_running_loop().create_future()

    async def commit() -> None:
        steps.append("begun")
        await gate
        steps.append("done")

    task = asyncio.create_task(finish_first(commit()))
    await settled()
    for _ in range(3):
        task.cancel()
        await settled()
    assert steps == ["begun"] and not task.done()
    gate.set_result(None)
    with pytest.raises(asyncio.CancelledError):
        await task
    assert steps == ["begun", "done"]


async def test_what_is_finished_first_gives_its_value_or_error() -> None:
    """As if it were awaited."""

    async def value() -> int:
        return 7

    async def error() -> None:
        raise ValueError("broken")

    assert await finish_first(value()) == 7
    with pytest.raises(ValueError, match="broken"):
        await finish_first(error())
