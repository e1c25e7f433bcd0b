"""The stages `validate` and `transform`."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic import Discriminator, Field, Tag

from ztf_flow.config.base import Section
from ztf_flow.config.inline import InlineSchema
from ztf_flow.config.texts import Reference, Text


def _schema_form(value: Any) -> str:
    return "<Reference>" if isinstance(value, str) else "<InlineSchema>"


class ValidateConfig(Section):
    """The schema that judges records."""

    short: ClassVar[str | None] = "schema"

    schema_: Annotated[
        Annotated[Reference, Tag("<Reference>")] | Annotated[InlineSchema, Tag("<InlineSchema>")],
        Discriminator(_schema_form),
    ] = Field(alias="schema", description="`FILE.py:Model`, `package.module:Model`, or inline `fields`.")
    mode: Literal["lax", "strict"] = Field("lax", description="pydantic's mode of validation.")


class FilterStep(Section):
    """Keeps the records for which an expression is true."""

    filter: Text = Field(description="An SQL expression; `:name` is a parameter from `vars`.")


class DeriveStep(Section):
    """Adds or replaces fields."""

    derive: dict[str, Text] = Field(min_length=1, description="SQL expressions by the name of the field.")


class SelectStep(Section):
    """Keeps some fields, in this order."""

    select: list[Text] = Field(min_length=1, description="The names of the fields.")


class RenameStep(Section):
    """Renames fields."""

    rename: dict[str, Text] = Field(min_length=1, description="New names by old names.")


class DropStep(Section):
    """Leaves fields out."""

    drop: list[Text] = Field(min_length=1, description="The names of the fields.")


class PythonStep(Section):
    """Calls a function with each record."""

    python: Reference = Field(
        description="`FILE.py:function`: a dict of typed values to a dict, None or a list of dicts."
    )


class ValidateStep(Section):
    """Judges the records by one more schema."""

    validation: ValidateConfig = Field(alias="validate", description="The schema, as in the stage `validate`.")


STEPS: dict[str, type[Section]] = {
    "filter": FilterStep,
    "derive": DeriveStep,
    "select": SelectStep,
    "rename": RenameStep,
    "drop": DropStep,
    "python": PythonStep,
    "validate": ValidateStep,
}


def _step_kind(value: Any) -> str | None:
    if isinstance(value, Section):
        return f"<{type(value).__name__}>"
    if isinstance(value, dict):
        for key in value:
            if key in STEPS:
                return f"<{STEPS[key].__name__}>"
        if "validation" in value:  # a dumped model
            return f"<{ValidateStep.__name__}>"
    return None


Step = Annotated[
    Annotated[FilterStep, Tag("<FilterStep>")]
    | Annotated[DeriveStep, Tag("<DeriveStep>")]
    | Annotated[SelectStep, Tag("<SelectStep>")]
    | Annotated[RenameStep, Tag("<RenameStep>")]
    | Annotated[DropStep, Tag("<DropStep>")]
    | Annotated[PythonStep, Tag("<PythonStep>")]
    | Annotated[ValidateStep, Tag("<ValidateStep>")],
    Discriminator(_step_kind),
]
