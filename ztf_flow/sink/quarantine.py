"""Rejects as JSON Lines."""

from __future__ import annotations

import base64
from typing import Any

import orjson

from ztf_flow.records import RecordError, Reject
from ztf_flow.source.members import UNKNOWN


def quarantine_lines(rejects: list[Reject], *, run_id: str, raw: bool) -> bytes:
    """One line per reject, in order, in the shape that the contract fixes.

    With `raw` false no record content is in it: no raw bytes, no input, and the error's type as its message.
    """
    return b"".join(orjson.dumps(as_line(reject, run_id, raw), default=str) + b"\n" for reject in rejects)


def as_line(reject: Reject, run_id: str, raw: bool) -> dict[str, Any]:
    """A reject as the object of its quarantine line."""
    found, place = reject.object, reject.place
    text, encoding = _encode(reject.raw) if raw and reject.raw is not None else (None, None)
    return {
        "run_id": run_id,
        "stage": reject.stage,
        "source": {
            "uri": found.uri,
            "version": found.version,
            "format": reject.format if reject.format != UNKNOWN else None,
            "member": found.member,
        },
        "record": place.record,
        "line": place.line,
        "byte_start": place.byte_start,
        "byte_end": place.byte_end,
        "raw": text,
        "raw_encoding": encoding,
        "raw_truncated": reject.raw_truncated,
        "errors": [as_error(error, raw) for error in reject.errors],
    }


def as_error(error: RecordError, raw: bool) -> dict[str, Any]:
    """One error as it stands in a quarantine line."""
    return {
        "path": list(error.path),
        "type": error.type,
        "message": error.message if raw else error.type,
        "input": error.input if raw else None,
    }


def _encode(raw: bytes) -> tuple[str, str]:
    try:
        return raw.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return base64.b64encode(raw).decode("ascii"), "base64"
