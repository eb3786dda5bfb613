"""What models take along or leave behind at the ends of any name: a mark, a small word, another name after a dash.

And what is no name at all, whoever took it for one: marks without letters, a title without a person, a plain word that
has its capital from the sentence it begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from reader.domain.entity import EntityKind, Mention
from reader.entities.folding import fold
from reader.entities.lists import NameLists

# A full stop, an exclamation mark and a plus may belong to a name: "Inc.", "Yahoo!", "ANT+". What is looked for at the
# end begins where such marks begin, so that a thousand of them within a name cost one pass.
_BEFORE = re.compile(r"[\s<>\[\](){}|/*=_,;:–—-]+")
_AFTER = re.compile(r"(?<![\s<>\[({|/*=_,;:–—-])[\s<>\[({|/*=_,;:–—-]+$")
_SMALL = re.compile(r"(?<!\s)\s+(?:and|en|und|et|of|van|for|voor|the|de|het|&)$")
_JOINS = re.compile(r"\s(?:and|en|und|et|of|van|for|voor|&)$")
_DASH = re.compile(r"\s[-–—]+\s(?=[^\W_])")
_BOTH = re.compile(r"\s(?:&|and|en|und)\s")
_WORD = re.compile(r"\w+")
_DIRECTIONS = frozenset(
    "noord zuid oost west north south east latin latijns central centraal northern southern eastern western new "
    "nieuw".split()
)


def without_loose_ends(text: str, mentions: Iterable[Mention], lists: NameLists) -> list[Mention]:
    """Sorted and not overlapping, as `mentions` are."""
    parts = (part for one in _joined(text, mentions) for part in _parts(one))
    trimmed = (_cut(one, *_inner(one.text)) for one in parts)
    return [one for one in trimmed if one.text and not is_no_name(one, lists)]


def _joined(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """ "Merrill Lynch and" and "Co Inc" are one name."""
    last: Mention | None = None
    for one in mentions:
        if last is not None and _goes_on(last, one) and text[last.end : one.start].isspace():
            last = Mention(last.start, one.end, one.kind, text[last.start : one.end], one.confidence)
            continue
        if last is not None:
            yield last
        last = one
    if last is not None:
        yield last


def _goes_on(one: Mention, other: Mention) -> bool:
    return one.kind is other.kind and one.kind is not EntityKind.PERSON and _JOINS.search(one.text) is not None


def _parts(one: Mention) -> Iterator[Mention]:
    """ "FC Utrecht - Feyenoord" is two, and so are two persons with both their names."""
    cuts = list(_DASH.finditer(one.text))
    if not cuts and one.kind is EntityKind.PERSON:
        sides = _BOTH.split(one.text)
        cuts = list(_BOTH.finditer(one.text)) if all(len(_WORD.findall(side)) > 1 for side in sides) else []
    start = 0
    for cut in cuts:
        yield _cut(one, start, cut.start())
        start = cut.end()
    yield _cut(one, start, len(one.text)) if cuts else one


def _inner(name: str) -> tuple[int, int]:
    opening = _BEFORE.match(name)
    start = opening.end() if opening else 0
    end = len(name)
    while end > start:
        shorter = _without_ending(name[start:end])
        if shorter == end - start:
            break
        end = start + shorter
    return start, end


def _without_ending(name: str) -> int:
    """Its length without one loose end."""
    found = _AFTER.search(name) or _SMALL.search(name)
    if found is not None and found.start():
        return found.start()
    for opens, closes in ("()", "[]", "<>"):
        if name.endswith(closes) and name.count(closes) > name.count(opens):
            return len(name) - 1
    return len(name)


def _cut(one: Mention, start: int, end: int) -> Mention:
    if (start, end) == (0, len(one.text)):
        return one
    return Mention(one.start + start, one.start + end, one.kind, one.text[start:end], one.confidence)


def is_no_name(one: Mention, lists: NameLists) -> bool:
    letters = sum(map(str.isalpha, one.text))
    if not letters:
        return sum(map(str.isdigit, one.text)) < 3  # "747" may be one
    if letters == 1 and not one.text[0].isalnum():
        return True  # a key on a keyboard
    words = tuple(fold(word) for word in _WORD.findall(one.text))
    if words in lists.names:
        return False
    if _is_of_region(words, lists):
        return True
    return not one.text.isupper() and all(word in lists.words["titles"] for word in words)


def _is_of_region(words: Sequence[str], lists: NameLists) -> bool:
    """ "South African" and "West-Duitse" are no names, as "African" is none."""
    is_adjective = len(words) == 2 and words[0] in _DIRECTIONS and lists.is_adjective(words[1])
    return is_adjective and not lists.is_place(words[1])
