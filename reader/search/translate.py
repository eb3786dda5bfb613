"""The domain's query as a tree of Whoosh queries, with some of our own for what Whoosh has no class for.

`matching` evaluates the tree over arrays; Whoosh's own `Searcher` can run it too, but for flags and nearness.
"""

from __future__ import annotations

from typing import Any

from whoosh import query as wq

from reader.domain import query as dq
from reader.domain.entity import EntityKind
from reader.search.folding import words
from reader.search.lexicon import Lexicon
from reader.search.queries import Flagged, NearBy, OfColumn, OfTrait
from reader.search.schema import AUTHOR, KIND_FIELDS, TEXT, TEXT_FIELDS, TITLE, language_number, name_key

FIELDS = {
    dq.Field.ANY: TEXT_FIELDS,
    dq.Field.TITLE: (TITLE,),
    dq.Field.TEXT: (TEXT,),
    dq.Field.AUTHOR: (AUTHOR,),
}


def to_whoosh(query: dq.Query, lexicon: Lexicon) -> Any:
    """`lexicon` is that of the snapshot that is asked."""
    match query:
        case dq.Everything():
            return wq.Every()
        case dq.Word(text, field, stemmed):
            found = words(text)
            is_stemmed = stemmed and len(found) == 1 and field is not dq.Field.AUTHOR  # names have no other forms
            return _in_fields(field, lambda name: _word(name, found, lexicon if is_stemmed else None))
        case dq.Prefix(text, field):
            return _in_fields(field, lambda name: _prefix(name, words(text)))
        case dq.Fuzzy(text, field):
            return _in_fields(field, lambda name: _fuzzy(name, words(text), lexicon))
        case dq.Phrase(parts, field):
            return _in_fields(field, lambda name: _phrase(name, words(" ".join(parts))))
        case dq.Near(parts, apart, field):
            near = words(" ".join(parts))
            return _in_fields(field, lambda name: NearBy(name, near, apart) if near else wq.NullQuery)
        case dq.Dated(first, end):
            return OfColumn("dates", first, end)
        case dq.FromSource(ids):
            return OfColumn("sources", values=sorted(ids))
        case dq.Among(ids):
            return OfColumn("ids", values=sorted(ids))
        case dq.InLanguage(code):
            return OfColumn("languages", values=[language_number(code)])
        case dq.Named(name, kind):
            return _named(name, kind)
        case dq.Has(flag):
            return Flagged(flag)
        case dq.With(trait):
            return OfTrait(trait)
        case dq.And(parts):
            return wq.And([to_whoosh(part, lexicon) for part in parts]) if parts else wq.Every()
        case dq.Or(parts):
            return wq.Or([to_whoosh(part, lexicon) for part in parts]) if parts else wq.NullQuery
        case dq.Not(part):
            return wq.Not(to_whoosh(part, lexicon))
        case _:
            return wq.NullQuery


def _in_fields(field: dq.Field, of_field: Any) -> Any:
    parts = [of_field(name) for name in FIELDS[field]]
    return parts[0] if len(parts) == 1 else wq.Or(parts)


def _word(field: str, found: list[str], lexicon: Lexicon | None) -> Any:
    """In any form if there is a `lexicon` to ask."""
    if lexicon is not None:
        return lexicon.forms(field, found[0])
    return _phrase(field, found)  # what folding takes for several words ("zo'n") stands side by side


def _phrase(field: str, found: list[str]) -> Any:
    if len(found) > 1:
        return wq.Phrase(field, found)
    return wq.Term(field, found[0]) if found else wq.NullQuery


def _prefix(field: str, found: list[str]) -> Any:
    if not found:
        return wq.Every()  # nothing typed yet
    last = wq.Prefix(field, found[-1])
    return wq.And([_phrase(field, found[:-1]), last]) if len(found) > 1 else last


def _fuzzy(field: str, found: list[str], lexicon: Lexicon) -> Any:
    parts = [lexicon.near(field, word) for word in found]
    return wq.And(parts) if len(parts) > 1 else parts[0] if parts else wq.NullQuery


def _named(name: str, kind: EntityKind | None) -> Any:
    key = name_key(name)
    if not key:
        return wq.NullQuery
    terms = [wq.Term(field, key) for field in (KIND_FIELDS if kind is None else (kind.value,))]
    return terms[0] if len(terms) == 1 else wq.Or(terms)
