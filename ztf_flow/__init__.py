"""ztf-flow: very large, partly broken data through a schema, with proof of what happened to every record."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ztf_flow.batch import (
        BatchProcessor,
        BatchResult,
        BatchSummary,
        create_batch,
        create_batch_converter,
        create_batch_formatter,
        create_batch_parser,
        detect_format,
        process_directory,
        retry_batch,
    )
    from ztf_flow.batch.pool import ResourcePool
    from ztf_flow.batch.scheduler import BatchScheduler, create_scheduler
    from ztf_flow.batch.tasks import Priority, ResourceStats, ScheduledTask
    from ztf_flow.conversion import Result, convert, format_to, parse_from, parse_many, parse_one
    from ztf_flow.errors import (
        ConfigError,
        FlowError,
        InvalidRecordError,
        ParseError,
        QueueFullError,
        SetupError,
        SinkError,
        TaskCancelledError,
    )
    from ztf_flow.pipeline import Pipeline, Record, arun, run
    from ztf_flow.report import Progress, Report

_PLACES = {
    "batch": (
        "BatchProcessor",
        "BatchResult",
        "BatchSummary",
        "create_batch",
        "create_batch_converter",
        "create_batch_formatter",
        "create_batch_parser",
        "detect_format",
        "process_directory",
        "retry_batch",
    ),
    "batch.pool": ("ResourcePool",),
    "batch.scheduler": ("BatchScheduler", "create_scheduler"),
    "batch.tasks": ("Priority", "ResourceStats", "ScheduledTask"),
    "conversion": ("Result", "convert", "format_to", "parse_from", "parse_many", "parse_one"),
    "errors": (
        "ConfigError",
        "FlowError",
        "InvalidRecordError",
        "ParseError",
        "QueueFullError",
        "SetupError",
        "SinkError",
        "TaskCancelledError",
    ),
    "pipeline": ("Pipeline", "Record", "arun", "run"),
    "report": ("Progress", "Report"),
}

__all__ = [
    "BatchProcessor",
    "BatchResult",
    "BatchScheduler",
    "BatchSummary",
    "ConfigError",
    "FlowError",
    "InvalidRecordError",
    "ParseError",
    "Pipeline",
    "Priority",
    "Progress",
    "QueueFullError",
    "Record",
    "Report",
    "ResourcePool",
    "ResourceStats",
    "Result",
    "ScheduledTask",
    "SetupError",
    "SinkError",
    "TaskCancelledError",
    "arun",
    "convert",
    "create_batch",
    "create_batch_converter",
    "create_batch_formatter",
    "create_batch_parser",
    "create_scheduler",
    "detect_format",
    "format_to",
    "parse_from",
    "parse_many",
    "parse_one",
    "process_directory",
    "register_format",
    "retry_batch",
    "run",
]


def register_format(adapter: Any) -> None:
    """Add a format to this process, or replace the one of its name (`ztf_flow.formats.adapter` has the protocols)."""
    from ztf_flow.config.names import plugins
    from ztf_flow.formats.registry import default_registry

    default_registry.register(adapter)
    plugins.add(adapter.name)


def __getattr__(name: str) -> Any:
    """Names are imported when they are used: `import ztf_flow` itself must be quick."""
    from importlib import import_module

    for module, names in _PLACES.items():
        if name in names:
            return getattr(import_module(f"ztf_flow.{module}"), name)
    raise AttributeError(f"module 'ztf_flow' has no attribute {name!r}")


class _Package(ModuleType):
    """A public name stays what it is when a module of that name is imported: `ztf_flow.run` is the function."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (isinstance(value, ModuleType) and name in __all__):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
