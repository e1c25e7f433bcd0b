"""The grammar: short forms, defaults, names, and the inline schema."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from ztf_flow.config.explain import keys_of
from ztf_flow.config.inline import CONSTRAINTS
from ztf_flow.config.model import (
    CsvOptions,
    DetectConfig,
    FormatConfig,
    InlineField,
    InlineSchema,
    JsonOptions,
    LimitsConfig,
    PipelineConfig,
    SinkConfig,
    SourceConfig,
    ValidateConfig,
)
from ztf_flow.config.names import of_name


def pipeline(**keys: Any) -> PipelineConfig:
    return PipelineConfig.model_validate({"source": "a.csv", "sink": "b.ndjson"} | keys)


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ({"source": "a"}, {"source": {"uri": ["a"]}}),
        ({"source": {"uri": "a", "exclude": "b"}}, {"source": {"uri": ["a"], "exclude": ["b"]}}),
        ({"sink": "a/"}, {"sink": {"uri": "a/"}}),
        ({"detect": "csv"}, {"detect": {"format": "csv"}}),
        ({"format": "parquet"}, {"format": {"type": "parquet"}}),
        ({"validate": "m.py:M"}, {"validate": {"schema": "m.py:M"}}),
        ({"engine": "ray"}, {"engine": {"type": "ray"}}),
        ({"transform": [{"validate": "m.py:M"}]}, {"transform": [{"validate": {"schema": "m.py:M"}}]}),
        ({"parse": {"csv": {"null_values": "NA"}}}, {"parse": {"csv": {"null_values": ["NA"]}}}),
    ],
)
def test_short_and_long_forms_are_one(short: dict[str, Any], long: dict[str, Any]) -> None:
    """A short form gives the very model of its long form."""
    assert pipeline(**short) == pipeline(**long)


def test_auto_is_the_absence_of_every_detection() -> None:
    """`auto` for the stage or for a key means that it is detected."""
    assert pipeline(detect="auto").detect == DetectConfig()
    assert pipeline(detect={"format": "auto", "compression": "auto", "encoding": "auto"}).detect == DetectConfig()


def test_defaults_are_the_contract() -> None:
    """What is not written has the documented default."""
    config = pipeline()
    assert (config.name, config.source.split_size, config.source.on_empty) == ("pipeline", 128 * 2**20, "error")
    assert (config.source.on_bad_file, config.rejects.action, config.rejects.raw) == ("quarantine", "quarantine", True)
    assert config.parse.csv == CsvOptions(header=True, null_values=[""], skip_rows=0, newlines_in_values=True)
    assert config.limits == LimitsConfig(memory="512MiB", record="16MiB", workers="auto", retries=5, deadline=300)
    assert (config.sink.max_part_size, config.engine.type) == (256 * 2**20, "local")
    assert FormatConfig(type="parquet").row_group_rows == 100_000


@pytest.mark.parametrize(
    ("uri", "kind", "mode", "provenance"),
    [
        ("s3://b/clean/", "dataset", "incremental", "sidecar"),
        ("out/{dir}/{stem}.json", "template", "overwrite", "none"),
        ("out/x.csv", "file", "overwrite", "none"),
        ("out/{dir}/", "dataset", "incremental", "sidecar"),
    ],
)
def test_kinds_of_sinks_and_their_defaults(uri: str, kind: str, mode: str, provenance: str) -> None:
    """The URI decides the kind, the kind the mode and where provenance goes."""
    sink = SinkConfig(uri=uri)
    assert (sink.kind, sink.effective_mode, sink.effective_provenance) == (kind, mode, provenance)
    explicit = SinkConfig(uri=uri, mode="error", provenance="columns")
    assert (explicit.effective_mode, explicit.effective_provenance) == ("error", "columns")


def test_options_by_format() -> None:
    """TSV has the options of CSV; formats without options have none."""
    parse = pipeline(parse={"csv": {"quote": "'"}, "json": {"records": "$.a[*]"}}).parse
    assert parse.options("csv") is parse.options("tsv") is parse.csv
    assert parse.options("json") == JsonOptions(records="$.a[*]")
    assert parse.options("ndjson") is parse.options("parquet") is None


def test_attribute_names_are_accepted_in_python_only_where_asked() -> None:
    """Models are made by key or by attribute."""
    assert ValidateConfig(schema_="m:M") == ValidateConfig.model_validate({"schema": "m:M"})
    assert pipeline(validation="m:M") == pipeline(validate="m:M")


@pytest.mark.parametrize(
    "options",
    [
        {"delimiter": "ab"},
        {"delimiter": ""},
        {"delimiter": "\n"},
        {"delimiter": r"\t"},
        {"delimiter": ";", "quote": ";"},
        {"comment": "#", "delimiter": "#"},
        {"columns": ["a", "a"]},
        {"columns": []},
        {"skip_rows": -1},
    ],
)
def test_csv_options_that_can_not_work(options: dict[str, Any]) -> None:
    """Special characters are single and distinct, columns too."""
    with pytest.raises(ValidationError):
        CsvOptions.model_validate(options)


def test_an_escape_may_be_the_quote() -> None:
    """Doubling the quote is an escape like another."""
    assert CsvOptions(quote='"', escape='"').escape == '"'


@pytest.mark.parametrize("records", ["$", "$[*]", "$.items[*]", "$.a.b-c.d[*]"])
def test_record_paths(records: str) -> None:
    """`$` and paths that end in `[*]` say where the records are."""
    assert JsonOptions(records=records).records == records


@pytest.mark.parametrize("records", ["", "items", "$.items", "$.a[*].b[*]", "$.[*]", "$..a[*]", "$[0]"])
def test_other_paths_are_refused(records: str) -> None:
    """What is no documented path is an error, never a guess."""
    with pytest.raises(ValidationError):
        JsonOptions(records=records)


@pytest.mark.parametrize("reference", ["m.py:M", "a/b.py:M.N", "../x.py:M", "a.b:M", "m:M"])
def test_references(reference: str) -> None:
    """A schema is a file's or a module's."""
    assert ValidateConfig(schema_=reference).schema_ == reference


@pytest.mark.parametrize("reference", ["m.py", "M", ":M", "m.py:", "m-n:M", "m.py:M()", ".py:M", "a/b:M"])
def test_what_is_no_reference_is_refused(reference: str) -> None:
    """A missing name or module is an error."""
    with pytest.raises(ValidationError):
        ValidateConfig(schema_=reference)


@pytest.mark.parametrize(("given", "name"), [("utf8", "utf-8"), ("Latin-1", "iso8859-1"), ("UTF-16", "utf-16")])
def test_encodings_get_their_name(given: str, name: str) -> None:
    """An encoding is known by one name."""
    assert DetectConfig(encoding=given).encoding == name


@pytest.mark.parametrize("encoding", ["utf9", "rot13", "base64", ""])
def test_what_is_no_text_encoding_is_refused(encoding: str) -> None:
    """Unknown and byte-to-byte codecs are errors."""
    with pytest.raises(ValidationError):
        DetectConfig(encoding=encoding)


@pytest.mark.parametrize("name", ["", "a/b", "..", ".x", "a\nb"])
def test_names_are_usable_as_folders(name: str) -> None:
    """A pipeline's name is part of paths and can't leave its folder."""
    with pytest.raises(ValidationError):
        pipeline(name=name)


def test_variables_keep_their_type() -> None:
    """Numbers and truth values under `vars` stay what they are."""
    config = pipeline(vars={"a": 1, "b": "1", "c": True, "d": 1.5, "e": None})
    assert [type(value) for value in config.vars.values()] == [int, str, bool, float, type(None)]


def test_models_are_frozen() -> None:
    """A configuration does not change."""
    with pytest.raises(ValidationError):
        pipeline().name = "x"  # type: ignore[misc]


def test_texts_show_in_no_repr() -> None:
    """Any text may hold an interpolated secret, so `repr` shows choices and numbers only."""
    shown = repr(pipeline(source={"uri": "s3://k:hunter22@b/x", "storage": {"a": "hunter22"}}, vars={"v": "hunter22"}))
    assert "hunter22" not in shown
    assert "on_empty='ok'" in repr(SourceConfig(uri="a", on_empty="ok"))


def test_a_dump_is_the_same_pipeline_again() -> None:
    """Nothing is lost between a model and its dump in Python."""
    config = pipeline(
        source={"uri": "a", "storage": {"key": "hunter22"}},
        validate={"schema": {"fields": {"a": {"type": "date", "ge": "2024-01-01", "default": None}}}},
        rejects={"max": "5%"},
        transform=[{"filter": "x"}, {"validate": "m:M"}],
    )
    for by_alias in (True, False):
        assert PipelineConfig.model_validate(config.model_dump(by_alias=by_alias, exclude_unset=True)) == config


@pytest.mark.parametrize(
    ("name", "meaning"),
    [
        ("a/b.csv", ("csv", None)),
        ("a/*.CSV.GZ", ("csv", "gzip")),
        ("x.jsonl.zst", ("ndjson", "zstd")),
        ("x.gz", (None, "gzip")),
        ("a.csv/x", (None, None)),
        ("out/{stem}.json", ("json", None)),
        ("x.dat", (None, None)),
        ("https://h/x.csv.gz?sig=a/b.c#top", ("csv", "gzip")),
    ],
)
def test_what_names_say(name: str, meaning: tuple[str | None, str | None]) -> None:
    """The last suffixes of a name tell format and compression."""
    assert of_name(name) == meaning


def test_output_format_and_compression_by_the_sink() -> None:
    """`format` decides, else the sink's suffix; a dataset's name says nothing."""
    assert (pipeline(sink="a.csv.gz").output_format, pipeline(sink="a.csv.gz").output_compression) == ("csv", "gzip")
    assert pipeline(sink="a.csv", format="json").output_format == "json"
    assert pipeline(sink="a.csv.gz", format={"type": "csv", "compression": "zst"}).output_compression == "zstd"
    assert pipeline(sink="x.csv/").output_format is None


def field(**keys: Any) -> InlineField:
    return InlineField.model_validate(keys)


def test_inline_fields_take_types_and_constraints() -> None:
    """The short form is the type; bounds become values of it."""
    schema = InlineSchema.model_validate(
        {
            "fields": {
                "ts": "datetime",
                "day": {"type": "date", "ge": "2024-01-01"},
                "amount": {"type": "decimal", "max_digits": 12, "decimal_places": "2", "gt": 0.1},
                "wait": {"type": "duration", "le": "PT1H"},
                "tags": {"type": "list", "of": {"type": "str", "pattern": "^a"}, "min_length": 1},
                "who": {"type": "object", "fields": {"name": "str"}},
            }
        }
    )
    fields = schema.fields
    assert (schema.extra, fields["ts"]) == ("ignore", InlineField(type="datetime"))
    assert fields["day"].constraints == {"ge": date(2024, 1, 1)}
    assert fields["amount"].constraints == {"max_digits": 12, "decimal_places": 2, "gt": Decimal("0.1")}
    assert fields["wait"].constraints == {"le": timedelta(hours=1)}
    assert fields["tags"].of == field(type="str", pattern="^a")
    assert fields["who"].fields == {"name": InlineField(type="str")}


def test_a_default_of_null_is_not_the_absence_of_one() -> None:
    """`default: null` is known from no default."""
    assert field(type="int", default=None).has_default
    assert not field(type="int").has_default


@pytest.mark.parametrize(
    "keys",
    [
        {"type": "int", "max_length": 3},
        {"type": "bool", "ge": 1},
        {"type": "int", "ge": "x"},
        {"type": "int", "ge": True},
        {"type": "int", "multiple_of": 0},
        {"type": "str", "max_length": -1},
        {"type": "str", "pattern": "("},
        {"type": "str", "to_lower": "maybe"},
        {"type": "enum"},
        {"type": "enum", "values": []},
        {"type": "enum", "values": [["a"]]},
        {"type": "list"},
        {"type": "object", "fields": {}},
        {"type": "str", "values": ["a"]},
        {"type": "strr"},
        {"ge": 1},
        {},
    ],
)
def test_inline_fields_that_make_no_sense(keys: dict[str, Any]) -> None:
    """A constraint that a type doesn't have, or a value that it can't have, is an error."""
    with pytest.raises(ValidationError):
        field(**keys)


def test_every_constraint_is_one_that_pydantic_knows() -> None:
    """The keywords are pydantic's own."""
    from pydantic import Field, StringConstraints

    known = set(Field.__kwdefaults__ or {}) | set(StringConstraints.__dataclass_fields__)
    assert {name for names in CONSTRAINTS.values() for name in names} <= known


def _sections(model: type[BaseModel], seen: set[type[BaseModel]]) -> Iterator[type[BaseModel]]:
    if model in seen:
        return
    seen.add(model)
    yield model
    pending = [info.annotation for info in model.model_fields.values()]
    while pending:
        annotation: Any = pending.pop()
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            yield from _sections(annotation, seen)
        pending.extend(getattr(annotation, "__args__", ()))


def test_every_option_is_described() -> None:
    """Each key of each section has a text, for the JSON Schema and the reference."""
    for model in _sections(PipelineConfig, set()):
        assert model.__doc__, model
        for name, info in model.model_fields.items():
            assert info.description, f"{model.__name__}.{name}"


def test_the_json_schema_knows_keys_and_short_forms() -> None:
    """Editors see the keys of the file and that a stage may be a text."""
    schema = PipelineConfig.model_json_schema(by_alias=True)
    assert set(schema["properties"]) == set(keys_of(PipelineConfig))
    assert set(schema["required"]) == {"source", "sink"}
    assert [form["type"] for form in schema["$defs"]["SourceConfig"]["anyOf"]] == ["string", "object"]
    properties = schema["$defs"]["InlineField"]["anyOf"][1]["properties"]
    assert "constraints" not in properties
    assert {name for names in CONSTRAINTS.values() for name in names} <= set(properties)
