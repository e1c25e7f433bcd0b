"""What only data can tell, asked once per run: a look at the first frame of the first object."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Iterable
from contextlib import aclosing
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ztf_flow.errors import ConfigError
from ztf_flow.plan import Plan, Settled
from ztf_flow.records import Frame, Slice, SourceObject
from ztf_flow.source.reading import Positions, ReadSettings, SplitReader
from ztf_flow.source.splits import make_split

if TYPE_CHECKING:
    from ztf_flow.formats.adapter import Nested
    from ztf_flow.schema.model import Schema


FEW = 64
"""Records that are looked at before a whole frame is."""


async def settle(plan: Plan, read: ReadSettings, first: SourceObject) -> Settled:
    """Decide what the plan leaves open: whether a plain `datetime` is naive or aware in typed output, and the columns
    of delimited or typed output where there is no schema."""
    rows = plan.writer.rows
    schema = await asyncio.to_thread(plan.schema.load) if plan.schema is not None else None
    if schema is not None:
        settled = Settled(columns=_fixed_columns(plan, schema)) if rows == "plain" else None
        if settled is not None or rows in ("json", "values"):
            return settled or Settled()
        return await _settle_datetimes(plan, read, first, schema)
    if rows in ("json", "values"):
        return Settled()
    frame = await _first_frame(read, first)
    if frame is None:
        return Settled(columns=(), arrow_schema=_empty_schema() if rows == "arrow" else None)
    if rows == "plain":
        return Settled(columns=await asyncio.to_thread(_columns, plan, frame))
    adapter = read.adapter(frame.layout.format)
    if hasattr(adapter, "column_types"):
        return Settled(arrow_schema=await asyncio.to_thread(adapter.column_types, frame.cut))
    schema_of = getattr(frame.cut.data, "schema", None)
    if schema_of is None:
        raise ConfigError(
            f"{frame.layout.format} has no types of its own, and {plan.format.type} needs them: validate is required "
            "(`ztf infer` proposes a schema)",
            stage="config",
            place=first.uri,
        )
    return Settled(arrow_schema=schema_of)


def settled_as_document(settled: Settled, types: dict[str, str] | None) -> dict[str, Any]:
    """What was settled, as JSON. `types` are the types of the output, which must not change either."""
    schema = settled.arrow_schema
    datetimes = settled.datetimes
    return {
        "columns": list(settled.columns) if settled.columns is not None else None,
        "datetimes": [[list(path), kind] for path, kind in datetimes.items()] if datetimes is not None else None,
        "arrow_schema": base64.b64encode(schema.serialize()).decode() if schema is not None else None,
        "types": types,
    }


def settled_from_document(document: dict[str, Any]) -> Settled:
    """What `settled_as_document` was made of."""
    columns, datetimes, schema = document["columns"], document["datetimes"], document["arrow_schema"]
    if schema is not None:
        import pyarrow as pa

        schema = pa.ipc.read_schema(pa.py_buffer(base64.b64decode(schema)))
    return Settled(
        tuple(columns) if columns is not None else None,
        {tuple(path): kind for path, kind in datetimes} if datetimes is not None else None,
        schema,
    )


def check_columns(plan: Plan, settled: Settled) -> None:
    """Raise ConfigError where the schema of today has other columns than what was settled for delimited output."""
    if plan.schema is None or plan.writer.rows != "plain":
        return
    columns = _fixed_columns(plan, plan.schema.load())
    if settled.columns is not None and columns != settled.columns:
        raise ConfigError(
            f"the dataset has the columns {', '.join(settled.columns)}, and the schema of today {', '.join(columns)}; "
            "--fresh replaces the dataset as a whole",
            stage="sink",
            place=plan.redactor.display_uri(plan.config.sink.uri),
        )


def _empty_schema() -> Any:
    import pyarrow as pa

    return pa.schema([])


async def _settle_datetimes(plan: Plan, read: ReadSettings, first: SourceObject, schema: Schema) -> Settled:
    from ztf_flow.schema.arrow import decide_datetimes, find_datetimes, open_datetimes

    wanted = open_datetimes(schema)
    if not wanted:
        return Settled()
    frame = await _first_frame(read, first)
    if frame is None:
        return Settled(datetimes=decide_datetimes(schema, []))
    kernel = await asyncio.to_thread(plan.judge().build)
    few = await asyncio.to_thread(lambda: kernel.judge(replace(frame, take=FEW)).values)
    found = find_datetimes(schema, few)
    if len(found) == len(wanted):  # mostly the first records tell
        return Settled(datetimes=found)
    values = await asyncio.to_thread(lambda: kernel.judge(frame).values)
    return Settled(datetimes=decide_datetimes(schema, values))


def _fixed_columns(plan: Plan, schema: Schema) -> tuple[str, ...]:
    from ztf_flow.schema.flat import flat_columns

    return flat_columns(schema, by_alias=plan.format.by_alias, nested=plan.format.nested)


def _columns(plan: Plan, frame: Frame) -> tuple[str, ...]:
    """The keys of the first frame's records, in order of their first appearance."""
    if frame.layout.format in ("csv", "tsv") and frame.cut.context is not None:
        return tuple(frame.cut.context)
    values = plan.judge().build().judge(frame).values
    if not all(isinstance(value, dict) for value in values):
        raise ConfigError(f"{plan.format.type} needs records with named fields", stage="config", place=frame.object.uri)
    return tuple(dict.fromkeys(key for value in values for key in _flat_keys(value, plan.format.nested)))


def _flat_keys(record: dict[str, Any], nested: Nested) -> Iterable[str]:
    """The names of a record's cells; of one that has no cells none."""
    from ztf_flow.formats.documents import Unwritable
    from ztf_flow.formats.flattening import flattened

    try:
        return flattened(record, nested, "a cell")
    except Unwritable:
        return record if nested == "error" else ()


async def _first_frame(read: ReadSettings, first: SourceObject) -> Frame | None:
    """The first frame with records of an object; None if there is none."""
    reader = SplitReader(make_split((Slice(first),), "probe"), read, Positions())
    async with aclosing(reader.frames()) as frames:
        async for frame in frames:
            if frame.cut.fault is None:
                return frame
    return None
