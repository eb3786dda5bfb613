"""Hostile HTML from the wire to the screen: CPU time and memory of each piece, in a process of its own.

    python benchmarks/hostile_bench.py [NAME ...]     default: all

`blocks` is HTML to blocks, which the worker does once; `shown` is blocks to a painted pane of 760 by 800 pixels, which
the window does each time; `more` is the next portion, where there is one. Memory is what the process grew by over all
of that, at its peak, and what the whole process then holds.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

PIECES: dict[str, Callable[[], str]] = {
    "25 nested tables": lambda: "<table><tr><td>" * 25 + "x",
    "10,000 nested tables": lambda: "<table><tr><td>" * 10_000 + "x",
    "10,000 nested divs": lambda: "<div>" * 10_000 + "hello" + "</div>" * 10_000 + "after",
    "100,000 list items": lambda: "<ul>" + "<li>item" * 100_000,
    "10,000 nested lists": lambda: "<ul><li>" * 10_000 + "x",
    "a word of a megabyte": lambda: "a" * 1_000_000,
    "10,000 images": lambda: '<img src="http://x/y.png" alt="a">' * 10_000,
    "100,000 attributes": lambda: "<p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">hi</p>",
    "<p><b id=N>x 50,000 times": lambda: "".join(f"<p><b id={n}>x" for n in range(50_000)),
    "5 MB of words": lambda: "<p>" + "lorem ipsum dolor " * 280_000,
    "5 MB in 50,000 paragraphs": lambda: ("<p>" + "lorem ipsum dolor " * 5) * 50_000,
    "50,000 rows": lambda: "<table>" + "<tr><td>a<td>b" * 50_000,
    "a megabyte of Chinese": lambda: "漢字仮名交じり文" * 125_000,
    "a megabyte of Hebrew": lambda: "<p>" + "שלום עולם " * 100_000,
    "50,000 styles": lambda: "<p>" + "<b>a</b><i>b</i>" * 25_000,
    "50,000 links": lambda: '<a href="http://x/">y</a> ' * 50_000,
    "a stack of 1,000,000 accents": lambda: "<p>a" + "\u0301" * 1_000_000,
    "20,000 quotes": lambda: "<blockquote>" * 20_000 + "x",
}


def measure(name: str) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from reader.domain.article import Article, ArticleState, BodyFormat, Received
    from reader.domain.blocks import plain_text
    from reader.domain.dates import ArticleDate
    from reader.gui.reading.reading_pane import ReadingPane
    from reader.gui.theme.fonts import load_fonts
    from reader.gui.theme.theme import LIGHT
    from reader.paths import resources
    from reader.sources.article_blocks import article_blocks

    app = QApplication([])
    pane = ReadingPane(LIGHT, load_fonts(resources() / "fonts"))
    pane.resize(760, 800)
    pane.show()
    date = ArticleDate.parse("2026-11-23")
    assert date is not None

    def show(html: str) -> list[float]:
        times = [time.process_time()]
        blocks = article_blocks(Received("x", "Bron", "Titel", html, BodyFormat.HTML))
        times.append(time.process_time())
        text = plain_text(blocks)
        pane.show_article(Article(1, "Titel", "Bron", "", "", date, "nl", blocks, text, ArticleState(), ()))
        pane.grab()
        app.processEvents()  # the bar's ticks
        times.append(time.process_time())
        if not pane.is_whole:
            pane.show_more()
            pane.grab()
            times.append(time.process_time())
        return [(after - before) * 1000 for before, after in pairwise(times)]

    show("<p>Warm.")
    html = PIECES[name]()
    before = _peak()
    blocks, shown, *more = show(html)
    peak = _peak()
    rest = f"{more[0]:7.0f}" if more else "      -"
    print(f"{name:<30} {blocks:7.0f} {shown:7.0f} {rest}   +{peak - before:4.0f}   {peak:5.0f}", flush=True)


def _peak() -> float:
    """Megabytes that the process held at most."""
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used / (1024 * 1024 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    if sys.argv[1:2] == ["measure"]:
        measure(sys.argv[2])
    else:
        print(f"{'CPU ms, megabytes':<30} {'blocks':>7} {'shown':>7} {'more':>7}   {'grew':>5}   {'peak':>5}")
        for piece in sys.argv[1:] or PIECES:
            subprocess.run([sys.executable, __file__, "measure", piece], check=True)
