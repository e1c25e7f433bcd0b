"""The files of a dataset that receipts name: publishing what is staged, removing what counts no more."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Awaitable, Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from ztf_flow.sink.base import RejectsPlace
from ztf_flow.storage import Storage

FILES_AT_A_TIME = 16
"""Renames, server-side copies and deletions that are under way at a time."""

Document = dict[str, Any]


@dataclass(frozen=True, slots=True)
class ShelfFile:
    """A file that a receipt names, with its whole paths."""

    storage: Storage
    staged: str
    path: str


class Shelf:
    """The folder of a dataset and the one of its rejects."""

    def __init__(self, storage: Storage, root: str, staging: str, rejects: RejectsPlace) -> None:
        self._storage = storage
        self._root = root
        self._staging = staging
        self._rejects = rejects

    def _output(self, receipt: Document) -> list[ShelfFile]:
        """Sidecars before the parts that they describe."""
        storage, join = self._storage, self._storage.join
        items = [*receipt["provenance"], *receipt["parts"]]
        return [ShelfFile(storage, join(self._root, item["staged"]), join(self._root, item["path"])) for item in items]

    def _refused(self, receipt: Document) -> list[ShelfFile]:
        """The rejects, if they are where this pipeline keeps them."""
        rejects = receipt["rejects"]
        if rejects is None or not rejects["staged"].startswith(self._rejects.path):
            return []
        return [ShelfFile(self._rejects.storage, rejects["staged"], rejects["path"])]

    def files(self, receipt: Document) -> list[ShelfFile]:
        """All files of a receipt, in the order in which they are published."""
        return [*self._refused(receipt), *self._output(receipt)]

    async def staged(self) -> set[str]:
        """The paths of all files that are staged."""
        places = ((self._storage, self._staging), (self._rejects.storage, self._rejects.staging))
        return {entry.path for storage, folder in places async for entry in storage.names(folder, "")}

    async def publish(self, receipt: Document) -> None:
        """Publish the files of a receipt; those that are published already are fine."""

        async def publish(file: ShelfFile) -> None:
            await file.storage.publish(file.staged, file.path)

        for files in self._in_turn(receipt):
            await for_each(files, publish)

    def _in_turn(self, receipt: Document) -> tuple[list[ShelfFile], list[ShelfFile]]:
        """The files of a receipt that are published first, and those for which they must be there: the parts."""
        files, parts = self.files(receipt), len(receipt["parts"])
        at = len(files) - parts
        return files[:at], files[at:]

    async def complete(self, receipt: Document, staged: Collection[str]) -> bool:
        """Publish what is still staged of a receipt. False if a file is neither there nor staged: then nothing is
        changed."""
        missing: list[ShelfFile] = []

        async def look(file: ShelfFile) -> None:
            if file.staged not in staged and await file.storage.info(file.path) is None:
                missing.append(file)

        async def publish(file: ShelfFile) -> None:
            if file.staged in staged:
                await file.storage.publish(file.staged, file.path)

        await for_each(self.files(receipt), look)
        if missing:
            return False
        for files in self._in_turn(receipt):
            await for_each(files, publish)
        return True

    def is_staged(self, receipt: Document, staged: Collection[str]) -> bool:
        """Whether all files of a receipt are staged."""
        return all(file.staged in staged for file in self.files(receipt))

    async def discard(self, receipt: Document, *, published: bool) -> None:
        """Remove the files of a receipt that counts no more. Published rejects stay: they are history."""

        async def remove_staged(file: ShelfFile) -> None:
            await file.storage.delete(file.staged)

        async def remove(file: ShelfFile) -> None:
            await file.storage.delete(file.path)

        await for_each(self.files(receipt), remove_staged)
        if not published:
            return
        first, parts = self._in_turn({**receipt, "rejects": None})
        for files in (parts, first):
            await for_each(files, remove)
        await self._prune([file.path for file in (*first, *parts)])

    async def _prune(self, paths: list[str]) -> None:
        """Remove the folders of partitions that have become empty."""
        if not self._storage.folders:
            return
        folders = {path.rpartition("/")[0] for path in paths}
        while folders := {folder for folder in folders if "=" in folder[len(self._root) :].rpartition("/")[2]}:
            await for_each(folders, self._storage.prune)
            folders = {folder.rpartition("/")[0] for folder in folders}

    async def clear(self, keep: Collection[str]) -> None:
        """Remove all that is staged but these paths."""
        names = {path.rpartition("/")[2] for path in keep}
        await self._storage.clear(self._staging, "", lambda name: name not in names)
        await self._rejects.clear(names)

    async def keep(self, path: str, staged: str, pieces: Iterator[bytes]) -> None:
        """Store a file of pieces, replacing what is there in one step; what has more than one is staged first, under
        the name `staged`. Making a piece may block."""
        head = await asyncio.to_thread(next, pieces, b"")
        more = await asyncio.to_thread(next, pieces, None)
        if more is None:
            await self._storage.put(path, head)
            return
        staged = self._storage.join(self._staging, staged)
        file = await self._storage.stage(staged)
        try:
            await file.write(head)
            while more is not None:
                await file.write(more)
                more = await asyncio.to_thread(next, pieces, None)
            await file.finish()
            await self._storage.publish(staged, path)
        except BaseException:
            await file.abort()
            raise
        await self._storage.prune(self._staging)

    async def tidy(self) -> None:
        """Remove the folders for staging, if they are empty."""
        await self._storage.prune(self._staging)
        await self._rejects.tidy()


async def for_each(items: Iterable[Any], work: Callable[[Any], Awaitable[None]]) -> None:
    """Do something with each item, several at a time. The first error is raised after all that began has ended."""
    waiting = iter(items)

    async def worker() -> None:
        for item in waiting:
            await work(item)

    some = list(itertools.islice(waiting, FILES_AT_A_TIME))
    waiting = itertools.chain(some, waiting)
    workers = [asyncio.ensure_future(worker()) for _ in some]
    try:
        await asyncio.gather(*workers)
    finally:
        for task in workers:
            task.cancel()
        await asyncio.gather(*workers, return_exceptions=True)
