"""What the list under the search field offers, as values: searches of before, names, sources, words and operators."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.domain.entity import EntityKind
from reader.gui.basics.search_history import SearchHistory
from reader.gui.words.kind_words import one_of_kind
from reader.gui.words.texts import article_count, in_a_line, translate
from reader.gui.words.utf16 import Utf16
from reader.library.query_operators import Operation, operation
from reader.library.suggestion import Suggestion, SuggestionKind

_FEW_BEFORE = 3  # of the searches of before, while something is typed
_MOST_BEFORE = 8
_LONGEST = 90  # characters


@dataclass(frozen=True, slots=True)
class Completion:
    """`text` and `cursor` (UTF-16) are what the field holds once it is taken. `search` is a search of before, that can
    be forgotten. `goes_on` says that something is still to be typed after it."""

    title: str
    note: str
    icon: str
    text: str
    cursor: int
    entity: EntityKind | None = None
    search: str = ""
    goes_on: bool = False

    @property
    def heard(self) -> str:
        return ", ".join(part for part in (self.title, self.note) if part)


def completions(text: str, history: SearchHistory, suggestions: Sequence[Suggestion]) -> tuple[Completion, ...]:
    """For the text in the field, which `suggestions` were made for."""
    before = history.matching(text, _FEW_BEFORE if text.strip() else _MOST_BEFORE)
    return (*(_of_before(one) for one in before), *(_suggested(text, one) for one in suggestions))


def _of_before(search: str) -> Completion:
    note = translate("Completer", "searched before")
    return Completion(in_a_line(search, _LONGEST), note, "clock", search, len(search), search=search)


def _suggested(text: str, one: Suggestion) -> Completion:
    whole = text[: one.start] + one.insert + text[one.end :]
    at = one.start + len(one.insert)
    cursor = Utf16(whole).units(at)
    goes_on = one.kind is SuggestionKind.OPERATOR
    title = in_a_line(one.shown, _LONGEST)
    return Completion(title, _note(one), _ICONS.get(one.kind, ""), whole, cursor, one.entity, goes_on=goes_on)


_ICONS = {
    SuggestionKind.SOURCE: "source",
    SuggestionKind.LABEL: "label",
    SuggestionKind.WORD: "search",
}


def _note(one: Suggestion) -> str:
    count = article_count(one.articles) if one.articles is not None else ""
    match one.kind:
        case SuggestionKind.NAME:
            said = one_of_kind(one.entity) if one.entity is not None else translate("Completer", "Name")
        case SuggestionKind.SOURCE:
            said = translate("Completer", "Source")
        case SuggestionKind.FOLDER:
            said = translate("Completer", "Folder")
        case SuggestionKind.LABEL:
            said = translate("Completer", "Label")
        case SuggestionKind.OPERATOR:
            said = operator_note(one.shown)
        case _:
            said = ""
    return " · ".join(part for part in (said, count) if part)


def operator_note(shown: str) -> str:
    """What a word of the search language does, plainly."""
    match operation(shown):
        case Operation.TITLE:
            return translate("Completer", "a word of the title")
        case Operation.TEXT:
            return translate("Completer", "a word of the text")
        case Operation.SOURCE:
            return translate("Completer", "from this source")
        case Operation.FOLDER:
            return translate("Completer", "from the sources in this folder")
        case Operation.AUTHOR:
            return translate("Completer", "written by")
        case Operation.DATE:
            return translate("Completer", "from a day, month or year: 2021-08, last week")
        case Operation.IS:
            return translate("Completer", "unread, read or starred")
        case Operation.HAS:
            return translate("Completer", "with a picture, sound or film")
        case Operation.KIND:
            return translate("Completer", "an article, podcast or film")
        case Operation.PERSON:
            return translate("Completer", "names this person")
        case Operation.ORGANISATION:
            return translate("Completer", "names this organisation")
        case Operation.PLACE:
            return translate("Completer", "names this place")
        case Operation.OTHER:
            return translate("Completer", "names this event, work or product")
        case Operation.NAME:
            return translate("Completer", "names whom or what is called so")
        case Operation.LANGUAGE:
            return translate("Completer", "in this language: nl, en, de, fr, es")
        case Operation.LABEL:
            return translate("Completer", "with this label")
    return ""
