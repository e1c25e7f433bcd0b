"""User code as data: a FILE.py and the local modules that it imports, as source text that any process can load."""

from __future__ import annotations

import ast
import hashlib
import importlib.abc
import importlib.machinery
import importlib.util
import linecache
import sys
import traceback
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

from ztf_flow.errors import ConfigError


class Source(NamedTuple):
    """The text of one module. `package` says that it is a package's `__init__.py`."""

    name: str
    path: str
    text: str
    package: bool


@dataclass(frozen=True, slots=True)
class UserCode:
    """A file and its local imports. The same texts are loaded in every process, whatever happens to the files."""

    folder: str
    main: Source
    imports: tuple[Source, ...]

    @property
    def fingerprint(self) -> str:
        """A hash of all texts; paths don't count."""
        digest = hashlib.sha256()
        for source in (self.main, *self.imports):
            digest.update(f"{source.name}\0{source.text}\0".encode())
        return digest.hexdigest()[:16]

    @property
    def module_name(self) -> str:
        return f"ztf_user_{self.fingerprint}"

    def load(self) -> ModuleType:
        """The module, executed once per process. Raises ConfigError naming file and line when that fails."""
        known = sys.modules.get(self.module_name)
        if known is not None:
            return known
        if self.folder not in sys.path:
            sys.path.append(self.folder)
        _finder.provide(self.imports)
        main = self.main
        spec = importlib.machinery.ModuleSpec(self.module_name, None, origin=main.path)
        module = importlib.util.module_from_spec(spec)
        module.__file__ = main.path
        sys.modules[self.module_name] = module  # before executing: forward references look there
        try:
            _execute(main, module)
        except BaseException as error:
            del sys.modules[self.module_name]
            if isinstance(error, (KeyboardInterrupt, ConfigError)):
                raise
            raise _load_error(main, error) from error
        return module


def collect(path: Path) -> UserCode:
    """Read a file and, recursively, the modules beside it that it imports. Raises ConfigError."""
    main = _read("__main__", path, package=False)
    found: dict[str, Source] = {}
    _collect_imports(main, path.parent, found)
    return UserCode(str(path.parent), main, tuple(found[name] for name in sorted(found)))


def _read(name: str, path: Path, *, package: bool) -> Source:
    try:
        return Source(name, str(path), path.read_text(encoding="utf-8"), package)
    except FileNotFoundError:
        raise ConfigError("there is no such file", stage="config", place=str(path)) from None
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"the file can't be read: {error}", stage="config", place=str(path)) from None


def _collect_imports(source: Source, folder: Path, found: dict[str, Source]) -> None:
    try:
        tree = ast.parse(source.text, source.path)
    except SyntaxError as error:
        place = f"{source.path}:{error.lineno}:{error.offset}"
        raise ConfigError(f"syntax error: {error.msg}", stage="config", place=place) from None
    for name in _imported_names(tree, source):
        parts = name.split(".")
        for depth in range(1, len(parts) + 1):
            _collect_module(".".join(parts[:depth]), folder, found)


def _collect_module(name: str, folder: Path, found: dict[str, Source]) -> None:
    if name in found or name.partition(".")[0] in sys.stdlib_module_names:
        return
    base = folder.joinpath(*name.split("."))
    if (base / "__init__.py").is_file():
        source = _read(name, base / "__init__.py", package=True)
    elif base.with_suffix(".py").is_file():
        source = _read(name, base.with_suffix(".py"), package=False)
    else:
        return
    found[name] = source
    _collect_imports(source, folder, found)


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
    parts = source.name.split(".")
    parts = parts[: len(parts) - node.level + (1 if source.package else 0)]
    return ".".join([*parts, *([node.module] if node.module else [])])


def _execute(source: Source, module: ModuleType) -> None:
    lines = source.text.splitlines(keepends=True)
    linecache.cache[source.path] = (len(source.text), None, lines, source.path)
    exec(compile(source.text, source.path, "exec", dont_inherit=True), module.__dict__)  # noqa: S102  it is the user's


def _load_error(main: Source, error: BaseException) -> ConfigError:
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename == main.path]
    place = f"{main.path}:{frames[-1].lineno}" if frames else main.path
    if isinstance(error, SyntaxError):
        place = f"{error.filename}:{error.lineno}"
    return ConfigError(f"the file can't be imported: {type(error).__name__}: {error}", stage="config", place=place)


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Serves the local imports of user code from their texts."""

    def __init__(self) -> None:
        self._sources: dict[str, Source] = {}

    def provide(self, sources: Sequence[Source]) -> None:
        """Serve these; a module of the same name and other text that was served before is imported anew."""
        if sources and self not in sys.meta_path:
            sys.meta_path.insert(0, self)
        for source in sources:
            if source.name in self._sources and self._sources[source.name].text != source.text:
                sys.modules.pop(source.name, None)
            self._sources[source.name] = source

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        source = self._sources.get(fullname)
        if source is None:
            return None
        spec = importlib.machinery.ModuleSpec(fullname, self, origin=source.path, is_package=source.package)
        spec.has_location = True
        return spec

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> ModuleType | None:
        return None

    def exec_module(self, module: ModuleType) -> None:
        _execute(self._sources[module.__name__], module)


_finder = _Finder()
