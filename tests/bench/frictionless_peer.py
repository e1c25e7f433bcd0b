"""frictionless with the checks of the orders as a Table Schema: `frictionless_peer.py IN OUT`.

It validates and writes no records; OUT gets the number of invalid ones, of which it counts a thousand at the most.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from frictionless import Checklist, Resource, Schema, system

FIELDS: list[dict[str, Any]] = [
    {"name": "id", "type": "integer", "constraints": {"required": True, "minimum": 0}},
    {"name": "uuid", "type": "string", "format": "uuid", "constraints": {"required": True}},
    {
        "name": "email",
        "type": "string",
        "constraints": {"required": True, "pattern": r"[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}"},
    },
    {"name": "name", "type": "string", "constraints": {"required": True, "minLength": 1, "maxLength": 50}},
    {
        "name": "country",
        "type": "string",
        "constraints": {"required": True, "enum": ["US", "DE", "FR", "JP", "BR", "IN", "GB", "CN"]},
    },
    {"name": "amount", "type": "number", "constraints": {"required": True, "minimum": 0}},
    {"name": "quantity", "type": "integer", "constraints": {"required": True, "minimum": 1, "maximum": 1000}},
    {"name": "ts", "type": "datetime", "format": "any", "constraints": {"required": True}},
    {"name": "active", "type": "boolean", "trueValues": ["True", "true"], "falseValues": ["False", "false"]},
    {"name": "note", "type": "string"},
]


def main(source: str, target: str) -> None:
    schema = Schema.from_descriptor({"fields": FIELDS})
    with system.use_context(trusted=True):
        options: dict[str, Any] = {"format": "ndjson"} if source.endswith(".ndjson") else {}
        resource = Resource(source, schema=schema, **options)
        report = resource.validate(Checklist(), limit_errors=1000)
    invalid = {error.row_number for task in report.tasks for error in task.errors if hasattr(error, "row_number")}
    Path(target).write_text(str(len(invalid)))


if __name__ == "__main__":
    main(*sys.argv[1:])
