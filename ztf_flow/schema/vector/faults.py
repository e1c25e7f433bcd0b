"""Why records are refused, field by field: pydantic's errors of single cells, each asked for once.

Fields that are judged by columns don't depend on each other. So the errors of a record are those of its cells, in the
order of the fields, as pydantic gives them for a record of just one field; and cells that are wrong mostly are wrong in
the same few ways.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

import numpy as np
from pydantic_core import SchemaValidator, ValidationError, to_json

from ztf_flow.formats.cells import MISSING, STRING, Cells, Mask, taken
from ztf_flow.formats.typed_cells import TypedCells
from ztf_flow.records import RecordError
from ztf_flow.schema.fields import Node
from ztf_flow.schema.rows import record_errors

KEPT = 20_000
"""Cells whose errors are remembered."""

Fault = tuple[RecordError, ...] | Literal[False] | None
"""The errors of a cell, False for a cell that is valid after all, None where only the whole record tells."""


REFUSED = object()
"""Instead of the value of a cell that pydantic refuses, or that only the whole record tells of."""


class Doubt(NamedTuple):
    """A column of which some cells are not certain: `key` is that of the input. Of `whole` cells only the whole record
    tells (None: of none)."""

    field: str
    key: str
    cells: Cells | TypedCells
    certain: Mask
    whole: Mask | None = None


@dataclass(frozen=True, slots=True)
class FaultFinder:
    """Finds the errors of cells. `fields` are the core schema's fields, `config` the model's."""

    fields: Mapping[str, Node]
    config: Mapping[str, Any]
    definitions: Mapping[str, Node]
    kind: Literal["json", "text", "typed"]
    strict: bool
    validators: dict[str, Any]
    known: dict[tuple[str, Any], Fault]

    @classmethod
    def of(
        cls,
        fields: Mapping[str, Node],
        config: Mapping[str, Any],
        definitions: Mapping[str, Node],
        *,
        kind: Literal["json", "text", "typed"],
        strict: bool,
    ) -> FaultFinder:
        return cls(fields, config, definitions, kind, strict, {}, {})

    def find(self, doubts: list[Doubt], rows: Mask) -> dict[int, tuple[RecordError, ...]]:
        """The errors of those of these rows of a table that are certainly refused, in the order of the rows."""
        errors: dict[int, tuple[RecordError, ...]] = {}
        undecided: set[int] = set()
        for doubt in doubts:
            doubtful = rows & ~doubt.certain
            if doubt.whole is not None:
                undecided.update(np.flatnonzero(doubtful & doubt.whole).tolist())
                doubtful &= ~doubt.whole
            at = np.flatnonzero(doubtful)
            for row, fault in zip(at.tolist(), self._faults(doubt, at), strict=True):
                if fault is None:
                    undecided.add(row)
                elif fault:
                    errors[row] = errors.get(row, ()) + fault
        for row in undecided:
            errors.pop(row, None)
        return dict(sorted(errors.items()))

    def _faults(self, doubt: Doubt, at: Any) -> list[Fault]:
        known, field = self.known, doubt.field
        if len(known) > KEPT:
            known.clear()
        faults: list[Fault] = []
        for token in _tokens(doubt.cells, at):
            if token is None:
                faults.append(None)
                continue
            key, cell = token
            fault = known.get((field, key), True)
            if fault is True:
                fault = known[field, key] = self._ask(doubt, cell)
            faults.append(fault)
        return faults

    def _ask(self, doubt: Doubt, token: Any) -> Fault:
        try:
            self.judge_of(doubt.field, doubt.key)(token)
        except ValidationError as error:
            return record_errors(error)
        except Exception:  # for the whole record to tell
            return None
        return False

    def judge_of(self, field: str, key: str) -> Callable[[Any], Any]:
        """The function that validates a record of one cell, JSON, text or a value of Python, or raises."""
        validator = self.validators.get(field)
        if validator is None:
            given = self.fields[field]
            core: Any = as_record(field, given, self.config, self.definitions, alias=given.get("validation_alias"))
            self.validators[field] = validator = SchemaValidator(core)
        strict = True if self.strict else None
        if self.kind == "json":
            head = b"{" + to_json(key) + b":"
            return lambda token: validator.validate_json(head + token + b"}", strict=strict)
        if self.kind == "text" and self.strict:
            return lambda text: validator.validate_strings({key: text}, strict=True)
        return lambda value: validator.validate_python({key: value}, strict=strict)

    def ask(self, field: str, key: str, cells: Sequence[Any]) -> list[Any]:
        """The values of cells of a field: REFUSED where pydantic refuses, or only the whole record tells."""
        judge = self.judge_of(field, key)
        values: list[Any] = []
        for cell in cells:
            try:
                values.append(judge(cell)[field])
            except Exception:
                values.append(REFUSED)
        return values


def as_record(
    name: str, field: Node, config: Mapping[str, Any], definitions: Mapping[str, Node], *, alias: Any = None
) -> Node:
    """A core schema of records, as dicts, of one field of a model."""
    known = {} if alias is None else {"validation_alias": alias}
    record = {
        "type": "typed-dict",
        "fields": {name: {"type": "typed-dict-field", "required": False, "schema": field["schema"], **known}},
        "extra_behavior": "ignore",
        "config": {key: value for key, value in config.items() if key != "extra_fields_behavior"},
    }
    if not definitions:
        return record
    return {"type": "definitions", "schema": record, "definitions": list(definitions.values())}


def _tokens(cells: Cells | TypedCells, rows: Any) -> list[tuple[Any, Any] | None]:
    """The cells at some rows as pydantic takes them (texts, JSON, or values), each behind what tells it from others;
    None for those that aren't there."""
    if isinstance(cells, TypedCells):
        return cells.values(rows)
    return [None if token is None else (token, token) for token in _texts(cells, rows)]


def _texts(cells: Cells, rows: Any) -> list[Any]:
    if cells.kinds is None:
        return taken(cells.strings, rows).to_pylist()
    raws: list[Any] = taken(cells.raw, rows).to_pylist()
    kinds = cells.kinds[rows].tolist()
    return [
        None if kind == MISSING else b'"' + raw + b'"' if kind == STRING else raw
        for kind, raw in zip(kinds, raws, strict=True)
    ]
