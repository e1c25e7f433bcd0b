"""Formats of text beside their libraries, and memory on large documents.

`python tests/bench/documents.py rates` reads and writes the same records in each format in one process: megabytes per
second of framer and parser, and of render, beside the plain loop of the library. `python tests/bench/documents.py memory
[--gigabytes N]` runs whole pipelines over a JSON list and an XML document, each whole and half, with `limits.memory:
256MB`, and prints the peak of all processes together.
"""

from __future__ import annotations

import argparse
import configparser
import io
import json
import sys
import tempfile
import time
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import tomli_w
import yaml
from memory import repeated, watched

from ztf_flow.formats.registry import default_registry
from ztf_flow.records import Frame, Layout, SourceObject

COUNT = 20_000
OBJECT = SourceObject("file:///x", "/x", "1", None, "x")
OPTIONS = SimpleNamespace(
    type="", indent=None, nested="error", formulas="keep", root="records", record="record", compression=None
)


def rows(count: int) -> list[dict[str, Any]]:
    """Flat records with one nested value."""
    return [
        {
            "id": i,
            "name": f"name {i}",
            "price": i / 7,
            "active": i % 2 == 0,
            "tags": ["a", "b"],
            "at": {"x": i, "y": "z"},
        }
        for i in range(count)
    ]


def timed(work: Callable[[], Any]) -> float:
    best = 9e9
    for _ in range(3):
        began = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - began)
    return best


def read(format: str, data: bytes, options: dict[str, Any] | None) -> int:
    """Frames and parses; the number of records."""
    adapter, layout = default_registry.get(format), Layout(format)
    chosen: Any = SimpleNamespace(**options) if options else None
    framer = adapter.framer(chosen, layout, record_limit=2**30)
    chunks = (data[at : at + 4 * 2**20] for at in range(0, len(data), 4 * 2**20))
    found = 0
    for cuts in (*(framer.feed(chunk) for chunk in chunks), framer.finish()):
        for cut in cuts:
            found += len(adapter.parse(Frame(OBJECT, layout, cut), chosen).values)
    return found


def write(format: str, values: list[Any], *, document: bool = False) -> bytes:
    writer = default_registry.get(format)
    encoder = writer.encoder(None, None, OPTIONS, document=document)
    return bytes(encoder.begin() + encoder.add(writer.render(values, None, OPTIONS).payload) + encoder.end())


def elements(data: bytes) -> list[dict[str, Any]]:
    found = []
    for _, element in ET.iterparse(io.BytesIO(data)):
        if element.tag == "record":
            found.append({child.tag: child.text for child in element})
            element.clear()
    return found


def of_ini(data: bytes) -> Any:
    parser = configparser.RawConfigParser()
    parser.read_string(data.decode())
    return {name: dict(parser.items(name)) for name in parser.sections()}


def to_xml(values: list[Any]) -> bytes:
    root = ET.Element("records")
    for value in values:
        record = ET.SubElement(root, "record")
        for key, item in value.items():
            for one in item if isinstance(item, list) else [item]:
                ET.SubElement(record, key).text = str(one)
    return ET.tostring(root)


def rates() -> None:
    """Print a row for each format."""
    values = rows(COUNT)
    sections = {f"s{i}": {"a": i, "b": f"text {i}", "c": True} for i in range(COUNT)}
    lines = [{"line": f"line {i} of a text"} for i in range(COUNT * 5)]
    cases: list[tuple[str, Any, dict[str, Any] | None, Callable[[bytes], Any], Callable[[], Any]]] = [
        ("json", [json.dumps(row).encode() for row in values], {"records": None}, json.loads, lambda: json.dumps(values)),
        ("yaml", values, None, lambda d: yaml.load(d, yaml.CSafeLoader), lambda: yaml.dump(values, Dumper=yaml.CSafeDumper)),
        ("toml", values[: COUNT // 4], {"records": "$.records[*]"}, lambda d: tomllib.loads(d.decode()),
         lambda: tomli_w.dumps({"records": values[: COUNT // 4]})),
        ("xml", values, {"record": "record"}, elements, lambda: to_xml(values)),
        ("ini", [sections], None, of_ini, lambda: None),
        ("text", lines, None, lambda d: [{"line": line} for line in d.decode().splitlines()],
         lambda: "\n".join(row["line"] for row in lines)),
    ]  # fmt: skip
    print("| Format | MB | Read MB/s | Library MB/s | Write MB/s | Library MB/s |")
    print("|---|---|---|---|---|---|")
    for format, given, options, library_read, library_write in cases:
        data = write(format, given)
        assert read(format, data, options) == len(given)
        size = len(data) / 1e6
        figures = [
            timed(partial(read, format, data, options)),
            timed(partial(library_read, data)),
            timed(partial(write, format, given)),
            timed(library_write),
        ]
        cells = [f"{size / seconds:.1f}" if seconds > 1e-5 else "—" for seconds in figures]
        print(f"| {format} | {size:.1f} | {' | '.join(cells)} |", flush=True)


def memory(folder: Path, size: int) -> None:
    """Print a row for each input."""
    folder.mkdir(parents=True, exist_ok=True)
    values = rows(COUNT)
    block = b"".join(json.dumps(row).encode() + b",\n" for row in values)
    elements = default_registry.get("xml").render(values, None, OPTIONS).payload.replace(b"\0", b"")
    print("| Input | MB | Wall s | Peak resident MB | Peak proportional MB |")
    print("|---|---|---|---|---|")
    for share, part in ((2, "half"), (1, "whole")):
        documents = {"json": (b"[", block, b"0]"), "xml": (b"<records>", elements, b"</records>")}
        for suffix, (head, body, tail) in documents.items():
            path = folder / f"{part}-{size}.{suffix}"
            if not path.exists():
                repeated(body, path, size // share, head)
                with path.open("ab") as file:
                    file.write(tail)
            pipeline = folder / f"{path.name}.yaml"
            pipeline.write_text(
                f"source: {path.name}\nformat: ndjson\nsink: {{uri: out/{path.name}/, mode: overwrite, provenance: none}}\n"
                "parse: {xml: {record: record}}\nlimits: {memory: 256MB, workers: 2}\n"
            )
            command = [sys.executable, "-c", "from ztf_flow.cli.main import main; main()", "run", str(pipeline)]
            peak = watched([*command, "--progress", "none"], folder)
            figures = f"{path.stat().st_size / 1e6:.0f} | {peak.wall:.1f} | {peak.resident / 1e6:.0f}"
            print(f"| {path.name} | {figures} | {peak.proportional / 1e6:.0f} |", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=["rates", "memory"])
    parser.add_argument("--gigabytes", type=float, default=2.0)
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "ztf-bench-documents")
    arguments = parser.parse_args()
    if arguments.what == "rates":
        rates()
    else:
        memory(arguments.folder, int(arguments.gigabytes * 1e9))


if __name__ == "__main__":
    main()
