"""Telling those who hear the window what others see move: where one is among bars, names or hits."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView, QToolButton, QWidget

from reader.gui.words.texts import translate

_AROUND = 60  # characters on either side of a hit


def announce(widget: QObject | None, said: str) -> None:
    """Heard at once, after what is being said; nothing happens where nobody listens."""
    if said and widget is not None and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, said))


def describe(widget: QWidget, said: str) -> None:
    """The place in a picture that the keys are at: its description, and heard while one walks there."""
    if said != widget.accessibleDescription():
        widget.setAccessibleDescription(said)
        if widget.hasFocus():
            announce(widget, said)


def make_clearable(field: QLineEdit) -> None:
    """With Qt's button that empties it, to which Qt gives no name."""
    field.setClearButtonEnabled(True)
    for button in field.findChildren(QToolButton):
        button.setAccessibleName(translate("SearchBar", "Clear"))


def say_row(view: QAbstractItemView, row: int) -> None:
    """The focus is on this row, as Qt's own lists tell by themselves; ours lie where Qt does not look."""
    if row >= 0 and view.hasFocus() and QAccessible.isActive():
        event = QAccessibleEvent(view, QAccessible.Event.Focus)
        event.setChild(row)
        QAccessible.updateAccessibility(event)


def tell_choice(field: QWidget, view: QAbstractItemView) -> None:
    """While one types in `field`, the row of `view` that Return would take is heard."""

    def tell(index: QModelIndex) -> None:
        if field.hasFocus() and index.isValid():
            first = index.siblingAtColumn(0)
            heard = first.data(Qt.ItemDataRole.AccessibleTextRole) or first.data()
            rest = (view.model().index(index.row(), 1, index.parent()).data() or "") if _columns(view) > 1 else ""
            announce(field, ", ".join(filter(None, (str(heard), str(rest)))))

    view.selectionModel().currentChanged.connect(tell)


def _columns(view: QAbstractItemView) -> int:
    return view.model().columnCount() if not isinstance(view, QListView) else 1


def around(text: str, start: int, end: int) -> str:
    """Some whole words before and after a place in a text."""
    first = text.rfind(" ", 0, max(start - _AROUND, 0)) + 1 if start > _AROUND else 0
    last = text.find(" ", end + _AROUND)
    return " ".join(text[first : last if last >= 0 else len(text)].split())
