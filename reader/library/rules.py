"""Rules as the person tries, saves and applies them, and as the worker applies them to what comes in."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from reader.domain.changes import Changes
from reader.domain.rule import Rule
from reader.errors import IndexDamaged, LeeszaalError
from reader.library.asking import SearchRequest, SearchResult
from reader.library.saved_searches import request_of
from reader.library.stores import Stores
from reader.storage.labels import label_name

if TYPE_CHECKING:
    from reader.library.library import Library

log = logging.getLogger(__name__)

AT_ONCE = 500  # articles in one step of the worker


@dataclass(frozen=True, slots=True)
class Applied:
    """What a rule did; each part is what really changed, so that undoing it is exact."""

    read: tuple[int, ...] = ()
    starred: tuple[int, ...] = ()
    muted: tuple[int, ...] = ()
    labelled: tuple[tuple[str, tuple[int, ...]], ...] = ()
    notified: tuple[int, ...] = ()

    @property
    def changes(self) -> Changes:
        labelled = [n for _, ids in self.labelled for n in ids]
        ids = {*self.read, *self.starred, *self.muted, *labelled}
        return Changes(updated=tuple(sorted(ids)), sources=bool(ids))


class Rules:
    """May be called from any thread but the GUI's."""

    def __init__(self, stores: Stores, library: Library) -> None:
        self._stores, self._library = stores, library

    def all(self) -> tuple[Rule, ...]:
        return self._stores.rules.all()

    def save(self, rule: Rule) -> int:
        """The rule's id. Raises LeeszaalError where it has no question or nothing to do."""
        actions = rule.actions
        labels = tuple(dict.fromkeys(filter(None, map(label_name, actions.labels))))
        if not rule.query.strip():
            raise LeeszaalError("A rule needs words to look for.")
        if not (actions.marks_read or actions.stars or actions.mutes or actions.notifies or labels):
            raise LeeszaalError("A rule needs something to do.")
        name = " ".join(rule.name.split()) or rule.query.strip()
        return self._stores.rules.save(replace(rule, name=name[:120], actions=replace(actions, labels=labels)))

    def remove(self, rule_id: int) -> None:
        self._stores.rules.remove(rule_id)

    def order(self, ids: Sequence[int]) -> None:
        """Rules are applied in this order."""
        self._stores.rules.order(ids)

    def try_out(self, rule: Rule) -> SearchResult:
        """What of the library it would match now; nothing is changed."""
        if not rule.query.strip():
            return SearchResult(SearchRequest(), np.zeros(0, np.int64), 0)
        return self._library.search(SearchRequest(f"{rule.query} "))  # its last word is no half one

    def apply(self, rule: Rule) -> Applied:
        """Do to the whole library what the rule does to what comes in; nobody is notified."""
        if not rule.query.strip():
            return Applied()
        return self._do(rule, self._library.matching(rule.query))

    def undo(self, applied: Applied) -> Changes:
        """Exactly what was done is done back."""
        self._library.mute(applied.muted, False)
        self._library.mark_starred(applied.starred, False)
        self._library.mark_read(applied.read, False)
        for name, ids in applied.labelled:
            self._library.labels.set(ids, name, False)
        return applied.changes

    def apply_to_new(self, recognised: bool = True) -> Applied | None:
        """Apply every rule that is on to some of the new articles; None when none waits, or all wait for an index that
        can be read."""
        ids = self._stores.rules.next_articles(AT_ONCE, recognised)
        if not ids:
            return None
        self._library.refresh()
        try:
            done = self._done_to(ids)
        except IndexDamaged:
            return None
        if not self._library.has_index:
            return None
        self._stores.rules.seen(ids)
        return done

    def _done_to(self, ids: Sequence[int]) -> Applied:
        done = Applied()
        for rule in self.all():
            if rule.is_on:
                done = _joined(done, self._do(rule, self._meant(rule, ids)))
        return _joined(done, Applied(notified=self._wanted_by_searches(ids) + self._wanted_by_follows(ids)))

    def _meant(self, rule: Rule, ids: Sequence[int]) -> list[int]:
        try:
            return self._library.matching(rule.query, frozenset(ids))
        except LeeszaalError:
            raise
        except Exception:  # one question that cannot be asked must not end the work each time that it begins
            log.exception("rule %d cannot be applied", rule.id)
            return []

    def _wanted_by_searches(self, ids: Sequence[int]) -> tuple[int, ...]:
        """Those that a saved search finds that tells of what is new."""
        found: set[int] = set()
        for search in self._library.saved_searches.all():
            if search.notifies:
                found.update(np.intersect1d(self._library.search(request_of(search)).ids, ids).tolist())
        return tuple(sorted(found))

    def _wanted_by_follows(self, ids: Sequence[int]) -> tuple[int, ...]:
        """Those that name someone whose news the person wants to be told of; what no list shows is left out."""
        found: set[int] = set()
        hidden = self._library.masks().hidden
        for followed in self._library.entities.followed():
            if followed.follow.notifies:
                naming = self._stores.entities.naming_these(
                    followed.entity_id, ids, is_central=followed.follow.is_central
                )
                found.update(n for n in naming if hidden is None or n >= len(hidden) or not hidden[n])
        return tuple(sorted(found))

    def _do(self, rule: Rule, ids: Sequence[int]) -> Applied:
        if not len(ids):
            return Applied()
        actions = rule.actions
        is_read = actions.marks_read or actions.mutes  # so that no count is for what no list shows
        return Applied(
            read=self._library.mark_read(ids, True).updated if is_read else (),
            starred=self._library.mark_starred(ids, True).updated if actions.stars else (),
            muted=self._library.mute(ids, True).updated if actions.mutes else (),
            labelled=tuple((name, self._library.labels.set(ids, name, True).updated) for name in actions.labels),
            notified=tuple(int(n) for n in ids) if actions.notifies and not actions.mutes else (),
        )


def _joined(one: Applied, other: Applied) -> Applied:
    return Applied(
        one.read + other.read,
        one.starred + other.starred,
        one.muted + other.muted,
        one.labelled + other.labelled,
        tuple(dict.fromkeys(one.notified + other.notified)),
    )
