"""What the three kinds of sink have in common."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Any

from ztf_flow.records import Part, Receipt, Split
from ztf_flow.sink.writer import SplitTargets, SplitWriter, Target, WriteSettings
from ztf_flow.storage import Storage


@dataclass(frozen=True, slots=True)
class RejectsPlace:
    """The folder (its path ends in `/`) or, for a single file, the file that rejects go to."""

    storage: Storage
    path: str


class Sink(ABC):
    """Where the output of a run goes. The life of a sink: `prepare`, splits written and committed, `finish`."""

    def __init__(self, settings: WriteSettings) -> None:
        self.settings = settings

    @abstractmethod
    async def prepare(self, *, look_only: bool = False) -> None:
        """Look at what is there. Raises ConfigError where the sink's mode forbids writing.

        With `look_only` nothing is changed; else what an earlier run left half done may be put in order.
        """

    @abstractmethod
    def targets(self, split: Split) -> SplitTargets:
        """Where the files of a split go."""

    @abstractmethod
    async def commit(self, receipt: Receipt) -> None:
        """Make the files of a finished split count. After it the split is never undone."""

    @abstractmethod
    async def finish(self, *, succeeded: bool) -> None:
        """End the run: after a success all output is visible, else what was committed stays."""

    @abstractmethod
    async def keep_report(self, name: str, data: bytes) -> None:
        """Store a file of the run's report, where the sink keeps such."""

    def writer(self, split: Split) -> SplitWriter:
        return SplitWriter(split, self.targets(split), self.settings)

    async def write_empty(self, split: Split) -> bool:
        """Whether a split without rows still makes an output file."""
        return False


async def publish(part: Part, storage: Storage) -> None:
    """Move one staged file to its place."""
    await storage.publish(part.staged, part.path)


def part_as_dict(part: Part) -> dict[str, Any]:
    return {
        "path": part.path,
        "staged": part.staged,
        "rows": part.rows,
        "size": part.size,
        "checksum": part.checksum,
    }


def part_from_dict(data: dict[str, Any]) -> Part:
    return Part(data["path"], data["staged"], data["rows"], data["size"], data["checksum"])


def staged_beside(path: str, run_id: str) -> str:
    """A staging path in the folder of the final one, hidden from listings by its dot."""
    folder, slash, name = path.rpartition("/")
    return f"{folder}{slash}.{name[:150]}.{run_id}.staged"


def beside(storage: Storage, path: str, run_id: str) -> Target:
    return Target(storage, path, staged_beside(path, run_id))
