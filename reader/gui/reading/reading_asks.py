"""What a click in the text can ask of the window itself: addresses that no article can have, known here alone."""

from __future__ import annotations

from enum import StrEnum

_OWN = "leeszaal:"


class Ask(StrEnum):
    MORE = "more"  # the next portion of a long article
    FULL_TEXT = "full-text"  # fetch it, or turn between it and what was received
    PICTURES = "pictures"  # load them
    PICTURE = "picture"  # with its block's number: load it, or show it large
    COPY = "copy"  # with an enclosure's number: its address


_ASKS = frozenset(Ask)


def own_link(ask: Ask, number: int = 0) -> str:
    return f"{_OWN}{ask}/{number}"


def asked_by(address: str) -> tuple[Ask, int] | None:
    """None for an address of the article."""
    if not address.startswith(_OWN):
        return None
    ask, _, number = address.removeprefix(_OWN).partition("/")
    return (Ask(ask), int(number)) if ask in _ASKS and number.isdecimal() else None
