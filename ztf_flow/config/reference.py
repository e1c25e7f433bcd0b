"""The reference page of the pipeline file, made from the models: `python -m ztf_flow.config.reference`.

Every key, type, default and text on the page comes from the declaration of the option; what is marked as not available
yet is what `lint` refuses as such.
"""

from __future__ import annotations

import json
import sys
import types
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BeforeValidator
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from ztf_flow.config import names, texts, values
from ztf_flow.config.base import Section
from ztf_flow.config.inline import CONSTRAINTS, InlineField, InlineSchema
from ztf_flow.config.interpolate import SCHEMES
from ztf_flow.config.lint import clients, later_grammar
from ztf_flow.config.model import (
    PLACEHOLDERS,
    DetectConfig,
    EngineConfig,
    FormatConfig,
    LimitsConfig,
    PipelineConfig,
    RejectsConfig,
    SinkConfig,
    SourceConfig,
)
from ztf_flow.config.parse import CellOptions, CsvOptions, JsonOptions, XlsxOptions, XmlOptions
from ztf_flow.config.schemas import STEPS, ValidateConfig

SECTIONS: tuple[tuple[str, type[Section], tuple[str, ...]], ...] = (
    ("source", SourceConfig, ("source",)),
    ("detect", DetectConfig, ("detect",)),
    ("parse.csv", CsvOptions, ("parse", "csv")),
    ("parse.json", JsonOptions, ("parse", "json")),
    ("parse.ini", CellOptions, ("parse", "ini")),
    ("parse.xml", XmlOptions, ("parse", "xml")),
    ("parse.xlsx", XlsxOptions, ("parse", "xlsx")),
    ("validate", ValidateConfig, ("validate",)),
    ("validate.schema", InlineSchema, ("validate", "schema")),
    ("validate.schema.fields.*", InlineField, ("validate", "schema", "fields")),
    ("format", FormatConfig, ("format",)),
    ("sink", SinkConfig, ("sink",)),
    ("rejects", RejectsConfig, ("rejects",)),
    ("limits", LimitsConfig, ("limits",)),
    ("engine", EngineConfig, ("engine",)),
)
"""The mappings of a pipeline file in the order of the flow: title, model, and path in the file."""

_WORDS: Mapping[Any, str] = {
    values.parse_size: "size",
    values.parse_rate: "rate",
    values.parse_budget: "number or percentage",
}
_EVERYTHING_LATER: Mapping[str, Any] = {
    "source": {"uri": "s3://a/b.csv", "client": "obstore"},
    "transform": [{"filter": "a"}],
    "sink": {"uri": "s3://a/b/", "client": "obstore", "mode": "incremental", "partition_by": ["a"], "state": "s/"},
    "engine": "ray",
}
"""A pipeline that uses what may not be available yet; `lint` says which of it is not."""


def page() -> str:
    """The whole page as Markdown."""
    return "\n".join([*_head(), *_sections(), *_steps(), *_tail()]) + "\n"


def _head() -> Iterator[str]:
    yield "# Pipeline file reference"
    yield ""
    yield "This page is generated from the code (`python -m ztf_flow.config.reference`); don't edit it."
    yield ""
    yield "A pipeline file is YAML. Its keys stand in the order in which data flows; `source` and `sink` are required."
    yield "Unknown keys are errors. A mapping that has a short form may be written as one text."
    yield ""
    yield "- **Paths** are relative to the folder of the file that names them."
    yield f"- **Sizes** are a number of bytes or a text with one of the units {', '.join(values._UNITS)}: MB = 10⁶,"
    yield "  MiB = 2²⁰. **Rates** are sizes followed by `/s`."
    schemes = ", ".join(f"`${{{name}:…}}`" for name in SCHEMES)
    yield f"- **Interpolation** in texts: {schemes}; `$${{` is a literal `${{`. `${{env:NAME:-default}}` has a default."
    yield "  What comes from `secret` and `file`, and every value under `storage`, shows in no log, report or error."
    yield "- **Not available yet** marks grammar that this version knows and refuses."
    yield ""
    yield "## The file"
    yield ""
    yield from _table(PipelineConfig, ())


def _sections() -> Iterator[str]:
    for title, model, path in SECTIONS:
        yield ""
        yield f"## `{title}`"
        yield ""
        yield _text(model, path)
        yield ""
        yield from _table(model, path)
        if model is InlineField:
            yield from _constraints()
        if model is SinkConfig:
            yield ""
            yield f"Placeholders of a template: {', '.join(f'`{{{name}}}`' for name in PLACEHOLDERS)}."


def _text(model: type[Section], path: tuple[str, ...]) -> str:
    about = (model.__doc__ or "").partition("\n\n")[0].strip()
    if path[:1] == ("parse",):
        about += f" {_same_options(model)}"
    if model.short:
        about += f" Short form: a text, which stands for `{model.short}`."
    return about.strip()


def _same_options(model: type[Section]) -> str:
    """Which further formats take the same options."""
    keys = [key for key, info in _fields(_parse_model()) if info.annotation is model]
    return f"The keys {', '.join(f'`parse.{key}`' for key in keys)} take the same options." if len(keys) > 1 else ""


def _parse_model() -> type[Section]:
    model = PipelineConfig.model_fields["parse"].annotation
    assert isinstance(model, type) and issubclass(model, Section)
    return model


def _steps() -> Iterator[str]:
    yield ""
    yield "## `transform`"
    yield ""
    yield "A list of steps, each a mapping with one key. **Not available yet.**"
    yield ""
    yield "| Key | Type | What |"
    yield "|---|---|---|"
    for name, model in STEPS.items():
        for key, info in _fields(model):
            assert key == name
            yield f"| `{key}` | {_kind(info.annotation, info.metadata)} | {model.__doc__} {info.description} |"


def _constraints() -> Iterator[str]:
    yield ""
    yield "In the file the constraints stand beside `type`. They are pydantic's, by type:"
    yield ""
    yield "| Type | Constraints |"
    yield "|---|---|"
    for kind, keywords in CONSTRAINTS.items():
        yield f"| `{kind}` | {', '.join(f'`{keyword}`' for keyword in keywords) or '—'} |"


def _tail() -> Iterator[str]:
    def row(what: str, choices: tuple[str, ...]) -> str:
        return f"| {what} | {', '.join(f'`{name}`' for name in choices)} |"

    yield ""
    yield "## Names"
    yield ""
    yield "| What | Available |"
    yield "|---|---|"
    yield row("Formats", names.FORMATS)
    yield row("Compressions of files", names.COMPRESSIONS)
    for name, compressions in names.INNER_COMPRESSIONS.items():
        yield row(f"Compressions inside {name}", compressions)


def _table(model: type[Section], path: tuple[str, ...]) -> Iterator[str]:
    yield "| Key | Type | Default | What |"
    yield "|---|---|---|---|"
    for key, info in _fields(model):
        later = _later_mark((*path, key))
        kind = _kind(info.annotation, info.metadata)
        yield f"| `{key}` | {kind} | {_default(info)} | {_escape(info.description or '')}{_escape(later)} |"


def _fields(model: type[Section]) -> Iterator[tuple[str, FieldInfo]]:
    for name, info in model.model_fields.items():
        if not (model is InlineField and name == "constraints"):
            yield info.alias or name, info


def _kind(annotation: Any, metadata: Any = ()) -> str:
    """A type as words; choices as they are written."""
    for item in metadata:
        if isinstance(item, BeforeValidator) and item.func in _WORDS:
            return _WORDS[item.func]
        if isinstance(item, BeforeValidator) and item.func is texts.one_to_list:
            return "text or list of texts"
        if getattr(item, "func", None) is texts._reference:
            return "reference"
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _kind(arguments[0], annotation.__metadata__)
    if origin is Literal:
        return " or ".join(f"`{word}`" for word in arguments)
    if origin in (Union, types.UnionType):
        kinds = [_kind(argument) for argument in arguments if argument is not type(None)]
        return " or ".join(dict.fromkeys(kinds))
    if origin is list:
        return f"list of {_plural(_kind(*arguments))}"
    if origin is dict:
        return f"mapping of names to {_plural(_kind(arguments[1]))}"
    return _plain_kind(annotation)


def _plain_kind(annotation: Any) -> str:
    simple = {str: "text", int: "whole number", float: "number", bool: "`true` or `false`", Any: "any value"}
    if annotation in simple:
        return simple[annotation]
    if isinstance(annotation, type) and issubclass(annotation, Section):
        for title, model, _ in SECTIONS:
            if model is annotation:
                anchor = "".join(c for c in title.lower() if c.isalnum() or c in "-_")
                return f"[{'field' if model is InlineField else 'mapping'}](#{anchor})"
        return "step" if annotation in STEPS.values() else "mapping"
    return "mapping"


def _plural(kind: str) -> str:
    if " or " in kind:
        return "single values"
    return f"{kind}s" if kind in ("text", "step") else kind


def _default(info: FieldInfo) -> str:
    if info.is_required():
        return "required"
    value = info.get_default(call_default_factory=True, validated_data={})
    if value is None or value is PydanticUndefined or isinstance(value, Section | values.Secrets):
        return "—"
    if any(isinstance(item, BeforeValidator) and item.func is values.parse_size for item in info.metadata):
        return f"`{value // 2**20}MiB`"
    if isinstance(value, str):
        return f"`{value}`"
    return f"`{json.dumps(value)}`" if value not in ([], {}) else "—"


def _escape(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _later_mark(path: tuple[str, ...]) -> str:
    """What the row of a key says of being available: of the whole key, or of a choice."""
    note = _later_notes().get(path, "")
    if not note:
        return ""
    whole = note.startswith((".".join(path), f"the stage {path[-1]}"))
    return " **Not available yet.**" if whole else f" **{note[0].upper()}{note[1:]}.**"


@cache
def _later_notes() -> dict[tuple[str | int, ...], str]:
    """What `lint` says of grammar that is not available yet, by path."""
    config = PipelineConfig.model_validate(_EVERYTHING_LATER)
    found = [*later_grammar(config), *clients(config)]
    assert all(finding.code == "not-available-yet" for finding in found)
    return {
        tuple("validate" if step == "validation" else step for step in finding.path): finding.message
        for finding in found
    }


if __name__ == "__main__":
    sys.stdout.write(page())
