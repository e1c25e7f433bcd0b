"""The inline schema of a pipeline file as a pydantic model."""

from __future__ import annotations

import datetime as dt
import decimal
import importlib.util
import uuid
from typing import TYPE_CHECKING, Annotated, Any, Literal

from ztf_flow.errors import SetupError

if TYPE_CHECKING:
    from ztf_flow.config.model import InlineField, InlineSchema

PLAIN_TYPES: dict[str, Any] = {
    "str": str,
    "int": int,
    "float": float,
    "bool": bool,
    "decimal": decimal.Decimal,
    "date": dt.date,
    "time": dt.time,
    "datetime": dt.datetime,
    "duration": dt.timedelta,
    "uuid": uuid.UUID,
}


def inline_model(schema: InlineSchema, *, name: str = "Record") -> type[Any]:
    """The model of an inline schema. Raises SetupError where a type needs a package that is not installed."""
    return _model(schema.fields, schema.extra, name)


def _model(fields: dict[str, InlineField], extra: str, name: str) -> type[Any]:
    """Keys that can't name a field of a model (leading `_`, names of BaseModel itself) become aliases both ways."""
    from pydantic import ConfigDict, Field, create_model

    declared: dict[str, Any] = {}
    for number, (key, field) in enumerate(fields.items()):
        kind = _type(field, f"{name}_{key}")
        default: Any = field.default if field.has_default else ...
        if key.startswith("_") or hasattr(_base(), key):
            declared[f"field_{number}"] = (Annotated[kind, Field(alias=key)], default)
        else:
            declared[key] = (kind, default)
    config = ConfigDict(extra=extra, validate_default=True, serialize_by_alias=True, protected_namespaces=())  # type: ignore[typeddict-item]
    model: type[Any] = create_model(name, __config__=config, **declared)
    return model


def _base() -> type[Any]:
    from pydantic import BaseModel

    return BaseModel


def _type(field: InlineField, name: str) -> Any:
    from pydantic import Field

    kind = _bare_type(field, name)
    constraints = {key: value for key, value in field.constraints.items() if value is not None}
    if constraints and field.type == "str":
        kind = _text(kind, constraints)
    elif constraints:
        kind = Annotated[kind, Field(**constraints)]
    return kind | None if field.optional else kind


def _text(kind: Any, constraints: dict[str, Any]) -> Any:
    from pydantic import StringConstraints

    return Annotated[kind, StringConstraints(**constraints)]


def _bare_type(field: InlineField, name: str) -> Any:
    match field.type:
        case "url":
            from pydantic import AnyUrl

            return AnyUrl
        case "email":
            return _email()
        case "json":
            from pydantic import Json

            return Json
        case "enum":
            assert field.values is not None
            return _literal(tuple(field.values))
        case "list":
            item: Any = _type(field.of, f"{name}_item") if field.of is not None else Any
            return list[item]
        case "object":
            return _model(field.fields, "ignore", name) if field.fields is not None else dict[str, Any]
    return PLAIN_TYPES[field.type]


def _literal(values: tuple[Any, ...]) -> Any:
    choices: Any = Literal
    return choices[values]


def _email() -> Any:
    if importlib.util.find_spec("email_validator") is None:
        raise SetupError('the type email needs a package: pip install "pydantic[email]"', stage="config")
    from pydantic import EmailStr

    return EmailStr
