"""Which texts on screen have less room than they need: what each widget says it needs, beside what it was given.

What is cut off and stands whole in the tooltip is not lost.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QScrollArea,
    QSizePolicy,
    QTabBar,
    QWidget,
)

_SLACK = 2  # pixels, of rounding and of borders
_ARROW = 26  # pixels at the end of a box to choose from


def short_of_room(root: QWidget) -> list[str]:
    """'what it is: its text, needed, given', for each text that is cut off in what is shown in `root`."""
    found = []
    for widget in (root, *root.findChildren(QWidget)):
        if widget.isVisibleTo(root) and _is_within(widget, root):
            for text, needed, given in _measures(widget):
                if text and text not in widget.toolTip() and not _fits(needed, given):
                    place = f"{type(widget).__name__}#{widget.objectName()} in {type(widget.parent()).__name__}"
                    sizes = f"{needed.width()}x{needed.height()}, has {given.width()}x{given.height()}"
                    found.append(f"{place}: {text[:70]!r} needs {sizes}")
    return found


def _fits(needed: QSize, given: QSize) -> bool:
    return needed.width() <= given.width() + _SLACK and needed.height() <= given.height() + _SLACK


def _is_within(widget: QWidget, root: QWidget) -> bool:
    """Not in what is scrolled sideways out of sight, or in a window of its own."""
    return widget.window() is root.window() and widget.width() > 0


def _measures(widget: QWidget) -> Iterator[tuple[str, QSize, QSize]]:
    given = widget.size()
    match widget:
        case QLabel():
            if not widget.text() or widget.pixmap().width():
                return
            if widget.wordWrap():
                yield widget.text(), QSize(0, widget.heightForWidth(widget.width())), given
            elif widget.sizePolicy().horizontalPolicy() is not QSizePolicy.Policy.Ignored:
                yield widget.text(), widget.sizeHint(), given
        case QAbstractButton():
            if widget.text():
                yield widget.text(), widget.minimumSizeHint(), given  # less than sizeHint() where it has short words
        case QTabBar():
            for at in range(widget.count()):
                # a tab that is cut has fewer pixels than its text and its margins
                text = widget.fontMetrics().horizontalAdvance(widget.tabText(at).replace("&", ""))
                yield widget.tabText(at), QSize(text + 8, 1), widget.tabRect(at).size()
        case QComboBox():
            text = widget.fontMetrics().horizontalAdvance(widget.currentText())
            yield widget.currentText(), QSize(text + _ARROW, 1), given
        case QLineEdit():
            if not widget.text():
                room = widget.contentsRect().marginsRemoved(widget.textMargins()).width() - 4
                text = widget.fontMetrics().horizontalAdvance(widget.placeholderText())
                yield widget.placeholderText(), QSize(text, 1), QSize(room, 1)
        case QHeaderView():
            if widget.orientation() is Qt.Orientation.Horizontal:
                for at in range(widget.count()):
                    model, across = widget.model(), Qt.Orientation.Horizontal
                    said = str(model.headerData(at, across) or "")
                    is_told = model.headerData(at, across, Qt.ItemDataRole.ToolTipRole) == said
                    if said and not is_told and not widget.isSectionHidden(at):
                        wide = widget.fontMetrics().horizontalAdvance(said) + 8
                        yield said, QSize(wide, 1), QSize(widget.sectionSize(at), 1)
        case QListWidget():
            for at in range(widget.count()):
                item = widget.item(at)
                area: QRect = widget.visualItemRect(item)
                if not item.isHidden() and not widget.wordWrap():
                    yield (
                        item.text(),
                        QSize(widget.sizeHintForIndex(widget.indexFromItem(item)).width(), 1),
                        area.size(),
                    )
        case QScrollArea():
            inner = widget.widget()
            if inner is not None and widget.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
                yield "(a page)", QSize(inner.minimumSizeHint().width(), 1), widget.viewport().size()
