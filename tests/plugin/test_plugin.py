"""A format of another package works in pipelines, with worker processes, in memory, in batches and as a command."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import Write, run_flow
from pydantic import BaseModel
from typer.testing import CliRunner

import ztf_flow as ztf
from ztf_flow.config.names import plugins
from ztf_flow.formats.registry import default_registry

PACKAGE = Path(__file__).parent / "package"
TEXT = "id=1;name=a\nid=x;name=b\nbroken\nid=3;name=c\n"


class Row(BaseModel):
    id: int
    name: str


@pytest.fixture(autouse=True)
def installed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The package is on the path with its metadata, as if it were installed."""
    monkeypatch.syspath_prepend(str(PACKAGE))
    monkeypatch.setattr(default_registry, "_entry_points", None)
    adapters: dict[str, Any] = dict(default_registry._adapters)
    plugins.forget()
    yield
    plugins.forget()
    default_registry._adapters.clear()
    default_registry._adapters.update(adapters)
    default_registry._entry_points = None
    sys.modules.pop("ztf_pairs", None)


def test_a_pipeline_reads_and_writes_it(write: Write, tmp_path: Path) -> None:
    """By its suffix, in worker processes, with rejects at their places."""
    write("in.pairs", TEXT)
    write("models.py", "from pydantic import BaseModel\n\nclass Row(BaseModel):\n    id: int\n    name: str\n")
    keys = {"source": "in.pairs", "validate": "models.py:Row", "sink": "out.ndjson"}
    done = run_flow(tmp_path, keys)
    assert done.report.counts == {"read": 4, "written": 2, "quarantined": 2, "skipped": 0, "filtered": 0}
    assert (tmp_path / "out.ndjson").read_text() == '{"id":1,"name":"a"}\n{"id":3,"name":"c"}\n'
    lines = [json.loads(line) for line in (tmp_path / "out.ndjson.quarantine.jsonl").read_text().splitlines()]
    assert [(line["stage"], line["record"], line["raw"]) for line in lines] == [
        ("validate", 2, "id=x;name=b"),
        ("parse", 3, "broken"),
    ]
    assert run_flow(tmp_path, {"source": "out.ndjson", "format": "pairs", "sink": "back.pairs"}).exit_code == 0
    assert (tmp_path / "back.pairs").read_text() == "id=1;name=a\nid=3;name=c\n"


def test_it_works_in_memory() -> None:
    """`parse_from`, `format_to` and `convert` know it."""
    assert ztf.parse_from(Row, "pairs", "id=1;name=a\n") == [Row(id=1, name="a")]
    assert ztf.format_to(Row, "pairs", [Row(id=1, name="a")]) == "id=1;name=a\n"
    assert ztf.convert(Row, '{"id":1,"name":"a"}', source_format="ndjson", target_format="pairs") == "id=1;name=a\n"


def test_it_works_on_the_command_line(write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`ztf convert`, `ztf formats` and `ztf check` know it too."""
    from ztf_flow.cli.app import app

    monkeypatch.chdir(tmp_path)
    write("in.pairs", "id=1;name=a\n")
    write("p.yaml", "source: in.pairs\ndetect: pairs\nsink: out/\nformat: pairs\n")
    assert CliRunner().invoke(app, ["convert", "in.pairs", "out.csv"]).exit_code == 0
    assert (tmp_path / "out.csv").read_text() == "id,name\n1,a\n"
    assert "pairs" in CliRunner().invoke(app, ["formats"]).stdout
    assert CliRunner().invoke(app, ["check", "p.yaml"]).exit_code == 0


async def test_it_works_in_batches() -> None:
    """Items may be in it."""
    batch = ztf.create_batch_parser(Row)
    batch.add("1", "id=1;name=a\n", "pairs")
    summary = await batch.execute()
    assert summary.results[0].data == [Row(id=1, name="a")]


def test_a_registered_format_works_in_this_process(write: Write, tmp_path: Path) -> None:
    """What is registered by hand is known to pipelines, whose kernels then run in threads."""

    class Shout:
        name = "shout"

        def parse(self, data: Any) -> Any:
            return data

    ztf.register_format(Shout())
    write("in.pairs", "id=1;name=a\n")
    done = run_flow(tmp_path, {"source": "in.pairs", "detect": "shout", "sink": "out.ndjson"})
    assert done.exit_code == 2 and "neither `framer` nor `frames`" in str(done.error)
    done = run_flow(tmp_path, {"source": "in.pairs", "format": "shout", "sink": "out/"})
    assert done.exit_code == 2 and "no `render` and `encoder`" in str(done.error)
