"""When the garbage collector looks for cycles."""

from __future__ import annotations

import gc
import subprocess
import sys

from ztf_flow.cli import collecting


def said(code: str) -> str:
    """What a program says last."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.splitlines()[-1]


def test_a_program_that_works_collects_again() -> None:
    """Once its work begins, the collector looks as often as it is told for work, past what was imported."""
    code = (
        "import gc; from ztf_flow.cli import collecting as c; c.while_starting(); before = gc.get_threshold()[0];"
        "c.while_working(); print(before == c.STARTING, gc.get_threshold()[0] == c.WORKING, gc.get_freeze_count() > 0)"
    )
    assert said(code) == "True True True"


def test_other_programs_keep_their_collector() -> None:
    """A program that uses the commands from inside collects as it did before."""
    before = gc.get_threshold(), gc.get_freeze_count()
    collecting.while_working()
    assert (gc.get_threshold(), gc.get_freeze_count()) == before


def test_the_end_has_nothing_to_look_through() -> None:
    """As `ztf` ends, what it has is out of the collector's sight."""
    code = (
        "import atexit, gc, sys; sys.argv = ['ztf', '--version']; from ztf_flow.cli.main import main;"
        "atexit.register(lambda: print(len(gc.get_objects()) < 1000)); main()"
    )
    assert said(code) == "True"
