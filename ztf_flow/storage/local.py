"""The local disk: durable writes (fsync), atomic renames, create-only by `os.link`."""

from __future__ import annotations

import asyncio
import errno
import os
import re
import stat
import uuid
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from pathlib import Path

from ztf_flow.storage.base import Entry, ShortReadError, StagedFile, Storage

_TEMPORARY = re.compile(r"\..+\.[0-9a-f]{12}")
"""The names that `_temporary` makes."""

PAGE = 1_000
"""Entries that a listing takes from the disk at a time."""


class LocalStorage(Storage):
    """Files of this machine. Blocking calls run in the event loop's threads."""

    protocol = "file"
    together = 256  # one turn of a thread

    def uri(self, path: str) -> str:
        return f"file://{path}"

    async def info(self, path: str) -> Entry | None:
        return await asyncio.to_thread(_info, path)

    async def reach(self, folder: str) -> None:
        await asyncio.to_thread(_reach, folder)

    async def walk(self, folder: str) -> AsyncIterator[Entry]:
        entries = _walk(folder)
        while page := await asyncio.to_thread(_page, entries):
            for entry in page:
                yield entry

    async def names(self, folder: str, begin: str) -> AsyncIterator[Entry]:
        for entry in await asyncio.to_thread(_names, folder, begin):
            yield entry

    async def read(self, path: str, start: int, end: int) -> bytes:
        return await asyncio.to_thread(_read, path, start, end)

    async def read_several(self, objects: Sequence[tuple[str, int]]) -> list[bytes | BaseException]:
        return await asyncio.to_thread(_read_several, objects)

    async def put(self, path: str, data: bytes) -> None:
        await asyncio.to_thread(_put, path, data)

    async def create(self, path: str, data: bytes) -> None:
        await asyncio.to_thread(_create, path, data)

    async def stage(self, path: str) -> StagedFile:
        return await asyncio.to_thread(LocalStagedFile, path)

    async def stage_whole(self, path: str, data: bytes) -> StagedFile:
        making = asyncio.ensure_future(asyncio.to_thread(LocalStagedFile.whole, path, data))
        try:
            return await asyncio.shield(making)
        except asyncio.CancelledError:  # a thread can't be cancelled
            await asyncio.wait([making])
            if not making.cancelled() and making.exception() is None:
                await making.result().abort()
            raise

    async def publish(self, staged: str, path: str) -> None:
        await asyncio.to_thread(_publish, staged, path)

    async def delete(self, path: str) -> None:
        await asyncio.to_thread(_unlink, path)

    async def sweep(self, folder: str) -> None:
        await asyncio.to_thread(_sweep, folder)

    async def prune(self, folder: str) -> None:
        await asyncio.to_thread(_prune, folder)

    async def close(self) -> None:
        return None


class LocalStagedFile(StagedFile):
    """A temporary file; it must not exist yet."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        _make_folder(Path(path).parent)
        self._descriptor: int | None = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o666)
        self._working: asyncio.Future[None] | None = None

    @classmethod
    def whole(cls, path: str, data: bytes) -> LocalStagedFile:
        """A finished file. Blocking; when it raises nothing is left."""
        file = cls(path)
        try:
            file._write(data)
            file._finish()
        except BaseException:
            file._close()
            _unlink_quietly(path)
            raise
        return file

    async def write(self, data: bytes) -> None:
        await self._in_thread(self._write, data)

    async def write_made(self, make: Callable[[], bytes]) -> None:
        await self._in_thread(lambda: self._write(make()))

    def _write(self, data: bytes) -> None:
        if self._descriptor is None:
            raise ValueError(f"{self.path} is closed")
        _write_all(self._descriptor, data)
        self.account(data)

    async def finish(self) -> None:
        await self._in_thread(self._finish)

    async def _in_thread(self, work: Callable[..., None], *args: bytes) -> None:
        """A thread can't be cancelled: `abort` must know about it, or it would close a descriptor that is in use."""
        self._working = asyncio.get_running_loop().run_in_executor(None, work, *args)
        await asyncio.shield(self._working)

    def _finish(self) -> None:
        if self._descriptor is not None:
            os.fsync(self._descriptor)
            self._close()
            _sync_folder(Path(self.path).parent)

    async def abort(self) -> None:
        if self._working is not None:
            await asyncio.wait([self._working])
            self._working.exception()  # seen
        self._close()
        await asyncio.to_thread(_unlink_quietly, self.path)

    def _close(self) -> None:
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            os.close(descriptor)


def _write_all(descriptor: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]


def _info(path: str) -> Entry | None:
    status = _status(path)
    return _entry(path, status) if status is not None else None


def _reach(folder: str) -> None:
    """Look at the folder, or the nearest one above it that exists."""
    place = Path(folder)
    while not os.path.lexists(place):
        place = place.parent
    if not place.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(place))
    if not os.access(place, os.W_OK | os.X_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(place))


def _entry(path: str, status: os.stat_result) -> Entry:
    folder = stat.S_ISDIR(status.st_mode)
    version = f"{status.st_mtime_ns}+{status.st_size}"
    return Entry(path, None if folder else status.st_size, version, folder, status.st_mtime)


def _page(entries: Iterator[Entry]) -> list[Entry]:
    return [entry for _, entry in zip(range(PAGE), entries, strict=False)]


def _walk(folder: str) -> Iterator[Entry]:
    """Depth first; folders are sorted as their names with a slash, which gives the byte order of whole paths. Holds the
    names in the folders that are open.

    Links to files are followed, links to folders are not: they can lead out of the folder or round in circles.
    """
    try:
        with os.scandir(folder) as found:
            names = sorted((child.name + "/" * _is_folder(child) for child in found), key=os.fsencode)
    except (FileNotFoundError, NotADirectoryError):
        return
    above = folder.rstrip("/")
    for name in names:
        path = f"{above}/{name}"
        if name.endswith("/"):
            yield from _walk(path[:-1])
        elif (status := _status(path)) is not None and stat.S_ISREG(status.st_mode):
            yield _entry(path, status)


def _status(path: str) -> os.stat_result | None:
    """None for what is gone by now, and for links that lead nowhere."""
    try:
        return os.stat(path)  # noqa: PTH116  a million times
    except (FileNotFoundError, NotADirectoryError):
        return None


def _names(folder: str, begin: str) -> list[Entry]:
    try:
        with os.scandir(folder) as found:
            named = [child for child in found if child.name.startswith(begin)]
    except (FileNotFoundError, NotADirectoryError):
        return []
    return [entry for child in named if (entry := _info(f"{folder.rstrip('/')}/{child.name}")) is not None]


def _is_folder(child: os.DirEntry[str]) -> bool:
    return child.is_dir(follow_symlinks=False)


def _read(path: str, start: int, end: int) -> bytes:
    descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        data = os.pread(descriptor, end - start, start)
        while len(data) < end - start:  # pread may stop early (signals, 2 GiB)
            more = os.pread(descriptor, end - start - len(data), start + len(data))
            if not more:
                raise ShortReadError(errno.EIO, f"the file ends at byte {start + len(data)}, {end} were listed", path)
            data += more
        return data
    finally:
        os.close(descriptor)


def _read_several(objects: Sequence[tuple[str, int]]) -> list[bytes | BaseException]:
    found: list[bytes | BaseException] = []
    for path, size in objects:
        try:
            found.append(_read(path, 0, size))
        except OSError as error:
            found.append(error)
    return found


def _temporary(path: str) -> Path:
    target = Path(path)
    _make_folder(target.parent)
    return target.with_name(f".{target.name[:100]}.{uuid.uuid4().hex[:12]}")


def _sweep(folder: str) -> None:
    try:
        with os.scandir(folder) as found:
            left = [child.path for child in found if _TEMPORARY.fullmatch(child.name) and not _is_folder(child)]
    except (FileNotFoundError, NotADirectoryError):
        return
    for path in left:
        _unlink(path)


def _write_temporary(path: str, data: bytes) -> Path:
    temporary = _temporary(path)
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o666)
    try:
        try:
            _write_all(descriptor, data)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except BaseException:
        _unlink_quietly(str(temporary))
        raise
    return temporary


def _put(path: str, data: bytes) -> None:
    temporary = _write_temporary(path, data)
    try:
        temporary.replace(path)
    except BaseException:
        _unlink_quietly(str(temporary))
        raise
    _sync_folder(Path(path).parent)


def _create(path: str, data: bytes) -> None:
    temporary = _write_temporary(path, data)
    try:
        os.link(temporary, path)
    finally:
        _unlink_quietly(str(temporary))
    _sync_folder(Path(path).parent)


def _publish(staged: str, path: str) -> None:
    target = Path(path)
    _make_folder(target.parent)
    try:
        Path(staged).replace(target)
    except FileNotFoundError:
        if not target.exists():
            raise
    _sync_folder(target.parent)


def _make_folder(folder: Path) -> None:
    """Make a folder, and those above it, that a crash doesn't take away with what is in it."""
    if folder.is_dir():
        return
    _make_folder(folder.parent)
    folder.mkdir(exist_ok=True)
    _sync_folder(folder.parent)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _unlink(path: str) -> None:
    Path(path).unlink(missing_ok=True)


def _unlink_quietly(path: str) -> None:
    try:
        Path(path).unlink(missing_ok=True)
    except OSError:
        pass


def _prune(folder: str) -> None:
    try:
        Path(folder).rmdir()
    except OSError:
        pass
