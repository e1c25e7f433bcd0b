"""The format of a file or a text, by name and by content."""

from __future__ import annotations

from ztf_flow.detect import HEAD, inspect
from ztf_flow.formats.registry import default_registry


def detect_format(filename: str, content: str | bytes | None = None) -> str | None:
    """The name of the format, None where that is not sure.

    Without `content` the suffix decides. With it, what the content certainly is wins over the name; a name is believed
    where the content can be that. A compression is looked through, an archive is not. Plain text (`.txt`) may be
    anything, and is None.
    """
    if content is None:
        return default_registry.by_extension(str(filename))
    if isinstance(content, str):
        head = content[:HEAD].encode("utf-8", "surrogatepass")[:HEAD]
    else:
        head = bytes(content[:HEAD])
    found = inspect(str(filename), head)
    known = default_registry.names()  # an archive is no format
    return found.format if found.problem is None and found.format in known else None
