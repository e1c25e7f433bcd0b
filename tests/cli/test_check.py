"""`ztf check` and `ztf explain` and `ztf formats`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Ztf = Callable[..., Any]
Write = Callable[[str, str | bytes], Path]
PipelineFile = Callable[..., Path]

WRONG = """\
source: in/*.ndjson
sink:
  uri: out/
  mood: error
validate: models.py:Nothing
limits: {workers: 0}
"""


def test_all_problems_come_at_once_with_their_places(ztf: Ztf, write: Write) -> None:
    """`FILE:LINE:COL: code: message (did you mean …?)`, exit code 2."""
    write("p.yaml", WRONG)
    done = ztf("check", "p.yaml")
    lines = done.out.decode().splitlines()
    assert done.code == 2 and lines[0].startswith("p.yaml:4:3: unknown-key:") and "did you mean 'mode'" in lines[0]
    assert lines[1].startswith("p.yaml:6:19: ") and len(lines) >= 2


def test_problems_as_json(ztf: Ztf, write: Write) -> None:
    """The same, for programs; an empty array where there are none."""
    write("p.yaml", WRONG)
    problems = json.loads(ztf("check", "p.yaml", "--json").out)
    assert problems[0]["line"] == 4 and problems[0]["column"] == 3 and problems[0]["code"] == "unknown-key"
    write("p.yaml", "source: in/*\nsink: out.ndjson\n")
    done = ztf("check", "p.yaml", "--json")
    assert done.code == 0 and json.loads(done.out) == []


def test_a_good_file_is_told(ztf: Ztf, write: Write, tmp_path: Path) -> None:
    """Nothing is read and nothing is written."""
    write("p.yaml", "source: in/*\nsink: out/x.ndjson\n")
    done = ztf("check", "p.yaml", "p.yaml")
    assert done.code == 0 and "2 pipeline files checked, no problems" in done.err
    assert [path.name for path in tmp_path.iterdir()] == ["p.yaml"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("source: in/*\nsink: there.ndjson\n", "is a folder"),
        ("source: in/*\nsink: {uri: old.ndjson, mode: error}\n", "exists"),
        ("source: in/*\nformat: ndjson\nsink: {uri: foreign/, mode: overwrite}\n", "no _ztf/"),
        ("source: in/*\nformat: ndjson\nsink: out/\nrejects: {uri: q.jsonl}\n", "must be a folder"),
    ],
)
def test_the_sink_is_looked_at_unless_offline(ztf: Ztf, write: Write, tmp_path: Path, text: str, said: str) -> None:
    """What only the storage tells, with a place; `--offline` doesn't look."""
    (tmp_path / "there.ndjson").mkdir()
    write("old.ndjson", "old")
    write("foreign/x", "mine")
    write("p.yaml", text)
    done = ztf("check", "p.yaml")
    assert done.code == 2 and said in done.out.decode() and done.out.startswith(b"p.yaml:")
    assert ztf("check", "p.yaml", "--offline").code == 0


def test_what_is_wrong_with_the_environment_alone_is_exit_code_3(ztf: Ztf, write: Write) -> None:
    """Storage that does not answer."""
    write("file", "")
    write("p.yaml", "source: in/*\nsink: file/x.ndjson\n")
    done = ztf("check", "p.yaml")
    assert done.code == 3 and "environment" in done.out.decode()
    assert ztf("check", "p.yaml", "nothing.yaml").code == 2


def test_a_file_that_is_not_there(ztf: Ztf) -> None:
    """A problem as any other, for each command."""
    for command in ("check", "run", "explain"):
        done = ztf(command, "nothing.yaml")
        assert done.code == 2 and "nothing.yaml" in done.out.decode() + done.err


def test_explain_shows_what_a_file_compiles_to(ztf: Ztf, pipeline: PipelineFile) -> None:
    """Every stage, kernel, workers, memory and splits; on stdout."""
    schema = {"schema": {"fields": {"id": "int"}}, "mode": "strict"}
    pipeline(source="in/*", validate=schema, format="parquet", sink="out/", limits={"workers": 3})
    done = ztf("explain", "p.yaml")
    text = done.out.decode()
    names = [line.split()[0] for line in text.splitlines()]
    assert done.code == 0 and names[:7] == ["source", "detect", "parse", "validate", "format", "sink", "rejects"]
    for said in ("strict", "workers   3 ", "in flight", "row by row", "dataset", "sidecar", "128 MiB"):
        assert said in text
    drawn = ztf("explain", "p.yaml", "--mermaid").out.decode()
    assert drawn.startswith("flowchart LR\n") and drawn.count("-->") >= 4


def test_formats_are_listed(ztf: Ztf) -> None:
    """What each reads and writes."""
    done = ztf("formats")
    rows = {line.split()[0]: line for line in done.out.decode().splitlines()}
    assert done.code == 0 and {"format", "csv", "tsv", "ndjson", "json", "parquet"} <= set(rows)
    assert done.err == ""
