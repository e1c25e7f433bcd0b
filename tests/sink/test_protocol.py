"""The protocol of a dataset as a model, searched through to its last state.

The model has one split, of which every attempt makes other content, and of which rejects are left that a replay lets
pass. Attempts work at the same time, step by step in any order; each may die at any step, and may be taken for dead
while it sleeps. What `ztf_flow.sink.dataset` does is written down here once more, as small as possible; other tests run
the real thing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest

Item = tuple[int, str]
"""A generation, which tells a receipt's name and its part's path, and who made the content."""

Items = frozenset[Item]
NONE: Items = frozenset()
OF = " of "
"""Stands in the name of a replay's item between its maker and the item that it replays."""


def root_of(item: Item) -> Item | None:
    """The item whose rejects a replay has let pass; None for an item that is no replay."""
    if OF not in item[1]:
        return None
    generation, _, name = item[1].partition(OF)[2].partition(":")
    return int(generation), name


def path_of(item: Item) -> tuple[int, Item | None]:
    """Where an item's receipt and its part are: each generation, and each replay in it, has paths of its own."""
    return item[0], root_of(item)


@dataclass(frozen=True)
class Actor:
    """An attempt: what it is about to do, and what it remembers. `at` is `dead` or `done` at its end."""

    name: str
    replaces: bool
    replays: bool = False
    at: str = "lock"
    fence: bool = False
    record: int = -1
    live: Items = NONE
    dead: Items = NONE

    @property
    def alive(self) -> bool:
        return self.at not in ("dead", "done")

    @property
    def generation(self) -> int:
        return self.record + (2 if self.replacing or self.replays else 1)

    @property
    def replacing(self) -> bool:
        return self.replaces and bool(self.live)

    @property
    def todo(self) -> Item | None:
        """The item whose rejects are to be replayed."""
        done = {root_of(item) for item in self.live}
        return next((item for item in sorted(self.live) if root_of(item) is None and item not in done), None)

    @property
    def item(self) -> Item:
        """What it makes."""
        if not self.replays:
            return self.generation, self.name
        assert self.todo is not None
        return self.generation, f"{self.name}{OF}{self.todo[0]}:{self.todo[1]}"


@dataclass(frozen=True)
class World:
    """The store. Receipts and files are at one path for each generation, records are lists of receipts that count."""

    actors: tuple[Actor, ...]
    receipts: Items = NONE
    records: frozenset[tuple[int, Items]] = frozenset()
    staged: Items = NONE
    files: Items = NONE
    manifest: Items = NONE
    holder: str | None = None
    shown: Items = NONE
    """Replays that a reader has seen."""

    @property
    def record(self) -> int:
        return max((number for number, _ in self.records), default=-1)

    @property
    def live(self) -> Items:
        kept = dict(self.records).get(self.record, NONE)
        return (kept & self.receipts) | {item for item in self.receipts if item[0] == self.record + 1}

    def actor(self, name: str) -> Actor:
        return next(actor for actor in self.actors if actor.name == name)

    def become(self, actor: Actor) -> World:
        return replace(self, actors=tuple(actor if known.name == actor.name else known for known in self.actors))


Steps = Iterator[World]


@dataclass(frozen=True)
class Protocol:
    """What attempts do. The flags break it, to see that the search finds out."""

    regroups: bool = False
    """Whether the listing changes between attempts, so that each has a split of its own for the same record."""
    fences: bool = True
    receipt_first: bool = True
    checks_files: bool = True
    supersedes: bool = True
    """Whether replays go with what they replay."""

    def taken(self, items: Items, item: Item) -> bool:
        """Whether an item's path is taken."""
        return any(path_of(known) == path_of(item) for known in items) and (not self.regroups or OF in item[1])

    def put(self, items: Items, item: Item) -> Items:
        """With an item in its path's place."""
        kept = items if not self.taken(items, item) else {known for known in items if path_of(known) != path_of(item)}
        return frozenset(kept) | {item}

    def show(self, world: World, actor: Actor) -> World:
        """Write the manifest."""
        manifest = actor.live & world.files
        return replace(world, manifest=manifest, shown=world.shown | {item for item in manifest if OF in item[1]})

    def steps(self, world: World, actor: Actor) -> Steps:
        yield from getattr(self, actor.at)(world, actor)

    def lock(self, world: World, actor: Actor) -> Steps:
        """Anybody may be taken for dead; who certainly is needs no fence."""
        holder = world.actor(world.holder) if world.holder is not None else None
        fence = holder is not None and holder.alive and self.fences
        yield replace(world, holder=actor.name).become(replace(actor, at="look", fence=fence))

    def look(self, world: World, actor: Actor) -> Steps:
        live = world.live
        broken = {item for item in live if item not in world.staged and item not in world.files}
        if broken and self.checks_files:
            live, actor = live - broken, replace(actor, fence=True)
            if self.supersedes:
                live = frozenset(item for item in live if root_of(item) is None or root_of(item) in live)
        dead = world.receipts - live
        yield world.become(replace(actor, at="fencing", record=world.record, live=live, dead=dead))

    def fencing(self, world: World, actor: Actor) -> Steps:
        if not actor.fence:
            yield world.become(replace(actor, at="roll"))
        elif actor.record + 2 in dict(world.records):
            yield world.become(replace(actor, at="dead"))
        else:
            record = actor.record + 2
            world = replace(world, records=world.records | {(record, actor.live)})
            yield world.become(replace(actor, at="roll", record=record))

    def roll(self, world: World, actor: Actor) -> Steps:
        """Publish what is staged of the receipts that count."""
        waiting = sorted(actor.live & world.staged)
        if not waiting:
            yield world.become(replace(actor, at="tell"))
        for item in waiting[:1]:
            yield replace(world, staged=world.staged - {item}, files=self.put(world.files, item))

    def tell(self, world: World, actor: Actor) -> Steps:
        if world.holder != actor.name:  # looking and writing count as one step
            yield world.become(replace(actor, at="dead"))
        else:
            yield self.show(world, actor).become(replace(actor, at="sweep"))

    def sweep(self, world: World, actor: Actor) -> Steps:
        """What is staged, then files, then their receipts; at last what is staged now and isn't known."""
        for item in sorted(actor.dead)[:1]:
            if item in world.staged:
                yield replace(world, staged=world.staged - {item})
            elif item in world.files:
                yield replace(world, files=world.files - {item})
            else:
                kept = world.receipts - {item}
                yield replace(world, receipts=kept).become(replace(actor, dead=actor.dead - {item}))
            return
        world = replace(world, staged=world.staged & actor.live)
        covered = bool(actor.live) and not actor.replaces
        if actor.replays:
            covered = actor.todo is None
        yield world.become(replace(actor, at="finish" if covered else "stage"))

    def stage(self, world: World, actor: Actor) -> Steps:
        item = actor.item
        after = "receipt" if self.receipt_first or actor.replacing or actor.replays else "publish"
        yield replace(world, staged=self.put(world.staged, item)).become(replace(actor, at=after))

    def receipt(self, world: World, actor: Actor) -> Steps:
        item = actor.item
        if self.taken(world.receipts, item):
            yield world.become(replace(actor, at="dead"))
            return
        after = "record" if actor.replacing or actor.replays else ("publish" if self.receipt_first else "finish")
        yield replace(world, receipts=world.receipts | {item}).become(replace(actor, at=f"to_{after}"))

    def to_publish(self, world: World, actor: Actor) -> Steps:
        yield world.become(replace(actor, at="publish"))

    def to_finish(self, world: World, actor: Actor) -> Steps:
        yield world.become(replace(actor, at="finish", live=actor.live | {actor.item}))

    def to_record(self, world: World, actor: Actor) -> Steps:
        if actor.item not in world.staged or actor.generation in dict(world.records):
            yield world.become(replace(actor, at="dead"))
        else:
            record = (actor.generation, self.kept(actor) | {actor.item})
            yield replace(world, records=world.records | {record}).become(replace(actor, at="publish"))

    def kept(self, actor: Actor) -> Items:
        """What its record lists beside its own item."""
        if actor.replays:
            return actor.live
        return NONE if self.supersedes else frozenset(item for item in actor.live if OF in item[1])

    def publish(self, world: World, actor: Actor) -> Steps:
        item = actor.item
        if item not in world.staged:
            yield world.become(replace(actor, at="dead"))
            return
        world = replace(world, staged=world.staged - {item}, files=self.put(world.files, item))
        if not self.receipt_first and not (actor.replacing or actor.replays):
            yield world.become(replace(actor, at="receipt"))
        else:
            live = self.kept(actor) | {item}
            gone = actor.live - live if actor.replacing else NONE
            yield world.become(replace(actor, at="finish", live=live, dead=gone))

    def finish(self, world: World, actor: Actor) -> Steps:
        if world.holder != actor.name:
            yield world.become(replace(actor, at="dead"))
        else:
            yield self.show(world, actor).become(replace(actor, at="remove"))

    def remove(self, world: World, actor: Actor) -> Steps:
        for item in sorted(actor.dead)[:1]:
            if item in world.files:
                yield replace(world, files=world.files - {item})
            else:
                kept = world.receipts - {item}
                yield replace(world, receipts=kept).become(replace(actor, dead=actor.dead - {item}))
            return
        holder = None if world.holder == actor.name else world.holder
        yield replace(world, holder=holder).become(replace(actor, at="done"))


def next_worlds(protocol: Protocol, world: World) -> Steps:
    """Every step that any attempt may take, and every death. The last attempt begins when the others have ended."""
    others = [actor.alive for actor in world.actors[:-1]]
    for number, actor in enumerate(world.actors):
        last = number == len(world.actors) - 1
        if not actor.alive or (last and any(others)):
            continue
        yield from protocol.steps(world, actor)
        if not last:
            yield world.become(replace(actor, at="dead"))


def wrong_with(world: World) -> str | None:
    """What a reader must never see, and what must be at the end."""
    if not world.manifest <= world.files:
        return "the manifest names what isn't there"
    if doubled(world.manifest):
        return "a reader sees records twice, or replayed ones without the others of their source"
    last = world.actors[-1]
    if last.at == "dead":
        return "the last run failed"
    if last.at != "done":
        return None
    if [item for item in world.shown - world.live if root_of(item) in world.live]:
        return "replayed records that a reader has seen are gone"
    whole = len(world.live) == 1 + any(OF in name for _, name in world.live)
    if last.replays:  # a commit whose files are gone is for the next run to do again
        whole = len(world.live) in (0, 2)
    right = whole and world.live == world.manifest == world.files and not world.staged
    return None if right else "the last run left something wrong"


def doubled(items: Items) -> bool:
    """Whether there are two items for the same records, or a replay without its source."""
    roots = [root_of(item) for item in items]
    return len(roots) != len(set(roots)) or not {root for root in roots if root is not None} <= items


def search(protocol: Protocol, first: World) -> tuple[int, str | None]:
    """How many states there are, and the first thing that is wrong."""
    seen, waiting = {first}, [first]
    while waiting:
        world = waiting.pop()
        if wrong := wrong_with(world):
            return len(seen), wrong
        for following in next_worlds(protocol, world):
            if following not in seen:
                seen.add(following)
                waiting.append(following)
    return len(seen), None


Kind = str
"""What an attempt does: it `adds`, `replaces` or `replays`."""


def world_of(*kinds: Kind, last: Kind = "adds", filled: bool) -> World:
    """Attempts at the same time, and a last one when they have ended; on an empty dataset or one with an old item."""
    actors = tuple(
        Actor(name, kind == "replaces", kind == "replays") for name, kind in zip("abcd", (*kinds, last), strict=False)
    )
    if not filled:
        return World(actors)
    old = frozenset({(0, "old")})
    return World(actors, receipts=old, files=old, manifest=old)


PAIRS = [("adds", "adds"), ("replaces", "adds"), ("adds", "replaces"), ("replaces", "replaces")]
CASES = [(kinds, filled) for kinds in PAIRS for filled in (False, True)]
WITH_REPLAYS = [
    (kinds, last, filled)
    for kinds in [("replays", "adds"), ("replays", "replaces"), ("replays", "replays")]
    for last in ("adds", "replays")
    for filled in (False, True)
    if filled or last == "adds"
]


@pytest.mark.parametrize("regroups", [False, True])
@pytest.mark.parametrize(("kinds", "filled"), [*CASES, (("adds", "adds", "adds"), True)])
def test_no_order_of_steps_and_deaths_shows_a_record_twice_or_loses_one(
    kinds: tuple[Kind, ...], filled: bool, regroups: bool
) -> None:
    """Two or three attempts that add or replace, on an empty or a filled dataset, and a last undisturbed run."""
    states, wrong = search(Protocol(regroups=regroups), world_of(*kinds, filled=filled))
    assert wrong is None and states > 100


@pytest.mark.parametrize("regroups", [False, True])
@pytest.mark.parametrize(("kinds", "last", "filled"), WITH_REPLAYS)
def test_no_order_of_steps_and_deaths_replays_a_record_twice_or_without_its_source(
    kinds: tuple[Kind, ...], last: Kind, filled: bool, regroups: bool
) -> None:
    """A replay beside an attempt that adds, replaces or replays too, and a last undisturbed run or replay."""
    states, wrong = search(Protocol(regroups=regroups), world_of(*kinds, last=last, filled=filled))
    assert wrong is None and states > 100


@pytest.mark.parametrize(
    "protocol", [Protocol(receipt_first=False), Protocol(fences=False, regroups=True), Protocol(checks_files=False)]
)
def test_the_search_finds_what_is_wrong_with_lesser_protocols(protocol: Protocol) -> None:
    """Parts before the receipt; a lock that is taken over without a fence; receipts that are never looked behind."""
    assert any(search(protocol, world_of(*kinds, filled=filled))[1] for kinds, filled in CASES)


@pytest.mark.parametrize("protocol", [Protocol(supersedes=False), Protocol(fences=False, checks_files=False)])
def test_the_search_finds_what_is_wrong_with_lesser_replays(protocol: Protocol) -> None:
    """Replays that stay when their source is replaced; no fence and no look behind receipts."""
    worlds = [world_of(*kinds, last=last, filled=filled) for kinds, last, filled in WITH_REPLAYS]
    assert any(search(protocol, world)[1] for world in worlds)
