"""Any fsspec file system: object stores through its asynchronous methods, others (memory) in threads."""

from __future__ import annotations

import asyncio
import datetime as dt
import errno
import os
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any, TypeVar

from ztf_flow.storage.base import Entry, ShortReadError, StagedFile, Storage
from ztf_flow.storage.retry import retrying

T = TypeVar("T")

TIME_KEYS = ("LastModified", "last_modified", "mtime", "updated", "created")
VERSION_KEYS = ("ETag", "etag", "generation", "content_md5", "LastModified", "last_modified", "mtime", "created")


class RemoteStorage(Storage):
    """An fsspec file system behind explicit, checked, retried calls.

    Reads are ranges whose length is checked: clients were seen to return short data without an error. Nothing is
    published by closing a file object: a staged file is uploaded whole, then copied to its final path by the store.
    """

    def __init__(self, filesystem: Any, protocol: str, *, retries: int) -> None:
        self.filesystem = filesystem
        self.protocol = protocol
        self.retries = retries
        self._asynchronous = bool(filesystem.async_impl)

    async def call(self, method: str, *args: Any, **kwargs: Any) -> Any:
        """Call a method of the file system by its synchronous name, with retries."""
        return await retrying(self._operation(method, *args, **kwargs), retries=self.retries)

    def _operation(self, method: str, *args: Any, **kwargs: Any) -> Callable[[], Awaitable[Any]]:
        if self._asynchronous:
            return lambda: getattr(self.filesystem, f"_{method}")(*args, **kwargs)
        return lambda: asyncio.to_thread(getattr(self.filesystem, method), *args, **kwargs)

    def uri(self, path: str) -> str:
        return f"{self.protocol}://{path.lstrip('/')}"

    async def info(self, path: str) -> Entry | None:
        try:
            return entry(path, await self.call("info", path))
        except (FileNotFoundError, NotADirectoryError):
            return None

    async def walk(self, folder: str) -> AsyncIterator[Entry]:
        try:
            found = await self.call("ls", folder, detail=True)
        except (FileNotFoundError, NotADirectoryError):
            return
        children = {child.path: child for child in (entry(item["name"], item) for item in found)}
        children.pop(folder, None)  # object stores list a folder's own marker
        for child in sorted(children.values(), key=lambda child: child.path + "/" * child.is_folder):
            if child.is_folder:
                async for below in self.walk(child.path):
                    yield below
            else:
                yield child

    async def names(self, folder: str, begin: str) -> AsyncIterator[Entry]:
        try:
            found = await self.call("ls", folder, detail=True)
        except (FileNotFoundError, NotADirectoryError):
            return
        for item in found:
            child = entry(item["name"], item)
            if child.path != folder and child.path.rpartition("/")[2].startswith(begin):
                yield child

    async def read(self, path: str, start: int, end: int) -> bytes:
        if start == end:
            return b""

        async def whole_range() -> bytes:
            data: bytes = await self._operation("cat_file", path, start=start, end=end)()
            if len(data) != end - start:
                raise ShortReadError(errno.EIO, f"{len(data)} bytes came for the range {start}-{end}", path)
            return data

        return await retrying(whole_range, retries=self.retries)

    async def put(self, path: str, data: bytes) -> None:
        await self._make_parent(path)
        await self.call("pipe_file", path, data)

    async def create(self, path: str, data: bytes) -> None:
        await self._make_parent(path)
        try:
            await self.call("pipe_file", path, data, mode="create")
        except OSError as error:
            # s3fs raises EINVAL where some servers answer 412 with a body of their own
            if isinstance(error, FileExistsError) or await self.info(path) is not None:
                raise FileExistsError(errno.EEXIST, "exists already", path) from error
            raise

    async def stage(self, path: str) -> StagedFile:
        return SpooledFile(self, path)

    async def publish(self, staged: str, path: str) -> None:
        await self._make_parent(path)
        try:
            await self.call("cp_file", staged, path)
        except FileNotFoundError:
            if await self.info(path) is None:
                raise
            return
        await self.delete(staged)

    async def delete(self, path: str) -> None:
        try:
            await self.call("rm_file", path)
        except FileNotFoundError:
            pass

    async def _make_parent(self, path: str) -> None:
        if self.protocol == "memory":
            await self.call("makedirs", path.rpartition("/")[0], exist_ok=True)

    async def close(self) -> None:
        session = getattr(self.filesystem, "_session", None) or getattr(self.filesystem, "session", None)
        closing = getattr(session, "close", None)
        if closing is not None:
            outcome = closing()
            if asyncio.iscoroutine(outcome):
                await outcome


def entry(path: str, info: dict[str, Any]) -> Entry:
    """An fsspec info dictionary as an `Entry`."""
    size = info.get("size")
    marks = [_mark(info[key]) for key in VERSION_KEYS if info.get(key)]
    version = marks[0] if marks else f"{size}"
    modified = next((_seconds(info[key]) for key in TIME_KEYS if info.get(key)), None)
    return Entry(path, None if size is None else int(size), version, info.get("type") == "directory", modified)


def _seconds(value: Any) -> float | None:
    """A time of modification in seconds since 1970; None where it is told in no form that is known."""
    if isinstance(value, dt.datetime):
        return value.timestamp()
    if isinstance(value, str):
        try:
            return dt.datetime.fromisoformat(value).timestamp()
        except ValueError:
            return None
    return float(value) if isinstance(value, int | float) else None


def _mark(value: Any) -> str:
    """A version mark as text; some file systems list seconds and give a date for a single object."""
    return str(value.timestamp() if isinstance(value, dt.datetime) else value).strip('"')


class SpooledFile(StagedFile):
    """Bytes gathered in a temporary file of this machine and uploaded whole by `finish`."""

    def __init__(self, storage: RemoteStorage, path: str) -> None:
        super().__init__(path)
        self._storage = storage
        descriptor, name = tempfile.mkstemp(prefix="ztf-")
        self._spool = Path(name)
        self._file = os.fdopen(descriptor, "wb")
        self._uploaded = False
        self._working: asyncio.Future[Any] | None = None

    async def write(self, data: bytes) -> None:
        await self._in_thread(self._file.write, data)
        self.account(data)

    async def finish(self) -> None:
        await self._in_thread(self._file.close)
        await self._storage._make_parent(self.path)
        self._uploaded = True
        await self._storage.call("put_file", str(self._spool), self.path)
        self._spool.unlink()

    async def _in_thread(self, work: Callable[..., Any], *args: bytes) -> None:
        self._working = asyncio.get_running_loop().run_in_executor(None, work, *args)
        await asyncio.shield(self._working)

    async def abort(self) -> None:
        if self._working is not None:  # a thread can't be cancelled
            await asyncio.wait([self._working])
            self._working.exception()  # seen
        try:
            self._file.close()
        except OSError:  # what it still had to write doesn't fit; it is closed all the same
            pass
        self._spool.unlink(missing_ok=True)
        if self._uploaded:
            try:
                await self._storage.delete(self.path)
            except Exception:  # noqa: S110  the staged object is nobody's; a later run may remove it
                pass
