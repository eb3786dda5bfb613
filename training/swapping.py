"""Articles with other names in the places of theirs: the model learns to look at what stands around a name."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from pathlib import Path

from training.labels_of_words import Span
from training.passages import Passage

LISTS = {"P": "people", "O": "organisations", "L": "places", "M": "other"}


@dataclass(frozen=True, slots=True)
class Names:
    """`of` has them by letter and whether they are of several words; `places` are all that are a place's somewhere."""

    of: Mapping[tuple[str, bool], Sequence[str]]
    places: Set[str]


def names_at_hand(passages: Sequence[Passage], lists: Path) -> Names:
    """Of the labels as often as they stand there, and the one name of each entry of the reader's lists."""
    marked = [(passage.text[start:end], letter) for passage in passages for start, end, letter in passage.spans]
    listed = [
        (line.partition(" = ")[0].strip(), letter)
        for letter, file in LISTS.items()
        for line in (lists / f"{file}.txt").read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    ]
    places = {name for name, letter in marked + listed if letter == "L"}
    names: dict[tuple[str, bool], list[str]] = {}
    for name, letter in marked + listed:
        if name and "\n" not in name and not (letter == "O" and name in places):
            names.setdefault((letter, " " in name), []).append(name)
    return Names(names, places)


def swapped(passage: Passage, names: Names, share: float, chance: random.Random) -> Passage:
    """Each name of the article becomes another of its kind with this chance, the same one wherever it stands.

    A club under the name of its town gets another town's, the one that the town itself gets.
    """
    chosen: dict[tuple[str, str], str] = {}
    pieces: list[str] = []
    spans: list[Span] = []
    length = after = 0
    for start, end, letter in passage.spans:
        name = passage.text[start:end]
        kind = "L" if letter == "O" and name in names.places else letter
        if (kind, name) not in chosen:
            others = names.of.get((kind, " " in name), ())
            chosen[kind, name] = chance.choice(others) if others and chance.random() < share else name
        pieces += [passage.text[after:start], chosen[kind, name]]
        length += start - after
        spans.append((length, length + len(pieces[-1]), letter))
        length += len(pieces[-1])
        after = end
    return replace(passage, text="".join([*pieces, passage.text[after:]]), spans=tuple(spans))
