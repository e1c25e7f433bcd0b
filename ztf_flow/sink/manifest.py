"""The manifest of a dataset, `_ztf/manifest.json`: what counts now, for readers. It is replaced in one write."""

from __future__ import annotations

from typing import Any

import orjson

from ztf_flow.sink.targets import META
from ztf_flow.storage import Storage

Manifest = dict[str, Any]


def manifest_path(storage: Storage, root: str) -> str:
    return storage.join(root, META, "manifest.json")


async def read_manifest(storage: Storage, root: str) -> Manifest | None:
    """What the dataset at `root` says of itself; None where there is none."""
    data = await storage.read_all(manifest_path(storage, root))
    return orjson.loads(data) if data is not None else None


async def write_manifest(storage: Storage, root: str, manifest: Manifest, *, begins: bool) -> None:
    """Write the manifest if it isn't there already; where there is none at all only if it is one that `begins`."""
    data = orjson.dumps(manifest, option=orjson.OPT_INDENT_2)
    path = manifest_path(storage, root)
    there = await storage.read_all(path)
    if there != data and (there is not None or begins):
        await storage.put(path, data)
