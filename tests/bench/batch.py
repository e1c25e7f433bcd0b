"""Batches against plain loops, ratios of one run: `python tests/bench/batch.py [--cpu] [PART …]`, all parts by default.

`control` is how much quicker two plain loops in two processes are than one after the other: what the machine gives.
"""

from __future__ import annotations

import argparse
import asyncio
import csv
import gc
import io as io_module
import json
import statistics
import subprocess
import sys
import time
import tomllib
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import psutil
import tomli_w
import yaml
from batch_models import Computed
from orders import Order, orders
from pydantic import TypeAdapter

import ztf_flow as ztf
from ztf_flow.batch.processes import processes

ROUNDS = 3

clock = time.perf_counter
"""With `--cpu` the processor time of this process and its workers, for machines that are not quiet. Work on n workers
that takes a share of the first way's is then up to n / share times as quick where processors are free."""


def processor_time() -> float:
    """Of this process and the shared workers."""
    return time.process_time() + sum(sum(psutil.Process(pid).cpu_times()[:2]) for pid in processes.pids)


def seconds(work: Callable[[], Any]) -> float:
    """How long a call takes; what it gives is dropped afterwards."""
    gc.collect()
    started = clock()
    found = work()
    spent = clock() - started
    del found
    return spent


def texts(count: int) -> list[str]:
    return [json.dumps(order, ensure_ascii=False, separators=(",", ":")) for order in orders(count)]


def executed(model: Any, data: list[Any], formats: tuple[str, ...], **options: Any) -> Any:
    batch = ztf.create_batch(model, **options)
    if len(formats) == 2:
        for number, text in enumerate(data):
            batch.add_conversion(number, text, *formats)
    else:
        for number, text in enumerate(data):
            batch.add(number, text, *formats)
    return asyncio.run(batch.execute())


def plain_parse(data: list[str]) -> list[Any]:
    found: list[Any] = []
    for text in data:
        try:
            found.append(Order.model_validate_json(text))
        except ValueError as error:
            found.append(error)
    return found


def compare(name: str, count: int, ways: dict[str, Callable[[], Any]]) -> None:
    """Rounds of all ways in turn; the median of each way's ratio to the first one of its round."""
    taken: dict[str, list[float]] = {way: [] for way in ways}
    for _ in range(ROUNDS):
        for way, work in ways.items():
            taken[way].append(seconds(work))
    first = taken[next(iter(ways))]
    for way, spent in taken.items():
        ratio = statistics.median(a / b for a, b in zip(spent, first, strict=True))
        each = statistics.median(spent) / count * 1e6
        print(f"{name:8} {way:28} {each:9.2f} us/item  {ratio:5.2f} of the first ({min(spent):.2f}-{max(spent):.2f} s)")


def parse() -> None:
    data = texts(100_000)
    ways: dict[str, Callable[[], Any]] = {
        "plain loop": lambda: plain_parse(data),
        "add and execute": lambda: executed(Order, data, ("json",)),
        "with provenance": lambda: executed(Order, data, ("json",), include_provenance=True),
    }
    compare("parse", len(data), ways)
    gc.disable()
    compare("no gc", len(data), ways)
    gc.enable()


def small() -> None:
    """Items of other kinds, one record in each, against loops with the libraries that read them."""
    rows = list(orders(10_000, invalid=0))
    numbers, lists, listed = TypeAdapter(int), TypeAdapter(list[int]), TypeAdapter(list[Order])
    cases: dict[str, tuple[Any, list[str], Callable[[str], Any]]] = {
        "json, int": (int, [str(number) for number in range(len(rows))], numbers.validate_json),
        "json, list[int]": (list[int], [f"[{number},2,3]" for number in range(len(rows))], lists.validate_json),
        "json, list of orders": (Order, [f"[{text}]" for text in map(json.dumps, rows)], listed.validate_json),
        "csv": (Order, [csv_text(row) for row in rows], read_csv),
        "ndjson": (Order, [json.dumps(row) + "\n" for row in rows], read_ndjson),
        "yaml": (Order, [yaml.dump(row, Dumper=yaml.CSafeDumper, sort_keys=False) for row in rows], read_yaml),
        "toml": (Order, [tomli_w.dumps(row) for row in rows], lambda text: Order.model_validate(tomllib.loads(text))),
    }
    for name, (model, data, read) in cases.items():
        ways: dict[str, Callable[[], Any]] = {
            f"{name}: plain loop": partial(lambda data, read: [read(text) for text in data], data, read),
            f"{name}: batch": partial(executed, model, data, (name.partition(",")[0],), executor="thread"),
        }
        compare("small", len(data), ways)


def csv_text(row: dict[str, Any]) -> str:
    out = io_module.StringIO()
    csv.writer(out).writerows([row, row.values()])
    return out.getvalue()


def read_csv(text: str) -> list[Order]:
    return [Order.model_validate(row) for row in csv.DictReader(io_module.StringIO(text))]


def read_ndjson(text: str) -> list[Order]:
    return [Order.model_validate_json(line) for line in text.splitlines()]


def read_yaml(text: str) -> Order:
    return Order.model_validate(yaml.load(text, Loader=yaml.CSafeLoader))


def control(code: str) -> float:
    """Two processes at a time against one after the other; each runs `code` after its imports and says how long."""

    def start() -> subprocess.Popen[str]:
        program = f"import sys; sys.path[:] = {sys.path!r}\n{code}"
        return subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True)

    alone = float(start().communicate()[0])
    both = [start(), start()]
    return 2 * alone / max(float(process.communicate()[0]) for process in both)


def plain_convert(data: list[str]) -> list[str]:
    options: dict[str, Any] = {"Dumper": yaml.CSafeDumper, "allow_unicode": True, "sort_keys": False}
    return [yaml.dump(Order.model_validate_json(text).model_dump(mode="json"), **options) for text in data]


def convert() -> None:
    data = [json.dumps(order, ensure_ascii=False) for order in orders(30_000, invalid=0)]
    executed(Order, data[:100], ("json", "yaml"), executor="process")
    ways: dict[str, Callable[[], Any]] = {
        "plain loop": lambda: plain_convert(data),
        "two workers": lambda: executed(Order, data, ("json", "yaml"), executor="process"),
        "auto": lambda: executed(Order, data, ("json", "yaml")),
    }
    compare("convert", len(data), ways)
    code = "import batch, time, json\ndata = [json.dumps(o) for o in batch.orders(10_000, invalid=0)]\n"
    print(f"convert  control {control(code + TIMED.format('batch.plain_convert(data)')):.2f}")


TIMED = "s = time.perf_counter()\n{}\nprint(time.perf_counter() - s)"


def cpu() -> None:
    data = [json.dumps({"n": number}) for number in range(8_000)]
    executed(Computed, data[:10], ("json",), executor="process")
    ways: dict[str, Callable[[], Any]] = {
        "plain loop": lambda: [Computed.model_validate_json(text) for text in data],
        "two workers": lambda: executed(Computed, data, ("json",), executor="process"),
        "auto": lambda: executed(Computed, data, ("json",)),
    }
    compare("cpu", len(data), ways)
    code = "import time, batch_models as m\n"
    loop = "[m.Computed.model_validate_json('{\"n\":5}') for _ in range(4000)]"
    print(f"cpu      control {control(code + TIMED.replace('{}', loop)):.2f}")


class Waiting:
    """An async format that takes 20 ms."""

    name = "waiting"

    async def parse(self, data: str, **options: Any) -> Any:
        await asyncio.sleep(0.02)
        return json.loads(data)


class Blocking:
    """A format that blocks for 20 ms."""

    name = "blocking"

    def parse(self, data: str, **options: Any) -> Any:
        time.sleep(0.02)
        return json.loads(data)


def io() -> None:
    data = texts(1_000)
    for adapter in (Waiting(), Blocking()):
        ztf.register_format(adapter)
        work = partial(executed, Order, data, (adapter.name,), parallel=50)
        spent = [seconds(work) for _ in range(ROUNDS)]
        print(f"io       {adapter.name:28} {statistics.median(spent) / 0.4:5.2f} of the ideal 0.4 s")


def latency() -> None:
    """The longest time that another task of the loop waits while a batch is executed."""
    cases: tuple[tuple[str, Any, list[str], dict[str, Any]], ...] = (
        ("quick, auto", Order, texts(100_000), {}),
        ("quick, thread", Order, texts(100_000), {"executor": "thread"}),
        ("computing, auto", Computed, ['{"n":5}'] * 6000, {}),
        ("computing, thread", Computed, ['{"n":5}'] * 2000, {"executor": "thread"}),
        ("computing, process", Computed, ['{"n":5}'] * 6000, {"executor": "process"}),
    )

    async def main(model: Any, data: list[str], options: dict[str, Any]) -> tuple[float, float]:
        batch = ztf.create_batch(model, **options)
        for number, text in enumerate(data):
            batch.add(number, text, "json")
        waits: list[float] = []

        async def watch() -> None:
            while True:
                before = time.perf_counter()
                await asyncio.sleep(0.001)
                waits.append(time.perf_counter() - before - 0.001)

        watcher = asyncio.create_task(watch())
        await asyncio.sleep(0.05)
        waits.clear()
        await batch.execute()
        watcher.cancel()
        return max(waits) * 1e3, statistics.quantiles(waits, n=1000)[-1] * 1e3

    for name, model, data, options in cases:
        worst, nearly = asyncio.run(main(model, data, options))
        print(f"latency  {name:28} worst {worst:6.1f} ms, 99.9 % below {nearly:.1f} ms")


def stream(count: int = 5_000_000) -> None:
    line = texts(1)[0]

    def items() -> Iterator[tuple[int, str, str]]:
        for number in range(count):
            yield number, line, "json"

    async def main() -> None:
        process = psutil.Process()
        started, done, samples = time.perf_counter(), 0, []
        async for result in ztf.create_batch(Order).stream(items()):
            done += result.success
            if done % (count // 10) == 0:
                samples.append(process.memory_info().rss / 1e6)
        spent = time.perf_counter() - started
        shown = " ".join(f"{sample:.0f}" for sample in samples)
        print(f"stream   {done:,} items, {spent / count * 1e6:.2f} us/item, RSS in MB at each tenth: {shown}")

    asyncio.run(main())


PARTS: dict[str, Callable[[], None]] = {
    part.__name__: part for part in (parse, small, convert, io, cpu, latency, stream)
}  # fmt: skip


def main() -> None:
    global clock
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cpu", action="store_true", help="measure processor time of this process and its workers")
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    given = parser.parse_args()
    if unknown := [part for part in given.parts if part not in PARTS]:
        parser.error(f"not known: {', '.join(unknown)}; there are {', '.join(PARTS)}")
    if given.cpu:
        clock = processor_time
    for part in given.parts or PARTS:
        PARTS[part]()
    processes.end()


if __name__ == "__main__":
    main()
