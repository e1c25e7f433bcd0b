"""What `${…}` puts in, and what it may not."""

from __future__ import annotations

import fnmatch
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ztf_flow.config.interpolate import InterpolationError, Interpolator, escape_pattern, role_of


def interpolator(folder: Path = Path(), secrets: list[str] | None = None, **environment: str) -> Interpolator:
    variables = {"day": "2024-01-01", "empty": None}
    return Interpolator(environment, folder, variables, (secrets if secrets is not None else []).append)


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("${env:A}", "1"),
        ("<${env:A}${env:A}>", "<11>"),
        ("${env:EMPTY}", ""),
        ("${env:EMPTY:-x}", "x"),
        ("${env:NONE:-}", ""),
        ("${env:NONE:-a:-b}", "a:-b"),
        ("${var:day}", "2024-01-01"),
        ("$${env:A}", "${env:A}"),
        ("$$${env:A}", "$${env:A}"),
        ("$A ${env:A}$", "$A 1$"),
        ("${env:NESTED}", "${env:A}"),
    ],
)
def test_values_are_put_in_as_they_are(text: str, filled: str) -> None:
    """A reference becomes its value, once, and `$${` a literal `${`."""
    assert interpolator(A="1", EMPTY="", NESTED="${env:A}").fill_text(text) == filled


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("${env:NONE}", "'NONE' is not set"),
        ("${secret:NONE}", "secret 'NONE' is not set"),
        ("${var:dya}", "did you mean 'day'?"),
        ("${var:empty}", "--set empty="),
        ("${HOME}", "${env:HOME}"),
        ("${envv:A}", "did you mean 'env'?"),
        ("${env:A", "not closed"),
        ("${env:}", "no name"),
        ("${env:A:-${env:B}}", "not closed"),
        ("${file:}", "needs a path"),
        ("${file:missing}", "can't be read"),
        ("${}", "no kind"),
    ],
)
def test_what_can_not_be_filled_in_says_why(text: str, message: str) -> None:
    """Unknown kinds, names and broken references are errors in words."""
    with pytest.raises(InterpolationError) as caught:
        interpolator(A="1").fill_text(text)
    assert message in str(caught.value)


@pytest.mark.parametrize(("content", "value"), [(b"s3cr3t\n", "s3cr3t"), (b"a\n\n", "a\n"), (b"a\r\n", "a"), (b"", "")])
def test_a_file_loses_one_trailing_newline(tmp_path: Path, content: bytes, value: str) -> None:
    """`${file:…}` is relative to the pipeline's folder and loses one line end."""
    (tmp_path / "key").write_bytes(content)
    assert interpolator(tmp_path).fill_text("${file:key}") == value


def test_a_file_that_is_no_text_is_an_error(tmp_path: Path) -> None:
    """Bytes that are not UTF-8 are not put in."""
    (tmp_path / "key").write_bytes(b"\xff\xfe")
    with pytest.raises(InterpolationError, match="not UTF-8"):
        interpolator(tmp_path).fill_text("${file:key}")


@pytest.mark.parametrize("text", ["${env:A}", "${secret:A}", "${env:A:-x}"])
def test_an_environment_that_is_no_text_is_an_error(text: str) -> None:
    """Bytes of the environment that are not UTF-8 are not put in."""
    with pytest.raises(InterpolationError, match="not UTF-8"):
        interpolator(A="\udcff").fill_text(text)


def test_secrets_and_files_are_reported_as_secret(tmp_path: Path) -> None:
    """What `secret` and `file` give is handed on, what `env` and `var` give is not."""
    (tmp_path / "key").write_text("from file")
    secrets: list[str] = []
    interpolator(tmp_path, secrets, A="from env").fill_text("${secret:A} ${file:key} ${var:day}")
    assert set(secrets) == {"from env", "from file"}


def test_a_variable_can_not_refer_to_another() -> None:
    """While variables are filled in, there are none to refer to."""
    filler = Interpolator({}, Path(), None, print)
    with pytest.raises(InterpolationError, match="can't refer"):
        filler.fill_text("${var:day}")


def test_values_in_source_patterns_match_themselves() -> None:
    """In a source URI a value is escaped, in a sink's it is not."""
    filler = interpolator(A="a*[b]?")
    assert filler.fill_text("s3://x/${env:A}/*.csv", "pattern") == "s3://x/a[*][[]b][?]/*.csv"
    assert filler.fill_text("s3://x/${env:A}/", "template") == "s3://x/a*[b]?/"


def test_a_query_in_a_web_address_is_no_wildcard() -> None:
    """In http(s) `?` begins the query and stays."""
    filler = interpolator(A="https://x/y?z=*")
    assert filler.fill_text("${env:A}", "pattern") == "https://x/y?z=[*]"


@pytest.mark.parametrize("text", ["a/${env:UP}/b", "a/${env:DOT}${env:DOT}/b", "a/.${env:DOT}/b", "a/${env:DOT}./b"])
@pytest.mark.parametrize("role", ["pattern", "location", "template"])
def test_values_can_not_climb(text: str, role: Any) -> None:
    """A value can't bring `..` into a URI, not even by halves."""
    with pytest.raises(InterpolationError, match=r"\.\."):
        interpolator(UP="..", DOT=".").fill_text(text, role)


def test_written_dots_may_climb() -> None:
    """What the author of the file writes is not a value."""
    assert interpolator(A="x").fill_text("../${env:A}/", "template") == "../x/"


def test_values_can_not_become_placeholders() -> None:
    """A value can't turn a sink into a template."""
    with pytest.raises(InterpolationError, match=r"'\{'"):
        interpolator(A="{stem}").fill_text("out/${env:A}", "template")


def test_sql_takes_no_values() -> None:
    """In SQL text even a harmless value is refused; a literal `${` is not."""
    with pytest.raises(InterpolationError, match=":NAME"):
        interpolator(A="1").fill_text("x > ${env:A}", "sql")
    assert interpolator().fill_text("x = '$${'", "sql") == "x = '${'"


@pytest.mark.parametrize(
    ("path", "role"),
    [
        (("source",), "pattern"),
        (("source", "uri", 1), "pattern"),
        (("source", "exclude", 0), "pattern"),
        (("source", "storage", "key"), "text"),
        (("sink",), "template"),
        (("sink", "uri"), "template"),
        (("sink", "state"), "location"),
        (("rejects", "uri"), "location"),
        (("transform", 2, "filter"), "sql"),
        (("transform", 0, "derive", "x"), "sql"),
        (("transform", 0, "python"), "text"),
        (("name",), "text"),
    ],
)
def test_the_role_of_a_text_follows_its_path(path: tuple[str | int, ...], role: str) -> None:
    """Short and long forms have the same role."""
    assert role_of(path) == role


def test_keys_are_not_interpolated() -> None:
    """A reference in a key is an error and not left as text."""
    filler = interpolator(A="1")
    filler.fill({"vars": {"${env:A}": 1}}, ())
    assert [(finding.path, finding.on_key) for finding in filler.findings] == [(("vars", "${env:A}"), True)]


_values = st.text(min_size=1, max_size=12).filter(lambda text: ".." not in text)


@settings(max_examples=100, deadline=None)
@given(_values, _values)
def test_an_escaped_value_matches_itself_only(value: str, other: str) -> None:
    """As a glob pattern an escaped value matches the value and no other text."""
    pattern = escape_pattern(value)
    assert fnmatch.fnmatchcase(value, pattern)
    assert fnmatch.fnmatchcase(other, pattern) == (other == value)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(["$", "{", "}", "$${", "${env:A}", "x", ".", ":"]), max_size=8))
def test_filling_in_terminates_and_keeps_everything_else(parts: list[str]) -> None:
    """Whatever the text, it is filled in or refused, and text without `${` stays as it is."""
    text = "".join(parts)
    filler = interpolator(A="value")
    filled = filler.fill(text, ("name",))
    if filler.findings or "${" not in text:
        assert filled == text
    else:
        assert filled.count("value") <= text.count("${env:A}")
