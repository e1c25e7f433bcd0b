"""One comparison: a model, the bytes of an object, how it is read and written. Both paths must make equal blocks."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cache
from types import ModuleType, SimpleNamespace
from typing import Any, Literal

from ztf_flow.config.parse import CsvOptions, JsonOptions
from ztf_flow.errors import FlowError
from ztf_flow.formats.registry import default_registry
from ztf_flow.kernel import KernelSpec, OutputOptions, ParseOptions, Provenance
from ztf_flow.records import Block, Cut, Frame, Layout, SourceObject
from ztf_flow.schema.arrow import decide_datetimes
from ztf_flow.schema.flat import flat_columns
from ztf_flow.schema.model import SchemaReference

OBJECT = SourceObject("memory://nasty", "nasty", "v1", None, "nasty")
MODULE = "differential_model"
TYPED = ("parquet", "arrow")
"""Formats of typed values, which are read by jumping about in a file."""

PRELUDE = """
import datetime as dt
import enum
from decimal import Decimal
from typing import Annotated, Any, Literal, Optional, Union
from typing_extensions import TypedDict
from uuid import UUID
import annotated_types
import pydantic
from pydantic import *
from pydantic import dataclasses
"""
"""What the text of a model may use without importing it."""

Kernel = Callable[[Frame], Block]
Mode = Literal["lax", "strict"]


@dataclass(frozen=True)
class Trial:
    """`model` is Python text that defines `Model`, None for no schema. `options` are those of `parse` for the input's
    format. With `take` a frame is cut short behind so many of its records. Frames are cut at
    `frame_size`; the first is the one that settles plain datetimes."""

    data: bytes = field(repr=False)
    model: str | None = field(default=None, repr=False)
    input: str = "ndjson"
    options: dict[str, Any] = field(default_factory=dict)
    encoding: str = "utf-8"
    output: str = "ndjson"
    output_options: dict[str, Any] = field(default_factory=dict)
    provenance: Provenance = "none"
    mode: Mode = "lax"
    keep_rejects: bool = True
    frame_size: int = 2**21
    record_limit: int = 2**24
    take: int | None = None

    def script(self) -> str:
        """The trial as Python text that reports its differences; for people."""
        changed = [
            f"{name}={value!r}"
            for name, value in vars(self).items()
            if name not in ("data", "model") and value != getattr(BARE, name)
        ]
        model = "None" if self.model is None else f'"""{self.model.strip()}\n"""'
        model = model.replace("\\", "\\\\")
        return f"Trial(\n    {self.data!r},\n    {model},\n    {', '.join(changed)}\n)"


BARE = Trial(b"")


class Unusable(Exception):
    """Raised when the row path itself can't be built for a trial, or can't cut its data: nothing is compared."""


@cache
def prelude() -> dict[str, Any]:
    """The names of `PRELUDE`."""
    names: dict[str, Any] = {}
    exec(PRELUDE, names)
    return {name: value for name, value in names.items() if not name.startswith("__")}


def load(source: str) -> Any:
    """`Model` as a model's text defines it. Raises Unusable."""
    module = ModuleType(MODULE)
    module.__dict__.update(prelude())
    sys.modules[MODULE] = module
    try:
        exec(compile(source, f"<{MODULE}>", "exec"), module.__dict__)
    except Exception as error:
        raise Unusable(f"the model can't be made: {type(error).__name__}: {error}") from error
    return module.__dict__["Model"]


def options_of(trial: Trial) -> Any:
    if trial.input in ("csv", "tsv"):
        return CsvOptions(**trial.options)
    return JsonOptions(**trial.options) if trial.input == "json" else None


def frames_of(trial: Trial) -> list[Frame]:
    """The object as the framer of its format cuts it. Raises Unusable where it can't be cut at all."""
    options = options_of(trial)
    bom = 3 if trial.encoding == "utf-8" and trial.data.startswith(b"\xef\xbb\xbf") and trial.input not in TYPED else 0
    layout = Layout(trial.input, encoding=trial.encoding, bom=bom)
    adapter = default_registry.get(trial.input)
    try:
        cuts: list[Cut]
        if trial.input in TYPED:
            file = io.BytesIO(trial.data)
            cuts = list(adapter.frames(file, options, record_limit=trial.record_limit, frame_size=trial.frame_size))
        else:
            framer = adapter.framer(options, layout, record_limit=trial.record_limit, frame_size=trial.frame_size)
            cuts = [*framer.feed(trial.data), *framer.finish()]
    except FlowError as error:
        raise Unusable(f"{type(error).__name__}: {error}") from error
    return [Frame(OBJECT, layout, cut, trial.take if cut.fault is None else None) for cut in cuts]


def spec_of(trial: Trial, frames: list[Frame]) -> KernelSpec:
    """The spec of a trial's kernels. Raises Unusable where the row path refuses it."""
    given: dict[str, Any] = {"type": trial.output, "compression": None, "row_group_rows": 100_000, "by_alias": False}
    given |= {"exclude_none": False, "exclude_unset": False, "indent": None} | trial.output_options
    spec = KernelSpec(
        schema=None if trial.model is None else SchemaReference("Model", given=load(trial.model)),
        mode=trial.mode,
        parse=ParseOptions({trial.input: SimpleNamespace(**dict(options_of(trial) or {}))}),
        format=OutputOptions(**given),
        provenance=trial.provenance,
        run_id="run-1",
        keep_rejects=trial.keep_rejects,
    )
    try:
        spec = settled(by(spec, columns=False), frames)
        spec.build()
    except FlowError as error:
        raise Unusable(f"{type(error).__name__}: {error}") from error
    return spec


def by(spec: KernelSpec, *, columns: bool) -> KernelSpec:
    """The spec of the vectorised path, or of the row path."""
    return replace(spec, vectorise=columns)


def settled(spec: KernelSpec, frames: list[Frame]) -> KernelSpec:
    """The spec with what a run's look at the first frame decides."""
    assert spec.format is not None
    rows = default_registry.get(spec.format.type).rows
    schema = spec.schema.load() if spec.schema is not None else None
    first = next((frame for frame in frames if frame.cut.fault is None), None)
    if schema is None:
        if rows == "arrow":
            raise Unusable("typed output needs a schema")
        named = first is not None and isinstance(first.cut.context, tuple)
        columns = tuple(first.cut.context) if first is not None and named else ("f0", "f1")
        return replace(spec, columns=columns) if rows == "plain" else spec
    if rows == "plain":
        return replace(spec, columns=flat_columns(schema, by_alias=spec.format.by_alias, nested=spec.format.nested))
    if rows == "arrow":
        judge = replace(spec, format=None, provenance="none").build()
        return replace(spec, datetimes=decide_datetimes(schema, judge.judge(first).values if first else []))
    return spec
