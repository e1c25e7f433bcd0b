"""Reading the members of an archive as objects of their own: detected, decompressed and framed one after the other."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import TYPE_CHECKING, Any, BinaryIO

from ztf_flow.archives import Kind, is_archive, members
from ztf_flow.archives.member import Member
from ztf_flow.archives.zip import Bomb
from ztf_flow.codecs import by_magic, decompressor, sample_size
from ztf_flow.errors import ParseError
from ztf_flow.formats.adapter import SeekableReader, StreamReader
from ztf_flow.records import UNKNOWN, Cut, Frame, Layout, SourceObject

if TYPE_CHECKING:
    from pydantic import BaseModel


@dataclass(slots=True)
class MemberReader:
    """Reads the members of one archive. `bad` gathers what is wrong with those that couldn't be read to their end."""

    archive: SourceObject
    kind: Kind
    compression: str | None
    detect: Callable[[str, bytes], Layout]
    adapter: Callable[[str], StreamReader | SeekableReader]
    options: Callable[[str], BaseModel | None]
    record_limit: int
    ratio: int | None
    stop_on_bad: bool
    bad: list[str] = field(default_factory=list)

    def frames(self, file: BinaryIO) -> Iterator[Frame]:
        """Yield the frames of all members, in order. Blocking. A member that can't be read ends with a frame whose cut
        has a fault and zero records. Raises ParseError where the archive itself is damaged.

        Names that begin with `_` or `.` are left out, as they are in folders, and so are empty members.
        """
        for member in members(self.kind, file, compression=self.compression, ratio=self.ratio):
            if member.size == 0 or any(part.startswith(("_", ".")) for part in _parts(member.name)):
                continue
            found = replace(
                self.archive,
                member=member.name,
                size=member.size,
                relative=f"{self.archive.relative}!{member.name}",
            )
            yield from self._member(found, member)

    def _member(self, found: SourceObject, member: Member) -> Iterator[Frame]:
        layout: Layout | None = None
        byte = records = 0
        try:
            if member.problem is not None:
                raise ParseError(member.problem, stage="read")
            head, content = head_of(member.content)
            if is_archive(head, member.name):
                raise ParseError("it is an archive in an archive, which is not read; unpack it first", stage="read")
            layout = self.detect(member.name, head)
            for cut in self._cuts(content, layout):
                byte, records = cut.start + cut.length, records + (cut.records or 0)
                yield Frame(found, layout, cut)
        except Bomb:
            raise
        except ParseError as error:
            if self.stop_on_bad:
                raise ParseError(error.message, stage="read", place=found.name) from error
            if error.message.startswith("tar archive damaged"):  # nothing follows
                raise ParseError(f"{member.name}: {error.message}", stage="read") from error
            self.bad.append(f"{member.name}: {error.message}")
            fault = Cut(b"", byte, 0, records + 1, None, records=0, fault=error.message)
            yield Frame(found, layout or Layout(UNKNOWN), fault)

    def _cuts(self, content: Iterator[bytes], layout: Layout) -> Iterator[Cut]:
        adapter, options = self.adapter(layout.format), self.options(layout.format)
        decoder = decompressor(layout.compression, ratio=self.ratio) if layout.compression is not None else None
        if isinstance(adapter, SeekableReader):
            with tempfile.TemporaryFile(prefix="ztf-spool-") as spool:
                spool.writelines(decoded(content, decoder))
                spool.seek(0)
                yield from adapter.frames(spool, options, record_limit=self.record_limit)
            return
        framer = adapter.framer(options, layout, record_limit=self.record_limit)
        try:
            for piece in decoded(content, decoder):
                yield from framer.feed(piece)
                if framer.done:
                    return
        except ParseError:
            if not framer.done:
                yield from framer.finish(truncated=True)
            raise
        yield from framer.finish()


def decoded(content: Iterable[bytes], decoder: Any) -> Iterator[bytes]:
    """The content decompressed, or as it is where `decoder` is None."""
    for piece in content:
        if decoder is None:
            yield piece
        else:
            yield from decoder.feed(piece)
    if decoder is not None:
        yield from decoder.finish()


def head_of(content: Iterator[bytes]) -> tuple[bytes, Iterator[bytes]]:
    """The first bytes of a member, and all of its pieces. Damage that is met on the way comes with the pieces."""
    taken: list[bytes] = []
    wanted = sample_size(None)
    held: ParseError | None = None
    try:
        for piece in content:
            taken.append(piece)
            if len(taken) == 1:
                wanted = max(wanted, sample_size(by_magic(piece)))
            if sum(map(len, taken)) >= wanted:
                break
    except Bomb:
        raise
    except ParseError as error:
        held = error

    def rest() -> Iterator[bytes]:
        if held is not None:
            raise held
        yield from content

    return b"".join(taken)[:wanted], chain(taken, rest())


def _parts(name: str) -> list[str]:
    return [part for part in name.replace("\\", "/").split("/") if part not in ("", ".", "..")]
