"""A campaign: `python tests/differential --records 2_000_000 [--seed N] [--processes 2] [--most 200]`.

Cases are drawn from seeds, one after the other, until so many records went through both paths. A difference is printed
with its seed and as a small trial that can be pasted into a test; the campaign goes on. The exit code is 1 if there was
one. `--show SEED` prints one case and what it gives; `--enumerate` goes through all lists of cells instead.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from pathlib import Path
from random import Random
from threading import Thread
from typing import Any

sys.path[0] = str(Path(__file__).parents[1])

from differential.cases import Case  # noqa: E402
from differential.comparing import Tally, differences  # noqa: E402
from differential.drawing import draw_case  # noqa: E402
from differential.enumerated import cases  # noqa: E402
from differential.minimising import minimised  # noqa: E402
from differential.trials import Unusable  # noqa: E402

KEPT = 40
"""Differences that are printed at length, of each kind one."""

REPORTED = 60.0
"""Seconds between two reports of how far a campaign is."""


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=2_000_000)
    parser.add_argument("--seed", type=int, default=0, help="the first seed; the next processes begin 10 million later")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--most", type=int, default=200, help="rows of a case at the most")
    parser.add_argument("--show", type=int)
    parser.add_argument("--enumerate", action="store_true")
    parser.add_argument("--worker", action="store_true", help="lines of JSON, for the process that counts")
    return parser.parse_args()


def main() -> int:
    given = arguments()
    if given.show is not None:
        return show(draw_case(Random(given.show), most=given.most))
    if given.enumerate:
        return enumerate_all()
    if given.worker:
        work(given.records, given.seed, given.most)
        return 0
    return campaign(given)


def show(case: Case) -> int:
    trial = case.made()
    print(trial.script())
    found = differences(trial)
    print(*found, sep="\n")
    return int(bool(found))


def enumerate_all() -> int:
    """Every list of nasty cells in every setting."""
    tally = Tally()
    seen: set[str] = set()
    for case in cases(full=True):
        found = differences(case.made(), tally)
        script = minimised(case).made().script() if found else ""
        if found and script not in seen:
            seen.add(script)
            print("---", found[0], script, sep="\n", flush=True)
    print(f"{tally}; {len(seen)} differences")
    return int(bool(seen))


def work(records: int, seed: int, most: int) -> None:
    """Go through cases until so many records were compared; say each seed before it is tried, for crashes."""
    tally = Tally()
    while tally.records < records:
        say({"seed": seed})
        case = draw_case(Random(seed), most=most)
        before = Tally(**vars(tally))
        try:
            found = differences(case.made(), tally)
        except Unusable:
            tally = before
            tally.unusable += 1
            found = []
        if found:
            small = minimised(case).made()
            say({"difference": seed, "found": differences(small)[:3] or found[:3], "script": small.script()})
        if tally.trials % 50 == 0:
            say({"tally": vars(tally)})
        seed += 1
    say({"tally": vars(tally), "done": True})


def say(message: dict[str, Any]) -> None:
    print(json.dumps(message), flush=True)


class Worker:
    """A process that works; one that dies is followed by another behind the seed that killed it."""

    def __init__(self, records: int, seed: int, most: int) -> None:
        self.records, self.seed, self.most = records, seed, most
        self.past, self.tally = Tally(), Tally()
        self.process = self._start()

    def _start(self) -> subprocess.Popen[str]:
        left = max(1, self.records - self.past.records)
        command = [sys.executable, str(Path(__file__).parent), "--worker", "--records", str(left)]
        command += ["--seed", str(self.seed), "--most", str(self.most)]
        return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)

    def messages(self) -> Any:
        """Messages until the work is done."""
        while True:
            assert self.process.stdout is not None
            done = False
            for line in self.process.stdout:
                message = json.loads(line)
                self.seed = message.get("seed", self.seed)
                if "tally" in message:
                    self.tally = Tally(**message["tally"])
                done = message.get("done", False)
                yield message
            code = self.process.wait()
            self.past.add(self.tally)
            self.tally = Tally()
            if done:
                return
            yield {"difference": self.seed, "found": [f"the process ended with {code}"], "script": f"seed {self.seed}"}
            self.seed += 1
            self.process = self._start()


def campaign(given: argparse.Namespace) -> int:
    began = time.perf_counter()
    share = -(-given.records // given.processes)
    workers = [Worker(share, given.seed + number * 10_000_000, given.most) for number in range(given.processes)]
    seen: dict[str, int] = {}
    threads = [Thread(target=follow, args=(worker, seen)) for worker in workers]
    for thread in threads:
        thread.start()
    for thread in threads:
        while thread.is_alive():
            thread.join(REPORTED)
            print(f"{time.perf_counter() - began:.0f} s: {sum_of(workers)}", file=sys.stderr, flush=True)
    print(
        f"seeds from {given.seed}, {given.processes} processes, {time.perf_counter() - began:.0f} s: {sum_of(workers)}"
    )
    print(f"{sum(seen.values())} differences of {len(seen)} kinds")
    return int(bool(seen))


def sum_of(workers: list[Worker]) -> Tally:
    total = Tally()
    for worker in workers:
        total.add(worker.past)
        total.add(worker.tally)
    return total


def follow(worker: Worker, seen: dict[str, int]) -> None:
    for message in worker.messages():
        if "difference" in message:
            kind = kind_of(message["found"])
            seen[kind] = seen.get(kind, 0) + 1
            if seen[kind] == 1 and len(seen) <= KEPT:
                print(f"--- seed {message['difference']}", *message["found"], message["script"], sep="\n", flush=True)


def kind_of(found: list[str]) -> str:
    """The first difference less what is of one case only: numbers and quoted texts."""
    import re

    return re.sub(r"\d+", "0", re.sub(r"'[^']*'|\"[^\"]*\"", "''", found[0]))[:80]


if __name__ == "__main__":
    sys.exit(main())
