"""The parts of storage that belong to one library, opened together."""

from __future__ import annotations

from dataclasses import dataclass

from reader.paths import Paths
from reader.storage.articles import Articles
from reader.storage.database import Database
from reader.storage.mentions import Mentions
from reader.storage.queues import Queues
from reader.storage.state import States


@dataclass(frozen=True, slots=True)
class Stores:
    """Safe to share between threads; `notices` are sentences on what had to be done to open them."""

    paths: Paths
    database: Database
    articles: Articles
    states: States
    mentions: Mentions
    queues: Queues
    notices: tuple[str, ...]

    @classmethod
    def open(cls, paths: Paths) -> Stores:
        """Raises LibraryDamaged or another LeeszaalError with what to do."""
        database, notices = Database.open(paths.database, paths.backups)
        return cls(
            paths, database, Articles(database), States(database), Mentions(database), Queues(database), tuple(notices)
        )

    def close(self) -> None:
        self.database.close()
