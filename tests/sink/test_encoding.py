"""Encoding goes on beside the writer, in order, within bounds, and its errors are told."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path
from typing import Any

import pytest

from ztf_flow.sink.writer import AHEAD, OutputFile, Target
from ztf_flow.storage.local import LocalStorage


class SlowEncoder:
    """Passes blocks on, each when `go` is set; a block `bad` is an error."""

    def __init__(self) -> None:
        self.go = threading.Event()
        self.begun: list[bytes] = []

    def begin(self) -> bytes:
        return b"<"

    def add(self, payload: bytes) -> bytes:
        self.begun.append(payload)
        assert self.go.wait(60)
        if payload == b"bad":
            raise ValueError("it can't be encoded")
        return payload

    def end(self) -> bytes:
        return b">"


async def opened(folder: Path, encoder: Any) -> OutputFile:
    storage = LocalStorage()
    target = Target(storage, str(folder / "out"), str(folder / "staged"))
    file = OutputFile(target, await storage.stage(target.staged), encoder, None, blocking=True)
    await file.begin()
    return file


async def test_blocks_are_encoded_in_order_beside_the_writer(tmp_path: Path) -> None:
    """The writer goes on while a block is being encoded; the file has all of them in order."""
    encoder = SlowEncoder()
    file = await opened(tmp_path, encoder)
    for number in range(5):
        await file.add(b"%d" % number, 1)  # none of them is done yet
    encoder.go.set()
    part = await file.finish()
    assert (tmp_path / "staged").read_bytes() == b"<01234>"
    assert (part.rows, part.size) == (5, 7)


async def test_what_waits_is_bounded(tmp_path: Path) -> None:
    """With too many bytes waiting the writer waits as well."""
    encoder = SlowEncoder()
    file = await opened(tmp_path, encoder)
    block = bytes(AHEAD // 2)
    for _ in range(3):
        await file.add(block, 1)
    late = asyncio.ensure_future(file.add(block, 1))
    await asyncio.wait([late], timeout=0.01)
    assert not late.done() and len(encoder.begun) <= 1
    encoder.go.set()
    await late
    assert (await file.finish()).size == 4 * len(block) + 2


@pytest.mark.parametrize("later", ["add", "finish", "has_reached"])
async def test_an_error_is_raised_by_a_later_call(tmp_path: Path, later: str) -> None:
    """No block is lost silently."""
    encoder = SlowEncoder()
    encoder.go.set()
    file = await opened(tmp_path, encoder)
    await file.add(b"bad", 1)
    with pytest.raises(ValueError, match="can't be encoded"):
        if later == "add":
            await file.add(bytes(AHEAD + 1), 1)
        elif later == "finish":
            await file.finish()
        else:
            await file.has_reached(1)
    await file.stop()


async def test_a_size_is_that_of_all_blocks_given(tmp_path: Path) -> None:
    """Whether a part is full doesn't depend on how quick encoding is."""
    encoder = SlowEncoder()
    file = await opened(tmp_path, encoder)
    await file.add(b"12345678", 1)
    asyncio.get_running_loop().call_soon(encoder.go.set)
    assert await file.has_reached(9)
    assert not await file.has_reached(10)
    await file.stop()
