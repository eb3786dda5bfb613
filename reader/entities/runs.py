"""How far a run of words can be one name: capitals, and the small words that names reach over."""

from __future__ import annotations

from collections.abc import Sequence

from reader.domain.entity import EntityKind
from reader.entities.lists import NameLists
from reader.entities.small_words import LINKED, LINKS, NEVER_WITHIN, PARTICLES, SURNAME_PARTICLES
from reader.entities.words import Word

_JOINS = frozenset((" ", "-", "\u00a0", "\u202f", " & ", "–", " -", "'"))
_INITIALS = frozenset(("th", "ch", "st", "jr", "chr", "ph"))
_MOST_WORDS = 8


def run_end(words: Sequence[Word], first: int, lists: NameLists) -> int:
    """Where the run that begins at `first` ends."""
    last = first
    is_linked = False
    while last + 1 < len(words) and last - first < _MOST_WORDS:
        word = words[last + 1]
        if not _is_joined(words[last], word):
            break
        if word.is_capital:
            if _breaks(words, first, last, lists):
                break
            last += 1
            continue
        reach = _over_small_words(words, first, last, is_linked, lists)
        if reach is None:
            break
        is_linked = is_linked or words[first].key in lists.words["linking_heads"]
        last = reach
    return last + 1


def _is_joined(before: Word, word: Word) -> bool:
    if word.gap in _JOINS:
        return True
    is_initial = before.is_capital and (len(before.text) == 1 or before.key in _INITIALS)
    return is_initial and word.gap in (". ", ".") and word.is_capital


def _breaks(words: Sequence[Word], first: int, last: int, lists: NameLists) -> bool:
    """Whether the capital word after `last` cannot go on with the name before it."""
    word, before = words[last + 1], words[last].key
    is_after_given = before in lists.words["given_names"]
    if word.gap == "-" and not word.is_weak:
        return word.key in lists.words["titles"]
    if word.key in lists.words["titles"]:
        return not is_after_given or word.key in ("president", "ceo", "minister")
    if lists.is_adjective(word.key) and not lists.is_place(word.key):
        return last == first or not is_after_given
    if word.key in PARTICLES:
        return False
    return word.key in (lists.words["ordinary"] if word.is_weak else NEVER_WITHIN)


def _over_small_words(words: Sequence[Word], first: int, last: int, is_linked: bool, lists: NameLists) -> int | None:
    """The capital word that a name reaches over particles ("van der") or links ("van", "of the"), if any."""
    at = last + 1
    while at < len(words) and at - last <= 3 and not words[at].is_capital and words[at].gap in (" ", " '"):
        if words[at].key not in PARTICLES and words[at].key not in LINKED:
            return None
        at += 1
    if at >= len(words) or not words[at].is_capital or words[at].gap not in (" ", "-", "\u00a0"):
        return None
    small = [word.key for word in words[last + 1 : at]]
    if last - first < 2 and PARTICLES.issuperset(small) and _is_surname(words, first, last, at, lists):
        return at
    is_head = any(word.key in lists.words["linking_heads"] for word in words[first : last + 1])
    is_own = small[0] in ("van", "voor") and _is_body(words, at, lists)  # "Europa League van Ajax" is two
    if is_head and small[0] in LINKS and not words[at].is_weak and not is_own:
        return at
    return at if is_linked and small in (["en"], ["and"]) else None


def _is_surname(words: Sequence[Word], first: int, last: int, at: int, lists: NameLists) -> bool:
    """Whether the particles between `last` and `at` are those of a surname."""
    given = lists.words["given_names"]
    small, next_small, start = words[last + 1].key, words[at - 1].key, words[first].key
    if small in ("in", "op", "het", "the", "te"):
        return False
    if start not in given and lists.names.get(tuple(word.key for word in words[first : last + 1])):
        return False
    if words[last].key in given or (len(words[last].text) == 1 and words[at].gap == " "):
        return True
    has_form = small in SURNAME_PARTICLES or next_small in ("der", "den") or (start == "van" and small == "de")
    return has_form and not _is_body(words, at, lists)


def _is_body(words: Sequence[Word], at: int, lists: NameLists) -> bool:
    listed = lists.longest_at(words, at)
    return listed is not None and listed[1].kind in (EntityKind.ORGANISATION, EntityKind.PERSON)
