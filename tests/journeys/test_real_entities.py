"""Reading by who is in the news with real key presses: card, page, graph and back."""

from __future__ import annotations

import json
from pathlib import Path

from own_screen import until
from real_screen import SCREEN_TEST, Hands, running

from reader.library.library import Library
from reader.paths import Paths, seeds

pytestmark = SCREEN_TEST


def title(hands: Hands) -> str:
    return hands.title().removesuffix(" – Leeszaal")


def filled(paths: Paths, hands: Hands) -> Library:
    """The library of the program that is running, with its samples recognised."""
    until(lambda: hands.title() == "Leeszaal")
    until(paths.database.exists)
    library = Library.open(paths)
    samples = len(list(seeds().glob("*.txt")))
    until(lambda: library.sidebar().articles >= samples and not library.pending(), 90)
    return library


def test_from_a_mention_to_its_page_and_on_by_keyboard_alone(screen: dict[str, str], tmp_path: Path) -> None:
    paths, hands = Paths.within(tmp_path / "library"), Hands(screen)
    with running(paths, screen) as program:
        library = filled(paths, hands)
        hands.press("slash")
        hands.write("tim cook")
        hands.press("Return", "Return")
        until(lambda: hands.title() != "Leeszaal")
        article = title(hands)
        hands.press("Return", "e", "Return")  # into the article, and the card of its first name
        hands.press("o")  # its page
        until(lambda: title(hands) != article)
        entity = title(hands)
        assert library.entities.find(entity) is not None

        hands.press("ctrl+Next", "Down", "Return")  # who is named with it: the second one of the graph
        until(lambda: title(hands) not in (article, entity))
        other = title(hands)
        first, second = library.entities.find(entity), library.entities.find(other)
        assert first is not None and second is not None
        assert second in {one.entity_id for one in library.entities.page(first).related}

        hands.press("alt+Left")
        until(lambda: title(hands) == entity)
        hands.press("ctrl+Prior", "Return")  # its newest article, at the mention
        until(lambda: title(hands) not in (entity, other))
        read = title(hands)
        hands.press("w")
        until(lambda: [one.name for one in library.entities.followed()] == [entity])
        hands.press("ctrl+z")
        until(lambda: not library.entities.followed())

        hands.press("g", "e")
        until(lambda: title(hands) != read)
        hands.write(other[:6])
        until(lambda: bool(library.entities.named(other[:6])))
        hands.press("Return")
        until(lambda: library.entities.find(title(hands)) is not None)
        page = title(hands)
        hands.press("ctrl+q")
        assert program.wait(20) == 0
        found = library.entities.find(page)
        library.close()
    assert json.loads(paths.session.read_text("utf-8"))["page"] == f"entity:{found}"
