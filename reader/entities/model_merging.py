"""What the model found and what the rules found, weighed together over the whole article."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from reader.domain.entity import EntityKind, Mention
from reader.entities.folding import fold
from reader.entities.model_decoding import KINDS, Kinds, kinds_of_span
from reader.entities.model_reader import Reading
from reader.entities.pieces import Range
from reader.entities.words import is_in_heading, words_of

# Measured on news that the model was not trained on.
OWN = 0.2  # what a mention's own evidence weighs; the rest is the mean of all mentions of its name in the article
SURNAME = 0.3  # what a full name of a person elsewhere in the article weighs for the surname that stands alone
RULES = 0.5  # what a rule that is wholly sure adds to what the model says
CERTAIN = 0.3  # what such a rule adds to that for a name that nobody needs to guess: a country, "De Morgen"
ENOUGH = 0.75  # together
ENOUGH_ELSEWHERE = 0.9  # in a language that the model was not trained on

# How often a name with this evidence was right, boundaries and kind, in news that neither was made from.
_RIGHT_BY_EVIDENCE = (
    (0.0, 0.3), (0.55, 0.5), (0.9, 0.73), (1.0, 0.84), (1.2, 0.89), (1.31, 0.93), (1.4, 0.96), (1.45, 0.99)
)  # fmt: skip
Key = tuple[str, ...]
PERSON = KINDS.index(EntityKind.PERSON)


@dataclass(frozen=True, slots=True)
class Weighed:
    """A name that may be: words `first:end`, how much speaks for each of KINDS, the characters it covers."""

    first: int
    end: int
    evidence: Kinds
    start: int
    stop: int
    is_certain: bool = False  # nobody needs to guess

    @property
    def weight(self) -> float:
        """How much speaks for its being a name of any kind."""
        return sum(self.evidence)


def merge(
    text: str,
    reading: Reading,
    names: Iterable[Range],
    rules: Sequence[Mention],
    *,
    enough: float = ENOUGH,
    certain: Set[Key] = frozenset(),
    unmistakable: Set[Key] = frozenset(),
) -> list[Mention]:
    """`names` are ranges of words that the model took for names. Beyond what the model read, the rules alone count.

    What the rules marked and is in `certain` (folded words) is marked wherever nothing weightier stands; what is in
    `unmistakable` too, unless the model sees it within a longer name or a heading in capitals says it.
    """
    said = set(names)
    by_rule = {_words_of(reading, rule): rule for rule in rules if rule.end <= reading.end}
    spans = sorted(said | by_rule.keys())
    keys = {span: tuple(word.key for word in words_of(rule.text)) for span, rule in by_rule.items()}
    name_of = {word: name for name in said for word in range(*name)}
    sure = {
        span
        for span, key in keys.items()
        if key in certain
        or (
            key in unmistakable
            and not _is_within_another(span, name_of)
            and not is_in_heading(text, by_rule[span].start, by_rule[span].end)
        )
    }
    weighed = [
        _weigh(reading, span, own, by_rule.get(span), span in sure) for span, own in _shared(text, reading, spans, said)
    ]
    mentions = [_mention(text, one) for one in _best(weighed, enough)]
    mentions += [rule for rule in rules if rule.start >= reading.end]
    return sorted(mentions, key=lambda mention: mention.start)


def _words_of(reading: Reading, mention: Mention) -> Range:
    """The words that share a character with it."""
    first = bisect_right(reading.words, mention.start, key=lambda word: word[1])
    return first, bisect_left(reading.words, mention.end, key=lambda word: word[0])


def _is_within_another(span: Range, name_of: Mapping[int, Range]) -> bool:
    """`name_of` has the model's name of each word that is in one; its names never overlap."""
    first, end = name_of.get(span[0], span)
    return (first, end) != span and span[1] <= end


def _shared(text: str, reading: Reading, spans: Sequence[Range], names: Set[Range]) -> Iterator[tuple[Range, Kinds]]:
    """Each span's evidence, with its share of that of the same name elsewhere in the article."""
    keys = [tuple(fold(text[start:end]) for start, end in reading.words[first:end]) for first, end in spans]
    last = {end for _first, end in reading.sentences}
    own = [kinds_of_span(reading.likely, first, end, end in last) for first, end in spans]
    sums: dict[Key, list[Kinds]] = {}
    for key, kinds in zip(keys, own, strict=True):
        sums.setdefault(key, []).append(kinds)
    means: Mapping[Key, Kinds] = {key: _mean(rows) for key, rows in sums.items()}
    surnames = _surnames({key: means[key] for span, key in zip(spans, keys, strict=True) if span in names})
    for span, key, kinds in zip(spans, keys, own, strict=True):
        shared = _mix(kinds, means[key], 1 - OWN)
        yield span, _mix(shared, surnames[key], SURNAME) if key in surnames else shared


def _surnames(means: Mapping[Key, Kinds]) -> dict[Key, Kinds]:
    """How likely each is a person because the article names one in full: "Schade" is, beside "Kevin Schade"."""
    sure: dict[Key, float] = {}
    for key, kinds in means.items():
        for at in range(1, len(key)) if kinds[PERSON] > 0.5 else ():
            sure[key[at:]] = max(kinds[PERSON], sure.get(key[at:], 0.0))
    return {key: tuple(share * (kind == PERSON) for kind in range(len(KINDS))) for key, share in sure.items()}


def _mix(kinds: Kinds, others: Kinds, share: float) -> Kinds:
    return tuple((1 - share) * one + share * other for one, other in zip(kinds, others, strict=True))


def _mean(rows: Sequence[Kinds]) -> Kinds:
    return tuple(sum(column) / len(rows) for column in zip(*rows, strict=True))


def _weigh(reading: Reading, span: Range, evidence: Kinds, rule: Mention | None, is_certain: bool) -> Weighed:
    first, end = span
    if rule is None:
        return Weighed(first, end, evidence, reading.words[first][0], reading.words[end - 1][1])
    says = RULES * rule.confidence + CERTAIN * is_certain
    added = (says if kind is rule.kind else 0.0 for kind in KINDS)
    both = tuple(one + other for one, other in zip(evidence, added, strict=True))
    return Weighed(first, end, both, rule.start, rule.end, is_certain)


def _best(weighed: Sequence[Weighed], enough: float) -> list[Weighed]:
    """The weightiest first; what shares a word with a weightier one is left out."""
    taken: set[int] = set()
    best = []
    for one in sorted(weighed, key=lambda each: -each.weight):
        if one.weight < enough and not one.is_certain:
            continue
        words = range(one.first, one.end)
        if taken.isdisjoint(words):
            taken.update(words)
            best.append(one)
    return best


def _mention(text: str, one: Weighed) -> Mention:
    evidence = max(one.evidence)
    kind = KINDS[one.evidence.index(evidence)]
    return Mention(one.start, one.stop, kind, text[one.start : one.stop], round(_measured(evidence), 3))


def _measured(evidence: float) -> float:
    for (low, right), (high, more_right) in pairwise(_RIGHT_BY_EVIDENCE):
        if evidence <= high:
            return right + (more_right - right) * (evidence - low) / (high - low)
    return _RIGHT_BY_EVIDENCE[-1][1]
