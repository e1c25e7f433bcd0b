"""What all models of the pipeline file share: strict keys, short forms, and complaints that point at a key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar, Literal, get_args, get_origin

from pydantic import BaseModel, ConfigDict, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from ztf_flow.config.problems import Finding

WRITTEN = "written"
"""The validation context of data as people write it: no spelling is taken that only dumped models have."""


class Section(BaseModel):
    """A mapping of the pipeline file. Unknown keys are errors; a model with a `short` key may be written as its text.

    Texts are left out of `repr`, since a secret can be interpolated into any of them; choices are shown.
    """

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        hide_input_in_errors=True,
        validate_by_alias=True,
        validate_by_name=True,
        allow_inf_nan=False,
    )

    short: ClassVar[str | None] = None
    """The key that a text in place of the mapping stands for."""

    @model_validator(mode="before")
    @classmethod
    def _expand_short_form(cls, data: Any) -> Any:
        return {cls.short: data} if cls.short and isinstance(data, str) else data

    def __repr_args__(self) -> Any:
        for name, value in super().__repr_args__():
            if name in self.model_fields_set:
                yield name, value if _is_choice(type(self).model_fields[name].annotation) else _hidden(value)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        mapping = handler(schema)
        if not cls.short:
            return mapping
        mapping = handler.resolve_ref_schema(mapping)
        properties = mapping.get("properties", {})
        text = _text_form(properties.get(cls.short, {}))
        title = mapping.pop("title", cls.__name__)
        description = mapping.pop("description", None)
        outer: JsonSchemaValue = {"title": title, "anyOf": [text, mapping]}
        if description:
            outer["description"] = description
        return outer


def faults(findings: Iterable[Finding]) -> PydanticCustomError:
    """One error that carries several complaints, each with its path below the value being validated."""
    found = tuple(findings)
    message = "; ".join(finding.message for finding in found)
    return PydanticCustomError("findings", "{message}", {"message": message, "findings": found})


def _is_choice(annotation: Any) -> bool:
    """Whether a field takes nothing but the words of a `Literal`, or None."""
    if get_origin(annotation) is Literal:
        return True
    arguments = [argument for argument in get_args(annotation) if argument is not type(None)]
    return len(arguments) == 1 and _is_choice(arguments[0])


def _hidden(value: Any) -> Any:
    if isinstance(value, str):
        return "***"
    if isinstance(value, Mapping):
        return {key: _hidden(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_hidden(item) for item in value]
    return value


def _text_form(schema: Mapping[str, Any]) -> dict[str, Any]:
    """The part of a key's JSON Schema that a text in short form must fit."""
    options = schema.get("anyOf", [schema])
    for option in options:
        if option.get("type") == "string" or "enum" in option or "const" in option:
            return {key: value for key, value in option.items() if key not in ("default", "description", "title")}
    return {"type": "string"}
