"""Each format read and written, beside its library's own loop: `python tests/bench/formats.py [options]`.

    --formats csv yaml …   default: all         --scale 0.1     of the numbers of records
    --rounds 1             medians of them      --write FILE    the table as a page

A pipeline with two workers reads records into JSON lines and writes them from JSON lines, and so does a plain loop in
one process (`format_loops.py`): the same library, the same pydantic model, the same output. All records are valid. What
is compared is the processor time of whole processes, with all that they start; a run over a quarter of the records
before tells what the other three quarters take by themselves, for the last column. Outputs of that run are checked to
be equal.
"""

from __future__ import annotations

import argparse
import json
import platform
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from format_loops import named
from measuring import Measure, measured, ztf_run
from orders import MODELS, Order, odd_records, orders

HERE = Path(__file__).parent
PART = 4
"""How many times smaller the run is that shows the start-up: not too small, so that all workers have started."""

FOLDERS = ("ini", "env")
"""Formats whose files hold one record: theirs are many small files."""

LIBRARIES = {
    "csv": "csv", "ndjson": "pydantic", "json": "json", "yaml": "PyYAML (libyaml)", "toml": "tomllib, tomli-w",
    "xml": "ElementTree", "ini": "configparser", "env": "python-dotenv", "text": "open()", "parquet": "pyarrow",
    "arrow": "pyarrow", "arrow_stream": "pyarrow", "avro": "fastavro", "orc": "pyarrow", "msgpack": "msgpack",
    "xlsx": "calamine, openpyxl",
}  # fmt: skip
SUFFIXES = {"arrow_stream": "arrows", "text": "txt"}
COUNTS = {
    "csv": 200_000, "ndjson": 200_000, "json": 200_000, "yaml": 10_000, "toml": 10_000, "xml": 60_000, "ini": 3_000,
    "env": 3_000, "text": 600_000, "xlsx": 40_000,
}  # fmt: skip
OTHERS = 150_000
"""Records of the formats that are not named there."""


@dataclass(frozen=True)
class Case:
    """A format in one direction."""

    format: str
    direction: str

    @property
    def is_folder(self) -> bool:
        return self.format in FOLDERS


@dataclass(frozen=True)
class Found:
    """What one case took: `few` is the run over a part of the records."""

    ours: Measure
    theirs: Measure
    our_few: Measure
    their_few: Measure
    size: int


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--formats", nargs="*", choices=list(LIBRARIES), default=list(LIBRARIES))
    parser.add_argument("--directions", nargs="*", choices=("read", "write"), default=["read", "write"])
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "ztf-bench-formats")
    parser.add_argument("--write", type=Path)
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    lines: list[str] = []
    print("\n".join(HEAD), flush=True)
    for format in given.formats:
        count = int(COUNTS.get(format, OTHERS) * given.scale)
        for direction in given.directions:
            case = Case(format, direction)
            rounds = [compare(case, count, given.folder) for _ in range(given.rounds)]
            lines.append(row(case, count, rounds))
            print(lines[-1], flush=True)
    if given.write is not None:
        given.write.write_text(page(lines))


def compare(case: Case, count: int, folder: Path) -> Found:
    """One round of a case. Raises SystemExit where the outputs differ."""
    few = [run(case, who, count // PART, folder) for who in ("ours", "theirs")]
    check(case, folder)
    many = [run(case, who, count, folder) for who in ("ours", "theirs")]
    return Found(many[0], many[1], few[0], few[1], size_of(file_of(case, count, folder)))


def run(case: Case, who: str, count: int, folder: Path) -> Measure:
    source = records_of(case.format, count, folder)
    if case.direction == "read":
        source = file_of(case, count, folder)
    target = target_of(case, who, folder)
    shutil.rmtree(target, ignore_errors=True)
    target.unlink(missing_ok=True)
    if who == "ours":
        return measured(pipeline(case, source, target), folder)
    if case.is_folder and case.direction == "write":
        target.mkdir()
    loops = [sys.executable, str(HERE / "format_loops.py")]
    return measured([*loops, case.direction, case.format, str(source), str(target)], folder)


def pipeline(case: Case, source: Path, target: Path) -> list[str]:
    """The command of a pipeline."""
    model = MODELS.get(case.format)
    sink = f"{target}/{{stem}}.{case.format}" if case.is_folder and case.direction == "write" else str(target)
    lines = [
        f"source: {source}{'/*' if case.is_folder else ''}",
        f"validate: orders:{model.__name__ if model else 'Order'}",
        f"sink: {{uri: '{sink}', provenance: none}}",
        "limits: {workers: 2}",
        f"format: {case.format if case.direction == 'write' else 'ndjson'}",
    ]
    if case.direction == "read":
        lines.append(f"detect: {case.format}")
        lines.append("parse: {toml: {records: '$.records[*]'}, xml: {record: record}}")
    file = target.with_suffix(".pipeline.yaml")
    file.write_text("\n".join(lines) + "\n")
    return ztf_run(file)


def records_of(format: str, count: int, folder: Path) -> Path:
    """A file of JSON lines, or a folder of JSON documents, made if it isn't there."""
    made = odd_records(format, count) if format in MODELS else orders(count, invalid=0)
    texts = (json.dumps(record, ensure_ascii=False, separators=(",", ":")) for record in made)
    kind = format if format in MODELS else "orders"
    path = folder / f"{kind}-{count}.{'json' if format in FOLDERS else 'ndjson'}"
    if path.exists():
        return path
    if format in FOLDERS:
        path.mkdir()
        for number, text in enumerate(texts):
            (path / f"{number:06}.json").write_text(text, encoding="utf-8")
    else:
        with path.open("w", encoding="utf-8") as file:
            file.writelines(text + "\n" for text in texts)
    return path


def file_of(case: Case, count: int, folder: Path) -> Path:
    """The records in the format, as its library's loop writes them."""
    path = folder / f"{case.format}-{count}.{SUFFIXES.get(case.format, case.format)}"
    if not path.exists():
        if case.is_folder:
            path.mkdir()
        source = records_of(case.format, count, folder)
        measured([sys.executable, str(HERE / "format_loops.py"), "write", case.format, str(source), str(path)], folder)
    return path


def target_of(case: Case, who: str, folder: Path) -> Path:
    suffix = "ndjson" if case.direction == "read" else SUFFIXES.get(case.format, case.format)
    return folder / f"{who}-{case.direction}-{case.format}.{suffix}"


def check(case: Case, folder: Path) -> None:
    """Raise SystemExit where outputs are not equal: the bytes of JSON lines, the records of what was written."""
    ours, theirs = target_of(case, "ours", folder), target_of(case, "theirs", folder)
    if contents(case, ours) != contents(case, theirs):
        raise SystemExit(f"{case.format}, {case.direction}: the outputs {ours} and {theirs} differ")


def contents(case: Case, path: Path) -> Any:
    if case.direction == "read" or case.format == "ndjson":
        return path.read_bytes()
    return list(map(MODELS.get(case.format, Order).model_validate, named("read", case.format)(path)))


def size_of(path: Path) -> int:
    return sum(file.stat().st_size for file in path.iterdir()) if path.is_dir() else path.stat().st_size


HEAD = (
    "| Format | | Library | Records | MB | ztf wall s | CPU s | MB/s of CPU | Loop wall s | CPU s | MB/s of CPU "
    "| CPU ratio | less start-up |",
    "|---|---|---|---|---|---|---|---|---|---|---|---|---|",
)


def row(case: Case, count: int, rounds: list[Found]) -> str:
    """Medians over rounds."""
    middle = statistics.median
    size = rounds[0].size / 1e6
    our_wall, our_cpu = middle(f.ours.wall for f in rounds), middle(f.ours.cpu for f in rounds)
    their_wall, their_cpu = middle(f.theirs.wall for f in rounds), middle(f.theirs.cpu for f in rounds)
    ratio = middle(f.ours.cpu / f.theirs.cpu for f in rounds)
    net = middle((f.ours.cpu - f.our_few.cpu) / (f.theirs.cpu - f.their_few.cpu) for f in rounds)
    ours = f"{our_wall:.2f} | {our_cpu:.2f} | {size / our_cpu:.1f}"
    theirs = f"{their_wall:.2f} | {their_cpu:.2f} | {size / their_cpu:.1f}"
    what = f"{case.format} | {case.direction} | {LIBRARIES[case.format]} | {count} | {size:.1f}"
    return f"| {what} | {ours} | {theirs} | {ratio:.2f} | {net:.2f} |"


def page(lines: list[str]) -> str:
    """The table with what it says, as Markdown."""
    return "\n".join([*_page(lines), ""])


def _page(lines: list[str]) -> Iterator[str]:
    packages = ("pydantic", "pyarrow", "fastavro", "PyYAML", "tomli-w", "msgpack", "python-calamine", "openpyxl")
    yield "# Formats beside their libraries"
    yield ""
    yield "Each format is read into JSON lines and written from JSON lines, by a pipeline with two workers and by a"
    yield "plain loop in one process: the same library, the same pydantic model, the same output (checked to be equal)."
    yield "Records are orders of ten fields, all valid; INI and env are many small files of settings, text is lines."
    yield "Whole processes, start included; *CPU* counts all that a process starts. *Less start-up* is the ratio of"
    yield "processor times that three quarters of the records take beside the first; below 1 the pipeline takes less"
    yield "than the loop."
    yield ""
    yield "```text"
    yield 'pip install -e ".[bench]"'
    yield "python tests/bench/formats.py --write docs/format-benchmarks.md"
    yield "```"
    yield ""
    versions = ", ".join(f"{name} {version(name)}" for name in packages)
    yield f"{platform.system()}, Python {platform.python_version()}, {versions}."
    yield ""
    yield from HEAD
    yield from lines


if __name__ == "__main__":
    main()
