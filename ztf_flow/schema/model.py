"""Schemas: how they are named, found and loaded. Anything that pydantic's TypeAdapter takes is one."""

from __future__ import annotations

import difflib
import importlib
import importlib.util
import sys
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ztf_flow.errors import ConfigError, FlowError
from ztf_flow.schema.code import PREFIX, UserCode, collect
from ztf_flow.schema.fields import output_names
from ztf_flow.schema.fingerprint import fingerprint

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
        return output_names(self.adapter.core_schema, by_alias=by_alias) or None

    def names_by_alias(self, by_alias: bool) -> bool:
        """Whether output names are aliases: asked for, or the model's own way (`serialize_by_alias`)."""
        return by_alias or bool(getattr(self.type, "model_config", {}).get("serialize_by_alias"))

    def json_schema(self) -> dict[str, Any] | None:
        """The JSON Schema of the input; None for types that JSON Schema can't say."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about defaults that JSON Schema can't say
            try:
                return self.adapter.json_schema()
            except Exception:
                return None


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
    folder: str | None = None
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
        kind = self.find()
        adapter = _adapter(kind, self.text)
        return Schema(adapter, kind, self.text, fingerprint(adapter.core_schema, *self._sources()))

    def find(self) -> Any:
        """The type itself. Raises ConfigError as `load` does."""
        if self.given is not None:
            return self.given
        if self.inline is not None:
            from ztf_flow.schema.inline import inline_model

            return inline_model(self.inline)
        if self.code is not None:
            return _attribute(self.code.load(), self.attribute or "", self.code.main.path)
        assert self.module is not None
        return _attribute(self._import(self.module), self.attribute or "", self.module)

    def _import(self, name: str) -> Any:
        if self.folder is not None and self.folder not in sys.path:
            sys.path.append(self.folder)
        try:
            return importlib.import_module(name)
        except (KeyboardInterrupt, FlowError):
            raise
        except BaseException as error:  # a module may raise anything, SystemExit too
            reason = error if isinstance(error, ImportError) else f"{type(error).__name__}: {error}"
            raise ConfigError(f"module {name} can't be imported: {reason}", stage="config") from error

    def _sources(self) -> list[str]:
        """The texts of the schema's code: of the file with its local imports, or of the module that holds it."""
        if self.code is not None:
            return [self.attribute or "", self.code.fingerprint]
        module = self.module or getattr(self.given, "__module__", None)
        return [self.attribute or "", _text_of(module)] if module not in (None, "builtins", "__main__") else []


def _text_of(module: Any) -> str:
    path = getattr(sys.modules.get(str(module)), "__file__", None)
    try:
        return Path(path).read_text(encoding="utf-8") if path else ""
    except (OSError, UnicodeDecodeError):
        return ""


def _adapter(kind: Any, text: str) -> TypeAdapter[Any]:
    from pydantic import TypeAdapter

    if isinstance(kind, TypeAdapter):
        return kind
    try:
        adapter: TypeAdapter[Any] = TypeAdapter(kind)
        if not adapter.pydantic_complete:  # a name in it could not be resolved so far
            adapter.rebuild(raise_errors=True)
    except Exception as error:  # user code takes part in making a schema
        message = str(error).partition("\n")[0]
        raise ConfigError(f"{text} is not a type that pydantic can validate: {message}", stage="config") from error
    return adapter


def _attribute(module: Any, attribute: str, place: str) -> Any:
    found = module
    for name in attribute.split("."):
        try:
            found = getattr(found, name)
        except AttributeError:
            public = [known for known in dir(found) if not known.startswith("_")]
            near = difflib.get_close_matches(name, public, n=1)
            hint = f" (did you mean '{near[0]}'?)" if near else ""
            raise ConfigError(f"there is no '{name}' in it{hint}", stage="config", place=place) from None
    return found


def reference_schema(given: Any, *, folder: Path) -> SchemaReference:
    """A reference from `FILE.py:Model`, `package.module:Model`, an InlineSchema, or a Python type.

    A relative file is below `folder`, which is on `sys.path` for modules as well. Raises ConfigError where there is no
    such file.
    """
    from ztf_flow.config.model import InlineSchema

    if isinstance(given, InlineSchema):
        return SchemaReference("inline fields", inline=given)
    if not isinstance(given, str):
        return _reference_type(given)
    place, _, attribute = given.rpartition(":")
    if place.endswith(".py"):
        return SchemaReference(given, attribute, code=collect((folder / place).resolve()))
    return SchemaReference(given, attribute, module=place, folder=str(folder.resolve()))


def _reference_type(given: Any) -> SchemaReference:
    """An importable class is named, so that worker processes can import it; others stay in this process."""
    module, name = getattr(given, "__module__", None), getattr(given, "__qualname__", None)
    text = name or repr(given)
    if isinstance(given, type) and module not in (None, "__main__", "builtins") and "<locals>" not in str(name):
        assert module is not None
        if not module.startswith(PREFIX) and _importable(module, str(name), given):
            return SchemaReference(f"{module}:{name}", name, module=module)
    return SchemaReference(str(text), given=given)


def _importable(module: str, name: str, given: Any) -> bool:
    """Whether importing gives this very class, and a file stands behind the module that other processes find too."""
    try:
        if importlib.util.find_spec(module) is None:
            return False
        found: Any = importlib.import_module(module)
        for part in name.split("."):
            found = getattr(found, part)
    except (ImportError, AttributeError, ValueError):
        return False
    return found is given
