"""What the facet panel lists, as values: a heading for each group, its commonest names, and what is chosen."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum, auto

from PySide6.QtCore import QLocale

from reader.gui.reading.legend import kind_title
from reader.gui.words.texts import article_count, in_a_line, translate
from reader.library.asking import FacetCount, Facets
from reader.library.query_terms import KIND_GROUPS, Group, Term

FEW = 6  # of each group, before "more" is asked for
MOST = 25
_LONGEST = 100  # characters
# By their own names, where Qt would say "American English" and "español de España".
_LANGUAGES = {
    "nl": "Nederlands",
    "en": "English",
    "de": "Deutsch",
    "fr": "Français",
    "es": "Español",
    "pt": "Português",
}


class RowKind(StrEnum):
    HEADING = auto()
    VALUE = auto()
    MORE = auto()


class Wanted(StrEnum):
    FREE = auto()  # neither
    IN = auto()
    OUT = auto()


@dataclass(frozen=True, slots=True)
class FacetRow:
    """`share` is the part of the largest count in its group; `value` is how the search language calls it. `count` is
    None where it is not known: of what is shut out."""

    kind: RowKind
    group: Group
    title: str
    value: str = ""
    count: int | None = None
    share: float = 0.0
    wanted: Wanted = Wanted.FREE

    @property
    def key(self) -> tuple[RowKind, Group, str]:
        return self.kind, self.group, self.value.casefold()

    @property
    def term(self) -> Term:
        return Term(self.group, self.value, self.wanted is Wanted.OUT)

    @property
    def heard(self) -> str:
        """What a screen reader says of the row."""
        parts = [self.title]
        if self.count is not None:
            parts.append(article_count(self.count))
        if self.wanted is Wanted.IN:
            parts.append(translate("Facets", "chosen"))
        elif self.wanted is Wanted.OUT:
            parts.append(translate("Facets", "left out"))
        return ", ".join(parts)


def group_title(group: Group) -> str:
    kind = KIND_GROUPS.get(group)
    if kind is not None:
        return kind_title(kind)
    match group:
        case Group.SOURCE:
            return translate("Facets", "Sources")
        case Group.LANGUAGE:
            return translate("Facets", "Languages")
        case _:
            return translate("Facets", "Date")


def value_title(group: Group, value: str) -> str:
    """A language by its own name; everything else as it is."""
    if group is Group.LANGUAGE and value in _LANGUAGES:
        return _LANGUAGES[value]
    if group is Group.LANGUAGE and len(value) <= 3 and QLocale(value).language() is not QLocale.Language.C:
        name = QLocale(value).nativeLanguageName()
        return name[:1].upper() + name[1:] if name else value
    return in_a_line(value, _LONGEST)


def facet_rows(facets: Facets, chosen: Sequence[Term], opened: Collection[Group] = ()) -> tuple[FacetRow, ...]:
    """Groups of which there is nothing are left out. What is chosen comes first in its group."""
    rows: list[FacetRow] = []
    for group in Group:
        if group is not Group.DATE:
            rows += _section(group, _counts(facets, group), [one for one in chosen if one.group is group], opened)
    return tuple(rows)


def _counts(facets: Facets, group: Group) -> tuple[FacetCount, ...]:
    kind = KIND_GROUPS.get(group)
    if kind is not None:
        return facets.entities.get(kind, ())
    return facets.sources if group is Group.SOURCE else tuple(one for one in facets.languages if one.name)


def _section(
    group: Group, counts: Sequence[FacetCount], chosen: Sequence[Term], opened: Collection[Group]
) -> list[FacetRow]:
    known = {Term(group, one.name).key: one for one in counts}
    largest = max((one.count for one in counts), default=1)
    rows = []
    for term in chosen:
        count = known.get(term.key)
        name = count.name if count else term.value
        wanted = Wanted.OUT if term.is_not else Wanted.IN
        number = None if term.is_not or count is None else count.count
        rows.append(
            FacetRow(RowKind.VALUE, group, value_title(group, name), name, number, (number or 0) / largest, wanted)
        )
    taken = {term.key for term in chosen}
    free = [one for one in counts if Term(group, one.name).key not in taken]
    few = max(FEW - len(rows), 3)
    shown = free if group in opened else free[:few]
    rows += [
        FacetRow(RowKind.VALUE, group, value_title(group, one.name), one.name, one.count, one.count / largest)
        for one in shown
    ]
    if not rows:
        return []
    if len(free) > few:
        said = translate("Facets", "Fewer") if group in opened else translate("Facets", "More…")
        rows.append(FacetRow(RowKind.MORE, group, said))
    return [FacetRow(RowKind.HEADING, group, group_title(group)), *rows]
