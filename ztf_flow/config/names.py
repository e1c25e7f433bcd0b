"""The names of formats, compressions and clients that a pipeline file may use, and what a file's name says."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

FORMATS = (
    "csv",
    "tsv",
    "ndjson",
    "json",
    "yaml",
    "toml",
    "ini",
    "env",
    "xml",
    "text",
    "parquet",
    "arrow",
    "arrow_stream",
    "avro",
    "orc",
    "msgpack",
    "xlsx",
)
"""Formats that can be read and written."""

ENTRY_POINTS = "ztf_flow.formats"
"""The group of entry points by which other packages declare formats."""


class Plugins:
    """The names of formats from outside: of installed packages, and those that were registered in this process."""

    def __init__(self) -> None:
        self._installed: tuple[str, ...] | None = None
        self._registered: set[str] = set()

    def add(self, name: str) -> None:
        """A format was registered."""
        self._registered.add(name)

    @property
    def registered(self) -> bool:
        """Whether some format is known to this process only."""
        return bool(self._registered)

    def names(self) -> tuple[str, ...]:
        """All names, sorted. No package is imported for them."""
        if self._installed is None:
            from importlib.metadata import entry_points

            self._installed = tuple(point.name for point in entry_points(group=ENTRY_POINTS))
        return tuple(sorted({*self._installed, *self._registered}))

    def forget(self) -> None:
        """Look anew at what is installed, and forget what was registered."""
        self._installed = None
        self._registered.clear()


plugins = Plugins()
"""The formats from outside that this process knows by name."""


def known_formats() -> tuple[str, ...]:
    """The names of all formats that can be used."""
    return (*FORMATS, *(name for name in plugins.names() if name not in FORMATS))


DOCUMENT_FORMATS = ("json", "yaml", "toml", "xml", "ini", "env")
"""Formats of which an object can be one document; objects of the others hold records."""

TEXT_CELL_FORMATS = ("csv", "tsv")
TYPED_FORMATS = ("parquet", "arrow", "arrow_stream", "avro", "orc")
"""Formats whose columns have types of their own."""

TYPED_OUTPUTS = (*TYPED_FORMATS, "xlsx")
"""Formats that are written with types: those, and one whose cells have types each."""

BINARY_FORMATS = (*TYPED_OUTPUTS, "msgpack")
"""Formats that have no text, and so no encoding."""

COMPRESSIONS = ("gzip", "zstd", "bz2", "xz", "lz4", "snappy")
"""Compressions of whole files that can be read and written."""

INNER_COMPRESSIONS = {
    "parquet": ("none", "snappy", "gzip", "brotli", "zstd", "lz4"),
    "arrow": ("none", "lz4", "zstd"),
    "arrow_stream": ("none", "lz4", "zstd"),
    "avro": ("none", "deflate", "snappy", "zstd", "bz2", "xz"),
    "orc": ("none", "zlib", "snappy", "lz4", "zstd"),
    "xlsx": ("deflate",),
}
"""Compressions inside files, of formats that are compressed there and are not as wholes when written."""

CLIENT_SCHEMES = {
    "s3fs": ("s3", "s3a"),
    "gcsfs": ("gs", "gcs"),
    "adlfs": ("az", "abfs", "abfss", "adl"),
}

_SUFFIX_FORMATS = {
    "csv": "csv",
    "tsv": "tsv",
    "tab": "tsv",
    "ndjson": "ndjson",
    "jsonl": "ndjson",
    "json": "json",
    "parquet": "parquet",
    "pq": "parquet",
    "yaml": "yaml",
    "yml": "yaml",
    "toml": "toml",
    "xml": "xml",
    "ini": "ini",
    "cfg": "ini",
    "env": "env",
    "txt": "text",
    "log": "text",
    "arrow": "arrow",
    "feather": "arrow",
    "ipc": "arrow",
    "arrows": "arrow_stream",
    "avro": "avro",
    "orc": "orc",
    "xlsx": "xlsx",
    "xlsm": "xlsx",
    "msgpack": "msgpack",
    "mpk": "msgpack",
}

_SUFFIX_COMPRESSIONS = {
    "gz": "gzip",
    "zst": "zstd",
    "zstd": "zstd",
    "bz2": "bz2",
    "xz": "xz",
    "lz4": "lz4",
    "sz": "snappy",
}

_SYNONYMS = {
    "jsonl": "ndjson",
    "jsonlines": "ndjson",
    "yml": "yaml",
    "pq": "parquet",
    "excel": "xlsx",
    "gz": "gzip",
    "zst": "zstd",
    "bzip2": "bz2",
    "lzma": "xz",
}


def of_name(name: str) -> tuple[str | None, str | None]:
    """Format and compression that a file's name or pattern stands for by its last suffixes; None: it doesn't say."""
    if name.lower().startswith(("http://", "https://")):
        name = name.partition("?")[0].partition("#")[0]
    parts = name.rsplit("/", 1)[-1].lower().split(".")[1:]
    compression = _SUFFIX_COMPRESSIONS.get(parts[-1]) if parts else None
    if compression:
        parts = parts[:-1]
    return (_SUFFIX_FORMATS.get(parts[-1]) if parts else None), compression


def closest(word: str, choices: Iterable[str]) -> str | None:
    """The choice that `word` was probably meant to be, None when nothing is near."""
    choices = list(choices)
    if _SYNONYMS.get(word.lower()) in choices:
        return _SYNONYMS[word.lower()]
    lowered = {choice.lower(): choice for choice in choices}
    found = get_close_matches(word.lower(), list(lowered), n=1, cutoff=0.6)
    return lowered[found[0]] if found else None


def listed(choices: Iterable[str], *, word: str = "or") -> str:
    """`'a', 'b' or 'c'`."""
    quoted = [f"'{choice}'" for choice in choices]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} {word} {quoted[-1]}"
