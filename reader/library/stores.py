"""The parts of storage that belong to one library, opened together."""

from __future__ import annotations

from dataclasses import dataclass

from reader.paths import Paths
from reader.storage.articles import Articles
from reader.storage.database import Database
from reader.storage.entities import EntityStore
from reader.storage.feed_checks import FeedChecks
from reader.storage.feed_items import FeedItems
from reader.storage.follows import FollowStore
from reader.storage.full_texts import FullTexts
from reader.storage.kept_corrections import CorrectionStore
from reader.storage.labels import LabelStore
from reader.storage.mentions import Mentions
from reader.storage.queues import Queues
from reader.storage.rules import RuleStore
from reader.storage.saved_searches import SavedSearchStore
from reader.storage.state import States
from reader.storage.subscriptions import SubscriptionStore


@dataclass(frozen=True, slots=True)
class Stores:
    """Safe to share between threads; `notices` are sentences on what had to be done to open them."""

    paths: Paths
    database: Database
    articles: Articles
    states: States
    labels: LabelStore
    mentions: Mentions
    entities: EntityStore
    corrections: CorrectionStore
    follows: FollowStore
    queues: Queues
    subscriptions: SubscriptionStore
    feed_checks: FeedChecks
    feed_items: FeedItems
    full_texts: FullTexts
    rules: RuleStore
    saved_searches: SavedSearchStore
    notices: tuple[str, ...]

    @classmethod
    def open(cls, paths: Paths) -> Stores:
        """Raises LibraryDamaged or another LeeszaalError with what to do."""
        database, notices = Database.open(paths.database, paths.backups)
        return cls(
            paths, database, Articles(database), States(database), LabelStore(database), Mentions(database),
            EntityStore(database), CorrectionStore(database), FollowStore(database), Queues(database),
            SubscriptionStore(database), FeedChecks(database), FeedItems(database), FullTexts(database),
            RuleStore(database), SavedSearchStore(database), tuple(notices),
        )  # fmt: skip

    def close(self) -> None:
        self.database.close()
