from __future__ import annotations

from feeding import refresh, rss, story
from web_server import LoopbackServer
from working import work_off

from reader.domain.entity import EntityKind
from reader.domain.entity_views import Follow
from reader.domain.saved_search import SavedSearch
from reader.library.library import Library
from reader.library.outside import Outside

SMIT = "Burgemeester Anna Smit opende de brug in Breda. Anna Smit was blij."


def test_a_saved_search_tells_of_what_is_new_where_nobody_made_a_rule(
    library: Library, server: LoopbackServer, outside: Outside
) -> None:
    library.subscriptions.subscribe(server.serve("/rss", rss(story(1))))
    assert refresh(library, outside).notifications == []
    library.saved_searches.save(SavedSearch(0, "", "voetbal", notifies=True))
    server.serve("/rss", rss(story(1), story(2, text="Voetbal in Breda."), story(3)))
    [notified] = refresh(library, outside).notifications
    assert [one.title for one in notified.articles] == ["Bericht 2"] and notified.total == 1


def test_a_followed_name_tells_of_what_is_new_where_nobody_made_a_rule(
    library: Library, server: LoopbackServer, outside: Outside
) -> None:
    library.subscriptions.subscribe(server.serve("/rss", rss(story(1, text=SMIT))))
    library.subscriptions.refresh(None)
    work_off(library, outside=outside)
    library.refresh()
    [smit] = [one.entity.id for one in library.entities.named("Anna Smit") if one.entity.kind is EntityKind.PERSON]
    library.entities.follow(smit, Follow(notifies=True))
    server.serve("/rss", rss(story(1, text=SMIT), story(2, text=SMIT.replace("brug", "markt")), story(3)))
    library.subscriptions.refresh(None)
    [notified] = work_off(library, outside=outside).notifications
    assert [one.title for one in notified.articles] == ["Bericht 2"] and notified.total == 1
