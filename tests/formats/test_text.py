"""Plain text, line by line."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from hostile.reading import Bad, check, frames, read, values
from hypothesis import given, settings
from hypothesis import strategies as st

from ztf_flow.formats.adapter import StreamReader, Writer
from ztf_flow.formats.text import TextFormat
from ztf_flow.records import Layout, Position

OPTIONS: Any = SimpleNamespace(type="text")


def lines_of(data: bytes) -> list[bytes]:
    """Lines by a plain reading: LF and CR LF end them, nothing follows the last one."""
    lines = data.split(b"\n")
    if not lines[-1]:
        lines.pop()
    ended = data.endswith(b"\n")
    return [line.removesuffix(b"\r") if ended or i < len(lines) - 1 else line for i, line in enumerate(lines)]


def test_it_is_what_adapters_are() -> None:
    """The format reads streams and writes."""
    assert isinstance(TextFormat(), StreamReader) and isinstance(TextFormat(), Writer)


@given(
    data=st.binary(max_size=60).map(lambda b: b.translate(bytes(b"\n\r a\xc3"[i % 5] for i in range(256)))),
    chunk=st.integers(1, 9),
    size=st.sampled_from([1, 7, 1000]),
)
@settings(max_examples=300, deadline=None)
def test_every_line_is_a_record(data: bytes, chunk: int, size: int) -> None:
    """Blank lines too; a line that is no UTF-8 is refused alone, however the stream came."""
    found = read("text", data, chunk=chunk, frame_size=size)
    assert [one.raw if one.error else one.value["line"].encode() for one in found] == [
        line if one.raw == line else one.raw for one, line in zip(found, lines_of(data), strict=True)
    ]
    assert [c.data for c in frames("text", data, chunk=chunk, frame_size=size)[0]] == [
        c.data for c in frames("text", data, frame_size=size)[0]
    ]


def test_places() -> None:
    """A record's bytes leave out its line end."""
    found = read("text", b"a\r\n\n\xffb\nc")
    check(found, [{"line": "a"}, {"line": ""}, Bad("not utf-8 at byte 4"), {"line": "c"}])
    assert [(one.line, one.start, one.end) for one in found] == [(1, 0, 1), (2, 3, 3), (3, 4, 6), (4, 7, 8)]


def test_other_encodings_and_limits() -> None:
    """Lines are found in the units of the encoding; a long one is refused alone."""
    data = "é\nü\n".encode("utf-16-le")
    assert values(read("text", data, layout=Layout("text", encoding="utf-16-le"))) == [{"line": "é"}, {"line": "ü"}]
    check(read("text", b"a\n" + b"x" * 50 + b"\nb\n", limit=20), [{"line": "a"}, Bad("longer"), {"line": "b"}])


@pytest.mark.parametrize("end", [0, 1, 5, 6, 7])
def test_slices_divide_the_lines(end: int) -> None:
    """Two slices have the lines of the whole, each once."""
    data, layout = b"a\n\nbcd\nef\n", Layout("text")
    first = TextFormat().framer(None, layout, record_limit=100, end=end)
    cuts = [*first.feed(data), *first.finish()]
    at = first.position
    second = TextFormat().framer(None, layout, record_limit=100, start=Position(at.byte, at.record, at.line))
    cuts += [*second.feed(data[at.byte :]), *second.finish()]
    assert b"".join(cut.data for cut in cuts) == data
    assert sum(cut.records or 0 for cut in cuts) == 4


def test_writing() -> None:
    """A record is written as its line; what is more than a line is a failure."""
    rows: list[Any] = [
        {"line": "a"},
        "b",
        {"line": ""},
        {"line": "x\ny"},
        {"line": 1},
        {"x": "y"},
        {"line": "a", "b": 1},
    ]
    rendered = TextFormat().render([*rows, "\ud800"], None, OPTIONS)
    assert rendered.payload == b"a\nb\n\n"
    assert sorted(rendered.failures) == [3, 4, 5, 6, 7]
