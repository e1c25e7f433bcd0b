"""Single files and templates: one output per split, complete or absent."""

from __future__ import annotations

import asyncio
import posixpath
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from ztf_flow.errors import ConfigError
from ztf_flow.records import Receipt, SourceObject, Split
from ztf_flow.sink.base import RejectsPlace, Sink, beside, clear_beside, publish
from ztf_flow.sink.writer import PartPlace, SplitTargets, Target, WriteSettings
from ztf_flow.storage import Storage

QUARANTINE = ".quarantine.jsonl"
"""What the name of an output's rejects ends in."""

LOOKS_AT_A_TIME = 16
"""Targets that are looked at at a time."""


@dataclass(frozen=True, slots=True)
class FileTargets:
    """The output file of a split, `<file>.provenance` and `<file>.quarantine.jsonl` beside it."""

    storage: Storage
    path: str
    run_id: str
    rejects: Target

    def part(self, place: PartPlace) -> Target:
        return beside(self.storage, self._path(place), self.run_id)

    def sidecar(self, place: PartPlace) -> Target:
        return beside(self.storage, f"{self._path(place)}.provenance", self.run_id)

    def _path(self, place: PartPlace) -> str:
        """There is one part for each split, but in a trial into a partitioned dataset."""
        if not place.folder:
            assert place.number == 0, "a file sink has one part per split"
            return self.path
        above, _, name = self.path.rpartition("/")
        head, _, tail = name.partition("-000")
        return f"{above}/{place.folder}/{head}-{place.number:03}{tail}"

    def quarantine(self) -> Target:
        return self.rejects


class FileSink(Sink):
    """One output file per split. An earlier file stays until the new one is whole.

    Files that a run which died has staged beside its targets are removed by the next run into the same targets.
    """

    def __init__(
        self, settings: WriteSettings, storage: Storage, rejects: RejectsPlace | None, *, may_replace: bool, folder: str
    ) -> None:
        super().__init__(settings)
        self._storage = storage
        self._rejects = rejects
        self._may_replace = may_replace
        self._folder = folder

    async def prepare(self, *, look_only: bool = False) -> None:
        """Look whether output can be written; which files that is, `claim` says."""
        await self._storage.reach(self._folder)
        if self._rejects is not None:
            await self._rejects.storage.reach(self._rejects.folder)
            if not look_only:
                await self._rejects.clear()

    async def claim(self, paths: Sequence[str], *, look_only: bool = False) -> None:
        """Take over targets. Raises ConfigError for one that is a folder, or that is there already where the mode
        forbids to replace it; nothing is changed then."""
        if not self._may_replace or self._storage.folders:
            for start in range(0, len(paths), LOOKS_AT_A_TIME):
                await asyncio.gather(*map(self._look_at, paths[start : start + LOOKS_AT_A_TIME]))
        if look_only:
            return
        folders: dict[str, set[str]] = {}
        for path in paths:
            folder, _, name = path.rpartition("/")
            names = folders.setdefault(folder, set())
            names.update((name, f"{name}.provenance", f"{name}{QUARANTINE}"))
        for folder, names in folders.items():
            await clear_beside(self._storage, folder, names)

    async def _look_at(self, path: str) -> None:
        entry = await self._storage.info(path)
        place = self._storage.uri(path)
        if entry is not None and entry.is_folder:
            raise ConfigError("the sink is a folder; a dataset's URI ends in /", stage="sink", place=place)
        if entry is not None and not self._may_replace:
            raise ConfigError("the output exists and sink.mode is error", stage="sink", place=place)

    def targets(self, split: Split) -> SplitTargets:
        assert split.target is not None
        return FileTargets(self._storage, split.target, self.settings.run_id, self._rejects_target(split))

    def _rejects_target(self, split: Split) -> Target:
        if self._rejects is not None:
            return self._rejects.target(split, self.settings.run_id)
        return beside(self._storage, f"{split.target}{QUARANTINE}", self.settings.run_id)

    async def write_empty(self, split: Split) -> bool:
        return True

    async def commit(self, receipt: Receipt) -> None:
        """Publish: rejects, then the sidecar, then the output. What an earlier run left of them goes."""
        rejects = self._rejects.storage if self._rejects is not None else self._storage
        if receipt.rejects is not None:
            await publish(receipt.rejects, rejects)
        for part in (*receipt.extras, *receipt.parts):
            await publish(part, self._storage)
        for part in receipt.parts:
            if not receipt.extras:
                await self._storage.delete(f"{part.path}.provenance")
            if receipt.rejects is None and self._rejects is None:
                await self._storage.delete(f"{part.path}{QUARANTINE}")
        if receipt.rejects is None and self._rejects is not None and not self._rejects.is_folder:
            await rejects.delete(self._rejects.path)

    async def finish(self, *, succeeded: bool, complete: bool = False) -> None:
        if self._rejects is not None:
            await self._rejects.tidy()

    async def keep_report(self, name: str, pieces: Iterator[bytes]) -> None:
        return None


def template_target(template: str) -> Callable[[SourceObject], str]:
    """A function that gives the output path of an object: `{dir}`, `{name}`, `{stem}` and `{ext}` filled in.

    Raises ConfigError when two objects have one target, or when a name would lead out of the template's folder.
    """
    given: dict[str, str] = {}

    def target(found: SourceObject) -> str:
        folder, _, name = found.relative.rpartition("/")
        stem, ext = split_name(name)
        values = {"dir": folder or ".", "name": name, "stem": stem, "ext": ext}
        path = re.sub(r"\{(dir|name|stem|ext)\}", lambda match: values[match[1]], template)
        if ".." in path.split("/"):
            raise ConfigError("the object's name leads out of the sink's folder", stage="sink", place=found.uri)
        path = posixpath.normpath(path)
        if path in given:
            raise ConfigError(f"{given[path]} and {found.uri} have the same target", stage="sink", place=path)
        given[path] = found.uri
        return path

    return target


def template_folder(template: str) -> str:
    """The folder that all outputs of a template are below."""
    return template[: template.index("{")].rpartition("/")[0]


def split_name(name: str) -> tuple[str, str]:
    """Stem and extension of a file name; a compression suffix belongs to neither."""
    for suffix in (".gz", ".zst", ".zstd", ".bz2", ".xz", ".lz4", ".sz"):
        if name.lower().endswith(suffix) and "." in name[: -len(suffix)].lstrip("."):
            name = name[: -len(suffix)]
            break
    stem, dot, ext = name.rpartition(".")
    return (stem, ext) if dot and stem else (name, "")
