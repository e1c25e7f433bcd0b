"""What is refused without reading data."""

from __future__ import annotations

from pathlib import Path

import pytest

from ztf_flow.config.lint import check_file, lint
from ztf_flow.config.load import load_pipeline

DATASET = "source: a.csv\nvalidate: m:M\nformat: parquet\nsink: out/\n"
FILE = "source: a.csv\nsink: b.csv\n"


def complaints(folder: Path, text: str) -> list[str]:
    """Problems as `LINE:COLUMN: code`."""
    path = folder / "p.yaml"
    path.write_text(text)
    return [f"{problem.line}:{problem.column}: {problem.code}" for problem in check_file(path)]


@pytest.mark.parametrize(
    "text",
    [
        DATASET,
        FILE,
        "source: a.parquet\nsink: b.parquet\n",
        "source: a.dat\nsink: out/{dir}/{stem}.json\n",
        "source: s3://b/*.csv.gz\nsink: {uri: 's3://b/x.ndjson.zst', client: s3fs}\n",
        FILE + "limits: {rate: 20MiB/s}\n",
        FILE + "parse: {csv: {header: false}}\nvalidate: m:M\n",
        FILE + "format: ndjson\n",
        FILE + "format: {type: json, indent: 2, exclude_none: true}\n",
        FILE + "rejects: {action: stop}\n",
        FILE + "rejects: {action: skip, max: 5%}\n",
        "source: a.csv\nvalidate: m:M\nsink: out.v1/\nformat: {type: parquet, compression: none, row_group_rows: 5}\n",
        "source: a.xml\ndetect: csv\nsink: b.csv\n",
        "source: a.csv\nsink: {uri: out/, mode: overwrite}\nformat: csv\n",
        "source: a.csv\nsink: file:///tmp/x.csv\n",
        "source: a.csv\nsink: 'out/{name}'\nformat: json\n",
        FILE + "engine: local\n",
        FILE + "detect: {compression: none}\n",
        DATASET.replace("out/", "{uri: out/, partition_by: [a, région]}"),
        "source: a.csv\nformat: csv\nsink: {uri: out/, partition_by: [a]}\n",
        "source: a.parquet\nformat: parquet\nsink: {uri: out/, partition_by: [a]}\n",
    ],
)
def test_what_this_version_does_is_accepted(tmp_path: Path, text: str) -> None:
    """A pipeline that can run has no problem."""
    assert complaints(tmp_path, text) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (FILE + "transform:\n  - filter: x\n", "3:1"),
        (FILE + "engine: ray\n", "3:9"),
        (FILE + "engine: {type: ray, address: auto}\n", "3:16"),
        (DATASET.replace("out/", "{uri: out/, state: elsewhere/}"), "4:19"),
        ("source: {uri: s3://b/a.csv, client: obstore}\nsink: b.csv\n", "1:37"),
    ],
)
def test_what_later_versions_do_is_refused(tmp_path: Path, text: str, place: str) -> None:
    """Grammar without behaviour is refused as not available yet, at its place."""
    assert complaints(tmp_path, text) == [f"{place}: not-available-yet"]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("source: a.csv\nsink: out\n", "2:7: bad-value"),
        ("source: a.csv\nsink: s3://bucket.with.dots\n", "2:7: bad-value"),
        ("source: a.csv\nsink: out/.hidden\n", "2:7: bad-value"),
        ("source: a.csv\nsink: 'out/*.csv'\n", "2:7: bad-value"),
        ("source: a.csv\nsink: https://h/x.csv\n", "2:7: bad-value"),
        ("source: a.csv\nsink: 'out/{stm}.csv'\n", "2:7: unknown-placeholder"),
        ("source: a.csv\nsink: 'out/{stem.csv'\n", "2:7: bad-value"),
        ("source: a.csv\nformat: csv\nsink: 'out/{dir}/'\n", "3:7: bad-value"),
        ("source: a.csv\nsink: out/\n", "2:7: missing-key"),
        ("source: a.csv\nsink: b.dat\n", "2:7: missing-key"),
        ("source: a.csv\nsink: {uri: b.csv, mode: incremental}\n", "2:26: bad-value"),
        ("source: a.csv\nsink: {uri: b.csv, max_part_size: 1MB}\n", "2:20: bad-value"),
        ("source: {uri: a.csv, client: s3fs}\nsink: b.csv\n", "1:30: bad-value"),
        ("source: a.csv\nsink: b.parquet\n", "2:7: missing-key"),
        ("source: a.parquet\nsink: b.parquet.gz\n", "2:7: bad-value"),
        (FILE + "detect: cvs\n", "3:9: unknown-format"),
        (FILE + "format: jsonl\n", "3:9: unknown-format"),
        (FILE + "detect: {compression: zip}\n", "3:23: unknown-compression"),
        (FILE + "format: {type: csv, compression: none}\n", "3:34: unknown-compression"),
        (DATASET.replace("parquet", "{type: parquet, compression: xyz}"), "3:38: unknown-compression"),
        (DATASET.replace("parquet", "{type: parquet, indent: 2}"), "3:25: bad-value"),
        (DATASET.replace("parquet", "{type: parquet, exclude_none: true}"), "3:25: bad-value"),
        (FILE + "format: {type: csv, row_group_rows: 5}\n", "3:21: bad-value"),
        (FILE + "format: {type: ndjson, indent: 5}\n", "3:24: bad-value"),
        (FILE + "rejects: {action: stop, max: 3}\n", "3:25: bad-value"),
        (FILE + "rejects: {action: skip, uri: q/}\n", "3:25: bad-value"),
        (FILE + "engine: {address: auto}\n", "3:10: bad-value"),
        ("source: a.csv\nvalidate: m:M\nsink: {uri: b.csv, partition_by: [a]}\n", "3:20: bad-value"),
        (DATASET.replace("out/", "{uri: out/, partition_by: [a, b, a]}"), "4:40: bad-value"),
        (DATASET.replace("out/", "{uri: out/, partition_by: [a, 'b/c']}"), "4:37: bad-value"),
        (DATASET.replace("out/", "{uri: out/, partition_by: [_a]}"), "4:34: bad-value"),
        (DATASET.replace("out/", "{uri: out/, partition_by: ['a=b']}"), "4:34: bad-value"),
        (
            f"source: a.csv\nvalidate: m:M\nformat: csv\nsink: {{uri: o/, partition_by: [{'x' * 101}]}}\n",
            "4:32: bad-value",
        ),
        ("source: a.ndjson\nformat: ndjson\nsink: {uri: out/, partition_by: [a]}\n", "3:19: missing-key"),
    ],
)
def test_what_can_not_work_is_refused(tmp_path: Path, text: str, complaint: str) -> None:
    """Options that clash or have no effect are problems at their place."""
    assert complaints(tmp_path, text) == [complaint]


def test_every_problem_at_once(tmp_path: Path) -> None:
    """Lint reports all, in the order of the file, each once."""
    text = (
        "engine: ray\nsource: a.csv\nsink: {uri: 'x/{stm}', client: obstore}\ntransform: [{filter: a}]\nformat: xslx\n"
    )
    assert complaints(tmp_path, text) == [
        "1:9: not-available-yet",
        "3:13: unknown-placeholder",
        "3:32: not-available-yet",
        "4:1: not-available-yet",
        "5:9: unknown-format",
    ]


def test_a_file_that_does_not_load_is_linted_as_far_as_it_goes(tmp_path: Path) -> None:
    """Beside the errors of loading stands what is not available yet."""
    text = "source: a.csv\nengine: ray\nsink: {mode: x}\ntransform: [{filter: a}, {filtre: b}]\n"
    assert complaints(tmp_path, text) == [
        "2:9: not-available-yet",
        "3:1: missing-key",
        "3:14: bad-value",
        "4:1: not-available-yet",
        "4:26: bad-value",
    ]


def test_suggestions_know_synonyms(tmp_path: Path) -> None:
    """`jsonl` is answered with `ndjson`."""
    path = tmp_path / "p.yaml"
    path.write_text(FILE + "format: jsonl\n")
    assert lint(load_pipeline(path))[0].message.endswith("(did you mean 'ndjson'?)")


def test_lint_shows_no_secrets(tmp_path: Path) -> None:
    """What lint says is redacted."""
    path = tmp_path / "p.yaml"
    path.write_text("source: a.csv\nsink: {uri: b.csv, storage: {key: hunter22}}\nformat: hunter22\n")
    problems = lint(load_pipeline(path))
    assert problems
    assert "hunter22" not in str(problems)
