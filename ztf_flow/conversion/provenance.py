"""The provenance of a conversion."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import Any


def provenance(schema_hash: str, source: str | None, target: str | None, finished: float) -> dict[str, Any]:
    """What a conversion that was finished at that time (seconds since 1970) was made by."""
    return {
        "timestamp": dt.datetime.fromtimestamp(finished, dt.UTC).isoformat(),
        "source_format": source,
        "target_format": target,
        "adapter": source or target,
        "version": package_version(),
        "schema_hash": schema_hash,
    }


@lru_cache(maxsize=1)
def package_version() -> str:
    """The version of ztf-flow."""
    from importlib.metadata import version

    return version("ztf-flow")
