"""What the window has of entities - pages, cards, what can be done - put together and connected in one place."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from reader.domain.article import Article
from reader.domain.changes import Changes
from reader.domain.entity import ArticleMention, Entity
from reader.gui.basics.desk import Desk
from reader.gui.entity.entity_card import EntityCardView
from reader.gui.entity.entity_cards import EntityCards
from reader.gui.entity.entity_correcting import EntityCorrecting
from reader.gui.entity.entity_doors import EntityDoors, term_of
from reader.gui.entity.entity_following import EntityFollowing
from reader.gui.theme.fonts import Fonts
from reader.gui.theme.theme import Theme
from reader.gui.widgets.pages import GUIDE, GUIDE_PAGE, HISTORY, PRIVACY, Page, Pages
from reader.gui.words.texts import translate
from reader.library.asking import SearchRequest
from reader.library.query_terms import Term

if TYPE_CHECKING:
    from reader.gui.window.main_window import MainWindow


class EntityParts(QObject):
    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window, self._desk = window, desk
        self.pages = Pages(window)
        self.following = EntityFollowing(desk, window.undoing, self)
        self.correcting = EntityCorrecting(window, desk)
        self.doors = EntityDoors(
            self.open_entity, self.search_for, self._narrow, follow=self.following.set, correct=self.correcting.ask,
            mute=self.correcting.ask_follow,
        )  # fmt: skip
        theme, fonts = window.appearance.theme, window.appearance.fonts
        self.card = EntityCardView(theme, fonts, self.doors, window)
        self.cards = EntityCards(desk, window.column, self.card, self)
        self._goes_to: tuple[int, int] | None = None  # an article on its way, and whose mention is wanted in it
        self.pages.add("entity", self._make_entity_page)
        self.pages.add("entities", self._make_finder)
        self.pages.add(HISTORY, self._make_history)
        self.pages.add(GUIDE_PAGE, self._make_guide)

    def connect_parts(self) -> None:
        """Called once the window has its actions."""
        window = self._window
        self.doors.key_of = window.actions_by_id.key_of
        self.pages.connect_parts()
        self.pages.opened.connect(lambda _: self.cards.close())
        self.pages.left.connect(window.search_parts.likening.look_soon)
        self.following.changed.connect(window.gate.add)
        self.following.failed.connect(window.telling.failure)
        self.correcting.connect_parts()
        window.opening.opened.connect(self._article_opened)
        window.opening.updated.connect(self.cards.article_changed)
        window.column.pane.focus_moved.connect(window.update_situation)
        window.gate.through.connect(self._take)
        window.appearance.themed.connect(self._wear)

    def handlers(self) -> dict[str, Callable[[], object]]:
        return {
            "history_back": lambda: self.pages.go(-1),
            "history_forward": lambda: self.pages.go(1),
            "close_page": self.pages.close,
            "go_entities": lambda: self.pages.open("entities"),
            "guide": lambda: self.pages.open(GUIDE_PAGE, GUIDE),
            "privacy": lambda: self.pages.open(GUIDE_PAGE, PRIVACY),
            "go_history": lambda: self.pages.open(HISTORY),
            "name_page": lambda: self._with_name(lambda entity: self.open_entity(entity.id)),
            "name_filter": lambda: self._with_name(lambda entity: self._narrow(term_of(entity))),
            "name_follow": lambda: self._with_name(self.following.turn),
            "name_listen": lambda: self._with_name(self.correcting.ask_follow),
            "name_correct": lambda: self._with_name(lambda entity: self.correcting.ask(entity, self._mention)),
            **self.correcting.handlers(),
        }

    # ways

    def open_entity(self, entity_id: int) -> None:
        """Its page."""
        self.pages.open("entity", entity_id)

    def search_for(self, text: str) -> None:
        """In everything, in place of what was searched; the page stays in sight."""
        window = self._window
        window.search_bar.set_text(text)
        window.searching.search(SearchRequest(text, order=window.searching.request.order))
        window.shown_list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _narrow(self, term: Term) -> None:
        self._window.search_parts.faceting.narrow(term)

    def read_mention(self, article_id: int, entity_id: int) -> None:
        """Opens an article at the first mention of an entity."""
        opening = self._window.opening
        self._goes_to = (article_id, entity_id)
        self.pages.open_article(article_id)
        if opening.article is not None and opening.article.id == article_id:
            self._go_to_mention(opening.article)

    @property
    def has_names(self) -> bool:
        """Whether names are shown, each of which or the one of which commands can be about."""
        place, article = self.pages.place, self._window.opening.article
        return place.name == "entity" if place is not None else bool(article and article.mentions)

    @property
    def _mention(self) -> ArticleMention | None:
        return self._window.column.current_mention if self.pages.place is None else None

    def _with_name(self, act: Callable[[Entity], object]) -> None:
        """Of the page that is in sight, or of the mention that the person went to."""
        place, mention = self.pages.place, self._mention
        if place is not None and place.name == "entity":
            self._desk.ask(lambda library, _: library.entities.card(place.about).entity, act, key="name")
            return
        if mention is None:
            key = self._window.actions_by_id.key_of("next_mention")
            said = translate("EntityParts", "Go to a name first: {key}, or a click on it.")
            self._window.status.say(said.format(key=key) if key else translate("EntityParts", "Go to a name first."))
        else:
            act(Entity(mention.entity_id, mention.kind, mention.entity_name))

    def _article_opened(self, article: Article) -> None:
        self.cards.close()
        self._go_to_mention(article)

    def _go_to_mention(self, article: Article) -> None:
        wanted, self._goes_to = self._goes_to, None
        if wanted is not None and wanted[0] == article.id:
            self._window.column.pane.go_to_mention(1, wanted[1])

    def _take(self, changes: Changes) -> None:
        """What a correction changes is in the marks of the open article, too."""
        self.cards.take(changes)

    # pages

    def _make_entity_page(self) -> Page:
        from reader.gui.entity.entity_page import EntityPageView

        window = self._window
        page = EntityPageView(self._desk, window.appearance.theme, window.appearance.fonts, self.doors)
        page.article_wanted.connect(self.read_mention)
        page.titled.connect(self.pages.titled)
        page.pane_wanted.connect(window.focus.move)
        return page

    def _make_finder(self) -> Page:
        from reader.gui.entity.entity_finder import EntityFinder

        return EntityFinder(self._desk, self._window.appearance.theme, self._window.appearance.fonts, self.doors)

    def _make_history(self) -> Page:
        from reader.gui.timeline.history_page import HistoryPage

        return HistoryPage(self.pages, self._window.appearance.theme, self._window.appearance.fonts)

    def _make_guide(self) -> Page:
        from reader.gui.reading.guide_page import GuidePage

        return GuidePage(self._window.appearance.theme, self._window.appearance.fonts)

    # theme and language

    def _wear(self, theme: Theme) -> None:
        self.card.set_theme(theme)

    def set_fonts(self, fonts: Fonts) -> None:
        self.cards.close()
        self.card.set_fonts(fonts)
        self.pages.make_anew()

    def set_texts(self) -> None:
        self.cards.close()
        self.card.set_texts()
        self.pages.set_texts()
