"""A replay: the rejects of a dataset, judged again by the schema of today."""

from __future__ import annotations

from ztf_flow.errors import ConfigError
from ztf_flow.ledger import Ledger
from ztf_flow.plan import Plan

KINDS = {"file": "a single file", "template": "one file for each input"}


def check_replay(plan: Plan) -> None:
    """Raise ConfigError where a pipeline's rejects can't be replayed."""
    config = plan.config
    place = plan.redactor.display_uri(config.sink.uri)
    if config.sink.kind != "dataset":
        raise ConfigError(
            f"a replay adds to a dataset, and this sink is {KINDS[config.sink.kind]}, to which nothing can be added; "
            "`ztf run` reads the source again, by the schema of today, and writes it anew",
            stage="sink",
            place=place,
        )
    if config.rejects.action != "quarantine":
        raise ConfigError(
            f"rejects.action is {config.rejects.action}, and what a replay refuses again must stay in the quarantine; "
            "set it to quarantine",
            stage="config",
            place=place,
        )


def replay_message(ledger: Ledger) -> str:
    """What a replay says at its end."""
    counts = ledger.committed
    told = f"added {counts.written:,} of {counts.read:,} rejected records; {counts.quarantined:,} stay in quarantine"
    objects = ledger.files["partial"] + ledger.files["failed"]
    if objects:
        told += f"; others can't be read again and stay as they are: see `message` of {objects:,} objects in the report"
    return told
