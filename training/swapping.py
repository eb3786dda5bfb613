"""Articles with other names in the places of theirs: the model learns to look at what stands around a name."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from training.labels_of_words import Span
from training.passages import Passage

LISTS = {"P": "people", "O": "organisations", "L": "places", "M": "other"}
Names = Mapping[tuple[str, bool], Sequence[str]]  # by letter, and whether of several words


def names_at_hand(passages: Iterable[Passage], lists: Path) -> Names:
    """Of the labels as often as they stand there, and the one name of each entry of the reader's lists."""
    names: dict[tuple[str, bool], list[str]] = {}
    for passage in passages:
        for start, end, letter in passage.spans:
            name = passage.text[start:end]
            if "\n" not in name:
                names.setdefault((letter, " " in name), []).append(name)
    for letter, file in LISTS.items():
        for line in (lists / f"{file}.txt").read_text(encoding="utf-8").splitlines():
            name = line.partition(" = ")[0].strip()
            if name and not name.startswith("#"):
                names.setdefault((letter, " " in name), []).append(name)
    return names


def swapped(passage: Passage, names: Names, share: float, chance: random.Random) -> Passage:
    """Each name of the article becomes another of its kind with this chance, the same one wherever it stands."""
    chosen: dict[tuple[str, str], str] = {}
    pieces: list[str] = []
    spans: list[Span] = []
    length = after = 0
    for start, end, letter in passage.spans:
        name = passage.text[start:end]
        if (letter, name) not in chosen:
            others = names.get((letter, " " in name), ())
            chosen[letter, name] = chance.choice(others) if others and chance.random() < share else name
        pieces += [passage.text[after:start], chosen[letter, name]]
        length += start - after
        spans.append((length, length + len(pieces[-1]), letter))
        length += len(pieces[-1])
        after = end
    return replace(passage, text="".join([*pieces, passage.text[after:]]), spans=tuple(spans))
