"""What the three kinds of sink have in common."""

from __future__ import annotations

import hashlib
from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Any

from ztf_flow.errors import SinkError
from ztf_flow.records import Part, Receipt, Split
from ztf_flow.sink.writer import SplitTargets, SplitWriter, Target, WriteSettings, sink_errors
from ztf_flow.storage import Storage

STAGED = ".staged"
"""The suffix of staged files that stand beside their targets."""

LONGEST_NAME = 140
"""Bytes of a target's name that the name of its staged file repeats."""


class Undecided(SinkError):
    """Raised when it can't be told whether a split is committed: its files must stay."""


@dataclass(frozen=True, slots=True)
class RejectsPlace:
    """The folder (its path ends in `/`) or, for a single file, the file that rejects go to."""

    storage: Storage
    path: str
    pipeline: str

    @property
    def is_folder(self) -> bool:
        return self.path.endswith("/")

    @property
    def folder(self) -> str:
        """The folder that rejects go to, or that their file is in."""
        return self.path.rpartition("/")[0]

    @property
    def staging(self) -> str:
        """Where the rejects of a folder are staged."""
        return f"{self.path}{self.pipeline}/.staging"

    def target(self, split: Split, run_id: str, attempt: str | None = None) -> Target:
        """Where the rejects of a split go: `<pipeline>/<run>/<split>.jsonl` in a folder."""
        if not self.is_folder:
            return beside(self.storage, self.path, run_id)
        path = f"{self.path}{self.pipeline}/{run_id}/{split.id}.jsonl"
        return Target(self.storage, path, f"{self.staging}/{split.id}-{attempt or run_id}")

    async def clear(self, keep: Collection[str] = ()) -> None:
        """Remove what dead runs of this pipeline staged, less the names in `keep`."""
        if self.is_folder:
            await self.storage.clear(self.staging, "", lambda name: name not in keep)
        else:
            await clear_beside(self.storage, self.folder, [self.path.rpartition("/")[2]])

    async def tidy(self) -> None:
        """Remove the folder for staging, now that it is empty."""
        if self.is_folder:
            await self.storage.prune(self.staging)


class Sink(ABC):
    """Where the output of a run goes. The life of a sink: `prepare`, splits written and committed, `finish`."""

    def __init__(self, settings: WriteSettings) -> None:
        self.settings = settings
        self.attempts = 1
        self.started_at: str | None = None
        self.earlier: Callable[[dict[str, Any]], None] | None = None
        """Called with the receipts of earlier attempts of this run, by `prepare`."""

    @property
    def run_id(self) -> str:
        """The run's id; `prepare` may have taken over that of a run which it continues."""
        return self.settings.run_id

    @property
    def settled(self) -> dict[str, Any] | None:
        """What an earlier run has settled for this sink; see `keep_settled`."""
        return None

    @property
    def reused(self) -> int:
        """Splits of earlier runs, or attempts, whose work was not done again."""
        return 0

    @property
    def lost(self) -> SinkError | None:
        """Why this run may not write any more, though nothing it did failed."""
        return None

    @abstractmethod
    async def prepare(self, *, look_only: bool = False) -> None:
        """Look at what is there. Raises ConfigError where the sink's mode forbids writing.

        With `look_only` nothing is changed; else what an earlier run left half done may be put in order.
        """

    @abstractmethod
    def targets(self, split: Split) -> SplitTargets:
        """Where the files of a split go."""

    def wants(self, split: Split, receipt: Receipt) -> bool:
        """Whether a finished split is to be committed; else nothing of it stays."""
        return True

    @abstractmethod
    async def commit(self, receipt: Receipt) -> None:
        """Make a finished split count. After it the split is never undone; when it raises, its staged files may go,
        unless it raises Undecided."""

    async def publish(self, receipt: Receipt) -> None:  # noqa: B027  a commit may have shown them
        """Show the files of a committed split. What fails here is done by whoever finds the commit."""

    @abstractmethod
    async def finish(self, *, succeeded: bool, complete: bool = False) -> None:
        """End the run: after a success all output is visible, else what was committed stays. `complete` says that all
        there was to do is done, be the outcome good or not."""

    async def leave(self) -> None:  # noqa: B027  most sinks hold nothing
        """The last call, after the report is stored: nobody needs to go on with this run, if `finish` ended it."""

    def forget(self) -> None:  # noqa: B027  most sinks hold nothing
        """Let go of what is held in memory, however the run ended. May be called more than once."""

    @abstractmethod
    async def keep_report(self, name: str, pieces: Iterator[bytes]) -> None:
        """Store a file of the run's report, where the sink keeps such. Making a piece may block."""

    async def keep_schema(self, name: str, data: bytes) -> None:
        """Store a description of the schema, where the sink keeps such."""
        return

    async def keep_settled(self, document: dict[str, Any]) -> None:
        """Store what the first frame decided, where the sink keeps such. Raises ConfigError where the sink holds output
        of another form."""
        return

    def writer(self, split: Split) -> SplitWriter:
        if self.settings.partitioned:
            from ztf_flow.sink.partitions import PartitionedWriter

            return PartitionedWriter(split, self.targets(split), self.settings)
        return SplitWriter(split, self.targets(split), self.settings)

    async def write_empty(self, split: Split) -> bool:
        """Whether a split without rows still makes an output file."""
        return False


async def publish(part: Part, storage: Storage) -> None:
    """Move one staged file to its place."""
    with sink_errors(Target(storage, part.path, part.staged)):
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
    return f"{folder}{slash}.{_short(name)}~{run_id}{STAGED}"


def beside(storage: Storage, path: str, run_id: str) -> Target:
    return Target(storage, path, staged_beside(path, run_id))


async def clear_beside(storage: Storage, folder: str, names: Collection[str]) -> None:
    """Remove what dead runs staged beside files of these names in one folder.

    A run into a file takes it over: one that is still at work there finds its staged file gone, and fails.
    """
    short = {_short(name) for name in names}
    begin = f".{next(iter(short))}~" if len(short) == 1 else "."

    def unwanted(name: str) -> bool:  # a run id holds no `~`
        return name.endswith(STAGED) and name.rpartition("~")[0][1:] in short

    await storage.clear(folder, begin, unwanted)


def _short(name: str) -> str:
    """A name that leaves room in a file name (255 bytes) for a run id (100) and what stands around it."""
    if len(name.encode(errors="surrogateescape")) <= LONGEST_NAME:
        return name
    digest = hashlib.sha256(name.encode(errors="surrogateescape")).hexdigest()[:16]
    return f"{name.encode(errors='surrogateescape')[:100].decode(errors='ignore')}-{digest}"
