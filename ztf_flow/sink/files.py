"""Single files and templates: one output per split, complete or absent."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from dataclasses import dataclass

from ztf_flow.errors import ConfigError
from ztf_flow.records import Receipt, SourceObject, Split
from ztf_flow.sink.base import RejectsPlace, Sink, beside, publish
from ztf_flow.sink.writer import SplitTargets, Target, WriteSettings
from ztf_flow.storage import Storage


@dataclass(frozen=True, slots=True)
class FileTargets:
    """The output file of a split, `<file>.provenance` and `<file>.quarantine.jsonl` beside it."""

    storage: Storage
    path: str
    run_id: str
    rejects: Target

    def part(self, number: int) -> Target:
        assert number == 0, "a file sink has one part per split"
        return beside(self.storage, self.path, self.run_id)

    def sidecar(self, number: int) -> Target:
        return beside(self.storage, f"{self.path}.provenance", self.run_id)

    def quarantine(self) -> Target:
        return self.rejects


class FileSink(Sink):
    """One output file per split. An earlier file stays until the new one is whole."""

    def __init__(
        self,
        settings: WriteSettings,
        storage: Storage,
        rejects: RejectsPlace | None,
        *,
        may_replace: bool,
        only: str | None,
        pipeline: str,
    ) -> None:
        super().__init__(settings)
        self._storage = storage
        self._rejects = rejects
        self._may_replace = may_replace
        self._only = only
        self._pipeline = pipeline

    async def prepare(self, *, look_only: bool = False) -> None:
        if self._only is not None:
            await self.claim(self._only)

    async def claim(self, path: str) -> None:
        """Refuse a target that is a folder, or that is there already where the mode forbids to replace it."""
        entry = await self._storage.info(path)
        if entry is None:
            return
        if entry.is_folder:
            raise ConfigError("the sink is a folder; a dataset's URI ends in /", place=self._storage.uri(path))
        if not self._may_replace:
            raise ConfigError("the output exists and sink.mode is error", place=self._storage.uri(path))

    def targets(self, split: Split) -> SplitTargets:
        assert split.target is not None
        return FileTargets(self._storage, split.target, self.settings.run_id, self._rejects_target(split))

    def _rejects_target(self, split: Split) -> Target:
        assert split.target is not None
        place = self._rejects
        if place is None:
            return beside(self._storage, f"{split.target}.quarantine.jsonl", self.settings.run_id)
        path = place.path
        if path.endswith("/"):
            path = f"{path}{self._pipeline}/{self.settings.run_id}/{split.id}.jsonl"
        return beside(place.storage, path, self.settings.run_id)

    async def write_empty(self, split: Split) -> bool:
        return True

    async def commit(self, receipt: Receipt) -> None:
        for part in (*receipt.extras, *receipt.parts):
            await publish(part, self._storage)
        if receipt.rejects is not None:
            storage = self._rejects.storage if self._rejects is not None else self._storage
            await publish(receipt.rejects, storage)
        elif self._rejects is None and receipt.parts:
            await self._storage.delete(f"{receipt.parts[0].path}.quarantine.jsonl")

    async def finish(self, *, succeeded: bool) -> None:
        return None

    async def keep_report(self, name: str, data: bytes) -> None:
        return None


def template_target(template: str) -> Callable[[SourceObject], str]:
    """A function that gives the output path of an object: `{dir}`, `{name}`, `{stem}` and `{ext}` filled in.

    Raises ConfigError when two objects have one target, or when a name would lead out of the template's folder.
    """
    given: dict[str, str] = {}

    def target(found: SourceObject) -> str:
        folder, _, name = found.relative.rpartition("/")
        stem, ext = split_name(name)
        if ".." in folder.split("/"):
            raise ConfigError("the object's path leads out of the sink's folder", place=found.uri)
        values = {"dir": folder or ".", "name": name, "stem": stem, "ext": ext}
        path = template
        for key, value in values.items():
            path = path.replace("{" + key + "}", value)
        path = posixpath.normpath(path)
        if path in given:
            raise ConfigError(f"{given[path]} and {found.uri} have the same target", stage="sink", place=path)
        given[path] = found.uri
        return path

    return target


def split_name(name: str) -> tuple[str, str]:
    """Stem and extension of a file name; a compression suffix belongs to neither."""
    for suffix in (".gz", ".zst", ".zstd", ".bz2", ".xz", ".lz4"):
        if name.lower().endswith(suffix) and "." in name[: -len(suffix)].lstrip("."):
            name = name[: -len(suffix)]
            break
    stem, dot, ext = name.rpartition(".")
    return (stem, ext) if dot and stem else (name, "")
