"""Which formats there are. Names and extensions are known without importing an adapter; `get` imports one.

Adapters that come from outside are registered by `register`, or found through the entry points `ztf_flow.formats` the
first time that a name or an extension is asked for which nothing else knows.
"""

from __future__ import annotations

import difflib
import importlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ztf_flow import codecs
from ztf_flow.config.names import ENTRY_POINTS
from ztf_flow.errors import ConfigError, SetupError
from ztf_flow.extras import need


@dataclass(frozen=True, slots=True)
class FormatInfo:
    """What a format can do, for `ztf formats`.

    `streams` says that a file of any size is read and written in bounded memory, `coordinates` names the coordinates
    that its records have, `extra` the optional dependency group that it needs (None: the base install is enough),
    `vectorised` that its records can be judged by columns.
    """

    name: str
    extensions: tuple[str, ...]
    reads: bool
    writes: bool
    streams: bool
    coordinates: tuple[str, ...]
    extra: str | None = None
    vectorised: bool = False


@dataclass(frozen=True, slots=True)
class Builtin:
    """A format that ships with the package: where its adapter is, and what it is, known without importing it."""

    module: str
    attribute: str
    info: FormatInfo
    requires: str | None = None
    """The package that its extra installs."""


_IN_TEXT = ("record", "line", "bytes")


def _builtin(
    module: str,
    attribute: str,
    name: str,
    extensions: tuple[str, ...],
    coordinates: tuple[str, ...],
    *,
    extra: str | None = None,
    requires: str | None = None,
    streams: bool = True,
    vectorised: bool = False,
) -> Builtin:
    info = FormatInfo(name, extensions, True, True, streams, coordinates, extra, vectorised)
    return Builtin(f"ztf_flow.formats.{module}", attribute, info, requires)


BUILTINS: Mapping[str, Builtin] = {
    "arrow": _builtin("arrow", "ArrowFormat", "arrow", (".arrow", ".feather", ".ipc"), ("record",), vectorised=True),
    "arrow_stream": _builtin("arrow", "ArrowStreamFormat", "arrow_stream", (".arrows",), ("record",), vectorised=True),
    "avro": _builtin("avro", "AvroFormat", "avro", (".avro",), ("record",), extra="avro", requires="fastavro"),
    "csv": _builtin("csv", "CsvFormat", "csv", (".csv",), _IN_TEXT, vectorised=True),
    "env": _builtin("env", "EnvFormat", "env", (".env",), _IN_TEXT, streams=False),
    "ini": _builtin("ini", "IniFormat", "ini", (".ini", ".cfg"), _IN_TEXT, streams=False),
    "json": _builtin("json", "JsonFormat", "json", (".json",), _IN_TEXT, vectorised=True),
    "ndjson": _builtin("ndjson", "NdjsonFormat", "ndjson", (".ndjson", ".jsonl"), _IN_TEXT, vectorised=True),
    "msgpack": _builtin(
        "msgpack",
        "MsgpackFormat",
        "msgpack",
        (".msgpack", ".mpk"),
        ("record",),
        extra="msgpack",
        requires="msgpack",
    ),
    "orc": _builtin("orc", "OrcFormat", "orc", (".orc",), ("record",), vectorised=True),
    "parquet": _builtin("parquet", "ParquetFormat", "parquet", (".parquet", ".pq"), ("record",), vectorised=True),
    "text": _builtin("text", "TextFormat", "text", (".txt", ".log"), _IN_TEXT),
    "toml": _builtin("toml", "TomlFormat", "toml", (".toml",), _IN_TEXT, streams=False),
    "tsv": _builtin("csv", "TsvFormat", "tsv", (".tsv", ".tab"), _IN_TEXT, vectorised=True),
    "xlsx": _builtin(
        "xlsx",
        "XlsxFormat",
        "xlsx",
        (".xlsx", ".xlsm"),
        ("record",),
        extra="xlsx",
        requires="python_calamine",
        streams=False,
    ),
    "xml": _builtin("xml", "XmlFormat", "xml", (".xml",), _IN_TEXT),
    "yaml": _builtin("yaml", "YamlFormat", "yaml", (".yaml", ".yml"), _IN_TEXT, streams=False),
}


class Registry:
    """Formats by name and by extension; an instance knows the built-in ones and those registered with it."""

    def __init__(self, builtins: Mapping[str, Builtin] = BUILTINS) -> None:
        self._builtins = dict(builtins)
        self._adapters: dict[str, Any] = {}
        self._registered: dict[str, Any] = {}
        self._entry_points: dict[str, Any] | None = None

    def register(self, adapter: Any) -> None:
        """Add an adapter, or replace the one of the same name; it must have `name` and `parse` or `format` or frame."""
        name = getattr(adapter, "name", None)
        if not isinstance(name, str) or not name:
            raise ConfigError(f"a format needs a `name` (a string); {type(adapter).__name__} has none", stage="config")
        abilities = ("parse", "format", "framer", "frames", "encoder")
        if not any(callable(getattr(adapter, ability, None)) for ability in abilities):
            raise ConfigError(f"format {name!r} has neither `parse` nor `format`", stage="config")
        self._adapters[name] = self._registered[name] = adapter

    def registered(self) -> Mapping[str, Any]:
        """The adapters that `register` was given, which other processes don't know, by name."""
        return dict(self._registered)

    def get(self, name: str) -> Any:
        """The adapter of that name, the same object on each call.

        Raises ConfigError when there is none, SetupError where the extra that it needs is not installed.
        """
        if name in self._adapters:
            return self._adapters[name]
        if name in self._builtins:
            entry = self._builtins[name]
            if entry.requires is not None:
                need(entry.requires, extra=entry.info.extra or "", what=f"the format {name}")
            self._adapters[name] = getattr(importlib.import_module(entry.module), entry.attribute)()
            return self._adapters[name]
        if name in self._installed():
            self._adapters[name] = self._load(name)
            return self._adapters[name]
        raise ConfigError(self._unknown(name), stage="config")

    def is_builtin(self, name: str) -> bool:
        """Whether `get` gives an adapter of this package for that name; imports none."""
        return name in self._builtins and name not in self._registered

    def names(self) -> tuple[str, ...]:
        """The names of the formats that can be used, sorted."""
        return tuple(sorted({*self._builtins, *self._adapters, *self._installed()}))

    def available(self, name: str) -> bool:
        """Whether `get` knows that name; imports no adapter."""
        return name in self._builtins or name in self._adapters or name in self._installed()

    def by_extension(self, filename: str) -> str | None:
        """The name of the format that the file's suffix stands for (`x.csv.gz` is csv); None when no format has it."""
        stem, _ = codecs.split_suffix(filename)
        suffix = (codecs.suffix_of(stem) or stem[stem.rfind("/") + 1 :]).lower()
        for name, adapter in self._adapters.items():
            if name not in self._builtins and suffix in getattr(adapter, "extensions", ()):
                return name
        for name, entry in self._builtins.items():
            own = name in self._registered
            if own and suffix in getattr(self._registered[name], "extensions", ()):
                return name
            # what a .txt or .log holds may be anything
            if not own and name != "text" and suffix in entry.info.extensions:
                return name
        return self._installed_extension(suffix)

    def describe(self) -> list[FormatInfo]:
        """What each available format can do, by name. Adapters of entry points are loaded; built-in ones are not."""
        return [self.describe_one(name) for name in self.names()]

    def describe_one(self, name: str) -> FormatInfo:
        """What one format can do; ConfigError when there is none of that name."""
        builtin = self._builtins.get(name)
        adapter = self._adapters.get(name)
        if builtin is not None and (adapter is None or type(adapter).__module__ == builtin.module):
            return builtin.info
        return _info_of(self.get(name))

    def _installed(self) -> dict[str, Any]:
        if self._entry_points is None:
            from importlib.metadata import entry_points

            self._entry_points = {point.name: point for point in entry_points(group=ENTRY_POINTS)}
        return self._entry_points

    def _installed_extension(self, suffix: str) -> str | None:
        for name in self._installed():
            if name not in self._adapters and suffix in getattr(self.get(name), "extensions", ()):
                return name
        return None

    def _load(self, name: str) -> Any:
        try:
            loaded = self._installed()[name].load()
            adapter = loaded() if isinstance(loaded, type) else loaded
        except Exception as error:
            raise SetupError(f"format {name!r} (entry point {ENTRY_POINTS}) can't be loaded: {error}") from error
        if getattr(adapter, "name", None) != name:
            raise SetupError(f"the entry point {name!r} of {ENTRY_POINTS} gives a format that is not named {name!r}")
        return adapter

    def _unknown(self, name: str) -> str:
        close = difflib.get_close_matches(name, self.names(), n=1)
        hint = f"did you mean {close[0]!r}?" if close else f"known formats: {', '.join(self.names())}"
        return f"unknown format {name!r}; {hint}"


def _info_of(adapter: Any) -> FormatInfo:
    """What an adapter from outside can do, seen from its methods."""

    def has(*methods: str) -> bool:
        return any(callable(getattr(adapter, method, None)) for method in methods)

    return FormatInfo(
        name=adapter.name,
        extensions=tuple(getattr(adapter, "extensions", ())),
        reads=has("parse"),
        writes=has("format", "encoder"),
        streams=has("framer", "frames"),
        coordinates=tuple(getattr(adapter, "coordinates", ("record",))),
        extra=getattr(adapter, "extra", None),
        vectorised=has("cells"),
    )


default_registry = Registry()
"""The registry that the package uses by default."""
