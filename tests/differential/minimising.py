"""From a case that differs to a small one that still does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from differential.cases import Case
from differential.comparing import Build, build_vectorised, differences
from differential.trials import BARE, Unusable

Differs = Callable[[Case], bool]


def differs(case: Case, build: Build = build_vectorised) -> bool:
    """Whether the paths give different blocks for a case; one that can't be made doesn't count."""
    try:
        return bool(differences(case.made(), build=build))
    except Unusable:
        return False


def minimised(case: Case, build: Build = build_vectorised, *, attempts: int = 400) -> Case:
    """A smaller case that differs as well: fewer rows, fields, settings, and plainer options.

    It takes at most `attempts` comparisons.
    """
    left = [attempts]

    def still(other: Case) -> bool:
        left[0] -= 1
        return left[0] >= 0 and differs(other, build)

    while left[0] > 0:
        before = case
        case = fewer_rows(case, still)
        for step in (smaller, plainer, fewer_cells):
            case = greedily(case, step, still)
        if case == before:
            break
    return case


def fewer_rows(case: Case, still: Differs) -> Case:
    """Take away stretches of rows, halving them down to single ones."""
    size = len(case.rows) // 2
    while size:
        at = 0
        while at < len(case.rows) and len(case.rows) > 1:
            other = replace(case, rows=case.rows[:at] + case.rows[at + size :])
            if other.rows and still(other):
                case = other
            else:
                at += size
        size //= 2
    return case


def greedily(case: Case, step: Callable[[Case], Iterator[Case]], still: Differs) -> Case:
    """Take the first of a step's proposals that still differs, again and again."""
    while True:
        found = next((other for other in step(case) if other != case and still(other)), None)
        if found is None:
            return case
        case = found


def smaller(case: Case) -> Iterator[Case]:
    """Without a field, a setting, a member, a default or a constraint."""
    for number in range(len(case.fields)):
        if len(case.fields) > 1:
            yield case.without_field(number)
    for number in range(len(case.config)):
        yield replace(case, config=case.config[:number] + case.config[number + 1 :])
    if case.members:
        yield replace(case, members=())
    for number, item in enumerate(case.fields):
        for line in simpler_lines(item.line):
            fields = (*case.fields[:number], replace(item, line=line), *case.fields[number + 1 :])
            yield replace(case, fields=fields)


def simpler_lines(line: str) -> Iterator[str]:
    declared, _, default = line.partition(" = ")
    if default:
        yield declared
    name, _, annotation = declared.partition(": ")
    rest = f" = {default}" if default else ""
    if annotation.startswith("Optional["):
        yield f"{name}: {annotation[9:-1]}{rest}"
    if annotation.endswith(" | None"):
        yield f"{name}: {annotation[:-7]}{rest}"
    if annotation.startswith("Annotated["):
        yield f"{name}: {annotation[10:].partition(',')[0]}{rest}"


def plainer(case: Case) -> Iterator[Case]:
    """One of the trial's or the document's settings as it usually is."""
    for name in (
        "provenance",
        "mode",
        "keep_rejects",
        "frame_size",
        "record_limit",
        "take",
        "output_options",
        "output",
    ):
        yield replace(case, trial=replace(case.trial, **{name: getattr(BARE, name)}))
    document = case.document
    for name in document.options:
        options = {key: value for key, value in document.options.items() if key != name}
        if name not in ("columns", "header"):
            other = replace(document, options=options)
            yield replace(case, document=other, trial=replace(case.trial, options=options))
    for setting in ({"newline": "\n"}, {"last_newline": True}, {"bom": False}, {"quote_all": False}, {"blank": ""}):
        yield replace(case, document=replace(document, **setting))
    if case.base not in ("BaseModel", "none"):
        yield replace(case, base="BaseModel")


def fewer_cells(case: Case) -> Iterator[Case]:
    """Without one cell of one row."""
    for number, row in enumerate(case.rows[:20]):
        if isinstance(row, bytes):
            continue
        for at in range(len(row)):
            rows = (*case.rows[:number], row[:at] + row[at + 1 :], *case.rows[number + 1 :])
            yield replace(case, rows=rows)
