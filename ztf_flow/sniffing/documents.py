"""Whether text can be XML, YAML, TOML, INI or a file of variables, by the parsers that would read it.

A sample that is cut is looked at up to its last whole line, and of XML, YAML and JSON the beginning is enough.
"""

from __future__ import annotations

import configparser
import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from xml.parsers import expat

from ztf_flow.formats.documents import Unreadable

SMALL = 16 * 1024
"""Characters of a sample that are given to a parser written in Python."""


@dataclass(frozen=True, slots=True)
class Look:
    """`strong` says that text of another kind hardly ever looks like this; `ground` is what was seen."""

    format: str
    strong: bool
    ground: str


def looks(text: str, *, whole: bool) -> list[Look]:
    """What the text can be of these formats, the likeliest first."""
    text = text.replace("\r\n", "\n")
    if not whole:
        text = text[: max(text.rfind("\n"), text.rfind("\r")) + 1] or text
    found = [look for test in (_xml, _toml, _ini, _env, _yaml) if (look := test(text, whole)) is not None]
    return sorted(found, key=lambda look: not look.strong)


def is_html(text: str) -> bool:
    """Whether text begins as a web page does."""
    return re.match(r"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", text, re.IGNORECASE | re.DOTALL) is not None


def xml_encoding(head: bytes) -> str | None:
    """The encoding that an XML declaration names (XML 1.0, 4.3.3); None without one."""
    found = re.match(rb"""\s*<\?xml\s[^>]*?encoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]*)["']""", head)
    return found[1].decode("ascii") if found else None


class _Seen(Exception):
    """Raised when enough tags were seen."""


def _xml(text: str, whole: bool) -> Look | None:
    if not text.lstrip().startswith("<") or is_html(text):
        return None
    parser = expat.ParserCreate("utf-8")
    tags = 0

    def start(name: str, attributes: Any) -> None:
        nonlocal tags
        tags += 1
        if tags > 100:
            raise _Seen

    parser.StartElementHandler = start
    try:
        parser.Parse(text.lstrip().encode("utf-8", "replace"), whole)
    except _Seen:
        pass
    except expat.ExpatError:
        if tags < 2 and not text.lstrip().startswith("<?xml"):
            return None
    declared = text.lstrip().startswith("<?xml")
    if not tags and not declared:
        return None
    return Look("xml", True, "an XML declaration" if declared else f"XML tags ({min(tags, 100)} in the sample)")


_TABLE = re.compile(r"^[ \t]*\[{1,2}[^\[\]\r\n]+\]{1,2}[ \t]*(?:[#;].*)?$", re.MULTILINE)
_TYPED = re.compile(r"""^[ \t]*[A-Za-z0-9_."'-]+[ \t]*=[ \t]*(?:"|'|\[|\{|true\b|false\b|[-+]?[0-9])""", re.MULTILINE)
_QUOTED = re.compile(r"""^[ \t]*[A-Za-z0-9_."'-]+[ \t]*=[ \t]*["'\[{]""", re.MULTILINE)
_SPACED = re.compile(r"^[ \t]*[A-Za-z0-9_.-]+[ \t]+=", re.MULTILINE)


def _toml(text: str, whole: bool) -> Look | None:
    """Every value of TOML is typed, so that texts are quoted; a cut sample must parse up to some line."""
    sample = _head(text)
    if not _TYPED.search(sample):
        return None
    values = _parsed(tomllib.loads, sample, cut=not whole or len(sample) < len(text))
    if not values:
        return None
    # `A="x"` and `A=1` alone may be variables as well
    strong = bool(_TABLE.search(sample)) and bool(_QUOTED.search(sample))
    strong = strong or (bool(_SPACED.search(sample)) and bool(_QUOTED.search(sample)))
    return Look("toml", strong, f"TOML with {len(values)} keys at the top")


def _ini(text: str, whole: bool) -> Look | None:
    from ztf_flow.formats.ini import loads

    sample = _head(text)
    if not _TABLE.search(sample):
        return None
    sections = _parsed(loads, sample, cut=not whole or len(sample) < len(text))
    if not sections or not any(sections.values()):
        return None
    keys = sum(map(len, sections.values()))
    unquoted = not _QUOTED.search(sample)
    # of `[a]` and `k = 1` both INI and TOML can be made
    strong = unquoted and _parsed(tomllib.loads, sample, cut=False) is None
    return Look("ini", strong, f"{len(sections)} sections with {keys} keys")


_CAPITAL = re.compile(r"^(?:export )?[A-Z_][A-Z0-9_]*=", re.MULTILINE)


def _env(text: str, whole: bool) -> Look | None:
    from ztf_flow.formats.env import loads

    sample = _head(text)
    variables = _parsed(loads, sample, cut=not whole or len(sample) < len(text))
    if not variables:
        return None
    capital = len(_CAPITAL.findall(sample))
    strong = capital == len(variables) >= 2
    return Look("env", strong, f"{len(variables)} variables")


_KEY = re.compile(r"""^(?:[ \t]*- )*[ \t]*(?:[A-Za-z0-9_."'/$ -]{1,60}):(?:[ \t]|$)""")
_ENTRY = re.compile(r"^[ \t]*-(?:[ \t]|$)")


def _yaml(text: str, whole: bool) -> Look | None:
    """A mapping or list in block style, or what a marker begins."""
    from yaml import YAMLError

    from ztf_flow.formats.yaml_reading import LOADER

    marked = re.match(r"(?:\s*#.*\n)*(?:%YAML [0-9.]+\s*\n)?---(?:\s|$)", text) is not None
    lines = [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    keys = sum(map(bool, map(_KEY.match, lines)))
    entries = sum(map(bool, map(_ENTRY.match, lines)))
    if not marked and (not lines or not (_KEY.match(lines[0]) or _ENTRY.match(lines[0]))):
        return None
    loader = LOADER(text)
    root, events = "", 0
    try:
        while loader.check_event() and events < 5000:
            event = type(loader.get_event()).__name__
            events += 1
            if not root and event in ("MappingStartEvent", "SequenceStartEvent", "ScalarEvent"):
                root = event
    except YAMLError:
        if whole or events < 50:
            return None
    finally:
        loader.dispose()
    if root not in ("MappingStartEvent", "SequenceStartEvent"):
        return None
    share = (keys + entries) / max(1, len(lines))
    indented = any(line[:1] == " " or line.startswith("- ") for line in lines)
    strong = marked or (keys >= 2 and share >= 0.6 and indented)
    return Look("yaml", strong, f"{'a marker ---' if marked else f'{keys} keys'} of YAML")


def _head(text: str) -> str:
    if len(text) <= SMALL:
        return text
    return text[: text.rfind("\n", 0, SMALL) + 1] or text[:SMALL]


def _parsed(parse: Callable[[str], Any], sample: str, *, cut: bool) -> Any:
    """What a parser makes of a sample; of one that is cut, of the most of its lines that it takes."""
    for _ in range(12):
        try:
            return parse(sample)
        except (ValueError, RecursionError, configparser.Error, Unreadable):
            if not cut or "\n" not in sample.rstrip("\n"):
                return None
            sample = sample[: sample.rstrip("\n").rfind("\n") + 1]
    return None
