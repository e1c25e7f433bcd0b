"""Options of conversions, by the grammar of the pipeline file: what is wrong there is wrong here, in the same words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ztf_flow.errors import ConfigError
from ztf_flow.formats.registry import default_registry

if TYPE_CHECKING:
    from ztf_flow.config.model import FormatConfig, PipelineConfig


def parse_options(format: str, given: Mapping[str, Any]) -> Any:
    """The options of a format's reader; None for a format that has none. Raises ConfigError with every problem."""
    from ztf_flow.config.model import ParseConfig

    default = ParseConfig().options(format)
    if not given:
        return default
    if default is None:
        raise ConfigError(f"format '{format}' has no options for reading: {', '.join(given)}", stage="config")
    section = "csv" if format == "tsv" else format
    return _checked({"parse": {section: dict(given)}}).parse.options(format)


def format_options(format: str, given: Mapping[str, Any]) -> FormatConfig:
    """The options of a format's writer. Raises ConfigError with every problem."""
    from ztf_flow.config.model import FormatConfig

    if not given:
        return FormatConfig(type=format)
    if given.get("compression") is not None and default_registry.get(format).rows != "arrow":
        raise ConfigError(f"{format} in memory is text, which takes no compression", stage="config")
    settings = _checked({"format": {**given, "type": format}}).format
    assert settings is not None
    return settings


def _checked(keys: dict[str, Any]) -> PipelineConfig:
    from ztf_flow.config.lint import lint
    from ztf_flow.config.load import config_from_mapping
    from ztf_flow.config.problems import PipelineFileError

    keys = {"source": "data", "validate": "any:Model", "sink": "data.parquet", **keys}
    try:
        loaded = config_from_mapping(keys, folder=".", environment={})
        problems = lint(loaded)
    except PipelineFileError as error:
        problems = list(error.problems)
    if problems:
        raise ConfigError("; ".join(problem.message for problem in problems), stage="config")
    return loaded.config
