"""INI files as Python's `configparser` reads them, without interpolation and without a default section."""

from __future__ import annotations

import configparser
import itertools
import re
from typing import Any, ClassVar

from ztf_flow.formats.adapter import Nested
from ztf_flow.formats.documents import TextsFormat, Unreadable, Unwritable
from ztf_flow.formats.flattening import cell_text, flattened

NO_SECTION = "\n"
"""Stands for configparser's default section; no header can be it. `[DEFAULT]` is a section like others, so that no
value shows up where it doesn't stand."""

_ORDINARY = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*")

Sections = dict[str, dict[str, str]]


class IniFormat(TextsFormat):
    """A file is one record: a mapping of its sections, each a mapping of its keys to texts. Names keep their case.

    Keys stand in sections. Sections and keys that come twice, keys without a value and lines that are none of these are
    errors of the file. A file is read whole, so that its length is bounded by `limits.record`.
    """

    name = "ini"
    extensions: tuple[str, ...] = (".ini", ".cfg")
    label: ClassVar[str] = "INI"

    @staticmethod
    def loads(text: str) -> dict[str, Any]:
        return loads(text)

    @staticmethod
    def dumps(row: Any, nested: Nested) -> bytes:
        return dumps(row, nested)


def loads(text: str) -> Sections:
    """The sections of a file. Raises Unreadable with the line."""
    parser = _parser()
    try:
        parser.read_string(text)
    except configparser.MissingSectionHeaderError as error:
        raise Unreadable(f"line {error.lineno} stands before the first section: {error.line.strip()[:200]}") from None
    except configparser.DuplicateSectionError as error:
        raise Unreadable(f"the section '{error.section}' stands here twice (line {error.lineno})") from None
    except configparser.DuplicateOptionError as error:
        where = f"in the section '{error.section}' (line {error.lineno})"
        raise Unreadable(f"the key '{error.option}' stands twice {where}") from None
    except configparser.ParsingError as error:
        line, what = error.errors[0]
        raise Unreadable(f"line {line} is no section, key or comment: {what[:200]}") from None
    except configparser.Error as error:
        raise Unreadable(str(error)) from None
    return {section: dict(parser.items(section)) for section in parser.sections()}


def _parser() -> configparser.RawConfigParser:
    parser = configparser.RawConfigParser(default_section=NO_SECTION, interpolation=None, strict=True)
    parser.optionxform = str  # type: ignore[assignment, method-assign] # names keep their case
    return parser


def dumps(row: Any, nested: Nested) -> bytes:
    """The text of a record. Raises Unwritable for what would not be read again as it is."""
    if not isinstance(row, dict):
        raise Unwritable("only a record with named fields is an INI file")
    sections: Sections = {}
    for name, section in row.items():
        if not isinstance(section, dict):
            raise Unwritable(f"in an INI file values stand in sections, and '{name}' is none")
        cells = flattened(section, nested, "an INI section")
        sections[name] = {key: cell_text(value) for key, value in cells.items()}
    text = "\n".join(
        f"[{name}]\n" + "".join(_line(key, value) for key, value in section.items())
        for name, section in sections.items()
    )
    if not _is_plain(sections):
        _check(sections, text)
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        raise Unwritable(f"text that UTF-8 can't hold: {error.reason}") from None


def _is_plain(sections: Sections) -> bool:
    """Whether all names and values are so ordinary that they are certainly read again as they are."""
    names = [*sections, *itertools.chain.from_iterable(sections.values())]
    return all(map(_ORDINARY.fullmatch, names)) and all(
        value and value.isprintable() and value[0] != " " != value[-1]
        for section in sections.values()
        for value in section.values()
    )


def _check(sections: Sections, text: str) -> None:
    """Raise Unwritable for what would not be read again as it is."""
    try:
        again: Any = loads(text)
    except Unreadable:
        again = {}
    if again != sections or "\0" in text:
        raise Unwritable(f"{_different(sections, again)} would not be read again as it is")


def _line(key: str, value: str) -> str:
    return f"{key} = {value}".rstrip(" ").replace("\n", "\n\t") + "\n"


def _different(sections: Sections, again: Sections) -> str:
    """The first name whose value an INI file can't hold."""
    for name, section in sections.items():
        for key, value in section.items():
            try:
                if loads(f"[x]\n{_line(key, value)}") == {"x": {key: value}}:
                    continue
            except Unreadable:
                pass
            return f"'{name}.{key}'"
        if name not in again:
            return f"the section '{name}'"
    return "the record"
