"""Sinks: datasets of parts, single files and templates, and what is written beside them."""
