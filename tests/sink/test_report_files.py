"""The report of a run with very many objects is never held as a whole."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from datasets import leftovers, lines

Flow = Callable[..., Any]


@pytest.mark.parametrize("piece", [100, 1 << 20])
def test_a_report_of_many_pieces_is_whole(
    flow: Flow, write: Callable[[str, str], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, piece: int
) -> None:
    """One line per object, beside the report and in the dataset, and nothing staged is left."""
    monkeypatch.setattr("ztf_flow.object_log.PIECE", piece)
    for number in range(20):
        write(f"in/{number:02}.ndjson", lines(number))
    report = tmp_path / "said/report.json"
    outcome = flow(
        source="in/*.ndjson", sink={"uri": "out/"}, format="ndjson", options={"run_id": "r", "report": report}
    )
    assert outcome.exit_code == 0
    kept = (tmp_path / "out/_ztf/runs/r.files.jsonl").read_bytes()
    assert kept == report.with_name("r.files.jsonl").read_bytes()
    told = [json.loads(line) for line in kept.splitlines()]
    assert [Path(line["uri"]).name for line in told] == [f"{number:02}.ndjson" for number in range(20)]
    assert all(line["counts"]["written"] == 1 for line in told)
    assert not leftovers(tmp_path / "out") and not (tmp_path / "out/_ztf/staging").exists()
