"""The vectorised path: a schema compiled to judges of columns.

A judge tells of whole columns which cells are *certainly* valid, and their values: certain means that pydantic would
accept them and give just those values. Records that are certain in every column need no pydantic; the others go to
`schema/rows`. So this path may know little, but is never wrong. A schema with anything in it that is not known here is
judged row by row as a whole, and `Refusal` says why.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pydantic_core import SchemaValidator

from ztf_flow.formats.cells import BARE, MISSING, NESTED, STRING, Cells, Mask, as_strings, taken
from ztf_flow.formats.typed_cells import Table, TypedCells
from ztf_flow.schema.fields import NullPolicy, RecordShape
from ztf_flow.schema.vector.columns import Column, Constant, Filled, Kind, all_or, as_mask, both
from ztf_flow.schema.vector.faults import Doubt, FaultFinder, Refused
from ztf_flow.schema.vector.typed import judge_typed

MOST_DIGITS = 4300
"""Digits that an integer may have, in extra keys too: beyond them pydantic's parser calls the record no JSON."""

NUMBER_TEXT = r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?"


AnyCells = Cells | TypedCells


@dataclass(frozen=True, slots=True)
class Default:
    """The value of a field that is missing, with its JSON text."""

    value: Any
    text: bytes


@dataclass(frozen=True, slots=True)
class FieldJudge:
    """Judges one field.

    `default` is that of cells that are missing, None where there is none, or only pydantic makes it. `output` is its
    place among the output's columns, None for one that is left out; `strict` is about typed cells only. `reason` is why
    pydantic is asked of each cell, None where it isn't.
    """

    name: str
    kind: Kind
    nullable: bool
    default: Default | None
    policy: NullPolicy
    null_values: frozenset[str]
    output: int | None
    strict: bool = False
    reason: str | None = None

    def judge(self, cells: Cells | TypedCells | None, count: int) -> Column | None:
        """The verdict on the field's cells, or without any on their absence; None where every record is invalid or
        uncertain."""
        if cells is None:
            if self.default is None:
                return None
            return Constant(count, self.kind.type, self.default.value, self.default.text)
        if isinstance(cells, TypedCells):
            return judge_typed(self.kind, cells, nullable=self.nullable, strict=self.strict)
        column = self.kind.judge(cells)
        if cells.kinds is not None:
            return self._fill_json(column, cells, cells.kinds)
        if self.policy == "text" or not self.null_values:
            return column
        empty = _are_null(cells, self.null_values)
        if empty is None:
            return column
        if self.policy == "none" or self.default is not None:
            return Filled(column, empty, None if self.policy == "none" else self._default_pair())
        column.certain, column.whole = both(column.certain, ~empty), empty  # the default is only known to pydantic
        return column

    def _fill_json(self, column: Column, cells: Cells, kinds: Any) -> Column:
        if self.nullable:
            nulls = (kinds == BARE) & cells.equal(b"null")
            if nulls.any():
                column = Filled(column, nulls, None)
        if self.default is not None:
            missing = kinds == MISSING
            if missing.any():
                column = Filled(column, missing, self._default_pair())
        return column

    def _default_pair(self) -> tuple[Any, bytes] | None:
        return None if self.default is None else (self.default.value, self.default.text)


@dataclass(frozen=True, slots=True)
class VectorVerdict:
    """What is known of the records of a table: `certain` (None: all of them) and the output's columns in order.

    `refused` are those that are certainly invalid.
    """

    certain: Mask | None
    columns: list[Column]
    refused: Refused


@dataclass(frozen=True, slots=True)
class VectorJudge:
    """Judges tables of cells. `names` are the output's names in order."""

    fields: Mapping[str, FieldJudge]
    shape: RecordShape
    extra: str
    names: tuple[str, ...]
    faults: FaultFinder

    @property
    def asked(self) -> dict[str, str]:
        """The fields of whose cells pydantic is asked, with the reasons."""
        return {name: field.reason for name, field in self.fields.items() if field.reason is not None}

    def judge(self, table: Table) -> VectorVerdict | None:
        """The verdict on a table; None where nothing in it is certain."""
        count = table.rows
        cells, others = self._assigned(table)
        if cells is None:
            return None
        clean = certain = self._extras(others)
        columns: list[Any] = [None] * len(self.names)
        doubts: list[Doubt] = []
        for name, field in self.fields.items():
            key, found = cells.get(name, ("", None))
            column = field.judge(found, count)
            if column is None:
                return None
            if found is not None and column.certain is not None:
                doubts.append(Doubt(name, key, found, column.certain, column.whole))
            certain = both(certain, column.certain)
            if field.output is not None:
                columns[field.output] = column
        refused = Refused.none() if certain is None else self._refused(doubts, certain, clean)
        return VectorVerdict(certain, columns, refused)

    def _refused(self, doubts: list[Doubt], certain: Mask, clean: Mask | None) -> Refused:
        """The errors of the records that are certainly invalid, unless their extra keys are doubtful as well."""
        return self.faults.find(doubts, np.flatnonzero(~certain if clean is None else clean & ~certain))

    def _assigned(self, table: Table) -> tuple[dict[str, tuple[str, AnyCells]] | None, list[AnyCells]]:
        """Key and cells by field, None where a field has two keys in the input, and the cells of no field."""
        cells: dict[str, tuple[str, AnyCells]] = {}
        others: list[AnyCells] = []
        for key, column in table.columns.items():
            owner = self.shape.owners.get(key)
            if owner is None:
                others.append(column)
            elif owner in cells:
                return None, others
            else:
                cells[owner] = (key, column)
        return cells, others

    def _extras(self, others: list[AnyCells]) -> Mask | None:
        """Records whose extra keys certainly don't matter."""
        certain: Mask | None = None
        for cells in others:
            if self.extra == "forbid":
                kinds = None if isinstance(cells, TypedCells) else cells.kinds
                certain = both(certain, np.zeros(len(cells), np.bool_) if kinds is None else kinds == MISSING)
            elif isinstance(cells, TypedCells):
                certain = both(certain, cells.readable)
            elif cells.kinds is not None:
                certain = both(certain, _are_json(cells, cells.kinds))
        return certain


def _are_json(cells: Cells, kinds: Any) -> Mask | None:
    """Which cells are certainly JSON: nobody else looks at those of extra keys."""
    raw: Any = as_strings(cells.raw)
    certain: Mask = kinds != BARE
    bare = np.flatnonzero(~certain)
    if len(bare):
        texts: Any = taken(raw, bare)
        known = as_mask(pc.match_substring_regex(texts, rf"^(?:{NUMBER_TEXT}|true|false|null)$"))
        lengths: Any = pc.binary_length(texts)
        certain[bare] = known & as_mask(pc.less_equal(lengths, pa.scalar(MOST_DIGITS)))
    nested = np.flatnonzero(kinds == NESTED)
    if len(nested):
        certain[nested] = [_is_json(text) for text in taken(cells.raw, nested).to_pylist()]
    strings = kinds == STRING
    if strings.any():
        certain &= ~(strings & as_mask(pc.match_substring(raw, "\\")))
    return all_or(certain)


_ANY = SchemaValidator({"type": "any"})


def _is_json(text: Any) -> bool:
    """Whether pydantic's parser takes a list or an object as the value of a key."""
    try:
        _ANY.validate_json(b'{"":' + text + b"}")
    except ValueError:
        return False
    return True


def _are_null(cells: Cells, null_values: frozenset[str]) -> Mask | None:
    """Which cells stand for null; None when none do."""
    found: Mask = np.zeros(len(cells), dtype=np.bool_)
    for value in null_values:
        text = value.encode()
        if not text:
            found |= cells.lengths == 0
        elif len(text) <= 8 and b'"' not in text:
            found |= cells.equal(text)
        else:
            strings: Any = cells.strings
            found |= as_mask(pc.equal(strings, pa.scalar(value)))
    return found if found.any() else None
