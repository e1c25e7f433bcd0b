"""`ztf trace`."""

from __future__ import annotations

import json
from contextlib import AsyncExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from ztf_flow.cli.terminal import errors_as_exit_codes, key_values, run_until_signal
from ztf_flow.errors import ConfigError, SetupError, reason_of

if TYPE_CHECKING:
    from ztf_flow.storage import Storage, StoragePlace

NOT_SHOWN = 4


def trace(
    output: str = typer.Argument(..., metavar="OUTPUT", help="An output file or quarantine; with --source a dataset."),
    row: int | None = typer.Option(None, "--row", min=1, metavar="N", help="A row of the file, counted from 1."),
    where: str | None = typer.Option(None, "--where", metavar="SQL", help="Not available yet."),
    source: str | None = typer.Option(None, "--source", metavar="URI", help="The other way: a source object, and"),
    record: int | None = typer.Option(None, "--record", min=1, metavar="N", help="the number of its record."),
    storage: list[str] = typer.Option([], "--storage", metavar="K=V", help="A storage option, for all storages."),
    as_json: bool = typer.Option(False, "--json", help="As a JSON object."),
) -> None:
    """Show which bytes of which source object became an output row or a reject, or what became of a source record.

    Exit code 4 if the source has changed or can't be read, so that the record itself can't be shown.
    """
    with errors_as_exit_codes():
        if where is not None:
            raise ConfigError("--where is not available yet; use --row", stage="config")
        if (row is None) == (source is None) or (source is None) != (record is None):
            raise ConfigError("say --row N, or --source URI with --record N", stage="config")
        found = run_until_signal(_trace(output, row, source, record, key_values(storage, "--storage")))
    typer.echo(json.dumps(found, ensure_ascii=False, indent=2) if as_json else as_text(found))
    raise typer.Exit(0 if is_shown(found) else NOT_SHOWN)


async def _trace(
    output: str, row: int | None, source: str | None, record: int | None, options: dict[str, str]
) -> dict[str, Any]:
    from ztf_flow.storage import open_storage
    from ztf_flow.storage.place import is_local, split_uri
    from ztf_flow.tracing import trace_record, trace_row

    known: dict[str, Storage] = {}
    async with AsyncExitStack() as stack:

        async def open_place(uri: str) -> StoragePlace:
            protocol = "file" if is_local(uri) else split_uri(uri)[0]
            place = await open_storage(uri, options, folder=Path.cwd(), retries=5, storage=known.get(protocol))
            if protocol not in known:
                known[protocol] = place.storage
                stack.push_async_callback(place.storage.close)
            return place

        place = await open_place(output)
        try:
            if row is not None:
                return await trace_row(place, row, open_place)
            assert source is not None and record is not None
            full = (await open_place(source)).uri if is_local(source) else source
            return await trace_record(place, full, record, open_place)
        except OSError as error:
            raise SetupError(f"can't be read: {reason_of(error)}", stage="sink", place=place.uri) from error


def is_shown(found: dict[str, Any]) -> bool:
    """Whether the original record is there, out of an unchanged source."""
    return found["state"] == "unchanged" and (found["raw"] is not None or "value" in found)


def as_text(found: dict[str, Any]) -> str:
    """Lines for people."""
    from ztf_flow.records import object_name

    lines = []
    if "row" in found:
        lines.append(f"row      {found['row']} of {found['output']}")
    for row in found.get("rows", ()):
        lines.append(f"row      {row['row']} of {row['output']}")
    lines += [f"source   {object_name(found['source'], found['member'])}", f"version  {found['version']}"]
    lines += [f"{name:8} {found[name]}" for name in ("record", "line") if found[name] is not None]
    if found["byte_start"] is not None and found["byte_end"] is not None:
        lines.append(f"bytes    {found['byte_start']}-{found['byte_end']}")
    lines.append(f"run      {found['run']}")
    for reject in [found["reject"]] if "reject" in found else found.get("rejects", ()):
        where = f" (line {reject['row']} of {reject['output']})" if "row" in reject else ""
        lines.append(f"refused  at {reject['stage']}{where}")
        lines += [f"         {'.'.join(map(str, e['path'])) or 'record'}: {e['message']}" for e in reject["errors"]]
    if found["note"]:
        lines.append(f"note     {found['note']}")
    if found["raw"] is not None:
        kept = " (as the quarantine has it)" if found["raw_from"] == "quarantine" else ""
        kind = " (base64)" if found["raw_encoding"] == "base64" else ""
        lines.append(f"raw{kept}{kind}\n{found['raw']}")
    if "value" in found:
        lines.append(f"value    {json.dumps(found['value'], ensure_ascii=False)}")
    return "\n".join(lines)
