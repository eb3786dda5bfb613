"""What a hand does to feeds and folders: names, places, settings, leaving one, each with a way back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.domain.changes import Changes
from reader.domain.feed import Feed, FeedSettings
from reader.gui.basics.desk import Desk, Question
from reader.gui.basics.tasks import IsCancelled, Lane
from reader.gui.feeds.keeping_passwords import held_sentence
from reader.gui.sidebar.sidebar_drop import Move, move_back
from reader.gui.sidebar.sidebar_entries import SidebarEntry
from reader.gui.sidebar.sidebar_model import SidebarModel
from reader.gui.widgets.undoing import Undoing
from reader.gui.words.texts import in_a_line, number, translate

if TYPE_CHECKING:
    from reader.library.library import Library

_MOST_OF_NAME = 60  # characters, in a sentence
Failed = Callable[[Exception], object]


@dataclass(frozen=True, slots=True)
class FeedEdit:
    """A feed as the person wants it. `password` None leaves the one that is kept."""

    title: str
    url: str
    folder_id: int | None
    settings: FeedSettings
    password: str | None = field(default=None, repr=False)


class Organising(QObject):
    """Writes on the background lane, where changes keep their order."""

    changed = Signal(object)  # Changes
    queued = Signal()  # something is to be fetched
    held = Signal(object)  # passwords that the worker has to be told, by the address of the feed
    said = Signal(str)
    folder_made = Signal(int)
    failed = Signal(object)  # Exception

    def __init__(self, desk: Desk, model: SidebarModel, undoing: Undoing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._model, self._undoing = desk, model, undoing

    # names and places

    def rename(self, entry: SidebarEntry, name: str) -> None:
        feed, folder = entry.feed, entry.folder
        if feed is not None:
            self._do(lambda library, _: library.subscriptions.rename(feed.id, name))
        elif folder is not None:
            self._do(lambda library, _: library.subscriptions.rename_folder(folder.id, name))

    def move(self, move: Move, *, says_so: bool = True) -> None:
        """`says_so` offers the way back; one step up or down needs none."""
        back = move_back(self._model, move.entry)
        if (back.folder_id, back.before) == (move.folder_id, move.before):
            return
        said = translate("Organising", "“{title}” is moved.").format(title=_short(move.entry.title))
        undo = (lambda: self._move(back)) if says_so else None
        self._move(move, lambda: self._offer(said, undo))

    def add_folder(self, name: str, parent_id: int | None = None, then: Callable[[int], object] | None = None) -> None:
        def made(folder_id: int) -> None:
            self.changed.emit(Changes(sources=True))
            self.folder_made.emit(folder_id)
            if then is not None:
                then(folder_id)

        self._ask(lambda library, _: library.subscriptions.add_folder(name, parent_id), made)

    def remove_folder(self, entry: SidebarEntry) -> None:
        """What is in it moves to where it was; undone, it is made again around the same feeds and folders."""
        folder = entry.folder
        if folder is None:
            return
        place = move_back(self._model, entry)
        feeds = [one.feed.id for one in entry.children if one.feed is not None]
        inner = [one.folder.id for one in entry.children if one.folder is not None]

        def again(library: Library, _: IsCancelled) -> Changes:
            made = library.subscriptions.add_folder(folder.name, folder.parent_id)
            changes = library.subscriptions.move(feeds, made) if feeds else Changes(sources=True)
            for one in inner:
                changes |= library.subscriptions.move_folder(one, made)
            return changes | library.subscriptions.move_folder(made, place.folder_id, place.before)

        said = translate("Organising", "The folder “{title}” is removed; its feeds stay.").format(
            title=_short(entry.title)
        )
        self._do(
            lambda library, _: library.subscriptions.remove_folder(folder.id),
            lambda: self._offer(said, lambda: self._do(again)),
        )

    # leaving and changing feeds

    def unsubscribe(self, feeds: Sequence[Feed], remove_articles: bool = False) -> None:
        ids = [feed.id for feed in feeds]
        if not ids:
            return
        title = _short(feeds[0].title)
        if len(ids) > 1:
            said = translate("Organising", "You left {n} feeds.").format(n=number(len(ids)))
        elif remove_articles:
            said = translate("Organising", "You left “{title}”; its articles are removed.").format(title=title)
        else:
            said = translate("Organising", "You left “{title}”; its articles stay.").format(title=title)
        self._do(
            lambda library, _: library.subscriptions.unsubscribe(ids, remove_articles=remove_articles),
            lambda: self._offer(said, lambda: self._resubscribe(ids)),
        )

    def apply(self, feed: Feed, edit: FeedEdit, then: Callable[[], object], failed: Failed) -> None:
        """Writes what differs. The address goes first: it is what may be refused."""
        self._do(lambda library, _: _apply(library, feed, edit), lambda: self._applied(feed, edit, then), failed)

    def change_address(self, feed: Feed, url: str, then: Callable[[], object], failed: Failed) -> None:
        self.apply(feed, replace(edit_of(feed), url=url), then, failed)

    def fetch_anew(self, feed_ids: Sequence[int], password: str | None = None) -> None:
        """Fetches feeds whose password or address is another one: once the worker knows what no keyring tells it."""

        def fetch(held: dict[str, str]) -> None:
            self.held.emit(held)
            if password in held.values():
                self.said.emit(held_sentence())
            self._desk.ask(
                lambda library, _: library.subscriptions.refresh(feed_ids), lambda _: self.queued.emit(),
                failed=self.failed.emit, lane=Lane.BACKGROUND,
            )  # fmt: skip

        self._desk.ask(
            lambda library, _: library.subscriptions.held_passwords(), fetch, failed=self.failed.emit,
            lane=Lane.BACKGROUND,
        )  # fmt: skip

    # parts

    def _move(self, move: Move, then: Callable[[], object] | None = None) -> None:
        feed, folder = move.entry.feed, move.entry.folder
        if feed is not None:
            self._do(lambda library, _: library.subscriptions.move([feed.id], move.folder_id, move.before), then)
        elif folder is not None:
            self._do(lambda library, _: library.subscriptions.move_folder(folder.id, move.folder_id, move.before), then)

    def _resubscribe(self, ids: list[int]) -> None:
        self._do(lambda library, _: library.subscriptions.resubscribe(ids), self.queued.emit)

    def _applied(self, feed: Feed, edit: FeedEdit, then: Callable[[], object]) -> None:
        if edit.url != feed.url or edit.password is not None:
            self.fetch_anew([feed.id], edit.password)
        then()

    def _offer(self, said: str, undo: Callable[[], object] | None) -> None:
        if undo is not None:
            self._undoing.offer(said, undo)

    def _do(
        self, question: Question[Changes], then: Callable[[], object] | None = None, failed: Failed | None = None
    ) -> None:
        def done(changes: Changes) -> None:
            self.changed.emit(changes)
            if then is not None:
                then()

        self._desk.ask(question, done, failed=failed or self.failed.emit, lane=Lane.BACKGROUND)

    def _ask(self, question: Question[int], then: Callable[[int], object]) -> None:
        self._desk.ask(question, then, failed=self.failed.emit, lane=Lane.BACKGROUND)


def edit_of(feed: Feed) -> FeedEdit:
    return FeedEdit(feed.title, feed.url, feed.folder_id, feed.settings)


def _apply(library: Library, feed: Feed, edit: FeedEdit) -> Changes:
    """On the background lane."""
    subscriptions, changes = library.subscriptions, Changes(sources=True)
    if edit.url != feed.url:
        changes |= subscriptions.change_address(feed.id, edit.url)
    if edit.title != feed.title:
        changes |= subscriptions.rename(feed.id, edit.title)
    if edit.folder_id != feed.folder_id:
        changes |= subscriptions.move([feed.id], edit.folder_id)
    kept = replace(edit.settings, user_name=feed.settings.user_name)
    if kept != feed.settings:
        changes |= subscriptions.set_settings(feed.id, kept)
    if edit.password is not None or edit.settings.user_name != feed.settings.user_name:
        subscriptions.set_password(feed.id, edit.settings.user_name, edit.password or "")
    return changes


def _short(title: str) -> str:
    return in_a_line(title, _MOST_OF_NAME)
