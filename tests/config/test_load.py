"""Loading: every problem at once, in its place, in plain words, without secrets."""

from __future__ import annotations

import pickle
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from ztf_flow.config.load import LoadedPipeline, PipelineFileError, config_from_mapping, load_pipeline
from ztf_flow.errors import ConfigError

GOOD = "source: a.csv\nsink: b.ndjson\n"


class Files:
    """Writes a pipeline file into a folder and loads it."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "flights.yaml"

    def load(self, text: str, variables: dict[str, str] | None = None, **environment: str) -> LoadedPipeline:
        self.path.write_text(text, encoding="utf-8")
        return load_pipeline(self.path, variables=variables, environment=environment)

    def problems(self, text: str, variables: dict[str, str] | None = None, **environment: str) -> list[str]:
        """Problems as `LINE:COLUMN: code: message`."""
        with pytest.raises(PipelineFileError) as caught:
            self.load(text, variables, **environment)
        return [str(problem).removeprefix(f"{self.path}:") for problem in caught.value.problems]

    def places(self, text: str, **environment: str) -> list[str]:
        """Problems as `LINE:COLUMN: code`."""
        return [":".join(problem.split(":")[:3]) for problem in self.problems(text, None, **environment)]


@pytest.fixture
def files(tmp_path: Path) -> Files:
    return Files(tmp_path)


def test_the_contract_example_loads(files: Files) -> None:
    """The whole grammar, all keys in use, is accepted by the loader."""
    text = """
name: flights
description: FAA strikes, typed
vars: {day: "2024-01-01", limit: 300}
source:
  uri: s3://lake/raw/${var:day}/**/*.csv.gz
  exclude: ["**/tmp-*"]
  storage: {key: "${secret:KEY}", endpoint_url: "http://h"}
  client: s3fs
  split_size: 128MiB
  on_empty: error
  on_bad_file: quarantine
detect: {format: csv, compression: gzip, encoding: utf-8}
parse:
  csv: {delimiter: ",", quote: '"', escape: null, header: true, columns: [a, b], null_values: ["", "NA"],
        comment: null, skip_rows: 0, newlines_in_values: true}
  json: {records: "$.items[*]"}
  xml: {record: "country"}
  xlsx: {sheet: 0, header_row: 1}
validate: {schema: "models.py:Flight", mode: lax}
transform:
  - filter: "speed_kts > :limit"
  - derive: {speed_kmh: "speed_kts * 1.852"}
  - select: [id, speed_kmh]
  - rename: {a: b}
  - drop: [c]
  - python: hooks.py:enrich
  - validate: models.py:Enriched
format: {type: parquet, compression: zstd, row_group_rows: 100000}
sink: {uri: s3://lake/clean/, mode: incremental, partition_by: [year], max_part_size: 256MiB, state: null,
       provenance: sidecar}
rejects: {action: quarantine, max: 5%, uri: s3://lake/q/, raw: true}
limits: {memory: 512MiB, record: 16MiB, workers: auto, retries: 5, rate: 200MiB/s}
engine: {type: ray, address: auto}
"""
    config = files.load(text, KEY="abcdef").config
    assert config.source.uri == ["s3://lake/raw/2024-01-01/**/*.csv.gz"]
    assert config.source.storage.reveal() == {"key": "abcdef", "endpoint_url": "http://h"}
    assert config.rejects.max is not None
    assert config.rejects.max.fraction == 0.05
    assert [type(step).__name__[:6] for step in config.transform[:2]] == ["Filter", "Derive"]


def test_the_name_is_the_stem_of_the_file(files: Files) -> None:
    """A pipeline without a name has its file's; paths are relative to its folder."""
    loaded = files.load(GOOD)
    assert (loaded.config.name, loaded.folder, loaded.path) == ("flights", files.path.parent, files.path)


def test_interpolated_values_are_coerced(files: Files) -> None:
    """A text that a value was put into is read as the option's type."""
    text = GOOD + 'limits: {workers: "${env:W}"}\nparse: {csv: {header: "${env:H}", skip_rows: "${env:W}"}}\n'
    config = files.load(text, W="3", H="false").config
    assert (config.limits.workers, config.parse.csv.header, config.parse.csv.skip_rows) == (3, False, 3)


def test_values_can_not_change_the_structure(files: Files) -> None:
    """YAML in a value stays text."""
    config = files.load(GOOD + 'description: "${env:A}"\n', A="x\nsink: {uri: evil/}").config
    assert (config.description, config.sink.uri) == ("x\nsink: {uri: evil/}", "b.ndjson")


def test_variables_keep_their_written_text(files: Files) -> None:
    """`${var:v}` of 1.10 is `1.10`, not `1.1`."""
    loaded = files.load("vars: {v: 1.10, n: 007, t: true}\nsource: a-${var:v}-${var:n}-${var:t}\nsink: b.csv\n")
    assert loaded.config.source.uri == ["a-1.10-007-true"]


def test_set_overrides_variables(files: Files) -> None:
    """`--set` gives a variable another value, of the type that it is declared with."""
    text = "vars: {day: x, limit: 300, must: null}\nsource: ${var:day}${var:must}.csv\nsink: b.csv\n"
    config = files.load(text, {"day": "y", "limit": "5", "must": "z"}).config
    assert (config.source.uri, config.vars) == (["yz.csv"], {"day": "y", "limit": 5, "must": "z"})


def test_set_of_an_unknown_or_unfit_variable(files: Files) -> None:
    """`--set` of what is not declared, or of another type, is an error with a suggestion."""
    found = files.problems("vars: {day: x, limit: 300}\n" + GOOD, {"dya": "y", "limit": "many"})
    assert found == [
        "1:1: unknown-variable: --set dya: there is no such variable under vars (did you mean 'day'?)",
        "1:23: bad-value: --set limit must be a whole number, as under vars",
    ]


def test_an_overridden_default_is_not_looked_up(files: Files) -> None:
    """A variable whose default needs the environment can be set instead."""
    text = 'vars: {day: "${env:DAY}"}\nsource: ${var:day}.csv\nsink: b.csv\n'
    assert files.load(text, {"day": "x"}).config.source.uri == ["x.csv"]
    assert files.places(text) == ["1:13: bad-interpolation"]


def test_unknown_keys_have_a_suggestion(files: Files) -> None:
    """At every depth, an unknown key is named with the nearest one."""
    found = files.problems(GOOD + "sorce: x\nparse:\n  csv: {delimeter: ','}\nlimits: {zzz: 1}\n")
    assert [line.split(":")[2].strip() for line in found] == ["unknown-key"] * 3
    assert found[0].startswith("3:1: unknown-key: 'sorce' is not a key of a pipeline file")
    assert found[0].endswith("(did you mean 'source'?)")
    assert found[1].startswith("5:9: unknown-key: 'delimeter' is not a key of parse.csv")
    assert found[1].endswith("(did you mean 'delimiter'?)")
    assert found[2].endswith("'retries', 'rate' and 'deadline'")


def test_python_names_are_no_keys(files: Files) -> None:
    """The attributes' names are not a second spelling in files."""
    text = GOOD + "validation: m:M\nparse: {json_: {}}\n"
    assert files.places(text) == ["3:1: unknown-key", "4:9: unknown-key"]
    nested = GOOD + "validate: {schema: {fields: {a: {type: int, constraints: {ge: 1}}}}}\n"
    assert files.places(nested) == ["3:45: unknown-key"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("source: a.csv\n", "1:1: missing-key"),
        ("source: {exclude: [x]}\nsink: b.csv\n", "1:1: missing-key"),
        ("source: {uri: [a, 5]}\nsink: b.csv\n", "1:19: bad-value"),
        ("source:\n  uri: ''\nsink: b.csv\n", "2:8: bad-value"),
        (GOOD + "limits:\n  memory: 5M\n", "4:11: bad-value"),
        (GOOD + "validate: nonsense\n", "3:11: bad-value"),
        (GOOD + "validate:\n  schema: nonsense\n", "4:11: bad-value"),
        (GOOD + "validate: {mode: lax}\n", "3:1: missing-key"),
        (GOOD + "validate: {schema: {fields: {a: intt}}}\n", "3:33: bad-value"),
        (GOOD + "validate: {schema: {fields: {a: {type: intt}}}}\n", "3:40: bad-value"),
        (GOOD + "validate: {schema: {fields: {a: {type: int, gee: 1}}}}\n", "3:45: unknown-key"),
        (GOOD + "validate: {schema: {fields: {a: {type: int, ge: x}}}}\n", "3:49: bad-value"),
        (GOOD + "validate: {schema: {fields: {a: {type: list, of: {type: int, gee: 1}}}}}\n", "3:62: unknown-key"),
        (GOOD + "validate: {schema: {fields: {a: {type: list}}}}\n", "3:30: missing-key"),
        (GOOD + "validate: {schema: {extra: ignore}}\n", "3:12: missing-key"),
        (GOOD + "transform:\n  - filter: a\n  - filtre: b\n", "5:5: bad-value"),
        (GOOD + "transform:\n  - derive: {a: 5}\n", "4:17: bad-value"),
        (GOOD + "transform:\n  - filter: a\n    select: [b]\n", "5:5: unknown-key"),
        (GOOD + "transform:\n  - validate: {schema: m:M, mode: hard}\n", "4:35: bad-value"),
        (GOOD + "transform:\n  - filter: x = '${var:y}'\n", "4:13: bad-interpolation"),
        (GOOD + "format: {type: csv, indnet: 1}\n", "3:21: unknown-key"),
        (GOOD + "parse: {csv: {quote: ',', delimiter: ','}}\n", "3:22: bad-value"),
        (GOOD + "rejects:\n", "3:9: bad-value"),
        (GOOD + "engine: rya\n", "3:9: bad-value"),
        (GOOD + "vars:\n  a: [1]\n", "4:6: bad-value"),
        (GOOD + "vars:\n  1a: x\n", "4:3: bad-value"),
        (GOOD + "5: x\n", "3:1: unknown-key"),
        (GOOD + "name: a/b\n", "3:7: bad-value"),
        (GOOD + "extends: x\n", "3:1: not-available-yet"),
        (GOOD + "profiles: {}\n", "3:1: not-available-yet"),
        ("source: [a, b]\nsink: b.csv\n", "1:9: not-available-yet"),
        ("source: a.csv\nsink:\n  - uri: 5\n    when: x\n", "3:3: not-available-yet"),
        ("- a\n", "1:1: bad-value"),
        ("", "1:1: bad-value"),
        (GOOD + "sink: c.csv\n", "3:1: duplicate-key"),
    ],
)
def test_each_problem_has_its_place(files: Files, text: str, place: str) -> None:
    """A problem stands at the key or value that is wrong, in short and long forms, lists and steps."""
    assert files.places(text) == [place]


def test_every_problem_is_reported_at_once_in_order(files: Files) -> None:
    """Duplicates, interpolation, unknown keys and bad values come together, by line."""
    text = "sourc: x\nsource: '${env:NONE}'\nsink: {uri: b.csv, mode: owerwrite}\n"
    text += "engine: 5\nlimits: {retries: x}\nengine: 6\n"
    assert files.places(text) == [
        "1:1: unknown-key",
        "2:9: bad-interpolation",
        "3:26: bad-value",
        "4:9: bad-value",
        "5:19: bad-value",
        "6:1: duplicate-key",
    ]


def test_the_error_is_a_config_error_that_holds_every_line(files: Files) -> None:
    """The message has one line per problem, `FILE:LINE:COL: code: message`."""
    files.path.write_text("sourc: x\nsink: b.csv\n")
    with pytest.raises(PipelineFileError) as caught:
        load_pipeline(files.path)
    assert isinstance(caught.value, ConfigError)
    lines = str(caught.value).splitlines()
    assert len(lines) == 2
    assert all(line.startswith(f"{files.path}:1:1: ") for line in lines)
    again = pickle.loads(pickle.dumps(caught.value))
    assert (again.problems, str(again)) == (caught.value.problems, str(caught.value))


def test_choices_are_named(files: Files) -> None:
    """A bad choice is answered with the path, the choices and the nearest of them."""
    assert files.problems("source: a\nsink: {uri: b.csv, mode: owerwrite}\n") == [
        "2:26: bad-value: sink.mode must be 'incremental', 'overwrite' or 'error', not 'owerwrite' "
        "(did you mean 'overwrite'?)"
    ]


@pytest.mark.parametrize(
    "text",
    [
        GOOD + "name: ${secret:S}/x\n",
        GOOD + "limits: {memory: '${secret:S}'}\n",
        GOOD + "engine: ${secret:S}\n",
        "source: a\nsink: {uri: b.csv, storage: hunter22}\n",
        "source: a\nsink: {uri: b.csv, storage: [hunter22]}\n",
        "source: {uri: a, storage: {key: hunter22}}\nsink: {uri: b.csv, mode: hunter22}\n",
        "source: 'https://me:hunter22@h/x'\nsink: {uri: b.csv, mode: hunter22}\n",
        "source: 'https://h/x?token=hunter22'\nsink: {uri: b.csv, mode: hunter22}\n",
        GOOD + "validate: ${file:key}\n",
    ],
)
def test_secrets_show_in_no_problem(files: Files, text: str) -> None:
    """Whatever is wrong, no problem shows a secret."""
    (files.path.parent / "key").write_text("hunter22\n")
    found = files.problems(text, S="hunter22")
    assert found
    assert not any("hunter22" in line for line in found)


def test_short_secrets_show_in_no_problem_either(files: Files) -> None:
    """A secret too short to be searched for is left out where it stands."""
    assert "q7" not in files.problems(GOOD + "limits: {memory: '${secret:S}'}\n", S="q7")[0]


def test_the_redactor_knows_the_secrets(files: Files) -> None:
    """Secrets of every kind are redacted, escaped in a pattern or not, and nothing else is."""
    (files.path.parent / "key").write_text("from-file\n")
    text = (
        "source: {uri: 'https://u:passw0rd@h/${secret:A}?t=token1', storage: {k: [storage-value]}}\n"
        "sink: b.csv\ndescription: ${file:key} ${env:B}\n"
    )
    loaded = files.load(text, A="secret*A", B="no-secret")
    shown = loaded.redactor.redact("passw0rd secret*A secret[*]A token1 storage-value from-file no-secret")
    assert shown == "*** *** *** *** *** *** no-secret"
    assert loaded.redactor.display_uri(loaded.config.source.uri[0]) == "https://h/***"
    assert "passw0rd" not in repr(loaded)


def test_a_loaded_pipeline_survives_pickling(files: Files) -> None:
    """Workers get the same pipeline."""
    loaded = files.load(GOOD + "validate: {schema: {fields: {a: {type: date, ge: '2024-01-01'}}}}\n")
    assert pickle.loads(pickle.dumps(loaded)) == loaded


def test_files_that_can_not_be_read(tmp_path: Path) -> None:
    """A missing file, a folder and bytes that are no text are problems too."""
    binary = tmp_path / "binary.yaml"
    binary.write_bytes("name: ü\nx: ".encode() + b"\xff\n")
    for path, text in (
        (tmp_path / "none.yaml", ": no-file: "),
        (tmp_path, ": no-file: "),
        (binary, ":2:4: syntax: "),
    ):
        with pytest.raises(PipelineFileError) as caught:
            load_pipeline(path)
        assert str(caught.value).startswith(f"{path}{text}")


def test_a_mapping_is_loaded_like_a_file(tmp_path: Path) -> None:
    """The Python API has the same grammar, interpolation and complaints, without lines."""
    loaded = config_from_mapping(
        {"source": tmp_path / "a.csv", "sink": {"uri": "${env:A}.csv"}, "vars": {"t": True}},
        folder=tmp_path,
        environment={"A": "x"},
    )
    assert (loaded.config.source.uri, loaded.config.sink.uri) == ([str(tmp_path / "a.csv")], "x.csv")
    with pytest.raises(PipelineFileError) as caught:
        config_from_mapping({"source": "a", "sink": "b.csv", "limits": {"workers": 0}}, folder=tmp_path)
    assert str(caught.value) == "<pipeline>: bad-value: limits.workers must be auto or a whole number from 1, not 0"


def test_the_process_environment_is_the_default(files: Files, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without an environment given, the process's own is used."""
    monkeypatch.setenv("ZTF_TEST_NAME", "from-process")
    files.path.write_text(GOOD + "name: ${env:ZTF_TEST_NAME}\n")
    assert load_pipeline(files.path).config.name == "from-process"


_BASE: dict[str, Any] = {
    "name": "n",
    "vars": {"a": "x"},
    "source": {"uri": ["a", "b"], "exclude": ["c"], "split_size": "1MB"},
    "detect": {"format": "csv"},
    "parse": {"csv": {"null_values": ["", "NA"], "skip_rows": 1}},
    "validate": {"schema": {"fields": {"f": {"type": "str"}, "g": {"type": "enum", "values": ["u", "v"]}}}},
    "transform": [{"filter": "e"}, {"select": ["h", "i"]}, {"validate": {"schema": "m:M", "mode": "lax"}}],
    "format": {"type": "csv"},
    "sink": {"uri": "o.csv", "mode": "error"},
    "rejects": {"action": "skip"},
    "limits": {"memory": "1MB", "retries": 2},
}


def _leaves(data: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else None
    if items is None:
        return [path]
    return [leaf for key, item in items for leaf in _leaves(item, (*path, key))]


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(_leaves(_BASE)), st.booleans(), st.integers(40, 200))
def test_a_bad_leaf_is_reported_where_it_stands(path: tuple[str | int, ...], flow: bool, width: int) -> None:
    """Put a reference that can't be filled in at any leaf: there is one problem, at that leaf's place."""
    marker = "${env:ZTF_TEST_UNSET}"
    data = yaml.safe_load(yaml.safe_dump(_BASE))
    inner = data
    for part in path[:-1]:
        inner = inner[part]
    inner[path[-1]] = marker
    text = yaml.safe_dump(data, default_flow_style=flow, width=width, sort_keys=False)
    offset = text.index(marker)
    offset -= text[offset - 1] in "'\""
    place = text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1
    with TemporaryDirectory() as folder:
        file = Path(folder) / "p.yaml"
        file.write_text(text)
        with pytest.raises(PipelineFileError) as caught:
            load_pipeline(file, environment={})
    assert [(problem.line, problem.column, problem.code) for problem in caught.value.problems] == [
        (*place, "bad-interpolation")
    ]


@settings(max_examples=80, deadline=None)
@given(st.text(st.sampled_from("ab:- \n[]{}'\"&*!#|>?%@`,0.~<"), max_size=40))
def test_no_text_makes_loading_crash(text: str) -> None:
    """Any text is a pipeline or a list of problems."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "p.yaml"
        file.write_text(text)
        with pytest.raises(PipelineFileError) as caught:
            load_pipeline(file, environment={})
    assert caught.value.problems
