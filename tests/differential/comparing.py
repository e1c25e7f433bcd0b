"""Two blocks of one frame: what differs between them."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from functools import cache
from typing import Any

import pyarrow as pa
from differential.trials import Kernel, Mode, Trial, Unusable, by, frames_of, spec_of

from ztf_flow.kernel import Kernel as RealKernel
from ztf_flow.kernel import KernelSpec
from ztf_flow.records import Block, Frame, Reject

Build = Callable[[KernelSpec], Kernel]


@dataclass
class Tally:
    """What trials went through: records in all, those that the schema accepted, and those that went by columns."""

    records: int = 0
    written: int = 0
    vectorised: int = 0
    trials: int = 0
    unusable: int = 0

    def add(self, other: Tally) -> None:
        for item in fields(self):
            setattr(self, item.name, getattr(self, item.name) + getattr(other, item.name))


def build_vectorised(spec: KernelSpec) -> Kernel:
    return spec.build()


def differences(trial: Trial, tally: Tally | None = None, build: Build = build_vectorised) -> list[str]:
    """Everything that differs between the paths, frame by frame; empty when they agree.

    `build` makes the kernel that is held against the row path. Raises Unusable where the row path has no answer.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        frames = frames_of(trial)
        spec = spec_of(trial, frames)
        oracle = spec.build()
        try:
            kernel = build(by(spec, columns=True))
        except BaseException as error:
            return [f"building raised {described(error)}", *_interrupt(error)]
        found: list[str] = []
        for number, frame in enumerate(frames):
            found += [f"frame {number}: {item}" for item in _frame_differences(oracle, kernel, frame, tally)]
            if isinstance(kernel, RealKernel):
                found += [f"frame {number}, in parts: {item}" for item in _in_parts(oracle, kernel, frame, spec, tally)]
        if tally is not None:
            tally.trials += 1
        return found


@cache
def goes_by_columns(model: str, form: str, mode: Mode) -> bool:
    """Whether the vectorised path takes a model from a format to NDJSON. Raises Unusable."""
    kernel = by(spec_of(Trial(b"", model, input=form, mode=mode), []), columns=True).build()
    return kernel._vector_path(form) is not None


def _in_parts(oracle: Kernel, kernel: RealKernel, frame: Frame, spec: KernelSpec, tally: Tally | None) -> list[str]:
    """What differs when the records that aren't certain are judged elsewhere, as worker processes do it."""
    begin: Any = getattr(kernel, "begin", None)
    try:
        begun = None if begin is None else begin(frame, most=-1)
        if begun is None or isinstance(begun, Block):
            return []
        rows = replace(by(spec, columns=False), provenance="none").build()
        given = begun.finish_with(rows(begun.uncertain.frame()))
    except BaseException as error:
        return [f"raised {described(error)}", *_interrupt(error)]
    if tally is not None:
        tally.vectorised += given.counts.read - len(begun.uncertain.rows)
    return block_differences(oracle(frame), given)


def _interrupt(error: BaseException) -> Iterator[str]:
    if isinstance(error, KeyboardInterrupt):
        raise error
    yield from ()


def _frame_differences(oracle: Kernel, kernel: Kernel, frame: Frame, tally: Tally | None) -> list[str]:
    try:
        expected = oracle(frame)
    except Exception as error:
        raise Unusable(f"the row path raised {described(error)}") from error
    try:
        given = kernel(frame)
    except BaseException as error:  # polars panics with a BaseException
        return [f"raised {described(error)}", *_interrupt(error)]
    if tally is not None:
        tally.records += expected.counts.read
        tally.written += expected.counts.written
    return block_differences(expected, given)


def described(error: BaseException) -> str:
    return f"{type(error).__name__}: {str(error)[:300]}"


def block_differences(expected: Block, given: Block) -> list[str]:
    """What differs between the block of the row path and another."""
    found: list[str] = []
    for name in ("rows", "counts", "object", "layout", "document"):
        left, right = getattr(expected, name), getattr(given, name)
        if left != right:
            found.append(f"{name}: expected {left}, got {right}")
    found += payload_differences(expected.payload, given.payload)
    found += reject_differences(expected.rejects, given.rejects)
    left, right = coordinates(expected), coordinates(given)
    if left != right:
        found.append(f"origin: expected {left}, got {right}")
    return found


def coordinates(block: Block) -> Any:
    if block.origin is None:
        return None
    return [None if column is None else (str(column.dtype), column.tolist()) for column in block.origin]


def payload_differences(expected: Any, given: Any) -> list[str]:
    if type(expected) is bytes and type(given) is bytes:
        return [] if expected == given else [f"payload: {first_line_apart(expected, given)}"]
    if expected is None or given is None:
        return [] if expected is given else [f"payload: expected {short(expected)}, got {short(given)}"]
    if isinstance(expected, pa.RecordBatch) and isinstance(given, pa.RecordBatch | pa.Table):
        return batch_differences(expected, given)
    return [f"payload: expected {type(expected).__name__}, got {type(given).__name__}"]


def first_line_apart(expected: bytes, given: bytes) -> str:
    left, right = expected.split(b"\n"), given.split(b"\n")
    for number, (one, other) in enumerate(zip(left, right, strict=False), 1):
        if one != other:
            return f"line {number}: expected {short(one)}, got {short(other)}"
    return f"expected {len(left)} lines, got {len(right)}"


def short(value: Any) -> str:
    text = repr(value)
    return text if len(text) < 400 else text[:400] + "…"


def batch_differences(expected: pa.RecordBatch, given: pa.RecordBatch | pa.Table) -> list[str]:
    """Schemas with nullability and metadata, and cells with the sign of zero; buffers must be valid."""
    try:
        given.validate(full=True)
    except pa.ArrowException as error:
        return [f"payload: not valid: {error}"]
    if not expected.schema.equals(given.schema, check_metadata=True):
        return [f"schema: expected {expected.schema}, got {given.schema}"]
    found = []
    for column in expected.schema:
        left, right = expected.column(column.name), given.column(column.name)
        if not column.nullable and right.null_count:
            found.append(f"column {column.name}: nulls in a column without")
        exact = not _has_floats(column.type)
        if isinstance(right, pa.Array) and exact and left.equals(right):
            continue
        found += _cells_apart(column.name, left.to_pylist(), right.to_pylist())
    return found


def _has_floats(kind: pa.DataType) -> bool:
    if pa.types.is_floating(kind):
        return True
    return any(_has_floats(kind.field(number).type) for number in range(kind.num_fields))


def _cells_apart(name: str, expected: list[Any], given: list[Any]) -> list[str]:
    if len(expected) != len(given):
        return [f"column {name}: expected {len(expected)} cells, got {len(given)}"]
    for row, (left, right) in enumerate(zip(expected, given, strict=True)):
        if repr(left) != repr(right):  # NaN equals NaN, 0.0 differs from -0.0, True from 1
            return [f"column {name}, row {row}: expected {short(left)}, got {short(right)}"]
    return []


def reject_differences(expected: Sequence[Reject], given: Sequence[Reject]) -> list[str]:
    found = []
    if len(expected) != len(given):
        found.append(f"rejects: expected {len(expected)}, got {len(given)}")
    for number, (left, right) in enumerate(zip(expected, given, strict=False)):
        for item in fields(Reject):
            one, other = getattr(left, item.name), getattr(right, item.name)
            if one != other or repr(one) != repr(other):
                found.append(f"reject {number}, {item.name}: expected {short(one)}, got {short(other)}")
                return found
    return found
