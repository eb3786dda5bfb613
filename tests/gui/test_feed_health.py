"""How feeds are doing: which are dead, and the table that says so."""

from __future__ import annotations

from dataclasses import replace

from fake_subscriptions import failing, feed
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from reader.domain.feed import FeedHealth, FeedTree
from reader.gui.feeds.feed_health_dialog import FeedHealthDialog
from reader.gui.feeds.feed_health_model import FeedHealthModel, Part, is_dead

NOW = 1_795_000_000
DAY = 86_400


def health_tree() -> FeedTree:
    return FeedTree(
        (),
        (
            feed(1, "Goed", health=FeedHealth(NOW, NOW - 60, NOW - 3_600)),
            feed(2, "Stil", health=FeedHealth(NOW, NOW - 60, NOW - 400 * DAY)),
            feed(3, "Hapert", health=failing(succeeded=NOW - DAY, newest=NOW - DAY, failures=2)),
            feed(4, "Lang stuk", health=failing(succeeded=NOW - 40 * DAY, newest=NOW - 41 * DAY, failures=300)),
            feed(5, "Weg", health=failing("", is_gone=True, newest=NOW - DAY, failures=1)),
            feed(6, "Nieuw", health=FeedHealth()),
        ),
    )


def test_dead_is_gone_long_failing_or_long_silent() -> None:
    assert [one.title for one in health_tree().feeds if is_dead(one, NOW)] == ["Stil", "Lang stuk", "Weg"]


def test_the_table_is_sound_and_shows_a_part(qtbot: QtBot) -> None:
    model = FeedHealthModel(health_tree().feeds, Part.ALL)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert (model.count(Part.ALL), model.count(Part.TROUBLED)) == (6, 3)
    model.set_part(Part.TROUBLED)
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["Lang stuk", "Hapert", "Weg"]
    model.sort(0, Qt.SortOrder.DescendingOrder)
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["Weg", "Lang stuk", "Hapert"]
    model.set_feeds(health_tree().feeds[:3])
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["Hapert"]
    assert model.index(0, 4).data() == "The server does not answer."
    assert tester.model() is model


def test_the_table_sorts_by_numbers_and_dates(qtbot: QtBot) -> None:
    dialog = FeedHealthDialog(health_tree(), only_troubled=False)
    qtbot.addWidget(dialog)
    assert dialog.titles[0] == "Lang stuk"  # most failures first
    dialog.table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert dialog.titles[0] == "Nieuw"  # never fetched
    dialog.table.setCurrentIndex(dialog.table.model().index(0, 0))
    dialog.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert [one.title for one in dialog.chosen] == ["Nieuw"]
    assert dialog.titles == ["Goed", "Hapert", "Lang stuk", "Nieuw", "Stil", "Weg"]


def test_what_is_chosen_is_tried_again_and_left(qtbot: QtBot) -> None:
    dialog = FeedHealthDialog(health_tree(), only_troubled=True)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.table.selectAll()
    with qtbot.waitSignal(dialog.refresh_wanted) as tried:
        qtbot.keyClick(dialog.table, Qt.Key.Key_F5)
    assert sorted(tried.args[0]) == [3, 4, 5]
    with qtbot.waitSignal(dialog.leaving_wanted) as left:
        qtbot.keyClick(dialog.table, Qt.Key.Key_Delete)
    assert len(left.args[0]) == 3
    enabled = {one.text(): one.isEnabled() for one in dialog.findChildren(QPushButton)}
    assert enabled["Try again"] and not enabled["Settings…"] and not enabled["Change the address…"]


def test_nothing_wrong_is_said(qtbot: QtBot) -> None:
    dialog = FeedHealthDialog(FeedTree((), (feed(1, "Goed"),)), only_troubled=True)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.table.isVisible()
    parts = next(box for box in dialog.findChildren(QComboBox) if box.findData(Part.ALL) >= 0)
    parts.setCurrentIndex(parts.findData(Part.ALL))
    assert dialog.titles == ["Goed"] and dialog.table.isVisible()


def test_new_counts_keep_what_is_chosen(qtbot: QtBot) -> None:
    dialog = FeedHealthDialog(health_tree(), only_troubled=False)
    qtbot.addWidget(dialog)
    dialog.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    dialog.table.setCurrentIndex(dialog.table.model().index(2, 0))
    assert [one.title for one in dialog.chosen] == ["Lang stuk"]
    tree = health_tree()
    dialog.set_tree(replace(tree, feeds=tree.feeds[2:]))
    assert [one.title for one in dialog.chosen] == ["Lang stuk"]
