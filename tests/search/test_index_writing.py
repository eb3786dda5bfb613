"""Writing, merging and reading at the same time."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from small_index import article, found, snapshot_of

from reader.domain import query as dq
from reader.errors import LibraryInUse
from reader.search import builder
from reader.search import writer as writer_module
from reader.search.index import IndexWriter, Masks, Snapshot

NO_MASKS = Masks()


def test_a_snapshot_stays_as_it_was_and_shares_what_did_not_change(tmp_path: Path) -> None:
    with IndexWriter(tmp_path) as writer:
        writer.apply([article(i, "kat") for i in range(1, 20)])
        before = Snapshot.open(tmp_path)
        assert Snapshot.open(tmp_path, before) is before
        writer.apply([article(3, "hond"), article(50, "kat")], [4])
        after = Snapshot.open(tmp_path, before)
    assert after.generation == before.generation + 1
    assert before.documents == 19 and after.documents == 19
    assert found(before, dq.Word("kat")) == list(range(19, 0, -1))
    assert found(after, dq.Word("kat")) == [50, *range(19, 4, -1), 2, 1]


def test_many_threads_may_ask_one_snapshot(tmp_path: Path) -> None:
    index = snapshot_of(tmp_path, *([article(n * 50 + i, "huizen kat", date=i) for i in range(50)] for n in range(4)))
    queries = [dq.Word("huis"), dq.Prefix("ka"), dq.Phrase(("huizen", "kat")), dq.Fuzzy("kat"), dq.Everything()]
    expected = [found(Snapshot.open(tmp_path), query) for query in queries]
    wrong: list[object] = []

    def ask() -> None:
        for query, right in zip(queries * 5, expected * 5, strict=True):
            if found(index, query) != right:
                wrong.append(query)

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


def test_merging_goes_on_until_there_is_little_left_to_gain(tmp_path: Path) -> None:
    with IndexWriter(tmp_path) as writer:
        for n in range(30):
            writer.apply([article(n * 10 + i, f"kat nummer {n}") for i in range(3)])
        before = Snapshot.open(tmp_path)
        assert not writer.merge(should_stop=lambda: True)
        assert len(list(tmp_path.glob("*.arrays"))) == 30
        while writer.merge():
            pass
        assert len(list(tmp_path.glob("*.arrays"))) == 1
        assert Snapshot.open(tmp_path).ids().tolist() == before.ids().tolist()
        writer.apply([], [i for i in before.ids().tolist() if i % 10])
        assert writer.merge(), "two thirds are deleted: worth writing again"
        assert not writer.merge()
        after = Snapshot.open(tmp_path)
    assert after.documents == 30
    assert found(after, dq.Word("7", stemmed=False)) == [70]


def test_an_import_is_one_commit_of_bounded_segments(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(builder, "MOST_ARTICLES", 10)
    with IndexWriter(tmp_path) as writer:
        writer.apply(article(i % 25, f"kat {i}") for i in range(45))
        index = Snapshot.open(tmp_path)
    assert index.generation == 1
    assert index.ids().tolist() == sorted(range(25), reverse=True)
    assert found(index, dq.Word("44", stemmed=False)) == [19]
    assert found(index, dq.Word("19", stemmed=False)) == [], "an earlier version in the same call"


def test_only_one_writer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer_module, "_SECONDS_TO_WAIT", 0.0)
    with IndexWriter(tmp_path), pytest.raises(LibraryInUse):
        IndexWriter(tmp_path)
    IndexWriter(tmp_path).close()


def test_texts_of_anything_can_be_indexed_and_found(tmp_path: Path) -> None:
    odd = "\ud800 \x00 a\u0301 \ufdfa 🎉 " + "x" * 500 + " ﷽ İ ß"
    index = snapshot_of(tmp_path, [article(1, odd.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))])
    assert found(index, dq.Word("x" * 500)) == [1]
    assert found(index, dq.Word("SS", stemmed=False)) == [1]
    assert found(index, dq.Word("🎉")) == []


def test_pages_given_back_are_read_again(tmp_path: Path) -> None:
    snapshot = snapshot_of(tmp_path, [article(n, f"woord{n} gemeen") for n in range(1, 50)])
    before = found(snapshot, dq.Word("gemeen"))
    snapshot.give_back()
    assert found(snapshot, dq.Word("gemeen")) == before != []


def test_what_comes_with_an_article_survives_merging(tmp_path: Path) -> None:
    with IndexWriter(tmp_path) as writer:
        writer.apply([article(1, "kat", traits=frozenset({dq.Trait.IMAGE, dq.Trait.AUDIO})), article(2, "kat")])
        writer.apply([article(3, "kat", traits=frozenset({dq.Trait.FULL_TEXT}))])
        while writer.merge():
            pass
    index = Snapshot.open(tmp_path)
    assert found(index, dq.With(dq.Trait.IMAGE)) == found(index, dq.With(dq.Trait.AUDIO)) == [1]
    assert found(index, dq.With(dq.Trait.FULL_TEXT)) == [3]
    assert found(index, dq.With(dq.Trait.VIDEO)) == []
