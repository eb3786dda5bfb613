"""Search by filling in: for who does not know the language of the search field, which it shows while one fills in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.gui.searching.completer_rows import operator_note
from reader.gui.searching.facet_rows import value_title
from reader.gui.searching.search_form_text import SearchForm, form_text
from reader.gui.words.texts import translate
from reader.library.query_operators import EXAMPLES
from reader.library.query_terms import Group

_LANGUAGES = ("nl", "en", "de", "fr", "es")
_MOST_CHARACTERS = 200


class SearchFormDialog(QDialog):
    wished = Signal(str)

    def __init__(self, text: str, sources: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("SearchForm", "Search by filling in"))
        self._in_dutch = QLocale().language() is QLocale.Language.Dutch
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(7)
        self._grid.setColumnStretch(1, 1)
        self.words = self._field(translate("SearchForm", "All these words"), text.strip())
        self.phrase = self._field(translate("SearchForm", "Exactly these words"))
        self.without = self._field(translate("SearchForm", "None of these words"))
        self.in_title = self._field(translate("SearchForm", "In the title"))
        self.person = self._field(translate("SearchForm", "Person"))
        self.organisation = self._field(translate("SearchForm", "Organisation"))
        self.place = self._field(translate("SearchForm", "Place"))
        self.source = QComboBox()
        self.source.setEditable(True)
        self.source.addItems(["", *sources])
        self._add(translate("SearchForm", "Source"), self.source)
        self.first, self.last = QLineEdit(), QLineEdit()
        example = translate("SearchForm", "2021-08, yesterday")
        dates = QHBoxLayout()
        dates.setSpacing(8)
        for field, said in (
            (self.first, translate("SearchForm", "From this date")),
            (self.last, translate("SearchForm", "Up to and including this date")),
        ):
            field.setPlaceholderText(example)
            field.setAccessibleName(said)
            field.setMaxLength(40)
            dates.addWidget(field)
            if field is self.first:
                dates.addWidget(QLabel("–"))
        self._add(translate("SearchForm", "Date"), dates)
        self.language = QComboBox()
        self.language.addItem("", "")
        for code in _LANGUAGES:
            self.language.addItem(value_title(Group.LANGUAGE, code), code)
        self.unread = QCheckBox(translate("SearchForm", "Only unread"))
        self.starred = QCheckBox(translate("SearchForm", "Only starred"))
        last_row = QHBoxLayout()
        last_row.setSpacing(14)
        for part in (self.language, self.unread, self.starred):
            last_row.addWidget(part)
        last_row.addStretch(1)
        self._add(translate("SearchForm", "Language"), last_row, self.language)
        self._preview = QLabel()
        self._preview.setObjectName("searchPreview")
        self._preview.setWordWrap(True)
        self._preview.setTextFormat(Qt.TextFormat.PlainText)
        self._preview.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._preview.setMinimumHeight(2 * QFontMetrics(self._preview.font()).lineSpacing() + 14)
        self._preview.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._lay_out()
        for field in self.findChildren(QLineEdit):
            field.textChanged.connect(self._show_text)
        self.source.currentTextChanged.connect(self._show_text)
        self.language.currentIndexChanged.connect(self._show_text)
        for box in (self.unread, self.starred):
            box.toggled.connect(self._show_text)
        self._show_text()
        self.words.setFocus()

    @property
    def text(self) -> str:
        form = SearchForm(
            self.words.text(), self.phrase.text(), self.without.text(), self.in_title.text(), self.person.text(),
            self.organisation.text(), self.place.text(), self.source.currentText(), self.language.currentData(),
            self.first.text(), self.last.text(), self.unread.isChecked(), self.starred.isChecked(),
        )  # fmt: skip
        return form_text(form, in_dutch=self._in_dutch)

    def accept(self) -> None:
        super().accept()
        self.wished.emit(self.text)

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(18, 16, 18, 10)
        column.setSpacing(12)
        column.addLayout(self._grid)
        column.addWidget(_heading(translate("SearchForm", "What may be typed in the search field")))
        column.addLayout(self._examples())
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(translate("SearchForm", "Search"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        below = QVBoxLayout()
        below.setContentsMargins(18, 8, 18, 14)
        below.setSpacing(9)
        below.addWidget(self._preview)
        below.addWidget(buttons)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.setSpacing(0)
        outside.addWidget(area, 1)
        outside.addLayout(below)
        window = self.parentWidget()
        wide = max(560, inside.minimumSizeHint().width() + 24)
        self.resize(wide, min(690, window.height() - 20) if isinstance(window, QWidget) else 690)

    def _examples(self) -> QGridLayout:
        """The language by example, in the person's own."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        notes = [
            ("fiets*" if self._in_dutch else "bicyc*", translate("SearchForm", "words that begin so")),
            ("fiest~" if self._in_dutch else "bicylce~", translate("SearchForm", "also spelled a little otherwise")),
            ('"…"', translate("SearchForm", "these words next to each other")),
            ("-…", translate("SearchForm", "without this")),
            ("… OF …" if self._in_dutch else "… OR …", translate("SearchForm", "either of these")),
            ("(…)", translate("SearchForm", "what belongs together")),
        ]
        for word, example in EXAMPLES["nl" if self._in_dutch else "en"]:
            notes.append((f"{word}{example}", operator_note(word)))
        for row, (typed, means) in enumerate(notes):
            code, said = QLabel(typed), QLabel(means)
            code.setObjectName("searchExample")
            said.setObjectName("quietText")
            said.setWordWrap(True)
            for column, label in enumerate((code, said)):
                label.setTextFormat(Qt.TextFormat.PlainText)
                grid.addWidget(label, row, column)
        return grid

    def _field(self, title: str, text: str = "") -> QLineEdit:
        field = QLineEdit(text)
        field.setMaxLength(500 if text else _MOST_CHARACTERS)
        self._add(title, field)
        return field

    def _add(self, title: str, field: QWidget | QHBoxLayout, named: QWidget | None = None) -> None:
        label, row = QLabel(title), self._grid.rowCount()
        self._grid.addWidget(label, row, 0)
        if isinstance(field, QWidget):
            self._grid.addWidget(field, row, 1)
            named = field
        else:
            self._grid.addLayout(field, row, 1)
        if named is not None:
            for part in (named, *named.findChildren(QLineEdit)):  # the focus is in the field of a box to choose from
                part.setAccessibleName(title)
            label.setBuddy(named)

    def _show_text(self, *_: object) -> None:
        self._preview.setText(self.text or translate("SearchForm", "Here stands what you would type yourself."))
        self._preview.setEnabled(bool(self.text))


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName("formHeading")
    return label
