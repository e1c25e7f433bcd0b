"""Real files, each through a model into Parquet and NDJSON, held against Python's own csv and json."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from pydantic import ValidationError
from real.models import AIRPORT_COLUMNS, Airport, Movie, Strike, Weather

import ztf_flow as ztf

AIRPORT_CSV = {"header": False, "columns": AIRPORT_COLUMNS, "null_values": ["\\N", ""]}

CASES: dict[str, tuple[str, type[Any], dict[str, Any]]] = {
    "birdstrikes": ("birdstrikes.csv", Strike, {}),
    "airports": ("airports.dat", Airport, {"detect": "csv", "parse": {"csv": AIRPORT_CSV}}),
    "weather": ("weather.csv", Weather, {"parse": {"csv": {"null_values": ["NA"]}}}),
    "movies": ("movies.json", Movie, {}),
}


def expected(path: Path, model: type[Any], options: dict[str, Any]) -> tuple[list[Any], list[int]]:
    """Accepted values and the numbers of refused records, by Python's csv or json and a plain loop."""
    records: list[Any]
    if path.suffix == ".json":
        records = json.loads(path.read_text())
    else:
        given = options.get("parse", {}).get("csv", {})
        nulls = given.get("null_values", [""])
        with path.open(newline="", encoding="utf-8") as file:
            names = given.get("columns") if not given.get("header", True) else None
            rows = list(csv.DictReader(file, fieldnames=names))
        optional = {
            f.alias or n for n, f in model.model_fields.items() if type(None) in getattr(f.annotation, "__args__", ())
        }
        records = [{k: None if v in nulls and k in optional else v for k, v in row.items()} for row in rows]
    accepted, refused = [], []
    for number, record in enumerate(records, 1):
        try:
            accepted.append(model.model_validate(record))
        except ValidationError:
            refused.append(number)
    return accepted, refused


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("suffix", ["parquet", "ndjson"])
def test_counts_and_values_are_those_of_a_plain_loop(case: str, suffix: str, real_data: Path, tmp_path: Path) -> None:
    """The same records are accepted with the same values, and the others are in the quarantine."""
    name, model, options = CASES[case]
    accepted, refused = expected(real_data / name, model, options)
    sink = tmp_path / f"{case}.{suffix}"
    report = ztf.Pipeline(source=str(real_data / name), validate=model, sink=str(sink), **options).run()
    assert report.counts["written"] == len(accepted)
    assert report.counts["quarantined"] == len(refused)
    assert report.counts["read"] == len(accepted) + len(refused)
    if suffix == "parquet":
        rows = pq.read_table(sink).to_pylist()
        assert rows == [value.model_dump() for value in accepted]
    else:
        assert sink.read_text().splitlines() == [value.model_dump_json() for value in accepted]


@pytest.mark.parametrize("case", CASES)
def test_the_byte_range_of_every_reject_gives_its_record(case: str, real_data: Path, tmp_path: Path) -> None:
    """Cut out of the source file, the bytes are the raw record, and the model refuses it."""
    name, model, options = CASES[case]
    _, refused = expected(real_data / name, model, options)
    sink = tmp_path / f"{case}.ndjson"
    ztf.Pipeline(source=str(real_data / name), validate=model, sink=str(sink), **options).run()
    quarantine = tmp_path / f"{case}.ndjson.quarantine.jsonl"
    lines = [json.loads(line) for line in quarantine.read_text().splitlines()] if quarantine.exists() else []
    assert [line["record"] for line in lines] == refused
    data = (real_data / name).read_bytes()
    for line in lines:
        cut = data[line["byte_start"] : line["byte_end"]]
        assert cut.decode() == line["raw"]
        assert data[: line["byte_start"]].count(b"\n") + 1 == line["line"]
        if name.endswith(".json"):
            with pytest.raises(ValidationError):
                model.model_validate_json(cut)
        else:
            assert len(next(csv.reader([cut.decode()]))) == len(model.model_fields)


def test_numeric_titles_of_movies_are_refused(real_data: Path, tmp_path: Path) -> None:
    """The known defect of that file: some titles are numbers."""
    report = ztf.Pipeline(
        source=str(real_data / "movies.json"), validate=Movie, sink=str(tmp_path / "movies.parquet")
    ).run()
    numeric = [
        movie for movie in json.loads((real_data / "movies.json").read_text()) if isinstance(movie["Title"], int)
    ]
    by_path = {
        tuple(error["path"]): error["count"] for error in report.errors_by_type if error["type"] == "string_type"
    }
    nulls = [m for m in json.loads((real_data / "movies.json").read_text()) if m["Title"] is None]
    assert by_path[("Title",)] == len(numeric) + len(nulls)
