"""How well a few letters fit a name in the sidebar: all of them in order, better together and at words' beginnings."""

from __future__ import annotations

import unicodedata

_LONGEST = 200  # characters looked at


def fitness(name: str, letters: str) -> int | None:
    """Higher is better; None if the letters are not all there, in order. Capitals and accents do not matter."""
    wanted, text = _folded(letters).replace(" ", ""), _folded(name)[:_LONGEST]
    if not wanted:
        return 0
    whole = text.find(_folded(letters).strip())
    if whole >= 0:
        return 1_000 - whole + (200 if _begins_word(text, whole) else 0)
    found = _in_order(text, wanted, starts=True)
    return found if found is not None else _in_order(text, wanted, starts=False)


def _in_order(text: str, wanted: str, starts: bool) -> int | None:
    """`starts` takes the beginning of a word rather than the first such letter where it can."""
    at, before, score = 0, -2, 0
    for letter in wanted:
        here = _next(text, letter, at, before, starts)
        if here < 0:
            return None
        score += 12 if here == before + 1 else 10 if _begins_word(text, here) else 0
        before, at = here, here + 1
    return score


def _next(text: str, letter: str, at: int, before: int, starts: bool) -> int:
    if at == before + 1 and text[at : at + 1] == letter:
        return at
    if starts:
        for here in range(at, len(text)):
            if text[here] == letter and _begins_word(text, here):
                return here
    return text.find(letter, at)


def _begins_word(text: str, at: int) -> bool:
    return at == 0 or not text[at - 1].isalnum()


def _folded(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text.casefold())
    return "".join(one for one in decomposed if not unicodedata.combining(one))
