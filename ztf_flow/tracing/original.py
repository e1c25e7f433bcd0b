"""The original of a record: out of its source, if that is still the version that was read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Awaitable, Callable
from typing import Any

import orjson

from ztf_flow.errors import FlowError
from ztf_flow.records import SourceObject
from ztf_flow.sink.quarantine import as_text
from ztf_flow.source.content import read_content
from ztf_flow.storage import Storage, StoragePlace
from ztf_flow.tracing.places import Coordinates, find_object
from ztf_flow.tracing.reading import record_value

OpenStorage = Callable[[str], Awaitable[StoragePlace]]
"""Opens the storage of a URI."""

WITH_OPTIONS = ("xlsx",)
"""Formats without bytes whose records are numbered by options that aren't known here."""


async def original(
    coordinates: Coordinates, open_storage: OpenStorage, *, uri: str | None = None, member: str | None = None
) -> dict[str, Any]:
    """The coordinates as JSON, with `state` (unchanged, changed or gone) of the source and, where it is unchanged, the
    record: `raw` with `raw_encoding`, or `value` where the format has no bytes. `note` says why there is neither.

    `uri` and `member` are the source where they are known apart.
    """
    storage, found, member, told = await _look(coordinates, open_storage, uri, member)
    source = found.uri if found is not None else uri or coordinates.source
    result: dict[str, Any] = {
        "source": source,
        "member": member,
        "version": coordinates.version,
        "record": coordinates.record,
        "line": coordinates.line,
        "byte_start": coordinates.byte_start,
        "byte_end": coordinates.byte_end,
        "run": coordinates.run,
        "state": None,
        "raw": None,
        "raw_encoding": None,
        "raw_from": None,
        "note": told,
    }
    if storage is None:
        return result
    if found is None:
        return {**result, "state": "gone", "note": "the source is not there any more"}
    if found.version != coordinates.version:
        note = f"the source has changed since: its version is now {found.version}"
        return {**result, "state": "changed", "note": note}
    whole = SourceObject(found.uri, found.path, found.version, found.size, found.relative, member)
    return {**result, "state": "unchanged", **await _content(storage, whole, coordinates)}


async def _look(
    coordinates: Coordinates, open_storage: OpenStorage, uri: str | None, member: str | None
) -> tuple[Storage | None, SourceObject | None, str | None, str | None]:
    """The source's storage, itself and the member. A `!` may be part of a name: the shortest name that is there counts,
    after the whole one. Where its storage can't be looked at, the last says why."""
    names = [(uri, member)] if uri is not None else list(_names(coordinates.source))
    storage: Storage | None = None
    try:
        for name, inside in names:
            assert name is not None
            place = await open_storage(name)
            storage = place.storage
            found = await find_object(storage, place.path)
            if found is not None:
                return storage, found, inside, None
    except (OSError, FlowError) as error:
        return None, None, member, f"the source can't be looked at: {error}"
    return storage, None, member, None


def _names(source: str) -> list[tuple[str, str | None]]:
    parts = source.split("!")
    return [(source, None), *(("!".join(parts[:at]), "!".join(parts[at:])) for at in range(1, len(parts)))]


async def _content(storage: Storage, found: SourceObject, where: Coordinates) -> dict[str, Any]:
    try:
        if where.byte_start is not None and where.byte_end is not None:
            raw = await read_content(storage, found, where.byte_start, where.byte_end)
            text, encoding = as_text(raw)
            return {"raw": text, "raw_encoding": encoding, "raw_from": "source"}
        if where.record is None:
            return {"note": "it is about the object, and no record of it"}
        return await _value(storage, found, where.record)
    except (OSError, FlowError) as error:
        return {"note": f"the record can't be read: {error}"}


async def _value(storage: Storage, found: SourceObject, record: int) -> dict[str, Any]:
    name, value, records = await record_value(storage, found, record)
    if name in WITH_OPTIONS:
        return {"note": f"which record of {name} files has which number depends on the pipeline's parse options"}
    if records is not None:
        return {"note": f"the source has {records} records as it is read without options"}
    return {"value": orjson.loads(orjson.dumps(value, default=_plain, option=orjson.OPT_NON_STR_KEYS))}


def _plain(value: Any) -> Any:
    if isinstance(value, bytes):
        return as_text(value)[0]
    if isinstance(value, dt.timedelta):
        return value.total_seconds()
    return str(value)
