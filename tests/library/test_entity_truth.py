"""Whatever is said of names and happens to articles, all that is kept of entities is what follows from it."""

from __future__ import annotations

import contextlib
import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from making import put, received
from planting import OTHER, PERSON, PLACE, Finder, recognise_all

from reader.domain.correction import Bounded, Correction, Hidden, Moved, Renamed
from reader.domain.entity import EntityKey, EntityKind, Mention
from reader.domain.entity_views import Follow, Mute
from reader.errors import LeeszaalError
from reader.library.library import Library
from reader.library.recognising import recognise_pending

NAMES = {"Anna Smit": PERSON, "Smit": PERSON, "Berg": PERSON, "Karel Berg": PERSON, "Delft": PLACE, "Appel": OTHER}
KEYS = [EntityKey(kind, name) for name, kind in NAMES.items()] + [EntityKey(PLACE, "Berg"), EntityKey(OTHER, "Nieuw")]
SPELLINGS = ["", "", "Smit", "Berg", "Delft"]
BODIES = ["Anna Smit en Smit.", "Karel Berg zag Berg in Delft.", "Een Appel.\n\nDelft en Berg.", "Niets.", "Smit at."]

keys = st.sampled_from(KEYS)
corrections: st.SearchStrategy[Correction] = st.one_of(
    st.builds(Moved, keys, st.one_of(st.none(), keys, keys), st.sampled_from(SPELLINGS)),
    st.builds(Renamed, keys, st.sampled_from(["Een naam", "Smit"])),
    st.builds(Hidden, keys, st.sampled_from(["", "test:0", "test:1", "test:2"])),
)
ACTS = st.lists(
    st.one_of(
        st.tuples(st.just("say"), st.lists(corrections, min_size=1, max_size=3)),
        st.tuples(st.just("unsay"), st.integers(0, 20)),
        st.tuples(st.just("put"), st.tuples(st.integers(0, 3), st.sampled_from(BODIES), st.integers(1, 9))),
        st.tuples(st.just("remove"), st.integers(0, 3)),
        st.tuples(st.just("copy"), st.tuples(st.integers(0, 3), st.integers(0, 3))),
        st.tuples(st.just("recognise"), st.integers(1, 3)),
        st.tuples(st.just("mute"), keys),
    ),
    max_size=12,
)


def check(library: Library) -> None:
    connection = library.stores.database.connection()
    kept = library.stores.corrections.all()
    entities = {
        n: EntityKey(EntityKind(kind), name)
        for n, kind, name in connection.execute("SELECT id, kind, name FROM entity")
    }
    for kind, name, spelling, entity_id in connection.execute("SELECT kind, name, spelling, entity_id FROM naming"):
        meant = kept.entity_of(EntityKey(EntityKind(kind), name), spelling)
        assert (entities[entity_id] if entity_id is not None else None) == meant
    for key in KEYS:
        assert library.stores.corrections.meant(key) == kept.entity_of(key)
    hidden_here = set(connection.execute("SELECT article_id, entity_id FROM hidden_here"))
    identities = dict(connection.execute("SELECT identity, id FROM article"))
    recognised = {row[0] for row in connection.execute("SELECT article_id FROM recognition")}
    ids = {key: n for n, key in entities.items()}
    wanted = {
        (identities[one.article], ids[meant])
        for one in kept
        if isinstance(one, Hidden) and one.article in identities and (meant := kept.entity_of(one.who)) is not None
    }
    assert {row for row in wanted if row[0] in recognised} <= hidden_here <= wanted
    assert (
        connection.execute("SELECT * FROM entity_article ORDER BY 1, 2").fetchall()
        == connection.execute(
            "SELECT n.entity_id, m.article_id, a.instant, count(*), min(m.start) < r.lead_end FROM mention m"
            " JOIN naming n ON n.id = m.naming_id JOIN article a ON a.id = m.article_id"
            " JOIN recognition r ON r.article_id = m.article_id WHERE n.entity_id IS NOT NULL"
            " AND (m.article_id, n.entity_id) NOT IN hidden_here GROUP BY 1, 2 ORDER BY 1, 2"
        ).fetchall()
    )
    assert not connection.execute(
        "SELECT id FROM entity e WHERE articles <> (SELECT count(*) FROM entity_article x WHERE x.entity_id = e.id"
        " AND x.article_id NOT IN (SELECT article_id FROM copy))"
    ).fetchall()
    own = {one.who: one.shown for one in kept if isinstance(one, Renamed) and kept.entity_of(one.who) == one.who}
    away = {
        one.who for one in kept if isinstance(one, Hidden) and not one.article and kept.entity_of(one.who) == one.who
    }
    for n, shown, is_hidden in connection.execute("SELECT id, shown_name, is_hidden FROM entity"):
        assert (shown, bool(is_hidden)) == (own.get(entities[n]), entities[n] in away)
    muted = {
        kept.entity_of(EntityKey(EntityKind(kind), name))
        for kind, name in connection.execute("SELECT kind, name FROM muted")
    }
    assert {entities[n] for (n,) in connection.execute("SELECT entity_id FROM muted_entity")} == muted - {None}
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ACTS)
def test_all_that_is_kept_follows_from_what_was_said(library: Library, acts: list[tuple[str, object]]) -> None:
    for table in ("copy", "article", "correction", "muted", "muted_entity", "naming", "entity"):
        library.stores.database.connection().execute(f"DELETE FROM {table}")
    library.stores.database.connection().execute("DELETE FROM hidden_here")
    put(library.stores, *(received(f"Titel {n} Smit", BODIES[n], identity=f"test:{n}") for n in range(3)))
    recognise_all(library.stores, Finder(NAMES))
    for act, how in acts:
        _do(library, act, how)
        check(library)


def _do(library: Library, act: str, how: object) -> None:
    stores = library.stores
    articles = [row[0] for row in stores.database.connection().execute("SELECT id FROM article ORDER BY id")]
    match act, how:
        case "say", list(said):
            try:
                before = stores.corrections.all()
                change = stores.corrections.change(said)
                if len(said) == 1:  # there and back again
                    check(library)
                    stores.corrections.change(change.undo.added, change.undo.removed, is_undo=True)
                    assert set(stores.corrections.all()) == set(before)
                    check(library)
                    stores.corrections.change(said)
            except LeeszaalError:
                pass
        case "unsay", int(at):
            said = [*stores.corrections.all()]
            if said:
                with contextlib.suppress(LeeszaalError):
                    stores.corrections.change((), [said[at % len(said)]])
        case "put", (int(n), str(body), int(day)):
            put(stores, received(f"Titel {n}", body, f"2024-05-0{day}", f"test:{n}"))
        case "remove", int(at) if articles:
            stores.articles.remove([articles[at % len(articles)]])
        case "copy", (int(one), int(other)) if articles:
            pair = sorted((articles[one % len(articles)], articles[other % len(articles)]))
            copies = {row[0] for row in stores.database.connection().execute("SELECT article_id FROM copy")}
            if pair[0] != pair[1] and not copies & set(pair):
                stores.database.connection().execute("INSERT INTO copy VALUES (?, ?)", (pair[1], pair[0]))
        case "recognise", int(times):
            recognise_all(stores, Finder(NAMES, f"engine {times}"))
        case "mute", EntityKey() as key:
            stores.follows.mute(key, Mute())


TEXT = ("Titel", "Anna Smit bij De Nieuwe Molen.")


def marked(library: Library, article_id: int) -> list[str]:
    return [one.text for one in library.article(article_id).mentions or ()]


def test_a_merge_taken_back_beneath_a_spelling_that_was_split_off(library: Library) -> None:
    put(library.stores, received("Een", "Delft en een Appel."))
    recognise_all(library.stores, Finder(NAMES))
    delft, apple, new = EntityKey(PLACE, "Delft"), EntityKey(OTHER, "Appel"), EntityKey(OTHER, "Nieuw")
    merged = library.stores.corrections.change([Moved(delft, apple)])
    library.stores.corrections.change([Moved(apple, new, "Delft")])
    check(library)
    library.stores.corrections.change((), merged.added)
    check(library)
    assert library.entities.find("Delft") is not None


class Interrupted(Finder):
    """While the worker reads a text, the person says something."""

    def __init__(self, library: Library, said: Bounded) -> None:
        super().__init__(NAMES)
        self.library, self.said = library, said

    def find_mentions(self, text: str, language: str) -> list[Mention]:
        found = super().find_mentions(text, language)
        self.library.correcting.bounds(self.said.text, self.said.kind, self.said.found)
        return found


def test_what_is_said_while_a_text_is_read_is_not_lost(library: Library) -> None:
    (one,) = put(library.stores, received(*TEXT))
    recognise_pending(library.stores, Interrupted(library, Bounded("Nieuwe Molen", PLACE)), 10)
    recognise_all(library.stores, Finder(NAMES))
    assert marked(library, one) == ["Anna Smit", "Nieuwe Molen"]


def test_a_text_that_the_index_does_not_have_yet_is_read_again_too(library: Library) -> None:
    one, _ = put(library.stores, received(*TEXT), received("Andere", "Niets."))
    recognise_all(library.stores, Finder(NAMES))
    assert library.correcting.bounds("Nieuwe Molen", PLACE).changes.updated == (one,)
    recognise_all(library.stores, Finder(NAMES))
    assert marked(library, one) == ["Anna Smit", "Nieuwe Molen"]


def test_names_are_not_taken_over_for_a_text_that_has_changed(library: Library) -> None:
    one, _ = put(library.stores, received("Een", "Anna Smit."), received("Twee", "Karel Berg."))
    recognise_all(library.stores, Finder(NAMES))
    old = library.stores.articles.get(one).text_hash
    put(library.stores, received("Een", "Karel Berg."))
    assert not library.stores.mentions.copy_cached(one, old, "finder")
    recognise_all(library.stores, Finder(NAMES))
    assert marked(library, one) == ["Karel Berg"]


def test_hidden_in_an_article_that_went_and_came_back(library: Library) -> None:
    text = received("Een", "Anna Smit in Delft.")
    one, other = put(library.stores, text, received("Een", "Anna Smit in Delft. ", identity="test:other"))
    recognise_all(library.stores, Finder(NAMES))
    delft = library.entities.find("Delft")
    assert delft is not None
    library.correcting.hide(delft, one)
    library.stores.articles.remove([one])
    (again,) = put(library.stores, text)
    recognise_all(library.stores, Finder(NAMES))
    assert (marked(library, again), marked(library, other)) == (["Anna Smit"], ["Anna Smit", "Delft"])
    check(library)


def test_following_and_muting_whom_another_was_merged_into(library: Library) -> None:
    put(library.stores, received("Een", "Karel Berg in Delft."), received("Twee", "Anna Smit."))
    recognise_all(library.stores, Finder(NAMES))
    berg, smit = library.entities.find("Karel Berg"), library.entities.find("Anna Smit")
    assert berg is not None and smit is not None
    library.entities.follow(berg)
    library.entities.mute(berg)
    merged = library.correcting.merge(berg, smit)
    assert (library.entities.card(smit).follow, library.entities.card(smit).mute) == (Follow(), Mute())
    library.entities.follow(smit, Follow(notifies=True))
    assert [(one.name, one.follow) for one in library.entities.followed()] == [("Anna Smit", Follow(notifies=True))]
    until = Mute(datetime.date(2100, 1, 1))
    library.entities.mute(smit, until)
    assert library.entities.card(smit).mute == until
    rows = library.stores.database.connection().execute("SELECT DISTINCT until FROM muted_entity").fetchall()
    assert rows == [("2100-01-01",)]
    library.correcting.undo(merged.undo)
    assert library.entities.card(berg).follow == library.entities.card(smit).follow == Follow(notifies=True)
    library.entities.unfollow(smit)
    assert [one.name for one in library.entities.followed()] == ["Karel Berg"]


def test_undoing_what_was_said_again_since_leaves_the_later_word(library: Library) -> None:
    put(library.stores, received("Een", "Karel Berg in Delft."))
    recognise_all(library.stores, Finder(NAMES))
    berg = library.entities.find("Karel Berg")
    assert berg is not None
    library.correcting.rename(berg, "Eerste")
    second = library.correcting.rename(berg, "Tweede")
    library.correcting.rename(berg, "Derde")
    library.correcting.undo(second.undo)
    assert library.entities.card(berg).entity.name == "Derde"


def test_what_could_not_be_read_again_is_refused(library: Library) -> None:
    for one in (Renamed(KEYS[0], "x" * 501), Moved(EntityKey(PERSON, "x" * 501), None), Hidden(EntityKey(PERSON, " "))):
        with pytest.raises(LeeszaalError):
            library.stores.corrections.change([one])
    assert not len(library.stores.corrections.all())


def test_nobody_reads_all_of_the_counted_table(library: Library) -> None:
    """What the sidebar asks at every turn: it stands in a view, and SQLite chose the long way."""
    plan = library.stores.database.connection().execute("EXPLAIN QUERY PLAN SELECT article_id FROM muted_article")
    said = [row[3] for row in plan]
    assert not [one for one in said if one.startswith("SCAN x")], said
