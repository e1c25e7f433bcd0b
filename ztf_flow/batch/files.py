"""Whole files as items: what is in one, and the folder that outputs go to."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from ztf_flow import codecs
from ztf_flow.detect import HEAD, detect
from ztf_flow.errors import ConfigError, SinkError
from ztf_flow.formats.registry import default_registry
from ztf_flow.sink.files import split_name
from ztf_flow.storage import Storage

LARGEST_RATIO = 1000
"""How many times larger than its compressed bytes a file may get, above 64 MiB; the default of pipelines."""


class FileData(NamedTuple):
    """The bytes of a file. `format` None is to be detected."""

    name: str
    data: bytes
    format: str | None

    def opened(self) -> tuple[bytes, str]:
        """What is in the file, decompressed, and its format. Raises ParseError where that can't be told or read."""
        layout = detect(self.name, self.data[:HEAD], format=self.format)
        if layout.compression is None:
            return self.data, layout.format
        decompressor = codecs.decompressor(layout.compression, ratio=LARGEST_RATIO)
        pieces = [*decompressor.feed(self.data), *decompressor.finish()]
        return b"".join(pieces), layout.format


class FileRef(NamedTuple):
    """A file that is to be read. `path` is the storage's own, `size` in bytes, `target` where its output goes to."""

    path: str
    size: int | None
    target: str | None


class OutputFolder:
    """The folder of outputs: a tree like that of the inputs, and nothing outside of it is written."""

    def __init__(self, storage: Storage, folder: str) -> None:
        self.storage = storage
        self.folder = folder.rstrip("/") or "/"

    def target(self, relative: str, format: str) -> str:
        """The path of the output of a file: its own name with the suffix of the output's format."""
        folder, _, name = relative.rpartition("/")
        stem, _ = split_name(name)
        return self.storage.join(self.folder, *([folder] if folder else []), stem + suffix_of(format))

    async def write(self, path: str, data: bytes) -> str:
        """Write a file whole, in one step; the address that it has for people. Raises SinkError."""
        below = path[len(self.folder) :].split("/")
        if ".." in below or "." in below:
            raise SinkError("the name of the file leads out of the output folder", stage="sink", place=path)
        try:
            if self.storage.protocol == "file":
                await asyncio.to_thread(self._stay_inside, path)
            await self.storage.put(path, data)
        except (OSError, ValueError) as error:  # ValueError: a NUL in a name
            raise SinkError(f"can't be written: {error}", stage="sink", place=self.address(path)) from error
        return self.address(path)

    def address(self, path: str) -> str:
        """A path for people: of this machine as it is, of others a URI."""
        return path if self.storage.protocol == "file" else self.storage.uri(path)

    def _stay_inside(self, path: str) -> None:
        """A link in the output tree may lead anywhere."""
        inside = os.path.realpath(self.folder)
        really = os.path.realpath(Path(path).parent)
        if os.path.commonpath([inside, really]) != inside:
            message = f"a symbolic link leads out of the output folder, to {really}"
            raise SinkError(message, stage="sink", place=path)


def suffix_of(format: str) -> str:
    """The suffix of files in a format. Raises ConfigError for a format that there is not."""
    extensions = default_registry.describe_one(format).extensions
    return extensions[0] if extensions else f".{format}"


def check_targets(files: Iterable[FileRef], sources: set[str], output: OutputFolder) -> None:
    """Raise ConfigError where two files have one target, or one would be written over a file that is read."""
    given: dict[str, str] = {}
    for file in files:
        target = file.target
        assert target is not None
        if target in given:
            message = f"{given[target]} and {file.path} would both be written to {output.address(target)}"
            raise ConfigError(f"{message}; narrow the pattern", stage="sink")
        if target in sources:
            message = f"the output of {file.path} would be written over {output.address(target)}, which is read"
            raise ConfigError(f"{message}; choose another output_dir", stage="sink")
        given[target] = file.path
