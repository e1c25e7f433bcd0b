"""Loads a pipeline file: YAML, variables, interpolation, models. Every problem is reported at once, with its place."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path as FilePath
from typing import Any

from pydantic import ValidationError

from ztf_flow.config.base import WRITTEN
from ztf_flow.config.explain import findings_of
from ztf_flow.config.interpolate import Interpolator
from ztf_flow.config.model import PipelineConfig
from ztf_flow.config.problems import Finding, Path, PipelineFileError, Problem, suggest
from ztf_flow.config.redact import Redactor
from ztf_flow.config.yaml import Mark, Positions, read_yaml

__all__ = ["LoadedPipeline", "PipelineFileError", "Problem", "config_from_mapping", "load_pipeline"]

NO_FILE = "<pipeline>"
"""What stands for the file's name in problems of a pipeline made in Python."""

_STORAGES: tuple[Path, ...] = (("source", "storage"), ("sink", "storage"), ("rejects", "storage"))
_URIS: tuple[Path, ...] = (
    ("source",),
    ("source", "uri"),
    ("source", "exclude"),
    ("sink",),
    ("sink", "uri"),
    ("sink", "state"),
    ("rejects", "uri"),
)


@dataclass(frozen=True, slots=True)
class LoadedPipeline:
    """A pipeline file that is right by its grammar. `folder` is what its paths are relative to.

    `path` is None and `positions` is empty when it was made in Python.
    """

    config: PipelineConfig
    path: FilePath | None
    folder: FilePath
    redactor: Redactor
    positions: Positions = field(repr=False)

    def problem(self, finding: Finding) -> Problem:
        """A finding with its place, redacted."""
        return _problem(finding, _name(self.path), self.positions, self.redactor)


def load_pipeline(
    path: str | os.PathLike[str],
    *,
    variables: Mapping[str, str] | None = None,
    environment: Mapping[str, str] | None = None,
) -> LoadedPipeline:
    """Load the pipeline file at `path`. `variables` override those under `vars` (`--set`).

    `environment` is the process's own unless given. Raises `PipelineFileError`, a `ConfigError`, with every problem
    that was found.
    """
    path = FilePath(path)
    document = read_yaml(_read(path), str(path))
    name = re.sub(r"[/\\\x00-\x1f\x7f]", "-", path.stem).lstrip(".") or "pipeline"
    loading = _Loading(path, path.resolve().parent, document.positions, list(document.problems))
    return loading.load(document.data, name, variables or {}, os.environ if environment is None else environment)


def config_from_mapping(
    mapping: Mapping[str, Any],
    *,
    folder: str | os.PathLike[str],
    variables: Mapping[str, str] | None = None,
    environment: Mapping[str, str] | None = None,
) -> LoadedPipeline:
    """The same for a pipeline given as Python data: same grammar, same interpolation, problems without lines."""
    loading = _Loading(None, FilePath(folder).resolve(), {}, [])
    return loading.load(
        _plain(mapping), "pipeline", variables or {}, os.environ if environment is None else environment
    )


def _name(path: FilePath | None) -> str:
    return NO_FILE if path is None else str(path)


def _read(path: FilePath) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        problem = Problem(str(path), None, None, "no-file", f"the file can't be read: {error.strerror or error}")
        raise PipelineFileError([problem]) from None
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        before = data[data.rfind(b"\n", 0, error.start) + 1 : error.start]
        problem = Problem(str(path), line, len(before.decode()) + 1, "syntax", "the file is not UTF-8 text")
        raise PipelineFileError([problem]) from None


def _plain(value: Any) -> Any:
    """Python data as YAML would give it: paths as texts, tuples as lists."""
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return os.fspath(value) if isinstance(value, os.PathLike) else value


@dataclass(slots=True)
class _Loading:
    """One file on its way: problems gather here, and nothing is raised before all is looked at."""

    path: FilePath | None
    folder: FilePath
    positions: Positions
    problems: list[Problem]
    redactor: Redactor = field(default_factory=Redactor)
    findings: list[Finding] = field(default_factory=list)
    secret_paths: set[Path] = field(default_factory=set)

    def load(
        self, data: Any, name: str, variables: Mapping[str, str], environment: Mapping[str, str]
    ) -> LoadedPipeline:
        if not isinstance(data, dict):
            message = "the file is empty" if data is None else "a pipeline file must be a mapping with source and sink"
            self.findings.append(Finding((), "bad-value", message))
            raise PipelineFileError(self._all_problems())
        data = self._without_reserved(data)
        data = self._filled(data, variables, environment)
        self._gather_secrets(data)
        data.setdefault("name", name)
        config = self._validated(data)
        if config is None or self.findings or self.problems:
            raise PipelineFileError(self._all_problems(), rest=self._rest(data))
        return self._loaded(config)

    def _loaded(self, config: PipelineConfig) -> LoadedPipeline:
        return LoadedPipeline(config, self.path, self.folder, self.redactor, self.positions)

    def _rest(self, data: dict[Any, Any]) -> LoadedPipeline | None:
        """The pipeline without what is wrong in it; made-up ends stand in for a source or sink that is."""
        paths = sorted({finding.path for finding in self.findings if finding.path}, key=repr)
        rest = {"source": "nowhere", "sink": "nowhere.csv"} | _without(data, set(paths), ())
        try:
            return self._loaded(PipelineConfig.model_validate(rest, by_alias=True, by_name=False, context=WRITTEN))
        except ValidationError:
            return None

    def _all_problems(self) -> list[Problem]:
        found = [_problem(finding, _name(self.path), self.positions, self.redactor) for finding in self.findings]
        return list(dict.fromkeys([*self.problems, *found]))

    def _without_reserved(self, data: dict[Any, Any]) -> dict[Any, Any]:
        """Refuse grammar that is set aside for later."""
        for key in ("extends", "profiles"):
            if key in data:
                self._later((key,), f"'{key}'", on_key=True)
        if isinstance(data.get("source"), list):
            self._later(("source",), "a list of sources", "; several URIs go in a list under source.uri")
        if isinstance(data.get("sink"), list):
            self._later(("sink",), "a list of sinks")
        return {key: value for key, value in data.items() if key not in ("extends", "profiles")}

    def _later(self, path: Path, what: str, hint: str = "", *, on_key: bool = False) -> None:
        self.findings.append(Finding(path, "not-available-yet", f"{what} is not available yet{hint}", on_key))

    def _filled(
        self, data: dict[Any, Any], variables: Mapping[str, str], environment: Mapping[str, str]
    ) -> dict[Any, Any]:
        """The data with `--set` applied and its texts interpolated."""
        declared = data.get("vars")
        first = Interpolator(environment, self.folder, None, self.redactor.add)
        texts: dict[str, str | None] = {}
        if isinstance(declared, dict):
            declared = {key: value for key, value in declared.items() if key not in variables or _nested(value)}
            filled = first.fill(declared, ("vars",))
            original = data["vars"]
            overridden = {key: self._override(key, value, original) for key, value in variables.items()}
            merged = {key: overridden.get(key, filled.get(key)) for key in original}
            texts = {key: self._text_of(key, merged[key]) for key in original if isinstance(key, str)}
            texts |= {key: value for key, value in variables.items() if key in original}
            data = {**data, "vars": merged}
        for name in variables:
            if name not in texts:
                message = f"--set {name}: there is no such variable under vars"
                self.findings.append(Finding(("vars",), "unknown-variable", suggest(message, name, texts), on_key=True))
        second = Interpolator(environment, self.folder, texts, self.redactor.add)
        rest = {key: value for key, value in data.items() if key != "vars"}
        filled_rest = second.fill(rest, ())
        self.findings += [*first.findings, *second.findings]
        self.secret_paths |= first.secret_paths | second.secret_paths
        return {key: filled_rest[key] if key in filled_rest else data[key] for key in data}

    def _override(self, name: str, text: str, declared: Mapping[Any, Any]) -> Any:
        """The text of `--set` as the type that the variable is declared with."""
        value = declared.get(name)
        try:
            if isinstance(value, bool):
                return {"true": True, "false": False}[text.lower()]
            if isinstance(value, int | float):
                return type(value)(text)
        except (ValueError, KeyError):
            kind = {bool: "true or false", int: "a whole number", float: "a number"}[type(value)]
            self.findings.append(Finding(("vars", name), "bad-value", f"--set {name} must be {kind}, as under vars"))
        return text

    def _text_of(self, name: str, value: Any) -> str | None:
        """What `${var:NAME}` puts in: of numbers and the like the text as it was written."""
        if value is None or isinstance(value, str):
            return value
        mark = self.positions.get(("vars", name))
        if mark is not None and mark.text is not None:
            return mark.text
        return str(value).lower() if isinstance(value, bool) else str(value)

    def _gather_secrets(self, data: Mapping[Any, Any]) -> None:
        for path in _STORAGES:
            self.redactor.add(_at(data, path))
        for path in _URIS:
            value = _at(data, path)
            for uri in value if isinstance(value, list) else [value]:
                if isinstance(uri, str):
                    self.redactor.add_uri(uri)

    def _validated(self, data: dict[Any, Any]) -> PipelineConfig | None:
        """The models, or None with findings. What is known to be wrong already is not complained about again."""
        known = [finding.path for finding in self.findings if finding.path]
        try:
            return PipelineConfig.model_validate(data, by_alias=True, by_name=False, context=WRITTEN)
        except ValidationError as error:
            for finding in findings_of(error, data, hidden=self.secret_paths):
                if not any(finding.path[: len(path)] == path for path in known):
                    self.findings.append(finding)
        return None


def _without(data: Any, paths: set[Path], path: Path) -> Any:
    """`data` less the values at `paths`, and less the mappings that lack a key named there."""
    if isinstance(data, dict):
        kept = {}
        for key, value in data.items():
            inner = (*path, key)
            lacking = isinstance(value, dict) and any(p[:-1] == inner and p[-1] not in value for p in paths if p)
            if inner not in paths and not lacking:
                kept[key] = _without(value, paths, inner)
        return kept
    if isinstance(data, list):
        return [_without(item, paths, (*path, at)) for at, item in enumerate(data) if (*path, at) not in paths]
    return data


def _nested(value: Any) -> bool:
    return isinstance(value, dict | list)


def _at(data: Any, path: Iterable[str | int]) -> Any:
    for part in path:
        if not isinstance(data, Mapping) or part not in data:
            return None
        data = data[part]
    return data


def _problem(finding: Finding, file: str, positions: Positions, redactor: Redactor) -> Problem:
    message = redactor.redact(finding.message)
    if not positions:
        return Problem(file, None, None, finding.code, message)
    path = finding.path
    while path not in positions and path:
        path = path[:-1]
    mark = positions.get(path, Mark((1, 1)))
    # What is missing is reported at the key of the mapping that lacks it, what a short form stands for at its text.
    missing = path != finding.path and mark.text is None
    line, column = mark.key if mark.key and (finding.on_key or missing) else mark.value
    return Problem(file, line, column, finding.code, message)
