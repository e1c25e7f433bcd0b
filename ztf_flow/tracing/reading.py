"""Reading output and sources without a pipeline file: by what objects are, with default options."""

from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from typing import Any

from ztf_flow.config.model import LimitsConfig, ParseConfig
from ztf_flow.errors import ConfigError, ParseError
from ztf_flow.formats.adapter import SeekableReader, StreamReader
from ztf_flow.formats.registry import default_registry
from ztf_flow.records import Batch, Frame, Slice, SourceObject
from ztf_flow.source.rate import RateLimit
from ztf_flow.source.reading import Positions, ReadSettings, SplitReader
from ztf_flow.source.seekable import SeekableObject
from ztf_flow.source.splits import make_split
from ztf_flow.storage import Storage

OPTIONS = ParseConfig().options


def read_settings(storage: Storage) -> ReadSettings:
    """How objects of one storage are read: as pipelines do that say nothing about it."""
    from ztf_flow.archives import recognise
    from ztf_flow.detect import detect

    limits = LimitsConfig()
    return ReadSettings(
        storage_of=lambda found: storage,
        detect=detect,
        adapter=_reader,
        options=OPTIONS,
        record_limit=2**30,
        stop_on_bad_object=True,
        rate=RateLimit(None),
        archive=lambda name, head: recognise(name, head, None),
        ratio_limit=limits.ratio,
    )


def _reader(name: str) -> Any:
    adapter = default_registry.get(name)
    if not isinstance(adapter, (StreamReader, SeekableReader)):
        raise ConfigError(f"the format {name} can't be read record by record", stage="read")
    return adapter


async def frames_of(storage: Storage, found: SourceObject) -> AsyncGenerator[Frame, None]:
    """The frames of an object in order, of one member where `found` names one. Raises ParseError where it is
    damaged."""
    reader = SplitReader(make_split((Slice(_archive(found)),), "trace"), read_settings(storage), Positions())
    async with aclosing(reader.frames()) as frames:
        async for frame in frames:
            if frame.object.member == found.member:
                yield frame


def _archive(found: SourceObject) -> SourceObject:
    return SourceObject(found.uri, found.path, found.version, found.size, found.relative)


def parse(frame: Frame) -> Batch:
    """The records of a frame."""
    batch: Batch = default_registry.get(frame.layout.format).parse(frame, OPTIONS(frame.layout.format))
    return batch


async def record_value(storage: Storage, found: SourceObject, number: int) -> tuple[str | None, Any, int | None]:
    """The format of an object, the value of its record `number` (from 1) and None; where there are fewer records, how
    many there are. Raises ParseError where that record can't be read."""
    last, name = 0, None
    async with aclosing(frames_of(storage, found)) as frames:
        async for frame in frames:
            name, first, records = frame.layout.format, frame.cut.first_record, frame.cut.records
            batch = None
            if records is None or first <= number < first + records:
                batch = await asyncio.to_thread(parse, frame)
                records = batch.read
            last = first + records - 1
            if batch is not None and number <= last:
                for index in range(len(batch.values)):
                    if batch.origin.place(index).record == number:
                        return name, batch.values[index], None
                raise ParseError(f"record {number} can't be parsed", stage="parse", place=found.uri)
    return name, None, last


async def in_file(storage: Storage, found: SourceObject, work: Callable[[Any], Any]) -> Any:
    """Do something with an object as a seekable file, in a thread."""
    loop = asyncio.get_running_loop()
    raw = SeekableObject(found, lambda start, end: storage.read(found.path, start, end), loop)
    return await asyncio.to_thread(work, io.BufferedReader(raw, 256 * 1024))
