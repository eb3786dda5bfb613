"""Where a person's name begins and ends: without the title before it and the letters after it, with the nickname in it.

Models cut at quotation marks and take "Garda Aisling Twomey" and "Rupert Blaine KC" whole; these three need no
guessing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.domain.entity import EntityKind, Mention
from reader.entities.folding import fold
from reader.entities.lists import NameLists

_AFTER = re.compile(r"(?:,|(?<!\s))\s+(?:KC|QC|SC|MP|MEP|MSP|TD|OBE|CBE|MBE|KBE|DBE|PhD|MD|MSc|BSc|LLM)$")
_LONGEST_NICKNAME = 20  # code points
_OPENS, _CLOSES = "“„\"'‘«", "”“\"'’»"
_NICKNAME = re.compile(rf"\s?[{_OPENS}]\w[\w .-]{{0,{_LONGEST_NICKNAME - 1}}}[{_CLOSES}]\s")
_SURNAME = re.compile(r"(?:(?:van|de|der|den|ten|ter|von|di|da|del|la|le)\s)*[^\W\d_][\w'’-]*")


def with_right_edges(text: str, mentions: Sequence[Mention], lists: NameLists) -> list[Mention]:
    """Sorted and not overlapping, as `mentions` are."""
    return [_without_title(_without_letters(one), lists) for one in _with_nicknames(text, mentions)]


def _with_nicknames(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """`Bernadette “Bernie” Quilligan` is one name, however it was cut at the quotation marks."""
    reached = 0
    for at, one in enumerate(mentions):
        if one.start < reached:
            continue
        whole = _nicknamed(text, one, mentions[at + 1 :]) if one.kind is EntityKind.PERSON else None
        reached = (whole or one).end
        yield whole or one


def _nicknamed(text: str, first: Mention, later: Sequence[Mention]) -> Mention | None:
    given_ends = first.end
    while given_ends > first.start and not text[given_ends - 1].isalpha():
        given_ends -= 1  # a quotation mark that was taken along
    nickname = _NICKNAME.match(text, given_ends)
    if nickname is None or text[first.start : given_ends].count(" ") > 2:
        return None
    surname = _SURNAME.match(text, nickname.end())
    if surname is None or not surname[0].split(" ")[-1][0].isupper():
        return None
    ends = [one.end for one in later if one.start < surname.end() and one.kind is EntityKind.PERSON]
    if not ends or ends[-1] <= nickname.end():
        return None
    end = max(surname.end(), ends[-1])
    return Mention(first.start, end, EntityKind.PERSON, text[first.start : end], first.confidence)


def _without_letters(one: Mention) -> Mention:
    """Without degrees and honours: "KC", "MEP"."""
    found = _AFTER.search(one.text) if one.kind is EntityKind.PERSON else None
    if found is None or not found.start():
        return one
    return Mention(one.start, one.start + found.start(), one.kind, one.text[: found.start()], one.confidence)


def _without_title(one: Mention, lists: NameLists) -> Mention:
    """Without a function or title before it, unless that may be a given name."""
    first, _, rest = one.text.partition(" ")
    key = fold(first)
    if one.kind is not EntityKind.PERSON or key not in lists.words["titles"] or key in lists.words["given_names"]:
        return one
    if not rest.strip() or not rest[0].isalpha():
        return one
    return Mention(one.start + len(first) + 1, one.end, one.kind, rest, one.confidence)
