"""What the style sheet adds for the window's own parts: bars, headers, fields and message pages."""

from __future__ import annotations

from string import Template

from reader.gui.theme import Theme

_SHEET = Template("""
#sidebar, #timeline { background: $panel; border: 0; }
#timeline { background: $page; }
#sidebar:focus, #timeline:focus { border: 0; }
#sidebar { padding-top: 8px; }
#listHeader { background: $page; border-bottom: 1px solid $border; }
#listTitle { color: $ink; font-size: 15px; font-weight: 600; }
#listCount, #listNotice { color: $soft; font-size: 12px; }
#listHeader QToolButton { color: $soft; font-size: 12px; padding: 3px 8px; }
#listHeader QToolButton:hover { color: $ink; }
#readingColumn, #messagePage { background: $page; }

#searchField { background: $raised; border: 1px solid $border; border-radius: 8px; }
#searchField[focused="true"] { border-color: $accent; }
#searchField QLineEdit { background: transparent; border: 0; padding: 0; min-height: 0; }
#searchField QToolButton { border: 0; padding: 2px; border-radius: 5px; }
#searchField QToolButton:hover { background: $panel; }
#searchField #scopeChip { background: $panel; color: $ink; padding: 2px 8px; border-radius: 6px; font-size: 12px; }
#searchField #scopeChip:hover { background: $selection; }
#searchCount, #findCount { color: $soft; font-size: 12px; }

#messageTitle { color: $ink; font-size: 19px; font-weight: 600; }
#messageText { color: $soft; font-size: 14px; }
#findBar, #noticeBar { background: $raised; border-top: 1px solid $border; }
#noticeText { color: $ink; }
#noticeBar QPushButton { border: 0; background: transparent; color: $link; font-weight: 600; padding: 3px 8px; }
#noticeBar QPushButton:hover { background: $selection; }
#noticeBar QPushButton:focus { border: 1px solid $accent; }
#statusLine { background: $panel; border-top: 1px solid $border; }
#statusLine QLabel { color: $soft; font-size: 12px; }
#statusLine QPushButton { padding: 0 8px; font-size: 12px; min-height: 1.2em; }
QListWidget { background: $page; border: 1px solid $border; border-radius: 6px; }
QListWidget::item { padding: 5px 8px; }
""")


def window_style(theme: Theme) -> str:
    colours = {name: value for name in Theme.__slots__ if isinstance(value := getattr(theme, name), str)}
    return _SHEET.substitute(colours)
