"""For tests of pipelines and plugins: storage that fails on purpose.

    with failing_storage(at=7) as faults:
        pipeline.run()          # the seventh call to a storage fails

Run that for every number until `faults.struck` is None, and look after each failure whether the next run, undisturbed,
leaves what it should. With `where` only some calls count:

    denied = lambda: PermissionError(13, "Permission denied")
    with failing_storage(1, kind="lasting", error=denied, where=lambda call, path: "/in/b" in path):
        pipeline.run()          # nothing below /in/b can be read
"""

from __future__ import annotations

import errno
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal, TypeVar

from ztf_flow.storage import Storage
from ztf_flow.storage.base import Entry, StagedFile
from ztf_flow.storage.place import STORAGE_WRAPPER

__all__ = ["Faults", "failing_storage"]

T = TypeVar("T")

Kind = Literal["before", "after", "lasting"]


def no_space() -> OSError:
    """The error of a full disk."""
    return OSError(errno.ENOSPC, "no space left (an injected fault)")


@dataclass(slots=True)
class Faults:
    """Counts calls to storages and fails the one with the number `at`.

    `kind` says how: `before` anything is done; `after` it was done, as when an answer is lost; `lasting` fails that
    call and every later one, as when the disk is full or the network gone. Only calls count for which `where` is true,
    given their name and path. `struck` tells the call that failed first.
    """

    at: int
    kind: Kind = "before"
    error: Callable[[], OSError] = no_space
    where: Callable[[str, str], bool] = lambda name, path: True
    calls: int = 0
    struck: str | None = None

    async def through(self, name: str, path: str, call: Callable[[], Awaitable[T]]) -> T:
        """Make a call, unless it is to fail."""
        if not self.where(name, path):
            return await call()
        self.calls += 1
        strikes = self.calls == self.at or (self.kind == "lasting" and self.calls > self.at)
        if strikes and self.struck is None:
            self.struck = f"{name} {path}"
        if strikes and self.kind != "after":
            raise self.error()
        outcome = await call()
        if strikes:
            raise self.error()
        return outcome


@contextmanager
def failing_storage(
    at: int,
    *,
    kind: Kind = "before",
    error: Callable[[], OSError] = no_space,
    where: Callable[[str, str], bool] = lambda name, path: True,
) -> Iterator[Faults]:
    """Let one call fail among those that runs in this block make to storages of any kind, their retries being over, and
    for which `where` is true, given the call's name and path.

    Counted are reads, listings, writes, flushes, publications, creations and deletions, in the order in which they
    begin. Holds for this thread, and for tasks that are begun in the block.
    """
    faults = Faults(at, kind, error, where)
    token = STORAGE_WRAPPER.set(lambda storage: FailingStorage(storage, faults))
    try:
        yield faults
    finally:
        STORAGE_WRAPPER.reset(token)


class FailingStorage(Storage):
    """A storage whose calls go through `Faults`."""

    def __init__(self, storage: Storage, faults: Faults) -> None:
        self._storage = storage
        self._faults = faults
        self.protocol = storage.protocol
        self.lists, self.ranges, self.folders = storage.lists, storage.ranges, storage.folders

    def uri(self, path: str) -> str:
        return self._storage.uri(path)

    async def info(self, path: str) -> Entry | None:
        return await self._faults.through("info", path, lambda: self._storage.info(path))

    async def walk(self, folder: str) -> AsyncIterator[Entry]:
        await self._faults.through("walk", folder, _nothing)
        async for entry in self._storage.walk(folder):
            yield entry

    async def names(self, folder: str, begin: str) -> AsyncIterator[Entry]:
        await self._faults.through("names", folder, _nothing)
        async for entry in self._storage.names(folder, begin):
            yield entry

    async def read(self, path: str, start: int, end: int) -> bytes:
        return await self._faults.through("read", path, lambda: self._storage.read(path, start, end))

    def stream(self, path: str, start: int, size: int | None, *, chunk: int, ahead: int) -> AsyncGenerator[bytes, None]:
        if self.ranges:
            return super().stream(path, start, size, chunk=chunk, ahead=ahead)
        return self._storage.stream(path, start, size, chunk=chunk, ahead=ahead)

    async def put(self, path: str, data: bytes) -> None:
        await self._faults.through("put", path, lambda: self._storage.put(path, data))

    async def create(self, path: str, data: bytes) -> None:
        await self._faults.through("create", path, lambda: self._storage.create(path, data))

    async def stage(self, path: str) -> StagedFile:
        begun: list[StagedFile] = []

        async def begin() -> None:
            begun.append(await self._storage.stage(path))

        try:
            await self._faults.through("stage", path, begin)
        except OSError:
            for file in begun:  # nobody gets to know it
                await file.abort()
            raise
        return FailingFile(begun[0], self._faults)

    async def publish(self, staged: str, path: str) -> None:
        await self._faults.through("publish", path, lambda: self._storage.publish(staged, path))

    async def delete(self, path: str) -> None:
        await self._faults.through("delete", path, lambda: self._storage.delete(path))

    async def reach(self, folder: str) -> None:
        await self._faults.through("reach", folder, lambda: self._storage.reach(folder))

    async def clear(self, folder: str, begin: str, unwanted: Callable[[str], bool]) -> None:
        await self._faults.through("clear", folder, lambda: self._storage.clear(folder, begin, unwanted))

    async def sweep(self, folder: str) -> None:
        await self._faults.through("sweep", folder, lambda: self._storage.sweep(folder))

    async def prune(self, folder: str) -> None:
        await self._faults.through("prune", folder, lambda: self._storage.prune(folder))

    async def close(self) -> None:
        await self._storage.close()


async def _nothing() -> None:
    return None


class FailingFile(StagedFile):
    """A staged file whose writes go through `Faults`; removing it doesn't fail, as is promised."""

    def __init__(self, file: StagedFile, faults: Faults) -> None:
        super().__init__(file.path)
        self._file = file
        self._faults = faults

    async def write(self, data: bytes) -> None:
        await self._faults.through("write", self.path, lambda: self._file.write(data))
        self.account(data)

    async def finish(self) -> None:
        await self._faults.through("finish", self.path, self._file.finish)

    async def abort(self) -> None:
        await self._file.abort()
