"""What an object is: compression, encoding, format and dialect, from options, name, magic bytes and content.

What is declared is used. Of the rest, compression comes first and is looked through. Where name and content disagree
the content wins, and the notes say so.
"""

from __future__ import annotations

import codecs as python_codecs
from dataclasses import dataclass, field, replace

from ztf_flow import archives, codecs, sniffing
from ztf_flow.errors import ConfigError, ParseError
from ztf_flow.formats.registry import Registry, default_registry
from ztf_flow.records import Layout
from ztf_flow.sniffing.deciding import JSON, TEXT, Reader

HEAD = 64 * 1024
"""Bytes of an object that are looked at (more where it is compressed in large blocks), and as many of what they
decompress to."""

_BINARY = (
    (b"PAR1", "parquet"),
    (b"ARROW1", "arrow"),
    (b"Obj\x01", "avro"),
    (b"ORC", "orc"),
    (b"PK\x03\x04", "a ZIP file of an office document, a book or a program"),
    (b"%PDF-", "a PDF document"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x89PNG", "a PNG image"),
)
_MAGICAL = ("parquet", "arrow", "arrow_stream", "avro", "orc", "xlsx")
"""Formats that always have magic bytes."""


@dataclass(frozen=True, slots=True)
class Detection:
    """What was found. `confidence` is from 0 to 1, `evidence` its grounds, `notes` where name and content disagree.

    `problem` says why the object can't be read as it is, with a hint; `format` is then None or a guess, and `proposed`
    an encoding that is likely, by which nothing is read unless it is declared.
    """

    format: str | None
    compression: str | None = None
    encoding: str = "utf-8"
    bom: int = 0
    delimiter: str | None = None
    quote: str | None = None
    confidence: float = 0.0
    evidence: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    problem: str | None = None
    proposed: str | None = None


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
    def stem(self) -> str:
        """The name without a compression's suffix."""
        return codecs.split_suffix(self.name)[0]

    @property
    def text(self) -> str:
        if self.encoding == "utf-8" and self.data.isascii():
            return self.data.decode()
        decoder = python_codecs.getincrementaldecoder(self.encoding)("replace")
        return decoder.decode(self.data[self.bom :])

    def found(self, format: str | None, confidence: float, *evidence: str, delimiter: str | None = None) -> Detection:
        return Detection(
            format,
            self.compression,
            self.encoding,
            self.bom,
            delimiter,
            None,
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
        quote=found.quote,
        notes=found.notes,
    )


def header_of(found: Detection, head: bytes) -> bool | None:
    """Whether delimited text likely begins with the names of its columns; None where that can't be told."""
    if found.delimiter is None or found.problem is not None:
        return None
    sample = _Sample("", head[:HEAD], whole=len(head) < HEAD, encoding=found.encoding, bom=found.bom)
    if found.compression is not None:
        sample.data, sample.whole = _decompressed(sample.data, found.compression, whole=sample.whole)
    return sniffing.header_likely(sample.text, found.delimiter, found.quote or '"')


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
    """For a declared format: what is left to find is the dialect, and whether the text can be read."""
    if format not in TEXT:
        return sample.found(format, 1.0, "the format is declared")
    return _read_as(sample, format, 1.0, "the format is declared")


def _told(sample: _Sample, registry: Registry) -> Detection:
    """For an undeclared format: magic bytes, then text by its content and name."""
    archive = archives.recognise(sample.name, sample.data, "none")
    if archive is not None:
        _disagree(sample, archive[0])
        return sample.found(archive[0], 1.0, "an archive, whose members are read as objects of their own")
    seen = _by_magic(sample.data)
    if seen is not None:
        return _binary(sample, seen, registry)
    named = sample.named
    # A stream of records in MessagePack has bytes beyond ASCII: the heads of maps and lists.
    is_text = named in _MAGICAL or (named == "msgpack" and bool(sample.data) and max(sample.data) < 128)
    if named is not None and named not in TEXT and not is_text:
        if registry.available(named):
            return sample.found(named, 0.6, f"it is named as {named}")
        problem = f"it is named as {named}, which is not read here; if it holds something else, declare detect.format"
        return replace(sample.found(None, 0.0), problem=problem)
    if b"\x00" in sample.data and not sample.bom and not sample.declared:
        return _unreadable(sample, sample.found(named, 0.1))
    if not sample.text.strip():
        if named in TEXT:
            return sample.found(named, 0.6, f"it is named as {named}")
        return replace(
            sample.found(None, 0.0), problem="it is blank, and its name tells no format; declare detect.format"
        )
    return _text(sample)


def _by_magic(data: bytes) -> str | None:
    """What data is by its first bytes: a format, or something else by its name for people."""
    for magic, what in _BINARY:
        if data.startswith(magic):
            return "xlsx" if data.startswith(b"PK") and b"xl/" in data else what
    # A stream of Arrow begins with a message: a mark, the length of its head, an offset inside of that.
    length = int.from_bytes(data[4:8], "little")
    if data[:4] == b"\xff" * 4 and 8 < length < 2**31 and int.from_bytes(data[8:12], "little") < length:
        return "arrow_stream"
    return None


def _binary(sample: _Sample, what: str, registry: Registry) -> Detection:
    sample.encoding, sample.bom = "utf-8", 0
    if not registry.available(what):
        return replace(sample.found(None, 0.9), problem=f"it holds {what}, which is not read")
    _disagree(sample, what)
    return sample.found(what, 1.0, f"the magic bytes of {what}")


def _text(sample: _Sample) -> Detection:
    """The format of text."""
    decision = Reader(sample.stem, sample.named, sample.text, whole=sample.whole).decide()
    if decision.format is None:
        problem = decision.problem or ""
        if sample.named is not None and sample.named not in TEXT:
            problem = f"it is named as {sample.named} and is none; declare detect.format"
        return _unreadable(sample, replace(sample.found(None, 0.0), problem=problem))
    _disagree(sample, decision.format)
    return _read_as(sample, decision.format, decision.confidence, *decision.grounds)


def _read_as(sample: _Sample, format: str, confidence: float, *grounds: str) -> Detection:
    """A detection of text: what is left to find is the encoding and the dialect."""
    problem = _xml_encoding(sample) if format == "xml" else None
    delimiter = _delimiter(sample, format)
    found = replace(sample.found(format, confidence, *grounds, delimiter=delimiter), problem=problem)
    if delimiter is not None:
        found = replace(found, quote=sniffing.quote_of(sample.text, delimiter))
    return found if problem is not None else _unreadable(sample, found)


def _xml_encoding(sample: _Sample) -> str | None:
    """Take over the encoding that the document declares for itself; why that can't be done."""
    if sample.declared or sample.bom:
        return None
    from ztf_flow.sniffing.documents import xml_encoding

    named = xml_encoding(sample.data)
    if named is None:
        return None
    try:
        encoding = python_codecs.lookup(named).name
    except LookupError:
        return f"its XML declaration names the encoding {named!r}, which there is not; declare detect.encoding"
    if not encoding.startswith(("utf-16", "utf-32")):  # the declaration was read as bytes, so that it can't be these
        sample.encoding = encoding
        sample.evidence.append(f"an XML declaration of {encoding}")
    return None


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


def _unreadable(sample: _Sample, found: Detection) -> Detection:
    """The detection with why its text can't be read in the encoding that was found, and a proposal, if that is so."""
    if sample.declared or sample.bom:
        return found
    from ztf_flow.sniffing.encodings import propose

    if b"\x00" in sample.data:
        reason = "it has NUL bytes and no byte order mark"
    elif found.format in JSON or (found.format == "xml" and sample.encoding != "utf-8"):
        return found  # JSON is UTF-8 (RFC 8259, 8.1); records that are not are rejected one by one
    else:
        wrong = sniffing.wrong_encoding(sample.data)
        if wrong is None:
            return found
        reason = wrong
    proposal = propose(sample.data)
    hint = f" ({proposal.encoding} is likely: {proposal.ground})" if proposal is not None else ""
    if found.format is None:
        reason = f"{found.problem}; moreover {reason}" if found.problem else reason
    problem = f"{reason}; declare detect.encoding{hint or ', such as cp1252 or iso8859-1'}"
    return replace(found, problem=problem, proposed=None if proposal is None else proposal.encoding)
