"""ztf-flow: very large, partly broken data through a schema, with proof of what happened to every record."""
