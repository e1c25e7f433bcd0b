"""Fuzzing the readers of text formats: `python tests/bench/fuzz.py [SECONDS] [FORMAT…]`, 60 seconds for each by default.

Random and mutated texts go through framer and parser in random chunks. A crash, a place that is not in the data, a framer
and parser that count differently, cuts that depend on the chunks, more than five seconds for one input, or memory that
grows end it; the input is printed. Seconds are of processor time.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[1]))

from hostile.reading import frames, read

from ztf_flow.detect import inspect
from ztf_flow.errors import ParseError
from ztf_flow.records import Layout

TOKENS: dict[str, list[str]] = {
    "yaml": ["---\n", "...\n", "- ", "a: ", "\n", "  ", "[", "]", "{", "}", ", ", "&x ", "*x", "<<: ", "|\n", ">-\n", "'", '"',
             "# c\n", "%YAML 1.2\n", "!!int ", "!t ", "1", "é", "\t", "\r\n", ": ", "? ", "\u2028", "~", "0x", "1e999"],
    "toml": ["[a]\n", "[[a]]\n", "a = ", "1", '"x"', "'", '"""', "\n", "[", "]", "{", "}", ",", ".", "2024-01-01", "#", "\t", "é"],
    "ini": ["[a]\n", "[", "]", "k = v\n", "k", "=", ":", "\n", "  ", ";", "#", "é", "\r\n", "%(k)s"],
    "env": ["A=", "export ", "1", "'", '"', "\\", "\n", "#", " ", "$B", "é", "\r\n", "="],
    "xml": ["<a>", "</a>", "<b/>", "<a k='", "'", '"', ">", "<", "/>", "&amp;", "&x;", "&#65;", "<!--", "-->", "<![CDATA[",
            "]]>", "<?p", "?>", "<!DOCTYPE a [", "]>", "<!ENTITY e 'x'>", "text", "é", "\n", "<p:a xmlns:p='u'>", "</p:a>"],
    "text": ["a", "\n", "\r", "\r\n", "é", "\0", "\u2028"],
    "json": ["{", "}", "[", "]", ",", ":", '"', "\\", "1", "null", '"a"', " ", "\n", "é", "\\u00e9", "{\"a\":[1,2]}", "-", "e9"],
    "ndjson": ["{", "}", "[", "]", ",", ":", '"', "1", "\n", "\r\n", "{\"a\":1}", " ", "é"],
    "csv": ["a", ",", ";", '"', '""', "\n", "\r\n", "\r", "é", " ", "'", "1", "\t", "\0"],
}  # fmt: skip
OPTIONS: dict[str, list[dict[str, object] | None]] = {
    "yaml": [None, {"records": "$"}, {"records": "$.a[*]"}],
    "toml": [None, {"records": "$.a[*]"}],
    "json": [None, {"records": "$"}, {"records": "$.a[*]"}],
    "xml": [None, {"record": "a"}, {"record": "a", "namespaces": "strip"}],
}
ENCODINGS = ("utf-8", "utf-8", "utf-8", "utf-16-le", "latin-1")
GROWTH = 200 * 2**20


def inputs(format: str) -> st.SearchStrategy[bytes]:
    """Texts of the format's tokens, with bytes that are not UTF-8 now and then."""
    tokens = st.sampled_from([token.encode() for token in TOKENS[format]])
    odd = st.one_of(tokens, tokens, tokens, tokens, st.binary(max_size=3))
    deep = st.tuples(tokens, st.integers(1, 400), tokens).map(lambda parts: parts[0] * parts[1] + parts[2])
    return st.lists(st.one_of(*[odd] * 9, deep), max_size=40).map(b"".join)


def try_once(format: str, data: bytes, seed: int) -> None:
    """Read one input twice, in different chunks and frames."""
    choose = random.Random(seed)
    encoding = choose.choice(ENCODINGS)
    options = choose.choice(OPTIONS.get(format, [None]))
    layout = Layout(format, encoding=encoding)
    began = time.process_time()
    more: dict[str, Any] = {} if format in ("toml", "ini", "env") else {"frame_size": choose.choice([1, 30, 10**6])}
    given: dict[str, Any] = {"layout": layout, "limit": choose.choice([50, 1000, 10**7]), **more}
    try:
        read(format, data, options, chunk=choose.randint(1, 9), **given)
        one, other = (frames(format, data, options, chunk=chunk, **given)[0] for chunk in (1, 10**6))
    except ParseError:
        return
    assert [(c.data, c.start, c.length, c.first_record, c.first_line, c.records, c.fault) for c in one] == [
        (c.data, c.start, c.length, c.first_record, c.first_line, c.records, c.fault) for c in other
    ]
    for name in ("x", f"x.{format}"):
        inspect(name, data)
    assert time.process_time() - began < 5, "too slow"


def fuzz(format: str, seconds: float) -> Iterator[str]:
    """Try inputs until the time is up; yields what was done."""
    process, ended, count = psutil.Process(), time.process_time() + seconds, 0
    before = 0

    @settings(
        max_examples=500, deadline=None, database=None, suppress_health_check=list(HealthCheck),
        phases=[Phase.generate, Phase.shrink],
    )  # fmt: skip
    @given(data=inputs(format), seed=st.integers(0, 2**32))
    def run(data: bytes, seed: int) -> None:
        nonlocal count
        count += 1
        try_once(format, data, seed)

    while time.process_time() < ended:
        run()
        before = before or process.memory_info().rss
        assert process.memory_info().rss - before < GROWTH, "memory grows"
    grown = (process.memory_info().rss - before) / 2**20
    yield f"{format}: {count} inputs in {seconds:.0f} s, memory +{grown:.0f} MiB"


def main() -> None:
    """Fuzz the formats that are named, or all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seconds", nargs="?", type=float, default=60.0)
    parser.add_argument("formats", nargs="*", metavar="FORMAT", help=", ".join(TOKENS))
    given = parser.parse_args()
    if unknown := [format for format in given.formats if format not in TOKENS]:
        parser.error(f"not known: {', '.join(unknown)}; there are {', '.join(TOKENS)}")
    for format in given.formats or TOKENS:
        for line in fuzz(format, given.seconds):
            print(line, flush=True)


if __name__ == "__main__":
    main()
