"""Reading bytes through a format's framer and parser, as pipelines do, and holding what must always hold."""

from __future__ import annotations

from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from ztf_flow.formats.registry import default_registry
from ztf_flow.records import Batch, Cut, Frame, Layout, SourceObject

LIMIT = 16 * 2**20
OBJECT = SourceObject("file:///x", "/x", "1", None, "x")
CSV = {
    "delimiter": None, "quote": None, "escape": None, "header": True, "columns": None, "null_values": [""],
    "comment": None, "skip_rows": 0, "newlines_in_values": True,
}  # fmt: skip
DEFAULTS: dict[str, dict[str, Any]] = {"csv": CSV, "tsv": CSV}


@dataclass(frozen=True)
class Seen:
    """One source record: its value, or why it is refused."""

    record: int | None
    line: int | None
    start: int | None
    end: int | None
    raw: bytes | None
    value: Any = None
    error: str | None = None

    def matches(self, expected: Any) -> bool:
        """Whether this is the expected value, or is refused with the text of an expected `Bad` in its reason."""
        if isinstance(expected, Bad):
            return self.error is not None and expected.text in self.error
        return self.error is None and self.value == expected and type(self.value) is type(expected)


class Bad:
    """Stands for a refused record in whose reason a text is."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __repr__(self) -> str:
        return f"Bad({self.text!r})"


def frames(
    format: str,
    data: bytes,
    options: dict[str, Any] | None = None,
    *,
    layout: Layout | None = None,
    chunk: int = 1 << 20,
    limit: int = LIMIT,
    frame_size: int | None = None,
    truncated: bool = False,
) -> tuple[list[Cut], list[Batch]]:
    """The cuts of an object, and the batch of each."""
    adapter = default_registry.get(format)
    layout = layout or Layout(format)
    given = {**DEFAULTS.get(format, {}), **(options or {})}
    chosen: Any = SimpleNamespace(**given) if given else None
    more = {} if frame_size is None else {"frame_size": frame_size}
    framer = adapter.framer(chosen, layout, record_limit=limit, **more)
    cuts = [cut for at in range(0, len(data), chunk) for cut in framer.feed(data[at : at + chunk])]
    cuts += framer.finish(truncated=truncated)
    assert framer.done
    return cuts, [adapter.parse(Frame(OBJECT, layout, cut), chosen) for cut in cuts]


def read(format: str, data: bytes, options: dict[str, Any] | None = None, **more: Any) -> list[Seen]:
    """The records of an object, in order. Holds numbers, lines, bytes and raw against the data."""
    cuts, batches = frames(format, data, options, **more)
    found: list[Seen] = []
    for cut, batch in zip(cuts, batches, strict=True):
        assert cut.records is None or cut.records == batch.read, "framer and parser must agree"
        seen = []
        for index, value in enumerate(batch.values):
            place = batch.origin.place(index)
            assert batch.origin.take([index]).record.tolist() == [place.record]
            seen.append(Seen(*place, batch.raws(index), value))
        seen += [Seen(*reject.place, reject.raw, None, reject.errors[0].message) for reject in batch.rejects]
        found += sorted(seen, key=lambda one: one.record or 0)
    assert [one.record for one in found] == list(range(1, len(found) + 1))
    for one in found:
        _check_place(one, data, more.get("layout"))
    return found


def _check_place(one: Seen, data: bytes, layout: Layout | None) -> None:
    if one.start is None:
        assert (one.end, one.line, one.raw) == (None, None, None)
        return
    assert one.end is not None and one.raw is not None and one.line is not None
    assert 0 <= one.start <= one.end <= len(data)
    assert data[one.start : one.end].startswith(one.raw)
    encoding = layout.encoding if layout is not None else "utf-8"
    if "16" not in encoding and "32" not in encoding and b"\r" not in data.replace(b"\r\n", b""):
        assert one.line == data.count(b"\n", 0, one.start) + 1


def values(found: list[Seen]) -> list[Any]:
    return [one.error if one.error is not None else one.value for one in found]


def check(found: list[Seen], expected: list[Any]) -> None:
    """Assert that the records are the expected ones."""
    assert len(found) == len(expected), found
    for one, wanted in zip(found, expected, strict=True):
        assert one.matches(wanted), (one, wanted)
