"""Machine code is kept between processes, and nothing depends on that."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

SCRIPT = """
import numpy as np
from ztf_flow.native import Native
from ztf_flow.native.source import json_lines
places = [np.empty(4, dtype=np.int64) for _ in range(3)]
text = np.frombuffer(b"a\\nb\\n" + bytes(256), dtype=np.uint8)
print(Native(json_lines.json_line_spans)(text, 0, 4, *places))
"""


def lines_found(cache: str) -> str:
    """What a new process prints that calls a native function."""
    variables = {"XDG_CACHE_HOME": cache, "PATH": os.environ["PATH"]}
    done = subprocess.run([sys.executable, "-c", SCRIPT], env=variables, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout


def kept(cache: Path) -> list[Path]:
    return list((cache / "ztf-flow/native").iterdir())


def test_machine_code_is_kept(tmp_path: Path) -> None:
    """The second process takes what the first has made; a damaged file is made anew, not used."""
    assert lines_found(str(tmp_path)) == "2\n"
    (made,) = kept(tmp_path)
    whole, first = made.read_bytes(), made.stat().st_ino
    assert lines_found(str(tmp_path)) == "2\n" and made.stat().st_ino == first
    made.write_bytes(whole[:-40])
    assert lines_found(str(tmp_path)) == "2\n"
    assert made.read_bytes() == whole and kept(tmp_path) == [made]


def test_a_folder_that_others_write_to_is_not_used(tmp_path: Path) -> None:
    """Code that somebody else put there would be run."""
    folder = tmp_path / "ztf-flow/native"
    folder.mkdir(parents=True)
    folder.chmod(0o777)
    assert lines_found(str(tmp_path)) == "2\n"
    assert kept(tmp_path) == []


def test_no_folder_is_needed(tmp_path: Path) -> None:
    """Where nothing can be kept machine code is made each time."""
    (tmp_path / "file").write_text("")
    assert lines_found(str(tmp_path / "file")) == "2\n"
