"""What patterns find: each object once, in order, and nothing that is hidden or excluded."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ztf_flow.errors import FlowError, SetupError
from ztf_flow.source.listing import Pattern, list_objects
from ztf_flow.storage import open_storage
from ztf_flow.storage.local import LocalStorage

Write = Callable[[str, str | bytes], Path]


@pytest.fixture
def found(tmp_path: Path) -> Callable[..., Any]:
    """Paths below the test's folder that patterns find, in their order."""

    async def listed(*uris: str, exclude: tuple[str, ...] = (), needed: bool = False) -> list[str]:
        patterns = [Pattern(*_place(await open_storage(uri, {}, folder=tmp_path, retries=0))) for uri in uris]
        return [
            item.path[len(str(tmp_path)) + 1 :] async for item in list_objects(patterns, exclude, all_must_exist=needed)
        ]

    return listed


def _place(opened: Any) -> tuple[Any, str]:
    return opened.storage, opened.path


TREE = ["a.csv", "b/a.csv", "b/c/d.csv", "b/c/e.json", "b-x.csv", "b.csv", "z/y.csv"]


@pytest.fixture
def tree(write: Write) -> None:
    for name in [*TREE, "_hidden.csv", ".hidden.csv", "b/_tmp/x.csv", "b/.git/x.csv", "z/_SUCCESS"]:
        write(f"in/{name}", "data")


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("in/*.csv", ["a.csv", "b-x.csv", "b.csv"]),
        ("in/**/*.csv", ["a.csv", "b-x.csv", "b.csv", "b/a.csv", "b/c/d.csv", "z/y.csv"]),
        ("in/**", ["a.csv", "b-x.csv", "b.csv", "b/a.csv", "b/c/d.csv", "b/c/e.json", "z/y.csv"]),
        ("in/", ["a.csv", "b-x.csv", "b.csv", "b/a.csv", "b/c/d.csv", "b/c/e.json", "z/y.csv"]),
        ("in", ["a.csv", "b-x.csv", "b.csv", "b/a.csv", "b/c/d.csv", "b/c/e.json", "z/y.csv"]),
        ("in/*/*.csv", ["b/a.csv", "z/y.csv"]),
        ("in/?/[a-c].csv", ["b/a.csv"]),
        ("in/b/**/d.csv", ["b/c/d.csv"]),
        ("in/b/**/a.csv", ["b/a.csv"]),
        ("in/_hidden.csv", ["_hidden.csv"]),
        ("in/b/_tmp/*", ["b/_tmp/x.csv"]),
        ("in/_*", []),
        ("in/nothing/*", []),
    ],
)
async def test_patterns(found: Any, tree: None, pattern: str, expected: list[str]) -> None:
    """`**` crosses folders and also means none; hidden names are found only when they are named."""
    assert await found(pattern) == [f"in/{name}" for name in expected]


@pytest.mark.parametrize(
    ("exclude", "left"),
    [
        (("**/b*",), ["a.csv", "b/a.csv", "b/c/d.csv", "b/c/e.json", "z/y.csv"]),
        (("b/**",), ["a.csv", "b-x.csv", "b.csv", "z/y.csv"]),
        (("*.csv",), ["b/a.csv", "b/c/d.csv", "b/c/e.json", "z/y.csv"]),
        (("**/*.csv", "**/e.*"), []),
    ],
)
async def test_excluded_paths_are_left_out(found: Any, tree: None, exclude: tuple[str, ...], left: list[str]) -> None:
    """Patterns are held against the path below the root, and against the whole path."""
    assert await found("in/**", exclude=exclude) == [f"in/{name}" for name in left]


async def test_whole_paths_can_be_excluded(found: Any, tree: None, tmp_path: Path) -> None:
    """Also an object that is named without wildcards."""
    assert await found("in/a.csv", "in/z/*", exclude=(f"{tmp_path}/in/a.*",)) == ["in/z/y.csv"]
    assert await found("in/a.csv", exclude=("a.csv",)) == []


async def test_overlapping_patterns_give_each_object_once(found: Any, tree: None, tmp_path: Path) -> None:
    """In byte order over all patterns, also when one is a folder, one a file and one a URI."""
    uris = ("in/z/*.csv", "in/**/*.csv", "in/b", "in/b.csv", f"file://{tmp_path}/in/*.csv")
    expected = ["a.csv", "b-x.csv", "b.csv", "b/a.csv", "b/c/d.csv", "b/c/e.json", "z/y.csv"]
    assert await found(*uris) == [f"in/{name}" for name in expected]


async def test_magic_characters_can_be_escaped(found: Any, write: Write) -> None:
    """In brackets they stand for themselves, as interpolated values are written."""
    for name in ("a[1].csv", "a1.csv", "a*.csv", "ab.csv", "a?.csv"):
        write(f"in/{name}", "data")
    assert await found("in/a[[]1[]].csv") == ["in/a[1].csv"]
    assert await found("in/a[*].csv") == ["in/a*.csv"]
    assert await found("in/a[?].csv") == ["in/a?.csv"]
    assert await found("in/a[1].csv") == ["in/a1.csv"]


async def test_a_named_object_that_is_not_there_is_missed_among_others(found: Any, tree: None) -> None:
    """Where everything must exist; a pattern may match nothing."""
    assert await found("in/a.csv", "in/typo.csv") == ["in/a.csv"]
    with pytest.raises(FlowError, match="typo"):
        await found("in/a.csv", "in/typo.csv", needed=True)
    assert await found("in/a.csv", "in/*.typo", needed=True) == ["in/a.csv"]


async def test_a_folder_that_cannot_be_listed_is_an_environment_error(
    found: Any, tree: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What can't be looked at could hold records."""

    def refuse(folder: str) -> Any:
        raise PermissionError(13, "Permission denied", folder)

    monkeypatch.setattr("ztf_flow.storage.local.os.scandir", refuse)
    with pytest.raises(SetupError, match="Permission denied"):
        await found("in/**")


async def test_an_object_knows_its_place(tmp_path: Path, write: Write) -> None:
    """URI, version of modification time and size, and the path below the pattern's fixed head."""
    path = write("in/b/c.csv", "data")
    pattern = Pattern(LocalStorage(), f"{tmp_path}/in/**/*.csv")
    [item] = [item async for item in list_objects([pattern], [])]
    assert item.uri == path.as_uri() and item.size == 4 and item.relative == "b/c.csv"
    assert item.version == f"{path.stat().st_mtime_ns}+4"


NAMES = st.lists(st.text("ab-./_é~", min_size=1, max_size=6), max_size=12)


@settings(max_examples=40, deadline=None)
@given(NAMES)
async def test_order_is_that_of_the_bytes_of_whole_paths(
    tmp_path_factory: pytest.TempPathFactory, raw: list[str]
) -> None:
    """Whatever names there are."""
    root = tmp_path_factory.mktemp("order")
    for name in raw:
        parts = [part for part in name.split("/") if part.strip(".")]
        if parts:
            path = root.joinpath(*parts)
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(b"")
            except OSError:  # a file where a folder would be, or the other way round
                continue
    listed = [item.path async for item in list_objects([Pattern(LocalStorage(), f"{root}/")], [])]
    visible = [
        str(path) for path in root.rglob("*")
        if path.is_file() and not any(part[0] in "._" for part in path.relative_to(root).parts)
    ]  # fmt: skip
    assert listed == sorted(visible, key=str.encode)
