"""The command line's entry point."""

import gc
import os
import signal

YOUNG_OBJECTS = 20_000
"""Objects after which the garbage collector looks for cycles, instead of 700: what a run is made of has none, and a
tenth of the time that it takes to start would go to looking."""


def main() -> None:
    """Run `ztf`.

    Outside of a run a signal ends the process on the spot (exit code 130 or 143): there is nothing to put in order, and
    an exception in the middle of an import would come out as something else.
    """
    for signum in (signal.SIGINT, signal.SIGTERM):
        signal.signal(signum, _end)
    gc.set_threshold(YOUNG_OBJECTS, 50, 100)
    from ztf_flow.cli.app import app

    app()


def _end(signum: int, _: object) -> None:
    os._exit(128 + signum)
