"""Binary formats beside their libraries: `python tests/bench/binary.py [--records N] [--formats F …]`.

For each format a pipeline with two workers reads orders into JSON lines and writes them from JSON lines, and so does a
plain loop with the library in one process (`binary_loops.py`). Prints a Markdown table of seconds, wall and processor.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from measuring import Measure, measured
from orders import write_ndjson

HERE = Path(__file__).parent
FORMATS = {
    "parquet": ".parquet",
    "arrow": ".arrow",
    "avro": ".avro",
    "orc": ".orc",
    "msgpack": ".msgpack",
    "xlsx": ".xlsx",
}


def pipeline(folder: Path, name: str, source: str, sink: str) -> list[str]:
    """The command of a pipeline with the orders' model."""
    file = folder / f"{name}.yaml"
    file.write_text(
        f"source: {source}\nvalidate: orders:Order\nsink: {{uri: {sink}, provenance: none}}\nlimits: {{workers: 2}}\n"
    )
    return [sys.executable, "-c", "from ztf_flow.cli.main import main; main()", "run", str(file), "--progress", "none"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=100_000)
    parser.add_argument("--formats", nargs="*", default=list(FORMATS))
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "ztf-bench")
    arguments = parser.parse_args()
    folder, records = arguments.folder, arguments.records
    folder.mkdir(parents=True, exist_ok=True)
    source = write_ndjson(folder / f"orders-{records}.ndjson", records)
    loops = [sys.executable, str(HERE / "binary_loops.py")]
    print("| Format | | Pipeline wall s | CPU s | Library's loop wall s | CPU s | Wall ratio | CPU ratio |")
    print("|---|---|---|---|---|---|---|---|")
    for name in arguments.formats:
        file = f"orders{FORMATS[name]}"
        ours = measured(pipeline(folder, f"write-{name}", source.name, file), folder)
        theirs = measured([*loops, "write", name, source.name, f"loop-{file}"], folder)
        print(line(name, "write", ours, theirs), flush=True)
        ours = measured(pipeline(folder, f"read-{name}", file, f"{name}.ndjson"), folder)
        theirs = measured([*loops, "read", name, file, f"loop-{name}.ndjson"], folder)
        print(line(name, "read", ours, theirs), flush=True)


def line(name: str, what: str, ours: Measure, theirs: Measure) -> str:
    ratios = f"{ours.wall / theirs.wall:.2f} | {ours.cpu / theirs.cpu:.2f}"
    return f"| {name} | {what} | {ours.wall:.2f} | {ours.cpu:.2f} | {theirs.wall:.2f} | {theirs.cpu:.2f} | {ratios} |"


if __name__ == "__main__":
    main()
