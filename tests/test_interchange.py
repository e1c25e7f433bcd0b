"""Whole runs from each format and compression to each other: the same records come out."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ztf_flow import codecs
from ztf_flow.plan import COMPRESSION_SUFFIXES

Write = Callable[[str, str | bytes], Path]
Flow = Callable[..., Any]

RECORDS = [{"id": number, "name": f"name {number * 7919 % 10007}"} for number in range(3000)]
TEXT = "".join(json.dumps(record, separators=(",", ":")) + "\n" for record in RECORDS)


@pytest.mark.parametrize("name", codecs.NAMES)
def test_compressed_output_is_read_again(name: str, flow: Flow, write: Write, tmp_path: Path) -> None:
    """What a run writes by a suffix or an option, another reads by its suffix, its magic bytes, or a declaration."""
    write("in.ndjson", TEXT)
    suffix = COMPRESSION_SUFFIXES[name]
    assert flow(source="in.ndjson", sink=f"a.ndjson{suffix}").exit_code == 0
    assert flow(source="in.ndjson", sink="b.ndjson", format={"type": "ndjson", "compression": name}).exit_code == 0
    packed = (tmp_path / f"a.ndjson{suffix}").read_bytes()
    assert packed == (tmp_path / "b.ndjson").read_bytes() and len(packed) < len(TEXT) / 2
    for source, detect in ((f"a.ndjson{suffix}", "auto"), ("b.ndjson", "auto"), ("b.ndjson", {"compression": name})):
        assert flow(source=source, detect=detect, sink="out.ndjson").exit_code == 0
        assert (tmp_path / "out.ndjson").read_text() == TEXT


@pytest.mark.parametrize("name", codecs.NAMES)
def test_a_cut_off_object_is_partial(name: str, flow: Flow, write: Write, tmp_path: Path) -> None:
    """The records before the damage are written, and one line in the quarantine says where it is."""
    compressor = codecs.compressor(name)
    pieces = [b"".join(compressor.feed(TEXT.encode()[at : at + 20_000])) for at in range(0, len(TEXT), 20_000)]
    packed = b"".join([*pieces, *compressor.finish()])
    write(f"in.ndjson{COMPRESSION_SUFFIXES[name]}", packed[:-3])
    outcome = flow(source="in.ndjson*", sink="out.ndjson")
    assert outcome.exit_code == 4
    assert TEXT.startswith((tmp_path / "out.ndjson").read_text())
    (line,) = (tmp_path / "out.ndjson.quarantine.jsonl").read_text().splitlines()
    assert f"{name} stream damaged at byte {len(packed) - 3}" in json.loads(line)["errors"][0]["message"]


def test_a_bomb_is_a_bad_object(flow: Flow, write: Write, tmp_path: Path) -> None:
    """Beyond `limits.ratio` an object is cut off; the others go on."""
    compressor = codecs.compressor("zstd")
    line = b'{"id":1,"name":"' + b"x" * 2**20 + b'"}\n'
    write("in/a.ndjson.zst", b"".join([*(p for _ in range(70) for p in compressor.feed(line)), *compressor.finish()]))
    write("in/b.ndjson", '{"id":2}\n')
    outcome = flow(source="in/**", sink="out.ndjson")
    assert outcome.exit_code == 4
    assert outcome.report.files["partial"] == 1 and outcome.report.files["done"] == 1
    (line_,) = (tmp_path / "out.ndjson.quarantine.jsonl").read_text().splitlines()
    assert "limits.ratio allows for more" in json.loads(line_)["errors"][0]["message"]
    assert flow(source="in/**", sink="out.ndjson", limits={"ratio": 100_000}).exit_code == 0
