"""Which mentions name the same one: spellings, abbreviations, genitives and bare surnames joined under one name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Protocol

from reader.domain.entity import EntityKind, LinkedMention, Mention
from reader.entities.folding import fold
from reader.entities.small_words import SURNAME_STARTS

_GENITIVE = re.compile(r"(?<=..)['’](?:s|S)?$")
_LEGAL_FORM = re.compile(
    r",? (?:Inc|Incorporated|Corp|Corporation|Ltd|Limited|LLC|PLC|plc|GmbH|AG|SE|S\.A|SA|N\.V|NV|B\.V|BV|BVBA|SpA|AB)"
    r"\.?$"
)
_NOT_LETTERS = re.compile(r"[^\w]+")
_SPACES = re.compile(r"\s+")
_INITIALS = re.compile(r"[^\W\d_](?:\.|$)")


class KnownNames(Protocol):
    """What is known beyond the article: the library's entities, the lists, or both."""

    def full_names(self, surname: str) -> tuple[str, ...]:
        """Persons whose full name ends in this word."""
        ...

    def canonical(self, name: str, kind: EntityKind) -> str | None:
        """The one name under which this spelling is known, or None."""
        ...


def link(mentions: Sequence[Mention], known: KnownNames) -> list[LinkedMention]:
    """Each mention of one article with the name of whom or what it names, in the order given."""
    own = [_own_name(mention, known) for mention in mentions]
    spelling = _common_spellings(zip(own, mentions, strict=True))
    full_names = _without_initials(
        _distinct(
            spelling[_variant(name)]
            for name, mention in zip(own, mentions, strict=True)
            if mention.kind is EntityKind.PERSON and _is_full(name)
        )
    )
    answers: dict[tuple[str, EntityKind], str] = {}
    linked = []
    for name, mention in zip(own, mentions, strict=True):
        asked = (name, mention.kind)
        if asked not in answers:
            answers[asked] = _name_of(name, mention.kind, spelling, full_names, known)
        linked.append(LinkedMention(mention, answers[asked]))
    return linked


def _name_of(
    name: str, kind: EntityKind, spelling: dict[str, str], full_names: Sequence[str], known: KnownNames
) -> str:
    if kind is EntityKind.PERSON:
        for bare in _without_s(name):
            person = _one_of(bare, full_names)
            if person is None:
                person = known.canonical(bare, kind)
            if person is None and not _several(bare, full_names) and not _is_full(bare):
                person = _one_of(bare, known.full_names(bare.split(" ")[-1]))
            if person is not None:
                return known.canonical(person, kind) or person
        return spelling[_variant(name)]
    formless = _without_legal_form(name) if kind is EntityKind.ORGANISATION else name  # there is an iPhone SE
    for bare in (name, *_without_s(name)[1:], formless):
        canonical = known.canonical(bare, kind)
        if canonical is not None:
            return canonical
    for bare in (formless, *_without_s(name)[1:]):
        if bare != name and _variant(bare) in spelling:
            return spelling[_variant(bare)]
    spelled = spelling[_variant(name)]
    return _without_legal_form(spelled) if kind is EntityKind.ORGANISATION else spelled


def _own_name(mention: Mention, known: KnownNames) -> str:
    """As written, where that is known: McDonald's is not the genitive of McDonald."""
    plain = plain_name(mention.text)
    written = _without_legal_form(_SPACES.sub(" ", mention.text).strip())
    if mention.kind is EntityKind.PERSON or not _GENITIVE.search(written):
        return plain
    return written if known.canonical(written, mention.kind) is not None else plain


def plain_name(text: str) -> str:
    """Without line breaks and without a genitive: "Biden's" is "Biden"."""
    name = _SPACES.sub(" ", text).strip() or text
    return _GENITIVE.sub("", name) or name


def _without_s(name: str) -> tuple[str, ...]:
    """The name, and what it would be if its last letter were the Dutch genitive: "Bidens"."""
    return (name, name[:-1]) if len(name) > 4 and name.endswith("s") and not name.isupper() else (name,)


def _without_legal_form(name: str) -> str:
    return _LEGAL_FORM.sub("", name) or name


def _variant(name: str) -> str:
    """Equal for spellings that differ in case, diacritics, spaces, dots or hyphens only."""
    return _NOT_LETTERS.sub("", fold(name)) or name


def _common_spellings(named: Iterable[tuple[str, Mention]]) -> dict[str, str]:
    """For every variant its most frequent spelling; capitals only ("JOE BIDEN", of a title) count least. A company's
    with its legal form is one of the name without it too."""
    counts: dict[str, Counter[str]] = {}
    for name, mention in named:
        formless = _without_legal_form(name) if mention.kind is EntityKind.ORGANISATION else name
        for spelling in dict.fromkeys((name, formless)):
            counts.setdefault(_variant(spelling), Counter())[spelling] += 1
    return {
        variant: max(names, key=lambda name: (" " not in name or not name.isupper(), names[name], not name.isupper()))
        for variant, names in counts.items()
    }


def _distinct(names: Iterable[str]) -> list[str]:
    return list({_variant(name): name for name in names}.values())


def _is_full(name: str) -> bool:
    """A given name or initial and more; "Van der Laan" and "De Wever" are surnames."""
    first, _, rest = name.partition(" ")
    return bool(rest) and fold(first) not in SURNAME_STARTS


def _without_initials(full_names: list[str]) -> list[str]:
    """Without "J. Biden" where "Joe Biden" stands too."""
    spelled = [name for name in full_names if not _INITIALS.match(name)]
    return [name for name in full_names if name in spelled or not _fitting(name, spelled)]


def _several(bare: str, full_names: Sequence[str]) -> bool:
    return len(_fitting(bare, full_names)) > 1


def _one_of(bare: str, full_names: Sequence[str]) -> str | None:
    fitting = _distinct(_fitting(bare, full_names))
    return fitting[0] if len(fitting) == 1 else None


def _fitting(bare: str, full_names: Sequence[str]) -> list[str]:
    """The full names that this surname, or initials and surname, may stand for; the full name itself too."""
    words = fold(bare).split(" ")
    initials, surname = (words[0], words[1:]) if len(words) > 1 and _INITIALS.match(words[0]) else ("", words)
    fitting = []
    for full in full_names:
        parts = fold(full).split(" ")
        if parts == words:
            return [full]
        ends_so = len(surname) < len(parts) and parts[-len(surname) :] == surname
        if ends_so and (not initials or parts[0][0] == initials[0]):
            fitting.append(full)
    return fitting
