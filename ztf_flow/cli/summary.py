"""The end of a run for people: a table of counts and the most frequent errors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import orjson

from ztf_flow.cli.progress import size
from ztf_flow.cli.terminal import is_plain, say

if TYPE_CHECKING:
    from rich.console import Console

    from ztf_flow.cli.running import PlanRun
    from ztf_flow.plan import Plan
    from ztf_flow.report import Report

TOP_ERRORS = 5


def tell_report(
    report: Report, plan: Plan, log_format: str, *, console: Console | None = None, apart: bool = False
) -> None:
    """Write the summary to stderr: JSON, a table on a terminal, plain lines elsewhere; `apart` from what stands
    before it."""
    if log_format == "json":
        say(orjson.dumps({"event": "report", **report.as_dict()}, default=str).decode())
        return
    if apart:
        say("")
    rows = _rows(report, plan)
    if is_plain():
        width = max(len(name) for name, _ in rows)
        for name, value in rows:
            say(f"{name.ljust(width)}  {value}")
    else:
        _table([[name, value] for name, value in rows], console)
    for line in _errors(report):
        say(line)
    if report.message:
        kinds = {"failed": "error: ", "succeeded": ""}
        say(f"{kinds.get(report.status, report.status.replace('_', ' ') + ': ')}{report.message}")


def tell_overview(runs: Sequence[PlanRun], code: int, log_format: str, *, console: Console | None = None) -> None:
    """One line for each of several runs, in the order of the command line."""
    if log_format == "json":
        ended = [{"pipeline": run.label, "status": run.status, "exit_code": run.code} for run in runs]
        say(orjson.dumps({"event": "runs", "exit_code": code, "runs": ended}).decode())
        return
    say("")
    rows = [_overview_row(run) for run in runs]
    if is_plain():
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        for row in rows:
            say("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
    else:
        _table(rows, console)


def _overview_row(run: PlanRun) -> list[str]:
    report = run.report
    if report is None:
        return [run.label or "", run.status, "", ""]
    counts = report.counts
    told = " · ".join(f"{name} {counts[name]:,}" for name in ("read", "written", "quarantined") if name in counts)
    return [run.label or "", report.status.replace("_", " "), told, f"{report.duration_s:.2f} s"]


def _rows(report: Report, plan: Plan) -> list[tuple[str, str]]:
    counts, files = report.counts, report.files
    seconds = report.duration_s or 0.001
    return [
        ("pipeline", f"{report.pipeline} ({report.status})"),
        ("run", report.run_id),
        ("records", " · ".join(f"{name} {counts[name]:,}" for name in counts)),
        ("objects", " · ".join(f"{name} {files[name]:,}" for name in files)),
        ("bytes", f"read {size(report.bytes['read'])} · written {size(report.bytes['written'])}"),
        ("time", f"{seconds:.2f} s · {counts['read'] / seconds:,.0f} records/s"),
        ("memory", f"peak {size(report.peak_rss_bytes)}"),
        ("sink", plan.redactor.display_uri(plan.config.sink.uri)),
    ]


def _table(rows: list[list[str]], console: Console | None) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(show_header=False, box=None, padding=(0, 1))
    for first, *others in rows:
        table.add_row(Text(first, style="bold"), *map(Text, others))
    (console or Console(stderr=True)).print(table)


def _errors(report: Report) -> list[str]:
    if not report.errors_by_type:
        return []
    lines = ["most frequent errors:"]
    lines += [f"  {error['count']:>9,}  {_told(error)}" for error in report.errors_by_type[:TOP_ERRORS]]
    more = len(report.errors_by_type) - TOP_ERRORS
    if more > 0:
        lines.append(f"  and {more} more kinds")
    return lines


def _told(error: dict[str, Any]) -> str:
    path = ".".join(map(str, error["path"])) or "record"
    example = error["example"]
    shown = ""
    if example is not None:
        given = f", for example {example['input']!r}" if example["input"] is not None else ""
        shown = f": {example['message']}{given}"
    return f"{error['stage']} {path} {error['type']}{shown}"
