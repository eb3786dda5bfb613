from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from making import put, received
from working import Told, work_off

from reader.domain.entity import EntityKind
from reader.domain.query import Order
from reader.errors import Cancelled, NotFound
from reader.library.asking import Scope, SearchRequest
from reader.library.library import Library
from reader.paths import Paths


def titles(library: Library, text: str = "", **request: object) -> list[str]:
    result = library.search(SearchRequest(text, **request))  # type: ignore[arg-type]
    assert result.total == len(result.ids)
    return [row.title for row in library.rows(result, result.ids)]


@pytest.mark.usefixtures("told")
def test_everything_is_listed_newest_first(library: Library) -> None:
    assert titles(library) == [
        "Apple opens an office in London",
        "Een fiets voor iedereen",
        "Minder machines van ASML naar China",
        "Storm Eunice over Nederland",
        "Tim Cook naar het Witte Huis",
    ]


@pytest.mark.usefixtures("told")
def test_words_find_articles_with_snippets_and_hits(library: Library) -> None:
    result = library.search(SearchRequest("tim cook"))
    rows = library.rows(result, result.ids)
    assert [row.title for row in rows] == ["Apple opens an office in London", "Tim Cook naar het Witte Huis"]
    snippet = rows[0].snippet
    assert [snippet[start:end] for start, end in rows[0].hits] == ["Tim", "Cook"]
    title = rows[1].title
    assert [title[start:end] for start, end in rows[1].title_hits] == ["Tim", "Cook"]


@pytest.mark.usefixtures("told")
def test_a_form_finds_its_other_forms_and_a_beginning_its_words(library: Library) -> None:
    assert titles(library, "fiets ") == ["Een fiets voor iedereen", "Tim Cook naar het Witte Huis"]
    assert titles(library, "cyberse") == ["Tim Cook naar het Witte Huis"]


@pytest.mark.usefixtures("told")
def test_the_query_language_reaches_names_dates_and_state(library: Library) -> None:
    assert titles(library, 'persoon:"Tim Cook" NIET taal:en') == ["Tim Cook naar het Witte Huis"]
    assert titles(library, "plaats:utrecht") == ["Een fiets voor iedereen", "Storm Eunice over Nederland"]
    assert titles(library, "datum:2021-08") == ["Tim Cook naar het Witte Huis"]
    assert titles(library, "titel:asml bron:krant") == ["Minder machines van ASML naar China"]
    [article_id] = library.search(SearchRequest("asml")).ids
    library.mark_read([article_id], True)
    assert titles(library, "is:gelezen") == ["Minder machines van ASML naar China"]


@pytest.mark.usefixtures("told")
def test_scopes_narrow_the_list(library: Library) -> None:
    first, second, *_ = library.search(SearchRequest()).ids
    library.mark_read([first], True)
    library.mark_starred([second], True)
    assert len(titles(library, scope=Scope.UNREAD)) == 4
    assert titles(library, scope=Scope.STARRED) == ["Een fiets voor iedereen"]
    assert titles(library, scope=Scope.TODAY) == []
    [source] = library.sidebar().sources
    assert len(titles(library, scope=Scope.SOURCE, source_id=source.id)) == 5
    assert titles(library, scope=Scope.SOURCE, source_id=source.id + 1) == []


def test_today_begins_at_the_persons_own_midnight(paths: Paths) -> None:
    zone = datetime.timezone(datetime.timedelta(hours=2))
    library = Library.open(paths, now=lambda: datetime.datetime(2024, 5, 2, 1, 0, tzinfo=zone))
    put(library.stores, received("gisteren", date="2024-05-01T21:59Z"), received("vandaag", date="2024-05-01T22:30Z"))
    work_off(library)
    library.refresh()
    assert titles(library, scope=Scope.TODAY) == ["vandaag"]
    assert library.sidebar().today == 1
    library.close()


@pytest.mark.usefixtures("told")
def test_best_match_ranks_a_title_above_a_passing_word(library: Library) -> None:
    assert titles(library, "fiets ", order=Order.RELEVANCE)[0] == "Een fiets voor iedereen"


@pytest.mark.usefixtures("told")
def test_a_misspelt_word_gets_a_better_one(library: Library) -> None:
    result = library.search(SearchRequest("cybersecurty apple"))
    assert (result.total, result.did_you_mean) == (0, "cybersecurity apple")


@pytest.mark.usefixtures("told")
def test_of_near_words_the_one_that_finds_something_is_offered(library: Library) -> None:
    put(library.stores, *(received(f"ook {n}", "Dit is ook een stuk.") for n in range(30)))
    work_off(library)
    library.refresh()
    assert library.search(SearchRequest("tim kook")).did_you_mean == "tim cook"


@pytest.mark.usefixtures("told")
def test_an_article_has_marks_on_exact_places(library: Library) -> None:
    [article_id] = library.search(SearchRequest("biden")).ids
    article = library.article(article_id)
    assert article.mentions
    names = {(mention.text, mention.kind) for mention in article.mentions}
    assert ("Joe Biden", EntityKind.PERSON) in names
    assert ("Apple", EntityKind.ORGANISATION) in names
    assert all(article.text[mention.start : mention.end] == mention.text for mention in article.mentions)
    hits = library.hits(SearchRequest("biden"), article)
    assert [article.text[start:end] for start, end in hits] == ["Biden"]


@pytest.mark.usefixtures("told")
def test_facets_count_names_exactly(library: Library) -> None:
    facets = library.facets(SearchRequest())
    assert facets.total == 5
    counts = {one.name: one.count for one in facets.entities[EntityKind.ORGANISATION]}
    assert counts["Apple"] == 3
    assert [(one.name, one.count) for one in facets.sources] == [("Krant", 5)]
    assert {one.name: one.count for one in facets.languages} == {"nl": 4, "en": 1}


def test_the_work_tells_what_it_did(told: Told, library: Library) -> None:
    [report] = told.reports
    assert (report.added, report.updated, report.unchanged, report.skipped) == (5, 0, 0, ())
    assert set(told.changes.added) == set(library.search(SearchRequest()).ids)
    assert {job for job, _, _ in told.progress_lines} >= {"import", "index", "recognise"}
    assert not library.pending()


def test_importing_again_changes_nothing_and_an_edit_updates(told: Told, library: Library, documents: Path) -> None:
    [article_id] = library.search(SearchRequest("asml")).ids
    library.mark_read([article_id], True)
    (documents / "asml.txt").write_text(" date 2023-03-10 Meer machines van ASML\n\nToch groeit de export.\n", "utf-8")
    (documents / "niets.txt").write_text("")
    library.queue_import([documents])
    [report] = work_off(library).reports
    assert (report.added, report.updated, report.unchanged) == (0, 1, 4)
    assert [skipped.reason for skipped in report.skipped] == ["empty"]
    library.refresh()
    assert titles(library, "export groeit") == ["Meer machines van ASML"]
    assert titles(library, "kabinet") == []
    assert library.article(article_id).state.is_read


def test_articles_not_yet_indexed_are_listed_and_counted(library: Library) -> None:
    put(library.stores, received("Nieuw", date="2024-01-01"), received("Ouder", date="2023-01-01"))
    result = library.search(SearchRequest())
    assert [row.title for row in library.rows(result, result.ids)] == ["Nieuw", "Ouder"]
    assert result.unindexed == 2


def test_a_damaged_index_is_rebuilt_and_reading_goes_on(told: Told, library: Library, paths: Paths) -> None:
    for file in paths.index.iterdir():
        file.write_bytes(b"")
    again = Library.open(paths)
    assert len(titles(again)) == 5
    assert again.search(SearchRequest("asml")).notice
    work_off(again)
    again.refresh()
    assert titles(again, "asml") == ["Minder machines van ASML naar China"]
    again.close()


def test_a_missing_index_is_rebuilt(told: Told, library: Library, paths: Paths) -> None:
    for file in paths.index.iterdir():
        file.unlink()
    rebuilt = work_off(library)
    assert "rebuild" in {job for job, _, _ in rebuilt.progress_lines}
    library.refresh()
    assert titles(library, "asml") == ["Minder machines van ASML naar China"]


def test_what_is_gone_from_the_database_goes_from_the_index(told: Told, library: Library) -> None:
    [article_id] = library.search(SearchRequest("asml")).ids
    library.stores.articles.remove([article_id])
    assert len(titles(library)) == 4
    work_off(library)
    library.refresh()
    assert titles(library, "asml") == []
    with pytest.raises(NotFound):
        library.article(article_id)


@pytest.mark.usefixtures("told")
def test_a_replaced_search_stops(library: Library) -> None:
    with pytest.raises(Cancelled):
        library.search(SearchRequest("fiets"), is_cancelled=lambda: True)


def test_opened_articles_are_recognised_first(library: Library) -> None:
    ids = put(library.stores, *(received(f"artikel {n}") for n in range(50)))
    library.recognise_first([ids[3], ids[30]])
    assert library.stores.queues.next_to_recognise(3) == [ids[3], ids[30], ids[49]]
