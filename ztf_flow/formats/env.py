"""Files of environment variables (`.env`), by the grammar of python-dotenv, without interpolation.

A line is `KEY=value`, with `export` before it or not; blank lines and those that begin with `#` are none. A value is
`'…'` (with the escapes `\\'` and `\\\\`), `"…"` (with `\\"`, `\\\\`, `\\n`, `\\r`, `\\t` and so on), both over several
lines if need be, or plain text up to ` #` or the line's end. `$` means itself.
"""

from __future__ import annotations

import re
from typing import Any, ClassVar

from ztf_flow.formats.adapter import Nested
from ztf_flow.formats.documents import TextsFormat, Unreadable, Unwritable
from ztf_flow.formats.flattening import cell_text, flattened

_VOID = re.compile(r"[ \t\f\v]*(?:#[^\r\n]*)?(?:\r\n|\n|\r|\Z)")
_KEY = re.compile(r"[ \t]*(?:export[ \t]+)?([A-Za-z_][A-Za-z0-9_.-]*)[ \t]*=[ \t]*")
_SINGLE = re.compile(r"'((?:\\.|[^'\\])*)'", re.DOTALL)
_DOUBLE = re.compile(r'"((?:\\.|[^"\\])*)"', re.DOTALL)
_PLAIN = re.compile(r"[^\r\n]*")
_COMMENT = re.compile(r"(?:\A|[ \t\f\v]+)#.*")
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")
_SAFE = re.compile(r"[A-Za-z0-9_./:@%+,-]*")
_LINE = re.compile(r"\r\n|\n|\r")
_ESCAPES = {"n": "\n", "r": "\r", "t": "\t", "a": "\a", "b": "\b", "f": "\f", "v": "\v", "\\": "\\", "'": "'", '"': '"'}


class EnvFormat(TextsFormat):
    """A file is one record: its variables as texts. A variable that comes twice, and a line that is none, are errors of
    the file. A file is read whole, so that its length is bounded by `limits.record`.
    """

    name = "env"
    extensions: tuple[str, ...] = (".env",)
    label: ClassVar[str] = "environment variables"

    @staticmethod
    def loads(text: str) -> dict[str, Any]:
        return loads(text)

    @staticmethod
    def dumps(row: Any, nested: Nested) -> bytes:
        return dumps(row, nested)


def loads(text: str) -> dict[str, str]:
    """The variables of a file. Raises Unreadable with the line."""
    found: dict[str, str] = {}
    at = 0
    while at < len(text):
        void = _VOID.match(text, at)
        if void is not None:
            at = void.end()
            continue
        key = _KEY.match(text, at)
        if key is None:
            line = _PLAIN.match(text, at)
            assert line is not None
            raise Unreadable(f"line {_line_of(text, at)} is no variable: {line[0].strip()[:200]}")
        if key[1] in found:
            raise Unreadable(f"the variable '{key[1]}' stands here twice (line {_line_of(text, at)})")
        found[key[1]], at = _value(text, key.end())
    return found


def _value(text: str, at: int) -> tuple[str, int]:
    """A value and where its line ends."""
    for quote, pattern in (("'", _SINGLE), ('"', _DOUBLE)):
        if not text.startswith(quote, at):
            continue
        match = pattern.match(text, at)
        if match is None:
            raise Unreadable(f"the quote in line {_line_of(text, at)} is never closed")
        rest = _VOID.match(text, match.end())
        if rest is None:
            raise Unreadable(f"there is text behind the closing quote in line {_line_of(text, match.end())}")
        known = "\\'" if quote == "'" else "".join(_ESCAPES)
        return _unescaped(match[1], known), rest.end()
    plain = _PLAIN.match(text, at)
    assert plain is not None
    end = _LINE.match(text, plain.end())
    return _COMMENT.sub("", plain[0]).rstrip(), end.end() if end else plain.end()


def _unescaped(text: str, known: str) -> str:
    """What follows a backslash and is no escape stays as it is, with the backslash."""
    return re.sub(r"\\(.)", lambda m: _ESCAPES[m[1]] if m[1] in known else m[0], text, flags=re.DOTALL)


def _line_of(text: str, at: int) -> int:
    return len(_LINE.findall(text, 0, at)) + 1


def dumps(row: Any, nested: Nested) -> bytes:
    """The text of a record. Raises Unwritable for what would not be read again as it is."""
    if not isinstance(row, dict):
        raise Unwritable("only a record with named fields is a file of variables")
    lines = []
    for key, value in flattened(row, nested, "a variable").items():
        if not _NAME.fullmatch(key):
            raise Unwritable(f"'{key}' can't be the name of a variable")
        lines.append(f"{key}={_quoted(cell_text(value), key)}\n")
    try:
        return "".join(lines).encode()
    except UnicodeEncodeError as error:
        raise Unwritable(f"text that UTF-8 can't hold: {error.reason}") from None


def _quoted(text: str, key: str) -> str:
    if "\0" in text:
        raise Unwritable(f"'{key}' holds a NUL, which no variable can")
    if _SAFE.fullmatch(text):
        return text
    if not re.search(r"['\\\r\n]", text):
        return f"'{text}'"
    for character, escape in (("\\", r"\\"), ('"', r"\""), ("\n", r"\n"), ("\r", r"\r"), ("\t", r"\t")):
        text = text.replace(character, escape)
    return f'"{text}"'
