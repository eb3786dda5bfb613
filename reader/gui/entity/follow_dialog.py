"""How much the person wants to hear of someone: followed, as any other, or muted for a while."""

from __future__ import annotations

import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from reader.domain.entity_views import EntityCard, Follow, Mute
from reader.gui.widgets.fitting_name import fitting_name
from reader.gui.widgets.mirroring import margins
from reader.gui.words.texts import translate


class FollowDialog(QDialog):
    wished = Signal(object, object)  # Follow or None, Mute or None

    def __init__(self, card: EntityCard, today: datetime.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Following", "Follow or mute"))
        about = QLabel()
        about.setText(fitting_name(about, card.entity.name))
        about.setTextFormat(Qt.TextFormat.PlainText)
        about.setObjectName("cardName")
        self.follows = QRadioButton(translate("Following", "&Follow: a place in the sidebar, with what is unread"))
        self.central = QCheckBox(translate("Following", "&Only articles with it in the title or first paragraph"))
        self.notifies = QCheckBox(translate("Following", "&Tell me of new articles"))
        self.neither = QRadioButton(translate("Following", "&Neither"))
        self.mutes = QRadioButton(translate("Following", "&Mute: its articles are listed nowhere, and nothing is lost"))
        self.until = QComboBox()
        self.until.setAccessibleName(translate("Following", "For how long"))
        if card.mute is not None and card.mute.until is not None:
            self.until.addItem(
                translate("Following", "Until {date}").format(date=card.mute.until.isoformat()), card.mute.until
            )
        for text, days in (
            (translate("Following", "For a day"), 1), (translate("Following", "For a week"), 7),
            (translate("Following", "For a month"), 30), (translate("Following", "For a year"), 365),
        ):  # fmt: skip
            self.until.addItem(text, today + datetime.timedelta(days=days))
        self.until.addItem(translate("Following", "For good"), None)
        self.central.setChecked(card.follow is not None and card.follow.is_central)
        self.notifies.setChecked(card.follow is not None and card.follow.notifies)
        if card.mute is not None and card.mute.until is None:
            self.until.setCurrentIndex(self.until.count() - 1)
        chosen = self.mutes if card.mute is not None else self.follows if card.follow is not None else self.neither
        chosen.setChecked(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(7)
        column.addWidget(about)
        for radio, fields in (
            (self.follows, (self.central, self.notifies)), (self.neither, ()), (self.mutes, (self.until,)),
        ):  # fmt: skip
            column.addWidget(radio)
            inner = QVBoxLayout()
            inner.setContentsMargins(margins(26, 0, 0, 2))
            for field in fields:
                inner.addWidget(field)
            column.addLayout(inner)
            radio.toggled.connect(lambda _: self._turn())
        column.addWidget(buttons)
        chosen.setFocus()
        self._turn()

    def accept(self) -> None:
        super().accept()
        follow = Follow(self.central.isChecked(), self.notifies.isChecked()) if self.follows.isChecked() else None
        mute = Mute(self.until.currentData()) if self.mutes.isChecked() else None
        self.wished.emit(follow, mute)

    def _turn(self) -> None:
        self.central.setEnabled(self.follows.isChecked())
        self.notifies.setEnabled(self.follows.isChecked())
        self.until.setEnabled(self.mutes.isChecked())
