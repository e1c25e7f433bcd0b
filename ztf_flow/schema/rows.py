"""The row path: pydantic, record by record. It is the judge; every other path must equal it."""

from __future__ import annotations

import dis
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from pydantic import BaseModel
from pydantic_core import SchemaValidator, ValidationError, from_json

from ztf_flow.records import Batch, Kind, RecordError, Stage
from ztf_flow.schema.fields import record_shape, with_none_for_missing
from ztf_flow.schema.json_values import not_finite
from ztf_flow.schema.model import Schema
from ztf_flow.schema.shown import described, printable, shown

HEADERS_KEPT = 64
"""Sets of columns for which a validator of strings is kept."""

Failure = tuple[int, Stage, tuple[RecordError, ...]]
Judge = Callable[[Any], Any]


@dataclass(slots=True)
class Verdicts:
    """What became of a batch: accepted `values` in order, `indices` their positions in the batch (None: all were
    accepted), and by position the failures."""

    values: list[Any]
    indices: list[int] | None
    failures: list[Failure]


class RowValidator:
    """Judges batches. `schema` None accepts what can be parsed; `null_values` are the cell texts that mean null.

    Without a schema a JSON number with a fraction or an exponent is a double (RFC 8259, section 6), integers are exact;
    a number beyond the doubles is a parse error.
    """

    def __init__(
        self, schema: Schema | None, *, mode: Literal["lax", "strict"], null_values: Iterable[str] = ()
    ) -> None:
        self._schema = schema
        self._strict = True if mode == "strict" else None
        self._nulls: frozenset[str | None] = frozenset([None, *null_values])
        self._validator: Any = schema.adapter.validator if schema is not None else None
        self._shape = record_shape(schema.adapter.core_schema) if schema is not None else None
        self._string_validators: dict[frozenset[str], Any] = {}
        self._judges: dict[Kind, Judge] = {}

    def validate(self, batch: Batch) -> Verdicts:
        """Judge every record of the batch. Errors are pydantic's, all of a record; nothing is raised for a record."""
        judge = self.judge_of(batch.kind)
        values: list[Any] = []
        failures: list[Failure] = []
        judge_all(judge, batch.values, 0, values, failures)
        if not failures:
            return Verdicts(values, None, failures)
        failed = {index for index, _, _ in failures}
        return Verdicts(values, [i for i in range(len(batch.values)) if i not in failed], failures)

    def judge_of(self, kind: Kind) -> Judge:
        """The function that validates one value of that kind, or raises."""
        judge = self._judges.get(kind)
        if judge is None:
            judge = self._judges[kind] = self._made_judge(kind)
        return judge

    def _made_judge(self, kind: Kind) -> Judge:
        if kind == "json":
            return self._json_judge()
        if kind == "text":
            return self._text_judge()
        if kind == "tree":
            return self._tree_judge()
        if self._validator is None:
            return lambda value: value
        validate, strict = self._validator.validate_python, self._strict
        return (lambda value: validate(value, strict=True)) if strict else validate

    def _json_judge(self) -> Judge:
        if self._validator is None:
            return _any_json
        validate = self._validator.validate_json
        return (lambda text: validate(text, strict=True)) if self._strict else validate

    def _text_judge(self) -> Judge:
        nulls = self._nulls
        if self._validator is None:
            return lambda cells: {key: None if cell in nulls else cell for key, cell in cells.items()}
        if self._strict:
            return self._strict_text
        validate, cells_of = self._validator.validate_python, self._with_nulls
        return lambda cells: validate(cells if nulls.isdisjoint(cells.values()) else cells_of(cells))

    def _tree_judge(self) -> Judge:
        """For nested texts: as for cells. In strict mode null texts inside are left out, since pydantic's validation of
        strings takes no None, and it takes no lists."""
        from ztf_flow.schema.trees import TreeFitter, without_nulls

        nulls = self._nulls
        if self._validator is None:
            return lambda tree: without_nulls(tree, nulls)
        assert self._schema is not None
        fit = TreeFitter(self._schema.adapter.core_schema, nulls).fit
        if not self._strict:
            validate = self._validator.validate_python
            return lambda tree: validate(fit(tree))
        validate_strings = self._validator.validate_strings
        return lambda tree: validate_strings(without_none(fit(tree)), strict=True)

    def _with_nulls(self, cells: dict[str, Any]) -> dict[str, Any]:
        assert self._shape is not None
        nulls, policy = self._nulls, self._shape.policy
        judged: dict[str, Any] = {}
        for key, cell in cells.items():
            what = policy(key) if cell in nulls else "text"
            if what != "omit":
                judged[key] = None if what == "none" else cell
        return judged

    def _strict_text(self, cells: dict[str, Any]) -> Any:
        """pydantic's validation of strings takes no None: null cells are left out, and missing means None for them.

        The validator that does so is made for a set of columns, not for a set of null cells: of the latter there may
        be as many as records.
        """
        if self._nulls.isdisjoint(cells.values()):
            return self._validator.validate_strings(cells, strict=True)
        assert self._shape is not None
        owners, policies = self._shape.owners, self._shape.policies
        judged = self._with_nulls(cells)
        present = {key: cell for key, cell in judged.items() if cell is not None}
        nullable = frozenset(owners[key] for key in judged if policies.get(key) == "none")
        value = self._string_validator(nullable).validate_strings(present, strict=True)
        if isinstance(value, BaseModel):
            _set_nulls(value, [key for key in judged if key not in present], owners, extras=self._shape.extras)
        return value

    def _string_validator(self, nullable: frozenset[str]) -> Any:
        validator = self._string_validators.get(nullable)
        if validator is None:
            if len(self._string_validators) >= HEADERS_KEPT:
                self._string_validators.clear()
            assert self._schema is not None
            core: Any = self._schema.adapter.core_schema
            # without prebuilt parts: pydantic would take the validator of the class itself
            made: Any = SchemaValidator
            validator = made(with_none_for_missing(core, nullable), _use_prebuilt=False) if nullable else None
            self._string_validators[nullable] = validator = validator or self._validator
        return validator


def without_none(tree: Any) -> Any:
    """A tree without its nulls."""
    if isinstance(tree, dict):
        return {key: without_none(item) for key, item in tree.items() if item is not None}
    return [without_none(item) for item in tree if item is not None] if isinstance(tree, list) else tree


def _set_nulls(value: BaseModel, keys: list[str], owners: Any, *, extras: bool) -> None:
    """Null cells are given, not missing: they count as set, and as extra keys where those are kept."""
    value.__pydantic_fields_set__.update(owners[key] for key in keys if key in owners)
    if extras and value.__pydantic_extra__ is not None:
        value.__pydantic_extra__.update((key, None) for key in keys if key not in owners)


def judge_all(judge: Judge, records: list[Any], start: int, values: list[Any], failures: list[Failure]) -> None:
    """Judge records; append what is accepted to `values` and the rest to `failures`, numbered from `start`."""
    first = start - len(values)
    refused = 0
    pending = iter(records)
    while True:
        try:
            for value in map(judge, pending):  # the quickest loop there is; it goes on behind a record that raises
                values.append(value)  # noqa: PERF402 - `extend` does not say what is kept where an item raises
            return
        except BaseException as error:
            failures.append((first + len(values) + refused, *verdict_on(error)))
        refused += 1


def verdict_on(error: BaseException) -> tuple[Stage, tuple[RecordError, ...]]:
    """What an exception of a judge says about the record. Whatever user code raises is the record's failure, SystemExit
    too; the user's Ctrl-C is raised."""
    if isinstance(error, ValidationError):
        return _failure(error)
    if isinstance(error, KeyboardInterrupt) and not _is_raised_in_code(error):
        raise error
    return "parse" if isinstance(error, _NotJson) else "validate", (_raised(error),)


def _is_raised_in_code(error: BaseException) -> bool:
    """Whether a `raise` statement raised it. The user's Ctrl-C comes out of any other instruction."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return False
    instruction = trace.tb_frame.f_code.co_code[trace.tb_lasti]
    return dis.opname[instruction] == "RAISE_VARARGS"


class _NotJson(ValueError):
    """Raised for a text that is no JSON, or whose numbers no float can hold."""


def _any_json(text: bytes) -> Any:
    try:
        value = from_json(text, allow_inf_nan=False)
    except ValueError as error:
        raise _NotJson(f"Invalid JSON: {error}") from None
    if next(not_finite(value), None) is not None:
        raise _NotJson("Invalid JSON: number out of range")
    return value


def record_errors(error: ValidationError) -> tuple[RecordError, ...] | None:
    """The errors of a record as they are told; None where it is no JSON, or an error has no text."""
    stage, errors = _failure(error)
    return None if stage == "parse" or errors[0].type == "validator_error" else errors


def _failure(error: ValidationError) -> tuple[Stage, tuple[RecordError, ...]]:
    try:
        details = error.errors(include_url=False, include_context=False)
    except Exception as failure:  # a message that has no UTF-8
        return "validate", (RecordError((), "validator_error", described(failure)),)
    if len(details) > 1:
        return "validate", tuple(map(_record_error, details))
    (item,) = details
    if item["type"] == "json_invalid" and not item["loc"]:
        return "parse", (RecordError((), "parse_error", printable(item["msg"])),)
    return "validate", (_record_error(item),)


def _record_error(item: Any) -> RecordError:
    """The input of `missing` is the whole record: left out."""
    kind = item["type"]
    given = None if kind == "missing" else shown(item["input"])
    return RecordError(_path(item["loc"]), kind, printable(item["msg"]), given)


@lru_cache(maxsize=1_000)
def _path(place: tuple[str | int, ...]) -> tuple[str | int, ...]:
    return tuple([printable(step) if isinstance(step, str) else step for step in place])


def _raised(error: BaseException) -> RecordError:
    """An exception that is no verdict: raised by a validator of the user's."""
    if isinstance(error, _NotJson):
        return RecordError((), "parse_error", printable(str(error)))
    return RecordError((), "validator_error", described(error))
