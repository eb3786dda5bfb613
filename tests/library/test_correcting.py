"""What the person says of names: done at once, undone exactly, stronger than any engine, for good."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from making import put, received
from planting import ORGANISATION, OTHER, PERSON, PLACE, Finder, index_all, known, recognise_all

from reader.domain.entity import EntityKey, EntityKind
from reader.errors import LeeszaalError
from reader.library.asking import SearchRequest
from reader.library.correcting import Corrected
from reader.library.library import Library
from reader.paths import Paths

NAMES = {
    "Joe Biden": PERSON, "Biden": PERSON, "J. Biden": PERSON, "Joseph Biden": PERSON, "Apple": OTHER, "Delft": PLACE,
    "President Smit": PERSON, "Fabriek": ORGANISATION,
}  # fmt: skip
TEXTS = (
    ("Joe Biden in Delft", "Biden sprak bij Apple."),
    ("Joseph Biden", "Joseph Biden kocht Apple. Daarna at hij een appel."),
    ("Fabriek in Delft", "President Smit van de Nieuwe Fabriek zei niets over Joe Biden."),
    ("Niets", "Hier staat de Nieuwe Molen en meer niet."),
)


@pytest.fixture
def library(paths: Paths) -> Iterator[Library]:
    library = Library.open(paths)
    put(library.stores, *(received(title, text) for title, text in TEXTS))
    recognise_all(library.stores, Finder(NAMES))
    index_all(library)
    yield library
    library.close()


def state(library: Library) -> object:
    """All that a person can see of entities, and that the counted table is what counting anew gives."""
    connection = library.stores.database.connection()
    counted = connection.execute("SELECT entity_id, article_id, mentions FROM entity_article ORDER BY 1, 2").fetchall()
    recounted = connection.execute(
        "SELECT n.entity_id, m.article_id, count(*) FROM mention m JOIN naming n ON n.id = m.naming_id"
        " WHERE n.entity_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM hidden_here h"
        " WHERE h.article_id = m.article_id AND h.entity_id = n.entity_id) GROUP BY 1, 2 ORDER BY 1, 2"
    ).fetchall()
    assert counted == recounted
    kept = connection.execute("SELECT id, articles FROM entity WHERE articles").fetchall()
    assert dict(kept) == {n: len({b for a, b, _ in counted if a == n}) for n in {row[0] for row in counted}}
    articles = [row[0] for row in connection.execute("SELECT id FROM article ORDER BY id")]
    return [
        [(one.start, one.end, one.kind, one.entity_name) for one in library.article(n).mentions or ()] for n in articles
    ], [(one.entity.name, one.entity.kind, one.articles) for one in library.entities.named("")]


def marked(library: Library, article_id: int) -> list[tuple[str, EntityKind, str]]:
    return [(one.text, one.kind, one.entity_name) for one in library.article(article_id).mentions or ()]


def test_merging_makes_one_of_two_and_undoing_two_of_one(library: Library) -> None:
    before = state(library)
    one, other = known(library, "Joseph Biden"), known(library, "Joe Biden")
    merged = library.correcting.merge(one, other)
    assert set(merged.changes.updated) == {2}
    assert library.entities.find("Joseph Biden") is None
    assert library.entities.card(other).articles == 3
    assert [(row.text, row.of) for row in library.entities.page(other).spellings if row.of] == [
        ("Joseph Biden", EntityKey(PERSON, "Joseph Biden"))
    ]
    state(library)
    assert library.correcting.undo(merged.undo).updated
    assert state(library) == before


def test_merging_and_splitting_is_as_nothing(library: Library) -> None:
    before = state(library)
    one, other = known(library, "Joseph Biden"), known(library, "Joe Biden")
    library.correcting.merge(one, other)
    library.correcting.split(other, "Joseph Biden", EntityKey(PERSON, "Joseph Biden"))
    assert state(library) == before
    assert library.correcting.all() == ()


def test_splitting_and_merging_is_as_nothing(library: Library) -> None:
    before = state(library)
    biden = known(library, "Joe Biden")
    library.correcting.split(biden, "Biden")
    assert ("Biden", PERSON, "Biden") in marked(library, 1)
    library.correcting.merge(known(library, "Biden"), biden)
    assert state(library) == before
    assert library.correcting.all() == ()


def test_merges_do_not_go_round(library: Library) -> None:
    one, other = known(library, "Joseph Biden"), known(library, "Joe Biden")
    with pytest.raises(LeeszaalError):
        library.correcting.merge(one, one)
    library.correcting.merge(one, other)
    smit = known(library, "President Smit")
    library.correcting.merge(other, smit)
    library.correcting.merge(smit, one)  # all three are one, whichever way
    names = {name for _, kind, name in marked(library, 3) if kind is PERSON}
    assert len(names) == 1
    state(library)


def test_whoever_is_written_so_is_found_where_nobody_is_called_so(library: Library) -> None:
    index_all(library)
    library.correcting.merge(known(library, "Joseph Biden"), known(library, "Joe Biden"))
    for text, count in (
        ('persoon:"Joseph Biden" ', 3),
        ('"Joseph Biden" ', 1),
        ("plaats:delft ", 2),
        ("org:Delft ", 0),
    ):
        index_all(library)
        assert library.search(SearchRequest(text)).total == count, text
    assert len(library.matching('persoon:"Joseph Biden"')) == 3


def test_another_kind(library: Library) -> None:
    before = state(library)
    corrected = library.correcting.other_kind(known(library, "Apple"), ORGANISATION)
    assert ("Apple", ORGANISATION, "Apple") in marked(library, 1)
    assert library.entities.find("Apple", OTHER) is None
    back = library.correcting.other_kind(known(library, "Apple"), OTHER)
    assert state(library) == before
    assert library.correcting.all() == ()
    library.correcting.undo(back.undo)
    library.correcting.undo(corrected.undo)
    assert state(library) == before


def test_not_a_name(library: Library) -> None:
    before = state(library)
    corrected = library.correcting.not_a_name(known(library, "Apple"))
    assert [one[0] for one in marked(library, 1)] == ["Joe Biden", "Delft", "Biden"]
    index_all(library)
    assert library.search(SearchRequest("overig:Apple ")).total == 0
    library.correcting.undo(corrected.undo)
    assert state(library) == before


def test_a_spelling_that_is_no_name(library: Library) -> None:
    library.correcting.not_a_name(known(library, "Joe Biden"), "Biden")
    assert [one[0] for one in marked(library, 1)] == ["Joe Biden", "Delft", "Apple"]
    state(library)


def test_hiding_here_and_everywhere(library: Library) -> None:
    before = state(library)
    delft = known(library, "Delft")
    here = library.correcting.hide(delft, 1)
    assert "Delft" not in [one[0] for one in marked(library, 1)]
    assert "Delft" in [one[0] for one in marked(library, 3)]
    assert library.entities.card(delft).articles == 1
    for _ in range(2):  # undone twice is undone
        library.correcting.undo(here.undo)
        assert state(library) == before
    everywhere = library.correcting.hide(delft)
    assert "Delft" not in [one[0] for one in marked(library, 3)]
    assert [one.entity.name for one in library.entities.hidden()] == ["Delft"]
    library.correcting.undo(everywhere.undo)
    assert state(library) == before


def test_a_name_of_ones_own(library: Library) -> None:
    before = state(library)
    biden = known(library, "Joe Biden")
    corrected = library.correcting.rename(biden, "  president \n \u202eBiden\x07 ")
    assert library.entities.card(biden).entity.name == "president Biden"
    assert ("Joe Biden", PERSON, "president Biden") in marked(library, 1)
    index_all(library)
    assert library.search(SearchRequest('persoon:"president Biden" ')).total == 2
    assert library.search(SearchRequest('persoon:"joe biden" ')).total == 2  # the name it had still finds it
    for refused in ("", " ", "\u202e", "x" * 501, "Joseph Biden", "half \ud800"):
        with pytest.raises(LeeszaalError):
            library.correcting.rename(biden, refused)
    library.correcting.undo(corrected.undo)
    assert state(library) == before


def test_other_bounds_and_names_that_were_missed(library: Library) -> None:
    before = state(library)
    finder = Finder(NAMES)
    corrected = library.correcting.bounds("Smit", PERSON, "President Smit")
    assert corrected.changes.updated == (3,)
    missed = library.correcting.bounds("Nieuwe Molen", PLACE)
    grown = library.correcting.bounds("Nieuwe Fabriek", ORGANISATION, "Fabriek")
    recognise_all(library.stores, finder)
    assert marked(library, 4) == [("Nieuwe Molen", PLACE, "Nieuwe Molen")]
    assert {one[0] for one in marked(library, 3)} >= {"Smit", "Nieuwe Fabriek", "Fabriek"}
    for one in (grown, missed, corrected):
        library.correcting.undo(one.undo)
    recognise_all(library.stores, finder)
    assert state(library) == before
    with pytest.raises(LeeszaalError):
        library.correcting.bounds("Rotterdam", PLACE, "Delft")
    with pytest.raises(LeeszaalError):
        library.correcting.bounds("!?", PLACE)
    with pytest.raises(LeeszaalError):
        library.correcting.bounds("Del\ud800ft", PLACE)
    assert library.entities.find("Del\ud800ft") is None


def correct_all(library: Library) -> None:
    library.correcting.merge(known(library, "Joseph Biden"), known(library, "Joe Biden"))
    library.correcting.other_kind(known(library, "Apple"), ORGANISATION)
    library.correcting.rename(known(library, "Joe Biden"), "Biden senior")
    library.correcting.hide(known(library, "Delft"))
    library.correcting.hide(known(library, "Fabriek"), 3)
    library.correcting.bounds("Nieuwe Molen", PLACE)
    recognise_all(library.stores, Finder(NAMES))


def test_another_engine_changes_nothing_that_was_said(library: Library) -> None:
    correct_all(library)
    before = state(library)
    recognise_all(library.stores, Finder(NAMES, "a better one"))
    assert state(library) == before


def test_another_library_takes_them_over(library: Library, tmp_path: Path) -> None:
    correct_all(library)
    file = tmp_path / "mine.json"
    assert library.correcting.export_to(file) == 6
    other = Library.open(Paths.within(tmp_path / "other"))
    assert len(json.loads(file.read_text("utf-8"))["corrections"]) == 6
    imported = other.correcting.import_from(file)  # before there is anything to correct
    put(other.stores, *(received(title, text) for title, text in TEXTS))
    recognise_all(other.stores, Finder(NAMES))
    assert state(other) == state(library)
    other.correcting.undo(imported.undo)
    recognise_all(other.stores, Finder(NAMES, "again"))
    assert other.correcting.all() == ()
    other.correcting.import_from(file)
    recognise_all(other.stores, Finder(NAMES))
    assert state(other) == state(library)
    other.close()


def test_very_many_missed_names_are_not_looked_for_one_by_one(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "many.json"
    said = [{"correction": "bounds", "kind": "place", "text": f"Oord {n}"} for n in range(2_000)]
    file.write_text(json.dumps({"format": "leeszaal-corrections", "version": 1, "corrections": said}), "utf-8")
    library.correcting.import_from(file)
    assert library.pending().recognising == len(TEXTS)


@pytest.mark.parametrize(
    "content",
    [
        b"", b"\x00\xff", b"[]", b"{}", b'{"format": "leeszaal-corrections", "version": 2, "corrections": []}',
        b'{"format": "leeszaal-corrections", "version": 1, "corrections": {}}', b"[" * 100_000,
        *(
            b'{"format": "leeszaal-corrections", "version": 1, "corrections": [%s]}' % one
            for one in (
                b"1", b"{}", b'{"correction": "same", "kind": "person", "name": "x"}',
                b'{"correction": "same", "kind": "god", "name": "x", "is": null}',
                b'{"correction": "rename", "kind": "person", "name": "x", "shown": 7}',
                b'{"correction": "rename", "kind": "person", "name": "x", "shown": "%s"}' % (b"y" * 501),
                b'{"correction": "same", "kind": "person", "name": "a", "is": {"kind": "person", "name": "b"}},'
                b'{"correction": "same", "kind": "person", "name": "b", "is": {"kind": "person", "name": "a"}}',
                b'{"correction": "hide", "kind": "person", "name": "\\ud800"}',
                b'{"correction": "bounds", "kind": "person", "text": "a", "found": "b"}',
            )
        ),
    ],
)  # fmt: skip
def test_a_wrong_file_changes_nothing(library: Library, tmp_path: Path, content: bytes) -> None:
    before = state(library)
    file = tmp_path / "wrong.json"
    file.write_bytes(content)
    with pytest.raises(LeeszaalError) as refused:
        library.correcting.import_from(file)
    assert "\n" not in str(refused.value)
    assert state(library) == before
    assert library.correcting.all() == ()


def test_suggestions_are_answered_once(library: Library) -> None:
    (suggestion,) = library.correcting.suggestions()
    assert (suggestion.one.name, suggestion.other.name, suggestion.reason) == ("Joe Biden", "Joseph Biden", "surname")
    assert suggestion.shared == ("Apple",)
    library.correcting.unsure(suggestion)
    assert library.correcting.suggestions() == (suggestion,)
    library.correcting.different(suggestion)
    assert library.correcting.suggestions() == ()
    library.correcting.ask_again(suggestion)
    same = library.correcting.same(suggestion)
    assert library.correcting.suggestions() == ()
    assert library.entities.find("Joseph Biden") is None
    library.correcting.undo(same.undo)
    assert library.correcting.suggestions() == (suggestion,)


KINDS_OF_ACT = ["merge", "kind", "not", "hide", "here", "rename", "split", "spelling"]
ACTS = st.lists(st.tuples(st.sampled_from(KINDS_OF_ACT), st.integers(0, 40), st.integers(0, 40)), max_size=8)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ACTS)
def test_any_acts_are_counted_right_and_undone_one_by_one(library: Library, acts: list[tuple[str, int, int]]) -> None:
    begun = state(library)
    states, done = [begun], []
    for act in acts:
        corrected = _do(library, *act)
        if corrected is not None:
            done.append(corrected)
            states.append(state(library))
    recognise_all(library.stores, Finder(NAMES, f"engine {hash(tuple(acts))}"))
    assert state(library) == states[-1]
    for corrected, before in zip(reversed(done), reversed(states[:-1]), strict=True):
        library.correcting.undo(corrected.undo)
        assert state(library) == before
    assert library.correcting.all() == ()


def _do(library: Library, act: str, one: int, other: int) -> Corrected | None:
    shown = [*library.entities.named(""), *library.entities.hidden()]
    if not shown:
        return None
    first, second = shown[one % len(shown)].entity, shown[other % len(shown)].entity
    spellings = library.entities.page(first.id).spellings
    spelling = spellings[other % len(spellings)]
    correcting = library.correcting
    try:
        match act:
            case "merge":
                return correcting.merge(first.id, second.id)
            case "kind":
                return correcting.other_kind(first.id, list(EntityKind)[other % 4])
            case "not":
                return correcting.not_a_name(first.id)
            case "spelling":
                return correcting.not_a_name(first.id, spelling.text)
            case "hide":
                return correcting.hide(first.id)
            case "here":
                return correcting.hide(first.id, 1 + other % 4)
            case "rename":
                return correcting.rename(first.id, f"Naam {other}")
        return correcting.split(first.id, spelling.text, spelling.of)
    except LeeszaalError:
        return None


def test_who_was_merged_is_looked_up_as_the_other(library: Library) -> None:
    one, other = known(library, "Joseph Biden"), known(library, "Joe Biden")
    merged = library.correcting.merge(one, other)
    assert library.entities.card(one) == library.entities.card(other)
    assert library.entities.page(one).card.entity.id == other
    library.correcting.undo(merged.undo)
    assert library.entities.card(one).entity.name == "Joseph Biden"
    library.correcting.not_a_name(one)
    assert library.entities.card(one).articles == 0
