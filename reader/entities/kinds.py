"""What kind of name it is: every mention gives evidence, and the name's sum over the article decides."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.domain.entity import EntityKind
from reader.entities.candidates import Candidate
from reader.entities.lists import NameLists
from reader.entities.small_words import (
    AFTER_PLACE,
    COMPANY_TAILS,
    LINKS,
    ORGANISATION_TAILS,
    OTHER_TAILS,
    PARTICLES,
    PERSON_TAILS,
    PLACE_STARTS,
    PLACE_TAILS,
)
from reader.entities.words import Word

PERSON, ORGANISATION, PLACE, OTHER = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE, EntityKind.OTHER
_KINDS = (PERSON, ORGANISATION, PLACE, OTHER)
Evidence = dict[EntityKind, float]

_UNDECIDED = 0.52
_RIGHT_BY_SHARE = ((0.0, 0.2), (0.45, 0.25), (0.55, 0.33), (0.65, 0.5), (0.75, 0.73), (0.85, 0.89), (0.95, 0.97))


@dataclass(frozen=True, slots=True)
class Judgement:
    kind: EntityKind
    confidence: float  # 0..1


def judge(candidates: Sequence[Candidate], words: Sequence[Word], lists: NameLists) -> dict[tuple[str, ...], Judgement]:
    """One judgement for every key among the candidates."""
    sums: dict[tuple[str, ...], Evidence] = {}
    for candidate in candidates:
        evidence = sums.get(candidate.key)
        if evidence is None:
            evidence = sums[candidate.key] = _of_name(candidate, words, lists)
        for kind, weight in _of_context(candidate, words, lists):
            evidence[kind] += weight
    for one, other in pairwise(candidates):
        _share(one, other, sums, words, lists)
    persons = {key for key, evidence in sums.items() if len(key) > 1 and _best(evidence) is PERSON}
    tails = {key[at:] for key in persons for at in range(1, len(key))}
    heads = {key[:1] for key in persons if key[0] in lists.words["given_names"]}
    for key, evidence in sums.items():
        if key in tails or _without_s(key) in tails:
            evidence[PERSON] += 4.0
        elif key in heads:
            evidence[PERSON] += 1.5
    return {key: _judgement(evidence) for key, evidence in sums.items()}


def _share(one: Candidate, other: Candidate, sums: dict[tuple[str, ...], Evidence], words: Sequence[Word],
           lists: NameLists) -> None:  # fmt: skip
    """Names in a row ("A, B and C") tend to be of one kind; a town is followed by where it lies ("Delft, Ohio")."""
    between = words[one.end : other.first + 1]
    gaps = [word.gap for word in between]
    if gaps not in ([", "], [" ", " "]) or (len(between) == 2 and between[0].key not in ("en", "and", "of", "or")):
        return
    for known, unknown in ((one, other), (other, one)):
        kinds = lists.kinds_of(known.key)
        if len(kinds) == 1 and not lists.kinds_of(unknown.key):
            sums[unknown.key][kinds[0]] += 0.7


def _of_name(candidate: Candidate, words: Sequence[Word], lists: NameLists) -> Evidence:
    """What the name itself says."""
    evidence: Evidence = {PERSON: 0.5, ORGANISATION: 0.45, PLACE: 0.3, OTHER: 0.15}
    key = candidate.key
    kinds = (
        lists.kinds_of(key) or ((candidate.listed.kind,) if candidate.listed else ()) or lists.kinds_of(_without_s(key))
    )
    for kind in kinds:
        evidence[kind] += (5.0 if len(key) > 1 else 3.5) / len(kinds)
    if key in lists.surnames:
        evidence[PERSON] += 2.5
    given = lists.words["given_names"]
    text = words[candidate.first].text
    if len(key) > 1:
        if key[0] in given:
            evidence[PERSON] += 2.8
        elif (
            len(text) == 1
            or "." in text
            or any(len(word.text) == 1 for word in words[candidate.first : candidate.end - 1])
        ):
            evidence[PERSON] += 2.0
        if any(part in PARTICLES for part in key[1:-1]):
            evidence[PERSON] += 0.8
        elif key[0] in PARTICLES:
            evidence[PERSON] += 1.5
        elif key[0] in lists.words["ordinary"]:
            evidence[PERSON] -= 0.3
        elif len(key) == 2:
            evidence[PERSON] += 0.6
        _add_words(evidence, key, lists)
    elif key[0] in given:
        evidence[PERSON] += 1.8
    if not kinds:
        _add_shape(evidence, text, key)
    return evidence


def _add_words(evidence: Evidence, key: tuple[str, ...], lists: NameLists) -> None:
    for kind, name in ((ORGANISATION, "organisation_words"), (PLACE, "place_words"), (OTHER, "other_words")):
        if key[-1] in lists.words[name]:
            evidence[kind] += 2.5
        elif any(part in lists.words[name] for part in key[:-1]):
            evidence[kind] += 1.6
    if key[0] in lists.words["linking_heads"] and not LINKS.isdisjoint(key[1:]):
        evidence[ORGANISATION] += 1.5
    if key[0] in PLACE_STARTS:
        evidence[PLACE] += 1.4
    if lists.kinds_of(key[:1]) == (ORGANISATION,):
        evidence[ORGANISATION] += 1.0
    elif lists.is_place(key[0]) and key[0] not in lists.words["given_names"]:
        evidence[PLACE] += 0.5
        evidence[ORGANISATION] += 0.8
    if key[-1].isdigit():
        evidence[OTHER] += 1.2


def _add_shape(evidence: Evidence, text: str, key: tuple[str, ...]) -> None:
    last = key[-1]
    if len(key) == 1:
        upper = sum(map(str.isupper, text))
        if upper >= 2 and text.upper() == text:
            evidence[ORGANISATION] += 1.6 if not any(map(str.isdigit, text)) else 0.3
        elif upper >= 2:
            evidence[ORGANISATION] += 0.9
        if any(map(str.isdigit, text)):
            evidence[OTHER] += 1.0
    if last.endswith(PLACE_TAILS) and len(last) > 5 and len(key) == 1:
        evidence[PLACE] += 0.9
    if last.endswith("ie") and "ië" in text.lower():
        evidence[PLACE] += 1.2
    if last.endswith(ORGANISATION_TAILS) and len(last) > 4:
        evidence[ORGANISATION] += 1.3
    if last.endswith(OTHER_TAILS) and len(last) > 4:
        evidence[OTHER] += 1.3
    if last.endswith(PERSON_TAILS) and len(last) > 5:
        evidence[PERSON] += 0.6


def _of_context(candidate: Candidate, words: Sequence[Word], lists: NameLists) -> Iterable[tuple[EntityKind, float]]:
    """What stands before and after."""
    before = words[candidate.first - 1] if candidate.first else None
    gap = words[candidate.first].gap
    if before is not None and gap in (" ", ' "', " '", " “", "-", "\u00a0", ". "):
        key = before.key
        if key in lists.words["titles"] and gap != "-":
            yield PERSON, 1.8
        if key in lists.words["organisation_cues"] or key.endswith(COMPANY_TAILS):
            yield ORGANISATION, 1.6
        if key in AFTER_PLACE:
            yield PLACE, 1.4
        elif key in lists.words["place_cues"]:
            yield PLACE, 1.5
        if key in ("bij", "joined", "via"):
            yield ORGANISATION, 0.7
        elif key in ("aldus", "door", "met", "volgens", "by", "with"):
            yield PERSON, 0.4
        elif key in ("het", "de", "the", "een", "a", "onze", "our"):
            yield PERSON, -0.7
            yield ORGANISATION, 0.3
            yield OTHER, 0.3
    if before is not None and gap == " (":
        last = candidate.first - 1
        yield (ORGANISATION, 1.0) if words[last].is_capital else (ORGANISATION, 0.3)
    if candidate.end < len(words):
        after = words[candidate.end]
        if after.gap == " ":
            if after.key in lists.words["speech_verbs"]:
                yield PERSON, 0.8
        elif after.gap == " (" and (after.text.isdigit() or after.is_capital):
            yield PERSON, 1.0 if len(candidate.key) > 1 else 0.3
        elif after.gap == ", " and after.text.isdigit() and len(after.text) == 2:
            yield PERSON, 1.5
        elif after.gap == "-" and after.key in lists.words["titles"]:
            yield ORGANISATION, 0.8


def _best(evidence: Evidence) -> EntityKind:
    return max(_KINDS, key=lambda kind: evidence[kind])


def _judgement(evidence: Evidence) -> Judgement:
    best = _best(evidence)
    others = sum(max(0.0, weight) for kind, weight in evidence.items() if kind is not best)
    share = evidence[best] / (evidence[best] + 0.5 * others + 0.3)
    if share < _UNDECIDED and best is not OTHER:
        return Judgement(OTHER, 0.3)  # a name surely, but a guess at its kind would be wrong two times in three
    return Judgement(best, _measured(share))


def _measured(share: float) -> float:
    """How often an answer with this share was right, boundaries and kind, in news that the lists were not made from."""
    for (low, right), (high, more_right) in pairwise(_RIGHT_BY_SHARE):
        if share <= high:
            return right + (more_right - right) * (share - low) / (high - low)
    return _RIGHT_BY_SHARE[-1][1]


def _without_s(key: tuple[str, ...]) -> tuple[str, ...]:
    return (*key[:-1], key[-1][:-1]) if key[-1].endswith("s") and len(key[-1]) > 3 else key
