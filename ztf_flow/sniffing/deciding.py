"""What format text has, by its name and by what it looks like; unsure where two are likely or none is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ztf_flow import sniffing
from ztf_flow.codecs import suffix_of
from ztf_flow.lazy import lazy

if TYPE_CHECKING:
    from ztf_flow.sniffing import Delimited
    from ztf_flow.sniffing.documents import Look

JSON = ("json", "ndjson")
DELIMITED = ("csv", "tsv")
DOCUMENTS = ("xml", "yaml", "toml", "ini", "env")
TEXT = (*JSON, *DELIMITED, *DOCUMENTS, "text")
"""The formats that are told apart here."""

PROSE = (".txt", ".log")
"""Suffixes of texts of any kind. They stand for no format: lines of text are read where that is declared only."""

OTHERS = {
    ".md": "Markdown", ".rst": "reStructuredText", ".html": "HTML", ".htm": "HTML", ".py": "Python",
    ".js": "JavaScript", ".ts": "TypeScript", ".sh": "a shell script", ".sql": "SQL", ".css": "CSS",
    ".c": "C", ".h": "C", ".java": "Java",
    ".go": "Go", ".rs": "Rust", ".rb": "Ruby", ".php": "PHP", ".tex": "TeX", ".properties": "Java properties",
}  # fmt: skip
"""What names of files are that hold no records."""


@dataclass(frozen=True, slots=True)
class Decision:
    """`format` with how sure that is (0 to 1) and why, or a `problem`: why it can't be told, with a hint."""

    format: str | None
    confidence: float = 0.0
    grounds: tuple[str, ...] = ()
    problem: str | None = None


class Reader:
    """A sample of text, looked at in as many ways as are needed."""

    def __init__(self, name: str, named: str | None, text: str, *, whole: bool) -> None:
        self._suffix = suffix_of(name).lower()
        self._named = named
        self._text = text
        self._whole = whole

    @lazy
    def _json(self) -> sniffing.JsonKind | None:
        return sniffing.json_kind(self._text, whole=self._whole)

    @lazy
    def _table(self) -> Delimited | None:
        return sniffing.delimited(self._text, whole=self._whole)

    @lazy
    def _looks(self) -> list[Look]:
        from ztf_flow.sniffing.documents import looks

        return looks(self._text, whole=self._whole)

    @property
    def _sure_json(self) -> bool:
        return self._json in ("lines", "document", "one line")

    @property
    def _as_json(self) -> str:
        return "ndjson" if self._json == "lines" else "json"

    @property
    def _as_table(self) -> str | None:
        table = self._table
        if table is None or not table.certain:
            return None
        return "tsv" if table.delimiter == "\t" else "csv"

    @property
    def _xml(self) -> Look | None:
        if not self._text.lstrip().startswith("<"):
            return None
        return next((look for look in self._looks if look.format == "xml"), None)

    def decide(self) -> Decision:
        """The format."""
        named = self._named
        if named in JSON:
            return self._named_json(named)
        if named in DELIMITED:
            return self._named_table(named)
        if named in DOCUMENTS:
            return self._named_document(named)
        if named == "text":
            return self._only_named()
        return self._prose() if self._suffix in PROSE else self._unnamed()

    def _confirmed(self, ground: str) -> Decision:
        return Decision(self._named, 0.95, (self._by_name, ground))

    def _only_named(self, confidence: float = 0.6) -> Decision:
        return Decision(self._named, confidence, (self._by_name,))

    @property
    def _by_name(self) -> str:
        return f"it is named as {self._named}"

    def _of_json(self) -> Decision:
        format = self._as_json if self._sure_json else "json"
        if self._named == format or (self._named in JSON and self._json in ("one line", "unclear")):
            # one JSON text on one line is as good as JSON Lines; what is unclear is what its name says
            return self._confirmed(_JSON_GROUNDS[self._json])
        return Decision(format, 0.9 if self._sure_json else 0.5, (_JSON_GROUNDS[self._json],))

    def _of_table(self, format: str) -> Decision:
        table = self._table
        assert table is not None
        ground = f"{table.columns} cells in {table.share:.0%} of {table.rows} rows, cut at {table.delimiter!r}"
        return self._confirmed(ground) if format == self._named else Decision(format, 0.8, (ground,))

    def _of_look(self, look: Look) -> Decision:
        if look.format == self._named:
            return self._confirmed(look.ground)
        return Decision(look.format, 0.8 if look.strong else 0.5, (look.ground,))

    def _named_json(self, named: str) -> Decision:
        if self._json is not None:
            return self._of_json()
        if self._as_table is not None:
            return self._of_table(self._as_table)
        strong = [look for look in self._looks if look.strong]
        return self._of_look(strong[0]) if len(strong) == 1 else self._only_named()

    def _named_table(self, named: str) -> Decision:
        if self._sure_json:
            return self._of_json()
        if self._xml is not None:
            return self._of_look(self._xml)
        format = self._as_table if named == "tsv" and self._as_table is not None else named
        if self._table is not None:
            return self._of_table(format)
        return self._only_named()

    def _named_document(self, named: str) -> Decision:
        own = next((look for look in self._looks if look.format == named), None)
        if own is not None:
            return self._of_look(own)
        if named == "yaml" and self._json is not None:
            return self._confirmed("a bracket at the start, which YAML has too")
        if self._sure_json:
            return self._of_json()
        strong = [look for look in self._looks if look.strong]
        if len(strong) == 1:
            return self._of_look(strong[0])
        if self._as_table is not None:
            return self._of_table(self._as_table)
        return self._only_named(0.5)

    def _prose(self) -> Decision:
        """Prose and logs may look like anything; only what they hardly ever look like counts."""
        if self._sure_json:
            return self._of_json()
        if self._xml is not None:
            return self._of_look(self._xml)
        table = self._table
        if self._suffix == ".txt" and table is not None and table.certain and table.columns > 2 and table.rows > 2:
            return self._of_table(self._as_table or "csv")
        return Decision(None, problem=self._unknown())

    def _unnamed(self) -> Decision:
        if self._sure_json:
            return self._of_json()
        if self._xml is not None:
            return self._of_look(self._xml)
        other = OTHERS.get(self._suffix)
        if other is not None:
            problem = f"it is named as {other}, which holds no records; if it holds some, declare detect.format"
            return Decision(None, problem=problem)
        strong = [look for look in self._looks if look.strong]
        if len(strong) == 1:
            return self._of_look(strong[0])
        table = self._as_table
        if not strong and table is not None and not self._looks:
            return self._of_table(table)
        if self._json is not None and not self._looks:
            return self._of_json()
        likely = [look.format for look in strong or self._looks] + ([table] if table is not None else [])
        if likely:
            choices = " or ".join(dict.fromkeys(likely))
            return Decision(None, problem=f"it may be {choices}, and its name doesn't tell; declare detect.format")
        return Decision(None, problem=self._unknown())

    def _unknown(self) -> str:
        from ztf_flow.sniffing.documents import is_html

        if is_html(self._text):
            return "it looks like HTML, which holds no records"
        return (
            "its name tells no format, and its content is none of JSON, XML, YAML, TOML, INI, variables or delimited "
            "text; declare detect.format (text gives its lines)"
        )


_JSON_GROUNDS: dict[sniffing.JsonKind | None, str] = {
    "lines": "a JSON text on each line",
    "document": "a JSON text",
    "one line": "a JSON text",
    "unclear": "a bracket at the start",
}
