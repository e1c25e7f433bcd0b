"""The schemas of types that are passed in."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ztf_flow.schema.model import Schema


def schema_of(model: Any) -> Schema:
    """The schema of a type, or of a reference to one.

    Those of classes are kept for a while, since fingerprints read source files. Raises ConfigError for what is no type.
    """
    if isinstance(model, type):
        # The validator tells a model that was rebuilt from what it was before.
        return _schema_of_class(model, getattr(model, "__pydantic_validator__", None))
    return _load(model)


@lru_cache(maxsize=128)
def _schema_of_class(model: type, validator: object) -> Schema:
    return _load(model)


def _load(model: Any) -> Schema:
    from ztf_flow.schema.model import SchemaReference

    if isinstance(model, SchemaReference):
        return model.load()
    return SchemaReference(getattr(model, "__name__", None) or repr(model), given=model).load()
