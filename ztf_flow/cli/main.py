"""The command line's entry point."""

import os
import signal

from ztf_flow.cli import collecting


def main() -> None:
    """Run `ztf`.

    Outside of a run a signal ends the process on the spot (exit code 130 or 143): there is nothing to put in order, and
    an exception in the middle of an import would come out as something else.
    """
    for signum in (signal.SIGINT, signal.SIGTERM):
        signal.signal(signum, _end)
    collecting.while_starting()
    from ztf_flow.cli.app import app

    try:
        app()
    finally:
        collecting.at_the_end()


def _end(signum: int, _: object) -> None:
    os._exit(128 + signum)
