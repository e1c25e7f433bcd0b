"""What can be said against a pipeline file without reading data: grammar of later versions, and options that clash.

Nothing is accepted and ignored: what this version does not do is refused with the code `not-available-yet`.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from ztf_flow.config import names
from ztf_flow.config.load import LoadedPipeline, load_pipeline
from ztf_flow.config.model import PLACEHOLDERS, PipelineConfig
from ztf_flow.config.names import listed
from ztf_flow.config.problems import Finding, Path, PipelineFileError, Problem, dotted, suggest

Rule = Callable[[PipelineConfig], Iterator[Finding]]

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*)://([^/]*)(.*)", re.DOTALL)
_SPECIAL = "/\\=%?#*[]{}:\"'<>|"
_NO_FOLDER = re.compile(rf"^[_.]|[\x00-\x1f\x7f{re.escape(_SPECIAL)}]|^$|\s$|^\s")
LONGEST_FIELD = 100
"""Bytes of a field's name that is to name folders: values are to have room beside it."""

_BRACES = re.compile(r"\{([^{}]*)\}")

FORMAT_OPTIONS = {
    "row_group_rows": ("parquet", "arrow", "arrow_stream"),
    "exclude_none": ("json", "ndjson", "yaml", "toml", "ini", "env", "xml", "msgpack"),
    "exclude_unset": ("json", "ndjson", "yaml", "toml", "ini", "env", "xml", "msgpack"),
    "nested": ("csv", "tsv", "ini", "env"),
    "formulas": ("csv", "tsv"),
    "indent": ("json", "xml"),
    "root": ("xml",),
    "record": ("xml",),
}
"""The options of `format` that only some formats have."""


_OFF = (None, False, "error", "keep", "records", "record")
"""Values of those options that ask for nothing."""


def lint(loaded: LoadedPipeline) -> list[Problem]:
    """Every problem of a loaded pipeline, in the order of the file; empty when there is none."""
    findings = dict.fromkeys(finding for rule in RULES for finding in rule(loaded.config))
    return _in_order(loaded.problem(finding) for finding in findings)


def _in_order(problems: Iterable[Problem]) -> list[Problem]:
    return sorted(problems, key=lambda problem: (problem.line or 0, problem.column or 0))


def check_file(path: str | os.PathLike[str], *, variables: Mapping[str, str] | None = None) -> list[Problem]:
    """The problems of the file at `path`, be they found on loading or after it; empty when there is none."""
    try:
        return lint(load_pipeline(path, variables=variables))
    except PipelineFileError as error:
        problems = list(error.problems)
        if error.rest is not None:  # of the rest only what is there can be judged, not what is missing
            more = [problem for problem in lint(error.rest) if problem.code == "not-available-yet"]
            problems += [problem for problem in more if problem not in problems]
        return _in_order(problems)


def _later(path: Path, what: str, hint: str = "", *, on_key: bool = False) -> Finding:
    return Finding(path, "not-available-yet", f"{what} is not available yet{hint}", on_key)


def _bad(path: Path, message: str, *, on_key: bool = False) -> Finding:
    return Finding(path, "bad-value", f"{dotted(path)} {message}", on_key)


def _scheme(uri: str) -> str:
    match = _SCHEME.match(uri)
    return match[1].lower() if match else "file"


def later_grammar(config: PipelineConfig) -> Iterator[Finding]:
    """What the grammar has and this version does not do."""
    if config.transform:
        yield _later(("transform",), "the stage transform", on_key=True)
    if config.engine.type == "ray":
        yield _later(("engine", "type"), "the engine ray", "; leave it out or write local")
    if config.sink.state is not None:
        yield _later(("sink", "state"), "sink.state", on_key=True)


def clients(config: PipelineConfig) -> Iterator[Finding]:
    """The client library must be there and be one for the URI."""
    stages = {"source": (config.source.client, config.source.uri), "sink": (config.sink.client, [config.sink.uri])}
    for stage, (client, uris) in stages.items():
        if client == "obstore":
            yield _later((stage, "client"), "the client obstore")
        elif client is not None:
            schemes = names.CLIENT_SCHEMES[client]
            if any(_scheme(uri) not in schemes for uri in uris):
                yield _bad((stage, "client"), f"is {client}, which is for URIs that begin with {_begin(schemes)}")


def _begin(schemes: tuple[str, ...]) -> str:
    return listed(f"{scheme}://" for scheme in schemes)


def detection(config: PipelineConfig) -> Iterator[Finding]:
    """Formats and compressions that are named for the source."""
    detect = config.detect
    if detect.format is not None:
        yield from _format_name(("detect", "format"), detect.format)
    if detect.compression is not None and detect.compression != "none":
        yield from _compression_name(("detect", "compression"), detect.compression, (*names.COMPRESSIONS, "none"))
    if detect.format in names.BINARY_FORMATS and detect.encoding is not None:
        yield _bad(("detect", "encoding"), f"does not apply to {detect.format}, which is no text", on_key=True)


def _is_known(name: str) -> bool:
    """Whether there is a format of that name. Installed packages are looked through for other names than our own."""
    return name in names.FORMATS or name in names.plugins.names()


def _format_name(path: Path, name: str) -> Iterator[Finding]:
    if not _is_known(name):
        known = names.known_formats()
        message = f"'{name}' is no format; there are {listed(known, word='and')}"
        yield Finding(path, "unknown-format", suggest(message, name, known))


def _compression_name(path: Path, name: str, choices: tuple[str, ...]) -> Iterator[Finding]:
    if name in choices:
        return
    message = f"'{name}' is no compression for this; there are {listed(choices, word='and')}"
    yield Finding(path, "unknown-compression", suggest(message, name, choices))


def sink_uri(config: PipelineConfig) -> Iterator[Finding]:
    """The sink must be a dataset, a template or a file, on a store that can be written."""
    sink = config.sink
    path: Path = ("sink", "uri")
    if _scheme(sink.uri) in ("http", "https"):
        yield _bad(path, "can't be a web address, which can be read only")
    if "::" in sink.uri:
        yield _bad(path, "can't be a chain of file systems ('::')")
    yield from _placeholders(config)
    if sink.kind == "dataset":
        return
    if sink.kind == "file" and re.search(r"[*?]", sink.uri):
        yield _bad(path, "can't be a pattern")
    elif sink.kind == "file" and _lacks_suffix(sink.uri):
        message = "must end in '/' (a dataset), have a placeholder such as {stem} (a template) or a suffix (one file)"
        yield _bad(path, message)
    if sink.mode == "incremental":
        yield _bad(("sink", "mode"), f"can't be incremental for a {sink.kind}; it must be 'overwrite' or 'error'")
    if "max_part_size" in sink.model_fields_set:
        yield _bad(("sink", "max_part_size"), "is for datasets only, whose URI ends in '/'", on_key=True)


def partitions(config: PipelineConfig) -> Iterator[Finding]:
    """What names the folders of a dataset must be known before the first record, and be fit for a name."""
    fields = config.sink.partition_by
    if not fields:
        return
    key: Path = ("sink", "partition_by")
    if config.sink.kind != "dataset":
        yield _bad(key, "is for datasets only, whose URI ends in '/'", on_key=True)
    for index, field in enumerate(fields):
        if field in fields[:index]:
            yield _bad((*key, index), f"has '{field}' twice")
        if _NO_FOLDER.search(field) or len(field.encode()) > LONGEST_FIELD:
            fit = f"names of up to {LONGEST_FIELD} bytes that don't begin with '_' or '.' and have none of {_SPECIAL}"
            yield _bad((*key, index), f"'{field}' can't name folders; only {fit} can")
    if config.validation is None and config.output_format not in (*names.TYPED_OUTPUTS, "csv", "tsv", None):
        message = f"validate is required: without a schema nobody knows what fields {config.output_format} will have"
        yield Finding(key, "missing-key", message, on_key=True)


def _lacks_suffix(uri: str) -> bool:
    """Whether the last name of a path says no kind of file; a bucket alone has no path."""
    match = _SCHEME.match(uri)
    path = match[3] if match else uri
    return not PurePosixPath(path.rpartition("/")[2]).suffix


def _placeholders(config: PipelineConfig) -> Iterator[Finding]:
    uri, path = config.sink.uri, ("sink", "uri")
    found = _BRACES.findall(uri)
    if re.search("[{}]", _BRACES.sub("", uri)):
        yield _bad(path, "has a brace without its other half")
    for name in found:
        if name not in PLACEHOLDERS:
            choices = listed((f"{{{choice}}}" for choice in PLACEHOLDERS), word="and")
            message = f"sink.uri: '{{{name}}}' is no placeholder; there are {choices}"
            yield Finding(path, "unknown-placeholder", suggest(message, name, PLACEHOLDERS))
    if found and config.sink.kind == "dataset":
        yield _bad(path, "can't have placeholders and end in '/': a dataset has part files, a template one per input")


def output(config: PipelineConfig) -> Iterator[Finding]:
    """The output's format must be known and have the options that are given."""
    name = config.output_format
    if name is None and config.sink.kind == "file" and _lacks_suffix(config.sink.uri):
        return  # not a sink at all, as `sink_uri` says
    if name is None:
        reason = "a dataset has no suffix" if config.sink.kind == "dataset" else "the sink's suffix does not tell it"
        message = f"format is required, since {reason}; it must be {listed(names.FORMATS)}"
        yield Finding(("sink", "uri"), "missing-key", message)
        return
    given = config.format is not None
    if given:
        yield from _format_name(("format", "type"), name)
    if not _is_known(name):
        return
    compression = config.output_compression
    if config.format is not None and config.format.compression is not None:
        choices = names.INNER_COMPRESSIONS.get(name, names.COMPRESSIONS)
        yield from _compression_name(("format", "compression"), config.format.compression, choices)
    elif compression is not None and name in names.INNER_COMPRESSIONS:
        yield _bad(("sink", "uri"), f"ends in a suffix of {compression}, but {name} is compressed inside")
    yield from _format_options(config, name)


def _format_options(config: PipelineConfig, name: str) -> Iterator[Finding]:
    if config.format is None:
        return
    for option, formats in FORMAT_OPTIONS.items():
        value = getattr(config.format, option)
        if (
            option in config.format.model_fields_set
            and name not in formats
            and value not in (None, False, "error", "keep")
        ):
            yield _bad(("format", option), f"does not apply to {name}; it is for {listed(formats)}", on_key=True)


def typed_output(config: PipelineConfig) -> Iterator[Finding]:
    """Typed output is fixed by a schema; text has none of its own."""
    if config.validation is not None or config.output_format not in names.TYPED_OUTPUTS:
        return
    detected = config.detect.format
    formats = [detected] if detected else [names.of_name(uri)[0] for uri in config.source.uri]
    untyped = [name for name in formats if name in names.FORMATS and name not in names.TYPED_FORMATS]
    if untyped:
        message = f"validate is required: {untyped[0]} has no types of its own, and {config.output_format} needs them"
        path: Path = ("sink", "uri") if config.format is None else ("format", "type")
        yield Finding(path, "missing-key", message)


def rejects(config: PipelineConfig) -> Iterator[Finding]:
    """Options that only some actions have."""
    section = config.rejects
    if section.action == "stop" and section.max is not None:
        yield _bad(("rejects", "max"), "does not apply to the action stop, which ends at the first reject", on_key=True)
    if section.action != "quarantine":
        for name in ("uri", "storage"):
            if name in section.model_fields_set and getattr(section, name):
                yield _bad(("rejects", name), f"does not apply to the action {section.action}", on_key=True)
    if section.uri is not None and _scheme(section.uri) in ("http", "https"):
        yield _bad(("rejects", "uri"), "can't be a web address, which can be read only")


def engine(config: PipelineConfig) -> Iterator[Finding]:
    """An address is a cluster's."""
    if config.engine.type == "local" and config.engine.address is not None:
        yield _bad(("engine", "address"), "does not apply to the engine local", on_key=True)


RULES: tuple[Rule, ...] = (
    later_grammar,
    clients,
    detection,
    sink_uri,
    partitions,
    output,
    typed_output,
    rejects,
    engine,
)
