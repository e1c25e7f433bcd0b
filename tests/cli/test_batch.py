"""`ztf batch`: directories from the shell."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Ztf = Callable[..., Any]
Write = Callable[[str, str | bytes], Path]

MODEL = "from pydantic import BaseModel\n\nclass Row(BaseModel):\n    id: int\n"


@pytest.fixture(autouse=True)
def inputs(write: Write) -> None:
    write("models.py", MODEL)
    write("in/a.json", '{"id":1}')
    write("in/sub/b.csv", "id\n2\n3\n")


def test_a_directory_is_converted(ztf: Ztf, tmp_path: Path) -> None:
    """Outputs are written, and a summary goes to stderr."""
    done = ztf("batch", "in", "--schema", "models.py:Row", "--to", "ndjson", "--out", "out", "--parallel", "2")
    assert done.code == 0 and done.out == b"" and "2 files written, 0 failed" in done.err
    assert (tmp_path / "out/a.ndjson").read_text() == '{"id":1}\n'
    assert (tmp_path / "out/sub/b.ndjson").read_text() == '{"id":2}\n{"id":3}\n'


def test_failures_are_listed(ztf: Ztf, write: Write, tmp_path: Path) -> None:
    """Each with its reason; the exit code is 4, the other files are written, and `--retries` tries again."""
    write("in/bad.json", '{"id":"x"}')
    arguments = ["in", "--schema", "models.py:Row", "--to", "csv", "--out", "out"]
    done = ztf("batch", *arguments)
    assert done.code == 4 and "'bad.json'" in done.err and "valid integer" in done.err
    assert "2 files written, 1 failed" in done.err and (tmp_path / "out/a.csv").exists()


def test_retries_help_what_passes(ztf: Ztf, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What fails at first and then succeeds is no failure."""
    monkeypatch.setattr("ztf_flow.batch.retry.asyncio", Sleepless())
    write(
        "models.py",
        "import pathlib\n"
        + MODEL
        + "\n    def model_post_init(self, context):\n"
        + "        mark = pathlib.Path(__file__).with_name(f'mark{self.id}')\n"
        + "        if not mark.exists():\n            mark.touch()\n            raise ValueError('not now')\n",
    )
    done = ztf("batch", "in", "--schema", "models.py:Row", "--to", "csv", "--out", "out", "--retries", "2")
    assert done.code == 0 and "2 files written, 0 failed" in done.err


class Sleepless:
    """asyncio whose pauses are short."""

    async def sleep(self, seconds: float) -> None:
        return None


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"--schema": "models.py:Nothing"}, "no 'Nothing'"),
        ({"--schema": "models"}, "FILE.py:Model"),
        ({"--to": "jsn"}, "json"),
        ({"--from": "jsn"}, "json"),
        ({"--pattern": "../*"}, "below"),
        ({"--storage": "key"}, "NAME=VALUE"),
    ],
)
def test_a_wrong_command_line_is_exit_2(ztf: Ztf, changed: dict[str, str], told: str, tmp_path: Path) -> None:
    """With what is wrong, and nothing is written."""
    options = {"--schema": "models.py:Row", "--to": "csv", "--out": "out", **changed}
    done = ztf("batch", "in", *[part for option in options.items() for part in option])
    assert done.code == 2 and told in done.err and not (tmp_path / "out").exists()


def test_nothing_matches(ztf: Ztf) -> None:
    """That is said, and fine."""
    done = ztf("batch", "in", "--schema", "models.py:Row", "--to", "csv", "--out", "out", "--pattern", "*.xml")
    assert done.code == 0 and "no file matches" in done.err
