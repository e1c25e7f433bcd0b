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
    return b"".join(map(_Lines(run_id, raw).line, rejects))


class _Lines:
    """Makes lines, the same as `as_line` makes objects. What many rejects of a frame share is put into JSON once."""

    def __init__(self, run_id: str, raw: bool) -> None:
        self._run_id = run_id
        self._raw = raw
        self._heads: dict[tuple[int, str, str], bytes] = {}
        self._tails: dict[int, tuple[tuple[RecordError, ...], bytes]] = {}

    def line(self, reject: Reject) -> bytes:
        head = self._heads.get((id(reject.object), reject.stage, reject.format)) or self._head(reject)
        known = self._tails.get(id(reject.errors))
        tail = self._tail(reject) if known is None else known[1]
        text, encoding = _encode(reject.raw) if self._raw and reject.raw is not None else (None, None)
        place = reject.place
        return (
            b'%s,"record":%s,"line":%s,"byte_start":%s,"byte_end":%s,"raw":%s,"raw_encoding":%s,"raw_truncated":%s%s'
            % (
                head,
                _number(place.record),
                _number(place.line),
                _number(place.byte_start),
                _number(place.byte_end),
                orjson.dumps(text),
                _ENCODINGS[encoding],
                b"true" if reject.raw_truncated else b"false",
                tail,
            )
        )

    def _head(self, reject: Reject) -> bytes:
        line = as_line(reject, self._run_id, raw=False)
        head = orjson.dumps({key: line[key] for key in ("run_id", "stage", "source")})[:-1]
        self._heads[id(reject.object), reject.stage, reject.format] = head
        return head

    def _tail(self, reject: Reject) -> bytes:
        errors = orjson.dumps([as_error(error, self._raw) for error in reject.errors], default=str)
        tail = b',"errors":' + errors + b"}\n"
        self._tails[id(reject.errors)] = (reject.errors, tail)  # while it is kept, no other has its id
        return tail


_LINE = b'%s,"record":%s,"line":%s,"byte_start":%s,"byte_end":%s,"raw":%s,"raw_encoding":%s,"raw_truncated":%s%s'
_ENCODINGS = {None: b"null", "utf-8": b'"utf-8"', "base64": b'"base64"'}


def _number(value: int | None) -> bytes:
    return b"null" if value is None else b"%d" % value


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
