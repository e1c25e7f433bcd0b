"""The harness itself: kernels that are wrong in a small way are found out, and a find is made small."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from random import Random
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pytest
from differential.cases import Case
from differential.comparing import Tally, differences
from differential.drawing import draw_case
from differential.enumerated import cases
from differential.minimising import differs, minimised
from differential.trials import Kernel, Trial, Unusable, by

from ztf_flow.kernel import KernelSpec
from ztf_flow.records import Block, Coordinates, Frame, Reject

Change = Callable[[Block], Block]
SEEDS = 120


def trials() -> Iterator[Trial]:
    return (case.made() for case in cases())


def changed_payload(change: Callable[[Any], Any]) -> Change:
    def apply(block: Block) -> Block:
        return replace(block, payload=None if block.payload is None else change(block.payload))

    return apply


def changed_rejects(change: Callable[[Reject], Reject]) -> Change:
    return lambda block: replace(block, rejects=[change(reject) for reject in block.rejects])


def in_bytes(pattern: bytes, put: bytes) -> Change:
    """Text output in which something is written in another way."""
    return changed_payload(lambda payload: re.sub(pattern, put, payload) if isinstance(payload, bytes) else payload)


def in_columns(test: Callable[[pa.DataType], bool], change: Callable[[Any], Any]) -> Change:
    """Columns of one type that are changed."""

    def columns(payload: Any) -> Any:
        if not isinstance(payload, pa.RecordBatch):
            return payload
        made = [change(column) if test(column.type) else column for column in payload.columns]
        fields = [item.with_type(column.type) for item, column in zip(payload.schema, made, strict=True)]
        return pa.RecordBatch.from_arrays(made, schema=pa.schema(fields))

    return changed_payload(columns)


def without_nulls(payload: Any) -> Any:
    if not isinstance(payload, pa.RecordBatch):
        return payload
    fields = [item.with_nullable(not item.nullable) for item in payload.schema]
    return pa.RecordBatch.from_arrays(payload.columns, schema=pa.schema(fields))


def shifted(block: Block) -> Block:
    """The last record's end is one byte off."""
    origin = block.origin
    if origin is None or origin.byte_end is None:
        return block
    ends = origin.byte_end.copy()
    ends[-1] += 1
    return replace(block, origin=Coordinates(*origin[:3], ends))


def without_last_reject(block: Block) -> Block:
    """A rejected record counts as written and is nowhere: polars' `ignore_errors`."""
    if not block.rejects:
        return block
    return replace(block, rejects=block.rejects[:-1])


def with_last_error_only(reject: Reject) -> Reject:
    return replace(reject, errors=reject.errors[-1:])


def with_text_input(reject: Reject) -> Reject:
    """Numbers that became strings on their way."""
    shown = [replace(e, input=str(e.input)) if type(e.input) in (int, float, bool) else e for e in reject.errors]
    return replace(reject, errors=tuple(shown))


MUTANTS: dict[str, Change] = {
    "a space for T": in_bytes(rb"(\d\d)T(\d\d):", rb"\1 \2:"),
    "an offset for Z": in_bytes(rb"(:\d\d)Z", rb"\1+00:00"),
    "fractions cut": in_bytes(rb"(:\d\d\.\d{3})000\b", rb"\1"),
    "capital exponents": in_bytes(rb"(\d)e([-+]?\d)", rb"\1E\2"),
    "floats as integers": in_bytes(rb"\b(\d+)\.0\b", rb"\1"),
    "escapes of characters": in_bytes("ë".encode(), b"\\\\u00eb"),
    "capital UUIDs": in_bytes(rb"-4[0-9a-f]{3}-", lambda found: found.group().upper()),  # type: ignore[arg-type]
    "null for missing": in_bytes(rb":null\b", rb':""'),
    "the last row lost": changed_payload(lambda p: p[: p[:-1].rfind(b"\n") + 1] if isinstance(p, bytes) else p),
    "a slice of columns": changed_payload(lambda p: p.slice(1) if isinstance(p, pa.RecordBatch) else p),
    "no negative zero": in_columns(pa.types.is_floating, lambda column: pc.add(column, 0.0)),
    "lower case": in_columns(pa.types.is_string, pc.utf8_lower),
    "trimmed": in_columns(pa.types.is_string, pc.utf8_trim_whitespace),
    "large strings": in_columns(pa.types.is_string, lambda column: column.cast(pa.large_string())),
    "milliseconds": in_columns(pa.types.is_timestamp, lambda c: c.cast(pa.timestamp("ms", c.type.tz),
    safe=False).cast(c.type)),
    "nanoseconds": in_columns(pa.types.is_timestamp, lambda c: c.cast(pa.timestamp("ns", c.type.tz), safe=False)),
    "nullability": changed_payload(without_nulls),
    "a byte too many": shifted,
    "a reject lost": without_last_reject,
    "rejects in another order": lambda block: replace(block, rejects=block.rejects[::-1]),
    "one error of several": changed_rejects(with_last_error_only),
    "inputs as texts": changed_rejects(with_text_input),
    "no raw bytes": changed_rejects(lambda reject: replace(reject, raw=None)),
    "another stage": changed_rejects(lambda reject: replace(reject, stage="validate")),
    "lines from zero": changed_rejects(lambda r: replace(r, place=r.place._replace(line=(r.place.line or 1) - 1))),
    "a count": lambda block: replace(block, counts=replace(block.counts, written=block.counts.written + 1)),
}  # fmt: skip


def mutant(change: Change) -> Callable[[KernelSpec], Kernel]:
    """Builds row kernels whose blocks are changed."""

    def build(spec: KernelSpec) -> Kernel:
        kernel = by(spec, columns=False).build()
        return lambda frame: change(kernel(frame))

    return build


def first_find(build: Callable[[KernelSpec], Kernel]) -> Case | None:
    """The first random case that differs."""
    for seed in range(SEEDS):
        with contextlib.suppress(Unusable):
            case = draw_case(Random(seed), most=100)
            if differences(case.made(), build=build):
                return case
    return None


@pytest.mark.parametrize("name", MUTANTS)
def test_mutants_are_caught(name: str) -> None:
    """A kernel that is wrong in one small way differs within the first cases, or on an enumerated trial."""
    build = mutant(MUTANTS[name])
    assert first_find(build) is not None or any(differences(trial, build=build) for trial in trials())


TRAPS: dict[str, tuple[bytes, bytes]] = {
    "a lone surrogate is NUL": (rb"\\ud800", rb"\\u0000"),
    "midnight of the next day": (rb"24:00:00", rb"00:00:00"),
    "leap seconds": (rb"59:60", rb"59:59"),
    "wide digits": ("１".encode(), b"1.0"),
    "exponents": (rb"1e3\b", rb"001"),
    "more places than a column has": (rb"\.1234567\b", rb".1234560"),
    "the first of two keys": (rb'"x":1,"x":2', rb'"x":2,"x":1'),
    "doubled underscores": (rb"1__0", rb"1000"),
}
"""What a reader of columns may take one text for, as texts of the same length."""


@pytest.mark.parametrize("name", TRAPS)
def test_traps_are_in_the_lists(name: str) -> None:
    """A kernel that falls into one of the traps of columnar readers differs on an enumerated trial."""
    pattern, put = TRAPS[name]

    def build(spec: KernelSpec) -> Kernel:
        kernel = by(spec, columns=False).build()

        def fooled(frame: Frame) -> Block:
            return kernel(replace(frame, cut=replace(frame.cut, data=re.sub(pattern, put, frame.cut.data))))

        return fooled

    assert any(found_in_payload(trial, build) for trial in trials() if re.search(pattern, trial.data))


def found_in_payload(trial: Trial, build: Callable[[KernelSpec], Kernel]) -> bool:
    """Whether a trial has the trap in it and shows it otherwise than by raw bytes, which the trap changes by itself."""
    return any(", raw:" not in item for item in differences(trial, build=build))


def test_finds_are_made_small() -> None:
    """The smallest case of a find has one row, few fields, and differs still; its script says how to see it again."""
    build = mutant(MUTANTS["floats as integers"])
    case = first_find(build)
    assert case is not None
    small = minimised(case, build)
    assert differs(small, build)
    assert (len(small.rows), len(small.fields)) == (1, 1)
    made = small.made()
    names: dict[str, Any] = {"Trial": Trial}
    assert eval(made.script(), names) == made


def test_what_is_raised_is_a_difference() -> None:
    """A kernel that raises, with whatever, is reported, and so is one that can't be built."""

    class Panic(BaseException):
        pass

    def raises(_: Any) -> Any:
        raise Panic("no such column")

    trial = Trial(b'{"a":1}\n', "class Model(BaseModel):\n    a: int\n")
    assert differences(trial, build=raises) == ["building raised Panic: no such column"]
    assert differences(trial, build=lambda spec: raises) == ["frame 0: raised Panic: no such column"]


def test_most_records_are_valid() -> None:
    """Random cases are mostly valid records: else nothing would go by columns."""
    tally = Tally()
    for seed in range(150):
        with contextlib.suppress(Unusable):
            differences(draw_case(Random(seed)).made(), tally)
    assert tally.written > 0.6 * tally.records
    assert tally.trials > 120
