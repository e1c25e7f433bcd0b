"""What a trace finds: the coordinates of one record, and where an output stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ztf_flow.errors import ConfigError, SetupError
from ztf_flow.output import PROVENANCE_FIELDS
from ztf_flow.records import SourceObject
from ztf_flow.sink.manifest import manifest_path, read_manifest
from ztf_flow.sink.targets import META
from ztf_flow.storage import Storage, StoragePlace

NUMBERS = ("record", "line", "byte_start", "byte_end")


@dataclass(frozen=True, slots=True)
class Coordinates:
    """Where a record came from, as provenance tells it; `source` is a URI, with `!member` for archives."""

    source: str
    version: str
    record: int | None
    line: int | None
    byte_start: int | None
    byte_end: int | None
    run: str

    @classmethod
    def of(cls, values: Mapping[str, Any]) -> Coordinates:
        """From the seven fields, whose numbers may be texts."""
        found = {name: values[name] for name in PROVENANCE_FIELDS}
        numbers = {name: int(found[name]) if found[name] not in (None, "") else None for name in NUMBERS}
        return cls(**{**found, **numbers})


@dataclass(frozen=True, slots=True)
class Output:
    """One file of output: `root` is the dataset that it is a part of, `name` its path below that, None for others."""

    storage: Storage
    found: SourceObject
    root: str | None = None
    name: str | None = None

    @property
    def sidecar(self) -> str:
        """The path of its sidecar, if it has one."""
        if self.root is None:
            return f"{self.found.path}.provenance"
        return self.storage.join(self.root, META, "provenance", f"{self.name}.provenance")


async def find_object(storage: Storage, path: str) -> SourceObject | None:
    """The object at a path; None if there is none."""
    entry = await storage.info(path)
    if entry is None or entry.is_folder:
        return None
    return SourceObject(storage.uri(path), path, entry.version, entry.size, path.rpartition("/")[2])


async def find_output(place: StoragePlace) -> Output:
    """The file at a place. Raises ConfigError where it is none, or isn't what a dataset's manifest says it is."""
    found = None if place.path.endswith("/") else await find_object(place.storage, place.path)
    if found is None:
        entry = await place.storage.info(place.path.rstrip("/"))
        manifest = await read_manifest(place.storage, place.path.rstrip("/"))
        if entry is None and manifest is None:
            raise SetupError("nothing is there", stage="sink", place=place.uri)
        names = [part["path"] for part in (manifest or {}).get("parts", [])]
        told = f"; for example {names[0]}" if names else ""
        raise ConfigError(f"rows count within one file: name a file and no folder{told}", stage="sink", place=place.uri)
    root = await dataset_of(place.storage, place.path)
    if root is None:
        return Output(place.storage, found)
    name = place.path[len(root) + 1 :]
    if name.startswith(f"{META}/"):
        return Output(place.storage, found)
    await _check_part(place.storage, root, name, found)
    return Output(place.storage, found, root, name)


async def dataset_of(storage: Storage, path: str) -> str | None:
    """The nearest folder above a path that is a dataset."""
    folder = path.rpartition("/")[0]
    while folder.strip("/"):
        if await storage.info(manifest_path(storage, folder)) is not None:
            return folder
        folder = folder.rpartition("/")[0]
    return None


async def _check_part(storage: Storage, root: str, name: str, found: SourceObject) -> None:
    manifest = await read_manifest(storage, root)
    part = next((part for part in (manifest or {})["parts"] if part["path"] == name), None)
    if part is None:
        raise ConfigError("the dataset's manifest doesn't name this file", stage="sink", place=found.uri)
    if part["size"] != found.size:
        raise ConfigError("the file was changed after the run that wrote it", stage="sink", place=found.uri)
