"""What a library method changed, as a value: the window hands it to each pane, which updates its own rows."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Changes:
    """Article ids that came, changed or went; `sources` says that the sidebar's tree or counts are no longer right."""

    added: tuple[int, ...] = ()
    updated: tuple[int, ...] = ()
    removed: tuple[int, ...] = ()
    sources: bool = False
    entities: bool = False

    def __or__(self, other: Changes) -> Changes:
        return Changes(
            self.added + other.added,
            self.updated + other.updated,
            self.removed + other.removed,
            self.sources or other.sources,
            self.entities or other.entities,
        )


@dataclass(frozen=True, slots=True)
class Skipped:
    """A path that was not imported, and why in a few words."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did. `unchanged` counts documents that were in the library already, to the letter."""

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    skipped: tuple[Skipped, ...] = field(default=())
