"""`ztf run`: its flags, what it shows, and its exit codes."""

from __future__ import annotations

import importlib
import json
import logging
import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ztf_flow.cli.app import LATER
from ztf_flow.opening import Opened

Ztf = Callable[..., Any]
Write = Callable[[str, str | bytes], Path]
PipelineFile = Callable[..., Path]

SCHEMA = {"schema": {"fields": {"id": {"type": "int", "ge": 0}}}}


@pytest.fixture(autouse=True)
def _input(write: Write) -> None:
    write("in/a.ndjson", '{"id":1}\n{"id":2}\n{"id":-1}\n')
    write("in/b.ndjson", '{"id":3}\n')


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_a_run_says_what_it_did(ztf: Ztf, pipeline: PipelineFile, tmp_path: Path) -> None:
    """A summary on stderr, nothing on stdout."""
    pipeline(source="in/*", validate=SCHEMA, sink="out.ndjson")
    done = ztf("run", "p.yaml")
    assert done.code == 0 and done.out == b""
    for said in ("p (succeeded)", "read 4", "written 3", "quarantined 1", "greater_than_equal", "out.ndjson"):
        assert said in done.err
    assert (tmp_path / "out.ndjson").read_text() == '{"id":1}\n{"id":2}\n{"id":3}\n'


def test_variables_are_set_from_the_command_line(ztf: Ztf, pipeline: PipelineFile, tmp_path: Path) -> None:
    """`--set` overrides; an unknown name and a wrong form are exit code 2."""
    pipeline(vars={"which": "a"}, source="in/${var:which}.ndjson", sink="${var:which}.ndjson")
    assert ztf("run", "p.yaml", "--set", "which=b").code == 0
    assert (tmp_path / "b.ndjson").exists() and not (tmp_path / "a.ndjson").exists()
    for wrong in ("nothing=1", "which", "=1"):
        done = ztf("run", "p.yaml", "--set", wrong)
        assert done.code == 2 and wrong.partition("=")[0] in done.err


def test_a_report_is_written_with_its_files_beside_it(ztf: Ztf, pipeline: PipelineFile, tmp_path: Path) -> None:
    """`--report` and `--run-id`."""
    pipeline(source="in/*", validate=SCHEMA, sink="out.ndjson")
    assert ztf("run", "p.yaml", "--report", "reports/r.json", "--run-id", "my-run.1").code == 0
    assert files(tmp_path / "reports") == ["my-run.1.files.jsonl", "r.json"]
    assert json.loads((tmp_path / "reports/r.json").read_text())["run_id"] == "my-run.1"
    lines = (tmp_path / "reports/my-run.1.files.jsonl").read_text().splitlines()
    assert [json.loads(line)["counts"]["written"] for line in lines] == [2, 1]


@pytest.mark.parametrize("name", ["../x", "a/b", "", ".x", "x" * 101, "a b", "a~b"])
def test_a_run_id_must_be_usable_in_paths(ztf: Ztf, pipeline: PipelineFile, name: str) -> None:
    """Exit code 2 for any other."""
    pipeline(source="in/*", sink="out.ndjson")
    done = ztf("run", "p.yaml", "--run-id", name)
    assert done.code == 2 and "--run-id" in done.err


def test_a_dry_run_writes_nothing(ztf: Ztf, pipeline: PipelineFile, tmp_path: Path) -> None:
    """It tells what a run would count."""
    pipeline(source="in/*", validate=SCHEMA, sink="out/", format="ndjson")
    before = files(tmp_path)
    done = ztf("run", "p.yaml", "--dry-run")
    assert done.code == 0 and "written 3" in done.err and files(tmp_path) == before
    assert not (tmp_path / "out").exists()


def test_a_trial_of_a_dataset_needs_another_sink(ztf: Ztf, pipeline: PipelineFile, tmp_path: Path) -> None:
    """`--limit` with `--sink`: relative to the current folder, no receipts, rejects beside it; never into a dataset."""
    pipeline("sub/p.yaml", source="../in/*", validate=SCHEMA, sink="out/", format="ndjson", rejects={"uri": "q/"})
    assert ztf("run", "sub/p.yaml", "--limit", "2").code == 2
    assert ztf("run", "sub/p.yaml", "--sink", "trial/").code == 2
    assert ztf("run", "sub/p.yaml", "--limit", "3", "--sink", "trial/").code == 0
    found = files(tmp_path / "trial")
    assert len([name for name in found if name.endswith(".ndjson")]) == 1 and len(found) == 3
    assert not [name for name in found if "commits" in name or "manifest" in name or "runs" in name]
    assert not (tmp_path / "sub/out").exists() and not (tmp_path / "sub/q").exists()
    assert ztf("run", "sub/p.yaml", "--limit", "3", "--sink", "trial/").code == 0
    assert {name for name in files(tmp_path / "trial") if name.endswith(".ndjson")} <= set(found)
    assert ztf("run", "sub/p.yaml").code == 0
    done = ztf("run", "sub/p.yaml", "--limit", "3", "--sink", "sub/out/")
    assert done.code == 2 and "trial" in done.err


@pytest.mark.parametrize(("sink", "text"), [("t.csv", "id\n1\n"), ("t.ndjson", '{"id":1}\n'), ("t/{stem}.json", None)])
def test_a_trial_can_go_into_a_file(ztf: Ztf, pipeline: PipelineFile, tmp_path: Path, sink: str, text: Any) -> None:
    """In the format that its suffix tells."""
    pipeline(source="in/*", validate=SCHEMA, sink={"uri": "out.parquet", "mode": "error"})
    assert ztf("run", "p.yaml", "--limit", "1", "--sink", sink).code == 0
    if text is not None:
        assert (tmp_path / sink).read_text() == text
    assert not (tmp_path / "out.parquet").exists()


def test_every_line_of_a_json_log_is_json(ztf: Ztf, pipeline: PipelineFile, monkeypatch: pytest.MonkeyPatch) -> None:
    """Progress, report, failures, wrong files and warnings of libraries."""
    monkeypatch.setattr("ztf_flow.cli.progress.PLAIN_INTERVAL", 0)
    pipeline(source="in/*", validate=SCHEMA, sink="out.ndjson")
    events = ztf("run", "p.yaml", "--log-format", "json").events
    assert events[0]["event"] == "progress" and events[-1]["event"] == "report"
    assert events[-1]["counts"]["written"] == 3
    pipeline(source="in/*", validate=SCHEMA, sink="out.ndjson", rejects={"action": "stop"})
    done = ztf("run", "p.yaml", "--log-format", "json")
    assert done.code == 1 and done.events[-1]["status"] == "failed" and "record 3" in done.events[-1]["message"]
    pipeline(source="in/*", sink="out.ndjson", typo=1)
    done = ztf("run", "p.yaml", "--log-format", "json", "--progress", "none")
    assert done.code == 2 and done.events[-1]["event"] == "error" and "typo" in done.events[-1]["message"]
    pipeline(source="s3://b/*", sink="nowhere/")
    assert ztf("run", "p.yaml", "--log-format", "json").events[-1]["exit_code"] == 2


def test_warnings_of_libraries_are_lines_of_the_log(
    ztf: Ztf, pipeline: PipelineFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Redacted, as everything is."""

    async def noisy(self: Any, **more: Any) -> Any:
        logging.getLogger("some.client").warning("the token is %s", "very-secret")
        return await prepare(self, **more)

    prepare = Opened.prepare
    monkeypatch.setattr(Opened, "prepare", noisy)
    monkeypatch.setenv("TOKEN", "very-secret")
    storage = {"token": "${secret:TOKEN}"}
    pipeline(source={"uri": "in/*", "storage": storage}, sink="out.ndjson")
    events = ztf("run", "p.yaml", "--log-format", "json").events
    assert {"event": "warning", "message": "some.client: the token is ***"} in events
    assert "warning: some.client: the token is ***" in ztf("run", "p.yaml").err


def test_plain_progress_comes_in_lines(ztf: Ztf, pipeline: PipelineFile, monkeypatch: pytest.MonkeyPatch) -> None:
    """And none where none is asked for."""
    monkeypatch.setattr("ztf_flow.cli.progress.PLAIN_INTERVAL", 0)
    pipeline(source="in/*", validate=SCHEMA, sink="out.ndjson")
    assert "p: 4 read · 3 written · 1 rejected · " in ztf("run", "p.yaml", "--progress", "plain").err
    assert "records/s · " not in ztf("run", "p.yaml", "--progress", "none").err


def test_a_terminal_gets_a_bar_and_a_table(pipeline: PipelineFile, tmp_path: Path) -> None:
    """In a real terminal; with NO_COLOR there is no escape sequence."""
    pipeline(source="in/*", validate=SCHEMA, sink="out.ndjson")
    environment = {key: value for key, value in os.environ.items() if key not in ("CI", "NO_COLOR")} | {"TERM": "xterm"}
    shown = in_terminal(tmp_path, environment)
    assert b"\x1b[" in shown and b"read 4" in shown and b"succeeded" in shown
    plain = in_terminal(tmp_path, {**environment, "NO_COLOR": "1"})
    assert b"\x1b" not in plain and b"read 4" in plain


def in_terminal(folder: Path, environment: dict[str, str]) -> bytes:
    """What `ztf run p.yaml` shows on a terminal of its own."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-c", "from ztf_flow.cli.main import main; main()", "run", "p.yaml"]
    process = subprocess.Popen(command, cwd=folder, env=environment, stderr=theirs, stdin=theirs)
    os.close(theirs)
    shown = b""
    try:
        while piece := os.read(ours, 65536):
            shown += piece
    except OSError:  # the other side is closed
        pass
    finally:
        os.close(ours)
        assert process.wait(30) == 0
    return shown


@pytest.mark.parametrize(
    "arguments",
    [["--engine", "ray"], ["--engine", "spark"]],
)
def test_what_is_not_there_yet_is_refused(ztf: Ztf, pipeline: PipelineFile, arguments: list[str]) -> None:
    """Exit code 2, with a word."""
    pipeline(source="in/*", sink="out.ndjson")
    done = ztf("run", "p.yaml", *arguments)
    assert done.code == 2 and ("not available yet" in done.err or "is not an engine" in done.err)


@pytest.mark.parametrize("arguments", [["--engine", "local"], ["--fresh"]])
def test_what_every_run_does_may_be_asked_for(ztf: Ztf, pipeline: PipelineFile, arguments: list[str]) -> None:
    """The local engine, and a dataset that starts anew."""
    pipeline(source="in/*", sink="out/", format="ndjson")
    assert ztf("run", "p.yaml", *arguments).code == 0


def test_a_missing_extra_is_an_environment_error(
    ztf: Ztf, pipeline: PipelineFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit code 3 with the command that installs it, for `run` and `check`."""
    importlib.import_module("fsspec.registry")
    monkeypatch.setitem(sys.modules, "s3fs", None)
    for name in ("s3", "s3a"):  # as if no other test had used it
        monkeypatch.delitem(sys.modules["fsspec.registry"]._registry, name, raising=False)
    pipeline(source="s3://bucket/*.ndjson", sink="out.ndjson")
    for command in ("run", "check"):
        done = ztf(command, "p.yaml")
        assert done.code == 3 and 'pip install "ztf-flow[s3]"' in done.err + done.out.decode()


def test_secrets_are_not_shown(ztf: Ztf, pipeline: PipelineFile, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not in summaries, errors or explanations."""
    monkeypatch.setenv("KEY", "very-secret")
    storage = {"key": "${secret:KEY}", "endpoint_url": "http://127.0.0.1:9/very-secret"}
    pipeline(source={"uri": "s3://very-secret@bucket/*", "storage": storage}, sink="o.ndjson", limits={"retries": 0})
    for arguments in (["run", "p.yaml"], ["run", "p.yaml", "--log-format", "json"], ["explain", "p.yaml"],
                      ["check", "p.yaml"]):  # fmt: skip
        done = ztf(*arguments)
        assert "very-secret" not in done.err and b"very-secret" not in done.out


def test_commands_of_later_versions_say_so(ztf: Ztf) -> None:
    """Exit code 2, whatever their arguments are."""
    for command in LATER:
        done = ztf(command, "x", "--any", "thing")
        assert done.code == 2 and f"ztf {command} is not available yet" in done.err
