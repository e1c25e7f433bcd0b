"""Secrets stay out of what people read."""

from __future__ import annotations

import json
import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ztf_flow.config.redact import Redactor


@pytest.mark.parametrize(
    ("uri", "shown"),
    [
        ("https://user:hunter22@host/a/b?token=abcd1234", "https://host/a/b"),
        ("https://host/a@b.csv", "https://host/a@b.csv"),
        ("s3://key:secret@bucket/x", "s3://bucket/x"),
        ("s3://bucket/data-?.csv", "s3://bucket/data-?.csv"),
        ("s3://bucket/x?versionId=abcd", "s3://bucket/x"),
        ("abfs://container@account.dfs.core.windows.net/x", "abfs://container@account.dfs.core.windows.net/x"),
        ("simplecache::https://u:passw0rd@h/x?k=v", "simplecache::https://h/x"),
        ("data/a?b=c.csv", "data/a?b=c.csv"),
    ],
)
def test_a_shown_uri_has_no_user_info_and_no_query(uri: str, shown: str) -> None:
    """User info and query go; wildcards and container names stay."""
    assert Redactor().display_uri(uri) == shown


def test_the_longest_secret_goes_first() -> None:
    """A secret inside another leaves no rest of the longer one."""
    assert Redactor(["abcd", "abcdefgh"]).redact("<abcdefgh> <abcd>") == "<***> <***>"


def test_short_and_plain_values_are_not_searched_for() -> None:
    """Three letters, truth values and small numbers would blot out half of every text."""
    redactor = Redactor([{"anon": True, "port": 8080, "use": "true", "x": "abc"}])
    assert redactor.redact("true abc 8080 True") == "true abc 8080 True"


def test_nested_values_and_numeric_passwords_are_found() -> None:
    """Secrets are taken from every depth of storage options."""
    redactor = Redactor([{"client_kwargs": {"keys": ["deep-secret", 123456789]}}])
    assert redactor.redact("deep-secret 123456789") == "*** ***"


def test_the_parts_of_user_info_and_query_are_secret() -> None:
    """A password is redacted also where it stands alone, quoted or not."""
    redactor = Redactor()
    redactor.add_uri("https://someone:p%40ssword@host/x?sig=signature1")
    assert redactor.redact("p@ssword p%40ssword signature1 host") == "*** *** *** host"


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(codec="utf-8"), min_size=6, max_size=30).filter(lambda text: len(text.strip()) > 5))
def test_a_secret_does_not_survive_escaping(secret: str) -> None:
    """A secret is found as it is, in JSON and in `repr`."""
    redactor = Redactor([secret])
    if secret.strip().lower() in ("default",):
        return
    for form in (secret, json.dumps(secret)[1:-1], json.dumps(secret, ensure_ascii=False)[1:-1], repr(secret)[1:-1]):
        assert form not in redactor.redact(f"<{form}>") or form in "***"


def test_a_redactor_survives_pickling_and_hides_in_repr() -> None:
    """Workers get the same redactor; its `repr` names no secret."""
    redactor = Redactor(["hunter22"])
    assert pickle.loads(pickle.dumps(redactor)) == redactor
    assert "hunter22" not in repr(redactor)
