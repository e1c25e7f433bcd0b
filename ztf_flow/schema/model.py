"""Schemas: how they are named, found and loaded. Anything that pydantic's TypeAdapter takes is one."""

from __future__ import annotations

import difflib
import hashlib
import importlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ztf_flow.errors import ConfigError
from ztf_flow.schema.code import UserCode, collect

if TYPE_CHECKING:
    from pydantic import TypeAdapter

    from ztf_flow.config.model import InlineSchema


@dataclass(frozen=True, slots=True)
class Schema:
    """A loaded schema. `fingerprint` is the same in every process, and changes with the schema or its code."""

    adapter: TypeAdapter[Any]
    type: Any
    name: str
    fingerprint: str

    def columns(self, *, by_alias: bool = False) -> tuple[str, ...] | None:
        """The names of the output's fields in order, computed ones last; None when records have no fixed fields."""
        try:
            schema = self.adapter.json_schema(mode="serialization", by_alias=self.names_by_alias(by_alias))
        except Exception:  # types that JSON Schema can't say
            fields = getattr(self.type, "model_fields", None)
            return tuple(fields) if fields else None
        properties = resolve(schema, schema).get("properties")
        return tuple(properties) if properties else None

    def names_by_alias(self, by_alias: bool) -> bool:
        """Whether output names are aliases: asked for, or the model's own way (`serialize_by_alias`)."""
        return by_alias or bool(getattr(self.type, "model_config", {}).get("serialize_by_alias"))


def resolve(node: dict[str, Any], root: dict[str, Any]) -> dict[str, Any]:
    """A JSON Schema node with its `$ref` followed."""
    while "$ref" in node:
        node = root["$defs"][node["$ref"].rpartition("/")[2]]
    return node


@dataclass(frozen=True, slots=True)
class SchemaReference:
    """Where a schema comes from: a file's code, an importable module, inline fields, or a type of this process."""

    text: str
    attribute: str | None = None
    code: UserCode | None = None
    module: str | None = None
    inline: InlineSchema | None = None
    given: Any = None

    @property
    def picklable(self) -> bool:
        """Whether another process can load it."""
        return self.given is None

    def describe(self) -> str:
        """The reference for people."""
        return self.text

    def load(self) -> Schema:
        """Load the schema in this process. Raises ConfigError naming the place and what to do."""
        from pydantic import PydanticSchemaGenerationError, PydanticUserError, TypeAdapter

        kind = self._type()
        try:
            adapter: TypeAdapter[Any] = TypeAdapter(kind)
            adapter.core_schema  # noqa: B018  building may be deferred until it is asked for
        except (PydanticSchemaGenerationError, PydanticUserError, TypeError, NameError) as error:
            message = str(error).partition("\n")[0]
            raise ConfigError(
                f"{self.text} is not a type that pydantic can validate: {message}", stage="config"
            ) from error
        return Schema(adapter, kind, self.text, _fingerprint(adapter, self))

    def _type(self) -> Any:
        if self.given is not None:
            return self.given
        if self.inline is not None:
            from ztf_flow.schema.inline import inline_model

            return inline_model(self.inline)
        if self.code is not None:
            return _attribute(self.code.load(), self.attribute or "", self.code.main.path)
        assert self.module is not None
        try:
            module = importlib.import_module(self.module)
        except ImportError as error:
            raise ConfigError(f"module {self.module} can't be imported: {error}", stage="config") from error
        return _attribute(module, self.attribute or "", self.module)


def _attribute(module: Any, attribute: str, place: str) -> Any:
    found = module
    for name in attribute.split("."):
        try:
            found = getattr(found, name)
        except AttributeError:
            public = [known for known in vars(found) if not known.startswith("_")]
            near = difflib.get_close_matches(name, public, n=1)
            hint = f" (did you mean '{near[0]}'?)" if near else ""
            raise ConfigError(f"there is no '{name}' in it{hint}", stage="config", place=place) from None
    return found


def _fingerprint(adapter: TypeAdapter[Any], reference: SchemaReference) -> str:
    try:
        shape = json.dumps(adapter.json_schema(), sort_keys=True, default=str)
    except Exception:  # types that JSON Schema can't say; the code's text tells them apart
        shape = ""
    code = reference.code.fingerprint if reference.code is not None else ""
    text = "\0".join([reference.attribute or "", shape, code])
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def reference_schema(given: Any, *, folder: Path) -> SchemaReference:
    """A reference from `FILE.py:Model`, `package.module:Model`, an InlineSchema, or a Python type.

    A relative file is below `folder`. Raises ConfigError where there is no such file.
    """
    from ztf_flow.config.model import InlineSchema

    if isinstance(given, InlineSchema):
        return SchemaReference("inline fields", inline=given)
    if not isinstance(given, str):
        return _reference_type(given)
    place, _, attribute = given.rpartition(":")
    if place.endswith(".py"):
        return SchemaReference(given, attribute, code=collect((folder / place).resolve()))
    return SchemaReference(given, attribute, module=place)


def _reference_type(given: Any) -> SchemaReference:
    """An importable class is named, so that worker processes can import it; others stay in this process."""
    module, name = getattr(given, "__module__", None), getattr(given, "__qualname__", None)
    text = name or repr(given)
    if isinstance(given, type) and module not in (None, "__main__", "builtins") and "<locals>" not in str(name):
        assert module is not None
        if not module.startswith("ztf_user_") and _importable(module, str(name), given):
            return SchemaReference(f"{module}:{name}", name, module=module)
    return SchemaReference(str(text), given=given)


def _importable(module: str, name: str, given: Any) -> bool:
    """Whether importing gives this very class, and a file stands behind the module that other processes find too."""
    import importlib.util

    try:
        if importlib.util.find_spec(module) is None:
            return False
        found: Any = importlib.import_module(module)
        for part in name.split("."):
            found = getattr(found, part)
    except (ImportError, AttributeError, ValueError):
        return False
    return found is given
