"""Of which kind a name is, in a word."""

from __future__ import annotations

from reader.domain.entity import EntityKind
from reader.gui.words.texts import translate


def one_of_kind(kind: EntityKind) -> str:
    match kind:
        case EntityKind.PERSON:
            return translate("MentionCard", "Person")
        case EntityKind.ORGANISATION:
            return translate("MentionCard", "Organisation")
        case EntityKind.PLACE:
            return translate("MentionCard", "Place")
        case EntityKind.OTHER:
            return translate("MentionCard", "Other name")
