"""The sink of a dry run: everything is read, judged and formatted, nothing is written."""

from __future__ import annotations

from collections.abc import Iterator

from ztf_flow.records import Block, Counts, Receipt, Split
from ztf_flow.sink.base import Sink
from ztf_flow.sink.writer import SplitTargets, SplitWriter


class DryWriter(SplitWriter):
    """Counts blocks and forgets them."""

    def __init__(self, split: Split) -> None:
        self.split = split
        self.counts = Counts()

    async def write(self, block: Block) -> None:
        self.counts.add(block.counts)

    async def finish(self, *, empty_part: bool) -> Receipt:
        return Receipt(self.split.id, (), (), self.counts)

    def let_go(self) -> None:
        return None

    async def abort(self) -> None:
        return None


class DrySink(Sink):
    """Accepts everything and keeps nothing."""

    async def prepare(self, *, look_only: bool = False) -> None:
        return None

    def writer(self, split: Split) -> SplitWriter:
        return DryWriter(split)

    def targets(self, split: Split) -> SplitTargets:
        raise AssertionError("a dry run has no targets")

    async def commit(self, receipt: Receipt) -> None:
        return None

    async def finish(self, *, succeeded: bool, complete: bool = False) -> None:
        return None

    async def keep_report(self, name: str, pieces: Iterator[bytes]) -> None:
        return None
