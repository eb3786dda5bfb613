"""Pairs of entities of a library that may be one, for the person to decide."""

from __future__ import annotations

from reader.domain.entity import EntityKey
from reader.domain.entity_views import MergeSuggestion
from reader.entities.same_names import Candidate, Pair, pairs
from reader.library.stores import Stores

_LOOKED_AT = 20_000  # entities, those in most articles
_MOST_TRIED = 1_000  # pairs
_COMPANY = 20  # of each, those most often named beside it
_MOST_SHOWN = 3


def merge_suggestions(stores: Stores, most: int) -> tuple[MergeSuggestion, ...]:
    """Those not answered yet, and after these the ones the person was unsure of, again."""
    rows = stores.entities.most_named(_LOOKED_AT)
    keys = {row.id: row.key for row in rows}
    answers = stores.corrections.answers()
    fresh: list[MergeSuggestion] = []
    unsure: list[MergeSuggestion] = []
    for pair in pairs(Candidate(row.id, row.key.kind, row.name, row.articles) for row in rows)[:_MOST_TRIED]:
        answer = answers.get(_asked(keys, pair))
        if answer == "different" or len(fresh) >= most:
            continue
        shared = _company(stores, pair)
        if shared or not pair.needs_company:
            (unsure if answer else fresh).append(_suggestion(stores, pair, shared))
    return tuple([*fresh, *unsure][:most])


def _asked(keys: dict[int, EntityKey], pair: Pair) -> frozenset[EntityKey]:
    return frozenset((keys[pair.one.id], keys[pair.other.id]))


def _company(stores: Stores, pair: Pair) -> tuple[str, ...]:
    """Whom both are named beside; each other too."""
    first, second = (
        {n: name for n, _, name, _ in stores.entities.together(each.id, _COMPANY)} for each in (pair.one, pair.other)
    )
    names = [name for n, name in first.items() if n in second]
    if pair.other.id in first:
        names.insert(0, pair.other.name)
    return tuple(names[:_MOST_SHOWN])


def _suggestion(stores: Stores, pair: Pair, shared: tuple[str, ...]) -> MergeSuggestion:
    one, other = (stores.entities.entity(each.id, each.kind, each.name) for each in (pair.one, pair.other))
    return MergeSuggestion(one, pair.one.articles, other, pair.other.articles, pair.reason, shared)
