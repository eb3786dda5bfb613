from __future__ import annotations

from pytestqt.qtbot import QtBot

from reader.domain.rule import Notified, NotifiedArticle
from reader.gui.desktop import notice_gathering
from reader.gui.desktop.notice_gathering import NoticeGathering


def told(*ids: int, total: int = 0) -> Notified:
    return Notified(tuple(NotifiedArticle(one, f"Titel {one}", "NOS") for one in ids), total or len(ids))


def test_what_the_rules_of_one_refresh_tell_is_one_notice(qtbot: QtBot) -> None:
    gathering = NoticeGathering(lambda: True)
    ready: list[Notified] = []
    gathering.ready.connect(ready.append)
    gathering.take(told(1, 2))
    gathering.take(told(3, total=500))
    assert ready == []
    gathering.tell()
    assert ready == [told(1, 2, 3, total=502)]
    gathering.tell()
    assert len(ready) == 1


def test_a_worker_that_goes_on_for_ever_does_not_keep_the_news(qtbot: QtBot, monkeypatch) -> None:
    monkeypatch.setattr(notice_gathering, "_LONGEST_WAIT", 1)
    gathering = NoticeGathering(lambda: True)
    with qtbot.waitSignal(gathering.ready) as ready:
        gathering.take(told(7))
    assert ready.args == [told(7)]


def test_the_window_tells_when_the_worker_rests(qtbot: QtBot, open_window) -> None:
    window = open_window()
    notifications = window.feed_doors.notifications
    notifications._has_focus = lambda: True
    window.worker._has_work = True
    with qtbot.assertNotEmitted(notifications.fallback, wait=0):
        window.worker.notified.emit(told(1))
        window.worker.notified.emit(told(2))
    with qtbot.waitSignal(notifications.fallback) as said:
        window.worker.idle.emit()
    assert said.args[0].title == "2 articles for you"
