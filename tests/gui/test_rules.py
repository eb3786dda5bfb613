from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit
from pytestqt.qtbot import QtBot
from small_library import small_library

from reader.domain.rule import Rule, RuleActions
from reader.gui.rules.rules_conditions import Condition, Conditions, Where, compose, read
from reader.gui.rules.rules_dialog import RulesDialog
from reader.gui.rules.rules_editor import RuleEditor, Tried
from reader.gui.theme.icons import Icons
from reader.gui.window.main_window import MainWindow
from reader.library.library import Library
from reader.paths import resources
from reader.search.query_language import parse

WORDS = st.text(st.characters(categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=20)
ROWS = st.lists(st.builds(Condition, st.sampled_from(list(Where)), WORDS), max_size=5)


@given(ROWS, st.booleans(), st.booleans())
def test_rows_become_a_text_that_is_read_back_as_the_same_rows(rows, is_any, dutch) -> None:
    tidy = [Condition(row.where, " ".join(row.words.replace('"', " ").split())) for row in rows]
    tidy = [row for row in tidy if row.words]
    text = compose(Conditions(tuple(rows), is_any), dutch=dutch)
    assert read(text) == Conditions(tuple(tidy), is_any and len(tidy) > 1)


@given(st.text(max_size=60))
def test_any_text_is_read_or_said_to_be_beyond_rows(text: str) -> None:
    conditions = read(text)
    if conditions is not None and conditions.rows:
        assert read(compose(conditions, dutch=False)) == conditions


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ('titel:klimaat EN persoon:"Rob Jetten"', (("title", "klimaat"), ("person", "Rob Jetten"))),
        ("klimaat energie", (("", "klimaat"), ("", "energie"))),
        ("bron:NOS", (("feed", "NOS"),)),
        ("", ()),
    ],
)
def test_a_text_becomes_rows(text: str, rows: tuple[tuple[str, str], ...]) -> None:
    conditions = read(text)
    assert conditions is not None
    assert [(row.where.value, row.words) for row in conditions.rows] == list(rows)


@pytest.mark.parametrize(
    "text",
    [
        "a AND b OR c",
        "NOT a",
        "-a",
        "(a OR b)",
        "fiets*",
        "date:2021",
        "is:unread",
        "a AND",
        "OR",
        'titel:""',
        '"open',
        "a~",
    ],
)
def test_what_rows_cannot_say_is_left_as_it_is(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize("where", [one for one in Where if one is not Where.ANYWHERE])
@pytest.mark.parametrize("dutch", [True, False])
def test_the_query_language_knows_every_row(where: Where, dutch: bool) -> None:
    text = compose(Conditions((Condition(where, "De Krant"),)), dutch=dutch)
    parsed = parse(text, today=date(2026, 1, 1), sources=lambda _: frozenset({1}))
    assert "no search field" not in parsed.notice, text


@pytest.fixture
def editor(qtbot: QtBot) -> RuleEditor:
    made = RuleEditor(Icons(resources() / "icons"))
    qtbot.addWidget(made)
    made.resize(560, 460)
    made.show()
    return made


def fields(editor: RuleEditor) -> dict[str, QLineEdit]:
    return {one.accessibleName(): one for one in editor.findChildren(QLineEdit) if one.isVisibleTo(editor)}


def test_words_in_a_row_make_the_text_and_are_tried(qtbot: QtBot, editor: RuleEditor) -> None:
    with qtbot.waitSignal(editor.try_wanted) as tried:
        qtbot.keyClicks(fields(editor)["Words"], "Rob Jetten")
    assert tried.args[0].query == '"Rob Jetten"'
    editor.set_tried(Tried('"Rob Jetten"', 3, ("Een", "Twee", "Drie"), "rob jetten", "No source has this name."))
    assert editor.found_text == "3 articles would be found now."
    editor.set_tried(Tried("something else", 9, ()))
    assert editor.found_text == "3 articles would be found now."


def test_a_text_beyond_rows_hides_them(qtbot: QtBot, editor: RuleEditor) -> None:
    text = fields(editor)["As search text"]
    qtbot.keyClicks(text, "is:unread")
    assert "Words" not in fields(editor)
    text.clear()
    qtbot.keyClicks(text, "klimaat")
    qtbot.waitUntil(lambda: "Words" in fields(editor))
    assert fields(editor)["Words"].text() == "klimaat"


def test_a_rule_is_shown_and_read_back(editor: RuleEditor) -> None:
    rule = Rule(4, "Klimaat", "title:klimaat", RuleActions(True, False, False, True, ("Dossier", "Later")), False)
    editor.set_rule(rule)
    assert editor.rule == rule
    assert editor.lacks == ""
    editor.set_rule(Rule(0, "", "", RuleActions()))
    assert editor.lacks
    editor.set_rule(Rule(0, "", "klimaat", RuleActions()))
    assert editor.lacks and editor.rule.name == "klimaat"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return small_library(tmp_path)


def open_rules(qtbot: QtBot, window: MainWindow) -> RulesDialog:
    window.actions_by_id.run("rules")
    dialog = window.findChild(RulesDialog)
    assert dialog is not None
    return dialog


def tick(dialog: RulesDialog, text: str) -> None:
    next(one for one in dialog.findChildren(QCheckBox) if one.text() == text).click()


def test_a_rule_is_tried_saved_applied_and_taken_back(qtbot: QtBot, open_window, library: Library) -> None:
    window: MainWindow = open_window(library)
    dialog = open_rules(qtbot, window)
    qtbot.keyClicks(fields(dialog.editor)["Words"], "klimaat")
    qtbot.waitUntil(lambda: dialog.editor.found_text == "2 articles would be found now.")
    tick(dialog, "Give it a star")
    tick(dialog, "Mark it as read")
    qtbot.keyClicks(fields(dialog.editor)["Labels to put on"], "Dossier")
    dialog.applies.setChecked(True)
    dialog.save_button.click()
    qtbot.waitUntil(lambda: dialog.notices.text == "Saved, and done to 2 articles.")
    assert library.sidebar().starred == 2 and library.sidebar().unread == 2
    assert library.labels.all() == (("Dossier", 2),)
    assert [(rule.name, rule.query) for rule in library.rules.all()] == [("klimaat", "klimaat")]
    dialog.undoing.undo()
    qtbot.waitUntil(lambda: library.sidebar().starred == 0 and library.labels.all() == ())
    qtbot.waitUntil(lambda: library.sidebar().unread == 4)
    assert len(library.rules.all()) == 1


def make_rules(library: Library) -> list[int]:
    return [library.rules.save(Rule(0, name, name, RuleActions(stars=True))) for name in ("een", "twee", "drie")]


def test_rules_are_turned_off_ordered_removed_and_put_back(qtbot: QtBot, open_window, library: Library) -> None:
    ids = make_rules(library)
    dialog = open_rules(qtbot, open_window(library))
    qtbot.waitUntil(lambda: len(dialog.list.rules) == 3)
    assert dialog.editor.rule.name == "een"
    dialog.list._list.item(1).setCheckState(Qt.CheckState.Unchecked)
    qtbot.waitUntil(lambda: [rule.is_on for rule in library.rules.all()] == [True, False, True])
    qtbot.waitUntil(lambda: [rule.is_on for rule in dialog.list.rules] == [True, False, True])
    dialog.list.choose_row(2)
    assert dialog.editor.rule.name == "drie"
    dialog.list._move(-1)
    qtbot.waitUntil(lambda: [rule.id for rule in library.rules.all()] == [ids[0], ids[2], ids[1]])
    qtbot.waitUntil(lambda: [rule.id for rule in dialog.list.rules] == [ids[0], ids[2], ids[1]])
    dialog.list._remove()
    qtbot.waitUntil(lambda: dialog.notices.text == "The rule “drie” is removed.")
    assert len(library.rules.all()) == 2
    dialog.undoing.undo()
    qtbot.waitUntil(lambda: [rule.id for rule in library.rules.all()] == [ids[0], ids[2], ids[1]])


def test_a_rule_that_is_off_stays_off_when_it_is_saved(qtbot: QtBot, open_window, library: Library) -> None:
    make_rules(library)
    dialog = open_rules(qtbot, open_window(library))
    qtbot.waitUntil(lambda: len(dialog.list.rules) == 3)
    dialog.list._list.item(0).setCheckState(Qt.CheckState.Unchecked)
    qtbot.waitUntil(lambda: not library.rules.all()[0].is_on and not dialog.list.rules[0].is_on)
    fields(dialog.editor)["Name of the rule"].clear()
    qtbot.keyClicks(fields(dialog.editor)["Name of the rule"], "Nieuwe naam")
    dialog.save_button.click()
    qtbot.waitUntil(lambda: library.rules.all()[0].name == "Nieuwe naam")
    assert not library.rules.all()[0].is_on


def test_what_is_not_saved_is_not_lost_at_the_first_escape(qtbot: QtBot, open_window, library: Library) -> None:
    dialog = open_rules(qtbot, open_window(library))
    qtbot.keyClicks(fields(dialog.editor)["Words"], "klimaat")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isHidden()


def test_a_search_begins_a_rule(qtbot: QtBot, open_window, library: Library) -> None:
    window: MainWindow = open_window(library)
    with qtbot.waitSignal(window.settled):
        window.searching.change(text="klimaat")
    dialog = open_rules(qtbot, window)
    assert dialog.editor.rule.query == "klimaat"
    qtbot.waitUntil(lambda: dialog.editor.found_text == "2 articles would be found now.")
