"""Opening what a run works on: source, sink and rejects as storages, with everything that is made from the plan."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from ztf_flow.errors import ConfigError, SetupError, reason_of
from ztf_flow.formats.adapter import Encoder, SeekableReader, StreamReader
from ztf_flow.formats.registry import default_registry
from ztf_flow.plan import Plan, Settled
from ztf_flow.records import Layout, SourceObject, Split
from ztf_flow.sink.base import RejectsPlace, Sink
from ztf_flow.sink.files import FileSink, template_folder, template_target
from ztf_flow.sink.targets import META, part_name
from ztf_flow.sink.writer import WriteSettings
from ztf_flow.source.listing import Pattern, list_objects
from ztf_flow.source.rate import RateLimit
from ztf_flow.source.reading import Positions, ReadSettings
from ztf_flow.source.splits import Unread, dataset_splits, file_split, template_splits
from ztf_flow.storage import Storage, StoragePlace, open_storage
from ztf_flow.storage.local import LocalStorage
from ztf_flow.storage.place import is_local, local_path, split_uri

if TYPE_CHECKING:
    from ztf_flow.sink.dataset import DatasetSink
    from ztf_flow.sink.rereading import ReplayReader


@dataclass(slots=True)
class OpenedSource:
    """The source's patterns and how its objects are read."""

    plan: Plan
    patterns: list[Pattern]
    read: ReadSettings
    storages: dict[str, Storage]
    """By protocol."""

    async def objects(self) -> AsyncIterator[SourceObject]:
        """What the source lists. Raises ConfigError where it lists the pipeline's own output, which would be read again
        and again."""
        own = self._own_output()
        config = self.plan.config.source
        async for found in list_objects(self.patterns, config.exclude, all_must_exist=config.on_empty == "error"):
            if own is not None and found.uri.startswith(own) and (own.endswith("/") or found.uri == own):
                message = "the source would read the sink's own output; set source.exclude or write elsewhere"
                raise ConfigError(message, stage="config", place=found.uri)
            yield found

    async def path_of(self, uri: str) -> str:
        """The path of an object in its file system; the URI where that is none of the source's."""
        storage = self.storages.get(split_uri(uri)[0])
        if storage is None:
            return uri
        place = await open_storage(uri, {}, folder=self.plan.folder, retries=0, storage=storage)
        return place.path if storage.protocol not in ("http", "https") else uri

    def _own_output(self) -> str | None:
        """The URI of the file or dataset that is written, if it may be in one of the file systems that are read."""
        source, sink = self.plan.config.source, self.plan.config.sink
        if sink.kind == "template" or source.storage.reveal() != sink.storage.reveal():
            return None
        if is_local(sink.uri):
            return LocalStorage().uri(local_path(sink.uri, self.plan.folder))
        return sink.uri


@dataclass(slots=True)
class Opened:
    """A run's source and sink."""

    plan: Plan
    source: OpenedSource
    sink: Sink
    place: StoragePlace
    encoders: Encoders
    close_all: AsyncExitStack

    async def splits(self, objects: AsyncIterator[SourceObject], positions: Positions) -> AsyncIterator[Split]:
        """The splits that are to be done, in order. Raises ConfigError before the first where a template's targets
        clash."""
        config, path = self.plan.config, self.place.path
        identity = self.plan.identity
        if config.sink.kind == "file":
            splits = file_split(objects, identity=identity, target=path)
        elif config.sink.kind == "template":
            await self._claim_targets(path)
            splits = template_splits(objects, identity=identity, target=template_target(path))
        elif (dataset := self._dataset()) is not None:
            size, may_be_cut = config.source.split_size, self._may_be_cut
            splits = dataset.plan(objects, self.source.objects, positions=positions, size=size, may_be_cut=may_be_cut)
        else:
            size = config.source.split_size
            unread = (Unread(found) async for found in objects)
            splits = dataset_splits(unread, size=size, identity=identity, may_be_cut=self._may_be_cut)
        trial = config.sink.kind == "dataset" and isinstance(self.sink, FileSink)
        async for split in splits:
            yield replace(split, target=f"{path}{part_name(split.id, 0, self.plan.suffix)}") if trial else split

    def replays(self, run: str | None, positions: Positions) -> AsyncIterator[Split]:
        """The splits of a replay; `run` as in `DatasetSink.replays`."""
        dataset = self._dataset()
        assert dataset is not None, "checked before anything was opened"
        return dataset.replays(run, positions=positions, path_of=self.source.path_of)

    def reread(self, split: Split, positions: Positions) -> ReplayReader:
        """What reads a split of a replay."""
        dataset = self._dataset()
        assert dataset is not None
        return dataset.reread(split, self.source.read, positions)

    def _dataset(self) -> DatasetSink | None:
        """The sink, if it is a dataset with its books."""
        from ztf_flow.sink.dataset import DatasetSink

        return self.sink if isinstance(self.sink, DatasetSink) else None

    async def prepare(self, *, look_only: bool = False) -> None:
        """Look whether the sink can be written in its mode; unless `look_only`, put in order what dead runs left there.

        Raises ConfigError where the mode forbids it and SetupError where the storage does.
        """
        config, path = self.plan.config, self.place.path
        try:
            await self.sink.prepare(look_only=look_only)
            if not isinstance(self.sink, FileSink):
                return
            if config.sink.kind == "file":
                await self.sink.claim([path], look_only=look_only)
            elif config.sink.kind == "dataset" and await self.place.storage.info(f"{path}{META}/commits") is not None:
                raise ConfigError("a trial can't go into a dataset; choose another folder", place=self.place.uri)
        except OSError as error:
            raise SetupError(f"can't be written to: {reason_of(error)}", stage="sink", place=self.place.uri) from error

    async def _claim_targets(self, template: str) -> None:
        """Go through the listing once before anything is read, so that a clash leaves nothing behind."""
        target = template_target(template)
        inputs = {found.uri: target(found) async for found in self.source.objects()}
        storage = self.place.storage
        if self.plan.config.source.storage.reveal() == self.plan.config.sink.storage.reveal():
            for path in inputs.values():
                if storage.uri(path) in inputs:
                    raise ConfigError("the output would replace a source object", stage="sink", place=storage.uri(path))
        if isinstance(self.sink, FileSink):
            await self.sink.claim(list(inputs.values()))

    async def _may_be_cut(self, found: SourceObject) -> bool:
        """Whether records can be read from the middle of an object: uncompressed, of a format that allows it."""
        storage = self.source.read.storage_of(found)
        if not storage.ranges:
            return False
        try:
            head = await storage.read(found.path, 0, min(64 * 1024, found.size or 0))
            if self.source.read.archive(found.path, head) is not None:
                return False
            layout = self.source.read.detect(found.path, head)
        except ConfigError:
            raise
        except Exception:  # the reader meets the same error and makes the object a bad one
            return False
        adapter = self.source.read.adapter(layout.format)
        options = self.source.read.options(layout.format)
        splittable_with = getattr(adapter, "splittable_with", lambda _: getattr(adapter, "splittable", False))
        return layout.compression is None and bool(splittable_with(options))

    async def close(self) -> None:
        self.sink.forget()
        await self.close_all.aclose()


@dataclass(slots=True)
class Encoders:
    """Makes the encoders of output files, once it is settled what the columns are."""

    plan: Plan
    settled: Settled = field(default_factory=Settled)
    _schema: Any = None

    def settle(self, settled: Settled, run_id: str) -> None:
        """Fix the columns. To be called before the first encoder is made. Raises ConfigError where those that are to
        name folders are not among them."""
        self.settled = settled
        self.plan.check_partitions(settled)
        if self.plan.writer.rows == "arrow":
            from ztf_flow.kernel import output_schema

            self._schema = output_schema(self.plan.kernel(run_id, settled))

    def schema_document(self) -> dict[str, Any]:
        """What is kept of the schema: its JSON Schema, and the Arrow types of typed output. Loads the schema."""
        schema = self.plan.schema.load() if self.plan.schema is not None else None
        return {
            "schema_hash": self.plan.schema_hash,
            "json_schema": schema.json_schema() if schema is not None else None,
            "arrow_schema": {column.name: str(column.type) for column in self._schema or ()} or None,
        }

    def make(self, document: bool) -> Encoder:
        from ztf_flow.output import PROVENANCE_COLUMNS

        columns = self.plan.columns(self.settled)
        if columns is not None and self.plan.config.sink.effective_provenance == "columns":
            columns = (*columns, *PROVENANCE_COLUMNS)
        return self.plan.writer.encoder(self._schema, columns, self.plan.format, document=document)


async def open_source(plan: Plan, close_all: AsyncExitStack) -> OpenedSource:
    """Open the file systems of the source; they are closed by the stack."""
    config = plan.config
    storages: dict[str, Storage] = {}
    patterns = []
    for uri in config.source.uri:
        protocol = split_uri(uri)[0]
        known = storages.get(protocol)
        place = await open_storage(
            uri, config.source.storage.reveal(), folder=plan.folder, retries=config.limits.retries, storage=known
        )
        if known is None:
            storages[protocol] = place.storage
            close_all.push_async_callback(place.storage.close)
        patterns.append(Pattern(place.storage, place.path))
    by_protocol = {storage.protocol: storage for storage in storages.values()}
    read = ReadSettings(
        storage_of=lambda found: by_protocol[split_uri(found.uri)[0]],
        detect=_detector(plan),
        archive=_archives(plan),
        detect_member=_member_detector(plan),
        adapter=cache(_reader),
        options=config.parse.options,
        record_limit=config.limits.record,
        stop_on_bad_object=config.source.on_bad_file == "stop",
        rate=RateLimit(config.limits.rate),
        ratio_limit=config.limits.ratio,
    )
    return OpenedSource(plan, patterns, read, by_protocol)


def _reader(name: str) -> Any:
    """The adapter of a format that pipelines can read; ConfigError for another."""
    adapter = default_registry.get(name)
    if not isinstance(adapter, (StreamReader, SeekableReader)):
        message = f"the format {name} can't be read by pipelines: it has neither `framer` nor `frames`"
        raise ConfigError(message, stage="config")
    return adapter


def _detector(plan: Plan) -> Callable[[str, bytes], Layout]:
    from ztf_flow.detect import detect

    given = plan.config.detect
    return lambda name, head: detect(
        name, head, format=given.format, compression=given.compression, encoding=given.encoding
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SinkOptions:
    """How a run treats the sink.

    A dry run gets a sink that keeps nothing, a trial one that writes no receipts. `fresh` replaces what a dataset
    holds, `replays` judges its rejects again; a run id that is `named` doesn't give way to that of an unfinished run.
    """

    run_id: str
    dry_run: bool = False
    trial: bool = False
    fresh: bool = False
    replays: bool = False
    named: bool = False


def _archives(plan: Plan) -> Callable[[str, bytes], tuple[str, str | None] | None]:
    from ztf_flow.archives import recognise

    given = plan.config.detect
    if given.format == "xlsx":  # a ZIP file as well
        return lambda name, head: None
    return lambda name, head: recognise(name, head, given.compression)


def _member_detector(plan: Plan) -> Callable[[str, bytes], Layout]:
    """What members are: a declared compression is the archive's."""
    from ztf_flow.detect import detect

    given = plan.config.detect
    return lambda name, head: detect(name, head, format=given.format, encoding=given.encoding)


async def open_run(plan: Plan, options: SinkOptions) -> Opened:
    """Open source, sink and rejects. Raises ConfigError or SetupError; nothing stays open then."""
    close_all = AsyncExitStack()
    try:
        source = await open_source(plan, close_all)
        place = await _open_place(plan, plan.config.sink.uri, plan.config.sink.storage.reveal(), close_all)
        rejects = await _open_rejects(plan, place, close_all)
        encoders = Encoders(plan)
        sink = _make_sink(plan, options, place, rejects, encoders)
    except BaseException:
        await close_all.aclose()
        raise
    return Opened(plan, source, sink, place, encoders, close_all)


async def _open_place(plan: Plan, uri: str, storage: dict[str, Any], close_all: AsyncExitStack) -> StoragePlace:
    place = await open_storage(uri, storage, folder=plan.folder, retries=plan.config.limits.retries)
    close_all.push_async_callback(place.storage.close)
    return place


async def _open_rejects(plan: Plan, sink: StoragePlace, close_all: AsyncExitStack) -> RejectsPlace | None:
    """Where rejects go if the pipeline says so; a dataset keeps them itself, a file beside it (None)."""
    rejects = plan.config.rejects
    if rejects.uri is None:
        if plan.config.sink.kind != "dataset":
            return None
        return RejectsPlace(sink.storage, f"{sink.path}{META}/quarantine/", plan.name)
    if plan.config.sink.kind != "file" and not rejects.uri.endswith("/"):
        message = f"rejects.uri must be a folder, ending in /, for a {plan.config.sink.kind} with its many outputs"
        raise ConfigError(message, stage="config", place=plan.redactor.display_uri(rejects.uri))
    storage = rejects.storage if len(rejects.storage) else plan.config.sink.storage
    place = await _open_place(plan, rejects.uri, storage.reveal(), close_all)
    return RejectsPlace(place.storage, place.path, plan.name)


def _make_sink(
    plan: Plan, options: SinkOptions, place: StoragePlace, rejects: RejectsPlace | None, encoders: Encoders
) -> Sink:
    config = plan.config
    settings = _write_settings(plan, options.run_id, encoders, trial=options.trial)
    if options.dry_run:
        from ztf_flow.sink.dry import DrySink

        return DrySink(settings)
    if config.sink.kind == "dataset" and not options.trial:
        from ztf_flow.sink.dataset import DatasetSink
        from ztf_flow.sink.signature import Signature

        assert rejects is not None
        return DatasetSink(
            settings,
            place.storage,
            place.path,
            rejects,
            mode=config.sink.effective_mode,
            suffix=plan.suffix,
            signature=Signature(plan.identity, plan.form, plan.reading),
            fresh=options.fresh,
            replays=options.replays,
            named=options.named,
        )
    folder = template_folder(place.path) if config.sink.kind == "template" else place.path.rpartition("/")[0]
    may_replace = config.sink.effective_mode == "overwrite"
    return FileSink(settings, place.storage, rejects, may_replace=may_replace, folder=folder)


def _write_settings(plan: Plan, run_id: str, encoders: Encoders, *, trial: bool) -> WriteSettings:
    config = plan.config
    compressor: Callable[[], Any] | None = None
    if plan.compression is not None:
        from ztf_flow.codecs import compressor as make_compressor

        name = plan.compression
        make_compressor(name)  # a missing package is told before anything is read
        compressor = lambda: make_compressor(name)  # noqa: E731
    sidecar = None
    if config.sink.effective_provenance == "sidecar":
        from ztf_flow.formats.parquet import sidecar_encoder

        sidecar = sidecar_encoder
    return WriteSettings(
        encoder=encoders.make,
        compressor=compressor,
        sidecar=sidecar,
        part_size=config.sink.max_part_size if config.sink.kind == "dataset" and not trial else None,
        keep_rejects=config.rejects.action == "quarantine",
        raw=config.rejects.raw,
        run_id=run_id,
        blocking=plan.writer.rows == "arrow",
        partitioned=bool(plan.partition_by),
        one_by_one=not hasattr(plan.writer, "row_ends"),
    )
