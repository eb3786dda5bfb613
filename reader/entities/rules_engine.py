"""The first engine: names from lists, context and rules; no model, nothing to download."""

from __future__ import annotations

from pathlib import Path

from reader.domain.entity import Mention
from reader.entities.candidates import Candidate, CandidateFinder
from reader.entities.kinds import Judgement, judge
from reader.entities.lists import NameLists, read_lists
from reader.entities.small_words import PARTICLES
from reader.entities.words import Word, words_of

# The digest of resources/names. A test says what it must be, so that a changed list changes the version.
LISTS = "f1e2eb6063b2"
# Raise the number when the code's answers change. Known without reading the lists.
VERSION = f"rules-1-{LISTS}"
LONGEST_TEXT = 300_000  # code points; names beyond are not looked for, so that any text takes bounded time


class RulesEngine:
    """Finds names with the lists in `folder` (resources/names). Raises OSError when they cannot be read."""

    def __init__(self, folder: Path) -> None:
        self._lists = read_lists(folder)

    @property
    def lists(self) -> NameLists:
        return self._lists

    @property
    def version(self) -> str:
        return VERSION

    def find_mentions(self, text: str, language: str) -> list[Mention]:
        text = text[:LONGEST_TEXT]
        words = words_of(text)
        found = list(CandidateFinder(words, self._lists).candidates())
        if language == "de":  # every noun has a capital there
            found = [one for one in found if _is_more_than_a_noun(one, self._lists)]
        supported = [one for one in found if not one.is_doubtful]
        supported += _supported(found, supported)
        supported = _with_particles(supported, words)
        judgements = judge(supported, words, self._lists)
        mentions = (_mention(text, words, one, judgements[one.key]) for one in supported)
        return sorted(mentions, key=lambda mention: mention.start)


def _supported(found: list[Candidate], sure: list[Candidate]) -> list[Candidate]:
    """The doubtful candidates that the article names elsewhere beyond doubt, in full or by surname."""
    keys = {one.key for one in sure}
    keys |= {key[at:] for key in keys if len(key) > 1 for at in range(1, len(key))}
    return [one for one in found if one.is_doubtful and one.key in keys]


def _with_particles(found: list[Candidate], words: list[Word]) -> list[Candidate]:
    """ "Van" in "Van Gaal" begins a sentence and was taken for a plain word, but the article has the surname."""
    tails = {one.key[at:] for one in found if len(one.key) > 2 for at in range(1, len(one.key) - 1)}
    fitting = []
    for one in found:
        first = one.first
        while first and words[first].gap == " " and words[first - 1].key in PARTICLES:
            first -= 1
        key = (*(word.key for word in words[first : one.first]), *one.key)
        is_surname = key in tails and words[first].is_capital
        fitting.append(Candidate(first, one.end, key) if is_surname else one)
    return fitting


def _is_more_than_a_noun(one: Candidate, lists: NameLists) -> bool:
    return one.listed is not None or one.key[0] in lists.words["given_names"]


def _mention(text: str, words: list[Word], one: Candidate, judgement: Judgement) -> Mention:
    start, end = words[one.first].start, words[one.end - 1].end
    if one.listed is None or not one.listed.words[-1].endswith(("'s", "’s")):
        end -= _genitive_length(text[start:end])
    return Mention(start, end, judgement.kind, text[start:end], round(judgement.confidence, 3))


def _genitive_length(name: str) -> int:
    return 2 if len(name) > 3 and name[-1] in "sS" and name[-2] in "'’" else 0
