"""One flat, calm look for every widget of the window: thin lines, little colour, and the focus always in sight."""

from __future__ import annotations

from string import Template

from reader.gui.theme.measures import USUAL, scaled
from reader.gui.theme.theme import Theme
from reader.paths import resources

_SHEET = Template("""
QMainWindow, QDialog, QToolBar, QStatusBar, QMenuBar { background: $panel; color: $ink; }
QWidget { selection-background-color: $selection; selection-color: $ink; }
QToolTip { background: $raised; color: $ink; border: 1px solid $border; padding: 3px 6px; }

QToolBar { border: 0; border-bottom: 1px solid $border; padding: 5px 8px; spacing: 4px; }
QToolBar::separator { width: 1px; background: $border; margin: 4px 6px; }
QStatusBar { border-top: 1px solid $border; color: $soft; }
QStatusBar::item { border: 0; }

QToolButton, QPushButton {
    background: transparent; color: $ink; border: 1px solid transparent; border-radius: 6px; padding: 4px 9px;
    outline: 0;
}
QPushButton { background: $raised; border-color: $border; min-height: 1.3em; }
QToolButton:hover, QPushButton:hover { background: $raised; border-color: $border; }
QToolButton:pressed, QToolButton:checked, QPushButton:pressed, QPushButton:checked {
    background: $selection; border-color: $border;
}
QToolBar QToolButton:hover { background: $held; border-color: transparent; }
QToolBar QToolButton:checked { background: $held; border-color: transparent; }
QPushButton:default { border-color: $accent; }
QToolButton:focus, QPushButton:focus { border: 1px solid $accent; }
QPushButton:default:focus { border: 2px solid $accent; padding: 3px 8px; }
QToolButton:disabled, QPushButton:disabled { color: $faint; }
QToolButton::menu-indicator { image: none; }

QLineEdit, QSpinBox, QPlainTextEdit, QComboBox {
    background: $raised; color: $ink; border: 1px solid $border; border-radius: 6px; padding: 4px 8px;
    min-height: 1.3em;
}
QLineEdit, QPlainTextEdit { placeholder-text-color: $soft; }
QLineEdit:focus, QSpinBox:focus, QPlainTextEdit:focus, QComboBox:focus { border: 1px solid $accent; }
QComboBox::drop-down { border: 0; background: transparent; width: 22px; }
QComboBox::down-arrow {
    image: none; width: 0; height: 0; margin-right: 8px; border-top: 5px solid $soft;
    border-left: 4px solid $raised; border-right: 4px solid $raised;
}
QSpinBox::up-button, QSpinBox::down-button { border: 0; background: transparent; width: 20px; }
QSpinBox::up-arrow {
    image: none; width: 0; height: 0; border-bottom: 5px solid $soft; border-left: 4px solid $raised;
    border-right: 4px solid $raised;
}
QSpinBox::down-arrow {
    image: none; width: 0; height: 0; border-top: 5px solid $soft; border-left: 4px solid $raised;
    border-right: 4px solid $raised;
}
QSpinBox QLineEdit { border: 0; padding: 0 7px; background: transparent; min-height: 0; }
QComboBox QAbstractItemView { background: $raised; border: 1px solid $border; }

QAbstractItemView { background: $panel; color: $ink; border: 1px solid transparent; outline: 0; }
QAbstractItemView:focus { border: 1px solid $accent; }
QTreeView::item { padding: 3px 4px; border-radius: 5px; }
QTreeView::item:first { border-top-right-radius: 0; border-bottom-right-radius: 0; }
QTreeView::item:middle { border-radius: 0; }
QTreeView::item:last { border-top-left-radius: 0; border-bottom-left-radius: 0; }
QTreeView::item:hover { background: $raised; }
QTreeView::item:selected, QListWidget::item:selected { background: $selection; color: $ink; }
QTreeView::branch { background: transparent; }
QHeaderView::section {
    background: $panel; color: $soft; border: 0; border-bottom: 1px solid $border; padding: 4px 6px;
}

QSplitter::handle { background: $border; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: $accent; }

QMenuBar::item { background: transparent; padding: 4px 8px; border-radius: 5px; }
QMenuBar::item:selected { background: $selection; }
QMenu { background: $raised; color: $ink; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 4px 24px 4px 22px; border-radius: 5px; }
QMenu::item:selected { background: $selection; }
QMenu::item:disabled { color: $faint; }
QCheckBox:disabled, QRadioButton:disabled, QLabel:disabled, QComboBox:disabled, QLineEdit:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $border; margin: 4px 6px; }

QCheckBox::indicator, QAbstractItemView::indicator {
    width: ${tick_side}px; height: ${tick_side}px; border: 1px solid $soft; border-radius: 4px; background: $raised;
}
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {
    background: $accent; border-color: $accent; image: url("$tick");
}
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate {
    background: $accent; border-color: $accent; image: url("$partly");
}
QCheckBox::indicator:disabled, QAbstractItemView::indicator:disabled { border-color: $border; background: $panel; }
QCheckBox::indicator:focus { border: 2px solid $accent; }
QRadioButton::indicator { width: 13px; height: 13px; border: 1px solid $soft; border-radius: 7px; background: $raised; }
QRadioButton::indicator:checked { width: 7px; height: 7px; border: 4px solid $accent; background: $raised; }
QRadioButton::indicator:disabled { border-color: $border; background: $panel; }
QRadioButton:focus { color: $accent; }

QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }

QProgressBar {
    background: $border; border: 0; border-radius: 3px; min-height: 6px; max-height: 6px; text-align: center;
    color: transparent;
}
QProgressBar::chunk { background: $accent; border-radius: 3px; }

QScrollBar:vertical { background: transparent; width: 13px; margin: 0; border: 0; }
QScrollBar:horizontal { background: transparent; height: 13px; margin: 0; border: 0; }
QScrollBar::handle { background: $bar; border-radius: 3px; }
QScrollBar::handle:vertical { min-height: 32px; margin: 2px 3px 2px 4px; }
QScrollBar::handle:horizontal { min-width: 32px; margin: 4px 2px 3px 2px; }
QScrollBar::handle:hover { background: $soft; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: 0; background: transparent; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QTabBar::tab { background: transparent; color: $soft; padding: 5px 12px; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $ink; border-bottom-color: $accent; }
QTabBar::tab:focus { color: $ink; border-bottom-color: $accent; }
QTabBar::tab:selected:focus { background: $selection; }
QTabWidget::pane { border: 0; border-top: 1px solid $border; }

QTextBrowser { background: $page; color: $ink; border: 1px solid transparent; }
QTextBrowser:focus { border: 1px solid $accent; }
""")


def style_sheet(theme: Theme, interface_size: int = USUAL) -> str:
    """For `QApplication.setStyleSheet`; meant for the Fusion style, the same on every platform.

    `interface_size` is that of the window's text, in pixels: ticks, arrows and scroll bars grow a little with it.
    """
    colours = {name: value for name in Theme.__slots__ if isinstance(value := getattr(theme, name), str)}
    ground = "dark" if theme.is_dark else "light"
    signs = {name: (resources() / "icons" / f"{name}-{ground}.svg").as_posix() for name in ("tick", "partly")}
    return _SHEET.substitute(colours, **signs, tick_side=scaled(14, interface_size))
