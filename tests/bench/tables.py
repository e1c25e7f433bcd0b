"""The results of the benchmark as Markdown."""

from __future__ import annotations

import platform
import statistics
from importlib.metadata import version
from typing import Any

from contenders import CASES, CONTENDERS, SCALED

PACKAGES = ("pydantic", "polars", "pyarrow", "duckdb", "frictionless", "dlt")


def peers_table(entry: dict[str, Any]) -> str:
    """One line per contender. `times ztf` is how many times as long it takes as ztf without provenance."""
    rounds: list[dict[str, Any]] = entry["rounds"]
    names = [name for name in CONTENDERS if any(name in measures for measures in rounds)]
    lines = ["| What | Wall s | CPU s | Peak RSS MB | Times ztf | Rounds |", "|---|---|---|---|---|---|"]
    for name in names:
        ours = [measures for measures in rounds if name in measures]
        wall, cpu, resident = (statistics.median(m[name][key] for m in ours) for key in ("wall", "cpu", "resident"))
        ratio = ratio_of(ours, name)
        mark = " (extrapolated)" if CONTENDERS[name].scaled else ""
        lines.append(f"| {name}{mark} | {wall:.2f} | {cpu:.2f} | {resident / 1e6:.0f} | {ratio} | {len(ours)} |")
    return "\n".join(lines) + "\n"


def ratio_of(rounds: list[dict[str, Any]], name: str) -> str:
    """The median over rounds of a wall time over ztf's, as a factor, for ztf with provenance as a surplus."""
    pairs = [(m[name], m["ztf"]) for m in rounds if "ztf" in m]
    if not pairs:
        return ""
    ratio = statistics.median(one["wall"] / base["wall"] for one, base in pairs)
    if not name.startswith("ztf, "):
        return f"{ratio:.2f}"
    by_cpu = statistics.median(one["cpu"] / base["cpu"] for one, base in pairs)
    return f"{100 * (ratio - 1):+.1f} % ({100 * (by_cpu - 1):+.1f} % CPU)"


def growth_table(entry: dict[str, Any]) -> str:
    """One line per size, against the one before; start-up is the time of the smallest."""
    sizes = sorted(entry, key=int)
    start = statistics.median(m["wall"] for m in entry[sizes[0]])
    lines = [
        "| Records | Wall s | Less start-up | Times the size before | CPU s | Peak RSS MB |",
        "|---|---|---|---|---|---|",
    ]
    before = 0.0
    for size in sizes:
        wall, cpu, resident = (statistics.median(m[key] for m in entry[size]) for key in ("wall", "cpu", "resident"))
        net = wall - start
        times = f"{net / before:.2f}" if before > 0 else ""
        lines.append(f"| {size} | {wall:.2f} | {net:.2f} | {times} | {cpu:.2f} | {resident / 1e6:.0f} |")
        before = net
    return "\n".join(lines) + "\n"


def document(results: dict[str, Any], cores: int) -> str:
    """The page of all results."""
    return "\n".join(
        [*head(cores), *(part for key in sorted(results, key=order) for part in section(key, results[key]))]
    )


def head(cores: int) -> list[str]:
    versions = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    return [
        "# Benchmarks",
        "",
        "ztf and its peers on the same records: ten fields (an id, a UUID, an e-mail address by a regular",
        "expression, a name, one of eight countries, an amount, a quantity, a time, a truth, a note), some of them",
        "invalid. Whole processes, start included, in alternation; medians over rounds; ratios are medians of",
        "ratios within a round. The outputs were checked to agree: rows and sums of all, every byte or cell of ztf",
        "and the plain pydantic loop.",
        "",
        "```text",
        'pip install -e ".[bench]"',
        "python tests/bench/peers.py --records 1000000 4000000 --invalid 0.01 0.30 --write docs/benchmarks.md",
        "python tests/bench/peers.py --growth 1000000 4000000 16000000 --write docs/benchmarks.md",
        "```",
        "",
        f"{cores} cores, {platform.system()}, Python {platform.python_version()}, {versions}.",
        "",
        *(f"- {name}: {contender.note}." for name, contender in CONTENDERS.items() if contender.note),
        "",
        f"Times of frictionless and dlt are extrapolated from {SCALED:,} records. DuckDB takes the faster of two",
        "forms: the reader converts and skips what it can't (`store_rejects`, `ignore_errors`), or TRY_CAST over",
        "texts. It says nothing of most records that it drops; ztf quarantines each with its bytes, its place and",
        "every error. Parquet is compressed alike by all, as each section says.",
        "",
    ]


def order(key: str) -> tuple[Any, ...]:
    first, *rest = key.split()
    if first == "growth":
        return (1, CASES.index(rest[0]), rest[1])
    return (0, int(first), float(rest[0]), rest[2], CASES.index(rest[1]))


def section(key: str, entry: dict[str, Any]) -> list[str]:
    if key.startswith("growth"):
        _, case, compression = key.split()
        return [f"## Growth, {named(case)}, {compression}", "", growth_table(entry)]
    records, invalid, case, compression = key.split()
    title = f"{int(records) / 1e6:g} million records, {float(invalid):.0%} invalid, {named(case)}, {compression}"
    return [f"## {title}", "", peers_table(entry)]


def named(case: str) -> str:
    forms = {"csv": "CSV", "ndjson": "NDJSON", "parquet": "Parquet"}
    return " to ".join(forms[form] for form in case.split("-"))
