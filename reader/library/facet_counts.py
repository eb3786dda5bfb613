"""The counts beside a search: of a source, language or month each other one is counted too, so that more of them can be
chosen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.errors import Cancelled
from reader.library.asking import Facets, IsCancelled, SearchRequest, never
from reader.library.query_terms import Group, terms, without_groups

if TYPE_CHECKING:
    from reader.library.library import Library


def facets_beside(
    library: Library, request: SearchRequest, most: int = 20, is_cancelled: IsCancelled = never
) -> Facets:
    """Exact counts; an article has one source, one language and one date, and so each of these is counted as if none
    of its kind was chosen. Raises Cancelled."""
    chosen = {term.group for term in terms(request.text) if not term.is_not}
    found = library.facets(request, most)
    for group in (Group.SOURCE, Group.LANGUAGE, Group.DATE):
        if group not in chosen:
            continue
        if is_cancelled():
            raise Cancelled
        wider = library.facets(replace(request, text=without_groups(request.text, (group,))), most)
        match group:
            case Group.SOURCE:
                found = replace(found, sources=wider.sources)
            case Group.LANGUAGE:
                found = replace(found, languages=wider.languages)
            case _:
                found = replace(found, months=wider.months)
    return found
