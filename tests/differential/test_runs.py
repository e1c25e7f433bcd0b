"""Whole runs by columns and row by row leave the same files, byte for byte."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from conftest import Write, run_flow

from ztf_flow.kernel import KernelSpec
from ztf_flow.plan import Plan

MODELS = """
import datetime as dt
from decimal import Decimal
from typing import Literal, Optional
from uuid import UUID
from pydantic import BaseModel, Field

class Order(BaseModel):
    id: int = Field(ge=0)
    uuid: UUID
    name: str = Field(min_length=1, max_length=20)
    country: Literal["US", "DE"]
    amount: float = Field(ge=0)
    price: Decimal = Field(max_digits=10, decimal_places=2)
    ts: dt.datetime
    day: Optional[dt.date] = None
    active: bool
"""

GOOD = {
    "id": "7",
    "uuid": "6513270e-269e-4d37-b2a7-4de452e6b438",
    "name": "Ann",
    "country": "US",
    "amount": "1.5",
    "price": "2.50",
    "ts": "2024-01-01T00:00:01",
    "day": "2024-01-01",
    "active": "true",
}

ODD: tuple[tuple[str, str], ...] = (
    ("id", " 8"), ("id", "x"), ("id", "-1"), ("id", "1_000"), ("name", ""),
    ("uuid", "{6513270e269e4d37b2a74de452e6b438}"),
    ("name", 'Zoë "Q"'), ("name", "a, b"), ("country", "ZZ"), ("amount", "1e3"), ("amount", "nan"), ("amount", "-0.0"),
    ("price", "2.505"), ("price", "3"), ("ts", "2024-01-01 00:00:01"), ("ts", "1704067200"), ("ts", "yesterday"),
    ("ts", "2024-01-01T00:00:01Z"), ("day", ""), ("day", "2024-01-01T00:00:00"), ("active", "YES"), ("active", "2"),
)  # fmt: skip


def rows(count: int, every: int) -> list[dict[str, str]]:
    """Good rows, and with every so many a cell that is odd."""
    made = [{**GOOD, "id": str(number)} for number in range(count)]
    for turn, row in enumerate(made[::every]):
        key, text = ODD[turn % len(ODD)]
        row[key] = text
    return made


def csv_of(records: list[dict[str, str]]) -> str:
    cells = [[f'"{c.replace(chr(34), 2 * chr(34))}"' if set(c) & set('",') else c for c in r.values()] for r in records]
    return "\n".join([",".join(GOOD), *(",".join(row) for row in cells)]) + "\n"


def ndjson_of(records: list[dict[str, str]]) -> str:
    import json

    bare = ("id", "amount", "active")

    def text(key: str, cell: str) -> str:
        plain = cell.replace(".", "", 1).removeprefix("-").isdecimal() or cell in ("true", "1e3")
        return cell if key in bare and plain else json.dumps(cell)

    return "".join("{" + ",".join(f'"{k}":{text(k, c)}' for k, c in record.items()) + "}\n" for record in records)


def files_of(folder: Path) -> dict[str, bytes]:
    """What a run leaves, less what tells of the run itself."""
    kept = [path for path in folder.rglob("*") if path.is_file()]
    about_runs = ("/runs/", "/commits/", "manifest.json", "/schemas/", "lock")
    names = {path: "/" + str(path.relative_to(folder)) for path in kept}
    return {name: path.read_bytes() for path, name in names.items() if not any(part in name for part in about_runs)}


@pytest.fixture
def assert_equal_runs(tmp_path: Path, write: Write, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Runs records from a form to an output in both ways; what they leave is the same."""

    def compare(
        form: str, records: list[dict[str, str]], provenance: str, output: str, fields: Sequence[str] = ()
    ) -> None:
        write("models.py", MODELS)
        write(f"in.{form}", (csv_of if form == "csv" else ndjson_of)(records))
        left = files_by_path(tmp_path, monkeypatch, f"in.{form}", provenance, output, fields)
        assert left["columns"].keys() == left["rows"].keys()
        assert [name for name, data in left["columns"].items() if data != left["rows"][name]] == []

    return compare


@pytest.mark.parametrize("output", ["parquet", "ndjson", "csv"])
@pytest.mark.parametrize("provenance", ["sidecar", "columns"])
@pytest.mark.parametrize("form", ["csv", "ndjson"])
@pytest.mark.usefixtures("in_threads")
def test_runs_leave_the_same_files(
    form: str,
    provenance: str,
    output: str,
    frame_size: Callable[[int], None],
    assert_equal_runs: Callable[..., None],
) -> None:
    """Parts, sidecars and quarantine are equal, with many frames and with all kinds of odd cells."""
    frame_size(5_000)
    assert_equal_runs(form, rows(900, 9), provenance, output)


def test_runs_in_processes_leave_the_same_files(assert_equal_runs: Callable[..., None]) -> None:
    """So it is when what isn't certain goes to worker processes, as with a frame that has much of it."""
    assert_equal_runs("ndjson", rows(3000, 3), "columns", "ndjson")


@pytest.mark.parametrize("output", ["parquet", "ndjson", "csv", "json"])
@pytest.mark.parametrize("form", ["csv", "ndjson"])
@pytest.mark.parametrize("fields", [["day"], ["name", "price"], ["amount"]])
@pytest.mark.usefixtures("in_threads")
def test_partitioned_runs_leave_the_same_files(
    form: str,
    output: str,
    fields: list[str],
    frame_size: Callable[[int], None],
    assert_equal_runs: Callable[..., None],
) -> None:
    """The same folders with the same files, with the provenance of each record."""
    frame_size(5_000)
    assert_equal_runs(form, rows(40, 1), "columns" if "day" in fields else "sidecar", output, fields)


@pytest.mark.parametrize("output", ["parquet", "ndjson"])
def test_partitioned_runs_in_processes_leave_the_same_files(
    output: str, assert_equal_runs: Callable[..., None]
) -> None:
    """Records that a worker process has judged find their folders among the others."""
    assert_equal_runs("ndjson", rows(3000, 3), "sidecar", output, ["name"])


def files_by_path(
    folder: Path, monkeypatch: pytest.MonkeyPatch, source: str, provenance: str, output: str, fields: Sequence[str]
) -> dict[str, dict[str, bytes]]:
    """What runs leave by columns and row by row."""
    left = {}
    for vectorise in (True, False):
        sink = "columns" if vectorise else "rows"
        keys: dict[str, Any] = {
            "name": "orders",
            "source": source,
            "validate": "models.py:Order",
            "format": output,
            "sink": {"uri": f"{sink}/", "provenance": provenance, "partition_by": list(fields)},
            "limits": {"workers": 2},
        }
        with monkeypatch.context() as patch:
            kernel = Plan.kernel
            patch.setattr(Plan, "kernel", lambda plan, *given, k=kernel, v=vectorise: changed(k(plan, *given), v))
            outcome = run_flow(folder, keys, run_id="run-1")
        assert outcome.error is None
        counts = outcome.report.counts
        assert counts["written"] and counts["quarantined"]
        left[sink] = files_of(folder / sink)
    return left


def changed(spec: KernelSpec, vectorise: bool) -> KernelSpec:
    return replace(spec, vectorise=vectorise)
