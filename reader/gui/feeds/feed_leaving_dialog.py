"""Asks whether to leave a feed, and what is to happen to its articles."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QVBoxLayout, QWidget

from reader.domain.feed import Feed
from reader.gui.feeds.feed_folder_dialog import dialog_buttons
from reader.gui.words.texts import article_count, in_a_line, number, translate


class LeavingDialog(QDialog):
    """`confirmed` says whether the articles are to go too."""

    confirmed = Signal(bool)

    def __init__(self, feeds: Sequence[Feed], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("LeavingDialog", "Unsubscribe"))
        count = sum(feed.articles for feed in feeds)
        if len(feeds) == 1:
            asked = translate("LeavingDialog", "Unsubscribe from “{title}”?").format(
                title=in_a_line(feeds[0].title, 80)
            )
        else:
            asked = translate("LeavingDialog", "Unsubscribe from {n} feeds?").format(n=number(len(feeds)))
        question = QLabel(asked)
        question.setObjectName("messageTitle")
        stay = QLabel(
            translate("LeavingDialog", "Nothing new is fetched. The articles that are here ({articles}) stay.").format(
                articles=article_count(count)
            )
        )
        for label in (question, stay):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._removes = QCheckBox(
            translate("LeavingDialog", "Remove the articles too, except those with a star or a label")
        )
        self._warning = QLabel(translate("LeavingDialog", "Removed articles cannot be brought back."))
        self._warning.setObjectName("problem")
        keeps_room = self._warning.sizePolicy()
        keeps_room.setRetainSizeWhenHidden(True)
        self._warning.setSizePolicy(keeps_room)
        self._warning.hide()
        self._removes.setEnabled(bool(count))
        self._removes.toggled.connect(self._warning.setVisible)
        buttons = dialog_buttons(translate("LeavingDialog", "Unsubscribe"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(10)
        for part in (question, stay, self._removes, self._warning, buttons):
            column.addWidget(part)
        self.setMinimumWidth(460)
        buttons.accepted.connect(self._confirm)
        buttons.rejected.connect(self.reject)

    def _confirm(self) -> None:
        self.accept()
        self.confirmed.emit(self._removes.isChecked())
