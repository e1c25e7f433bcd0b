"""A few rounds of `kills.py`, which by itself is the long form."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize("output", ["ndjson", "parquet"])
def test_killed_runs_end_in_what_undisturbed_runs_leave(output: str) -> None:
    """Byte for byte, with the same counts, and nothing temporary."""
    command = [sys.executable, str(Path(__file__).with_name("kills.py")), "--kills", "6", "--store", "local"]
    done = subprocess.run([*command, "--format", output], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "0 differences" in done.stdout
