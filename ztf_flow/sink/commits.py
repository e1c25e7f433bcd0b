"""The commits of a dataset: receipts and replacement records below `_ztf/commits/`, all created create-only.

Receipts stand in *generations*. Those of an even generation count as soon as they are there. A *record* belongs to an
odd generation, `commits/<odd>.json`, and lists every receipt that counts from then on: older ones that it keeps, and
those of its own generation, which count through it only. The highest record is the one in force; behind it, receipts of
the next even generation count at once. What counts once and is not in a later record never counts again.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import re
from collections.abc import AsyncIterator, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import orjson

from ztf_flow.errors import SinkError
from ztf_flow.records import Part, Receipt
from ztf_flow.sink.base import Undecided, part_as_dict
from ztf_flow.storage import Storage

READS_AT_A_TIME = 16
"""Receipts that are read at a time."""

Document = dict[str, Any]

_NAME = re.compile(r"([0-9]+)(?:/([0-9a-z]+))?\.json")


@dataclass(frozen=True, slots=True)
class Listing:
    """What `commits/` holds: the numbers of records, and the sizes of receipts by their key, `<generation>/<split>`."""

    records: list[int] = field(default_factory=list)
    receipts: dict[str, int] = field(default_factory=dict)

    @property
    def record(self) -> int:
        """The number of the record in force; -1 where there is none."""
        return max(self.records, default=-1)

    def of(self, generation: int) -> list[str]:
        """The keys of the receipts of a generation."""
        return [key for key in self.receipts if generation_of(key) == generation]


@dataclass(frozen=True, slots=True)
class InForce:
    """The keys of the receipts that count. Those that the record lists have its `identity`, if it says one: a replay
    carries a dataset over to another. The others have the one that they say themselves."""

    receipts: list[str]
    record: int
    identity: str | None

    def identity_of(self, key: str, receipt: Document) -> str:
        """The identity that a receipt has now."""
        listed = generation_of(key) <= self.record
        return self.identity if listed and self.identity is not None else str(receipt["identity"])


def receipt_key(generation: int, split: str) -> str:
    return f"{generation:05}/{split}"


def generation_of(key: str) -> int:
    return int(key.partition("/")[0])


class Commits:
    """Receipts and records of the dataset at `root`, whose state is the folder `meta`."""

    def __init__(self, storage: Storage, root: str, meta: str) -> None:
        self._storage = storage
        self._root = root
        self._folder = storage.join(meta, "commits")

    async def listing(self) -> Listing:
        """What is there. Holds the names of all receipts."""
        found = Listing()
        async for entry in self._storage.walk(self._folder):
            match = _NAME.fullmatch(entry.path[len(self._folder) :].lstrip("/"))
            if match and match[2]:
                found.receipts[receipt_key(int(match[1]), match[2])] = entry.size or 0
            elif match:
                found.records.append(int(match[1]))
        return found

    async def counting(self, listing: Listing) -> list[str]:
        """The keys of the receipts that count."""
        return (await self.in_force(listing)).receipts

    async def in_force(self, listing: Listing) -> InForce:
        """What counts, and under which identity."""
        record = await self._storage.read_all(self._record(listing.record)) if listing.records else None
        said = orjson.loads(record or b"{}")
        kept: list[str] = said.get("receipts", [])
        return InForce([*kept, *listing.of(listing.record + 1)], listing.record, said.get("identity"))

    async def read(self, listing: Listing, keys: Iterable[str]) -> AsyncIterator[tuple[str, Document]]:
        """Receipts with their keys, in order, several being read ahead. One that is gone is left out."""
        ahead: list[tuple[str, asyncio.Task[bytes | None]]] = []
        try:
            for key in keys:
                if key in listing.receipts:
                    ahead.append((key, asyncio.create_task(self._read(key, listing.receipts[key]))))
                if len(ahead) >= READS_AT_A_TIME:
                    first, reading = ahead.pop(0)
                    if (data := await reading) is not None:
                        yield first, await asyncio.to_thread(orjson.loads, data)
            while ahead:
                first, reading = ahead.pop(0)
                if (data := await reading) is not None:
                    yield first, await asyncio.to_thread(orjson.loads, data)
        finally:
            for _, reading in ahead:
                reading.cancel()
            await asyncio.gather(*(reading for _, reading in ahead), return_exceptions=True)

    async def _read(self, key: str, size: int) -> bytes | None:
        try:
            return await self._storage.read(self._receipt(key), 0, size)
        except FileNotFoundError:
            return None

    def _receipt(self, key: str) -> str:
        return self._storage.join(self._folder, f"{key}.json")

    def _record(self, generation: int) -> str:
        return self._storage.join(self._folder, f"{generation:05}.json")

    async def create(self, receipt: Receipt, **more: Any) -> Document:
        """Commit a split. Raises SinkError where it can't, or where somebody else has committed it, and Undecided where
        that can't be told."""
        document = {**self.as_document(receipt), **more, "at": dt.datetime.now(dt.UTC).isoformat()}
        path = self._receipt(receipt_key(receipt.generation, receipt.split))
        await self._create(path, orjson.dumps(document), "another run has committed this split")
        return document

    async def create_record(self, generation: int, receipts: Sequence[str], run_id: str, identity: str) -> None:
        """Make exactly these receipts count, and all of them be of this identity. Raises like `create`."""
        said = {"receipts": list(receipts), "identity": identity, "run_id": run_id}
        data = orjson.dumps({**said, "at": dt.datetime.now(dt.UTC).isoformat()})
        await self._create(self._record(generation), data, "another run has replaced the dataset's content")

    async def _create(self, path: str, data: bytes, conflict: str) -> None:
        """One that is there already with the same text is ours: an answer was lost."""
        place = self._storage.uri(path)
        try:
            await self._storage.create(path, data)
        except OSError as error:
            try:
                there = await self._storage.read_all(path)
            except OSError:
                raise Undecided(f"can't be created: {error}", stage="sink", place=place) from error
            if there == data:
                return
            if there is not None:
                raise SinkError(conflict, stage="sink", place=place) from error
            raise SinkError(f"can't be created: {error}", stage="sink", place=place) from error

    async def delete(self, key: str) -> None:
        """Remove a receipt that counts no more."""
        await self._storage.delete(self._receipt(key))

    async def tidy(self, listing: Listing, record: int) -> None:
        """Remove the records before the one in force, what was left half written, and folders that are empty now."""
        await self._storage.sweep(self._folder)
        for old in listing.records:
            if old < record:
                await self._storage.delete(self._record(old))
        for generation in {*(generation_of(key) for key in listing.receipts), record + 1, record + 2}:
            folder = self._storage.join(self._folder, f"{generation:05}")
            await self._storage.sweep(folder)
            await self._storage.prune(folder)

    def as_document(self, receipt: Receipt) -> Document:
        """A receipt as its JSON object; paths of parts are below the dataset, that of the rejects is whole."""
        return {
            "split": receipt.split,
            "covers": list(receipt.covers),
            "counts": receipt.counts.as_dict(),
            "parts": [self._relative(part) for part in receipt.parts],
            "provenance": [self._relative(part) for part in receipt.extras],
            "rejects": part_as_dict(receipt.rejects) if receipt.rejects is not None else None,
            "errors": list(receipt.errors),
            "bytes_read": receipt.bytes_read,
        }

    def _relative(self, part: Part) -> Document:
        below = len(self._root) + 1
        return {**part_as_dict(part), "path": part.path[below:], "staged": part.staged[below:]}
