"""How text is set and where the article lies: chosen in a panel, shown at once, and one reads on where one was."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QFontInfo, QIcon, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot
from window_hands import read_first

from reader.gui.settings.preferences import LIST_SIZES, TEXT_SIZES
from reader.gui.settings.session import Session
from reader.gui.settings.text_panel import TextPanel
from reader.gui.theme.appearance import Appearance
from reader.gui.theme.fonts import Fonts
from reader.gui.theme.icons import Icons
from reader.gui.theme.measures import LINE_HEIGHTS, MEASURES, TYPE_SCALE, scaled
from reader.gui.theme.theme import CONTRAST, CONTRAST_DARK, THEMES
from reader.gui.window.window_state import session_of
from reader.paths import resources
from reader.settings import Settings, choices_of, range_of

# reading


@pytest.mark.parametrize(
    "change",
    [
        {"text_size": 36}, {"line_height": 200}, {"typeface": "sans"}, {"typeface": "system"}, {"text_width": 50},
        {"is_justified": True}, {"interface_text_size": 26}, {"layout": "below"},
    ],
    ids=str,
)  # fmt: skip
def test_one_reads_on_at_the_same_words(qtbot: QtBot, open_window, change: dict[str, object]) -> None:
    window = open_window()
    window.resize(1200, 700)
    read_first(qtbot, window, row=1)
    pane = window.column.pane
    pane.set_scroll_fraction(0.5)
    before = pane._place.top_offset()
    window.preferences.change(**change)
    qtbot.waitUntil(lambda: abs(pane._place.top_offset() - before) < 140)  # a line, of the old width and the new
    assert pane.verticalScrollBar().value() > 0


def test_the_article_is_set_as_was_chosen(qtbot: QtBot, open_window) -> None:
    window = open_window(
        settings=Settings(theme="light", language="en", typeface="sans", line_height=200, text_size=20)
    )
    read_first(qtbot, window)
    document = window.column.pane.document()
    assert QFontInfo(document.defaultFont()).family() == window.appearance.fonts.sans
    paragraph = document.findBlockByNumber(3)
    first = paragraph.blockFormat()
    assert first.lineHeight() == pytest.approx(2 * document.defaultFont().pixelSize(), abs=1)
    assert first.alignment() != Qt.AlignmentFlag.AlignJustify
    window.preferences.change(is_justified=True)
    document = window.column.pane.document()
    assert document.findBlockByNumber(3).blockFormat().alignment() == Qt.AlignmentFlag.AlignJustify
    assert document.firstBlock().blockFormat().alignment() != Qt.AlignmentFlag.AlignJustify  # of the title


# the list


def test_rows_take_another_size_and_the_one_in_sight_stays(qtbot: QtBot, open_window) -> None:
    window = open_window()
    window.resize(1200, 700)
    timeline = window.timeline
    read_first(qtbot, window, row=20)
    place, article, height = (
        timeline.place(),
        timeline.current_id(),
        timeline.visualRect(timeline.currentIndex()).height(),
    )
    window.preferences.change(list_text_size=24, list_density="spacious")
    assert timeline.visualRect(timeline.currentIndex()).height() > 1.4 * height
    assert (timeline.place(), timeline.current_id()) == (place, article)
    window.preferences.change(list_density="compact")
    assert timeline.place() == place
    assert window.opening.article.id == timeline.current_id() == article


# where the article lies


@pytest.mark.parametrize("language", ["en", "nl"])
@pytest.mark.parametrize("layout", ["beside", "below"])
def test_the_window_fits_a_small_screen(qtbot: QtBot, open_window, layout: str, language: str) -> None:
    window = open_window(settings=Settings(theme="light", language=language, layout=layout))
    read_first(qtbot, window)
    window.resize(800, 500)
    assert (window.width(), window.height()) == (800, 500)
    assert window.column.pane.viewport().height() >= 100
    assert window.timeline.viewport().height() >= 60
    qtbot.waitUntil(lambda: window.column.pane.viewport().width() >= 350)  # once the sidebar has left


def test_the_article_goes_below_the_list_and_back(qtbot: QtBot, open_window) -> None:
    window = open_window()
    window.resize(1200, 800)
    read_first(qtbot, window)
    window.timeline.setFocus()
    widths, beside = window.splitter.widths(), window.column.pane.width()
    window.actions_by_id.run("layout_below")
    assert window.actions_by_id["layout_below"].isChecked() and not window.actions_by_id["layout_beside"].isChecked()
    assert window.column.pane.width() > beside
    assert window.timeline.mapToGlobal(window.timeline.rect().bottomLeft()).y() < window.column.mapToGlobal(
        window.column.rect().topLeft()
    ).y()  # fmt: skip
    assert window.focusWidget() is window.timeline
    window.resize(1000, 700)
    window.resize(1200, 800)
    window.actions_by_id.run("zen")
    assert window.list_column.isHidden() and not window.column.isHidden()
    window.actions_by_id.run("zen")
    window.actions_by_id.run("layout_beside")
    assert window.splitter.widths() == widths
    assert window.column.pane.width() == pytest.approx(beside, abs=4)
    assert window.focusWidget() is window.column.pane  # where zen had put it


def test_the_heights_are_kept_until_the_next_time(qtbot: QtBot, open_window) -> None:
    settings = Settings(theme="light", language="en", layout="below")
    window = open_window(settings=settings)
    window.resize(1200, 800)
    window.splitter.set_heights((200, 500))
    kept = session_of(window).heights
    assert len(kept) == 2 and kept[0] < kept[1]
    window.actions_by_id.run("layout_beside")
    other = open_window(session=Session(heights=kept), settings=settings)
    other.resize(1200, 800)
    assert other.splitter.heights()[0] == pytest.approx(kept[0], abs=60)
    assert session_of(open_window(session=Session(heights=kept))).heights == kept  # also while it lies beside


# the interface's own text


def test_twice_as_large_text_loses_nothing(qtbot: QtBot, open_window) -> None:
    window = open_window(
        settings=Settings(theme="light", language="nl", text_size=36, list_text_size=30, interface_text_size=26)
    )
    window.resize(1280, 800)
    read_first(qtbot, window)
    assert QApplication.font().pixelSize() == 26
    assert (window.width(), window.height()) == (1280, 800)
    for widget in (window.search_bar.field, window.list_header, window.column.legend, window.status):
        assert widget.height() >= widget.minimumSizeHint().height()
        assert widget.height() >= widget.fontMetrics().height()
    shown = [button for button in window.findChildren(QPushButton) if button.isVisible() and button.text()]
    for button in shown:
        assert button.width() >= button.fontMetrics().horizontalAdvance(button.text().replace("&", "")), button.text()
    assert window.toolbar.iconSize() == QSize(40, 40)


def test_the_window_takes_another_size_while_it_is_open(qtbot: QtBot, open_window) -> None:
    window = open_window()
    search = window.search_parts

    def sizes() -> list[int]:
        return [
            window.sidebar_delegate._font.pixelSize(), window.column.legend.sizeHint().height(),
            window.status.height(), window.search_bar.height(), search.completer._delegate.row,
            search.panel.histogram.sizeHint().height(), search.likeness._rows[0].sizeHint().height(),
            window.list_header.findChild(QLabel, "listTitle").font().pixelSize(),
        ]  # fmt: skip

    before = sizes()
    window.preferences.change(interface_text_size=26)
    assert all(now > then for now, then in zip(sizes(), before, strict=True))
    assert sizes()[-1] == 2 * TYPE_SCALE["lead"]
    window.preferences.change(interface_text_size=13)
    assert sizes() == before


def test_the_type_scale_keeps_its_shares() -> None:
    for size in range(11, 29):
        sizes = [scaled(usual, size) for usual in sorted(TYPE_SCALE.values())]
        assert sizes == sorted(sizes) and sizes[0] >= 9
    assert [scaled(usual, 26) for usual in TYPE_SCALE.values()] == [2 * usual for usual in TYPE_SCALE.values()]


def test_steps_and_choices_are_within_what_settings_may_be() -> None:
    for name, values in (
        ("text_size", TEXT_SIZES), ("list_text_size", LIST_SIZES), ("text_width", MEASURES.values()),
        ("line_height", LINE_HEIGHTS.values()),
    ):  # fmt: skip
        low, high = range_of(name) or (0, 0)
        assert all(low <= value <= high for value in values)


# the panel


@pytest.fixture
def panel(qtbot: QtBot, open_window) -> TextPanel:
    window = open_window()
    window.actions_by_id.run("text_menu")
    return next(one for one in window.findChildren(TextPanel))


def test_the_panel_shows_what_is_chosen_and_changes_it_at_once(qtbot: QtBot, panel: TextPanel) -> None:
    window = panel._window
    assert panel.isVisible()
    names = [button.accessibleName() for button in panel.findChildren(QPushButton) if button.isCheckable()]
    assert len(set(names)) == len(names) and "Column: Normal" in names
    assert panel.button("typeface", "serif").isChecked() and panel.button("text_width", 68).isChecked()
    for name, value in (("typeface", "sans"), ("text_width", 84), ("line_height", 175), ("list_density", "compact"),
                        ("theme", "sepia")):  # fmt: skip
        qtbot.mouseClick(panel.button(name, value), Qt.MouseButton.LeftButton)
        assert getattr(window.preferences.settings, name) == value
        assert panel.button(name, value).isChecked()
    assert window.appearance.theme is THEMES["sepia"]
    window.preferences.change(text_width=71)  # of one's own: none of the three
    assert not any(panel.button("text_width", value).isChecked() for value in MEASURES.values())


def test_the_panel_can_be_used_with_keys(qtbot: QtBot, panel: TextPanel) -> None:
    window = panel._window
    before = window.preferences.settings
    smaller = panel.focusWidget()
    assert isinstance(smaller, QPushButton) and "smaller" in smaller.accessibleName()
    qtbot.keyClick(smaller, Qt.Key.Key_Space)
    assert window.preferences.settings.text_size == 16
    chosen = panel.button("list_density", "normal")
    chosen.setFocus()
    qtbot.keyClick(chosen, Qt.Key.Key_Right)
    assert panel.button("list_density", "spacious").hasFocus() or window.preferences.settings != before
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.findChildren(TextPanel))


def test_every_choice_of_the_panel_is_a_command_too(panel: TextPanel) -> None:
    window = panel._window
    for name in choices_of("typeface"):
        window.actions_by_id.run(f"typeface_{name}")
        assert window.preferences.settings.typeface == name and window.actions_by_id[f"typeface_{name}"].isChecked()
    for name in choices_of("list_density"):
        window.actions_by_id.run(f"rows_{name}")
        assert window.preferences.settings.list_density == name
    for name, height in LINE_HEIGHTS.items():
        window.actions_by_id.run(f"lines_{name}")
        assert window.preferences.settings.line_height == height
    window.actions_by_id.run("list_larger")
    assert window.preferences.settings.list_text_size == 16
    window.actions_by_id.run("justified")
    assert window.preferences.settings.is_justified and panel._justified.isChecked()


# the wheel


def test_ctrl_and_the_wheel_step_the_size_of_what_is_under_them(qtbot: QtBot, open_window) -> None:
    window = open_window()
    read_first(qtbot, window)
    place = window.column.pane.verticalScrollBar().value()

    def turn(
        view: QAbstractScrollArea, by: int, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.ControlModifier
    ) -> None:
        middle = QPointF(view.viewport().rect().center())
        event = QWheelEvent(
            middle, view.viewport().mapToGlobal(middle), QPoint(), QPoint(0, by), Qt.MouseButton.NoButton, keys,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(view.viewport(), event)

    turn(window.column.pane, 120)
    assert window.preferences.settings.text_size == 20
    for _ in range(3):
        turn(window.column.pane, -40)  # a touchpad
    assert window.preferences.settings.text_size == 18
    turn(window.timeline, 240)
    assert window.preferences.settings.list_text_size == 18
    assert window.preferences.settings.text_size == 18
    assert window.column.pane.verticalScrollBar().value() == place
    turn(window.column.pane, -120, Qt.KeyboardModifier.NoModifier)
    assert window.column.pane.verticalScrollBar().value() > place
    assert window.preferences.settings.text_size == 18


# themes and icons


def test_strong_contrast_is_light_or_dark_as_the_system_is(qapp: QApplication, fonts: Fonts) -> None:
    appearance = Appearance(qapp, fonts, Icons(resources() / "icons"))
    appearance.choose("contrast")
    is_dark = qapp.styleHints().colorScheme() is Qt.ColorScheme.Dark
    assert appearance.theme is (CONTRAST_DARK if is_dark else CONTRAST)
    appearance.choose("light")
    assert appearance.theme is THEMES["light"]


@pytest.mark.parametrize("ratio", [1, 1.25, 2, 3])
def test_icons_are_drawn_for_the_screen_they_are_on(qapp: QApplication, ratio: float) -> None:
    icons = Icons(resources() / "icons")
    for name in ("star", "search", "sidebar"):
        icon = icons.icon(name)
        assert isinstance(icon, QIcon) and not icon.isNull()
        pixmap = icon.pixmap(QSize(20, 20), ratio)
        assert pixmap.size() == QSize(round(20 * ratio), round(20 * ratio))
        assert pixmap.devicePixelRatio() == pytest.approx(ratio)
        assert pixmap.toImage() != icon.pixmap(QSize(20, 20), ratio, QIcon.Mode.Disabled).toImage()


def test_the_focus_is_seen_in_every_pane(qtbot: QtBot, open_window) -> None:
    window = open_window()
    window.resize(1200, 700)
    read_first(qtbot, window)
    for pane in (window.sidebar.tree, window.timeline, window.column.pane):
        window.search_bar.focus()
        without = pane.grab().toImage()
        pane.setFocus()
        qtbot.waitUntil(pane.hasFocus)
        assert pane.grab().toImage() != without, pane.objectName()
