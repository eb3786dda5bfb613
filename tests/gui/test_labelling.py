from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget
from pytestqt.qtbot import QtBot
from small_library import small_library

from reader.gui.reading.label_byline import label_of, label_parts
from reader.gui.timeline.label_chooser import LabelChooser
from reader.gui.window.main_window import MainWindow
from reader.library.library import Library


def chooser(qtbot: QtBot, counts: dict[str, int], articles: int = 1) -> LabelChooser:
    made = LabelChooser((("Klimaat", 3), ("Sport", 2), ("Later lezen", 1)), counts, articles)
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_the_article_has_comes_first(qtbot: QtBot) -> None:
    assert chooser(qtbot, {"Sport": 1}).shown == ["Sport", "Klimaat", "Later lezen"]


def test_typing_finds_a_label_and_return_puts_it_on(qtbot: QtBot) -> None:
    dialog = chooser(qtbot, {})
    field = dialog.findChild(QLineEdit)
    qtbot.keyClicks(field, "kli")
    assert dialog.shown == ["Klimaat", "kli"]
    with qtbot.waitSignal(dialog.wished) as wished:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert wished.args[0] == {"Klimaat": True}


def test_a_new_label_is_made(qtbot: QtBot) -> None:
    dialog = chooser(qtbot, {})
    field = dialog.findChild(QLineEdit)
    qtbot.keyClicks(field, "  Mijn   dossier ")
    with qtbot.waitSignal(dialog.wished) as wished:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert wished.args[0] == {"Mijn dossier": True}


def test_a_label_in_other_capitals_is_the_same(qtbot: QtBot) -> None:
    dialog = chooser(qtbot, {"Klimaat": 1})
    qtbot.keyClicks(dialog.findChild(QLineEdit), "klimaat")
    assert dialog.shown == ["Klimaat"]
    with qtbot.waitSignal(dialog.wished) as wished:
        qtbot.keyClick(dialog.findChild(QLineEdit), Qt.Key.Key_Return)
    assert wished.args[0] == {"Klimaat": False}


def test_the_arrows_walk_and_space_ticks_without_closing(qtbot: QtBot) -> None:
    dialog = chooser(qtbot, {})
    qtbot.keyClick(dialog.findChild(QLineEdit), Qt.Key.Key_Down)
    listed = dialog.findChild(QListWidget)
    listed.setFocus()
    qtbot.keyClick(listed, Qt.Key.Key_Space)
    assert dialog.isVisible()
    assert dialog.changes() == {"Later lezen": True}


def test_a_label_that_only_some_have_stays_so_unless_it_is_touched(qtbot: QtBot) -> None:
    dialog = chooser(qtbot, {"Sport": 1, "Klimaat": 2}, 2)
    assert dialog.changes() == {}
    dialog.tick("Sport", True)
    assert dialog.changes() == {"Sport": True}


def test_escape_changes_nothing(qtbot: QtBot) -> None:
    dialog = chooser(qtbot, {})
    dialog.tick("Sport", True)
    wished: list[object] = []
    dialog.wished.connect(wished.append)
    qtbot.keyClick(dialog.findChild(QLineEdit), Qt.Key.Key_Escape)
    assert dialog.isHidden() and not wished


@pytest.mark.parametrize("name", ["Klimaat", "a b/c?d#e", "été", "50%"])
def test_a_label_is_read_back_from_its_link(name: str) -> None:
    ((text, link),) = label_parts([name])
    assert label_of(link) == name
    assert " " not in text
    assert label_of("https://nos.nl/label:x") == ""


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return small_library(tmp_path)


def test_the_key_l_puts_a_label_on_and_ctrl_z_takes_it_off(qtbot: QtBot, open_window, library: Library) -> None:
    window: MainWindow = open_window(library)
    with qtbot.waitSignal(window.opening.opened):
        window.timeline.choose_row(0)
    article_id = window.current_id
    qtbot.keyClick(window.timeline, Qt.Key.Key_L)
    qtbot.waitUntil(lambda: window.findChild(LabelChooser) is not None)
    field = window.findChild(LabelChooser).findChild(QLineEdit)
    qtbot.keyClicks(field, "Dossier")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.notices.text == "Label “Dossier” on 1 article.")
    assert library.article(article_id).state.tags == ("Dossier",)
    qtbot.waitUntil(lambda: window.opening.article.state.tags == ("Dossier",))
    window.actions_by_id["undo"].trigger()
    qtbot.waitUntil(lambda: library.article(article_id).state.tags == ())
    qtbot.waitUntil(lambda: window.opening.article.state.tags == ())


def test_only_what_was_really_changed_is_taken_back(qtbot: QtBot, open_window, library: Library) -> None:
    library.labels.set([1], "Oud", True)
    window: MainWindow = open_window(library)
    window.feed_doors.labelling.put([1, 2], {"Oud": True, "Nieuw": True})
    qtbot.waitUntil(lambda: window.undoing.can_undo)
    assert library.labels.all() == (("Nieuw", 2), ("Oud", 2))
    window.undoing.undo()
    qtbot.waitUntil(lambda: library.labels.all() == (("Oud", 1),))


def test_a_label_is_shown_in_the_row_of_the_list(qtbot: QtBot, open_window, library: Library) -> None:
    window: MainWindow = open_window(library)
    article_id = window.model.id_at(0)
    row = window.timeline.visualRect(window.model.index(0))
    before = window.timeline.viewport().grab(row).toImage()
    window.feed_doors.labelling.put([article_id], {"Dossier": True})
    qtbot.waitUntil(
        lambda: window.model.known(article_id) is not None and window.model.known(article_id).labels == ("Dossier",)
    )
    assert window.timeline.viewport().grab(row).toImage() != before
