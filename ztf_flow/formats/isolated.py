"""Readers in a process of their own, for libraries that a damaged file can crash or fill the memory of.

The child gets the file as an open descriptor and a function to call with it, and sends what that yields. The death of
a child costs its object and nothing else.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import os
import shutil
import struct
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from ztf_flow.errors import ParseError

MEMORY = 8 * 1024**3
"""Bytes of address space that a child may have."""

_HEAD = struct.Struct("<cQQ")
_ITEM, _FAULT, _END = b"I", b"F", b"."


class Item(NamedTuple):
    """What a reader yields: a number of records, and the bytes that parsing makes them of."""

    records: int
    data: bytes


Reader = Callable[..., Iterator[Item]]
"""Called as `reader(file, **options)` in the child; it raises ParseError for a file that it can't read."""


def read_isolated(reader: str, file: BinaryIO, *, label: str, **options: Any) -> Iterator[Item]:
    """Yield what a reader (`module:function`) yields for a file. Blocking. `options` must be plain values.

    Raises ParseError, naming the format by its `label`, where the reader does, and where its process dies.
    """
    with _on_disk(file) as descriptor:
        os.lseek(descriptor, 0, os.SEEK_SET)
        root = str(Path(__file__).parents[2])
        code = f"import sys; sys.path.insert(0, {root!r}); from ztf_flow.formats.isolated import child; child()"
        command = [sys.executable, "-c", code, reader, str(descriptor), json.dumps(options)]
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL, pass_fds=[descriptor]
        ) as process:
            try:
                yield from _items(process, label)
            finally:
                process.kill()
                assert process.stdout is not None
                process.stdout.close()


def _items(process: subprocess.Popen[bytes], label: str) -> Iterator[Item]:
    stream = process.stdout
    assert stream is not None
    while True:
        head = stream.read(_HEAD.size)
        kind, records, size = _HEAD.unpack(head) if len(head) == _HEAD.size else (b"", 0, 0)
        data = stream.read(size)
        if kind == _END:
            return
        if not kind or len(data) < size:
            code = process.wait()
            died = f"its reader died of it (signal {-code})" if code < 0 else f"its reader ended with {code}"
            raise ParseError(f"not readable as {label}: {died}; the file is damaged", stage="read")
        if kind == _FAULT:
            raise ParseError(f"not readable as {label}: {data.decode('utf-8', 'replace')}", stage="read")
        yield Item(records, data)


@contextlib.contextmanager
def _on_disk(file: BinaryIO) -> Iterator[int]:
    """The descriptor of a file; of a copy, where it is not one of the disk."""
    try:
        descriptor = file.fileno()
    except (AttributeError, OSError):
        with tempfile.TemporaryFile(prefix="ztf-spool-") as copy:
            file.seek(0)
            shutil.copyfileobj(file, copy, 1024 * 1024)
            copy.flush()
            yield copy.fileno()
        return
    file.flush()
    yield descriptor


def child() -> None:
    """What the process does."""
    name, descriptor, options = sys.argv[1:]
    _limit_memory()
    module, _, function = name.partition(":")
    out = os.fdopen(os.dup(1), "wb", closefd=True)
    os.dup2(2, 1)  # what libraries print is no item
    try:
        reader: Reader = getattr(importlib.import_module(module), function)
        with os.fdopen(int(descriptor), "rb") as file:
            for item in reader(file, **json.loads(options)):
                _send(out, _ITEM, item.data, item.records)
        _send(out, _END, b"")
    except (BrokenPipeError, KeyboardInterrupt):
        os._exit(1)
    except MemoryError:
        _send(out, _FAULT, b"it needs more memory than there is for one file")
    except BaseException as error:  # also the panics of libraries in Rust
        message = error.message if isinstance(error, ParseError) else f"{type(error).__name__}: {error}"
        _send(out, _FAULT, message.encode("utf-8", "replace"))


def _send(out: BinaryIO, kind: bytes, data: bytes, records: int = 0) -> None:
    out.write(_HEAD.pack(kind, records, len(data)))
    out.write(data)
    out.flush()


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # no such thing on this system
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    limit = MEMORY if hard == resource.RLIM_INFINITY else min(MEMORY, hard)
    resource.setrlimit(resource.RLIMIT_AS, (limit, hard))
