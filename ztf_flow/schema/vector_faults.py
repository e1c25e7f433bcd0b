"""Why records are refused, field by field: pydantic's errors of single cells, each asked for once.

Fields that are judged by columns don't depend on each other. So the errors of a record are those of its cells, in the
order of the fields, as pydantic gives them for a record of just one field; and cells that are wrong mostly are wrong in
the same few ways.
"""

from __future__ import annotations

from collections.abc import Mapping
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


class Doubt(NamedTuple):
    """A column of which some cells are not certain: `key` is that of the input."""

    field: str
    key: str
    cells: Cells | TypedCells
    certain: Mask


@dataclass(frozen=True, slots=True)
class FaultFinder:
    """Finds the errors of cells. `fields` are the core schema's fields, `config` the model's."""

    fields: Mapping[str, Node]
    config: Mapping[str, Any]
    json: bool
    strict: bool
    validators: dict[str, Any]
    known: dict[tuple[str, Any], Fault]

    @classmethod
    def of(cls, fields: Mapping[str, Node], config: Mapping[str, Any], *, json: bool, strict: bool) -> FaultFinder:
        return cls(fields, config, json, strict, {}, {})

    def find(self, doubts: list[Doubt], rows: Mask) -> dict[int, tuple[RecordError, ...]]:
        """The errors of those of these rows of a table that are certainly refused, in the order of the rows."""
        errors: dict[int, tuple[RecordError, ...]] = {}
        undecided: set[int] = set()
        for doubt in doubts:
            at = np.flatnonzero(rows & ~doubt.certain)
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
        validator = self.validators.get(doubt.field)
        if validator is None:
            self.validators[doubt.field] = validator = self._validator(doubt.field)
        strict = True if self.strict else None
        try:
            if self.json:
                validator.validate_json(b"{" + to_json(doubt.key) + b":" + token + b"}", strict=strict)
            else:
                validator.validate_python({doubt.key: token}, strict=strict)
        except ValidationError as error:
            return record_errors(error)
        except Exception:  # for the whole record to tell
            return None
        return False

    def _validator(self, field: str) -> Any:
        given = self.fields[field]
        schema: Any = {
            "type": "typed-dict",
            "fields": {field: _as_typed_dict_field(given)},
            "extra_behavior": "ignore",
            "config": {key: value for key, value in self.config.items() if key != "extra_fields_behavior"},
        }
        return SchemaValidator(schema)


def _as_typed_dict_field(field: Node) -> dict[str, Any]:
    """A field of a model as one of a dict: made is nothing, asked for are only errors."""
    kept = {key: field[key] for key in ("schema", "validation_alias") if key in field}
    return {"type": "typed-dict-field", "required": False, **kept}


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
