"""Commands are run in this process, with kernels in threads."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner


@dataclass(frozen=True, slots=True)
class Done:
    """What a command left."""

    code: int
    out: bytes
    err: str

    @property
    def events(self) -> list[dict[str, Any]]:
        """Every line on stderr, which must be JSON."""
        return [json.loads(line) for line in self.err.splitlines()]


Ztf = Callable[..., Done]


@pytest.fixture
def ztf(tmp_path: Path, in_threads: None, monkeypatch: pytest.MonkeyPatch) -> Ztf:
    """Run `ztf` with these arguments in the test's folder."""
    from ztf_flow.cli.app import app

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("ztf_flow.cli.run.workers_ahead", lambda: nullcontext(lambda count: None))

    def run(*arguments: str | Path, stdin: bytes = b"") -> Done:
        result = CliRunner().invoke(app, [str(argument) for argument in arguments], input=stdin)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Done(result.exit_code, result.stdout_bytes, result.stderr)

    return run


@pytest.fixture
def pipeline(write: Callable[[str, str | bytes], Path]) -> Callable[..., Path]:
    """Write a pipeline file: `pipeline("p.yaml", source=..., sink=...)`; JSON is YAML."""
    return lambda name="p.yaml", **keys: write(name, json.dumps(keys))
