"""Formats: one file each. Importing this package imports none of them; `registry` does, when a format is asked for."""
