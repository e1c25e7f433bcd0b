"""Rejects as JSON Lines."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from typing import Any

from orjson import dumps

from ztf_flow.records import UNKNOWN, RecordError, Reject, SourceObject, Stage
from ztf_flow.rejects import FrameRejects


def quarantine_lines(rejects: Sequence[Reject], *, run_id: str, raw: bool) -> bytes:
    """One line per reject, in order, in the shape that the contract fixes.

    With `raw` false no record content is in it: no raw bytes, no input, and the error's type as its message.
    """
    lines = _Lines(run_id, raw)
    return lines.of_frame(rejects) if isinstance(rejects, FrameRejects) else b"".join(map(lines.line_of, rejects))


class _Lines:
    """Makes lines, the same as `as_line` makes objects. What many rejects of a frame share is put into JSON once."""

    def __init__(self, run_id: str, raw: bool) -> None:
        self._run_id = run_id
        self._raw = raw
        self._heads: dict[tuple[str, int, str], bytes] = {}
        self._tails: dict[int, tuple[tuple[RecordError, ...], bytes]] = {}

    def line_of(self, reject: Reject) -> bytes:
        """The line of one reject."""
        head = self._head(reject.stage, reject.object, reject.format)
        errors = reject.errors
        known = self._tails.get(id(errors))
        if known is None:
            known = self._tails[id(errors)] = (errors, self._tail(errors))  # while it is kept, no other has its id
        text, encoding = as_text(reject.raw) if self._raw and reject.raw is not None else (None, None)
        end = (dumps(text), _ENCODINGS[encoding], _BOOLEANS[reject.raw_truncated], known[1])
        if None in reject.place:
            numbers = [b"null" if number is None else b"%d" % number for number in reject.place]
            return _LINE_WITH_NULLS % (head, *numbers, *end)
        return _LINE % (head, *reject.place, *end)

    def of_frame(self, rejects: FrameRejects) -> bytes:
        """The lines of a frame's rejects."""
        from ztf_flow.sink.reject_lines import lines_of_columns, merged_lines

        head = self._head(rejects.stage, rejects.object, rejects.format)
        tails = [self._tail(errors) for errors in rejects.reasons.errors]
        raws = rejects.raws if self._raw else None
        lines, ends = lines_of_columns(head, rejects.places, raws, tails, rejects.reasons.codes)
        return merged_lines(rejects, lines, ends, [self.line_of(reject) for reject in rejects.others])

    def _head(self, stage: Stage, found: SourceObject, format_name: str) -> bytes:
        """What lines of a stage and an object begin with."""
        key = (stage, id(found), format_name)
        if key not in self._heads:
            said = {"run_id": self._run_id, "stage": stage, "source": as_source(found, format_name)}
            self._heads[key] = dumps(said)[:-1]
        return self._heads[key]

    def _tail(self, errors: tuple[RecordError, ...]) -> bytes:
        said = dumps([as_error(error, self._raw) for error in errors], default=str)
        return b',"errors":' + said + b"}\n"


_LINE = b'%b,"record":%d,"line":%d,"byte_start":%d,"byte_end":%d,"raw":%b,"raw_encoding":%b,"raw_truncated":%b%b'
_LINE_WITH_NULLS = _LINE.replace(b"%d", b"%b")
_ENCODINGS = {None: b"null", "utf-8": b'"utf-8"', "base64": b'"base64"'}
_BOOLEANS = (b"false", b"true")


def as_line(reject: Reject, run_id: str, raw: bool) -> dict[str, Any]:
    """A reject as the object of its quarantine line."""
    found, place = reject.object, reject.place
    text, encoding = as_text(reject.raw) if raw and reject.raw is not None else (None, None)
    return {
        "run_id": run_id,
        "stage": reject.stage,
        "source": as_source(found, reject.format),
        "record": place.record,
        "line": place.line,
        "byte_start": place.byte_start,
        "byte_end": place.byte_end,
        "raw": text,
        "raw_encoding": encoding,
        "raw_truncated": reject.raw_truncated,
        "errors": [as_error(error, raw) for error in reject.errors],
    }


def as_source(found: SourceObject, format_name: str) -> dict[str, Any]:
    """An object as it stands in a quarantine line."""
    known = format_name if format_name != UNKNOWN else None
    return {"uri": found.uri, "version": found.version, "format": known, "member": found.member}


def as_error(error: RecordError, raw: bool) -> dict[str, Any]:
    """One error as it stands in a quarantine line."""
    return {
        "path": list(error.path),
        "type": error.type,
        "message": error.message if raw else error.type,
        "input": error.input if raw else None,
    }


def as_text(raw: bytes) -> tuple[str, str]:
    """Raw bytes as text with its encoding: in base64 where they are none."""
    try:
        return raw.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return base64.b64encode(raw).decode("ascii"), "base64"
