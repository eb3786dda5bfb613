"""The sidebar's rows as values and as a tree for Qt."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fake_subscriptions import example_tree, failing, feed
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from reader.domain.counts import SidebarCounts, SourceCount
from reader.domain.feed import FeedTree, Folder
from reader.gui.sidebar.sidebar_entries import Kind, SidebarEntry, View, entries, feeds_in, walk
from reader.gui.sidebar.sidebar_find import fitness
from reader.gui.sidebar.sidebar_model import SidebarModel
from reader.library.asking import Scope


def counts(tree: FeedTree | None = None, **parts: object) -> SidebarCounts:
    made = SidebarCounts(60, 5, 40, 3, (SourceCount(9, "Eigen map", 4, 1),), tree or example_tree())
    return replace(made, **parts)  # type: ignore[arg-type]


def outline(model: QAbstractItemModel, parent: QModelIndex | None = None, depth: int = 0) -> list[str]:
    """Every row as Qt sees it, further in for each parent."""
    parent = parent or QModelIndex()
    found = []
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        found.append("  " * depth + str(index.data()))
        found += outline(model, index, depth + 1)
    return found


def entry(model: SidebarModel, key: str) -> SidebarEntry:
    found = model.entry(model.index_of_key(key))
    assert found is not None
    return found


@pytest.fixture
def model(qtbot: QtBot) -> SidebarModel:
    model = SidebarModel()
    model.tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)  # type: ignore[attr-defined]
    model.set_counts(counts(labels=(("lezen", 2),)))
    return model


def test_views_labels_feeds_and_sources_lie_below_each_other(model: SidebarModel) -> None:
    assert outline(model) == [
        "All", "Today", "Unread", "Starred",
        "Labels", "lezen",
        "Feeds",
        "Nieuws", "  Regio", "    Omroep Brabant", "  NOS Nieuws", "  De Volkskrant",
        "Techniek", "  Tweakers", "  Ars Technica",
        "Het Dagblad", "Blog van vroeger",
        "Sources", "Eigen map",
    ]  # fmt: skip


def test_sections_without_rows_have_no_heading() -> None:
    bare = SidebarCounts(0, 0, 0, 0, ())
    assert [one.title for one in entries(bare)] == ["All", "Today", "Unread", "Starred"]
    assert entries(None) == entries(bare)


def test_a_folder_shows_its_own_count_and_knows_its_feeds(model: SidebarModel) -> None:
    """A story that two of its feeds tell counts once: the library knows, and the sidebar adds nothing up."""
    assert (entry(model, "folder-1").count, entry(model, "folder-3").count) == (19, 35)
    assert [one.id for one in feeds_in(entry(model, "folder-1"))] == [3, 1, 2]


def test_new_numbers_and_names_move_nothing(model: SidebarModel, qtbot: QtBot) -> None:
    tree = example_tree()
    feeds = (replace(tree.feeds[0], unread=99, title="NOS"), *tree.feeds[1:])
    fresh = FeedTree((replace(tree.folders[0], unread=106), *tree.folders[1:]), feeds)
    changed: list[str] = []
    model.dataChanged.connect(lambda index, *_: changed.append(index.data()))
    with qtbot.assertNotEmitted(model.modelReset):
        model.set_counts(counts(fresh, labels=(("lezen", 2),)))
    assert changed == ["Nieuws", "NOS"]


def test_other_rows_are_another_tree(model: SidebarModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.modelReset):
        model.set_counts(counts(FeedTree((), (feed(1, "NOS"),))))
    assert "  NOS" not in outline(model) and "NOS" in outline(model)


def test_a_failing_feed_says_why_to_eye_and_ear(model: SidebarModel) -> None:
    failed = entry(model, "feed-5")
    assert failed.trouble == "The server does not answer."
    assert failed.heard == "Ars Technica, 4, cannot be refreshed: The server does not answer."
    index = model.index_of_key("feed-5")
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == failed.heard
    assert "does not answer" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert entry(model, "feed-1").trouble == ""


def test_a_feed_that_has_ended_says_so_without_an_error(model: SidebarModel) -> None:
    gone = feed(8, "Weg", health=failing("", is_gone=True))
    model.set_counts(counts(FeedTree((), (gone,))))
    assert entry(model, "feed-8").trouble == "This feed has ended; its articles stay."


def test_a_hostile_title_is_one_line_of_text(model: SidebarModel) -> None:
    evil = feed(8, "<img src=x>\n\u202eevil" + "x" * 5_000)
    model.set_counts(counts(FeedTree((), (evil,))))
    index = model.index_of_key("feed-8")
    assert "\n" not in index.data() and "\u202e" not in index.data() and len(index.data()) == 200
    assert "<img" not in index.data(Qt.ItemDataRole.ToolTipRole)


def test_folders_in_a_circle_or_nowhere_lose_no_feed(model: SidebarModel) -> None:
    folders = (Folder(1, 77, "Zwevend"), Folder(2, 3, "Kip"), Folder(3, 2, "Ei"))
    model.set_counts(counts(FeedTree(folders, (feed(1, "Een", 1), feed(2, "Twee", 99), feed(3, "Drie", 3)))))
    assert outline(model)[5:11] == ["Zwevend", "  Een", "Kip", "Ei", "  Drie", "Twee"]


def test_views_know_what_to_ask(model: SidebarModel) -> None:
    assert entry(model, "folder-2").view == View(Scope.FOLDER, folder_id=2)
    assert entry(model, "feed-4").view == View(Scope.SOURCE, 104)
    assert entry(model, "label-lezen").view == View(Scope.LABEL, label="lezen")


@pytest.mark.parametrize(
    ("scope", "number", "step", "expected"),
    [
        (Scope.SOURCE, 101, 1, 102),  # the next in the folder
        (Scope.SOURCE, 102, 1, 104),  # into the next folder
        (Scope.SOURCE, 102, -1, 101),
        (Scope.SOURCE, 106, 1, 9),  # over a feed without unread, to the sources
        (Scope.SOURCE, 9, 1, 101),  # round the end
        (Scope.FOLDER, 3, 1, 104),  # into the folder
        (Scope.ALL, None, 1, 101),
        (Scope.ALL, None, -1, 9),
    ],
)
def test_the_next_feed_with_unread(
    model: SidebarModel, scope: Scope, number: int | None, step: int, expected: int
) -> None:
    view = View(scope, folder_id=number) if scope is Scope.FOLDER else View(scope, number)
    assert model.next_with_unread(view, step) == View(Scope.SOURCE, expected)


def test_only_feeds_and_folders_can_be_named_and_dragged(model: SidebarModel, qtbot: QtBot) -> None:
    able = Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled
    for index, one in model.rows():
        assert bool(index.flags() & able) == (one.kind in {Kind.FEED, Kind.FOLDER}), one.title
    with qtbot.waitSignal(model.renamed) as said:
        assert model.setData(model.index_of_key("feed-1"), "  NOS \n")
    assert (said.args[0].key, said.args[1]) == ("feed-1", "NOS")
    with qtbot.waitSignal(model.renamed) as emptied:
        assert model.setData(model.index_of_key("feed-1"), "")  # its own title again
    assert emptied.args[1] == ""
    with qtbot.assertNotEmitted(model.renamed):
        assert not model.setData(model.index_of_key("folder-1"), " ")
        assert not model.setData(model.index_of_key("folder-1"), "Nieuws")
        assert not model.setData(model.index_of_key("all"), "Iets")


TREES = st.builds(
    FeedTree,
    st.lists(
        st.builds(Folder, st.integers(1, 6), st.none() | st.integers(1, 7), st.text(max_size=5)),
        max_size=6,
        unique_by=lambda folder: folder.id,
    ).map(tuple),
    st.lists(
        st.builds(feed, st.integers(1, 30), st.text(max_size=5), st.none() | st.integers(1, 7), st.integers(0, 9)),
        max_size=12,
        unique_by=lambda one: one.id,
    ).map(tuple),
)


@given(TREES, TREES)
def test_any_tree_is_a_sound_model(qapp: object, first: FeedTree, second: FeedTree) -> None:
    model = SidebarModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for tree in (first, second, first):
        model.set_counts(counts(tree))
        shown = [one.feed.id for one in walk(entries(counts(tree))) if one.feed is not None]
        assert sorted(shown) == sorted(one.id for one in tree.feeds)
        assert len(outline(model)) == len(list(model.rows()))
    assert tester.model() is model


# finding


@pytest.mark.parametrize("letters", ["ars", "ARS TECH", "at", "arte", "ärs", "technica", ""])
def test_letters_fit_in_order(letters: str) -> None:
    assert fitness("Ars Technica", letters) is not None


@pytest.mark.parametrize("letters", ["sra", "arsz", "technicax"])
def test_letters_that_are_not_all_there_do_not_fit(letters: str) -> None:
    assert fitness("Ars Technica", letters) is None


def test_whole_words_fit_better_than_scattered_letters() -> None:
    def best(letters: str, *names: str) -> str:
        return max(names, key=lambda name: fitness(name, letters) or -1)

    assert best("nos", "Nieuws over Sport", "NOS Nieuws") == "NOS Nieuws"
    assert best("bra", "Bericht uit Rabat", "Omroep Brabant") == "Omroep Brabant"
    assert best("ob", "Ons Brabant", "De Hobbyist zoekt beter") == "De Hobbyist zoekt beter"  # together
    assert best("dvk", "Advies voor katten", "De VolksKrant") == "Advies voor katten"  # words begin so


@given(st.text(max_size=30), st.text(max_size=6))
def test_any_text_can_be_looked_for(name: str, letters: str) -> None:
    fitness(name, letters)
    assert fitness(name, name[:20]) is not None
