"""A slow index that is obviously right: every article's words in lists, every query answered by looking at each one."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np

from reader.domain import query as dq
from reader.domain.entity import EntityKind
from reader.search import compounds, ranking
from reader.search.folding import words
from reader.search.index import IndexDocument, Masks
from reader.search.schema import LEAD_WORDS, TEXT
from reader.search.spelling import one_edit_away
from reader.search.stems import STEM_LANGUAGES, stems

FIELDS = {
    dq.Field.ANY: ("title", "text"), dq.Field.TITLE: ("title",), dq.Field.TEXT: ("text",), dq.Field.AUTHOR: ("author",),
}  # fmt: skip


def holds_near(text: list[str], wanted: list[str], apart: int) -> bool:
    width = len(wanted) + apart
    return any(set(wanted) <= set(text[at : at + width]) for at in range(len(text)))


def holds_phrase(text: list[str], phrase: list[str]) -> bool:
    return any(text[at : at + len(phrase)] == phrase for at in range(len(text) - len(phrase) + 1))


@dataclass
class Model:
    documents: dict[int, IndexDocument] = field(default_factory=dict)
    known_words: set[str] = field(default_factory=set)  # also of articles that are gone: parts of compounds

    def apply(self, documents: Iterable[IndexDocument], deleted: Iterable[int] = ()) -> None:
        for article_id in deleted:
            self.documents.pop(article_id, None)
        self.documents |= {document.id: document for document in documents}
        self.known_words.update(word for one in self.documents.values() for word in words(one.text))

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
            case dq.Word(text, of, True) if of is not dq.Field.AUTHOR:
                found = self.words(document, of)
                return any(self.has_form(document, word, text) or self.composes(document, word, text) for word in found)
            case dq.Word(text, of):
                return words(text)[0] in self.words(document, of)
            case dq.Prefix(text, of):
                return any(word.startswith(words(text)[0]) for word in self.words(document, of))
            case dq.Fuzzy(text, of):
                return not set(one_edit_away(words(text)[0])).isdisjoint(self.words(document, of))
            case dq.Phrase(parts, of):
                return any(holds_phrase(words(getattr(document, name)), words(" ".join(parts))) for name in FIELDS[of])
            case dq.Near(parts, apart, of):
                wanted = list(dict.fromkeys(words(" ".join(parts))))
                return any(holds_near(words(getattr(document, name)), wanted, apart) for name in FIELDS[of])
            case dq.With(trait):
                return trait in document.traits
            case dq.Among(ids):
                return document.id in ids
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
                mask = getattr(masks, flag)
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

    def composes(self, document: IndexDocument, word: str, text: str) -> bool:
        """Whether the word is a compound whose last part is a form of the other."""
        if document.language not in compounds.LANGUAGES or len(words(text)) != 1:
            return False
        parts = compounds.before_head(word, compounds.heads(document.language, words(text)[0]))
        if parts is None:
            return False
        return compounds.is_clear(*parts) or not self.known_words.isdisjoint(compounds.as_words(parts[0]))

    # best match, by the formula of `ranking`'s docstring, one article at a time

    def scores(self, query: dq.Query, masks: Masks, now: int) -> dict[int, float]:
        asked = ranking.scored_words(query)
        average = {
            name: sum(len(words(getattr(one, name))) for one in self.documents.values()) / max(len(self.documents), 1)
            or 1.0
            for name in ranking.BOOSTS
        }
        total = dict.fromkeys(self.documents, 0.0)
        for word in asked:
            levels = {n: self.levels(one, word, average) for n, one in self.documents.items()}
            found = sum(level[2] > 0 for level in levels.values())
            rarity = math.log(1 + (len(self.documents) - found + 0.5) / (found + 0.5))
            for n, of_article in levels.items():
                damped = [(ranking.K1 + 1) * tf / (ranking.K1 + tf) for tf in of_article]
                total[n] += rarity * sum(part * one for part, one in zip(ranking.PARTS, damped, strict=True))
        for n, document in self.documents.items():
            age = max(now - document.date, 0)
            total[n] *= ranking.OLDEST + (1 - ranking.OLDEST) * 2 ** (-age / ranking.HALF_LIFE)
        return {n: total[n] for n in self.matching(query, masks)}

    def levels(self, document: IndexDocument, asked: ranking.ScoredWord, average: dict[str, float]) -> list[float]:
        """The weighted frequency as typed, in any form of the stem, and in compounds too."""
        levels = [0.0, 0.0, 0.0]
        for name in asked.fields:
            text = words(getattr(document, name))
            by_length = ranking.LENGTH_MATTERS[name] * len(text) / average[name] + 1 - ranking.LENGTH_MATTERS[name]
            counts = [0, 0, 0]
            for at, word in enumerate(text):
                weight = 2 if name == TEXT and at < LEAD_WORDS else 1
                for level, matches in enumerate(self.matches_at(document, word, asked)):
                    counts[level] += weight * matches
            if asked.form in (ranking.Form.BEGUN, ranking.Form.NEAR):
                counts = [min(count, 1) for count in counts]
            levels = [
                level + ranking.BOOSTS[name] * count / by_length for level, count in zip(levels, counts, strict=True)
            ]
        named = {word for _, _, full in document.entities for word in words(full)}
        is_word = asked.form in (ranking.Form.ANY, ranking.Form.EXACT)
        if is_word and asked.field is dq.Field.ANY and asked.text in named and levels[0]:
            levels = [level + ranking.NAMED for level in levels]
        return levels

    def matches_at(self, document: IndexDocument, word: str, asked: ranking.ScoredWord) -> tuple[bool, bool, bool]:
        match asked.form:
            case ranking.Form.BEGUN:
                return (word.startswith(asked.text),) * 3
            case ranking.Form.NEAR:
                return (word in one_edit_away(asked.text),) * 3
            case ranking.Form.EXACT:
                return (word == asked.text,) * 3
            case _:
                is_form = self.has_form(document, word, asked.text)
                return word == asked.text, is_form, is_form or self.composes(document, word, asked.text)


def some_masks(article_ids: Iterable[int]) -> Masks:
    """Unread and starred for some; both shorter than the highest id, as they are just after an import."""
    length = max(article_ids, default=0)
    numbers = np.arange(length)
    return Masks(unread=numbers % 3 == 0, starred=numbers[: length // 2] % 2 == 0, muted=numbers % 5 == 0)
