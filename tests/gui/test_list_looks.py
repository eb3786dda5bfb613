"""Rows of the list: nothing outside its row at any size, days where they begin, and pictures only where they are on."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fake_library import FakeLibrary
from PySide6.QtCore import QLocale, QRect, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from reader.domain.article import ArticleRow
from reader.domain.dates import ArticleDate
from reader.domain.query import Order
from reader.gui.theme.fonts import Fonts
from reader.gui.theme.icons import Icons
from reader.gui.theme.list_style import ListStyle
from reader.gui.theme.theme import CONTRAST, LIGHT
from reader.gui.timeline.list_pictures import ListPictures, square
from reader.gui.timeline.timeline_days import DayHeadings, day_heading
from reader.gui.timeline.timeline_delegate import TimelineDelegate
from reader.gui.timeline.timeline_model import BEFORE, ROW, TimelineModel
from reader.library.asking import SearchRequest, SearchResult
from reader.paths import resources

STYLES = [ListStyle(size, density) for size in (11, 15, 24, 32) for density in ("compact", "normal", "spacious")]
STYLES += [ListStyle(15, density, is_wide=True) for density in ("compact", "normal", "spacious")]
NOW = datetime(2026, 11, 23, 16, 0, tzinfo=UTC)


class Pictures:
    """One red square for every row."""

    def __init__(self) -> None:
        self.sides: list[int] = []

    def has(self, row: ArticleRow) -> bool:
        return bool(row.picture)

    def image(self, row: ArticleRow, side: int) -> QImage | None:
        self.sides.append(side)
        image = QImage(side, side, QImage.Format.Format_RGB32)
        image.fill(QColor("#ff0000"))
        return image


@pytest.fixture
def delegate(qtbot: QtBot, fonts: Fonts) -> TimelineDelegate:
    return TimelineDelegate(LIGHT, fonts, Icons(resources() / "icons"), lambda row: "12 September 2025")


def rows_of(count: int = 12) -> list[ArticleRow]:
    library = FakeLibrary(count)
    answer = library.search(SearchRequest("tim"))
    return [
        replace(row, labels=("lezen", "later"), source="Ǻ Ŗegional gjpqy newspaper with a long name")
        for row in library.rows(answer, range(1, count + 1))
    ]


def shown(rows: list[ArticleRow], order: Order = Order.NEWEST) -> TimelineModel:
    model = TimelineModel()
    model.show(SearchResult(SearchRequest(order=order), [row.id for row in rows], len(rows)), rows)
    return model


def painted(
    delegate: TimelineDelegate,
    model: TimelineModel,
    width: int = 380,
    *,
    ratio: float = 1,
    chosen: bool = False,
    at: int = 0,
) -> tuple[QImage, QRect]:
    """A row with as much empty room around it as it takes itself, and where it should be."""
    height = delegate.row_height
    image = QImage(QSize(width, 3 * height) * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(0)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, height, width, height)
    option.state = QStyle.StateFlag.State_Enabled
    if chosen:
        option.state |= QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus
    painter = QPainter(image)
    delegate.paint(painter, option, model.index(at))
    painter.end()
    return image, QRect(0, round(height * ratio), round(width * ratio), round(height * ratio))


def is_empty(image: QImage, area: QRect) -> bool:
    part = image.copy(area)
    blank = QImage(part.size(), part.format())
    blank.setDevicePixelRatio(part.devicePixelRatio())
    blank.fill(0)
    return bool(part == blank)


@pytest.mark.parametrize("style", STYLES, ids=str)
def test_nothing_of_a_row_is_painted_outside_it(delegate: TimelineDelegate, style: ListStyle) -> None:
    rows = [replace(row, picture="https://example.org/a.png") for row in rows_of()]
    delegate.set_pictures(Pictures())
    delegate.set_style(style)
    model = shown(rows)
    for number in range(len(rows)):
        for width in (200, 380):
            image, row = painted(delegate, model, width, chosen=bool(number % 2), at=number)
            assert is_empty(image, QRect(0, 0, image.width(), row.top())), number
            assert is_empty(image, QRect(0, row.bottom() + 1, image.width(), row.top())), number
            assert not is_empty(image, row)


@pytest.mark.parametrize("style", STYLES, ids=str)
def test_lines_are_as_high_as_their_letters(delegate: TimelineDelegate, style: ListStyle) -> None:
    """So that no line cuts the one above it; and the foot lies below them all."""
    delegate.set_style(style)
    for row in rows_of():
        laid_out = delegate._laid_out(row, 300, style.lines)
        for layout in (laid_out.title, laid_out.snippet):
            for number in range(layout.lineCount() if layout is not None else 0):
                line = layout.lineAt(number)  # type: ignore[union-attr]
                assert line.height() <= delegate._line + 1
                assert line.naturalTextWidth() <= 301
        lines = laid_out.title.lineCount() + (laid_out.snippet.lineCount() if laid_out.snippet is not None else 0)
        assert lines <= style.lines
    small = QFontMetricsF(delegate._small_font)
    assert delegate.row_height >= 2 * style.above + style.lines * delegate._line + small.height()


@pytest.mark.parametrize("ratio", [1, 1.5, 2, 3])
def test_rows_are_sharp_on_every_screen(delegate: TimelineDelegate, ratio: float) -> None:
    rows = [replace(row, is_starred=True, picture="https://example.org/a.png") for row in rows_of()]
    pictures = Pictures()
    delegate.set_pictures(pictures)
    image, row = painted(delegate, shown(rows), ratio=ratio)
    assert is_empty(image, QRect(0, 0, image.width(), row.top() - 1))
    assert pictures.sides == [round(delegate.picture_side * ratio)]


def test_denser_rows_are_lower_and_larger_text_makes_higher_ones(delegate: TimelineDelegate) -> None:
    heights = {}
    for style in STYLES:
        delegate.set_style(style)
        heights[style.size, style.density] = delegate.row_height
    for size in (11, 24, 32):
        assert heights[size, "compact"] < heights[size, "normal"] < heights[size, "spacious"]
    assert heights[11, "normal"] < heights[24, "normal"] < heights[32, "normal"]


def test_a_picture_takes_its_room_from_the_text_and_none_where_it_is_narrow(delegate: TimelineDelegate) -> None:
    delegate.set_pictures(Pictures())
    rows = [replace(row, picture="https://example.org/a.png") for row in rows_of()]
    red = QColor("#ff0000").rgb()

    def reds(width: int) -> int:
        image, _ = painted(delegate, shown(rows), width)
        return sum(image.pixel(x, y) == red for x in range(0, width, 2) for y in range(0, image.height(), 2))

    assert reds(380) > 300
    assert reds(200) == 0


def test_the_chosen_row_has_a_frame_where_contrast_is_strong(delegate: TimelineDelegate) -> None:
    delegate.set_theme(CONTRAST)
    image, row = painted(delegate, shown(rows_of()), chosen=True)
    assert image.pixelColor(row.right() - 1, row.center().y()).name() == CONTRAST.ink


# days


@pytest.mark.parametrize(
    ("date", "english", "dutch"),
    [
        ("2026-11-23T09:00+00:00", "Today", "Today"),
        ("2026-11-23", "Today", "Today"),
        ("2026-11-22T23:59+00:00", "Yesterday", "Yesterday"),
        ("2026-11-21", "Saturday", "Zaterdag"),
        ("2026-11-17", "Tuesday", "Dinsdag"),
        ("2026-11-16", "November 2026", "November 2026"),
        ("2026-08", "August 2026", "Augustus 2026"),
        ("2019", "2019", "2019"),
        ("2027-01-02", "January 2027", "Januari 2027"),
    ],
)
def test_articles_stand_under_days_months_and_years(date: str, english: str, dutch: str) -> None:
    parsed = ArticleDate.parse(date)
    assert parsed is not None
    assert day_heading(parsed, NOW, QLocale("en_GB")) == english
    assert day_heading(parsed, NOW, QLocale("nl_NL")) == dutch


def test_a_heading_stands_where_another_day_begins_and_only_in_a_list_by_time(qtbot: QtBot) -> None:
    def row(number: int, date: str) -> ArticleRow:
        parsed = ArticleDate.parse(date)
        assert parsed is not None
        return replace(rows_of(1)[0], id=number, date=parsed)

    rows = [row(1, "2021-08-23"), row(2, "2021-08-02"), row(3, "2021-07-30"), row(4, "2020")]
    model, days = shown(rows), DayHeadings()
    found = []
    for number in range(4):
        before = model.index(number).data(BEFORE)
        found.append(days.begins(model.index(number).data(ROW).date, before.date) if before else "")
    assert [bool(heading) for heading in found] == [False, False, True, True]
    assert found[2].endswith("2021") and found[3] == "2020"
    best = shown(rows, Order.RELEVANCE)
    assert [best.index(number).data(BEFORE) for number in range(4)] == [None] * 4


def test_a_result_keeps_its_line_with_the_hits_where_another_month_begins(delegate: TimelineDelegate) -> None:
    def of(number: int, date: str, hits: tuple[tuple[int, int], ...] = ()) -> ArticleRow:
        parsed = ArticleDate.parse(date)
        assert parsed is not None
        row = rows_of(1)[0]
        return replace(row, id=number, date=parsed, snippet="een zin met een treffer", hits=hits, title_hits=())

    def second(before: str, hits: tuple[tuple[int, int], ...]) -> QImage:
        return painted(delegate, shown([of(1, before), of(2, "2021-07-30", hits)]), at=1)[0]

    hit = ((16, 23),)
    assert second("2021-08-02", hit) == second("2021-07-31", hit)
    assert second("2021-08-02", ()) != second("2021-07-31", ())


# pictures


class Desk:
    """Does the work at once."""

    def ask(self, question, then=None, **_: object) -> None:  # type: ignore[no-untyped-def]
        then(question(None, lambda: False))


def drawn(path: Path, width: int, height: int) -> str:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#ff0000"))
    assert image.save(str(path), "PNG")
    return str(path)


@pytest.fixture
def pictures(qtbot: QtBot) -> ListPictures:
    return ListPictures(Desk())  # type: ignore[arg-type]


def test_a_picture_in_sight_is_asked_for_once_and_comes_back_square(
    qtbot: QtBot, pictures: ListPictures, tmp_path: Path
) -> None:
    asked: list[tuple[int, list[str]]] = []
    pictures.wanted.connect(lambda *one: asked.append(one))
    row = replace(rows_of(1)[0], picture="https://example.org/a.png")
    assert pictures.has(row) and pictures.image(row, 40) is None
    qtbot.waitUntil(lambda: asked == [(row.id, ["https://example.org/a.png"])])
    pictures.arrived(999, {"https://example.org/other.png": "nowhere"}, [])  # the reading pane's
    with qtbot.waitSignal(pictures.changed):
        pictures.arrived(row.id, {row.picture: drawn(tmp_path / "a", 300, 100)}, [])
    image = pictures.image(row, 40)
    assert image is not None and image.size() == QSize(40, 40)
    assert pictures.image(row, 80) is image  # until the other size is here
    qtbot.waitUntil(lambda: (now := pictures.image(row, 80)) is not None and now.width() == 80)
    assert len(asked) == 1


def test_a_picture_that_fails_leaves_its_room_to_the_text(qtbot: QtBot, pictures: ListPictures, tmp_path: Path) -> None:
    (tmp_path / "broken").write_bytes(b"\x89PNG\r\n\x1a\nno picture")
    for number, answer in enumerate(("", str(tmp_path / "broken"))):
        row = replace(rows_of(1)[0], picture=f"https://example.org/{number}.png")
        asked: list[object] = []
        pictures.wanted.connect(lambda *one, asked=asked: asked.append(one))
        pictures.image(row, 40)
        qtbot.waitUntil(lambda asked=asked: bool(asked))
        pictures.arrived(row.id, {row.picture: answer} if answer else {}, [] if answer else [row.picture])
        assert not pictures.has(row)


def test_nothing_is_asked_for_where_pictures_are_off_or_the_address_is_at_home(
    qtbot: QtBot, pictures: ListPictures, fonts: Fonts
) -> None:
    asked: list[object] = []
    pictures.wanted.connect(lambda *one: asked.append(one))
    plain = rows_of(1)[0]
    at_home = replace(plain, picture="http://192.168.1.5/a.png")
    elsewhere = replace(plain, picture="https://example.org/a.png")
    delegate = TimelineDelegate(LIGHT, fonts, Icons(resources() / "icons"), lambda row: "")
    delegate.set_pictures(pictures)
    for row in (plain, at_home):
        assert not pictures.has(row)
        painted(delegate, shown([row]))
    pictures.set_on(False)
    painted(delegate, shown([elsewhere]))
    assert not pictures._soon.isActive() and not asked
    pictures.set_on(True)
    painted(delegate, shown([elsewhere]))
    qtbot.waitUntil(lambda: len(asked) == 1)


def test_the_middle_of_a_picture_is_shown(qapp: object, tmp_path: Path) -> None:
    image = QImage(300, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("#0000ff"))
    painter = QPainter(image)
    painter.fillRect(100, 0, 100, 100, QColor("#ff0000"))
    painter.end()
    assert image.save(str(tmp_path / "a.png"))
    small = square(tmp_path / "a.png", 50)
    assert small.size() == QSize(50, 50)
    assert small.pixelColor(3, 25).red() > 200 and small.pixelColor(46, 25).red() > 200
    assert square(tmp_path / "none.png", 50).isNull()
