"""What is wrong with a pipeline file, said so that an editor can jump there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ztf_flow.config.names import closest
from ztf_flow.errors import ConfigError

if TYPE_CHECKING:
    from ztf_flow.config.load import LoadedPipeline

Path = tuple[str | int, ...]
"""The way from the root of the file to a value: keys and list indices."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong. `line` and `column` count from 1, None where there is no text (the Python API).

    `code` is stable and short (`unknown-key`); `message` is for people.
    """

    file: str
    line: int | None
    column: int | None
    code: str
    message: str

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}:{self.column}"
        return f"{place}: {self.code}: {self.message}"


class PipelineFileError(ConfigError):
    """Raised when a pipeline file (or the same in Python) is wrong; `problems` has all that was found, in order.

    `rest` is what remains of the file when what is wrong is left out, for finding more to say; None where little is.
    """

    def __init__(self, problems: Iterable[Problem], *, rest: LoadedPipeline | None = None) -> None:
        self.rest = rest
        self.problems = tuple(sorted(problems, key=lambda problem: (problem.line or 0, problem.column or 0)))
        super().__init__("\n".join(map(str, self.problems)), stage="config")


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem before its place is looked up. `on_key` points at the key, else at the value."""

    path: Path
    code: str
    message: str
    on_key: bool = False


def dotted(path: Path) -> str:
    """`parse.csv.null_values[0]`."""
    text = ""
    for part in path:
        if isinstance(part, int):
            text += f"[{part}]"
        else:
            text += f".{part}" if text else str(part)
    return text or "the pipeline"


def suggest(message: str, word: str, choices: Iterable[str]) -> str:
    """`message`, with the nearest choice in parentheses if there is one."""
    near = closest(word, choices)
    return f"{message} (did you mean '{near}'?)" if near else message
