"""ztf and its peers on the same orders, whole processes in alternation: `python tests/bench/peers.py [options]`.

    --records 1000000 4000000   sizes                     --cases csv-parquet …      default: all four
    --peers ztf duckdb …        default: all              --rounds 5                 of each case
    --invalid 0.01 0.30         shares of bad records     --compression zstd         of Parquet, for all peers
    --growth 1000000 4000000 …  ztf alone, by size        --write FILE   the tables of all results so far

With `--rounds 0` files are made and nothing is run.

The outputs must agree: rows and sums of all, contents of ztf and the plain loop. Rounds are added to `results.json` in
the folder, so that long comparisons can be made in short pieces; `--fresh` forgets them. Ratios are medians over rounds
of ratios within a round. Peers need the extra `bench`.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

from contenders import CASES, CONTENDERS, SCALED, Job
from measuring import Measure, measured
from orders import write_csv, write_ndjson
from tables import document, growth_table, peers_table

EXACT = {"ztf", "ztf, sidecar", "pydantic"}
"""Those whose contents must be equal."""

AGREEING = Path(__file__).with_name("agreeing.py")

START = 1_000
"""Records of a run that is nearly all start-up."""

Results = dict[str, Any]


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=int, nargs="*", default=[1_000_000])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--peers", nargs="*", choices=list(CONTENDERS), default=list(CONTENDERS))
    parser.add_argument("--cases", nargs="*", choices=CASES, default=list(CASES))
    parser.add_argument("--invalid", type=float, nargs="*", default=[0.01])
    parser.add_argument("--compression", choices=("zstd", "snappy"), default="zstd")
    parser.add_argument("--growth", type=int, nargs="*", default=[])
    parser.add_argument("--cores", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "ztf-bench")
    parser.add_argument("--fresh", action="store_true")
    parser.add_argument("--write", type=Path)
    return parser.parse_args()


def main() -> None:
    given = arguments()
    (given.folder / "out").mkdir(parents=True, exist_ok=True)
    store = given.folder / "results.json"
    results: Results = json.loads(store.read_text()) if store.exists() and not given.fresh else {}
    for records in given.records if not given.growth else []:
        for invalid in given.invalid:
            for case in given.cases:
                compare(given, results, case, records, invalid)
                store.write_text(json.dumps(results))
    for case in given.cases if given.growth else []:
        grow(given, results, case)
        store.write_text(json.dumps(results))
    if given.write is not None:
        given.write.write_text(document(results, given.cores))


def source_of(folder: Path, form: str, records: int, invalid: float) -> Path:
    """The file of so many orders, made if it isn't there."""
    share = "" if invalid == 0.01 else f"-{invalid:.2f}"
    path = folder / f"orders-{records}{share}.{form}"
    if not path.exists():
        unfinished = path.with_suffix(".unfinished")
        (write_csv if form == "csv" else write_ndjson)(unfinished, records, invalid=invalid)
        unfinished.rename(path)
    return path


def compare(given: argparse.Namespace, results: Results, case: str, records: int, invalid: float) -> None:
    """Rounds of one case; the first checks that outputs agree."""
    form, output = case.split("-")
    source = source_of(given.folder, form, records, invalid)
    scaled = source_of(given.folder, form, min(SCALED, records), invalid)
    if not given.rounds:
        return
    job = Job(source, given.folder / "out" / f"x.{output}", given.compression, given.cores)
    entry = results.setdefault(f"{records} {invalid} {case} {given.compression}", {"rounds": [], "forms": {}})
    for number in range(given.rounds):
        measures: dict[str, dict[str, Any]] = {}
        outputs: dict[str, Path] = {}
        for name in given.peers:
            contender = CONTENDERS[name]
            here = replace(job, target=job.target.with_stem(name.replace(", ", "-")))
            if contender.scaled:
                if number == 0:
                    measures[name] = extrapolated(name, here, scaled, records, given.folder).as_dict()
                continue
            here = replace(here, form=entry["forms"].get(name) or fastest(entry, name, here, given.folder))
            measures[name] = run(name, here, given.folder).as_dict()
            outputs[name] = here.target
        if number == 0:
            check(outputs)
        entry["rounds"].append(measures)
        shown = ", ".join(f"{name} {m['wall']:.2f}" for name, m in measures.items())
        print(f"{case}, {records} records, {invalid:.0%} invalid, round {number + 1}: {shown}", file=sys.stderr)
    print(f"\n{case}, {records} records, {invalid:.0%} invalid, {given.compression}\n")
    print(peers_table(entry), flush=True)


def check(outputs: dict[str, Path]) -> None:
    """Raise SystemExit where outputs differ: sums of all are equal, and contents of the exact ones."""
    agree(outputs)
    agree({name: path for name, path in outputs.items() if name in EXACT}, "--exact")


def agree(outputs: dict[str, Path], *options: str) -> None:
    named = [f"{name}={path}" for name, path in outputs.items()]
    if len(named) > 1 and subprocess.run([sys.executable, str(AGREEING), *options, *named], check=False).returncode:
        raise SystemExit(1)


def run(name: str, job: Job, folder: Path) -> Measure:
    if job.target.is_dir():
        shutil.rmtree(job.target)
    job.target.unlink(missing_ok=True)
    return measured(CONTENDERS[name].command(job), folder)


def fastest(entry: Results, name: str, job: Job, folder: Path) -> str:
    """The faster form of a peer, by one run of each."""
    forms = CONTENDERS[name].forms
    if len(forms) == 1:
        return forms[0]
    walls = {form: run(name, replace(job, form=form), folder).wall for form in forms}
    entry["forms"][name] = min(walls, key=lambda form: walls[form])
    return str(entry["forms"][name])


def extrapolated(name: str, job: Job, scaled: Path, records: int, folder: Path) -> Measure:
    """What a slow peer would take: its start-up once, and the time per record of a smaller file."""
    few = scaled.with_stem(f"{scaled.stem}-few")
    few.write_bytes(b"".join(scaled.read_bytes().splitlines(keepends=True)[:20]))
    start = run(name, replace(job, source=few), folder)
    whole = run(name, replace(job, source=scaled), folder)
    reference = replace(job, source=scaled, target=folder / "out" / "scaled.ndjson")
    run("pydantic", reference, folder)
    check_scaled(name, job.target, reference.target, min(SCALED, records))
    factor = records / min(SCALED, records)
    return Measure(
        start.wall + (whole.wall - start.wall) * factor, start.cpu + (whole.cpu - start.cpu) * factor, whole.resident
    )


def check_scaled(name: str, target: Path, reference: Path, records: int) -> None:
    """Raise SystemExit where a slow peer found other records valid than the plain loop."""
    if CONTENDERS[name].writes:
        agree({"pydantic": reference, name: target})
        return
    invalid = records - reference.read_bytes().count(b"\n")
    if int(target.read_text()) != min(invalid, 1000):
        raise SystemExit(f"{name} found {target.read_text()} invalid records of {records}, not {invalid}")


def grow(given: argparse.Namespace, results: Results, case: str) -> None:
    """ztf alone on files of several sizes; the first of 1 000 records shows the start-up."""
    form, output = case.split("-")
    entry = results.setdefault(f"growth {case} {given.compression}", {})
    target = given.folder / "out" / f"grown.{output}"
    for _ in range(given.rounds):
        for records in [START, *given.growth]:
            source = source_of(given.folder, form, records, 0.01)
            measure = run("ztf", Job(source, target, given.compression, given.cores), given.folder)
            entry.setdefault(str(records), []).append(measure.as_dict())
            print(f"{case}, {records} records: {measure.wall:.2f} s", file=sys.stderr)
    print(f"\n{case}\n\n{growth_table(entry)}", flush=True)


if __name__ == "__main__":
    main()
