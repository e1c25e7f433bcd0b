"""Full runs of Python's garbage collector, put off while a batch makes very many objects that stay."""

from __future__ import annotations

import gc
import threading

NEVER = 2**31 - 1

_lock = threading.Lock()
_holders = 0
_before = (0, 0, 0)


class QuietCollector:
    """Keeps the collector from full runs between `begin` and `end`; young objects are collected as ever.

    A full run looks at every object of the process with all threads stopped: a tenth of a second and more with a
    hundred thousand results, again and again while they grow in number, and for nothing, since none of them is garbage.
    Holders may overlap; with the last one the thresholds are what they were.
    """

    def __init__(self) -> None:
        self._holds = False

    def begin(self) -> None:
        """Put full runs off."""
        global _holders, _before
        with _lock:
            if not self._holds:
                self._holds = True
                _holders += 1
                if _holders == 1:
                    _before = gc.get_threshold()
                    gc.set_threshold(_before[0], _before[1], NEVER)

    def end(self) -> None:
        """Allow them again; doing so twice is harmless."""
        global _holders
        with _lock:
            if self._holds:
                self._holds = False
                _holders -= 1
                if _holders == 0 and gc.get_threshold()[2] == NEVER:  # nobody else has set them meanwhile
                    gc.set_threshold(*_before)
