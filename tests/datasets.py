"""Looking at datasets of numbered records, for tests of sinks."""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from ztf_flow.storage.local import LocalStagedFile, LocalStorage


def lines(*identities: int) -> str:
    return "".join(f'{{"id":{identity}}}\n' for identity in identities)


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def read(root: Path) -> list[int] | None:
    """The records that a reader of the manifest sees, in order; None where there is no manifest.

    Checksums and rows must be those of the manifest.
    """
    manifest = root / "_ztf/manifest.json"
    if not manifest.exists():
        return None
    found = []
    for part in json.loads(manifest.read_text())["parts"]:
        data = (root / part["path"]).read_bytes()
        assert part["checksum"] == f"sha256:{hashlib.sha256(data).hexdigest()}"
        records = [json.loads(line)["id"] for line in data.splitlines()]
        assert part["rows"] == len(records) and part["size"] == len(data)
        found += records
    return sorted(found)


def globbed(root: Path) -> list[int]:
    """The records that a reader of the folder sees."""
    return sorted(json.loads(line)["id"] for path in root.glob("part-*") for line in path.read_text().splitlines())


def leftovers(root: Path) -> list[str]:
    """What should not be there after a run that succeeded: staged and temporary files, locks, the mark of a run."""
    found = names(root)
    return [
        name
        for name in found
        if "staging" in name or name.rpartition("/")[2].startswith((".", "lock-", "clock-", "probe-", "run.json"))
    ]


def receipts(root: Path) -> list[dict[str, Any]]:
    """The receipts that count, in the order of the manifest."""
    keys = json.loads((root / "_ztf/manifest.json").read_text())["receipts"]
    return [json.loads((root / f"_ztf/commits/{key}.json").read_text()) for key in keys]


class Killed(BaseException):
    """The process is gone: nothing that it would do from here on happens."""


CHANGES = ("put", "create", "publish", "delete", "prune", "clear")
STEPS = ("write", "finish", "abort")


@contextlib.contextmanager
def at_every_change(call: Callable[[int], None]) -> Iterator[None]:
    """Call a function before every change to the disk, with its number."""
    count = [0]

    def watched(works: Any) -> Any:
        async def change(self: Any, *args: Any) -> Any:
            count[0] += 1
            call(count[0])
            return await works(self, *args)

        return change

    with pytest.MonkeyPatch.context() as patch:
        for owner, methods in ((LocalStorage, CHANGES), (LocalStagedFile, STEPS)):
            for method in methods:
                patch.setattr(owner, method, watched(getattr(owner, method)))
        yield
