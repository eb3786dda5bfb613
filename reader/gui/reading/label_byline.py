"""The labels of an article as parts of the line under its title; each leads to all articles with that label."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote, unquote

LABEL_LINK = "label:"
_NO_BREAK = str.maketrans(" ", "\u00a0")


def label_parts(labels: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Text and link of each, for a `HeadLine`."""
    return tuple((f"#{name}".translate(_NO_BREAK), LABEL_LINK + quote(name, safe="")) for name in labels)


def label_of(link: str) -> str:
    """The label a link leads to; '' if it leads elsewhere."""
    return unquote(link.removeprefix(LABEL_LINK)) if link.startswith(LABEL_LINK) else ""
