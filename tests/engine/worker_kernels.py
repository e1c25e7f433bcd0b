"""Kernels for the tests of worker processes: importable by name there, chosen by what a frame's data begins with."""

from __future__ import annotations

import os
import re
import resource
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ztf_flow.errors import ConfigError, InvalidRecordError
from ztf_flow.records import Block, Counts, Frame


@dataclass(frozen=True)
class Spec:
    """Builds the kernel below, or fails while building in the way that `fault` names."""

    fault: str = ""

    def build(self) -> Callable[[Frame], Block]:
        if self.fault == "config":
            raise ConfigError("no such model", place="pipeline.yaml:3:1")
        if self.fault == "bug":
            raise KeyError("colour")
        if self.fault == "exit":
            os._exit(9)
        if self.fault == "hang":
            hang("")
        if self.fault == "prints":
            print("building")
        return kernel


def kernel(frame: Frame) -> Block:
    order, _, rest = bytes(frame.cut.data).partition(b" ")
    action = ACTIONS.get(order.decode("latin-1"))
    payload: Any = action(rest.decode()) if action else frame.cut.data
    return Block(frame.object, frame.layout, payload, frame.cut.records or 0, Counts(), [])


def die(signal_number: str) -> bytes:
    os.kill(os.getpid(), int(signal_number))
    signal.pause()
    return b""


def leave(code: str) -> bytes:
    os._exit(int(code))


def die_if_present(path: str) -> bytes:
    """Kill the process if the file is there, and take it away, so that the next time goes well."""
    try:
        Path(path).unlink()
    except FileNotFoundError:
        return b"survived"
    return die("9")


def hang(_: str) -> bytes:
    report("busy")
    while True:
        pass


def backtrack(_: str) -> bytes:
    """A regular expression that never ends, in C code that holds the interpreter lock."""
    report("busy")
    re.match(r"(a+)+$", "a" * 64 + "b")
    return b""


def read(path: str) -> bytes:
    """Block until somebody writes to the named pipe."""
    return Path(path).read_bytes()


def fail(message: str) -> bytes:
    raise ValueError(message)


def refuse(message: str) -> bytes:
    raise InvalidRecordError(message, errors=[{"type": "missing"}], place="x.ndjson, record 7")


def run_out_of_memory(_: str) -> bytes:
    raise MemoryError


def quit_interpreter(_: str) -> bytes:
    sys.exit(4)


def speak(_: str) -> bytes:
    """Print in every way that there is, and read standard input."""
    print("from print")
    os.write(1, b"from write\n")
    subprocess.run([sys.executable, "-c", "print('from a child')"], check=True)
    return repr(sys.stdin.read()).encode()


def limit(_: str) -> bytes:
    return str(resource.getrlimit(resource.RLIMIT_CPU)[0]).encode()


def report(text: str) -> None:
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


ACTIONS: dict[str, Callable[[str], object]] = {
    "die": die,
    "leave": leave,
    "die-if-present": die_if_present,
    "hang": hang,
    "backtrack": backtrack,
    "read": read,
    "fail": fail,
    "refuse": refuse,
    "memory": run_out_of_memory,
    "quit": quit_interpreter,
    "speak": speak,
    "limit": limit,
    "pid": lambda _: str(os.getpid()).encode(),
    "path": lambda _: repr(sys.path).encode(),
    "main": lambda _: str(sys.modules["__main__"].__file__).encode(),
    "function": lambda _: lambda: None,
}
