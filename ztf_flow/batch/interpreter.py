"""Settings of the interpreter that batches want otherwise while they are at work."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")

NEVER = 2**31 - 1
SHORT_TURN = 0.001
"""Seconds that a thread may keep the interpreter's lock while another waits for it."""


class Setting(Generic[T]):
    """A setting of the process, changed while somebody holds it.

    Holders may overlap; with the last one it is what it was, unless somebody else has set it meanwhile.
    """

    def __init__(self, read: Callable[[], T], write: Callable[[T], object], change: Callable[[T], T]) -> None:
        self._read = read
        self._write = write
        self._change = change
        self._lock = threading.Lock()
        self._holders = 0
        self._before: T | None = None
        self._changed: T | None = None

    def hold(self) -> None:
        """Change it, or keep it changed."""
        with self._lock:
            self._holders += 1
            if self._holders == 1:
                self._before = before = self._read()
                self._write(self._change(before))
                self._changed = self._read()

    def release(self) -> None:
        """Give up one hold."""
        with self._lock:
            self._holders -= 1
            if self._holders == 0 and self._before is not None and self._read() == self._changed:
                self._write(self._before)


class Hold:
    """One holder's hold on a setting, between `begin` and `end`; doing either twice is harmless."""

    def __init__(self, setting: Setting[T]) -> None:
        self._setting = setting
        self._holds = False

    def begin(self) -> None:
        """Have the setting changed."""
        if not self._holds:
            self._holds = True
            self._setting.hold()

    def end(self) -> None:
        """Don't need it any more."""
        if self._holds:
            self._holds = False
            self._setting.release()


quiet_collector = Setting(gc.get_threshold, lambda given: gc.set_threshold(*given), lambda was: (*was[:2], NEVER))
"""No full runs of the garbage collector; young objects are collected as ever.

A full run looks at every object of the process with all threads stopped: a tenth of a second and more with a hundred
thousand results, again and again while they grow in number, and for nothing, since none of them is garbage.
"""

short_turns = Setting(sys.getswitchinterval, sys.setswitchinterval, lambda was: min(was, SHORT_TURN))
"""Threads that take turns at the interpreter's lock sooner than Python's five milliseconds.

The event loop needs the lock several times to go round once, each time after a turn of a thread that computes.
"""
