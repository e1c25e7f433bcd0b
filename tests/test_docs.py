"""The documentation is true: its code runs, its output is what is printed, its names exist, and none is missing.

A block marked `text` is an illustration and isn't run; `sh` is for setting up an environment.
"""

from __future__ import annotations

import inspect
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import typer.main

import ztf_flow
from ztf_flow.batch.options import BatchOptions
from ztf_flow.cli.app import LATER, app
from ztf_flow.config import reference
from ztf_flow.config.lint import check_file
from ztf_flow.config.model import PipelineConfig
from ztf_flow.errors import FlowError
from ztf_flow.formats import reference as formats_reference
from ztf_flow.formats.registry import default_registry
from ztf_flow.output import PROVENANCE_COLUMNS
from ztf_flow.records import Place, RecordError, Reject, SourceObject
from ztf_flow.report import Report
from ztf_flow.sink.quarantine import as_line

ROOT = Path(__file__).parents[1]
PAGES = ("README.md", "CONTRIBUTING.md", *(f"docs/{path.name}" for path in sorted((ROOT / "docs").glob("*.md"))))
LANGUAGES = {"python", "console", "yaml", "text", "sh", "mermaid"}

_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_PROGRESS = re.compile(r"^\S+: [\d,]+ read · .*\n", re.MULTILINE)
"""A line that a run prints every few seconds, which only a slow machine sees."""


@dataclass(frozen=True)
class Block:
    """A fenced block; `line` is that of its first line of content."""

    page: str
    line: int
    language: str
    text: str

    def __str__(self) -> str:
        return f"{self.page}:{self.line}"


def read(page: str) -> str:
    return (ROOT / page).read_text("utf-8")


def blocks(*languages: str) -> list[Block]:
    """The blocks of all pages in some languages, in order."""
    found = []
    for page in PAGES:
        text = read(page)
        for match in _FENCE.finditer(text):
            if match[1] in languages:
                found.append(Block(page, text.count("\n", 0, match.start(2)) + 1, match[1], match[2]))
    return found


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the pipelines of the project, as a clone has them."""
    folder = tmp_path_factory.mktemp("project")
    shutil.copytree(ROOT / "pipelines", folder / "pipelines", ignore=shutil.ignore_patterns("out", "__pycache__"))
    return folder


def shell(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command line as a user would type it; both outputs together, as a terminal shows them."""
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    return subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def commands(block: Block) -> Iterator[tuple[str, str]]:
    """The command lines of a console block, each with the output that the block shows."""
    for part in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
        command, _, output = part.partition("\n")
        yield command, output


def assert_shown(shown: str, printed: str) -> None:
    """`…` stands for any text, on a line of its own for any lines."""
    parts = [re.escape(part) for part in re.split("(?:^…\n)|…", shown, flags=re.MULTILINE)]
    gaps = ["(?:.*\n)*?" if gap == "…\n" else ".*" for gap in re.findall("^…\n|…", shown, flags=re.MULTILINE)]
    pattern = parts[0] + "".join(gap + part for gap, part in zip(gaps, parts[1:], strict=True))
    assert re.fullmatch(pattern, printed), f"the page shows\n{shown}\nand the command prints\n{printed}"


@pytest.mark.parametrize("page", PAGES)
def test_blocks_say_what_they_are(page: str) -> None:
    """Every fenced block has a language that the tests know."""
    text = read(page)
    languages = [match[1] for match in _FENCE.finditer(text)]
    assert text.count("\n```") + text.startswith("```") == 2 * len(languages)
    assert set(languages) <= LANGUAGES


@pytest.mark.parametrize("block", blocks("console"), ids=str)
def test_console_blocks(block: Block, project: Path) -> None:
    """A command prints what the page shows, and succeeds unless the next line shows its exit code."""
    steps = list(commands(block))
    assert steps, "a console block has lines that begin with `$ `"
    code = 0
    for index, (command, shown) in enumerate(steps):
        if command == "echo $?":
            assert shown.strip() == str(code)
            continue
        done = shell(command, project)
        code = done.returncode
        if shown:
            assert_shown(shown, _PROGRESS.sub("", done.stdout))
        if [following for following, _ in steps[index + 1 : index + 2]] != ["echo $?"]:
            assert code == 0, done.stdout


@pytest.mark.parametrize("block", blocks("python"), ids=str)
def test_python_blocks(block: Block, project: Path) -> None:
    """A Python block runs as a script of its own, after the quickstart has run."""
    if not (project / "pipelines" / "out" / "quickstart").exists():
        assert shell("ztf run pipelines/quickstart.yaml", project).returncode == 0
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", block.text], cwd=project, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("block", blocks("yaml"), ids=str)
def test_yaml_blocks(block: Block, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A YAML block is a pipeline file, or a part of one, without a problem."""
    for name in re.findall(r"\$\{(?:env|secret):(\w+)\}", block.text):
        monkeypatch.setenv(name, "a-value")
    text = block.text
    for key, default in (("source", "data/payments.ndjson"), ("sink", "out/block.ndjson")):
        if not re.search(rf"^{key}:", text, re.MULTILINE):
            text += f"{key}: {default}\n"
    path = project / "pipelines" / "block.yaml"
    path.write_text(text, "utf-8")
    try:
        assert check_file(path) == []
    finally:
        path.unlink()


def test_readme_commands() -> None:
    """README has two commands: one installs and runs the quickstart, one installs and runs the tests as the gate."""
    setups = [block.text.strip() for block in blocks("sh") if block.page == "README.md"]
    assert len(setups) == 2
    assert all("\n" not in line and line.startswith("python3 -m venv .venv && ") for line in setups)
    assert setups[0].endswith("&& .venv/bin/pip install . && .venv/bin/ztf run pipelines/quickstart.yaml")
    assert setups[1].endswith('&& .venv/bin/pip install ".[dev]" && .venv/bin/pytest')
    gate = read(".ci/run")
    assert 'install --quiet --disable-pip-version-check ".[dev]"' in gate
    assert '"$venv/bin/pytest"' in gate


def test_reference_is_up_to_date() -> None:
    """docs/pipeline-reference.md is what the generator gives."""
    assert read("docs/pipeline-reference.md") == reference.page()


def test_the_page_of_formats_is_up_to_date() -> None:
    """docs/formats.md is what the generator gives."""
    assert read("docs/formats.md") == formats_reference.page()


def options(schema: dict[str, Any]) -> set[str]:
    """All keys of the pipeline file's JSON Schema."""
    names = {key for key in schema.get("properties", {}) if not key.startswith("<")}
    for value in schema.values():
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, dict):
                names |= options(item) if "properties" in item or "anyOf" in item else _below(item)
    return names


def _below(item: dict[str, Any]) -> set[str]:
    return {name for value in item.values() if isinstance(value, dict) for name in options(value)}


def test_every_option_is_in_the_reference() -> None:
    """Each key that the pipeline file's JSON Schema knows stands on the reference page."""
    page = read("docs/pipeline-reference.md")
    keys = options(PipelineConfig.model_json_schema(by_alias=True))
    assert {"source", "on_bad_file", "null_values", "row_group_rows", "deadline", "max_digits"} <= keys
    missing = {key for key in keys if f"`{key}`" not in page and f".{key}`" not in page}
    assert not missing


def test_every_command_and_flag_is_in_the_guide() -> None:
    """Each command and each flag of `ztf` stands in the guide's table."""
    guide = read("docs/guide.md")
    group: Any = typer.main.get_command(app)
    for name, command in group.commands.items():
        assert f"`ztf {name}" in guide
        flags = [flag for option in command.params for flag in option.opts if flag.startswith("--")]
        assert not [flag for flag in flags if f"`{flag}" not in guide], name
    for name in LATER:
        assert f"`{name}`" in read("README.md")


def test_every_format_is_in_the_guide() -> None:
    """Each format stands in the guide with its suffixes and coordinates."""
    guide = read("docs/guide.md")
    for info in default_registry.describe():
        row = next(line for line in guide.splitlines() if line.startswith(f"| `{info.name}` |"))
        assert all(f"`{suffix}`" in row for suffix in info.extensions)
        assert row.endswith(f"| {', '.join(info.coordinates)} |")


def test_every_key_of_reports_and_quarantine_is_in_the_guide() -> None:
    """Each key of the report, of a quarantine line and of provenance stands in the guide."""
    guide = read("docs/guide.md")
    report = Report("", "", "failed", "", "", None, "local").as_dict()
    error = RecordError((), "", "")
    line = as_line(Reject("read", SourceObject("", "", "", 0, ""), "", Place(None), None, (error,)), "", True)
    keys = {*report, *line, *line["source"], *line["errors"][0], *PROVENANCE_COLUMNS}
    assert not [key for key in keys if f"`{key}`" not in guide]


def test_every_public_name_is_in_the_docs() -> None:
    """Each public name of the package, and each error, stands in the guide, the batch guide or README."""
    text = read("docs/guide.md") + read("README.md") + read("docs/batch-operations.md")
    assert not [name for name in ztf_flow.__all__ if not re.search(rf"\b{name}\b", text)]
    assert all(kind.__name__ in text for kind in FlowError.__subclasses__() if kind.__module__ == "ztf_flow.errors")


def members(kind: type) -> list[str]:
    """Public methods, properties and fields."""
    found = [name for name, member in vars(kind).items() if callable(member) or isinstance(member, property)]
    found += list(getattr(kind, "__dataclass_fields__", {}))
    return [name for name in found if not name.startswith("_")]


@pytest.mark.parametrize(
    ("kind", "left_out"),
    [
        (ztf_flow.BatchProcessor, {"execute_again"}),
        (ztf_flow.BatchResult, {"item"}),
        (ztf_flow.BatchSummary, set()),
        (ztf_flow.BatchScheduler, set()),
        (ztf_flow.ScheduledTask, {"ended"}),
        (ztf_flow.ResourceStats, {"as_dict"}),
        (ztf_flow.ResourcePool, set()),
        (BatchOptions, set()),
    ],
)
def test_the_batch_api_is_in_the_batch_guide(kind: type, left_out: set[str]) -> None:
    """Each method, property, field, option and parameter stands in docs/batch-operations.md."""
    page = read("docs/batch-operations.md")
    code = " ".join(re.findall(r"`[^`\n]+`", page) + [block.text for block in blocks("python")])
    names = set(members(kind)) - left_out
    assert names and not [name for name in names if not re.search(rf"\b{name}\b", code)]
    for function in (
        ztf_flow.create_scheduler,
        ztf_flow.retry_batch,
        ztf_flow.process_directory,
        ztf_flow.ResourcePool,
    ):
        names = {name for name in inspect.signature(function).parameters if name not in ("model", "storage")}
        assert not [name for name in names if not re.search(rf"\b{name}\b", code)], function


def test_the_verification_of_batches() -> None:
    """docs/batch_verification.py shows everything, and every check of it holds."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "docs/batch_verification.py"], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-1000:]
    assert re.search(r"^\d+ checks, 0 failed$", done.stdout, re.MULTILINE)


def test_architecture_names_every_module() -> None:
    """docs/architecture.md names each module of the package, and no other."""
    text = read("docs/architecture.md")
    named = {name for name in re.findall(r"`((?:\w+/)*\w+\.py)`", text) if not name.startswith("tests/")}
    there = {
        path.relative_to(ROOT / "ztf_flow").as_posix()
        for path in (ROOT / "ztf_flow").rglob("*.py")
        if path.name != "__init__.py"
    }
    assert named == there


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_somewhere(page: str) -> None:
    """Each relative link leads to a file of the project, and to a heading in it."""
    for target in re.findall(r"\]\(([^)\s]+)\)", read(page)):
        if target.startswith(("https://", "http://")):
            continue
        name, _, anchor = target.partition("#")
        path = (ROOT / page).parent / name if name else ROOT / page
        assert path.exists(), target
        if anchor:
            headings = re.findall(r"^#+ (.+)$", path.read_text("utf-8"), re.MULTILINE)
            assert anchor in {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_the_changelog_has_this_version() -> None:
    """CHANGELOG.md has a section for the version of the package."""
    version = re.search(r'^version = "(.+)"$', read("pyproject.toml"), re.MULTILINE)
    assert version is not None
    assert f"## [{version[1]}]" in read("CHANGELOG.md")


def test_every_dependency_has_a_reason() -> None:
    """CONTRIBUTING.md says of each dependency why it is there."""
    text = read("CONTRIBUTING.md")
    project = read("pyproject.toml").partition("[project.scripts]")[0].partition("dependencies = [")[2]
    names = {name for name in re.findall(r'"([a-z][\w-]*)(?:\[[^]]*\])?(?:>=[^"]*)?"', project) if name != "ztf-flow"}
    reasons = {name.lower() for name in re.findall(r"[\w-]+", text)}
    stubs = {"pyarrow-stubs", "types-psutil", "types-pyyaml"}
    assert not {name.lower() for name in names} - reasons - stubs
