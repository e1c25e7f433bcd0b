"""The grammar of the pipeline file: the single declaration of every option, with its text and default.

Models are made by the key of the file or by the attribute's name, which differ where pydantic has the key itself:
`PipelineConfig.validation` (`validate`), `ValidateConfig.schema_` (`schema`), `ParseConfig.json_` (`json`).
"""

from __future__ import annotations

import re
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, Field, field_validator

from ztf_flow.config.base import Section, faults
from ztf_flow.config.inline import InlineField, InlineSchema
from ztf_flow.config.names import of_name
from ztf_flow.config.parse import CsvOptions, JsonOptions, ParseConfig, XlsxOptions, XmlOptions
from ztf_flow.config.problems import Finding
from ztf_flow.config.schemas import Step, ValidateConfig
from ztf_flow.config.texts import Compression, Encoding, FormatName, Text, Texts, XmlName, auto_to_none, one_to_list
from ztf_flow.config.values import Budget, Rate, RejectBudget, Secrets, Size, wrong

__all__ = [
    "CsvOptions",
    "DetectConfig",
    "EngineConfig",
    "FormatConfig",
    "InlineField",
    "InlineSchema",
    "JsonOptions",
    "LimitsConfig",
    "ParseConfig",
    "PipelineConfig",
    "RejectBudget",
    "RejectsConfig",
    "Secrets",
    "SinkConfig",
    "SourceConfig",
    "Step",
    "ValidateConfig",
    "XlsxOptions",
    "XmlOptions",
]

PLACEHOLDERS = ("dir", "name", "stem", "ext")
"""What a template sink may name in braces."""

_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")
_NAME = re.compile(r"[^/\\\x00-\x1f\x7f.][^/\\\x00-\x1f\x7f]*")


Client = Literal["s3fs", "gcsfs", "adlfs", "obstore"]
Variable = str | int | float | bool | None


class SourceConfig(Section):
    """Where records come from."""

    short: ClassVar[str | None] = "uri"

    uri: Texts = Field(description="A URI or glob pattern, or a list of them. `**` stands for any number of folders.")
    exclude: Annotated[list[Text], BeforeValidator(one_to_list)] = Field(
        default_factory=list,
        description="Patterns of objects to leave out. Names that begin with `_` or `.` and empty markers always are.",
    )
    storage: Secrets = Field(default_factory=Secrets, description="fsspec storage options; every value is secret.")
    client: Client | None = Field(
        None, description="The client library for an object store; default: s3fs, gcsfs or adlfs by the URI."
    )
    split_size: Size = Field(128 * 2**20, description="Bytes of input that a split aims at.")
    on_empty: Literal["error", "ok"] = Field("error", description="What to do when nothing matches.")
    on_bad_file: Literal["quarantine", "stop"] = Field(
        "quarantine", description="What to do with an object that can't be read to its end."
    )


class DetectConfig(Section):
    """What the objects are. What is given is used, what is absent or `auto` is detected, object by object."""

    short: ClassVar[str | None] = "format"

    format: Annotated[FormatName | None, BeforeValidator(auto_to_none)] = Field(
        None, description="The format of every object."
    )
    compression: Annotated[Compression | None, BeforeValidator(auto_to_none)] = Field(
        None, description="The compression of every object; `none` for none."
    )
    encoding: Annotated[Encoding | None, BeforeValidator(auto_to_none)] = Field(
        None, description="The text encoding of every object, by Python's names."
    )


class FormatConfig(Section):
    """How output is written."""

    short: ClassVar[str | None] = "type"

    type: FormatName = Field(description="The format's name.")
    compression: Compression | None = Field(
        None,
        description="Text formats: gzip, zstd, bz2, xz, lz4 or snappy for the whole file; default: by the sink's "
        "suffix. Formats that are compressed inside have their own (see Names); default: zstd for Parquet and ORC, "
        "deflate for Avro, none for Arrow.",
    )  # fmt: skip
    row_group_rows: int = Field(100_000, ge=1, description="Rows in a row group (Parquet) or record batch (Arrow).")
    by_alias: bool = Field(False, description="Name fields by their aliases.")
    exclude_none: bool = Field(False, description="Leave out fields that are null (not in delimited or typed formats).")
    exclude_unset: bool = Field(
        False, description="Leave out fields that the input did not have (not in delimited or typed formats)."
    )
    indent: int | None = Field(None, ge=0, le=64, description="Spaces of indentation (JSON, XML).")
    nested: Literal["error", "dots", "json"] = Field(
        "error",
        description="Nested values in CSV, TSV, INI and env: refused, flattened to `a.b`, or written as JSON texts.",
    )
    formulas: Literal["keep", "escape", "reject"] = Field(
        "keep",
        description="Texts in CSV and TSV that a spreadsheet would calculate (`=…`, `+…`, `-…`, `@…`): kept, written "
        "with an apostrophe in front, or their record rejected.",
    )
    root: XmlName = Field("records", description="The name of the root element (XML).")
    record: XmlName = Field("record", description="The name of each record's element (XML).")


class SinkConfig(Section):
    """Where output goes: a dataset (`…/`), a template (`…/{stem}.json`) or a single file."""

    short: ClassVar[str | None] = "uri"

    uri: Text = Field(description="A folder ending in `/`, a template with {dir}, {name}, {stem} or {ext}, or a file.")
    mode: Literal["incremental", "overwrite", "error"] | None = Field(
        None, description="What to do with earlier output; default: incremental for a dataset, else overwrite."
    )
    partition_by: list[Text] = Field(
        default_factory=list,
        description="Fields of the output that name hive-style folders, `field=value/`, and are left out of the files "
        "(dataset).",
    )  # fmt: skip
    max_part_size: Size = Field(256 * 2**20, description="Bytes at which a part is closed (dataset).")
    storage: Secrets = Field(default_factory=Secrets, description="fsspec storage options; every value is secret.")
    client: Client | None = Field(
        None, description="The client library for an object store; default: s3fs, gcsfs or adlfs by the URI."
    )
    state: Text | None = Field(None, description="Where the dataset's `_ztf/` lives; default: inside it.")
    provenance: Literal["none", "columns", "sidecar"] | None = Field(
        None, description="Where each row's origin is kept; default: sidecar for a dataset, else none."
    )

    @property
    def kind(self) -> Literal["dataset", "template", "file"]:
        """What the URI stands for."""
        if self.uri.endswith("/"):
            return "dataset"
        return "template" if _PLACEHOLDER.search(self.uri) else "file"

    @property
    def effective_mode(self) -> Literal["incremental", "overwrite", "error"]:
        """`mode` or its default."""
        return self.mode or ("incremental" if self.kind == "dataset" else "overwrite")

    @property
    def effective_provenance(self) -> Literal["none", "columns", "sidecar"]:
        """`provenance` or its default."""
        return self.provenance or ("sidecar" if self.kind == "dataset" else "none")


class RejectsConfig(Section):
    """What becomes of records and objects that any stage refuses."""

    action: Literal["quarantine", "skip", "stop"] = Field(
        "quarantine", description="Keep them aside, only count them, or end the run (exit 1)."
    )
    max: Budget | None = Field(
        None, description="A number or percentage of records; beyond it the run ends (exit 4). Default: no limit."
    )
    uri: Text | None = Field(
        None,
        description="Where they are kept; default: `_ztf/quarantine/` in a dataset, else `<file>.quarantine.jsonl`.",
    )
    raw: bool = Field(True, description="False: no content of records anywhere, for personal data.")
    storage: Secrets = Field(default_factory=Secrets, description="fsspec storage options; every value is secret.")


class LimitsConfig(Section):
    """What a run may use."""

    memory: Size = Field(512 * 2**20, description="Bytes for data in flight.")
    record: Size = Field(16 * 2**20, description="Bytes that a record may have; longer ones are rejected.")
    workers: Annotated[int, Field(ge=1)] | Literal["auto"] = Field(
        "auto", description="How many frames are worked on at once; auto: the number of cores."
    )
    ratio: int = Field(
        1000, ge=1, description="How many times larger than its compressed bytes an object may get, above 64 MiB."
    )
    retries: int = Field(5, ge=0, description="How often a storage request is tried again.")
    rate: Rate | None = Field(None, description="Bytes per second to read at most, such as 200MiB/s.")
    deadline: float = Field(300.0, gt=0, description="Seconds that one frame may take in a worker.")

    @field_validator("workers", mode="before")
    @classmethod
    def _workers(cls, value: Any) -> Any:
        if value == "auto":
            return value
        if isinstance(value, str) and re.fullmatch("[0-9]+", value):
            value = int(value)
        if not isinstance(value, int) or isinstance(value, bool) or value < 1:
            raise wrong("must be auto or a whole number from 1")
        return value


class EngineConfig(Section):
    """What runs the splits."""

    short: ClassVar[str | None] = "type"

    type: Literal["local", "ray"] = Field("local", description="This machine, or a Ray cluster.")
    address: Text | None = Field(None, description="The cluster's address (ray).")


class PipelineConfig(Section):
    """A whole pipeline file."""

    name: str = Field("pipeline", description="Names the pipeline in reports and paths; default: the file's stem.")
    description: str | None = Field(None, description="For people.")
    vars: dict[str, Variable] = Field(
        default_factory=dict, description="Values for `${var:NAME}` and SQL parameters; `--set NAME=…` overrides them."
    )
    source: SourceConfig = Field(description="Where records come from. Short form: a URI or glob.")
    detect: DetectConfig = Field(
        default_factory=DetectConfig, description="What the objects are. Short form: auto or a format's name."
    )
    parse: ParseConfig = Field(default_factory=ParseConfig, description="How each format is read.")
    validation: ValidateConfig | None = Field(
        None, alias="validate", description="The schema that judges records. Short form: the schema."
    )
    transform: list[Step] = Field(default_factory=list, description="Steps between validate and format.")
    format: FormatConfig | None = Field(
        None, description="How output is written. Short form: a format's name; default: by the sink's suffix."
    )
    sink: SinkConfig = Field(description="Where output goes. Short form: a URI.")
    rejects: RejectsConfig = Field(
        default_factory=RejectsConfig, description="What becomes of records that any stage refuses."
    )
    limits: LimitsConfig = Field(default_factory=LimitsConfig, description="What a run may use.")
    engine: EngineConfig = Field(
        default_factory=EngineConfig, description="What runs the splits. Short form: local or ray."
    )

    @field_validator("name")
    @classmethod
    def _usable_as_folder(cls, value: str) -> str:
        if not _NAME.fullmatch(value):
            raise wrong("must not be empty, begin with a dot, or hold slashes or control characters")
        return value

    @field_validator("vars", mode="before")
    @classmethod
    def _scalars(cls, value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        found = []
        for name, item in value.items():
            if not isinstance(name, str) or not _VARIABLE.fullmatch(name):
                message = f"the name '{name}' must be letters, digits, '_', '-' or '.', and begin with a letter or '_'"
                found.append(Finding((name,), "bad-value", message, on_key=True))
            elif not isinstance(item, str | int | float | bool | None):
                message = f"vars.{name} must be a single value, not a list or mapping"
                found.append(Finding((name,), "bad-value", message))
        if found:
            raise faults(found)
        return value

    @property
    def output_format(self) -> str | None:
        """The format's name: as given, else by the sink's suffix, None where that says nothing."""
        if self.format is not None:
            return self.format.type
        return None if self.sink.kind == "dataset" else of_name(self.sink.uri)[0]

    @property
    def output_compression(self) -> str | None:
        """The compression of output files of text formats: as given, else by the sink's suffix."""
        if self.format is not None and self.format.compression is not None:
            return self.format.compression
        return None if self.sink.kind == "dataset" else of_name(self.sink.uri)[1]
