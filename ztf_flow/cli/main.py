"""The command line's entry point."""


def main() -> None:
    """Run `ztf`."""
    from ztf_flow.cli.app import app

    app()
