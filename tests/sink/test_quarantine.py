"""Lines of quarantine have the shape that is promised, and no content where none is wanted."""

from __future__ import annotations

import json
from typing import Any

from ztf_flow.records import UNKNOWN, Place, RecordError, Reject, SourceObject
from ztf_flow.sink.quarantine import quarantine_lines

OBJECT = SourceObject("s3://b/x.csv", "b/x.csv", "etag", 9, "x.csv")


def line(reject: Reject, *, raw: bool = True) -> dict[str, Any]:
    data = quarantine_lines([reject], run_id="r1", raw=raw)
    assert data.endswith(b"\n") and data.count(b"\n") == 1
    made: dict[str, Any] = json.loads(data)
    return made


def reject(raw: bytes | None = b"1,x", **more: Any) -> Reject:
    error = RecordError(("id", 0), "int_parsing", "not 'x'", "x")
    return Reject("validate", OBJECT, "csv", Place(3, 4, 20, 23), raw, (error,), **more)


def test_a_line_has_every_field() -> None:
    """In their order, with all errors."""
    assert list(line(reject()).items()) == [
        ("run_id", "r1"),
        ("stage", "validate"),
        ("source", {"uri": "s3://b/x.csv", "version": "etag", "format": "csv", "member": None}),
        ("record", 3),
        ("line", 4),
        ("byte_start", 20),
        ("byte_end", 23),
        ("raw", "1,x"),
        ("raw_encoding", "utf-8"),
        ("raw_truncated", False),
        ("errors", [{"path": ["id", 0], "type": "int_parsing", "message": "not 'x'", "input": "x"}]),
    ]


def test_bytes_that_are_no_text_are_base64() -> None:
    """So that they can be had back exactly."""
    made = line(reject(b"\xff\x00"))
    assert (made["raw"], made["raw_encoding"]) == ("/wA=", "base64")


def test_binary_formats_have_no_raw() -> None:
    """Null, and no encoding of it."""
    made = line(reject(None))
    assert made["raw"] is None and made["raw_encoding"] is None


def test_without_raw_there_is_no_content() -> None:
    """Neither raw bytes, input nor message; the place stays."""
    made = line(reject(), raw=False)
    assert made["raw"] is None and made["raw_encoding"] is None and made["record"] == 3
    assert made["errors"] == [{"path": ["id", 0], "type": "int_parsing", "message": "int_parsing", "input": None}]


def test_an_object_that_could_not_be_looked_at_has_no_format() -> None:
    """What has no meaning is null."""
    error = RecordError((), "parse_error", "gone")
    made = line(Reject("read", OBJECT, UNKNOWN, Place(None, None, 0, None), None, (error,)))
    assert made["source"]["format"] is None and made["record"] is None and made["line"] is None


def test_line_separators_inside_stay_inside() -> None:
    """One reject is one line, whatever its raw text holds."""
    assert line(reject("a\n\u2028\r\x85b".encode()))["raw"] == "a\n\u2028\r\x85b"
