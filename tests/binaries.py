"""What tests of binary formats share: reading through an adapter, writing through an encoder."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from ztf_flow.formats.adapter import SeekableReader
from ztf_flow.formats.registry import default_registry
from ztf_flow.records import Batch, Cut, Frame, Layout, SourceObject

OBJECT = SourceObject("file:///x", "/x", "1", None, "x")
LIMIT = 16 * 2**20


@dataclass(frozen=True)
class Options:
    """Stands in for the pipeline file's `format` mapping."""

    type: str = ""
    compression: str | None = None
    row_group_rows: int = 100
    by_alias: bool = False
    exclude_none: bool = False
    exclude_unset: bool = False
    indent: int | None = None
    nested: Any = "error"
    formulas: Any = "keep"
    root: str = "records"
    record: str = "record"


def cuts(name: str, data: bytes, *, chunk: int = 1 << 20, options: Any = None, **more: Any) -> list[Cut]:
    """All cuts of an object in memory."""
    adapter = default_registry.get(name)
    more.setdefault("record_limit", LIMIT)
    if isinstance(adapter, SeekableReader):
        return list(adapter.frames(io.BytesIO(data), options, **more))
    framer = adapter.framer(options, Layout(name), **more)
    found = [cut for at in range(0, len(data), chunk) for cut in framer.feed(data[at : at + chunk])]
    return [*found, *framer.finish()]


def parsed(name: str, cut: Cut, options: Any = None) -> Batch:
    """The batch of one cut; it must count as the cut does."""
    batch: Batch = default_registry.get(name).parse(Frame(OBJECT, Layout(name), cut), options)
    assert batch.kind == "typed" and (cut.records is None or batch.read == cut.records)
    return batch


def read(name: str, data: bytes, **more: Any) -> tuple[list[Any], dict[int, str]]:
    """All values, and why records were rejected, by their numbers. Numbers must have no gap."""
    values: list[Any] = []
    rejects: dict[int, str] = {}
    numbers: list[int] = []
    for cut in cuts(name, data, **more):
        batch = parsed(name, cut, more.get("options"))
        values += batch.values
        numbers += [batch.origin.place(index).record or 0 for index in range(len(batch.values))]
        for reject in batch.rejects:
            assert reject.raw is None and reject.place[1:] == (None, None, None) and reject.stage == "parse"
            rejects[reject.place.record or 0] = reject.errors[0].message
    assert sorted([*numbers, *rejects]) == list(range(1, len(numbers) + len(rejects) + 1))
    return values, rejects


def written(name: str, blocks: list[pa.RecordBatch], schema: pa.Schema | None = None, **options: Any) -> bytes:
    """A file of Arrow batches."""
    encoder = default_registry.get(name).encoder(schema, None, Options(name, **options), document=False)
    return b"".join([encoder.begin(), *map(encoder.add, blocks), encoder.end()])


def rows(count: int, size: int) -> list[pa.RecordBatch]:
    """So many rows of an integer and a text, in batches of a size."""
    return [
        pa.record_batch(
            {
                "x": list(range(at, min(at + size, count))),
                "s": [f"text {i}" for i in range(at, min(at + size, count))],
            }
        )
        for at in range(0, count, size)
    ]
