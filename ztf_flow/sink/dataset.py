"""A dataset of part files: staged, committed by receipts, published by renames.

`_ztf/commits/<epoch>/<split>.json` are the receipts. An epoch begins with each run that starts the dataset anew; when
all its receipts are there, `_ztf/commits/<epoch>.live.json` (create-only) makes it the one that counts, its staged
files are published, the manifest is replaced and what older epochs' receipts name is deleted. In the first epoch of a
dataset there is nothing to replace, so each split is published as soon as its receipt is there.
"""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any, Literal

import orjson

from ztf_flow.errors import ConfigError, SinkError
from ztf_flow.records import Part, Receipt, Split
from ztf_flow.sink.base import RejectsPlace, Sink, part_as_dict, part_from_dict, publish, staged_beside
from ztf_flow.sink.writer import SplitTargets, Target, WriteSettings
from ztf_flow.storage import Storage

META = "_ztf"

PUBLISHES_AT_A_TIME = 16
"""Renames or server-side copies that are under way at a time."""


@dataclass(frozen=True, slots=True)
class DatasetTargets:
    """The files of one split in a dataset."""

    storage: Storage
    root: str
    split: Split
    suffix: str
    run_id: str
    rejects: Target

    def part(self, number: int) -> Target:
        name = f"part-{self.split.id}-{number:03}"
        return self._target(f"{name}{self.suffix}", f"{self.split.id}-{self.run_id}-{number:03}")

    def sidecar(self, number: int) -> Target:
        name = f"part-{self.split.id}-{number:03}{self.suffix}.provenance"
        return self._target(f"{META}/provenance/{name}", f"{self.split.id}-{self.run_id}-{number:03}-provenance")

    def quarantine(self) -> Target:
        return self.rejects

    def _target(self, final: str, staged: str) -> Target:
        return Target(
            self.storage, self.storage.join(self.root, final), self.storage.join(self.root, META, "staging", staged)
        )


class DatasetSink(Sink):
    """A folder of parts with its `_ztf/`. Each run starts it anew: the old parts go when the new ones are whole."""

    def __init__(
        self,
        settings: WriteSettings,
        storage: Storage,
        root: str,
        rejects: RejectsPlace,
        *,
        mode: Literal["incremental", "overwrite", "error"],
        suffix: str,
        pipeline: str,
        identity: str,
    ) -> None:
        super().__init__(settings)
        self._storage = storage
        self._root = root.rstrip("/")
        self._rejects = rejects
        self._mode = mode
        self._suffix = suffix
        self._pipeline = pipeline
        self._identity = identity
        self._epoch = 0
        self._replaces = False
        self._committed: list[Part] = []

    def _path(self, *names: str) -> str:
        return self._storage.join(self._root, META, *names)

    async def prepare(self, *, look_only: bool = False) -> None:
        """Look at what is there, roll a live epoch forward, and decide this run's epoch."""
        epochs, live = await self._epochs()
        occupied = bool(epochs) or await self._has_files()
        place = self._storage.uri(self._root)
        if occupied and self._mode == "error":
            raise ConfigError("the dataset is not empty and sink.mode is error", stage="sink", place=place)
        if occupied and not epochs and self._mode == "overwrite":
            raise ConfigError(
                "sink.mode is overwrite, but the folder holds files and no _ztf/: "
                "what ztf did not write is not deleted; choose another folder or empty this one",
                stage="sink",
                place=place,
            )
        if not epochs or look_only:
            return
        current = max(live, default=0)
        if current in epochs:
            await self._roll_forward(current)
        self._epoch = max(epochs) + 1
        self._replaces = True

    async def _epochs(self) -> tuple[set[int], set[int]]:
        """The epochs that have receipts, and those that were made to count."""
        epochs: set[int] = set()
        live: set[int] = set()
        commits = self._path("commits")
        async for entry in self._storage.walk(commits):
            name = entry.path[len(commits) :].lstrip("/")
            number = int(name.partition("/")[0].partition(".")[0])
            (live if name.endswith(".live.json") else epochs).add(number)
        return epochs | live, live

    async def _has_files(self) -> bool:
        """Whether there are files that ztf-flow did not write."""
        async for entry in self._storage.walk(self._root):
            if not self._below(entry.path).startswith(f"{META}/"):
                return True
        return False

    def targets(self, split: Split) -> SplitTargets:
        path = f"{self._rejects.path}{self._pipeline}/{self.settings.run_id}/{split.id}.jsonl"
        if self._rejects.storage is self._storage and path.startswith(self._root + "/"):
            staged = self._path("staging", f"{split.id}-{self.settings.run_id}-quarantine")
        else:
            staged = staged_beside(path, self.settings.run_id)
        rejects = Target(self._rejects.storage, path, staged)
        return DatasetTargets(self._storage, self._root, split, self._suffix, self.settings.run_id, rejects)

    async def commit(self, receipt: Receipt) -> None:
        """Create the receipt, then publish the split's files unless they replace others."""
        path = self._path("commits", f"{self._epoch:05}", f"{receipt.split}.json")
        try:
            await self._storage.create(path, orjson.dumps(self._receipt_as_dict(receipt)))
        except FileExistsError as error:
            raise SinkError("another run has committed this split", stage="sink", place=path) from error
        self._committed.extend(receipt.parts)
        if receipt.rejects is not None:
            await publish(receipt.rejects, self._rejects.storage)
        if not self._replaces:
            for part in (*receipt.extras, *receipt.parts):
                await publish(part, self._storage)

    def _receipt_as_dict(self, receipt: Receipt) -> dict[str, Any]:
        return {
            "split": receipt.split,
            "identity": self._identity,
            "covers": list(receipt.covers),
            "counts": receipt.counts.as_dict(),
            "parts": [self._relative(part) for part in receipt.parts],
            "provenance": [self._relative(part) for part in receipt.extras],
            "rejects": part_as_dict(receipt.rejects) if receipt.rejects is not None else None,
            "run_id": self.settings.run_id,
            "at": dt.datetime.now(dt.UTC).isoformat(),
        }

    def _relative(self, part: Part) -> dict[str, Any]:
        data = part_as_dict(part)
        return {**data, "path": self._below(part.path), "staged": self._below(part.staged)}

    def _below(self, path: str) -> str:
        return path[len(self._root) + 1 :]

    async def finish(self, *, succeeded: bool) -> None:
        """After a success make the epoch count; after a failed first run leave what is committed, with its manifest."""
        if self._replaces and not succeeded:
            await self._discard(self._epoch)
            return
        if self._replaces:
            await self._create_quietly(self._path("commits", f"{self._epoch:05}.live.json"), b"{}")
            await self._roll_forward(self._epoch)
        elif self._committed or succeeded:
            await self._write_manifest([self._relative(part) for part in self._committed])

    async def _create_quietly(self, path: str, data: bytes) -> None:
        try:
            await self._storage.create(path, data)
        except FileExistsError:
            pass

    async def _roll_forward(self, epoch: int) -> None:
        """Publish what the receipts of a live epoch name, replace the manifest, delete what older epochs name.

        Each step may have been done before.
        """
        live: list[dict[str, Any]] = []
        keep: set[str] = set()
        async for receipt in self._receipts(epoch):
            live.extend(receipt["parts"])
            keep.update(item["path"] for item in (*receipt["parts"], *receipt["provenance"]))
            await self._publish_all([*receipt["provenance"], *receipt["parts"]])
        await self._write_manifest(live)
        epochs, _ = await self._epochs()
        for old in sorted(epoch_ for epoch_ in epochs if epoch_ < epoch):
            await self._discard(old, keep=frozenset(keep))

    async def _publish_all(self, items: list[dict[str, Any]]) -> None:
        gate = asyncio.Semaphore(PUBLISHES_AT_A_TIME)

        async def one(item: dict[str, Any]) -> None:
            async with gate:
                part = part_from_dict(item)
                root = self._root
                await self._storage.publish(self._storage.join(root, part.staged), self._storage.join(root, part.path))

        await asyncio.gather(*(one(item) for item in items))

    async def _receipts(self, epoch: int) -> AsyncIterator[dict[str, Any]]:
        async for entry in self._storage.walk(self._path("commits", f"{epoch:05}")):
            data = await self._storage.read_all(entry.path)
            if data is not None:
                yield orjson.loads(data)

    async def _discard(self, epoch: int, *, keep: frozenset[str] = frozenset()) -> None:
        """Delete the files that an epoch's receipts name, less `keep`, then its receipts. Quarantine stays: history."""
        published = epoch != self._epoch or not self._replaces
        async for receipt in self._receipts(epoch):
            for item in (*receipt["parts"], *receipt["provenance"]):
                await self._storage.delete(self._storage.join(self._root, item["staged"]))
                if published and item["path"] not in keep:
                    await self._storage.delete(self._storage.join(self._root, item["path"]))
            await self._storage.delete(self._path("commits", f"{epoch:05}", f"{receipt['split']}.json"))
        await self._storage.delete(self._path("commits", f"{epoch:05}.live.json"))
        await self._storage.prune(self._path("commits", f"{epoch:05}"))

    async def _write_manifest(self, parts: list[dict[str, Any]]) -> None:
        live = [{key: part[key] for key in ("path", "rows", "size", "checksum")} for part in parts]
        manifest = {
            "identity": self._identity,
            "run_id": self.settings.run_id,
            "parts": sorted(live, key=lambda part: part["path"]),
        }
        await self._storage.put(self._path("manifest.json"), orjson.dumps(manifest, option=orjson.OPT_INDENT_2))
        await self._storage.prune(self._path("staging"))

    async def keep_report(self, name: str, data: bytes) -> None:
        await self._storage.put(self._path("runs", name), data)
