"""Kinds of text in the pipeline file, each with its check."""

from __future__ import annotations

import codecs
import re
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field

from ztf_flow.config.values import wrong

_RECORDS = re.compile(r"\$|\$(\.[^.\[\]\s]+)*\[\*\]")
_REFERENCE = re.compile(r"(?:[^:]*[^:/]\.py|[^\W\d]\w*(?:\.[^\W\d]\w*)*):[^\W\d]\w*(?:\.[^\W\d]\w*)*")
_XML_NAME = re.compile(r"[^\W\d][\w.-]*")
_COMPRESSION_NAMES = {"gz": "gzip", "zst": "zstd", "bzip2": "bz2"}


def one_to_list(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


def auto_to_none(value: Any) -> Any:
    return None if value == "auto" else value


def _not_blank(value: str) -> str:
    if not value.strip():
        raise wrong("must not be empty")
    return value


def _single_character(value: str) -> str:
    if value == r"\t":
        raise wrong(r'must be one character; for a tab write "\t" in double quotes')
    if len(value) != 1 or value in "\r\n\0":
        raise wrong("must be one character, and no line end")
    return value


def _reference(value: str) -> str:
    if not _REFERENCE.fullmatch(value):
        raise wrong("must be FILE.py:Name or package.module:Name")
    return value


def _records(value: str) -> str:
    if not _RECORDS.fullmatch(value):
        raise wrong("must be '$' (the document is the record), '$[*]' or a path to a list such as '$.a.b[*]'")
    return value


def _encoding(value: str) -> str:
    try:
        info = codecs.lookup(value)
    except (LookupError, ValueError):
        raise wrong("is no encoding that Python knows") from None
    if not info._is_text_encoding:  # the only way to tell rot13 from latin-1
        raise wrong("is no text encoding")
    return info.name


def _xml_name(value: str) -> str:
    if not _XML_NAME.fullmatch(value):
        raise wrong("must be a name that an XML element can have, without a prefix")
    return value


def _compression(value: str) -> str:
    return _COMPRESSION_NAMES.get(value.lower(), value.lower())


Text = Annotated[str, AfterValidator(_not_blank)]
Texts = Annotated[list[Text], BeforeValidator(one_to_list), Field(min_length=1)]
Character = Annotated[str, AfterValidator(_single_character)]
Reference = Annotated[str, AfterValidator(_reference)]
FormatName = Annotated[str, AfterValidator(str.lower), AfterValidator(_not_blank)]
Compression = Annotated[str, AfterValidator(_not_blank), AfterValidator(_compression)]
Records = Annotated[str, AfterValidator(_records)]
XmlName = Annotated[str, AfterValidator(_xml_name)]
Encoding = Annotated[str, AfterValidator(_encoding)]
