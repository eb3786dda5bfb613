"""Correcting names in the real window, on a real library: by keyboard, with the way back."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TypeVar

import pytest
from planted_library import article, entity, plant
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QLabel, QLineEdit, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from reader.domain.correction import Bounded, Moved, Renamed
from reader.domain.entity import Entity, EntityKey, EntityKind
from reader.domain.entity_views import EntityCard, Follow, MergeSuggestion, Spelling
from reader.gui.entity.correct_dialog import CorrectDialog, Wrong
from reader.gui.entity.corrections_dialog import CorrectionsDialog
from reader.gui.entity.entity_chooser import EntityChooser
from reader.gui.entity.follow_dialog import FollowDialog
from reader.gui.entity.mark_name_dialog import MarkNameDialog
from reader.gui.entity.suggestions_dialog import SuggestionsDialog
from reader.gui.window.main_window import MainWindow
from reader.library.library import Library

PERSON, ORGANISATION, PLACE = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE
Dialog = TypeVar("Dialog", bound=QDialog)


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return plant(tmp_path_factory.mktemp("planted"))


def read(qtbot: QtBot, window: MainWindow, library: Library, title: str = "Joe Biden bezoekt Brussel") -> None:
    with qtbot.waitSignal(window.opening.opened):
        window.entity_parts.pages.open_article(article(library, title))
    window.column.pane.setFocus()


def dialog_of(qtbot: QtBot, window: MainWindow, kind: type[Dialog]) -> Dialog:
    qtbot.waitUntil(lambda: window.findChild(kind) is not None)
    found = window.findChild(kind)
    assert isinstance(found, kind)
    return found


def marks(window: MainWindow) -> list[tuple[str, EntityKind, str]]:
    shown = window.opening.article
    assert shown is not None
    return [(one.text, one.kind, one.entity_name) for one in shown.mentions or ()]


def at(dialog: CorrectDialog, words: str) -> int:
    return next(n for n, text in enumerate(dialog.choices) if words in text.replace("&", ""))


def test_a_name_of_the_wrong_kind_by_keyboard(qtbot: QtBot, window: MainWindow, library: Library) -> None:
    read(qtbot, window, library)
    window.column.pane.go_to_mention(1, entity(library, "Apple"))
    qtbot.keyClick(window.column.pane, Qt.Key.Key_C, Qt.KeyboardModifier.ShiftModifier)
    dialog = dialog_of(qtbot, window, CorrectDialog)
    field = dialog.choose(at(dialog, "another kind"))
    assert isinstance(field, QComboBox)
    field.setCurrentIndex(field.findData(PLACE))
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: ("Apple", PLACE, "Apple") in marks(window))
    assert library.correcting.all() == (Moved(EntityKey(ORGANISATION, "Apple"), EntityKey(PLACE, "Apple")),)
    window.actions_by_id.run("undo")
    qtbot.waitUntil(lambda: ("Apple", ORGANISATION, "Apple") in marks(window))
    assert library.correcting.all() == ()


def test_two_that_are_one(qtbot: QtBot, window: MainWindow, library: Library) -> None:
    read(qtbot, window, library)
    one, other = entity(library, "Joe Biden"), entity(library, "Tim Cook")
    window.entity_parts.correcting.ask(library.entities.card(one).entity, None)
    dialog = dialog_of(qtbot, window, CorrectDialog)
    chooser = dialog.choose(at(dialog, "same as"))
    assert isinstance(chooser, EntityChooser)
    qtbot.keyClicks(chooser.field, "cook")
    qtbot.waitUntil(lambda: chooser.names == ["Tim Cook"])
    qtbot.keyClick(chooser.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: ("Joe Biden", PERSON, "Tim Cook") in marks(window))
    assert library.entities.card(other).articles == 3


def test_a_choice_leads_to_its_field(qtbot: QtBot, window: MainWindow, library: Library) -> None:
    window.entity_parts.correcting.ask(library.entities.card(entity(library, "Joe Biden")).entity, None)
    dialog = dialog_of(qtbot, window, CorrectDialog)
    button = next(one for one in dialog.findChildren(QRadioButton) if "same as" in one.text().replace("&", ""))
    chooser = dialog.chooser
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(8, button.height() // 2))
    qtbot.waitUntil(lambda: dialog.focusWidget() is chooser.field)
    button.setFocus()  # or by the arrows, and then typed on
    qtbot.keyClick(button, "c")
    assert (dialog.focusWidget(), chooser.field.text()) == (chooser.field, "c")
    qtbot.keyClicks(chooser.field, "ook")
    qtbot.waitUntil(lambda: chooser.names == ["Tim Cook"])


def test_on_a_page_the_keys_are_about_its_name(qtbot: QtBot, window: MainWindow, library: Library) -> None:
    read(qtbot, window, library)
    window.column.pane.go_to_mention(1)
    window.actions_by_id.run("guide")
    assert not window.actions_by_id["name_correct"].isEnabled()  # the article is out of sight
    window.entity_parts.open_entity(entity(library, "Tim Cook"))
    qtbot.waitUntil(lambda: window.windowTitle().startswith("Tim Cook"))
    window.actions_by_id.run("name_correct")
    dialog = dialog_of(qtbot, window, CorrectDialog)
    assert "Tim Cook" in next(one.text() for one in dialog.findChildren(QLabel))
    assert "in this article" not in " ".join(dialog.choices)


def test_what_cannot_be_done_is_said_and_nothing_changes(qtbot: QtBot, window: MainWindow, library: Library) -> None:
    biden = library.entities.card(entity(library, "Joe Biden")).entity
    window.entity_parts.correcting.ask(biden, None)
    dialog = dialog_of(qtbot, window, CorrectDialog)
    field = dialog.choose(at(dialog, "I call it"))
    assert isinstance(field, QLineEdit)
    field.setText("Tim Cook")
    dialog.accept()
    qtbot.waitUntil(lambda: "already another called" in window.notices.text)
    assert library.correcting.all() == ()


def test_only_what_is_filled_in_can_be_asked(qtbot: QtBot, window: MainWindow, library: Library) -> None:
    window.entity_parts.correcting.ask(library.entities.card(entity(library, "Joe Biden")).entity, None)
    dialog = dialog_of(qtbot, window, CorrectDialog)
    field = dialog.choose(at(dialog, "I call it"))
    assert isinstance(field, QLineEdit)
    field.setText("  ")
    dialog.accept()
    assert dialog.isVisible()
    assert "in this article" not in " ".join(dialog.choices)  # it was not asked in one


def test_a_name_that_was_missed(qtbot: QtBot, window: MainWindow, library: Library) -> None:
    read(qtbot, window, library, "Een fiets voor iedereen")
    window.actions_by_id.run("mark_name")
    dialog = dialog_of(qtbot, window, MarkNameDialog)
    dialog.fill("gemeente", ORGANISATION)
    dialog.accept()
    qtbot.waitUntil(lambda: library.correcting.all() == (Bounded("gemeente", ORGANISATION),))
    assert library.pending().recognising == 1  # the worker reads that article again


def test_all_corrections_can_be_looked_through_and_taken_back(
    qtbot: QtBot, window: MainWindow, library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.correcting.rename(entity(library, "Joe Biden"), "de president")
    library.correcting.not_a_name(entity(library, "Apple"))
    window.actions_by_id.run("corrections")
    dialog = dialog_of(qtbot, window, CorrectionsDialog)
    said = ["“Apple” (Organisation) is no name.", "“Joe Biden” (Person) is called “de president”."]
    qtbot.waitUntil(lambda: dialog.shown == said)
    file = tmp_path / "mine.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    dialog.export_wanted.emit()
    qtbot.waitUntil(file.exists)
    dialog.removal_wanted.emit(Renamed(EntityKey(PERSON, "Joe Biden"), "de president"))
    qtbot.waitUntil(lambda: dialog.shown == said[:1])
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    dialog.import_wanted.emit()
    qtbot.waitUntil(lambda: dialog.shown == said)


def test_suggestions_by_three_keys(qtbot: QtBot, window: MainWindow, library: Library) -> None:
    library.correcting.rename(entity(library, "Tim Cook"), "Jo Biden")
    window.actions_by_id.run("suggestions")
    dialog = dialog_of(qtbot, window, SuggestionsDialog)
    qtbot.waitUntil(lambda: dialog.current is not None)
    asked = dialog.current
    assert asked is not None
    assert {asked.one.name, asked.other.name} == {"Joe Biden", "Jo Biden"}
    qtbot.keyClick(dialog, Qt.Key.Key_H)
    assert dialog.current is None
    qtbot.waitUntil(lambda: library.stores.corrections.answers() != {})
    qtbot.waitUntil(lambda: dialog.can_undo)
    qtbot.keyClick(dialog, Qt.Key.Key_Z)
    qtbot.waitUntil(lambda: dialog.current == asked)
    qtbot.keyClick(dialog, Qt.Key.Key_Y)
    qtbot.waitUntil(lambda: library.entities.find("Jo Biden") is None or library.entities.find("Joe Biden") is None)


def test_following_with_wishes_and_muting(qtbot: QtBot, window: MainWindow, library: Library) -> None:
    apple = library.entities.card(entity(library, "Apple")).entity
    window.entity_parts.correcting.ask_follow(apple)
    dialog = dialog_of(qtbot, window, FollowDialog)
    dialog.follows.setChecked(True)
    dialog.central.setChecked(True)
    dialog.accept()
    qtbot.waitUntil(lambda: library.entities.card(apple.id).follow == Follow(is_central=True))
    qtbot.waitUntil(lambda: window.findChild(FollowDialog) is None)
    window.entity_parts.correcting.ask_follow(apple)
    dialog = dialog_of(qtbot, window, FollowDialog)
    assert dialog.follows.isChecked()
    assert dialog.central.isChecked()
    dialog.mutes.setChecked(True)
    dialog.accept()
    qtbot.waitUntil(lambda: len(library.entities.muted()) == 1)
    assert library.entities.followed() == ()
    qtbot.waitUntil(lambda: "is muted" in window.notices.text)
    window.actions_by_id.run("undo")
    qtbot.waitUntil(lambda: library.entities.muted() == ())
    qtbot.waitUntil(lambda: library.entities.card(apple.id).follow == Follow(is_central=True))


@pytest.mark.parametrize("name", ["W" * 500, "<b>x</b> & y", "\u202eabc\x07\n\tdef", "Ж" * 500])
def test_a_hostile_name_fits_and_is_only_a_name(qtbot: QtBot, name: str) -> None:
    one = Entity(1, PERSON, name, ())
    correct = CorrectDialog(Wrong(one, (Spelling(name + "x", 1),), name + "y", 3), lambda _: None)
    follow = FollowDialog(EntityCard(one, 3, (0,) * 30, ()), datetime.date(2024, 5, 1))
    suggestions = SuggestionsDialog()
    suggestions.show_suggestions([MergeSuggestion(one, 3, one, 3, "surname", (name,) * 3)])
    for dialog in (correct, follow, suggestions):
        qtbot.addWidget(dialog)
        dialog.show()
        for at_ in range(len(correct.choices)):
            correct.choose(at_)
        assert dialog.minimumSizeHint().width() <= 800
        for label in dialog.findChildren(QLabel):
            assert "\n" not in label.text() and "\u202e" not in label.text()
            assert "<" not in label.text() or label.textFormat() is Qt.TextFormat.PlainText


def test_what_is_taken_back_is_what_is_in_sight(qtbot: QtBot) -> None:
    dialog = CorrectionsDialog()
    qtbot.addWidget(dialog)
    first, other = (Renamed(EntityKey(PERSON, name), "Iemand") for name in ("Anna", "Berg"))
    dialog.show_corrections((first, other))
    find = dialog.findChild(QLineEdit)
    assert isinstance(find, QLineEdit)
    find.setText("berg")
    away = next(one for one in dialog.findChildren(QPushButton) if "back" in one.text())
    with qtbot.waitSignal(dialog.removal_wanted) as said:
        away.click()
    assert said.args == [other]
    find.setText("nobody")
    assert not away.isEnabled()
