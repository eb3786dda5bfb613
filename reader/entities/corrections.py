"""A person's corrections: what they say of a name goes before anything that an engine finds, now and later."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reader.domain.entity import EntityKind, LinkedMention, Mention
from reader.entities.folding import fold
from reader.entities.names import plain_name


@dataclass(frozen=True, slots=True)
class Correction:
    """`name` is a spelling, or the one name that several spellings share; case, accents and genitives do not matter.

    `kind` is what it is, None: no name at all. With `found` only what an engine takes for that kind is meant: the
    plant "Iris" and not the woman.
    """

    name: str
    kind: EntityKind | None
    found: EntityKind | None = None


class Corrections:
    """All corrections together; of two for the same name the later one counts. Keeps nothing else."""

    def __init__(self, corrections: Iterable[Correction] = ()) -> None:
        self._said: dict[str, dict[EntityKind | None, EntityKind | None]] = {}
        for one in corrections:
            before = self._said.get(_key(one.name), {}) if one.found is not None else {}
            self._said[_key(one.name)] = {**before, one.found: one.kind}

    def of_mentions(self, mentions: Sequence[Mention]) -> list[Mention]:
        """By how each is written: before the spellings of one article are joined."""
        corrected = ((one, self._kind(one.text, one.kind)) for one in mentions)
        return [_as(one, kind) for one, kind in corrected if kind is not None]

    def of_linked(self, linked: Sequence[LinkedMention]) -> list[LinkedMention]:
        """By whom or what each names: "Biden" too when "Joe Biden" was corrected, unless "Biden" was itself."""
        kept = []
        for one in linked:
            mention = one.mention
            is_done = _key(mention.text) in self._said
            kind = mention.kind if is_done else self._kind(one.name, mention.kind)
            if kind is not None:
                kept.append(replace(one, mention=_as(mention, kind)))
        return kept

    def _kind(self, name: str, kind: EntityKind) -> EntityKind | None:
        said = self._said.get(_key(name), {})
        return said.get(kind, said.get(None, kind))


def _key(name: str) -> str:
    return fold(plain_name(name))


def _as(mention: Mention, kind: EntityKind) -> Mention:
    return mention if kind is mention.kind else replace(mention, kind=kind, confidence=1.0)


NO_CORRECTIONS = Corrections()
