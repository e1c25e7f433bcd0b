"""A directory as a batch: every file that matches is an item."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from ztf_flow.batch.files import FileData, FileRef, OutputFolder, check_targets, suffix_of
from ztf_flow.batch.performers import Performer
from ztf_flow.batch.processor import BatchProcessor
from ztf_flow.batch.results import BatchItem, BatchSummary, Failure
from ztf_flow.batch.work import AUTO, Outcomes
from ztf_flow.errors import ConfigError, FlowError, SetupError
from ztf_flow.formats.registry import default_registry
from ztf_flow.source.listing import glob_matcher
from ztf_flow.storage import Storage
from ztf_flow.storage.base import Entry
from ztf_flow.storage.place import StoragePlace, open_storage

RETRIES = 5
"""How often a storage request is tried again; the default of pipelines."""


async def process_directory(
    model: Any,
    dir: str | os.PathLike[str],
    pattern: str = "**/*",
    input_format: str | None = None,
    output_format: str | None = None,
    output_dir: str | os.PathLike[str] | None = None,
    *,
    storage: Mapping[str, Any] | None = None,
    **batch_options: Any,
) -> BatchSummary:
    """Parse every file of a directory that matches, and convert it where an `output_format` is given.

    `dir` and `output_dir` are paths or URIs of any file system that fsspec has, `storage` its options. Files are found
    in the byte order of their paths; hidden ones (`.*`, `_*`) only where the pattern's last part begins so. The id of a
    result is the file's path below `dir`, its data the parsed value or, with an `output_format`, the text.

    With an `output_dir` texts are written there, in the same tree, each file whole and in one step, and a result's data
    is where; nothing is written outside of that folder. Each file is read whole. A file that can't be read, told or
    written is a failed result. Raises ConfigError for a directory that isn't there, for formats that aren't, and before
    anything is written if two files have one target or an input would be overwritten; SetupError where the storage
    can't be reached.
    """
    batch = DirectoryBatch(
        model,
        dir,
        pattern=pattern,
        input_format=input_format,
        output_format=output_format,
        output_dir=output_dir,
        storage=storage,
        **batch_options,
    )
    return await batch.execute()


class DirectoryBatch(BatchProcessor):
    """`process_directory` as a batch, for events, retries and the scheduler. Each execution lists anew."""

    def __init__(
        self,
        model: Any,
        dir: str | os.PathLike[str],
        *,
        pattern: str = "**/*",
        input_format: str | None = None,
        output_format: str | None = None,
        output_dir: str | os.PathLike[str] | None = None,
        storage: Mapping[str, Any] | None = None,
        **options: Any,
    ) -> None:
        super().__init__(model, operation="convert" if output_format is not None else "parse", **options)
        if output_dir is not None and output_format is None:
            raise ConfigError("output_dir needs an output_format", stage="config")
        for format in (input_format, output_format):
            if format is not None:
                default_registry.get(format)
        if output_format is not None:
            suffix_of(output_format)
        if pattern.startswith("/") or ".." in pattern.split("/"):
            raise ConfigError(f"the pattern {pattern!r} must lead below the directory", stage="config")
        self._dir = os.fspath(dir)
        self._pattern = pattern
        self._input_format = input_format
        self._output_format = output_format
        self._output_dir = None if output_dir is None else os.fspath(output_dir)
        self._storage = dict(storage or {})
        self._places: tuple[Storage, OutputFolder | None] | None = None
        self._is_open = False

    async def execute(self) -> BatchSummary:
        async with self._opened() as (place, output):
            self.reset()
            for item in await self._listed(place, output):
                self._add(item)
            return await super().execute()

    async def execute_again(self, items: Sequence[BatchItem]) -> BatchSummary:
        async with self._opened():
            return await super().execute_again(items)

    def _must_rest(self, what: str) -> None:
        if self._is_open and self._places is None:
            raise RuntimeError(f"the batch is at work; it can't be {what} until that ends")
        super()._must_rest(what)

    def _wrapped(self, performer: Performer) -> Performer:
        assert self._places is not None, "files are read while the storage is open"
        return FilePerformer(performer, *self._places, self._input_format, self.options.parallel)

    @asynccontextmanager
    async def _opened(self) -> AsyncIterator[tuple[StoragePlace, OutputFolder | None]]:
        self._must_rest("executed a second time")
        places: list[StoragePlace] = []
        self._is_open = True
        try:
            places.append(await self._open(self._dir))
            output = None
            if self._output_dir is not None:
                places.append(await self._open(self._output_dir))
                output = OutputFolder(places[1].storage, places[1].path)
            self._places = (places[0].storage, output)
            yield places[0], output
        finally:
            self._places, self._is_open = None, False
            for place in places:
                await place.storage.close()

    async def _open(self, uri: str) -> StoragePlace:
        return await open_storage(uri, self._storage, folder=Path.cwd(), retries=RETRIES)

    async def _listed(self, place: StoragePlace, output: OutputFolder | None) -> list[BatchItem]:
        root = place.path.rstrip("/") or "/"
        begin = root if root.endswith("/") else f"{root}/"
        try:
            entry = await place.storage.info(root)
            if (entry is None and place.storage.folders) or (entry is not None and not entry.is_folder):
                raise ConfigError("there is no such directory", stage="config", place=place.uri)
            found = [entry async for entry in place.storage.walk(root)]
        except OSError as error:
            raise SetupError(f"can't be listed: {error}", stage="read", place=place.uri) from error
        chosen = _Chosen(self._pattern, place, output)
        files = {entry.path[len(begin) :]: entry for entry in found if chosen.has(entry, entry.path[len(begin) :])}
        refs = {relative: self._ref(relative, entry, output) for relative, entry in files.items()}
        if output is not None:
            same = output.storage.protocol == place.storage.protocol
            check_targets(refs.values(), {ref.path for ref in refs.values()} if same else set(), output)
        return [BatchItem(relative, ref, AUTO, self._output_format) for relative, ref in refs.items()]

    def _ref(self, relative: str, entry: Entry, output: OutputFolder | None) -> FileRef:
        target = None
        if output is not None and self._output_format is not None:
            target = output.target(relative, self._output_format)
        return FileRef(entry.path, entry.size, target)


class _Chosen:
    """Which files of a listing are items: those that match, less hidden ones and outputs of earlier executions."""

    def __init__(self, pattern: str, place: StoragePlace, output: OutputFolder | None) -> None:
        self._matches = glob_matcher(pattern)
        self._hidden = pattern.rpartition("/")[2][:1] if pattern.rpartition("/")[2][:1] in (".", "_") else ""
        self._outputs = ""
        if output is not None and output.storage.protocol == place.storage.protocol:
            inside, folder = _real(place.storage, place.path), _real(output.storage, output.folder)
            if folder.startswith(f"{inside}/"):
                self._outputs = f"{place.path.rstrip('/')}{folder[len(inside) :]}/"

    def has(self, entry: Entry, relative: str) -> bool:
        if self._outputs and entry.path.startswith(self._outputs):
            return False
        folder, _, name = relative.rpartition("/")
        if any(part.startswith((".", "_")) for part in folder.split("/")) or not name:
            return False
        if name.startswith((".", "_")) and name[0] != self._hidden:
            return False
        return self._matches(relative)


def _real(storage: Storage, path: str) -> str:
    return os.path.realpath(path) if storage.protocol == "file" else path.rstrip("/")


class FilePerformer(Performer):
    """Reads files, has another performer work on what is in them, and writes what comes of it."""

    chunks = False

    def __init__(
        self, others: Performer, storage: Storage, output: OutputFolder | None, format: str | None, parallel: int
    ) -> None:
        super().__init__(others.work)
        self._others = others
        self._storage = storage
        self._output = output
        self._format = format
        self._parallel = parallel
        self._left: int | None = None
        self._at_work = 0
        self._room = asyncio.Condition()

    @property
    def pids(self) -> tuple[int, ...]:
        return self._others.pids

    def submit(self, items: Sequence[BatchItem]) -> asyncio.Future[Outcomes]:
        return asyncio.ensure_future(self._run(items[0]))

    def learn(self, items: Sequence[BatchItem], outcomes: Outcomes, *, active: int, left: int | None) -> None:
        self._left = left

    def explain(self, error: Exception) -> Failure:
        return self._others.explain(error)

    async def _run(self, item: BatchItem) -> Outcomes:
        started = time.perf_counter()
        file: FileRef = item.data
        try:
            data = FileData(str(item.id), await self._read(file), self._format)
            outcomes = await self._worked(item._replace(data=data))
            if outcomes.values and not outcomes.failed:
                outcomes = outcomes._replace(values=[await self._written(file, outcomes.values[0])])
        except (ConfigError, SetupError):
            raise
        except FlowError as error:
            outcomes = Outcomes.lost(1, self.work.failure(error))
        marks = [started, time.perf_counter()]
        return outcomes._replace(marks=marks[: len(outcomes.marks)])

    async def _written(self, file: FileRef, value: Any) -> Any:
        """Where the value was written, if it was to be; else the value."""
        if self._output is None or file.target is None:
            return value
        return await self._output.write(file.target, value.encode() if isinstance(value, str) else value)

    async def _read(self, file: FileRef) -> bytes:
        try:  # all of what is there now: it may have grown since it was listed
            data = await self._storage.read_all(file.path)
        except OSError as error:
            raise FlowError(f"can't be read: {error}", stage="read", place=self._storage.uri(file.path)) from error
        if data is None:
            raise FlowError("is not there any more", stage="read", place=self._storage.uri(file.path))
        return data

    async def _worked(self, item: BatchItem) -> Outcomes:
        """By the other performer, on as many files at a time as it works on chunks."""
        async with self._room:
            await self._room.wait_for(lambda: self._at_work < self._others.width(self._parallel))
            self._at_work += 1
        try:
            outcomes = await self._others.submit([item])
        finally:
            self._at_work -= 1
            async with self._room:
                self._room.notify_all()
        self._others.learn([item], outcomes, active=self._at_work, left=self._left)
        return outcomes
