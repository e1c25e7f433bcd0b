"""What the row path costs, to which a validator in Python leads.

    python tests/bench/rows.py [--records N] [--rounds N] [--folder DIR]

Whole processes, started in alternation on the same file; ratios are medians over the rounds of ratios within a round.
Prints a Markdown table: throughput against a plain pydantic loop over the model without that validator, and the cost of
provenance as sidecar and as columns.
"""

from __future__ import annotations

import argparse
import filecmp
import statistics
import sys
import tempfile
from pathlib import Path

from measuring import Measure, measured, ztf_run
from orders import write_ndjson

HERE = Path(__file__).parent


def pipeline(folder: Path, name: str, source: Path, sink: str, provenance: str) -> list[str]:
    """The command of a pipeline with the orders' model."""
    file = folder / f"{name}.yaml"
    file.write_text(
        f"source: {source}\nvalidate: orders:CheckedOrder\nsink: {{uri: out/{sink}, provenance: {provenance}}}\n"
        "limits: {workers: 2}\n"
    )
    return ztf_run(file)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "ztf-bench")
    arguments = parser.parse_args()
    folder = arguments.folder
    (folder / "out").mkdir(parents=True, exist_ok=True)
    source = write_ndjson(folder / f"orders-{arguments.records}.ndjson", arguments.records)
    commands = {
        "plain loop": [sys.executable, str(HERE / "plain_loop.py"), str(source), "out/plain.ndjson"],
        "NDJSON": pipeline(folder, "ndjson", source, "orders.ndjson", "none"),
        "NDJSON, sidecar": pipeline(folder, "ndjson-sidecar", source, "sidecar.ndjson", "sidecar"),
        "Parquet": pipeline(folder, "parquet", source, "orders.parquet", "none"),
        "Parquet, sidecar": pipeline(folder, "parquet-sidecar", source, "sidecar.parquet", "sidecar"),
        "Parquet, columns": pipeline(folder, "parquet-columns", source, "columns.parquet", "columns"),
    }
    rounds: list[dict[str, Measure]] = []
    for number in range(arguments.rounds):
        rounds.append({name: measured(command, folder) for name, command in commands.items()})
        print(
            f"round {number + 1}: " + ", ".join(f"{n} {m.wall:.2f} s" for n, m in rounds[-1].items()), file=sys.stderr
        )
    if not filecmp.cmp(folder / "out/plain.ndjson", folder / "out/orders.ndjson", shallow=False):
        raise SystemExit("the outputs differ")
    print(table(rounds))


def table(rounds: list[dict[str, Measure]]) -> str:
    """Medians as Markdown."""
    base = {"NDJSON, sidecar": "NDJSON", "Parquet, sidecar": "Parquet", "Parquet, columns": "Parquet"}
    lines = ["| What | Wall s | CPU s | Times the plain loop's speed | Cost of provenance |", "|---|---|---|---|---|"]
    for name in rounds[0]:
        wall = statistics.median(r[name].wall for r in rounds)
        cpu = statistics.median(r[name].cpu for r in rounds)
        speed = statistics.median(r["plain loop"].wall / r[name].wall for r in rounds)
        cost = ""
        if name in base:
            ratio = statistics.median(r[name].wall / r[base[name]].wall for r in rounds)
            by_cpu = statistics.median(r[name].cpu / r[base[name]].cpu for r in rounds)
            cost = f"{100 * (ratio - 1):+.1f} % wall, {100 * (by_cpu - 1):+.1f} % CPU"
        lines.append(f"| {name} | {wall:.2f} | {cpu:.2f} | {speed:.2f} | {cost} |")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
