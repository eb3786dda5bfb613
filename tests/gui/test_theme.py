from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from wcag import contrast

from reader.domain.dates import ArticleDate
from reader.domain.entity import ArticleMention, EntityKind
from reader.gui.reading.legend import Legend
from reader.gui.theme.fonts import Fonts, load_fonts
from reader.gui.theme.style_sheet import style_sheet
from reader.gui.theme.theme import THEMES, Theme, qt_palette
from reader.gui.words.dates import age, format_date

DUTCH, ENGLISH = QLocale("nl_NL"), QLocale("en_GB")
themes = pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))


def date(text: str) -> ArticleDate:
    parsed = ArticleDate.parse(text)
    assert parsed is not None
    return parsed


# colours


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@themes
def test_all_text_has_contrast_enough(theme: Theme) -> None:
    for colour in (theme.ink, theme.soft, theme.link, theme.unread, *(mark.colour for mark in theme.entities.values())):
        for under in (theme.page, theme.panel, theme.raised):
            assert contrast(colour, under) >= 4.5, (colour, under)
    for under in (theme.hit, theme.current_hit, theme.selection, theme.code):
        assert contrast(theme.ink, under) >= 4.5, under
    assert contrast(theme.soft, theme.selection) >= 4.5
    assert contrast(theme.accent, theme.page) >= 3 and contrast(theme.accent, theme.panel) >= 3  # focus
    assert contrast(theme.hit_tick, theme.page) >= 2


@themes
def test_kinds_differ_in_colour_and_in_line(theme: Theme) -> None:
    assert set(theme.entities) == set(EntityKind)
    assert len({mark.colour for mark in theme.entities.values()}) == len(EntityKind)
    assert len({mark.underline for mark in theme.entities.values()}) == len(EntityKind)


@themes
def test_qt_understands_the_theme(theme: Theme, qtbot: QtBot) -> None:
    sheet = style_sheet(theme)
    assert "$" not in sheet and set(re.findall("#[0-9a-f]+", sheet)) <= {
        value for name in Theme.__slots__ if isinstance(value := getattr(theme, name), str)
    }
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.setStyleSheet(sheet)  # Qt warns of a sheet that it cannot read, and pytest-qt would show it
    assert qt_palette(theme).color(QPalette.ColorRole.Base).name() == theme.page


def test_fonts_have_a_substitute(qapp: object, tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "missing"):
        fonts = load_fonts(folder)
        assert fonts.serif and fonts.sans and fonts.mono
    (tmp_path / "broken.ttf").write_bytes(b"no font")
    assert load_fonts(tmp_path) == load_fonts(tmp_path / "missing")


# dates


@pytest.mark.parametrize(
    ("text", "dutch", "english"),
    [
        ("2021", "2021", "2021"),
        ("2021-08", "augustus 2021", "August 2021"),
        ("2021-08-23", "23 augustus 2021", "23 August 2021"),
        ("2021-08-23T14:05", "23 aug 2021 14:05", "23 Aug 2021 14:05"),
        ("2021-08-23T00:05+02:00", "22 aug 2021 22:05", "22 Aug 2021 22:05"),
    ],
)
def test_dates_are_as_precise_as_they_were_given(text: str, dutch: str, english: str) -> None:
    assert format_date(date(text), DUTCH, UTC) == dutch
    assert format_date(date(text), ENGLISH, UTC) == english


@pytest.mark.parametrize(
    ("text", "dutch"),
    [
        ("2021-08-25T15:59", "1 min"), ("2021-08-25T16:00", "just now"), ("2021-08-25T14:30", "1 hour"),
        ("2021-08-25T13:05", "2 hours"), ("2021-08-25T01:00", "today"), ("2021-08-25", "today"),
        ("2021-08-24", "yesterday"), ("2021-08-22T10:00", "3 days"), ("2021-08-19", "6 days"), ("2021-08-18", "18 aug"),
        ("2021-03-01", "1 mrt"), ("2020-03-01", "1 mrt 2020"), ("2021-03", "mrt 2021"), ("2019", "2019"),
        ("2022-01-01", "1 jan 2022"), ("1969-01-01T00:00", "1 jan 1969"),
    ],
)  # fmt: skip
def test_ages_fit_a_list(text: str, dutch: str) -> None:
    assert age(date(text), datetime(2021, 8, 25, 16, 0, tzinfo=UTC), DUTCH) == dutch


# the legend


@pytest.fixture
def legend(qtbot: QtBot) -> Legend:
    legend = Legend(THEMES["light"], Fonts("DejaVu Serif", "DejaVu Sans", "DejaVu Sans Mono"))
    qtbot.addWidget(legend)
    legend.set_counts([ArticleMention(0, 3, EntityKind.PERSON, "Tim", 1, "Tim Cook")] * 7)
    legend.show()
    return legend


def test_the_legend_counts_and_names_each_kind(legend: Legend) -> None:
    texts = [legend.chip(kind).text() for kind in EntityKind]
    assert texts == ["People 7", "Organisations 0", "Places 0", "Other 0"]
    assert legend.chip(EntityKind.PERSON).accessibleName() == "People: 7, shown"


def test_in_too_little_room_all_kinds_show_their_counts_alone(legend: Legend, qtbot: QtBot) -> None:
    chips = [legend.chip(kind) for kind in EntityKind]
    full = legend.sizeHint().width()
    legend.resize(full - 10, 40)
    qtbot.waitUntil(lambda: chips[1].width() < 60)
    assert [chip.width() for chip in chips] == [chip.minimumSizeHint().width() for chip in chips]
    assert chips[1].toolTip() == "Organisations: Hide these names"
    assert chips[1].accessibleName() == "Organisations: 0, shown"
    legend.resize(full + 10, 40)
    qtbot.waitUntil(lambda: chips[1].width() == chips[1].sizeHint().width() > 60)
    assert chips[1].toolTip() == "Hide these names"


def test_kinds_are_switched_by_mouse_and_key(legend: Legend, qtbot: QtBot) -> None:
    with qtbot.waitSignal(legend.kind_toggled) as clicked:
        qtbot.mouseClick(legend.chip(EntityKind.PERSON), Qt.MouseButton.LeftButton)
    assert clicked.args == [EntityKind.PERSON, False]
    assert legend.chip(EntityKind.PERSON).accessibleName() == "People: 7, hidden"
    with qtbot.waitSignal(legend.kind_toggled) as pressed:
        qtbot.keyClick(legend.chip(EntityKind.PERSON), Qt.Key.Key_Space)
    assert pressed.args == [EntityKind.PERSON, True]
    legend.toggle(EntityKind.PLACE)
    assert not legend.is_shown(EntityKind.PLACE)


def test_focus_and_state_can_be_seen(legend: Legend) -> None:
    chip = legend.chip(EntityKind.PERSON)
    chip.clearFocus()
    plain = chip.grab().toImage()
    chip.setChecked(False)
    assert chip.grab().toImage() != plain
    chip.setChecked(True)
    assert chip.grab().toImage() == plain


def test_names_not_yet_known_are_awaited(legend: Legend) -> None:
    height = legend.sizeHint().height()
    legend.set_counts(None)
    assert not any(legend.chip(kind).isVisible() for kind in EntityKind)
    assert max(legend.sizeHint().height(), legend.minimumHeight()) == height
