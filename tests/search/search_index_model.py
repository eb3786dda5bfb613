"""A slow index that is obviously right: every article's words in lists, every query answered by looking at each one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np

from reader.domain import query as dq
from reader.domain.entity import EntityKind
from reader.search.folding import words
from reader.search.index import IndexDocument, Masks
from reader.search.spelling import one_edit_away
from reader.search.stems import STEM_LANGUAGES, stems

FIELDS = {dq.Field.ANY: ("title", "text"), dq.Field.TITLE: ("title",), dq.Field.TEXT: ("text",)}


def holds_phrase(text: list[str], phrase: list[str]) -> bool:
    return any(text[at : at + len(phrase)] == phrase for at in range(len(text) - len(phrase) + 1))


@dataclass
class Model:
    documents: dict[int, IndexDocument] = field(default_factory=dict)

    def apply(self, documents: Iterable[IndexDocument], deleted: Iterable[int] = ()) -> None:
        for article_id in deleted:
            self.documents.pop(article_id, None)
        self.documents |= {document.id: document for document in documents}

    def matching(self, query: dq.Query, masks: Masks) -> list[int]:
        found = [document for document in self.documents.values() if self.matches(document, query, masks)]
        return [document.id for document in sorted(found, key=lambda document: (-document.date, -document.id))]

    def entities(self, query: dq.Query, masks: Masks, kind: EntityKind) -> Counter[int]:
        return Counter(
            entity
            for article_id in self.matching(query, masks)
            for entity in {entity for of, entity, _ in self.documents[article_id].entities if of == kind}
        )

    def matches(self, document: IndexDocument, query: dq.Query, masks: Masks) -> bool:
        match query:
            case dq.Everything():
                return True
            case dq.Word(text, of, True):
                return any(self.has_form(document, word, text) for word in self.words(document, of))
            case dq.Word(text, of, False):
                return words(text)[0] in self.words(document, of)
            case dq.Prefix(text, of):
                return any(word.startswith(words(text)[0]) for word in self.words(document, of))
            case dq.Fuzzy(text, of):
                return not set(one_edit_away(words(text)[0])).isdisjoint(self.words(document, of))
            case dq.Phrase(parts, of):
                return any(holds_phrase(words(getattr(document, name)), words(" ".join(parts))) for name in FIELDS[of])
            case dq.Dated(first, end):
                return (first is None or document.date >= first) and (end is None or document.date < end)
            case dq.FromSource(ids):
                return document.source in ids
            case dq.InLanguage(code):
                return document.language == code
            case dq.Named(name, kind):
                return any(
                    of in (kind, of if kind is None else kind)
                    and (words(name) == words(full) or words(name) in [[word] for word in words(full)])
                    for of, _, full in document.entities
                )
            case dq.Has(flag):
                mask = masks.unread if flag is dq.Flag.UNREAD else masks.starred
                return mask is not None and document.id < len(mask) and bool(mask[document.id])
            case dq.And(parts):
                return all(self.matches(document, part, masks) for part in parts)
            case dq.Or(parts):
                return any(self.matches(document, part, masks) for part in parts)
            case dq.Not(part):
                return not self.matches(document, part, masks)
            case _:
                return False

    @staticmethod
    def words(document: IndexDocument, of: dq.Field) -> list[str]:
        return [word for name in FIELDS[of] for word in words(getattr(document, name))]

    @staticmethod
    def has_form(document: IndexDocument, word: str, text: str) -> bool:
        wanted = words(text)[0]
        language = document.language
        if language not in STEM_LANGUAGES:
            return word == wanted
        return word == wanted or not set(stems(language, word)).isdisjoint(stems(language, wanted))


def some_masks(article_ids: Iterable[int]) -> Masks:
    """Unread and starred for some; both shorter than the highest id, as they are just after an import."""
    length = max(article_ids, default=0)
    numbers = np.arange(length)
    return Masks(unread=numbers % 3 == 0, starred=numbers[: length // 2] % 2 == 0)
