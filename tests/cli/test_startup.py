"""What is loaded before there is anything to do."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = {"pydantic", "pydantic_core", "numpy", "pyarrow", "polars", "rich", "fsspec", "s3fs", "aiohttp", "aiostream",
         "asyncio", "yaml", "orjson"}  # fmt: skip


def loaded(code: str) -> set[str]:
    """Modules that a program imports, by Python's own account."""
    done = subprocess.run([sys.executable, "-X", "importtime", "-c", code], capture_output=True, text=True, check=True)
    lines = [line for line in done.stderr.splitlines() if line.startswith("import time:")]
    return {line.rpartition("|")[2].strip() for line in lines}


@pytest.mark.parametrize(
    ("code", "allowed"),
    [
        ("import ztf_flow", set()),
        ("import sys; sys.argv = ['ztf', '--help']; from ztf_flow.cli.main import main; main()", {"asyncio"}),
    ],
)
def test_nothing_heavy_is_imported_early(code: str, allowed: set[str]) -> None:
    """`ztf --help` and `import ztf_flow` stay quick."""
    modules = loaded(code)
    assert "ztf_flow" in modules and not (HEAVY - allowed) & modules
