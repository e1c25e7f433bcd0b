"""`ztf detect`."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any

import typer

from ztf_flow.cli.terminal import errors_as_exit_codes, key_values

if TYPE_CHECKING:
    from ztf_flow.detect import Detection

UNREADABLE = 4


def detect(
    paths: list[str] = typer.Argument(..., metavar="PATH…", help="Files, folders, globs or URIs."),
    as_json: bool = typer.Option(False, "--json", help="One JSON object per line."),
    storage: list[str] = typer.Option([], "--storage", metavar="K=V", help="A storage option."),
) -> None:
    """Say what files are, how sure that is, and why. Nothing is read but their beginnings."""
    with errors_as_exit_codes():
        from ztf_flow.pipeline.blocking import run_blocking

        code = run_blocking(_detect(paths, key_values(storage, "--storage"), as_json=as_json))
    raise typer.Exit(code)


async def _detect(paths: list[str], options: dict[str, str], *, as_json: bool) -> int:
    code = 0
    async for uri, found, header in _inspected(paths, options):
        typer.echo(
            json.dumps(as_object(uri, found, header), ensure_ascii=False) if as_json else text(uri, found, header)
        )
        if found.problem is not None or found.format is None:
            code = UNREADABLE
    return code


async def _inspected(paths: list[str], options: dict[str, str]) -> AsyncIterator[tuple[str, Detection, bool | None]]:
    """Each object below the paths, with what its beginning tells."""
    from pathlib import Path

    from ztf_flow.detect import HEAD, header_of, inspect
    from ztf_flow.errors import SetupError
    from ztf_flow.source.listing import Pattern, list_objects
    from ztf_flow.storage import open_storage

    for path in paths:
        place = await open_storage(path, dict(options), folder=Path.cwd(), retries=5)
        nothing = True
        try:
            async for found in list_objects([Pattern(place.storage, place.path)], (), all_must_exist=True):
                nothing = False
                size = HEAD if found.size is None else min(HEAD, found.size)
                head = await place.storage.read(found.path, 0, size)
                detection = inspect(found.path, head)
                yield found.uri, detection, header_of(detection, head)
        finally:
            await place.storage.close()
        if nothing:
            raise SetupError("nothing is there", stage="detect", place=path)


def as_object(uri: str, found: Detection, header: bool | None) -> dict[str, Any]:
    """All that was found, for JSON."""
    return {
        "uri": uri,
        "format": found.format,
        "compression": found.compression,
        "encoding": found.encoding if found.problem is None or found.bom else None,
        "proposed_encoding": found.proposed,
        "dialect": dialect(found, header),
        "confidence": round(found.confidence, 2),
        "evidence": list(found.evidence),
        "notes": list(found.notes),
        "problem": found.problem,
    }


def dialect(found: Detection, header: bool | None) -> dict[str, Any] | None:
    """The dialect of delimited text; `header` is a guess by which nothing is read."""
    if found.delimiter is None:
        return None
    return {"delimiter": found.delimiter, "quote": found.quote or '"', "header_likely": header}


def text(uri: str, found: Detection, header: bool | None) -> str:
    """The same for people: one line, and one for each ground, note and problem."""
    what = [found.format or "unknown"]
    if found.compression is not None:
        what.append(found.compression)
    if found.problem is None and found.format is not None:
        what.append(found.encoding)
    if found.delimiter is not None:
        guess = {True: "header likely", False: "no header likely", None: "header unclear"}[header]
        what.append(f"cut at {found.delimiter!r}, quote {found.quote or chr(34)}, {guess}")
    what.append(f"confidence {found.confidence:.0%}")
    lines = [f"{uri}: {', '.join(what)}"]
    lines += [f"    because {ground}" for ground in found.evidence]
    lines += [f"    note: {note}" for note in found.notes]
    if found.problem is not None:
        lines.append(f"    can't be read as it is: {found.problem}")
    return "\n".join(lines)
