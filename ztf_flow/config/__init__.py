"""The pipeline file: its models, how it is loaded, and what can be said against it without reading data."""
