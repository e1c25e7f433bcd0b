"""The row path: pydantic, record by record. It is the judge; every other path must equal it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Literal

from pydantic_core import SchemaValidator, ValidationError, from_json, to_jsonable_python

from ztf_flow.records import Batch, Kind, RecordError, Stage
from ztf_flow.schema.fields import record_shape, with_none_for_missing
from ztf_flow.schema.model import Schema

INPUT_SHOWN = 1_000
"""Characters of an input that an error keeps."""

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
    """Judges batches. `schema` None accepts what can be parsed; `null_values` are the cell texts that mean null."""

    def __init__(
        self, schema: Schema | None, *, mode: Literal["lax", "strict"], null_values: Iterable[str] = ()
    ) -> None:
        self._schema = schema
        self._strict = True if mode == "strict" else None
        self._nulls = frozenset(null_values)
        self._validator: Any = schema.adapter.validator if schema is not None else None
        self._shape = record_shape(schema.adapter.core_schema) if schema is not None else None
        self._string_validators: dict[frozenset[str], Any] = {}

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
        if kind == "json":
            return self._json_judge()
        if kind == "text":
            return self._text_judge()
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

    def _with_nulls(self, cells: dict[str, str]) -> dict[str, str | None]:
        assert self._shape is not None
        nulls, policy = self._nulls, self._shape.policy
        judged: dict[str, str | None] = {}
        for key, cell in cells.items():
            if cell not in nulls:
                judged[key] = cell
                continue
            what = policy(key)
            if what == "none":
                judged[key] = None
            elif what == "text":
                judged[key] = cell
        return judged

    def _strict_text(self, cells: Any) -> Any:
        """pydantic's validation of strings takes no None: null cells are left out, and missing means None for them."""
        if self._nulls.isdisjoint(cells.values()):
            return self._validator.validate_strings(cells, strict=True)
        judged = self._with_nulls(cells)
        absent = frozenset(key for key, cell in judged.items() if cell is None)
        present = {key: cell for key, cell in judged.items() if cell is not None}
        validator: Any = self._string_validators.get(absent)
        if validator is None:
            assert self._schema is not None
            core: Any = self._schema.adapter.core_schema
            validator = SchemaValidator(with_none_for_missing(core, absent)) if absent else self._validator
            self._string_validators[absent] = validator
        return validator.validate_strings(present, strict=True)


def judge_all(judge: Judge, records: list[Any], start: int, values: list[Any], failures: list[Failure]) -> None:
    """Judge records; append what is accepted to `values` and the rest to `failures`, numbered from `start`."""
    add = values.append
    for index, record in enumerate(records, start):
        try:
            add(judge(record))
        except ValidationError as error:
            failures.append((index, *_failure(error)))
        except BaseException as error:  # whatever user code raises is the record's failure, SystemExit too
            stage: Stage = "parse" if isinstance(error, _NotJson) else "validate"
            failures.append((index, stage, (_raised(error),)))


class _NotJson(ValueError):
    """Raised for a text that is no JSON, or whose numbers no float can hold."""


def _any_json(text: bytes) -> Any:
    try:
        return from_json(text, allow_inf_nan=False)
    except ValueError as error:
        raise _NotJson(f"Invalid JSON: {error}") from None


def _failure(error: ValidationError) -> tuple[Stage, tuple[RecordError, ...]]:
    details = error.errors(include_url=False, include_context=False)
    if len(details) == 1 and details[0]["type"] == "json_invalid" and not details[0]["loc"]:
        return "parse", (RecordError((), "parse_error", details[0]["msg"]),)
    return "validate", tuple(
        RecordError(tuple(item["loc"]), item["type"], item["msg"], _shown(item)) for item in details
    )


def _shown(item: Any) -> Any:
    """The input of an error, safe for JSON and bounded. The input of `missing` is the whole record: left out."""
    if item["type"] == "missing":
        return None
    value = item["input"]
    if value is None or isinstance(value, bool) or (isinstance(value, int) and abs(value) < 2**63):
        return value
    if isinstance(value, str):
        return value[:INPUT_SHOWN].encode("utf-8", "replace").decode()
    try:
        plain = to_jsonable_python(value, inf_nan_mode="strings", fallback=repr, bytes_mode="base64")
        text = json.dumps(plain, ensure_ascii=False)
    except Exception:  # an input of which there is no JSON is shown as Python shows it
        return repr(value)[:INPUT_SHOWN]
    if len(text) <= INPUT_SHOWN and not isinstance(plain, int):
        return plain
    return text[:INPUT_SHOWN]


def _raised(error: BaseException) -> RecordError:
    """An exception that is no verdict: raised by a validator of the user's."""
    if isinstance(error, _NotJson):
        return RecordError((), "parse_error", str(error))
    return RecordError((), "validator_error", f"{type(error).__name__}: {error}"[:INPUT_SHOWN])
