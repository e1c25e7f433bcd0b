"""Real runs while something is taken away from them: a permission, a source object, the disk, a worker process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest
from conftest import run_flow
from datasets import globbed, leftovers, lines, names, read
from pydantic import BaseModel, field_validator

from ztf_flow.storage.local import LocalStorage
from ztf_flow.testing import failing_storage

Flow = Callable[..., Any]
Write = Callable[[str, str | bytes], Path]

TINY = {f"in/{number:03}.ndjson": lines(number) for number in range(40)}
"""Objects that are read together."""

SPLIT_SIZES = [16, 100, 1 << 20]
"""Each object in a split of its own, some together, all together."""


def denied() -> OSError:
    return PermissionError(13, "Permission denied")


def keys(split_size: int, **source: Any) -> dict[str, Any]:
    source = {"uri": "in/*.ndjson", "split_size": split_size, **source}
    return {"name": "p", "source": source, "sink": {"uri": "out/"}, "format": "ndjson"}


@pytest.fixture
def tiny(write: Write) -> None:
    for name, text in TINY.items():
        write(name, text)


def quarantined(root: Path) -> list[dict[str, Any]]:
    files = (root / "_ztf/quarantine").rglob("*.jsonl")
    return [json.loads(line) for path in files for line in path.read_text().splitlines()]


def check(root: Path, expected: list[int]) -> None:
    """A dataset after a run that came to its end."""
    assert read(root) == expected == globbed(root) and not leftovers(root)


@pytest.mark.parametrize("split_size", SPLIT_SIZES)
def test_an_object_that_may_not_be_read_any_more_is_a_bad_one(
    flow: Flow, tiny: None, tmp_path: Path, split_size: int
) -> None:
    """It is told in quarantine and report, the others are written, and the next run has nothing new to do."""
    with failing_storage(1, kind="lasting", error=denied, where=lambda call, path: "/in/007" in path) as faults:
        outcome = flow(**keys(split_size))
    assert faults.struck is not None and outcome.exit_code == 4 and outcome.report.files["failed"] == 1
    [line] = quarantined(tmp_path / "out")
    assert line["stage"] == "read" and line["source"]["uri"].endswith("/in/007.ndjson")
    assert "Permission denied" in line["errors"][0]["message"]
    check(tmp_path / "out", [number for number in range(40) if number != 7])
    again = flow(**keys(split_size))
    assert again.exit_code == 0 and again.report.message == "nothing new"


@pytest.mark.parametrize("split_size", SPLIT_SIZES)
def test_a_run_that_stops_at_such_an_object_is_completed_by_the_next(
    flow: Flow, tiny: None, tmp_path: Path, split_size: int
) -> None:
    """With `on_bad_file: stop`: exit code 1, the object's name and the reason."""
    with failing_storage(1, kind="lasting", error=denied, where=lambda call, path: "/in/031" in path):
        outcome = flow(**keys(split_size, on_bad_file="stop"))
    assert outcome.exit_code == 1 and "Permission denied" in str(outcome.error) and "/in/031" in str(outcome.error)
    assert flow(**keys(split_size, on_bad_file="stop")).exit_code == 0
    check(tmp_path / "out", list(range(40)))


def test_a_source_folder_that_may_not_be_listed_any_more_ends_the_run(
    flow: Flow, tiny: None, write: Write, tmp_path: Path
) -> None:
    """What is in it is not taken for nothing: the error names the folder, and nothing that was written goes."""
    assert flow(**keys(100)).exit_code == 0
    write("in/new.ndjson", lines(77))
    with failing_storage(1, kind="lasting", error=denied, where=lambda call, path: call == "walk" and "/in" in path):
        outcome = flow(**keys(100))
    assert outcome.exit_code == 3 and "can't be listed" in str(outcome.error) and "/in" in str(outcome.error)
    assert read(tmp_path / "out") == list(range(40))
    assert flow(**keys(100)).exit_code == 0
    check(tmp_path / "out", [*range(40), 77])


@pytest.mark.parametrize("at", [1, 2, 3, 5, 8, 13, 21])
def test_a_sink_that_may_not_be_written_any_more_ends_the_run(flow: Flow, tiny: None, tmp_path: Path, at: int) -> None:
    """From whatever change on: exit code 1 or 3, the sink named and not an object of the source taken for bad; then
    the same command completes."""
    changes = ("stage", "write", "finish", "create", "publish", "put")

    def where(call: str, path: str) -> bool:
        return "/out/" in path and call in changes

    with failing_storage(at, kind="lasting", error=denied, where=where) as faults:
        outcome = flow(**keys(100))
    assert faults.struck is not None and outcome.exit_code in (1, 3) and "Permission denied" in str(outcome.error)
    assert "/out" in str(outcome.error) and not quarantined(tmp_path / "out")
    assert flow(**keys(100)).exit_code == 0
    check(tmp_path / "out", list(range(40)))


@pytest.fixture
def before_reading(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], None]], None]:
    """Have something done when everything is listed, before the first bytes of the source are read."""

    def arrange(action: Callable[[], None]) -> None:
        done: list[bool] = []

        def watched(works: Any) -> Any:
            async def reading(self: Any, first: Any, *rest: Any) -> Any:
                if not done and "/in/" in str(first):
                    done.append(True)
                    action()
                return await works(self, first, *rest)

            return reading

        for method in ("read", "read_several"):
            monkeypatch.setattr(LocalStorage, method, watched(getattr(LocalStorage, method)))

    return arrange


@pytest.mark.parametrize("split_size", SPLIT_SIZES)
def test_objects_that_vanish_or_shrink_before_their_turn_are_bad_ones(
    flow: Flow, tiny: None, tmp_path: Path, before_reading: Callable[..., None], split_size: int
) -> None:
    """Each says what happened to it, the others are written; what is whole again later replaces what was said."""
    gone, short = tmp_path / "in/020.ndjson", tmp_path / "in/030.ndjson"

    def take_away() -> None:
        gone.unlink()
        os.truncate(short, 4)

    before_reading(take_away)
    outcome = flow(**keys(split_size))
    assert outcome.exit_code == 4 and outcome.report.files == {"total": 40, "done": 38, "partial": 0, "failed": 2}
    said = {line["source"]["uri"][-10:]: line["errors"][0]["message"] for line in quarantined(tmp_path / "out")}
    assert "not there any more" in said["020.ndjson"] and "ends at byte 4" in said["030.ndjson"]
    check(tmp_path / "out", [number for number in range(40) if number not in (20, 30)])
    for path in (gone, short):
        path.write_text(TINY[f"in/{path.name}"] + " ")
    assert flow(**keys(split_size)).exit_code == 0
    check(tmp_path / "out", list(range(40)))


@pytest.mark.parametrize("split_size", [1 << 20, 1 << 22])
def test_a_large_object_that_is_truncated_while_it_is_read_keeps_its_whole_records(
    flow: Flow, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, split_size: int
) -> None:
    """Cut into ranges or read as one: no record twice, none made of halves, and the next run has all."""
    monkeypatch.setattr("ztf_flow.source.reading.CHUNK", 1 << 18)
    text = "".join(json.dumps({"id": number, "text": "x" * 1000}) + "\n" for number in range(3000))
    large = write("in/large.ndjson", text)
    write("in/small.ndjson", lines(9999))
    works, calls = LocalStorage.read, [0]

    async def reading(self: LocalStorage, path: str, start: int, end: int) -> bytes:
        calls[0] += "/in/large" in path and end - start > 1 << 17
        if calls[0] == 4:
            os.truncate(large, 1_000_000)
        return await works(self, path, start, end)

    with monkeypatch.context() as patch:
        patch.setattr(LocalStorage, "read", reading)
        outcome = flow(**keys(split_size))
    assert outcome.exit_code == 4 and outcome.report.counts["quarantined"] == 0
    found = read(tmp_path / "out") or []
    assert found[-1] == 9999 and found[:-1] == list(range(len(found) - 1)) and 500 < len(found) < 3000
    assert "ends at byte 1000000" in quarantined(tmp_path / "out")[0]["errors"][0]["message"]
    large.write_text(text)
    assert flow(**keys(split_size)).exit_code == 0
    check(tmp_path / "out", [*range(3000), 9999])


def test_a_dataset_on_a_full_disk_is_continued_when_there_is_room(write: Write, tmp_path: Path) -> None:
    """Files may not grow beyond a limit, which a first attempt hits: exit code 1 and the reason; the same command goes
    on with its run id, and every record is there once."""
    for number in range(3):
        size = 4_000 if number == 1 else 10
        write(f"in/{number}.ndjson", "".join(f'{{"id":{number * 10_000 + n}}}\n' for n in range(size)))
    write("p.yaml", "source: {uri: in/*.ndjson, split_size: 60kB}\nsink: out/\nformat: ndjson\n")
    limited = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (30_000, 30_000)); "
    program = "from ztf_flow.cli.main import main; main()"
    first, second = (
        subprocess.run(
            [sys.executable, "-c", before + program, "run", "p.yaml"], cwd=tmp_path, capture_output=True, text=True
        )
        for before in (limited, "")
    )
    assert first.returncode == 1 and "File too large" in first.stderr and "out/" in first.stderr, first.stderr
    assert second.returncode == 0, second.stderr
    ids = [line.split()[1] for told in (first, second) for line in told.stderr.splitlines() if line.startswith("run ")]
    assert len(set(ids)) == 1
    check(tmp_path / "out", [n + number * 10_000 for number, size in enumerate((10, 4_000, 10)) for n in range(size)])


KILLING = """
import os, signal
from pathlib import Path
from pydantic import BaseModel, field_validator

class Row(BaseModel):
    id: int

    @field_validator("id")
    @classmethod
    def strike(cls, value: int) -> int:
        mark = Path(__file__).with_name("struck")
        if value == 13 and not ({once} and mark.exists()):
            mark.touch()
            assert os.getpid() != {tests}, "this is no worker"
            os.kill(os.getpid(), signal.SIGKILL)
        return value
"""


def workers() -> list[psutil.Process]:
    return [child for child in psutil.Process().children() if "worker" in " ".join(child.cmdline())]


def test_a_worker_that_is_killed_once_costs_nothing(tiny: None, write: Write, tmp_path: Path) -> None:
    """As the system does when memory runs out: what it worked on is tried again."""
    write("models.py", KILLING.format(once=True, tests=os.getpid()))
    outcome = run_flow(tmp_path, {**keys(1 << 20), "validate": "models.py:Row"})
    assert outcome.error is None and outcome.exit_code == 0 and (tmp_path / "struck").exists()
    assert outcome.report.counts["written"] == 40 and not quarantined(tmp_path / "out") and not workers()
    check(tmp_path / "out", list(range(40)))


def test_an_object_that_kills_its_worker_takes_no_other_object_along(tiny: None, write: Write, tmp_path: Path) -> None:
    """Small objects are worked on together, but only the guilty one is quarantined, with the reason and its bytes."""
    write("models.py", KILLING.format(once=False, tests=os.getpid()))
    outcome = run_flow(tmp_path, {**keys(1 << 20), "validate": "models.py:Row"})
    assert outcome.error is None and outcome.exit_code == 0 and not workers()
    [line] = quarantined(tmp_path / "out")
    assert line["errors"][0]["type"] == "worker_lost" and "signal 9" in line["errors"][0]["message"]
    assert line["raw"] == '{"id":13}' and line["source"]["uri"].endswith("/013.ndjson") and line["record"] == 1
    counts = outcome.report.counts
    assert (counts["read"], counts["written"], counts["quarantined"]) == (40, 39, 1)
    check(tmp_path / "out", [number for number in range(40) if number != 13])


RELEASED = threading.Event()


class Hanging(BaseModel):
    """A schema of this process only, which is judged in threads; one record takes for ever."""

    id: int

    @field_validator("id")
    @classmethod
    def hang(cls, value: int) -> int:
        if value == 13:
            RELEASED.wait(60)
        return value


@pytest.fixture
def released() -> Iterator[None]:
    RELEASED.clear()
    yield
    RELEASED.set()


def test_a_kernel_that_hangs_in_a_thread_fails_the_run_and_the_next_completes(
    tiny: None, tmp_path: Path, released: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A thread can't be ended: past `limits.deadline` the run says where it hangs; what was committed stays."""
    monkeypatch.setattr("ztf_flow.engine.pools.runs_in_processes", lambda spec: False)
    given = {**keys(16), "validate": {"schema": {"fields": {"id": "int"}}}, "limits": {"deadline": 1, "workers": 2}}
    outcome = run_flow(tmp_path, given, schema=Hanging)
    assert outcome.exit_code == 1 and "no answer within 1 s" in str(outcome.error)
    assert "013.ndjson" in str(outcome.error)
    before = names(tmp_path / "out")
    assert read(tmp_path / "out") is not None and any(name.startswith("part-") for name in before)
    RELEASED.set()
    assert run_flow(tmp_path, given, schema=Hanging).exit_code == 0
    check(tmp_path / "out", list(range(40)))
