"""What tells which pipeline a dataset is of, and whether another may go on with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ztf_flow.errors import ConfigError


@dataclass(frozen=True, slots=True)
class Signature:
    """What a receipt says of the pipeline that made it, as hashes: `identity` of all that affects output, `form` of the
    name and of how rows are written, `reading` of what numbers the records of an object."""

    identity: str
    form: str
    reading: str

    def as_dict(self) -> dict[str, str]:
        return {"identity": self.identity, "form": self.form, "reading": self.reading}

    def check(self, identity: str, receipt: dict[str, Any], *, replays: bool, place: str) -> None:
        """Raise ConfigError where a receipt, which has this identity now, is of another pipeline. A replay may have
        another identity, but not another form."""
        if replays and receipt.get("form") != self.form:
            raise ConfigError(
                "a replay adds to what the same pipeline has written; this dataset was written by one of another name, "
                "or with another format: --fresh replaces it as a whole",
                stage="sink",
                place=place,
            )
        if not replays and identity != self.identity:
            raise ConfigError(
                "the dataset was written by another pipeline, or by this one with other options, schema or hooks; "
                "--fresh replaces it as a whole, another sink.uri leaves it alone, the old pipeline continues it; "
                "`ztf replay` judges what it has rejected by the schema of today, and goes on with that",
                stage="sink",
                place=place,
            )
