"""A text that says what a schema is: equal in every process, and another when the schema judges or writes otherwise."""

from __future__ import annotations

import enum
import functools
import hashlib
import re
from collections.abc import Mapping
from typing import Any

_PASSING = re.compile(r":\d{6,}|0x[0-9a-f]{4,}|ztf_user_[0-9a-f]+")
"""pydantic's references end in the `id` of a class, `repr` shows addresses, modules of users are named by folder."""


def fingerprint(core: Any, *texts: str) -> str:
    """A hash of a core schema and of texts that belong to it (the sources of its code)."""
    parts = [_told(core), *texts]
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _told(node: Any) -> str:
    """A node of a core schema; the order of fields counts. Functions and classes go by name: their code is a text."""
    if isinstance(node, Mapping):
        inner = [f"{key!r}:{_told(value)}" for key, value in node.items() if key != "metadata"]
        return "{" + ",".join(inner) + "}"
    if isinstance(node, (list, tuple)):
        return "[" + ",".join(map(_told, node)) + "]"
    if isinstance(node, (set, frozenset)):
        return "{" + ",".join(sorted(map(_told, node))) + "}"
    if isinstance(node, enum.Enum):
        return f"{type(node).__qualname__}.{node.name}={_told(node.value)}"
    if isinstance(node, str):
        return repr(_PASSING.sub("", node))
    if node is None or isinstance(node, (bool, int, float, bytes)):
        return repr(node)
    return _named(node)


def _named(node: Any) -> str:
    if isinstance(node, functools.partial):
        return f"partial({_told(node.func)},{_told(node.args)},{_told(node.keywords)})"
    name = getattr(node, "__qualname__", None)
    return _PASSING.sub("", str(name) if name is not None else f"{type(node).__qualname__}:{node!r}")
