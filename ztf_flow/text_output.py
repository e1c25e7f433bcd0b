"""From accepted values to a payload of text, by what the output's format takes."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pydantic_core import from_json

from ztf_flow.folders import FolderNames, Keys, NoFolder, keys_of, text_of
from ztf_flow.output import (
    PROVENANCE_COLUMNS,
    PROVENANCE_FIELDS,
    Bare,
    Rendered,
    Rendering,
    RowPlaces,
    check_names,
    provenance_ends,
    refused_folder,
    rows_of_coordinates,
    with_provenance_cells,
    with_provenance_object,
)
from ztf_flow.records import RecordError, Spread

if TYPE_CHECKING:
    from ztf_flow.formats.adapter import FormatOptions, Writer
    from ztf_flow.records import Integers
    from ztf_flow.schema.partitions import PartitionTexts
    from ztf_flow.schema.texts import TextRenderer


@dataclass(frozen=True, slots=True)
class TextOutput:
    """Output in a text format. `columns` are given for delimited formats, `run` for provenance columns, `folders` with
    `texts` for partitioned output, whose `columns` and `renderer` are without the fields that name folders.

    Raises ConfigError where a column has the name of one for provenance.
    """

    renderer: TextRenderer
    writer: Writer
    options: FormatOptions
    columns: Sequence[str] | None
    run: str | None
    folders: FolderNames | None = None
    texts: PartitionTexts | None = None

    def __post_init__(self) -> None:
        if self.run is not None and self.columns is not None:
            check_names(self.columns)

    def start(self) -> Rendering:
        match self.writer.rows:
            case "json":
                return JsonRendering(self)
            case "values":
                return ValuesRendering(self)
            case _:
                return PlainRendering(self)


class TextRendering(ABC):
    """Rows of a text format in the making; the kinds of rows differ in what they are before they are text."""

    def __init__(self, output: TextOutput) -> None:
        self._output = output
        self._made: list[Any] = []
        self._failures: dict[int, RecordError] = {}
        self._rows = 0
        self._folders: list[str | None] = []

    def add(self, values: list[Any]) -> None:
        first, self._rows = self._rows, self._rows + len(values)
        rows: Sequence[int] = range(len(values))
        if self._output.texts is not None:
            rows, values = self._with_folders(values, first)
        made, failures = self._render(values)
        self._made += made
        for index, error in failures.items():
            self._failures[first + rows[index]] = error

    def _with_folders(self, values: list[Any], first: int) -> tuple[list[int], list[Any]]:
        """Note the folders of records; the others are failures. Returns what is left of them and where it was."""
        assert self._output.texts is not None
        folders = self._folders_of(values)
        for row, folder in enumerate(folders):
            self._folders.append(folder if isinstance(folder, str) else None)
            if isinstance(folder, RecordError):
                self._failures[first + row] = folder
        rows = [row for row, folder in enumerate(folders) if isinstance(folder, str)]
        return rows, self._output.texts.rest([values[row] for row in rows])

    def _folders_of(self, values: list[Any]) -> list[Any]:
        """The folder of each record, or why there is none."""
        names, texts = self._output.folders, self._output.texts
        assert names is not None and texts is not None
        rows, failures = texts.rows(values)
        found: list[Any] = []
        for cells in rows:
            folder = names.folder(tuple([cell if type(cell) is str else text_of(cell) for cell in cells]))
            found.append(refused_folder(folder) if isinstance(folder, NoFolder) else folder)
        given = iter(found)
        return [failures[row] if row in failures else next(given) for row in range(len(values))] if failures else found

    @abstractmethod
    def _render(self, values: list[Any]) -> tuple[list[Any], dict[int, RecordError]]:
        """What the writer takes, less the failures."""

    def bare(self) -> Bare:
        """The rows that could be formatted."""
        return Bare(self._made, self._failures, self._keys(self._kept(self._failures)))

    def _keys(self, rows: Iterable[int]) -> Keys | None:
        """The folders of some rows that have one."""
        if self._output.folders is None:
            return None
        return keys_of([folder for row in rows if (folder := self._folders[row]) is not None])

    @abstractmethod
    def finish(self, places: RowPlaces) -> Rendered:
        """The payload of all values that were added."""

    def _kept(self, failures: dict[int, RecordError]) -> Sequence[int]:
        """The rows that are not among the failures."""
        return [row for row in range(self._rows) if row not in failures] if failures else range(self._rows)

    def _written(
        self, rows: list[Any], columns: Sequence[str] | None, failures: dict[int, RecordError], kept: Sequence[int]
    ) -> Rendered:
        """The payload of the rows that are left; `failures` gain those that can't be written."""
        output = self._output
        if output.folders is None:
            payload, unwritable = output.writer.render(rows, columns, output.options)
            ends = None
        else:
            payload, unwritable, ends = render_rows(output.writer, rows, columns, output.options)
        for index, reason in unwritable.items():
            failures[kept[index]] = RecordError((), "format_error", reason)
        keys = self._keys(row for row in kept if row not in failures)
        return Rendered(payload, failures, Spread(*keys, ends) if keys is not None else None)


class JsonRendering(TextRendering):
    """Rows as JSON texts, for JSON-like formats; provenance is an object `_ztf` at the end of each."""

    def _render(self, values: list[Any]) -> tuple[list[Any], dict[int, RecordError]]:
        return self._output.renderer.texts(values)

    def finish(self, places: RowPlaces) -> Rendered:
        output, texts, failures = self._output, self._made, self._failures
        if output.run is not None:
            texts, refused = _with_provenance(texts, places, failures, output.run)
            failures = failures | refused
        rendered = self._written(texts, None, failures, self._kept(failures))
        assert len(rendered.failures) == len(failures), "JSON texts can always be written"
        return rendered


class ValuesRendering(TextRendering):
    """Rows as plain values of any shape; provenance is an object `_ztf` at the end of each."""

    def _render(self, values: list[Any]) -> tuple[list[Any], dict[int, RecordError]]:
        return self._output.renderer.plain(values, named=False)

    def finish(self, places: RowPlaces) -> Rendered:
        output, failures, rows = self._output, self._failures, self._made
        if output.run is not None:
            kept = self._kept(failures)
            rows, refused = _with_provenance_object(rows, places, failures, output.run)
            failures = failures | {kept[index]: error for index, error in refused.items()}
        return self._written(rows, None, failures, self._kept(failures))


class PlainRendering(TextRendering):
    """Rows as plain dicts, for delimited formats; provenance is further columns."""

    def _render(self, values: list[Any]) -> tuple[list[Any], dict[int, RecordError]]:
        return self._output.renderer.plain(values)

    def finish(self, places: RowPlaces) -> Rendered:
        output, failures = self._output, self._failures
        plain, columns = self._made, output.columns
        assert columns is not None, "the plan fixes the columns of a delimited output"
        if output.run is not None:
            found = rows_of_coordinates(places.without(failures))
            plain = with_provenance_cells(plain, places.source, places.frame.object.version, found, output.run)
            columns = (*columns, *PROVENANCE_COLUMNS)
        return self._written(plain, columns, failures, self._kept(failures))


def render_rows(
    writer: Writer, rows: Sequence[Any], columns: Sequence[str] | None, options: FormatOptions
) -> tuple[bytes, dict[int, str], Integers]:
    """A payload in which each row can be told from the next one: with the offsets at which they end."""
    import numpy as np

    row_ends = getattr(writer, "row_ends", None)
    if row_ends is not None:
        payload, unwritable = writer.render(rows, columns, options)
        return payload, unwritable, row_ends(payload)
    pieces: list[bytes] = []
    unwritable = {}
    for index, row in enumerate(rows):
        piece, failures = writer.render([row], columns, options)
        if failures:
            unwritable[index] = failures[0]
        else:
            pieces.append(piece)
    return b"".join(pieces), unwritable, np.cumsum([len(piece) for piece in pieces], dtype=np.int64)


def _with_provenance(
    texts: list[bytes], places: RowPlaces, failures: dict[int, RecordError], run: str
) -> tuple[list[bytes], dict[int, RecordError]]:
    head, tail = provenance_ends(places.source, places.frame.object.version, run)
    kept = [row for row in range(len(texts) + len(failures)) if row not in failures]
    refused: dict[int, RecordError] = {}
    merged = []
    for row, text, place in zip(kept, texts, rows_of_coordinates(places.without(failures)), strict=True):
        reason = _no_place_for_provenance(text)
        if reason is not None:
            refused[row] = RecordError((), "format_error", f"{reason}; use provenance: sidecar")
            continue
        merged.append(with_provenance_object(text, head, place, tail))
    return merged, refused


def _no_place_for_provenance(text: bytes) -> str | None:
    """Why a JSON text can't take the object `_ztf`."""
    if text[:1] != b"{":
        return "only an object can carry provenance columns"
    if b'"_ztf"' in text and "_ztf" in from_json(text):
        return "the record has a field '_ztf' of its own"
    return None


def _with_provenance_object(
    rows: list[Any], places: RowPlaces, failures: dict[int, RecordError], run: str
) -> tuple[list[Any], dict[int, RecordError]]:
    """The rows that can take the object `_ztf`, with it; by index why the others can't."""
    merged: list[Any] = []
    refused: dict[int, RecordError] = {}
    head = {"source": places.source, "version": places.frame.object.version}
    everywhere = rows_of_coordinates(places.without(failures))
    for index, (row, place) in enumerate(zip(rows, everywhere, strict=True)):
        if isinstance(row, dict) and "_ztf" not in row:
            where = dict(zip(PROVENANCE_FIELDS[2:6], place, strict=True))
            merged.append({**row, "_ztf": {**head, **where, "run": run}})
            continue
        reason = "only an object can carry provenance columns"
        if isinstance(row, dict):
            reason = "the record has a field '_ztf' of its own"
        refused[index] = RecordError((), "format_error", f"{reason}; use provenance: sidecar")
    return merged, refused
