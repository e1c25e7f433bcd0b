"""Random fields of models, each with pools of cells that are mostly valid: texts, JSON tokens and typed values."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from differential import kinds
from differential.odd_kinds import nested, others
from differential.parts import Column, Parts

KINDS: dict[str, Callable[[Random], Parts]] = {
    "int": kinds.whole_numbers,
    "str": kinds.texts,
    "float": kinds.floats,
    "bool": kinds.truths,
    "datetime": kinds.datetimes,
    "decimal": kinds.decimals,
    "date": kinds.dates,
    "uuid": kinds.uuids,
    "choice": kinds.choices,
    "time": kinds.times,
    "duration": kinds.durations,
    "nest": nested,
}


def draw_column(rnd: Random, names: list[str], *, odd: float, usual: float) -> Column:
    """A field of one of the kinds; with the probability `odd` one that is hardly for columns.

    `usual` is the probability that its cells are written as most people do.
    """
    if rnd.random() < odd:
        kind, parts = others(rnd)
    else:
        kind = rnd.choice(names)
        parts = KINDS[kind](rnd)
    plain = rnd.random() < usual
    text = parts.texts[0] if plain else rnd.choice(parts.texts)
    token = parts.tokens[0] if plain else rnd.choice(parts.tokens)
    arrow = parts.arrows[0] if plain else rnd.choice(parts.arrows)
    annotation = parts.annotation
    return Column(
        kind,
        annotation,
        tuple(text(value) for value in parts.values),
        tuple(token(value) for value in parts.values),
        tuple(parts.values),
        arrow,
        parts.before,
        ("None", *parts.defaults),
    )
