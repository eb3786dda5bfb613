"""The head of an entity's page: of which kind it is, its other names, how much in the news, and what can be done."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.domain.entity import Entity
from reader.domain.entity_views import EntityCard
from reader.gui.entity.entity_doors import EntityDoors, term_of, text_with
from reader.gui.theme.fonts import Fonts
from reader.gui.theme.theme import Theme
from reader.gui.widgets.flow_layout import FlowLayout
from reader.gui.widgets.kind_sign import KindSign
from reader.gui.widgets.sparkline import Sparkline
from reader.gui.words.texts import article_count, in_a_line, translate

_MOST_NAMES = 8
_WIDE = 430  # pixels: from here on the last days stand beside the counts


class EntityHeader(QFrame):
    def __init__(self, theme: Theme, fonts: Fonts, doors: EntityDoors, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._doors = doors
        self._card: EntityCard | None = None
        self._sign, self.sparkline = KindSign(theme, fonts), Sparkline(theme)
        self._count, self._names = QLabel(), QLabel()
        for label in (self._count, self._names):
            label.setObjectName("quietText")
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._names.setWordWrap(True)
        self.sparkline.setMaximumWidth(240)
        self.buttons = {name: QPushButton() for name in ("filter", "follow", "mute", "correct", "export")}
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self._count)
        line.addStretch(1)
        line.addWidget(self.sparkline, 1)
        doors_line = FlowLayout(gap=6, below=6)
        for name, button in self.buttons.items():
            button.setObjectName("cardButton")
            button.setAutoDefault(False)
            button.clicked.connect(self._act(name))
            doors_line.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 2, 20, 4)
        column.setSpacing(5)
        column.addLayout(line)
        column.addWidget(self._names)
        column.addLayout(doors_line)
        self.set_texts()
        self.clear()

    def clear(self) -> None:
        """Nothing is known yet; the room stays."""
        self._card = None
        self._count.setText("…")
        self._names.hide()
        self.sparkline.show_days(())
        self._sign.setVisible(False)
        for button in self.buttons.values():
            button.setEnabled(False)

    def show_card(self, card: EntityCard) -> None:
        self._card = card
        self._sign.show_kind(card.entity.kind)
        self._sign.setVisible(True)
        states = [
            article_count(card.articles),
            translate("EntityPage", "followed") if card.follow is not None else "",
            translate("EntityPage", "muted") if card.mute is not None else "",
            translate("EntityPage", "hidden") if card.is_hidden else "",
        ]
        self._count.setText(" · ".join(filter(None, states)))
        others = (name for name in card.entity.aliases if name != card.entity.name)
        names = [in_a_line(name, 60) for name in islice(others, _MOST_NAMES + 1)]
        shown = ", ".join(names[:_MOST_NAMES]) + (" …" if len(names) > _MOST_NAMES else "")
        self._names.setText(translate("EntityCard", "Also: {names}").format(names=shown))
        self._names.setVisible(bool(names))
        self.sparkline.show_days(card.days)
        for button in self.buttons.values():
            button.setEnabled(True)
        self.set_texts()

    def set_theme(self, theme: Theme) -> None:
        self._sign.set_theme(theme)
        self.sparkline.set_theme(theme)

    def set_texts(self) -> None:
        for part in (self._sign, self.sparkline):
            part.set_texts()
        card, doors = self._card, self._doors
        is_followed = card is not None and card.follow is not None
        is_muted = card is not None and card.mute is not None
        self.buttons["filter"].setText(translate("EntityPage", "List"))
        self.buttons["filter"].setToolTip(translate("EntityPage", "Its articles in the list"))
        self.buttons["follow"].setText(
            translate("EntityPage", "Unfollow") if is_followed else translate("EntityPage", "Follow")
        )
        self.buttons["mute"].setText(
            translate("EntityPage", "Unmute") if is_muted else translate("EntityPage", "Mute…")
        )
        self.buttons["correct"].setText(translate("EntityPage", "Correct…"))
        self.buttons["export"].setText(translate("EntityPage", "Export…"))
        for name, door in (("follow", doors.follow), ("mute", doors.mute), ("correct", doors.correct),
                           ("export", doors.export)):  # fmt: skip
            self.buttons[name].setVisible(door is not None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.sparkline.setVisible(self.width() >= _WIDE)

    def _act(self, name: str) -> Callable[[], None]:
        def act() -> None:
            card, doors = self._card, self._doors
            if card is None:
                return
            entity: Entity = card.entity
            if name == "filter":
                doors.search(text_with(term_of(entity)))
            elif name == "follow" and doors.follow is not None:
                doors.follow(entity, card.follow is None)
            elif name == "mute" and doors.mute is not None:
                doors.mute(entity)
            elif name == "correct" and doors.correct is not None:
                doors.correct(entity, None)
            elif name == "export" and doors.export is not None:
                doors.export(entity)

        return act
