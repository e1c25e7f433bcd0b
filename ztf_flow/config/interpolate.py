"""Interpolation: `${env:NAME}` and its kin inside the texts of a pipeline file, after YAML has been parsed.

Since only string leaves are looked at and their values are put into them as they are, a value can't change the
structure of the file. Where a text has a meaning of its own, a value can't change that either: in source patterns it is
escaped so that it matches itself, in URIs it may not climb folders or look like a placeholder, and in SQL there is
none at all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path as FilePath
from typing import Any, Literal

from ztf_flow.config.names import listed
from ztf_flow.config.problems import Finding, Path, suggest

Role = Literal["text", "pattern", "location", "template", "sql"]
"""What a text is: free text, a source URI or pattern, another URI, a URI with placeholders, an SQL expression."""

SCHEMES = ("env", "var", "secret", "file")
MAX_FILE = 1 << 20
"""Bytes that a file named by `${file:…}` may have."""

_TOKEN = re.compile(r"\$\$\{|\$\{([^{}]*)\}|\$\{")
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")
_MAGIC = re.compile(r"[*?\[]")
_WEB = ("http://", "https://")


class InterpolationError(Exception):
    """Raised inside this module for one text that can't be filled in; becomes a finding."""


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    inserted: bool


@dataclass(slots=True)
class Interpolator:
    """Fills in the texts of one file.

    `variables` holds the text of each variable, None where it has no value; it is None while the variables themselves
    are filled in, which may not refer to each other. What `secret` and `file` give is passed to `on_secret`.
    """

    environment: Mapping[str, str]
    folder: FilePath
    variables: Mapping[str, str | None] | None
    on_secret: Callable[[str], None]
    findings: list[Finding] = field(default_factory=list)
    secret_paths: set[Path] = field(default_factory=set)
    """Where secrets were put in."""

    def fill(self, value: Any, path: Path) -> Any:
        """`value` with its texts filled in. A text that can't be stays as it is, and `findings` says why."""
        if isinstance(value, Mapping):
            for key in value:
                if isinstance(key, str) and _TOKEN.search(key):
                    self._find((*path, key), "keys can't be interpolated, only values", on_key=True)
            return {key: self.fill(item, (*path, key)) for key, item in value.items()}
        if isinstance(value, list | tuple):
            return [self.fill(item, (*path, index)) for index, item in enumerate(value)]
        if not isinstance(value, str) or "${" not in value:
            return value
        if "${secret:" in value or "${file:" in value:
            self.secret_paths.add(path)
        try:
            return self.fill_text(value, role_of(path))
        except InterpolationError as error:
            self._find(path, str(error))
            return value

    def fill_text(self, text: str, role: Role = "text") -> str:
        """One text filled in; raises `InterpolationError`."""
        pieces: list[_Piece] = []
        end = 0
        for match in _TOKEN.finditer(text):
            pieces.append(_Piece(text[end : match.start()], False))
            end = match.end()
            if match[0] == "$${":
                pieces.append(_Piece("${", False))
            elif match[1] is None:
                raise InterpolationError("'${' is not closed by '}'; write '$${' for a literal '${'")
            elif role == "sql":
                raise InterpolationError("values can't be put into SQL text; write :NAME and set it under vars")
            else:
                pieces.append(_Piece(self._look_up(match[1]), True))
        pieces.append(_Piece(text[end:], False))
        return _join(pieces, role)

    def _find(self, path: Path, message: str, *, on_key: bool = False) -> None:
        self.findings.append(Finding(path, "bad-interpolation", message, on_key))

    def _look_up(self, reference: str) -> str:
        scheme, colon, name = reference.partition(":")
        if not colon:
            hint = f"; write '${{env:{reference}}}' for the environment variable" if _NAME.fullmatch(reference) else ""
            raise InterpolationError(f"'${{{reference}}}' has no kind such as env or var{hint}")
        match scheme:
            case "env":
                return self._env(name)
            case "secret":
                return self._secret(name)
            case "var":
                return self._var(name)
            case "file":
                return self._file(name)
        message = f"'{scheme}' in '${{{reference}}}' must be {listed(SCHEMES)}"
        raise InterpolationError(suggest(message, scheme, SCHEMES))

    def _env(self, reference: str) -> str:
        name, separator, default = reference.partition(":-")
        _check_name(name)
        if separator:
            return _decoded(name, self.environment.get(name) or default)
        if name not in self.environment:
            raise InterpolationError(
                f"the environment variable '{name}' is not set; '${{env:{name}:-…}}' would give a default"
            )
        return _decoded(name, self.environment[name])

    def _secret(self, name: str) -> str:
        _check_name(name)
        if name not in self.environment:
            raise InterpolationError(f"the secret '{name}' is not set in the environment")
        return self._kept_secret(_decoded(name, self.environment[name]))

    def _var(self, name: str) -> str:
        if self.variables is None:
            raise InterpolationError("a variable can't refer to other variables")
        if name not in self.variables:
            message = f"the variable '{name}' is not declared under vars"
            raise InterpolationError(suggest(message, name, self.variables))
        value = self.variables[name]
        if value is None:
            raise InterpolationError(f"the variable '{name}' has no value; set it with --set {name}=…")
        return value

    def _file(self, name: str) -> str:
        if not name:
            raise InterpolationError("'${file:…}' needs a path")
        try:
            with (self.folder / name).open("rb") as file:
                data = file.read(MAX_FILE + 1)
            text = data.decode()
        except OSError as error:
            raise InterpolationError(f"the file '{name}' can't be read: {error.strerror or error}") from None
        except UnicodeDecodeError:
            raise InterpolationError(f"the file '{name}' is not UTF-8 text") from None
        except ValueError as error:
            raise InterpolationError(f"'{name}' is no path: {error}") from None
        if len(data) > MAX_FILE:
            raise InterpolationError(f"the file '{name}' is larger than {MAX_FILE} bytes")
        text = text.removesuffix("\n").removesuffix("\r") if text.endswith("\r\n") else text.removesuffix("\n")
        return self._kept_secret(text)

    def _kept_secret(self, value: str) -> str:
        self.on_secret(value)
        self.on_secret(escape_pattern(value))  # as it stands in source patterns
        return value


def role_of(path: Path) -> Role:
    """What the text at `path` is, in short and long forms."""
    match path:
        case ("source",) | ("source", "uri" | "exclude") | ("source", "uri" | "exclude", int()):
            return "pattern"
        case ("sink",) | ("sink", "uri"):
            return "template"
        case ("sink", "state") | ("rejects", "uri"):
            return "location"
        case ("transform", int(), "filter") | ("transform", int(), "derive", _):
            return "sql"
    return "text"


def escape_pattern(value: str, *, web: bool = False) -> str:
    """`value` as a glob pattern that matches just itself. In web addresses `?` begins the query and is no wildcard."""
    return _MAGIC.sub(lambda match: match[0] if web and match[0] == "?" else f"[{match[0]}]", value)


def _join(pieces: list[_Piece], role: Role) -> str:
    if role in ("text", "sql"):
        return "".join(piece.text for piece in pieces)
    if _climbs(pieces):
        raise InterpolationError("a value that is put into a URI may not bring in '..'")
    if role == "template" and any(piece.inserted and re.search("[{}]", piece.text) for piece in pieces):
        raise InterpolationError("a value that is put into the sink's URI may not hold '{' or '}'")
    if role != "pattern":
        return "".join(piece.text for piece in pieces)
    web = "".join(piece.text for piece in pieces).lower().startswith(_WEB)
    return "".join(escape_pattern(piece.text, web=web) if piece.inserted else piece.text for piece in pieces)


def _climbs(pieces: list[_Piece]) -> bool:
    """Whether two dots stand together of which at least one was put in."""
    characters = [(character, piece.inserted) for piece in pieces for character in piece.text]
    return any(first[0] == second[0] == "." and (first[1] or second[1]) for first, second in pairwise(characters))


def _check_name(name: str) -> None:
    if not _NAME.fullmatch(name):
        raise InterpolationError(f"'{name}' is no name of an environment variable")


def _decoded(name: str, value: str) -> str:
    """`value`, unless the environment held bytes that are no UTF-8, which Python smuggles in as lone surrogates."""
    try:
        value.encode()
    except UnicodeEncodeError:
        raise InterpolationError(f"the environment variable '{name}' is not UTF-8 text") from None
    return value
