"""How much of an article a row of the list tells, where its lines are few."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QFont, QTextCharFormat
from pytestqt.qtbot import QtBot

from reader.gui.theme.fonts import Fonts
from reader.gui.timeline.list_header import ListHeader
from reader.gui.timeline.timeline_text import Shape, from_first_hit, lay_out, room_after
from reader.library.asking import SearchRequest, SearchResult

TEXT = "Olaf Sleijpen volgt Klaas Knot op. De bank kreeg veel kritiek van Donald Trump."
HITS = ((TEXT.index("Trump"), TEXT.index("Trump") + 5),)


@pytest.fixture
def shape(qtbot: QtBot, fonts: Fonts) -> Shape:
    font = QFont(fonts.sans)
    font.setPixelSize(13)
    return Shape(font, 270, 20, QTextCharFormat())


def told(text: str, hits: tuple[tuple[int, int], ...], shape: Shape) -> tuple[str, list[str]]:
    cut, moved = from_first_hit(text, hits, shape)
    return cut, [cut[start:end] for start, end in moved]


def test_a_hit_at_the_end_is_shown_with_all_that_fits_before_it(shape: Shape) -> None:
    cut, marked = told(TEXT, HITS, shape)
    assert marked == ["Trump"]
    assert cut.startswith("…") and 30 < len(cut) < len(TEXT)
    assert lay_out(cut, shape, 1, ()).text() == cut, "nothing of it is cut off again"


def test_a_hit_with_much_after_it_comes_early_on_its_line(shape: Shape) -> None:
    cut, marked = told(TEXT + " En daarna ging het nog lang door over heel iets anders." * 2, HITS, shape)
    assert marked == ["Trump"] and cut.index("Trump") < 22


def test_a_text_begins_behind_a_title_that_leaves_room_on_its_line(shape: Shape) -> None:
    short, long = (
        lay_out("Een korte titel", shape, 2, ()),
        lay_out("Een titel die de hele regel vol maakt", shape, 1, ()),
    )
    room = room_after(short, shape.width)
    assert room is not None
    assert short.lineAt(0).naturalTextWidth() < room.left
    assert room.left + room.width <= shape.width
    assert room_after(long, shape.width) is None


def test_no_text_begins_behind_a_title_that_runs_the_other_way(shape: Shape) -> None:
    assert room_after(lay_out("כותרת קצרה", shape, 1, ()), shape.width) is None


def test_a_line_with_bold_words_is_cut_with_an_ellipsis(shape: Shape) -> None:
    shape.mark.setFontWeight(QFont.Weight.Black)
    text = "Verder steunde de hele groep Volodymyr Zelensky en zijn leger in het oosten van het land"
    at = text.index("Volodymyr")
    for width in range(180, 420, 3):
        layout = lay_out(text, replace(shape, width=float(width)), 1, ((at, at + 18),))
        line = layout.lineAt(0)
        assert line.textLength() == len(layout.text()), "all that is laid out is on the line"
        assert layout.text().endswith("…") and line.naturalTextWidth() <= width


def test_the_list_does_not_move_when_somebody_begins_to_search(qtbot: QtBot) -> None:
    header = ListHeader()
    qtbot.addWidget(header)
    header.set_result(SearchResult(SearchRequest(), [1], 1))
    before = header.sizeHint().height()
    header.set_result(SearchResult(SearchRequest("tim"), [1], 1, explanation="text:tim*"))
    assert header.sizeHint().height() == before
