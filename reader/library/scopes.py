"""What a scope stands for, as a query and as a condition on the database; and what is hidden in it.

Muted articles and further copies of a story are left out of what spans the library. Who asks for one source, label or
star by name gets all of it, so that no count in the sidebar is ever other than its list.
"""

from __future__ import annotations

from reader.domain.feed import folders_within
from reader.domain.query import Among, And, Dated, Everything, Flag, FromSource, Has, Not, Or, Query
from reader.library.asking import Scope, SearchRequest
from reader.library.stores import Stores
from reader.storage.date_lengths import HAS_DAY
from reader.storage.feed_items import told_again
from reader.storage.packing import pack_ids

_SPANNING = (Scope.ALL, Scope.TODAY, Scope.UNREAD)


class Scopes:
    """Asks the database; safe to share between threads."""

    def __init__(self, stores: Stores) -> None:
        self._stores = stores

    def query(self, request: SearchRequest, query: Query, day_began: int, *, has_hidden: bool) -> Query:
        """The query within the request's scope. `has_hidden` says whether anything is hidden at all."""
        parts: list[Query] = [] if isinstance(query, Everything) else [query]
        parts += self._scope(request, day_began)
        if has_hidden and not _names_a_part(query):
            parts += self._not_hidden(request)
        return Everything() if not parts else parts[0] if len(parts) == 1 else And(tuple(parts))

    def condition(self, request: SearchRequest, day_began: int) -> tuple[str, list[object]]:
        """For `Articles.list_ids`."""
        shown = " AND NOT coalesce(t.is_muted, 0) AND a.id NOT IN (SELECT article_id FROM muted_article)"
        once = f"{shown} AND a.id NOT IN (SELECT article_id FROM copy)"
        match request.scope:
            case Scope.TODAY:
                return f"a.instant >= ? AND {HAS_DAY}{once}", [day_began]
            case Scope.UNREAD:
                return f"NOT coalesce(t.is_read, 0){once}", []
            case Scope.STARRED:
                return "t.is_starred", []
            case Scope.SOURCE:
                return f"a.source_id = ?{shown}", [request.source_id]
            case Scope.FOLDER:
                sources = self.sources_in(request.folder_id)
                copies = pack_ids(self._copies_within(sources))
                return (
                    "a.source_id IN (SELECT value FROM json_each(?))"
                    f" AND a.id NOT IN (SELECT value FROM json_each(?)){shown}",
                    [pack_ids(sorted(sources)), copies],
                )
            case Scope.LABEL:
                return "a.id IN (SELECT article_id FROM tag WHERE name = ? COLLATE NOCASE)", [request.label]
            case Scope.ENTITY:
                ids = self._stores.entities.articles_of(request.entity_id or 0, is_central=request.is_central)
                return "a.id IN (SELECT value FROM json_each(?))", [pack_ids(ids)]
        return f"1{once}", []

    def sources_in(self, folder_id: int | None) -> frozenset[int]:
        """The sources of all feeds in the folder and in the folders within it."""
        tree = self._stores.subscriptions.tree()
        within = folders_within(tree.folders, folder_id)
        return frozenset(feed.source_id for feed in tree.feeds if feed.folder_id in within)

    def sources_in_folder_named(self, name: str) -> frozenset[int]:
        """The sources of every folder with this name, whatever its capitals."""
        wanted = name.casefold().strip()
        folders = [one.id for one in self._stores.subscriptions.tree().folders if one.name.casefold() == wanted]
        return frozenset().union(*(self.sources_in(folder) for folder in folders))

    def _scope(self, request: SearchRequest, day_began: int) -> list[Query]:
        match request.scope:
            case Scope.TODAY:
                of_no_day = self._stores.articles.of_no_day(day_began)
                return [Dated(day_began, None), *([Not(Among(frozenset(of_no_day)))] if of_no_day else [])]
            case Scope.UNREAD:
                return [Has(Flag.UNREAD)]
            case Scope.STARRED:
                return [Has(Flag.STARRED)]
            case Scope.SOURCE:
                return [FromSource(frozenset({request.source_id or 0}))]
            case Scope.FOLDER:
                return [FromSource(self.sources_in(request.folder_id))]
            case Scope.LABEL:
                return [Among(self._stores.labels.articles(request.label), request.label)]
            case Scope.ENTITY:
                ids = self._stores.entities.articles_of(request.entity_id or 0, is_central=request.is_central)
                return [Among(frozenset(ids))]
        return []

    def _not_hidden(self, request: SearchRequest) -> list[Query]:
        if request.scope in _SPANNING:
            return [Not(Has(Flag.HIDDEN))]
        parts: list[Query] = []
        if request.scope in (Scope.SOURCE, Scope.FOLDER, Scope.ENTITY):
            parts.append(Not(Has(Flag.MUTED)))
        if request.scope is Scope.FOLDER and (copies := self._copies_within(self.sources_in(request.folder_id))):
            parts.append(Not(Among(frozenset(copies))))
        return parts

    def _copies_within(self, sources: frozenset[int]) -> list[int]:
        return told_again(self._stores.feed_items.copies(), sources)


def _names_a_part(query: Query) -> bool:
    match query:
        case And(parts) | Or(parts):
            return any(map(_names_a_part, parts))
        case Not(part):
            return _names_a_part(part)
        case Has(flag):
            return flag in (Flag.STARRED, Flag.MUTED)
        case FromSource() | Among():
            return True
    return False
