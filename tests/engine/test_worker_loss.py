"""Real runs over real workers that die or hang: one frame is lost, and told; the rest is written."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import psutil
from conftest import run_flow

Write = Callable[[str, str | bytes], Path]

MODEL = """
import os, signal, time
from pydantic import BaseModel, field_validator

class Row(BaseModel):
    id: int

    @field_validator("id")
    @classmethod
    def strike(cls, value: int) -> int:
        if value == 666:
            os.kill(os.getpid(), signal.SIGKILL)
        if value == 777:
            while True:
                time.sleep(1)
        if value == 888:
            os._exit(3)
        return value
"""


ELSEWHERE = """
import os
from pydantic import BaseModel, field_validator

if os.getpid() != {pid}:
    raise OSError("not here")

class Row(BaseModel):
    id: int

    @field_validator("id")
    def keep(cls, value):
        return value
"""


def test_a_frame_that_takes_its_worker_along_is_quarantined_as_a_whole(
    tmp_path: Path, write: Write, frame_size: Callable[[int], None]
) -> None:
    """Killed by a signal, ended by user code, hung beyond the deadline: the frame's records are rejected with their
    places, all others are written in order, and no process is left."""
    write("models.py", MODEL)
    ids = [*range(10), 666, *range(10, 20), 777, *range(20, 30), 888, *range(30, 40)]
    text = "".join(json.dumps({"id": number}) + "\n" for number in ids)
    write("in.ndjson", text)
    frame_size(30)
    keys = {
        "source": "in.ndjson",
        "validate": "models.py:Row",
        "sink": "out.ndjson",
        "limits": {"workers": 2, "deadline": 3},
    }
    outcome = run_flow(tmp_path, keys)
    assert outcome.error is None and outcome.exit_code == 0
    lines = [json.loads(line) for line in (tmp_path / "out.ndjson.quarantine.jsonl").read_text().splitlines()]
    lost = {json.loads(line["raw"])["id"]: line for line in lines}
    assert {666, 777, 888} <= set(lost) and len(lost) <= 12
    assert all(line["errors"][0]["type"] == "worker_lost" and line["stage"] == "validate" for line in lines)
    told = {number: lost[number]["errors"][0]["message"] for number in (666, 777, 888)}
    assert "signal 9" in told[666] and "no answer within 3 s" in told[777] and "exit code 3" in told[888]
    data = text.encode()
    assert all(data[line["byte_start"] : line["byte_end"]].decode() == line["raw"] for line in lines)
    assert all(line["record"] == line["line"] == ids.index(number) + 1 for number, line in lost.items())
    written = [json.loads(line)["id"] for line in (tmp_path / "out.ndjson").read_text().splitlines()]
    assert written == [number for number in ids if number not in lost]
    assert outcome.report.counts["read"] == len(ids) and outcome.report.counts["quarantined"] == len(lost)
    assert [error["type"] for error in outcome.report.errors_by_type] == ["worker_lost"]
    assert not [child for child in psutil.Process(os.getpid()).children() if "worker" in " ".join(child.cmdline())]


def test_a_schema_that_workers_cannot_load_fails_the_run_clearly(tmp_path: Path, write: Write) -> None:
    """It is the file that is wrong, not the records."""
    write("models.py", ELSEWHERE.format(pid=os.getpid()))
    write("in.ndjson", '{"id":1}\n')
    keys = {"source": "in.ndjson", "validate": "models.py:Row", "sink": "out.ndjson"}
    outcome = run_flow(tmp_path, keys)
    assert outcome.exit_code in (1, 2) and "not here" in str(outcome.error)
    assert not (tmp_path / "out.ndjson").exists()
