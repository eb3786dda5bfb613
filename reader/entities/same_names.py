"""Which entities may be one under two names; a person decides."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from reader.domain.entity import EntityKind
from reader.entities.folding import fold
from reader.entities.small_words import SURNAME_STARTS

_MOST_ALIKE = 30  # of one surname, abbreviation or spelling: more tell nothing
_WORD = re.compile(r"\w+")
_ROOT = 4  # letters that the same word has in common in related languages: `Europ`ese, `Europ`ean
_UNLIKE = frozenset("de het een the a an of van la le les el du des der die das und en and et y for voor".split())


@dataclass(frozen=True, slots=True)
class Candidate:
    id: int
    kind: EntityKind
    name: str
    articles: int


@dataclass(frozen=True, slots=True)
class Pair:
    """`one` is in at least as many articles. `needs_company`: it is a guess that only shared company makes likely."""

    one: Candidate
    other: Candidate
    reason: str
    needs_company: bool


def pairs(candidates: Iterable[Candidate]) -> list[Pair]:
    """Each pair once, with its best reason; those in most articles first."""
    by_kind: dict[EntityKind, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        by_kind[candidate.kind].append(candidate)
    found: dict[tuple[int, int], Pair] = {}
    for kind, of_kind in by_kind.items():
        finders = (_spellings, _initials, _surnames) if kind is EntityKind.PERSON else (_spellings, _short, _languages)
        for finder in finders:
            for pair in finder(of_kind):
                found.setdefault((pair.one.id, pair.other.id), pair)
    return sorted(found.values(), key=lambda pair: (-pair.other.articles, -pair.one.articles, pair.one.name))


def _spellings(candidates: Sequence[Candidate]) -> Iterator[Pair]:
    """Equal but for case, accents, spaces, dots and hyphens."""
    yield from _alike(candidates, lambda name: "".join(_WORD.findall(fold(name))), "spelling", needs_company=False)


def _initials(candidates: Sequence[Candidate]) -> Iterator[Pair]:
    """`J. Biden` and `Joe Biden`."""
    for one, other in _of_a_surname(candidates):
        first, second = _given(one.name), _given(other.name)
        is_initial = len(first) == 1 or len(second) == 1
        if first and second and is_initial and first[0] == second[0] and first != second:
            yield _pair(one, other, "initials", needs_company=True)


def _surnames(candidates: Sequence[Candidate]) -> Iterator[Pair]:
    """`Biden` and `Joe Biden`, `Jo Biden` and `Joe Biden`."""
    for one, other in _of_a_surname(candidates):
        first, second = _given(one.name), _given(other.name)
        if bool(first) != bool(second) or (first and first != second and first[:2] == second[:2]):
            yield _pair(one, other, "surname", needs_company=True)


def _short(candidates: Sequence[Candidate]) -> Iterator[Pair]:
    """`ECB` and `Europese Centrale Bank`."""
    by_letters: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        words = [word for word in _WORD.findall(candidate.name) if word.casefold() not in _UNLIKE]
        if len(words) > 1:
            by_letters["".join(word[0] for word in words).upper()].append(candidate)
    for candidate in candidates:
        letters = candidate.name.replace(".", "")
        if 2 <= len(letters) <= 8 and letters.isupper():
            for other in by_letters.get(letters, ())[:_MOST_ALIKE]:
                if other.id != candidate.id:
                    yield _pair(candidate, other, "abbreviation", needs_company=True)


def _languages(candidates: Sequence[Candidate]) -> Iterator[Pair]:
    """`Europese Commissie` and `European Commission`: several words that each begin alike."""
    yield from _alike(candidates, _roots, "language", needs_company=True)


def _roots(name: str) -> str:
    words = [word for word in _WORD.findall(fold(name)) if word not in _UNLIKE]
    if len(words) < 2 or any(len(word) <= _ROOT for word in words):
        return ""
    return " ".join(word[:_ROOT] for word in words)


def _alike(
    candidates: Sequence[Candidate], key_of: Callable[[str], str], reason: str, *, needs_company: bool
) -> Iterator[Pair]:
    groups: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        if key := key_of(candidate.name):
            groups[key].append(candidate)
    for group in groups.values():
        for one, other in combinations(group[:_MOST_ALIKE], 2):
            yield _pair(one, other, reason, needs_company=needs_company)


def _of_a_surname(candidates: Sequence[Candidate]) -> Iterator[tuple[Candidate, Candidate]]:
    groups: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        groups[fold(candidate.name).split(" ")[-1]].append(candidate)
    for group in groups.values():
        yield from combinations(group[:_MOST_ALIKE], 2)


def _given(name: str) -> str:
    """The first given name or initial, folded; "" of a bare surname."""
    words = fold(name).replace(".", " ").split()
    return words[0] if len(words) > 1 and words[0] not in SURNAME_STARTS else ""


def _pair(one: Candidate, other: Candidate, reason: str, *, needs_company: bool) -> Pair:
    first, second = sorted((one, other), key=lambda each: (-each.articles, each.id))
    return Pair(first, second, reason, needs_company)
