"""User code as data: a FILE.py and the local modules that it imports, as source text that any process can load."""

from __future__ import annotations

import ast
import builtins
import hashlib
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import io
import linecache
import sys
import threading
import tokenize
import traceback
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from ztf_flow.errors import ConfigError

PREFIX = "ztf_user_"
"""What the names of loaded user modules begin with."""


class Source(NamedTuple):
    """The text of one module. `package` says that it is a package: its `__init__.py`, or a folder without one."""

    name: str
    path: str
    text: str
    package: bool


@dataclass(frozen=True, slots=True)
class UserCode:
    """A file and its local imports. The same texts are loaded in every process, whatever happens to the files.

    The main file becomes the module `ztf_user_<hash>` and its local imports become submodules of that, so two schemas
    whose helpers have one name and different texts live side by side, and nobody else's imports are touched. Loading
    twice gives the same module. The folder is on `sys.path` as well, for what is imported by other means.
    """

    folder: str
    main: Source
    imports: tuple[Source, ...]

    @property
    def fingerprint(self) -> str:
        """A hash of all texts; paths don't count."""
        return self._hash()

    @property
    def module_name(self) -> str:
        """The name in `sys.modules`. It tells equal files in different folders apart, since `__file__` differs."""
        return PREFIX + self._hash(self.folder, self.main.path)

    def _hash(self, *more: str) -> str:
        digest = hashlib.sha256()
        for source in (self.main, *self.imports):
            digest.update(f"{source.name}\0{source.text}\0".encode("utf-8", "surrogatepass"))
        for text in more:
            digest.update(f"{text}\0".encode("utf-8", "surrogateescape"))
        return digest.hexdigest()[:16]

    def load(self) -> ModuleType:
        """The module, executed once per process. Raises ConfigError naming file and line when that fails."""
        name = self.module_name
        with _loading:
            known = sys.modules.get(name)
            if known is not None:
                return known
            if self.folder not in sys.path:
                sys.path.append(self.folder)
            _finder.provide(name, self)
            try:
                return importlib.import_module(name)
            except BaseException as error:
                for loaded in [key for key in sys.modules if key == name or key.startswith(f"{name}.")]:
                    del sys.modules[loaded]
                if isinstance(error, (KeyboardInterrupt, ConfigError)):
                    raise
                raise _load_error(self, error) from error


def collect(path: Path) -> UserCode:
    """Read a file and, recursively, the modules beside it that it imports. Raises ConfigError."""
    main = _read("", path, package=True)
    found: dict[str, Source] = {}
    _collect_imports(main, path.parent, found)
    return UserCode(str(path.parent), main, tuple(found[name] for name in sorted(found)))


def _read(name: str, path: Path, *, package: bool) -> Source:
    """The text as Python would decode it: by its coding cookie or byte order mark, else UTF-8 (PEP 263)."""
    try:
        data = path.read_bytes()
        encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
        text = io.TextIOWrapper(io.BytesIO(data), encoding).read()
    except FileNotFoundError:
        raise ConfigError("there is no such file", stage="config", place=str(path)) from None
    except (OSError, UnicodeDecodeError, SyntaxError) as error:
        raise ConfigError(f"the file can't be read: {error}", stage="config", place=str(path)) from None
    return Source(name, str(path), text, package)


def _collect_imports(source: Source, folder: Path, found: dict[str, Source]) -> None:
    try:
        tree = ast.parse(source.text, source.path)
    except SyntaxError as error:
        place = f"{source.path}:{error.lineno}:{error.offset}"
        raise ConfigError(f"syntax error: {error.msg}", stage="config", place=place) from None
    except (ValueError, RecursionError, MemoryError) as error:  # null bytes, expressions nested without end
        raise ConfigError(f"the file is no Python: {error}", stage="config", place=source.path) from None
    for name in _imported_names(tree, source):
        parts = name.split(".")
        for depth in range(1, len(parts) + 1):
            if not _collect_module(".".join(parts[:depth]), folder, found):
                break


def _collect_module(name: str, folder: Path, found: dict[str, Source]) -> bool:
    """Whether there is such a module in the folder. Names of the standard library stay with it."""
    if name in found:
        return True
    if name.partition(".")[0] in sys.stdlib_module_names:
        return False
    base = folder.joinpath(*name.split("."))
    if (base / "__init__.py").is_file():
        source = _read(name, base / "__init__.py", package=True)
    elif base.with_suffix(".py").is_file():
        source = _read(name, base.with_suffix(".py"), package=False)
    elif base.is_dir() and any(base.glob("*.py")):  # a namespace package (PEP 420)
        source = Source(name, str(base), "", True)
    else:
        return False
    found[name] = source
    _collect_imports(source, folder, found)
    return True


def _imported_names(tree: ast.AST, source: Source) -> Iterator[str]:
    """Absolute names that may be modules."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = _base_of(node, source)
            if base:
                yield base
            yield from (f"{base}.{alias.name}" if base else alias.name for alias in node.names if alias.name != "*")


def _base_of(node: ast.ImportFrom, source: Source) -> str:
    if not node.level:
        return node.module or ""
    parts = source.name.split(".") if source.name else []
    parts = parts[: max(0, len(parts) - node.level + (1 if source.package else 0))]
    return ".".join([*parts, *([node.module] if node.module else [])])


def _load_error(code: UserCode, error: BaseException) -> ConfigError:
    """The innermost line of the user's code that the error came through is its place."""
    paths = {source.path for source in (code.main, *code.imports)}
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename in paths]
    place = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else code.main.path
    if isinstance(error, SyntaxError) and error.filename:
        place = f"{error.filename}:{error.lineno}"
    reason = f"{type(error).__name__}: {error}".replace(f"{code.module_name}.", "")
    return ConfigError(f"the file can't be imported: {reason}", stage="config", place=place)


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Serves user modules and their local imports from their texts."""

    def __init__(self) -> None:
        self._sources: dict[str, Source] = {}
        self._builtins: dict[str, dict[str, Any]] = {}

    def provide(self, name: str, code: UserCode) -> None:
        """Serve the main file as `name`, and its local imports below it."""
        if self not in sys.meta_path:
            sys.meta_path.insert(0, self)
        self._sources[name] = code.main
        self._sources |= {f"{name}.{source.name}": source for source in code.imports}
        local = frozenset(source.name.partition(".")[0] for source in code.imports)
        self._builtins[name] = {**vars(builtins), "__import__": _local_import(name, local)}

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        source = self._sources.get(fullname) if fullname.startswith(PREFIX) else None
        if source is None:
            return None
        spec = importlib.machinery.ModuleSpec(fullname, self, origin=source.path, is_package=source.package)
        spec.has_location = True
        return spec

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> ModuleType | None:
        return None

    def exec_module(self, module: ModuleType) -> None:
        source = self._sources[module.__name__]
        lines = source.text.splitlines(keepends=True)
        linecache.cache[source.path] = (len(source.text), None, lines, source.path)
        module.__dict__["__builtins__"] = self._builtins[module.__name__.partition(".")[0]]
        exec(compile(source.text, source.path, "exec", dont_inherit=True), module.__dict__)  # noqa: S102  the user's


def _local_import(root: str, local: frozenset[str]) -> Any:
    """`__import__` for user code: absolute names of local modules mean those below `root`."""

    def local_import(
        name: str,
        globals: Mapping[str, object] | None = None,
        locals: Mapping[str, object] | None = None,
        fromlist: Sequence[str] | None = (),
        level: int = 0,
    ) -> ModuleType:
        top = name.partition(".")[0]
        if level or top not in local:
            return builtins.__import__(name, globals, locals, fromlist or (), level)
        module = builtins.__import__(f"{root}.{name}", globals, locals, fromlist or (), 0)
        return module if fromlist else sys.modules[f"{root}.{top}"]

    return local_import


_finder = _Finder()
_loading = threading.RLock()
