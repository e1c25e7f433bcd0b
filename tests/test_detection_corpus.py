"""Detection over a corpus of small files of all kinds: right where it is sure, and unsure where nobody could tell."""

from __future__ import annotations

import bz2
import gzip
import lzma
from itertools import product
from typing import NamedTuple

import pytest

from ztf_flow.detect import inspect

SURE = 0.75
"""From here on a detection counts as confident."""


class File(NamedTuple):
    """A file and what it is; `format` None where its name and content leave it open."""

    name: str
    data: bytes
    format: str | None
    compression: str | None = None
    encoding: str = "utf-8"


TEXTS: dict[str, list[str]] = {
    "csv": [
        "id,name\n1,a\n2,b\n",
        "id;name;city\n1;Ä;x y\n2;b;z\n",
        'a|b|c\n1|"x|y"|2\n3|z|4\n',
        "name,quote\nx,\"he said \"\"no\"\"\"\ny,\"two\nlines\"\n",
        "2024-01-01,1.5,x\n2024-01-02,2.5,y\n2024-01-03,,z\n",
        "key,value\na=1,b=2\nc=3,d=4\n",
        "a,b\r\n1,2\r\n3,4\r\n",
        "url,title\nhttp://x/?a=1&b=2,Home: start\nhttp://y/,Other: end\n",
        "lat,lon,<tag>\n1.0,2.0,<b>\n3.0,4.0,<i>\n",
        "a,b,c,d,e\n,,,,\n1,2,3,4,5\n",
    ],
    "tsv": ["id\tname\n1\ta, b\n2\tc\n", "a\tb\tc\n1\t2\t3\n4\t5\t6\n", "x: 1\ty: 2\nx: 3\ty: 4\n"],
    "json": [
        '{"a": 1}',
        '[\n  {"a": 1},\n  {"a": 2}\n]\n',
        '{\n  "name": "x",\n  "list": [1, 2, 3]\n}\n',
        "[1, 2, 3]",
        '  \n{"a": {"b": [{}]}}\n',
        '[{"a,b": "c,d"}, {"a,b": "e,f"}]',
    ],
    "ndjson": [
        '{"a": 1}\n{"a": 2}\n',
        '{"t": "x: y"}\n\n{"t": "z"}\n{"t": null}\n',
        "[1,2]\n[3,4]\n[5,6]\n",
        '{"a":1,"b":2}\r\n{"a":3,"b":4}\r\n',
    ],
    "yaml": [
        "a: 1\nb:\n  c: x\n  d: [1, 2]\n",
        "---\na: 1\n---\na: 2\n",
        "- name: x\n  port: 80\n- name: y\n  port: 81\n",
        "# comment\nversion: '3'\nservices:\n  web:\n    image: nginx\n    ports: ['80:80']\n",
        "apiVersion: v1\nkind: List\nitems:\n- a\n- b\nmetadata:\n  name: x\n",
        "%YAML 1.2\n---\n- 1\n- 2\n",
        "key: |\n  text, with commas, in it\n  and more, and more\nother: 2\nlist:\n  - x\n",
    ],
    "toml": [
        'title = "x"\n\n[owner]\nname = "y"\n',
        '[project]\nname = "p"\nversion = "1.0"\ndependencies = [\n  "a>=1",\n  "b",\n]\n',
        '[[items]]\nid = 1\nname = "a"\n\n[[items]]\nid = 2\nname = "b"\n',
        'key = "value" # c\nnumber = 1_000\nday = 2024-01-01\n',
        'a = { b = 1, c = "x" }\nlist = [1, 2, 3]\n',
    ],
    "ini": [
        "[server]\nhost = localhost\nport = 80\n",
        "; c\n[a]\nkey: value with words\nother: x\n[b c]\nk = /usr/bin, /bin\n",
        "[flake8]\nmax-line-length = 100\nignore =\n    E501\n    W503\n",
        "[DEFAULT]\nuser=me\npath=C:\\dir\n[x]\nuser=you\n",
    ],
    "env": [
        "DATABASE_URL=postgres://u:p@h/db\nDEBUG=true\n",
        "# c\nexport A_B=1\nexport C='x y'\n",
        "KEY=\"a\\nb\"\nOTHER=${KEY}\nTHIRD=3 # c\n",
    ],
    "xml": [
        "<a><b/></a>",
        '<?xml version="1.0"?>\n<root>\n  <item id="1">x, y</item>\n  <item id="2">z, w</item>\n</root>\n',
        "<!-- c -->\n<!DOCTYPE note>\n<note><to>x</to><from>y</from></note>",
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><entry/><entry/></feed>',
        "<svg xmlns='http://www.w3.org/2000/svg'><g><path d='M0,0 L1,1'/></g></svg>",
    ],
}  # fmt: skip

SUFFIXES = {
    "csv": ".csv", "tsv": ".tsv", "json": ".json", "ndjson": ".ndjson", "yaml": ".yaml", "toml": ".toml",
    "ini": ".ini", "env": ".env", "xml": ".xml",
}  # fmt: skip

OPEN: list[tuple[str, str]] = [
    ("x", "[a]\nk = 1\n"),
    ("x", "k=1\n"),
    ("x", "A=1\n"),
    ("x", "just one line"),
    ("x", "Dear Sir,\n\nI write to you: please answer.\n\nYours, me\n"),
    ("x", "Note: this is prose.\nIt goes on for a while.\nAnd on.\n"),
    ("x", "2024-01-01 10:00:00 INFO started\n2024-01-01 10:00:01 WARN slow\n"),
    ("x", "<html><body><p>x<br></body></html>"),
    ("x", "<!DOCTYPE html>\n<html lang=en><title>x</title>\n"),
    ("x.md", "---\ntitle: x\ntags: [a]\n---\n# Heading\n\n- a\n- b\n"),
    ("x.py", "A=1\nB=2\n"),
    ("x.sh", "export A=1\nexport B=2\n"),
    ("x.sql", "select a, b\nfrom t, u\nwhere x, y\n"),
    ("x", "   \n\n"),
    ("x", "127.0.0.1 localhost\n::1 localhost\n"),
    ("x", "a b c\nd e f\ng h i\n"),
    ("x", "* one\n* two\n"),
    ("x", "To: a@b\nFrom: c@d\nSubject: hello\n\nText of a mail.\n"),
    ("x", "key value\nother thing\n"),
    ("x", "#!/bin/sh\necho a, b\necho c, d\n"),
]
"""Files of which neither name nor content tells a format for certain."""

LOGS = [
    ("app.log", "2024-01-01 10:00:00,123 INFO started\n2024-01-01 10:00:01,456 WARN slow\n"),
    ("app.log", "a, b\nc, d\n"),
    ("notes.txt", "Shopping: milk\nTodo: call\n  - x\n"),
    ("prose.txt", "First, a line.\nSecond, another.\n"),
    ("empty.txt", "\n\n"),
]


def corpus() -> list[File]:
    """The files: each text under its own name, without one and under names of others, compressed and encoded."""
    files = []
    for format, texts in TEXTS.items():
        for text in texts:
            files.append(File(f"x{SUFFIXES[format]}", text.encode(), format))
            files.append(File("x", text.encode(), format))
            files.append(File("part-0001.dat", text.replace("\n", "\r\n").encode(), format))
        text = texts[0]
        for suffix, name, compress in (
            (".gz", "gzip", gzip.compress), (".bz2", "bz2", bz2.compress), (".xz", "xz", lzma.compress)
        ):  # fmt: skip
            files.append(File(f"x{SUFFIXES[format]}{suffix}", compress(text.encode()), format, name))
        files.append(File(f"x{SUFFIXES[format]}", gzip.compress(text.encode()), format, "gzip"))
        for encoding in ("utf-8-sig", "utf-16"):
            found = "utf-8" if encoding == "utf-8-sig" else "utf-16-le"
            files.append(File(f"x{SUFFIXES[format]}", text.encode(encoding), format, encoding=found))
    for (format, texts), suffix in product(TEXTS.items(), (".csv", ".json", ".yaml", ".xml", ".toml")):
        if format in ("json", "ndjson", "xml") and not (suffix == ".yaml" and format != "xml"):
            files.append(File(f"x{suffix}", texts[0].encode(), format))
    files += [File(name, text.encode(), None) for name, text in OPEN]
    files += [File(name, text.encode(), None) for name, text in LOGS]
    return files


FILES = corpus()


def test_the_corpus_is_large_enough() -> None:
    """At least two hundred files."""
    assert len(FILES) >= 200


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.name}-{str(file.data[:24])[2:-1]}")
def test_detection_is_right_or_unsure(file: File) -> None:
    """What is certain is right; a file that can be told is told; what can't be told is said to be so."""
    found = inspect(file.name, file.data)
    sure = found.problem is None and found.confidence >= SURE
    if file.format is None:
        assert not sure, found
        return
    assert found.problem is None, found
    allowed = {file.format, "json"} if found.confidence < SURE or file.data.startswith(b'{"a": 1}') else {file.format}
    assert found.format in allowed, found
    assert (found.compression, found.encoding) == (file.compression, file.encoding)
    assert found.evidence


@pytest.mark.parametrize(
    ("text", "encoding", "proposed"),
    [
        ("name,city\nJosé,Málaga\nJürgen,Köln\n", "latin-1", "iso8859-1"),
        ("name,price\nCafé,5 €\n“x”,3 €\n", "cp1252", "cp1252"),
        ("name,city\nたなか,とうきょう\nスズキ,オオサカ\n田中さん,東京です\n", "shift_jis", "shift_jis"),
        ("id,name\n1,a\n2,b\n3,é\n", "utf-16-le", "utf-16-le"),
        ("id,name\n1,a\n2,b\n3,é\n", "utf-16-be", "utf-16-be"),
        ("id,name\n1,a\n2,b\n", "utf-32-le", "utf-32-le"),
        ("имя,город\nИван,Москва\nМария,Казань\n", "cp1251", None),
        ("имя,город\nИван,Москва\nМария,Казань\n", "koi8-r", None),
        ("名前,都市\n田中,東京\n鈴木,大阪\n", "gb18030", None),
    ],
)
@pytest.mark.parametrize("name", ["x.csv", "x.yaml", "x.txt"])
def test_encodings_are_proposed_and_never_used(name: str, text: str, encoding: str, proposed: str | None) -> None:
    """Undeclared text that is not UTF-8 can't be read; where an encoding is likely it is named."""
    found = inspect(name, text.encode(encoding))
    assert found.problem is not None and "detect.encoding" in found.problem
    assert found.proposed == proposed
    assert proposed is None or proposed in found.problem
