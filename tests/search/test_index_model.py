"""Whatever is added, replaced, deleted and merged, the index answers as looking at every article would."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from search_index_model import Model, some_masks
from whoosh import index as whoosh_index

from reader.domain import query as dq
from reader.domain.entity import EntityKind
from reader.search import builder, compounds, matching, places, ranking, scoring, tokens
from reader.search.index import IndexDocument, IndexWriter, Masks, Snapshot
from reader.search.translate import to_whoosh

# fmt: off
WORDS = [
    "huis", "huizen", "huisje", "House", "houses", "de", "kat", "katten", "katt", "cat", "Idee",
    "ideeën", "stadhuis", "stadshuizen", "konijnenhuis", "fietskatten", "stad",
    "fiets", "été", "ete", "maison", "maisons", "a", "ab", "abc", "to", "be", "or",
]
# fmt: on
NAMES = {1: "Mark Rutte", 2: "Rutte", 3: "Café de Kat", 4: "Mark de Kat", 5: "Zürich"}

# Always there: the parts of compounds that have to be words of the index. Those of articles that are gone are words of
# it until the next merge, which no model should have to know.
PARTS = IndexDocument(99, 0, 1, "", "", "stad konijn")

word = st.sampled_from(WORDS)
text = st.lists(word, max_size=12).map(" ".join)
named = st.lists(
    st.tuples(st.sampled_from(EntityKind), st.sampled_from(sorted(NAMES))).map(lambda n: (n[0], n[1], NAMES[n[1]])),
    max_size=3,
).map(tuple)
documents = st.builds(
    IndexDocument,
    id=st.integers(1, 30),
    date=st.integers(-5, 5),
    source=st.integers(1, 3),
    language=st.sampled_from(["nl", "en", "fr", "fy", ""]),
    title=text,
    text=text,
    entities=named,
    author=text,
    traits=st.frozensets(st.sampled_from(dq.Trait), max_size=2),
)
field = st.sampled_from(dq.Field)
leaves = st.one_of(
    st.just(dq.Everything()),
    st.just(dq.Nothing()),
    st.builds(dq.Word, word, field, st.booleans()),
    st.builds(dq.Prefix, word.map(lambda w: w[:2]), field),
    st.builds(dq.Fuzzy, word, field),
    st.builds(dq.Phrase, st.lists(word, min_size=1, max_size=3).map(tuple), field),
    st.builds(dq.Near, st.lists(word, min_size=2, max_size=3).map(tuple), st.integers(0, 4), field),
    st.builds(dq.With, st.sampled_from(dq.Trait)),
    st.builds(dq.Among, st.frozensets(st.integers(1, 30))),
    st.builds(dq.Dated, st.none() | st.integers(-6, 6), st.none() | st.integers(-6, 6)),
    st.builds(dq.FromSource, st.frozensets(st.integers(1, 4))),
    st.builds(dq.InLanguage, st.sampled_from(["nl", "en", "fy", "de"])),
    st.builds(dq.Named, st.sampled_from(["rutte", "Mark Rutte", "kat", "mark de kat", "zurich"]), st.none()),
    st.builds(dq.Named, st.sampled_from(["rutte", "kat"]), st.sampled_from(EntityKind)),
)
plain_queries = st.recursive(
    leaves,
    lambda part: st.one_of(
        st.builds(dq.And, st.lists(part, max_size=3).map(tuple)),
        st.builds(dq.Or, st.lists(part, max_size=3).map(tuple)),
        st.builds(dq.Not, part),
    ),
    max_leaves=5,
)
queries = st.recursive(
    plain_queries | st.builds(dq.Has, st.sampled_from(dq.Flag)),
    lambda part: st.one_of(st.builds(dq.And, st.tuples(part, part)), st.builds(dq.Not, part)),
    max_leaves=3,
)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("apply"), st.lists(documents, max_size=12), st.frozensets(st.integers(1, 30), max_size=5)),
        st.tuples(st.just("merge"), st.none(), st.none()),
    ),
    min_size=1,
    max_size=6,
)


@pytest.fixture(autouse=True)
def small_segments(monkeypatch: pytest.MonkeyPatch) -> None:
    """Five articles a segment: one batch makes several. And so few codes for words, and so short lists, that what is
    there for large ones is used."""
    monkeypatch.setattr(builder, "MOST_ARTICLES", 5)
    for module in (builder, tokens):
        monkeypatch.setattr(module, "OWN_CODES", 4)
        monkeypatch.setattr(module, "SHARED_CODES", 2)
    monkeypatch.setattr(matching, "_SHORT", 1)
    monkeypatch.setattr(matching, "_TO_SPARE", 0.5)
    monkeypatch.setattr(places, "_WIDEST_BY_CODES", 2)
    monkeypatch.setattr(scoring, "_TOGETHER", 7)
    monkeypatch.setattr(ranking, "_STRETCH", 3)
    monkeypatch.setattr(ranking, "_AT_ONCE", 2)
    monkeypatch.setattr(compounds, "_FEW", 1)


def run(folder: Path, taken: list) -> Model:
    model = Model()
    with IndexWriter(folder) as writer:
        writer.apply([PARTS])
        model.apply([PARTS])
        for what, added, deleted in taken:
            if what == "merge":
                writer.merge()
            else:
                writer.apply(added, deleted)
                model.apply(added, deleted)
            assert sorted(writer.ids().tolist()) == sorted(model.documents)
    return model


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(steps, st.lists(queries, min_size=1, max_size=8), st.integers(0, 12))
def test_answers_as_brute_force(taken: list, asked: list[dq.Query], limit: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        model = run(Path(folder), taken)
        snapshot = Snapshot.open(Path(folder))
        masks = some_masks(model.documents)
        assert snapshot.ids().tolist() == model.matching(dq.Everything(), masks)
        for query in asked:
            expected = model.matching(query, masks)
            assert snapshot.matching(query, masks).tolist() == expected
            assert snapshot.matching(query, masks, limit).tolist() == expected[:limit]
            assert snapshot.count(query, masks) == len(expected)
            ids, scores = snapshot.best(query, masks, now=3)
            right = model.scores(query, masks, 3)
            assert dict(zip(ids.tolist(), scores.tolist(), strict=True)) == pytest.approx(right, rel=1e-4)
            assert ranked(ids.tolist(), scores.tolist(), model) == ids.tolist()
            assert snapshot.best(query, masks, limit, now=3)[0].tolist() == ids.tolist()[:limit]
            facets = snapshot.facets(query, masks)
            assert facets.total == len(expected)
            for kind in EntityKind:
                assert dict(facets.entities[kind]) == model.entities(query, masks, kind)
            assert dict(facets.sources) == count(model.documents[id].source for id in expected)
            assert facets.months == sorted(count(month(model.documents[id].date) for id in expected).items())
            assert dict(facets.languages) == count(model.documents[id].language for id in expected)
        del snapshot


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(documents, min_size=6, max_size=24), st.lists(queries, min_size=1, max_size=6), st.integers(0, 12))
def test_first_pages_of_segments_that_follow_each_other(
    taken: list[IndexDocument], asked: list[dq.Query], limit: int
) -> None:
    """As when articles only ever come newer than those before."""
    documents = [replace(one, id=n, date=n // 3) for n, one in enumerate(taken, 1)]
    with tempfile.TemporaryDirectory() as folder:
        model = Model()
        with IndexWriter(Path(folder)) as writer:
            for first in range(0, len(documents), 5):
                writer.apply(documents[first : first + 5], [first - 1])
                model.apply(documents[first : first + 5], [first - 1])
        snapshot = Snapshot.open(Path(folder))
        masks = some_masks(model.documents)
        for query in asked:
            expected = model.matching(query, masks)
            assert snapshot.matching(query, masks, limit).tolist() == expected[:limit]
            assert snapshot.matching(query, masks).tolist() == expected
        del snapshot


def has_near(query: dq.Query) -> bool:
    """Whoosh has no class for it that any order fits."""
    if isinstance(query, dq.And | dq.Or):
        return any(map(has_near, query.parts))
    return has_near(query.part) if isinstance(query, dq.Not) else isinstance(query, dq.Near)


def ranked(ids: list[int], scores: list[float], model: Model) -> list[int]:
    order = dict(zip(ids, scores, strict=True))
    return sorted(ids, key=lambda n: (-order[n], -model.documents[n].date, -n))


def month(date: int) -> str:
    return f"{datetime.fromtimestamp(date, UTC):%Y-%m}"


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(steps, st.lists(plain_queries, min_size=1, max_size=6))
def test_whoosh_itself_gives_the_same_answers(taken: list, asked: list[dq.Query]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        run(Path(folder), taken)
        snapshot = Snapshot.open(Path(folder))
        with whoosh_index.open_dir(folder).searcher() as searcher:
            asked = [query for query in asked if not has_near(query)]
            for query in asked if snapshot.documents else ():  # without segments Whoosh asks no matcher at all
                # Whoosh's InverseMatcher (NOT) may give a deleted document that follows the last one it leaves out
                found = [
                    n
                    for n in searcher.docs_for_query(to_whoosh(query, snapshot.lexicon))
                    if not searcher.reader().is_deleted(n)
                ]
                theirs = {searcher.stored_fields(number)["id"] for number in found}
                assert theirs == set(snapshot.matching(query, Masks()).tolist())
        del snapshot


def count(values: object) -> dict[object, int]:
    keys, counts = np.unique(np.array(list(values)), return_counts=True)  # type: ignore[call-overload]
    return dict(zip(keys.tolist(), counts.tolist(), strict=True))
