"""Texts written in another way."""

from __future__ import annotations

import csv
import io

import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic_core import to_json

from ztf_flow.formats.pieces import Pieces
from ztf_flow.formats.rewriting import ROOM, escaped, quoted, undoubled, unescaped

TEXTS = st.lists(
    st.text(st.sampled_from('ab,;"\\\n\r\t\b\f\x00\x1f\x7f/é中😀') | st.characters(codec="utf-8")), max_size=9
)
LONG = ["", "a" * 100, 'a"b' * (ROOM // 2), "\x01" * ROOM, "plain", "\n" * (ROOM + 1)]


def pieces_of(texts: list[str]) -> Pieces:
    return Pieces(pa.array(texts, pa.string()))


def bytes_of(pieces: Pieces) -> list[bytes | None]:
    return pieces.array().to_pylist()


def checked_json(texts: list[str]) -> None:
    written = [to_json(text)[1:-1] for text in texts]
    made = escaped(pieces_of(texts))
    assert bytes_of(made) == written
    for text, there, back in zip(texts, written, bytes_of(unescaped(made)), strict=True):
        assert back == text.encode() or b"\\u" in there


def checked_csv(texts: list[str]) -> None:
    made = bytes_of(quoted(pieces_of(texts), b";"))
    for text, cell in zip(texts, made, strict=True):
        assert cell is not None
        ((read,),) = csv.reader(io.StringIO(cell.decode(), newline=""), delimiter=";", strict=True)
        assert read == text
        assert cell.startswith(b'"') == (not text or any(sign in text for sign in ';"\r\n'))
    inner = [cell[1:-1] if cell is not None and cell.startswith(b'"') else cell for cell in made]
    assert bytes_of(undoubled(Pieces(pa.array(inner, pa.binary())), b'"')) == [text.encode() for text in texts]


@settings(deadline=None)
@given(TEXTS)
def test_escapes_are_those_of_pydantic(texts: list[str]) -> None:
    """Texts in JSON are what pydantic writes, and are read back where their escapes have two characters."""
    checked_json(texts)


@settings(deadline=None)
@given(TEXTS)
def test_quoted_cells_are_read_back(texts: list[str]) -> None:
    """Cells are in quotes where they must be, and Python's csv reads the texts."""
    checked_csv(texts)


@settings(deadline=None)
@given(st.lists(st.text(st.sampled_from("a''"), max_size=9), max_size=9))
def test_two_signs_become_one(texts: list[str]) -> None:
    """From left to right, so that of three two are left."""
    assert bytes_of(undoubled(pieces_of(texts), b"'")) == [text.replace("''", "'").encode() for text in texts]


def test_changed_texts_may_take_much_room() -> None:
    """A column whose texts need more than the first room is written whole."""
    checked_json(LONG)
    checked_csv(LONG)


def test_unchanged_texts_stay_where_they_are() -> None:
    """Nothing is copied where nothing is to be done, and of a column only what is."""
    pieces = pieces_of(["a", "b c", 'd"e', "f"])
    assert undoubled(pieces, b"'") is pieces and unescaped(pieces) is pieces
    made = escaped(pieces)
    assert (made.starts == pieces.starts).tolist() == [True, True, False, True]
