"""Two names that may be one, pair after pair: Y, N or H."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.domain.entity import Entity
from reader.domain.entity_views import MergeSuggestion
from reader.gui.widgets.fitting_name import fitting_name
from reader.gui.words.kind_words import one_of_kind
from reader.gui.words.texts import article_count, translate


class SuggestionsDialog(QDialog):
    """Says what was answered; the next pair is shown at once."""

    same = Signal(object)  # MergeSuggestion
    different = Signal(object)  # MergeSuggestion
    unsure = Signal(object)  # MergeSuggestion
    undo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Suggestions", "Two names or one?"))
        self._left: list[MergeSuggestion] = []
        self._count, self._one, self._other, self._why = QLabel(), QLabel(), QLabel(), QLabel()
        for label, name in (
            (self._count, "quietText"), (self._one, "cardName"), (self._other, "cardName"), (self._why, "quietText"),
        ):  # fmt: skip
            label.setObjectName(name)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._yes = QPushButton(translate("Suggestions", "Yes, one (Y)"))
        self._no = QPushButton(translate("Suggestions", "No, two (N)"))
        self._hmm = QPushButton(translate("Suggestions", "I do not know (H)"))
        self._back = QPushButton(translate("Suggestions", "Back (Z)"))
        row = QHBoxLayout()
        for button in (self._yes, self._no, self._hmm, self._back):
            button.setAutoDefault(False)
            row.addWidget(button)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 14)
        column.setSpacing(8)
        for part in (self._count, self._one, self._other, self._why):
            column.addWidget(part)
        column.addStretch(1)
        column.addLayout(row)
        column.addWidget(close)
        self.resize(480, 300)
        self._yes.clicked.connect(lambda: self._answer(self.same))
        self._no.clicked.connect(lambda: self._answer(self.different))
        self._hmm.clicked.connect(lambda: self._answer(self.unsure))
        self._back.clicked.connect(self.undo_wanted)
        self._back.setEnabled(False)
        self._say(translate("Suggestions", "Looking for names that may be one…"))

    @property
    def current(self) -> MergeSuggestion | None:
        return self._left[0] if self._left else None

    @property
    def can_undo(self) -> bool:
        return self._back.isEnabled()

    def show_suggestions(self, suggestions: Sequence[MergeSuggestion]) -> None:
        self._left = list(suggestions)
        self._show()

    def put_back(self, suggestion: MergeSuggestion) -> None:
        """It is asked again, as the next."""
        self._left.insert(0, suggestion)
        self._show()

    def set_can_undo(self, can_undo: bool) -> None:
        self._back.setEnabled(can_undo)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        answer = {Qt.Key.Key_Y: self._yes, Qt.Key.Key_J: self._yes, Qt.Key.Key_N: self._no, Qt.Key.Key_H: self._hmm,
                  Qt.Key.Key_Z: self._back}.get(Qt.Key(event.key()))  # fmt: skip
        if answer is None:
            super().keyPressEvent(event)
        else:
            answer.click()

    def _answer(self, signal: SignalInstance) -> None:
        if self._left:
            suggestion = self._left.pop(0)
            self._show()
            signal.emit(suggestion)

    def _show(self) -> None:
        suggestion = self.current
        for button in (self._yes, self._no, self._hmm):
            button.setEnabled(suggestion is not None)
        if suggestion is None:
            self._say(translate("Suggestions", "No names that may be one are left to ask about."))
            return
        self._count.setText(translate("Suggestions", "Left: {n}").format(n=len(self._left)))
        self._one.setText(_told(self._one, suggestion.one, suggestion.one_articles))
        self._other.setText(_told(self._other, suggestion.other, suggestion.other_articles))
        self._why.setText(_why(self._why, suggestion))
        self.setAccessibleDescription(" ".join((self._one.text(), self._other.text(), self._why.text())))

    def _say(self, text: str) -> None:
        self._count.setText(text)
        for label in (self._one, self._other, self._why):
            label.clear()
        for button in (self._yes, self._no, self._hmm):
            button.setEnabled(False)


def _told(label: QLabel, entity: Entity, articles: int) -> str:
    return f"{fitting_name(label, entity.name)}  ({one_of_kind(entity.kind)}, {article_count(articles)})"


def _why(label: QLabel, suggestion: MergeSuggestion) -> str:
    reasons = {
        "surname": translate("Suggestions", "The same surname."),
        "initials": translate("Suggestions", "The same surname, and an initial that fits."),
        "abbreviation": translate("Suggestions", "One may be short for the other."),
        "spelling": translate("Suggestions", "The same but for capitals, accents or dots."),
        "language": translate("Suggestions", "They may be one name in two languages."),
    }
    said = reasons.get(suggestion.reason, "")
    if suggestion.shared:
        names = ", ".join(fitting_name(label, name, 240) for name in suggestion.shared)
        said += " " + translate("Suggestions", "Both are named beside {names}.").format(names=names)
    return said
