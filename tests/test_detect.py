"""Tests of detection."""

from __future__ import annotations

import bz2
import gzip
import json
import lzma
from functools import partial
from pathlib import Path
from typing import Any

import cramjam
import lz4.frame
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from ztf_flow import codecs
from ztf_flow.detect import HEAD, detect, inspect
from ztf_flow.errors import ConfigError, ParseError
from ztf_flow.formats.registry import Registry
from ztf_flow.records import Layout

NDJSON = b'{"a": 1}\n{"a": 2}\n'
CSV = b"id,name\n1,Ann\n2,Bob\n"
PRETTY = b'{\n  "a": 1,\n  "b": [1, 2]\n}\n'
PARQUET = b"PAR1\x15\x04\x15\x00"


def refusal(name: str, head: bytes, **given: str) -> str:
    with pytest.raises(ParseError) as caught:
        detect(name, head, **given)  # type: ignore[arg-type]
    assert caught.value.place == name
    return caught.value.message


@pytest.mark.parametrize(
    ("name", "head", "format"),
    [
        ("x.csv", CSV, "csv"),
        ("x.csv", b"just one column\n1\n", "csv"),
        ("x.csv", b"", "csv"),
        ("x.tsv", b"a\tb\n1\t2\n", "tsv"),
        ("x.tsv", b"a\n1\n", "tsv"),
        ("x.ndjson", NDJSON, "ndjson"),
        ("x.jsonl", b'{"a": 1}', "ndjson"),
        ("x.jsonl", b"[1, 2]\n", "ndjson"),
        ("x.jsonl", b"1\n2\n", "ndjson"),
        ("x.jsonl", b"oops, no JSON\n" + NDJSON, "ndjson"),
        ("x.jsonl", b'{"a": 1\n{"a": 2}\n{"a": 3}\n', "ndjson"),
        ("x.jsonl", b'{"a": 1\n{"a": 2\n', "ndjson"),
        ("x.jsonl", b'{"a": "' + b"x" * HEAD, "ndjson"),
        ("x.json", PRETTY, "json"),
        ("x.json", b'{"a": 1}\n', "json"),
        ("x.json", b"[1, 2]", "json"),
        ("x.json", b"17", "json"),
        ("x.json", b'[\n{"a": 1},\n{"a": 2}\n]', "json"),
        ("x.json", b'[{"a": 1},\n{"a": 2},\n' + b" " * HEAD, "json"),
        ("x.json", b'{"a": "' + b"x" * HEAD, "json"),
        ("x.json", b'{"a": 1} trailing', "json"),
        ("x.json", b"[" * 10_000, "json"),
        ("x.parquet", PARQUET, "parquet"),
        ("x.pq", PARQUET, "parquet"),
    ],
)
def test_names_are_confirmed(name: str, head: bytes, format: str) -> None:
    """What can be what its name says is that, without a note."""
    assert (detect(name, head).format, detect(name, head).notes) == (format, ())


@pytest.mark.parametrize(
    ("name", "head", "format"),
    [
        ("x.json", NDJSON, "ndjson"),
        ("x.json", CSV, "csv"),
        ("x.ndjson", PRETTY, "json"),
        ("x.ndjson", b'[\n{"a": 1},\n{"a": 2}\n]', "json"),
        ("x.ndjson", CSV, "csv"),
        ("x.csv", NDJSON, "ndjson"),
        ("x.csv", PRETTY, "json"),
        ("x.csv", PARQUET, "parquet"),
        ("x.tsv", CSV, "csv"),
        ("x.parquet", CSV, "csv"),
        ("x.parquet", NDJSON, "ndjson"),
        ("x.yaml", PARQUET, "parquet"),
    ],
)
def test_content_wins_over_the_name(name: str, head: bytes, format: str) -> None:
    """Where name and content disagree the content counts, and a note says so."""
    layout = detect(name, head)
    assert layout.format == format
    assert len(layout.notes) == 1 and f"holds {format}" in layout.notes[0]


@pytest.mark.parametrize(
    ("head", "format"),
    [
        (CSV, "csv"),
        (b"a\tb\n1\t2\n", "tsv"),
        (NDJSON, "ndjson"),
        (PRETTY, "json"),
        (b'{"a": 1}', "json"),
        (PARQUET, "parquet"),
    ],
)
def test_content_is_enough(head: bytes, format: str) -> None:
    """A name without a known suffix adds nothing and contradicts nothing."""
    assert (detect("data.dat", head).format, detect("data.dat", head).notes) == (format, ())


@pytest.mark.parametrize("name", ["x.csv", "x.json", "data"])
def test_a_declared_format_is_used(name: str) -> None:
    """An option overrules name and content."""
    assert detect(name, CSV, format="ndjson").format == "ndjson"
    assert detect(name, NDJSON, format="csv").format == "csv"
    assert detect(name, CSV, format="parquet").format == "parquet"


@pytest.mark.parametrize("given", [{"format": "rar"}, {"format": "cvs"}, {"encoding": "utf-9"}])
def test_wrong_declarations_are_configuration_errors(given: dict[str, str]) -> None:
    """A format that there is not, or an unknown encoding, is not the object's fault."""
    with pytest.raises(ConfigError):
        detect("x.csv", CSV, **given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "head", "reason"),
    [
        ("x.msgpack", b"prose\nthat goes on\n", "named as msgpack and is none"),
        ("x.xlsx", b"prose\nthat goes on\n", "named as xlsx and is none"),
        ("x.dat", b"SQLite format 3\x00", "an SQLite database"),
        ("x.csv", b"PK\x03\x04xx word/", "a ZIP file of an office document"),
        ("x.parquet", b"some prose\nthat goes on\n", "is named as parquet and is none"),
        ("x.dat", b"some prose\nthat goes on, and on\nand on\n", "declare detect.format"),
        ("x.dat", b"  \n", "blank"),
    ],
)
def test_the_unknown_is_refused_with_a_hint(name: str, head: bytes, reason: str) -> None:
    """The message says what was seen, or what to declare."""
    assert reason in refusal(name, head)


COMPRESS: list[Any] = [
    ("gzip", ".gz", gzip.compress),
    ("zstd", ".zst", zstandard.ZstdCompressor().compress),
    ("bz2", ".bz2", bz2.compress),
    ("xz", ".xz", lzma.compress),
    ("lz4", ".lz4", partial(lz4.frame.compress, block_size=lz4.frame.BLOCKSIZE_MAX4MB)),
    ("snappy", ".sz", lambda data: bytes(cramjam.snappy.compress(data))),
]


@pytest.mark.parametrize(("compression", "suffix", "compress"), COMPRESS)
def test_compression_is_looked_through(compression: str, suffix: str, compress: Any) -> None:
    """The format inside counts, also where the sample cuts the compressed stream."""
    rows = b"".join(b"%d,%x,%d\n" % (i, i * 7919 % 104729, i * i) for i in range(60_000))
    for name, content, format in [
        ("x.csv" + suffix, rows, "csv"),
        ("x.csv" + suffix, NDJSON, "ndjson"),
        ("x", CSV, "csv"),
    ]:
        layout = detect(name, compress(content)[: codecs.sample_size(compression)])
        assert (layout.format, layout.compression) == (format, compression)


@pytest.mark.parametrize(("compression", "suffix", "compress"), COMPRESS)
def test_a_bomb_is_looked_at_cautiously(compression: str, suffix: str, compress: Any) -> None:
    """No more is decompressed than is looked at."""
    assert detect("x.csv" + suffix, compress(b"a,b\n" * 5_000_000)).delimiter == ","


def test_a_false_compression_suffix_is_noted() -> None:
    """Plain text named .gz is read as it is, and a note says so; a suffix that is missing is no contradiction."""
    layout = detect("x.csv.gz", CSV)
    assert (layout.format, layout.compression) == ("csv", None)
    assert layout.notes == ("it is named as gzip and is not compressed",)
    assert detect("x.csv", gzip.compress(CSV)) == Layout("csv", compression="gzip", delimiter=",")


def test_a_declared_compression_is_used() -> None:
    """`none` and a name overrule suffix and magic bytes."""
    assert detect("x.csv.gz", CSV, compression="none") == Layout("csv", delimiter=",")
    assert detect("x.csv", gzip.compress(CSV), compression="gzip").compression == "gzip"
    assert detect("x.csv", CSV, compression="gzip").compression == "gzip"


@pytest.mark.parametrize(
    ("codec", "encoding", "bom"),
    [
        ("utf-8-sig", "utf-8", 3),
        ("utf-16", "utf-16-le", 2),
        ("utf-32", "utf-32-le", 4),
        ("utf-8", "utf-8", 0),
    ],
)
@pytest.mark.parametrize("head", [CSV, NDJSON, PRETTY])
def test_byte_order_marks_tell_the_encoding(codec: str, encoding: str, bom: int, head: bytes) -> None:
    """The mark is counted, not part of the encoding, and the format is seen behind it."""
    layout = detect("data", head.decode().encode(codec))
    assert (layout.encoding, layout.bom) == (encoding, bom)
    assert layout.format == detect("data", head).format


def test_big_endian_marks_are_known() -> None:
    """Both byte orders have their mark."""
    assert detect("x.csv", b"\xfe\xff" + CSV.decode().encode("utf-16-be")).encoding == "utf-16-be"
    assert detect("x.csv", b"\0\0\xfe\xff" + CSV.decode().encode("utf-32-be")).encoding == "utf-32-be"


@pytest.mark.parametrize(
    ("declared", "data", "encoding", "bom"),
    [
        ("latin-1", "é,b\n1,2\n".encode("latin-1"), "iso8859-1", 0),
        ("utf-8-sig", b"\xef\xbb\xbf" + CSV, "utf-8", 3),
        ("utf-8-sig", CSV, "utf-8", 0),
        ("utf8", b"\xef\xbb\xbf" + CSV, "utf-8", 3),
        ("utf-16", CSV.decode().encode("utf-16"), "utf-16-le", 2),
        ("utf-16", CSV.decode().encode("utf-16-be"), "utf-16-be", 0),
        ("utf-16", CSV.decode().encode("utf-16-le"), "utf-16-le", 0),
        ("utf-16-le", CSV.decode().encode("utf-16-le"), "utf-16-le", 0),
        ("utf-8", "é,b\n1,2\n".encode("latin-1"), "utf-8", 0),
    ],
)
def test_a_declared_encoding_is_used(declared: str, data: bytes, encoding: str, bom: int) -> None:
    """It is normalised, given its byte order, and not questioned."""
    layout = detect("x.csv", data, encoding=declared)
    assert (layout.encoding, layout.bom, layout.delimiter) == (encoding, bom, ",")


LATIN = "id,name\n1,Zoë\n2,Ann\n3,José\n".encode("latin-1")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (LATIN, "2 of its first 4 lines are not UTF-8 (byte 0xeb at offset 12)"),
        ("größe,b\n1,2\n".encode("latin-1"), "its first line is not UTF-8"),
        (CSV.decode().encode("utf-16-le"), "utf-16-le"),
        (CSV.decode().encode("utf-16-be"), "utf-16-be"),
        (b"a,b\n1,\x00\n", "NUL"),
    ],
)
@pytest.mark.parametrize("format", [None, "csv"])
def test_text_that_is_not_utf8_is_refused(data: bytes, reason: str, format: str | None) -> None:
    """Another encoding is never guessed: the message says what to declare, whether the format is told or not."""
    message = refusal("x.csv", data) if format is None else refusal("x.csv", data, format=format)
    assert reason in message and "declare detect.encoding" in message


@pytest.mark.parametrize(
    "data",
    [
        "id,name\n1,Zoë\n".encode() + b"2,Jos\xe9\n3,Andr\xe9\n",
        b"id,name\n1,Jos\xe9\n" + b"2,Ann\n" * 5,
        b"id,name\n" + b"1,Ann\n" * 97 + b"1,Jos\xe9\n" * 2,
    ],
)
def test_single_bad_records_are_left_to_the_parser(data: bytes) -> None:
    """UTF-8 with a few undecodable records is UTF-8."""
    assert detect("x.csv", data).encoding == "utf-8"


@pytest.mark.parametrize("size", range(HEAD - 5, HEAD))
@pytest.mark.parametrize("sign", ["é", "€", "💡"])
def test_a_character_cut_by_the_sample_is_no_error(size: int, sign: str) -> None:
    """A multibyte sequence may straddle the sample's end, in a first line as well."""
    assert detect("x.csv", (b"a" * size + sign.encode() * 3)[:HEAD]).encoding == "utf-8"


@pytest.mark.parametrize("name", ["x.json", "x.ndjson"])
def test_json_is_utf8(name: str) -> None:
    """Undecodable bytes are single records' fault; NUL bytes mean another encoding."""
    data = b'{"a": "\xe9"}\n{"a": "\xe8"}\n'
    assert detect(name, data).encoding == "utf-8"
    assert "NUL" in refusal(name, NDJSON.decode().encode("utf-16-le"))


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("a;b;c\n1,5;2,5;x\n2,5;3;y\n", ";"),
        ("a|b\n1|2\n", "|"),
        ("a\tb\n1\t2\n", "\t"),
        ('a,b\n"x;y;z",2\n"u;v",3\n', ","),
        ('a;b\n"x\n,y,,\n";2\n', ";"),
        ('name,note\nAnn,"a, b; c"\nBob,"d;e;f;g"\n', ","),
        ("single\n1\n2\n", None),
        ("a,b\n", ","),
    ],
)
def test_delimiters_divide_rows_evenly(text: str, delimiter: str | None) -> None:
    """The delimiter is the one that gives rows of one width; what stands in quotes doesn't count."""
    assert detect("x.csv", text.encode()).delimiter == delimiter


@given(
    rows=st.lists(st.lists(st.text("ab 1.\"'", max_size=4), min_size=3, max_size=3), min_size=3, max_size=8),
    delimiter=st.sampled_from([",", ";", "\t", "|"]),
)
def test_written_delimiters_are_found(rows: list[list[str]], delimiter: str) -> None:
    """What Python's csv writes is taken apart again."""
    import csv
    import io

    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows([["x", "y", "z"], *rows])
    assert detect("x.csv", out.getvalue().encode()).delimiter == delimiter


@given(
    head=st.binary(max_size=200),
    name=st.sampled_from(["x", "x.csv", "x.json", "x.ndjson", "x.parquet", "x.gz", "x.yaml"]),
)
def test_inspect_never_raises(head: bytes, name: str) -> None:
    """Any bytes give a detection; without a format it says why."""
    found = inspect(name, head)
    assert found.format is not None or found.problem
    assert 0 <= found.confidence <= 1


def test_inspect_gives_grounds() -> None:
    """Confidence grows where name and content agree, and the evidence tells why."""
    both, content = inspect("x.csv", CSV), inspect("x", CSV)
    assert both.confidence > content.confidence
    assert content.evidence == ("2 cells in 100% of 3 rows, cut at ','",)


def test_registered_formats_are_told_by_name() -> None:
    """A plugin's extension is enough; its content is not questioned."""
    registry = Registry()
    adapter: Any = type("Zeros", (), {"name": "zeros", "extensions": (".zeros",), "parse": lambda self, data: data})()
    registry.register(adapter)
    assert detect("x.zeros", bytes(10), registry=registry).format == "zeros"


@pytest.mark.parametrize(
    ("name", "format"),
    [
        ("airports.dat", "csv"),
        ("birdstrikes.csv", "csv"),
        ("weather.csv", "csv"),
        ("movies.json", "json"),
        ("countries/countries.json", "json"),
        ("countries/countries.csv", "csv"),
    ],
)
def test_real_files_are_known(real_data: Path, name: str, format: str) -> None:
    """Real files are detected, without and with their name."""
    head = (real_data / name).read_bytes()[:HEAD]
    for title in (name, "data"):
        layout = detect(title, head)
        assert (layout.format, layout.delimiter) == (format, "," if format == "csv" else None)


def test_long_lines_of_json_are_told_by_name() -> None:
    """A first line beyond the sample is what the name says."""
    head = json.dumps({"a": "x" * HEAD}).encode()[:HEAD]
    assert detect("x.json", head).format == "json"
    assert detect("x.ndjson", head).format == "ndjson"
