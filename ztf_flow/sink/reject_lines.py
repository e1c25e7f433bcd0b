"""Lines of quarantine for all rejects of a frame that are held by columns, by one native call."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from ztf_flow.native import Native
from ztf_flow.native.language import VECTOR
from ztf_flow.native.source import reject_lines

if TYPE_CHECKING:
    from ztf_flow.records import Coordinates, Integers
    from ztf_flow.rejects import FrameRejects, Raws

DIGITS = 20
"""Bytes that a number takes at the most."""

ESCAPED = 6
"""Bytes that a byte of text takes at the most. What isn't used of the room for lines is never touched."""

_write = Native(reject_lines.reject_lines)


def lines_of_columns(
    head: bytes, places: Coordinates, raws: Raws | None, tails: Sequence[bytes], codes: Integers
) -> tuple[memoryview, Integers]:
    """The lines of records, and where each ends: they begin with the head, and record i ends with `tails[codes[i]]`.

    Without raw bytes these are null.
    """
    count = len(codes)
    pieces = [head + b',"record":', b',"line":', b',"byte_start":', b',"byte_end":', *_around(raws), *tails]
    bounds = np.cumsum([0, *map(len, pieces)])
    sizes = np.diff(bounds)
    text, starts, ends = _texts(raws, count)
    fixed = int(sizes[:6].sum()) + len(places) * DIGITS
    room = count * fixed + ESCAPED * int((ends - starts).sum()) + int(sizes[6:][codes].sum())
    out = np.empty(room + VECTOR, dtype=np.uint8)
    line_ends = np.empty(count, dtype=np.int64)
    numbers = np.concatenate([np.full(count, -1) if column is None else column for column in places])
    joined = np.frombuffer(b"".join((*pieces, bytes(VECTOR))), dtype=np.uint8)
    size = _write(text, len(text), starts, ends, numbers, codes, count, joined, bounds, out, line_ends)
    return memoryview(out[:size].data), line_ends


def merged_lines(rejects: FrameRejects, lines: memoryview, ends: Integers, others: Sequence[bytes]) -> bytes:
    """The lines of columns and those of the other rejects, in the order of all."""
    order = rejects.order
    if order is None:
        return bytes(lines)
    pieces: list[Any] = []
    begin = 0
    for place, at in enumerate(np.flatnonzero(order >= len(ends)).tolist()):
        before = at - place  # lines of columns
        end = int(ends[before - 1]) if before else 0
        pieces += (lines[begin:end], others[int(order[at]) - len(ends)])
        begin = end
    return b"".join((*pieces, lines[begin:]))


def _around(raws: Raws | None) -> tuple[bytes, bytes]:
    """What stands before and after the raw bytes."""
    if raws is None:
        return b',"raw":null,"raw_encoding":null,"raw_truncated":false', b""
    return b',"raw":"', b'","raw_encoding":"utf-8","raw_truncated":false'


def _texts(raws: Raws | None, count: int) -> tuple[Any, Integers, Integers]:
    if raws is None:
        nothing = np.zeros(count, dtype=np.int64)
        return np.zeros(1, dtype=np.uint8), nothing, nothing
    return np.frombuffer(raws.data, dtype=np.uint8), raws.starts, raws.ends
