"""What became of each source object: the lines of `<run_id>.files.jsonl`."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from functools import lru_cache
from typing import IO, Any

import orjson

from ztf_flow.ledger import Ledger
from ztf_flow.records import Counts, Layout, Slice, SourceObject
from ztf_flow.source.reading import ObjectState

PIECE = 1024 * 1024
"""Bytes of the lines that are held at a time."""


@dataclass(slots=True)
class ObjectEntry:
    """An object, or one slice of it, with the counts of its records."""

    part: Slice
    state: ObjectState
    counts: Counts = field(default_factory=Counts)

    def as_dict(self) -> dict[str, Any]:
        found, layout = self.state.object, self.state.layout
        return {
            "uri": found.uri,
            "version": found.version,
            "size": found.size,
            "format": layout.format if layout else None,
            "compression": layout.compression if layout else None,
            "encoding": layout.encoding if layout else None,
            "status": self.state.status,
            "counts": self.counts.as_dict(),
            "notes": list(layout.notes) if layout else [],
            "message": self.state.message,
        }

    def as_cover(self, rows: int) -> dict[str, Any]:
        """The slice in a receipt: what it is, what became of it and how many rows came of it."""
        found, state = self.part.object, self.state
        cover = {
            "uri": found.uri,
            "version": found.version,
            "start": self.part.start,
            "end": self.part.end,
            "rows": rows,
            "size": found.size,
            "status": state.status,
            "counts": list(self.counts.as_dict().values()),
            "layout": _spare(state.layout),
        }
        told = {"member": found.member, "message": state.message}
        return {**cover, **{name: value for name, value in told.items() if value is not None}}

    @classmethod
    def from_cover(cls, cover: dict[str, Any]) -> ObjectEntry:
        """The entry that `as_cover` was made of."""
        uri, layout = cover["uri"], cover["layout"]
        found = SourceObject(uri, uri, cover["version"], cover["size"], uri, cover.get("member"))
        if layout is not None:
            layout = Layout(**{**layout, "notes": tuple(layout.get("notes", ()))})
        state = ObjectState(found, layout, cover["status"], cover.get("message"))
        return cls(Slice(found, cover["start"], cover["end"]), state, Counts(*cover["counts"]))


@lru_cache(maxsize=256)
def _spare(layout: Layout | None) -> dict[str, Any] | None:
    """What of a layout goes without saying is left out: a receipt may have ten thousand of them. Not to be changed:
    equal layouts share it."""
    if layout is None:
        return None
    usual = asdict(Layout(layout.format))
    return {name: value for name, value in asdict(layout).items() if name == "format" or value != usual[name]}


class ObjectLog:
    """Gathers entries of committed splits in a temporary file; the slices of one object become one line.

    Only objects that were cut are held in memory, and those are large ones.
    """

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._file: IO[bytes] = tempfile.TemporaryFile(prefix="ztf-files-")  # noqa: SIM115  closed by `close`
        self._cut: dict[str, ObjectEntry] = {}
        self._covered: dict[str, int] = {}

    async def add(self, entries: list[ObjectEntry]) -> None:
        """Take the entries of one split."""
        await asyncio.to_thread(self.take, entries)

    def take(self, entries: list[ObjectEntry]) -> None:
        """The same, blocking."""
        for entry in entries:
            if not entry.part.whole:
                self._merge(entry)
        self._write([entry for entry in entries if entry.part.whole])

    def _write(self, entries: list[ObjectEntry]) -> None:
        for entry in entries:
            self._ledger.close_object(entry.state)
            self._file.write(orjson.dumps(entry.as_dict()) + b"\n")

    def _merge(self, entry: ObjectEntry) -> None:
        path, part = entry.part.object.uri, entry.part
        end = part.end if part.end is not None else part.object.size or part.start
        self._covered[path] = self._covered.get(path, 0) + end - part.start
        known = self._cut.setdefault(path, entry)
        if known is entry:
            return
        known.counts.add(entry.counts)
        if known.state.status != entry.state.status:
            known.state.status = "partial"
        known.state.message = known.state.message or entry.state.message

    def finish(self, *, complete: bool = True) -> None:
        """Nothing more comes. An object of which slices are missing is partial, unless the run is `complete`: then an
        earlier one has read the rest. Blocking."""
        for path, entry in self._cut.items():
            if not complete and entry.state.status == "done" and self._covered[path] < (entry.part.object.size or 0):
                entry.state.status, entry.state.message = "partial", "the run ended before all of it was committed"
        self._write(list(self._cut.values()))
        self._cut.clear()

    def pieces(self) -> Iterator[bytes]:
        """All lines, in pieces of up to `PIECE` bytes. Blocking."""
        self._file.seek(0)
        while piece := self._file.read(PIECE):
            yield piece

    def close(self) -> None:
        self._file.close()
