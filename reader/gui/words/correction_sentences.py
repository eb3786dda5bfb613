"""A correction as a sentence, for the list of all that the person said."""

from __future__ import annotations

from reader.domain.correction import Bounded, Correction, Hidden, Moved, Renamed
from reader.domain.entity import EntityKey
from reader.gui.words.kind_words import one_of_kind
from reader.gui.words.texts import in_a_line, translate

_SHOWN = 60  # characters of a name


def correction_sentence(correction: Correction) -> str:
    match correction:
        case Moved(who, None, ""):
            return translate("Corrections", "{name} is no name.").format(name=_named(who))
        case Moved(who, None, spelling):
            return translate("Corrections", "“{spelling}” is not {name}.").format(
                spelling=_short(spelling), name=_named(who)
            )
        case Moved(who, to, "") if to is not None:
            return translate("Corrections", "{name} is {other}.").format(name=_named(who), other=_named(to))
        case Moved(who, to, spelling) if to is not None:
            return translate("Corrections", "“{spelling}” of {name} is {other}.").format(
                spelling=_short(spelling), name=_named(who), other=_named(to)
            )
        case Renamed(who, shown):
            return translate("Corrections", "{name} is called “{other}”.").format(name=_named(who), other=_short(shown))
        case Hidden(who, ""):
            return translate("Corrections", "{name} is hidden everywhere.").format(name=_named(who))
        case Hidden(who):
            return translate("Corrections", "{name} is hidden in one article.").format(name=_named(who))
        case Bounded(text, kind, ""):
            return translate("Corrections", "“{name}” is a name ({kind}).").format(
                name=_short(text), kind=one_of_kind(kind)
            )
        case Bounded(text, _, found):
            return translate("Corrections", "Where “{found}” was marked, “{name}” is the name.").format(
                found=_short(found), name=_short(text)
            )
    return ""


def _named(key: EntityKey) -> str:
    return f"“{_short(key.name)}” ({one_of_kind(key.kind)})"


def _short(name: str) -> str:
    return in_a_line(name, _SHOWN)
