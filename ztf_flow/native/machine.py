"""From code to functions in memory, by LLVM.

What it makes is kept in the user's cache folder (`$XDG_CACHE_HOME` or `~/.cache`, in it `ztf-flow/native`), so that
only the first process on a machine waits for it, some 10 ms for each function.
"""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path

CODE = Path(__file__).parent / "code"
_DIGEST = 32
"""Bytes of the SHA-256 with which a kept file begins: LLVM ends the process over one that is damaged."""


def address_of(name: str) -> int:
    """Where a function's machine code stands. Not for several threads at a time."""
    return _machine().address_of(name)


class _Machine:
    """LLVM, set to this machine's processor."""

    def __init__(self) -> None:
        import llvmlite
        import llvmlite.binding as llvm

        if sys.byteorder != "little":
            raise ImportError("native code is made for little-endian machines only")
        llvm.initialize_native_target()
        llvm.initialize_native_asmprinter()
        processor, features = llvm.get_host_cpu_name(), llvm.get_host_cpu_features().flatten()
        triple = llvm.Target.from_default_triple()
        self._llvm = llvm
        self._target = triple.create_target_machine(cpu=processor, features=features, opt=2, jit=True)
        self._engine = llvm.create_mcjit_compiler(llvm.parse_assembly(""), self._target)
        self._kind = f"{llvmlite.__version__} {llvm.llvm_version_info} {triple} {processor} {features}"
        self._folder = _folder()

    def address_of(self, name: str) -> int:
        code = (CODE / f"{name}.ll").read_text("utf-8")
        made = self._kept(name, code)
        self._engine.add_object_file(self._llvm.ObjectFileRef.from_data(made))
        self._engine.finalize_object()
        address: int = self._engine.get_function_address(name)
        return address

    def _kept(self, name: str, code: str) -> bytes:
        """The object file of a function, made anew unless there is one."""
        if self._folder is None:
            return self._made(code)
        key = hashlib.sha256(f"{self._kind}\n{code}".encode()).hexdigest()
        path = self._folder / f"{name}-{key[:32]}.o"
        kept = _read(path)
        if kept is None:
            kept = self._made(code)
            _write(path, kept)
        return kept

    def _made(self, code: str) -> bytes:
        module = self._llvm.parse_assembly(code)
        module.triple, module.data_layout = self._target.triple, str(self._target.target_data)
        made: bytes = self._target.emit_object(module)
        return made


@cache
def _machine() -> _Machine:
    return _Machine()


def _folder() -> Path | None:
    """The folder that object files are kept in; None where there can't be one that only this user writes to."""
    try:
        folder = Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser() / "ztf-flow" / "native"
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        found = folder.stat()
    except (OSError, RuntimeError):  # there is no home
        return None
    return folder if found.st_uid == os.getuid() and not found.st_mode & 0o022 else None


def _read(path: Path) -> bytes | None:
    try:
        data = path.read_bytes()
    except OSError:
        return None
    whole = hashlib.sha256(data[_DIGEST:]).digest() == data[:_DIGEST]
    return data[_DIGEST:] if whole else None


def _write(path: Path, data: bytes) -> None:
    """Keep an object file, if that is possible."""
    with suppress(OSError):
        descriptor, temporary = tempfile.mkstemp(dir=path.parent)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(hashlib.sha256(data).digest() + data)
            Path(temporary).replace(path)
        except OSError:
            Path(temporary).unlink()
            raise
