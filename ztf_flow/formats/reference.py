"""The page of formats, made from the adapters: `python -m ztf_flow.formats.reference > docs/formats.md`."""

from __future__ import annotations

import importlib
import inspect
import sys
from collections.abc import Iterable, Iterator

from ztf_flow.config.lint import FORMAT_OPTIONS
from ztf_flow.config.parse import ParseConfig
from ztf_flow.formats.registry import BUILTINS, FormatInfo, default_registry


def page() -> str:
    """The page, as Markdown."""
    return "\n".join(_page()) + "\n"


def _page() -> Iterator[str]:
    infos = [default_registry.describe_one(name) for name in sorted(BUILTINS)]
    yield "# Formats"
    yield ""
    yield "This page is generated from the code (`python -m ztf_flow.formats.reference`); don't edit it."
    yield ""
    yield "*Streams*: files of any size are read and written in bounded memory; else held whole (documents: at most"
    yield "`limits.record` bytes). *Coordinates* are those of a record in its file. *By columns*: records may be judged"
    yield "column by column, and not one by one only. *Extra*: what must be installed besides, as in"
    yield '`pip install "ztf-flow[avro]"`.'
    yield ""
    yield "| Format | Suffixes | Reads | Writes | Streams | Coordinates | By columns | Extra |"
    yield "|---|---|---|---|---|---|---|---|"
    for info in infos:
        yield _row(info)
    for info in infos:
        yield from _section(info)


def _row(info: FormatInfo) -> str:
    suffixes = ", ".join(f"`{suffix}`" for suffix in info.extensions)
    flags = ["yes" if flag else "no" for flag in (info.reads, info.writes, info.streams)]
    columns = "yes" if info.vectorised else "no"
    extra = f"`{info.extra}`" if info.extra else "—"
    cells = [f"[`{info.name}`](#{info.name})", suffixes, *flags, ", ".join(info.coordinates), columns, extra]
    return f"| {' | '.join(cells)} |"


def _section(info: FormatInfo) -> Iterator[str]:
    entry = BUILTINS[info.name]
    adapter = getattr(importlib.import_module(entry.module), entry.attribute)  # its extra need not be there
    yield ""
    yield f"## `{info.name}`"
    yield ""
    yield inspect.cleandoc(adapter.__doc__ or "")
    reading = ParseConfig().options(info.name)
    if reading is not None:
        section = "csv" if info.name == "tsv" else info.name
        yield ""
        yield f"Options for reading, under `parse.{section}`: {_listed(type(reading).model_fields)}."
    writing = [key for key, formats in FORMAT_OPTIONS.items() if info.name in formats]
    if writing:
        yield ""
        yield f"Options for writing, under `format`: {_listed(writing)}."


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


if __name__ == "__main__":
    sys.stdout.write(page())
