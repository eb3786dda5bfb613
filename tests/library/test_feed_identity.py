"""Whatever feeds do to the names of their items, and the person meanwhile, nothing returns and every count is right."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from working import work_off

from reader.domain.article import BodyFormat, Received
from reader.domain.blocks import Block, BlockKind, Run
from reader.domain.dates import ArticleDate
from reader.domain.feed import FeedDocument, FeedItem, FeedSettings
from reader.domain.packed_blocks import pack
from reader.library.asking import Scope, SearchRequest
from reader.library.checking import check
from reader.library.library import Library
from reader.library.refreshing import Refreshing, _Answer
from reader.paths import Paths
from reader.sources.article_blocks import article_blocks
from reader.web.exchange import Response

FEEDS = 2
STORIES = 5
DAY = ArticleDate.parse("2024-08-05")


@dataclass(frozen=True)
class Told:
    """How one feed tells a story at the moment. `guid` as the feed makes it; a story has one link and one title."""

    number: int
    guid: str
    version: int = 0

    def item(self, feed: int) -> FeedItem:
        title, text = f"Bericht {self.number}", f"Versie {self.version} van {feed}. " + f"Verhaal {self.number}. " * 30
        link = f"https://krant.example/{self.number}"
        received = Received("", "", title, text, BodyFormat.TEXT, DAY, link)
        blocks = article_blocks(received) or (Block(BlockKind.HEADING, (Run(title),), level=1),)
        return FeedItem(self.guid, link, title, "", text, BodyFormat.TEXT, DAY, "nl", pack(blocks))


class Quiet:
    def progress(self, *_: object) -> None: ...
    def changed(self, *_: object) -> None: ...
    def refreshed(self, *_: object) -> None: ...


feeds = st.integers(0, FEEDS - 1)
stories = st.integers(0, STORIES - 1)
guids = st.sampled_from(["", "zelfde", "a", "b", "c", "d", "https://krant.example/1"])
documents = st.lists(
    st.builds(Told, stories, guids, st.integers(0, 2)), min_size=1, max_size=STORIES, unique_by=lambda told: told.number
)


class Identity(RuleBasedStateMachine):
    @initialize()
    def begin(self) -> None:
        self.patch = pytest.MonkeyPatch()
        self.patch.setattr("reader.library.refreshing.BATCH", 2)
        self.folder = tempfile.TemporaryDirectory()
        self.library = Library.open(Paths.within(Path(self.folder.name)))
        self.feeds = [self.library.subscriptions.subscribe(f"https://k{n}.example/") for n in range(FEEDS)]
        self.read: set[str] = set()  # titles of what the person has read
        self.starred: set[int] = set()

    def teardown(self) -> None:
        if not hasattr(self, "library"):
            return
        try:
            lists = [self._ids(scope) for scope in (Scope.ALL, Scope.UNREAD, Scope.STARRED)]
            work_off(self.library, recognise=False)
            self.library.refresh()
            assert [self._ids(scope) for scope in (Scope.ALL, Scope.UNREAD, Scope.STARRED)] == lists
            self.all_is_right()
            assert check(self.library.stores) == []
        finally:
            self.library.close()
            self.folder.cleanup()
            self.patch.undo()

    # the feeds' authors and the worker
    @rule(feed=feeds, told=documents, batches=st.sampled_from([0, 1, 2, 99, 99, 99]))
    def publish(self, feed: int, told: list[Told], batches: int) -> None:
        """The feed holds this now, and is fetched; the worker may be killed after some batches."""
        stores = self.library.stores
        due = next((one for one in stores.feed_checks.due(2**40, (), 99) if one.id == self.feeds[feed]), None)
        if due is None:
            return
        document = FeedDocument("", "", "", "", tuple(one.item(feed) for one in told))
        storing = Refreshing(stores, None, Quiet())._store(  # type: ignore[arg-type]
            _Answer(due, Response(due.url, 200, {}, b""), document, b""), document
        )
        for _ in range(batches):
            if next(storing, None) is None:
                break
        storing.close()
        self.read |= {self._key(n) for n in self._as(True)}  # copies of what was read

    # the person
    @rule(story=stories, is_read=st.booleans())
    def mark(self, story: int, is_read: bool) -> None:
        found = self._told(story)
        changed = self.library.mark_read(found, is_read).updated
        assert set(found) <= set(changed) | set(self._as(is_read))
        for article_id in changed:
            (self.read.add if is_read else self.read.discard)(self._key(article_id))

    @rule(story=stories, is_starred=st.booleans())
    def star(self, story: int, is_starred: bool) -> None:
        changed = self.library.mark_starred(self._told(story), is_starred).updated
        self.starred = self.starred | set(changed) if is_starred else self.starred - set(changed)

    @rule(feed=feeds, is_subscribed=st.booleans())
    def leave_or_return(self, feed: int, is_subscribed: bool) -> None:
        subscriptions = self.library.subscriptions
        if is_subscribed:
            assert subscriptions.subscribe(f"https://k{feed}.example/") == self.feeds[feed]
        else:
            subscriptions.unsubscribe([self.feeds[feed]])

    @rule(feed=feeds)
    def clear(self, feed: int) -> None:
        """Retention: all of it but what has a star is too old."""
        store = self.library.stores
        for one in store.feed_checks.due(2**40, (), 99):
            if one.id == self.feeds[feed]:
                self.library.subscriptions.set_settings(one.id, FeedSettings(keep_days=30))
                with store.database.writing() as connection:
                    connection.execute("UPDATE article SET arrived = instant WHERE source_id = ?", (one.source_id,))
                [place] = [due for due in store.feed_checks.due(2**40, (), 99) if due.id == one.id]
                for _ in Refreshing(store, None, Quiet())._clear(_Answer(place)):  # type: ignore[arg-type]
                    pass
                self.library.subscriptions.set_settings(one.id, FeedSettings())

    @invariant()
    def all_is_right(self) -> None:
        if not hasattr(self, "library"):
            return
        connection = self.library.stores.database.connection()
        counts = self.library.sidebar()
        listed, unread = self._ids(Scope.ALL), self._ids(Scope.UNREAD)
        assert (counts.articles, counts.unread) == (len(listed), len(unread))
        assert counts.starred == len(self._ids(Scope.STARRED)) == len(self.starred)
        for source_id, articles, read in connection.execute("SELECT id, articles, read FROM source").fetchall():
            rows = connection.execute(
                "SELECT count(*), count(*) FILTER (WHERE t.is_read) FROM article a"
                " LEFT JOIN state t ON t.article_id = a.id WHERE a.source_id = ?",
                (source_id,),
            ).fetchone()
            assert (articles, read) == rows
            assert articles == len(self._ids(Scope.SOURCE, source_id=source_id))
        titles = [row.title for row in self.library.rows(self.library.search(SearchRequest()), listed)]
        assert len(titles) == len(set(titles))  # one story is shown once
        state = self.library.stores.states.get
        for article_id, _, original_id, _ in self.library.stores.feed_items.copies():
            assert state(article_id).is_read == state(original_id).is_read  # a story is read once
        unread_keys = {self._key(n) for n in self._every() if not self.library.stores.states.get(n).is_read}
        assert not self.read & unread_keys  # nothing that was read is unread again
        assert self.starred <= set(self._every())

    # parts
    def _ids(self, scope: Scope, source_id: int | None = None) -> list[int]:
        """As listed: from the database, and when the work is done from the index."""
        return [int(n) for n in self.library.search(SearchRequest("", scope, source_id)).ids]

    def _told(self, story: int) -> list[int]:
        rows = self.library.rows(self.library.search(SearchRequest()), self._ids(Scope.ALL))
        return [row.id for row in rows if row.title == f"Bericht {story}"]

    def _as(self, is_read: bool) -> list[int]:
        return [n for n in self._every() if self.library.stores.states.get(n).is_read is is_read]

    def _every(self) -> list[int]:
        return self.library.stores.articles.list_ids()

    def _key(self, article_id: int) -> str:
        article = self.library.stores.articles.get(article_id)
        return f"{article.source_id} {article.title}"


Identity.TestCase.settings = settings(
    max_examples=40, stateful_step_count=14, deadline=None, suppress_health_check=list(HealthCheck)
)
TestIdentity = Identity.TestCase
