"""Who takes part in the benchmark: the command of each for a case, and what it leaves."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from measuring import ztf_run

HERE = Path(__file__).parent
CASES = ("csv-parquet", "csv-ndjson", "ndjson-parquet", "ndjson-ndjson")

SCALED = 20_000
"""Records for peers of which a run takes minutes; their times are extrapolated."""


@dataclass(frozen=True)
class Job:
    """One run: from a file to a target, whose suffix says the format."""

    source: Path
    target: Path
    compression: str
    cores: int
    form: str = ""


@dataclass(frozen=True)
class Contender:
    """`command` makes the command line of a job. `forms` are ways to do it of which the fastest is taken. `scaled` says
    that it runs on `SCALED` records, `writes` that it leaves the valid records."""

    command: Callable[[Job], list[str]]
    forms: tuple[str, ...] = ("",)
    scaled: bool = False
    writes: bool = True
    note: str = ""


def script(name: str, *arguments: str) -> list[str]:
    return [sys.executable, str(HERE / name), *arguments]


def ztf(provenance: str) -> Callable[[Job], list[str]]:
    def command(job: Job) -> list[str]:
        file = job.target.with_suffix(".yaml")
        form = f"format: {{type: parquet, compression: {job.compression}}}\n" if job.target.suffix == ".parquet" else ""
        file.write_text(
            f"source: {job.source}\nvalidate: orders:Order\n{form}"
            f"sink: {{uri: {job.target}, provenance: {provenance}}}\nlimits: {{workers: {job.cores}}}\n"
        )
        return ztf_run(file)

    return command


def plain_loop(job: Job) -> list[str]:
    return script("plain_loop.py", str(job.source), str(job.target), job.compression)


def duckdb(job: Job) -> list[str]:
    return script("duckdb_peer.py", str(job.source), str(job.target), job.compression, str(job.cores), job.form)


def polars(job: Job) -> list[str]:
    return script("polars_peer.py", str(job.source), str(job.target), job.compression)


def frictionless(job: Job) -> list[str]:
    return script("frictionless_peer.py", str(job.source), str(job.target))


def dlt(job: Job) -> list[str]:
    form = "parquet" if job.target.suffix == ".parquet" else "jsonl"
    return script("dlt_peer.py", str(job.source), str(job.target), form)


CONTENDERS: dict[str, Contender] = {
    "ztf": Contender(ztf("none")),
    "ztf, sidecar": Contender(ztf("sidecar")),
    "ztf, columns": Contender(ztf("columns")),
    "pydantic": Contender(plain_loop, note="a plain loop, one process"),
    "duckdb": Contender(duckdb, forms=("typed", "cast"), note="the same checks in SQL"),
    "polars": Contender(polars, note="by hand, lazy and streaming; no pydantic verdicts"),
    "frictionless": Contender(frictionless, scaled=True, writes=False, note="validates only"),
    "dlt": Contender(dlt, scaled=True, note="with the pydantic model, invalid rows discarded"),
}
