"""`ztf formats`."""

from __future__ import annotations

import typer


def formats() -> None:
    """List the formats: what is read and written, which coordinates records have, what extra is needed."""
    from ztf_flow.formats.registry import default_registry

    header = ("format", "suffixes", "reads", "writes", "streams", "coordinates", "by columns", "extra")
    rows: list[tuple[str, ...]] = [header]
    for info in default_registry.describe():
        yes_no = ["yes" if can else "no" for can in (info.reads, info.writes, info.streams, info.vectorised)]
        coordinates = " ".join(info.coordinates)
        rows.append((info.name, " ".join(info.extensions), *yes_no[:3], coordinates, yes_no[3], info.extra or "-"))
    widths = [max(len(row[i]) for row in rows) for i in range(len(header))]
    for row in rows:
        typer.echo("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
