"""The main job by real key presses in a real window, on a screen made for it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from own_screen import until
from real_screen import SCREEN_TEST, Hands, running

from reader.domain.entity import EntityKind
from reader.library.library import Library
from reader.paths import Paths, seeds

pytestmark = SCREEN_TEST


def test_search_read_and_leave_by_keyboard_alone(screen: dict[str, str], tmp_path: Path) -> None:
    paths = Paths.within(tmp_path / "library")
    hands = Hands(screen)
    with running(paths, screen) as program:
        until(lambda: hands.title() == "Leeszaal")
        until(paths.database.exists)
        library = Library.open(paths)
        samples = len(list(seeds().glob("*.txt")))
        until(lambda: library.sidebar().articles >= samples and not library.pending())

        hands.press("slash")
        hands.write("tim cook")
        hands.press("Return", "Return")  # into the list, whatever the completer offers, and into the article
        until(lambda: hands.title() != "Leeszaal")
        opened = hands.title().removesuffix(" – Leeszaal")
        [article] = [
            library.article(n) for n in library.stores.articles.list_ids() if library.article(n).title == opened
        ]
        assert "Tim Cook" in article.text
        assert article.mentions
        assert {mention.kind for mention in article.mentions} >= {EntityKind.PERSON, EntityKind.ORGANISATION}
        until(lambda: library.article(article.id).state.is_read)

        hands.press("s")
        until(lambda: library.article(article.id).state.is_starred)
        hands.press("1", "j")
        until(lambda: hands.title().removesuffix(" – Leeszaal") not in ("", opened))
        hands.press("k")
        until(lambda: hands.title().removesuffix(" – Leeszaal") == opened)

        hands.press("ctrl+q")
        assert program.wait(20) == 0
        library.close()
    session = json.loads(paths.session.read_text("utf-8"))
    assert session["text"] == "tim cook"
    assert session["article_id"] == article.id


def test_without_a_screen_it_says_so(tmp_path: Path) -> None:
    screenless = {name: value for name, value in os.environ.items() if name not in SCREENS}
    command = [sys.executable, "-m", "reader", "--data", str(tmp_path)]
    done = subprocess.run(command, env=screenless, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert done.stderr.strip() == "Leeszaal has no screen here; `leeszaal screenshot FILE` makes a picture without one."


SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
