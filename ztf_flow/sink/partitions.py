"""Writing one split of a partitioned dataset: rows sorted by folder, then part after part."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np

from ztf_flow.errors import SinkError, reason_of
from ztf_flow.output import PROVENANCE_COLUMNS, provenance_schema
from ztf_flow.records import Block, Coordinates, Part, Receipt, Share, Split
from ztf_flow.sink.sorting import FolderSorter
from ztf_flow.sink.writer import OutputFile, PartPlace, SplitTargets, SplitWriter, WriteSettings, whole_file

if TYPE_CHECKING:
    import pyarrow as pa

    from ztf_flow.records import SourceObject

T = TypeVar("T")

EVICTED = 2**30
"""Bytes of rows from which on all parts of a split are written and others begun. They are in temporary files till
then, so that a folder gets one part of a split and not one for every few records."""

MOST_FOLDERS = 100_000
"""Folders that one split may have: each is a file, and a line of the receipt."""

SMALL = 4 * 2**20
"""Bytes of rows up to which a part is written at once, beside others."""

TOGETHER = 32
"""Small parts that are encoded at once, together `SMALL` bytes."""

AT_A_TIME = 8
"""Small parts that are stored at a time."""

COORDINATES = ("record", "line", "byte_start", "byte_end")


@dataclass(frozen=True, slots=True)
class _Whole:
    """A part with its sidecar, encoded."""

    place: PartPlace
    rows: int
    part: bytes
    sidecar: bytes | None


class PartitionedWriter(SplitWriter):
    """Gathers the rows of a split and writes them folder by folder.

    A part is closed when it has `part_size` bytes; beyond that each folder has one part of the split, or one for every
    `EVICTED` bytes of the split's rows. Which rows are in which part depends on the rows and the settings only.
    Bound: what a FolderSorter holds, `AT_A_TIME` small parts, or one that is larger.
    """

    def __init__(self, split: Split, targets: SplitTargets, settings: WriteSettings) -> None:
        super().__init__(split, targets, settings)
        self._sorter = FolderSorter()
        self._folders: dict[str, int] = {}
        self._numbers: dict[str, int] = {}
        self._opened = 0
        self._objects: dict[tuple[str, str], int] = {}
        self._sources: list[tuple[str, str]] = []
        self._is_text = False
        self._names: list[str] = []
        self._written: list[tuple[Part, Part | None]] = []
        self._working: asyncio.Future[Any] | None = None

    async def _write_rows(self, block: Block) -> None:
        spread = block.spread
        assert spread is not None, "the kernel says where rows belong"
        names = [self._folders.setdefault(name, len(self._folders)) for name in spread.names]
        if len(self._folders) > MOST_FOLDERS:
            raise SinkError(
                f"sink.partition_by makes over {MOST_FOLDERS} folders of one split; choose fields with fewer values",
                stage="sink",
            )
        self._is_text = isinstance(block.payload, bytes)
        shares = block.by_object()
        self._count_rows(shares)
        batch = self._with_places(_as_batch(block), shares, block.origin)
        await self._in_thread(lambda: self._sorter.add(batch, np.array(names, dtype=np.int64)[spread.codes]))
        if self._sorter.weight >= EVICTED:
            await self._write_folders()

    def _with_places(
        self, batch: pa.RecordBatch, shares: Sequence[Share], origin: Coordinates | None
    ) -> pa.RecordBatch:
        """The rows with their places in the source, if there is to be a sidecar of them."""
        import pyarrow as pa

        if self._settings.sidecar is None or origin is None:
            return batch
        numbers = np.array([self._number_of(share.object) for share in shares], dtype=np.int32)
        columns: list[Any] = [pa.array(np.repeat(numbers, [share.rows for share in shares]))]
        for values in origin:
            columns.append(pa.nulls(batch.num_rows, pa.int64()) if values is None else pa.array(values, pa.int64()))
        fields = [pa.field("object", pa.int32()), *(pa.field(name, pa.int64()) for name in COORDINATES)]
        return pa.RecordBatch.from_arrays([*batch.columns, *columns], schema=pa.schema([*batch.schema, *fields]))

    def _number_of(self, found: SourceObject) -> int:
        source = (found.name, found.version)
        number = self._objects.setdefault(source, len(self._objects))
        if number == len(self._sources):
            self._sources.append(source)
        return number

    async def _in_thread(self, work: Callable[[], T]) -> T:
        """A thread can't be cancelled: `abort` must know about it."""
        self._working = asyncio.get_running_loop().run_in_executor(None, work)
        try:
            done: T = await asyncio.shield(self._working)
        except OSError as error:
            raise SinkError(
                f"rows can't be sorted by folder in temporary files: {reason_of(error)}", stage="sink"
            ) from error
        return done

    async def _write_folders(self) -> None:
        """Write all rows that are held to parts, and close these."""
        self._names = list(self._folders)
        folders = self._sorter.folders()
        room = asyncio.Semaphore(AT_A_TIME)
        try:
            async with asyncio.TaskGroup() as small:
                while True:
                    whole, large = await self._in_thread(lambda: self._next(folders))
                    for file in whole:
                        await room.acquire()
                        small.create_task(self._store(file)).add_done_callback(lambda _: room.release())
                    if large is not None:
                        await self._write_folder(*large)
                    elif not whole:
                        return
        except BaseExceptionGroup as errors:
            first = errors.exceptions[0]
            raise first from first.__cause__

    def _next(
        self, folders: Iterator[tuple[int, int, Iterator[pa.RecordBatch]]]
    ) -> tuple[list[_Whole], tuple[str, Iterator[pa.RecordBatch]] | None]:
        """The encoded parts of some small folders, and a large one behind them."""
        whole: list[_Whole] = []
        size = 0
        for folder, weight, pieces in folders:
            if not self._is_small(weight):
                return whole, (self._names[folder], pieces)
            whole.append(self._encoded(self._names[folder], list(pieces)))
            size += weight
            if size >= SMALL or len(whole) >= TOGETHER:
                break
        return whole, None

    def _is_small(self, weight: int) -> bool:
        """Whether rows certainly make one part only, that is soon written."""
        limit = self._settings.part_size
        return weight <= SMALL and (limit is None or weight <= limit // 4)

    def _encoded(self, folder: str, pieces: list[pa.RecordBatch]) -> _Whole:
        import pyarrow as pa

        settings = self._settings
        join: Any = getattr(pa, "concat_batches")  # noqa: B009  its stubs don't know it
        rows: pa.RecordBatch = pieces[0] if len(pieces) == 1 else join(pieces)
        part = whole_file(settings.encoder(self._document), self._payloads(rows), settings.compressor)
        sidecar = whole_file(settings.sidecar(), [self._places(rows)], None) if settings.sidecar is not None else None
        return _Whole(self._place(folder), rows.num_rows, part, sidecar)

    def _place(self, folder: str) -> PartPlace:
        """The place of the next part of a folder."""
        number, serial = self._numbers.get(folder, 0), self._opened
        self._numbers[folder], self._opened = number + 1, serial + 1
        return PartPlace(folder, number, serial)

    async def _store(self, file: _Whole) -> None:
        sidecar = None
        if file.sidecar is not None:
            sidecar = await self._stage_whole(self._targets.sidecar(file.place), file.sidecar, file.rows)
        self._written.append((await self._stage_whole(self._targets.part(file.place), file.part, file.rows), sidecar))

    async def _write_folder(self, folder: str, pieces: Iterator[pa.RecordBatch]) -> None:
        """Write the parts of a folder one after the other."""
        limit = self._settings.part_size
        files: tuple[OutputFile, OutputFile | None] | None = None
        while (piece := await self._in_thread(lambda: next(pieces, None))) is not None:
            part, sidecar = files = files or await self._open_files(folder)
            for payload in self._payloads(piece):
                await part.add(payload, 0)
            part.rows += piece.num_rows
            if sidecar is not None:
                await sidecar.add(self._places(piece), piece.num_rows)
            if limit is not None and await part.has_reached(limit):
                await self._close_files(files)
                files = None
        if files is not None:
            await self._close_files(files)

    async def _open_files(self, folder: str) -> tuple[OutputFile, OutputFile | None]:
        settings, place = self._settings, self._place(folder)
        compressor = settings.compressor() if settings.compressor is not None else None
        encoder = settings.encoder(self._document)
        part = await self._open(self._targets.part(place), encoder, compressor, blocking=settings.blocking)
        if settings.sidecar is None:
            return part, None
        return part, await self._open(self._targets.sidecar(place), settings.sidecar(), blocking=True)

    async def _close_files(self, files: tuple[OutputFile, OutputFile | None]) -> None:
        part, sidecar = files
        done = await part.finish()
        self._written.append((done, await sidecar.finish() if sidecar is not None else None))

    def _payloads(self, piece: pa.RecordBatch) -> list[Any]:
        """What the encoder takes of some rows of one folder."""
        columns = piece.num_columns - (len(COORDINATES) + 1 if self._settings.sidecar is not None else 0)
        if not self._is_text:
            return [_with_used_texts(piece.select(list(range(columns))))]
        if self._settings.one_by_one:
            return piece.column(0).to_pylist()
        return [_contents(piece.column(0))]

    def _places(self, piece: pa.RecordBatch) -> pa.RecordBatch:
        """The rows of a sidecar."""
        import pyarrow as pa

        numbers, *coordinates = piece.columns[-len(COORDINATES) - 1 :]
        used, at = np.unique(np.asarray(numbers), return_inverse=True)
        first = np.zeros(piece.num_rows, dtype=np.int32)

        def texts(indices: Any, values: Sequence[str]) -> Any:
            return pa.DictionaryArray.from_arrays(pa.array(indices.astype(np.int32)), pa.array(values, pa.string()))

        sources, versions = zip(*(self._sources[number] for number in used.tolist()), strict=True)
        run = texts(first, [self._settings.run_id])
        arrays = [texts(at, sources), texts(at, versions), *coordinates, run]
        return pa.RecordBatch.from_arrays(arrays, schema=provenance_schema(compact=True))

    async def finish(self, *, empty_part: bool) -> Receipt:
        """Make all files whole. Where no row came there is no part: it would have no folder."""
        await self._write_folders()
        self._written.sort(key=lambda pair: pair[0].path)
        self._parts = [part for part, _ in self._written]
        self._extras = [sidecar for _, sidecar in self._written if sidecar is not None]
        return await super().finish(empty_part=False)

    async def abort(self) -> None:
        """Remove every file of the split that is not published."""
        if self._working is not None:
            await asyncio.wait([self._working])
        self._sorter.close()
        await super().abort()

    def let_go(self) -> None:
        self._sorter.close()
        super().let_go()


def _as_batch(block: Block) -> pa.RecordBatch:
    """The rows of a block as columns: of text a single one, without a copy."""
    import pyarrow as pa

    payload, spread = block.payload, block.spread
    if not isinstance(payload, bytes):
        assert payload is not None
        return payload
    assert spread is not None and spread.ends is not None
    offsets = np.concatenate(([0], spread.ends)).astype(np.int64)
    buffer: Any = pa.py_buffer
    rows = pa.Array.from_buffers(pa.large_binary(), block.rows, [None, buffer(offsets), buffer(payload)])
    return pa.RecordBatch.from_arrays([rows], names=["row"])


def _with_used_texts(rows: pa.RecordBatch) -> pa.RecordBatch:
    """The rows with no more texts of provenance than are theirs: a part would hold those of all its neighbours."""
    import pyarrow as pa

    coded = [
        (index, field)
        for index, field in enumerate(rows.schema)
        if field.name in PROVENANCE_COLUMNS and pa.types.is_dictionary(field.type)
    ]
    for index, field in coded:
        column: Any = rows.column(index)
        rows = rows.set_column(index, field, column.dictionary_decode().dictionary_encode())
    return rows


def _contents(rows: pa.Array[Any]) -> bytes:
    """Rows of text one after the other."""
    buffers: list[Any] = rows.buffers()
    _, offsets, data = buffers
    at = np.frombuffer(offsets, np.int64, len(rows) + 1, rows.offset * 8)
    return bytes(memoryview(data)[int(at[0]) : int(at[-1])])
