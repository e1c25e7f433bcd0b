"""`ztf convert`: one-off conversions, also between pipes."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

Ztf = Callable[..., Any]
Write = Callable[[str, str | bytes], Path]

CSV = b"id,name\n1,a\n2,b\n"
MODEL = "from pydantic import BaseModel\n\nclass Row(BaseModel):\n    id: int\n    name: str\n"


def test_files_by_their_suffixes(ztf: Ztf, write: Write, tmp_path: Path) -> None:
    """With and without a schema."""
    write("x.csv", CSV)
    write("models.py", MODEL)
    assert ztf("convert", "x.csv", "x.ndjson").code == 0
    assert (tmp_path / "x.ndjson").read_text() == '{"id":"1","name":"a"}\n{"id":"2","name":"b"}\n'
    assert ztf("convert", "x.csv", "x.parquet", "--schema", "models.py:Row").code == 0
    assert pq.read_table(tmp_path / "x.parquet").to_pylist() == [{"id": 1, "name": "a"}, {"id": 2, "name": "b"}]


def test_between_pipes(ztf: Ztf, write: Write, tmp_path: Path) -> None:
    """Data goes to stdout and nothing else does; binary data, too."""
    done = ztf("convert", "-", "-", "--to", "ndjson", stdin=CSV)
    assert done.code == 0 and done.out == b'{"id":"1","name":"a"}\n{"id":"2","name":"b"}\n' and done.err == ""
    write("models.py", MODEL)
    done = ztf("convert", "-", "-", "--from", "csv", "--to", "parquet", "--schema", "models.py:Row", stdin=CSV)
    assert pq.read_table(io.BytesIO(done.out)).num_rows == 2
    again = ztf("convert", "-", "-", "--to", "csv", stdin=done.out)
    assert again.out.replace(b"\r\n", b"\n") == CSV
    assert [path.name for path in tmp_path.iterdir()] == ["models.py"]


def test_rejects_of_a_pipe_are_kept(ztf: Ztf, write: Write, tmp_path: Path) -> None:
    """In a file of the current folder; the summary says so."""
    write("models.py", MODEL)
    done = ztf("convert", "-", "-", "--to", "ndjson", "--schema", "models.py:Row", stdin=CSV + b"x,c\n")
    assert done.code == 0 and done.out.count(b"\n") == 2
    assert '"record":3' in (tmp_path / "stdout.quarantine.jsonl").read_text()
    done = ztf("convert", "-", "-", "--to", "ndjson", "--schema", "models.py:Row", stdin=b"id,name\nx,c\n")
    assert done.code == 4


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["-", "-"], "--to"),
        (["x.csv", "x.unknown"], "format"),
        (["x.csv", "out.ndjson", "--from", "cvs"], "cvs"),
        (["x.csv", "out.ndjson", "--schema", "models.py:Nothing"], "Nothing"),
        (["x.csv", "out.ndjson", "--storage", "nonsense"], "--storage"),
    ],
)
def test_what_is_wrong_is_told(ztf: Ztf, write: Write, arguments: list[str], said: str) -> None:
    """Exit code 2."""
    write("x.csv", CSV)
    write("models.py", MODEL)
    done = ztf("convert", *arguments)
    assert done.code == 2 and said in done.err


def test_many_files_with_a_template(ztf: Ztf, write: Write, tmp_path: Path) -> None:
    """A pattern in, an output for each."""
    write("in/a.csv", CSV)
    write("in/b.csv", CSV)
    assert ztf("convert", "in/*.csv", "out/{stem}.json").code == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a.json", "b.json"]
    done = ztf("convert", "in/*.nothing", "out/{stem}.json")
    assert done.code == 1 and "nothing matches" in done.err
