"""Vectorised judges of texts and of what is spelt in a few ways: str, bool, literals, enums, UUIDs."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pydantic_core import to_json

from ztf_flow.formats.cells import BARE, STRING, Cells, Mask, as_strings, taken
from ztf_flow.formats.pieces import Pieces
from ztf_flow.formats.rewriting import escaped
from ztf_flow.native import Native
from ztf_flow.native.source import spellings
from ztf_flow.native.source import texts as native_texts
from ztf_flow.schema.vector.columns import (
    Column,
    Kind,
    Quote,
    all_or,
    as_mask,
    both,
    native_cells,
    without,
)
from ztf_flow.schema.vector.patterns import Automaton

if TYPE_CHECKING:
    from ztf_flow.records import Integers

SPELLINGS = {
    False: ("0", "off", "f", "false", "n", "no"),
    True: ("1", "on", "t", "true", "y", "yes"),
}
"""How pydantic lets booleans be spelt in lax mode, in any case: <https://docs.pydantic.dev/latest/concepts/conversion_table/>."""

WORDS = 64
"""Spellings that are looked up as machine words; with more of them, or longer ones, Arrow does it."""

_judge_choices = Native(spellings.judge_choices)
_judge_uuids = Native(spellings.judge_uuids)

MOST = 2**59
"""A length that no text has."""

_fit_shape = Native(native_texts.fit_shape)
_match_pattern = Native(native_texts.match_pattern)


class TextColumn(Column):
    """Values that are their own texts."""

    quoted = True

    def __init__(self, cells: Cells, certain: Mask | None) -> None:
        self._cells = cells
        self.certain = certain

    def array(self, rows: Integers | None = None) -> pa.Array[Any]:
        return (self._cells if rows is None else self._cells.some(rows)).strings

    def pieces(self) -> Pieces:
        written = self._cells.json_strings
        return escaped(self._cells.texts) if written is None else written

    def plain(self, quote: Quote, null: bytes) -> Pieces:
        return quote(self._cells.texts)

    def kept(self) -> Mask | None:
        odd = self._cells.odd
        return without(None, odd, len(self._cells))


@dataclass(frozen=True, slots=True)
class TextKind(Kind):
    """str. Texts that stripping or changing of case would alter are not certain; nor are, with a pattern, those of
    which its automaton can't tell."""

    min_length: int | None = None
    max_length: int | None = None
    pattern: Automaton | None = None
    strip: bool = False
    lower: bool = False
    upper: bool = False
    type: pa.DataType = pa.string()  # noqa: RUF009

    def judge(self, cells: Cells) -> Column:
        certain: Mask | None = None
        if cells.kinds is not None:
            certain = all_or(cells.kinds == STRING)
        certain = without(certain, cells.malformed, len(cells))
        if self._has_shape and not self._fits_by_bytes(cells):
            certain = both(certain, self._shaped(cells))
        if self.pattern is not None:
            certain = both(certain, self._matching(cells, self.pattern))
        return TextColumn(cells, certain)

    @property
    def is_plain(self) -> bool:
        """Whether any text will do."""
        return self.pattern is None and not self._has_shape

    @property
    def _has_shape(self) -> bool:
        """Whether a length is asked for, or something may be done to texts."""
        return (self.min_length, self.max_length) != (None, None) or self.strip or self.lower or self.upper

    def _fits_by_bytes(self, cells: Cells) -> bool:
        """Whether nothing but lengths is asked for, and the cells as they stand tell that all have them."""
        if self.strip or self.lower or self.upper or not len(cells):
            return False
        least = self.min_length or 0
        if least > 1:
            least *= 12  # bytes of a character at the most: two escaped surrogates
        most = self.max_length
        return int(cells.lengths.min()) >= least and (most is None or int(cells.lengths.max()) <= most)

    def _shaped(self, cells: Cells) -> Mask | None:
        """Which texts have the length and nothing to be done to."""
        good, texts = np.empty(len(cells), dtype=np.bool_), cells.texts
        least = min(self.min_length or 0, MOST)
        most = MOST if self.max_length is None else min(self.max_length, MOST)
        missed = _fit_shape(texts.starts, texts.ends, len(texts), least, most, self.strip, self.lower, self.upper, good)
        return good if missed else None

    @staticmethod
    def _matching(cells: Cells, pattern: Automaton) -> Mask | None:
        """Which texts certainly have a match."""
        good, texts = np.empty(len(cells), dtype=np.bool_), cells.texts
        lanes = np.empty(4, dtype=np.int64)
        missed = _match_pattern(
            texts.starts, texts.ends, len(texts), pattern.table, pattern.good, pattern.start, lanes, good
        )
        return good if missed else None


class ChosenColumn(Column):
    """Values out of a few: `codes` are their indices. `cells` are those of a text or JSON source."""

    def __init__(self, cells: Cells | None, codes: Integers, kind: ChoiceKind, certain: Mask | None) -> None:
        self._cells = cells
        self._codes = codes
        self._kind = kind
        self.quoted = not kind.bare and pa.types.is_string(kind.type)
        self.certain = certain

    def array(self, rows: Integers | None = None) -> pa.Array[Any]:
        return taken(self._kind.values, self._codes if rows is None else self._codes[rows])

    def pieces(self) -> Pieces:
        return Pieces(self._kind.texts, self._codes)

    def plain(self, quote: Quote, null: bytes) -> Pieces:
        return quote(Pieces(self._kind.values)).take(self._codes) if self.quoted else self.pieces()

    def kept(self) -> Literal[False] | None:
        return None if self._kind.bare or (self._cells is not None and self._cells.is_plain) else False


@dataclass(frozen=True, slots=True)
class ChoiceKind(Kind):
    """Values that are spelt in given ways: `spellings[i]` means value `meanings[i]`.

    `bare` says that in JSON they are not strings (booleans, numbers).
    """

    spellings: pa.Array[Any]
    meanings: Any
    values: pa.Array[Any]
    texts: pa.Array[Any]
    bare: bool
    type: pa.DataType
    table: WordTable | None = field(init=False)

    def __post_init__(self) -> None:
        spellings: list[Any] = self.spellings.to_pylist()
        table = word_table([spelling.encode() for spelling in spellings], self.meanings.tolist())
        object.__setattr__(self, "table", table)

    @classmethod
    def of_strings(cls, choices: list[str]) -> ChoiceKind:
        """A literal or enum of strings."""
        texts = pa.array([to_json(choice)[1:-1] for choice in choices], pa.binary())
        values = pa.array(choices, pa.string())
        return cls(values, np.arange(len(choices)), values, texts, False, pa.string())

    @classmethod
    def of_integers(cls, choices: list[int]) -> ChoiceKind:
        """A literal or enum of integers, in JSON."""
        texts = [to_json(choice) for choice in choices]
        spellings = pa.array([text.decode() for text in texts], pa.string())
        values = pa.array(choices, pa.int64())
        return cls(spellings, np.arange(len(choices)), values, pa.array(texts, pa.binary()), True, pa.int64())

    @classmethod
    def of_booleans(cls, *, json: bool) -> ChoiceKind:
        """bool: `true` and `false` in JSON, what pydantic takes for such among texts."""
        spelt = {False: ("false",), True: ("true",)} if json else SPELLINGS
        ways = [
            (way, meaning)
            for meaning, words in spelt.items()
            for word in words
            for way in ([word] if json else dict.fromkeys([word, word.capitalize(), word.upper()]))
        ]
        return cls(
            pa.array([way for way, _ in ways], pa.string()),
            np.array([int(meaning) for _, meaning in ways]),
            pa.array([False, True]),
            pa.array([b"false", b"true"], pa.binary()),
            json,
            pa.bool_(),
        )

    def judge(self, cells: Cells) -> Column:
        if self.table is not None and (self.bare or cells.is_plain):
            count = len(cells)
            codes, certain = np.empty(count, dtype=np.int64), np.empty(count, dtype=np.bool_)
            doubts = _judge_choices(*native_cells(cells, self._kind_of_cells), count, *self.table, codes, certain)
            return ChosenColumn(cells, codes, self, certain if doubts else None)
        found, known = self._by_strings(cells)
        if cells.kinds is not None:
            known = both(known, all_or(cells.kinds == self._kind_of_cells))
        return ChosenColumn(cells, self.meanings[found], self, known)

    @property
    def _kind_of_cells(self) -> int:
        return BARE if self.bare else STRING

    def _by_strings(self, cells: Cells) -> tuple[Integers, Mask | None]:
        if self.bare:
            strings, certain = as_strings(cells.raw), None
        else:
            strings, certain = cells.strings, without(None, cells.malformed, len(cells))
        found: Any = pc.index_in(strings, self.spellings)
        if found.null_count:
            certain = both(certain, as_mask(found.is_valid()))
            found = pc.fill_null(found, 0)
        return np.asarray(found).astype(np.int64), certain


_GOLDEN = 0x1E3779B97F4A7C15
"""Spreads words over a table (Knuth, The Art of Computer Programming, volume 3, section 6.4)."""


class WordTable(NamedTuple):
    """Words and their meanings by place, the odd number that makes a word's place of it, and how many bits to shift it;
    as `judge_choices` asks for it."""

    words: Any
    meanings: Any
    magic: int
    shift: int


def word_table(spellings: list[bytes], meanings: list[int]) -> WordTable | None:
    """A table of spellings without collisions; None where there are none, or they are not few or not short."""
    if not 0 < len(spellings) <= WORDS or not all(0 < len(word) <= 8 and b"\0" not in word for word in spellings):
        return None
    numbers = [int.from_bytes(word, "little") for word in spellings]
    known = dict(reversed(list(zip(numbers, meanings, strict=True))))
    shift = 64 - (4 * len(known)).bit_length()
    for attempt in count():
        magic = (2 * attempt + 1) * _GOLDEN % 2**63
        places = [(word * magic) % 2**64 >> shift for word in known]
        if len(set(places)) == len(known):
            break
        shift -= attempt % 16 == 15  # a larger table
    table, codes = np.zeros(2 ** (64 - shift), dtype=np.uint64), np.zeros(2 ** (64 - shift), dtype=np.int64)
    table[places], codes[places] = list(known), list(known.values())
    return WordTable(table, codes, magic, shift)


@dataclass(frozen=True, slots=True)
class UuidKind(Kind):
    """UUID in the canonical form of RFC 9562, in lower case; `version` asks for one of RFC 9562's variant."""

    version: int | None = None
    type: pa.DataType = pa.string()  # noqa: RUF009

    def judge(self, cells: Cells) -> Column:
        certain = np.empty(len(cells), dtype=np.bool_)
        version = 0 if self.version is None else ord(str(self.version))
        doubts = _judge_uuids(*native_cells(cells, STRING), len(cells), version, certain)
        return RawColumn(cells, certain if doubts else None)


class RawColumn(Column):
    """Values whose cells are their texts, with nothing in them that JSON escapes."""

    quoted = True

    def __init__(self, cells: Cells, certain: Mask | None) -> None:
        self._cells = cells
        self.certain = certain

    def array(self, rows: Integers | None = None) -> pa.Array[Any]:
        return as_strings((self._cells if rows is None else self._cells.some(rows)).raw)

    def pieces(self) -> Pieces:
        return self._cells.pieces

    def kept(self) -> Mask | None:
        return None
