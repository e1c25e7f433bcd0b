"""What an object is: compression, encoding, format and dialect, from options, name, magic bytes and content.

What is declared is used. Of the rest, compression comes first and is looked through. Where name and content disagree
the content wins, and the notes say so.
"""

from __future__ import annotations

import codecs as python_codecs
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from ztf_flow import codecs, sniffing
from ztf_flow.errors import ConfigError, ParseError
from ztf_flow.formats.registry import Registry, default_registry
from ztf_flow.records import Layout

if TYPE_CHECKING:
    from ztf_flow.sniffing import Delimited

HEAD = 64 * 1024
"""Bytes of an object that are looked at (more where it is compressed in large blocks), and as many of what they
decompress to."""

_BINARY = (
    (b"PAR1", "parquet"),
    (b"ARROW1", "arrow"),
    (b"Obj\x01", "avro"),
    (b"ORC", "orc"),
    (b"PK\x03\x04", "a ZIP archive or an Excel workbook"),
    (b"%PDF-", "a PDF document"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x89PNG", "a PNG image"),
)
_MAGICAL = ("parquet", "arrow", "arrow_stream", "avro", "orc")
"""Formats that always have magic bytes."""

_JSON = ("json", "ndjson")
_DELIMITED = ("csv", "tsv")
_TEXT = (*_JSON, *_DELIMITED, "text")


@dataclass(frozen=True, slots=True)
class Detection:
    """What was found. `confidence` is from 0 to 1, `evidence` its grounds, `notes` where name and content disagree.

    `problem` says why the object can't be read as it is, with a hint; `format` is then None or a guess.
    """

    format: str | None
    compression: str | None = None
    encoding: str = "utf-8"
    bom: int = 0
    delimiter: str | None = None
    confidence: float = 0.0
    evidence: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    problem: str | None = None


@dataclass(slots=True)
class _Sample:
    """The head of an object while it is looked at."""

    name: str
    data: bytes
    whole: bool
    compression: str | None = None
    named: str | None = None
    encoding: str = "utf-8"
    declared: bool = False
    bom: int = 0
    evidence: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        decoder = python_codecs.getincrementaldecoder(self.encoding)("replace")
        return decoder.decode(self.data[self.bom :])

    def found(self, format: str | None, confidence: float, *evidence: str, delimiter: str | None = None) -> Detection:
        return Detection(
            format,
            self.compression,
            self.encoding,
            self.bom,
            delimiter,
            confidence,
            (*self.evidence, *evidence),
            tuple(self.notes),
        )


def detect(
    name: str,
    head: bytes,
    *,
    format: str | None = None,
    compression: str | None = None,
    encoding: str | None = None,
    registry: Registry = default_registry,
) -> Layout:
    """The layout of the object `name` that begins with `head` (64 KiB, or all of it if it is shorter).

    `compression` may be "none". Raises ParseError for an object that can't be told or read, with a hint what to
    declare; ConfigError for a declared format, compression or encoding that there is not.
    """
    found = _examine(name, head, format=format, compression=compression, encoding=encoding, registry=registry)
    if found.problem is not None or found.format is None:
        raise ParseError(found.problem or "its format can't be told", stage="read", place=name)
    return Layout(
        found.format,
        compression=found.compression,
        encoding=found.encoding,
        bom=found.bom,
        delimiter=found.delimiter,
        notes=found.notes,
    )


def inspect(name: str, head: bytes, *, registry: Registry = default_registry) -> Detection:
    """All that can be said about an object without any declaration; never raises for what it holds."""
    return _examine(name, head, format=None, compression=None, encoding=None, registry=registry)


def _examine(
    name: str, head: bytes, *, format: str | None, compression: str | None, encoding: str | None, registry: Registry
) -> Detection:
    if format is not None:
        registry.get(format)
    size = max(HEAD, codecs.sample_size(compression or codecs.by_magic(head)))
    sample = _Sample(name, head[:size], whole=len(head) < size, named=registry.by_extension(name))
    _look_through(sample, compression)
    _find_encoding(sample, encoding)
    return _given(sample, format) if format is not None else _told(sample, registry)


def _look_through(sample: _Sample, declared: str | None) -> None:
    """Find the compression and decompress the sample."""
    _, named = codecs.split_suffix(sample.name)
    seen = codecs.by_magic(sample.data)
    compression = seen if declared is None else None if declared == "none" else declared
    if declared is None and named != seen:
        does = f"holds {seen} data" if seen else "is not compressed"
        if named is not None:
            sample.notes.append(f"it is named as {named} and {does}")
        else:
            sample.evidence.append(f"it {does}, by its magic bytes")
    if compression is not None:
        sample.compression = compression
        sample.data, sample.whole = _decompressed(sample.data, compression, whole=sample.whole)


def _decompressed(data: bytes, compression: str, *, whole: bool) -> tuple[bytes, bool]:
    """The beginning of what the data decompresses to, and whether it is all. Damage is left to the reader."""
    decompressor = codecs.decompressor(compression)
    out = bytearray()
    for piece in decompressor.feed(data):
        out += piece
        if len(out) >= HEAD:
            return bytes(out[:HEAD]), False
    return bytes(out), whole and not decompressor.failed


def _find_encoding(sample: _Sample, declared: str | None) -> None:
    mark = sniffing.byte_order_mark(sample.data)
    if declared is None:
        if mark is not None:
            sample.encoding, sample.bom = mark
            sample.evidence.append(f"a byte order mark of {mark[0]}")
        return
    try:
        encoding = python_codecs.lookup(declared).name
    except LookupError:
        raise ConfigError(f"there is no encoding {declared!r}", stage="config") from None
    sample.declared = True
    if encoding == "utf-8-sig":
        encoding = "utf-8"
    if encoding in ("utf-16", "utf-32"):
        marked = mark[0] if mark is not None and mark[0].startswith(encoding) else None
        encoding = marked or f"{encoding}-{sniffing.byte_order(sample.data)}"
    sample.encoding = encoding
    sample.bom = mark[1] if mark is not None and mark[0] == encoding else 0


def _given(sample: _Sample, format: str) -> Detection:
    """For a declared format: what is left to find is the delimiter, and whether the text can be read."""
    if format not in _TEXT:
        return sample.found(format, 1.0, "the format is declared")
    found = sample.found(format, 1.0, "the format is declared", delimiter=_delimiter(sample, format))
    return replace(found, problem=_unreadable(sample, format))


def _told(sample: _Sample, registry: Registry) -> Detection:
    """For an undeclared format: magic bytes, then text by its content and name."""
    seen = _by_magic(sample.data)
    if seen is not None:
        return _binary(sample, seen, registry)
    named = sample.named
    # A stream of records in MessagePack has bytes beyond ASCII: the heads of maps and lists.
    is_text = named in _MAGICAL or (named == "msgpack" and bool(sample.data) and max(sample.data) < 128)
    if named is not None and named not in _TEXT and not is_text:
        if registry.available(named):
            return sample.found(named, 0.6, f"it is named as {named}")
        problem = (
            f"it is named as {named}, which is not available yet; if it holds something else, declare detect.format"
        )
        return replace(sample.found(None, 0.0), problem=problem)
    if b"\x00" in sample.data and not sample.bom and not sample.declared:
        return replace(sample.found(named, 0.1), problem=_unreadable(sample, named or ""))
    if not sample.text.strip():
        if named in _TEXT:
            return sample.found(named, 0.6, f"it is named as {named}")
        return replace(
            sample.found(None, 0.0), problem="it is blank, and its name tells no format; declare detect.format"
        )
    return _text(sample)


def _by_magic(data: bytes) -> str | None:
    """What data is by its first bytes: a format, or something else by its name for people."""
    for magic, what in _BINARY:
        if data.startswith(magic):
            return what
    # A stream of Arrow begins with a message: a mark, the length of its head, an offset inside of that.
    length = int.from_bytes(data[4:8], "little")
    if data[:4] == b"\xff" * 4 and 8 < length < 2**31 and int.from_bytes(data[8:12], "little") < length:
        return "arrow_stream"
    return None


def _binary(sample: _Sample, what: str, registry: Registry) -> Detection:
    sample.encoding, sample.bom = "utf-8", 0
    if not registry.available(what):
        return replace(sample.found(None, 0.9), problem=f"it holds {what}, which is not available yet")
    _disagree(sample, what)
    return sample.found(what, 1.0, f"the magic bytes of {what}")


def _text(sample: _Sample) -> Detection:
    """The format of text."""
    text, named = sample.text, sample.named
    kind = sniffing.json_kind(text, whole=sample.whole)
    table = sniffing.delimited(text, whole=sample.whole)
    format = _decide(named, kind, table)
    if format is None:
        return replace(sample.found(None, 0.0), problem=_unknown(sample))
    _disagree(sample, format)
    grounds = [f"it is named as {format}"] if named == format else []
    if format in _JSON and kind is not None:
        grounds.append(
            {"lines": "a JSON text on each line", "unclear": "a bracket at the start"}.get(kind, "a JSON text")
        )
    elif format in _DELIMITED and table is not None:
        grounds.append(f"{table.columns} cells in {table.share:.0%} of {table.rows} rows, cut at {table.delimiter!r}")
    confidence = (0.6, 0.95)[len(grounds) > 1] if named == format else 0.8
    found = sample.found(format, confidence, *grounds, delimiter=_delimiter(sample, format))
    return replace(found, problem=_unreadable(sample, format))


def _decide(named: str | None, kind: sniffing.JsonKind | None, table: Delimited | None) -> str | None:
    """The format of text by its name and by what its content looks like."""
    certain = table if table is not None and table.certain else None
    as_table = None if certain is None else "tsv" if certain.delimiter == "\t" else "csv"
    as_json = {"lines": "ndjson", "document": "json", "one line": "json", "unclear": "json", None: None}[kind]
    if named in _DELIMITED:
        if kind in ("lines", "document", "one line"):
            return as_json
        return as_table if named == "tsv" and as_table is not None else named
    if named in _JSON:
        # One JSON text on one line is as good as JSON Lines; what is unclear is what its name says.
        return (named if kind in ("one line", "unclear") else as_json) or as_table or named
    return as_json or as_table


def _disagree(sample: _Sample, format: str) -> None:
    if sample.named is not None and sample.named != format:
        sample.notes.append(f"it is named as {sample.named} and holds {format}")


def _delimiter(sample: _Sample, format: str) -> str | None:
    if format == "tsv":
        return "\t"
    if format != "csv":
        return None
    table = sniffing.delimited(sample.text, whole=sample.whole)
    return table.delimiter if table is not None else None


def _unreadable(sample: _Sample, format: str) -> str | None:
    """Why text can't be read in the encoding that was found, with a hint; None if it can, or one was declared."""
    if sample.declared or sample.bom:
        return None
    if b"\x00" in sample.data:
        order = sniffing.byte_order(sample.data)
        return f"it has NUL bytes and no byte order mark; if it is text, declare detect.encoding (utf-16-{order}?)"
    # JSON is UTF-8 (RFC 8259, 8.1); records that are not are rejected one by one.
    wrong = sniffing.wrong_encoding(sample.data) if format in _DELIMITED else None
    return None if wrong is None else f"{wrong}; declare detect.encoding, such as cp1252 or iso8859-1"


def _unknown(sample: _Sample) -> str:
    start = sample.text.lstrip()[:1]
    if start == "<":
        return "it looks like XML or HTML, which is not available yet"
    named = f"it is named as {sample.named} and is none" if sample.named else "its name tells no format"
    return f"{named}, and its content is neither JSON nor delimited text; declare detect.format"
