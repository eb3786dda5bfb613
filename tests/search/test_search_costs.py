"""That an answer is given up soon, and that nothing is held on to."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from reader.domain import query as dq
from reader.errors import Cancelled
from reader.search import builder, scoring
from reader.search.index import IndexDocument, IndexWriter, Masks, Snapshot
from reader.search.ranking import in_order

QUERIES = (
    dq.Or((dq.Word("straat"), dq.Word("kat"), dq.Prefix("ho"))),
    dq.Near(("de", "kat"), 3),
    dq.Phrase(("de", "kat")),
    dq.Fuzzy("katt"),
)
ARTICLES = 60


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Six segments, of which two are looked at together."""
    monkeypatch.setattr(builder, "MOST_ARTICLES", 10)
    monkeypatch.setattr(scoring, "_TOGETHER", 20)
    with IndexWriter(tmp_path) as writer:
        for first in range(0, ARTICLES, 10):
            writer.apply(
                [
                    IndexDocument(n, n, 1, "nl", f"De kat {n}", "de kat van de hoofdstraat en de katten", ())
                    for n in range(first + 1, first + 11)
                ]
            )
    return tmp_path


def never() -> bool:
    return False


def asked(snapshot: Snapshot, query: dq.Query, is_cancelled: Callable[[], bool]) -> None:
    snapshot.best(query, Masks(), None, is_cancelled)
    snapshot.best(query, Masks(), 5, is_cancelled)
    snapshot.facets(query, Masks(), 5, is_cancelled)
    snapshot.matching(query, Masks(), None, is_cancelled)


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: type(query).__name__)
def test_a_question_can_be_withdrawn_at_every_moment_it_looks(folder: Path, query: dq.Query) -> None:
    snapshot = Snapshot.open(folder)
    asked(snapshot, query, never)  # the first reads more of the files, and looks more often
    looks = 0

    def count() -> bool:
        nonlocal looks
        looks += 1
        return False

    asked(snapshot, query, count)
    assert looks > 4 * 3  # for each of four answers at least once in each group of segments
    for most in range(looks):
        left = iter(range(most))
        with pytest.raises(Cancelled):
            asked(snapshot, query, lambda left=left: next(left, None) is None)
    asked(snapshot, query, never)


@pytest.mark.parametrize("is_looking", [True, False])
def test_python_looks_for_garbage_between_answers_only(folder: Path, is_looking: bool) -> None:
    snapshot = Snapshot.open(folder)
    seen = set()

    def look() -> bool:
        seen.add(gc.isenabled())
        snapshot.matching(QUERIES[0], limit=3)  # another answer meanwhile, as in another thread
        return False

    was_enabled = gc.isenabled()
    try:
        gc.enable() if is_looking else gc.disable()
        for query in QUERIES:
            asked(snapshot, query, look)
            snapshot.count(query, Masks(), look)
            with pytest.raises(Cancelled):
                snapshot.count(query, Masks(), lambda: True)
            assert gc.isenabled() == is_looking
    finally:
        gc.enable() if was_enabled else gc.disable()
    assert seen == {False}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks Linux what is mapped")
def test_the_files_go_with_the_snapshot_that_read_them(folder: Path) -> None:
    """Not when Python next looks for garbage: that may be long after, and on Windows a mapped file cannot go."""

    def mapped() -> int:
        return Path("/proc/self/maps").read_text().count(str(folder))

    gc.disable()
    try:
        snapshot = Snapshot.open(folder)
        for query in QUERIES:
            asked(snapshot, query, never)
            snapshot.matching(query, limit=3)
        assert mapped() == ARTICLES / 10
        del snapshot
        assert mapped() == 0
    finally:
        gc.enable()


def test_the_first_few_are_those_of_the_whole_order() -> None:
    chance = np.random.default_rng(1)
    scores = chance.integers(0, 50, 70_000).astype(np.float32) / 7  # so many equals that the earlier has to win
    matches = chance.random(len(scores)) < 0.7
    right = sorted(np.flatnonzero(matches).tolist(), key=lambda n: (-scores[n], n))

    def check() -> None:
        pass

    assert in_order(matches, scores, None, check).tolist() == right
    for limit in (0, 1, 50, 20_000, 100_000):
        assert in_order(matches, scores, limit, check).tolist() == right[:limit]
