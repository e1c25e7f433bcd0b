"""The pool for kernels by columns: threads, and processes for what only pydantic can judge."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import psutil
import pytest

from ztf_flow.engine.pools import ColumnPool
from ztf_flow.formats.registry import default_registry
from ztf_flow.kernel import Kernel, KernelSpec, OutputOptions, ParseOptions
from ztf_flow.records import Block, Cut, Frame, Layout, SourceObject
from ztf_flow.schema.model import reference_schema

MODELS = """
import os
from pydantic import BaseModel, Field

class Row(BaseModel):
    id: int = Field(ge=0)
    name: str
"""


def frame_of(text: str | bytes) -> Frame:
    data = text if isinstance(text, bytes) else text.encode()
    layout = Layout("ndjson")
    adapter: Any = default_registry.get("ndjson")
    framer = adapter.framer(None, layout, record_limit=2**20)
    cuts: list[Cut] = [*framer.feed(data), *framer.finish()]
    (cut,) = cuts
    return Frame(SourceObject("memory://a", "a", "v1", len(data), "a"), layout, cut)


@pytest.fixture
def spec(tmp_path: Path, write: Callable[[str, str], Path]) -> KernelSpec:
    write("models.py", MODELS)
    return KernelSpec(
        schema=reference_schema("models.py:Row", folder=tmp_path),
        mode="lax",
        parse=ParseOptions({}),
        format=OutputOptions("ndjson", None, 100_000, False, False, False, None),
    )


def run(spec: KernelSpec, frame: Frame) -> tuple[Block, int]:
    """The block of a frame, and the number of processes that it took."""

    async def main() -> tuple[Block, int]:
        pool = ColumnPool(spec.build(), spec, size=2, deadline=60)
        await pool.start()
        try:
            block = await pool.run(frame)
            return block, len(pool.pids)
        finally:
            await pool.close()

    return asyncio.run(main())


def facts(block: Block) -> tuple[Any, ...]:
    return block.payload, block.rows, block.counts, block.rejects


HALF_BAD = "".join(
    f'{{"id":{number},"name":"x"}}\n' if number % 2 else f'{{"id":"{number}","name":5}}\n' for number in range(2_000)
)
MIXED = "".join(
    f'{{"id":{number},"name":"x"}}\n' if number % 2 else f'{{"id":"{number}","name":{number % 3 or chr(34) * 2}}}\n'
    for number in range(4_000)
)


@pytest.mark.parametrize("provenance", ["none", "columns", "sidecar"])
def test_many_uncertain_records_go_to_processes(spec: KernelSpec, provenance: Any) -> None:
    """What they make of them takes its place among the others, just as row by row."""
    spec = replace(spec, provenance=provenance, run_id="r")
    block, processes = run(spec, frame_of(MIXED))
    expected = replace(spec, vectorise=False).build()(frame_of(MIXED))
    assert processes and facts(block) == facts(expected)


def test_invalid_cells_need_no_process(spec: KernelSpec) -> None:
    """Their errors are known cell by cell, just as row by row."""
    block, processes = run(spec, frame_of(HALF_BAD))
    expected = replace(spec, vectorise=False).build()(frame_of(HALF_BAD))
    assert not processes and facts(block) == facts(expected)


def test_few_uncertain_records_need_no_process(spec: KernelSpec) -> None:
    """A thread asks pydantic itself."""
    text = '{"id":1,"name":"x"}\n{"id":"2","name":"y"}\n'
    block, processes = run(spec, frame_of(text))
    assert not processes and block.payload == b'{"id":1,"name":"x"}\n{"id":2,"name":"y"}\n'


def test_frames_without_a_table_go_to_processes_as_a_whole(spec: KernelSpec) -> None:
    """Bytes that are no text have no cells; their neighbours are still accepted."""
    block, processes = run(spec, frame_of(b'{"id":1,"name":"\xff"}\n{"id":2,"name":"y"}\n'))
    assert processes and block.payload == b'{"id":2,"name":"y"}\n' and block.counts.quarantined == 1


def test_no_process_is_left(spec: KernelSpec) -> None:
    """Closing ends those that were started."""
    before = set(psutil.Process().children())
    run(spec, frame_of(MIXED))
    assert set(psutil.Process().children()) <= before


def test_the_first_frames_go_by_columns_on_all_threads(spec: KernelSpec) -> None:
    """A thread whose frame comes while another makes ready for its format waits, and doesn't take the way by rows."""
    begun: list[Block | Any] = []

    class Kernels(Kernel):
        def _make_vector_path(self, format_name: str) -> Any:
            other.start()
            other.join(0.2)  # it either has its answer by now, a wrong one, or waits for ours
            return super()._make_vector_path(format_name)

    kernel = Kernels(spec)
    frame = frame_of('{"id": 1, "name": "a"}\n' * 10)
    other = threading.Thread(target=lambda: begun.append(kernel.begin(frame, most=None)))
    begun.append(kernel.begin(frame, most=None))
    other.join()
    assert [type(block) for block in begun] == [Block, Block]


def test_the_likely_format_is_made_ready_alone(spec: KernelSpec) -> None:
    """Whether a schema goes by columns is told by the format that the source is named as."""
    made: list[str] = []

    class Kernels(Kernel):
        def _make_vector_path(self, format_name: str) -> Any:
            made.append(format_name)
            return super()._make_vector_path(format_name)

    assert Kernels(spec).takes_columns("ndjson")
    assert made == ["ndjson"]
