"""Turns pydantic's errors about a pipeline file into findings in plain words, with the path as the user wrote it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, get_args, get_origin

from pydantic import ValidationError

from ztf_flow.config.base import Section
from ztf_flow.config.model import PipelineConfig
from ztf_flow.config.names import listed
from ztf_flow.config.problems import Finding, Path, dotted, suggest
from ztf_flow.config.schemas import STEPS


def findings_of(error: ValidationError, data: Any, *, hidden: Collection[Path] = ()) -> Iterator[Finding]:
    """What `error` says about `data`. Values never show under `storage` and at the paths that are `hidden`."""
    for item in error.errors(include_url=False):
        location = item["loc"]
        path = written_path(location, data)
        if item["type"] == "findings":
            for finding in item["ctx"]["findings"]:
                yield Finding(path + finding.path, finding.code, f"{_under(path)}{finding.message}", finding.on_key)
            continue
        yield _finding(item, location, path, secret="storage" in path[1:2] or path in hidden)


def written_path(location: Sequence[str | int], data: Any) -> Path:
    """The part of a pydantic location that exists in the data: without union tags and what short forms stand for.

    A last element that is missing from its mapping is kept, since that is what the error is about.
    """
    path: Path = ()
    for index, part in enumerate(location):
        found, inner = _below(data, part)
        if found:
            data, path = inner, (*path, part)
        elif index == len(location) - 1 and isinstance(data, Mapping) and not _is_tag(part):
            path = (*path, part)
    return path


def _below(data: Any, part: str | int) -> tuple[bool, Any]:
    if isinstance(data, Mapping):
        return part in data, data.get(part)
    if isinstance(data, list) and isinstance(part, int) and part < len(data):
        return True, data[part]
    return False, None


def _is_tag(part: str | int) -> bool:
    return isinstance(part, str) and part.startswith("<") and part.endswith(">")


def _under(path: Path) -> str:
    return f"{dotted(path)}: " if path else ""


def _finding(item: Any, location: tuple[str | int, ...], path: Path, *, secret: bool) -> Finding:
    kind: str = item["type"]
    if kind == "extra_forbidden":
        return Finding(path, "unknown-key", _unknown_key(location, path), on_key=True)
    if kind == "invalid_key":
        return Finding(path, "unknown-key", f"{_under(path[:-1])}the key {path[-1]} is not a text", on_key=True)
    if kind == "missing":
        return Finding(path, "missing-key", f"{dotted(path)} is required", on_key=True)
    if item["input"] is None and kind != "bad_value":
        return Finding(path, "bad-value", f"{dotted(path)} has no value; give one or leave the key out")
    if kind == "union_tag_not_found":
        message = f"{dotted(path)} must be a mapping with one of the keys {listed(STEPS)}"
        given = [key for key in item["input"] if isinstance(key, str)] if isinstance(item["input"], Mapping) else []
        return Finding(path, "bad-value", suggest(message, given[0], STEPS) if given else message)
    if kind == "literal_error":
        choices = re.findall(r"'([^']*)'", item["ctx"]["expected"])
        message = f"{dotted(path)} must be {listed(choices)}{_not(item['input'], secret=secret)}"
        return Finding(path, "bad-value", message if secret else suggest(message, str(item["input"]), choices))
    text = _REQUIREMENTS.get(kind) or _bound(kind, item.get("ctx", {})) or f"is wrong: {item['msg']}"
    if kind in ("model_type", "model_attributes_type", "dict_type"):
        text = _mapping_hint(location)
    instead = _not(item["input"], secret=secret) if text.startswith("must") else ""
    return Finding(path, "bad-value", f"{dotted(path)} {text}{instead}")


_REQUIREMENTS = {
    "string_type": "must be text",
    "bool_type": "must be true or false",
    "bool_parsing": "must be true or false",
    "int_type": "must be a whole number",
    "int_parsing": "must be a whole number",
    "int_parsing_size": "must be a smaller number",
    "int_from_float": "must be a whole number",
    "float_type": "must be a number",
    "float_parsing": "must be a number",
    "finite_number": "must be a finite number",
    "list_type": "must be a list",
    "too_short": "must not be empty",
}


def _bound(kind: str, context: Mapping[str, Any]) -> str | None:
    match kind:
        case "greater_than_equal":
            return f"must be at least {context['ge']}"
        case "greater_than":
            return f"must be greater than {context['gt']}"
        case "less_than_equal":
            return f"must be at most {context['le']}"
        case "bad_value":
            return str(context["message"])
    return None


def _not(value: Any, *, secret: bool) -> str:
    """What stands there instead, if that is short and may be shown."""
    if secret or (isinstance(value, str) and ("://" in value or len(value) > 60)):
        return ""
    if isinstance(value, str):
        if value.isdecimal() or value in ("true", "false", "null"):
            return f", not the text '{value}'"
        return f", not '{value}'"
    if isinstance(value, bool):
        return f", not {str(value).lower()}"
    if isinstance(value, int | float):
        return f", not {value}"
    if isinstance(value, Mapping):
        return ", not a mapping"
    return ", not a list" if isinstance(value, list) else ""


def _mapping_hint(location: tuple[str | int, ...]) -> str:
    found = section_at(location)
    if found is None:
        return "must be a mapping"
    return f"must be {'a text or ' if found.short else ''}a mapping with the keys {listed(keys_of(found))}"


def _unknown_key(location: tuple[str | int, ...], path: Path) -> str:
    section = section_at(location[:-1])
    key = str(path[-1])
    parent = path[:-1]
    if section is not None and section in STEPS.values() and key in STEPS:
        return f"{dotted(parent)}: a step has one key; make '{key}' a step of its own"
    where = f"a key of {dotted(parent)}" if parent else "a key of a pipeline file"
    if section is None:
        return f"'{key}' is not {where}"
    keys = keys_of(section)
    if len(keys) == 1:
        return f"'{key}' is not {where}; the only one is '{keys[0]}'"
    return suggest(f"'{key}' is not {where}; there are {listed(keys, word='and')}", key, keys)


def keys_of(section: type[Section]) -> list[str]:
    """The keys of a section as they stand in the file."""
    return [field.alias or name for name, field in section.model_fields.items()]


def section_at(location: Sequence[str | int]) -> type[Section] | None:
    """The model of the mapping at a pydantic location, None where there is none."""
    annotation: Any = PipelineConfig
    for part in location:
        candidates = _sections(annotation)
        if _is_tag(part):
            named = [candidate for candidate in candidates if f"<{candidate.__name__}>" == part]
            annotation = named[0] if named else annotation
        elif container := _container(annotation):
            annotation = get_args(container)[-1]
        elif len(candidates) == 1:
            fields = {field.alias or name: field.annotation for name, field in candidates[0].model_fields.items()}
            annotation = fields.get(str(part))
        else:
            return None
    candidates = [] if _container(annotation) else _sections(annotation)
    return candidates[0] if len(candidates) == 1 else None


def _container(annotation: Any) -> Any:
    """The list or dict that an annotation is, through `| None` and the like."""
    if get_origin(annotation) in (list, dict):
        return annotation
    for argument in get_args(annotation):
        if found := _container(argument):
            return found
    return None


def _sections(annotation: Any) -> list[type[Section]]:
    """The sections that an annotation names, outermost only."""
    if isinstance(annotation, type) and get_origin(annotation) is None and issubclass(annotation, Section):
        return [annotation]
    return [section for argument in get_args(annotation) for section in _sections(argument)]
