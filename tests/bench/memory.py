"""Peak memory of a run, all processes together: `python tests/bench/memory.py [--gigabytes N] [--gzip-gigabytes N]`.

Makes an NDJSON file and a gzip CSV of the orders (`orders.py`), each whole and half, and runs each to Parquet with
`limits.memory: 256MB`. Prints a Markdown table: size, seconds, peak of the sum of resident sets, and of proportional
sets, where shared pages count once.
"""

from __future__ import annotations

import argparse
import gzip
import os
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import psutil
from measuring import ztf_run
from orders import write_csv, write_ndjson

HERE = Path(__file__).parent
BLOCK = 250_000
"""Orders in the block that the files repeat."""

INTERVAL = 0.1


@dataclass(frozen=True)
class Peak:
    """Seconds and bytes."""

    wall: float
    resident: int
    proportional: int


def watched(command: list[str], folder: Path) -> Peak:
    """Run a command to its end and sample the memory of its process tree. Raises when it fails."""
    environment = {**os.environ, "PYTHONPATH": str(HERE)}
    began = time.perf_counter()
    resident = proportional = 0
    with subprocess.Popen(command, cwd=folder, env=environment, stderr=subprocess.DEVNULL) as process:
        root = psutil.Process(process.pid)
        while process.poll() is None:
            resident = max(resident, sampled(root, proportional=False))
            proportional = max(proportional, sampled(root, proportional=True))
            time.sleep(INTERVAL)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return Peak(time.perf_counter() - began, resident, proportional)


def sampled(root: psutil.Process, *, proportional: bool) -> int:
    """Bytes of a process and its children now."""
    total = 0
    try:
        tree = [root, *root.children(recursive=True)]
    except psutil.Error:
        return 0
    for process in tree:
        try:
            total += process.memory_full_info().pss if proportional else process.memory_info().rss
        except psutil.Error:
            pass
    return total


def repeated(block: bytes, path: Path, size: int, head: bytes = b"", tail: bytes = b"") -> Path:
    """A file of the block, repeated to about `size` bytes, between head and tail; made if it isn't there."""
    if not path.exists():
        with path.open("wb") as file:
            file.write(head)
            while file.tell() < size:
                file.write(block)
            file.write(tail)
    return path


def inputs(folder: Path, ndjson: int, gzipped: int) -> list[Path]:
    """The four files. A gzip file of several members is one stream (RFC 1952)."""
    lines = write_ndjson(folder / "block.ndjson", BLOCK).read_bytes()
    header, _, rows = write_csv(folder / "block.csv", BLOCK).read_bytes().partition(b"\n")
    head, body = gzip.compress(header + b"\n", 1), gzip.compress(rows, 1)
    files = []
    for name, share in (("whole", 1), ("half", 2)):
        files.append(repeated(lines, folder / f"{name}-{ndjson}.ndjson", ndjson // share))
        files.append(repeated(body, folder / f"{name}-{gzipped}.csv.gz", gzipped // share, head))
    return files


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gigabytes", type=float, default=5.0)
    parser.add_argument("--gzip-gigabytes", type=float, default=2.0)
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "ztf-bench")
    arguments = parser.parse_args()
    folder = arguments.folder
    folder.mkdir(parents=True, exist_ok=True)
    files = inputs(folder, int(arguments.gigabytes * 1e9), int(arguments.gzip_gigabytes * 1e9))
    print("| Input | MB | Wall s | Peak resident MB | Peak proportional MB |")
    print("|---|---|---|---|---|")
    for file in files:
        pipeline = folder / f"{file.name}.yaml"
        pipeline.write_text(
            f"source: {file}\nvalidate: orders:Order\nformat: parquet\nsink: {{uri: out/memory/, mode: overwrite}}\n"
            "limits: {memory: 256MB, workers: 2}\n"
        )
        peak = watched(ztf_run(pipeline), folder)
        sizes = f"{file.stat().st_size / 1e6:.0f} | {peak.wall:.1f}"
        print(f"| {file.name} | {sizes} | {peak.resident / 1e6:.0f} | {peak.proportional / 1e6:.0f} |", flush=True)


if __name__ == "__main__":
    main()
