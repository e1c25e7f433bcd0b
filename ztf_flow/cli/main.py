"""The command line's entry point."""

import sys


def main() -> None:
    """Run `ztf`. Ctrl-C before a command has begun is exit code 130, too."""
    try:
        from ztf_flow.cli.app import app

        app()
    except KeyboardInterrupt:
        sys.exit(130)
