"""Replay judges the quarantine again: what a fixed schema accepts is added once, the rest stays with today's errors."""

from __future__ import annotations

import csv
import gzip
import inspect
import json
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from datasets import leftovers, names
from pydantic import TypeAdapter, ValidationError

BENCH = str(Path(__file__).parent / "bench")
sys.path.append(BENCH)
made: Any = import_module("orders")
sys.path.remove(BENCH)  # its modules have names that the suite has too

Write = Callable[[str, str | bytes], Path]
Flow = Callable[..., Any]

BROKEN = f"""
import datetime as dt, uuid
from typing import Literal
from pydantic import BaseModel, Field

{inspect.getsource(made.Order)}"""
FIXED = BROKEN.replace('"CN"]', '"CN", "ZZ"]').replace("amount: float = Field(ge=0)", "amount: float = Field(ge=-10)")


def adapter(code: str) -> TypeAdapter[Any]:
    space: dict[str, Any] = {}
    exec(code, space)
    space["Order"].model_rebuild(_types_namespace=space)
    return TypeAdapter(space["Order"])


def accepts(judge: TypeAdapter[Any], order: dict[str, Any]) -> Any:
    """The value in JSON, None where it is refused."""
    try:
        return json.loads(judge.dump_json(judge.validate_json(json.dumps(order))))
    except ValidationError:
        return None


def write_orders(folder: Path, kind: str, rows: list[dict[str, Any]]) -> None:
    """Three objects: two small ones and a larger one that is cut where its format allows it."""
    folder.mkdir()
    for name, part in (("a", rows[:40]), ("b", rows[40:90]), ("c", rows[90:])):
        if kind == "ndjson.gz":
            data = "".join(json.dumps(row) + "\n" for row in part).encode()
            (folder / f"{name}.ndjson.gz").write_bytes(gzip.compress(data))
        elif kind == "ndjson":
            (folder / f"{name}.ndjson").write_text("".join(json.dumps(row) + "\n" for row in part))
        elif kind == "json":
            (folder / f"{name}.json").write_text(json.dumps(part, indent=1))
        elif kind == "csv":
            with (folder / f"{name}.csv").open("w", newline="") as file:
                table = csv.DictWriter(file, list(made.Order.model_fields))
                table.writeheader()
                table.writerows(part)
        else:
            columns = {key: [str(row[key]) for row in part] for key in part[0]}
            pq.write_table(pa.table(columns), folder / f"{name}.parquet", row_group_size=25)


def records(root: Path) -> dict[tuple[str, int], Any]:
    """The rows that a reader of the manifest sees, by name and number of their source record; each must be there
    once."""
    found: dict[tuple[str, int], Any] = {}
    for part in json.loads((root / "_ztf/manifest.json").read_text())["parts"]:
        rows = pq.read_table(root / part["path"]).to_pylist() if part["path"].endswith("parquet") else None
        if rows is None:
            rows = [json.loads(line) for line in (root / part["path"]).read_text().splitlines()]
        sidecar = pq.read_table(root / f"_ztf/provenance/{part['path']}.provenance").to_pylist()
        for row, where in zip(rows, sidecar, strict=True):
            key = (where["_ztf_source"].rpartition("/")[2], where["_ztf_record"])
            assert key not in found
            found[key] = row
    return found


def rejects(root: Path) -> dict[tuple[str, int | None], Any]:
    """What is in quarantine now, by name and number of the source record; each must be there once."""
    found: dict[tuple[str, int | None], Any] = {}
    for uri in json.loads((root / "_ztf/manifest.json").read_text())["quarantine"]:
        for line in Path(uri.removeprefix("file://")).read_text().splitlines():
            reject = json.loads(line)
            key = (reject["source"]["uri"].rpartition("/")[2], reject["record"])
            assert key not in found
            found[key] = reject
    return found


@pytest.mark.parametrize("output", ["ndjson", "parquet"])
@pytest.mark.parametrize("kind", ["ndjson", "csv", "parquet", "json", "ndjson.gz"])
def test_replay_after_a_schema_fix_moves_exactly_the_fixed_records(
    flow: Flow, write: Write, tmp_path: Path, kind: str, output: str
) -> None:
    """Record by record: what the broken schema took stays as it was, what only the fixed one takes is added with its
    coordinates, all else stays in quarantine with today's errors."""
    rows = list(made.orders(400, invalid=0.15))
    write_orders(tmp_path / "in", kind, rows)
    keys = {
        "name": "orders", "source": {"uri": "in/*", "split_size": "25kB"}, "validate": "models.py:Order",
        "format": output, "sink": "out/", "parse": {"csv": {"newlines_in_values": False}},
    }  # fmt: skip
    write("models.py", BROKEN)
    assert flow(**keys, options={"run_id": "r1"}).exit_code == 0
    root = tmp_path / "out"
    before, refused = records(root), rejects(root)
    write("models.py", FIXED)
    outcome = flow(**keys, options={"run_id": "r2", "replay": True})
    assert outcome.error is None and outcome.exit_code == 0
    after, left = records(root), rejects(root)
    broken, fixed = adapter(BROKEN), adapter(FIXED)
    names_of = sorted({key[0] for key in (*before, *refused)})
    moved = 0
    for number, row in enumerate(rows):
        name, record = (names_of[0], number + 1) if number < 40 else (names_of[1], number - 39)
        if number >= 90:
            name, record = names_of[2], number - 89
        key = (name, record)
        assert (key in before) == (accepts(broken, row) is not None)
        if key in before:
            assert after[key] == before[key] and key not in left
        elif accepts(fixed, row) is not None:
            moved += 1
            assert key in after and key not in left
            if output == "ndjson":
                assert after[key] == accepts(fixed, row)
        else:
            assert key not in after
            assert {**left[key], "run_id": "r1"} == refused[key] and left[key]["run_id"] == "r2"
    assert 5 < moved < len(refused) and len(after) + len(left) == len(rows)
    assert outcome.report.counts == {
        "read": len(refused), "written": moved, "quarantined": len(left), "skipped": 0, "filtered": 0,
    }  # fmt: skip
    assert f"added {moved} of {len(refused)} rejected records" in outcome.report.message and not leftovers(root)
    kept = {name: (root / name).read_bytes() for name in names(root) if "/runs/" not in name}
    again = flow(**keys, options={"replay": True})
    assert again.exit_code == 4 and again.report.counts["written"] == 0 and again.report.counts["read"] == len(left)
    assert {name: (root / name).read_bytes() for name in names(root) if "/runs/" not in name} == kept
    assert flow(**keys).report.message == "nothing new"
