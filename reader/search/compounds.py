"""Dutch and German compounds: `aanvallen` finds `cyberaanvallen`, whose last part it is.

A word is taken for a compound of the one searched for when it ends in a form of it, and what stands before looks like a
word of its own: long enough and no mere prefix (`ver`, `aan`), and where either part is short, itself a word of the
index (P. Koehn and K. Knight, "Empirical Methods for Compound Splitting", EACL 2003, split into known words likewise).
There is no dictionary: words are found by their last letters, in a table that each segment is written with.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from functools import lru_cache

import numpy as np

from reader.search.array_file import Array
from reader.search.schema import TEXT, TITLE
from reader.search.segment import ENDING_LETTERS, Segment, TermTable
from reader.search.stems import STEM_LANGUAGES, stems, stems_of_all

LANGUAGES = ("nl", "de")
_SHORTEST_HEAD = 4
_SHORTEST_BEFORE = 3
SHORTEST_COMPOUND = _SHORTEST_BEFORE + _SHORTEST_HEAD
_CLEAR_BEFORE, _CLEAR_HEAD = 5, 6  # letters: two parts so long are no accident, whether the index knows them or not
_MOST_SHORTER = 3  # letters that a form may have less than the word: `overige` shares its stem with `oven`
_SAME_LETTERS = 3  # with which they both begin
_MOST_SEGMENTS_ASKED = 32  # for whether a part is a word: the largest, 160,000 articles and more of a large library
_FEW = 32
_NONE: list[tuple[str, dict[int, bytes]]] = []  # one for all segments without
_VOWELS = frozenset("aeiouy")
_NO_PARTS = frozenset(
    "aan achter ander binnen bij boven buiten dis door heen her hin inter langs los mee mede mis miss naar neer onder"
    " ont over pre pro rond samen sub tegen terug toe trans tussen uit vast ver voor voort wan weg zer"
    " auf aus bei durch ein emp ent fest fort gegen herum hinter mit nach uber um unter vor wider wieder zuruck"
    " zusammen zwischen".split()
)
_NO_HEADS = frozenset(
    "achtig atie aties baar baarheid dom eren heid heden heit ieren ingen isch keit lich lijk lijke loos loze schaft"
    " schap tische tischem tischen tischer tisches ungen zaam".split()
)
_ENDINGS = ("", "s", "e", "n", "en", "er", "es", "em", "ern", "ers", "je", "jes", "tje", "tjes")
_VOICED = {"s": "z", "f": "v", "z": "s", "v": "f"}
_LINKS = ("s", "e", "n", "en", "er", "es", "ens")  # between the parts: `stad-s-bestuur`


@lru_cache(maxsize=512)
def heads(language: str, word: str) -> tuple[str, ...]:
    """The forms of a (folded) word that a compound may end in, in one of `LANGUAGES`; none if it is too short; the
    longest first. They are made up and then asked their stem, so that no index has to know them."""
    if len(word) < _SHORTEST_HEAD or not word.isalpha() or word in _NO_PARTS or word in _NO_HEADS:
        return ()
    own = set(stems(language, word))
    bases = {word, *own}
    for base in tuple(bases):
        last, before = base[-1], base[:-1]
        if last in _VOICED:
            bases.add(before + _VOICED[last])  # huis, huizen
        if last not in _VOWELS and len(before) > 1 and before[-1] in _VOWELS:
            if before[-1] == before[-2]:
                bases |= {before[:-1] + last, before[:-1] + _VOICED.get(last, last)}  # straat, straten; graaf, graven
            elif before[-2] not in _VOWELS:
                bases |= {before + before[-1] + last, base + last}  # straten, straat; aanval, aanvallen
    beginning, shortest = word[:_SAME_LETTERS], max(_SHORTEST_HEAD, len(word) - _MOST_SHORTER)
    possible = {base + ending for base in bases for ending in _ENDINGS}
    likely = [
        form
        for form in possible
        if form == word
        or (len(form) >= shortest and form.startswith(beginning) and form not in _NO_PARTS and form not in _NO_HEADS)
    ]
    found = stems_of_all(language, likely)
    forms = [form for form, its in zip(likely, found, strict=True) if form == word or not own.isdisjoint(its)]
    return tuple(sorted(forms, key=lambda form: (-len(form), form)))


def before_head(compound: str, forms: Sequence[str]) -> tuple[str, int] | None:
    """What stands before the first (of `heads`: the longest) of the forms that the word ends in, and how long that form
    is; None if it ends in none, or what stands before it cannot be a part."""
    for form in forms:
        if compound.endswith(form) and may_be_part(compound[: -len(form)]):
            return compound[: -len(form)], len(form)
    return None


def may_be_part(before: str) -> bool:
    return (
        len(before) >= _SHORTEST_BEFORE
        and before.isalpha()
        and before not in _NO_PARTS
        and not _VOWELS.isdisjoint(before)
    )


def written_in(segments: Sequence[Segment]) -> list[str]:
    """Those of `LANGUAGES` that the segments have texts in."""
    return [language for language in LANGUAGES if any(segment.stem_table(TEXT, language) for segment in segments)]


def vocabularies(segments: Sequence[Segment]) -> list[Segment]:
    """Those that tell whether a part is a word."""
    return sorted(segments, key=lambda segment: -segment.word_count)[:_MOST_SEGMENTS_ASKED]


def is_clear(before: str, head: int) -> bool:
    """Whether both parts are so long that they must be words."""
    return len(before) >= _CLEAR_BEFORE and head >= _CLEAR_HEAD


def as_words(before: str) -> tuple[str, ...]:
    """The words of which one has to be in the index: the part itself, and without the letters that link parts."""
    return (
        before,
        *(before.removesuffix(link) for link in _LINKS if before.endswith(link) and len(before) - len(link) >= 3),
    )


class Compounds:
    """The compounds of one word in the segments of one snapshot; worked out for a segment when it is first asked."""

    def __init__(self, word: str, vocabularies: Sequence[Segment], written: Sequence[str]) -> None:
        """The segments of which one has to know the parts, and those of `LANGUAGES` that any has texts in."""
        self.word, self._encoded = word, word.encode()
        self._forms = {language: forms for language in written if (forms := heads(language, word))}
        self._languages = [language for language, forms in self._forms.items() for _ in forms]  # of each bound
        self._bounds = _bounds([form for forms in self._forms.values() for form in forms])
        self._vocabularies = vocabularies
        self._verdicts: dict[str, dict[bytes, bool]] = {language: {} for language in self._forms}
        self._found: dict[str, list[tuple[str, dict[int, bytes]]]] = {}

    @property
    def are_possible(self) -> bool:
        return bool(self._forms)

    def numbers(self, segment: Segment, field: str) -> list[tuple[int, list[int]]]:
        """For each language: its number, and the numbers of the field's terms that are compounds in articles of it."""
        found = self._found.get(segment.name)
        if found is None:
            found = self._found[segment.name] = (self._in_segment(segment) if self._forms else _NONE) or _NONE
        if not found:
            return []
        table, of_texts = segment.table(field), segment.table(TEXT).size
        numbers = []
        for language, words in found:
            if field == TEXT:
                of_field = [number for number in words if number < of_texts]
            else:
                of_field = [number for term in words.values() if (number := table.find(term)) >= 0]
            if of_field:
                numbers.append((STEM_LANGUAGES[language], sorted(of_field)))
        return numbers

    def _in_segment(self, segment: Segment) -> list[tuple[str, dict[int, bytes]]]:
        """For each language the compounds, by their numbers in `Segment.endings`."""
        endings, ended = segment.endings
        places = endings.searchsorted(self._bounds).tolist()
        numbers: dict[str, dict[int, None]] = {}
        for language, first, end in zip(self._languages, places, places[len(self._languages) :], strict=False):
            if first < end:
                numbers.setdefault(language, {}).update(dict.fromkeys(ended[first:end].tolist()))
        found = []
        if numbers:
            own = segment.table(TEXT).find(self._encoded)  # ends in itself, and is what mostly does
            for language, of_language in numbers.items():
                of_language.pop(own, None)
                if of_language and segment.stem_table(TEXT, language) is not None:
                    words = self._composed(segment, language, of_language)
                    if words:
                        found.append((language, words))
        return found

    def _composed(self, segment: Segment, language: str, numbers: Iterable[int]) -> dict[int, bytes]:
        texts, titles = segment.table(TEXT), segment.table(TITLE)
        words = {n: texts.term(n) if n < texts.size else titles.term(n - texts.size) for n in numbers}
        verdicts = self._verdicts[language]
        self._judge([word for word in words.values() if word not in verdicts], language)
        return {number: word for number, word in words.items() if verdicts[word]}

    def _judge(self, words: Sequence[bytes], language: str) -> None:
        """Which of these are compounds; the same for all segments, so that each word is looked at once."""
        verdicts = self._verdicts[language]
        unclear: list[tuple[bytes, str]] = []
        for word in words:
            parts = before_head(word.decode(), self._forms[language])
            verdicts[word] = parts is not None and is_clear(*parts)
            if parts is not None and not verdicts[word]:
                unclear.append((word, parts[0]))
        if unclear:
            known = self._known([before for _, before in unclear])
            verdicts.update((word, is_known) for (word, _), is_known in zip(unclear, known, strict=True))

    def _known(self, parts: Sequence[str]) -> list[bool]:
        """Which of these are words of the index."""
        asked = [(at, word.encode()) for at, part in enumerate(parts) for word in as_words(part)]
        is_known = [False] * len(parts)
        for segment in self._vocabularies:
            for at, word in _likely(segment.table(TEXT), asked):
                is_known[at] = is_known[at] or segment.table(TEXT).find(word) >= 0
            asked = [(at, word) for at, word in asked if not is_known[at]]
            if not asked:
                break
        return is_known


def _likely(table: TermTable, asked: list[tuple[int, bytes]]) -> list[tuple[int, bytes]]:
    """Those of many that may be terms: all at once costs as much as to look for a few."""
    if len(asked) <= _FEW:
        return asked
    checksums = np.fromiter((zlib.crc32(word) for _, word in asked), np.uint32, len(asked))
    return [asked[number] for number in np.flatnonzero(table.may_hold(checksums)).tolist()]


def _bounds(forms: Sequence[str]) -> Array:
    """Between which keys the words with each ending lie: where these begin, then where they end."""
    backwards = [form.encode()[: -ENDING_LETTERS - 1 : -1] for form in forms]
    lowest = [ending.ljust(ENDING_LETTERS, b"\0") for ending in backwards]
    highest = [ending.ljust(ENDING_LETTERS, b"\xff") for ending in backwards]  # a byte of no word
    bounds = np.frombuffer(b"".join(lowest + highest), f">u{ENDING_LETTERS}").astype(np.uint64)
    bounds[len(forms) :] += np.uint64(1)
    return bounds
