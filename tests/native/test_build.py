"""Native functions are compiled to the same code each time."""

from __future__ import annotations

import subprocess
import sys

import pytest

from ztf_flow.native import build
from ztf_flow.native.machine import CODE
from ztf_flow.native.source import rewriting

SCRIPT = f"""
from ztf_flow.native import build
from {rewriting.__name__.rpartition(".")[0]} import rewriting
for name, text in build.texts(rewriting).items():
    print(name, text, sep="\\n", end="\\0")
"""


def test_code_can_be_made_again() -> None:
    """A new process compiles a source to the code that is kept, with the versions that made that."""
    kept = {f"{name}.ll": (CODE / f"{name}.ll").read_text() for name in build.functions_of(rewriting)}
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, timeout=120, check=True)
    made = dict(file.split("\n", 1) for file in done.stdout.split("\0")[:-1])
    assert made.keys() == kept.keys()
    if not all(f", {build.versions()}, " in text.split("\n", 1)[0] for text in kept.values()):
        pytest.skip(f"the code was made by other versions than {build.versions()}")
    assert made == kept
