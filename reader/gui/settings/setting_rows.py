"""The one table of settings as they are shown: the settings dialog is made from it. Defaults and limits are those of
reader/settings.py."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from reader.gui.desktop.tray import tray_obstacle
from reader.gui.words.texts import QT_TRANSLATE_NOOP


class Page(StrEnum):
    LOOKS = "looks"
    READING = "reading"
    LIST = "list"
    KEYS = "keys"
    DESKTOP = "desktop"


PAGE_TITLES = {
    Page.LOOKS: QT_TRANSLATE_NOOP("SettingRows", "Looks and language"),
    Page.READING: QT_TRANSLATE_NOOP("SettingRows", "Reading"),
    Page.LIST: QT_TRANSLATE_NOOP("SettingRows", "The list"),
    Page.KEYS: QT_TRANSLATE_NOOP("SettingRows", "Keys"),
    Page.DESKTOP: QT_TRANSLATE_NOOP("SettingRows", "Desktop"),
}

Labels = Sequence[tuple[str, str]]  # a value, and what it is called


def nothing_in_the_way() -> str:
    return ""


def no_more_choices() -> Labels:
    return ()


@dataclass(frozen=True, slots=True)
class SettingRow:
    """One field of Settings. A switch has a title and a sentence; one of a few values also has `labels`; a number may
    have a `unit`; a free text may have `choices`, which are known only while the program runs. `obstacle` says why it
    cannot be set here, if it cannot."""

    name: str
    page: Page
    title: str
    sentence: str
    labels: Labels = ()
    unit: str = ""
    step: int = 1
    choices: Callable[[], Labels] = no_more_choices
    obstacle: Callable[[], str] = nothing_in_the_way


@dataclass(frozen=True, slots=True)
class CommandRow:
    """A button that runs a command which belongs with the settings."""

    command_id: str
    page: Page
    sentence: str


def said(text: str) -> str:
    """A text of this table in the person's language."""
    return QCoreApplication.translate("SettingRows", text) if text else ""


SETTING_ROWS: tuple[SettingRow | CommandRow, ...] = (
    SettingRow("theme", Page.LOOKS, QT_TRANSLATE_NOOP("SettingRows", "Colours"),
               QT_TRANSLATE_NOOP("SettingRows", "Those of the system change when your desktop turns light or dark."),
               (("system", QT_TRANSLATE_NOOP("SettingRows", "Of the system")),
                ("light", QT_TRANSLATE_NOOP("SettingRows", "Light")),
                ("sepia", QT_TRANSLATE_NOOP("SettingRows", "Sepia")),
                ("dark", QT_TRANSLATE_NOOP("SettingRows", "Dark")),
                ("contrast", QT_TRANSLATE_NOOP("SettingRows", "Strong contrast")))),
    SettingRow("language", Page.LOOKS, QT_TRANSLATE_NOOP("SettingRows", "Language"),
               QT_TRANSLATE_NOOP("SettingRows", "Of the window, its dates and its numbers; articles stay as they are."),
               (("system", QT_TRANSLATE_NOOP("SettingRows", "Of the system")),
                ("nl", "Nederlands"),
                ("en", "English"))),
    SettingRow("interface_text_size", Page.LOOKS,
               QT_TRANSLATE_NOOP("SettingRows", "Text size of menus and buttons"),
               QT_TRANSLATE_NOOP("SettingRows", "And of the sidebar and the dialogs."),
               unit=QT_TRANSLATE_NOOP("SettingRows", "pixels")),
    SettingRow("layout", Page.LOOKS, QT_TRANSLATE_NOOP("SettingRows", "Place of the article"),
               QT_TRANSLATE_NOOP("SettingRows", "Where there is room for both the list and the article."),
               (("beside", QT_TRANSLATE_NOOP("SettingRows", "Beside the list")),
                ("below", QT_TRANSLATE_NOOP("SettingRows", "Below the list")))),
    SettingRow("typeface", Page.READING, QT_TRANSLATE_NOOP("SettingRows", "Typeface"),
               QT_TRANSLATE_NOOP("SettingRows", "The letter that articles are set in."),
               (("serif", QT_TRANSLATE_NOOP("SettingRows", "With serifs")),
                ("sans", QT_TRANSLATE_NOOP("SettingRows", "Without serifs")),
                ("system", QT_TRANSLATE_NOOP("SettingRows", "Of the system")))),
    SettingRow("text_size", Page.READING, QT_TRANSLATE_NOOP("SettingRows", "Text size"),
               QT_TRANSLATE_NOOP("SettingRows", "How large the text of an article is."),
               unit=QT_TRANSLATE_NOOP("SettingRows", "pixels")),
    SettingRow("text_width", Page.READING, QT_TRANSLATE_NOOP("SettingRows", "Width of the column"),
               QT_TRANSLATE_NOOP("SettingRows", "How many characters a line holds where there is room."),
               unit=QT_TRANSLATE_NOOP("SettingRows", "characters"), step=2),
    SettingRow("line_height", Page.READING, QT_TRANSLATE_NOOP("SettingRows", "Line height"),
               QT_TRANSLATE_NOOP("SettingRows", "From one line to the next, as a part of the text size."),
               unit="%", step=5),
    SettingRow("is_justified", Page.READING, QT_TRANSLATE_NOOP("SettingRows", "Straight right edge"),
               QT_TRANSLATE_NOOP("SettingRows", "Lines are stretched so that both edges are straight.")),
    SettingRow("highlights", Page.READING, QT_TRANSLATE_NOOP("SettingRows", "Marked names"),
               QT_TRANSLATE_NOOP("SettingRows", "Which names of people, organisations and places are marked."),
               (("all", QT_TRANSLATE_NOOP("SettingRows", "Every time")),
                ("first", QT_TRANSLATE_NOOP("SettingRows", "The first time only")),
                ("off", QT_TRANSLATE_NOOP("SettingRows", "Never")))),
    SettingRow("list_text_size", Page.LIST, QT_TRANSLATE_NOOP("SettingRows", "Text size of the list"),
               QT_TRANSLATE_NOOP("SettingRows", "Of the titles; the rest follows."),
               unit=QT_TRANSLATE_NOOP("SettingRows", "pixels")),
    SettingRow("list_density", Page.LIST, QT_TRANSLATE_NOOP("SettingRows", "Rows"),
               QT_TRANSLATE_NOOP("SettingRows", "How much of each article the list shows."),
               (("compact", QT_TRANSLATE_NOOP("SettingRows", "Compact")),
                ("normal", QT_TRANSLATE_NOOP("SettingRows", "Normal")),
                ("spacious", QT_TRANSLATE_NOOP("SettingRows", "Spacious")))),
    SettingRow("list_pictures", Page.LIST, QT_TRANSLATE_NOOP("SettingRows", "Small pictures"),
               QT_TRANSLATE_NOOP("SettingRows", "Only of feeds whose pictures are switched on.")),
    SettingRow("front_page", Page.LIST, QT_TRANSLATE_NOOP("SettingRows", "Begin with the front page"),
               QT_TRANSLATE_NOOP("SettingRows", "Else where you were; the front page is never far."),
               (("daily", QT_TRANSLATE_NOOP("SettingRows", "At the first start of a day")),
                ("always", QT_TRANSLATE_NOOP("SettingRows", "At every start")),
                ("never", QT_TRANSLATE_NOOP("SettingRows", "Never")))),
    SettingRow("key_preset", Page.KEYS, QT_TRANSLATE_NOOP("SettingRows", "Set of keys"),
               QT_TRANSLATE_NOOP("SettingRows", "For who knows another reader by heart. Keys you chose yourself stay."),
               (("standard", QT_TRANSLATE_NOOP("SettingRows", "Standard")),
                ("google_reader", "Google Reader"),
                ("netnewswire", "NetNewsWire"),
                ("vi", "vi"))),
    SettingRow("single_keys", Page.KEYS, QT_TRANSLATE_NOOP("SettingRows", "Single-letter keys"),
               QT_TRANSLATE_NOOP("SettingRows", "Letters alone are keys, but never where you type.")),
    CommandRow("change_keys", Page.KEYS,
               QT_TRANSLATE_NOOP("SettingRows", "Give any command other keys, or look up what a key does.")),
    SettingRow("tray", Page.DESKTOP, QT_TRANSLATE_NOOP("SettingRows", "Icon in the tray"),
               QT_TRANSLATE_NOOP("SettingRows", "Shows how much is unread, and opens the window."),
               obstacle=tray_obstacle),
    SettingRow("close_to_tray", Page.DESKTOP,
               QT_TRANSLATE_NOOP("SettingRows", "Closing the window keeps Leeszaal in the tray"),
               QT_TRANSLATE_NOOP("SettingRows",
                                 "Feeds are still fetched. Where there is no tray, closing the window ends Leeszaal."),
               obstacle=tray_obstacle),
    SettingRow("autostart", Page.DESKTOP, QT_TRANSLATE_NOOP("SettingRows", "Start with the session"),
               QT_TRANSLATE_NOOP("SettingRows", "When you log in, in the tray if Leeszaal has an icon there.")),
    CommandRow("open_data_folder", Page.DESKTOP,
               QT_TRANSLATE_NOOP("SettingRows", "Where your library, your settings and their backups are kept.")),
    CommandRow("cheat_sheet", Page.KEYS, QT_TRANSLATE_NOOP("SettingRows", "Every key that does something.")),
)  # fmt: skip


def page_title(page: Page) -> str:
    return said(PAGE_TITLES[page])


def labels_of(row: SettingRow) -> list[tuple[str, str]]:
    """The values to choose from, with their names in the person's language."""
    return [(value, said(label)) for value, label in row.labels] + list(row.choices())
