"""Texts of a column written in another way; only those that change are copied."""

from __future__ import annotations

from typing import Any

import numpy as np

from ztf_flow.formats.pieces import Pieces
from ztf_flow.native import Native
from ztf_flow.native.language import VECTOR
from ztf_flow.native.source import rewriting

ROOM = 1 << 16
"""Bytes for changed texts at first; a column that takes more is gone through twice."""

_undouble = Native(rewriting.undouble)
_unescape = Native(rewriting.unescape)
_escape = Native(rewriting.escape)
_quote = Native(rewriting.quote)


def undoubled(pieces: Pieces, sign: bytes) -> Pieces:
    """Texts with one sign in place of two that follow each other."""
    return _rewritten(_undouble, pieces, sign[0])


def unescaped(pieces: Pieces) -> Pieces:
    """Strings of JSON without their escapes: anything where they have others than those of two characters."""
    return _rewritten(_unescape, pieces)


def escaped(pieces: Pieces) -> Pieces:
    """Texts with JSON's escapes as pydantic puts them, without the quotes around."""
    return _rewritten(_escape, pieces)


def quoted(pieces: Pieces, delimiter: bytes) -> Pieces:
    """Texts as cells of CSV: in quotes where they are empty or hold a delimiter, a quote or a line end."""
    return _rewritten(_quote, pieces, delimiter[0])


def _rewritten(native: Native, pieces: Pieces, *asked: int) -> Pieces:
    given: Any = np.ascontiguousarray(pieces.starts), np.ascontiguousarray(pieces.ends), len(pieces), *asked
    starts, ends = np.empty_like(given[0]), np.empty_like(given[1])
    room = ROOM
    while True:
        target = np.empty(room + VECTOR, dtype=np.uint8)
        needed = native(*given, starts, ends, target, target.ctypes.data, room)
        if not needed:
            return pieces
        if needed <= room:
            return Pieces.at(starts, ends, *pieces.owners, target)
        room = needed
