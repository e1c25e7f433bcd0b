"""The inline schema of a pipeline file: fields with types and pydantic's constraint keywords. Shape only, no models."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Annotated, Any, ClassVar, Literal, get_args

from pydantic import (
    Field,
    GetJsonSchemaHandler,
    StringConstraints,
    TypeAdapter,
    ValidationError,
    ValidationInfo,
    create_model,
    field_validator,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from ztf_flow.config.base import WRITTEN, Section, faults
from ztf_flow.config.names import listed
from ztf_flow.config.problems import Finding, suggest
from ztf_flow.config.values import wrong

FieldType = Literal[
    "str",
    "int",
    "float",
    "bool",
    "decimal",
    "date",
    "time",
    "datetime",
    "duration",
    "uuid",
    "url",
    "email",
    "json",
    "enum",
    "list",
    "object",
]

_BOUNDS = ("gt", "ge", "lt", "le")
_LENGTHS = ("min_length", "max_length")
_WHOLE = (*_LENGTHS, "max_digits", "decimal_places")
_NUMBER = (*_BOUNDS, "multiple_of")

CONSTRAINTS: dict[str, tuple[str, ...]] = {
    "str": (*_LENGTHS, "pattern", "strip_whitespace", "to_lower", "to_upper"),
    "int": _NUMBER,
    "float": (*_NUMBER, "allow_inf_nan"),
    "bool": (),
    "decimal": (*_NUMBER, "max_digits", "decimal_places", "allow_inf_nan"),
    "date": _BOUNDS,
    "time": _BOUNDS,
    "datetime": _BOUNDS,
    "duration": _BOUNDS,
    "uuid": (),
    "url": (),
    "email": (*_LENGTHS, "pattern"),
    "json": (),
    "enum": (),
    "list": _LENGTHS,
    "object": (),
}
"""The constraint keywords of each type, by pydantic's names."""

_BOUND_TYPES: dict[str, Any] = {
    "int": int,
    "float": float,
    "decimal": Decimal,
    "date": date,
    "time": time,
    "datetime": datetime,
    "duration": timedelta,
}
_PARTS = {"enum": "values", "list": "of", "object": "fields"}
_KEYS = ("type", "optional", "default", "values", "of", "fields")


class InlineField(Section):
    """A field: its type, or a mapping with `type` and constraints.

    `constraints` are values of the field's type where they are bounds (a `date` for a date's `ge`), numbers and texts
    elsewhere. `has_default` tells a default of null from none.
    """

    short: ClassVar[str | None] = "type"

    type: FieldType = Field(description="The type of the field.")
    optional: bool = Field(False, description="Whether the field may be null.")
    default: Any = Field(None, description="The value of a field that is missing.")
    values: list[str | int | float | bool] | None = Field(None, min_length=1, description="The values of an enum.")
    of: InlineField | None = Field(None, description="The items of a list.")
    fields: dict[str, InlineField] | None = Field(None, min_length=1, description="The fields of an object.")
    constraints: dict[str, Any] = Field(
        default_factory=dict,
        description="Constraints by pydantic's keywords; in the file they stand beside `type`.",
    )

    @property
    def has_default(self) -> bool:
        """Whether `default` was written."""
        return "default" in self.model_fields_set

    @field_validator("values", mode="before")
    @classmethod
    def _scalars(cls, value: Any) -> Any:
        if isinstance(value, list) and not all(isinstance(item, str | int | float) for item in value):
            raise wrong("must be texts, numbers, true or false")
        return value

    @model_validator(mode="before")
    @classmethod
    def _gather_constraints(cls, data: Any, info: ValidationInfo) -> Any:
        if not isinstance(data, Mapping):
            return data
        if info.context != WRITTEN and isinstance(data.get("constraints"), Mapping):  # a dumped model
            data = {key: value for key, value in data.items() if key != "constraints"} | dict(data["constraints"])
        given = {key: value for key, value in data.items() if key not in _KEYS}
        kept = {key: value for key, value in data.items() if key in _KEYS}
        if not isinstance(kept.get("type"), str) or kept["type"] not in CONSTRAINTS:
            return kept  # the type itself is wrong, so nothing can be said of its constraints
        found = list(_unknown(kept["type"], given))
        constraints = {}
        for name, value in given.items():
            if name not in CONSTRAINTS[kept["type"]]:
                continue
            try:
                constraints[name] = _constraint(kept["type"], name, value)
            except ValueError as error:
                found.append(Finding((name,), "bad-value", str(error)))
        found.extend(_misplaced(kept))
        if found:
            raise faults(found)
        return {**kept, "constraints": constraints}

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        result = super().__get_pydantic_json_schema__(schema, handler)
        for form in result.get("anyOf", [result]):
            properties = form.get("properties", {})
            if properties.pop("constraints", None):
                properties.update(_constraint_schemas())
        return result


class InlineSchema(Section):
    """A schema written into the pipeline file."""

    fields: dict[str, InlineField] = Field(min_length=1, description="The fields by name; short form: the type.")
    extra: Literal["ignore", "forbid", "allow"] = Field(
        "ignore", description="What becomes of keys that are no field: left out, an error, or kept."
    )


def _constraint_schemas() -> dict[str, Any]:
    """JSON Schema of the keywords that stand beside `type`; which go with which type is not said there."""
    schemas: dict[str, Any] = {name: {"type": "integer", "minimum": 0} for name in _WHOLE}
    schemas["pattern"] = {"type": "string"}
    for name in sorted({name for names in CONSTRAINTS.values() for name in names} - set(schemas)):
        schemas[name] = {"type": ["number", "string"]} if name in _NUMBER else {"type": "boolean"}
    return schemas


def _unknown(kind: str, given: Mapping[Any, Any]) -> Iterator[Finding]:
    known = CONSTRAINTS[kind]
    for name in given:
        if name not in known:
            valid = [*known, *(key for key in _KEYS if key not in _PARTS.values() or _PARTS.get(kind) == key)]
            message = f"'{name}' is no key of a field of type {kind}; there are {listed(valid, word='and')}"
            yield Finding((name,), "unknown-key", suggest(message, str(name), valid), on_key=True)


def _misplaced(kept: Mapping[str, Any]) -> Iterator[Finding]:
    kind = kept["type"]
    for owner, part in _PARTS.items():
        given = kept.get(part) is not None
        if given and kind != owner:
            yield Finding((part,), "unknown-key", f"'{part}' is for fields of type {owner}, not {kind}", on_key=True)
        if not given and kind == owner:
            yield Finding((), "missing-key", f"a field of type {kind} needs '{part}'", on_key=True)


def _constraint(kind: str, name: str, value: Any) -> Any:
    if name in (*_BOUNDS, "multiple_of"):
        try:
            bound = TypeAdapter(_BOUND_TYPES[kind]).validate_python(value)
        except ValidationError:
            bound = None
        if bound is None or isinstance(value, bool):
            raise ValueError(f"'{name}' must be a value of type {kind}")
        if name == "multiple_of" and not bound > 0:
            raise ValueError("'multiple_of' must be greater than 0")
        return bound
    if name in _WHOLE:
        number = int(value) if isinstance(value, str) and re.fullmatch("[0-9]+", value) else value
        if not isinstance(number, int) or isinstance(number, bool) or number < 0:
            raise ValueError(f"'{name}' must be a whole number from 0")
        return number
    if name == "pattern":
        if not isinstance(value, str):
            raise ValueError("'pattern' must be a regular expression, as text")
        try:
            create_model("Probe", text=(Annotated[str, StringConstraints(pattern=value)], ...))
        except Exception as error:  # whatever the regex engine says, it is about the pattern
            raise ValueError(f"'pattern' is no regular expression that pydantic takes: {_first_line(error)}") from None
        return value
    if not isinstance(value, bool):
        raise ValueError(f"'{name}' must be true or false")
    return value


def _first_line(error: Exception) -> str:
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return next((line for line in reversed(lines) if line.startswith("error:")), lines[-1] if lines else "unreadable")


InlineField.model_rebuild()
assert set(CONSTRAINTS) == set(get_args(FieldType))
