"""A dataset of part files: staged, committed by receipts, published by renames.

`_ztf/commits/<epoch>/<split>.json` are the receipts. An epoch begins with each run that starts the dataset anew; when
all its receipts are there, `_ztf/commits/<epoch>.live.json` (create-only) makes it the one that counts, its staged
files are published, the manifest is replaced and what older epochs' receipts name is deleted. In the first epoch of a
dataset there is nothing to replace, so each split is published as soon as its receipt is there.

A part never takes the path of a live part of other content: it is numbered past those of its split. So whoever reads
what a manifest names sees the records of one epoch, also while the next one is being published.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from typing import Any, Literal

import orjson

from ztf_flow.errors import ConfigError, SinkError
from ztf_flow.records import Part, Receipt, Split
from ztf_flow.sink.base import RejectsPlace, Sink, Undecided, part_as_dict, part_from_dict, publish
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
        return self._target(part_name(self.split.id, number, self.suffix), f"{self._staged}-{number:03}")

    def sidecar(self, number: int) -> Target:
        name = part_name(self.split.id, number, self.suffix)
        return self._target(f"{META}/provenance/{name}.provenance", f"{self._staged}-{number:03}-provenance")

    @property
    def _staged(self) -> str:
        return f"{self.split.id}-{self.run_id}"

    def quarantine(self) -> Target:
        return self.rejects

    def _target(self, final: str, staged: str) -> Target:
        return Target(
            self.storage, self.storage.join(self.root, final), self.storage.join(self.root, META, "staging", staged)
        )


_PART = re.compile(r"part-([0-9a-f]+)-([0-9]+)\.")


def part_name(split: str, number: int, suffix: str) -> str:
    """The name of a split's part; the numbers count from 0."""
    return f"part-{split}-{number:03}{suffix}"


@dataclass(slots=True)
class Live:
    """The parts of the live epoch: checksums by path, and by split the number behind its last part."""

    checksums: dict[str, str] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)

    def add(self, part: dict[str, Any]) -> None:
        self.checksums[part["path"]] = part["checksum"]
        if match := _PART.match(part["path"]):
            self.numbers[match[1]] = max(self.numbers.get(match[1], 0), int(match[2]) + 1)


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
        identity: str,
    ) -> None:
        super().__init__(settings)
        self._storage = storage
        self._root = root.rstrip("/")
        self._rejects = rejects
        self._mode = mode
        self._suffix = suffix
        self._identity = identity
        self._epoch = 0
        self._replaces = False
        self._ended = False
        self._live = Live()
        self._shown: list[Part] = []

    def _path(self, *names: str) -> str:
        return self._storage.join(self._root, META, *names)

    async def prepare(self, *, look_only: bool = False) -> None:
        """Look at what is there, finish or undo what an earlier run left half done, and decide this run's epoch."""
        await self._storage.reach(self._root)
        await self._rejects.storage.reach(self._rejects.folder)
        place = self._storage.uri(self._root)
        epochs, live = await self._epochs()
        occupied = bool(epochs) or await self._has_files()
        if occupied and self._mode == "error":
            raise ConfigError("the dataset is not empty and sink.mode is error", stage="sink", place=place)
        if occupied and not epochs and self._mode == "overwrite":
            raise ConfigError(
                "sink.mode is overwrite, but the folder holds files and no _ztf/: "
                "what ztf did not write is not deleted; choose another folder or empty this one",
                stage="sink",
                place=place,
            )
        if look_only:
            return
        if epochs:
            await self._put_in_order(epochs, max(live, default=0))
            self._epoch = max(epochs) + 1
            self._replaces = True
        await self._storage.clear(self._path("staging"), "", lambda name: True)
        await self._rejects.clear()

    async def _put_in_order(self, epochs: set[int], current: int) -> None:
        """Roll the live epoch forward if that isn't done, remove what dead runs committed after it."""
        for dead in sorted(epoch for epoch in epochs if epoch > current):
            await self._discard(dead, published=False)
        staged = [entry async for entry in self._storage.names(self._path("staging"), "")]
        if staged or await self._manifest_epoch() != current:
            await self._roll_forward(current, only={entry.path for entry in staged})
        for old in sorted(epoch for epoch in epochs if epoch < current):
            await self._discard(old, published=True, keep=await self._paths(current))
        async for receipt in self._receipts(current):
            for part in receipt["parts"]:
                self._live.add(part)

    async def _epochs(self) -> tuple[set[int], set[int]]:
        """The epochs that have receipts, and those that were made to count."""
        epochs: set[int] = set()
        live: set[int] = set()
        commits = self._path("commits")
        async for entry in self._storage.walk(commits):
            name = entry.path[len(commits) :].lstrip("/")
            if match := re.fullmatch(r"([0-9]+)(/.*\.json|\.live\.json)", name):
                (live if match[2] == ".live.json" else epochs).add(int(match[1]))
        return epochs | live, live

    async def _has_files(self) -> bool:
        """Whether there are files that ztf-flow did not write."""
        async for entry in self._storage.walk(self._root):
            if not self._below(entry.path).startswith(f"{META}/"):
                return True
        return False

    def targets(self, split: Split) -> SplitTargets:
        run_id = self.settings.run_id
        rejects = self._rejects.target(split, run_id)
        return DatasetTargets(self._storage, self._root, split, self._suffix, run_id, rejects)

    async def commit(self, receipt: Receipt) -> None:
        """Create the receipt. One that is there already with the same text is ours: an answer was lost."""
        path = self._path("commits", f"{self._epoch:05}", f"{receipt.split}.json")
        data = orjson.dumps(self._receipt_as_dict(self._apart(receipt)))
        try:
            await self._storage.create(path, data)
        except OSError as error:
            place = self._storage.uri(path)
            try:
                there = await self._storage.read_all(path)
            except OSError:
                raise Undecided(f"can't be created: {error}", stage="sink", place=place) from error
            if there == data:
                return
            if there is not None:
                raise SinkError("another run has committed this split", stage="sink", place=place) from error
            raise SinkError(f"can't be created: {error}", stage="sink", place=place) from error

    async def publish(self, receipt: Receipt) -> None:
        """Publish the rejects of a committed split, and its other files unless they replace others."""
        if receipt.rejects is not None:
            await publish(receipt.rejects, self._rejects.storage)
        if not self._replaces:
            for part in (*receipt.extras, *receipt.parts):
                await publish(part, self._storage)
            self._shown.extend(receipt.parts)

    def _apart(self, receipt: Receipt) -> Receipt:
        """The receipt with its parts numbered past the live ones, if one would replace a live part of other content."""
        live = self._live
        if all(live.checksums.get(self._below(part.path), part.checksum) == part.checksum for part in receipt.parts):
            return receipt
        first = live.numbers[receipt.split]
        names = [part_name(receipt.split, first + index, self._suffix) for index in range(len(receipt.parts))]
        parts = (
            replace(part, path=self._storage.join(self._root, name))
            for part, name in zip(receipt.parts, names, strict=True)
        )
        extras = (
            replace(part, path=self._path("provenance", f"{name}.provenance"))
            for part, name in zip(receipt.extras, names, strict=False)
        )
        return replace(receipt, parts=tuple(parts), extras=tuple(extras))

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
        """After a success make the epoch count; after a failed first run leave what is committed, with its manifest.

        Called again it does nothing: an epoch that counts is never undone.
        """
        if self._ended:
            return
        if self._replaces and succeeded:
            self._ended = True
            await self._create_quietly(self._path("commits", f"{self._epoch:05}.live.json"), b"{}")
            await self._roll_forward(self._epoch)
            epochs, _ = await self._epochs()
            for old in sorted(epoch for epoch in epochs if epoch < self._epoch):
                await self._discard(old, published=True, keep=await self._paths(self._epoch))
        elif self._replaces:
            await self._discard(self._epoch, published=False)
        elif self._shown or succeeded:
            parts = [self._relative(part) for part in self._shown]
            await self._write_manifest(parts, 0, self._identity, self.settings.run_id)
        self._ended = True
        await self._storage.prune(self._path("staging"))
        await self._rejects.tidy()

    async def _create_quietly(self, path: str, data: bytes) -> None:
        try:
            await self._storage.create(path, data)
        except FileExistsError:
            pass

    async def _roll_forward(self, epoch: int, *, only: set[str] | None = None) -> None:
        """Publish what the receipts of a live epoch name, then replace the manifest. With `only` staged files that are
        not among these paths are taken as published. Each step may have been done before.
        """
        live: list[dict[str, Any]] = []
        identity, run_id = self._identity, self.settings.run_id
        async for receipt in self._receipts(epoch):
            identity, run_id = receipt["identity"], receipt["run_id"]
            live.extend(receipt["parts"])
            items = [*receipt["provenance"], *receipt["parts"]]
            await self._publish_all(
                [item for item in items if only is None or self._storage.join(self._root, item["staged"]) in only]
            )
            await self._publish_rejects(receipt, only)
        await self._write_manifest(live, epoch, identity, run_id)

    async def _publish_rejects(self, receipt: dict[str, Any], only: set[str] | None) -> None:
        """A run that died between a receipt and its rejects leaves them staged; they may be in another storage."""
        rejects = receipt["rejects"]
        if only is None or rejects is None:
            return
        part = part_from_dict(rejects)
        ours = part.staged.startswith(self._rejects.path)
        if ours and await self._rejects.storage.info(part.staged) is not None:
            await publish(part, self._rejects.storage)

    async def _paths(self, epoch: int) -> frozenset[str]:
        """The paths that the receipts of an epoch name."""
        paths: set[str] = set()
        async for receipt in self._receipts(epoch):
            paths.update(item["path"] for item in (*receipt["parts"], *receipt["provenance"]))
        return frozenset(paths)

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

    async def _discard(self, epoch: int, *, published: bool, keep: frozenset[str] = frozenset()) -> None:
        """Delete the files that an epoch's receipts name, less `keep`, then its receipts. Quarantine stays: history."""
        async for receipt in self._receipts(epoch):
            for item in (*receipt["parts"], *receipt["provenance"]):
                await self._storage.delete(self._storage.join(self._root, item["staged"]))
                if published and item["path"] not in keep:
                    await self._storage.delete(self._storage.join(self._root, item["path"]))
            await self._storage.delete(self._path("commits", f"{epoch:05}", f"{receipt['split']}.json"))
        await self._storage.delete(self._path("commits", f"{epoch:05}.live.json"))
        await self._storage.prune(self._path("commits", f"{epoch:05}"))

    async def _manifest_epoch(self) -> int | None:
        data = await self._storage.read_all(self._path("manifest.json"))
        return orjson.loads(data).get("epoch") if data is not None else None

    async def _write_manifest(self, parts: list[dict[str, Any]], epoch: int, identity: str, run_id: str) -> None:
        live = [{key: part[key] for key in ("path", "rows", "size", "checksum")} for part in parts]
        manifest = {
            "identity": identity,
            "run_id": run_id,
            "epoch": epoch,
            "parts": sorted(live, key=lambda part: part["path"]),
        }
        await self._storage.put(self._path("manifest.json"), orjson.dumps(manifest, option=orjson.OPT_INDENT_2))

    async def keep_schema(self, name: str, data: bytes) -> None:
        await self._storage.put(self._path("schemas", name), data)

    async def keep_report(self, name: str, data: bytes) -> None:
        await self._storage.put(self._path("runs", name), data)
