"""Where the files of a dataset are."""

from __future__ import annotations

from dataclasses import dataclass

from ztf_flow.records import Split
from ztf_flow.sink.writer import PartPlace, Target
from ztf_flow.storage import Storage

META = "_ztf"


@dataclass(frozen=True, slots=True)
class DatasetTargets:
    """The files of one split in a dataset. `attempt` makes staging paths that no other attempt has."""

    storage: Storage
    root: str
    split: Split
    suffix: str
    attempt: str
    rejects: Target

    def part(self, place: PartPlace) -> Target:
        return self._target(self._name(place), f"{self._staged}-{place.serial:03}")

    def sidecar(self, place: PartPlace) -> Target:
        name = f"{META}/provenance/{self._name(place)}.provenance"
        return self._target(name, f"{self._staged}-{place.serial:03}-provenance")

    def _name(self, place: PartPlace) -> str:
        return f"{place.folder}/" * bool(place.folder) + part_name(self.split.id, place.number, self.suffix)

    @property
    def _staged(self) -> str:
        return f"{self.split.id}-{self.attempt}"

    def quarantine(self) -> Target:
        return self.rejects

    def _target(self, final: str, staged: str) -> Target:
        return Target(
            self.storage, self.storage.join(self.root, final), self.storage.join(self.root, META, "staging", staged)
        )


def part_name(split: str, number: int, suffix: str) -> str:
    """The name of a split's part; the numbers count from 0."""
    return f"part-{split}-{number:03}{suffix}"
