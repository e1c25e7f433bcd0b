"""`detect_format`: by name and content, and None where that is not sure."""

from __future__ import annotations

import gzip

import pytest
from batch.models import Point
from hypothesis import given, settings
from hypothesis import strategies as st

import ztf_flow as ztf
from ztf_flow.formats.registry import default_registry

CONTENTS: dict[str, str | bytes] = {
    "json": '{"a": 1}',
    "ndjson": '{"a":1}\n{"a":2}\n',
    "csv": "a,b\n1,2\n3,4\n",
    "tsv": "a\tb\n1\t2\n3\t4\n",
    "parquet": ztf.format_to(Point, "parquet", [Point(x=1)]),
}


@pytest.mark.parametrize("format", CONTENTS)
def test_contents_tell(format: str) -> None:
    """Without a name, under a wrong one, as bytes, and compressed."""
    content = CONTENTS[format]
    data = content if isinstance(content, bytes) else content.encode()
    for name in ("", "x", "data.bin", f"x.{format}", "x.csv" if format != "tsv" else "x.tab"):
        assert ztf.detect_format(name, content) == format
        assert ztf.detect_format(name, data) == format
    assert ztf.detect_format("", gzip.compress(data)) == format


@pytest.mark.parametrize("name", ["{0}", "a.b{0}", "A{0}.gz", "/x/y{0}", "s3://b/k{0}.zst"])
def test_names_tell(name: str) -> None:
    """Every suffix of every format but plain text, compressed or not, in any folder."""
    for info in default_registry.describe():
        if info.name == "text":
            continue
        for suffix in info.extensions:
            assert ztf.detect_format(name.format(suffix)) in {
                other.name for other in default_registry.describe() if suffix in other.extensions
            }


@pytest.mark.parametrize(
    "name", ["", "x", "README", "x.exe", "x.json.bak", ".gitignore", "json", "csv", "x.txt", "x.zip"]
)
def test_names_that_tell_nothing(name: str) -> None:
    """None."""
    assert ztf.detect_format(name) is None


@pytest.mark.parametrize(
    "content",
    [
        "",
        "hello",
        "hello, world",
        "one\ntwo\nthree\n",
        " \n\t\n",
        "12",
        b"\x00\x01\x02",
        b"\xff\xfe\xfd",
        b"%PDF-1.7 x",
    ],
)
def test_contents_that_tell_nothing(content: str | bytes) -> None:
    """None: a guess would be wrong for somebody."""
    assert ztf.detect_format("", content) is None


@given(st.binary(max_size=200) | st.text(max_size=200), st.sampled_from(["", "a.json", "b.csv.gz", "c.yaml", "d.zip"]))
@settings(max_examples=300, deadline=None)
def test_any_content_is_told_or_not(content: str | bytes, name: str) -> None:
    """Nothing is raised, and what is given is the name of a format."""
    assert ztf.detect_format(name, content) in (None, *default_registry.names())
