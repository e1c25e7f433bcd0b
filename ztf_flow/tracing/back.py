"""From a record of a source to the rows that came of it, or to its place in the quarantine."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import aclosing
from dataclasses import replace
from typing import Any

import orjson

from ztf_flow.errors import ConfigError, SetupError
from ztf_flow.records import SourceObject, object_name
from ztf_flow.sink.commits import Commits, Document
from ztf_flow.sink.files import QUARANTINE
from ztf_flow.sink.manifest import read_manifest
from ztf_flow.sink.targets import META
from ztf_flow.storage import Storage, StoragePlace
from ztf_flow.tracing.original import OpenStorage, original
from ztf_flow.tracing.places import Coordinates, Output, find_object
from ztf_flow.tracing.reading import frames_of, in_file, parse
from ztf_flow.tracing.rows import provenance_of


async def trace_record(place: StoragePlace, source: str, record: int, open_storage: OpenStorage) -> dict[str, Any]:
    """What became of record `record` of a source (its URI, with `!member` for archives) in a dataset or an output file:
    `rows`, the output rows that came of it, else `rejects`, the lines of the quarantine that hold it; with the original
    as `trace_row` gives it. Raises ConfigError where neither is found, or where there is no provenance."""
    wanted = _Wanted(source, record)
    root = place.path.rstrip("/")
    if await read_manifest(place.storage, root) is not None:
        await wanted.look_in_dataset(place.storage, root)
    else:
        await wanted.look_in_file(place)
    if wanted.coordinates is None:
        message = f"record {record} of {source} is neither in the output nor in its quarantine"
        if wanted.unread:
            message += f"; these files of rejects are not in the same storage: {', '.join(wanted.unread[:3])}"
        raise ConfigError(message, stage="sink", place=place.uri)
    found = await original(wanted.coordinates, open_storage)
    return {**found, "rows": wanted.rows, "rejects": wanted.rejects}


class _Wanted:
    """A record that is looked for, and what was found of it."""

    def __init__(self, source: str, record: int) -> None:
        self.source = source
        self.record = record
        self.rows: list[dict[str, Any]] = []
        self.rejects: list[dict[str, Any]] = []
        self.coordinates: Coordinates | None = None
        self.unread: list[str] = []
        """Files of rejects that are not in the output's storage."""

    async def look_in_dataset(self, storage: Storage, root: str) -> None:
        """Look into what the receipts name that cover the source, and that count."""
        commits = Commits(storage, root, storage.join(root, META))
        listing = await commits.listing()
        rejects: dict[str, Document | None] = {}
        async for key, receipt in commits.read(listing, sorted(await commits.counting(listing))):
            if any(self._is_source(cover["uri"]) for cover in receipt["covers"]):
                await self._look_in_parts(storage, root, receipt["parts"])
                first = receipt["replays"]["receipt"] if "replays" in receipt else key
                rejects[first] = receipt["rejects"]  # a replay comes after what it replays
        for file in rejects.values():
            if file is not None and not await self._look_in_quarantine(storage, file["path"]):
                self.unread.append(file["path"])

    def _is_source(self, uri: str) -> bool:
        return self.source == uri or self.source.startswith(f"{uri}!")

    async def _look_in_parts(self, storage: Storage, root: str, parts: list[Document]) -> None:
        for part in parts:
            found = await find_object(storage, storage.join(root, part["path"]))
            if found is not None:
                await self._look_in_output(Output(storage, found, root, part["path"]))

    async def look_in_file(self, place: StoragePlace) -> None:
        """Look into a single file and the quarantine beside it."""
        found = await find_object(place.storage, place.path)
        if found is None:
            raise SetupError("neither a dataset nor a file is there", stage="sink", place=place.uri)
        await self._look_in_output(Output(place.storage, found))
        await self._look_in_quarantine(place.storage, f"{place.path}{QUARANTINE}")

    async def _look_in_output(self, output: Output) -> None:
        sidecar = await find_object(output.storage, output.sidecar)
        rows = _in_sidecar(output.storage, sidecar, self) if sidecar is not None else _in_columns(output, self)
        async for row, values in rows:
            self.coordinates = Coordinates.of(values)
            self.rows.append({"output": output.found.uri, "row": row})

    async def _look_in_quarantine(self, storage: Storage, path: str) -> bool:
        """Look into a file of rejects. False if it isn't there."""
        found = await find_object(storage, path)
        if found is None:
            return False
        number = 0
        async with aclosing(frames_of(storage, replace(found, path=path))) as frames:
            async for frame in frames:
                for value in parse(frame).values:
                    number += 1
                    self._take_reject(orjson.loads(value), {"output": found.uri, "row": number})
        return True

    def _take_reject(self, line: dict[str, Any], place: dict[str, Any]) -> None:
        source = line["source"]
        whole = object_name(source["uri"], source["member"])
        if (whole, line["record"]) != (self.source, self.record):
            return
        told = {**line, "source": whole, "version": source["version"], "run": line["run_id"]}
        self.coordinates = self.coordinates or Coordinates.of(told)
        self.rejects.append({**place, "stage": line["stage"], "errors": line["errors"]})


Rows = AsyncIterator[tuple[int, dict[str, Any]]]


async def _in_sidecar(storage: Storage, sidecar: SourceObject, wanted: _Wanted) -> Rows:
    """The numbers and fields of the rows of a sidecar that came of a record."""

    def look(file: Any) -> list[tuple[int, dict[str, Any]]]:
        import numpy as np
        import pyarrow as pa
        import pyarrow.compute as pc
        import pyarrow.parquet as pq

        parquet = pq.ParquetFile(file)
        hits, first = [], 1
        for group in range(parquet.metadata.num_row_groups):
            table = parquet.read_row_group(group)
            sources = pc.equal(table["_ztf_source"], pa.scalar(wanted.source))
            same = pc.and_(sources, pc.equal(table["_ztf_record"], pa.scalar(wanted.record)))
            for at in np.flatnonzero(same.to_numpy()).tolist():
                values = table.slice(at, 1).to_pylist()[0]
                hits.append((first + at, {name.removeprefix("_ztf_"): value for name, value in values.items()}))
            first += table.num_rows
        return hits

    for hit in await in_file(storage, sidecar, look):
        yield hit


async def _in_columns(output: Output, wanted: _Wanted) -> Rows:
    """The same by provenance columns."""
    row = 0
    async with aclosing(frames_of(output.storage, output.found)) as frames:
        async for frame in frames:
            for value in parse(frame).values:
                row += 1
                values = provenance_of(value)
                if values is None:
                    message = "there is no provenance: neither a sidecar nor columns `_ztf_…` in the file"
                    raise ConfigError(message, stage="sink", place=output.found.uri)
                if values["source"] == wanted.source and str(values["record"]) == str(wanted.record):
                    yield row, values
