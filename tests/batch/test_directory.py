"""Directories as batches: which files, what becomes of them, and where outputs may not go."""

from __future__ import annotations

import gzip
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from batch.models import Point
from conftest import S3Server

import ztf_flow as ztf
from ztf_flow.batch import DirectoryBatch
from ztf_flow.batch.files import OutputFolder
from ztf_flow.storage.local import LocalStorage

Write = Callable[[str, str | bytes], Path]


@pytest.fixture
def tree(write: Write, tmp_path: Path) -> Path:
    """A directory `in` of six files, of which one is refused and one can't be told."""
    write("in/a.json", '{"x":1}')
    write("in/sub/b.csv", "x,y\n1,2\n3,4\n")
    write("in/sub/deep/c.json.gz", gzip.compress(b'{"x":5}'))
    write("in/bad.json", '{"x":"no"}')
    write("in/d.dat", "nothing that is known")
    write("in/wrong.json", "x,y\n7,8\n")
    write("in/.hidden/e.json", '{"x":1}')
    write("in/_tmp.json", '{"x":1}')
    return tmp_path / "in"


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("executor", ["auto", "inline", "process"])
async def test_every_file_is_parsed_by_what_it_is(tree: Path, executor: Any) -> None:
    """In the order of paths; formats and compressions by name and content; what fails is a result of its own."""
    summary = await ztf.process_directory(Point, tree, executor=executor)
    assert {result.id: result.data for result in summary.results} == {
        "a.json": Point(x=1),
        "bad.json": None,
        "d.dat": None,
        "sub/b.csv": [Point(x=1, y=2), Point(x=3, y=4)],
        "sub/deep/c.json.gz": Point(x=5),
        "wrong.json": [Point(x=7, y=8)],
    }
    assert [result.id for result in summary.results] == sorted([result.id for result in summary.results], key=str)
    errors = {result.id: type(result.error) for result in summary.results if not result.success}
    assert errors == {"bad.json": ztf.InvalidRecordError, "d.dat": ztf.ParseError}


async def test_outputs_mirror_the_tree(tree: Path, tmp_path: Path) -> None:
    """Each output is what `convert` gives, under the same name with the suffix of its format; failures leave none."""
    summary = await ztf.process_directory(
        Point, str(tree), output_format="json", output_dir=tmp_path / "out", include_provenance=True
    )
    assert files(tmp_path / "out") == {
        "a.json": b'{"x":1,"y":0}\n',
        "sub/b.json": b'[\n{"x":1,"y":2},\n{"x":3,"y":4}\n]\n',
        "sub/deep/c.json": b'{"x":5,"y":0}\n',
        "wrong.json": b'[\n{"x":7,"y":8}\n]\n',
    }
    assert summary.results[0].data == str(tmp_path / "out" / "a.json")
    assert summary.batch_provenance is not None and summary.batch_provenance["formats"] == ["csv", "json"]
    assert summary.batch_provenance["operation"] == "convert"


async def test_without_a_folder_results_are_texts(tree: Path) -> None:
    """An `output_format` alone writes nothing."""
    before = files(tree)
    summary = await ztf.process_directory(Point, tree, "a.json", output_format="csv")
    assert [result.data for result in summary.results] == ["x,y\n1,0\n"] and files(tree) == before


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("*.json", ["a.json", "bad.json", "wrong.json"]),
        ("**/*.gz", ["sub/deep/c.json.gz"]),
        ("sub/*", ["sub/b.csv"]),
        ("**/_*", ["_tmp.json"]),
        ("*.xml", []),
    ],
)
async def test_patterns_choose(tree: Path, pattern: str, found: list[str]) -> None:
    """`*` stays in a folder, `**` doesn't; hidden files only where the pattern asks for them."""
    summary = await ztf.process_directory(Point, tree, pattern)
    assert [result.id for result in summary.results] == found


async def test_a_declared_format_is_used(write: Write, tmp_path: Path) -> None:
    """Whatever the name says."""
    write("in/a.dat", "x\ty\n1\t2\n")
    summary = await ztf.process_directory(Point, tmp_path / "in", input_format="tsv")
    assert [result.data for result in summary.results] == [[Point(x=1, y=2)]]


async def test_a_second_run_reads_no_outputs(tree: Path) -> None:
    """Outputs below the input directory are not inputs, and are replaced by a second run."""
    for _ in range(2):
        summary = await ztf.process_directory(Point, tree, output_format="ndjson", output_dir=tree / "out")
        assert summary.total == 6
    assert sorted(files(tree / "out")) == ["a.ndjson", "sub/b.ndjson", "sub/deep/c.ndjson", "wrong.ndjson"]


async def test_odd_names_are_names(write: Write, tmp_path: Path) -> None:
    """Line ends, glob characters, spaces, bytes that are no UTF-8: each file goes to its own place."""
    names = ["a\nb.json", "[x]*.json", " .json", "ü😀.json", "#%20?.json", os.fsdecode(b"\xff.json"), "-n.json"]
    for name in names:
        write(f"in/{name}", '{"x":1}')
    summary = await ztf.process_directory(Point, tmp_path / "in", output_format="csv", output_dir=tmp_path / "out")
    assert summary.failed == 0 and summary.total == len(names)
    assert sorted(files(tmp_path / "out")) == sorted(name.replace(".json", ".csv") for name in names)


async def test_links_do_not_lead_outside(write: Write, tmp_path: Path) -> None:
    """Links to files are read, those to folders are not followed, and a link in the output tree is no way out of it."""
    write("in/a.json", '{"x":1}')
    write("in/sub/b.json", '{"x":2}')
    write("in/sub/linked.json", '{"x":3}')
    write("elsewhere/c.json", '{"x":4}')
    (tmp_path / "in/link.json").symlink_to("../elsewhere/c.json")
    (tmp_path / "in/loop").symlink_to(".")
    (tmp_path / "in/broken.json").symlink_to("nowhere")
    (tmp_path / "out").mkdir()
    (tmp_path / "out/sub").symlink_to("../elsewhere")
    (tmp_path / "out/a.json").symlink_to("../elsewhere/c.json")
    before = files(tmp_path / "elsewhere")
    summary = await ztf.process_directory(Point, tmp_path / "in", output_format="json", output_dir=tmp_path / "out")
    assert {result.id: type(result.error) for result in summary.results} == {
        "a.json": type(None), "link.json": type(None), "sub/b.json": ztf.SinkError, "sub/linked.json": ztf.SinkError,
    }  # fmt: skip
    assert files(tmp_path / "elsewhere") == before
    assert (tmp_path / "out/link.json").read_text() == '{"x":4,"y":0}\n' and not (tmp_path / "out/a.json").is_symlink()


async def test_one_target_for_two_files_is_refused(write: Write, tmp_path: Path) -> None:
    """Before anything is written, naming both."""
    write("in/a.json", '{"x":1}')
    write("in/a.csv", "x\n1\n")
    with pytest.raises(ztf.ConfigError, match=r"a\.csv and .*a\.json would both"):
        await ztf.process_directory(Point, tmp_path / "in", output_format="ndjson", output_dir=tmp_path / "out")
    assert not (tmp_path / "out").exists()


async def test_inputs_are_not_overwritten(write: Write, tmp_path: Path) -> None:
    """Neither themselves nor one another."""
    write("in/a.json", '{"x":1}')
    with pytest.raises(ztf.ConfigError, match="written over"):
        await ztf.process_directory(Point, tmp_path / "in", output_format="json", output_dir=tmp_path / "in")
    assert files(tmp_path / "in") == {"a.json": b'{"x":1}'}


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"dir": "nowhere"}, "no such directory"),
        ({"dir": "in/a.json"}, "no such directory"),
        ({"output_format": "jsn"}, "json"),
        ({"input_format": "jsn"}, "json"),
        ({"output_dir": "out"}, "output_format"),
        ({"pattern": "../*"}, "below"),
        ({"pattern": "/etc/*"}, "below"),
    ],
)
async def test_wrong_arguments_are_config_errors(
    tree: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: dict[str, Any], told: str
) -> None:
    """With what is wrong."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ztf.ConfigError, match=told):
        await ztf.process_directory(Point, **{"dir": "in", **given})


async def test_an_unwritable_output_is_a_failure(tree: Path, tmp_path: Path) -> None:
    """Of that file alone, and the file that was there stays."""
    (tmp_path / "out/a.csv").mkdir(parents=True)
    (tmp_path / "out/sub").write_text("a file")
    summary = await ztf.process_directory(Point, tree, output_format="csv", output_dir=tmp_path / "out")
    errors = {result.id: type(result.error) for result in summary.results if not result.success}
    assert errors["a.json"] is ztf.SinkError and errors["sub/b.csv"] is ztf.SinkError
    assert files(tmp_path / "out") == {"sub": b"a file", "wrong.csv": b"x,y\n7,8\n"}


async def test_what_failed_is_read_again(tree: Path, tmp_path: Path) -> None:
    """A retry reads what is there then, however long it is now."""
    batch = DirectoryBatch(Point, tree, output_format="json", output_dir=tmp_path / "out")
    await batch.execute()
    (tree / "bad.json").write_text('{"x":1234567890,"y":1234567890}')
    summary = await ztf.retry_batch(batch, batch.get_failed(), retry_delay=0)
    assert [(result.id, result.success) for result in summary.results] == [("bad.json", True), ("d.dat", False)]
    assert b"1234567890}" in files(tmp_path / "out")["bad.json"]


async def test_object_stores_are_directories(s3_server: S3Server) -> None:
    """From and to S3."""
    bucket = s3_server.bucket("batch-directory")
    s3_server.put(bucket, "in/a.json", b'{"x":1}')
    s3_server.put(bucket, "in/sub/b.csv", b"x\n2\n")
    summary = await ztf.process_directory(
        Point, f"s3://{bucket}/in", output_format="ndjson", output_dir=f"s3://{bucket}/out/", storage=s3_server.options
    )
    assert {result.id: result.data for result in summary.results if result.success} == {
        "a.json": f"s3://{bucket}/out/a.ndjson",
        "sub/b.csv": f"s3://{bucket}/out/sub/b.ndjson",
    }
    assert summary.total == 2 and sorted(key for key in s3_server.keys(bucket) if not key.startswith("in/")) == [
        "out/a.ndjson", "out/sub/b.ndjson",
    ]  # fmt: skip


@pytest.mark.parametrize("path", ["../x.json", "sub/../../x.json", "./x.json", "nul\0.json"])
async def test_nothing_is_written_outside(tmp_path: Path, path: str) -> None:
    """Whatever a listing may give as a name."""
    output = OutputFolder(LocalStorage(), str(tmp_path / "out"))
    with pytest.raises(ztf.SinkError):
        await output.write(f"{tmp_path}/out/{path}", b"x")
    assert files(tmp_path) == {}


async def test_no_file_is_an_empty_batch(tmp_path: Path) -> None:
    """A directory without matching files is fine."""
    summary = await ztf.process_directory(Point, tmp_path)
    assert (summary.total, summary.results) == (0, [])
