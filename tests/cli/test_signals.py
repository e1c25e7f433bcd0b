"""Runs that are ended by a signal, as real processes: nothing half-visible, nobody left behind.

A validator stops at one record, says so on a pipe and waits; so a signal strikes while frames have been written, others
are in a worker, and others are being read.
"""

from __future__ import annotations

import json
import os
import select
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil
import pytest

Write = Callable[[str, str | bytes], Path]
Flow = Callable[..., Any]

DEADLINE = 30.0

MODEL = """
import os
from pydantic import BaseModel, field_validator

class Row(BaseModel):
    id: int
    text: str

    @field_validator("id")
    @classmethod
    def wait_here(cls, value: int) -> int:
        if value == {stop} and os.environ.get("ZTF_TEST_WAITS"):
            os.close(os.open("{ready}", os.O_WRONLY))
            os.open("{go}", os.O_RDONLY)
        return value
"""

RECORDS = 1_300
"""Records of 10 kB: three frames and a bit."""

STOP = 1_290


def until(happened: Callable[[], Any], what: str) -> Any:
    """Wait for something that must come."""
    end = time.monotonic() + DEADLINE
    while time.monotonic() < end:
        if found := happened():
            return found
        time.sleep(0.005)
    raise AssertionError(f"{what} did not happen")


@dataclass
class Running:
    """A process of `ztf run` that waits in a validator, and all processes that belong to it."""

    process: subprocess.Popen[bytes]
    family: list[psutil.Process]

    def end(self, *signals: signal.Signals) -> tuple[int, bytes]:
        """Send signals; the exit code and stderr, when the process and its workers are gone."""
        for signum in signals:
            self.process.send_signal(signum)
        _, told = self.process.communicate(timeout=DEADLINE)
        until(lambda: not any(alive(member) for member in self.family), "the end of all workers")
        return self.process.returncode, told


def alive(process: psutil.Process) -> bool:
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


@pytest.fixture
def start(tmp_path: Path, write: Write) -> Iterator[Callable[..., Running]]:
    """Start `ztf run p.yaml` and come back when a worker waits and the run has begun (something is staged)."""
    ready, go = tmp_path / "ready", tmp_path / "go"
    for pipe in (ready, go):
        os.mkfifo(pipe)
    write("models.py", MODEL.format(stop=STOP, ready=ready, go=go))
    rows = (json.dumps({"id": number, "text": "x" * 10_000}) for number in range(RECORDS))
    write("in/b.ndjson", "\n".join(rows) + "\n")
    write("in/a.ndjson", '{"id":-1,"text":""}\n{"id":"bad","text":""}\n')
    started: list[subprocess.Popen[bytes]] = []

    def begin(sink: Any, *arguments: str, begun: Callable[[], Any] = lambda: staged(tmp_path)) -> Running:
        pipeline = {
            "source": {"uri": "in/*.ndjson", "split_size": "3MB"},
            "validate": "models.py:Row",
            "format": "ndjson",
            "sink": sink,
        }
        write("p.yaml", json.dumps(pipeline))
        command = [sys.executable, "-c", "from ztf_flow.cli.main import main; main()", "run", "p.yaml"]
        environment = {**os.environ, "ZTF_TEST_WAITS": "1"}
        waiting = os.open(ready, os.O_RDONLY | os.O_NONBLOCK)
        process = subprocess.Popen(
            [*command, "--progress", "none", *arguments], cwd=tmp_path, env=environment, stderr=subprocess.PIPE
        )
        started.append(process)
        try:
            events = select.poll()
            events.register(waiting, select.POLLIN | select.POLLHUP)
            until(lambda: events.poll(100), "a worker that waits")
        finally:
            os.close(waiting)
        until(begun, "what a run begins with")
        return Running(process, psutil.Process(process.pid).children(recursive=True))

    yield begin
    for process in started:
        if process.poll() is None:
            process.kill()
            process.wait()
        if process.stderr is not None:
            process.stderr.close()


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def staged(folder: Path) -> list[str]:
    """Files with something in them that are not published."""
    return [name for name in files(folder) if is_staged(name) and size(folder / name)]


def size(path: Path) -> int:
    """Bytes of a file; 0 if it was moved just now."""
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def is_staged(name: str) -> bool:
    return name.endswith(".staged") or "/staging/" in name or "/.staging/" in name


def records(path: Path) -> list[int]:
    return [json.loads(line)["id"] for line in path.read_bytes().splitlines()]


def test_ctrl_c_while_a_file_is_written(start: Any, tmp_path: Path, write: Write) -> None:
    """Exit code 130; the old file is there as it was, the report says interrupted, every line of the log is JSON."""
    old = write("out/x.ndjson", "old")
    running = start("out/x.ndjson", "--report", "report.json", "--log-format", "json", "--run-id", "r1")
    assert len(running.family) >= 2
    code, told = running.end(signal.SIGINT)
    assert code == 130, told
    assert files(tmp_path / "out") == ["x.ndjson"] and old.read_text() == "old"
    report = json.loads((tmp_path / "report.json").read_text())
    assert report["status"] == "interrupted" and report["counts"]["read"] == 0
    assert (tmp_path / "r1.files.jsonl").exists()
    events = [json.loads(line) for line in told.splitlines()]
    assert events[-1]["event"] == "report" and events[-1]["status"] == "interrupted"


def test_termination_while_a_template_is_written(start: Any, tmp_path: Path) -> None:
    """Exit code 143; outputs that were finished are there, of the others there is nothing."""
    running = start("out/{dir}/{name}", "--report", "report.json")
    until(lambda: (tmp_path / "out/a.ndjson").exists(), "the first output")
    code, told = running.end(signal.SIGTERM)
    assert code == 143, told
    assert files(tmp_path / "out") == ["a.ndjson", "a.ndjson.quarantine.jsonl"]
    assert records(tmp_path / "out/a.ndjson") == [-1]
    report = json.loads((tmp_path / "report.json").read_text())
    assert report["status"] == "interrupted"
    assert report["counts"] == {"read": 2, "written": 1, "quarantined": 1, "skipped": 0, "filtered": 0}


def test_ctrl_c_while_a_dataset_is_written(start: Any, tmp_path: Path, flow: Flow) -> None:
    """Exit code 130; splits that were committed stay, by manifest and by glob; the next run ends as if nothing was."""
    root = tmp_path / "out"
    running = start("out/", "--run-id", "r1", begun=lambda: len(list(root.glob("part-*"))) >= 2)
    code, told = running.end(signal.SIGINT)
    assert code == 130, told
    assert not [name for name in files(root) if is_staged(name)] and not (root / "_ztf/staging").exists()
    assert json.loads((root / "_ztf/runs/r1.json").read_text())["status"] == "interrupted"
    manifest = json.loads((root / "_ztf/manifest.json").read_text())
    shown = sorted(record for part in manifest["parts"] for record in records(root / part["path"]))
    assert shown == sorted(record for part in root.glob("part-*") for record in records(part))
    assert STOP not in shown and len(set(shown)) == len(shown)
    check_next_run(tmp_path, flow, "out/")


def test_termination_while_an_object_is_uploaded(start: Any, s3_server: Any) -> None:
    """Exit code 143; neither an object nor an upload is left."""
    s3_server.bucket("ended")

    def uploads() -> list[Any]:
        found: list[Any] = s3_server.client.list_multipart_uploads(Bucket="ended").get("Uploads", [])
        return found

    running = start({"uri": "s3://ended/x.ndjson", "storage": s3_server.options}, begun=uploads)
    code, told = running.end(signal.SIGTERM)
    assert code == 143, told
    assert uploads() == [] and s3_server.keys("ended") == []


KEYS = ("key=k", "secret=s", "endpoint_url={url}")


@pytest.mark.parametrize(
    ("command", "signum", "code"),
    [
        (["status", "s3://b/", *(f"--storage={pair}" for pair in KEYS)], signal.SIGINT, 130),
        (["trace", "{url}/x.csv", "--row", "1"], signal.SIGTERM, 143),
        (["check", "p.yaml"], signal.SIGINT, 130),
    ],
)
def test_commands_that_look_at_a_storage_end_by_signals_too(
    write: Write, tmp_path: Path, command: list[str], signum: signal.Signals, code: int
) -> None:
    """With the signal's exit code and one line, also while they wait for a server that doesn't answer."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(DEADLINE)
        url = f"http://127.0.0.1:{server.getsockname()[1]}"
        write("in/a.ndjson", "{}")
        storage = {"key": "k", "secret": "s", "endpoint_url": url}
        sink = {"uri": "s3://bucket/out/", "storage": storage}
        write("p.yaml", json.dumps({"source": "in/*", "sink": sink, "format": "ndjson"}))
        program = [sys.executable, "-c", "from ztf_flow.cli.main import main; main()"]
        given = [argument.format(url=url) for argument in command]
        process = subprocess.Popen([*program, *given], cwd=tmp_path, stderr=subprocess.PIPE)
        with server.accept()[0]:
            process.send_signal(signum)
            _, told = process.communicate(timeout=DEADLINE)
    assert (process.returncode, told) == (code, b"interrupted\n")


def check_next_run(tmp_path: Path, flow: Flow, sink: str) -> None:
    """Run the same pipeline again, undisturbed."""
    pipeline = json.loads((tmp_path / "p.yaml").read_text())
    outcome = flow(**{**pipeline, "name": "p"})
    assert outcome.exit_code == 0, outcome.error
    assert outcome.report.counts["written"] == RECORDS + 1 and outcome.report.counts["quarantined"] == 1
    root = tmp_path / "out"
    outputs = root.glob("part-*") if sink.endswith("/") else list(root.glob("*.ndjson"))
    assert sorted(record for path in outputs for record in records(path)) == sorted([-1, *range(RECORDS)])
    assert not [name for name in files(tmp_path) if is_staged(name)]


@pytest.mark.parametrize(
    ("sink", "signals"),
    [
        ("out/x.ndjson", [signal.SIGKILL]),
        ("out/", [signal.SIGKILL]),
        ("out/{name}", [signal.SIGTERM, signal.SIGINT]),
    ],
)
def test_a_sudden_end_shows_nothing_partial_and_the_next_run_clears_up(
    start: Any, tmp_path: Path, flow: Flow, sink: str, signals: list[signal.Signals]
) -> None:
    """SIGKILL, or a second signal, which ends at once: what is visible is whole, no worker lives on, and the next run
    gives what it would have given."""
    running = start(sink)
    code, _ = running.end(*signals)
    assert code in (-signal.SIGKILL, 128 + signal.SIGINT, 128 + signal.SIGTERM)
    left = [name for name in files(tmp_path / "out") if not is_staged(name)]
    if sink == "out/x.ndjson":
        assert left == [] and staged(tmp_path)
    for name in left:
        if name.endswith(".ndjson"):
            assert STOP not in records(tmp_path / "out" / name)
    check_next_run(tmp_path, flow, sink)
