"""Native functions beside their sources, which Python can run as well."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ztf_flow.native import Native, parameters

PAD = bytes(256)


def same_in_python(function: Any, *arguments: Any) -> int:
    """The result of a native function, once its source, run by Python, gave and left the same."""
    copies = [given.tolist() if isinstance(given, np.ndarray) else given for given in arguments]
    result = Native(function)(*arguments)
    assert function(*copies) == result
    for kind, here, there in zip(parameters(function), arguments, copies, strict=True):
        assert kind is int or np.array_equal(here, there)
    return result


def cells_of(texts: Sequence[bytes], *, kinds: Sequence[int] | None = None, wanted: int = -1) -> tuple[Any, ...]:
    """What the judges of a column are told of its cells: text, starts, ends, kinds, the kind that is wanted, and how
    many there are. Between cells stands what would be taken for a part of them."""
    ends = np.cumsum([len(text) + 1 for text in texts]) - 1
    data = np.frombuffer(b"7".join([*texts, PAD]), dtype=np.uint8)
    starts = ends - [len(text) for text in texts]
    return data, starts, ends, np.array(kinds or [], dtype=np.uint8), wanted, len(texts)
