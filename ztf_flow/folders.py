"""The folders of a partitioned dataset: `field=value/`, one below the other for each field of `sink.partition_by`.

This is Hive's layout. A value stands there as the text that JSON has for it, without quotes, and percent-encoded
(RFC 3986) but for letters, digits and `-._~` of ASCII, so that no value leads out of its folder and two values never
share one. Null is `__HIVE_DEFAULT_PARTITION__`, the empty text is nothing. Arrow, DuckDB and polars read it back.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import quote

from pydantic_core import from_json, to_json, to_jsonable_python

if TYPE_CHECKING:
    import pyarrow as pa

    from ztf_flow.formats.cells import Mask
    from ztf_flow.records import Integers

NULL = "__HIVE_DEFAULT_PARTITION__"
"""Stands for null; readers take it for that in any case of letters."""

LONGEST_NAME = 255
"""Bytes that the name of a folder may have on common file systems."""

LONGEST_PATH = 640
"""Bytes of all folders of a row: a key of an object store has 1024."""

REMEMBERED = 50_000
"""Folders whose names are remembered, so that they needn't be made again for the next frame."""


class NoFolder(NamedTuple):
    """Why there is no folder for a value of a field."""

    field: str
    reason: str
    value: Any


class Keys(NamedTuple):
    """The folders of some rows: row i belongs into `names[codes[i]]`. Codes of -1 have none."""

    names: tuple[str, ...]
    codes: Integers

    def take(self, rows: Any) -> Keys:
        """Those of the rows at some indices, or in a mask."""
        return Keys(self.names, self.codes[rows])


class Coded(NamedTuple):
    """A column with few different values: row i has `texts[codes[i]]`, a text or None for null."""

    codes: Integers
    texts: list[str | NoFolder | None]


class FolderNames:
    """Makes the folders of rows from the texts of their `fields`."""

    def __init__(self, fields: Sequence[str]) -> None:
        self.fields = tuple(fields)
        self._known: dict[tuple[Any, ...], str | NoFolder] = {}

    def folder(self, texts: tuple[str | NoFolder | None, ...]) -> str | NoFolder:
        """The folder of the rows that have these texts, or why there is none."""
        found = self._known.get(texts)
        if found is None:
            if len(self._known) >= REMEMBERED:
                self._known.clear()
            found = self._known[texts] = self._made(texts)
        return found

    def _made(self, texts: tuple[str | NoFolder | None, ...]) -> str | NoFolder:
        names: list[str] = []
        for field, text in zip(self.fields, texts, strict=True):
            if isinstance(text, NoFolder):
                return text._replace(field=field)
            reason = _why_not(text)
            if reason is not None:
                return NoFolder(field, reason, text)
            name = f"{field}={NULL if text is None else quote(text, safe='')}"
            if len(name.encode()) > LONGEST_NAME:
                return NoFolder(field, f"the folder of the value would have a name of over {LONGEST_NAME} bytes", text)
            names.append(name)
        path = "/".join(names)
        if len(path.encode()) > LONGEST_PATH:
            reason = f"the folders of the record's values would have a path of over {LONGEST_PATH} bytes"
            return NoFolder(self.fields[-1], reason, texts[-1])
        return path

    def keys(self, columns: Sequence[Coded]) -> tuple[Keys, dict[int, NoFolder]]:
        """The folders of rows by their columns, and by row why another has none."""
        import numpy as np

        codes, texts = columns[0].codes, [(text,) for text in columns[0].texts]
        for column in columns[1:]:
            joined = codes.astype(np.int64) * len(column.texts) + column.codes
            different, codes = np.unique(joined, return_inverse=True)
            pairs = [divmod(code, len(column.texts)) for code in different.tolist()]
            texts = [(*texts[one], column.texts[other]) for one, other in pairs]
        names: dict[str, int] = {}
        numbers: list[int] = []
        missing: dict[int, NoFolder] = {}
        for code, parts in enumerate(texts):
            folder = self.folder(parts)
            if isinstance(folder, NoFolder):
                missing[code] = folder
                numbers.append(-1)
            else:
                numbers.append(names.setdefault(folder, len(names)))
        codes = np.array(codes, dtype=np.int64)
        keys = Keys(tuple(names), np.array(numbers, dtype=np.int64)[codes])
        rows = np.flatnonzero(keys.codes < 0).tolist() if missing else []
        return keys, {row: missing[int(codes[row])] for row in rows}


def _why_not(text: str | None) -> str | None:
    if text is None:
        return None
    if text.upper() == NULL:
        return f"the text {NULL} is what stands for null in the names of folders"
    try:
        text.encode()
    except UnicodeEncodeError as error:
        return f"text that UTF-8 can't hold: {error.reason}"
    return None


def keys_of(folders: Iterable[str]) -> Keys:
    """The keys of rows whose folders are known."""
    import numpy as np

    numbers: dict[str, int] = {}
    codes = [numbers.setdefault(folder, len(numbers)) for folder in folders]
    return Keys(tuple(numbers), np.array(codes, dtype=np.int64))


def joined_keys(first: Keys, second: Keys) -> Keys:
    """The keys of some rows followed by those of others."""
    import numpy as np

    numbers = {name: code for code, name in enumerate(first.names)}
    of_second = [numbers.setdefault(name, len(numbers)) for name in second.names]
    moved = np.array(of_second, dtype=np.int64)[second.codes] if len(second.codes) else second.codes
    return Keys(tuple(numbers), np.concatenate((first.codes, moved)))


def text_of(value: Any) -> str | NoFolder | None:
    """A plain value as the text that JSON has for it, None for null."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, (bool, int, float)):
        return to_json(value).decode()
    plain = to_jsonable_python(value)
    return plain if isinstance(plain, str) else NoFolder("", "the value is nested and can't name a folder", value)


def coded_array(array: pa.Array[Any]) -> Coded:
    """A typed column."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if pa.types.is_dictionary(array.type):
        decoded: Any = array
        array = decoded.dictionary_decode()
    encode: Any = pc.dictionary_encode
    encoded = encode(array, null_encoding="encode")
    return Coded(encoded.indices.to_numpy(), [_text_of_scalar(value) for value in encoded.dictionary])


def _text_of_scalar(scalar: Any) -> str | NoFolder | None:
    import pyarrow as pa

    try:
        if pa.types.is_timestamp(scalar.type) and scalar.type.unit == "ns" and scalar.is_valid:
            return _text_of_nanoseconds(scalar)
        return text_of(scalar.as_py())
    except (ValueError, OverflowError) as error:  # years that Python has not
        return NoFolder("", f"there is no text of the value: {error}", str(getattr(scalar, "value", None)))


def _text_of_nanoseconds(scalar: Any) -> str | NoFolder | None:
    """With nine digits of a second where six are not enough, since Python has no more."""
    import pyarrow as pa

    seconds, rest = divmod(scalar.value, 10**9)
    moment = text_of(pa.scalar(seconds, pa.timestamp("s", scalar.type.tz)).as_py())
    if not rest or not isinstance(moment, str):
        return moment
    fraction = f"{rest:09}" if rest % 1000 else f"{rest // 1000:06}"
    return f"{moment[:19]}.{fraction}{moment[19:]}"


def coded_tokens(tokens: pa.Array[Any], *, quoted: bool) -> Coded:
    """A column of JSON texts (binary), where `quoted` without the quotes of strings."""
    import pyarrow.compute as pc

    encode: Any = pc.dictionary_encode
    encoded = encode(tokens)
    different = encoded.dictionary.to_pylist()
    texts: list[str | NoFolder | None] = [
        _text_of_token(b'"' + token + b'"' if quoted else token) for token in different
    ]
    return Coded(encoded.indices.to_numpy(), texts)


def _text_of_token(token: bytes) -> str | None:
    if token[:1] == b'"':
        text: str = from_json(token)
        return text
    return None if token == b"null" else token.decode()


def without_rows(count: int, rows: Iterable[int]) -> Mask:
    """A mask of all rows but these."""
    import numpy as np

    mask = np.ones(count, dtype=np.bool_)
    mask[list(rows)] = False
    return mask
