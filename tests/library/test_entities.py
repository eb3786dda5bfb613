"""Cards, pages, following and muting, on a planted library in which everything is known."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest
from making import put, received
from planting import ORGANISATION, PERSON, PLACE, Finder, index_all, known, recognise_all

from reader.domain.entity_views import Follow, Mute
from reader.errors import NotFound
from reader.library.asking import Scope, SearchRequest
from reader.library.library import Library
from reader.paths import Paths

NOW = datetime.datetime(2024, 5, 31, 15, 0, tzinfo=datetime.UTC)
NAMES = {
    "Anna Berg": PERSON, "Berg": PERSON, "Piet Smit": PERSON, "Bert Berg": PERSON, "Fietsfabriek": ORGANISATION,
    "Waterschap": ORGANISATION, "Delft": PLACE,
}  # fmt: skip


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library.open(Paths.within(tmp_path), lambda: NOW)
    yield library
    library.close()


def plant(library: Library, *articles: tuple[str, str, str]) -> list[int]:
    """Of date, title and text; all recognised and indexed."""
    ids = put(library.stores, *(received(title, text, date) for date, title, text in articles))
    recognise_all(library.stores, Finder(NAMES))
    index_all(library)
    return ids


@pytest.fixture
def planted(library: Library) -> list[int]:
    return plant(
        library,
        ("2024-05-31", "Anna Berg opent de Fietsfabriek", "In Delft was het feest.\n\nBerg sprak lang."),
        ("2024-05-30", "Feest in Delft", "Piet Smit kwam ook.\n\nDaarna sprak Anna Berg. En Anna Berg zei het weer."),
        ("2024-05-02", "De Fietsfabriek groeit", "Volgens Anna Berg gaat het goed."),
        ("2023-11-05", "Nieuwe baan", "Anna Berg gaat werken bij de Fietsfabriek in Delft, zegt Piet Smit."),
        ("2024-05-31", "Waterschap", "Het Waterschap graaft."),
    )


def test_a_card_counts_what_was_planted(library: Library, planted: list[int]) -> None:
    card = library.entities.card(known(library, "Anna Berg"))
    assert card.entity.name == "Anna Berg"
    assert card.entity.aliases == ("Berg",)
    assert card.articles == 4
    assert len(card.days) == 30
    assert {n: count for n, count in enumerate(card.days) if count} == {0: 1, 28: 1, 29: 1}
    assert [(one.name, one.articles) for one in card.together] == [("Delft", 3), ("Fietsfabriek", 3), ("Piet Smit", 2)]


def test_a_page_has_all_of_them(library: Library, planted: list[int]) -> None:
    page = library.entities.page(known(library, "Anna Berg"))
    assert page.ids.tolist() == planted[:4]
    assert page.months == (("2023-11", 1), ("2024-05", 3))
    assert page.sources == (("Bron", 4),)
    assert [(one.text, one.mentions, one.of) for one in page.spellings] == [("Anna Berg", 5, None), ("Berg", 1, None)]
    ids = {one.name: one.entity_id for one in page.related}
    links = {frozenset((one, other)): count for one, other, count in page.links}
    assert links[frozenset((ids["Delft"], ids["Fietsfabriek"]))] == 2
    assert links[frozenset((ids["Delft"], ids["Piet Smit"]))] == 2
    assert links[frozenset((ids["Fietsfabriek"], ids["Piet Smit"]))] == 1


def test_the_sentence_of_the_first_mention(library: Library, planted: list[int]) -> None:
    first, second = library.entities.passages(known(library, "Anna Berg"), [planted[1], planted[0], planted[4]])
    assert first.article_id == planted[1]
    assert first.sentence == "Daarna sprak Anna Berg."
    assert [first.sentence[start:end] for start, end in first.marks] == ["Anna Berg"]
    assert not first.is_central
    assert second.sentence == "Berg sprak lang."  # and not the title, which is shown beside it
    assert second.is_central
    article = library.article(planted[1])
    assert article.text[first.start :].startswith("Anna Berg. En")


def test_earlier_articles_about_the_same(library: Library, planted: list[int]) -> None:
    found = library.entities.earlier(planted[1])
    assert [one.id for one in found] == [planted[3], planted[2]]
    assert set(found[0].names) == {"Anna Berg", "Delft", "Piet Smit"}
    assert library.entities.earlier(planted[3]) == []


def test_whoever_is_not_there_is_said(library: Library) -> None:
    with pytest.raises(NotFound):
        library.entities.card(12)
    with pytest.raises(NotFound):
        library.entities.follow(12)


def test_followed_with_what_is_unread(library: Library, planted: list[int]) -> None:
    berg, smit = known(library, "Anna Berg"), known(library, "Piet Smit")
    library.entities.follow(smit)
    library.entities.follow(berg, Follow(is_central=True))
    assert [(one.name, one.articles, one.unread) for one in library.entities.followed()] == [
        ("Piet Smit", 2, 2),
        ("Anna Berg", 3, 3),  # once it is named only further down
    ]
    library.mark_read([planted[0]], True)
    counted = library.sidebar().followed
    assert [(one.name, one.unread) for one in counted] == [("Piet Smit", 2), ("Anna Berg", 2)]
    for one in counted:
        request = SearchRequest(scope=Scope.ENTITY, entity_id=one.entity_id, is_central=one.follow.is_central)
        assert library.search(request).total == one.articles
    assert library.entities.card(berg).follow == Follow(is_central=True)
    library.entities.unfollow(smit)
    assert [one.name for one in library.entities.followed()] == ["Anna Berg"]


def test_muting_hides_without_marking(library: Library, planted: list[int]) -> None:
    delft = known(library, "Delft")
    before = library.sidebar()
    library.entities.mute(delft, Mute(datetime.date(9999, 1, 1)))
    assert library.search(SearchRequest()).ids.tolist() == [planted[4], planted[2]]
    assert library.search(SearchRequest("is:muted")).total == 3
    after = library.sidebar()
    assert (after.articles, after.unread, after.today) == (2, 2, 1)
    assert [one.unread for one in after.sources] == [2]
    assert [one.name for one in library.entities.muted()] == ["Delft"]
    assert library.article(planted[0]).state.is_read is False
    library.entities.unmute(delft)
    assert library.search(SearchRequest()).total == 5
    assert library.sidebar() == before


def test_what_a_hand_mutes_no_more_stays_away_with_who_is_muted(library: Library, planted: list[int]) -> None:
    library.entities.mute(known(library, "Delft"))
    before = library.search(SearchRequest()).ids.tolist()
    library.mute([planted[0], planted[4]], True)
    library.mute([planted[0], planted[4]], False)
    assert library.search(SearchRequest()).ids.tolist() == before


def test_a_mute_ends_by_itself(library: Library, planted: list[int]) -> None:
    library.entities.mute(known(library, "Delft"), Mute(datetime.date(2020, 1, 1)))
    assert library.search(SearchRequest()).total == 5
    assert library.entities.muted() == ()


def test_a_muted_one_in_a_new_article(library: Library, planted: list[int]) -> None:
    library.entities.mute(known(library, "Delft"))
    plant(library, ("2024-05-31", "Nog een feest", "Weer in Delft."))
    assert library.search(SearchRequest("feest")).total == 0
    assert library.sidebar().unread == 2


def test_a_bare_surname_is_whose_it_was_that_week(library: Library) -> None:
    ids = plant(
        library,
        ("2023-01-10", "Bert Berg treedt aan", "Bert Berg is blij."),
        ("2024-05-10", "Anna Berg treedt aan", "Anna Berg is blij."),
    )
    later = plant(
        library,
        ("2023-01-12", "Een jaar geleden", "Volgens Berg ging het goed."),
        ("2024-05-12", "Nu", "Volgens Berg gaat het goed."),
    )
    by_article = library.stores.mentions.of_articles([*ids, *later])
    assert [by_article[n][0][2] for n in later] == ["Bert Berg", "Anna Berg"]


def test_one_story_from_two_sources_counts_once(library: Library) -> None:
    first, second = put(
        library.stores,
        received("Feest", "Anna Berg danst.", "2024-05-30", "een", "Een"),
        received("Feest", "Anna Berg danst!", "2024-05-30", "twee", "Twee"),
    )
    recognise_all(library.stores, Finder(NAMES))
    with library.stores.database.writing() as connection:
        connection.execute("INSERT INTO copy VALUES (?, ?)", (second, first))
    assert library.entities.card(known(library, "Anna Berg")).articles == 1
    assert library.entities.page(known(library, "Anna Berg")).ids.tolist() == [first]
    library.stores.articles.remove([first])
    assert library.entities.card(known(library, "Anna Berg")).articles == 1
    library.stores.articles.remove([second])
    assert library.entities.find("Anna Berg") is None


def test_company_in_very_many_articles_comes_from_the_index(
    library: Library, planted: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    berg = known(library, "Anna Berg")
    counted = library.entities.page(berg).related
    monkeypatch.setattr("reader.library.entity_counts._MANY", 0)
    asked = library.entities.page(berg).related
    assert {(one.name, one.articles) for one in asked} == {(one.name, one.articles) for one in counted}
