"""An index that is damaged, in the way or in use is made anew, and the work goes on."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Any

import pytest
from making import put, received
from working import Told, begin, work_off

from reader.domain.changes import Changes
from reader.errors import IndexDamaged, LeeszaalError, LibraryInUse
from reader.library import indexing
from reader.library.asking import SearchRequest
from reader.library.indexing import damage_marker, mark_damaged
from reader.library.library import Library
from reader.paths import Paths
from reader.search.index import IndexWriter, Snapshot
from reader.storage.articles import Articles


def test_a_full_disk_while_indexing_is_a_sentence_and_nothing_is_lost(
    library: Library, documents: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    library.queue_import([documents])
    doing = begin(library)
    with monkeypatch.context() as patch:
        patch.setattr(IndexWriter, "apply", full)
        with pytest.raises(LeeszaalError, match="No space left"):
            doing.run()
    doing.run()
    doing.close()
    library.refresh()
    assert library.search(SearchRequest("asml")).total == 1


def test_an_index_found_damaged_is_rebuilt_by_the_work_that_runs(told: Told, library: Library, paths: Paths) -> None:
    again = Told()
    doing = begin(library, again)
    mark_damaged(paths)
    doing.run()
    assert not damage_marker(paths).exists()
    assert "rebuild" in {job for job, _, _ in again.progress_lines}
    doing.close()
    assert len(Snapshot.open(paths.index).ids()) == 5


def test_an_index_found_damaged_while_writing_is_rebuilt(
    told: Told, library: Library, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    doing = begin(library)
    real, calls = IndexWriter.apply, []

    def damaged_once(self: IndexWriter, *arguments: Any) -> None:
        calls.append(1)
        if len(calls) == 1:
            raise IndexDamaged("The search index is damaged.")
        real(self, *arguments)

    monkeypatch.setattr(IndexWriter, "apply", damaged_once)
    put(library.stores, received("Nieuw"))
    doing.run()
    doing.close()
    assert len(Snapshot.open(paths.index).ids()) == 6


def test_an_index_that_is_just_being_made_is_not_called_damaged(library: Library, paths: Paths) -> None:
    """Else whoever makes it would begin anew each time that the window looks."""
    paths.index.mkdir(parents=True)
    (paths.index / "MAIN_WRITELOCK").touch()
    put(library.stores, received("Nieuw"))
    library.refresh()
    assert not damage_marker(paths).exists()
    assert library.search(SearchRequest("")).total == 1
    work_off(library, recognise=False)
    library.refresh()
    assert library.search(SearchRequest("nieuw")).total == 1


def test_a_marked_index_is_not_taken_from_under_its_writer(
    told: Told, library: Library, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    doing = begin(library)
    mark_damaged(paths)
    monkeypatch.setattr("reader.storage.in_use._SECONDS_TO_BE_ALONE", 0.05)
    with pytest.raises(LibraryInUse):
        begin(library)
    assert not paths.index.with_name("index-damaged").exists()
    doing.run()
    doing.close()


def test_an_index_that_cannot_be_moved_is_emptied(
    told: Told, library: Library, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Windows a folder cannot be renamed while the window has its files mapped."""

    def in_use(*_: object) -> None:
        raise PermissionError(13, "in use")

    mark_damaged(paths)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", in_use)
        work_off(library)
    assert not damage_marker(paths).exists()
    assert len(Snapshot.open(paths.index).ids()) == 5


def test_work_that_cannot_begin_lets_go_of_the_index(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    def busy(*_: object) -> None:
        raise LibraryInUse("Another program is using the library.")

    with monkeypatch.context() as patch:
        patch.setattr(type(library.stores.queues), "recognise_older_than", busy)
        with pytest.raises(LibraryInUse):
            begin(library)
    begin(library).close()


@pytest.mark.parametrize("at", [0, 7, 19])
def test_one_text_that_the_index_cannot_bear_keeps_no_other_waiting(
    library: Library, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    ids = put(library.stores, *(received(f"Artikel {n}") for n in range(20)))
    real = IndexWriter.apply

    def apply(self: IndexWriter, documents: Any, deleted: Any = ()) -> None:
        documents = list(documents)
        if any(document.id == ids[at] for document in documents):
            raise ValueError("too much")
        real(self, documents, deleted)

    monkeypatch.setattr(IndexWriter, "apply", apply)
    work_off(library, recognise=False)
    library.refresh()
    assert library.search(SearchRequest("artikel")).total == 19
    assert not library.pending().indexing
    monkeypatch.undo()
    work_off(library, recognise=False)  # a later program may bear it
    library.refresh()
    assert library.search(SearchRequest("artikel")).total == 20


def test_indexing_reads_a_few_texts_at_a_time(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    put(library.stores, *(received(f"Artikel {n}") for n in range(300)))
    most: list[int] = []
    real = Articles.get_many

    def counted(self: Articles, ids: Any) -> Any:
        most.append(len(ids))
        return real(self, ids)

    monkeypatch.setattr(Articles, "get_many", counted)
    monkeypatch.setattr(indexing, "_TEXTS_AT_ONCE", 50)
    index = indexing.OwnIndex(library.stores)
    changes = index.index_pending(1_000)
    index.close()
    assert changes is not None
    assert len(changes.updated) == 300
    assert max(most) == 50
    assert changes | Changes() == changes
