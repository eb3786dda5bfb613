"""The card of a name: who it is and how much in the news, with four things to do about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from reader.domain.entity import ArticleMention, Entity
from reader.domain.entity_views import EntityCard, Together
from reader.gui.basics.keys import with_key
from reader.gui.entity.entity_doors import EntityDoors, term_of, text_with
from reader.gui.reading.mention_card import is_unsure
from reader.gui.theme.fonts import Fonts
from reader.gui.theme.measures import CAPTION, LEAD, USUAL
from reader.gui.theme.theme import Theme
from reader.gui.widgets.kind_sign import KindSign
from reader.gui.widgets.sparkline import Sparkline
from reader.gui.words.kind_words import one_of_kind
from reader.gui.words.texts import article_count, in_a_line, number, translate

_WIDTH = 340
_MOST_NAMES = 5
_TOGETHER = 3


class EntityCardView(QFrame):
    """Lies over the window, beside a mention. Its size is the same before and after it is filled in.

    `left` says that it was closed by a key, and the focus should go back to the text.
    """

    left = Signal()

    def __init__(self, theme: Theme, fonts: Fonts, doors: EntityDoors, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("entityCard")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoFillBackground(True)
        self._doors = doors
        self._mention: ArticleMention | None = None
        self._card: EntityCard | None = None
        self._sign, self._sparkline = KindSign(theme, fonts), Sparkline(theme)
        self._name, self._names, self._count, self._often = QLabel(), QLabel(), QLabel(), QLabel()
        self._doubt = QLabel()
        for label, name in ((self._name, "cardName"), (self._names, "quietText"), (self._count, "quietText"),
                            (self._often, "quietText"), (self._doubt, "quietText")):  # fmt: skip
            label.setObjectName(name)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._doubt.setWordWrap(True)
        self._links = [self._link() for _ in range(2 * _TOGETHER)]
        self._buttons = {name: QPushButton(self) for name in ("open", "filter", "follow", "correct")}
        for name, button in self._buttons.items():
            button.setObjectName("cardButton")
            button.setAutoDefault(False)
            button.clicked.connect(self._act(name))
        self._lay_out()
        self.set_fonts(fonts)
        self.set_texts()
        self.hide()

    # what it shows

    @property
    def mention(self) -> ArticleMention | None:
        """Whose card is open."""
        return None if self.isHidden() else self._mention

    @property
    def card(self) -> EntityCard | None:
        """What is known by now."""
        return self._card

    @property
    def has_focus(self) -> bool:
        focus = self.window().focusWidget()
        return focus is not None and (focus is self or self.isAncestorOf(focus))

    def begin(self, mention: ArticleMention, beside: QRect) -> None:
        """Shows at once what the mention says; `beside` is its place in the coordinates of the window."""
        self._mention, self._card = mention, None
        self._name.setText(self._cut(self._name, mention.entity_name))
        self._name.setToolTip("")
        self._sign.show_kind(mention.kind)
        self._doubt.setVisible(is_unsure(mention))
        self._names.setText("")
        self._count.setText("…")
        self._sparkline.show_days(())
        self._show_together(())
        self._show_doors()
        self._fit()
        self.setAccessibleName(f"{mention.entity_name}, {one_of_kind(mention.kind)}")
        self.setAccessibleDescription(self._doubt.text() if is_unsure(mention) else "")
        self.adjustSize()
        self._place(beside)
        self.show()
        self.raise_()

    def fill_in(self, card: EntityCard) -> None:
        """What the library knows; nothing moves."""
        self._card = card
        entity = card.entity
        self._name.setText(self._cut(self._name, entity.name))
        self._sign.show_kind(entity.kind)
        others = [name for name in entity.aliases if name != entity.name][:_MOST_NAMES]
        said = translate("EntityCard", "Also: {names}").format(names=", ".join(others)) if others else ""
        self._names.setText(self._cut(self._names, said))
        self._count.setText(article_count(card.articles))
        self._sparkline.show_days(card.days)
        self._show_together(card.together)
        self._show_doors()
        heard = [self._doubt.text() if self._doubt.isVisibleTo(self) else "", said, article_count(card.articles)]
        self.setAccessibleDescription(". ".join(filter(None, (*heard, self._sparkline.said))))

    def say(self, said: str) -> None:
        """Nothing is known, and why."""
        self._count.setText(self._cut(self._count, said))

    def take_focus(self) -> None:
        self._buttons["open"].setFocus(Qt.FocusReason.OtherFocusReason)

    def set_theme(self, theme: Theme) -> None:
        self._sign.set_theme(theme)
        self._sparkline.set_theme(theme)

    def set_fonts(self, fonts: Fonts) -> None:
        self._name.setFont(fonts.font(LEAD, QFont.Weight.DemiBold))
        self._small = QFontMetrics(fonts.font(CAPTION))
        self._sign.set_fonts(fonts)
        self._least = min(_WIDTH + 12 * (fonts.interface_size - USUAL), 520)
        self._fit()

    def set_texts(self) -> None:
        self._doubt.setText(translate("EntityCard", "The model is not sure that this is a name, or of which kind."))
        self._often.setText(translate("EntityCard", "Often together with"))
        for part in (self._sign, self._sparkline):
            part.set_texts()
        self._show_doors()
        self._fit()

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = event.key(), event.text().casefold()
        if key in (Qt.Key.Key_Escape, Qt.Key.Key_Backspace):
            self.leave()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Left):
            self._walk(1 if key in (Qt.Key.Key_Down, Qt.Key.Key_Right) else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focus = self.focusWidget()
            is_filter = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            entered = self._buttons["filter"] if is_filter else focus
            if isinstance(entered, QPushButton):
                entered.click()
        elif text and (button := self._button_of(text)) is not None:
            button.click()
        else:
            event.accept()  # no key of the card's reaches the text under it

    def leave(self) -> None:
        self.hide()
        self.left.emit()

    def event(self, event: QEvent) -> bool:
        """Single keys are the card's, and no command of the window."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier
            is_own = event.modifiers() in plain or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if is_own:
                event.accept()
                return True
        return super().event(event)

    def _button_of(self, letter: str) -> QPushButton | None:
        if letter == "w":
            return self._buttons["follow"] if self._buttons["follow"].isVisible() else None
        for button in self._buttons.values():
            mnemonic = QKeySequence.mnemonic(button.text()).toString()
            if button.isVisible() and mnemonic.casefold().endswith(f"+{letter}"):
                return button
        return None

    def _walk(self, step: int) -> None:
        parts = [*self._buttons.values(), *self._links]
        shown = [part for part in parts if part.isVisible() and part.isEnabled()]
        focus = self.focusWidget()
        at = shown.index(focus) if isinstance(focus, QPushButton) and focus in shown else -1
        if shown:
            shown[(at + step) % len(shown)].setFocus(Qt.FocusReason.TabFocusReason)

    def focusNextPrevChild(self, forward: bool) -> bool:
        self._walk(1 if forward else -1)
        return True

    # doors

    def _act(self, name: str) -> Callable[[], None]:
        def act() -> None:
            mention = self._mention
            if mention is None:
                return
            entity = self._entity
            is_followed = self._card is not None and self._card.follow is not None
            doors = self._doors
            self.leave()
            if name == "open":
                doors.open(entity.id)
            elif name == "filter":
                doors.narrow(term_of(entity))
            elif name == "follow" and doors.follow is not None:
                doors.follow(entity, not is_followed)
            elif name == "correct" and doors.correct is not None:
                doors.correct(entity, mention)

        return act

    @property
    def _entity(self) -> Entity:
        assert self._mention is not None
        if self._card is not None:
            return self._card.entity
        return Entity(self._mention.entity_id, self._mention.kind, self._mention.entity_name)

    def _show_doors(self) -> None:
        doors, buttons = self._doors, self._buttons
        is_followed = self._card is not None and self._card.follow is not None
        buttons["open"].setText(translate("EntityCard", "&Open"))
        buttons["filter"].setText(translate("EntityCard", "&Filter"))
        buttons["follow"].setText(translate("EntityCard", "Unfollo&w") if is_followed
                                  else translate("EntityCard", "Follo&w"))  # fmt: skip
        buttons["correct"].setText(translate("EntityCard", "&Correct…"))
        tips = {
            "open": translate("EntityCard", "The page of this name"),
            "filter": with_key(
                translate("EntityCard", "List the articles with this name"), doors.key_of("name_filter")
            ),
            "follow": with_key(translate("EntityCard", "Keep this name in the sidebar"), doors.key_of("name_follow")),
            "correct": translate("EntityCard", "Something is wrong about this name"),
        }
        for name, tip in tips.items():
            buttons[name].setToolTip(tip)
        buttons["follow"].setVisible(doors.follow is not None)
        buttons["correct"].setVisible(doors.correct is not None)

    def _show_together(self, together: Sequence[Together]) -> None:
        self._often.setVisible(True)
        for number_, (name, both) in enumerate(zip(self._links[::2], self._links[1::2], strict=True)):
            one = together[number_] if number_ < len(together) else None
            for link in (name, both):
                link.setEnabled(one is not None)
            if one is None:
                name.setText("–" if self._card is not None and not together and number_ == 0 else "")
                both.setText("")
                continue
            name.setText(self._small.elidedText(in_a_line(one.name, 80), Qt.TextElideMode.ElideRight, 190))
            name.setAccessibleName(f"{one.name}, {one_of_kind(one.kind)}")
            both.setText(translate("EntityCard", "{n} together").format(n=number(one.articles)))
            both.setAccessibleName(
                translate("EntityCard", "List the {n} articles with both").format(n=number(one.articles))
                if one.articles != 1
                else translate("EntityCard", "List the article with both")
            )
            both.setToolTip(both.accessibleName())
            name.setProperty("entity", one)
            both.setProperty("entity", one)

    def _link(self) -> QPushButton:
        link = QPushButton(self)
        link.setObjectName("cardLink")
        link.setCursor(Qt.CursorShape.PointingHandCursor)
        link.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        link.setAutoDefault(False)
        link.clicked.connect(lambda: self._follow(link))
        return link

    def _follow(self, link: QPushButton) -> None:
        other: Together | None = link.property("entity")
        if other is None or self._mention is None:
            return
        entity = self._entity
        self.leave()
        if self._links.index(link) % 2:
            both = Entity(other.entity_id, other.kind, other.name)
            self._doors.search(text_with(term_of(entity), term_of(both)))
        else:
            self._doors.open(other.entity_id)

    # where it lies

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._name, 1)
        head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        together = QGridLayout()
        together.setContentsMargins(0, 0, 0, 0)
        together.setHorizontalSpacing(6)
        together.setVerticalSpacing(0)
        together.setColumnStretch(0, 1)
        for number_, (name, both) in enumerate(zip(self._links[::2], self._links[1::2], strict=True)):
            together.addWidget(name, number_, 0, Qt.AlignmentFlag.AlignLeft)
            together.addWidget(both, number_, 1, Qt.AlignmentFlag.AlignRight)
        doors = QHBoxLayout()
        doors.setSpacing(6)
        for button in self._buttons.values():
            doors.addWidget(button)
        doors.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._doubt)
        column.addWidget(self._names)
        column.addWidget(self._count)
        column.addSpacing(2)
        column.addWidget(self._sparkline)
        column.addSpacing(4)
        column.addWidget(self._often)
        column.addLayout(together)
        column.addSpacing(6)
        column.addLayout(doors)

    def _fit(self) -> None:
        """As wide as its buttons need, whichever of its two words the third one says."""
        shown = [button for button in self._buttons.values() if not button.isHidden()]
        follow = self._buttons["follow"]
        said = follow.text()
        wide = 0
        for text in (translate("EntityCard", "Follo&w"), translate("EntityCard", "Unfollo&w")):
            follow.setText(text)
            wide = max(wide, follow.sizeHint().width())
        follow.setText(said)
        follow.setMinimumWidth(wide)
        needed = sum(wide if one is follow else one.sizeHint().width() for one in shown) + 6 * len(shown) + 32
        self.setFixedWidth(max(self._least, needed))

    def _cut(self, label: QLabel, text: str) -> str:
        room = self.width() - 28 - (90 if label is self._name else 0)
        return label.fontMetrics().elidedText(in_a_line(text, 200), Qt.TextElideMode.ElideRight, room)

    def _place(self, beside: QRect) -> None:
        """Below the mention, or above it where there is more room; always inside the window."""
        window = self.window().rect()
        below = beside.bottom() + 6
        top = below if below + self.height() <= window.height() - 4 else beside.top() - 6 - self.height()
        if top < 4:
            top = max(4, min(below, window.height() - 4 - self.height()))
        left = min(max(beside.left() - 14, 6), max(window.width() - self.width() - 6, 6))
        self.move(QPoint(left, top))
