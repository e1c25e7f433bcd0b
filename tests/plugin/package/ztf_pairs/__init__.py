"""An example of a format in a package of its own: lines of `key=value` pairs, divided by semicolons.

It is found by the entry point `pairs` of the group `ztf_flow.formats`, and needs nothing but the protocols of
`ztf_flow.formats.adapter` and the values of `ztf_flow.records`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ztf_flow.formats.adapter import Rendered
from ztf_flow.records import Batch, Coordinates, Cut, Frame, Layout, Origin, Place, Position, RecordError, Reject

START = Position()


class PairsFormat:
    """Each line is a record of texts; a line with a pair that has no `=` is rejected alone."""

    name = "pairs"
    extensions = (".pairs",)
    coordinates = ("record", "line", "bytes")
    splittable = False
    rows = "values"

    def framer(
        self, options: Any, layout: Layout, *, record_limit: int, start: Position = START, end: int | None = None
    ) -> PairsFramer:
        return PairsFramer(layout.bom)

    def parse(self, frame: Frame, options: Any) -> Batch:
        """The lines of a frame."""
        cut = frame.cut
        values: list[dict[str, str]] = []
        places: list[Place] = []
        rejects: list[Reject] = []
        at = cut.start
        for number, line in enumerate(cut.data.splitlines(keepends=True)):
            content = line.rstrip(b"\r\n")
            place = Place(cut.first_record + number, cut.first_record + number, at, at + len(content))
            at += len(line)
            pairs = [pair.partition("=") for pair in content.decode("utf-8", "replace").split(";")]
            if all(sign for _, sign, _ in pairs):
                values.append({key: value for key, _, value in pairs})
                places.append(place)
            else:
                error = RecordError((), "parse_error", "a pair has no '='")
                rejects.append(Reject("parse", frame.object, self.name, place, content, (error,)))

        def coordinates() -> Coordinates:
            import numpy as np

            return Coordinates(*np.array(places, dtype=np.int64).reshape(-1, 4).T)

        def raw(index: int) -> bytes:
            _, _, begin, end = places[index]
            assert begin is not None and end is not None
            return bytes(cut.data[begin - cut.start : end - cut.start])

        return Batch("text", values, Origin(coordinates, places.__getitem__), raw, rejects)

    def render(self, rows: Sequence[Any], columns: Sequence[str] | None, options: Any) -> Rendered:
        """A line for each row."""
        lines, failures = [], {}
        for index, row in enumerate(rows):
            if isinstance(row, dict) and not any(isinstance(value, (dict, list)) for value in row.values()):
                lines.append(";".join(f"{key}={value}" for key, value in row.items()) + "\n")
            else:
                failures[index] = "pairs hold flat records"
        return Rendered("".join(lines).encode(), failures)

    def encoder(self, schema: Any, columns: Any, options: Any, *, document: bool) -> PairsEncoder:
        return PairsEncoder()


class PairsFramer:
    """Cuts at each line end: a cut is one line."""

    def __init__(self, bom: int) -> None:
        self.done = False
        self._skip = bom
        self._rest = b""
        self._at = bom
        self._record = 1

    def feed(self, chunk: bytes) -> Iterator[Cut]:
        skipped = min(self._skip, len(chunk))
        self._skip -= skipped
        *lines, self._rest = (self._rest + chunk[skipped:]).split(b"\n")
        for line in lines:
            yield self._cut(line + b"\n")

    def finish(self, *, truncated: bool = False) -> Iterator[Cut]:
        if self._rest and not truncated:
            yield self._cut(self._rest)
        self.done = True

    @property
    def position(self) -> Position:
        return Position(self._at, self._record, self._record)

    def _cut(self, line: bytes) -> Cut:
        cut = Cut(line, self._at, len(line), self._record, self._record, 1)
        self._at += len(line)
        self._record += 1
        return cut


class PairsEncoder:
    """A file is its lines."""

    def begin(self) -> bytes:
        return b""

    def add(self, payload: bytes) -> bytes:
        return payload

    def end(self) -> bytes:
        return b""
