"""From a row of an output file, or a line of a quarantine, to its record."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import orjson

from ztf_flow.errors import ConfigError, FlowError
from ztf_flow.output import PROVENANCE_COLUMNS
from ztf_flow.records import SourceObject, object_name
from ztf_flow.storage import Storage, StoragePlace
from ztf_flow.tracing.original import OpenStorage, original
from ztf_flow.tracing.places import Coordinates, Output, find_object, find_output
from ztf_flow.tracing.reading import in_file, record_value

QUARANTINE_KEYS = {"run_id", "stage", "source", "record", "raw", "raw_encoding", "raw_truncated", "errors"}

WITHOUT_COLUMNS = ("xml", "toml", "ini", "env", "text")
"""Formats in whose files a row's provenance can't be found again."""


async def trace_row(place: StoragePlace, row: int, open_storage: OpenStorage) -> dict[str, Any]:
    """What became row `row` (from 1) of a file: its coordinates, and the original record if the source still has it.

    The file is output with a sidecar or provenance columns, or a quarantine. Raises ConfigError where it has fewer rows
    or no provenance. `open_storage` opens the place of a source's URI.
    """
    output = await find_output(place)
    head = {"output": output.found.uri, "row": row}
    reject = await _reject(output, row) if output.root is None else None
    if reject is not None:
        return {**head, **await _trace_reject(reject, open_storage)}
    coordinates = await _coordinates(output, row)
    return {**head, **await original(coordinates, open_storage)}


async def _trace_reject(reject: dict[str, Any], open_storage: OpenStorage) -> dict[str, Any]:
    source = reject["source"]
    whole = object_name(source["uri"], source["member"])
    coordinates = Coordinates.of({**reject, "source": whole, "version": source["version"], "run": reject["run_id"]})
    found = await original(coordinates, open_storage, uri=source["uri"], member=source["member"])
    if found["raw"] is None and reject["raw"] is not None and not reject["raw_truncated"]:
        found |= {"raw": reject["raw"], "raw_encoding": reject["raw_encoding"], "raw_from": "quarantine"}
    return {**found, "reject": {"stage": reject["stage"], "errors": reject["errors"]}}


async def _reject(output: Output, row: int) -> dict[str, Any] | None:
    """The line of a quarantine; None where the file is none."""
    if not output.found.path.endswith(".jsonl"):
        return None
    first = await _line(output, 1)
    if first is None or not first.keys() >= QUARANTINE_KEYS:
        return None
    return await _line(output, row, must_be_there=True)


async def _line(output: Output, row: int, *, must_be_there: bool = False) -> dict[str, Any] | None:
    _, value, rows = await record_value(output.storage, output.found, row)
    if rows is not None:
        if must_be_there:
            raise _out_of_range(output.found, row, rows, "lines")
        return None
    line = orjson.loads(value)
    return line if isinstance(line, dict) else None


async def _coordinates(output: Output, row: int) -> Coordinates:
    sidecar = await find_object(output.storage, output.sidecar)
    if sidecar is not None:
        return await _from_sidecar(output.storage, sidecar, output.found, row)
    return await _from_columns(output, row)


async def _from_sidecar(storage: Storage, sidecar: SourceObject, found: SourceObject, row: int) -> Coordinates:
    def look(file: Any) -> tuple[int, dict[str, Any] | None]:
        import pyarrow.parquet as pq

        parquet = pq.ParquetFile(file)
        left = row - 1
        for group in range(parquet.metadata.num_row_groups):
            rows = parquet.metadata.row_group(group).num_rows
            if left < rows:
                return 0, parquet.read_row_group(group).slice(left, 1).to_pylist()[0]
            left -= rows
        return parquet.metadata.num_rows, None

    rows, values = await in_file(storage, sidecar, look)
    if values is None:
        raise _out_of_range(found, row, rows)
    return Coordinates.of({name.removeprefix("_ztf_"): value for name, value in values.items()})


async def _from_columns(output: Output, row: int) -> Coordinates:
    found = output.found
    try:
        name, value, rows = await record_value(output.storage, found, row)
    except FlowError as error:
        raise ConfigError(
            f"the file has no sidecar, and its rows can't be read: {error.message}", stage="sink", place=found.uri
        ) from error
    if rows is not None and name not in WITHOUT_COLUMNS:
        raise _out_of_range(found, row, rows)
    values = provenance_of(value)
    if values is None:
        raise ConfigError(
            f"there is no provenance: neither a sidecar ({output.sidecar.rpartition('/')[2]}) nor columns "
            "`_ztf_…` in the file; run the pipeline with sink.provenance: sidecar or columns"
            + (f" (of {name} files only sidecars can be traced)" if name in WITHOUT_COLUMNS else ""),
            stage="sink",
            place=found.uri,
        )
    return Coordinates.of(values)


def provenance_of(value: Any) -> dict[str, Any] | None:
    """The seven fields out of an output row, None where it doesn't have them."""
    row = orjson.loads(value) if isinstance(value, bytes) else value
    if not isinstance(row, Mapping):
        return None
    inner = row.get("_ztf")
    fields = inner if isinstance(inner, Mapping) else row
    prefix = "" if fields is inner else "_ztf_"
    names = [name.removeprefix("_ztf_") for name in PROVENANCE_COLUMNS]
    if any(f"{prefix}{name}" not in fields for name in names):
        return None
    return {name: fields[f"{prefix}{name}"] for name in names}


def _out_of_range(found: SourceObject, row: int, rows: int, kind: str = "rows") -> ConfigError:
    return ConfigError(f"--row {row} is out of range: the file has {rows} {kind}", stage="sink", place=found.uri)
