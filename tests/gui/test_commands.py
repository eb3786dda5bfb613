from __future__ import annotations

from collections import Counter
from xml.etree import ElementTree

import pytest
from fake_library import FakeLibrary
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot
from source_texts import source_texts

from reader.gui.basics.keys import is_single
from reader.gui.commands.command_finder import CommandFinder
from reader.gui.commands.commands import COMMANDS, Pane, keys_in
from reader.gui.window.window_commands import WindowCommands
from reader.gui.words import links
from reader.paths import resources

_DEAD = {"'", '"', "~", "^", "`"}


def dutch() -> dict[tuple[str, str], list[str]]:
    """Context and English text to the finished Dutch texts."""
    found = {}
    for context in ElementTree.parse(resources() / "translations" / "leeszaal_nl.ts").getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            texts = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            if translation.get("type") is None and all(texts):
                found[name, message.findtext("source") or ""] = texts
    return found


def test_ids_are_unique() -> None:
    assert [name for name, count in Counter(one.id for one in COMMANDS).items() if count > 1] == []


@pytest.mark.parametrize("pane", list(Pane))
def test_no_key_means_two_things_in_a_pane(pane: Pane) -> None:
    keys = [QKeySequence(key).toString() for key in keys_in(pane)]
    assert all(keys)
    assert [key for key, count in Counter(keys).items() if count > 1] == []


@pytest.mark.parametrize("pane", list(Pane))
def test_no_key_is_the_beginning_of_another_keys_chord(pane: Pane) -> None:
    keys = keys_in(pane)
    firsts = {key.split(", ")[0] for key in keys if ", " in key}
    assert firsts.isdisjoint(keys)


def test_single_keys_never_belong_to_the_window_and_no_dead_key_or_ctrl_alt_is_used() -> None:
    for command in COMMANDS:
        assert not [key for key in command.shortcuts if is_single(key)], command.id
        assert bool(command.keys) == bool(command.panes), command.id
        for key in command.all_keys:
            assert not _DEAD & set(key)
            assert "Ctrl+Alt" not in key


def test_every_text_of_the_window_is_translated_into_dutch() -> None:
    texts = source_texts()
    assert len(texts) > 200
    assert {("Commands", one.title) for one in COMMANDS} <= texts
    assert sorted(texts - set(dutch())) == []


def test_the_translation_holds_nothing_that_is_no_longer_said() -> None:
    assert sorted(set(dutch()) - source_texts()) == []


def test_placeholders_survive_translation() -> None:
    for (_, english), texts in dutch().items():
        for text in texts:
            for part in ("{n}", "{total}", "{words}", "{job}", "{articles}", "{error}", "{scope}", "{}", "%n"):
                assert text.count(part) == english.count(part), english


def test_every_command_has_a_handler_and_no_handler_is_without_command(open_window) -> None:
    handlers = WindowCommands(open_window()).handlers()
    assert set(handlers) == {command.id for command in COMMANDS}


def test_every_command_runs(qtbot: QtBot, open_window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: True)
    window = open_window()
    with qtbot.waitSignal(window.opening.opened):
        window.timeline.choose_row(0)
    ran: list[str] = []
    window.actions_by_id.ran.connect(ran.append)
    expected = [command.id for command in COMMANDS if command.id != "quit"]
    for command_id in expected:
        window.actions_by_id[command_id].setEnabled(True)
        window.actions_by_id.run(command_id)
        for dialog in window.findChildren(QDialog):
            dialog.close()
            dialog.deleteLater()
    qtbot.waitUntil(lambda: window.model.rowCount() > 0)
    assert ran == expected


def test_quit_closes_the_window(qtbot: QtBot, open_window) -> None:
    window = open_window()
    with qtbot.waitSignal(window.closed):
        window.actions_by_id.run("quit")
    assert not window.isVisible()


def test_typing_in_the_search_field_runs_no_single_key_command(qtbot: QtBot, open_window) -> None:
    window = open_window()
    ran: list[str] = []
    window.actions_by_id.ran.connect(ran.append)
    window.search_bar.focus()
    letters = "jknpvbmsc/?xgz1234 eora"
    qtbot.keyClicks(window.search_bar.field, letters)
    assert window.search_bar.field.text() == letters
    assert ran == []


def test_single_keys_work_in_the_list_and_can_be_switched_off(qtbot: QtBot, open_window) -> None:
    window = open_window()
    window.timeline.setFocus()
    qtbot.keyClick(window.timeline, Qt.Key.Key_J)
    assert window.timeline.current_id() == 1
    window.actions_by_id.run("single_keys")
    qtbot.keyClick(window.timeline, Qt.Key.Key_J)
    assert window.timeline.current_id() == 1
    qtbot.keyClick(window.timeline, Qt.Key.Key_Down)
    assert window.timeline.current_id() == 2


def test_a_chord_goes_to_a_view(qtbot: QtBot, open_window) -> None:
    window = open_window()
    window.timeline.setFocus()
    with qtbot.waitSignal(window.settled):
        qtbot.keyClick(window.timeline, Qt.Key.Key_G)
        qtbot.keyClick(window.timeline, Qt.Key.Key_S)
    assert window.searching.request.scope == "starred"
    assert window.model.rowCount() == 6


def test_tooltips_name_the_key(open_window) -> None:
    window = open_window()
    assert "F5" in window.actions_by_id["refresh"].toolTip()
    assert "Shift+A" in window.actions_by_id["mark_all_read"].toolTip()


def test_the_cheat_sheet_lists_every_command_with_a_key_and_can_be_searched(open_window) -> None:
    window = open_window()
    sheet = CommandFinder(window.actions_by_id, None, window)
    assert set(sheet.shown) == {command.id for command in COMMANDS if command.all_keys}
    sheet.look_for("ctrl+shift+p")
    assert sheet.shown == ["palette"]
    sheet.close()


def test_the_palette_finds_and_runs_a_command(qtbot: QtBot, open_window) -> None:
    window = open_window()
    window.actions_by_id.run("palette")
    palette = window.findChild(CommandFinder)
    assert palette is not None
    qtbot.keyClicks(palette.focusWidget(), "go to starred")
    assert palette.shown == ["go_starred"]
    palette.look_for("starred TO go")
    assert palette.shown == ["go_starred"]
    palette.look_for("statistics")
    assert palette.shown == ["statistics"]
    palette.look_for("statistical")
    assert palette.shown == ["statistics"], "another form of the word, where none has the word itself"
    palette.look_for("go to starred")
    with qtbot.waitSignal(window.settled):
        qtbot.keyClick(palette.focusWidget(), Qt.Key.Key_Return)
    assert window.searching.request.scope == "starred"


def test_only_web_and_mail_addresses_are_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    for address in ("file:///etc/passwd", "javascript:alert(1)", "smb://host/x", "", "https://example.org/a"):
        links.open_in_browser(address)
    assert opened == ["https://example.org/a"]


def test_copying_the_link(qtbot: QtBot, open_window, qapp: QApplication) -> None:
    window = open_window(FakeLibrary())
    with qtbot.waitSignal(window.opening.opened):
        window.timeline.choose_row(0)
    window.actions_by_id.run("copy_link")
    assert qapp.clipboard().text() == "https://example.org/1"
