from __future__ import annotations

import pytest
from making import put, put_all, received

from reader.domain.blocks import plain_text
from reader.errors import NotFound
from reader.library.stores import Stores
from reader.sources.article_blocks import BLOCKS_VERSION
from reader.storage.articles import Put


def test_an_article_comes_back_as_it_went_in(stores: Stores) -> None:
    [article_id] = put(stores, received("Kop", "Eerste alinea.\n\nTweede alinea.", "2021-08"))
    article = stores.articles.get(article_id)
    assert article.title == "Kop"
    assert article.date.text == "2021-08"
    assert article.source == "Bron"
    assert plain_text(article.blocks) == "Kop\n\nEerste alinea.\n\nTweede alinea."


def test_the_same_document_twice_is_one_article(stores: Stores) -> None:
    [first] = put(stores, received(identity="file:/a"))
    assert put_all(stores, [received(identity="file:/elsewhere")]) == [(Put.UNCHANGED, first)]
    assert stores.articles.count() == 1


def test_a_changed_document_is_updated_and_keeps_its_state(stores: Stores) -> None:
    [article_id] = put(stores, received(body="Oud.", identity="file:/a"))
    stores.states.mark("is_read", [article_id], True)
    stores.states.mark("is_starred", [article_id], True)
    assert put_all(stores, [received(body="Nieuw.", identity="file:/a")]) == [(Put.UPDATED, article_id)]
    assert "Nieuw." in plain_text(stores.articles.get(article_id).blocks)
    state = stores.states.get(article_id)
    assert (state.is_read, state.is_starred) == (True, True)


def test_a_date_in_the_future_is_shown_but_does_not_order(stores: Stores) -> None:
    future, past = put(stores, received("Straks", date="9999-12-31"), received("Toen", date="2020"))
    article = stores.articles.get(future)
    assert article.date.text == "9999-12-31"
    assert article.date.instant < 4_000_000_000
    assert stores.articles.list_ids() == [future, past]


def test_the_list_is_newest_first_and_stable(stores: Stores) -> None:
    a, b, c = put(
        stores, received("a", date="2021-08"), received("b", date="2021-08"), received("c", date="2021-08-02")
    )
    assert stores.articles.list_ids() == [c, b, a]


def test_what_changes_is_queued_and_what_does_not_is_not(stores: Stores) -> None:
    [article_id] = put(stores, received())
    tickets = stores.queues.next_to_index(10)
    assert list(tickets) == [article_id]
    stores.queues.indexed(tickets)
    put(stores, received())
    assert stores.queues.pending().indexing == 0


def test_a_change_during_indexing_stays_queued(stores: Stores) -> None:
    [article_id] = put(stores, received(body="Oud.", identity="x"))
    tickets = stores.queues.next_to_index(10)
    put(stores, received(body="Nieuw.", identity="x"))
    stores.queues.indexed(tickets)
    assert list(stores.queues.next_to_index(10)) == [article_id]


def test_a_removed_article_is_gone_everywhere_and_its_number_stays_unused(stores: Stores) -> None:
    [article_id] = put(stores, received())
    stores.states.mark("is_read", [article_id], True)
    stores.queues.indexed(stores.queues.next_to_index(10))
    stores.articles.remove([article_id])
    with pytest.raises(NotFound):
        stores.articles.get(article_id)
    assert list(stores.queues.next_to_index(10)) == [article_id]
    assert stores.states.ids("is_read") == []
    [following] = put(stores, received("Later"))
    assert following > article_id


def test_blocks_of_older_code_are_made_anew(stores: Stores) -> None:
    [article_id] = put(stores, received("Kop", "Tekst."))
    [(remade, document)] = stores.articles.remake(BLOCKS_VERSION + 1, 10)
    assert (remade, document.body) == (article_id, "Tekst.")
    stores.queues.indexed(stores.queues.next_to_index(10))
    other = stores.articles.get(article_id).blocks[:1]
    stores.articles.put_blocks([(article_id, other)], BLOCKS_VERSION + 1)
    assert stores.articles.remake(BLOCKS_VERSION + 1, 10) == []
    assert stores.articles.get(article_id).blocks == other
    assert stores.queues.pending().indexing == 1
