"""Whole processes, measured: seconds of wall and processor time with all children, and peak resident memory."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import psutil

HERE = Path(__file__).parent
INTERVAL = 0.1
"""Seconds between two looks at the memory of a process and its children."""


@dataclass(frozen=True)
class Measure:
    """`wall` and `cpu` in seconds, `resident` in bytes: the sum over the processes that lived at one time."""

    wall: float
    cpu: float
    resident: int

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


def ztf_run(file: Path) -> list[str]:
    """The command that runs a pipeline file."""
    return [sys.executable, "-c", "from ztf_flow.cli.main import main; main()", "run", str(file), "--progress", "none"]


def measured(command: list[str], folder: Path, environment: dict[str, str] | None = None) -> Measure:
    """Run a command to its end in a folder. Raises SystemExit with its error output when it fails."""
    given = {**os.environ, "PYTHONPATH": str(HERE), **(environment or {})}
    with tempfile.TemporaryFile() as errors:
        began = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, env=given, stdout=subprocess.DEVNULL, stderr=errors)
        watch = Watch(process.pid)
        watch.start()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
        watch.stop()
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            errors.seek(0)
            raise SystemExit(f"{' '.join(command)} ended with {process.returncode}:\n{errors.read().decode()}")
    largest = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return Measure(wall, usage.ru_utime + usage.ru_stime, max(largest, watch.peak))


class Watch(threading.Thread):
    """Samples the resident memory of a process and its children until it is stopped."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.peak = 0
        self._process = psutil.Process(pid)
        self._over = threading.Event()

    def run(self) -> None:
        while not self._over.wait(INTERVAL):
            try:
                tree = [self._process, *self._process.children(recursive=True)]
                self.peak = max(self.peak, sum(process.memory_info().rss for process in tree))
            except psutil.Error:  # one of them has just ended
                continue

    def stop(self) -> None:
        self._over.set()
        self.join()
