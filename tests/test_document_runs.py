"""Whole runs over formats of documents: one output per input, rejects with their places, provenance."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import Flow, Write
from pydantic import BaseModel

import ztf_flow as ztf
from ztf_flow.config.yaml import load_yaml


class Server(BaseModel):
    host: str
    port: int
    tags: list[str] = []


class Config(BaseModel):
    server: Server


TEXTS = {
    "yaml": "server:\n  host: a\n  port: 80\n",
    "toml": '[server]\nhost = "a"\nport = 80\n',
    "ini": "[server]\nhost = a\nport = 80\n",
    "json": '{"server": {"host": "a", "port": 80}}\n',
}
READERS: dict[str, Callable[[str], Any]] = {
    "yaml": lambda text: load_yaml(text, "x")[0],
    "toml": tomllib.loads,
    "json": json.loads,
    "ini": lambda text: ztf.parse_one(Config, "ini", text).model_dump(),
}


@pytest.mark.parametrize("source", TEXTS)
@pytest.mark.parametrize("target", TEXTS)
def test_a_document_gives_a_document(source: str, target: str, flow: Flow, write: Write, tmp_path: Path) -> None:
    """Any of the formats converts to any other by a template, as one document, and in memory too."""
    write(f"in/x.{source}", TEXTS[source])
    options: dict[str, Any] = {"nested": "json"} if target == "ini" else {}
    done = flow(
        schema=Config,
        validate="any:Model",
        source="in/*",
        sink=f"out/{{stem}}.{target}",
        format={"type": target, **options},
    )
    assert done.report.counts["written"] == 1
    text = (tmp_path / f"out/x.{target}").read_text()
    expected = {"server": {"host": "a", "port": 80, "tags": []}}
    if target == "ini":
        assert text == "[server]\nhost = a\nport = 80\ntags = []\n"
    else:
        assert READERS[target](text) == expected
    assert ztf.convert(Config, TEXTS[source], source_format=source, target_format=target, **options) == text


@pytest.mark.parametrize("suffix", ["yaml", "toml", "ini", "env"])
def test_a_broken_document_is_in_the_quarantine(suffix: str, flow: Flow, write: Write, tmp_path: Path) -> None:
    """With its raw bytes and its place; the other objects are written."""
    broken = {"yaml": "a: [\n", "toml": "a = \n", "ini": "[a\n", "env": "1\n"}[suffix]
    good = {"yaml": "a: 1\n", "toml": "a = 1\n", "ini": "[s]\na = 1\n", "env": "a=1\n"}[suffix]
    write(f"in/1.{suffix}", broken)
    write(f"in/2.{suffix}", good)
    done = flow(source="in/*", sink="out.ndjson")
    assert done.report.counts == {"read": 2, "written": 1, "quarantined": 1, "skipped": 0, "filtered": 0}
    (line,) = (json.loads(line) for line in (tmp_path / "out.ndjson.quarantine.jsonl").read_text().splitlines())
    assert (line["stage"], line["record"], line["line"], line["byte_start"]) == ("parse", 1, 1, 0)
    assert broken.startswith(line["raw"])


def test_rejects_of_a_stream_of_documents(
    flow: Flow, write: Write, tmp_path: Path, frame_size: Callable[[int], None]
) -> None:
    """Records are numbered through documents and frames, and each reject is where its bytes are."""
    frame_size(50)
    text = "".join(f"---\nserver: {{host: h{i}, port: {'x' if i % 7 == 0 else i}}}\n" for i in range(100))
    write("in.yaml", text)
    done = flow(schema=Config, validate="any:Model", source="in.yaml", sink="out.yaml")
    assert done.report.counts["written"] == 85
    assert len(load_yaml((tmp_path / "out.yaml").read_text(), "x")[0]) == 85
    lines = [json.loads(line) for line in (tmp_path / "out.yaml.quarantine.jsonl").read_text().splitlines()]
    assert [line["record"] for line in lines] == list(range(1, 101, 7))
    for line in lines:
        assert text[line["byte_start"] : line["byte_end"]] == line["raw"]
        assert line["raw"].startswith(f"server: {{host: h{line['record'] - 1},")
        assert line["line"] == 2 * line["record"]


def test_provenance_is_an_object_in_yaml(flow: Flow, write: Write, tmp_path: Path) -> None:
    """It says where each record came from; a record with a field of that name is refused."""
    write("in.yaml", "- a: 1\n- [b]\n- {_ztf: 1}\n- a: 2\n")
    done = flow(source="in.yaml", sink={"uri": "out.yaml", "provenance": "columns"})
    assert done.report.counts == {"read": 4, "written": 2, "quarantined": 2, "skipped": 0, "filtered": 0}
    rows = load_yaml((tmp_path / "out.yaml").read_text(), "x")[0]
    assert [(row["a"], row["_ztf"]["record"], row["_ztf"]["line"], row["_ztf"]["byte_start"]) for row in rows] == [
        (1, 1, 1, 2),
        (2, 4, 4, 27),
    ]


def test_several_records_can_not_be_one_ini_file(flow: Flow, write: Write, tmp_path: Path) -> None:
    """The run fails and says what to do; nothing is published."""
    write("in.yaml", "- {a: {b: 1}}\n- {a: {b: 2}}\n")
    done = flow(source="in.yaml", sink="out.ini")
    assert done.exit_code == 1 and "holds one record" in str(done.error)
    assert not (tmp_path / "out.ini").exists()


def test_nested_models_become_columns(flow: Flow, write: Write, tmp_path: Path) -> None:
    """With dots the columns are those of the schema; lists have none, which is said before anything is read."""
    write("in.yaml", TEXTS["yaml"])
    done = flow(
        schema=Config, validate="any:Model", source="in.yaml", sink="out.csv", format={"type": "csv", "nested": "dots"}
    )
    assert done.exit_code == 2 and "'server.tags' is a list" in str(done.error)
    done = flow(source="in.yaml", sink="out.csv", format={"type": "csv", "nested": "dots"})
    assert (tmp_path / "out.csv").read_text() == "server.host,server.port\na,80\n"
