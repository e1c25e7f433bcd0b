"""Native functions touch no memory but what they are given: next to it are pages that nobody may touch."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from native import fenced

from ztf_flow.native import build, sources


def died_of(side: str, *more: str) -> str:
    """The function that a process of `fenced` ended by, with the last lines of what it said; empty if by none."""
    command = [sys.executable, "-X", "faulthandler", str(Path(fenced.__file__)), side, *more]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    if not done.returncode:
        return ""
    begun = done.stdout.splitlines() or ["nothing"]
    return f"{begun[-1]}: exit code {done.returncode}\n{done.stderr[-3000:]}"


def test_all_functions_are_called() -> None:
    """There is hostile input for each native function."""
    names = {name for source in sources() for name in build.functions_of(source)}
    assert {function.__name__ for function in fenced.CALLS} == names


@pytest.mark.parametrize("side", ["behind", "before"])
def test_nothing_beyond_arrays_is_touched(side: str) -> None:
    """With just the slack that docstrings ask for no page beyond is touched, and nothing is written elsewhere."""
    assert died_of(side) == ""


@pytest.mark.parametrize("name", ["csv_row_cells", "json_line_spans", "judge_floats", "reject_lines", "quote"])
def test_a_step_too_far_is_noticed(name: str) -> None:
    """With less slack than that the process dies."""
    assert died_of("behind", "33", name).startswith(f"{name}: exit code -")
