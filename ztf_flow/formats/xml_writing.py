"""Values as XML elements: what is written is read again as it is, or refused."""

from __future__ import annotations

import re
from typing import Any

from ztf_flow.formats.documents import Unwritable, at
from ztf_flow.formats.flattening import cell_text

_START = (
    "A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d\u2070-\u218f\u2c00-\u2fef"
    "\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
_PART = f"[{_START}][{_START}0-9.\u00b7\u0300-\u036f\u203f-\u2040-]*"
NAME = re.compile(f"(?:{_PART}:)?{_PART}")
"""A name, with a prefix or without (XML 1.0, 2.3; Namespaces in XML 1.0, 4)."""

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_IN_TEXT = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;", ord("\r"): "&#13;"}
_IN_ATTRIBUTE = {**_IN_TEXT, ord('"'): "&quot;", ord("\t"): "&#9;", ord("\n"): "&#10;"}

Path = tuple[str | int, ...]


def element(name: str, value: Any, *, indent: int | None) -> bytes:
    """A record as an element, with a line end behind it. `indent` lays out elements that have no text of their own.

    Keys with `@` are attributes, `#text` is text, a list is an element for each item, an empty one an empty element, as
    null and the empty text are. Raises Unwritable for names and characters that XML hasn't, for lists in lists, and for
    what would be read as something else.
    """
    if not isinstance(value, dict):
        raise Unwritable("only a record with named fields is an XML element")
    out: list[str] = []
    _write(out, name, value, (), frozenset(["xml"]), _Layout(indent))
    try:
        return "".join(out).encode()
    except UnicodeEncodeError as error:
        raise Unwritable(f"text that UTF-8 can't hold: {error.reason}") from None


class _Layout:
    """How elements are laid out: each level by `indent` spaces, or all on one line."""

    def __init__(self, indent: int | None, level: int = 0) -> None:
        self._indent = indent
        self._level = level

    @property
    def before(self) -> str:
        return " " * ((self._indent or 0) * self._level)

    @property
    def after(self) -> str:
        return "\n" if self._indent is not None or not self._level else ""

    @property
    def inner(self) -> _Layout:
        return _Layout(self._indent, self._level + 1)

    @property
    def opened(self) -> str:
        return "\n" if self._indent is not None else ""

    @property
    def within_text(self) -> _Layout:
        """White space would be text here."""
        return _Bare()


class _Bare(_Layout):
    def __init__(self) -> None:
        super().__init__(None, 1)

    @property
    def inner(self) -> _Layout:
        return self


def _write(out: list[str], name: str, value: Any, path: Path, prefixes: frozenset[str], layout: _Layout) -> None:
    if not isinstance(value, dict):
        _check_name(name, path, prefixes)
        text = _text(value, path, _IN_TEXT)
        out.append(f"{layout.before}<{name}>{text}</{name}>" if text else f"{layout.before}<{name}/>")
        out.append(layout.after)
        return
    prefixes = prefixes | {key[7:] for key in value if key.startswith("@xmlns:")}
    _check_name(name, path, prefixes)
    attributes = "".join(_attribute(key, item, path, prefixes) for key, item in value.items() if key[:1] == "@")
    children = [(key, item) for key, item in value.items() if key[:1] != "@" and key != "#text"]
    text = _text(value.get("#text"), (*path, "#text"), _IN_TEXT)
    _check_text(value, text, children, path)
    if not text and not children:
        out.append(f"{layout.before}<{name}{attributes}/>{layout.after}")
        return
    inner = layout.within_text if text else layout.inner
    opened = layout.opened if not text else ""
    out.append(f"{layout.before}<{name}{attributes}>{text}{opened}")
    for key, item in children:
        for number, one in _repeated(item, (*path, key)):
            _write(out, key, one, (*path, key) if number is None else (*path, key, number), prefixes, inner)
    out.append(f"{layout.before if opened else ''}</{name}>{layout.after}")


def _check_text(value: dict[str, Any], text: str, children: list[Any], path: Path) -> None:
    if "#text" not in value:
        return
    if path and len(value) == 1:
        raise Unwritable(f"{at(path)} has nothing but '#text', which is read as the text alone")
    if not text:
        raise Unwritable(f"{at((*path, '#text'))} is empty, which is read as no text")
    if children and not text.strip():
        raise Unwritable(f"{at((*path, '#text'))} is white space between children, which is left out on reading")


def _repeated(item: Any, path: Path) -> list[tuple[int | None, Any]]:
    """The elements that a value is: several for a list, one for anything else."""
    if not isinstance(item, list):
        return [(None, item)]
    if any(isinstance(one, list) for one in item):
        raise Unwritable(f"{at(path)} has lists in a list, which XML can't tell from one list")
    if len(item) == 1 and item[0] in (None, "", {}):
        raise Unwritable(f"{at(path)} is a list of one empty item, which XML can't tell from an empty list")
    return list(enumerate(item)) if item else [(None, None)]


def _attribute(key: str, value: Any, path: Path, prefixes: frozenset[str]) -> str:
    name, where = key[1:], (*path, key)
    if isinstance(value, (dict, list)):
        raise Unwritable(f"{at(where)} is nested, which an attribute can't hold")
    if name != "xmlns" and not name.startswith("xmlns:"):
        _check_name(name, where, prefixes)
    elif not NAME.fullmatch(name):
        raise Unwritable(f"{at(where)} can't be a name in XML")
    return f' {name}="{_text(value, where, _IN_ATTRIBUTE)}"'


def _check_name(name: str, path: Path, prefixes: frozenset[str]) -> None:
    if not NAME.fullmatch(name):
        raise Unwritable(f"'{name}' can't be a name in XML")
    prefix, colon, _ = name.rpartition(":")
    if colon and prefix not in prefixes:
        raise Unwritable(
            f"the prefix of '{name}' is not declared in the record ('@xmlns:{prefix}'); read with "
            "parse.xml.namespaces: strip, or rename it"
        )


def _text(value: Any, path: Path, escapes: dict[int, str]) -> str:
    if isinstance(value, (dict, list)):
        raise Unwritable(f"{at(path)} is nested, and text is wanted")
    text = cell_text(value)
    found = _FORBIDDEN.search(text)
    if found is not None:
        raise Unwritable(f"{at(path)} has the character U+{ord(found[0]):04X}, which XML can't hold")
    return text.translate(escapes)
