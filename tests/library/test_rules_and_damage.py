"""Rules whose index cannot be read are applied once there is another: none is skipped, and no other work waits."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from feeding import rss, story, titles
from web_server import LoopbackServer
from working import work_off

from reader.domain.rule import Rule, RuleActions
from reader.errors import IndexDamaged
from reader.library.asking import Scope
from reader.library.indexing import damage_marker
from reader.library.library import Library
from reader.library.outside import Outside
from reader.paths import Paths
from reader.search.index import Snapshot


def damaged(*_: object) -> Any:
    raise IndexDamaged("The search index is damaged.")


@pytest.mark.parametrize("what", ["is asked", "is opened"])
def test_a_rule_waits_for_an_index_that_can_be_read(
    library: Library, server: LoopbackServer, outside: Outside, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    library.rules.save(Rule(0, "", "voetbal", RuleActions(stars=True)))
    library.subscriptions.subscribe(server.serve("/rss", rss(story(1, title="Voetbal"), story(2))))
    real: Callable[..., Any] = Snapshot.matching if what == "is asked" else Snapshot.open
    calls = []

    def once(*arguments: Any) -> Any:
        calls.append(1)
        if len(calls) > 1:
            return real(*arguments)
        raise IndexDamaged("The search index is damaged.")

    monkeypatch.setattr(Snapshot, "matching" if what == "is asked" else "open", once)
    work_off(library, recognise=False, outside=outside)
    assert len(calls) > 1
    library.refresh()
    assert titles(library, scope=Scope.STARRED) == ["Voetbal"]
    assert not damage_marker(library.stores.paths).exists()


def test_a_rule_that_cannot_be_asked_ends_no_work(
    library: Library, server: LoopbackServer, outside: Outside, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.rules.save(Rule(0, "", "kapot", RuleActions(stars=True)))
    library.rules.save(Rule(0, "", "voetbal", RuleActions(stars=True)))
    library.subscriptions.subscribe(server.serve("/rss", rss(story(1, title="Voetbal"))))
    real = Library.matching

    def matching(self: Library, text: str, *among: Any) -> list[int]:
        if text == "kapot":
            raise RecursionError("a bug of ours")
        return real(self, text, *among)

    monkeypatch.setattr(Library, "matching", matching)
    work_off(library, recognise=False, outside=outside)
    library.refresh()
    assert titles(library, scope=Scope.STARRED) == ["Voetbal"]


def test_what_a_rule_means_by_hand_marks_an_index_that_cannot_be_read(
    library: Library, paths: Paths, server: LoopbackServer, outside: Outside, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.subscriptions.subscribe(server.serve("/rss", rss(story(1))))
    work_off(library, recognise=False, outside=outside)
    library.refresh()
    with monkeypatch.context() as patch:
        patch.setattr(Snapshot, "matching", damaged)
        with pytest.raises(IndexDamaged):
            library.matching("bericht")
    assert damage_marker(paths).exists()
    work_off(library, recognise=False)
    library.refresh()
    assert library.matching("bericht")
