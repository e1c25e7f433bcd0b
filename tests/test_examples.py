"""Every pipeline in `pipelines/` runs and gives what is expected.

`pipelines/expected/<name>/` holds the outcome: text files as they are, datasets as rows and schema, and of quarantine,
provenance and report what doesn't depend on the machine. `python tests/test_examples.py` writes it anew.
"""

from __future__ import annotations

import csv
import gzip
import importlib
import json
import os
import shutil
import tempfile
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from ztf_flow.pipeline import Pipeline

PIPELINES = Path(__file__).parents[1] / "pipelines"
EXPECTED = PIPELINES / "expected"
NAMES = sorted(path.stem for path in PIPELINES.glob("*.yaml"))

MODIFIED = 1_704_067_200_000_000_000
"""The modification time of all input, in nanoseconds, since it is part of an object's version."""

ANYWHERE = "file:///project/pipelines"
"""Stands for the folder that the pipelines are copied to."""


def copy_of_pipelines(folder: Path) -> Path:
    """The pipelines with their data and models, without earlier output."""
    copy = folder.resolve() / "pipelines"
    shutil.copytree(PIPELINES, copy, ignore=shutil.ignore_patterns("out", "expected", "__pycache__"))
    for path in (copy / "data").rglob("*"):
        os.utime(path, ns=(MODIFIED, MODIFIED))
    return copy


def outcome(name: str, folder: Path) -> dict[str, str]:
    """Run a pipeline in a copy and give the texts that are expected of it, by their path below `expected/<name>/`."""
    copy = copy_of_pipelines(folder)
    report = Pipeline.from_yaml(copy / f"{name}.yaml").run(run_id="example")
    out = copy / "out" / name
    texts = {"report.json": as_json([{"exit_code": report.exit_code, "counts": report.counts, "files": report.files}])}
    if rejects := quarantined(out):
        texts["quarantine.jsonl"] = as_json([coordinates(reject, copy) for reject in rejects])
    if (out / "_ztf").exists():
        parts = sorted(out.glob("part-*.parquet"))
        tables = [pq.read_table(part) for part in parts]
        sidecars = [out / "_ztf" / "provenance" / f"{part.name}.provenance" for part in parts]
        origins = [row for path in sidecars for row in pq.read_table(path).to_pylist()]
        texts["rows.jsonl"] = as_json([row for table in tables for row in table.to_pylist()])
        texts["schema.txt"] = "".join(f"{field.name}: {field.type}{nullability(field)}\n" for field in tables[0].schema)
        texts["provenance.jsonl"] = as_json([moved(row, copy) for row in origins])
    else:
        for path in sorted(path for path in out.rglob("*") if path.is_file() and path.suffix != ".jsonl"):
            relative = path.relative_to(out).as_posix()
            texts[relative] = path.read_bytes().decode().replace(copy.as_uri(), ANYWHERE)
    return texts


def nullability(field: Any) -> str:
    return "" if field.nullable else " not null"


def quarantined(out: Path) -> list[dict[str, Any]]:
    """All lines of quarantine below a folder; no example writes other files that end in .jsonl."""
    files = [path for path in sorted(out.rglob("*.jsonl")) if not path.name.endswith(".files.jsonl")]
    return [json.loads(line) for path in files for line in path.read_text().splitlines()]


def coordinates(reject: dict[str, Any], copy: Path) -> dict[str, Any]:
    """Where a reject is and what is wrong with it, without messages, which are pydantic's."""
    place = {key: reject[key] for key in ("stage", "record", "line", "byte_start", "byte_end")}
    errors = [[error["path"], error["type"]] for error in reject["errors"]]
    return moved({"source": reject["source"]["uri"], **place, "errors": errors}, copy)


def moved(row: dict[str, Any], copy: Path) -> dict[str, Any]:
    return {
        key: value.replace(copy.as_uri(), ANYWHERE) if isinstance(value, str) else value for key, value in row.items()
    }


def as_json(rows: list[Any]) -> str:
    return "".join(json.dumps(row, default=str, ensure_ascii=False) + "\n" for row in rows)


def expected(name: str) -> dict[str, str]:
    folder = EXPECTED / name
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes().decode() for path in files}


def test_there_are_examples() -> None:
    """The quickstart and at least four more pipelines ship with the project."""
    assert "quickstart" in NAMES
    assert len(NAMES) >= 5


def test_each_example_has_its_expected_output() -> None:
    """For each pipeline there is a folder with its expected output, and no other folder."""
    assert sorted(path.name for path in EXPECTED.iterdir()) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_example_gives_what_is_expected(name: str, tmp_path: Path) -> None:
    """An example's output, quarantine, provenance and counts are the expected ones."""
    assert outcome(name, tmp_path) == expected(name)


@pytest.mark.parametrize("name", NAMES)
def test_example_ends_well(name: str) -> None:
    """An example writes records, accounts for each, and ends with exit code 0."""
    report = json.loads((EXPECTED / name / "report.json").read_text())
    counts = report["counts"]
    assert report["exit_code"] == 0
    assert counts["written"] > 0
    assert counts["read"] == sum(counts[key] for key in ("written", "quarantined", "skipped", "filtered"))


def test_quickstart_equals_csv_and_pydantic(monkeypatch: pytest.MonkeyPatch) -> None:
    """The quickstart's rows are those that Python's csv and the model make of the lines that are not quarantined."""
    monkeypatch.syspath_prepend(PIPELINES)
    model = importlib.import_module("models").Strike
    refused = {json.loads(line)["line"] for line in expected("quickstart")["quarantine.jsonl"].splitlines()}
    rows = []
    with (PIPELINES / "data" / "birdstrikes.csv").open(newline="") as file:
        reader = csv.DictReader(file)
        for row in reader:
            if reader.line_num not in refused:
                rows.append(model.model_validate({key: cell or None for key, cell in row.items()}).model_dump())
    assert as_json(rows) == expected("quickstart")["rows.jsonl"]


def test_rejects_can_be_cut_out_of_the_data() -> None:
    """The byte range of each quarantined record, cut out of its uncompressed file, is one whole record."""
    seen = 0
    for name in NAMES:
        path = EXPECTED / name / "quarantine.jsonl"
        for line in path.read_text().splitlines() if path.exists() else ():
            reject = json.loads(line)
            source = PIPELINES / reject["source"].removeprefix(ANYWHERE + "/")
            data = gzip.decompress(source.read_bytes()) if source.suffix == ".gz" else source.read_bytes()
            record = data[reject["byte_start"] : reject["byte_end"]]
            assert record.strip(b"\r\n") == record
            assert data.count(b"\n", 0, reject["byte_start"]) == reject["line"] - 1
            if source.suffix not in (".json", ".xml"):
                assert b"\n" not in record
                assert data[reject["byte_start"] - 1 : reject["byte_start"]] == b"\n"
                assert data[reject["byte_end"] : reject["byte_end"] + 1] == b"\n"
            seen += 1
    assert seen >= 10


def write_expected() -> None:
    """Take today's output of all examples as the expected one."""
    shutil.rmtree(EXPECTED, ignore_errors=True)
    for name in NAMES:
        with tempfile.TemporaryDirectory() as folder:
            for relative, text in outcome(name, Path(folder)).items():
                path = EXPECTED / name / relative
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(text.encode())


if __name__ == "__main__":
    write_expected()
