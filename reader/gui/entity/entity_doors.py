"""What can be done with an entity, wherever it is shown; parts of the window that know how set it here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QLocale

from reader.domain.entity import ArticleMention, Entity
from reader.gui.widgets.list_messages import no_key
from reader.library.query_terms import Group, Term, with_term, written


@dataclass(slots=True)
class EntityDoors:
    """A door that is None is not shown."""

    open: Callable[[int], object]  # the page of an entity
    search: Callable[[str], object]  # in everything, in place of what is searched now
    narrow: Callable[[Term], object]  # what is listed now
    follow: Callable[[Entity, bool], object] | None = None  # with what it shall be
    correct: Callable[[Entity, ArticleMention | None], object] | None = None
    mute: Callable[[Entity], object] | None = None
    export: Callable[[Entity], object] | None = None
    key_of: Callable[[str], str] = no_key  # of a command, as the person has set it


def term_of(entity: Entity) -> Term:
    return Term(Group(entity.kind.value), entity.name)


def text_with(*terms: Term, words: str = "") -> str:
    """A search for articles with all of these, as the person's language writes it."""
    in_dutch = QLocale().language() is QLocale.Language.Dutch
    text = written(terms[0], in_dutch=in_dutch)
    for term in terms[1:]:
        text = with_term(text, term, in_dutch=in_dutch)
    words = words.replace('"', " ").strip()
    return f'{text} "{words}"' if words else text
