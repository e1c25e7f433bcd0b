"""Kill runs at random moments, over and over, and compare what they leave with what undisturbed runs leave.

    python tests/torture/kills.py                          # 200 kills for each format and store
    python tests/torture/kills.py --kills 20 --format csv --store local --seed 7

A round makes a dataset, changes its input, replays what was rejected by a fixed schema, and makes it anew with --fresh.
Each of these four runs is killed (SIGKILL) at a random moment and begun again with the same command until one comes to
its end. Then parts, provenance and rejects
must be byte for byte those of runs that nobody disturbed, the counts of the reports too, and nothing temporary is left.
A process begins as a fork of this one, which has everything imported, so that most kills strike at work.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

FORMATS = ("ndjson", "csv", "parquet")
STORES = ("local", "s3")
BROKEN = {"fields": {"id": {"type": "int", "ge": 0}, "text": "str", "at": "datetime"}}
FIXED = {
    "fields": {
        "id": {"type": "int", "ge": -1},
        "text": {"type": "str", "optional": True, "default": None},
        "at": {"type": "datetime", "optional": True, "default": None},
    }
}

SERVER = """
import logging, sys, threading
from moto.server import ThreadedMotoServer
logging.getLogger("werkzeug").setLevel(logging.ERROR)
server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
server.start()
print(server.get_host_and_port()[1], flush=True)
sys.stdin.read()
"""


class Local:
    """A folder of this machine as the lake."""

    options: dict[str, Any] = {}  # noqa: RUF012

    def uploads(self) -> list[Any]:
        return []

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "lake"

    def uri(self, name: str) -> str:
        return f"{self.folder}/{name}"

    def put(self, name: str, data: bytes, clock: int) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        os.utime(path, (clock, clock))

    def files(self, folder: str) -> dict[str, bytes]:
        root = self.folder / folder
        return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}

    def remove(self, name: str) -> None:
        path = self.folder / name
        if path.is_file():
            path.unlink()
        else:
            shutil.rmtree(path, ignore_errors=True)


class Bucket:
    """A bucket of an S3 server on loopback."""

    def __init__(self, port: int) -> None:
        import boto3

        self.options = {"key": "k", "secret": "s", "endpoint_url": f"http://127.0.0.1:{port}"}
        self._client = boto3.client(
            "s3", endpoint_url=self.options["endpoint_url"], aws_access_key_id="k", aws_secret_access_key="s",
            region_name="us-east-1",
        )  # fmt: skip
        self._client.create_bucket(Bucket="lake")

    def uri(self, name: str) -> str:
        return f"s3://lake/{name}"

    def put(self, name: str, data: bytes, clock: int) -> None:
        self._client.put_object(Bucket="lake", Key=name, Body=data)

    def _keys(self, folder: str) -> list[str]:
        pages = self._client.get_paginator("list_objects_v2").paginate(Bucket="lake", Prefix=f"{folder}/")
        return [item["Key"] for page in pages for item in page.get("Contents", [])]

    def files(self, folder: str) -> dict[str, bytes]:
        return {
            key[len(folder) + 1 :]: self._client.get_object(Bucket="lake", Key=key)["Body"].read()
            for key in self._keys(folder)
        }

    def uploads(self) -> list[Any]:
        found: list[Any] = self._client.list_multipart_uploads(Bucket="lake").get("Uploads", [])
        return found

    def remove(self, name: str) -> None:
        for key in [name, *self._keys(name)]:
            self._client.delete_object(Bucket="lake", Key=key)


Store = Local | Bucket


@contextlib.contextmanager
def open_store(kind: str, folder: Path) -> Iterator[Store]:
    if kind == "local":
        yield Local(folder)
        return
    command = [sys.executable, "-c", SERVER]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as server:
        assert server.stdout is not None and server.stdin is not None
        try:
            yield Bucket(int(server.stdout.readline()))
        finally:
            server.stdin.close()


@dataclass
class Arena:
    """Runs of one pipeline into a store."""

    store: Store
    folder: Path
    output: str
    kills: int = 0
    attempts: int = 0
    completed: int = 0
    took: dict[str, float] = field(default_factory=dict)

    def fill(self, version: int) -> None:
        """The input: small objects, a large one that is cut, broken records; the second version changes some."""
        for number in range(12):
            changed = version and number % 5 == 2
            rows = [row(number * 100 + index, changed=bool(changed)) for index in range(3 + number % 3)]
            if number % 4 == 1:
                rows.insert(1, b"{broken\n")
            self.store.put(f"in/{number:03}.ndjson", b"".join(rows), 1_000_000 + bool(changed))
        large = b"".join(row(10_000 + index) if index % 97 else b'{"id":-1}\n' for index in range(1_500))
        self.store.put("in/large.ndjson", large, 1_000_000)
        if version:
            self.store.put("in/new.ndjson", row(77_777), 1_000_000)
        else:
            self.store.remove("in/new.ndjson")

    def keys(self, sink: str, *, fixed: bool) -> dict[str, Any]:
        options = self.store.options
        return {
            "name": "torture",
            "source": {"uri": self.store.uri("in/*.ndjson"), "split_size": 12_000, "storage": options},
            "validate": {"schema": FIXED if fixed else BROKEN},
            "format": self.output,
            "sink": {"uri": self.store.uri(f"{sink}/"), "max_part_size": 6_000, "storage": options},
            "limits": {"workers": 1},
        }

    def begin(self, sink: str, run_id: str, kind: str, *, fixed: bool) -> int:
        """A process that runs the pipeline; its id."""
        child = os.fork()
        if child:
            return child
        code = 99
        try:
            with (self.folder / "child.log").open("w") as log:
                os.dup2(log.fileno(), 2)
            code = run_here(self.keys(sink, fixed=fixed), self.folder, run_id, kind)
        finally:
            os._exit(code)

    def begin_and_wait(self, sink: str, run_id: str, kind: str, *, fixed: bool) -> None:
        _, status = os.waitpid(self.begin(sink, run_id, kind, fixed=fixed), 0)
        assert status == 0, (self.folder / "child.log").read_text()

    def is_over(self, sink: str, run_id: str) -> bool:
        """Whether a run was killed when it had done all but end: its report is there, and it is not to be continued."""
        state = self.store.files(f"{sink}/_ztf")
        return f"runs/{run_id}.json" in state and "run.json" not in state

    def undisturbed(self, sink: str, run_id: str, kind: str, *, fixed: bool) -> None:
        began = time.monotonic()
        self.begin_and_wait(sink, run_id, kind, fixed=fixed)
        self.took[run_id] = time.monotonic() - began

    def disturbed(self, sink: str, run_id: str, kind: str, chance: random.Random, *, fixed: bool) -> None:
        """Kill and begin again until a run comes to its end."""
        while True:
            child = self.begin(sink, run_id, kind, fixed=fixed)
            self.attempts += 1
            time.sleep(chance.uniform(0, 1.1 * self.took[run_id]))
            os.kill(child, signal.SIGKILL)
            _, status = os.waitpid(child, 0)
            if os.WIFSIGNALED(status):
                self.kills += 1
                if not self.is_over(sink, run_id):
                    continue
                self.completed += 1
                self.begin_and_wait(sink, "after", "run", fixed=fixed)  # it may have left its lock
                self.store.remove(f"{sink}/_ztf/runs/after.json")
                self.store.remove(f"{sink}/_ztf/runs/after.files.jsonl")
                return
            assert status == 0, (self.folder / "child.log").read_text()
            self.completed += 1
            return


def row(number: int, *, changed: bool = False) -> bytes:
    text = f"{'changed' if changed else 'row'} {number} {'x' * (number % 40)}"
    return json.dumps({"id": number, "text": text, "at": "2024-01-01T00:00:00"}).encode() + b"\n"


def run_here(keys: dict[str, Any], folder: Path, run_id: str, kind: str) -> int:
    """Run a pipeline in this process; its exit code."""
    import asyncio

    import ztf_flow.engine.pools as pools
    from ztf_flow.config.load import config_from_mapping
    from ztf_flow.plan import compile_plan
    from ztf_flow.run import RunOptions, run_plan

    pools.runs_in_processes = lambda *_: False
    plan = compile_plan(config_from_mapping(keys, folder=folder))
    options = RunOptions(run_id=run_id, fresh=kind == "fresh", replay=kind == "replay")
    return asyncio.run(run_plan(plan, options)).exit_code


def comparable(files: dict[str, bytes], sink: str) -> dict[str, Any]:
    """What of a dataset must not depend on what happened to its runs."""
    kept: dict[str, Any] = {
        name: data
        for name, data in files.items()
        if name.startswith("part-") or "/quarantine/" in name or "/provenance/" in name
    }
    kept["parts"] = json.loads(files["_ztf/manifest.json"])["parts"]
    for name, data in files.items():
        if name.startswith("_ztf/runs/") and not name.endswith(".files.jsonl"):
            report = json.loads(data)
            kept[name] = {key: report[key] for key in ("status", "counts", "errors_by_type")}
        if name.startswith("_ztf/runs/") and name.endswith(".files.jsonl"):
            kept[name] = sorted(data.splitlines())
        said = name.rpartition("/")[2]
        assert "staging" not in name and not said.startswith((".", "lock-", "clock-", "run.json")), f"{name} is left"
    return {
        name: value.replace(f"/{sink}/".encode(), b"/SINK/") if isinstance(value, bytes) else value
        for name, value in kept.items()
    }


STEPS = (("r1", 0, "run"), ("r2", 1, "run"), ("r3", 1, "replay"), ("r4", 1, "fresh"))
"""Run id, version of the input, what kind of run it is. From the replay on the schema is the fixed one."""


def is_fixed(kind: str) -> bool:
    return kind != "run"


def torture(store: Store, folder: Path, output: str, *, kills: int, seed: int) -> Arena:
    """Rounds until so many runs were killed. Raises AssertionError at the first difference."""
    arena = Arena(store, folder, output)
    chance = random.Random(seed)
    references = []
    for run_id, version, step in STEPS:
        arena.fill(version)
        arena.undisturbed("calm", run_id, step, fixed=is_fixed(step))
        references.append(comparable(store.files("calm"), "calm"))
    assert references[0] != references[1] != references[2] != references[3]
    assert references[2]["_ztf/runs/r3.json"]["counts"]["written"] > 10, "the replay adds something"
    while arena.kills < kills:
        sink = f"wild{arena.completed}"
        for (run_id, version, step), reference in zip(STEPS, references, strict=True):
            arena.fill(version)
            arena.disturbed(sink, run_id, step, chance, fixed=is_fixed(step))
            found = comparable(store.files(sink), sink)
            different = [name for name in {**reference, **found} if reference.get(name) != found.get(name)]
            assert not store.uploads(), "an upload was begun and not ended"
            assert not different, f"seed {seed}, after {arena.kills} kills, {sink}, {run_id}: {sorted(different)}"
        store.remove(sink)
    return arena


def preload() -> None:
    """Import what a run needs, so that a fork has it."""
    import pyarrow.parquet
    import s3fs

    import ztf_flow.engine.pools
    import ztf_flow.run

    del pyarrow, s3fs, ztf_flow


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--format", choices=FORMATS, action="append")
    parser.add_argument("--store", choices=STORES, action="append")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    os.environ.setdefault("AWS_DEFAULT_REGION", "us-east-1")
    preload()
    for kind in given.store or STORES:
        for output in given.format or FORMATS:
            began = time.monotonic()
            with tempfile.TemporaryDirectory(prefix="ztf-torture-") as name, open_store(kind, Path(name)) as store:
                arena = torture(store, Path(name), output, kills=given.kills, seed=given.seed)
            print(
                f"{kind:5} {output:7} {arena.kills} kills, {arena.completed} runs came to their end, "
                f"0 differences, {time.monotonic() - began:.0f} s",
                flush=True,
            )


if __name__ == "__main__":
    main()
