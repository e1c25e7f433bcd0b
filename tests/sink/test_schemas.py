"""What a dataset keeps of its schema."""

from __future__ import annotations

import json
from pathlib import Path

from real.models import Weather

import ztf_flow as ztf


def test_a_dataset_keeps_its_schema_by_its_hash(tmp_path: Path) -> None:
    """Whoever reads the report finds the JSON Schema that judged, and the types that were written."""
    (tmp_path / "in.ndjson").write_text("{}\n")
    pipeline = ztf.Pipeline(
        folder=tmp_path, source="in.ndjson", validate=Weather, format="parquet", sink={"uri": "out/"}
    )
    report = pipeline.run()
    kept = json.loads((tmp_path / f"out/_ztf/schemas/{report.schema_hash}.json").read_text())
    assert kept["schema_hash"] == report.schema_hash
    assert kept["json_schema"] == Weather.model_json_schema()
    assert kept["arrow_schema"]["temp"] == "double"
    assert kept["arrow_schema"]["time_hour"] == "timestamp[us]"
