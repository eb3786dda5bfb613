"""Where the words of a query stand in a text: what is marked in an article, and what a snippet is chosen by.

A text is looked at as a whole, in C where it can be: fifty rows are marked while a key goes down.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import islice

from reader.domain.query import And, Fuzzy, Named, Near, Not, Or, Phrase, Prefix, Query, Word
from reader.search.compounds import LANGUAGES as COMPOUND_LANGUAGES
from reader.search.compounds import before_head
from reader.search.compounds import heads as compound_heads
from reader.search.folding import LONGEST_WORD, fold, word_spans, words
from reader.search.stems import STEM_LANGUAGES, stems_remembered

# What no word crosses: ASCII punctuation and space. What is not ASCII is looked at by `word_spans` itself.
_SEPARATOR = re.compile(r"[\x00-/:-@\[-^`{-\x7f\s]")
_RUN = re.compile("[^ ]+")
# The same for Western European letters, in one pass of C that also makes ASCII letters small.
_WESTERN = bytes(
    ord(letter.lower()) if letter.isascii() and (letter.isalnum() or letter == "_")
    else code if code > 127 and (letter.isalnum() or letter == "\xad")
    else 32
    for code, letter in ((code, chr(code)) for code in range(256))
)  # fmt: skip
_SMALL = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}
_MARKS = "\u2019\u2018\u201c\u201d\u2013\u2014\u2026\u20ac\u2022\u201e\u2009\u202f"  # no parts of words
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


@dataclass(frozen=True, slots=True)
class _Probes:
    """By what every run that matches can be known, whatever the letters of others."""

    begun: tuple[re.Pattern[str], ...]  # how it begins, after a space
    inside: tuple[str, ...]  # or letters it has


def _probes(patterns: Sequence[HitPattern], language: str) -> _Probes | None:
    """For runs of ASCII letters; None if every run has to be looked at."""
    begun: set[str] = set()
    inside: set[str] = set()
    for pattern in patterns:
        word = pattern.words[0]
        match pattern.kind:
            case HitKind.FUZZY:
                return None
            case HitKind.STEM:
                (own,) = _stems([word], language)
                begun.update(f" {letters}" for letters in _first_letters(word, own, language))
                heads = compound_heads(language, word) if language in COMPOUND_LANGUAGES else ()
                inside.add(_shared_beginning(heads))
            case HitKind.PREFIX:
                begun.add(f" {word}")
            case _:
                begun.add(f" {word}" if len(word) >= LONGEST_WORD else f" {word} ")
    inside.discard("")
    least = sorted(one for one in begun if not any(one != other and one.startswith(other) for other in begun))
    return _Probes(tuple(re.compile(f"{one.rstrip()}(?= )" if one.endswith(" ") else f"{one}[^ ]*") for one in least),
                   tuple(inside))  # fmt: skip


def _shared_beginning(forms: Sequence[str]) -> str:
    first, last = min(forms, default=""), max(forms, default="")
    same = next((at for at, letter in enumerate(first) if letter != last[at : at + 1]), len(first))
    return first[:same]


def _skeleton(text: str) -> str:
    """The text with a space for every character that no word crosses, each at its place; letters may be made small."""
    if not text.isascii():
        try:
            raw = text.encode("latin-1")
        except UnicodeEncodeError:
            for mark in _MARKS:
                text = text.replace(mark, " ")
            try:
                raw = text.encode("latin-1")
            except UnicodeEncodeError:
                return _SEPARATOR.sub(" ", text).translate(_SMALL)
    else:
        raw = text.encode()
    return raw.translate(_WESTERN).decode("latin-1")


class _Marker:
    """Finds the same patterns in text after text. Which runs match is worked out once for each different run: the rows
    of one page share most of their words. Threads may share it: what is learned twice is learned the same."""

    def __init__(self, patterns: tuple[HitPattern, ...], language: str) -> None:
        self._patterns = patterns
        self._wishes = [_Wish.of(pattern, language) for pattern in patterns]
        self._probes = _probes(patterns, language)
        self._seen: set[str] = set()
        self._matches: dict[str, list[Match]] = {}  # of a run: the matches in it
        self._begins: dict[str, list[tuple[int, int]]] = {}  # of a run: phrases, and the word in it they may begin at
        self._spans: dict[str, list[_Span]] = {}  # of a run that is not simply one word: the words in it

    def is_full(self) -> bool:
        return len(self._seen) > _MOST_REMEMBERED

    def matches(self, text: str) -> list[Match]:
        skeleton = f" {_skeleton(text)} "
        runs = self._candidates(skeleton, text.isascii())
        unseen = runs - self._seen
        if unseen:
            self._learn(unseen)
        found = [
            (at + start, at + end, number)
            for run in runs & self._matches.keys()
            for at in _places(skeleton, run)
            for start, end, number in self._matches[run]
        ]
        for run in runs & self._begins.keys():
            for at in _places(skeleton, run):
                for number, skip in self._begins[run]:
                    phrase = self._patterns[number].words
                    spans = tuple(islice(self._words_from(at, skeleton), skip, skip + len(phrase)))
                    if tuple(word for word, _, _ in spans) == phrase:
                        found.append((spans[0][1], spans[-1][2], number))
        found.sort()
        return found

    def _candidates(self, skeleton: str, is_ascii: bool) -> set[str]:
        """At least the runs that may match."""
        if self._probes is None:
            return set(skeleton.split(" "))
        runs = {run[1:] for probe in self._probes.begun for run in probe.findall(skeleton)}
        inside = [(skeleton, part) for part in self._probes.inside]
        if not is_ascii:
            inside.append((skeleton.encode("ascii", "replace").decode(), "?"))
        for looked_at, part in inside:
            at = looked_at.find(part)
            while at >= 0:
                end = skeleton.find(" ", at)
                runs.add(skeleton[skeleton.rfind(" ", 0, at) + 1 : end])
                at = looked_at.find(part, end)
        return runs

    def _words_from(self, at: int, skeleton: str) -> Iterator[_Span]:
        for found in _RUN.finditer(skeleton, at + 1):
            run, start = found[0], found.start() - 1
            if run in self._spans:
                yield from ((word, start + first, start + last) for word, first, last in self._spans[run])
            else:
                yield run.lower(), start, start + len(run)

    def _learn(self, runs: set[str]) -> None:
        hard = {run for run in runs if not run.isascii() or len(run) > LONGEST_WORD}
        self._spans.update((run, word_spans(run)) for run in hard)
        easy = list(runs - hard)
        folded = list(map(str.lower, easy))
        found = set(folded).union(word for run in hard for word, _, _ in self._spans[run])
        wanted = self._wanted(found)
        if wanted:
            self._mark(
                ((run, [(word, 0, len(run))]) for run, word in zip(easy, folded, strict=True) if word in wanted), wanted
            )
            self._mark(((run, self._spans[run]) for run in hard), wanted)
        self._seen |= runs

    def _wanted(self, found: set[str]) -> dict[str, list[int]]:
        """The words that match: the numbers of the patterns they match, or of the phrases they begin."""
        wanted: dict[str, list[int]] = {}
        found.discard("")
        ordered = list(found)
        for number, wish in enumerate(self._wishes):
            for word in wish.among(ordered):
                wanted.setdefault(word, []).append(number)
        return wanted

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


def _places(skeleton: str, run: str) -> Iterator[int]:
    """Where the run stands in the text, of which the skeleton has one space more before and after."""
    wanted = f" {run} "
    at = skeleton.find(wanted)
    while at >= 0:
        yield at
        at = skeleton.find(wanted, at + len(run) + 1)


@dataclass(frozen=True, slots=True)
class _Wish:
    """What a pattern, or the first word of a phrase, matches."""

    kind: HitKind
    word: str
    language: str
    stems: frozenset[str] = frozenset()
    first_letters: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()

    @classmethod
    def of(cls, pattern: HitPattern, language: str) -> _Wish:
        word = pattern.words[0]
        if pattern.kind is not HitKind.STEM:
            return cls(pattern.kind, word, language)
        (own,) = _stems([word], language)
        heads = compound_heads(language, word) if language in COMPOUND_LANGUAGES else ()
        return cls(pattern.kind, word, language, frozenset(own), _first_letters(word, own, language), heads)

    def among(self, found: list[str]) -> Iterable[str]:
        match self.kind:
            case HitKind.PREFIX:
                return [word for word in found if word.startswith(self.word)]
            case HitKind.FUZZY:
                return [word for word in found if is_one_edit(word, self.word)]
            case HitKind.STEM:
                likely = [word for word in found if word.startswith(self.first_letters)]
                same = []
                if likely:
                    stems = _stems(likely, self.language)
                    same = [word for word, its in zip(likely, stems, strict=True) if not self.stems.isdisjoint(its)]
                return same + self._compounds(found, same) if self.heads else same
        return [self.word] if self.word in found else []

    def _compounds(self, found: list[str], others: list[str]) -> list[str]:
        """Words that end in a form of this one: somewhat more than the index finds, which knows more words."""
        return [
            word for word in found if word.endswith(self.heads) and word not in others and before_head(word, self.heads)
        ]


def _first_letters(word: str, its_stems: tuple[str, ...], language: str) -> tuple[str, ...]:
    """How every other form of a word begins: no stemmer changes the first letter, but the Dutch one takes off `ge-`."""
    first = dict.fromkeys((word[0], *(stem[0] for stem in its_stems)))
    return (*first, *(("ge",) if language == "nl" else ()))


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
