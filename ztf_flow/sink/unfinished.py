"""The mark of a run that is at work or was ended before its end: `_ztf/run.json`."""

from __future__ import annotations

from dataclasses import asdict, dataclass

import orjson

from ztf_flow.storage import Storage


@dataclass(slots=True)
class Unfinished:
    """`_ztf/run.json`: the run that is at work or that was ended before its end. `replaces` says that it makes the
    dataset anew, `generation` where its receipts are, `replays` that it judges rejects again."""

    run_id: str
    identity: str
    replaces: bool
    generation: int
    started_at: str
    attempts: int = 1
    replays: bool = False


async def read_unfinished(storage: Storage, path: str) -> Unfinished | None:
    """The unfinished run of a dataset, if there is one."""
    data = await storage.read_all(path)
    return Unfinished(**orjson.loads(data)) if data is not None else None


async def remember(storage: Storage, path: str, run: Unfinished) -> None:
    """Write the mark."""
    await storage.put(path, orjson.dumps(asdict(run)))
