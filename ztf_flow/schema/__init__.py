"""Schemas: how they are found, how records are judged, and how typed values become Arrow columns."""
