"""What every storage can do. Paths are the file system's own, without the protocol."""

from __future__ import annotations

import asyncio
import errno
import hashlib
from abc import ABC, abstractmethod
from collections import deque
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One object of a listing. `size` in bytes, None where the store doesn't say; `version` changes with the bytes.
    `modified` is when it was written, in seconds by the store's clock."""

    path: str
    size: int | None
    version: str
    is_folder: bool = False
    modified: float | None = None


class ShortReadError(OSError):
    """Raised when an object holds fewer bytes than were listed."""


class StagedFile(ABC):
    """A file being written under its staging name; nobody sees it under the name that it is published by.

    Writes are appended in call order and are not concurrent. After `finish` the file is whole and durable; after
    `abort` nothing is left of it. `abort` may be called at any time, also after a failed `finish`, and doesn't raise.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        self.size = 0
        self._digest = hashlib.sha256()

    @property
    def checksum(self) -> str:
        """`sha256:` and the hex digest of what was written so far."""
        return f"sha256:{self._digest.hexdigest()}"

    def account(self, data: bytes) -> None:
        """Count bytes that are being written."""
        self.size += len(data)
        self._digest.update(data)

    @abstractmethod
    async def write(self, data: bytes) -> None:
        """Append bytes. May return before they are stored, but holds back when too many are on their way."""

    async def write_made(self, make: Callable[[], bytes]) -> None:
        """Append the bytes that a function makes in a thread, if any."""
        data = await asyncio.to_thread(make)
        if data:
            await self.write(data)

    @abstractmethod
    async def finish(self) -> None:
        """Make the file whole and durable at its staging path."""

    @abstractmethod
    async def abort(self) -> None:
        """Remove what was written."""


class Storage(ABC):
    """One file system. All methods may be called concurrently from one event loop.

    What goes wrong is an OSError: FileNotFoundError and PermissionError for what they say, others after the retries.
    """

    protocol: str
    lists: bool = True
    """Whether there are folders to look through; where there are none, a path has no wildcards."""
    ranges: bool = True
    """Whether reading from the middle costs no more than what is read."""
    folders: bool = True
    """Whether folders are things of their own, so that one can stand where a file is to be."""
    together: int = 16
    """Small objects that are best read by one call of `read_several`."""

    @abstractmethod
    def uri(self, path: str) -> str:
        """The address of a path for people and reports: no credentials in it."""

    @abstractmethod
    async def info(self, path: str) -> Entry | None:
        """What is at a path; None if there is nothing."""

    @abstractmethod
    def walk(self, folder: str) -> AsyncIterator[Entry]:
        """All files below a folder, in byte order of their full paths, without holding the listing in memory."""

    @abstractmethod
    async def read(self, path: str, start: int, end: int) -> bytes:
        """Bytes [start, end) of an object: all of them, or an error."""

    async def read_several(self, objects: Sequence[tuple[str, int]]) -> list[bytes | BaseException]:
        """Small objects whole, each given by its path and size, in order; in place of one that can't be read its error.
        All of them may be held, and asked for, at once."""
        reads = (self.read(path, 0, size) for path, size in objects)
        return await asyncio.gather(*reads, return_exceptions=True)

    async def stream(
        self, path: str, start: int, size: int | None, *, chunk: int, ahead: int
    ) -> AsyncGenerator[bytes, None]:
        """An object from byte `start` to its end, in order, with up to `ahead` reads of `chunk` bytes under way."""
        if size is None:
            raise ShortReadError(errno.ENOTSUP, "the store doesn't tell the object's size", path)
        reads: deque[asyncio.Task[bytes]] = deque()
        try:
            while start < size or reads:
                while start < size and len(reads) < ahead:
                    end = min(start + chunk, size)
                    reads.append(asyncio.create_task(self.read(path, start, end)))
                    start = end
                yield await reads[0]
                reads.popleft()
        finally:
            for read in reads:
                read.cancel()
            await asyncio.gather(*reads, return_exceptions=True)

    @abstractmethod
    async def put(self, path: str, data: bytes) -> None:
        """Write a small object whole, replacing what is there in one step."""

    @abstractmethod
    async def create(self, path: str, data: bytes) -> None:
        """Write a small object whole if nothing is there; FileExistsError otherwise. One of several callers wins."""

    @abstractmethod
    async def stage(self, path: str) -> StagedFile:
        """Begin a file at a staging path."""

    async def stage_whole(self, path: str, data: bytes) -> StagedFile:
        """A finished file at a staging path. When this raises, or is cancelled, nothing of it is left."""
        staged = await self.stage(path)
        try:
            await staged.write(data)
            await staged.finish()
        except BaseException:
            await staged.abort()
            raise
        return staged

    @abstractmethod
    async def publish(self, staged: str, path: str) -> None:
        """Move a finished staged file to its final path in one step; done already is fine."""

    @abstractmethod
    async def delete(self, path: str) -> None:
        """Remove a file; none there is fine."""

    async def reach(self, folder: str) -> None:  # noqa: B027  not every store has something to look at
        """Raise an OSError where nothing can be written into a folder: no bucket, a file in the way, no permission."""

    async def clear(self, folder: str, begin: str, unwanted: Callable[[str], bool]) -> None:
        """Remove what a dead run left staged: files directly in a folder whose names begin with `begin` and are
        `unwanted`, finished or not."""
        async for entry in self.names(folder, begin):
            if not entry.is_folder and unwanted(entry.path.rpartition("/")[2]):
                await self.delete(entry.path)

    async def sweep(self, folder: str) -> None:  # noqa: B027  most stores have no files of their own making
        """Remove what `put` and `create` of dead processes left directly in a folder. No other process may be writing
        there, or its call fails."""

    @abstractmethod
    def names(self, folder: str, begin: str) -> AsyncIterator[Entry]:
        """What is directly in a folder under names that begin with `begin`, in no order; nothing if it isn't there."""

    async def prune(self, folder: str) -> None:  # noqa: B027  object stores have no folders to tidy
        """Remove a folder that has become empty, where the store has folders."""

    @abstractmethod
    async def close(self) -> None:
        """Free connections and threads."""

    async def read_all(self, path: str) -> bytes | None:
        """A small object whole; None if there is nothing."""
        entry = await self.info(path)
        if entry is None or entry.is_folder:
            return None
        return await self.read(path, 0, entry.size or 0)

    def join(self, folder: str, *names: str) -> str:
        """A path below a folder."""
        return "/".join([folder.rstrip("/"), *names]) if folder else "/".join(names)
