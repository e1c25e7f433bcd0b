"""TOML 1.0 (<https://toml.io/en/v1.0.0>), read by `tomllib` and written by tomli-w."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ztf_flow.formats.adapter import FormatOptions, Framer, Rendered
from ztf_flow.formats.documents import (
    MAX_DEPTH,
    DocumentFormat,
    DocumentFramer,
    Unreadable,
    Unwritable,
    at,
    depth_of,
    items_without_places,
    whole_batch,
)
from ztf_flow.formats.encoders import OneDocumentEncoder
from ztf_flow.formats.json_path import record_path
from ztf_flow.formats.lines import fault_batch, units_of
from ztf_flow.records import Batch, Frame, Layout

if TYPE_CHECKING:
    import pyarrow as pa
    from pydantic import BaseModel

SEVERAL = "records"
"""The array of tables that several records are written to."""

_MARKER = b"[[records]]\n"


class TomlFormat(DocumentFormat):
    """A document is one record, or holds a list of them where `records` says. It is read whole, so that its length is
    bounded by `limits.record`. Items of a list have no places, since the parser tells none.

    Several records are written as the array of tables `[[records]]`. TOML has no null, and integers of 64 bits.
    """

    name = "toml"
    extensions: tuple[str, ...] = (".toml",)

    def _framer(self, options: BaseModel | None, layout: Layout, record_limit: int, frame_size: int) -> Framer:
        units, document = units_of(layout.encoding), _path(options) is None
        return DocumentFramer(units, record_limit=record_limit, bom=layout.bom, document=document)

    def parse(self, frame: Frame, options: BaseModel | None) -> Batch:
        """The document, or the items of its list, as Python values; dates and times are those of `datetime`."""
        if frame.cut.fault is not None:
            return fault_batch(frame, "typed")
        path = _path(options)
        if path is None:
            return whole_batch(frame, "typed", loads)
        batch = whole_batch(frame, "typed", lambda text: _items(loads(text), path))
        return batch if batch.rejects else items_without_places(frame, batch.values[0])

    def render(self, rows: Sequence[Any], columns: Sequence[str] | None, options: FormatOptions) -> Rendered:
        """Each row as a table of `[[records]]`."""
        payload: list[bytes] = []
        failures: dict[int, str] = {}
        for index, row in enumerate(rows):
            try:
                payload.append(_MARKER + _table(row))
            except Unwritable as error:
                failures[index] = str(error)
        return Rendered(b"\n".join(payload), failures)

    def encoder(
        self, schema: pa.Schema | None, columns: Sequence[str] | None, options: FormatOptions, *, document: bool
    ) -> TomlEncoder | TomlDocumentEncoder:
        return TomlDocumentEncoder("TOML") if document else TomlEncoder()


def loads(text: str) -> dict[str, Any]:
    """A document's values. Raises Unreadable with the line and column."""
    try:
        values = tomllib.loads(text)
    except ValueError as error:
        raise Unreadable(str(error)) from None
    except RecursionError:
        raise Unreadable(f"it is nested more than {MAX_DEPTH} levels deep") from None
    if depth_of(values) > MAX_DEPTH:
        raise Unreadable(f"it is nested more than {MAX_DEPTH} levels deep")
    return values


def _path(options: BaseModel | None) -> tuple[str, ...] | None:
    records = getattr(options, "records", None)
    return None if records is None else record_path(records)


def _items(document: dict[str, Any], path: tuple[str, ...]) -> list[Any]:
    found: Any = document
    for key in path:
        found = found.get(key) if isinstance(found, dict) else None
    if not isinstance(found, list):
        raise Unreadable(f"the document has no list at {'.'.join(('$', *path))}[*]")
    return found


def _table(row: Any) -> bytes:
    """The keys of a row below `[[records]]`."""
    import tomli_w

    if not isinstance(row, dict):
        raise Unwritable("only a record with named fields is a TOML table")
    _check(row, ())
    text = tomli_w.dumps({SEVERAL: row}).removeprefix(f"[{SEVERAL}]\n")
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        raise Unwritable(f"text that UTF-8 can't hold: {error.reason}") from None


def _check(value: Any, path: tuple[str | int, ...]) -> None:
    if isinstance(value, dict):
        for key, item in value.items():
            _check(item, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            _check(item, (*path, index))
    elif value is None:
        raise Unwritable(f"TOML has no null, which {at(path)} is; use format.exclude_none")
    elif isinstance(value, int) and not -(2**63) <= value < 2**63:
        raise Unwritable(f"TOML's integers have 64 bits; {at(path)} has more")


class TomlEncoder:
    """`[[records]]` for each row, a blank line between them; `records = []` if there is none."""

    def __init__(self) -> None:
        self._empty = True

    def begin(self) -> bytes:
        return b""

    def add(self, payload: bytes) -> bytes:
        if not payload:
            return b""
        before = b"" if self._empty else b"\n"
        self._empty = False
        return before + payload

    def end(self) -> bytes:
        return f"{SEVERAL} = []\n".encode() if self._empty else b""


class TomlDocumentEncoder(OneDocumentEncoder):
    """One document, which comes as a table of `[[records]]`."""

    def add(self, payload: bytes) -> bytes:
        text = super().add(payload)
        if text.count(b"\n" + _MARKER):
            super().add(payload)  # a second record
        body = text.removeprefix(_MARKER)
        lines = [_shortened(line) for line in body.split(b"\n")]
        return b"\n".join(lines).lstrip(b"\n")


def _shortened(line: bytes) -> bytes:
    """A table's header without `records.`; no other line begins with a bracket and that name."""
    for bracket in (b"[[", b"["):
        if line.startswith(bracket + SEVERAL.encode() + b"."):
            return bracket + line[len(bracket) + len(SEVERAL) + 1 :]
    return line
