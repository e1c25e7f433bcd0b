"""Compiling: from a loaded pipeline file to a `Plan`, which says all that a run does before it reads a byte."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from ztf_flow.config.lint import lint
from ztf_flow.config.load import LoadedPipeline
from ztf_flow.config.model import FormatConfig, ParseConfig, PipelineConfig
from ztf_flow.config.names import INNER_COMPRESSIONS
from ztf_flow.config.problems import Finding, PipelineFileError, Problem
from ztf_flow.config.redact import Redactor
from ztf_flow.errors import ConfigError, FlowError
from ztf_flow.formats.registry import default_registry
from ztf_flow.kernel import KernelSpec, OutputOptions, ParseOptions

if TYPE_CHECKING:
    from ztf_flow.formats.adapter import Writer
    from ztf_flow.schema.model import Schema, SchemaReference

COMPRESSION_SUFFIXES = {
    "gzip": ".gz",
    "zstd": ".zst",
    "bz2": ".bz2",
    "xz": ".xz",
    "lz4": ".lz4",
    "snappy": ".sz",
}

SPLIT_RESERVE = {"arrow": 80 * 2**20, "json": 24 * 2**20, "plain": 24 * 2**20, "values": 24 * 2**20}
"""Bytes that an open split may hold outside the frame budget (read-ahead, framer, pending row group, blocks that wait
to be encoded, upload parts), by what its writer takes."""

SORTING_RESERVE = 64 * 2**20
"""The same for what a partitioned dataset takes besides: rows that are being sorted by folder, small files in the
making."""

OPEN_SPLITS = 4
"""Splits that are open at a time at the most."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A compiled pipeline: validated, and picklable when its schema is.

    `identity`, `form` and `reading` are hashes, for the receipts of a dataset. `by_rows` says that records are
    certainly judged row by row, in worker processes; else a run may find out only when it has seen them.
    """

    config: PipelineConfig
    folder: Path
    redactor: Redactor = field(repr=False)
    schema: SchemaReference | None
    format: FormatConfig
    compression: str | None
    suffix: str
    identity: str
    form: str
    reading: str
    schema_hash: str | None
    config_hash: str
    by_rows: bool = False

    @property
    def name(self) -> str:
        return self.config.name

    @property
    def writer(self) -> Writer:
        writer: Writer = default_registry.get(self.format.type)
        return writer

    @property
    def workers(self) -> int:
        """Frames that are worked on at a time."""
        limit = self.config.limits.workers
        return available_cores() if limit == "auto" else limit

    @property
    def open_splits(self) -> int:
        """Splits that are written at a time: one for a single file, else what fits into half of the memory."""
        if self.config.sink.kind == "file":
            return 1
        return max(1, min(OPEN_SPLITS, self.config.limits.memory // 2 // self._split_reserve))

    @property
    def _split_reserve(self) -> int:
        return SPLIT_RESERVE[self.writer.rows] + (SORTING_RESERVE if self.partition_by else 0)

    @property
    def frame_budget(self) -> int:
        """Bytes for frames and blocks in flight: `limits.memory` less what open splits hold."""
        reserved = self.open_splits * self._split_reserve
        return max(self.config.limits.memory - reserved, self.config.limits.memory // 4)

    def kernel(self, run_id: str, settled: Settled) -> KernelSpec:
        """What each worker builds its kernel from."""
        config = self.config
        return KernelSpec(
            schema=self.schema,
            mode=config.validation.mode if config.validation is not None else "lax",
            parse=_plain_options(config.parse),
            format=OutputOptions(**{field.name: getattr(self.format, field.name) for field in fields(OutputOptions)}),
            provenance=config.sink.effective_provenance,
            run_id=run_id,
            keep_rejects=config.rejects.action != "skip",
            columns=self.columns(settled),
            datetimes=settled.datetimes,
            arrow_schema=settled.arrow_schema,
            partition_by=self.partition_by,
        )

    @property
    def partition_by(self) -> tuple[str, ...]:
        """The fields that name folders."""
        return tuple(self.config.sink.partition_by)

    def columns(self, settled: Settled) -> tuple[str, ...] | None:
        """The columns of delimited output, less those that name folders."""
        if settled.columns is None:
            return None
        return tuple(name for name in settled.columns if name not in self.partition_by)

    def check_partitions(self, settled: Settled) -> None:
        """Raise ConfigError where columns that no schema tells of can't name folders."""
        if not self.partition_by or self.schema is not None:
            return
        faults: list[str] = []
        if settled.arrow_schema is not None:
            from ztf_flow.schema.partitions import column_faults

            faults = list(column_faults(settled.arrow_schema, self.partition_by))
        elif settled.columns is not None:
            faults = [f"the source has no column '{name}'" for name in self.partition_by if name not in settled.columns]
            if not faults and not self.columns(settled):
                faults = ["no column is left for the files"]
        if faults:
            raise ConfigError(f"sink.partition_by: {'; '.join(faults)}", stage="config")

    def judge(self) -> KernelSpec:
        """A kernel that parses and validates only."""
        return replace(self.kernel("", Settled()), format=None, provenance="none", partition_by=())


@dataclass(frozen=True, slots=True)
class Settled:
    """What a look at the first frame decides, once per run: see `probe`."""

    columns: tuple[str, ...] | None = None
    datetimes: Mapping[Any, Any] | None = None
    arrow_schema: Any = None


def _plain_options(parse: ParseConfig) -> ParseOptions:
    chosen = {name: parse.options(name) for name in default_registry.names()}
    return ParseOptions(
        {name: SimpleNamespace(**dict(options)) for name, options in chosen.items() if options is not None}
    )


def available_cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def compile_plan(loaded: LoadedPipeline, *, schema: Any = None) -> Plan:
    """Compile a pipeline. `schema` is a Python type that stands in for the one that the configuration names.

    Raises ConfigError (PipelineFileError with every problem) when it can't be run.
    """
    problems = lint(loaded)
    if problems:
        raise PipelineFileError(problems)
    plan, problems = _compile(loaded, schema)
    if plan is None or problems:
        raise PipelineFileError(problems)
    return plan


def check_plan(loaded: LoadedPipeline) -> list[Problem]:
    """Every problem that compiling finds, in order; empty when the pipeline can be run."""
    problems = lint(loaded)
    return problems or _compile(loaded, None)[1]


def _compile(loaded: LoadedPipeline, given: Any) -> tuple[Plan | None, list[Problem]]:
    config = loaded.config
    problems: list[Problem] = []
    from ztf_flow.schema.fields import calls_functions

    reference, schema = None, None
    try:
        reference, schema = _load_schema(loaded, given)
    except FlowError as error:
        problems.append(loaded.problem(Finding(("validate", "schema"), "bad-schema", str(error))))
    output = config.format or FormatConfig(type=config.output_format)
    if not problems:
        problems = [loaded.problem(finding) for finding in _output_findings(config, output, schema)]
    if problems:
        return None, problems
    compression = None if output.type in INNER_COMPRESSIONS else config.output_compression
    if compression == "none":
        compression = None
    extension = next(iter(default_registry.describe_one(output.type).extensions), f".{output.type}")
    plan = Plan(
        by_rows=schema is None or calls_functions(schema.adapter.core_schema),
        config=config,
        folder=loaded.folder,
        redactor=loaded.redactor,
        schema=reference,
        format=output,
        compression=compression,
        suffix=extension + COMPRESSION_SUFFIXES.get(compression or "", ""),
        identity=_identity(config, output, reference, schema),
        form=_form(config, output),
        reading=_reading(config),
        schema_hash=schema.fingerprint if schema is not None else None,
        config_hash=_hash(config.model_dump(mode="json", by_alias=True)),
    )
    return plan, []


def _load_schema(loaded: LoadedPipeline, given: Any) -> tuple[SchemaReference | None, Schema | None]:
    validation = loaded.config.validation
    if validation is None:
        return None, None
    from ztf_flow.schema.model import reference_schema

    reference = reference_schema(validation.schema_ if given is None else given, folder=loaded.folder)
    return reference, reference.load()


def _output_findings(config: PipelineConfig, output: FormatConfig, schema: Schema | None) -> Iterator[Finding]:
    """Whether the output's format can be written, and the schema's values in it."""
    from ztf_flow.formats.adapter import Writer

    writer = default_registry.get(output.type)
    if not isinstance(writer, Writer):
        message = f"the format {output.type} can't be written by pipelines: it has no `render` and `encoder`"
        yield Finding(("format",) if config.format is not None else ("sink",), "bad-format", message)
        return
    if schema is None:
        return
    yield from _partition_findings(config, output, schema)
    rows = writer.rows
    try:
        if rows == "arrow":
            from ztf_flow.schema.arrow import arrow_plan

            columns = arrow_plan(schema, datetimes={}, by_alias=output.by_alias).schema
            check = getattr(default_registry.get(output.type), "check", None)
            if check is not None:
                check(columns)
        if rows == "plain":
            from ztf_flow.schema.flat import flat_columns

            flat_columns(schema, by_alias=output.by_alias, nested=output.nested)
    except ConfigError as error:
        path = ("format",) if config.format is not None else ("sink",)
        yield Finding(path, "bad-format", f"{output.type} can't hold the schema's values: {error.message}")


def _partition_findings(config: PipelineConfig, output: FormatConfig, schema: Schema) -> Iterator[Finding]:
    """Whether the fields of `sink.partition_by` are there and can name folders."""
    names = config.sink.partition_by
    if not names:
        return
    from ztf_flow.schema.partitions import partition_faults

    for fault in partition_faults(schema, names, by_alias=output.by_alias):
        yield Finding(("sink", "partition_by", fault.index), fault.code, f"sink.partition_by: {fault.message}")


def _identity(
    config: PipelineConfig, output: FormatConfig, reference: SchemaReference | None, schema: Schema | None
) -> str:
    """The identity of a dataset: the pipeline's name and what affects output. URIs, vars and limits don't."""
    mode = config.validation.mode if config.validation is not None else None
    return _hash(
        {
            "name": config.name,
            "parse": config.parse.model_dump(mode="json"),
            "detect": config.detect.model_dump(mode="json"),
            "schema": schema.fingerprint if schema is not None else None,
            "mode": mode,
            "format": output.model_dump(mode="json"),
            "partition_by": config.sink.partition_by,
        }
    )


def _form(config: PipelineConfig, output: FormatConfig) -> str:
    """What a replay must have in common with the runs whose rejects it judges: the name, and how rows are written."""
    format_ = output.model_dump(mode="json")
    return _hash({"name": config.name, "format": format_, "partition_by": config.sink.partition_by})


def _reading(config: PipelineConfig) -> str:
    """All that decides which record of an object has which number; what is null doesn't."""
    parse = {
        name: {key: value for key, value in options.items() if key != "null_values"}
        for name, options in config.parse.model_dump(mode="json").items()
    }
    return _hash({"parse": parse, "detect": config.detect.model_dump(mode="json"), "record": config.limits.record})


def _hash(value: Any) -> str:
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:16]
