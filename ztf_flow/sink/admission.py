"""Whether a run may write into a folder as a dataset: by its mode, and by what is there."""

from __future__ import annotations

from typing import Literal

from ztf_flow.errors import ConfigError
from ztf_flow.sink.targets import META
from ztf_flow.storage import Storage

Mode = Literal["incremental", "overwrite", "error"]


async def check_mode(storage: Storage, root: str, mode: Mode, *, has_receipts: bool) -> None:
    """Raise ConfigError where the mode forbids to write, whether or not what is there has receipts."""
    if mode == "error" and (has_receipts or await _has_files(storage, root)):
        raise ConfigError("the dataset is not empty and sink.mode is error", stage="sink", place=storage.uri(root))
    if mode == "overwrite" and not has_receipts and await _has_files(storage, root):
        raise ConfigError(
            "sink.mode is overwrite, but the folder holds files and no _ztf/: "
            "what ztf did not write is not deleted; choose another folder or empty this one",
            stage="sink",
            place=storage.uri(root),
        )


async def _has_files(storage: Storage, root: str) -> bool:
    """Whether there are files that ztf-flow did not write."""
    async for entry in storage.walk(root):
        if not entry.path[len(root) + 1 :].startswith(f"{META}/"):
            return True
    return False
