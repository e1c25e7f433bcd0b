"""Patterns of texts as deterministic automata.

pydantic looks for a pattern anywhere in a text, by Rust's regex crate: <https://docs.rs/regex/latest/regex/#syntax>.
What most patterns are made of is known here: characters, classes, groups, alternatives, repetitions, and the ends of a
text. Whether there is a match depends neither on which alternative is tried first nor on greed, so that a table tells,
which is looked at once for each byte of a text.

`[a-z]` has no character beyond ASCII, `.` and `[^a-z]` have all of them. Which ones `\\d`, `\\w` and `\\s` have is not
known here, nor which of them is a letter of ASCII in another case.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

MOST_STATES = 512
"""States that an automaton may have."""

MOST_NODES = 4096
"""Nodes of a graph that an automaton is made from; `a{1000}` takes 1 000 of them."""

MOST_STEPS = 500_000
"""Nodes that are looked at while an automaton is made: some tenths of a second."""

MOST_DEPTH = 50
"""Groups within each other."""

HOPELESS, FOUND = 0, 1
"""The states in which no more is to be known: there is no match, or nobody here can tell; and there is one."""

BEYOND = 128
"""The number that all characters beyond ASCII have."""

_ALL = (1 << (BEYOND + 1)) - 1
_LEADS = 0xC0
"""From this byte on characters beyond ASCII begin, with others than these from 0x80 on behind them (RFC 3629)."""

_REPEATED = re.compile(r"[*+?]|\{([0-9]{1,4})(,([0-9]{1,4})?)?\}")
_IN_CLASS_ONLY = re.compile(r"&&|--|~~|\[")
_PLAIN_ESCAPE = re.compile(r"[^0-9A-Za-z<>]")
_NAMED = re.compile(r"\?P?<[A-Za-z_][A-Za-z0-9_]*>|\?:")


class _Unknown(Exception):
    """Raised where a pattern is of no kind that is known here, or takes too much room."""


@dataclass(frozen=True, slots=True)
class _Characters:
    """A set of characters as bits; `vague` where it isn't known which of those beyond ASCII it has."""

    bits: int
    vague: bool = False


@dataclass(frozen=True, slots=True)
class _End:
    """Where a text begins or ends."""

    which: Literal["begin", "end"]


@dataclass(frozen=True, slots=True)
class _Sequence:
    parts: tuple[_Tree, ...]


@dataclass(frozen=True, slots=True)
class _Choice:
    parts: tuple[_Tree, ...]


@dataclass(frozen=True, slots=True)
class _Repeated:
    part: _Tree
    least: int
    most: int | None


_Tree = _Characters | _End | _Sequence | _Choice | _Repeated


def _of(characters: Iterable[int]) -> int:
    return sum(1 << character for character in characters)


def _span(first: str, last: str) -> int:
    return _of(range(ord(first), ord(last) + 1))


_DIGITS = _span("0", "9")
_CLASSES = {
    "d": _DIGITS,
    "w": _DIGITS | _span("A", "Z") | _span("a", "z") | _of(b"_"),
    "s": _of(b"\t\n\v\f\r "),
}
_CONTROLS = {"t": "\t", "n": "\n", "r": "\r", "f": "\f", "v": "\v", "a": "\a"}
_BEGIN, _END = _End("begin"), _End("end")
_ENDS = {"^": _BEGIN, "$": _END}
_ESCAPED_ENDS = {"A": _BEGIN, "z": _END}


class _Parser:
    """Reads a pattern as Rust's regex crate does. Raises _Unknown where it has something else in it."""

    def __init__(self, pattern: str) -> None:
        self._text = pattern
        self._at = 0
        self._depth = 0
        self._any_case = False

    def parse(self) -> _Tree:
        if not self._text.isascii():
            raise _Unknown
        self._any_case = self._skips("(?i)")
        tree = self._choice()
        if self._at < len(self._text):
            raise _Unknown  # a `)` too many
        return tree

    def _skips(self, text: str) -> bool:
        if not self._text.startswith(text, self._at):
            return False
        self._at += len(text)
        return True

    def _matches(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        found = pattern.match(self._text, self._at)
        if found is not None:
            self._at = found.end()
        return found

    def _next(self) -> str:
        if self._at >= len(self._text):
            raise _Unknown
        self._at += 1
        return self._text[self._at - 1]

    def _choice(self) -> _Tree:
        parts = [self._sequence()]
        while self._skips("|"):
            parts.append(self._sequence())
        return parts[0] if len(parts) == 1 else _Choice(tuple(parts))

    def _sequence(self) -> _Tree:
        parts: list[_Tree] = []
        while self._text[self._at : self._at + 1] not in ("", "|", ")"):
            part = self._atom()
            found = self._matches(_REPEATED)
            if found is not None:
                part = _repeated(part, found)
                self._skips("?")  # as few as can be: the same texts match
            parts.append(part)
        return parts[0] if len(parts) == 1 else _Sequence(tuple(parts))

    def _atom(self) -> _Tree:
        sign = self._next()
        if sign == "(":
            return self._group()
        if sign == "[":
            return self._class()
        if sign in _ENDS:
            return _ENDS[sign]
        if sign == ".":
            return _Characters(_ALL & ~_of(b"\n"))
        if sign == "\\":
            if self._text[self._at : self._at + 1] in _ESCAPED_ENDS:
                return _ESCAPED_ENDS[self._next()]
            return self._characters(self._escaped())
        if sign in "*+?{":
            raise _Unknown  # there is nothing to repeat, or it is repeated already
        return self._characters(_Characters(1 << ord(sign)))

    def _group(self) -> _Tree:
        self._depth += 1
        if self._depth > MOST_DEPTH or (self._matches(_NAMED) is None and self._text[self._at : self._at + 1] == "?"):
            raise _Unknown
        tree = self._choice()
        if not self._skips(")"):
            raise _Unknown
        self._depth -= 1
        return tree

    def _escaped(self) -> _Characters:
        """What stands behind a backslash, in a class or not."""
        sign = self._next()
        if sign.lower() in _CLASSES:
            bits = _CLASSES[sign.lower()]
            return _Characters(bits if sign.islower() else _ALL & ~bits, vague=True)
        if sign in _CONTROLS:
            return _Characters(1 << ord(_CONTROLS[sign]))
        if _PLAIN_ESCAPE.match(sign) is None:
            raise _Unknown
        return _Characters(1 << ord(sign))

    def _class(self) -> _Characters:
        """The rest of a class. A hyphen means itself at the class's ends and behind a range."""
        negated = self._skips("^")
        bits, vague = 0, False
        while self._skips("-"):
            bits |= _of(b"-")
        if not bits and self._skips("]"):
            bits = _of(b"]")
        while not self._skips("]"):
            if _IN_CLASS_ONLY.match(self._text, self._at) is not None:
                raise _Unknown
            item = self._item()
            bits, vague = bits | item.bits, vague or item.vague
        found = self._characters(_Characters(bits, vague))
        return _Characters(_ALL & ~found.bits, found.vague) if negated else found

    def _item(self) -> _Characters:
        first = self._literal()
        follows = self._text[self._at : self._at + 2]
        if not follows.startswith("-") or follows in ("--", "-]"):
            return first
        self._at += 1
        last = self._literal()
        if first.vague or last.vague or first.bits > last.bits:
            raise _Unknown
        return _Characters((last.bits << 1) - first.bits)

    def _literal(self) -> _Characters:
        sign = self._next()
        return self._escaped() if sign == "\\" else _Characters(1 << ord(sign))

    def _characters(self, found: _Characters) -> _Characters:
        """A set with the other case of its letters where the pattern asks for both."""
        if not self._any_case:
            return found
        upper, lower = found.bits & _span("A", "Z"), found.bits & _span("a", "z")
        return _Characters(found.bits | upper << 32 | lower >> 32, vague=True)


def _repeated(part: _Tree, found: re.Match[str]) -> _Tree:
    simple = {"*": (0, None), "+": (1, None), "?": (0, 1)}.get(found.group())
    if simple is not None:
        return _Repeated(part, *simple)
    least = int(found.group(1))
    most = least if found.group(2) is None else None if found.group(3) is None else int(found.group(3))
    if most is not None and most < least:
        raise _Unknown
    return _Repeated(part, least, most)


_Label = _Characters | _End | None
"""What stands on an edge of a graph: a character that is passed, an end of the text, or nothing."""


class _Graph:
    """A tree as a graph whose ways from `start` to `goal` are its matches."""

    def __init__(self, tree: _Tree) -> None:
        self.edges: list[list[tuple[_Label, int]]] = []
        self._steps = 0
        self.start = self._node()
        self.goal = self._add(tree, self.start)

    def _node(self) -> int:
        self.edges.append([])
        return len(self.edges) - 1

    def _edge(self, begin: int, end: int, label: _Label = None) -> int:
        self.edges[begin].append((label, end))
        return end

    def _add(self, tree: _Tree, begin: int) -> int:
        """Ways of a tree from a node on; gives the node where they end. No edge that is added leads to `begin`."""
        self._steps += 1
        if self._steps > MOST_NODES or len(self.edges) > MOST_NODES:
            raise _Unknown
        if isinstance(tree, _Characters | _End):
            return self._edge(begin, self._node(), tree)
        if isinstance(tree, _Sequence):
            for part in tree.parts:
                begin = self._add(part, begin)
            return begin
        if isinstance(tree, _Choice):
            return self._join([self._add(part, begin) for part in tree.parts])
        return self._add_repeated(tree, begin)

    def _add_repeated(self, tree: _Repeated, begin: int) -> int:
        for _ in range(tree.least):
            begin = self._add(tree.part, begin)
        if tree.most is None:
            again = self._edge(begin, self._node())
            self._edge(self._add(tree.part, again), again)
            return self._edge(again, self._node())
        ways = [begin]
        for _ in range(tree.most - tree.least):
            begin = self._add(tree.part, begin)
            ways.append(begin)
        return self._join(ways)

    def _join(self, ways: list[int]) -> int:
        end = self._node()
        for node in ways:
            self._edge(node, end)
        return end


def _tells(label: _Label) -> bool:
    """Whether it depends on what is still to come who passes here."""
    return isinstance(label, _Characters) or label == _END


@dataclass(frozen=True, slots=True, eq=False)
class Automaton:
    """`table[state + byte]` is the state behind a byte; states are multiples of 256. `good[state // 256]` says whether
    a text that ends in a state certainly has a match; otherwise it has none, or it isn't known. `start` is the first
    state.
    """

    table: npt.NDArray[np.int32]
    good: npt.NDArray[np.bool_]
    start: int


class _Maker:
    """Makes the automaton of a graph: its states are the sets of nodes that one may be at."""

    def __init__(self, graph: _Graph) -> None:
        self._graph = graph
        self._steps = 0
        self._places: dict[tuple[frozenset[int], bool], int] = {}
        self._waiting: list[tuple[frozenset[int], bool]] = []
        self._good = [False, True]
        self._rows = [[HOPELESS] * 256, [FOUND] * 256]
        self._kinds = self._kinds_of_characters()
        self._telling = {node for node, edges in enumerate(graph.edges) if any(_tells(label) for label, _ in edges)}

    def make(self) -> Automaton:
        start = self._place(self._reached({self._graph.start}, begin=True), first=True)
        while self._waiting:
            nodes, first = self._waiting.pop()
            state = self._places[nodes, first]
            self._rows[state] = self._row(nodes, state)
        return Automaton(np.array(self._rows, dtype=np.int32).reshape(-1) * 256, np.array(self._good), start * 256)

    def _kinds_of_characters(self) -> list[list[int]]:
        """Characters that no set of the graph tells apart."""
        sets = {label.bits for edges in self._graph.edges for label, _ in edges if isinstance(label, _Characters)}
        kinds: dict[tuple[bool, ...], list[int]] = {}
        for character in range(BEYOND):
            kinds.setdefault(tuple(bool(bits >> character & 1) for bits in sets), []).append(character)
        return [*kinds.values(), [BEYOND]]

    def _reached(self, nodes: set[int], *, begin: bool = False, end: bool = False) -> frozenset[int]:
        """The nodes that are reached without a character, by way of the ends of the text where one is there."""
        here = {"begin": begin, "end": end}
        seen = set(nodes)
        waiting = list(nodes)
        while waiting:
            for label, target in self._graph.edges[waiting.pop()]:
                passes = label is None or (isinstance(label, _End) and here[label.which])
                if passes and target not in seen:
                    seen.add(target)
                    waiting.append(target)
        self._count(len(seen))
        return frozenset(seen)

    def _place(self, nodes: frozenset[int], *, first: bool = False) -> int:
        """The state of some nodes; `first` at the beginning of the text."""
        if self._graph.goal in nodes:
            return FOUND
        nodes &= self._telling
        if not nodes:
            return HOPELESS
        if (nodes, first) not in self._places:
            if len(self._rows) >= MOST_STATES:
                raise _Unknown
            self._places[nodes, first] = len(self._rows)
            self._rows.append([])
            self._good.append(self._graph.goal in self._reached(set(nodes), begin=first, end=True))
            self._waiting.append((nodes, first))
        return self._places[nodes, first]

    def _row(self, nodes: frozenset[int], state: int) -> list[int]:
        row = [state] * 256  # for the inner bytes of a character
        for kind in self._kinds:
            target = self._behind(nodes, kind[0])
            for byte in range(_LEADS, 256) if kind[0] == BEYOND else kind:
                row[byte] = target
        return row

    def _behind(self, nodes: frozenset[int], character: int) -> int:
        """The state behind a character. A match may also begin there."""
        reached = {self._graph.start}
        for node in nodes:
            for label, target in self._graph.edges[node]:
                if isinstance(label, _Characters):
                    if character == BEYOND and label.vague:
                        return HOPELESS
                    if label.bits >> character & 1:
                        reached.add(target)
        self._count(len(nodes))
        return self._place(self._reached(reached))

    def _count(self, steps: int) -> None:
        self._steps += steps
        if self._steps > MOST_STEPS:
            raise _Unknown


@cache
def automaton(pattern: str) -> Automaton | None:
    """The automaton of a pattern that pydantic takes; None for one with something in it that is not known here, and for
    one that would get too large."""
    try:
        return _Maker(_Graph(_Parser(pattern).parse())).make()
    except _Unknown:
        return None
