"""Lazy attributes."""

from __future__ import annotations

import threading

from ztf_flow.lazy import lazy


def test_threads_compute_side_by_side() -> None:
    """One instance's attribute doesn't wait for another's to be made, and each is made once."""
    both = threading.Barrier(2, timeout=60)
    made: list[int] = []

    class Thing:
        def __init__(self, number: int) -> None:
            self.number = number

        @lazy
        def value(self) -> int:
            both.wait()
            made.append(self.number)
            return self.number

    things = [Thing(0), Thing(1)]
    threads = [threading.Thread(target=lambda thing=thing: thing.value) for thing in things]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(made) == [0, 1] == [thing.value for thing in things]
    assert sorted(made) == [0, 1]
