"""Several pipeline files in one `ztf run`: order, concurrency, what is shown, exit codes, and real signals."""

from __future__ import annotations

import json
import os
import pty
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest
from cli.test_signals import DEADLINE, alive, files, is_staged, until

from ztf_flow.batch.tasks import Priority
from ztf_flow.cli.several import priorities_of, worst
from ztf_flow.errors import ConfigError
from ztf_flow.opening import Opened

Ztf = Callable[..., Any]
Write = Callable[[str, str | bytes], Path]
PipelineFile = Callable[..., Path]

SCHEMA = {"schema": {"fields": {"id": {"type": "int", "ge": 0}}}}


@pytest.fixture(autouse=True)
def _input(write: Write) -> None:
    write("in/a.ndjson", '{"id":1}\n{"id":2}\n{"id":-1}\n')
    write("in/b.ndjson", '{"id":3}\n')


@pytest.fixture
def three(pipeline: PipelineFile) -> list[str]:
    """Pipelines that end with 0, 4 and 1."""
    pipeline("good.yaml", source="in/*", sink="good.ndjson")
    pipeline("over.yaml", source="in/*", validate=SCHEMA, sink="over.ndjson", rejects={"max": 0})
    pipeline("bad.yaml", source="nothing/*", sink="bad.ndjson")
    return ["good.yaml", "over.yaml", "bad.yaml"]


@pytest.fixture
def began(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of pipelines in the order in which they begin."""
    names: list[str] = []

    async def noted(self: Opened, **more: Any) -> Any:
        names.append(self.plan.name)
        return await prepare(self, **more)

    prepare = Opened.prepare
    monkeypatch.setattr(Opened, "prepare", noted)
    return names


def test_the_worst_exit_code_counts() -> None:
    """An interruption before a failure, a failure before the environment, that before a budget."""
    assert worst([0, 4, 0]) == 4 and worst([4, 3]) == 3 and worst([3, 1, 4]) == 1 and worst([0]) == 0
    assert worst([1, 130]) == 130 and worst([143, 1]) == 143


@pytest.mark.parametrize("concurrent", ["1", "2", "5"])
def test_a_failure_does_not_stop_the_others(ztf: Ztf, three: list[str], tmp_path: Path, concurrent: str) -> None:
    """Each run has its summary, all have a line at the end, and the worst exit code counts."""
    done = ztf("run", *three, "--max-concurrent", concurrent)
    assert done.code == 1 and done.out == b""
    assert (tmp_path / "good.ndjson").read_text().count("\n") == 4 and not (tmp_path / "over.ndjson").exists()
    summaries, _, overview = done.err.rpartition("\n\n")
    for said in ("good (succeeded)", "over (over_budget)", "bad (failed)", "nothing matches"):
        assert summaries.count(said) == 1
    assert [line.split()[:2] for line in overview.splitlines()] == [
        ["good", "succeeded"], ["over", "over"], ["bad", "failed"],
    ]  # fmt: skip
    assert "read 4 · written 4 · quarantined 0" in overview
    assert ztf("run", "good.yaml", "over.yaml", "--max-concurrent", concurrent).code == 4


def test_files_run_in_the_order_of_the_command_line(ztf: Ztf, three: list[str], began: list[str]) -> None:
    """One after the other unless told otherwise, and the urgent ones first."""
    ztf("run", *three)
    assert began == ["good", "over", "bad"]
    began.clear()
    ztf("run", *three, "--priority", "bad.yaml=HIGH", "--priority", "./over.yaml=critical")
    assert began == ["over", "bad", "good"]
    began.clear()
    ztf("run", *three, "--priority", "good.yaml=LOW")
    assert began == ["over", "bad", "good"]


def test_all_files_are_checked_before_the_first_begins(
    ztf: Ztf, three: list[str], pipeline: PipelineFile, began: list[str]
) -> None:
    """A wrong one is exit code 2, and nothing runs."""
    pipeline("wrong.yaml", source="in/*", sink="wrong.ndjson", typo=1)
    assert ztf("run", *three, "wrong.yaml").code == 2 and began == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--priority", "good.yaml"], "must be FILE=PRIORITY"),
        (["--priority", "good.yaml=URGENT"], "LOW, NORMAL, HIGH, CRITICAL"),
        (["--priority", "other.yaml=HIGH"], "other.yaml is not one of the files"),
        (["--max-concurrent", "0"], "--max-concurrent"),
        (["./good.yaml"], "named 2 times"),
        (["--report", "r.json"], "--report is for one pipeline"),
        (["--limit", "1", "--sink", "t.ndjson"], "--sink is for one pipeline"),
    ],
)
def test_what_can_not_be_is_refused(ztf: Ztf, three: list[str], began: list[str], arguments: Any, said: str) -> None:
    """Exit code 2, with a word, before anything runs."""
    done = ztf("run", *three, *arguments)
    assert done.code == 2 and said in done.err and began == []


def test_priorities_belong_to_files_however_they_are_written() -> None:
    """The last one counts, and a name may have an equals sign."""
    files = [Path("a.yaml"), Path("x=y.yaml"), Path("sub/b.yaml")]
    given = ["x=y.yaml=LOW", "sub/../a.yaml=HIGH", "a.yaml=critical"]
    assert priorities_of(given, files) == [Priority.CRITICAL, Priority.LOW, Priority.NORMAL]
    with pytest.raises(ConfigError, match=r"b\.yaml is not one of"):
        priorities_of(["b.yaml=HIGH"], files)


def test_two_at_a_time_need_sinks_of_their_own(ztf: Ztf, pipeline: PipelineFile, tmp_path: Path) -> None:
    """One after the other they may share one, and templates may at any time."""
    pipeline("a.yaml", source="in/a*", sink="out.ndjson")
    pipeline("sub/b.yaml", source="../in/b*", sink="../sub/../out.ndjson")
    pipeline("c.yaml", source="in/b*", sink="out/{name}", format="ndjson")
    pipeline("d.yaml", source="in/a*", sink="out/{name}", format="ndjson")
    done = ztf("run", "a.yaml", "sub/b.yaml", "--max-concurrent", "2")
    assert done.code == 2 and "a.yaml and sub/b.yaml both write to" in done.err and "out.ndjson" in done.err
    assert ztf("run", "a.yaml", "sub/b.yaml").code == 0 and (tmp_path / "out.ndjson").read_text() == '{"id":3}\n'
    assert ztf("run", "c.yaml", "d.yaml", "--max-concurrent", "2").code == 0
    assert files(tmp_path / "out") == ["a.ndjson", "b.ndjson"]


def test_every_line_of_a_json_log_is_json(
    ztf: Ztf, three: list[str], pipeline: PipelineFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A report for each run, then one event for all."""
    monkeypatch.setattr("ztf_flow.cli.progress.PLAIN_INTERVAL", 0)
    events = ztf("run", *three, "--max-concurrent", "3", "--log-format", "json").events
    assert events[-1] == {
        "event": "runs",
        "exit_code": 1,
        "runs": [
            {"pipeline": "good", "status": "succeeded", "exit_code": 0},
            {"pipeline": "over", "status": "over_budget", "exit_code": 4},
            {"pipeline": "bad", "status": "failed", "exit_code": 1},
        ],
    }
    assert {event["pipeline"] for event in events if event["event"] == "progress"} == {"good", "over"}
    assert sorted(event["pipeline"] for event in events if event["event"] == "report") == ["bad", "good", "over"]


def test_a_run_that_can_not_begin_is_told_by_its_name(ztf: Ztf, pipeline: PipelineFile, tmp_path: Path) -> None:
    """Its message says which; two of one name are called by their files."""
    pipeline("a/p.yaml", source="../in/*", sink={"uri": "out.ndjson", "mode": "error"})
    pipeline("b/p.yaml", source="../in/*", sink="out.ndjson")
    (tmp_path / "a/out.ndjson").write_text("old")
    done = ztf("run", "a/p.yaml", "b/p.yaml")
    assert done.code == 2 and "error: a/p.yaml: " in done.err
    assert [line.split()[:2] for line in done.err.splitlines()[-2:]] == [
        ["a/p.yaml", "failed"],
        ["b/p.yaml", "succeeded"],
    ]


def test_a_terminal_gets_a_bar_for_each(three: list[str], tmp_path: Path) -> None:
    """Summaries stand above the bars, none is torn, and at the end there are no bars."""
    environment = {key: value for key, value in os.environ.items() if key not in ("CI", "NO_COLOR")}
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [*ZTF, *three, "--max-concurrent", "3"],
        cwd=tmp_path,
        env={**environment, "TERM": "xterm", "COLUMNS": "200"},
        stderr=theirs,
        stdin=theirs,
    )
    os.close(theirs)
    shown = b""
    try:
        while piece := os.read(ours, 65536):
            shown += piece
    except OSError:  # the other side is closed
        pass
    finally:
        os.close(ours)
        assert process.wait(DEADLINE) == 1
    text = shown.decode()
    assert "starting" in text and "\x1b[" in text
    for said in ("good (succeeded)", "over (over_budget)", "bad (failed)"):
        assert text.count(said) == 1
    assert "starting" not in text[text.rindex("good") :]
    assert re.search(r"(?:\n|\r|\x1b\[2K)error: nothing matches", text), "a line of its own"


ZTF = [sys.executable, "-c", "from ztf_flow.cli.main import main; main()", "run"]

MODEL = """
import os
from pathlib import Path
from pydantic import BaseModel, field_validator

class Row(BaseModel):
    id: int

    @field_validator("id")
    @classmethod
    def wait_here(cls, value: int) -> int:
        if value == 3:
            Path(f"{folder}/waits-{{os.getpid()}}").touch()
            os.open("{go}", os.O_RDONLY)
        return value
"""


@pytest.fixture
def waiting(tmp_path: Path, write: Write, pipeline: PipelineFile) -> Iterator[Callable[..., Any]]:
    """Start `ztf run` with three pipelines, two at a time, and come back when both wait in their validators."""
    os.mkfifo(tmp_path / "go")
    write("models.py", MODEL.format(folder=tmp_path, go=tmp_path / "go"))
    for name in "xyz":
        pipeline(f"{name}.yaml", source="in/*", validate="models.py:Row", sink=f"out/{name}.ndjson", format="ndjson")
    started: list[subprocess.Popen[bytes]] = []

    def start(*arguments: str) -> tuple[subprocess.Popen[bytes], list[psutil.Process]]:
        command = [*ZTF, "x.yaml", "y.yaml", "z.yaml", "--max-concurrent", "2", "--progress", "none", *arguments]
        process = subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE)
        started.append(process)
        until(lambda: len(list(tmp_path.glob("waits-*"))) == 2, "two workers that wait")
        return process, psutil.Process(process.pid).children(recursive=True)

    yield start
    for process in started:
        if process.poll() is None:
            process.kill()
            process.wait()
        if process.stderr is not None:
            process.stderr.close()


@pytest.mark.parametrize(("signum", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_ends_all_runs_in_order(waiting: Any, tmp_path: Path, signum: signal.Signals, code: int) -> None:
    """Those that run clear up and say so, those that wait don't begin, nothing is half-visible, nobody is left."""
    process, family = waiting("--log-format", "json")
    process.send_signal(signum)
    _, told = process.communicate(timeout=DEADLINE)
    assert process.returncode == code, told
    until(lambda: not any(alive(member) for member in family), "the end of all workers")
    assert not [name for name in files(tmp_path) if is_staged(name) or name.startswith("out/")]
    events = [json.loads(line) for line in told.splitlines()]
    assert sorted((event["pipeline"], event["status"]) for event in events if event["event"] == "report") == [
        ("x", "interrupted"), ("y", "interrupted"),
    ]  # fmt: skip
    assert events[-1]["exit_code"] == code and [run["status"] for run in events[-1]["runs"]] == [
        "interrupted", "interrupted", "not started",
    ]  # fmt: skip


def test_a_second_signal_ends_at_once(waiting: Any) -> None:
    """And no worker lives on."""
    process, family = waiting()
    process.send_signal(signal.SIGTERM)
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=DEADLINE)
    assert process.returncode in (130, 143)
    until(lambda: not any(alive(member) for member in family), "the end of all workers")
