"""Which splits a replay has to do: the rejects of each receipt, as its last replay left them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import Any

from ztf_flow.errors import ConfigError
from ztf_flow.object_log import ObjectEntry
from ztf_flow.records import Part, Replay, Slice, SourceObject, Split
from ztf_flow.sink.base import RejectsPlace, part_from_dict
from ztf_flow.sink.commits import Commits, Document, Listing
from ztf_flow.sink.index import Index, OpenRejects
from ztf_flow.sink.quarantined import wanted_records
from ztf_flow.source.reading import Positions

PathOf = Callable[[str], Awaitable[str]]
"""Gives the path of a URI in its storage."""


@dataclass(slots=True)
class ReplayPlanner:
    """Plans the splits of one replay, one for each receipt that has rejects open. `generation` is the one of receipts
    that wait for a record, `reading` says how records are numbered today. `continued` is the id of the replay that this
    one continues.

    `reused` gathers the receipts whose replay an earlier attempt has done, be it that it counts already or that it
    waits; `on_waiting` is called when it is known which wait.
    """

    index: Index
    commits: Commits
    rejects: RejectsPlace
    positions: Positions
    identity: str
    reading: str
    continued: str | None
    generation: int
    path_of: PathOf
    on_waiting: Callable[[], Awaitable[None]]
    reused: set[str] = field(default_factory=set)

    async def splits(self, run: str | None) -> AsyncIterator[Split]:
        """Splits in the order of the receipts; with `run` only for what that run has read, or judged last. Raises
        ConfigError where there is no such run, or where rejects are not where this pipeline keeps them."""
        if run is not None and not self.index.has_run(run):
            raise ConfigError(f"no receipt that counts is of a run {run}", stage="config")
        waiting = self.index.replays("waits")
        self.index.drop(key for key, replay in waiting.items() if not self.index.is_last(*replay))
        done = set(self.index.replays("waits").values())
        await self.on_waiting()
        rejects = self.index.open_rejects(run)
        judged = [item for item in rejects if (item.receipt, item.base) in done or item.run == self.continued]
        self.reused.update(item.receipt for item in judged)
        todo = [item for item in rejects if item.receipt not in self.reused]
        listing = await self.commits.listing()
        async with aclosing(self._each(listing, todo)) as receipts:
            async for item, document in receipts:
                split = await self._split(item, document)
                if split is not None:
                    yield split

    async def _each(
        self, listing: Listing, rejects: list[OpenRejects]
    ) -> AsyncGenerator[tuple[OpenRejects, Document], None]:
        by_key = {item.receipt: item for item in rejects}
        async for key, document in self.commits.read(listing, by_key):
            yield by_key[key], document

    async def _split(self, item: OpenRejects, document: Document) -> Split | None:
        """The split of one receipt; None if no record can be named that is rejected."""
        rejects = part_from_dict(item.rejects)
        self._check_place(rejects, item.run)
        covers = {cover["uri"]: cover for cover in document["covers"]}
        layouts = {uri: entry.state.layout for uri, entry in _entries(document) if entry.state.layout is not None}
        wanted = await wanted_records(self.rejects.storage, rejects, layouts)
        touched = [covers[uri] for uri in dict.fromkeys(item.uri for item in wanted)]
        if not touched:
            return None
        slices = tuple([await self._slice(cover) for cover in touched])
        replay = Replay(item.receipt, item.base, rejects, wanted, document.get("reading") == self.reading)
        return Split(self._id(item), slices, None, self.generation, replay)

    def _check_place(self, rejects: Part, run: str) -> None:
        if not rejects.path.startswith(self.rejects.path):
            raise ConfigError(
                f"the rejects of run {run} are in {rejects.path}, and not below the rejects.uri of today; set it as it "
                "was",
                stage="config",
                place=self.rejects.storage.uri(self.rejects.path),
            )

    async def _slice(self, cover: Document) -> Slice:
        uri, start = cover["uri"], cover["start"]
        path = await self.path_of(uri)
        found = SourceObject(uri, path, cover["version"], cover["size"], path.rpartition("/")[2])
        if start:
            position = self.index.begins(uri, cover["version"], start)
            future = self.positions.at(path, start)
            if position is not None and not future.done():
                future.set_result(position)
        return Slice(found, start, cover["end"])

    def _id(self, item: OpenRejects) -> str:
        """Another one for each replay, so that no part takes another's path."""
        content = ["replay", self.identity, self.generation, item.receipt, item.base]
        return hashlib.sha256(json.dumps(content, separators=(",", ":")).encode()).hexdigest()[:16]


def _entries(document: dict[str, Any]) -> list[tuple[str, ObjectEntry]]:
    return [(cover["uri"], ObjectEntry.from_cover(cover)) for cover in document["covers"]]
