from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some
from PySide6.QtCore import QRect, QSize

from reader.gui.basics.screen_room import fitted

ROOM = QRect(0, 24, 1024, 700)
LEAST = QSize(500, 320)


def test_a_window_that_is_in_view_stays_as_it_is() -> None:
    for place in (QRect(10, 60, 800, 600), QRect(900, 60, 800, 600), QRect(-300, 60, 800, 600)):
        assert fitted(place, ROOM, LEAST) == place


def test_a_window_of_a_screen_that_is_gone_comes_into_view() -> None:
    assert ROOM.contains(fitted(QRect(2500, 900, 800, 600), ROOM, LEAST))
    assert ROOM.contains(fitted(QRect(-1900, -50, 800, 600), ROOM, LEAST))


@given(some.integers(-9_000, 9_000), some.integers(-9_000, 9_000), some.integers(1, 9_000), some.integers(1, 9_000))
def test_it_can_always_be_taken_hold_of(left: int, top: int, width: int, height: int) -> None:
    place = fitted(QRect(left, top, max(width, 500), max(height, 320)), ROOM, LEAST)
    assert place.width() <= ROOM.width() and place.height() <= ROOM.height()
    assert place.top() >= ROOM.top() and place.top() <= ROOM.bottom()
    assert ROOM.intersected(place).width() >= 60
    assert fitted(place, ROOM, LEAST) == place  # once is enough
