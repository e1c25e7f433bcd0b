"""Tests of the registry of formats."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

from ztf_flow.errors import ConfigError, SetupError
from ztf_flow.formats.adapter import CellReader, SeekableReader, StreamReader, Writer
from ztf_flow.formats.registry import BUILTINS, Registry, default_registry


class Backwards:
    """A format from outside."""

    name = "backwards"
    extensions = (".bw",)

    def parse(self, data: str) -> str:
        return data[::-1]


class Point:
    """An entry point as importlib gives it."""

    def __init__(self, name: str, target: Any) -> None:
        self.name = name
        self._target = target

    def load(self) -> Any:
        if isinstance(self._target, Exception):
            raise self._target
        return self._target


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> list[Point]:
    points: list[Point] = []
    monkeypatch.setattr("importlib.metadata.entry_points", lambda group: points if group == "ztf_flow.formats" else [])
    return points


@pytest.mark.parametrize("name", BUILTINS)
def test_built_in_adapters_are_what_they_are_described_as(name: str) -> None:
    """What is said without importing an adapter is true of it."""
    adapter, info = default_registry.get(name), default_registry.describe_one(name)
    assert (adapter.name, tuple(adapter.extensions)) == (info.name, info.extensions) == (name, info.extensions)
    assert isinstance(adapter, StreamReader | SeekableReader)
    assert isinstance(adapter, Writer)
    assert info.reads and info.writes
    assert info.vectorised == isinstance(adapter, CellReader)


def test_an_adapter_is_made_once() -> None:
    """`get` gives the same object each time."""
    assert default_registry.get("json") is default_registry.get("json")


def test_names_need_no_adapter() -> None:
    """Names, extensions and descriptions are known without importing numpy, pyarrow or an adapter."""
    code = (
        "import sys; from ztf_flow.formats.registry import default_registry as r; r.names(); r.describe();"
        "r.by_extension('x.csv');"
        "print(*[m for m in sys.modules if m in ('numpy', 'pyarrow', 'pydantic', 'ztf_flow.formats.csv')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


@pytest.mark.parametrize(("name", "hint"), [("ndjsn", "did you mean 'ndjson'"), ("zzz", "known formats: .*csv")])
def test_unknown_formats_are_refused_with_a_hint(name: str, hint: str) -> None:
    """The message helps to find the right name."""
    with pytest.raises(ConfigError, match=hint):
        default_registry.get(name)


@pytest.mark.parametrize(
    ("filename", "name"),
    [
        ("a/b.csv", "csv"),
        ("B.JSON", "json"),
        ("x.jsonl.gz", "ndjson"),
        ("x.pq", "parquet"),
        ("x.tab.zst", "tsv"),
        ("x.yml", "yaml"),
        ("config/.env", "env"),
        ("x.gz", None),
        ("csv", None),
        ("x.txt", None),
        ("x.dat", None),
    ],
)
def test_extensions_tell_formats(filename: str, name: str | None) -> None:
    """A suffix counts in any case and before a compression's suffix."""
    assert default_registry.by_extension(filename) == name


def test_registered_formats_are_known(installed: list[Point]) -> None:
    """A registered adapter is found by name and extension, and described by its methods."""
    registry = Registry()
    adapter = Backwards()
    registry.register(adapter)
    assert registry.get("backwards") is adapter
    assert registry.by_extension("x.bw") == "backwards"
    info = registry.describe_one("backwards")
    assert (info.reads, info.writes, info.streams) == (True, False, False)
    assert "backwards" not in default_registry.names()


def test_registering_replaces_a_built_in_format(installed: list[Point]) -> None:
    """Who registers `csv` gets that adapter, with its own description."""
    registry = Registry()
    adapter: Any = type("Mine", (Backwards,), {"name": "csv", "extensions": (".csv",)})()
    registry.register(adapter)
    assert registry.get("csv") is adapter
    assert not registry.describe_one("csv").writes


@pytest.mark.parametrize("adapter", [object(), type("Nameless", (), {"name": ""})(), type("Idle", (), {"name": "x"})()])
def test_what_is_no_format_is_refused(adapter: object) -> None:
    """A format needs a name and something that it can do."""
    with pytest.raises(ConfigError):
        Registry().register(adapter)


def test_entry_points_are_found_by_name_and_extension(installed: list[Point]) -> None:
    """An installed plugin is loaded when its name or extension is asked for, a class is instantiated."""
    installed.append(Point("backwards", Backwards))
    assert isinstance(Registry().get("backwards"), Backwards)
    assert Registry().by_extension("x.bw") == "backwards"
    assert "backwards" in Registry().names()


@pytest.mark.parametrize("target", [ImportError("no module"), Backwards()])
def test_a_broken_entry_point_names_itself(installed: list[Point], target: Any) -> None:
    """A plugin that can't be loaded, or has another name, is a fault of the environment."""
    installed.append(Point("odd", target))
    with pytest.raises(SetupError, match="odd"):
        Registry().get("odd")
