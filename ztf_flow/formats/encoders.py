"""Encoders that formats share."""

from __future__ import annotations

from ztf_flow.errors import SinkError


class BlocksEncoder:
    """A file is its blocks one after the other."""

    def begin(self) -> bytes:
        return b""

    def add(self, payload: bytes) -> bytes:
        return payload

    def end(self) -> bytes:
        return b""


class OneDocumentEncoder:
    """One record is the file; SinkError for a second one, which the format has no place for."""

    def __init__(self, format: str) -> None:
        self._format = format
        self._empty = True

    def begin(self) -> bytes:
        return b""

    def add(self, payload: bytes) -> bytes:
        if not self._empty:
            message = (
                f"a file of {self._format} holds one record, and there is a second one; write one file per input "
                "(a sink with {stem}), or another format"
            )
            raise SinkError(message, stage="sink")
        self._empty = False
        return payload

    def end(self) -> bytes:
        return b""


class TextDocumentEncoder(OneDocumentEncoder):
    """One document; a NUL, which none holds, divides it from a second one."""

    def add(self, payload: bytes) -> bytes:
        text = super().add(payload)
        if b"\0" in text:
            super().add(payload)
        return text
