"""Single files and templates are whole or absent, whatever goes wrong while they are written."""

from __future__ import annotations

import asyncio
import errno
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ztf_flow.errors import ConfigError
from ztf_flow.opening import Encoders
from ztf_flow.records import SourceObject
from ztf_flow.sink.base import clear_beside, staged_beside
from ztf_flow.sink.files import template_folder, template_target
from ztf_flow.storage.local import LocalStagedFile, LocalStorage

Write = Callable[[str, str | bytes], Path]
Flow = Callable[..., Any]

LINES = "".join(f'{{"id":{i}}}\n' for i in range(10))


def names(folder: Path) -> list[str]:
    """All files below a folder."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


class BrokenEncoder:
    """Takes some blocks, then raises."""

    def __init__(self, inner: Any, after: int) -> None:
        self._inner = inner
        self._left = after

    def begin(self) -> bytes:
        return bytes(self._inner.begin())

    def add(self, payload: Any) -> bytes:
        self._left -= 1
        if self._left < 0:
            raise ValueError("the encoder is broken")
        return bytes(self._inner.add(payload))

    def end(self) -> bytes:
        if self._left == 0:
            raise ValueError("the encoder is broken")
        return bytes(self._inner.end())


def break_encoder(monkeypatch: pytest.MonkeyPatch, after: int) -> None:
    make = Encoders.make
    monkeypatch.setattr(Encoders, "make", lambda self, document: BrokenEncoder(make(self, document), after))


@pytest.fixture
def small_frames(frame_size: Callable[[int], None]) -> None:
    """Frames of some bytes, so that a small file has many."""
    frame_size(16)


@pytest.mark.parametrize("after", [0, 1, 3])
def test_an_exception_in_the_encoder_publishes_nothing(
    flow: Flow, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, small_frames: None, after: int
) -> None:
    """An old file stays as it was, and nothing is left beside it."""
    write("in.ndjson", LINES)
    old = write("out/x.ndjson", "old\n")
    break_encoder(monkeypatch, after)
    outcome = flow(source="in.ndjson", sink="out/x.ndjson")
    assert outcome.exit_code == 1 and "the encoder is broken" in str(outcome.error)
    assert names(tmp_path / "out") == ["x.ndjson"] and old.read_text() == "old\n"


FAILING = [
    ("_write", errno.ENOSPC),
    ("_finish", errno.EIO),
    ("__init__", errno.EACCES),
]


@pytest.mark.parametrize(("method", "code"), FAILING)
def test_a_failing_disk_publishes_nothing(
    flow: Flow, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, method: str, code: int
) -> None:
    """Disk full, a failing fsync, no permission: the error names the target and the reason."""
    write("in.ndjson", LINES + "{broken\n")
    old = write("out/x.ndjson", "old\n")
    works = getattr(LocalStagedFile, method)
    calls = []

    def fail(self: Any, *args: Any) -> Any:
        calls.append(args)
        if len(calls) == 2:  # the first is the output's, the second the quarantine's, which comes later
            raise OSError(code, os.strerror(code))
        return works(self, *args)

    monkeypatch.setattr(LocalStagedFile, method, fail)
    outcome = flow(source="in.ndjson", sink="out/x.ndjson")
    assert outcome.exit_code == 1 and os.strerror(code) in str(outcome.error)
    assert "out/x.ndjson" in str(outcome.error) and outcome.error.stage == "sink"
    assert names(tmp_path / "out") == ["x.ndjson"] and old.read_text() == "old\n"


def test_a_failing_rename_leaves_nothing_staged(
    flow: Flow, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The old file is there, the new one is gone."""
    write("in.ndjson", LINES)
    old = write("out/x.ndjson", "old\n")

    async def fail(self: Any, staged: str, path: str) -> None:
        raise OSError(errno.EIO, "the disk is gone")

    monkeypatch.setattr(LocalStorage, "publish", fail)
    assert flow(source="in.ndjson", sink="out/x.ndjson").exit_code == 1
    assert names(tmp_path / "out") == ["x.ndjson"] and old.read_text() == "old\n"


def test_a_folder_as_target_is_refused(flow: Flow, write: Write, tmp_path: Path) -> None:
    """Exit code 2, before anything is read."""
    write("in.ndjson", LINES)
    (tmp_path / "x.ndjson").mkdir()
    outcome = flow(source="in.ndjson", sink="x.ndjson")
    assert outcome.exit_code == 2 and "is a folder" in str(outcome.error)


@pytest.mark.parametrize("sink", ["file/x.ndjson", "file/", "file/{stem}.ndjson", "file/below/x.ndjson"])
def test_a_file_in_the_way_of_the_folder_is_told(flow: Flow, write: Write, tmp_path: Path, sink: str) -> None:
    """Exit code 3, and the file is as it was."""
    write("in.ndjson", LINES)
    write("file", "mine")
    outcome = flow(source="in.ndjson", sink=sink, format="ndjson")
    assert outcome.exit_code == 3 and "Not a directory" in str(outcome.error)
    assert (tmp_path / "file").read_text() == "mine"


def test_a_folder_that_must_not_be_written_is_told(
    flow: Flow, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit code 3, before anything is read."""
    write("in.ndjson", LINES)
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != tmp_path)
    outcome = flow(source="in.ndjson", sink="x.ndjson")
    assert outcome.exit_code == 3 and "Permission denied" in str(outcome.error)


def test_mode_error_refuses_an_existing_file(flow: Flow, write: Write, tmp_path: Path) -> None:
    """Exit code 2; without a file there it writes one."""
    write("in.ndjson", LINES)
    sink = {"uri": "x.ndjson", "mode": "error"}
    assert flow(source="in.ndjson", sink=sink).exit_code == 0
    before = (tmp_path / "x.ndjson").stat()
    assert flow(source="in.ndjson", sink=sink).exit_code == 2
    assert (tmp_path / "x.ndjson").stat().st_mtime_ns == before.st_mtime_ns


def test_a_clean_run_removes_what_older_runs_left_beside_the_file(flow: Flow, write: Write, tmp_path: Path) -> None:
    """Rejects and sidecar of an earlier output describe nothing any more."""
    write("in.ndjson", LINES + "{broken\n")
    flow(source="in.ndjson", sink={"uri": "out/x.ndjson", "provenance": "sidecar"})
    assert names(tmp_path / "out") == ["x.ndjson", "x.ndjson.provenance", "x.ndjson.quarantine.jsonl"]
    write("in.ndjson", LINES)
    assert flow(source="in.ndjson", sink="out/x.ndjson").exit_code == 0
    assert names(tmp_path / "out") == ["x.ndjson"]


@pytest.mark.parametrize("uri", ["rejects.jsonl", "rejects/"])
def test_rejects_go_where_they_are_asked_to(flow: Flow, write: Write, tmp_path: Path, uri: str) -> None:
    """A file, replaced by each run and gone after a clean one, or a folder, by pipeline, run and split."""
    write("in.ndjson", LINES + "{broken\n")
    keys: dict[str, Any] = {"name": "p", "source": "in.ndjson", "sink": "out/x.ndjson", "rejects": {"uri": uri}}
    flow(**keys, options={"run_id": "r1"})
    assert names(tmp_path / "out") == ["x.ndjson"]
    found = [path for path in names(tmp_path) if path.startswith("rejects")]
    assert len(found) == 1 and found[0].startswith("rejects/p/r1/" if uri.endswith("/") else "rejects.jsonl")
    assert json.loads((tmp_path / found[0]).read_text())["record"] == 11
    assert not (tmp_path / "rejects/p/.staging").exists()
    write("in.ndjson", LINES)
    flow(**keys, options={"run_id": "r2"})
    assert [path for path in names(tmp_path) if path.startswith("rejects")] == (found if uri.endswith("/") else [])


@pytest.mark.parametrize("sink", ["out/", "out/{stem}.ndjson"])
def test_many_outputs_need_a_folder_for_their_rejects(flow: Flow, write: Write, sink: str) -> None:
    """One file would hold the rejects of the last output only."""
    write("in.ndjson", LINES)
    outcome = flow(source="in.ndjson", sink=sink, format="ndjson", rejects={"uri": "rejects.jsonl"})
    assert outcome.exit_code == 2 and "must be a folder" in str(outcome.error)


@pytest.mark.parametrize("name", ["x" * 200 + ".ndjson", "ä" * 110 + ".ndjson", "a b%20'\".ndjson", "x.y.z.ndjson"])
def test_odd_and_long_names_can_be_targets(flow: Flow, write: Write, tmp_path: Path, name: str) -> None:
    """Staged names keep within what a file system takes, also with a long run id."""
    write("in.ndjson", LINES)
    outcome = flow(source="in.ndjson", sink=f"out/{name}", options={"run_id": "r" * 100})
    assert outcome.exit_code == 0
    assert names(tmp_path / "out") == [name]


def test_staged_names_of_long_targets_differ() -> None:
    """Two targets that begin alike are not staged under one name, and no name is longer than 255 bytes."""
    staged = [staged_beside(f"out/{'é' * 120}{end}", "r" * 100) for end in ("a.json", "b.json")]
    assert len(set(staged)) == 2
    assert all(len(path.rpartition("/")[2].encode()) <= 255 for path in staged)


def test_leftovers_of_a_target_are_cleared_and_nothing_else(tmp_path: Path) -> None:
    """What a dead run staged for a target goes, with dots in name and run id; a neighbour's stays."""
    mine = [staged_beside(str(tmp_path / "x.csv"), run) for run in ("r1", "2024.1.x")]
    others = [staged_beside(str(tmp_path / name), "r1") for name in ("x.csv.gz", "y.csv", "x", "x.csv~r1.staged")]
    others += [str(tmp_path / ".x.csv~note"), str(tmp_path / "x.csv")]
    for path in mine + others:
        Path(path).write_bytes(b"")
    asyncio.run(clear_beside(LocalStorage(), str(tmp_path), ["x.csv"]))
    assert {str(path) for path in tmp_path.iterdir()} == set(others)
    asyncio.run(clear_beside(LocalStorage(), str(tmp_path), ["x.csv.gz", "y.csv"]))
    assert {str(path) for path in tmp_path.iterdir()} == set(others[2:])


def test_the_next_run_clears_what_a_dead_one_staged(flow: Flow, write: Write, tmp_path: Path) -> None:
    """Files beside a single file, a template's outputs and in a folder of rejects, also under the same run id."""
    write("a.ndjson", LINES)
    dead = [".a.ndjson~r1.staged", ".a.ndjson.quarantine.jsonl~r0.staged", ".a.ndjson.provenance~r0.staged"]
    for sink in ("out/a.ndjson", "out/{name}"):
        for name in dead:
            write(f"out/{name}", "half")
        write("rejects/p/.staging/0123-r1", "half")
        keys = {"name": "p", "source": "a.ndjson", "sink": sink, "format": "ndjson", "rejects": {"uri": "rejects/"}}
        assert flow(**keys, options={"run_id": "r1"}).exit_code == 0
        assert names(tmp_path / "out") == ["a.ndjson"] and names(tmp_path / "rejects") == []


def found(relative: str) -> SourceObject:
    return SourceObject(f"file:///in/{relative}", f"/in/{relative}", "v", 1, relative)


@pytest.mark.parametrize(
    ("template", "relative", "target"),
    [
        ("out/{dir}/{stem}.json", "a/b/x.csv", "out/a/b/x.json"),
        ("out/{dir}/{stem}.json", "x.csv", "out/x.json"),
        ("out/{stem}.json", "a/x.csv.gz", "out/x.json"),
        ("out/{name}.json", "a/x.csv.gz", "out/x.csv.gz.json"),
        ("out/{ext}/{stem}.json", "x.y.csv", "out/csv/x.y.json"),
        ("out/{stem}-{ext}.json", "README", "out/README-.json"),
        ("out/{stem}.json", "{ext}.csv", "out/{ext}.json"),
        ("out/{stem}.json", "gz.gz", "out/gz.json"),
        ("out/{stem}.json", "ä ö%.CSV", "out/ä ö%.json"),
    ],
)
def test_templates_fill_in_the_parts_of_a_name(template: str, relative: str, target: str) -> None:
    """Once: a name that looks like a placeholder is a name."""
    assert template_target(template)(found(relative)) == target


@pytest.mark.parametrize("relative", ["a/../../x.csv", "../x.csv", "...csv"])
def test_no_name_leads_out_of_the_templates_folder(relative: str) -> None:
    """Keys of object stores may hold `..`."""
    with pytest.raises(ConfigError, match="leads out"):
        template_target("out/{dir}/{stem}/data.json")(found(relative))


def test_the_folder_of_a_template_is_above_its_first_placeholder() -> None:
    """What is certain to be above all outputs."""
    assert template_folder("/a/b/x-{stem}/{ext}.json") == "/a/b"


def test_two_inputs_with_one_target_are_refused_before_anything_is_written(
    flow: Flow, write: Write, tmp_path: Path
) -> None:
    """Exit code 2; both inputs are named."""
    for name in ("a/1.ndjson", "a/x.ndjson", "b/x.ndjson"):
        write(f"in/{name}", LINES)
    outcome = flow(source="in/**/*.ndjson", sink="out/{name}", format="ndjson")
    assert outcome.exit_code == 2
    assert "a/x.ndjson" in str(outcome.error) and "b/x.ndjson" in str(outcome.error)
    assert not (tmp_path / "out").exists()


def test_an_output_never_replaces_its_source(flow: Flow, write: Write, tmp_path: Path) -> None:
    """Neither by a template, nor by a file or dataset that the source's pattern finds."""
    write("in/a.ndjson", LINES)
    assert flow(source="in/*.ndjson", sink="in/{name}", format="ndjson").exit_code == 2
    assert flow(source="in/*.ndjson", sink="in/a.ndjson").exit_code == 2
    assert flow(source="in/**/*.ndjson", sink="in/out/", format="ndjson").exit_code == 0
    again = flow(source="in/**/*.ndjson", sink="in/out/", format="ndjson")
    assert again.exit_code == 2 and "own output" in str(again.error)
    assert (tmp_path / "in/a.ndjson").read_text() == LINES


def test_a_template_gives_one_output_per_input_and_a_document_for_a_document(
    flow: Flow, write: Write, tmp_path: Path
) -> None:
    """A list stays a list, also one of a single item and an empty one; a refused document gives no output."""
    write("in/one.json", '{"id": 1}')
    write("in/list.json", '[{"id": 1}]')
    write("in/none.json", "[]")
    write("in/empty.ndjson", "")
    write("in/bad.json", '{"id": 1')
    outcome = flow(source="in/*", sink="out/{name}", format="json")
    texts = {name: (tmp_path / "out" / name).read_text() for name in names(tmp_path / "out")}
    assert texts.pop("bad.json.quarantine.jsonl")
    assert texts == {
        "one.json": '{"id":1}\n',
        "list.json": '[\n{"id":1}\n]\n',
        "none.json": "[]\n",
        "empty.ndjson": "[]\n",
    }
    assert outcome.report.counts["read"] == 3


def test_mode_error_of_a_template_looks_at_every_target_first(flow: Flow, write: Write, tmp_path: Path) -> None:
    """Nothing is written when one of them exists."""
    for name in ("a", "b", "c"):
        write(f"in/{name}.ndjson", LINES)
    write("out/c.ndjson", "old")
    outcome = flow(source="in/*", sink={"uri": "out/{name}", "mode": "error"}, format="ndjson")
    assert outcome.exit_code == 2 and "c.ndjson" in str(outcome.error)
    assert names(tmp_path / "out") == ["c.ndjson"]


def test_a_full_disk_ends_a_real_run_cleanly(write: Write, tmp_path: Path) -> None:
    """Files may not grow beyond a limit of the system: exit code 1, nothing at the target, the reason is told."""
    write("in.ndjson", "".join(json.dumps({"id": n, "text": "x" * 10_000}) + "\n" for n in range(1000)))
    write("p.yaml", "source: in.ndjson\nsink: out/x.ndjson\n")
    limited = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (4_000_000, 4_000_000)); "
    command = [sys.executable, "-c", limited + "from ztf_flow.cli.main import main; main()", "run", "p.yaml"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert done.returncode == 1, done.stderr
    assert f"{tmp_path}/out/x.ndjson: can't be written: File too large" in done.stderr
    assert names(tmp_path / "out") == []
