"""The package flows one way: who may import whom, who may await, and who may import heavy libraries where."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1] / "ztf_flow"

FLOW = (
    ("errors",),
    ("native", "lazy"),
    ("records", "extras"),
    ("rejects",),
    ("config",),
    ("storage", "codecs"),
    ("archives",),
    ("formats",),
    ("sniffing",),
    ("detect",),
    ("source",),
    ("schema",),
    ("folders",),
    ("output",),
    ("text_output",),
    ("line_building",),
    ("assembly",),
    ("vectorised",),
    ("kernel",),
    ("plan",),
    ("ledger", "memory", "engine.budget"),
    ("worker", "object_log"),
    ("graph",),
    ("sink",),
    ("engine",),
    ("report",),
    ("opening", "probe", "replaying"),
    ("run", "tracing"),
    ("pipeline",),
    ("conversion",),
    ("batch",),
    ("testing",),
    ("",),
    ("cli",),
)
"""The layers in the order of the flow; a module belongs to its longest name here, `""` is the package's front door. A
module imports from layers above its own and from its own package only."""

BACKWARD_TYPES = {
    ("errors", "report"),  # an error carries the report of its run
}
"""Names that are imported against the flow for type checkers only, never at run time."""

MAY_AWAIT = (
    "source", "storage", "sink", "graph", "engine", "object_log", "run", "tracing", "opening", "probe", "memory",
    "pipeline", "batch", "testing", "cli",
)  # fmt: skip

HEAVY = {"numpy", "pyarrow", "polars", "s3fs", "gcsfs", "adlfs", "fsspec", "ray", "rich", "moto", "stamina", "aiohttp"}
"""Libraries that are imported where they are needed, so that `ztf --help` and `import ztf_flow` stay fast."""

FRONT_DOORS = ("", "cli.main", "cli.app", "pipeline", "run", "worker")
"""Modules that must be quick to import."""


@dataclass(frozen=True)
class Import:
    """One imported module, as a dotted name; `top` where it runs as the importing module is imported."""

    name: str
    typing: bool
    top: bool


def modules() -> dict[str, Path]:
    """Every module below the package, by its dotted name without `ztf_flow.`; packages by their own name."""
    found = {}
    for path in sorted(ROOT.rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


MODULES = modules()


def imports(path: Path) -> list[Import]:
    """All imports of a file, wherever they stand."""
    return list(_imports(ast.parse(path.read_text("utf-8")), typing=False, top=True))


def _imports(node: ast.AST, *, typing: bool, top: bool) -> Iterator[Import]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import):
            yield from (Import(alias.name, typing, top) for alias in child.names)
        elif isinstance(child, ast.ImportFrom):
            assert child.level == 0, "imports are absolute"
            assert child.module is not None
            for alias in child.names:
                inner = f"{child.module}.{alias.name}"
                name = inner if inner.removeprefix("ztf_flow.") in MODULES else child.module
                yield Import(name, typing, top)
        elif isinstance(child, ast.If) and ast.unparse(child.test) == "TYPE_CHECKING":
            yield from _imports(child, typing=True, top=top)
        else:
            inside = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
            yield from _imports(child, typing=typing, top=top and not inside)


def layer(module: str) -> int:
    """The place of a module in the flow."""
    names = [(len(name), place) for place, layer in enumerate(FLOW) for name in layer if _within(module, name)]
    assert names, f"{module} has no place in the flow"
    return max(names)[1]


def _within(module: str, name: str) -> bool:
    return module == name or (bool(name) and module.startswith(f"{name}."))


def own(module: str) -> str | None:
    """What is left of an imported name if it is the package's own."""
    if module == "ztf_flow":
        return ""
    return module.removeprefix("ztf_flow.") if module.startswith("ztf_flow.") else None


def package(module: str) -> str:
    return module.partition(".")[0]


@pytest.mark.parametrize("module", MODULES)
def test_imports_go_up_the_flow(module: str) -> None:
    """A module imports only what stands above it in the flow, or in its own package."""
    wrong = []
    for found in imports(MODULES[module]):
        target = own(found.name)
        if target is None or (package(target) == package(module) and module):
            continue
        backward = layer(target) >= layer(module)
        if backward and not (found.typing and (package(module), package(target)) in BACKWARD_TYPES):
            wrong.append(target)
    assert not wrong, f"{module} imports {wrong}, which come after it"


def test_backward_types_are_needed() -> None:
    """Each exception for type checkers is one that the code still has."""
    used = {
        (package(module), package(target))
        for module, path in MODULES.items()
        for found in imports(path)
        if found.typing and (target := own(found.name)) is not None and layer(target) >= layer(module)
    }
    assert used >= BACKWARD_TYPES


def test_no_import_cycles() -> None:
    """No module needs itself at run time, also not by way of others of its package."""
    needs = {
        module: {target for found in imports(path) if not found.typing and (target := own(found.name))}
        for module, path in MODULES.items()
    }
    done: set[str] = set()

    def visit(module: str, way: tuple[str, ...]) -> None:
        assert module not in way, f"a cycle: {' → '.join((*way[way.index(module) :], module))}"
        if module not in done:
            for target in sorted(needs[module]):
                visit(target, (*way, module))
            done.add(module)

    for module in MODULES:
        visit(module, ())


def test_only_the_graph_imports_aiostream() -> None:
    """aiostream is an affair of graph.py alone."""
    users = [
        module for module, path in MODULES.items() if any(package(found.name) == "aiostream" for found in imports(path))
    ]
    assert users == ["graph"]


@pytest.mark.parametrize("module", MODULES)
def test_who_may_await(module: str) -> None:
    """Only the modules that do input and output, and those that drive them, contain `async def`."""
    tree = ast.parse(MODULES[module].read_text("utf-8"))
    if any(isinstance(node, ast.AsyncFunctionDef) for node in ast.walk(tree)):
        assert package(module) in MAY_AWAIT


@pytest.mark.parametrize("door", FRONT_DOORS)
def test_front_doors_are_light(door: str) -> None:
    """Nothing that is imported along with a front door imports a heavy library as it is imported itself."""
    seen: set[str] = set()
    waiting = [door]
    while waiting:
        module = waiting.pop()
        seen.add(module)
        found = [found for found in imports(MODULES[module]) if found.top and not found.typing]
        heavy = HEAVY & {package(item.name) for item in found}
        assert not heavy, f"{module} imports {heavy}"
        waiting += [target for item in found if (target := own(item.name)) is not None and target not in seen]


@pytest.mark.parametrize("module", MODULES)
def test_modules_can_be_held_in_the_head(module: str) -> None:
    """No module has more than 500 lines."""
    assert len(MODULES[module].read_text("utf-8").splitlines()) <= 500
