"""The short ways to what a text holds."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, ConfigDict

from ztf_flow.conversion.reading import Reader
from ztf_flow.conversion.schemas import schema_of
from ztf_flow.conversion.short_texts import LONGEST, text_of, way_of
from ztf_flow.conversion.steps import ParseStep
from ztf_flow.errors import FlowError
from ztf_flow.formats.registry import default_registry


class Row(BaseModel):
    a: int
    b: str | None = None


class Loose(BaseModel):
    model_config = ConfigDict(extra="allow")


MODELS: tuple[Any, ...] = (Row, Loose, Any, dict[str, Any], list[Any], list[Row], int, float | None)
TEXTS: dict[str, tuple[str, ...]] = {
    "json": (
        '{"a":1}', '[{"a":1},{"a":"x"}]', ' [ {"a":1} , {"a":2} ]\n', "5", "-Infinity", "nan", '"\\ud800"', "[1,[2]]",
        "[]", "[NaN]", '[{"a":1}]x', '{"a":1}{"a":2}', "tru", '\n{"a":"x"}',
    ),
    "ndjson": ('{"a":1}\n{"a":2}\n', '\n{"a":1}\r\n \n{"a":"y"}\r', "x\n5\n", ""),
    "csv": (
        "a,b\n1,2\n", "a;b\n1;2\n3;\n", 'a,b\r\n"1","x\ny"\r\nz,""\r\n', "a\n1\n2\n", "a,b\n1\n", "a,a\n1,2\n",
        ",b\n1,2\n", "a,b\n'1','2'\n'3','4'\n", "a|b\n1|2\n", "\n\na,b\n\n1,2\r3,4", 'a,b\n1,"x\n', 'a\n"1"x\n', "",
    ),
    "tsv": ("a\tb\n1\t2\n", "a\tb\r1\tx,y\r", "a\n1\n", "a\tb\n'1'\t'2'\n'1'\t'3'\n"),
    "toml": ('a = 1\nb = "x"\n', "", "[t]\na=1\n", "a = 2024-01-01\n", "x", "a=1\na=2\n"),
    "yaml": (
        "a: 1\nb: x\n", "- a: 1\n- a: x\n", "5\n", "---\na: 1\n", "a: 1\n---\na: 2\n", "", "# c\n", "a: &x 1\nb: *x\n",
        "a: 1\na: 2\n", "<<: {a: 1}\n", "a: !!str 1\n", "? a\n: 1\n", "1: x\n", "'<<': 1\na: 2\n", "a: |\n  x\n  y\n",
        "a: no\nb: 0o17\nc: .inf\n", "~\n", "[]\n", "a: 1\n...\n", "%YAML 1.2\n---\na: 1\n", "- 1\n- [2, {a: 3}]\n",
        'a: "x\\u0085y"\n', "a: 12:30:00\nb: 1_000\nc: 1e3\n", "- \n- a: 1\n", "a:\n",
        "# c\u2028a: 1\n", "a: x\x85b: 2\n",
    ),
}  # fmt: skip
PIECES = (
    *" \t\n\r,;|:\"'[]{}-#&*!%a1x.0\\é\ufeff\x00\x85\u2028~<>?@=+eN",
    "\r\n", "---\n", "\n...\n", "null", "1e5", '""', "\ud800",
)  # fmt: skip


def outcome(read: Any, data: str | bytes) -> Any:
    """What came of reading: values as they look, so that NaN equals NaN, or all that an error says."""
    try:
        return repr(read(data))
    except FlowError as error:
        return type(error), str(error), getattr(error, "errors", None)


def agree(model: Any, format: str, data: str | bytes) -> None:
    schema = schema_of(model)
    reader = Reader(schema, format, {})
    reader._way = None  # the long way only
    assert outcome(ParseStep(schema, format).value_and_kind, data) == outcome(reader.value, data)


@pytest.mark.parametrize(("format", "text"), [(name, text) for name, texts in TEXTS.items() for text in texts])
def test_a_short_way_gives_what_the_reader_gives(format: str, text: str) -> None:
    """Values, errors and places are those of framing and parsing."""
    for model in MODELS:
        agree(model, format, text)


@st.composite
def altered(draw: st.DrawFn) -> tuple[str, str]:
    format = draw(st.sampled_from(sorted(TEXTS)))
    text = draw(st.sampled_from(TEXTS[format]))
    for piece, part in draw(st.lists(st.tuples(st.sampled_from(PIECES), st.floats(0, 1)), max_size=3)):
        at = int(part * len(text))
        text = text[:at] + piece + text[at + draw(st.integers(0, 2)) :]
    return format, text


@settings(max_examples=300, deadline=None)
@given(altered(), st.sampled_from(MODELS), st.booleans())
def test_altered_texts_are_told_alike(given: tuple[str, str], model: Any, as_bytes: bool) -> None:
    """Whatever is put into a text or taken out of it, the short way and the reader agree."""
    format, text = given
    agree(model, format, text.encode("utf-8", "surrogatepass") if as_bytes else text)


@pytest.mark.parametrize(
    ("format", "text"),
    [
        ("csv", "a,b\n1,2\n"),
        ("csv", "a;b\n1;2\n"),
        ("tsv", "a\tb\n1\t2\n"),
        ("ndjson", '{"a":1}\n'),
        ("json", '[{"a":1}]'),
        ("yaml", "a: 1\n"),
        ("yaml", "---\n- a: 1\n"),
        ("toml", "a = 1\n"),
    ],
)
def test_ordinary_texts_are_short(format: str, text: str) -> None:
    """A text with nothing odd in it goes the short way."""
    way = way_of(default_registry.get(format), takes_lists=False)
    assert way is not None
    assert way(text) is not None


@pytest.mark.parametrize("data", ["x" * (LONGEST + 1), "\ufeffa", "a\x00", b"\xff", "\ud800", b"\xef\xbb\xbfa"])
def test_what_may_need_detection_is_not_short(data: str | bytes) -> None:
    """Long texts, byte order marks, NUL and what is not UTF-8 are left to the reader."""
    assert text_of(data) is None


def test_a_reader_from_outside_has_no_short_way() -> None:
    """A format that replaces a built-in one is used itself."""

    class Own(type(default_registry.get("csv"))):  # type: ignore[misc]
        pass

    assert way_of(Own(), takes_lists=False) is None


def test_validators_see_each_record_once() -> None:
    """No record is judged a second time to find out where it stands."""
    seen: list[Any] = []

    class Counted(BaseModel):
        a: int

        def __init__(self, **data: Any) -> None:
            seen.append(data)
            super().__init__(**data)

    with pytest.raises(FlowError, match="record 2, line 3"):
        ParseStep(schema_of(Counted), "csv").value("a\n1\nx\n")
    assert seen == [{"a": "1"}, {"a": "x"}]
