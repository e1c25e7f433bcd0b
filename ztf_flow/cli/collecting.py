"""When Python's garbage collector looks for cycles: not while `ztf` starts, seldom while it works, not as it ends."""

import gc

STARTING = 200_000
"""Objects after which the collector looks during the start, instead of 700: modules and classes stay, and a tenth of
the time that it takes to import them would go to looking."""

WORKING = 20_000
"""The same of a run: what it is made of has no cycles."""


def while_starting() -> None:
    """Import in peace; for the program `ztf`, which has a process of its own."""
    gc.set_threshold(STARTING, 50, 100)


def while_working() -> None:
    """Look for cycles from now on, and not in what was imported. In other programs it does nothing."""
    if gc.get_threshold()[0] == STARTING:
        gc.freeze()
        gc.set_threshold(WORKING, 50, 100)


def at_the_end() -> None:
    """Let the process end without looking once more through all that it has: that is a fifth of a small run."""
    gc.freeze()
