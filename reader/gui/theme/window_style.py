"""What the style sheet adds for the window's own parts: bars, headers, fields and message pages."""

from __future__ import annotations

from string import Template

from reader.gui.theme.measures import TYPE_SCALE, USUAL, scaled
from reader.gui.theme.theme import Theme

_SHEET = Template("""
#sidebar, #sidebarTree, #timeline { background: $panel; border: 0; }
#timeline { background: $page; }
#sidebarTree:focus, #timeline:focus { border: 0; }
#sidebarTree { padding-top: 8px; }
#sidebarTree::item, #sidebarTree::item:hover, #sidebarTree::item:selected { background: transparent; padding: 0; }
#hint { color: $soft; font-size: ${caption}px; }
#problem { color: $unread; }
#healthTable { background: $page; border: 1px solid $border; border-radius: 6px; }
#healthTable::item { padding: 5px 4px; border-radius: 0; }
#healthTable::item:hover { background: $raised; }
#healthTable::item:selected { background: $selection; color: $ink; }
#keyTable { background: $page; border: 1px solid $border; border-radius: 6px; }
#keyTable:focus { border: 1px solid $accent; }
#rowEditor { padding: 0 5px; min-height: 0; border-color: $accent; }
#listHeader { background: $page; border-bottom: 1px solid $border; }
#listTitle { color: $ink; font-size: ${lead}px; font-weight: 600; }
#listHeader QToolButton:checked { background: $held; color: $ink; border-color: transparent; }
#listCount, #listNotice { color: $soft; font-size: ${caption}px; }
#listHeader QToolButton { color: $soft; font-size: ${caption}px; padding: 3px 8px; }
#listHeader QToolButton:hover { color: $ink; }
#listHeader QToolButton:focus { border: 1px solid $accent; }
#readingColumn, #messagePage { background: $page; }

#searchField { background: $raised; border: 1px solid $border; border-radius: 8px; }
#searchField[focused="true"] { border-color: $accent; }
#searchField QLineEdit { background: transparent; border: 0; padding: 0; min-height: 0; }
#searchField QToolButton { border: 0; padding: 2px; border-radius: 5px; }
#searchField QToolButton:hover { background: $panel; }
#searchField #scopeChip { background: $panel; color: $ink; padding: 2px 8px; border-radius: 6px; }
#searchField #scopeChip { font-size: ${caption}px; }
#searchField #scopeChip:hover { background: $selection; }
#searchCount, #findCount { color: $soft; font-size: ${caption}px; }

#searchField QToolButton { color: $soft; }
#listExplained { color: $soft; font-size: ${caption}px; padding: 4px 8px 1px 0; }
#listHeader #meantButton { color: $link; font-weight: 600; padding: 3px 0; border: 0; }
#listHeader #meantButton:focus { border: 1px solid $accent; }
#facetPanel { background: $panel; }
#facetList { background: $panel; border: 0; }
#facetList:focus { border: 0; }
#facetTitle { color: $ink; font-size: ${body}px; font-weight: 600; }
#facetNothing { color: $soft; font-size: ${caption}px; padding: 10px 14px; }
#facetChips { background: $page; border-bottom: 1px solid $border; }
#completer { background: $raised; border: 1px solid $bar; border-radius: 8px; padding: 4px 0; }
#findToggle { padding: 3px 7px; font-size: ${caption}px; }
#entityCard { background: $raised; border: 1px solid $bar; border-radius: 9px; }
#cardName { color: $ink; }
#cardButton { padding: 2px 9px; }
#cardLink { border: 1px solid transparent; background: transparent; color: $link; padding: 0 3px; min-height: 1.35em; }
#cardLink:hover { background: $selection; }
#cardLink:focus { border: 1px solid $accent; }
#cardLink:disabled { color: $soft; }
#pagesArea, #entityPage, #finderPage, #countList, #passageList { background: $page; border: 0; }
#countList:focus, #passageList:focus { border: 0; }
#todayPage, #storyList, #statisticsPage, #statisticsInner { background: $page; border: 0; }
#storyList:focus { border: 0; }
#numberTile { background: $panel; border-radius: 8px; }
#tileNumber { color: $ink; font-size: ${title}px; font-weight: 600; }
#pageTitle { color: $ink; font-size: ${title}px; font-weight: 600; }
#likenessBar { background: $page; border-top: 1px solid $border; }
#likenessTitle { color: $soft; font-size: ${caption}px; font-weight: 600; }
#quietText { color: $soft; font-size: ${caption}px; }
#formHeading { color: $ink; font-weight: 600; padding-top: 6px; }
#searchExample, #searchPreview { color: $ink; font-family: "JetBrains Mono", monospace; font-size: ${caption}px; }
#searchPreview { background: $raised; border: 1px solid $border; border-radius: 6px; padding: 6px 10px; }
#searchPreview:disabled { color: $soft; }

#messageTitle { color: $ink; font-size: ${title}px; font-weight: 600; }
#messageText { color: $soft; font-size: ${row}px; }
#findBar, #noticeBar { background: $raised; border-top: 1px solid $border; }
#noticeText { color: $ink; }
#noticeBar QPushButton { border: 0; background: transparent; color: $link; font-weight: 600; padding: 3px 8px; }
#noticeBar QPushButton:hover { background: $selection; }
#noticeBar QPushButton:focus { border: 1px solid $accent; }
#statusLine { background: $panel; border-top: 1px solid $border; }
#statusLine QLabel { color: $soft; font-size: ${caption}px; }
#statusLine QPushButton { padding: 0 8px; font-size: ${caption}px; min-height: 1.2em; }
QListWidget { background: $page; border: 1px solid $border; border-radius: 6px; }
QListWidget::item { padding: 5px 8px; }
#foundFeeds, #foundInner { background: transparent; }
#foundFeed { background: $raised; border: 1px solid $border; border-radius: 8px; }
#foundTitle { font-weight: 600; }
#foundAddress, #foundItem, #ruleExplained, #ruleTitles { color: $soft; font-size: ${caption}px; }
#ruleHeading { color: $ink; font-weight: 600; padding-top: 4px; }
#quietWay { border: 0; background: transparent; color: $link; padding: 4px 6px; }
#quietWay:hover { background: $selection; }
#quietWay:focus { border: 1px solid $accent; }
#languageChip { border-radius: 12px; padding: 2px 12px; min-height: 1.2em; color: $soft; }
#languageChip:checked { background: $selection; color: $ink; border-color: $accent; }
#languageChip:focus { border: 2px solid $accent; padding: 1px 11px; }
#mainWay { background: $accent; color: $raised; border-color: $accent; font-weight: 600; padding: 5px 14px; }
#mainWay:hover { background: $link; border-color: $link; }
#mainWay:focus { border: 2px solid $ink; padding: 4px 13px; }
#mainWay:disabled { background: transparent; color: $faint; border-color: $border; }
#textPanel { background: $raised; border: 1px solid $bar; border-radius: 8px; }
#textPanel QLabel { color: $ink; }
#textPanel #quietText { color: $soft; }
#panelLine { background: $border; margin: 4px 0; }
#segment { background: $panel; border: 1px solid $border; padding: 3px 10px; min-height: 1.4em; }
#segment:hover { border-color: $soft; }
#segment:checked { background: $selection; border: 1px solid $accent; }
#segment:focus { border: 2px solid $accent; padding: 2px 9px; }
#starterTree { background: $page; border: 1px solid $border; border-radius: 8px; padding: 4px; }
#starterTree:focus { border: 1px solid $accent; }
#starterTree { placeholder-text-color: $soft; }
#starterTree::item { border-radius: 0; padding: 4px; }
#starterTree::item:hover { background: $raised; }
#starterTree::item:selected { background: $selection; color: $ink; }
""")


def window_style(theme: Theme, interface_size: int = USUAL) -> str:
    """`interface_size` is that of the window's text, in pixels; captions and titles keep their share of it."""
    colours = {name: value for name in Theme.__slots__ if isinstance(value := getattr(theme, name), str)}
    return _SHEET.substitute(colours, **{name: scaled(size, interface_size) for name, size in TYPE_SCALE.items()})
