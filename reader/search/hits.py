"""Where the words of a query stand in a text: what is marked in an article, and what a snippet is chosen by.

A text is looked at as a whole, in C where it can be: fifty rows are marked while a key goes down.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import accumulate, islice

from reader.domain.query import And, Fuzzy, Named, Near, Not, Or, Phrase, Prefix, Query, Word
from reader.search.compounds import LANGUAGES as COMPOUND_LANGUAGES
from reader.search.compounds import before_head
from reader.search.compounds import heads as compound_heads
from reader.search.folding import LONGEST_WORD, fold, word_spans, words
from reader.search.stems import STEM_LANGUAGES, stems_remembered

# Every run that `folding` could find a word in: words never cross ASCII punctuation or space. What is not ASCII is
# looked at by `word_spans` itself.
_RUNS = re.compile(r"([^\x00-/:-@\[-^`{-\x7f\s]+)")
_MOST_REMEMBERED = 50_000  # different runs, some megabytes

Range = tuple[int, int]
Match = tuple[int, int, int]  # start, end, number of the pattern
_Span = tuple[str, int, int]  # folded word, start, end


class HitKind(StrEnum):
    EXACT = "exact"
    STEM = "stem"  # the word, or one with the same stem in the text's language
    PREFIX = "prefix"
    FUZZY = "fuzzy"  # at most one insertion, deletion, replacement or swap away
    PHRASE = "phrase"


@dataclass(frozen=True, slots=True)
class HitPattern:
    """What is marked in a text: folded words, one of them unless it is a phrase."""

    kind: HitKind
    words: tuple[str, ...]


def hit_patterns(query: Query) -> tuple[HitPattern, ...]:
    """What of a query can be seen in an article it finds; nothing that is excluded."""
    return tuple(dict.fromkeys(pattern for pattern in _positive(query, is_positive=True) if pattern.words))


def find_hits(text: str, patterns: Sequence[HitPattern], language: str) -> tuple[Range, ...]:
    """Code-point ranges of `text` in order, not overlapping. `language` (ISO 639-1) says which words share a stem.

    A prefix covers what was typed of a word if folding keeps its letters' number, else the whole word; a phrase covers
    all from its first word to its last. Ranges that overlap become one.
    """
    return merged((start, end) for start, end, _ in find_matches(text, patterns, language))


# From query to patterns


def _positive(query: Query, *, is_positive: bool) -> Iterator[HitPattern]:
    match query:
        case And(parts) | Or(parts):
            for part in parts:
                yield from _positive(part, is_positive=is_positive)
        case Not(part):
            yield from _positive(part, is_positive=not is_positive)
        case _ if not is_positive:
            return
        case Word(text, _, stemmed):
            yield from _pattern(HitKind.STEM if stemmed else HitKind.EXACT, words(text))
        case Prefix(text):
            yield from _pattern(HitKind.PREFIX, words(text))
        case Fuzzy(text):
            yield from _pattern(HitKind.FUZZY, words(text))
        case Phrase(texts):
            yield from _pattern(HitKind.PHRASE, [word for text in texts for word in words(text)])
        case Near(texts):
            for word in dict.fromkeys(word for text in texts for word in words(text)):
                yield HitPattern(HitKind.EXACT, (word,))
        case Named(name):
            yield from _pattern(HitKind.EXACT, words(name))
        case _:
            return


def _pattern(kind: HitKind, found: list[str]) -> Iterator[HitPattern]:
    if len(found) > 1:
        yield HitPattern(HitKind.PHRASE, tuple(found))
    elif found:
        yield HitPattern(HitKind.EXACT if kind is HitKind.PHRASE else kind, tuple(found))


# From patterns to ranges


def find_matches(text: str, patterns: Sequence[HitPattern], language: str) -> list[Match]:
    """Every match of every pattern, by start; they may overlap."""
    if not patterns:
        return []
    marker = _marker(tuple(patterns), language)
    if marker.is_full():
        _marker.cache_clear()
        marker = _marker(tuple(patterns), language)
    return marker.matches(text)


class _Marker:
    """Finds the same patterns in text after text. Which runs match is worked out once for each different run: the rows
    of one page share most of their words. Threads may share it: what is learned twice is learned the same."""

    def __init__(self, patterns: tuple[HitPattern, ...], language: str) -> None:
        self._patterns, self._language = patterns, language
        self._seen: set[str] = set()
        self._matches: dict[str, list[Match]] = {}  # of a run: the matches in it
        self._begins: dict[str, list[tuple[int, int]]] = {}  # of a run: phrases, and the word in it they may begin at
        self._spans: dict[str, list[_Span]] = {}  # of a run that is not simply one word: the words in it

    def is_full(self) -> bool:
        return len(self._seen) > _MOST_REMEMBERED

    def matches(self, text: str) -> list[Match]:
        parts = _RUNS.split(text)
        runs = parts[1::2]
        unseen = set(runs) - self._seen
        if unseen:
            self._learn(unseen)
        known, begins = self._matches, self._begins
        places = [at for at, run in enumerate(runs) if run in known or run in begins]
        if not places:
            return []
        starts = list(accumulate(map(len, parts)))[::2]
        found = [
            (starts[at] + start, starts[at] + end, number)
            for at in places
            for start, end, number in known.get(runs[at], ())
        ]
        for at in places:
            for number, skip in begins.get(runs[at], ()):
                phrase = self._patterns[number].words
                spans = tuple(islice(self._words_from(at, runs, starts), skip, skip + len(phrase)))
                if tuple(word for word, _, _ in spans) == phrase:
                    found.append((spans[0][1], spans[-1][2], number))
        found.sort()
        return found

    def _words_from(self, at: int, runs: list[str], starts: list[int]) -> Iterator[_Span]:
        for place in range(at, len(runs)):
            run, start = runs[place], starts[place]
            if run in self._spans:
                yield from ((word, start + first, start + last) for word, first, last in self._spans[run])
            else:
                yield run.lower(), start, start + len(run)

    def _learn(self, runs: set[str]) -> None:
        hard = {run for run in runs if len(run) > LONGEST_WORD or not run.isascii()}
        self._spans.update((run, word_spans(run)) for run in hard)
        easy = list(runs - hard)
        folded = list(map(str.lower, easy))
        found = set(folded).union(word for run in hard for word, _, _ in self._spans[run])
        wanted = _wanted(found, self._patterns, self._language)
        if wanted:
            self._mark(((run, [(word, 0, len(run))]) for run, word in zip(easy, folded, strict=True)), wanted)
            self._mark(((run, self._spans[run]) for run in hard), wanted)
        self._seen |= runs

    def _mark(self, spans_of: Iterable[tuple[str, list[_Span]]], wanted: dict[str, list[int]]) -> None:
        for run, spans in spans_of:
            matches: list[Match] = []
            begins: list[tuple[int, int]] = []
            for skip, (word, start, end) in enumerate(spans):
                for number in wanted.get(word, ()):
                    pattern = self._patterns[number]
                    if pattern.kind is HitKind.PHRASE:
                        begins.append((number, skip))
                    else:
                        matches.append((start, _end_of_hit(run, start, end, word, pattern), number))
            if matches:
                self._matches[run] = matches
            if begins:
                self._begins[run] = begins


@lru_cache(maxsize=16)
def _marker(patterns: tuple[HitPattern, ...], language: str) -> _Marker:
    """A few at a time: one query in the languages of one page."""
    return _Marker(patterns, language)


def _wanted(found: set[str], patterns: Sequence[HitPattern], language: str) -> dict[str, list[int]]:
    """The words that match: the numbers of the patterns they match, or of the phrases they begin."""
    wanted: dict[str, list[int]] = {}
    ordered = list(found)
    stems: list[tuple[str, ...]] = []
    for number, pattern in enumerate(patterns):
        wants = pattern.words[0]
        matching: Iterable[str]
        match pattern.kind:
            case HitKind.PREFIX:
                matching = [word for word in ordered if word.startswith(wants)]
            case HitKind.FUZZY:
                matching = [word for word in ordered if is_one_edit(word, wants)]
            case HitKind.STEM:
                stems = stems or _stems(ordered, language)
                (own,) = _stems([wants], language)
                matching = [word for word, its in zip(ordered, stems, strict=True) if not set(own).isdisjoint(its)]
                matching += _compounds(ordered, wants, language, set(matching))
            case _:
                matching = found & {wants}
        for word in matching:
            wanted.setdefault(word, []).append(number)
    return wanted


def _compounds(ordered: list[str], head: str, language: str, others: set[str]) -> list[str]:
    """Words that end in a form of this one: somewhat more than the index finds, which knows more words."""
    forms = compound_heads(language, head) if language in COMPOUND_LANGUAGES else ()
    if not forms:
        return []
    return [word for word in ordered if word.endswith(forms) and word not in others and before_head(word, forms)]


def _end_of_hit(run: str, start: int, end: int, word: str, pattern: HitPattern) -> int:
    prefix = pattern.words[0]
    if pattern.kind is not HitKind.PREFIX or end - start != len(word):
        return end
    typed = start + len(prefix)
    return typed if fold(run[start:typed]) == prefix else end


def merged(ranges: Iterable[Range]) -> tuple[Range, ...]:
    """Ranges sorted by start, those that overlap made one."""
    joined: list[Range] = []
    for start, end in ranges:
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def is_one_edit(word: str, other: str) -> bool:
    """Whether one insertion, deletion, replacement or swap of neighbours at most makes the one of the other."""
    if abs(len(word) - len(other)) > 1:
        return False
    if word == other:
        return True
    if len(word) > len(other):
        word, other = other, word
    at = 0
    while at < len(word) and word[at] == other[at]:
        at += 1
    if len(word) < len(other):
        return word[at:] == other[at + 1 :]
    if word[at + 1 :] == other[at + 1 :]:
        return True
    return word[at : at + 2] == other[at : at + 2][::-1] and word[at + 2 :] == other[at + 2 :]


def _stems(found: list[str], language: str) -> list[tuple[str, ...]]:
    """The words themselves in a language without a stemmer."""
    return stems_remembered(language, found) if language in STEM_LANGUAGES else [(word,) for word in found]
