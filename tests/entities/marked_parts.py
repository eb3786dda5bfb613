"""Mentions of parts of a text, and what a correction leaves of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from reader.domain.entity import EntityKind, Mention
from reader.entities.lists import NameLists, read_lists

LISTS = read_lists(Path(__file__).parents[2] / "resources" / "names")


def corrected(
    correct: Callable[[str, Sequence[Mention], NameLists], Sequence[Mention]],
    text: str,
    parts: Sequence[str],
    kind: EntityKind,
) -> list[str]:
    """The parts stand in the text one after another."""
    mentions, at = [], 0
    for part in parts:
        at = text.index(part, at)
        mentions.append(Mention(at, at + len(part), kind, part))
        at += len(part)
    found = correct(text, mentions, LISTS)
    assert all(text[one.start : one.end] == one.text for one in found)
    return [one.text for one in found]
