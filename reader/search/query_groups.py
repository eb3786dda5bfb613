"""How the parts of a query combine: NOT binds closest, then AND (also where nothing is said), then OR.

Trees come out flat, without double negation and without parts that say nothing, so that they are never deep.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.domain.query import And, Everything, Not, Or, Query
from reader.search.query_words import Key, Operator


@dataclass(slots=True)
class Group:
    """What is read between two brackets: alternatives of parts, and whether a NOT waits for its part."""

    key: Key | None = None
    is_negated: bool = False
    alternatives: list[Query] = field(default_factory=list)
    parts: list[Query] = field(default_factory=list)
    negates_next: bool = False

    def add(self, query: Query | None) -> None:
        if query is not None:
            self.parts.append(negated(query) if self.negates_next else query)
        self.negates_next = False

    def combine(self, operator: Operator) -> None:
        if operator is Operator.NOT:
            self.negates_next = not self.negates_next
            return
        self.negates_next = False
        if operator is Operator.OR:
            self._end_alternative()

    def result(self) -> Query | None:
        self._end_alternative()
        query = one_of(self.alternatives)
        return negated(query) if query is not None and self.is_negated else query

    def _end_alternative(self) -> None:
        query = all_of(self.parts)
        if query is not None:
            self.alternatives.append(query)
        self.parts = []


def negated(query: Query) -> Query:
    return query.part if isinstance(query, Not) else Not(query)


def all_of(parts: Sequence[Query | None]) -> Query | None:
    flat = [leaf for part in parts if part is not None for leaf in (part.parts if isinstance(part, And) else (part,))]
    telling = tuple(part for part in flat if not isinstance(part, Everything))
    if not telling:
        return Everything() if flat else None
    return And(telling) if len(telling) > 1 else telling[0]


def one_of(parts: Sequence[Query | None]) -> Query | None:
    flat = [leaf for part in parts if part is not None for leaf in (part.parts if isinstance(part, Or) else (part,))]
    if not flat:
        return None
    return Or(tuple(flat)) if len(flat) > 1 else flat[0]
