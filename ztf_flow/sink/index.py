"""What receipts say, in a form that can be asked: which slices are covered, and by which receipt.

It is a private SQLite database that spills to a temporary file, so that a million objects take a few MiB of memory.
"""

from __future__ import annotations

import itertools
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

import orjson

from ztf_flow.records import Position, SourceObject, object_name

Document = dict[str, Any]

Standing = Literal["counts", "waits"]
"""Whether a receipt counts, or waits for the record of its generation."""

_TABLES = """
PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16384;
CREATE TABLE receipts (
  number INTEGER PRIMARY KEY, key TEXT UNIQUE, standing TEXT, files BLOB, root TEXT, base TEXT, identity TEXT, run TEXT
);
CREATE INDEX roots ON receipts (root);
CREATE TABLE covers (
  name TEXT, standing TEXT, start INTEGER, receipt INTEGER, stop INTEGER, version TEXT, next BLOB,
  PRIMARY KEY (name, standing, start, receipt)
) WITHOUT ROWID;
CREATE TABLE parts (path TEXT, rows INTEGER, size INTEGER, checksum TEXT, receipt INTEGER);
CREATE TABLE changed (receipt INTEGER PRIMARY KEY);
CREATE TABLE redone (
  number INTEGER PRIMARY KEY, name TEXT UNIQUE, uri TEXT, path TEXT, version TEXT, size INTEGER, relative TEXT,
  member TEXT
);
"""


class Cover(NamedTuple):
    """A slice that a receipt covers; `stop` None is the object's end. `next` is where the next slice begins, if the
    object could be read so far."""

    receipt: int
    version: str
    start: int
    stop: int | None
    next: Position | None


@dataclass(frozen=True, slots=True)
class OpenRejects:
    """The rejects of a receipt that no replay has let pass: those that `base`, the receipt or its last replay, has left
    in a file. `run` is the run that judged them last."""

    receipt: str
    base: str
    rejects: Document
    run: str


class Index:
    """Receipts by what they cover. Used by one thread at a time."""

    def __init__(self) -> None:
        self._base = sqlite3.connect("", check_same_thread=False, isolation_level=None)
        self._base.executescript(_TABLES)

    def close(self) -> None:
        self._base.close()

    def add(self, key: str, receipt: Document, standing: Standing) -> None:
        """Take a receipt in. One of a replay covers nothing by itself: it goes with the one that it replays."""
        files = orjson.dumps([receipt["parts"], receipt["provenance"], receipt["rejects"]])
        replays = receipt.get("replays")
        root, base = (replays["receipt"], replays["base"]) if replays is not None else (key, None)
        self._base.execute("BEGIN")
        number = self._base.execute(
            "INSERT INTO receipts (key, standing, files, root, base, identity, run) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (key, standing, files, root, base, receipt["identity"], receipt["run_id"]),
        ).lastrowid
        self._base.executemany(
            "INSERT INTO covers VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                (object_name(cover["uri"], cover.get("member")), standing, cover["start"], number, cover["end"],
                 cover["version"], orjson.dumps(cover["next"]) if cover.get("next") else None)
                for cover in (receipt["covers"] if replays is None else ())
            ),
        )  # fmt: skip
        self._base.executemany(
            "INSERT INTO parts VALUES (?, ?, ?, ?, ?)",
            ((part["path"], part["rows"], part["size"], part["checksum"], number) for part in receipt["parts"]),
        )
        self._base.execute("COMMIT")

    def drop(self, keys: Iterable[str]) -> None:
        """Forget receipts."""
        numbers = [
            (number,) for key in keys for (number,) in self._all("SELECT number FROM receipts WHERE key = ?", key)
        ]
        self._base.execute("BEGIN")
        for table in ("covers", "parts"):
            self._base.executemany(f"DELETE FROM {table} WHERE receipt = ?", numbers)  # noqa: S608
        self._base.executemany("DELETE FROM receipts WHERE number = ?", numbers)
        self._base.execute("COMMIT")

    def _all(self, query: str, *values: Any) -> Iterator[tuple[Any, ...]]:
        return iter(self._base.execute(query, values))

    def keys(self, standing: Standing) -> list[str]:
        """The receipts of a standing, as they were added."""
        return [key for (key,) in self._all("SELECT key FROM receipts WHERE standing = ? ORDER BY number", standing)]

    def files(self, key: str) -> Document | None:
        """The parts, sidecars and rejects of a receipt."""
        for (files,) in self._all("SELECT files FROM receipts WHERE key = ?", key):
            parts, provenance, rejects = orjson.loads(files)
            return {"parts": parts, "provenance": provenance, "rejects": rejects}
        return None

    def count(self) -> None:
        """Let all receipts that wait count."""
        self._base.execute("UPDATE receipts SET standing = 'counts'")

    def parts(self) -> list[Document]:
        """The parts of the receipts that count, by path."""
        found = self._all(
            "SELECT path, parts.rows, size, checksum FROM parts JOIN receipts ON receipt = number "
            "WHERE standing = 'counts' ORDER BY path"
        )
        return [dict(zip(("path", "rows", "size", "checksum"), part, strict=True)) for part in found]

    def covers(self, objects: Sequence[SourceObject], standing: Standing) -> list[list[Cover]]:
        """What receipts cover of each of these objects, in whatever version, in order. Quick for objects whose names
        stand close together in byte order, as in a listing: they are found by one walk."""
        names = [found.name for found in objects]
        known: dict[str, list[Cover]] = {name: [] for name in names}
        if names:
            rows = self._all(
                "SELECT name, receipt, version, start, stop, next FROM covers "
                "WHERE standing = ? AND name BETWEEN ? AND ? ORDER BY name, start",
                *(standing, min(names, key=_bytes), max(names, key=_bytes)),
            )
            for name, receipt, version, start, stop, at in rows:
                covers = known.get(name)
                if covers is not None:
                    covers.append(Cover(receipt, version, start, stop, _position(at) if at else None))
        return [known[name] for name in names]

    def note_changed(self, receipts: Iterable[int]) -> None:
        """These receipts cover an object that has changed."""
        self._base.executemany("INSERT OR IGNORE INTO changed VALUES (?)", ((number,) for number in receipts))

    def changed(self) -> list[str]:
        """The keys of the receipts that were noted, and of their replays."""
        query = (
            "SELECT key FROM receipts WHERE root IN (SELECT key FROM receipts JOIN changed ON receipt = number) "
            "ORDER BY number"
        )
        return [key for (key,) in self._all(query)]

    def orphans(self) -> list[str]:
        """The replays of receipts that are not here."""
        query = "SELECT key FROM receipts WHERE root NOT IN (SELECT key FROM receipts)"
        return [key for (key,) in self._all(query)]

    def replays(self, standing: Standing) -> dict[str, tuple[str, str]]:
        """The replays of a standing by their keys: which receipt they replay, and which one had judged before."""
        query = "SELECT key, root, base FROM receipts WHERE standing = ? AND base IS NOT NULL ORDER BY number"
        return {key: (root, base) for key, root, base in self._all(query, standing)}

    def is_last(self, receipt: str, base: str) -> bool:
        """Whether `base` is the last of those that count which judged the rejects of a receipt."""
        query = "SELECT max(key) FROM receipts WHERE root = ? AND standing = 'counts'"
        return bool(next(self._all(query, receipt))[0] == base)

    def identity(self, key: str) -> str | None:
        """The identity by which a receipt's records were judged."""
        return next((identity for (identity,) in self._all("SELECT identity FROM receipts WHERE key = ?", key)), None)

    def has_run(self, run: str) -> bool:
        """Whether a receipt that counts is of this run."""
        query = "SELECT 1 FROM receipts WHERE run = ? AND standing = 'counts' LIMIT 1"
        return next(self._all(query, run), None) is not None

    def open_rejects(self, run: str | None = None) -> list[OpenRejects]:
        """What of the receipts that count is rejected now, by key; with `run` if that run has read or judged it.

        Keys begin with generations, so that the last replay of a receipt has the greatest.
        """
        query = (
            "SELECT root, max(key), files, run, (SELECT run FROM receipts AS r WHERE r.key = receipts.root) "
            "FROM receipts WHERE standing = 'counts' GROUP BY root ORDER BY root"
        )
        found = []
        for root, key, files, last, first in self._all(query):
            rejects = orjson.loads(files)[2]
            if rejects is not None and run in (None, last, first):
                found.append(OpenRejects(root, key, rejects, last))
        return found

    def begins(self, uri: str, version: str, start: int) -> Position | None:
        """Where the slice of an object that begins at `start` has its first record, if that is known."""
        query = "SELECT next FROM covers WHERE name = ? AND version = ? AND stop = ? AND standing = 'counts'"
        return next((_position(at) for (at,) in self._all(query, uri, version, start)), None)

    def changed_numbers(self) -> set[int]:
        """The numbers of the receipts that were noted."""
        return {number for (number,) in self._all("SELECT receipt FROM changed")}

    def is_member(self, found: SourceObject) -> bool:
        """Whether an object is covered by a receipt that was noted."""
        query = (
            "SELECT 1 FROM covers JOIN changed USING (receipt) WHERE name = ? AND covers.standing = 'counts' LIMIT 1"
        )
        return next(self._all(query, found.name), None) is not None

    def redo(self, found: SourceObject) -> None:
        """An object is to be read again."""
        name = found.name
        row = (name, found.uri, found.path, found.version, found.size, found.relative, found.member)
        self._base.execute(
            "INSERT INTO redone (name, uri, path, version, size, relative, member) VALUES (?, ?, ?, ?, ?, ?, ?)", row
        )

    def redone(self) -> Iterator[SourceObject]:
        """The objects that are to be read again, in the order of the listing."""
        at = 0
        while rows := list(
            self._all(
                "SELECT number, uri, path, version, size, relative, member FROM redone WHERE number > ? "
                "ORDER BY number LIMIT 1000",
                at,
            )
        ):
            for number, uri, path, version, size, relative, member in rows:
                at = number
                yield SourceObject(uri, path, version, size, relative, member)

    def vanished(self) -> list[str]:
        """Up to ten objects that a noted receipt covers and that are not to be read again: they are not listed."""
        query = (
            "SELECT DISTINCT name FROM covers JOIN changed USING (receipt) "
            "WHERE NOT EXISTS (SELECT 1 FROM redone WHERE redone.name = covers.name) LIMIT 10"
        )
        return [name for (name,) in self._all(query)]

    def half_done(self) -> set[str]:
        """The objects of which ranges are covered by receipts that count, but not all."""
        found = self._all(
            "SELECT name, start, stop FROM covers WHERE standing = 'counts' AND NOT (start = 0 AND stop IS NULL) "
            "ORDER BY name, start"
        )
        half = set()
        for name, ranges in itertools.groupby(found, key=lambda row: str(row[0])):
            at: int | None = 0
            for _, start, stop in ranges:
                if start != at:
                    break
                at = stop
            if at is not None:
                half.add(name)
        return half

    def outdated(self) -> list[str]:
        """The waiting receipts that cover anything but objects that are to be read again, in their version."""
        query = (
            "SELECT DISTINCT key FROM receipts JOIN covers ON receipt = receipts.number "
            "WHERE receipts.standing = 'waits' AND NOT EXISTS "
            "(SELECT 1 FROM redone WHERE redone.name = covers.name AND redone.version = covers.version)"
        )
        return [key for (key,) in self._all(query)]


def _bytes(name: str) -> bytes:
    """The order of texts in SQLite."""
    return name.encode(errors="surrogateescape")


def _position(data: bytes) -> Position:
    byte, record, line, context = orjson.loads(data)
    return Position(byte, record, line, tuple(context) if isinstance(context, list) else context)
