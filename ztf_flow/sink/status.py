"""What a dataset holds and what became of the runs into it, by its receipts and reports alone."""

from __future__ import annotations

from collections import Counter
from typing import Any

import orjson

from ztf_flow.errors import ConfigError
from ztf_flow.sink.commits import Commits
from ztf_flow.sink.lock import STALE, age_by_store, is_certainly_dead, read_holder
from ztf_flow.sink.targets import META
from ztf_flow.sink.unfinished import read_unfinished
from ztf_flow.storage import Storage

RUN_KEYS = ("run_id", "pipeline", "status", "attempts", "started_at", "finished_at", "counts", "splits", "message")


async def dataset_status(storage: Storage, folder: str) -> dict[str, Any]:
    """The state of the dataset at `folder`, as JSON: `parts`, `rows`, `bytes`, `splits`, `counts` of what counts now,
    `runs` in the order of their ids, and `unfinished`, the run that is at work or was ended before its end.

    Raises ConfigError where there is no dataset. Nothing is changed, but for a mark that is written and deleted to see
    the store's clock, where somebody holds the lock.
    """
    root = folder.rstrip("/")
    meta = storage.join(root, META)
    commits = Commits(storage, root, meta)
    listing = await commits.listing()
    unfinished = await _unfinished(storage, meta)
    runs = await _runs(storage, meta)
    if not (listing.receipts or unfinished or runs):
        raise ConfigError("there is no dataset: the folder has no _ztf/", stage="sink", place=storage.uri(folder))
    total, parts, done = Counter[str](), Counter[str](), Counter[str]()
    async for _, receipt in commits.read(listing, await commits.counting(listing)):
        total.update(_counts(receipt))
        parts.update(parts=len(receipt["parts"]), rows=0, bytes=0)
        for part in receipt["parts"]:
            parts.update(rows=part["rows"], bytes=part["size"])
        done[receipt["run_id"]] += 1
    if unfinished is not None:
        unfinished["splits_done"] = done[unfinished["run_id"]]
    counts = {name: total[name] for name in ("read", "written", "quarantined", "skipped", "filtered")}
    size = {name: parts[name] for name in ("parts", "rows", "bytes")}
    return {"splits": sum(done.values()), **size, "counts": counts, "runs": runs, "unfinished": unfinished}


def _counts(receipt: dict[str, Any]) -> dict[str, int]:
    """What a receipt adds to the counts of a dataset: the records of a replay were read and rejected before."""
    counts: dict[str, int] = receipt["counts"]
    if "replays" not in receipt:
        return counts
    return {**counts, "read": 0, "quarantined": counts["quarantined"] - counts["read"]}


async def _runs(storage: Storage, meta: str) -> list[dict[str, Any]]:
    found = [entry async for entry in storage.names(storage.join(meta, "runs"), "")]
    runs = []
    for entry in sorted(found, key=lambda entry: entry.path):
        if entry.path.endswith(".json") and (data := await storage.read_all(entry.path)) is not None:
            report = orjson.loads(data)
            runs.append({key: report[key] for key in RUN_KEYS})
    return runs


async def _unfinished(storage: Storage, meta: str) -> dict[str, Any] | None:
    """The unfinished run, and whether somebody is at work on it now."""
    run = await read_unfinished(storage, storage.join(meta, "run.json"))
    if run is None:
        return None
    at_work = False
    async for entry in storage.names(meta, "lock-"):
        holder = read_holder(await storage.read_all(entry.path) or b"")
        if not is_certainly_dead(holder):
            age = await age_by_store(storage, entry.path, meta)
            at_work = age is None or age <= STALE
    return {
        "run_id": run.run_id,
        "state": "at work" if at_work else "interrupted",
        "attempts": run.attempts,
        "started_at": run.started_at,
        "replaces": run.replaces,
    }
