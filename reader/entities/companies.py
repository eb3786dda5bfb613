"""Companies that say so themselves: a name that ends in a legal form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.domain.entity import EntityKind, Mention
from reader.entities.folding import fold
from reader.entities.lists import NameLists
from reader.entities.small_words import PARTICLES

_FORM = (
    r"(?:B\.V\.|BV|N\.V\.|NV|BVBA|VOF|Inc\.?|Incorporated|Corp\.?|Corporation|Ltd\.?|Limited|LLC|PLC|plc|GmbH|AG|KGaA"
    r"|S\.A\.|SpA|S\.p\.A\.|Oyj|A/S)"
)
# Words are bounded, and a name of more than five is none: any text takes time in step with its length.
_WORD = r"[^\W\d_a-zß-öø-ÿ][\w’'&-]{0,30}(?:\.(?:com|nl|be|ai|io))?"
_COMPANY = re.compile(
    rf"(?<![\w.&’'-])(?!{_FORM}\W){_WORD}(?: (?:(?:&|van|de) )?(?!{_FORM}\W){_WORD}){{0,4}},? {_FORM}(?!\w)"
)
_FIRST = re.compile(r"\S+ ")
SURE = 0.9


def companies(text: str, lists: NameLists) -> Iterator[Mention]:
    """ "Zorblax B.V.", without the plain word that begins the sentence."""
    for match in _COMPANY.finditer(text):
        start, end = match.span()
        first = _FIRST.match(text, start, end)
        if first and _is_plain(fold(first[0].strip()), lists) and _FIRST.match(text, first.end(), end):
            start = first.end()
        yield Mention(start, end, EntityKind.ORGANISATION, text[start:end], SURE)


def _is_plain(key: str, lists: NameLists) -> bool:
    return key in lists.words["ordinary"] and key not in PARTICLES
