"""What comes first when the best match is asked for, and what is most alike."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from small_index import article, snapshot_of

from reader.domain import query as dq
from reader.domain.entity import EntityKind
from reader.search.folding import words
from reader.search.index import IndexWriter, Masks, Snapshot

NO_MASKS = Masks()


def best(index: Snapshot, query: dq.Query, **more: object) -> list[int]:
    return index.best(query, **more)[0].tolist()  # type: ignore[arg-type]


def test_best_match_prefers_title_then_lead_then_the_rest(tmp_path: Path) -> None:
    filler = " ".join(f"w{n}" for n in range(70))
    texts = [("Dag", f"{filler} kat"), ("Dag", f"kat {filler}"), ("Kat", f"{filler} hond")]
    index = snapshot_of(tmp_path, [article(i, text, title, date=0) for i, (title, text) in enumerate(texts, 1)])
    assert best(index, dq.Word("kat")) == [3, 2, 1]


def test_best_match_prefers_who_is_known_to_be_named(tmp_path: Path) -> None:
    rutte = ((EntityKind.PERSON, 7, "Mark Rutte"),)
    index = snapshot_of(
        tmp_path, [article(1, "rutte sprak", entities=rutte, date=0), article(2, "rutte sprak", date=0)]
    )
    assert best(index, dq.Word("rutte")) == [1, 2]
    named = snapshot_of(
        tmp_path,
        [article(3, "mark rutte sprak over rutte", title="Rutte", entities=rutte), article(4, "x", entities=rutte)],
    )
    assert best(named, dq.Named("Mark Rutte", EntityKind.PERSON)) == [3, 1, 4]


def test_best_match_prefers_the_word_as_typed_then_its_forms_then_compounds(tmp_path: Path) -> None:
    texts = ["een raketaanvallen nu", "een aanvallen nu", "een aanval nu"]
    index = snapshot_of(tmp_path, [article(i, text, date=0) for i, text in enumerate(texts, 1)])
    assert best(index, dq.Word("aanval")) == [3, 2, 1]
    assert best(index, dq.Word("aanvallen")) == [2, 3, 1]
    assert best(index, dq.Word("aanval", stemmed=False)) == [3]


def test_best_match_mildly_prefers_what_is_new(tmp_path: Path) -> None:
    year = 365 * 86_400
    index = snapshot_of(
        tmp_path,
        [article(1, "kat", date=0), article(2, "kat", date=year), article(3, "kat", title="kat", date=0)],
    )
    ids, scores = index.best(dq.Word("kat"))
    assert ids.tolist() == [3, 2, 1]
    by_id = dict(zip(ids.tolist(), scores.tolist(), strict=True))
    assert by_id[1] / by_id[2] == pytest.approx(0.875)
    later = dict(zip(*(part.tolist() for part in index.best(dq.Word("kat"), now=2 * year)), strict=True))
    assert later[1] / later[2] == pytest.approx((0.75 + 0.25 / 4) / 0.875)


def test_scores_do_not_change_with_what_was_deleted_and_merged(tmp_path: Path) -> None:
    with IndexWriter(tmp_path) as writer:
        writer.apply([article(i, "kat " * i + "hond") for i in range(1, 20)])
        writer.apply([article(i, "kat") for i in range(20, 25)], range(10, 18))
        before = Snapshot.open(tmp_path).best(dq.Word("kat"))
        assert writer.merge()
        after = Snapshot.open(tmp_path).best(dq.Word("kat"))
    assert after[0].tolist() == before[0].tolist()
    assert after[1].tolist() == pytest.approx(before[1].tolist())


def test_of_equal_matches_the_newest_come_first(tmp_path: Path) -> None:
    index = snapshot_of(tmp_path, [article(i, "kat") for i in range(1, 30)], [article(i, "kat") for i in range(30, 40)])
    assert index.best(dq.Word("kat"), NO_MASKS, 5)[0].tolist() == [39, 38, 37, 36, 35]
    assert index.best(dq.Everything(), NO_MASKS, 3)[0].tolist() == [39, 38, 37]


def test_articles_are_alike_by_the_names_they_share_first(tmp_path: Path) -> None:
    def named(*numbers: int) -> tuple[tuple[EntityKind, int, str], ...]:
        return tuple((EntityKind.PERSON, number, f"P{number}") for number in numbers)

    text = "de minister sprak over belastingen en woningen"
    common = [article(n, "x", entities=named(3)) for n in range(10, 30)]
    index = snapshot_of(
        tmp_path,
        [article(1, text, entities=named(1, 2, 3)), article(2, "heel iets anders", entities=named(1, 2))],
        [article(3, text), article(4, "weer anders", entities=named(3)), *common],
        [article(5, "nog iets"), article(6, text, entities=named(1, 2, 3))],
    )  # fmt: skip
    alike = index.more_like(1, words(text), 4)
    assert [one.id for one in alike] == [6, 2, 3, 29]
    assert alike[0].likeness == pytest.approx(1)
    assert set(alike[1].entities) == {1, 2}
    assert alike[2].entities == () and "belastingen" in alike[2].words
    assert 6 not in [one.id for one in index.more_like(1, [], 9, Masks(hidden=np.arange(31) == 6))]
    assert index.more_like(999, ["zomaar"], 5) == []
