"""The `ztf` command: one module per command group."""
