"""Reading rejects back: the lines of a quarantine file that a receipt names, and which records they are about."""

from __future__ import annotations

import asyncio
import base64
import hashlib
from array import array
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import Any

import orjson

from ztf_flow.errors import FlowError, reason_of
from ztf_flow.records import Layout, Part, Wanted
from ztf_flow.storage import Storage

CHUNK = 1024 * 1024
"""Bytes of one read."""

Document = dict[str, Any]


async def quarantined(storage: Storage, rejects: Part) -> AsyncGenerator[list[bytes], None]:
    """The lines of a file of rejects in order, some at a time, with their line ends. Raises FlowError where the file is
    not the one that was written: what somebody has changed has no known origin."""
    digest, rest = hashlib.sha256(), b""
    place = storage.uri(rejects.path)
    try:
        stream = storage.stream(rejects.path, 0, rejects.size, chunk=CHUNK, ahead=2)
        async with aclosing(stream) as chunks:
            async for chunk in chunks:
                digest.update(chunk)
                lines = (rest + chunk).splitlines(keepends=True)
                rest = lines.pop() if lines and not lines[-1].endswith(b"\n") else b""
                yield lines
    except OSError as error:
        raise FlowError(f"the rejects can't be read: {reason_of(error)}", stage="read", place=place) from error
    if f"sha256:{digest.hexdigest()}" != rejects.checksum:
        message = "the file of rejects was changed after it was written; --fresh reads everything anew"
        raise FlowError(message, stage="read", place=place)


def raw_of(line: Document) -> bytes | None:
    """The bytes of a record as the quarantine has them; None where it has none or not all."""
    raw: str | None = line["raw"]
    if raw is None or line["raw_truncated"]:
        return None
    return raw.encode("utf-8") if line["raw_encoding"] == "utf-8" else base64.b64decode(raw)


@dataclass(slots=True)
class _Found:
    """What the lines say of one object."""

    records: array[int] = field(default_factory=lambda: array("q"))
    whole: bool = True
    located: bool = True

    def add(self, line: Document) -> None:
        self.records.append(line["record"])
        self.whole = self.whole and line["raw"] is not None and not line["raw_truncated"]
        start, end = line["byte_start"], line["byte_end"]
        self.located = self.located and start is not None and end is not None and start < end and bool(line["line"])


async def wanted_records(storage: Storage, rejects: Part, layouts: dict[str, Layout]) -> tuple[Wanted, ...]:
    """The records that a file of rejects is about, by object. Lines about an object as a whole are left out."""
    found: dict[tuple[str, str | None], _Found] = {}

    def take(lines: list[bytes]) -> None:
        for text in lines:
            line = orjson.loads(text)
            if line["record"] is not None:
                source = line["source"]
                found.setdefault((source["uri"], source["member"]), _Found()).add(line)

    async with aclosing(quarantined(storage, rejects)) as pieces:
        async for lines in pieces:
            await asyncio.to_thread(take, lines)
    return tuple(
        Wanted(uri, member, _ascending(item.records), item.whole, item.located, layouts.get(uri))
        for (uri, member), item in found.items()
    )


def _ascending(records: array[int]) -> Any:
    import numpy as np

    return np.sort(np.array(records, dtype=np.int64))
