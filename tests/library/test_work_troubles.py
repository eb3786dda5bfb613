"""The work goes on, or is taken up again, whatever comes in between."""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from making import put, received
from working import Told, begin, work_off

from reader.errors import IndexDamaged, LeeszaalError
from reader.library import importing, work
from reader.library.asking import Scope, SearchRequest
from reader.library.indexing import damage_marker
from reader.library.library import Library
from reader.paths import Paths
from reader.search.index import Snapshot
from reader.storage.articles import Articles


def test_an_import_broken_off_by_a_full_disk_is_taken_up_again(
    library: Library, documents: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.queue_import([documents])
    told = Told()
    doing = begin(library, told)

    def full(*_: object) -> list[Any]:
        raise LeeszaalError("The disk is full.")

    with monkeypatch.context() as patch:
        patch.setattr(Articles, "put", full)
        for _ in range(work.MOST_ATTEMPTS + 1):
            with pytest.raises(LeeszaalError, match="full"):
                doing.run()
    doing.run()
    doing.close()
    assert [report.added for report in told.reports] == [5]


def test_an_import_left_in_good_order_may_be_taken_up_any_number_of_times(
    library: Library, documents: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "BATCH", 1)
    library.queue_import([documents])
    for _ in range(work.MOST_ATTEMPTS + 3):
        doing = begin(library)
        doing.step()
        doing.close()
    [report] = work_off(library).reports
    assert report.skipped == ()
    assert library.sidebar().articles == 5


def test_a_kill_after_progress_is_not_held_against_an_import(
    library: Library, documents: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "BATCH", 1)
    library.queue_import([documents])
    for _ in range(4):
        doing = begin(library)
        doing._index_is_due = lambda: False  # type: ignore[method-assign]
        doing.step()
        doing._index.close()  # as a kill does: nothing else is put in order
    assert library.sidebar().articles == 4
    work_off(library)
    assert library.sidebar().articles == 5


def test_cancelling_the_samples_leaves_the_next_import_its_own(library: Library, documents: Path) -> None:
    told = Told()
    doing = begin(library, told)
    doing.import_samples(documents)
    doing.step()
    doing.cancel()
    assert told.reports == []
    library.queue_import([documents])
    doing.run()
    doing.close()
    [report] = told.reports
    assert report.added + report.unchanged == 5
    assert not library.pending()


def test_documents_that_are_known_do_not_make_a_stop_wait(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = tmp_path / "bekend.jsonl"
    lines.write_text("\n".join(json.dumps({"title": f"Artikel {n}", "body": "Tekst."}) for n in range(1_000)), "utf-8")
    library.queue_import([lines])
    work_off(library, recognise=False)
    library.queue_import([lines])
    monkeypatch.setattr(importing, "LOOK_UP_SECONDS", 0.0)
    doing = begin(library)
    steps = 0
    while doing.step(recognise=False):
        steps += 1
    doing.close()
    assert steps > 500


def test_large_documents_are_put_in_small_batches(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "BATCH_CHARS", 1_000)
    batches: list[int] = []
    real = Articles.put

    def counted(self: Articles, articles: Iterable[Any]) -> Any:
        articles = list(articles)
        batches.append(len(articles))
        return real(self, articles)

    monkeypatch.setattr(Articles, "put", counted)
    lines = tmp_path / "groot.jsonl"
    lines.write_text("\n".join(json.dumps({"title": f"A {n}", "body": f"{n} " * 300}) for n in range(10)), "utf-8")
    library.queue_import([lines])
    work_off(library, recognise=False)
    assert max(batches) <= 2


@pytest.mark.skipif(os.name == "nt", reason="names are Unicode there")
def test_odd_names_are_imported(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(b"map\xff\nmet regel")
    folder.mkdir()
    for name in (b"\xff.txt", b"twee\nregels.txt", b"\xfe\xff.html", b"-x.md"):
        (folder / os.fsdecode(name)).write_bytes(b"<p>Een tekst van " + name.hex().encode())
    library.queue_import([folder])
    told = work_off(library)
    [report] = told.reports
    assert (report.added, report.skipped) == (4, ())
    assert not library.pending()
    library.queue_import([folder])
    assert work_off(library).reports[0].unchanged == 4
    for article in (library.article(n) for n in told.changes.added):
        json.dumps([article.title, article.source]).encode()
        (article.title + article.source).encode("utf-8")
        assert "\n" not in article.source


@pytest.mark.parametrize("name", ["x" * 300, "a\0b", "\ud800", "/dev/null/x"])
def test_a_path_that_cannot_be_is_skipped(library: Library, name: str) -> None:
    library.queue_import([Path(name)])
    [report] = work_off(library).reports
    assert len(report.skipped) == 1
    assert not library.pending()


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
def test_a_link_to_itself_is_skipped(library: Library, tmp_path: Path) -> None:
    (tmp_path / "rond.txt").symlink_to(tmp_path / "rond.txt")
    library.queue_import([tmp_path / "rond.txt"])
    [report] = work_off(library).reports
    assert len(report.skipped) == 1


def test_more_is_skipped_than_is_named(library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "_MOST_SKIPPED", 3)
    folder = tmp_path / "plaatjes"
    folder.mkdir()
    for n in range(10):
        (folder / f"{n}.png").write_bytes(b"x")
    library.queue_import([folder])
    [report] = work_off(library).reports
    assert len(report.skipped) == 4
    assert report.skipped[-1].reason == "7 more"


def test_an_archive_that_unpacks_for_ever_is_left(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from reader.sources import documents

    monkeypatch.setattr(documents, "LARGEST_LINES", 1_000_000)
    (tmp_path / "bom.jsonl.gz").write_bytes(gzip.compress(b" " * 50_000_000))
    library.queue_import([tmp_path / "bom.jsonl.gz"])
    [report] = work_off(library).reports
    assert "too large" in report.skipped[-1].reason


def test_an_article_that_a_newer_reader_cannot_bear_keeps_its_blocks(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    good, bad = put(library.stores, received("Goed"), received("Kwaad"))
    real = work.article_blocks

    def fragile(document: Any) -> Any:
        if document.title == "Kwaad":
            raise RecursionError
        return real(document)

    monkeypatch.setattr(work, "article_blocks", fragile)
    monkeypatch.setattr(work, "BLOCKS_VERSION", 99)
    work_off(library)
    assert [article.blocks_version for article in library.stores.articles.get_many([good, bad])] == [99, 99]
    assert library.article(bad).blocks[0].text == "Kwaad"


def test_what_waits_but_is_not_there_is_not_recognised_for_ever(library: Library) -> None:
    [article_id] = put(library.stores, received())
    library.stores.database.connection().execute("DELETE FROM body WHERE article_id = ?", (article_id,))
    work_off(library)
    assert library.pending().recognising == 0


def test_damage_met_while_counting_is_noted(
    told: Told, library: Library, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(*_: object) -> None:
        raise IndexDamaged("The search index is damaged.")

    library.search(SearchRequest())
    monkeypatch.setattr(Snapshot, "facets", damaged)
    assert library.facets(SearchRequest("asml")).total == 0
    assert damage_marker(paths).exists()


def test_an_article_opens_though_nothing_can_be_written(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise LeeszaalError("The disk is full.")

    monkeypatch.setattr(type(library.stores.queues), "recognise_first", full)
    library.recognise_first([1])


def test_names_found_do_not_make_the_list_come_from_the_database(
    told: Told, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While names are found every article waits for the index again; it is listed there all the same."""
    asked: list[object] = []
    real = Articles.list_ids

    def counted(self: Articles, *arguments: Any) -> list[int]:
        asked.append(arguments)
        return real(self, *arguments)

    monkeypatch.setattr(Articles, "list_ids", counted)
    library.stores.queues.index_again(range(1, 6))
    assert library.search(SearchRequest()).total == 5
    assert asked == []
    [new] = put(library.stores, received("Nieuw", date="2020-01-01"))
    assert library.search(SearchRequest()).ids.tolist()[-1] == new
    assert len(asked) == 1
    library.stores.articles.remove([new])
    assert library.search(SearchRequest()).total == 5


def test_marks_of_new_articles_are_kept_through_a_refresh(told: Told, library: Library) -> None:
    library.search(SearchRequest(scope=Scope.UNREAD))
    new = put(library.stores, received("Nieuw"), received("Ander"))
    library.mark_read([new[0]], True)
    library.mark_starred([new[1]], True)
    work_off(library)
    library.refresh()
    unread = library.search(SearchRequest(scope=Scope.UNREAD)).ids.tolist()
    assert new[1] in unread
    assert new[0] not in unread
    assert library.search(SearchRequest(scope=Scope.STARRED)).ids.tolist() == [new[1]]
    assert np.array_equal(sorted(unread), sorted(set(library.stores.articles.list_ids()) - {new[0]}))


def test_marks_are_loaded_again_only_if_another_process_made_some(
    told: Told, library: Library, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second, *_ = library.search(SearchRequest(scope=Scope.UNREAD)).ids.tolist()
    library.mark_read([first], True)
    states = type(library.stores.states)
    real = states.ids
    loads: list[str] = []

    def counted(self: Any, flag: Any) -> list[int]:
        loads.append(flag)
        return real(self, flag)

    monkeypatch.setattr(states, "ids", counted)
    library.refresh()
    assert library.search(SearchRequest(scope=Scope.UNREAD)).total == 4
    assert loads == []
    other = Library.open(paths)
    other.mark_read([second], True)
    other.close()
    library.refresh()
    assert library.search(SearchRequest(scope=Scope.UNREAD)).total == 3
    assert loads
