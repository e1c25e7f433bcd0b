"""Settings of the interpreter while batches are at work."""

from __future__ import annotations

import asyncio
import gc
import json
import sys
from typing import Any

import pytest
from batch.models import Point

import ztf_flow as ztf
from ztf_flow.batch.interpreter import NEVER, SHORT_TURN, Hold, Setting


def settings() -> tuple[Any, ...]:
    return gc.get_threshold(), sys.getswitchinterval()


async def test_settings_are_as_before() -> None:
    """They are changed during an execution only, however that ends and however many overlap."""
    before = settings()
    during: list[Any] = []
    batch = ztf.create_batch(Point).add(1, '{"x":1}', "json").on_item_complete(lambda _: during.append(settings()))
    other = ztf.create_batch(Point).add(1, json.dumps({"x": 1}), "json")
    await asyncio.gather(batch.execute(), other.execute())
    work = asyncio.create_task(batch.execute())
    await asyncio.sleep(0)
    work.cancel()
    await asyncio.wait([work])
    assert during[0] == ((*before[0][:2], NEVER), pytest.approx(SHORT_TURN))
    assert settings() == before


@pytest.mark.parametrize("executor", ["inline", "process"])
async def test_turns_are_short_only_where_threads_compute(executor: Any) -> None:
    """Other executors leave the turns at the lock as they are."""
    before = sys.getswitchinterval()
    during: list[float] = []
    batch = ztf.create_batch(Point, executor=executor).add(1, '{"x":1}', "json")
    await batch.on_item_complete(lambda _: during.append(sys.getswitchinterval())).execute()
    assert during == [before]


class Box:
    """Something that can be set."""

    def __init__(self) -> None:
        self.value = 5

    def read(self) -> int:
        return self.value

    def write(self, value: int) -> None:
        self.value = value


def test_the_last_holder_puts_a_setting_back() -> None:
    """Holds overlap, and one that is begun or ended twice counts once."""
    box = Box()
    setting = Setting(box.read, box.write, lambda was: was - 1)
    first, second = Hold(setting), Hold(setting)
    seen = []
    for step in (first.begin, first.begin, second.begin, first.end, first.end, second.end):
        step()
        seen.append(box.value)
    assert seen == [4, 4, 4, 4, 4, 5]


def test_what_somebody_else_has_set_stays() -> None:
    """A setting that was changed meanwhile is not put back."""
    box = Box()
    hold = Hold(Setting(box.read, box.write, lambda was: was - 1))
    hold.begin()
    box.value = 9
    hold.end()
    assert box.value == 9
