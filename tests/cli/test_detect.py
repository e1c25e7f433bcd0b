"""`ztf detect`: mixed folders, evidence, JSON."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

Ztf = Callable[..., Any]
Write = Callable[[str, str | bytes], Path]


def test_a_mixed_folder(ztf: Ztf, write: Write) -> None:
    """Each object is told on its own, with its compression, encoding and dialect."""
    write("d/a.csv", "id;name\n1;x\n2;y\n")
    write("d/b.json.gz", gzip.compress(b'{"a": 1}\n{"a": 2}\n'))
    write("d/c", "<a><b/></a>")
    write("d/e/f.yaml", "a: 1\n".encode("utf-16"))
    done = ztf("detect", "d", "--json")
    assert done.code == 0
    found = {Path(line["uri"]).name: line for line in map(json.loads, done.out.decode().splitlines())}
    assert {name: line["format"] for name, line in found.items()} == {
        "a.csv": "csv", "b.json.gz": "ndjson", "c": "xml", "f.yaml": "yaml"
    }  # fmt: skip
    assert found["a.csv"]["dialect"] == {"delimiter": ";", "quote": '"', "header_likely": True}
    assert found["b.json.gz"]["compression"] == "gzip" and "holds ndjson" in found["b.json.gz"]["notes"][0]
    assert found["f.yaml"]["encoding"] == "utf-16-le"


def test_what_can_not_be_told_is_said(ztf: Ztf, write: Write) -> None:
    """Exit code 4, with the reason and what to declare; an encoding is proposed and never used."""
    write("a.dat", "[a]\nk = 1\n")
    write("b.csv", "name,city\nJosé,Málaga\nJürgen,Köln\n".encode("latin-1"))
    done = ztf("detect", "a.dat", "b.csv")
    told = done.out.decode()
    assert done.code == 4
    assert "it may be toml or ini" in told and "declare detect.format" in told
    assert "iso8859-1 is likely" in told and "confidence" in told and "because" in told
    (line,) = map(json.loads, ztf("detect", "b.csv", "--json").out.decode().splitlines())
    assert (line["encoding"], line["proposed_encoding"]) == (None, "iso8859-1")


def test_nothing_there_is_an_error(ztf: Ztf) -> None:
    """A path without objects is not passed over."""
    assert ztf("detect", "nothing.csv").code == 3
