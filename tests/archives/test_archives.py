"""Tests of archives: members are objects of their own, and nothing that an archive holds does harm."""

from __future__ import annotations

import gzip
import io
import json
import random
import struct
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ztf_flow import codecs
from ztf_flow.archives import members, recognise
from ztf_flow.archives.member import printable
from ztf_flow.errors import ParseError
from ztf_flow.plan import COMPRESSION_SUFFIXES

Write = Callable[[str, str | bytes], Path]
Flow = Callable[..., Any]

LINE = b'{"id":1}\n'


def zipped(*files: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in files:
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data, method)
    return out.getvalue()


def tarred(*files: tuple[str, bytes], format: int = tarfile.PAX_FORMAT) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=format, errors="surrogateescape") as archive:
        for name, data in files:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def special(kind: bytes, name: str = "link.ndjson", target: str = "/etc/passwd") -> bytes:
    """A tar with an entry of a special type between two files."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for number in (1, 2):
            info = tarfile.TarInfo(f"{number}.ndjson")
            info.size = len(LINE)
            archive.addfile(info, io.BytesIO(LINE))
            if number == 1:
                info = tarfile.TarInfo(name)
                info.type, info.linkname = kind, target
                archive.addfile(info)
    return out.getvalue()


def packed(name: str, data: bytes) -> bytes:
    compressor = codecs.compressor(name)
    return b"".join([*compressor.feed(data), *compressor.finish()])


def parquet(*ids: int) -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.table({"id": list(ids)}), out)
    return out.getvalue()


FILES = (
    ("a/one.ndjson", b'{"id":1}\n{"id":2}\n'),
    ("a/two.csv", b"id\n3\n4\n"),
    ("three.json", b'[{"id":5}]'),
    ("four.ndjson.gz", gzip.compress(b'{"id":6}\n')),
    ("five.parquet", parquet(7, 8)),
    ("six.json", b'{"id":9}'),
    ("_ignored.csv", b"id\n100\n"),
    ("__MACOSX/._one.ndjson", b"\x00\x05"),
    (".hidden/x.csv", b"id\n101\n"),
    ("empty.csv", b""),
)
SCHEMA = {"schema": {"fields": {"id": "int"}}}


def ids(folder: Path, name: str = "out.ndjson") -> list[int]:
    return [json.loads(line)["id"] for line in (folder / name).read_bytes().splitlines()]


def rejects(folder: Path) -> list[dict[str, Any]]:
    path = folder / "out.ndjson.quarantine.jsonl"
    return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []


ARCHIVES: list[tuple[str, bytes]] = [
    ("x.zip", zipped(*FILES)),
    ("stored.zip", zipped(*FILES, method=zipfile.ZIP_STORED)),
    ("bzip2.zip", zipped(*FILES, method=zipfile.ZIP_BZIP2)),
    ("lzma.zip", zipped(*FILES, method=zipfile.ZIP_LZMA)),
    ("x.tar", tarred(*FILES)),
    ("gnu.tar", tarred(*FILES, format=tarfile.GNU_FORMAT)),
    ("ustar.tar", tarred(*FILES, format=tarfile.USTAR_FORMAT)),
    ("without-suffix", tarred(*FILES)),
    ("also-without", zipped(*FILES)),
    *((f"x.tar{COMPRESSION_SUFFIXES[name]}", packed(name, tarred(*FILES))) for name in codecs.NAMES),
]


@pytest.mark.parametrize(("name", "data"), ARCHIVES, ids=[name for name, _ in ARCHIVES])
def test_members_are_objects_of_their_own(name: str, data: bytes, flow: Flow, write: Write, tmp_path: Path) -> None:
    """Each is detected, decompressed and read in its own format; records count from 1 in each, and provenance and
    quarantine name it."""
    write(f"in/{name}", data)
    outcome = flow(source="in/*", validate=SCHEMA, sink={"uri": "out.ndjson", "provenance": "columns"})
    assert outcome.exit_code == 0 and outcome.report.files == {"total": 1, "done": 1, "partial": 0, "failed": 0}
    rows = [json.loads(line) for line in (tmp_path / "out.ndjson").read_bytes().splitlines()]
    assert [row["id"] for row in rows] == [1, 2, 3, 4, 5, 6, 7, 8, 9]
    places = [(row["_ztf"]["source"].rpartition(f"in/{name}")[2], row["_ztf"]["record"]) for row in rows]
    assert places == [
        ("!a/one.ndjson", 1), ("!a/one.ndjson", 2), ("!a/two.csv", 1), ("!a/two.csv", 2), ("!three.json", 1),
        ("!four.ndjson.gz", 1), ("!five.parquet", 1), ("!five.parquet", 2), ("!six.json", 1),
    ]  # fmt: skip


def test_rejects_name_their_member(flow: Flow, write: Write, tmp_path: Path) -> None:
    """With its coordinates inside of the member, in sidecars as well."""
    write("x.zip", zipped(("a.ndjson", LINE), ("b.ndjson", LINE + b'{"id":"x"}\n' + LINE)))
    outcome = flow(source="x.zip", validate=SCHEMA, sink={"uri": "out.ndjson", "provenance": "sidecar"})
    assert outcome.report.counts == {"read": 4, "written": 3, "quarantined": 1, "skipped": 0, "filtered": 0}
    (line,) = rejects(tmp_path)
    assert line["source"]["uri"].endswith("/x.zip") and line["source"]["member"] == "b.ndjson"
    assert (line["record"], line["line"], line["byte_start"]) == (2, 2, 9) and line["raw"] == '{"id":"x"}'
    sources = pq.read_table(tmp_path / "out.ndjson.provenance").column("_ztf_source").to_pylist()
    assert [str(source).rpartition("!")[2] for source in sources] == ["a.ndjson", "b.ndjson", "b.ndjson"]


def test_archives_go_into_datasets_and_documents(flow: Flow, write: Write, tmp_path: Path) -> None:
    """An archive is one slice of a split, and is not read again; several documents of one archive make a list."""
    write("in/x.zip", zipped(*FILES))
    write("in/y.tar.gz", packed("gzip", tarred(("z.ndjson", b'{"id":10}\n'))))
    sink = {"uri": "out/"}
    assert flow(source="in/**", validate=SCHEMA, sink=sink, format="parquet").report.counts["written"] == 10
    again = flow(source="in/**", validate=SCHEMA, sink=sink, format="parquet")
    assert again.exit_code == 0 and again.report.counts["read"] == 0
    write("d.zip", zipped(("a.json", b'{"id":1}'), ("b.json", b'{"id":2}')))
    assert flow(source="d.zip", validate=SCHEMA, sink="out.json").exit_code == 0
    assert json.loads((tmp_path / "out.json").read_text()) == [{"id": 1}, {"id": 2}]


def test_declared_formats_are_those_of_members(flow: Flow, write: Write, tmp_path: Path) -> None:
    """A declared compression is the archive's."""
    write("x.dat", packed("gzip", tarred(("a", b"id\n1\n"), ("b", b"id\n2\n"))))
    detect = {"format": "csv", "compression": "gzip"}
    assert flow(source="x.dat", detect=detect, validate=SCHEMA, sink="out.ndjson").exit_code == 0
    assert ids(tmp_path) == [1, 2]


def patched(data: bytes, *changes: tuple[int, bytes]) -> bytes:
    out = bytearray(data)
    for at, new in changes:
        out[at : at + len(new)] = new
    return bytes(out)


THREE = (("a.ndjson", LINE), ("b.ndjson", LINE * 2000), ("c.ndjson", LINE))
ZIP = zipped(*THREE)
STORED = zipped(*THREE, method=zipfile.ZIP_STORED)
TAR = tarred(*THREE)
DIRECTORY = ZIP.index(b"PK\x01\x02")
SECOND = ZIP.index(b"PK\x01\x02", DIRECTORY + 1)
LOCAL = ZIP.index(b"PK\x03\x04", 1)


def lying_size(size: int) -> bytes:
    """A tar whose second header claims another size, with its checksum right."""
    data = bytearray(TAR)
    at = 1024
    data[at + 124 : at + 136] = b"%011o\x00" % size
    data[at + 148 : at + 156] = b" " * 8
    total = sum(data[at : at + 512])
    data[at + 148 : at + 156] = b"%06o\x00 " % total
    return bytes(data)


def pax(records: bytes, size: int | None = None) -> bytes:
    """A tar that begins with an extended header."""
    info = tarfile.TarInfo("pax")
    info.type, info.size = tarfile.XHDTYPE, len(records) if size is None else size
    block = info.tobuf(tarfile.USTAR_FORMAT) + records + bytes(-len(records) % 512)
    return block + tarred(("a.ndjson", LINE), format=tarfile.USTAR_FORMAT)


def record(key: str, value: str) -> bytes:
    body = f" {key}={value}\n".encode("utf-8", "surrogateescape")
    size = len(body) + len(str(len(body)))
    size = len(body) + len(str(size))
    return f"{size}".encode() + body


def long_name(size: int) -> bytes:
    info = tarfile.TarInfo("././@LongLink")
    info.type, info.size = tarfile.GNUTYPE_LONGNAME, size
    return info.tobuf(tarfile.GNU_FORMAT) + bytes(1024)


# name, content, ids that are written, and by member (None: the archive) what the quarantine says
HOSTILE: list[tuple[str, bytes, list[int], dict[str | None, str]]] = [
    # names that would escape, or are odd
    ("up.zip", zipped(("../../up.ndjson", LINE)), [1], {}),
    ("absolute.zip", zipped(("/etc/x.ndjson", LINE)), [1], {}),
    ("windows.zip", zipped(("C:\\x\\..\\y.ndjson", LINE)), [1], {}),
    ("up.tar", tarred(("../../up.ndjson", LINE)), [1], {}),
    ("absolute.tar", tarred(("/etc/x.ndjson", LINE)), [1], {}),
    ("long.tar", tarred(("d/" * 500 + "x.ndjson", LINE)), [1], {}),
    ("gnulong.tar", tarred(("d/" * 500 + "x.ndjson", LINE), format=tarfile.GNU_FORMAT), [1], {}),
    ("bytes.tar", tarred(("\udcff.ndjson", LINE), format=tarfile.GNU_FORMAT), [1], {}),
    ("unicode.zip", zipped(("Zoë 💡\n.ndjson", LINE)), [1], {}),
    ("noname.zip", zipped(("", LINE)), [1], {}),
    ("bang.zip", zipped(("a!b.ndjson", LINE)), [1], {}),
    ("twice.tar", tarred(("a.ndjson", LINE), ("a.ndjson", LINE)), [1, 1], {}),
    ("hidden.zip", zipped(("..hidden/../.x.ndjson", LINE), ("_x/y.ndjson", LINE)), [], {}),
    # links and devices are no members
    ("symlink.tar", special(tarfile.SYMTYPE), [1, 1], {}),
    ("hardlink.tar", special(tarfile.LNKTYPE), [1, 1], {}),
    ("device.tar", special(tarfile.CHRTYPE), [1, 1], {}),
    ("fifo.tar", special(tarfile.FIFOTYPE), [1, 1], {}),
    ("folder.tar", special(tarfile.DIRTYPE), [1, 1], {}),
    ("sparse.tar", special(tarfile.GNUTYPE_SPARSE, "s.ndjson", ""), [1, 1], {}),
    ("paxsparse.tar", pax(record("GNU.sparse.major", "1")), [], {"a.ndjson": "sparse"}),
    # archives in archives
    ("nested.zip", zipped(("in.zip", ZIP), ("a.ndjson", LINE)), [1], {"in.zip": "archive in an archive"}),
    ("nested.tar", tarred(("in.tar.gz", gzip.compress(TAR)), ("a.ndjson", LINE)), [1],
     {"in.tar.gz": "archive in an archive"}),
    # what can't be read of single members
    ("encrypted.zip", patched(ZIP, (SECOND + 8, b"\x01"), (LOCAL + 6, b"\x01")), [1, 1], {"b.ndjson": "encrypted"}),
    ("deflate64.zip", patched(ZIP, (SECOND + 10, b"\x09"), (LOCAL + 8, b"\x09")), [1, 1],
     {"b.ndjson": "method of compression (9)"}),
    ("checksum.zip", patched(ZIP, (SECOND + 16, b"????")), [1, *[1] * 2000, 1], {"b.ndjson": "damaged"}),
    ("data.zip", patched(ZIP, (LOCAL + 45, b"\xff" * 8)), [1, 1], {"b.ndjson": "damaged"}),
    ("local.zip", patched(ZIP, (LOCAL, b"XXXX")), [1, 1], {"b.ndjson": "damaged"}),
    ("offset.zip", patched(ZIP, (SECOND + 42, b"\xff\xff\xff\x7f")), [1, 1], {"b.ndjson": "damaged"}),
    ("short.zip", patched(STORED, (STORED.index(b"PK\x01\x02", STORED.index(b"PK\x01\x02") + 1) + 24, b"\x09\x00")),
     [1], {"b.ndjson": ""}),
    ("content.zip", zipped(("a.ndjson", LINE), ("b.bin", bytes(range(256))), ("c.ndjson", LINE)), [1, 1],
     {"b.bin": "NUL"}),
    ("gz.zip", zipped(("a.ndjson.gz", gzip.compress(LINE * 9)[:-4]), ("b.ndjson", LINE)), [1] * 10,
     {"a.ndjson.gz": "gzip stream damaged"}),
    ("parquet.tar", tarred(("a.parquet", parquet(1)[:-5]), ("b.ndjson", LINE)), [1], {"a.parquet": "Parquet"}),
    # damaged archives
    ("cut.zip", ZIP[:-30], [], {None: "not readable as ZIP"}),
    ("head.zip", ZIP[:100], [], {None: "not readable as ZIP"}),
    ("directory.zip", patched(ZIP, (DIRECTORY, b"XXXX")), [], {None: "not readable as ZIP"}),
    ("count.zip", patched(ZIP, (len(ZIP) - 10, struct.pack("<L", 2**31))), [], {None: "not readable as ZIP"}),
    ("cut.tar", TAR[: len(TAR) // 2], [1, *[1] * 800], {None: "ends in the middle"}),
    ("cut.tar.gz", gzip.compress(TAR)[:-20], [1], {None: "gzip stream damaged"}),
    ("header.tar", patched(TAR, (1024 + 148, b"????")), [1], {None: "there is no header"}),
    ("size.tar", lying_size(2**32), [1], {None: "ends in the middle"}),
    ("paxsize.tar", pax(record("size", "9" * 30)), [], {None: "ends in the middle"}),
    ("paxword.tar", pax(record("size", "-5")), [], {None: "claims to have '-5' bytes"}),
    ("paxbroken.tar", pax(b"99999 path=x\n"), [], {None: "malformed"}),
    ("paxhuge.tar", pax(b"", 2**33 - 1), [], {None: "a header claims to have"}),
    ("longhuge.tar", long_name(2**30), [], {None: "a header claims to have"}),
    ("end.tar", TAR + b"garbage" * 1000, [1, *[1] * 2000, 1], {}),
    ("empty.zip", zipped(), [], {}),
    ("empty.tar", tarred(), [], {}),
]  # fmt: skip


@pytest.mark.parametrize(("name", "data", "good", "bad"), HOSTILE, ids=[case[0] for case in HOSTILE])
def test_hostile_archives(
    name: str, data: bytes, good: list[int], bad: dict[str | None, str], flow: Flow, write: Write, tmp_path: Path
) -> None:
    """What can be read is read, and the quarantine says what can't, by member; nothing is written beside the output."""
    write(f"in/{name}", data)
    outcome = flow(source="in/*", validate=SCHEMA, sink="out.ndjson")
    assert outcome.error is None, outcome.error
    written = ids(tmp_path)
    if name in ("cut.tar", "short.zip", "size.tar", "paxsize.tar", "cut.tar.gz"):
        assert len(written) >= len(good) and set(written) <= {1}
    else:
        assert written == good
    found = {line["source"]["member"]: line["errors"][0]["message"] for line in rejects(tmp_path) if not line["record"]}
    assert found.keys() == bad.keys() or name in ("cut.tar", "size.tar", "paxsize.tar", "cut.tar.gz")
    for member, reason in bad.items():
        assert reason in found[member]
    assert sorted(path.name for path in tmp_path.iterdir() if "quarantine" not in path.name) == ["in", "out.ndjson"]
    assert (outcome.exit_code == 4) == bool(found)


def test_members_that_are_bombs_are_bounded(flow: Flow, write: Write, tmp_path: Path, monkeypatch: Any) -> None:
    """One that gets too large is cut off, and so is an archive whose members do together."""
    for module in ("ztf_flow.archives.zip", "ztf_flow.codecs.members"):
        monkeypatch.setattr(f"{module}.GRACE", 2**20)
    bomb = b'{"id":1}\n' * 300_000
    for name, data in {
        "a.zip": zipped(("a.ndjson", bomb), ("b.ndjson", LINE)),
        "b.tar.gz": gzip.compress(tarred(("a.ndjson", bomb), ("b.ndjson", LINE)), 9),
        "c.zip": zipped(("a.ndjson.xz", packed("xz", bomb)), ("b.ndjson", LINE)),
    }.items():
        write(name, data)
        outcome = flow(source=name, validate=SCHEMA, sink="out.ndjson", limits={"ratio": 100})
        assert outcome.exit_code == 4 and outcome.report.counts["written"] > 50_000
        assert any("limits.ratio" in line["errors"][0]["message"] for line in rejects(tmp_path))
        assert (ids(tmp_path)[-1:] == [1]) and len(ids(tmp_path)) < 300_000
    overlapping = zipped(*((f"{n}.ndjson", b'{"id":1}\n' * 60_000) for n in range(4)))
    write("d.zip", overlapping)
    outcome = flow(source="d.zip", validate=SCHEMA, sink="out.ndjson", limits={"ratio": 200})
    assert "larger than limits.ratio allows" in rejects(tmp_path)[-1]["errors"][0]["message"]


def test_a_run_may_stop_at_a_bad_member(flow: Flow, write: Write, tmp_path: Path) -> None:
    """It is named with its archive."""
    write("x.zip", zipped(("a.ndjson", LINE), ("in.zip", ZIP)))
    outcome = flow(source={"uri": "x.zip", "on_bad_file": "stop"}, validate=SCHEMA, sink="out.ndjson")
    assert outcome.exit_code == 1 and str(outcome.error).partition(": ")[0].endswith("x.zip!in.zip")


@pytest.mark.parametrize(
    "head",
    [
        zipped(("[Content_Types].xml", b""), ("word/document.xml", b"")),
        zipped(("mimetype", b"application/epub+zip"), method=zipfile.ZIP_STORED),
        zipped(("META-INF/MANIFEST.MF", b""), ("A.class", b"")),
        zipped(("xl/workbook.xml", b"")),
        b"PK\x01\x02",
        b"ustar" * 200,
        bytes(1024),
    ],
    ids=range(7),
)
def test_documents_are_no_archives(head: bytes) -> None:
    """Office documents, books and programs are ZIP files that nobody means as archives."""
    assert recognise("x", head, None) is None


def everything(kind: Any, data: bytes, compression: str | None = None) -> list[tuple[str, bytes]]:
    found = []
    for member in members(kind, io.BytesIO(data), compression=compression, ratio=1000):
        try:
            found.append((member.name, b"".join(member.content)))
        except ParseError:
            if kind == "tar":
                raise
    return found


NAME = st.text(st.characters(blacklist_categories=["Cs", "Cc"], blacklist_characters="/\\"), min_size=1, max_size=30)


@settings(max_examples=60, deadline=None)
@given(
    files=st.lists(st.tuples(NAME, st.binary(min_size=1, max_size=1500)), max_size=4, unique_by=lambda file: file[0])
)
def test_archives_of_others_are_read(files: list[tuple[str, bytes]]) -> None:
    """What Python's tarfile and zipfile write comes out, also if members are passed over."""
    gnu = tarred(*files, format=tarfile.GNU_FORMAT)
    cases: list[tuple[Any, bytes]] = [("zip", zipped(*files)), ("tar", tarred(*files)), ("tar", gnu)]
    for kind, data in cases:
        assert everything(kind, data) == files
        names = [member.name for member in members(kind, io.BytesIO(data), compression=None, ratio=None)]
        assert names == [name for name, _ in files]


def test_flipped_bits_do_no_harm() -> None:
    """Damage is found or hits what has no checksum; nothing else is raised."""
    rnd = random.Random(6)
    cases: list[tuple[Any, bytes]] = [("zip", ZIP), ("tar", TAR), ("zip", STORED)]
    for kind, data in cases:
        for _ in range(400):
            broken = bytearray(data)
            place = (
                rnd.randrange(len(broken))
                if rnd.random() < 0.5
                else rnd.choice([rnd.randrange(200), -rnd.randrange(1, 200)])
            )
            broken[place] ^= 1 << rnd.randrange(8)
            try:
                everything(kind, bytes(broken))
            except ParseError as error:
                assert "damaged" in str(error) or "not readable as ZIP" in str(error)


@settings(max_examples=100, deadline=None)
@given(data=st.binary(max_size=2000), kind=st.sampled_from(["zip", "tar"]))
def test_garbage_is_no_crash(data: bytes, kind: Any) -> None:
    """Bytes are an archive or none."""
    try:
        everything(kind, data)
        everything(kind, TAR[:1024] + data if kind == "tar" else ZIP[: len(ZIP) // 2] + data + ZIP[DIRECTORY:])
    except ParseError:
        pass


def test_names_are_text() -> None:
    """Bytes that are no UTF-8 stand as escapes."""
    assert printable("a\udcffb") == "a\\xffb"
