from __future__ import annotations

import pytest
from feeding import ids, refresh, rss, story, titles
from making import put, received
from web_server import LoopbackServer
from working import Told, work_off

from reader.domain.rule import Rule, RuleActions
from reader.errors import LeeszaalError
from reader.library import work
from reader.library.asking import Scope
from reader.library.engines import ENGINE_VERSION, make_engine
from reader.library.library import Library
from reader.library.outside import Outside


def test_a_rule_acts_on_what_comes_in_and_not_on_what_was_there(
    library: Library, server: LoopbackServer, outside: Outside
) -> None:
    library.subscriptions.subscribe(server.serve("/rss", rss(story(1, title="Voetbal in Utrecht"))))
    refresh(library, outside)
    library.rules.save(Rule(0, "Sport", "voetbal", RuleActions(stars=True, labels=("Sport",), notifies=True)))
    server.serve(
        "/rss", rss(story(1, title="Voetbal in Utrecht"), story(2, title="Voetbal in Breda"), story(3, title="Weer"))
    )
    told = refresh(library, outside)
    assert titles(library, scope=Scope.STARRED) == ["Voetbal in Breda"]
    assert titles(library, scope=Scope.LABEL, label="sport") == ["Voetbal in Breda"]
    assert library.labels.all() == (("Sport", 1),)
    [notified] = told.notifications
    assert [one.title for one in notified.articles] == ["Voetbal in Breda"] and notified.total == 1


def test_a_rule_may_ask_for_names_and_feeds(library: Library, server: LoopbackServer, outside: Outside) -> None:
    library.rules.save(Rule(0, "", 'persoon:"Mark Rutte" bron:"De Krant"', RuleActions(marks_read=True)))
    text = "De premier was er. Mark Rutte sprak in Den Haag met Mark Rutte over Mark Rutte."
    items = story(1, text=text), story(2)
    library.subscriptions.subscribe(server.serve("/rss", rss(*items)))
    library.subscriptions.subscribe(server.serve("/ander", rss(story(3, text=text + " Nog meer."), title="Anders")))
    library.subscriptions.refresh()
    work_off(library, recognise=True, outside=outside)
    library.refresh()
    assert sorted(titles(library, scope=Scope.UNREAD)) == ["Bericht 2", "Bericht 3"]


def test_a_rule_does_not_wait_for_the_names_of_everything_else(
    library: Library, server: LoopbackServer, outside: Outside, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(work, "INDEX_EVERY_SECONDS", 0.0)
    monkeypatch.setattr(work, "RECOGNISE_STEP", 1)
    monkeypatch.setattr(work, "_INDEX_SHARE", 0.0)
    put(library.stores, *(received(f"Oud {n}", f"Zin {n} over Utrecht.") for n in range(40)))
    library.rules.save(Rule(0, "", "voetbal", RuleActions(stars=True)))
    library.subscriptions.subscribe(server.serve("/rss", rss(story(1, title="Voetbal"))))
    doing = work.Work(library.stores, ENGINE_VERSION, make_engine, Told(), outside)
    try:
        while not library.stores.states.ids("is_starred"):
            assert doing.step()
    finally:
        doing.close()
    assert library.pending().recognising > 20


def test_a_muting_rule_takes_articles_out_of_every_list(
    library: Library, server: LoopbackServer, outside: Outside
) -> None:
    library.rules.save(Rule(0, "", "titel:reclame", RuleActions(mutes=True, notifies=True)))
    library.subscriptions.subscribe(server.serve("/rss", rss(story(1, title="Reclame!"), story(2))))
    told = refresh(library, outside)
    assert titles(library) == ["Bericht 2"] and library.sidebar().unread == 1
    assert told.notifications == []


def test_a_rule_is_tried_before_it_is_saved_and_applied_with_undo(
    library: Library, server: LoopbackServer, outside: Outside
) -> None:
    library.subscriptions.subscribe(server.serve("/rss", rss(*(story(n) for n in range(4)))))
    refresh(library, outside)
    library.mark_starred(ids(library, '"bericht 1"'), True)
    rule = Rule(0, "", "bericht NOT 2", RuleActions(True, True, labels=("Nieuw",)))
    assert library.rules.try_out(rule).total == 3
    assert library.rules.all() == () and library.sidebar().unread == 4
    applied = library.rules.apply(rule)
    assert library.sidebar().unread == 1 and library.labels.all() == (("Nieuw", 3),)
    library.rules.undo(applied)
    assert library.sidebar().unread == 4 and library.labels.all() == ()
    assert titles(library, scope=Scope.STARRED) == ["Bericht 1"]


def test_rules_have_an_order_and_can_be_off_and_removed(library: Library) -> None:
    a = library.rules.save(Rule(0, "a", "x", RuleActions(stars=True)))
    b = library.rules.save(Rule(0, "b", "y", RuleActions(stars=True), is_on=False))
    library.rules.order([b, a])
    assert [(rule.id, rule.is_on) for rule in library.rules.all()] == [(b, False), (a, True)]
    removed = library.rules.all()[0]
    library.rules.remove(b)
    library.rules.save(removed)  # undo
    assert {rule.id for rule in library.rules.all()} == {a, b}


@pytest.mark.parametrize(
    "rule", [Rule(0, "", " ", RuleActions(stars=True)), Rule(0, "", "x", RuleActions(labels=(" ",)))]
)
def test_a_rule_without_words_or_deeds_is_refused(library: Library, rule: Rule) -> None:
    with pytest.raises(LeeszaalError):
        library.rules.save(rule)
    assert library.rules.all() == ()


def test_labels_are_one_whatever_their_capitals(library: Library, server: LoopbackServer, outside: Outside) -> None:
    library.subscriptions.subscribe(server.serve("/rss", rss(story(1), story(2))))
    refresh(library, outside)
    first, second = ids(library)
    assert library.labels.set([first], "  Te   lezen ", True).updated == (first,)
    assert library.labels.set([first, second], "te lezen", True).updated == (second,)
    assert library.labels.all() == (("Te lezen", 2),)
    assert library.article(first).state.tags == ("Te lezen",)
    assert library.labels.set([first], "TE LEZEN", False).updated == (first,)
    with pytest.raises(LeeszaalError):
        library.labels.set([first], "  ", True)
