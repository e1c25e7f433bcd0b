"""From an output row or a reject to the bytes it came from, and back, without a pipeline file."""

from __future__ import annotations

from ztf_flow.tracing.back import trace_record
from ztf_flow.tracing.rows import trace_row

__all__ = ["trace_record", "trace_row"]
