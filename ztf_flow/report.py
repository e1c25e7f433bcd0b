"""What a run leaves to be read: the report and the progress on the way to it."""

from __future__ import annotations

import datetime as dt
import functools
import secrets
from dataclasses import dataclass, field
from typing import Any, Literal

from ztf_flow.ledger import Ledger

Status = Literal["succeeded", "failed", "interrupted", "over_budget"]


def new_run_id() -> str:
    """A run id that sorts by time: `20240131T235959Z-` and six hex digits."""
    return f"{dt.datetime.now(dt.UTC):%Y%m%dT%H%M%SZ}-{secrets.token_hex(3)}"


@dataclass(frozen=True, slots=True)
class Progress:
    """A run at one moment. Records and bytes are totals so far; `bytes_total` is None until the listing has ended."""

    read: int
    written: int
    rejected: int
    bytes_read: int
    bytes_total: int | None
    splits_done: int
    elapsed_s: float

    @property
    def records_per_s(self) -> float:
        return self.read / self.elapsed_s if self.elapsed_s else 0.0

    @property
    def bytes_per_s(self) -> float:
        return self.bytes_read / self.elapsed_s if self.elapsed_s else 0.0

    @property
    def eta_s(self) -> float | None:
        """Seconds that are left at the average speed so far; None where it can't be told."""
        if self.bytes_total is None or not self.bytes_read:
            return None
        return max(0, self.bytes_total - self.bytes_read) / self.bytes_per_s


@dataclass(slots=True)
class Report:
    """The outcome of a run: contract of `--report` and of `_ztf/runs/<run_id>.json`.

    `counts` are source records: `read == written + quarantined + skipped + filtered`. They are those of committed
    splits; where a run went over its budget before any was committed, of the records that were seen.
    """

    run_id: str
    pipeline: str
    status: Status
    started_at: str
    config_hash: str
    schema_hash: str | None
    engine: str
    finished_at: str = ""
    duration_s: float = 0.0
    attempts: int = 1
    counts: dict[str, int] = field(default_factory=dict)
    bytes: dict[str, int] = field(default_factory=dict)
    files: dict[str, int] = field(default_factory=dict)
    splits: dict[str, int] = field(default_factory=dict)
    errors_by_type: list[dict[str, Any]] = field(default_factory=list)
    stages: list[dict[str, Any]] = field(default_factory=list)
    peak_rss_bytes: int = 0
    versions: dict[str, str] = field(default_factory=dict)
    message: str | None = None

    @property
    def exit_code(self) -> int:
        """0 done, 1 failed, 4 done but over the budget, with unreadable objects, or with every record rejected."""
        if self.status == "failed":
            return 1
        if self.status == "interrupted":
            return 130
        unreadable = self.files.get("partial", 0) + self.files.get("failed", 0)
        nothing = self.counts.get("read", 0) > 0 and self.counts.get("written", 0) == 0
        return 4 if self.status == "over_budget" or unreadable or nothing else 0

    @property
    def ok(self) -> bool:
        """Whether the run did all that it was asked for (exit code 0)."""
        return self.exit_code == 0

    def as_dict(self) -> dict[str, Any]:
        names = (
            "run_id", "pipeline", "status", "attempts", "started_at", "finished_at", "duration_s", "config_hash",
            "schema_hash", "engine", "counts", "bytes", "files", "splits", "errors_by_type", "stages",
            "peak_rss_bytes", "versions", "message",
        )  # fmt: skip
        return {name: getattr(self, name) for name in names}

    def take(self, ledger: Ledger, *, busy: dict[str, float]) -> None:
        """Fill in what the books say."""
        nothing = self.status == "over_budget" and not ledger.committed.read
        self.counts = (ledger.counts if nothing else ledger.committed).as_dict()
        self.bytes = {"read": ledger.bytes_read, "written": ledger.bytes_written}
        self.files = dict(ledger.files)
        self.splits = dict(ledger.splits)
        self.errors_by_type = ledger.errors_by_type()
        kinds = {"read": "io", "write": "io"}
        items = {"write": ledger.rows, "format": ledger.rows}
        self.stages = [
            {
                "name": name,
                "kind": kinds.get(name, "rows"),
                "busy_s": round(seconds, 6),
                "items": items.get(name, ledger.counts.read),
            }
            for name, seconds in {**busy, **ledger.busy}.items()
        ]


@functools.cache
def versions() -> dict[str, str]:
    """The versions that a result may depend on."""
    import platform
    from importlib.metadata import version

    packages = ("ztf-flow", "pydantic", "pydantic-core", "pyarrow", "aiostream", "fsspec")
    return {"python": platform.python_version(), **{name: version(name) for name in packages}}
