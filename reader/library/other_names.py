"""Names in a question that nobody is shown by (any more): whoever was ever called so is meant too."""

from __future__ import annotations

from reader.domain.query import And, Named, Not, Or, Query
from reader.storage.entities import EntityStore

_MOST = 20


def with_other_names(query: Query, entities: EntityStore) -> Query:
    """So `VS` finds what the library calls `Verenigde Staten`, and a name from before a merge still finds them."""
    match query:
        case Named(name, kind) if not name.startswith("#"):
            others = entities.also_called(name, kind, _MOST)
            return Or((query, *(Named(f"#{n}", of_kind) for n, of_kind in others))) if others else query
        case And(parts):
            return And(tuple(with_other_names(part, entities) for part in parts))
        case Or(parts):
            return Or(tuple(with_other_names(part, entities) for part in parts))
        case Not(part):
            return Not(with_other_names(part, entities))
    return query
