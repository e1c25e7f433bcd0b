"""Functions that go over the bytes of a frame once, record by record, as machine code.

Each is plain Python on arrays and integers, in `source/`. `python -m ztf_flow.native.build` turns it into LLVM's
intermediate representation, in `code/`, which does not depend on the machine; at the first call in a process LLVM makes
machine code of that (`machine.py`). So neither a compiler nor numba is needed where ztf-flow runs. Calls release
the interpreter's lock.
"""

from __future__ import annotations

import ctypes
import hashlib
import inspect
import threading
from collections.abc import Callable
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, get_type_hints

import numpy as np
import pyarrow as pa

from ztf_flow.native import language, source
from ztf_flow.native.machine import address_of

_lock = threading.Lock()


def parameters(function: Callable[..., int]) -> list[Any]:
    """The types of a source function's parameters, in order."""
    hints = get_type_hints(function)
    return [kind for name, kind in hints.items() if name != "return"]


def sources() -> list[Any]:
    """The modules of `source/`."""
    return [import_module(f"{source.__name__}.{found.name}") for found in iter_modules(source.__path__)]


def digest(module: Any) -> str:
    """What a source, and the language that it is written in, look like."""
    text = inspect.getsource(module) + inspect.getsource(language)
    return hashlib.sha256(text.encode()).hexdigest()


class Native:
    """A source function as machine code. Called with C-contiguous arrays of its parameters' types, and integers; an
    array's place in memory is all that it is told of it."""

    def __init__(self, function: Callable[..., int]) -> None:
        self.function = function
        self._kinds: list[Any] = []
        self._call: Any = None

    def __call__(self, *arguments: Any) -> int:
        call = self._call or self._load()
        found: int = call(*[kind(argument) for kind, argument in zip(self._kinds, arguments, strict=True)])
        return found

    def _load(self) -> Any:
        with _lock:
            if self._call is None:
                kinds = parameters(self.function)
                types = [ctypes.c_int64 if kind is int else ctypes.c_void_p for kind in kinds]
                self._kinds = [int if kind is int else _addresses(kind.dtypes) for kind in kinds]
                self._call = ctypes.CFUNCTYPE(ctypes.c_int64, *types)(address_of(self.function.__name__))
        return self._call


def _addresses(dtypes: tuple[np.dtype[Any], ...]) -> Callable[[Any], int]:
    def address(array: Any) -> int:
        if array.dtype not in dtypes or not array.flags.c_contiguous:
            raise TypeError(f"a C-contiguous array of {dtypes[0]} is needed, not one of {array.dtype}")
        found: int = buffer_of(array).address  # ten times as fast as what numpy has for it
        return found

    buffer_of: Any = pa.py_buffer
    return address
