from __future__ import annotations

from pathlib import Path

import pytest
from feeding import ids, refresh, rss, story, titles
from hypothesis import given
from hypothesis import strategies as st
from web_server import LoopbackServer

from reader.domain.feed import FeedSettings, folders_within
from reader.errors import LeeszaalError
from reader.library.asking import Scope, SearchRequest
from reader.library.library import Library
from reader.library.outside import Outside
from reader.library.scopes import Scopes
from reader.paths import Paths


def _names(library: Library, folder_id: int | None = None) -> list[str]:
    return [feed.title for feed in library.subscriptions.tree().feeds if feed.folder_id == folder_id]


def test_an_address_is_subscribed_to_once(library: Library) -> None:
    first = library.subscriptions.subscribe("feed:https://krant.example/rss", title="De Krant")
    assert library.subscriptions.subscribe("https://krant.example/rss") == first
    [feed] = library.subscriptions.tree().feeds
    assert (feed.url, feed.title, feed.settings) == ("https://krant.example/rss", "De Krant", FeedSettings())
    assert library.subscriptions.due() == 1


@pytest.mark.parametrize("address", ["", "geen adres", "file:///etc/passwd", "javascript:alert(1)", "ftp://x.example/"])
def test_what_is_no_address_on_the_web_is_refused(library: Library, address: str) -> None:
    with pytest.raises(LeeszaalError):
        library.subscriptions.subscribe(address)
    assert library.subscriptions.tree().feeds == ()


def test_feeds_are_ordered_by_hand(library: Library) -> None:
    a, b, c = (library.subscriptions.subscribe(f"https://{name}.example/", title=name) for name in "abc")
    library.subscriptions.move([c], None, before=a)
    assert _names(library) == ["c", "a", "b"]
    folder = library.subscriptions.add_folder("Map")
    library.subscriptions.move([b, c], folder)
    assert (_names(library), _names(library, folder)) == (["a"], ["b", "c"])
    library.subscriptions.move([a], folder, before=c)
    assert _names(library, folder) == ["b", "a", "c"]


def test_folders_nest_and_never_in_a_circle(library: Library) -> None:
    outer = library.subscriptions.add_folder("Buiten")
    inner = library.subscriptions.add_folder("Binnen", outer)
    assert library.subscriptions.add_folder("Binnen", outer) == inner
    with pytest.raises(LeeszaalError):
        library.subscriptions.move_folder(outer, inner)
    with pytest.raises(LeeszaalError):
        library.subscriptions.move_folder(outer, outer)
    with pytest.raises(LeeszaalError):
        library.subscriptions.add_folder("  ")
    other = library.subscriptions.add_folder("Binnen")
    with pytest.raises(LeeszaalError):
        library.subscriptions.move_folder(inner, None)
    with pytest.raises(LeeszaalError):
        library.subscriptions.rename_folder(other, "Buiten")
    assert folders_within(library.subscriptions.tree().folders, outer) == {outer, inner}


def test_what_is_in_a_removed_folder_moves_up(library: Library) -> None:
    outer = library.subscriptions.add_folder("Buiten")
    inner = library.subscriptions.add_folder("Buiten", outer)  # of the same name as what it moves beside
    same = library.subscriptions.add_folder("Samen")
    inner_same = library.subscriptions.add_folder("Samen", outer)
    feeds = [library.subscriptions.subscribe(f"https://{n}.example/", folder_id=n) for n in (outer, inner, inner_same)]
    library.subscriptions.remove_folder(outer)
    tree = library.subscriptions.tree()
    assert {(folder.id, folder.parent_id) for folder in tree.folders} == {(inner, None), (same, None)}
    assert [feed.folder_id for feed in tree.feeds if feed.id in feeds] == [None, inner, same]


def test_a_folder_lists_all_that_is_in_it(library: Library, server: LoopbackServer, outside: Outside) -> None:
    outer = library.subscriptions.add_folder("Buiten")
    inner = library.subscriptions.add_folder("Binnen", outer)
    for n, folder in enumerate((outer, inner, None)):
        items = (story(n), story(9))  # one story that all have
        library.subscriptions.subscribe(server.serve(f"/{n}", rss(*items, title=f"K{n}")), folder_id=folder)
    refresh(library, outside)
    assert sorted(titles(library, scope=Scope.FOLDER, folder_id=outer)) == ["Bericht 0", "Bericht 1", "Bericht 9"]
    assert sorted(titles(library, scope=Scope.FOLDER, folder_id=inner)) == ["Bericht 1", "Bericht 9"]
    assert len(titles(library)) == 4
    assert {folder.id: folder.unread for folder in library.sidebar().tree.folders} == {outer: 3, inner: 2}
    # as listed by the database, while the index is behind
    for folder, count in ((outer, 3), (inner, 2)):
        where = Scopes(library.stores).condition(SearchRequest(scope=Scope.FOLDER, folder_id=folder), 0)
        assert len(library.stores.articles.list_ids(*where)) == count


def test_settings_are_kept(library: Library) -> None:
    feed_id = library.subscriptions.subscribe("https://krant.example/")
    settings = FeedSettings(True, True, 30, 3600, "jan")
    library.subscriptions.set_settings(feed_id, settings)
    assert library.subscriptions.tree().feeds[0].settings == settings


def test_an_address_can_be_changed_but_not_to_another_feed_s(library: Library) -> None:
    a = library.subscriptions.subscribe("https://a.example/")
    library.subscriptions.subscribe("https://b.example/")
    with pytest.raises(LeeszaalError):
        library.subscriptions.change_address(a, "https://b.example/")
    library.subscriptions.change_address(a, "c.example/rss")
    assert {feed.url for feed in library.subscriptions.tree().feeds} == {"https://b.example/", "https://c.example/rss"}


def test_a_list_of_subscriptions_out_and_in_again_is_the_same(paths: Paths, library: Library, tmp_path: Path) -> None:
    outer = library.subscriptions.add_folder("Nieuws & zo")
    inner = library.subscriptions.add_folder('"Binnen"<b>', outer)
    library.subscriptions.add_folder("Leeg")
    for n, folder in enumerate((None, outer, inner)):
        library.subscriptions.subscribe(f"https://krant{n}.example/rss?a=1&b=2", title=f"Krant <{n}>", folder_id=folder)
    file = tmp_path / "lijst.opml"
    assert library.subscriptions.export_opml(file) == 3
    other = Library.open(Paths.within(tmp_path / "other"))
    try:
        report = other.subscriptions.import_opml(file)
        assert (report.added, report.known, report.skipped) == (3, 0, ())
        assert other.subscriptions.import_opml(file).known == 3
        again = tmp_path / "again.opml"
        other.subscriptions.export_opml(again)
        assert again.read_text("utf-8") == file.read_text("utf-8")
    finally:
        other.close()


def test_a_broken_list_changes_nothing(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "lijst.opml"
    file.write_bytes(b'<opml version="2.0"><body><outline text="a" xmlUrl="https://a.example/"/>')
    before = library.subscriptions.tree()
    try:
        library.subscriptions.import_opml(file)
    except LeeszaalError:
        assert library.subscriptions.tree() == before
    with pytest.raises(LeeszaalError):
        library.subscriptions.import_opml(tmp_path / "is er niet.opml")


def test_what_cannot_be_subscribed_to_is_named(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "lijst.opml"
    file.write_text(
        '<opml version="2.0"><body><outline text="goed" xmlUrl="https://a.example/"/>'
        '<outline text="kwaad" xmlUrl="exec:rm -rf ~"/><outline text="ook" xmlUrl="file:///etc/passwd"/></body></opml>'
    )
    report = library.subscriptions.import_opml(file)
    assert report.added == 1 and len(report.skipped) == 2


def test_a_muted_article_is_in_no_list_but_its_own(library: Library, server: LoopbackServer, outside: Outside) -> None:
    library.subscriptions.subscribe(server.serve("/rss", rss(story(1), story(2))))
    refresh(library, outside)
    first = ids(library, '"bericht 1"')
    changed = library.mute(first, True)
    assert titles(library) == ["Bericht 2"] and titles(library, "bericht") == ["Bericht 2"]
    assert changed.updated == tuple(first)
    library.mute(changed.updated, False)
    assert len(titles(library)) == 2


@given(moves=st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=20))
def test_however_folders_are_moved_none_is_lost_or_inside_itself(
    moves: list[tuple[int, int]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    library = Library.open(Paths.within(tmp_path_factory.mktemp("library")))
    try:
        folders = [library.subscriptions.add_folder(f"F{n}") for n in range(6)]
        for what, where in moves:
            try:
                library.subscriptions.move_folder(folders[what], folders[where])
            except LeeszaalError:
                assert folders[where] in folders_within(library.subscriptions.tree().folders, folders[what])
        tree = library.subscriptions.tree()
        assert len(tree.folders) == 6
        reached: set[int] = set()
        for folder in tree.folders:
            if folder.parent_id is None:
                reached |= folders_within(tree.folders, folder.id)
        assert reached == set(folders)
    finally:
        library.close()
