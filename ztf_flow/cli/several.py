"""Several pipeline files in one `ztf run`: checked together, run by the scheduler, ended together by a signal."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from ztf_flow.batch.scheduler import BatchScheduler
from ztf_flow.batch.tasks import Priority
from ztf_flow.cli.progress import display
from ztf_flow.cli.running import PlanRun, redactor_of
from ztf_flow.cli.summary import tell_overview
from ztf_flow.cli.terminal import Interrupted, library_logs, run_until_signal
from ztf_flow.errors import ConfigError
from ztf_flow.storage.place import is_local, local_path

if TYPE_CHECKING:
    from ztf_flow.plan import Plan
    from ztf_flow.run import RunOptions

WORST_FIRST = (130, 143, 1, 3, 2, 4, 0)
"""Exit codes: an interruption, then a failure, the environment, the command line, a budget."""


def worst(codes: list[int]) -> int:
    """The exit code that counts of several."""
    return min(codes, key=WORST_FIRST.index)


class Several:
    """What the command line asks of several pipeline files. Raises ConfigError for a file that is named twice and for
    priorities that can't be."""

    def __init__(self, files: list[Path], *, max_concurrent: int, priorities: list[str]) -> None:
        for file, count in Counter(file.resolve() for file in files).items():
            if count > 1:
                raise ConfigError(f"{file} is named {count} times", stage="config")
        self._files = files
        self._max_concurrent = max_concurrent
        self._priorities = priorities_of(priorities, files)

    def run(self, plans: list[Plan], options: RunOptions, *, progress: str, log_format: str) -> int:
        """Run the files' plans, the urgent ones first and else in order. A failure of one doesn't stop the others; a
        signal ends all, in order. Gives the worst exit code. Raises ConfigError for two at a time into one sink."""
        if self._max_concurrent > 1:
            check_sinks(self._files, plans)
        interrupted = None
        with library_logs(redactor_of(plans), log_format), display(progress, log_format) as shown:
            runs = [
                PlanRun(plan, options, shown, log_format=log_format, label=label)
                for plan, label in zip(plans, labels(self._files, plans), strict=True)
            ]
            try:
                run_until_signal(self._run_all(runs))
            except Interrupted as error:
                interrupted = 128 + error.signum
            code = interrupted or worst([run.code for run in runs if run.code is not None])
            tell_overview(runs, code, log_format, console=shown.console)
        return code

    async def _run_all(self, runs: list[PlanRun]) -> None:
        """Raises what a run raised that is no FlowError, after all have ended."""
        async with BatchScheduler(max_concurrent=self._max_concurrent, max_queue_size=len(runs)) as scheduler:
            ids = [scheduler.schedule(run, priority) for run, priority in zip(runs, self._priorities, strict=True)]
            await scheduler.wait_for_all()
            for id in ids:
                await scheduler.wait_for(id)


def priorities_of(given: list[str], files: list[Path]) -> list[Priority]:
    """The priority of each file by `FILE=HIGH` items. Raises ConfigError for another form, an unknown priority and a
    file that isn't run."""
    found = dict.fromkeys((file.resolve() for file in files), Priority.NORMAL)
    for item in given:
        name, separator, priority = item.rpartition("=")
        if not separator or priority.upper() not in Priority.__members__:
            known = ", ".join(Priority.__members__)
            raise ConfigError(f"--priority {item}: must be FILE=PRIORITY, with one of {known}", stage="config")
        file = Path(name).resolve()
        if file not in found:
            raise ConfigError(f"--priority {item}: {name} is not one of the files to run", stage="config")
        found[file] = Priority[priority.upper()]
    return list(found.values())


def check_sinks(files: list[Path], plans: list[Plan]) -> None:
    """Raise ConfigError where two runs that may go on at a time would write to one place."""
    writers: dict[str, Path] = {}
    for file, plan in zip(files, plans, strict=True):
        sink = plan.config.sink
        if sink.kind == "template":  # its outputs are named after its inputs
            continue
        place = str(Path(local_path(sink.uri, plan.folder)).resolve()) if is_local(sink.uri) else sink.uri
        other = writers.setdefault(place, file)
        if other is not file:
            uri = plan.redactor.display_uri(sink.uri)
            hint = "run them one after the other (without --max-concurrent), or give each a sink of its own"
            raise ConfigError(f"{other} and {file} both write to {uri}; {hint}", stage="config")


def labels(files: list[Path], plans: list[Plan]) -> list[str]:
    """What each run is called: its pipeline's name, or its file where two have the same name."""
    names = Counter(plan.name for plan in plans)
    return [plan.name if names[plan.name] == 1 else str(file) for file, plan in zip(files, plans, strict=True)]
