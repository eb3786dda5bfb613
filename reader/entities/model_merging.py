"""What the model found and what the rules found, weighed together over the whole article."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.domain.entity import Mention
from reader.entities.folding import fold
from reader.entities.model_decoding import KINDS, Kinds, kinds_of_span
from reader.entities.model_reader import Reading
from reader.entities.pieces import Range

# Measured on news that the model was not trained on.
OWN = 0.2  # what a mention's own evidence weighs; the rest is the mean of all mentions of its name in the article
RULES = 0.5  # what a rule that is wholly sure adds to what the model says
ENOUGH = 0.6  # together
ENOUGH_ELSEWHERE = 0.9  # in a language that the model was not trained on

# How often a name with this evidence was right, boundaries and kind, in news that neither was made from.
_RIGHT_BY_EVIDENCE = (
    (0.0, 0.3), (0.55, 0.5), (0.9, 0.73), (1.0, 0.84), (1.2, 0.89), (1.31, 0.93), (1.4, 0.96), (1.45, 0.99)
)  # fmt: skip
Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Weighed:
    """A name that may be: words `first:end`, how much speaks for each of KINDS, the characters it covers."""

    first: int
    end: int
    evidence: Kinds
    start: int
    stop: int

    @property
    def weight(self) -> float:
        """How much speaks for its being a name of any kind."""
        return sum(self.evidence)


def merge(
    text: str, reading: Reading, names: Iterable[Range], rules: Sequence[Mention], enough: float = ENOUGH
) -> list[Mention]:
    """`names` are ranges of words that the model took for names. Beyond what the model read, the rules alone count."""
    by_rule = {_words_of(reading, rule): rule for rule in rules if rule.end <= reading.end}
    spans = sorted({*names, *by_rule})
    weighed = [_weigh(text, reading, span, own, by_rule.get(span)) for span, own in _shared(text, reading, spans)]
    mentions = [_mention(text, one) for one in _best(weighed, enough)]
    mentions += [rule for rule in rules if rule.start >= reading.end]
    return sorted(mentions, key=lambda mention: mention.start)


def _words_of(reading: Reading, mention: Mention) -> Range:
    """The words that share a character with it."""
    first = bisect_right(reading.words, mention.start, key=lambda word: word[1])
    return first, bisect_left(reading.words, mention.end, key=lambda word: word[0])


def _shared(text: str, reading: Reading, spans: Sequence[Range]) -> Iterator[tuple[Range, Kinds]]:
    """Each span's evidence, with its share of that of the same name elsewhere in the article."""
    keys = [tuple(fold(text[start:end]) for start, end in reading.words[first:end]) for first, end in spans]
    last = {end for _first, end in reading.sentences}
    own = [kinds_of_span(reading.likely, first, end, end in last) for first, end in spans]
    sums: dict[Key, list[Kinds]] = {}
    for key, kinds in zip(keys, own, strict=True):
        sums.setdefault(key, []).append(kinds)
    means: Mapping[Key, Kinds] = {key: _mean(rows) for key, rows in sums.items()}
    for span, key, kinds in zip(spans, keys, own, strict=True):
        yield span, tuple(OWN * mine + (1 - OWN) * all_ for mine, all_ in zip(kinds, means[key], strict=True))


def _mean(rows: Sequence[Kinds]) -> Kinds:
    return tuple(sum(column) / len(rows) for column in zip(*rows, strict=True))


def _weigh(text: str, reading: Reading, span: Range, evidence: Kinds, rule: Mention | None) -> Weighed:
    first, end = span
    if rule is None:
        return Weighed(first, end, evidence, reading.words[first][0], reading.words[end - 1][1])
    added = (RULES * rule.confidence if kind is rule.kind else 0.0 for kind in KINDS)
    both = tuple(one + other for one, other in zip(evidence, added, strict=True))
    return Weighed(first, end, both, rule.start, rule.end)


def _best(weighed: Sequence[Weighed], enough: float) -> list[Weighed]:
    """The weightiest first; what shares a word with a weightier one is left out."""
    taken: set[int] = set()
    best = []
    for one in sorted(weighed, key=lambda each: -each.weight):
        if one.weight < enough:
            break
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
