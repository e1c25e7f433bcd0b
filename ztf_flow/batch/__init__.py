"""Many conversions from Python: in memory, from iterables, from directories; in parallel, with failures as results."""

from __future__ import annotations

from typing import Any

from ztf_flow.batch.detection import detect_format
from ztf_flow.batch.directory import DirectoryBatch, process_directory
from ztf_flow.batch.options import BatchOptions, Operation
from ztf_flow.batch.processor import BatchProcessor
from ztf_flow.batch.results import BatchItem, BatchResult, BatchSummary
from ztf_flow.batch.retry import retry_batch

__all__ = [
    "BatchItem",
    "BatchOptions",
    "BatchProcessor",
    "BatchResult",
    "BatchSummary",
    "DirectoryBatch",
    "create_batch",
    "create_batch_converter",
    "create_batch_formatter",
    "create_batch_parser",
    "detect_format",
    "process_directory",
    "retry_batch",
]


def create_batch(model: Any, *, operation: Operation = "parse", **options: Any) -> BatchProcessor:
    """A batch that parses, formats or converts by `model`; `options` are the fields of `BatchOptions`.

    Raises ConfigError for a model that is no type, ValueError for an option or operation that there is not.
    """
    return BatchProcessor(model, operation=operation, **options)


def create_batch_parser(model: Any, **options: Any) -> BatchProcessor:
    """A batch that parses: `add(id, data, format)`."""
    return BatchProcessor(model, operation="parse", **options)


def create_batch_formatter(model: Any, **options: Any) -> BatchProcessor:
    """A batch that formats: `add(id, object, format)`."""
    return BatchProcessor(model, operation="format", **options)


def create_batch_converter(model: Any, **options: Any) -> BatchProcessor:
    """A batch that converts: `add_conversion(id, data, source_format, target_format)`."""
    return BatchProcessor(model, operation="convert", **options)
