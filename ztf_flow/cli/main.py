"""The command line's entry point."""

import signal
import sys
from typing import NoReturn


def main() -> None:
    """Run `ztf`. What a signal ends before a command has begun has exit code 130 or 143, too."""
    signal.signal(signal.SIGTERM, _terminated)
    try:
        from ztf_flow.cli.app import app

        app()
    except KeyboardInterrupt:
        sys.exit(130)


def _terminated(*_: object) -> NoReturn:
    sys.exit(143)
