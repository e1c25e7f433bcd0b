"""From URIs and globs to `SourceObject`s, in byte order of their paths and without holding a listing in memory."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass

from ztf_flow.errors import FlowError, SetupError
from ztf_flow.records import SourceObject
from ztf_flow.storage import Entry, Storage

MAGIC = re.compile(r"[*?[]")


@dataclass(frozen=True, slots=True)
class Pattern:
    """A URI or glob of a source, opened. `path` may hold `*`, `**`, `?`, `[...]`; a trailing slash means all below."""

    storage: Storage
    path: str

    @property
    def root(self) -> str:
        """The folder above the first segment with a wildcard (or above the last segment)."""
        path = self.path + "**" if self.path.endswith("/") else self.path
        segments = path.split("/")
        fixed = next((i for i, segment in enumerate(segments) if MAGIC.search(segment)), len(segments) - 1)
        return "/".join(segments[:fixed]) or ("/" if path.startswith("/") else "")

    @property
    def is_glob(self) -> bool:
        return self.storage.lists and (self.path.endswith("/") or MAGIC.search(self.path) is not None)


def glob_matcher(pattern: str) -> Callable[[str], bool]:
    """Whether a whole path matches a glob in which `**` crosses folders and `*` doesn't."""
    from fsspec.utils import glob_translate

    match = re.compile(glob_translate(pattern)).match
    return lambda path: match(path) is not None


async def list_objects(
    patterns: Sequence[Pattern], exclude: Sequence[str], *, all_must_exist: bool = False
) -> AsyncIterator[SourceObject]:
    """All objects that any pattern finds, each once, in byte order of the full path within one storage.

    Names that begin with `_` or `.` below a pattern's root, folder markers and excluded paths are left out; an object
    that is named without wildcards is taken unless it is excluded. `exclude` globs are held against the path below the
    root and the whole path. Raises SetupError where a named object or the root can't be looked at and, if
    `all_must_exist`, FlowError where a named object isn't there: nobody would miss it among what others match.
    """
    excluded = [glob_matcher(glob) for glob in exclude]
    needed = all_must_exist and len(patterns) > 1
    listings = [_list_pattern(pattern, excluded, needed=needed) for pattern in patterns]
    if len(listings) == 1:
        async for found in listings[0]:
            yield found
        return
    async for found in _merge(listings):
        yield found


async def _merge(listings: list[AsyncIterator[SourceObject]]) -> AsyncIterator[SourceObject]:
    """Merge ordered listings; what stands in several comes once, from the first of them."""
    heads = [await anext(listing, None) for listing in listings]
    while any(heads):
        first = min((head for head in heads if head is not None), key=_order)
        yield first
        for i, head in enumerate(heads):
            if head is not None and _order(head) == _order(first):
                heads[i] = await anext(listings[i], None)


def _order(found: SourceObject) -> tuple[str, bytes]:
    return found.uri.partition("://")[0], found.path.encode(errors="surrogateescape")


async def _list_pattern(
    pattern: Pattern, excluded: list[Callable[[str], bool]], *, needed: bool
) -> AsyncIterator[SourceObject]:
    storage, root = pattern.storage, pattern.root
    try:
        entry = None if pattern.is_glob else await storage.info(pattern.path)
        if entry is not None and not entry.is_folder:
            name = entry.path.rpartition("/")[2]
            if not any(out(name) or out(entry.path) for out in excluded):
                yield _source_object(storage, entry, name)
            return
        if entry is not None:
            pattern = Pattern(storage, pattern.path + "/")
            root = pattern.root
        if not pattern.is_glob:
            if needed:
                message = "nothing is there (source.on_empty: ok makes that fine)"
                raise FlowError(message, stage="read", place=storage.uri(pattern.path))
            return
        matches = glob_matcher(pattern.path + "**" if pattern.path.endswith("/") else pattern.path)
        async for found in storage.walk(root):
            relative = found.path[len(root) :].lstrip("/")
            if (
                _is_data(relative)
                and matches(found.path)
                and not any(out(relative) or out(found.path) for out in excluded)
            ):
                yield _source_object(storage, found, relative)
    except OSError as error:
        raise SetupError(f"can't be listed: {error}", stage="read", place=storage.uri(pattern.path)) from error


def _is_data(relative: str) -> bool:
    path = f"/{relative}"
    return not ("/_" in path or "/." in path or path.endswith("/"))


def _source_object(storage: Storage, entry: Entry, relative: str) -> SourceObject:
    return SourceObject(storage.uri(entry.path), entry.path, entry.version, entry.size, relative)
