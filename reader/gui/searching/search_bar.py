"""The search field: icon, a chip that says where is searched, the words, the number of hits, and a clear button."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QToolButton, QWidget

from reader.gui.theme.icons import Icons
from reader.gui.words.texts import in_a_line, number, translate
from reader.library.asking import Scope

DEBOUNCE = 40  # milliseconds between the last key and the question
MOST_CHARACTERS = 500
_MOST_OF_SCOPE = 24


def scope_title(scope: Scope, title: str) -> str:
    """Where is searched, as the chip says it; '' for everywhere."""
    match scope:
        case Scope.ALL:
            return ""
        case Scope.TODAY:
            return translate("SearchBar", "today")
        case Scope.UNREAD:
            return translate("SearchBar", "unread")
        case Scope.STARRED:
            return translate("SearchBar", "starred")
        case Scope.FOLDER:
            return translate("SearchBar", "in folder {title}").format(title=title)
        case Scope.LABEL:
            return translate("SearchBar", "labelled {title}").format(title=title)
        case _:
            return translate("SearchBar", "in {title}").format(title=title)


class SearchBar(QFrame):
    """`text_changed` follows the keys by 40 ms; Return and Down wish to go to the list, Esc in an empty field too."""

    text_changed = Signal(str)
    list_wanted = Signal()  # and its first article
    left = Signal()  # with Escape: to the list, where nothing is opened
    scope_removed = Signal()
    form_wanted = Signal()  # to fill in what is searched

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("searchField")
        self._icons = icons
        self._said = ""
        self._scope = ""
        self._icon, self._count = QLabel(), QLabel()
        self._count.setObjectName("searchCount")
        self._chip, self._clear, self._help = QToolButton(), QToolButton(), QToolButton()
        self._chip.setObjectName("scopeChip")
        self._chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross behind the words
        self._chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._chip.setIconSize(QSize(12, 12))
        self._chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for button in (self._clear, self._help):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.field = QLineEdit()
        self.field.setMaxLength(MOST_CHARACTERS)
        self.field.setFrame(False)
        self.setFocusProxy(self.field)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 3, 6, 3)
        row.setSpacing(7)
        for widget in (self._icon, self._chip, self.field, self._count, self._clear, self._help):
            row.addWidget(widget, 1 if widget is self.field else 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(180)
        self.setMaximumWidth(640)
        self.setFixedHeight(34)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(DEBOUNCE)
        self._soon.timeout.connect(self._say)
        self.field.textChanged.connect(self._typed)
        self._clear.clicked.connect(self.clear)
        self._chip.clicked.connect(self.scope_removed)
        self._help.clicked.connect(self.form_wanted)
        self.field.installEventFilter(self)
        self.set_texts()
        self.set_scope("")
        self._typed("")

    @property
    def text(self) -> str:
        return self.field.text().strip()

    def sizeHint(self) -> QSize:
        return QSize(520, 34)

    def set_text(self, text: str) -> None:
        """Shows words that are searched already, without asking again."""
        self._said = text
        self.field.setText(text)
        self._soon.stop()

    def clear(self) -> None:
        self.field.clear()
        self._say()

    def focus(self) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def set_scope(self, title: str) -> None:
        """The view that is searched, or '' for everything."""
        self._scope = title
        self._chip.setVisible(bool(title))
        self._chip.setText(in_a_line(title, _MOST_OF_SCOPE).replace("&", "&&"))
        self._chip.setToolTip(translate("SearchBar", "Search everywhere"))
        self._chip.setAccessibleName(
            translate("SearchBar", "Where is searched: {scope}. Search everywhere").format(scope=title)
        )

    def set_count(self, position: int, total: int | None) -> None:
        """`position` counts from 1, 0 if no row is chosen; None while nothing is searched."""
        if total is None or not self.text:
            self._count.setText("")
        elif position:
            said = translate("SearchBar", "{n} of {total}").format(n=number(position), total=number(total))
            self._count.setText(said)
        else:
            self._count.setText(number(total))

    def set_icons(self) -> None:
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(self._icons.pixmap("search", 18, ratio=ratio))
        self._clear.setIcon(self._icons.icon("clear"))
        self._help.setIcon(self._icons.icon("help"))
        self._chip.setIcon(self._icons.icon("clear"))

    def set_texts(self) -> None:
        self.field.setPlaceholderText(translate("SearchBar", "Search: words, a name, a date"))
        self.field.setToolTip(self.field.placeholderText())
        for part in (self.field, self._icon):
            part.setAccessibleName(translate("SearchBar", "Search"))
        self._clear.setToolTip(translate("SearchBar", "Clear"))
        self._clear.setAccessibleName(translate("SearchBar", "Clear"))
        self._help.setToolTip(translate("SearchBar", "Search by filling in"))
        self._help.setAccessibleName(translate("SearchBar", "Search by filling in"))
        self.set_scope(self._scope)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent):
            self.setProperty("focused", event.gotFocus())
            self.style().unpolish(self)
            self.style().polish(self)
        elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._say()
            self.list_wanted.emit()
            return True
        if key == Qt.Key.Key_Escape:
            if self.field.text():
                self.clear()
            else:
                self.left.emit()
            return True
        is_at_start = self.field.cursorPosition() == 0 and not self.field.hasSelectedText()
        if key == Qt.Key.Key_Backspace and self._scope and is_at_start:
            self.scope_removed.emit()
            return True
        return False

    def _typed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._help.setVisible(not text)
        if not text:
            self._count.setText("")
        self._soon.start()

    def _say(self) -> None:
        self._soon.stop()
        if self.text != self._said:
            self._said = self.text
            self.text_changed.emit(self.text)
