"""Runs of plans as a command does them: progress on the way, a summary at the end, an exit code."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ztf_flow.cli.progress import Display, display
from ztf_flow.cli.summary import tell_report
from ztf_flow.cli.terminal import Interrupted, library_logs, run_until_signal, say_event
from ztf_flow.errors import FlowError

if TYPE_CHECKING:
    from ztf_flow.plan import Plan
    from ztf_flow.report import Report
    from ztf_flow.run import RunOptions

NOT_STARTED = "not started"


class PlanRun:
    """One run of a plan: what a command runs, or a scheduler.

    `label` is what the run is called where there are several. With `quiet` a run that did all it was asked for says
    nothing at its end.
    """

    def __init__(
        self,
        plan: Plan,
        options: RunOptions,
        shown: Display,
        *,
        log_format: str,
        label: str | None = None,
        quiet: bool = False,
    ) -> None:
        self.plan = plan
        self.label = label
        self.report: Report | None = None
        self.code: int | None = None
        self._options = options
        self._display = shown
        self._log_format = log_format
        self._quiet = quiet

    @property
    def status(self) -> str:
        """That of the report; `failed` for a run that ended before it had one."""
        if self.report is not None:
            return self.report.status
        return NOT_STARTED if self.code is None else "failed"

    async def execute(self) -> int:
        """Run, say how it ended, and give the exit code. One that is cancelled says so and raises CancelledError."""
        from ztf_flow.run import run_plan

        try:
            with self._display.follow(self.label or self.plan.name) as on_progress:
                options = replace(self._options, on_progress=on_progress, on_report=self._take)
                await run_plan(self.plan, options)
        except asyncio.CancelledError:
            self._tell()
            raise
        except FlowError as error:
            if self.report is None or error.exit_code != 1:
                self.code = error.exit_code
                told = self.plan.redactor.redact(str(error))
                say_event(
                    "error", f"{self.label}: {told}" if self.label else told, self._log_format, exit_code=self.code
                )
                return self.code
        self._tell()
        assert self.code is not None, "a run leaves a report"
        return self.code

    def _take(self, report: Report) -> None:
        self.report = report

    def _tell(self) -> None:
        if self.report is None:
            return
        self.code = self.report.exit_code
        if not self._quiet or self.code:
            tell_report(
                self.report, self.plan, self._log_format, console=self._display.console, apart=self.label is not None
            )


def redactor_of(plans: Sequence[Plan]) -> Callable[[str], str]:
    """What takes the secrets of all these plans out of a text."""

    def redact(text: str) -> str:
        for plan in plans:
            text = plan.redactor.redact(text)
        return text

    return redact


def run_plan_here(plan: Plan, options: RunOptions, *, progress: str, log_format: str, quiet: bool = False) -> int:
    """Run a plan in this process, show what goes on, and give the exit code."""
    with library_logs(redactor_of([plan]), log_format), display(progress, log_format) as shown:
        run = PlanRun(plan, options, shown, log_format=log_format, quiet=quiet)
        try:
            return run_until_signal(run.execute())
        except Interrupted as interrupted:
            return 128 + interrupted.signum
