"""Why records are refused, field by field: pydantic's errors of single cells, each asked for once.

Fields that are judged by columns don't depend on each other. So the errors of a record are those of its cells, in the
order of the fields, as pydantic gives them for a record of just one field; and cells that are wrong mostly are wrong in
the same few ways.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

import numpy as np
import pyarrow as pa
from pydantic_core import SchemaValidator, ValidationError, to_json

from ztf_flow.formats.cells import MISSING, STRING, Cells, Mask
from ztf_flow.formats.typed_cells import TypedCells
from ztf_flow.rejects import Errors, Reasons
from ztf_flow.schema.fields import Node
from ztf_flow.schema.rows import record_errors

if TYPE_CHECKING:
    from ztf_flow.records import Integers

KEPT = 20_000
"""Cells whose errors are remembered."""

Fault = Errors | Literal[False] | None
"""The errors of a cell, False for a cell that is valid after all, None where only the whole record tells."""


REFUSED = object()
"""Instead of the value of a cell that pydantic refuses, or that only the whole record tells of."""


class Refused(NamedTuple):
    """Rows of a table, in order, that are certainly refused: the i-th for entry i of the reasons."""

    rows: Integers
    reasons: Reasons

    @staticmethod
    def none() -> Refused:
        """No rows."""
        return Refused(np.empty(0, dtype=np.int64), Reasons((), np.empty(0, dtype=np.int64)))


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
    """Finds the errors of cells. `fields` are the core schema's fields, `config` the model's; `known` are faults by
    field and key, and by cell."""

    fields: Mapping[str, Node]
    config: Mapping[str, Any]
    definitions: Mapping[str, Node]
    kind: Literal["json", "text", "typed"]
    strict: bool
    validators: dict[str, Any]
    known: dict[tuple[str, str], dict[Any, Fault]]

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

    def find(self, doubts: list[Doubt], rows: Integers) -> Refused:
        """Those of these rows of a table, in order, that are certainly refused, and their errors."""
        sums = _Sums(len(rows))
        for doubt in doubts:
            doubtful = ~doubt.certain[rows]
            if doubt.whole is not None:
                sums.undecided(doubtful & doubt.whole[rows])
                doubtful &= ~doubt.whole[rows]
            at = np.flatnonzero(doubtful)
            if len(at):
                tokens = _Tokens.of(doubt.cells, rows[at])
                sums.add(at, self._faults(doubt, tokens.values), tokens.codes)
        return sums.refused(rows)

    def _faults(self, doubt: Doubt, tokens: list[tuple[Any, Any] | None]) -> list[Fault]:
        if sum(map(len, self.known.values())) > KEPT:
            self.known.clear()
        known = self.known.setdefault((doubt.field, doubt.key), {})
        judge = self.judge_of(doubt.field, doubt.key)
        faults: list[Fault] = []
        for token in tokens:
            if token is None:
                faults.append(None)
                continue
            key, cell = token
            fault = known.get(key, True)
            if fault is True:
                fault = known[key] = _ask(judge, cell)
            faults.append(fault)
        return faults

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


def _ask(judge: Callable[[Any], Any], cell: Any) -> Fault:
    try:
        judge(cell)
    except ValidationError as error:
        return record_errors(error)
    except Exception:  # for the whole record to tell
        return None
    return False


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


class _Sums:
    """Adds up the errors of records, cell by cell in the order of the fields."""

    def __init__(self, count: int) -> None:
        self._errors: list[Errors] = [()]
        self._codes = np.zeros(count, dtype=np.int64)
        """Of each record which of the errors are its own."""
        self._open = np.zeros(count, dtype=np.bool_)

    def undecided(self, records: Mask) -> None:
        """Of these records nothing is said."""
        self._open |= records

    def add(self, at: Integers, faults: list[Fault], codes: Integers) -> None:
        """Records at some places have the faults of these codes."""
        unknown = [code for code, fault in enumerate(faults) if fault is None]
        if unknown:
            self._open[at[np.isin(codes, unknown)]] = True
        first = len(self._errors)
        self._errors += [fault or () for fault in faults]
        found, before = codes + first, self._codes[at]
        again = np.flatnonzero(before)
        if len(again):
            found[again] = self._joined(before[again], found[again])
        self._codes[at] = found

    def _joined(self, before: Integers, after: Integers) -> Integers:
        """The codes of errors one after the other."""
        size = len(self._errors)
        pairs, codes = np.unique(before * size + after, return_inverse=True)
        for pair in pairs.tolist():
            left, right = divmod(pair, size)
            self._errors.append(self._errors[left] + self._errors[right])
        joined: Integers = codes.reshape(-1) + size
        return joined

    def refused(self, rows: Integers) -> Refused:
        """The records that have errors and are not undecided; `rows` are those of all."""
        wrong = np.array([bool(errors) for errors in self._errors])
        kept = np.flatnonzero(wrong[self._codes] & ~self._open)
        codes = self._codes[kept]
        used = np.bincount(codes, minlength=len(wrong)) > 0
        errors = [self._errors[code] for code in np.flatnonzero(used).tolist()]
        return Refused(rows[kept], Reasons(errors, (np.cumsum(used) - 1)[codes]))


class _Tokens(NamedTuple):
    """The different ones among some cells as pydantic takes them (texts, JSON, or values), each behind what tells it
    from others, None for those that aren't there; and for each cell which one it is."""

    values: list[tuple[Any, Any] | None]
    codes: Integers

    @classmethod
    def of(cls, cells: Cells | TypedCells, rows: Any) -> _Tokens:
        """Those at some rows."""
        if isinstance(cells, TypedCells):
            return cls._of_values(cells.values(rows))
        if cells.kinds is None:
            return cls._of_texts(*_encoded(cells.some(rows).strings))
        missing = cells.kinds[rows] == MISSING
        if not missing.any():
            return cls._of_texts(*_encoded(json_texts(cells.some(rows))))
        known = np.flatnonzero(~missing)
        values, found = cls._of_texts(*_encoded(json_texts(cells.some(rows[known]))))
        codes = np.full(len(rows), len(values))
        codes[known] = found
        return cls([*values, None], codes)

    @classmethod
    def _of_values(cls, cells: list[tuple[Any, Any] | None]) -> _Tokens:
        places: dict[Any, int] = {}
        values: list[tuple[Any, Any] | None] = []
        codes: list[int] = []
        for cell in cells:
            code = places.setdefault(None if cell is None else cell[0], len(values))
            if code == len(values):
                values.append(cell)
            codes.append(code)
        return cls(values, np.array(codes, dtype=np.int64))

    @classmethod
    def _of_texts(cls, texts: list[Any], codes: Integers) -> _Tokens:
        return cls([(text, text) for text in texts], codes)


def _encoded(texts: Any) -> tuple[list[Any], Integers]:
    """The different texts, and for each text which one it is."""
    encoded = texts.dictionary_encode()
    return encoded.dictionary.to_pylist(), np.asarray(encoded.indices).astype(np.int64)


def json_texts(cells: Cells) -> pa.Array[Any]:
    """Cells of JSON as they stand, with quotes around strings."""
    assert cells.kinds is not None
    quoted = cells.kinds == STRING
    return cells.text.pieces(cells.starts - quoted, cells.ends + quoted).array()
