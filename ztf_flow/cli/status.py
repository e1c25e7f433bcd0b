"""`ztf status`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import typer

from ztf_flow.cli.terminal import errors_as_exit_codes, key_values, run_until_signal
from ztf_flow.errors import SetupError, reason_of


def status(
    sink: str = typer.Argument(..., metavar="SINK", help="The URI of a dataset."),
    storage: list[str] = typer.Option([], "--storage", metavar="K=V", help="A storage option."),
    as_json: bool = typer.Option(False, "--json", help="As a JSON object."),
) -> None:
    """Show the runs into a dataset, the splits that are done, and the counts of what it holds."""
    with errors_as_exit_codes():
        found = run_until_signal(_look(sink, key_values(storage, "--storage")))
    typer.echo(json.dumps(found, indent=2) if as_json else as_text(found))


async def _look(sink: str, options: dict[str, str]) -> dict[str, Any]:
    from ztf_flow.sink.status import dataset_status
    from ztf_flow.storage import open_storage

    if not sink.endswith("/"):
        sink += "/"
    place = await open_storage(sink, options, folder=Path.cwd(), retries=5)
    try:
        return await dataset_status(place.storage, place.path)
    except OSError as error:
        raise SetupError(f"can't be read: {reason_of(error)}", stage="sink", place=place.uri) from error
    finally:
        await place.storage.close()


def as_text(found: dict[str, Any]) -> str:
    """Lines for people."""
    from ztf_flow.cli.progress import size

    lines = [
        f"records     {_counts(found['counts'])}",
        f"output      {found['rows']:,} rows in {found['parts']:,} parts, {size(found['bytes'])}",
        f"splits      {found['splits']:,} committed",
    ]
    for run in found["runs"]:
        splits = run["splits"]
        left = splits["total"] - splits["done"] - splits["reused"]
        told = f", {left} left" if left else ""
        lines.append(
            f"run         {run['run_id']} {run['status'].replace('_', ' ')}, {_counts(run['counts'])}, "
            f"splits {splits['done']} done, {splits['reused']} reused{told}"
        )
    unfinished = found["unfinished"]
    if unfinished is not None:
        kind = " (replaces the dataset)" if unfinished["replaces"] else ""
        lines.append(
            f"unfinished  {unfinished['run_id']}{kind}: {unfinished['state']}, attempt {unfinished['attempts']}, "
            f"{unfinished['splits_done']} splits done"
        )
        if unfinished["state"] == "interrupted":
            lines.append("            the same command, run again, continues it")
    return "\n".join(lines)


def _counts(counts: dict[str, int]) -> str:
    return " · ".join(f"{name} {count:,}" for name, count in counts.items())
