"""Partitioned datasets: each record is in the folder of its values, once, and everything else is as without folders."""

from __future__ import annotations

import asyncio
import contextlib
import csv
import json
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pyarrow as pa
import pyarrow.dataset as ds
import pyarrow.parquet as pq
import pytest
from datasets import Killed, at_every_change, leftovers, names, receipts

from ztf_flow.folders import NULL
from ztf_flow.sink import partitions, sorting
from ztf_flow.storage.local import LocalStorage

Write = Callable[[str, str | bytes], Path]
Flow = Callable[..., Any]

FIELDS = {
    "id": {"type": "int", "ge": 0},
    "kind": {"type": "str", "optional": True},
    "day": "date",
    "note": "str",
}

KINDS = ("a", "b/c", "..", "", None, "ü", NULL.lower()[1:], "x" * 100)


def record(number: int) -> dict[str, Any]:
    day = f"2024-01-{1 + number % 3:02}"
    return {"id": number, "kind": KINDS[number % len(KINDS)], "day": day, "note": f'n,"{number}\n"'}


def ndjson(*numbers: int) -> str:
    return "".join(json.dumps(record(number)) + "\n" for number in numbers)


def keys(*fields: str, sink: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    made = {"name": "p", "source": "in/*.ndjson", "validate": {"schema": {"fields": FIELDS}}, "format": "parquet"}
    return {**made, "sink": {"uri": "out/", "partition_by": list(fields), **(sink or {})}, **more}


def folder_values(path: str) -> dict[str, str | None]:
    pairs = (name.partition("=") for name in path.split("/")[:-1])
    return {key: None if value == NULL else unquote(value) for key, _, value in pairs}


def rows_of(path: Path) -> list[dict[str, Any]]:
    """The records of a part, in order."""
    if path.suffix == ".parquet":
        return pq.read_table(path, partitioning=None).to_pylist()
    text = path.read_text()
    match path.suffix:
        case ".ndjson":
            return [json.loads(line) for line in text.splitlines()]
        case ".json":
            return list(json.loads(text))
        case ".csv":
            with path.open(newline="") as file:
                return list(csv.DictReader(file))
    raise AssertionError(path)


def dataset(root: Path) -> list[dict[str, str]]:
    """The records that a reader of the manifest sees, with the values of their folders, as texts, by their id."""
    found = []
    for part in json.loads((root / "_ztf/manifest.json").read_text())["parts"]:
        rows = rows_of(root / part["path"])
        assert len(rows) == part["rows"]
        values = folder_values(part["path"])
        for row in rows:
            assert not row.keys() & values.keys()
            found.append({key: str(value) for key, value in {**row, **values}.items() if not key.startswith("_ztf")})
    return sorted(found, key=lambda row: int(row["id"]))


def expected(*numbers: int) -> list[dict[str, str]]:
    return [{key: str(value) for key, value in record(number).items()} for number in numbers]


@pytest.mark.parametrize(
    ("output", "provenance", "runs"),
    [
        ("parquet", "sidecar", "many runs"),
        ("parquet", "columns", "one run"),
        ("ndjson", "columns", "many runs"),
        ("json", "none", "one run"),
        ("csv", "sidecar", "many runs"),
    ],
)
def test_every_record_is_in_the_folder_of_its_values(
    flow: Flow, write: Write, tmp_path: Path, frame_size: Callable[[int], None], monkeypatch: pytest.MonkeyPatch,
    output: str, provenance: str, runs: str,
) -> None:  # fmt: skip
    """In the order of the input, whatever was stored in between; rejects and counts are as without folders."""
    frame_size(200)
    if runs == "many runs":
        monkeypatch.setattr(sorting, "RUN", 1000)
    write("in/a.ndjson", ndjson(*range(30)) + "{broken\n" + ndjson(*range(30, 50)))
    write("in/b.ndjson", ndjson(*range(50, 60)) + '{"id": 1}\n')
    outcome = flow(**keys("day", "kind", format=output, sink={"provenance": provenance}))
    flow(**keys(format=output, sink={"uri": "plain/", "provenance": provenance}))
    root = tmp_path / "out"
    assert outcome.exit_code == 0 and not leftovers(root)
    assert outcome.report.counts == {"read": 62, "written": 60, "quarantined": 2, "skipped": 0, "filtered": 0}
    assert dataset(root) == expected(*range(60))
    assert output == "csv" or dataset(tmp_path / "plain") == expected(*range(60))  # whose null is the empty text
    for part in json.loads((root / "_ztf/manifest.json").read_text())["parts"]:
        numbers = [int(row["id"]) for row in rows_of(root / part["path"])]
        assert numbers == sorted(numbers)
        values = folder_values(part["path"])
        assert all(
            (record(number)["day"], record(number)["kind"]) == (values["day"], values["kind"]) for number in numbers
        )
    rejects = [next((folder / "_ztf/quarantine").rglob("*.jsonl")) for folder in (root, tmp_path / "plain")]
    one, other = ([{**json.loads(line), "run_id": 0} for line in path.read_text().splitlines()] for path in rejects)
    assert one == other and len(one) == 2


def test_readers_see_the_values(flow: Flow, write: Write, tmp_path: Path) -> None:
    """Arrow gives back the records, typed by the schema that it is told."""
    write("in/a.ndjson", ndjson(*range(50)))
    flow(**keys("kind", "day"))
    fields: Any = pa.schema([("kind", pa.string())]).append(pa.field("day", pa.date32()))
    partitioning = ds.partitioning(fields, flavor="hive")
    table = ds.dataset(tmp_path / "out", partitioning=partitioning, exclude_invalid_files=True).to_table()
    rows = sorted(table.to_pylist(), key=lambda row: row["id"])
    assert [{**row, "day": str(row["day"])} for row in rows] == [record(number) for number in range(50)]


@pytest.mark.parametrize("output", ["parquet", "csv"])
def test_a_sidecar_has_the_coordinates_of_each_row_of_its_part(
    flow: Flow, write: Write, tmp_path: Path, frame_size: Callable[[int], None], output: str
) -> None:
    """Row for row: the bytes there are those of the row's record."""
    frame_size(200)
    for name, numbers in (("a", range(40)), ("b", range(40, 60))):
        write(f"in/{name}.ndjson", "\n" + ndjson(*numbers))
    flow(**keys("kind", format=output), options={"run_id": "r"})
    root = tmp_path / "out"
    seen = 0
    for part in (part for receipt in receipts(root) for part in receipt["parts"]):
        places = pq.read_table(root / f"_ztf/provenance/{part['path']}.provenance", partitioning=None).to_pylist()
        rows = rows_of(root / part["path"])
        assert len(places) == len(rows) == part["rows"]
        for row, place in zip(rows, places, strict=True):
            data = Path(place["_ztf_source"].removeprefix("file://")).read_bytes()
            raw = data[place["_ztf_byte_start"] : place["_ztf_byte_end"]]
            assert json.loads(raw)["id"] == int(row["id"]) and place["_ztf_run"] == "r"
            assert place["_ztf_line"] == place["_ztf_record"] + 1 == data[: place["_ztf_byte_start"]].count(b"\n") + 1
            assert place["_ztf_version"].endswith(f"+{len(data)}")
            seen += 1
    assert seen == 60


def test_columns_of_provenance_hold_the_names_of_their_rows_only(flow: Flow, write: Write, tmp_path: Path) -> None:
    """And not those of all objects that were sorted together."""
    for number in range(60):
        write(f"in/{'x' * 60}{number:03}.ndjson", ndjson(number))
    flow(**keys("id", sink={"provenance": "columns"}, format={"type": "parquet", "compression": "none"}))
    parts = list((tmp_path / "out").glob("id=*/*"))
    assert len(parts) == 60
    for part in parts[:5]:
        (row,) = rows_of(part)
        data = part.read_bytes()
        assert row["_ztf_source"].encode() in data and data.count(b"x" * 60) < 10


@pytest.mark.parametrize("kind", [NULL, "ü" * 100])
@pytest.mark.parametrize("output", ["parquet", "ndjson"])
@pytest.mark.parametrize("vectorised", [True, False])
def test_a_record_without_a_folder_is_quarantined(
    flow: Flow, write: Write, tmp_path: Path, kind: str, output: str, vectorised: bool
) -> None:
    """At the stage format, with its field and its bytes; nothing is altered."""
    mode = "FIELDS = 0\n" if vectorised else ""
    write(
        "models.py",
        mode
        + "from pydantic import BaseModel, field_validator\nclass M(BaseModel):\n    id: int\n    kind: str\n"
        + (
            ""
            if vectorised
            else "    @field_validator('id')\n    @classmethod\n    def same(cls, v: int) -> int:\n        return v\n"
        ),
    )
    bad = json.dumps({"id": 2, "kind": kind})
    write("in/a.ndjson", f'{{"id":1,"kind":"a"}}\n{bad}\n{{"id":3,"kind":"b"}}\n{{"id":4,"kind":"a"}}\n')
    outcome = flow(**keys("kind", format=output, validate="models.py:M"))
    assert outcome.report.counts["written"] == 3 and outcome.report.counts["quarantined"] == 1
    (line,) = next((tmp_path / "out/_ztf/quarantine").rglob("*.jsonl")).read_text().splitlines()
    reject = json.loads(line)
    assert (reject["stage"], reject["record"], reject["raw"]) == ("format", 2, bad)
    assert reject["errors"][0]["path"] == ["kind"] and reject["errors"][0]["type"] == "format_error"
    assert [row["id"] for row in dataset(tmp_path / "out")] == ["1", "3", "4"]


def test_parts_are_closed_at_their_size(
    flow: Flow, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In each folder its own, numbered from 0."""
    monkeypatch.setattr(sorting, "RUN", 2000)
    monkeypatch.setattr(sorting, "PIECE", 100)
    write("in/a.ndjson", ndjson(*range(300)))
    flow(**keys("day", format="ndjson", sink={"max_part_size": 2000}))
    root = tmp_path / "out"
    assert dataset(root) == expected(*range(300))
    parts = [path.name[-10:-7] for path in sorted((root / "day=2024-01-01").iterdir())]
    assert parts == [f"{number:03}" for number in range(len(parts))] and len(parts) > 2
    assert all(path.stat().st_size < 3000 for path in root.glob("day=*/*"))
    assert len(list((root / "_ztf/provenance").rglob("*.provenance"))) == len(list(root.glob("day=*/*")))


def test_many_folders_have_one_part_of_a_split_each(
    flow: Flow, write: Write, tmp_path: Path, frame_size: Callable[[int], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """However often rows were stored in between; few files are open at a time."""
    frame_size(2000)
    monkeypatch.setattr(sorting, "RUN", 5000)
    monkeypatch.setattr(sorting, "PIECE", 500)
    under_way, at_a_time = [0], []
    stage_whole = LocalStorage.stage_whole

    async def counted(self: LocalStorage, path: str, data: bytes) -> Any:
        under_way[0] += 1
        at_a_time.append(under_way[0])
        try:
            return await stage_whole(self, path, data)
        finally:
            under_way[0] -= 1

    monkeypatch.setattr(LocalStorage, "stage_whole", counted)
    write("in/a.ndjson", "".join(f'{{"id":{number},"kind":"k{number % 60}"}}\n' for number in range(600)))
    fields = {"id": "int", "kind": "str"}
    outcome = flow(**keys("kind", format="csv", validate={"schema": {"fields": fields}}))
    assert outcome.exit_code == 0
    root = tmp_path / "out"
    assert len(list(root.glob("kind=*/*"))) == 60 and len(dataset(root)) == 600
    assert 1 < max(at_a_time) <= partitions.AT_A_TIME


def test_folders_are_written_and_begun_anew_when_much_has_come(
    flow: Flow, write: Write, tmp_path: Path, frame_size: Callable[[int], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that temporary files have a bound: then a folder has several parts of a split."""
    frame_size(500)
    monkeypatch.setattr(partitions, "EVICTED", 4000)
    write("in/a.ndjson", ndjson(*range(200)))
    flow(**keys("day"))
    root = tmp_path / "out"
    assert dataset(root) == expected(*range(200))
    assert 1 < len(list(root.glob("day=2024-01-01/*"))) < 6 and not leftovers(root)


def test_too_many_folders_are_an_error(
    flow: Flow, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """That says what to do; nothing of the split is left."""
    monkeypatch.setattr(partitions, "MOST_FOLDERS", 20)
    write("in/a.ndjson", ndjson(*range(100)))
    outcome = flow(**keys("id"))
    assert outcome.exit_code == 1 and "folders" in str(outcome.error) and "fewer values" in str(outcome.error)
    assert not list((tmp_path / "out").glob("id=*")) and not [
        name for name in names(tmp_path / "out") if "staging" in name
    ]


def test_rows_that_can_t_be_stored_fail_the_run(
    flow: Flow, write: Write, tmp_path: Path, frame_size: Callable[[int], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk for temporary files is told as that."""
    frame_size(500)
    monkeypatch.setattr(sorting, "RUN", 1000)

    make = tempfile.TemporaryFile

    def full(prefix: str) -> Any:
        if prefix == "ztf-rows-":
            raise OSError(28, "No space left on device")
        return make(prefix=prefix)

    monkeypatch.setattr(tempfile, "TemporaryFile", full)
    write("in/a.ndjson", ndjson(*range(100)))
    outcome = flow(**keys("day"))
    assert outcome.exit_code == 1 and "temporary files: No space left on device" in str(outcome.error)


def test_records_of_a_changed_object_move_to_other_folders(flow: Flow, write: Write, tmp_path: Path) -> None:
    """What it held before is gone, with the folders that are empty then; other objects' records stay."""
    write("in/a.ndjson", ndjson(0, 1, 3))
    write("in/b.ndjson", ndjson(6, 9))
    made = keys("day", source={"uri": "in/*.ndjson", "split_size": 150})
    flow(**made)
    root = tmp_path / "out"
    assert [path.name for path in sorted(root.glob("day=*"))] == ["day=2024-01-01", "day=2024-01-02"]
    write("in/a.ndjson", ndjson(5, 8, 11))
    assert flow(**made).exit_code == 0
    assert dataset(root) == expected(5, 6, 8, 9, 11) and not leftovers(root)
    assert [path.name for path in sorted(root.glob("day=*"))] == ["day=2024-01-01", "day=2024-01-03"]
    sidecars = [path.name for path in sorted((root / "_ztf/provenance").iterdir())]
    assert sidecars == ["day=2024-01-01", "day=2024-01-03"]
    assert flow(**made).report.message == "nothing new"


@pytest.mark.parametrize("fresh", [True, False])
def test_a_partitioned_dataset_is_replaced_as_a_whole(flow: Flow, write: Write, tmp_path: Path, fresh: bool) -> None:
    """By --fresh and by overwrite, also by one with other folders or none."""
    root = tmp_path / "out"
    write("in/a.ndjson", ndjson(*range(10)))
    for fields in (("day",), ("kind", "day"), (), ("kind",)):
        made = keys(*fields, sink={} if fresh else {"mode": "overwrite"})
        assert flow(**made, options={"fresh": fresh}).exit_code == 0
        assert dataset(root) == expected(*range(10)) and not leftovers(root)
        level = {path.name.partition("=")[0] for path in root.iterdir()} - {"_ztf"}
        assert level == ({fields[0]} if fields else level) and len(level) == 1


def test_other_folders_are_another_dataset(flow: Flow, write: Write) -> None:
    """Which is refused, as other options that affect output are."""
    write("in/a.ndjson", ndjson(*range(10)))
    assert flow(**keys("day")).exit_code == 0
    assert flow(**keys("kind")).exit_code == 2 == flow(**keys()).exit_code
    assert flow(**keys("day")).exit_code == 0


@pytest.mark.parametrize("step", [6, 15, 24, 33, 42])
def test_a_killed_run_goes_on(
    flow: Flow,
    write: Write,
    tmp_path: Path,
    frame_size: Callable[[int], None],
    monkeypatch: pytest.MonkeyPatch,
    step: int,
) -> None:
    """Wherever it is killed: files, coordinates and rejects are those of a run that nobody disturbed, and nothing is
    left beside them."""
    frame_size(200)
    monkeypatch.setattr(sorting, "RUN", 1000)
    for name, numbers in (("a", range(12)), ("b", range(12, 14)), ("c", range(14, 24))):
        write(f"in/{name}.ndjson", ndjson(*numbers) + "{broken\n")
    made = keys("day", source={"uri": "in/*.ndjson", "split_size": 400}, format="ndjson")
    made["limits"] = {"workers": 1, "memory": "48MiB"}
    root, undisturbed = tmp_path / "out", tmp_path / "undisturbed"
    flow(**{**made, "sink": {**made["sink"], "uri": "undisturbed/"}}, options={"run_id": "r"})

    killed = []

    def die(number: int) -> None:
        if number >= step:
            killed.append(number)
            raise Killed

    with at_every_change(die), contextlib.suppress(Killed, asyncio.CancelledError):
        flow(**made, options={"run_id": "r"})
    assert killed and flow(**made).exit_code == 0
    assert dataset(root) == expected(*range(24)) and not leftovers(root) and names(root) == names(undisturbed)
    for name in names(root):
        if "=" in name or "/quarantine/" in name:
            assert (root / name).read_bytes() == (undisturbed / name).read_bytes(), name


def test_a_run_that_fails_while_it_writes_leaves_nothing_staged(
    flow: Flow, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Small parts that are under way at that time are taken back."""
    stage_whole, calls = LocalStorage.stage_whole, []

    async def failing(self: LocalStorage, path: str, data: bytes) -> Any:
        calls.append(path)
        if len(calls) == 9:
            raise OSError(28, "No space left on device")
        return await stage_whole(self, path, data)

    monkeypatch.setattr(LocalStorage, "stage_whole", failing)
    write("in/a.ndjson", ndjson(*range(100)))
    outcome = flow(**keys("day", "kind"))
    assert outcome.exit_code == 1 and "No space left" in str(outcome.error) and len(calls) >= 9
    assert isinstance(outcome.error.__cause__, OSError)
    assert not [name for name in names(tmp_path / "out") if "staging" in name or "=" in name]


def test_a_trial_and_a_dry_run_take_folders_too(flow: Flow, write: Write, tmp_path: Path) -> None:
    """A trial has the folders that a run would have; a dry run counts."""
    write("in/a.ndjson", ndjson(*range(100)))
    assert flow(**keys("day"), options={"dry_run": True}).report.counts["written"] == 100
    assert not (tmp_path / "out").exists()
    outcome = flow(**keys("day", format="ndjson"), options={"limit": 10, "trial": True})
    assert outcome.exit_code == 0 and outcome.report.counts["written"] == 10
    found = {path.parent.name: len(rows_of(path)) for path in (tmp_path / "out").glob("*/*.ndjson")}
    assert found == {"day=2024-01-01": 4, "day=2024-01-02": 3, "day=2024-01-03": 3}


@pytest.mark.parametrize("output", ["csv", "parquet"])
def test_columns_without_a_schema_name_folders(flow: Flow, write: Write, tmp_path: Path, output: str) -> None:
    """Those of CSV, and of typed sources; one that is not there is told before anything is written."""
    if output == "csv":
        write("in/a.csv", "id,kind,note\n1,a,x\n2,b,y\n3,,z\n")
    else:
        (tmp_path / "in").mkdir()
        pq.write_table(pa.table({"id": [1, 2, 3], "kind": [1.5, None, 2.0]}), tmp_path / "in/a.parquet")
    made = keys("kind", format=output, source=f"in/a.{output}")
    del made["validate"]
    assert flow(**made).exit_code == 0
    folders = {"kind=a", "kind=b", f"kind={NULL}"} if output == "csv" else {"kind=1.5", f"kind={NULL}", "kind=2.0"}
    assert {path.name for path in (tmp_path / "out").glob("kind*")} == folders
    assert [row["id"] for row in dataset(tmp_path / "out")] == ["1", "2", "3"]
    made["sink"] = {"uri": "other/", "partition_by": ["nothing"]}
    outcome = flow(**made)
    assert outcome.exit_code == 2 and "no column 'nothing'" in str(outcome.error)


def test_objects_in_a_bucket(flow: Flow, s3_server: Any) -> None:
    """Keys of S3 have the folders' names; a second run adds to them."""
    s3_server.bucket("parts")
    s3_server.put("parts", "in/a.ndjson", ndjson(*range(40)).encode())
    storage = {"storage": s3_server.options}
    made = keys("kind", source={"uri": "s3://parts/in/", **storage}, format="ndjson")
    made["sink"] = {**made["sink"], "uri": "s3://parts/out/", **storage}
    assert flow(**made).exit_code == 0
    s3_server.put("parts", "in/b.ndjson", ndjson(*range(40, 50)).encode())
    assert flow(**made).exit_code == 0
    manifest = json.loads(s3_server.get("parts", "out/_ztf/manifest.json"))["parts"]
    found = []
    for part in manifest:
        rows = [json.loads(line) for line in s3_server.get("parts", f"out/{part['path']}").splitlines()]
        found += [{**row, **folder_values(part["path"])} for row in rows]
    assert sorted(found, key=lambda row: row["id"]) == [record(number) for number in range(50)]
    assert not [key for key in s3_server.keys("parts") if "staging" in key]


def test_frames_are_judged_by_columns_where_they_are_without_folders(
    flow: Flow, write: Write, monkeypatch: Any
) -> None:
    """Partitioning is no reason to go row by row."""
    from ztf_flow.kernel import Kernel

    write("in/a.ndjson", "".join(f'{{"id":{n},"kind":"k{n}","day":"2024-01-01","note":""}}\n' for n in range(9)))
    monkeypatch.setattr(Kernel, "_row_by_row", lambda self, frame: pytest.fail("judged row by row"))
    for output in ("parquet", "ndjson", "csv", "json"):
        made = keys("day", "id", format=output, sink={"uri": f"{output}/"})
        assert flow(**made).exit_code == 0
