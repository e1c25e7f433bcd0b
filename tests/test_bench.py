"""The benchmark against peers: it runs, and what it compares agrees."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PEERS = Path(__file__).with_name("bench") / "peers.py"


def test_peers_are_compared(tmp_path: Path) -> None:
    """A small comparison of ztf with the plain loop ends well, so their outputs were equal, and prints a table."""
    command = [sys.executable, str(PEERS), "--records", "400", "--rounds", "1", "--folder", str(tmp_path)]
    command += ["--peers", "ztf", "pydantic", "--cases", "csv-parquet"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("| pydantic | ") == 1
