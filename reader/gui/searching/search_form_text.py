"""What is filled in on the search form, written in the language of the search field."""

from __future__ import annotations

from dataclasses import dataclass

from reader.library.query_terms import Group, Term, written


@dataclass(frozen=True, slots=True)
class SearchForm:
    """`words` is taken as it is: it may be a whole question already. Dates are as one types them."""

    words: str = ""
    phrase: str = ""
    without: str = ""
    in_title: str = ""
    person: str = ""
    organisation: str = ""
    place: str = ""
    source: str = ""
    language: str = ""
    first: str = ""
    last: str = ""
    is_unread: bool = False
    is_starred: bool = False


def form_text(form: SearchForm, *, in_dutch: bool = False) -> str:
    parts = []
    for group, value in (
        (Group.PERSON, form.person), (Group.ORGANISATION, form.organisation), (Group.PLACE, form.place),
        (Group.SOURCE, form.source), (Group.LANGUAGE, form.language), (Group.DATE, _dates(form)),
    ):  # fmt: skip
        if value.strip():
            parts.append(written(Term(group, value), in_dutch=in_dutch))
    if form.is_unread:
        parts.append("is:ongelezen" if in_dutch else "is:unread")
    if form.is_starred:
        parts.append("is:ster" if in_dutch else "is:starred")
    parts += [f"{'titel' if in_dutch else 'title'}:{word}" for word in _words(form.in_title)]
    if form.phrase.strip():
        parts.append('"{}"'.format(" ".join(form.phrase.replace('"', " ").split())))
    parts += [f"-{word}" for word in _words(form.without)]
    words = form.words.strip()
    if parts and (" OF " in words or " OR " in words):
        words = f"({words})"
    return " ".join([*parts, words]).strip()


def _words(text: str) -> list[str]:
    """Plain words: what would mean something else here is left out of them."""
    cleaned = "".join(" " if letter in '()"“”„«»:' else letter for letter in text)
    return [word.lstrip("-") for word in cleaned.split() if word.strip("-*~")]


def _dates(form: SearchForm) -> str:
    first, last = form.first.strip(), form.last.strip()
    if first and last:
        return first if first == last else f"{first}..{last}"
    return f"{first}.." if first else f"..{last}" if last else ""
