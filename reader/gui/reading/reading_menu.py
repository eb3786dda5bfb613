"""The menu of the text: what can be done with the selection, and with the link or picture under the pointer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QMenu, QTextBrowser

from reader.gui.reading.reading_links import ReadingLinks
from reader.gui.words.texts import translate


def reading_menu(view: QTextBrowser, links: ReadingLinks, anchor: str) -> QMenu:
    """`anchor` is the address under the pointer or the focus, '' for none. Qt's own menu would copy the window's own
    addresses too, and says nothing of where they lead."""
    menu = QMenu(view)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    leads_to = links.leads_to(QUrl(anchor))

    def add(text: str, act: Callable[[], object]) -> None:
        menu.addAction(text).triggered.connect(act)

    if leads_to:
        add(translate("ReadingMenu", "Open in the browser"), lambda: links.followed.emit(leads_to))
        add(translate("ReadingMenu", "Copy address"), lambda: links.copy_wanted.emit(leads_to))
        menu.addSeparator()
    if view.textCursor().hasSelection():
        add(translate("ReadingMenu", "Copy"), view.copy)
        add(translate("ReadingMenu", "Mark as a name…"), links.name_wanted.emit)
    add(translate("ReadingMenu", "Select all"), view.selectAll)
    return menu
